//! The neural nets of Likeness on [burn](https://burn.dev): a face detector, a landmark net, a face encoder, and the VGG-19
//! of neural style transfer, with CPU and GPU kernels of their own.
//!
//! The crate knows nothing of browsers, pages or messages. A net takes pictures ([`likeness_core::pixels::RgbField`]) and
//! returns raw numbers; [`likeness_core`] decodes them. [`face`] joins the three face nets into one pipeline, from a frame to
//! boxes, landmarks and an embedding; [`style`] paints.
//!
//! Every net is loaded from [`weights::Weights`] with [`device::LoadOptions`], which fix the device and the kernels.
//! Tensors leave the device in one place, [`bridge`], and always asynchronously: a synchronous read panics on WebGPU in a
//! browser. On the CPU the futures are ready at once; `pollster::block_on` is enough to run them.
//!
//! # Features
//! - `gpu`: the GPU through wgpu: WebGPU in a browser, Vulkan or Metal natively.
//! - `fusion`: burn's kernel fusion, which these nets do not need.
#![forbid(unsafe_code)]

pub mod bench;
pub mod bridge;
mod burn_ops;
pub mod conv;
pub mod detector;
pub mod device;
pub mod encoder;
mod epilogue;
pub mod face;
mod kernel;
pub mod landmarks;
pub mod learner;
pub mod pool;
pub mod self_test;
pub mod style;
pub mod vgg;
pub mod weights;
