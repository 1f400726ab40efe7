//! What follows the sum of a convolution: addition, activation, ReLU mask.

use burn::tensor::Tensor;

/// An activation function.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Activation {
    /// The identity.
    None,
    /// `max(y, 0)`. NaN stays NaN.
    Relu,
    /// Leaky ReLU with this slope below zero.
    Leaky(f32),
    /// PReLU: leaky ReLU with a slope of its own for each filter. Only for a convolution that was given slopes.
    Prelu,
}

/// Operations fused into a convolution after its bias: `add` is added, the activation is applied, and the result is set to
/// zero wherever `relu_mask` is not positive.
///
/// # Shapes
/// - add, relu_mask: as the convolution's output
#[derive(Debug, Default)]
pub struct Fused {
    /// Added before the activation.
    pub add: Option<Tensor<4>>,
    /// The response of a ReLU, whose derivative multiplies the result.
    pub relu_mask: Option<Tensor<4>>,
}
