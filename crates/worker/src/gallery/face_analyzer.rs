//! The gallery's interface to the face pipeline.

use crate::ports::Clock;
use likeness_core::face::detection::Detection;
use likeness_core::face::matching::Thresholds;
use likeness_core::face::notice::QualitySettings;
use likeness_core::face::report::Source;
use likeness_core::geometry::Rect;
use likeness_core::pixels::RgbaFrame;
use likeness_core::timing::{StageTimings, Trace};
use likeness_nets::face::{Detect, Encode, FindLandmarks};
use likeness_nets::face::{FacePipeline, PipelineError, ReadFace};

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

    /// The landmarks and the embedding of a face.
    async fn read(
        &self,
        frame: &RgbaFrame,
        bounds: Rect,
        source: Source,
        timings: &mut StageTimings,
    ) -> Result<ReadFace, PipelineError>;

    /// When a face gets a notice.
    fn quality(&self) -> &QualitySettings;

    /// The thresholds of verification (1:1).
    fn thresholds(&self) -> Thresholds;

    /// Milliseconds since an arbitrary fixed moment.
    fn now_ms(&self) -> f64;
}

/// A [`FaceAnalyzer`] over the engine's pipeline.
#[derive(Debug)]
pub struct PipelineAnalyzer<'a, D, L, E, C> {
    /// The nets.
    pub pipeline: &'a FacePipeline<D, L, E>,
    /// The time.
    pub clock: &'a C,
    /// The thresholds of verification (1:1).
    pub thresholds: Thresholds,
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
    ) -> Result<ReadFace, PipelineError> {
        let mut trace = Trace::resume(self.clock, std::mem::take(timings));
        let face = self.pipeline.read(frame, bounds, source, &mut trace).await;
        *timings = trace.into_timings();
        face
    }

    fn quality(&self) -> &QualitySettings {
        &self.pipeline.settings.quality
    }

    fn thresholds(&self) -> Thresholds {
        self.thresholds
    }

    fn now_ms(&self) -> f64 {
        self.clock.now_ms()
    }
}
