//! What the units of a ConvNet respond to, without the nets: receptive fields, the picture that a unit likes best, what is drawn of a
//! projection, and convolutions in one, two and three dimensions.
//!
//! The crate is pure, as `likeness-core` is: no clock, no randomness but a seed, no I/O, DOM or GPU. Sines and exponentials come from
//! `libm`, so that a lesson shows the same numbers on every machine.
#![forbid(unsafe_code)]

pub mod array;
pub mod convolution;
pub mod frequency;
pub mod grid;
pub mod heartbeat;
pub mod maximization;
pub mod picture_kernel;
pub mod projection;
pub mod receptive_field;
pub mod sound;
pub mod top_nine;
pub mod unit;
pub mod volume;
pub mod window;
