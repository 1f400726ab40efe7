//! The face pipeline: detector, landmark net, alignment and encoder, in the order of `docs/ARCHITECTURE.md`.

use super::settings::PipelineSettings;
use super::stages::{Detect, Encode, FindLandmarks};
use crate::bridge::BridgeError;
use crate::detector::Detector;
use crate::device::LoadOptions;
use crate::encoder::Encoder;
use crate::landmarks::LandmarkNet;
use crate::self_test::{FaceFiles, FaceNets};
use crate::weights::WeightError;
use likeness_core::face::alignment::CHIP;
use likeness_core::face::detection::DetectionError;
use likeness_core::face::embedding::{Embedding, EmbeddingError};
use likeness_core::face::encoder_input;
use likeness_core::face::landmarks::LandmarkError;
use likeness_core::face::notice::{Reading, notices};
use likeness_core::face::primary_face;
use likeness_core::face::report::{DetectedFace, FaceReport, Source};
use likeness_core::geometry::{Point, Rect, SimilarityTransform, Size};
use likeness_core::manifest::{EncoderNet, Manifest, ModelId};
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::resample::warp;
use likeness_core::timing::{Clock, Stage, Trace};
use thiserror::Error;

/// The three nets and the parameters.
///
/// # Example
/// ```
/// use likeness_core::face::report::Source;
/// use likeness_core::geometry::Size;
/// use likeness_core::manifest::Manifest;
/// use likeness_core::pixels::RgbaFrame;
/// use likeness_nets::device::LoadOptions;
/// use likeness_nets::face::{FacePipeline, PipelineSettings};
/// use likeness_nets::self_test::FaceFiles;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))?;
/// let manifest = Manifest::parse(&std::fs::read_to_string("models/manifest.json")?)?;
/// let files = FaceFiles {
///     detector: std::fs::read("models/face-detector.safetensors")?,
///     landmarks: std::fs::read("models/face-landmarks.safetensors")?,
///     encoder: std::fs::read("models/face-encoder.safetensors")?,
/// };
/// let pipeline = FacePipeline::load(&manifest, &files, &LoadOptions::cpu(), PipelineSettings::default())
///     .map_err(|(_, error)| error)?;
/// // A grey picture; a program would decode a photo.
/// let frame = RgbaFrame::new(Size::new(64, 64), vec![128; 64 * 64 * 4])?;
/// let started = std::time::Instant::now();
/// let clock = || started.elapsed().as_secs_f64() * 1e3;
/// let analysis = pollster::block_on(pipeline.analyze(&frame, Source::Photo, &clock))?;
/// assert!(analysis.face.is_none(), "there is no face in it");
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct FacePipeline<D, L, E> {
    /// Detects faces.
    pub detector: D,
    /// Finds their landmarks.
    pub landmarks: L,
    /// Encodes them.
    pub encoder: E,
    /// The parameters.
    pub settings: PipelineSettings,
}

/// The analysis of one picture.
#[derive(Debug, Clone)]
pub struct Analysis {
    /// Boxes, landmarks, notices and timings.
    pub report: FaceReport,
    /// The primary face; `None` if there is none, or if its landmarks allow no alignment.
    pub face: Option<EncodedFace>,
}

/// A face that was aligned and encoded.
#[derive(Debug, Clone)]
pub struct EncodedFace {
    /// The aligned chip, `[150, 150, 3]`, 0..=255.
    pub chip: RgbField,
    /// Its embedding.
    pub embedding: Embedding,
}

/// Landmarks and embedding of one face.
#[derive(Debug, Clone, Default)]
pub struct ReadFace {
    /// The 68 landmarks, in pixels of the frame; empty if no face was read.
    pub landmarks: Vec<Point>,
    /// How little they can be trusted, measured on photos; see `likeness_core::face::landmark_stability`.
    pub instability: Option<f32>,
    /// Chip and embedding; `None` if the landmarks allow no alignment.
    pub face: Option<EncodedFace>,
}

impl ReadFace {
    /// What notices are based on.
    pub fn reading(&self) -> Reading<'_> {
        Reading::of(&self.landmarks, self.instability, self.face.as_ref().map(|face| &face.chip))
    }
}

/// The landmarks of a face.
#[derive(Debug)]
pub(super) struct Landmarks {
    /// In pixels of the frame.
    pub(super) points: Vec<Point>,
    /// How little they can be trusted; not measured on live frames.
    pub(super) instability: Option<f32>,
}

