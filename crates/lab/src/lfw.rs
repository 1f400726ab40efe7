//! The protocol of Labeled Faces in the Wild: pairs in folds, and an accuracy whose thresholds never saw their own fold.
//!
//! View 2 of Huang, Ramesh, Berg and Learned-Miller (2007), 10 folds of 300 genuine and 300 impostor pairs, under
//! "unrestricted, labelled outside data". Its authors' own words hold here too: it says little about groups that it hardly
//! shows, and nothing about one face among many.

mod pairs;

pub use pairs::{Pair, PairsError, parse};

use likeness_core::face::calibration::Scores;
use likeness_core::number::to_f32;
use serde::Serialize;
use std::collections::BTreeMap;
use thiserror::Error;

/// The false-accept rate that the face literature reports the true-accept rate at.
const FAR: f32 = 1e-3;

/// What the protocol says about a pipeline. Rates are 0..=1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProtocolReport {
    /// Pairs of the same person.
    pub genuine: usize,
    /// Pairs of two people.
    pub impostor: usize,
    /// Genuine pairs without a distance, since a face was not found. Wrong in `accuracy`, refused in the rates below.
    pub genuine_failures: usize,
    /// Impostor pairs without a distance. Wrong in `accuracy`; left out of the rates below, since nobody was compared and a
    /// face that is not found must not make the false-match rate look better.
    pub impostor_failures: usize,
    /// Mean over the folds of the share of pairs that are told right.
    pub accuracy: f32,
    /// Standard error of that mean: standard deviation of the folds (n - 1) over the root of their count.
    pub standard_error: f32,
    /// The folds, in order.
    pub folds: Vec<FoldReport>,
    /// Area under the receiver operating characteristic of all pairs; `None` where no impostor pair has a distance.
    pub auc: Option<f32>,
    /// Equal error rate of all pairs; `None` likewise.
    pub eer: Option<f32>,
    /// True-accept rate at a false-accept rate of 1e-3; `None` with under 1,000 impostor pairs.
    pub tar_at_far_1e3: Option<f32>,
}

/// One fold.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FoldReport {
    /// Number of the fold, as its pairs say.
    pub fold: usize,
    /// Pairs in it.
    pub pairs: usize,
    /// Distance at or under which a pair counts as the same person: the most accurate one on the other folds.
    pub threshold: f32,
    /// Share of its pairs that are told right, failures counted as wrong.
    pub accuracy: f32,
}

/// Why there is no report.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum ProtocolError {
    /// A threshold is chosen on the other folds, and there are none.
    #[error("the protocol needs at least two folds, found {found}")]
    Folds {
        /// Folds among the pairs.
        found: usize,
    },
    /// Only one kind of pair.
    #[error("the protocol needs pairs of the same person and of two people, found {genuine} and {impostor}")]
    OneKind {
        /// Pairs of the same person.
        genuine: usize,
        /// Pairs of two people.
        impostor: usize,
    },
}

/// Runs the protocol over pairs whose distances are known.
///
/// `distance` gives the distance of the pair at an index of `pairs`, or `None` where a face was not found in one of its
/// pictures. Such a pair is an error at every threshold (many published figures drop it instead).
///
/// # Errors
/// [`ProtocolError`] where there are under two folds or one kind of pair is missing.
pub fn evaluate(pairs: &[Pair], distance: impl Fn(usize) -> Option<f32>) -> Result<ProtocolReport, ProtocolError> {
    let mut folds: BTreeMap<usize, Vec<Trial>> = BTreeMap::new();
    for (index, pair) in pairs.iter().enumerate() {
        let distance = distance(index).filter(|d| d.is_finite());
        folds.entry(pair.fold).or_default().push(Trial { same: pair.same, distance });
    }
    let trials = || folds.values().flatten();
    let genuine = trials().filter(|t| t.same).count();
    let impostor = pairs.len() - genuine;
    if genuine == 0 || impostor == 0 {
        return Err(ProtocolError::OneKind { genuine, impostor });
    }
    if folds.len() < 2 {
        return Err(ProtocolError::Folds { found: folds.len() });
    }
    let reports: Vec<FoldReport> = folds.keys().map(|fold| judge(&folds, *fold)).collect();
    let (accuracy, standard_error) = mean_and_error(reports.iter().map(|r| f64::from(r.accuracy)));
    let scores = scores(trials());
    let failed = |same| trials().filter(|t| t.same == same && t.distance.is_none()).count();
    Ok(ProtocolReport {
        genuine,
        impostor,
        genuine_failures: failed(true),
        impostor_failures: failed(false),
        accuracy,
        standard_error,
        folds: reports,
        auc: scores.auc(),
        eer: scores.eer(),
        tar_at_far_1e3: scores.tar_at_far(FAR),
    })
}

