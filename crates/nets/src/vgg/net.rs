//! The net: its layers on a device.

use super::border::Border;
use super::layer::Layer;
use super::specification::LAYERS;
use crate::device::{Device, KernelSet, LoadOptions};
use crate::weights::{WeightError, Weights};
use burn::tensor::Tensor;
use likeness_core::manifest::InputSpec;
use likeness_core::pixels::Normalization;
use likeness_core::style::tap::Tap;
use std::collections::BTreeMap;

/// Activations, or gradients with respect to them, by tap.
///
/// # Shapes
/// - each: `[1, height >> n, width >> n, channels]`, n the number of pools before the tap
pub type Taps = BTreeMap<Tap, Tensor<4>>;

/// The net.
///
/// # Example
/// ```no_run
/// use likeness_core::manifest::{Manifest, ModelId};
/// use likeness_core::style::tap::Tap;
/// use likeness_nets::device::LoadOptions;
/// use likeness_nets::vgg::{Border, Vgg};
/// use likeness_nets::weights::Weights;
/// # use burn::tensor::Tensor;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let manifest = Manifest::parse(&std::fs::read_to_string("models/manifest.json")?)?;
/// let entry = manifest.entry(ModelId::VggLight)?;
/// let weights = Weights::open(entry, &std::fs::read("models/vgg-light.safetensors")?)?;
/// let vgg = Vgg::load(weights, &entry.input, Border::Replicate, &LoadOptions::cpu())?;
/// let picture = Tensor::<4>::zeros([1, 3, 64, 64], vgg.device());
/// let taps = vgg.taps(picture, &[Tap::Conv3_1]);
/// assert_eq!(taps[&Tap::Conv3_1].dims(), [1, 16, 16, 256]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Vgg {
    pub(super) layers: Vec<Layer>,
    pub(super) normalization: Normalization,
    pub(super) border: Border,
    options: LoadOptions,
}

impl Vgg {
    /// Loads the net. The file must hold every tensor of the net and no other. A layer stored as `NAME.down`, `NAME.narrow`,
    /// `NAME.back` is factorised; `down` and `back` may be absent, and then `narrow` is the layer itself.
    ///
    /// # Errors
    /// [`WeightError`] if the file does not fit the net.
    pub fn load(
        mut weights: Weights,
        input: &InputSpec,
        border: Border,
        options: &LoadOptions,
    ) -> Result<Self, WeightError> {
        let layers = LAYERS
            .iter()
            .enumerate()
            .map(|(i, spec)| {
                let border = if i == 0 { border } else { Border::Zero };
                let downsamplings = LAYERS.iter().take(i).filter(|before| before.pooled).count();
                Layer::take(&mut weights, spec, border, downsamplings, options)
            })
            .collect::<Result<_, _>>()?;
        weights.finish()?;
        Ok(Self { layers, normalization: input.normalization, border, options: options.clone() })
    }

    /// The device that holds the net's tensors.
    pub fn device(&self) -> &Device {
        &self.options.device
    }

    /// The kernels that the net was loaded for.
    pub fn kernels(&self) -> KernelSet {
        self.options.kernels
    }

    /// The normalised picture.
    ///
    /// # Shapes
    /// - picture, output: `[1, 3, h, w]`
    pub(super) fn normalized(&self, picture: Tensor<4>) -> Tensor<4> {
        let mean = Tensor::<1>::from_floats(self.normalization.mean, self.device()).reshape([1, 3, 1, 1]);
        (picture - mean) / self.normalization.divisor
    }
}