/// Why an analysis failed. A picture without faces is not a failure but a report without faces.
#[derive(Debug, Error, Clone, PartialEq)]
pub enum PipelineError {
    /// The device did not return a result.
    #[error(transparent)]
    Bridge(#[from] BridgeError),
    /// The detector's output has the wrong length.
    #[error(transparent)]
    Detection(#[from] DetectionError),
    /// The landmark net's output has the wrong length.
    #[error(transparent)]
    Landmarks(#[from] LandmarkError),
    /// The encoder's output is not an embedding.
    #[error(transparent)]
    Embedding(#[from] EmbeddingError),
}

impl FacePipeline<Detector, LandmarkNet, Encoder> {
    /// Loads the three nets.
    ///
    /// # Errors
    /// The net that failed and its [`WeightError`].
    pub fn load(
        manifest: &Manifest,
        files: &FaceFiles,
        options: &LoadOptions,
        settings: PipelineSettings,
    ) -> Result<Self, (ModelId, WeightError)> {
        let FaceNets { detector, landmarks, encoder } = FaceNets::load(manifest, files, options)?;
        Ok(Self { detector, landmarks, encoder, settings })
    }
}

impl<D: Detect, L: FindLandmarks, E: Encode> FacePipeline<D, L, E> {
    /// Finds the faces of a frame and encodes the primary one.
    ///
    /// # Errors
    /// [`PipelineError`] if a net returns no result or an invalid one.
    pub async fn analyze(
        &self,
        frame: &RgbaFrame,
        source: Source,
        clock: &dyn Clock,
    ) -> Result<Analysis, PipelineError> {
        self.analyze_chosen(frame, source, None, clock).await
    }

    /// Like [`FacePipeline::analyze`], with the face at `chosen` (in pixels of the frame) as the primary one.
    ///
    /// # Errors
    /// [`PipelineError`] if a net returns no result or an invalid one.
    pub async fn analyze_chosen(
        &self,
        frame: &RgbaFrame,
        source: Source,
        chosen: Option<Point>,
        clock: &dyn Clock,
    ) -> Result<Analysis, PipelineError> {
        let mut trace = Trace::new(clock);
        let mut faces = self.find(frame, source, &mut trace).await?;
        if let Some(chosen) = chosen {
            primary_face::chosen_first(&mut faces, chosen);
        }
        let read = match faces.first() {
            Some(primary) => self.read(frame, primary.bounds, source, &mut trace).await?,
            None => ReadFace::default(),
        };
        let report = FaceReport {
            frame: frame.size(),
            notices: notices(frame.size(), &faces, read.reading(), &self.settings.quality),
            faces: faces.iter().map(|d| DetectedFace { bounds: d.bounds, score: d.score }).collect(),
            landmarks: read.landmarks,
            track: None,
            chip: if read.face.is_some() { CHIP } else { 0 },
            timings: trace.into_timings(),
        };
        Ok(Analysis { report, face: read.face })
    }

    /// Finds the landmarks of one face of a frame and encodes it.
    ///
    /// # Errors
    /// [`PipelineError`] if a net returns no result or an invalid one.
    pub async fn read(
        &self,
        frame: &RgbaFrame,
        bounds: Rect,
        source: Source,
        trace: &mut Trace<'_>,
    ) -> Result<ReadFace, PipelineError> {
        let Landmarks { points, instability } = self.landmarks(frame, bounds, source, trace).await?;
        let face = self.encode_by(&self.encoder, frame, &points, trace).await?;
        Ok(ReadFace { landmarks: points, instability, face })
    }

    /// Aligns a face of a frame and encodes it by any encoder, for example another one than the pipeline's; `None` if the
    /// landmarks allow no alignment (all in one point).
    ///
    /// # Errors
    /// [`PipelineError`] if the encoder returns no result or an invalid one.
    pub async fn encode_by<F: Encode>(
        &self,
        encoder: &F,
        frame: &RgbaFrame,
        points: &[Point],
        trace: &mut Trace<'_>,
    ) -> Result<Option<EncodedFace>, PipelineError> {
        let Some(to_chip) = self.settings.alignment.transform(points) else { return Ok(None) };
        let Some(to_source) = to_chip.inverse() else { return Ok(None) };
        let chip = trace.time(Stage::Align, || warp(frame, to_source, Size::new(CHIP, CHIP)));
        let Some(input) = trace.time(Stage::Align, || input(encoder.net(), frame, to_chip, &chip)) else {
            return Ok(None);
        };
        let start = trace.start();
        let mut inputs = vec![input];
        if self.settings.mirror {
            let mirrored = inputs[0].mirrored();
            inputs.push(mirrored);
        }
        let raw = encoder.encode(&inputs).await?;
        let encodings = raw.iter().map(|numbers| Embedding::new(numbers)).collect::<Result<Vec<_>, _>>()?;
        let embedding = Embedding::mean(&encodings).map(|mean| mean.normalized());
        trace.add(Stage::Encode, start);
        Ok(embedding.map(|embedding| EncodedFace { chip, embedding }))
    }
}

/// The encoder's input: the chip, or another crop of the same face.
fn input(net: EncoderNet, frame: &RgbaFrame, to_chip: SimilarityTransform, chip: &RgbField) -> Option<RgbField> {
    let is_chip = encoder_input::chip_to_input(net) == SimilarityTransform::IDENTITY;
    if is_chip { Some(chip.clone()) } else { encoder_input::crop(frame, to_chip, net) }
}
