//! Convolutions as layers of a net: dense ones, and depthwise followed by pointwise; on channels-last pictures.

mod dense;
mod gradient;
mod padding;
mod pooled;
mod separable;

pub use crate::epilogue::{Activation, Fused};
pub use dense::{Conv, ConvWeights};
pub use gradient::{halving_input_gradient, weight_gradient};
pub use padding::Padding;
pub use separable::{SeparableConv, SeparableShape, SeparableWeights};
