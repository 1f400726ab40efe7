//! The Gram matrix of a layer's activations.

use crate::vgg::Taps;
use burn::tensor::Tensor;
use std::collections::BTreeMap;
use vision::style::tap::Tap;

/// Gram matrices by tap.
pub type Grams = BTreeMap<Tap, Tensor<3>>;

/// G = A A^T / N over the N positions: how strongly channels fire together, wherever they do (Gatys, Ecker and Bethge 2016,
/// equation 3, with the mean over positions instead of the sum, so that pictures of different sizes compare).
///
/// # Shapes
/// - activations: `[1, c, h, w]`
/// - output: `[1, c, c]`
pub fn gram(activations: &Tensor<4>) -> Tensor<3> {
    let flat = flat(activations);
    let positions = flat.dims()[2];
    flat.clone().matmul(flat.swap_dims(1, 2)) / positions as f32
}

/// The Gram matrix of every tap: what a style is.
///
/// # Shapes
/// - output: `[1, c, c]` each
pub fn grams(taps: &Taps) -> Grams {
    taps.iter().map(|(tap, response)| (*tap, gram(response))).collect()
}

/// The gradient of a function of the Gram matrix with respect to the activations: `(S + S^T) A / N` for its gradient S,
/// here with S symmetric: `2 S A / N`.
///
/// # Shapes
/// - slope: `[1, c, c]`, symmetric
/// - activations, output: `[1, c, h, w]`
pub fn gradient(slope: Tensor<3>, activations: &Tensor<4>) -> Tensor<4> {
    let positions = flat(activations).dims()[2];
    (slope * (2.0 / positions as f32)).matmul(flat(activations)).reshape(activations.dims())
}

fn flat(activations: &Tensor<4>) -> Tensor<3> {
    let [n, c, h, w] = activations.dims();
    activations.clone().reshape([n, c, h * w])
}
