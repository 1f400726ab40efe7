//! Follows the face before the camera of each side from frame to frame.

use likeness_core::face::report::FaceReport;
use likeness_core::gallery::track::{TrackSettings, Tracker};
use likeness_core::geometry::Rect;
use likeness_nets::face::EncodedFace;
use protocol::Side;

/// A tracker for each side.
#[derive(Debug)]
pub(super) struct SideTracks {
    claim: Tracker,
    probe: Tracker,
}

impl Default for SideTracks {
    fn default() -> Self {
        Self::with(TrackSettings::default())
    }
}

impl SideTracks {
    /// Without any faces. Two embeddings farther apart than `max_distance` belong to different people.
    pub(super) fn new(max_distance: f32) -> Self {
        Self::with(TrackSettings { max_distance, ..TrackSettings::default() })
    }

    const fn with(settings: TrackSettings) -> Self {
        Self { claim: Tracker::new(settings), probe: Tracker::new(settings) }
    }

    /// The track of the first face of a camera frame.
    pub(super) fn follow(&mut self, side: Side, report: &FaceReport, face: Option<&EncodedFace>) -> Option<u32> {
        let boxes: Vec<Rect> = report.faces.iter().map(|face| face.bounds).collect();
        self.of(side).follow_first(&boxes, face.map(|face| face.embedding.clone().into()))
    }

    /// Another camera or picture is next.
    pub(super) fn forget(&mut self, side: Side) {
        self.of(side).clear();
    }

    const fn of(&mut self, side: Side) -> &mut Tracker {
        match side {
            Side::Claim => &mut self.claim,
            Side::Probe => &mut self.probe,
        }
    }
}
