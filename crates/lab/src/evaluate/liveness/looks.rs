//! Looking at pictures as the page looks at frames of a camera.

use crate::clock::Stopwatch;
use crate::face_self_test;
use crate::models::Models;
use crate::native_pipeline::Pipeline;
use likeness_core::face::report::{FaceReport, Source};
use likeness_core::face::turn::TurnMeasure;
use likeness_core::pixels::RgbaFrame;
use likeness_nets::face::PipelineSettings;
use likeness_nets::self_test::FaceNets;

/// The detector and the landmark net on one thread.
#[derive(Debug)]
pub struct Viewer {
    pipeline: Pipeline,
}

/// What a look at a frame shows of its first face.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// The detector's score.
    pub score: f32,
    /// The measures of the turn challenge.
    pub measure: TurnMeasure,
}

impl Viewer {
    /// Loads the nets.
    ///
    /// # Errors
    /// If the weights do not fit.
    pub fn load(models: &Models) -> anyhow::Result<Self> {
        let FaceNets { detector, landmarks, encoder } = face_self_test::load(&models.manifest, &models.files)?;
        Ok(Self { pipeline: Pipeline { detector, landmarks, encoder, settings: PipelineSettings::default() } })
    }

    /// Analyses a frame as one of a live camera.
    ///
    /// # Errors
    /// If a net fails.
    pub fn report(&self, frame: &RgbaFrame) -> anyhow::Result<FaceReport> {
        Ok(pollster::block_on(self.pipeline.analyze(frame, Source::Camera, &Stopwatch::start()))?.report)
    }

    /// The look at a frame; `None` without a face that can be measured.
    ///
    /// # Errors
    /// If a net fails.
    pub fn look(&self, frame: &RgbaFrame) -> anyhow::Result<Option<Look>> {
        let report = self.report(frame)?;
        let score = report.faces.first().map(|face| face.score);
        Ok(score.zip(TurnMeasure::of(&report.landmarks)).map(|(score, measure)| Look { score, measure }))
    }
}