/// The distances of pairs, for rates and operating points, by the same rules: a genuine pair without a distance stays as an
/// infinite one, an impostor pair without a distance is left out.
pub fn collect_scores(pairs: &[Pair], distance: impl Fn(usize) -> Option<f32>) -> Scores {
    let trials: Vec<Trial> = pairs
        .iter()
        .enumerate()
        .map(|(index, pair)| Trial { same: pair.same, distance: distance(index).filter(|d| d.is_finite()) })
        .collect();
    scores(&trials)
}

/// A pair that was, or was not, compared.
#[derive(Debug, Clone, Copy)]
struct Trial {
    same: bool,
    distance: Option<f32>,
}

fn scores<'a>(trials: impl IntoIterator<Item = &'a Trial>) -> Scores {
    let mut scores = Scores::default();
    for trial in trials {
        match (trial.same, trial.distance) {
            (true, distance) => scores.genuine.push(distance.unwrap_or(f32::INFINITY)),
            (false, Some(distance)) => scores.impostor.push(distance),
            (false, None) => {}
        }
    }
    scores
}

fn judge(folds: &BTreeMap<usize, Vec<Trial>>, fold: usize) -> FoldReport {
    let others = folds.iter().filter(|(other, _)| **other != fold).flat_map(|(_, trials)| trials);
    let threshold = best_threshold(others.filter_map(|t| Some((t.distance?, t.same))).collect());
    let trials = &folds[&fold];
    let is_right = |t: &&Trial| t.distance.is_some_and(|d| (d <= threshold) == t.same);
    let right = trials.iter().filter(is_right).count();
    FoldReport { fold, pairs: trials.len(), threshold, accuracy: to_f32(right as f64 / trials.len() as f64) }
}

/// The threshold that tells most distances right, in the middle between two of them; the smallest of equals.
///
/// Zero where there are no distances at all.
fn best_threshold(mut distances: Vec<(f32, bool)>) -> f32 {
    distances.sort_by(|a, b| a.0.total_cmp(&b.0));
    let Some(&(least, _)) = distances.first() else {
        return 0.0;
    };
    // Right and wrong ones cancel: only how the count moves from threshold to threshold matters.
    let (mut lead, mut best) = (0_i64, (0_i64, least.next_down()));
    for (i, (distance, same)) in distances.iter().enumerate() {
        lead += if *same { 1 } else { -1 };
        let next = distances.get(i + 1).map_or(*distance, |(next, _)| *next);
        let is_last_of_equals = i + 1 == distances.len() || next > *distance;
        if is_last_of_equals && lead > best.0 {
            best = (lead, f32::midpoint(*distance, next));
        }
    }
    best.1
}

