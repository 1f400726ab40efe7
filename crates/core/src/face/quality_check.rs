//! The quality gate's findings.

use serde::{Deserialize, Serialize};

/// What a face is judged by, named after the components of ISO/IEC 29794-5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Criterion {
    /// Exactly one face in the picture. (In a group photo each face is offered; then this is passed.)
    OneFace,
    /// Distance between the eyes, pixels of the picture; at least the limit.
    Size,
    /// The whole face is in the picture: part of its box outside, 0..=1; at most the limit.
    Inside,
    /// Looks into the camera: turn to the side, 0 frontal; at most the limit.
    Frontal,
    /// Upright: tilt, radians; at most the limit.
    Upright,
    /// Sharp: variance of the Laplacian on the aligned chip; at least the limit.
    Sharpness,
    /// Neither dark nor burnt out: part of the face's pixels that are, 0..=1; at most the limit.
    Exposure,
    /// Lit evenly: difference of brightness between the halves of the face over their sum, 0..=1; at most the limit.
    Evenness,
}

impl Criterion {
    /// All, in the order in which they are reported.
    pub const ALL: [Self; 8] = [
        Self::OneFace,
        Self::Size,
        Self::Inside,
        Self::Frontal,
        Self::Upright,
        Self::Sharpness,
        Self::Exposure,
        Self::Evenness,
    ];
}

/// One criterion and how a face stands it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct QualityCheck {
    /// Which.
    pub criterion: Criterion,
    /// Whether it is met. Without a face none is.
    pub passed: bool,
    /// What was measured, in the criterion's unit; `None` where there is nothing to measure.
    pub measured: Option<f32>,
    /// Where it begins to be met.
    pub limit: f32,
}
