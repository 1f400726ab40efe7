//! The costs of one iteration of style transfer.

use serde::{Deserialize, Serialize};

/// The costs of one iteration, dimensionless as defined in [`super::settings`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Costs {
    /// The iteration.
    pub iteration: u32,
    /// J = alpha * content + beta * (style + variation).
    pub total: f32,
    /// `J_content`.
    pub content: f32,
    /// `J_style`: the sum over the layers of lambda times the layer's cost.
    pub style: f32,
    /// The cost of each style layer, before lambda, in the order of [`crate::style::tap::Tap::STYLE`].
    pub layers: Vec<f32>,
    /// The total variation, times its weight.
    pub variation: f32,
    /// The content cost in the textbook normalisation, `1/(4 nH nW nC) sum (a_C - a_G)^2`.
    pub textbook_content: f32,
    /// The style costs in the textbook normalisation (Gatys, Ecker and Bethge 2016), `1/(4 nC^2 (nH nW)^2) sum (G_S -
    /// G_G)^2`.
    pub textbook_layers: Vec<f32>,
}
