//! Learning to tell faces apart, without the tensors: drawn people, losses, miners, error rates and the course of a training.
//!
//! The crate is pure, as `likeness-core` is: no clock, no randomness but a seed, no I/O, DOM or GPU. The net itself is seen through
//! [`net::TrainableNet`], so that a training runs on a fake.
#![forbid(unsafe_code)]

pub mod adam;
pub mod album;
pub mod batch;
pub mod choice;
pub mod curve;
pub mod distance;
pub mod drawing;
pub mod encoding;
pub mod examination;
pub mod gradient_pull;
pub mod held_out;
pub mod identification;
pub mod loss;
pub mod map;
pub mod miner;
pub mod net;
pub mod person;
pub mod personal_head;
pub mod settings;
pub mod snapshot;
pub mod source;
pub mod spread;
pub mod trained_net;
pub mod training;
pub mod triplet;
pub mod view;
pub mod weights;
