//! The engine behind the page: takes requests, runs the face pipeline, tells what it found.
//!
//! [`engine`], [`pipeline`] and [`mailbox`] are plain Rust and are tested natively on fakes; every door to the world is a
//! port ([`ports`]). The browser's side of those ports lives in `web`, compiled for wasm only.
#![forbid(unsafe_code)]

pub mod attachment;
pub mod bench;
pub mod crash;
pub mod engine;
pub mod gallery;
pub mod ports;
pub mod start;
pub mod style_engine;
#[cfg(target_arch = "wasm32")]
pub mod web;

pub use likeness_nets::face as models;
pub use likeness_nets::face as pipeline;
