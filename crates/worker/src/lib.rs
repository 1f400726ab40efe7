//! The engine behind the page: takes requests, runs the nets and reports the results.
//!
//! [`engine`], [`gallery`] and [`style_engine`] are plain Rust and are tested natively with fakes; they reach the outside
//! world only through [`ports`]. What is not about faces is behind the feature `painting`. The browser's implementations of those ports are in `web`, compiled for wasm only.
#![forbid(unsafe_code)]

pub mod attachment;
#[cfg(feature = "painting")]
pub mod bench;
pub mod crash;
pub mod engine;
pub mod gallery;
mod interrupt;
#[cfg(feature = "painting")]
pub mod lessons;
mod offered_encoders;
pub mod ports;
#[cfg(feature = "painting")]
pub mod reporter;
pub mod start;
#[cfg(feature = "painting")]
pub mod style_engine;
#[cfg(feature = "painting")]
pub mod units;
#[cfg(target_arch = "wasm32")]
pub mod web;
mod weight_files;
