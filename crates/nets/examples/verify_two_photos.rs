//! Do two photos show the same person?
//!
//! ```text
//! cargo run --release --package likeness-nets --example verify_two_photos -- PHOTO PHOTO
//! ```
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line program")]

#[path = "support/clock.rs"]
mod clock;
#[path = "support/face.rs"]
mod face;
#[path = "support/models.rs"]
mod models;
#[path = "support/photo.rs"]
mod photo;

use likeness_core::face::embedding::Embedding;
use likeness_core::face::matching::{Decision, thresholds, verify};
use likeness_core::face::report::Source;
use likeness_core::timing::Clock as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Any error, for a message.
type Failure = Box<dyn std::error::Error>;

const USAGE: &str = "usage: verify_two_photos PHOTO PHOTO";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Failure> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [first, second] = arguments.as_slice() else { return Err(USAGE.into()) };

    let manifest = models::manifest()?;
    let pipeline = face::pipeline(&manifest)?;
    let clock = clock::start();
    let embed = |path: &Path| -> Result<Embedding, Failure> {
        let frame = photo::open(path)?;
        let analysis = pollster::block_on(pipeline.analyze(&frame, Source::Photo, &clock))?;
        let face = analysis.face.ok_or_else(|| format!("no face found in {}", path.display()))?;
        let ms = analysis.report.timings.total();
        println!("{}: {} face(s), {ms:.0} ms", path.display(), analysis.report.faces.len());
        Ok(face.embedding)
    };
    let (first, second) = (embed(first)?, embed(second)?);

    // The thresholds at false-match rates of about 1 in 1,000 and 1 in 100, measured on LFW.
    let thresholds = thresholds(&manifest.operating_points).ok_or("the manifest has no operating point")?;
    let start = clock.now_ms();
    let verdict = verify(&first, &second, thresholds, clock.now_ms() - start);
    let answer = match verdict.decision {
        Decision::Same => "the same person",
        Decision::Different => "different people",
        Decision::Uncertain => "not sure",
    };
    println!("distance {:.3}, threshold {:.3}: {answer}", verdict.distance, thresholds.tau);
    Ok(())
}
