//! Who is in each photo of a folder, given a folder with photos of known people?
//!
//! The people are the subfolders of KNOWN, each with photos of one person; a photo directly in KNOWN is a person of its own.
//!
//! ```text
//! cargo run --release --package likeness-nets --example recognise_folder -- KNOWN PHOTOS
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
use likeness_core::face::report::Source;
use likeness_core::gallery::identify::{Identification, identify};
use likeness_core::gallery::index::FaceIndex;
use likeness_core::gallery::limits::{DEFAULT_FALSE_ALARM, ImpostorDistribution};
use likeness_core::gallery::person::PersonId;
use likeness_core::timing::Trace;
use likeness_nets::face::FacePipeline;
use likeness_nets::{detector::Detector, encoder::Encoder, landmarks::LandmarkNet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Any error, for a message.
type Failure = Box<dyn std::error::Error>;

type Pipeline = FacePipeline<Detector, LandmarkNet, Encoder>;

const USAGE: &str = "usage: recognise_folder KNOWN PHOTOS";

/// A picture of a known person.
struct Known {
    person: usize,
    embedding: Embedding,
}

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
    let [known, photos] = arguments.as_slice() else { return Err(USAGE.into()) };

    let manifest = models::manifest()?;
    let pipeline = face::pipeline(&manifest)?;
    let (names, pictures) = enrol(&pipeline, known)?;
    let index = FaceIndex::new(pictures.iter().map(|p| (PersonId(p.person as u64), &p.embedding)));

    // The threshold depends on the number of people: the more there are, the likelier a false match.
    let impostors =
        ImpostorDistribution::new(&manifest.impostors).ok_or("the manifest has no impostor distribution")?;
    let limits = impostors.limits(names.len(), DEFAULT_FALSE_ALARM);
    println!("{} people with {} pictures, threshold {:.3}", names.len(), pictures.len(), limits.tau);

    for path in files(photos)? {
        let faces = faces(&pipeline, &path)?;
        if faces.is_empty() {
            println!("{}: no face found", path.display());
        }
        for embedding in faces {
            let nearest = index.nearest(&embedding);
            let name = |person: PersonId| usize::try_from(person.0).ok().and_then(|i| names.get(i));
            let answer = match identify(&nearest, &limits) {
                Identification::Known(hit) => name(hit.person).map_or("?", String::as_str),
                Identification::Unknown => "unknown",
                Identification::Uncertain => "not sure",
            };
            let distance = nearest.best.map_or(f32::INFINITY, |hit| hit.distance);
            println!("{}: {answer} (distance to the nearest {distance:.3})", path.display());
        }
    }
    Ok(())
}

/// The names and pictures of the known people.
fn enrol(pipeline: &Pipeline, known: &Path) -> Result<(Vec<String>, Vec<Known>), Failure> {
    let (mut names, mut pictures) = (Vec::new(), Vec::new());
    for entry in entries(known)? {
        let is_person = entry.is_dir() || is_picture(&entry);
        let person = names.len();
        for path in if entry.is_dir() { files(&entry)? } else { vec![entry.clone()] } {
            if is_picture(&path) {
                match faces(pipeline, &path)?.into_iter().next() {
                    Some(embedding) => pictures.push(Known { person, embedding }),
                    None => println!("{}: no face found, skipped", path.display()),
                }
            }
        }
        if is_person && pictures.iter().any(|p| p.person == person) {
            names.push(entry.file_stem().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    if names.is_empty() { Err(format!("no face found in {}", known.display()).into()) } else { Ok((names, pictures)) }
}

/// The embedding of every face in a picture file, the primary one first.
fn faces(pipeline: &Pipeline, path: &Path) -> Result<Vec<Embedding>, Failure> {
    let frame = photo::open(path)?;
    let clock = clock::start();
    let mut trace = Trace::new(&clock);
    let found = pollster::block_on(pipeline.find(&frame, Source::Photo, &mut trace))?;
    let mut embeddings = Vec::with_capacity(found.len());
    for face in found {
        let read = pollster::block_on(pipeline.read(&frame, face.bounds, Source::Photo, &mut trace))?;
        embeddings.extend(read.face.map(|face| face.embedding));
    }
    Ok(embeddings)
}

/// The picture files in a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    Ok(entries(folder)?.into_iter().filter(|path| is_picture(path)).collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error: std::io::Error| format!("{} cannot be listed: {error}", folder.display());
    let paths = std::fs::read_dir(folder).map_err(unreadable)?.map(|entry| Ok(entry?.path()));
    let mut paths = paths.collect::<Result<Vec<_>, std::io::Error>>().map_err(unreadable)?;
    paths.sort();
    Ok(paths)
}

fn is_picture(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    ["jpg", "jpeg", "png", "webp"].iter().any(|known| extension == *known)
}
