//! Reading the landmarks of a face, whichever way up it is.

use super::pipeline::{FacePipeline, Landmarks, PipelineError};
use super::stages::FindLandmarks;
use likeness_core::face::landmark_stability::{FIRST_MOVES, LIMIT, SURE, instability, moved};
use likeness_core::face::landmarks;
use likeness_core::face::report::Source;
use likeness_core::geometry::{Point, QuarterTurn, Rect};
use likeness_core::pixels::RgbaFrame;
use likeness_core::resample::{Placement, letterbox_region};
use likeness_core::timing::{Stage, Trace};

/// Side of the landmark net's input, pixels.
const LANDMARK_SIDE: u32 = 112;

impl<D, L: FindLandmarks, E> FacePipeline<D, L, E> {
    /// Finds the landmarks of a face. In a photo they are also sought in moved boxes, in two if they stay for sure, and, if they depend on the box, turned by
    /// quarters: the steadiest are taken.
    pub(super) async fn landmarks(
        &self,
        frame: &RgbaFrame,
        bounds: Rect,
        source: Source,
        trace: &mut Trace<'_>,
    ) -> Result<Landmarks, PipelineError> {
        let start = trace.start();
        let found = match source {
            Source::Camera => {
                let points = self.points(frame, bounds, QuarterTurn::None).await?;
                Landmarks { points, instability: None }
            }
            Source::Photo => self.steadiest(frame, bounds).await?,
        };
        trace.add(Stage::Landmarks, start);
        Ok(found)
    }

    async fn steadiest(&self, frame: &RgbaFrame, bounds: Rect) -> Result<Landmarks, PipelineError> {
        let mut best = self.measured(frame, bounds, QuarterTurn::None).await?;
        for turn in QuarterTurn::TURNED {
            if best.instability.is_some_and(|instability| instability <= LIMIT) {
                break;
            }
            let other = self.measured(frame, bounds, turn).await?;
            // Turned is right only if it is steady: what is drawn or blurred is steady in no way, and stays as it is.
            if other.instability.is_some_and(|instability| instability <= LIMIT) {
                best = other;
            }
        }
        Ok(best)
    }

    async fn measured(&self, frame: &RgbaFrame, bounds: Rect, turn: QuarterTurn) -> Result<Landmarks, PipelineError> {
        let points = self.points(frame, bounds, turn).await?;
        let mut others = Vec::new();
        for bounds in moved(bounds) {
            others.push(self.points(frame, bounds, turn).await?);
            if others.len() == FIRST_MOVES && instability(&points, &others).is_some_and(|moves| moves <= SURE) {
                break;
            }
        }
        let instability = instability(&points, &others);
        Ok(Landmarks { points, instability })
    }

    async fn points(&self, frame: &RgbaFrame, bounds: Rect, turn: QuarterTurn) -> Result<Vec<Point>, PipelineError> {
        let crop = letterbox_region(frame, bounds, LANDMARK_SIDE, Placement::Centred).turned(turn);
        let raw = self.landmarks.landmarks(&crop.picture).await?;
        Ok(landmarks::decode(&raw, LANDMARK_SIDE, crop.to_source)?)
    }
}
