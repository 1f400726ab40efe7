//! `lab evaluate conditions`: pictures in worse and worse light, tilted, blurred, small and compressed, each compared with the other
//! pictures as they are; and error rates by how light the skin is in the picture.

pub mod condition;
pub mod options;
pub mod reading;
pub mod report;
pub mod skin_tone;

use super::parallel::{Progress, each};
use super::picture_names::{below, people_with_several, person};
use crate::models::Models;
use crate::native_pipeline;
use anyhow::{Context as _, ensure};
use condition::ALL;
use likeness_core::face::embedding::Embedding;
use likeness_core::face::matching;
use likeness_core::number::to_f32;
use likeness_core::timing::median;
use likeness_nets::face::PipelineSettings;
use options::Options;
use reading::{Changed, Reading, read};
use report::{Group, Report, Row};
use skin_tone::SkinTone;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Landmarks that are off by more than this, in distances between the eyes, are wrong. As they move when the box does, they are off by 0.01
/// to 0.03.
pub const LANDMARKS_OFF: f32 = 0.1;

/// Reads every picture of a folder and counts.
///
/// # Errors
/// If a picture cannot be read, a net fails, nobody has several pictures, or a file cannot be written.
pub fn run(root: &Path, options: &Options, progress: Progress<'_>) -> anyhow::Result<Report> {
    let models = Models::read(&root.join("models"))?;
    let thresholds =
        matching::thresholds(&models.manifest.operating_points).context("the manifest has no threshold")?;
    let pictures = below(&options.folder.images)?;
    let items = items(&pictures, options.limit);
    ensure!(items.iter().any(|(_, all)| *all), "nobody in {} has several pictures", options.folder.images.display());
    let load = || native_pipeline::load(&models, PipelineSettings::default());
    let images = &options.folder.images;
    let readings = each(load, &items, options.folder.threads, progress, |pipeline, (name, all)| {
        read(pipeline, images, name, *all)
    })?;
    let report = of(&readings, thresholds.tau, options.command());
    crate::json::write(options.folder.out.as_deref(), &report)?;
    Ok(report)
}

/// The pictures, and which are put through the conditions: those of people with several.
fn items(pictures: &[String], limit: Option<usize>) -> Vec<(String, bool)> {
    let mut chosen = people_with_several(pictures);
    chosen.truncate(limit.unwrap_or(usize::MAX));
    pictures.iter().map(|name| (name.clone(), chosen.contains(&person(name)))).collect()
}

/// The figures of these readings.
fn of(readings: &[Reading], tau: f32, command: String) -> Report {
    let tones = tones(readings);
    let groups = SkinTone::ALL.map(|tone| group(readings, &tones, tone, tau)).to_vec();
    let mut across = [0, 0];
    for (a, b) in pairs(readings).filter(|(a, b)| a.person() != b.person()) {
        let tone = |reading: &Reading| tones.get(reading.person());
        if let (Some(a_tone), Some(b_tone), Some(distance)) = (tone(a), tone(b), distance(&a.plain, &b.plain)) {
            let is_across = a_tone != b_tone;
            across[0] += usize::from(is_across);
            across[1] += usize::from(is_across && distance <= tau);
        }
    }
    let rows = (0..ALL.len()).map(|at| row(readings, at, tau)).collect();
    Report { command, tau, rows, groups, across }
}

/// Every pair of readings.
fn pairs(readings: &[Reading]) -> impl Iterator<Item = (&Reading, &Reading)> {
    readings.iter().enumerate().flat_map(|(i, a)| readings[i + 1..].iter().map(move |b| (a, b)))
}

fn distance(a: &Option<Embedding>, b: &Option<Embedding>) -> Option<f32> {
    Some(a.as_ref()?.distance(b.as_ref()?))
}

/// Genuine comparisons of a person, and those that were refused.
type Refusals<'a> = BTreeMap<&'a str, [u32; 2]>;

/// What happens in one condition: each picture in it is compared with all others as they are.
fn row(readings: &[Reading], at: usize, tau: f32) -> Row {
    let changed: Vec<(&Reading, &Changed)> = readings.iter().filter_map(|r| Some((r, r.changed.get(at)?))).collect();
    let errors: Vec<f64> = changed.iter().filter_map(|(_, changed)| changed.landmarks.map(f64::from)).collect();
    let (mut all, mut placed) = (Refusals::new(), Refusals::new());
    let (mut impostors, mut matches) = (0, 0);
    for (reading, changed) in &changed {
        let others = readings.iter().filter(|other| !other.changed.is_empty() && other.name != reading.name);
        for other in others {
            let distance = distance(&changed.embedding, &other.plain);
            let is_match = distance.is_some_and(|distance| distance <= tau);
            if other.person() == reading.person() {
                count(&mut all, reading.person(), is_match);
                if changed.landmarks.is_some_and(|error| error <= LANDMARKS_OFF) {
                    count(&mut placed, reading.person(), is_match);
                }
            } else if distance.is_some() {
                impostors += 1;
                matches += usize::from(is_match);
            }
        }
    }
    Row {
        condition: ALL[at],
        pictures: changed.len(),
        undetected: changed.iter().filter(|(_, changed)| changed.embedding.is_none()).count(),
        landmarks_off: errors.iter().filter(|error| **error > f64::from(LANDMARKS_OFF)).count(),
        landmark_error: median(&errors),
        people: all.len(),
        fnmr: mean(&all).unwrap_or(0.0),
        encoder_fnmr: mean(&placed),
        impostors,
        matches,
    }
}

