//! The nets of Likeness on burn: face detector, landmark net, encoder, and the VGG of style transfer. Nothing of the browser.
//!
//! A net takes pictures ([`likeness_core::pixels::RgbField`]) and gives raw numbers; what they mean is decided in `likeness_core`. Tensors
//! leave the device in one place, [`bridge`], and always asynchronously: a synchronous read panics on WebGPU in a browser.
#![forbid(unsafe_code)]

pub mod bench;
pub mod bridge;
mod burn_ops;
pub mod conv;
pub mod detector;
pub mod device;
pub mod encoder;
pub mod kernel;
pub mod landmarks;
pub mod pool;
pub mod self_test;
pub mod style;
pub mod vgg;
pub mod weights;
