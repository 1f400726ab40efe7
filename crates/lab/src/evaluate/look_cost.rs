//! `lab evaluate look-cost`: what it costs that a photo is looked at again, in tiles, turned, and with its landmarks in moved boxes.

pub mod counted;
pub mod kind;
pub mod look;
pub mod options;
pub mod report;

use super::parallel::Progress;
use super::picture_names::below;
use crate::clock::Stopwatch;
use crate::models::Models;
use crate::native_pipeline::{self, Pipeline};
use crate::picture;
use anyhow::{Context as _, ensure};
use counted::Counted;
use kind::Kind;
use likeness_core::pixels::RgbaFrame;
use likeness_core::timing::{Stage, median};
use likeness_nets::detector::Detector;
use likeness_nets::encoder::Encoder;
use likeness_nets::face::{FacePipeline, PipelineSettings};
use likeness_nets::landmarks::LandmarkNet;
use look::Look;
use options::Options;
use report::{Cost, Report, Row};
use std::fs;
use std::path::Path;
use worker::ports::Clock as _;

/// The page's pipeline, which counts the runs of its nets.
type Counting = FacePipeline<Counted<Detector>, Counted<LandmarkNet>, Encoder>;

/// One look at one picture.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Timing {
    ms: f64,
    landmarks_ms: f64,
    detections: usize,
    landmark_runs: usize,
    faces: usize,
}

/// Times every look at every picture, in turns.
///
/// # Errors
/// If a picture cannot be read, a net fails, or a file cannot be written.
pub fn run(root: &Path, options: &Options, progress: Progress<'_>) -> anyhow::Result<Report> {
    let mut pipeline =
        counting(native_pipeline::load(&Models::read(&root.join("models"))?, PipelineSettings::default())?);
    let portraits = portraits(options)?;
    let all = Kind::ALL.len() * options.limit;
    let mut rows = Vec::new();
    for kind in Kind::ALL {
        let mut rounds = Vec::new();
        for number in 0..options.limit {
            let frame = kind.picture(&portraits, number);
            for round in 0..options.rounds {
                rounds.push(in_turns(&mut pipeline, &frame, round)?);
            }
            progress(rows.len() * options.limit + number + 1, all);
        }
        rows.push(row(kind, options.limit, &rounds).context("there is a round")?);
    }
    let report = Report { command: options.command(), rows };
    crate::json::write(options.folder.out.as_deref(), &report)?;
    Ok(report)
}

fn counting(pipeline: Pipeline) -> Counting {
    let Pipeline { detector, landmarks, encoder, settings } = pipeline;
    Counting { detector: Counted::new(detector), landmarks: Counted::new(landmarks), encoder, settings }
}

/// Pictures of the folder, spread evenly over it.
fn portraits(options: &Options) -> anyhow::Result<Vec<RgbaFrame>> {
    let images = &options.folder.images;
    let names = below(images)?;
    ensure!(!names.is_empty(), "{} contains no pictures", images.display());
    let open = |name: &String| {
        let bytes = fs::read(images.join(name)).with_context(|| format!("{name} cannot be read"))?;
        picture::decode(&bytes).with_context(|| format!("in {name}"))
    };
    names.iter().step_by((names.len() / options.limit).max(1)).take(options.limit).map(open).collect()
}

/// Looks at a picture in every way; the one that began a round is the last in the next.
fn in_turns(pipeline: &mut Counting, frame: &RgbaFrame, round: usize) -> anyhow::Result<[Timing; 3]> {
    let mut timings = [None; 3];
    for turn in 0..3 {
        let place = (round + turn) % 3;
        timings[place] = Some(timed(pipeline, frame, Look::ALL[place])?);
    }
    let [Some(photo), Some(once), Some(live)] = timings else { unreachable!("three turns visit three places") };
    Ok([photo, once, live])
}

fn timed(pipeline: &mut Counting, frame: &RgbaFrame, look: Look) -> anyhow::Result<Timing> {
    let (source, settings) = look.of();
    pipeline.settings = settings;
    let clock = Stopwatch::start();
    let report = pollster::block_on(pipeline.analyze(frame, source, &clock))?.report;
    let ms = clock.now_ms();
    let landmarks = report.timings.stages().into_iter().find(|(stage, _)| *stage == Stage::Landmarks);
    Ok(Timing {
        ms,
        landmarks_ms: landmarks.map_or(0.0, |(_, ms)| ms),
        detections: pipeline.detector.taken(),
        landmark_runs: pipeline.landmarks.taken(),
        faces: report.faces.len(),
    })
}

/// The figures of a kind; `None` without rounds.
fn row(kind: Kind, pictures: usize, rounds: &[[Timing; 3]]) -> Option<Row> {
    let cost = |place: usize| {
        let times = |of: fn(&Timing) -> f64| median(&rounds.iter().map(|round| of(&round[place])).collect::<Vec<_>>());
        let mean = |of: fn(&Timing) -> usize| {
            rounds.iter().map(|round| of(&round[place])).sum::<usize>() as f64 / rounds.len().max(1) as f64
        };
        Some(Cost {
            look: Look::ALL[place],
            ms: times(|timing| timing.ms)?,
            landmarks_ms: times(|timing| timing.landmarks_ms)?,
            detections: mean(|timing| timing.detections),
            landmark_runs: mean(|timing| timing.landmark_runs),
            faces: mean(|timing| timing.faces),
        })
    };
    let again: Vec<f64> = rounds.iter().map(|[photo, once, _]| photo.ms / once.ms).collect();
    Some(Row { kind, pictures, costs: [cost(0)?, cost(1)?, cost(2)?], again: median(&again)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

    #[test]
    fn a_clear_portrait_is_looked_at_once_and_only_its_landmarks_are_sought_again() {
        let root = Path::new(ROOT);
        let models = Models::read(&root.join("models")).expect("committed");
        let mut pipeline = counting(native_pipeline::load(&models, PipelineSettings::default()).expect("the nets"));
        let file = fs::read(root.join("static/samples/grace_hopper.jpg")).expect("a sample");
        let portrait = picture::decode(&file).expect("a picture");
        let [photo, once, live] = in_turns(&mut pipeline, &portrait, 1).expect("three looks");
        assert_eq!(photo.detections, once.detections, "no tiles, nothing turned");
        assert_eq!((photo.landmark_runs, once.landmark_runs, live.landmark_runs), (3, 1, 1), "in two moved boxes");
        assert_eq!((live.detections, live.faces), (3, 1), "two squares and a refinement");
    }

    #[test]
    fn a_row_holds_medians_of_times_and_of_their_ratios() {
        let timing = |ms: f64| Timing { ms, landmarks_ms: ms / 2.0, detections: 2, landmark_runs: 1, faces: 1 };
        let rounds =
            [(10.0, 5.0), (30.0, 10.0), (40.0, 40.0)].map(|(photo, once)| [timing(photo), timing(once), timing(1.0)]);
        let row = row(Kind::Portrait, 1, &rounds).expect("three rounds");
        assert!((row.again - 2.0).abs() < 1e-12, "of 2, 3 and 1: {}", row.again);
        assert!((row.costs[0].ms - 30.0).abs() < 1e-12 && (row.costs[1].landmarks_ms - 5.0).abs() < 1e-12, "{row:?}");
        assert_eq!(super::row(Kind::Portrait, 1, &[]), None, "no rounds");
    }
}
