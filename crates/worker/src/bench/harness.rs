//! A benchmark item with its inputs, and the run.

use crate::gallery::error::GalleryError;
use crate::gallery::{session::records, vault};
use crate::ports::Clock;
use crate::ports::gallery::{Cipher as _, GalleryPorts, StoreName};
use likeness_core::bench::BenchItem;
use likeness_core::bench::{SEARCHES, people, pictures};
use likeness_core::face::embedding::Embedding;
use likeness_core::face::encoder_input;
use likeness_core::face::report::Source;
use likeness_core::gallery::enrolled_set::EnrolledSet;
use likeness_core::gallery::index::FaceIndex;
use likeness_core::gallery::record::{encode, hex};
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::test_picture;
use likeness_nets::bench::layer::LayerHarness;
use likeness_nets::bridge::BridgeError;
use likeness_nets::detector::Detector;
use likeness_nets::device::LoadOptions;
use likeness_nets::encoder::Encoder;
use likeness_nets::face::{FacePipeline, PipelineError, PipelineSettings};
use likeness_nets::landmarks::LandmarkNet;
use likeness_nets::style::painting::Painting;
use likeness_nets::vgg::Vgg;
use thiserror::Error;

/// The inputs of a run.
#[derive(Debug)]
pub(crate) enum BenchHarness<K> {
    Encode(Vec<RgbField>),
    Detect(RgbField),
    VggForward(RgbField),
    StyleStep(Box<Painting>),
    Analyze(RgbaFrame, Box<PipelineSettings>),
    Search(FaceIndex, Vec<Embedding>),
    Unlock(K, Vec<(String, Vec<u8>)>),
    Layer(Box<LayerHarness>),
}

/// The nets for a run.
pub(crate) struct Nets<'a> {
    pub(crate) pipeline: &'a FacePipeline<Detector, LandmarkNet, Encoder>,
    pub(crate) vgg: Option<&'a Vgg>,
    pub(crate) options: &'a LoadOptions,
}

/// Why an item cannot be prepared or run.
#[derive(Debug, Error)]
pub(crate) enum HarnessError {
    #[error(transparent)]
    Bridge(#[from] BridgeError),
    #[error(transparent)]
    Pipeline(#[from] PipelineError),
    #[error("{0}")]
    Records(String),
    #[error("{0}")]
    Missing(&'static str),
}

impl From<GalleryError> for HarnessError {
    fn from(error: GalleryError) -> Self {
        Self::Records(format!("{error:?}"))
    }
}

impl<K: Clone> BenchHarness<K> {
    /// Prepares an item.
    pub(crate) async fn new<D: GalleryPorts<Key = K>>(
        item: BenchItem,
        nets: &Nets<'_>,
        picture: Option<RgbaFrame>,
        ports: &D,
    ) -> Result<Self, HarnessError> {
        Ok(match item {
            BenchItem::Encode { faces } => {
                Self::Encode(pictures::faces(faces, encoder_input::side(nets.pipeline.encoder.net())))
            }
            BenchItem::Detect { side } => Self::Detect(test_picture::picture(side)),
            BenchItem::VggForward { side, .. } => Self::VggForward(test_picture::picture(side)),
            BenchItem::StyleStep { side, .. } => {
                let painting = likeness_nets::bench::painting(nets.vgg()?, side).await;
                Self::StyleStep(Box::new(painting.map_err(|_| HarnessError::Missing("a painting needs a style"))?))
            }
            BenchItem::Analyze { side } => {
                let picture = picture.ok_or(HarnessError::Missing("the picture is missing"))?;
                Self::Analyze(picture, Box::new(at_one_scale(side)))
            }
            BenchItem::Search => Self::search(),
            BenchItem::Unlock => Self::sealed_records(ports).await?,
            BenchItem::Layer(layer) => Self::Layer(Box::new(LayerHarness::new(layer, nets.options))),
        })
    }

    fn search() -> Self {
        let faces = people::faces(people::GALLERY_PEOPLE);
        let index = FaceIndex::new(faces.iter().map(|(person, _, face)| (*person, face)));
        // Every other face belongs to an enrolled person.
        let known = u64::from(people::GALLERY_PEOPLE) * people::PICTURES;
        let probe = |n: u64| people::embedding(if n.is_multiple_of(2) { n * 2_001 } else { known + n });
        Self::Search(index, (0..u64::from(SEARCHES)).filter_map(probe).collect())
    }

    async fn sealed_records<D: GalleryPorts<Key = K>>(ports: &D) -> Result<Self, HarnessError> {
        let key = ports.cipher().data_key().await.map_err(|error| HarnessError::Records(error.to_string()))?;
        let mut records = Vec::new();
        for id in 0..u64::from(people::UNLOCK_PEOPLE) {
            let (name, secret) = (hex(id), encode(&[people::record(id)]));
            let sealed_records = vault::seal(ports, &key, StoreName::People, &name, &secret).await?;
            records.push((name, sealed_records));
        }
        Ok(Self::Unlock(key, records))
    }

    /// Runs the item once and returns its results, in the order that all compared programs use.
    pub(crate) async fn run<D: GalleryPorts<Key = K>>(
        &self,
        nets: &Nets<'_>,
        ports: &D,
        clock: &impl Clock,
    ) -> Result<Vec<f32>, HarnessError> {
        Ok(match self {
            Self::Encode(faces) => nets.pipeline.encoder.forward(faces).await?.concat(),
            Self::Detect(picture) => nets.pipeline.detector.forward(picture).await?,
            Self::VggForward(picture) => likeness_nets::bench::vgg_forward(nets.vgg()?, picture).await?,
            Self::StyleStep(painting) => likeness_nets::bench::step(painting, nets.vgg()?).await?,
            Self::Layer(layer) => layer.run().await?,
            Self::Analyze(frame, settings) => {
                let analysis = nets.with(settings).analyze(frame, Source::Photo, clock).await?;
                let face = analysis.face.ok_or(HarnessError::Missing("no face was found"))?;
                face.embedding.values().to_vec()
            }
            Self::Search(index, probes) => {
                probes.iter().filter_map(|p| Some(index.nearest(p).best?.distance)).collect()
            }
            Self::Unlock(key, records) => {
                let people = records::opened(ports, key, records).await?;
                let enrolled = EnrolledSet::new(people, Some(people::embedding_version()));
                vec![f32::from(u16::try_from(enrolled.index().pictures()).unwrap_or(u16::MAX))]
            }
        })
    }
}

impl Nets<'_> {
    fn vgg(&self) -> Result<&Vgg, HarnessError> {
        self.vgg.ok_or(HarnessError::Missing("the net of style transfer is not there"))
    }

    /// The pipeline with other settings.
    fn with(&self, settings: &PipelineSettings) -> FacePipeline<&Detector, &LandmarkNet, &Encoder> {
        let FacePipeline { detector, landmarks, encoder, .. } = self.pipeline;
        FacePipeline { detector, landmarks, encoder, settings: settings.clone() }
    }
}

/// Settings comparable with other programs: the whole picture at one scale, without refinement.
fn at_one_scale(side: u32) -> PipelineSettings {
    PipelineSettings { photo_sides: vec![side], photo_refine_sides: Vec::new(), ..PipelineSettings::default() }
}
