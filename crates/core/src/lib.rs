//! The pure half of Likeness: pictures, faces and decisions, without clock, randomness, I/O, DOM or GPU.
//!
//! | convention | value |
//! |---|---|
//! | coordinates | pixels of the source frame; origin top left, x right, y down, pixel centres at +0.5 |
//! | angles | radians, positive from x towards y |
//! | colours | sRGB as stored, R G B, 0..=255; nets see `(value - mean) / divisor` |
//! | tensors | row-major; pictures `[height, width, 3]`, net inputs `[batch, 3, height, width]` |
//! | distances | Euclidean between raw (not normalised) 128-number encodings |
//! | time | milliseconds at the edge, handed in by the caller |
#![forbid(unsafe_code)]

pub mod backend;
pub mod bench;
pub mod face;
pub mod gallery;
pub mod geometry;
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
