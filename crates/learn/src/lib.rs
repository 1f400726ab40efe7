//! Learning to tell faces apart, without the tensors: drawn people, losses, miners, error rates and the course of a training.
//!
//! The crate is pure, as `likeness-core` is: no clock, no randomness but a seed, no I/O, DOM or GPU. The net itself is seen through
//! [`net::TrainableNet`], so that a training runs on a fake.
#![forbid(unsafe_code)]

pub mod drawing;
pub mod net;
pub mod person;
pub mod settings;
pub mod view;
