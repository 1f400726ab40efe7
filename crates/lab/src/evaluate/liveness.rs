//! `lab evaluate liveness`: what the turn challenge accepts and refuses, reported as ISO/IEC 30107-3 asks: by species of attack
//! and the worst of them, with intervals by sitting, and with sittings without a face counted as non-responses.

pub mod flat_warp;
pub mod held_photo;
pub mod looks;
pub mod nuaa;
pub mod options;
pub mod report;
pub mod sitting;
pub mod swing;
pub mod synthetic_heads;

use crate::models::Models;
use options::{Options, Protocol};
use report::Report;
use std::path::Path;

/// Runs a protocol and writes the requested file.
///
/// # Errors
/// If there is no picture, a picture cannot be read, a net fails, or the file cannot be written.
pub fn run(root: &Path, options: &Options, progress: super::Progress<'_>) -> anyhow::Result<Report> {
    let models = Models::read(&root.join("models"))?;
    let report = match options.protocol {
        Protocol::Nuaa => nuaa::run(&models, options, progress)?,
        Protocol::FlatWarp => flat_warp::run(&models, options, progress)?,
    };
    crate::json::write(options.folder.out.as_deref(), &report)?;
    Ok(report)
}
