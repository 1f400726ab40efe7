//! What was found in a picture.

use super::notice::Notice;
use crate::geometry::{Point, Rect, Size};
use crate::timing::StageTimings;
use serde::{Deserialize, Serialize};

/// Where a picture comes from, which decides how hard faces are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// A live frame: one quick pass, the next frame is near.
    Camera,
    /// A still picture: faces are looked for at every scale.
    Photo,
}

/// What a look at one picture found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FaceReport {
    /// Size of the picture that was looked at.
    pub frame: Size,
    /// Every face found, largest first, in pixels of that picture.
    pub faces: Vec<DetectedFace>,
    /// The 68 landmarks of the first face, in pixels of that picture; empty where there is no face.
    pub landmarks: Vec<Point>,
    /// Side of the aligned chip in pixels; 0 where there is no face.
    pub chip: u32,
    /// What could make the answer less sure.
    pub notices: Vec<Notice>,
    /// Where the time went.
    pub timings: StageTimings,
}

/// A face in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DetectedFace {
    /// Its box.
    pub bounds: Rect,
    /// The detector's score, 0..=1.
    pub score: f32,
}
