//! `lab evaluate personal-head`: how embeddings of different people are distributed, whether faces that are drawn by chance are as far from
//! each other, and whether a head that is learned from a gallery names its people better.

pub mod options;
pub mod report;

use super::cache::{Cache, Finding};
use super::open_set::shuffle::shuffle;
use super::parallel::Progress;
use super::picture_names::{below, person};
use super::workers::Workers;
use crate::models::Models;
use anyhow::{Context as _, ensure};
use likeness_core::face::embedding::Embedding;
use likeness_core::manifest::ModelId;
use likeness_core::rng::Rng;
use likeness_learn::personal_head::Face;
use likeness_learn::personal_head::rule::Named;
use likeness_learn::personal_head::strangers::Strangers;
use likeness_learn::personal_head::training::{HeadTraining, MARGIN};
use likeness_learn::personal_head::trial::{HeadTrial, LEAST_PICTURES, TrialReport};
use likeness_nets::face::PipelineSettings;
use options::Options;
use report::{Distances, Report};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The distribution that is shipped.
const RECORD: &str = "crates/learn/src/personal_head/strangers.bin";

/// The margin of the lessons, which teaches a head nearly nothing.
const LESSONS_MARGIN: f32 = 0.2;

/// Analyses the pictures of a folder, measures, and writes the distribution if asked.
///
/// # Errors
/// If a picture cannot be read, the nets cannot be loaded, there are too few people, or a file cannot be written.
pub fn run(root: &Path, options: &Options, progress: Progress<'_>) -> anyhow::Result<Report> {
    let models = Models::read(&root.join("models"))?;
    let settings = PipelineSettings::default();
    let cache = Cache::open(options.cache.as_deref(), super::configuration(&settings, &models.manifest)?)?;
    let workers = Workers { models: &models, settings: &settings, images: &options.folder.images, cache: &cache };
    let findings = workers.analyze(&below(&options.folder.images)?, options.folder.threads, progress)?;
    let people = by_person(&findings)?;
    let one_each: Vec<Face> = people.iter().filter_map(|faces| faces.first().copied()).collect();
    let strangers = Strangers::of(&one_each).context("there is no face")?;
    if options.record {
        let encoder = &models.manifest.entry(ModelId::FaceEncoder)?.sha256;
        fs::write(root.join(RECORD), strangers.record(encoder))
            .with_context(|| format!("{RECORD} cannot be written"))?;
    }
    let report = of(&people, &one_each, &strangers, options)?;
    crate::json::write(options.folder.out.as_deref(), &report)?;
    Ok(report)
}

/// The faces of each person.
fn by_person(findings: &[Finding]) -> anyhow::Result<Vec<Vec<Face>>> {
    let mut people: BTreeMap<&str, Vec<Face>> = BTreeMap::new();
    for finding in findings {
        if let Some(numbers) = &finding.encoding {
            let face = Embedding::new(numbers).with_context(|| format!("in {}", finding.picture))?;
            people.entry(person(&finding.picture)).or_default().push(*face.normalized().values());
        }
    }
    Ok(people.into_values().collect())
}

fn of(people: &[Vec<Face>], one_each: &[Face], strangers: &Strangers, options: &Options) -> anyhow::Result<Report> {
    let enough: Vec<Vec<Face>> = people.iter().filter(|faces| faces.len() >= LEAST_PICTURES).cloned().collect();
    ensure!(enough.len() >= options.enrolled, "only {} people have {LEAST_PICTURES} pictures", enough.len());
    let drawn = strangers.draw(one_each.len(), 1);
    let galleries: Vec<Vec<Vec<Face>>> =
        (0..u64::from(options.galleries)).map(|seed| gallery(&enough, options.enrolled, seed)).collect();
    let trials = galleries.iter().zip(0..).map(|(gallery, seed)| trial(gallery, strangers, seed));
    let trials: Vec<TrialReport> = trials.collect::<anyhow::Result<_>>()?;
    let sum = |of: fn(&TrialReport) -> Named| trials.iter().map(of).fold(Named::default(), Named::and);
    let differences: Vec<i64> = trials.iter().map(|t| i64::from(t.head.right) - i64::from(t.plain.right)).collect();
    Ok(Report {
        command: options.command(),
        people: people.len(),
        enough: enough.len(),
        measured: Distances::within(one_each),
        drawn: Distances::within(&drawn),
        between: Distances::between(one_each, &drawn),
        teaching: [LESSONS_MARGIN, MARGIN].map(|margin| (margin, teaching(&galleries, strangers, margin))),
        galleries: trials.len(),
        enrolled: options.enrolled,
        plain: sum(|trial| trial.plain),
        head: sum(|trial| trial.head),
        better: differences.iter().filter(|difference| **difference > 0).count(),
        worse: differences.iter().filter(|difference| **difference < 0).count(),
    })
}

/// People drawn at random.
fn gallery(enough: &[Vec<Face>], enrolled: usize, seed: u64) -> Vec<Vec<Face>> {
    let mut drawn = enough.to_vec();
    shuffle(&mut drawn, &mut Rng::new(seed));
    drawn.truncate(enrolled);
    drawn
}

fn trial(gallery: &[Vec<Face>], strangers: &Strangers, seed: u64) -> anyhow::Result<TrialReport> {
    let mut trial = HeadTrial::new(gallery, strangers.clone(), seed)?;
    loop {
        if let Some(report) = trial.report() {
            return Ok(report);
        }
        trial.step();
    }
}

/// The share of all galleries' triplets that teach at a margin before anything was learned.
fn teaching(galleries: &[Vec<Vec<Face>>], strangers: &Strangers, margin: f32) -> f64 {
    let steps = galleries.iter().zip(0..).map(|(gallery, seed)| {
        let mut training = HeadTraining::with_margin(gallery, strangers.clone(), seed, margin);
        f64::from(training.step().active)
    });
    steps.sum::<f64>() / galleries.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    #[test]
    fn the_distribution_that_ships_was_measured_with_the_encoder_that_ships() {
        let models = Models::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models")).expect("committed");
        let encoder = &models.manifest.entry(ModelId::FaceEncoder).expect("an encoder").sha256;
        assert!(Strangers::of_encoder(encoder).is_some(), "run `cargo xtask evaluate personal-head --record`");
    }

    #[test]
    fn people_who_are_told_apart_are_named_with_and_without_a_head() {
        let strangers = Strangers::of_encoder(Strangers::encoder()).expect("it ships");
        let near = |face: &Face, k: usize| std::array::from_fn(|i| face[i] + if i == k { 0.1 } else { 0.0 });
        let people: Vec<Vec<Face>> =
            strangers.draw(6, 3).iter().map(|face| (0..3).map(|k| near(face, k)).collect()).collect();
        let options = Options { galleries: 2, enrolled: 4, ..Options::new(PathBuf::from("i")) };
        let one_each: Vec<Face> = people.iter().map(|faces| faces[0]).collect();
        let report = of(&people, &one_each, &strangers, &options).expect("enough people");
        assert_eq!((report.plain.right, report.plain.count()), (24, 24), "{report:?}");
        assert_eq!((report.head.count(), report.galleries), (24, 2), "{report:?}");
        assert!((report.drawn.mean / report.measured.mean - 1.0).abs() < 0.2, "{report:?}");
        let more = Options { enrolled: 7, ..options };
        assert!(of(&people, &one_each, &strangers, &more).is_err(), "too few people");
    }
}
