//! `cargo xtask learn`: trains face nets natively: the lessons' net on drawn people, as the page does, or a larger one on photos.

pub mod drawn;
pub mod figures;
mod given;
pub mod options;
pub mod photos;

use crate::evaluate::Progress;
use anyhow::bail;
use likeness_learn::curve::CurvePoint;
use likeness_learn::spread::spread;
use likeness_learn::training::{StepOutcome, StepReport, Training};
use options::Options;
use std::path::Path;

/// Trains, and returns the lines to print.
///
/// # Errors
/// If a training fails or a file cannot be written.
pub fn run(root: &Path, options: &Options, progress: Progress<'_>, log: &dyn Fn(&str)) -> anyhow::Result<Vec<String>> {
    match options {
        Options::Drawn(options) => Ok(drawn::run(options, log)?.lines()),
        Options::Figures(options) => figures::run(options, log),
        Options::Photos(options) => photos::run(root, options, progress, log),
    }
}

/// Adds what came of a step to the course of a training.
///
/// # Errors
/// If the loss was no number.
fn note_step<const D: usize>(
    curve: &mut Vec<CurvePoint>,
    training: &Training<D>,
    outcome: StepOutcome,
) -> anyhow::Result<()> {
    let (step, images) = (training.step_number(), training.images());
    let StepOutcome::Learned(StepReport { loss, active, spread, .. }) = outcome else {
        bail!("the loss is no number after {step} steps");
    };
    curve.push(CurvePoint { step, images, loss, active, spread, eer: None });
    Ok(())
}

/// Notes an error rate at the last step, or of the untrained net, with the encodings that it was measured on.
fn note_eer<const D: usize>(curve: &mut Vec<CurvePoint>, eer: Option<f32>, encodings: &[[f32; D]]) {
    match curve.last_mut() {
        Some(point) => point.eer = eer,
        None => {
            let spread = spread(encodings);
            curve.push(CurvePoint { step: 0, images: 0, loss: f32::NAN, active: f32::NAN, spread, eer });
        }
    }
}

/// A line of progress: the last step, and the error rate that was measured last.
fn progress_line(curve: &[CurvePoint], rate: f64) -> String {
    let eer = curve.iter().rev().find_map(|point| point.eer).unwrap_or(f32::NAN);
    let Some(CurvePoint { step, images, loss, active, spread, .. }) = curve.last() else {
        return String::new();
    };
    format!(
        "{step:5} steps  {images:6} pictures  {rate:.0}/s  loss {loss:.4}  active {:.0} %  spread {spread:.3}  EER {:.1} %",
        100.0 * active,
        100.0 * eer
    )
}
