//! The native programs behind `cargo xtask models`, `cargo xtask evaluate` and `cargo xtask stylize`: weights imported from
//! where they are published, sample portraits, golden numbers of the very pipeline that the page runs, how often it errs, and
//! the very painting job that the page runs.
//!
//! | command | writes |
//! |---|---|
//! | `lab import` | `models/`: weights of the face nets, manifest, licences |
//! | `lab import vgg`, `lab import vgg19` | `models/`: weights of the nets of style transfer, manifest |
//! | `lab verify` | nothing: imports anew and compares |
//! | `lab samples` | `static/samples/` and the portrait under `tests/fixtures/` |
//! | `lab styles` | `static/samples/styles/`: the pictures whose style the page offers |
//! | `lab golden` | `tests/fixtures/golden.json` |
//! | `lab stylize` | a painting, with `--curve` its costs |
//! | `lab bench-plan` | what `cargo xtask bench` measures, for those we are compared with |
//! | `lab speed` | how fast the kernels are natively, beside burn's |
//! | `lab evaluate lfw` | figures; with `--record` the thresholds in `models/manifest.json` |
#![forbid(unsafe_code)]

pub mod bench;
pub mod catalogue;
pub mod clock;
pub mod container;
pub mod evaluate;
pub mod face_self_test;
pub mod golden;
pub mod import;
pub mod json;
pub mod layout;
pub mod lfw;
pub mod models;
pub mod notices;
pub mod package;
pub mod picture;
pub mod samples;
pub mod speed;
pub mod styles;
pub mod stylize;
pub mod tfjs;
pub mod verify;
pub mod vgg;
