//! The result of the quality gate.

use serde::{Deserialize, Serialize};

/// The criteria for a face, named after the components of ISO/IEC 29794-5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Criterion {
    /// There is exactly one face in the picture. (In a group photo each face is offered separately, and this is always
    /// met.)
    SingleFace,
    /// Distance between the eyes, in pixels of the picture; at least the limit.
    Size,
    /// The whole face is inside the picture: fraction of its box outside, 0..=1; at most the limit.
    Inside,
    /// The face is frontal: sideways turn, 0 if frontal; at most the limit.
    Frontal,
    /// The face is upright: tilt, radians; at most the limit.
    Upright,
    /// The face is sharp: variance of the Laplacian on the aligned chip; at least the limit.
    Sharpness,
    /// The face is neither underexposed nor overexposed: fraction of its pixels that are, 0..=1; at most the limit.
    Exposure,
    /// The face is evenly lit: difference in brightness between its halves, divided by their sum, 0..=1; at most the
    /// limit.
    IlluminationUniformity,
    /// The face is photographed and not drawn: fraction of its pixels of nearly one brightness, 0..=1; at most the limit.
    Photographed,
}

impl Criterion {
    /// All criteria, in the order in which they are reported.
    pub const ALL: [Self; 9] = [
        Self::SingleFace,
        Self::Size,
        Self::Inside,
        Self::Frontal,
        Self::Upright,
        Self::Sharpness,
        Self::Exposure,
        Self::IlluminationUniformity,
        Self::Photographed,
    ];
}

/// The result for one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct QualityCheck {
    /// The criterion.
    pub criterion: Criterion,
    /// Whether it is met. Without a face, none is.
    pub passed: bool,
    /// The measurement in the criterion's unit, or `None` if there is nothing to measure.
    pub measured: Option<f32>,
    /// The limit at which it is just met.
    pub limit: f32,
}