fn mean_and_error(values: impl ExactSizeIterator<Item = f64> + Clone) -> (f32, f32) {
    let n = values.len() as f64;
    let mean = values.clone().sum::<f64>() / n;
    let variance = values.map(|v| (v - mean) * (v - mean)).sum::<f64>() / (n - 1.0);
    (to_f32(mean), to_f32((variance / n).sqrt()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(same: bool, fold: usize) -> Pair {
        Pair { same, left: "a".into(), right: "b".into(), fold }
    }

    /// Two folds of two genuine and two impostor pairs each.
    fn two_folds() -> Vec<Pair> {
        (0..8).map(|i| pair(i % 4 < 2, i / 4)).collect()
    }

    fn run(pairs: &[Pair], distances: &[Option<f32>]) -> ProtocolReport {
        evaluate(pairs, |i| distances[i]).expect("two folds and both kinds of pair")
    }

    #[test]
    fn the_threshold_of_a_fold_comes_from_the_others() {
        // Fold 0 is divided by 0.5, fold 1 by 0.9: each is judged by the other's.
        let distances = [0.3, 0.4, 0.6, 0.7, 0.7, 0.8, 1.0, 1.1].map(Some);
        let report = run(&two_folds(), &distances);
        assert!((report.folds[0].threshold - 0.9).abs() < 1e-6, "{:?}", report.folds[0]);
        assert!((report.folds[1].threshold - 0.5).abs() < 1e-6, "{:?}", report.folds[1]);
        assert!((report.folds[0].accuracy - 0.5).abs() < 1e-6, "both impostors pass: {:?}", report.folds[0]);
        assert!((report.folds[1].accuracy - 0.5).abs() < 1e-6, "both genuine ones are refused: {:?}", report.folds[1]);
    }

    #[test]
    fn the_mean_and_its_standard_error_are_the_folds() {
        let distances = [0.1, 0.2, 0.8, 0.9, 0.1, 0.2, 0.3, 0.9].map(Some);
        let report = run(&two_folds(), &distances);
        // Fold 1 trains a threshold of 0.25 (between 0.2 and 0.3): fold 0 is all right. Fold 0 trains 0.5: the impostor
        // at 0.3 passes, 3 of 4 are right.
        assert!((report.accuracy - 0.875).abs() < 1e-6, "{report:?}");
        // Deviations of 1/8 from the mean, n - 1 = 1: the standard deviation is sqrt(2)/8, over sqrt(2) it is 1/8.
        assert!((report.standard_error - 0.125).abs() < 1e-6, "{report:?}");
        assert_eq!(report.tar_at_far_1e3, None, "four impostors say nothing about one in a thousand");
    }

    #[test]
    fn a_face_that_was_not_found_is_an_error_at_every_threshold() {
        let clean = [0.1, 0.2, 0.8, 0.9, 0.1, 0.2, 0.8, 0.9].map(Some);
        let report = run(&two_folds(), &clean);
        assert!((report.accuracy - 1.0).abs() < 1e-6 && report.eer == Some(0.0), "{report:?}");
        let mut missed = clean;
        (missed[0], missed[7]) = (None, Some(f32::NAN));
        let report = run(&two_folds(), &missed);
        assert!((report.accuracy - 0.75).abs() < 1e-6, "one of four wrong in each fold: {report:?}");
        assert_eq!((report.genuine_failures, report.impostor_failures), (1, 1), "both counted");
        assert_eq!((report.genuine, report.impostor), (4, 4), "and kept among the pairs");
        assert!(report.auc.is_some_and(|auc| (auc - 0.75).abs() < 1e-6), "refused for ever: {report:?}");
    }

    #[test]
    fn scores_keep_failed_genuine_pairs_and_drop_failed_impostor_pairs() {
        let scores = collect_scores(&two_folds(), |i| (i % 2 == 0).then_some(0.5));
        assert_eq!(scores.genuine, [0.5, f32::INFINITY, 0.5, f32::INFINITY], "in the denominator");
        assert_eq!(scores.impostor, [0.5, 0.5], "not in the denominator");
    }

    #[test]
    fn a_thousand_impostors_are_enough_for_one_in_a_thousand() {
        let pairs: Vec<Pair> = (0..1100).map(|i| pair(i < 100, i % 10)).collect();
        let distance = |i: usize| {
            Some(if i < 97 {
                0.2
            } else if i < 100 {
                0.9
            } else {
                0.8 + (i - 100) as f32 * 1e-3
            })
        };
        let report = evaluate(&pairs, distance).expect("ten folds");
        assert!(report.tar_at_far_1e3.is_some_and(|tar| (tar - 0.97).abs() < 1e-6), "{report:?}");
        assert_eq!(report.folds.len(), 10, "one report a fold");
    }

    #[test]
    fn without_folds_or_kinds_there_is_no_protocol() {
        let one_fold = [pair(true, 3), pair(false, 3)];
        assert_eq!(evaluate(&one_fold, |_| None), Err(ProtocolError::Folds { found: 1 }), "one fold");
        let one_kind = [pair(true, 0), pair(true, 1)];
        assert_eq!(
            evaluate(&one_kind, |_| None),
            Err(ProtocolError::OneKind { genuine: 2, impostor: 0 }),
            "no impostors"
        );
        let unseen = evaluate(&two_folds(), |_| None).expect("two folds");
        assert!(unseen.accuracy.abs() < 1e-9 && unseen.auc.is_none(), "no face found anywhere: {unseen:?}");
    }
}
