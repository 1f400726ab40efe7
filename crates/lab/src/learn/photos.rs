//! `cargo xtask learn --photos DIR`: a larger net, trained on photos of one's own and examined on people that it never saw.

pub mod change;
pub mod checkpoint;
pub mod chip;
pub mod examination;
pub mod folder;
pub mod person;
pub mod photo_name;
pub mod session;
pub mod source;
mod whole_file;

use super::progress_line;
use crate::device;
use crate::evaluate::Progress;
use crate::models::Models;
use anyhow::Context as _;
use checkpoint::Checkpoint;
use chip::Chips;
use folder::Collection;
use likeness_core::backend::Preference;
use likeness_learn::curve::csv;
use likeness_learn::net::{NetShape, TrainableNet};
use likeness_learn::settings::TrainingSettings;
use likeness_nets::device::LoadOptions;
use likeness_nets::learner::LearnerNet;
use person::Split;
use session::{Plan, Session};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Steps between two lines of progress.
const LINE: u32 = 10;

/// What to train.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// A folder with a folder for each person.
    pub folder: PathBuf,
    /// Seed, objective and steps. The number of people is that of the folder.
    pub settings: TrainingSettings,
    /// The file of the net, which is also the checkpoint.
    pub out: PathBuf,
    /// Part of the people to hold out, 0..1.
    pub held_out: f64,
    /// The highest learning rate.
    pub rate: f64,
    /// Steps between two measurements of the error rate.
    pub every: u32,
    /// Steps between two checkpoints.
    pub save_every: u32,
    /// After how many minutes to stop.
    pub minutes: Option<f64>,
    /// The file that the curve is written to.
    pub curve: Option<PathBuf>,
    /// Number of threads to find faces.
    pub threads: usize,
    /// The CPU or the GPU. Natively the program never chooses.
    pub backend: Preference,
}

/// Finds the faces, trains or goes on, and returns the lines to print.
///
/// # Errors
/// If the folder has too few people, a file cannot be read or written, the checkpoint is of another training, or the loss is no number.
pub fn run(root: &Path, options: &Options, progress: Progress<'_>, log: &dyn Fn(&str)) -> anyhow::Result<Vec<String>> {
    let device = device::open(options.backend, "learn")?;
    let models = Models::read(&root.join("models"))?;
    let shape = NetShape::photo();
    let kept = beside(&options.out, ".chips");
    let chips = Chips { models: &models, side: shape.side(), kept: &kept, threads: options.threads };
    let Collection { people, mut lines } = Collection::read(&options.folder, &chips, progress)?;
    let split = Split::of(people, options.held_out, options.settings.seed).context(lines.join("\n"))?;
    let net = LearnerNet::of_shape(shape.clone(), LoadOptions::new(device));
    lines.extend(train(split, shape, &net, options, log)?);
    Ok(lines)
}

/// Trains a net of any shape on chips, or goes on where a checkpoint left off, and returns the lines to print.
///
/// # Errors
/// If a file cannot be read or written, the checkpoint is of another training, the net fails, or the loss is no number.
pub fn train<N: TrainableNet<Error: Send + Sync + 'static>, const D: usize>(
    split: Split,
    shape: NetShape<D>,
    net: &N,
    options: &Options,
    log: &dyn Fn(&str),
) -> anyhow::Result<Vec<String>> {
    let counts = format!("{} people to learn from, {} held out", split.to_learn.len(), split.held_out.len());
    let plan = Plan::of(&split, shape, &options.settings, options.rate);
    let checkpoint = checkpoint(&options.out)?;
    let mut session = Session::open(plan, split, net, checkpoint)
        .with_context(|| format!("{} cannot be gone on with", options.out.display()))?;
    steps(&mut session, options, log)?;
    if let Some(path) = &options.curve {
        fs::write(path, csv(session.curve())).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let (step, planned) = (session.training().step_number(), options.settings.steps);
    let mut lines = vec![counts];
    if step < planned {
        lines.push(format!("stopped after {step} of {planned} steps; the same command goes on"));
    }
    let [before, after] = session.findings()?;
    lines.extend(before.as_ref().map(|found| format!("before training, {}", found.line())));
    lines.extend(after.as_ref().map(|found| format!("after {step} steps, {}", found.line())));
    Ok(lines)
}

/// Takes the steps that are left, or as many as there is time for.
fn steps<N: TrainableNet<Error: Send + Sync + 'static>, const D: usize>(
    session: &mut Session<'_, N, D>,
    options: &Options,
    log: &dyn Fn(&str),
) -> anyhow::Result<()> {
    let (started, before) = (Instant::now(), session.training().images());
    let is_late = |seconds: f64| options.minutes.is_some_and(|minutes| seconds > 60.0 * minutes);
    while !session.training().is_done() && !is_late(started.elapsed().as_secs_f64()) {
        session.step()?;
        let (step, is_done) = (session.training().step_number(), session.training().is_done());
        if step.is_multiple_of(options.every) || is_done {
            session.examine()?;
        }
        let is_last = is_done || is_late(started.elapsed().as_secs_f64());
        if step.is_multiple_of(options.save_every) || is_last {
            session.checkpoint().write(&options.out)?;
        }
        if step.is_multiple_of(LINE) {
            let rate = (session.training().images() - before) as f64 / started.elapsed().as_secs_f64().max(1e-9);
            log(&progress_line(session.curve(), rate));
        }
    }
    Ok(())
}

/// The checkpoint in a file, if there is one.
fn checkpoint<const D: usize>(path: &Path) -> anyhow::Result<Option<Checkpoint<D>>> {
    let read = || format!("{} cannot be read", path.display());
    if !path.try_exists().with_context(read)? {
        return Ok(None);
    }
    Checkpoint::from_bytes(&fs::read(path).with_context(read)?).map(Some).with_context(read)
}

/// A file beside another one.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
}
