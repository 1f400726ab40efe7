//! From the findings in all pictures to the figures of an evaluation.

use super::cache::Finding;
use super::distribution::{self, Spread};
use super::impostors::{self, TAU_PARTS, Tail};
use super::interval::Interval;
use super::options::Options;
use super::people::People;
use crate::lfw::{self, Pair, ProtocolReport};
use anyhow::Context as _;
use likeness_core::face::calibration::Scores;
use likeness_core::face::embedding::Embedding;
use likeness_core::face::quality_gate::QualityGateSettings;
use likeness_core::manifest::Manifest;
use likeness_core::timing::{Stage, median};
use serde::Serialize;
use std::collections::BTreeMap;

/// The false-match rates for which thresholds are chosen, strictest first.
const WANTED: [f32; 2] = [1e-3, 1e-2];

/// The result of an evaluation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evaluation {
    /// The command that reproduces it.
    pub command: String,
    /// The data that it was measured on.
    pub data: Data,
    /// The settings of the pipeline.
    pub settings: String,
    /// SHA-256 of the weights, by file name.
    pub models: BTreeMap<String, String>,
    /// The figures of the LFW protocol.
    pub protocol: ProtocolReport,
    /// 95 % confidence interval of the equal error rate, based only on the genuine pairs, of which there are fewer.
    pub eer_interval: Option<Interval>,
    /// Thresholds based on every pair of two people among the pictures, strictest first. Only those for which there are
    /// enough pairs.
    pub operating_points: Vec<Point>,
    /// Thresholds based only on the impostor pairs in the list, which are fewer.
    pub listed_points: Vec<Point>,
    /// The distributions of the quality gate's measurements.
    pub spreads: Vec<Spread>,
    /// Number of pictures that pass the quality gate.
    pub passed_gate: usize,
    /// The tail of the distances of every pair of two people among the pictures, listed or not.
    #[serde(rename = "strangers")]
    pub impostors: Vec<Tail>,
    /// Pictures without a usable face.
    pub undetected: Vec<String>,
    /// Median milliseconds per stage over the pictures in which it ran, on one of several threads.
    pub stages: Vec<StageTime>,
    /// Median milliseconds per picture.
    pub picture_ms: f64,
}

/// The data of an evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Data {
    /// File name of the list of pairs.
    pub list: String,
    /// Number of pictures.
    pub pictures: usize,
    /// Number of people, counted by the folders of the pictures.
    pub people: usize,
    /// Number of pictures with more than one face; the one that is meant was used.
    pub several_faces: usize,
}

/// A threshold and the errors counted at it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Point {
    /// The target false-match rate.
    pub fmr: f32,
    /// The largest threshold that keeps this rate on these pairs, truncated to four decimal places.
    pub tau: f32,
    /// Number of impostor pairs that match.
    pub false_matches: usize,
    /// Number of impostor pairs that were compared.
    pub impostor: usize,
    /// 95 % confidence interval of the false-match rate.
    pub fmr_interval: Interval,
    /// The false-non-match rate; genuine pairs with a missing face count as errors.
    pub fnmr: f32,
    /// 95 % confidence interval of the false-non-match rate.
    pub fnmr_interval: Interval,
}

/// The time of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct StageTime {
    /// The stage.
    pub stage: Stage,
    /// Median milliseconds.
    pub ms: f64,
}

