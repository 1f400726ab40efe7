//! Face verification and recognition and neural style transfer, without the nets.
//!
#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

pub mod backend;
pub mod bench;
pub mod face;
pub mod format_version;
pub mod gallery;
pub mod geometry;
pub mod hex;
pub mod manifest;
pub mod model;
pub mod number;
pub mod picture_file;
pub mod pixels;
pub mod png_settings;
pub mod resample;
pub mod rng;
pub mod style;
pub mod test_picture;
pub mod timing;
