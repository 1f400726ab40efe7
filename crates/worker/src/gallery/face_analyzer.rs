//! The gallery's interface to the face pipeline.

use crate::ports::Clock;
use likeness_core::face::detection::Detection;
use likeness_core::face::notice::{QualitySettings, Reading};
use likeness_core::face::report::Source;
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::encodings::Encodings;
use likeness_core::geometry::{Point, Rect};
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::timing::{StageTimings, Trace};
use likeness_nets::face::{Detect, Encode, FindLandmarks};
use likeness_nets::face::{FacePipeline, PipelineError, ReadFace};

/// What was read of one face.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// The 68 landmarks, in pixels of the frame; empty if no face was read.
    pub landmarks: Vec<Point>,
    /// How little they can be trusted, measured on photos; see `likeness_core::face::landmark_stability`.
    pub instability: Option<f32>,
    /// `None` if the landmarks allow no alignment.
    pub face: Option<AlignedFace>,
}

impl Look {
    /// What notices are based on.
    pub fn reading(&self) -> Reading<'_> {
        Reading::of(&self.landmarks, self.instability, self.face.as_ref().map(|face| &face.chip))
    }
}

/// A face that was aligned and encoded by every encoder that the gallery needs.
#[derive(Debug, Clone)]
pub struct AlignedFace {
    /// The aligned chip, `[150, 150, 3]`, 0..=255.
    pub chip: RgbField,
    /// Its embeddings.
    pub encodings: Encodings,
}

/// An encoder that is loaded for the sake of people who were enrolled with it.
#[derive(Debug)]
pub struct EarlierEncoder<E> {
    /// The version of its embeddings.
    pub version: EmbeddingVersion,
    /// The net.
    pub net: E,
}

/// Detects and encodes faces.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait FaceAnalyzer {
    /// The faces of a frame, the main one first.
    async fn find(
        &self,
        frame: &RgbaFrame,
        source: Source,
        timings: &mut StageTimings,
    ) -> Result<Vec<Detection>, PipelineError>;

    /// The landmarks and the embeddings of a face.
    async fn read(
        &self,
        frame: &RgbaFrame,
        bounds: Rect,
        source: Source,
        timings: &mut StageTimings,
    ) -> Result<Look, PipelineError>;

    /// When a face gets a notice.
    fn quality(&self) -> &QualitySettings;

    /// Milliseconds since an arbitrary fixed moment.
    fn now_ms(&self) -> f64;
}

/// A [`FaceAnalyzer`] over the engine's pipeline.
#[derive(Debug)]
pub struct PipelineAnalyzer<'a, D, L, E, C> {
    /// The nets.
    pub pipeline: &'a FacePipeline<D, L, E>,
    /// The earlier encoders that the gallery needs.
    pub earlier: Vec<&'a EarlierEncoder<E>>,
    /// The time.
    pub clock: &'a C,
}

impl<D: Detect, L: FindLandmarks, E: Encode, C> PipelineAnalyzer<'_, D, L, E, C> {
    async fn look(
        &self,
        frame: &RgbaFrame,
        bounds: Rect,
        source: Source,
        trace: &mut Trace<'_>,
    ) -> Result<Look, PipelineError> {
        let ReadFace { landmarks, instability, face } = self.pipeline.read(frame, bounds, source, trace).await?;
        let Some(face) = face else { return Ok(Look { landmarks, instability, face: None }) };
        let mut encodings = Encodings::new(face.embedding);
        for EarlierEncoder { version, net } in &self.earlier {
            if let Some(face) = self.pipeline.encode_by(net, frame, &landmarks, trace).await? {
                encodings = encodings.with(version.clone(), face.embedding);
            }
        }
        Ok(Look { landmarks, instability, face: Some(AlignedFace { chip: face.chip, encodings }) })
    }
}

impl<D: Detect, L: FindLandmarks, E: Encode, C: Clock> FaceAnalyzer for PipelineAnalyzer<'_, D, L, E, C> {
    async fn find(
        &self,
        frame: &RgbaFrame,
        source: Source,
        timings: &mut StageTimings,
    ) -> Result<Vec<Detection>, PipelineError> {
        let mut trace = Trace::resume(self.clock, std::mem::take(timings));
        let found = self.pipeline.find(frame, source, &mut trace).await;
        *timings = trace.into_timings();
        found
    }

    async fn read(
        &self,
        frame: &RgbaFrame,
        bounds: Rect,
        source: Source,
        timings: &mut StageTimings,
    ) -> Result<Look, PipelineError> {
        let mut trace = Trace::resume(self.clock, std::mem::take(timings));
        let look = self.look(frame, bounds, source, &mut trace).await;
        *timings = trace.into_timings();
        look
    }

    fn quality(&self) -> &QualitySettings {
        &self.pipeline.settings.quality
    }

    fn now_ms(&self) -> f64 {
        self.clock.now_ms()
    }
}