impl Evaluation {
    /// Compares the pairs and counts the errors.
    ///
    /// # Errors
    /// If an embedding is invalid, or there are too few pairs or folds for the protocol.
    pub fn of(options: &Options, manifest: &Manifest, pairs: &[Pair], findings: &[Finding]) -> anyhow::Result<Self> {
        let encodings = encodings(findings)?;
        let distance = |index: usize| -> Option<f32> {
            let pair = &pairs[index];
            Some(encodings.get(pair.left.as_str())?.distance(encodings.get(pair.right.as_str())?))
        };
        let gate = QualityGateSettings::default();
        let passed = |f: &&Finding| gate.checks(1, Some(&f.measures)).iter().all(|check| check.passed);
        let protocol = lfw::evaluate(pairs, distance)?;
        let scores = lfw::collect_scores(pairs, distance);
        let everybody = People::of(findings)?;
        let pairs_of_two = everybody.impostor_pairs(&(0..everybody.count()).collect::<Vec<_>>());
        let distances = pairs_of_two.iter().map(|pair| pair.distance).collect();
        let all_pairs = Scores { genuine: scores.genuine.clone(), impostor: distances };
        let points = |scores: &Scores| WANTED.iter().filter_map(|fmr| point(scores, *fmr)).collect();
        let genuine = protocol.genuine;
        let totals: Vec<f64> = findings.iter().map(|f| f.timings.total()).collect();
        Ok(Self {
            command: options.command(),
            data: Data {
                list: options.list(),
                pictures: findings.len(),
                people: everybody.count(),
                several_faces: findings.iter().filter(|f| f.faces > 1).count(),
            },
            settings: format!("{:?}", options.settings()),
            models: manifest.models.iter().map(|entry| (entry.file.clone(), entry.sha256.clone())).collect(),
            eer_interval: protocol.eer.map(|eer| Interval::wilson(f64::from(eer), genuine)),
            operating_points: points(&all_pairs),
            listed_points: points(&scores),
            spreads: distribution::spreads(findings),
            passed_gate: findings.iter().filter(passed).count(),
            impostors: impostors::tails(&pairs_of_two),
            undetected: findings.iter().filter(|f| f.encoding.is_none()).map(|f| f.picture.clone()).collect(),
            stages: stages(findings),
            picture_ms: median(&totals).unwrap_or_default(),
            protocol,
        })
    }
}

fn encodings(findings: &[Finding]) -> anyhow::Result<BTreeMap<&str, Embedding>> {
    let encoded = findings.iter().filter_map(|f| Some((f.picture.as_str(), f.encoding.as_ref()?)));
    let read = |(picture, numbers): (_, &Vec<f32>)| {
        Ok((picture, Embedding::new(numbers).with_context(|| format!("in {picture}"))?))
    };
    encoded.map(read).collect()
}

/// The operating point for a false-match rate; `None` if there are too few impostor pairs.
fn point(scores: &Scores, fmr: f32) -> Option<Point> {
    let tau = (scores.threshold_at_fmr(fmr)? * TAU_PARTS).floor() / TAU_PARTS;
    let impostor = scores.impostor.len();
    let false_matches = scores.impostor.iter().filter(|d| **d <= tau).count();
    let fnmr = scores.fnmr_at(tau)?;
    Some(Point {
        fmr,
        tau,
        false_matches,
        impostor,
        fmr_interval: Interval::wilson(false_matches as f64 / impostor as f64, impostor),
        fnmr,
        fnmr_interval: Interval::wilson(f64::from(fnmr), scores.genuine.len()),
    })
}

