//! The native programs behind `cargo xtask models`: weights imported from the package that publishes them, sample portraits,
//! and golden numbers of the very pipeline that the page runs.
//!
//! | command | writes |
//! |---|---|
//! | `lab import` | `models/`: weights, manifest, licences |
//! | `lab verify` | nothing: imports anew and compares |
//! | `lab samples` | `static/samples/` and the portrait under `tests/fixtures/` |
//! | `lab golden` | `tests/fixtures/golden.json` |
#![forbid(unsafe_code)]

pub mod catalogue;
pub mod clock;
pub mod container;
pub mod golden;
pub mod import;
pub mod json;
pub mod layout;
pub mod models;
pub mod notices;
pub mod package;
pub mod picture;
pub mod proof;
pub mod samples;
pub mod tfjs;
pub mod verify;
