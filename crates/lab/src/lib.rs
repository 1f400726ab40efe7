//! The native programs behind `cargo xtask models`, `cargo xtask evaluate` and `cargo xtask stylize`. They import
//! published weights, prepare sample portraits, record golden numbers of the page's pipeline, measure its error rates,
//! and run the page's style transfer.
//!
//! | command | writes |
//! |---|---|
//! | `lab import` | `models/`: weights of the face nets, manifest, licences |
//! | `lab import vgg`, `lab import vgg19` | `models/`: weights of the style-transfer nets, manifest |
//! | `lab import encoder` | `models/`: weights of the encoder `MobileFaceNet`, manifest |
//! | `lab project` | the projection of its numbers, from pictures |
//! | `lab default` | which encoder is the default in `models/manifest.json` |
//! | `lab verify encoder` | nothing: repeats that import and proves it by another package |
//! | `lab verify` | nothing: repeats the import and compares |
//! | `lab samples` | `static/samples/` and the portrait under `tests/fixtures/` |
//! | `lab styles` | `static/samples/styles/`: the built-in style pictures |
//! | `lab golden` | `tests/fixtures/golden.json` |
//! | `lab stylize` | a painting, with `--curve` also its costs |
//! | `lab bench-plan` | the benchmarks of `cargo xtask bench` for the programs we compare with |
//! | `lab speed` | native speed of the kernels, compared with burn's |
//! | `lab learn` | the lessons' net, trained on drawn people, or with `--photos` a larger one; with `--curve` its course |
//! | `lab learn --figures` | nothing: prints the tables of `docs/LEARN.md` |
//! | `lab evaluate lfw` | accuracy figures; with `--record` the thresholds in `models/manifest.json` |
//! | `lab evaluate liveness` | what the turn challenge accepts and refuses |
//! | `lab evaluate right-face` | which of several faces in a picture is meant |
//! | `lab evaluate conditions` | where detection, landmarks and encoder give out |
//! | `lab evaluate drawn` | which faces are said to be drawn |
//! | `lab evaluate look-cost` | what looking at a photo again costs |
//! | `lab evaluate open-set` | how often strangers and enrolled people are named |
#![forbid(unsafe_code)]

pub mod bench;
pub mod clock;
pub mod container;
pub mod device;
pub mod evaluate;
pub mod face_nets;
pub mod face_self_test;
pub mod golden;
pub mod import;
pub mod json;
pub mod layout;
pub mod learn;
pub mod lfw;
pub mod mobile_face_net;
pub mod models;
pub mod native_pipeline;
pub mod notices;
pub mod package;
pub mod picture;
pub mod samples;
pub mod see;
pub mod speed;
pub mod styles;
pub mod stylize;
pub mod tfjs;
pub mod tflite;
pub mod verify;
pub mod vgg;
