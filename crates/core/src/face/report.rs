//! The faces found in a picture.

use super::notice::Notice;
use crate::geometry::{Point, Rect, Size};
use crate::timing::StageTimings;
use serde::{Deserialize, Serialize};

/// The kind of source, which decides how thoroughly it is searched for faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// A live camera frame: one quick pass, because the next frame follows soon.
    Camera,
    /// A still picture: searched at every scale.
    Photo,
}

/// The analysis of one picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FaceReport {
    /// Size of the picture.
    pub frame: Size,
    /// All faces, the one that is meant first, in pixels of the picture.
    pub faces: Vec<DetectedFace>,
    /// The 68 landmarks of the first face, in pixels of the picture; empty if there is no face.
    pub landmarks: Vec<Point>,
    /// The number by which the first face is followed from frame to frame of one camera: the same as long as its box overlaps
    /// and its embedding is near. `None` in a photo, and if there is no face.
    pub track: Option<u32>,
    /// Side of the aligned chip in pixels; 0 if there is no face.
    pub chip: u32,
    /// What makes the result less reliable.
    pub notices: Vec<Notice>,
    /// Duration of each stage.
    pub timings: StageTimings,
}

/// A face in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DetectedFace {
    /// Its bounding box.
    pub bounds: Rect,
    /// The detector's score, 0..=1.
    pub score: f32,
}
