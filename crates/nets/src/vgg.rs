//! VGG-19 up to conv5_1 (Simonyan and Zisserman 2014, net E), whole or factorised: its responses, which are the features of
//! style transfer, and the gradient with respect to the picture.
//!
//! The net is frozen, so its backward pass is written by hand instead of recorded by autodiff: each layer's is a convolution
//! with the kernel rotated by 180 degrees and the channels swapped, computed once; no gradient of a weight is ever computed.
//! `tests/style/gradient.rs` compares it with finite differences.

mod border;
mod layer;
mod net;
mod pass;
pub mod self_test;
mod specification;
mod unit;

pub use border::Border;
pub use net::{Taps, Vgg};
pub use pass::{BackwardPass, ForwardPass, ReluRule};
pub use specification::{LAYERS, LayerSpec};
pub use unit::Projection;