fn count<'a>(refusals: &mut Refusals<'a>, person: &'a str, is_match: bool) {
    let [comparisons, refused] = refusals.entry(person).or_default();
    *comparisons += 1;
    *refused += u32::from(!is_match);
}

/// The share of refusals, every person counted alike.
fn mean(refusals: &Refusals<'_>) -> Option<f64> {
    let shares = refusals.values().map(|[comparisons, refused]| f64::from(*refused) / f64::from(*comparisons));
    (!refusals.is_empty()).then(|| shares.sum::<f64>() / refusals.len() as f64)
}

/// The group of each person: by the median over their pictures. Who has no usable face in any is in none.
fn tones(readings: &[Reading]) -> BTreeMap<&str, SkinTone> {
    let mut angles: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for reading in readings {
        angles.entry(reading.person()).or_default().extend(reading.skin.map(f64::from));
    }
    let tone = |(person, angles): (_, Vec<f64>)| Some((person, SkinTone::of(to_f32(median(&angles)?))));
    angles.into_iter().filter_map(tone).collect()
}

fn group(readings: &[Reading], tones: &BTreeMap<&str, SkinTone>, tone: SkinTone, tau: f32) -> Group {
    let of: Vec<Reading> = readings.iter().filter(|r| tones.get(r.person()) == Some(&tone)).cloned().collect();
    let (mut impostors, mut matches, mut probed, mut genuine, mut refused) = (0, 0, BTreeSet::new(), 0, 0);
    for (a, b) in pairs(&of) {
        let distance = distance(&a.plain, &b.plain);
        let is_match = distance.is_some_and(|distance| distance <= tau);
        if a.person() == b.person() {
            probed.insert(a.person());
            genuine += 1;
            refused += usize::from(!is_match);
        } else if distance.is_some() {
            impostors += 1;
            matches += usize::from(is_match);
        }
    }
    Group {
        tone,
        people: tones.values().filter(|of| **of == tone).count(),
        pictures: of.len(),
        undetected: of.iter().filter(|reading| reading.plain.is_none()).count(),
        impostors,
        matches,
        probed: probed.len(),
        genuine,
        refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(place: f32) -> Option<Embedding> {
        let mut numbers = [0.0; 128];
        numbers[0] = place;
        Embedding::new(&numbers).ok()
    }

    /// A picture at a place, which is at other places in the first conditions; NaN is no face.
    fn reading(name: &str, place: f32, skin: f32, changed: &[f32]) -> Reading {
        let changed = changed
            .iter()
            .map(|place| Changed { landmarks: Some(0.02).filter(|_| place.is_finite()), embedding: at(*place) });
        Reading { name: name.to_owned(), skin: Some(skin), plain: at(place), changed: changed.collect() }
    }

    #[test]
    fn a_missing_face_is_refused_and_never_a_match_of_two_people() {
        let readings = [
            reading("a/1", 1.0, 50.0, &[1.0, f32::NAN]),
            reading("a/2", 1.1, 50.0, &[1.1, 4.0]),
            reading("b/1", 4.0, 0.0, &[4.0, 4.1]),
            reading("b/2", 4.1, 0.0, &[4.1, 4.1]),
        ];
        let (plain, changed) = (row(&readings, 0, 0.5), row(&readings, 1, 0.5));
        assert_eq!((plain.fnmr, plain.matches, plain.undetected), (0.0, 0, 0), "as they are: {plain:?}");
        assert_eq!((plain.impostors, plain.people), (8, 2), "each with two others");
        assert_eq!((changed.undetected, changed.matches, changed.impostors), (1, 2, 6), "{changed:?}");
        assert!((changed.fnmr - 0.5).abs() < 1e-9, "all of one, none of the other: {changed:?}");
        assert!(changed.encoder_fnmr.is_some_and(|rate| (rate - 0.5).abs() < 1e-9), "one of them had no face");
        let report = of(&readings, 0.5, String::new());
        let counted: Vec<(usize, usize, usize)> =
            report.groups.iter().map(|group| (group.people, group.genuine, group.impostors)).collect();
        assert_eq!(counted, [(1, 1, 0), (0, 0, 0), (0, 0, 0), (1, 1, 0)], "one light, one dark");
        assert_eq!(report.across, [4, 0], "four pairs of the two");
    }

    #[test]
    fn only_people_with_several_pictures_are_put_through_the_conditions() {
        let names = ["a/1.jpg", "b/1.jpg", "b/2.jpg", "c/1.jpg", "c/2.jpg"].map(str::to_owned);
        let chosen = |limit| items(&names, limit).into_iter().map(|(_, all)| all).collect::<Vec<_>>();
        assert_eq!(chosen(None), [false, true, true, true, true], "b and c");
        assert_eq!(chosen(Some(1)), [false, true, true, false, false], "b");
    }
}
