//! A benchmark item with everything that a run needs, on a device.

use crate::models;
use anyhow::{anyhow, bail};
use likeness_core::bench::BenchItem;
use likeness_core::bench::pictures;
use likeness_core::manifest::ModelId;
use likeness_core::pixels::RgbField;
use likeness_core::test_picture;
use likeness_nets::bench::layer::LayerHarness;
use likeness_nets::detector::Detector;
use likeness_nets::device::LoadOptions;
use likeness_nets::encoder::Encoder;
use likeness_nets::style::painting::Painting;
use likeness_nets::vgg::{Border, Vgg};
use pollster::block_on;
use std::path::Path;

/// A prepared item with the kernels that it was loaded for.
pub(super) enum Harness {
    Layer(Box<LayerHarness>),
    Encode(Box<Encoder>, Vec<RgbField>),
    Detect(Box<Detector>, RgbField),
    VggForward(Box<Vgg>, RgbField),
    StyleStep(Box<Vgg>, Box<Painting>),
}

impl Harness {
    /// Whether the item measures a net or a layer.
    pub(super) const fn supports(item: BenchItem) -> bool {
        !matches!(item, BenchItem::Analyze { .. } | BenchItem::Search | BenchItem::Unlock)
    }

    /// Prepares an item.
    pub(super) fn new(root: &Path, item: BenchItem, options: &LoadOptions) -> anyhow::Result<Self> {
        Ok(match item {
            BenchItem::Layer(layer) => Self::Layer(Box::new(LayerHarness::new(layer, options))),
            BenchItem::Encode { faces } => {
                let (entry, weights) = models::open(&root.join("models"), ModelId::FaceEncoder)?;
                let net = Encoder::load(weights, &entry, options)?;
                Self::Encode(Box::new(net), pictures::faces(faces, entry.input.size))
            }
            BenchItem::Detect { side } => {
                let (entry, weights) = models::open(&root.join("models"), ModelId::FaceDetector)?;
                Self::Detect(Box::new(Detector::load(weights, &entry.input, options)?), test_picture::picture(side))
            }
            BenchItem::VggForward { model, side } => {
                Self::VggForward(vgg(root, model, options)?, test_picture::picture(side))
            }
            BenchItem::StyleStep { model, side } => {
                let vgg = vgg(root, model, options)?;
                let painting = block_on(likeness_nets::bench::painting(&vgg, side));
                Self::StyleStep(vgg, Box::new(painting.map_err(|_| anyhow!("a painting needs a style"))?))
            }
            BenchItem::Analyze { .. } | BenchItem::Search | BenchItem::Unlock => bail!("{} is not of nets", item.key()),
        })
    }

    /// Runs the item and returns its numbers.
    pub(super) fn run(&self) -> anyhow::Result<Vec<f32>> {
        Ok(match self {
            Self::Layer(layer) => block_on(layer.run())?,
            Self::Encode(encoder, faces) => block_on(encoder.forward(faces))?.concat(),
            Self::Detect(detector, picture) => block_on(detector.forward(picture))?,
            Self::VggForward(vgg, picture) => block_on(likeness_nets::bench::vgg_forward(vgg, picture))?,
            Self::StyleStep(vgg, painting) => block_on(likeness_nets::bench::step(painting, vgg))?,
        })
    }
}

fn vgg(root: &Path, model: ModelId, options: &LoadOptions) -> anyhow::Result<Box<Vgg>> {
    let (entry, weights) = models::open(&root.join("models"), model)?;
    Ok(Box::new(Vgg::load(weights, &entry.input, Border::Replicate, options)?))
}