fn stages(findings: &[Finding]) -> Vec<StageTime> {
    let mut times: BTreeMap<Stage, Vec<f64>> = BTreeMap::new();
    for (stage, ms) in findings.iter().flat_map(|f| f.timings.stages()) {
        times.entry(stage).or_default().push(ms);
    }
    times.into_iter().filter_map(|(stage, ms)| Some(StageTime { stage, ms: median(&ms)? })).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::models::Models;
    use likeness_core::face::quality_gate::QualityMeasures;
    use likeness_core::timing::StageTimings;
    use std::path::{Path, PathBuf};

    /// An evaluation of a number of people in a row. Each has two pictures at a distance of 0.1, and 0.5 from the next
    /// person's. No face is found in the last picture.
    pub(in crate::evaluate) fn people_in_a_row(people: usize) -> Evaluation {
        let pictures = 2 * people;
        let name = |i: usize| format!("p{}/{i}.jpg", i / 2);
        let finding = |i: usize| {
            let mut timings = StageTimings::default();
            timings.add(Stage::Detect, if i < 3 { 1.0 } else { 3.0 });
            let at = (i / 2) as f32 * 0.5 + (i % 2) as f32 * 0.1;
            let numbers = [&[1.0, at][..], &[0.0; 126]].concat();
            let encoding = (i + 1 < pictures).then_some(numbers);
            let measures = |i: usize| QualityMeasures {
                eyes: (i + 1 < pictures).then_some(10.0 * i as f32),
                ..QualityMeasures::default()
            };
            let (sha256, configuration) = (String::new(), String::new());
            Finding {
                picture: name(i),
                sha256,
                configuration,
                faces: 1 + usize::from(i == 0),
                encoding,
                measures: measures(i),
                timings,
            }
        };
        let pair =
            |(fold, (left, right))| Pair { same: left / 2 == right / 2, left: name(left), right: name(right), fold };
        // Ten pictures of five people: 5 genuine pairs and 40 impostor pairs, 8 of them with the last picture.
        let indices = (0..pictures).flat_map(|left| (left + 1..pictures).map(move |right| (left, right)));
        let pairs: Vec<Pair> = (0..2).cycle().zip(indices.cycle().take(450)).map(pair).collect();
        let findings: Vec<Finding> = (0..pictures).map(finding).collect();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
        let manifest = Models::read(&folder).expect("committed").manifest;
        let options = Options::new(PathBuf::from("images"), PathBuf::from("some/row.csv"));
        Evaluation::of(&options, &manifest, &pairs, &findings).expect("two folds, two kinds")
    }

    #[test]
    fn a_missing_face_is_listed_and_counts_as_an_error() {
        let found = people_in_a_row(5);
        assert_eq!(found.undetected, ["p4/9.jpg"], "the last");
        assert_eq!((found.protocol.genuine_failures, found.protocol.impostor_failures), (10, 80), "ten times each");
        let data = Data { list: "row.csv".to_owned(), pictures: 10, people: 5, several_faces: 1 };
        assert_eq!(found.data, data, "counted");
    }

    #[test]
    fn the_threshold_is_the_largest_that_keeps_the_target_rate() {
        let found = people_in_a_row(5);
        // 320 impostor pairs were compared. A rate of 1 in 1,000 cannot be determined; 1 in 100 is three pairs. The
        // nearest are the second picture of each person and the first of the next, ten times 0.4 each.
        let [point] = found.listed_points.as_slice() else { panic!("{:?}", found.listed_points) };
        assert_eq!((point.impostor, point.false_matches), (320, 0), "ties match together or not at all");
        assert!((0.3998..0.4).contains(&point.tau), "just below the nearest impostors: {}", point.tau);
        assert!((point.fnmr - 0.2).abs() < 1e-6, "one person of five was not found: {}", point.fnmr);
        assert!(point.fnmr_interval.lower < 0.2 && point.fnmr_interval.upper > 0.2, "{:?}", point.fnmr_interval);
    }

    #[test]
    fn thresholds_are_based_on_every_pair_of_two_people() {
        assert_eq!(
            people_in_a_row(5).operating_points,
            [],
            "32 pairs of two people are too few for a rate, however often they are listed"
        );
        let found = people_in_a_row(9);
        // Seventeen faces of nine people: 136 pairs, eight of them of one person. 1 in 100 is one pair, and eight are
        // tied as the nearest.
        let [point] = found.operating_points.as_slice() else { panic!("{:?}", found.operating_points) };
        assert_eq!((point.impostor, point.false_matches), (128, 0), "each pair once");
        assert!((0.3998..0.4).contains(&point.tau), "just below the nearest impostors: {}", point.tau);
        assert_eq!(Some(point.tau), found.impostors.last().map(|tail| tail.distance), "the same as for identification");
        let listed = found.listed_points.first().map(|listed| listed.fnmr);
        assert_eq!(listed, Some(point.fnmr), "genuine pairs come from the list, including failures");
    }

    #[test]
    fn the_time_of_a_stage_is_the_median_over_the_pictures() {
        let found = people_in_a_row(5);
        assert_eq!(found.stages, [StageTime { stage: Stage::Detect, ms: 3.0 }], "three of 1 ms, seven of 3");
        assert!((found.picture_ms - 3.0).abs() < 1e-12, "the only stage");
    }
}
