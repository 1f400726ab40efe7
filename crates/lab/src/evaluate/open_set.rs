//! `lab evaluate open-set`: how often strangers are named, and enrolled people, in galleries of K people. Thresholds are chosen on the
//! enrolled people and one half of the strangers, rates are counted on the other half, over many random divisions.

pub mod options;
pub mod report;
pub mod rule;
pub mod setting;
pub mod several;
pub mod shuffle;
pub mod split;
pub mod tally;
pub mod trial;
pub mod verification;

use super::cache::Cache;
use super::parallel::Progress;
use super::people::People;
use super::picture_names::below;
use super::tail_fit::TailFit;
use super::workers::Workers;
use crate::models::Models;
use anyhow::{Context as _, ensure};
use likeness_nets::face::PipelineSettings;
use options::Options;
use report::{Cell, Far, Report};
use rule::Rule;
use setting::{Calibration, Lead, Setting, Strangers};
use split::{GallerySize, Split};
use std::path::Path;
use tally::Tally;

/// The chances that a stranger is named.
const CHANCES: [f32; 2] = [1e-2, 1e-3];

/// The galleries, as far as the development pictures reach: 15 of their people have three pictures.
const SIZES: [GallerySize; 4] = [
    GallerySize { people: 10, pictures: 1 },
    GallerySize { people: 100, pictures: 1 },
    GallerySize { people: 10, pictures: 2 },
    GallerySize { people: 50, pictures: 2 },
];

/// Numbers of people for which the thresholds are only extrapolated.
const FAR: [usize; 2] = [1_000, 10_000];

/// Analyses the pictures of a folder and counts.
///
/// # Errors
/// If a picture cannot be read, the nets cannot be loaded, there are too few people, or a file cannot be written.
pub fn run(root: &Path, options: &Options, progress: Progress<'_>) -> anyhow::Result<Report> {
    let folder = root.join("models");
    let models = match options.encoder {
        Some(net) => Models::read_with_encoder(&folder, net)?,
        None => Models::read(&folder)?,
    };
    let settings = PipelineSettings::default();
    let cache = Cache::open(options.cache.as_deref(), super::configuration(&settings, &models.manifest)?)?;
    let workers = Workers { models: &models, settings: &settings, images: &options.folder.images, cache: &cache };
    let findings = workers.analyze(&below(&options.folder.images)?, options.folder.threads, progress)?;
    let report = of(&People::of(&findings)?, options)?;
    crate::json::write(options.folder.out.as_deref(), &report)?;
    Ok(report)
}

/// The figures of these people.
fn of(people: &People, options: &Options) -> anyhow::Result<Report> {
    let everybody: Vec<usize> = (0..people.count()).collect();
    let pairs = people.impostor_pairs(&everybody);
    let fit = TailFit::of(&pairs).context("too few pairs of two people for a tail")?;
    let strangers = Strangers::of(&pairs).context("too few pairs of two people for thresholds")?;
    let mut cells = Vec::new();
    for size in SIZES {
        cells.extend(cells_of(people, size, options.splits)?);
    }
    let counts = [1e-2, 1e-3, 1e-4].map(|rate| (rate, within(&pairs, fit.distance(rate))));
    Ok(Report {
        command: options.command(),
        people: people.count(),
        pictures: people.picture_count(),
        missing: (0..people.picture_count()).filter(|picture| !people.is_encoded(*picture)).count(),
        pairs: pairs.len(),
        fit,
        counts,
        several: [1, 2, 3].into_iter().flat_map(|pictures| several::compare(people, pictures)).collect(),
        verification: verification::of(people, options.splits).context("too few pairs for a threshold")?,
        cells,
        far: FAR.into_iter().flat_map(|k| CHANCES.map(|chance| far(people, &strangers, &fit, k, chance))).collect(),
    })
}

fn within(pairs: &[super::people::ImpostorPair], distance: f64) -> usize {
    pairs.iter().filter(|pair| f64::from(pair.distance) <= distance).count()
}

/// Every way of naming that is compared in galleries of this size.
fn compared(size: GallerySize) -> Vec<Setting> {
    let page = Setting::PAGE;
    let mut settings = vec![page, Setting { calibration: Calibration::Line, ..page }];
    settings.extend([Lead::None, Lead::Ratio(2), Lead::Ratio(20)].map(|lead| Setting { lead, ..page }));
    if size.pictures > 1 {
        settings.extend([Rule::Least, Rule::MeanOfTwoLeast].map(|rule| Setting { rule, ..page }));
    }
    settings
}

fn cells_of(people: &People, size: GallerySize, splits: u32) -> anyhow::Result<Vec<Cell>> {
    let ways: Vec<(Setting, f32)> =
        compared(size).into_iter().flat_map(|setting| CHANCES.map(|chance| (setting, chance))).collect();
    let mut tallies = vec![Tally::default(); ways.len()];
    for seed in 0..u64::from(splits) {
        let split = Split::drawn(people, size, seed);
        let split = split.with_context(|| format!("fewer than {} people with {}", size.people, size.pictures))?;
        let strangers = Strangers::of(&people.impostor_pairs(&split.calibration));
        let strangers = strangers.context("too few pairs of two people for thresholds")?;
        for ((setting, chance), tally) in ways.iter().zip(&mut tallies) {
            trial::run(people, &split, &strangers, *setting, *chance, tally);
        }
    }
    ensure!(splits > 0, "no division");
    let cell = |((setting, chance), tally): ((Setting, f32), Tally)| Cell {
        size,
        setting,
        chance,
        strangers: tally.stranger_rate(people.count()),
        right: tally.right_rate(people.count()),
        wrong: tally.wrong_rate(people.count()),
    };
    Ok(ways.into_iter().zip(tallies).map(cell).collect())
}

/// What is extrapolated for a gallery that is larger than the pictures allow.
fn far(people: &People, strangers: &Strangers, fit: &TailFit, k: usize, chance: f32) -> Far {
    let line = Setting { calibration: Calibration::Line, ..Setting::PAGE };
    let tau = |setting: Setting| setting.limits(strangers, k, chance).tau;
    let refused = |tau: f32| {
        let each: Vec<f64> = (0..people.count()).filter_map(|person| refused(people, person, tau)).collect();
        each.iter().sum::<f64>() / each.len().max(1) as f64
    };
    let (page, line) = (tau(Setting::PAGE), tau(line));
    // The rate at the threshold, were the exponent two standard errors smaller or larger.
    let rate = |errors: f64| {
        let exponent = fit.exponent + errors * fit.error;
        let at = fit.distance(1e-3);
        -((k as f64) * (-1e-3 * (f64::from(page) / at).powf(exponent)).ln_1p()).exp_m1()
    };
    Far {
        people: k,
        chance,
        tau: page,
        tau_line: line,
        refused: refused(page),
        refused_line: refused(line),
        chances: [rate(2.0), rate(-2.0)],
    }
}

/// The share of a person's pairs of pictures that are farther apart than a threshold; `None` with a single picture.
fn refused(people: &People, person: usize, tau: f32) -> Option<f64> {
    let pictures = people.pictures(person);
    let pairs: Vec<f32> = pictures
        .iter()
        .enumerate()
        .flat_map(|(at, a)| pictures[at + 1..].iter().map(move |b| people.distance(*a, *b)))
        .collect();
    let beyond = pairs.iter().filter(|distance| **distance > tau).count();
    (!pairs.is_empty()).then(|| beyond as f64 / pairs.len() as f64)
}
