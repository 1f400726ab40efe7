//! The costs of one iteration.

use serde::{Deserialize, Serialize};

/// The costs of one iteration, dimensionless as [`super::settings`] defines them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Costs {
    /// At which iteration.
    pub iteration: u32,
    /// J = alpha * content + beta * (style + variation).
    pub total: f32,
    /// `J_content`.
    pub content: f32,
    /// `J_style`: the sum over layers of lambda times the layer's cost.
    pub style: f32,
    /// Each style layer's own cost (before lambda), in the order of [`crate::style::tap::Tap::STYLE`].
    pub layers: Vec<f32>,
    /// The total variation times its weight.
    pub variation: f32,
    /// The same content cost in the course's normalisation, `1/(4 nH nW nC) sum (a_C - a_G)^2`.
    pub course_content: f32,
    /// The same style costs in the course's normalisation, `1/(4 nC^2 (nH nW)^2) sum (G_S - G_G)^2`.
    pub course_layers: Vec<f32>,
}
