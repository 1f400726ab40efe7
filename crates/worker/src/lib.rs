//! The engine behind the page: takes requests, runs the nets and reports the results.
//!
//! [`engine`], [`gallery`] and [`style_engine`] are plain Rust and are tested natively with fakes; they reach the outside
//! world only through [`ports`]. The browser's implementations of those ports are in `web`, compiled for wasm only.
#![forbid(unsafe_code)]

pub mod attachment;
pub mod bench;
pub mod crash;
pub mod engine;
pub mod gallery;
mod interrupt;
pub mod lessons;
mod offered_encoders;
pub mod ports;
pub mod reporter;
pub mod start;
pub mod style_engine;
pub mod units;
#[cfg(target_arch = "wasm32")]
pub mod web;
mod weight_files;
