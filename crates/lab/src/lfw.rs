//! The protocol of Labeled Faces in the Wild: pairs in folds, and an accuracy whose thresholds are never chosen on the
//! fold that they are applied to.
//!
//! This is View 2 of Huang, Ramesh, Berg and Learned-Miller (2007), 10 folds of 300 genuine and 300 impostor pairs, in
//! the category "unrestricted, labelled outside data". The warnings of its authors apply here too: it says little about
//! groups that are rare in it, and nothing about finding one face among many.

mod pairs;

pub use pairs::{Pair, PairsError, parse};

use likeness_core::face::calibration::Scores;
use likeness_core::number::to_f32;
use serde::Serialize;
use std::collections::BTreeMap;
use thiserror::Error;

/// The false-accept rate at which the face literature reports the true-accept rate.
const FAR: f32 = 1e-3;

/// The figures of the protocol. Rates are 0..=1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProtocolReport {
    /// Number of pairs of the same person.
    pub genuine: usize,
    /// Number of pairs of two people.
    pub impostor: usize,
    /// Genuine pairs without a distance because a face was not found. They count as wrong in `accuracy` and as rejected
    /// in the rates below.
    pub genuine_failures: usize,
    /// Impostor pairs without a distance. They count as wrong in `accuracy` but are left out of the rates below:
    /// nothing was compared, and a missing face must not improve the false-match rate.
    pub impostor_failures: usize,
    /// Mean over the folds of the fraction of correctly classified pairs.
    pub accuracy: f32,
    /// Standard error of that mean: the standard deviation of the folds (n - 1) divided by the square root of their
    /// number.
    pub standard_error: f32,
    /// The folds, in order.
    pub folds: Vec<FoldReport>,
    /// Area under the ROC of all pairs; `None` if no impostor pair has a distance.
    pub auc: Option<f32>,
    /// Equal error rate of all pairs; `None` if no impostor pair has a distance.
    pub eer: Option<f32>,
    /// True-accept rate at a false-accept rate of 1e-3; `None` with fewer than 1,000 impostor pairs.
    pub tar_at_far_1e3: Option<f32>,
}

/// One fold.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FoldReport {
    /// Number of the fold, as given by its pairs.
    pub fold: usize,
    /// Number of pairs in the fold.
    pub pairs: usize,
    /// Distance at or below which a pair counts as the same person: the most accurate threshold on the other folds.
    pub threshold: f32,
    /// Fraction of its pairs that are correctly classified; failures count as wrong.
    pub accuracy: f32,
}

/// Why there is no report.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum ProtocolError {
    /// A threshold is chosen on the other folds, but there are none.
    #[error("the protocol needs at least two folds, found {found}")]
    Folds {
        /// Number of folds among the pairs.
        found: usize,
    },
    /// There is only one kind of pair.
    #[error("the protocol needs pairs of the same person and of two people, found {genuine} and {impostor}")]
    OneKind {
        /// Number of pairs of the same person.
        genuine: usize,
        /// Number of pairs of two people.
        impostor: usize,
    },
}

/// Runs the protocol on pairs whose distances are known.
///
/// `distance` returns the distance of the pair at an index of `pairs`, or `None` if a face was not found in one of its
/// pictures. Such a pair is an error at every threshold (many published figures leave it out instead).
///
/// # Errors
/// [`ProtocolError`] if there are fewer than two folds or one kind of pair is missing.
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

/// The distances of the pairs for rates and operating points, by the same rules: a genuine pair without a distance
/// counts as infinite, an impostor pair without a distance is left out.
pub fn collect_scores(pairs: &[Pair], distance: impl Fn(usize) -> Option<f32>) -> Scores {
    let trials: Vec<Trial> = pairs
        .iter()
        .enumerate()
        .map(|(index, pair)| Trial { same: pair.same, distance: distance(index).filter(|d| d.is_finite()) })
        .collect();
    scores(&trials)
}

/// A pair, with its distance if it could be compared.
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

/// The threshold that classifies most distances correctly, halfway between two of them; the smallest if there are
/// several.
///
/// Zero if there are no distances.
fn best_threshold(mut distances: Vec<(f32, bool)>) -> f32 {
    distances.sort_by(|a, b| a.0.total_cmp(&b.0));
    let Some(&(least, _)) = distances.first() else {
        return 0.0;
    };
    // Only the change of the count from threshold to threshold matters, so correct and wrong ones cancel out.
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
        // Fold 0 is separated at 0.5 and fold 1 at 0.9; each is judged by the threshold of the other.
        let distances = [0.3, 0.4, 0.6, 0.7, 0.7, 0.8, 1.0, 1.1].map(Some);
        let report = run(&two_folds(), &distances);
        assert!((report.folds[0].threshold - 0.9).abs() < 1e-6, "{:?}", report.folds[0]);
        assert!((report.folds[1].threshold - 0.5).abs() < 1e-6, "{:?}", report.folds[1]);
        assert!((report.folds[0].accuracy - 0.5).abs() < 1e-6, "both impostors match: {:?}", report.folds[0]);
        assert!(
            (report.folds[1].accuracy - 0.5).abs() < 1e-6,
            "both genuine pairs are rejected: {:?}",
            report.folds[1]
        );
    }

    #[test]
    fn the_mean_and_its_standard_error_are_taken_over_the_folds() {
        let distances = [0.1, 0.2, 0.8, 0.9, 0.1, 0.2, 0.3, 0.9].map(Some);
        let report = run(&two_folds(), &distances);
        // Fold 1 gives a threshold of 0.25 (between 0.2 and 0.3), with which fold 0 is entirely correct. Fold 0 gives
        // 0.5, at which the impostor at 0.3 matches: 3 of 4 are correct.
        assert!((report.accuracy - 0.875).abs() < 1e-6, "{report:?}");
        // Deviations of 1/8 from the mean with n - 1 = 1: the standard deviation is sqrt(2)/8, divided by sqrt(2) it is
        // 1/8.
        assert!((report.standard_error - 0.125).abs() < 1e-6, "{report:?}");
        assert_eq!(report.tar_at_far_1e3, None, "four impostors are too few for a rate of one in a thousand");
    }

    #[test]
    fn a_missing_face_is_an_error_at_every_threshold() {
        let clean = [0.1, 0.2, 0.8, 0.9, 0.1, 0.2, 0.8, 0.9].map(Some);
        let report = run(&two_folds(), &clean);
        assert!((report.accuracy - 1.0).abs() < 1e-6 && report.eer == Some(0.0), "{report:?}");
        let mut missed = clean;
        (missed[0], missed[7]) = (None, Some(f32::NAN));
        let report = run(&two_folds(), &missed);
        assert!((report.accuracy - 0.75).abs() < 1e-6, "one of four wrong in each fold: {report:?}");
        assert_eq!((report.genuine_failures, report.impostor_failures), (1, 1), "both counted");
        assert_eq!((report.genuine, report.impostor), (4, 4), "and still among the pairs");
        assert!(report.auc.is_some_and(|auc| (auc - 0.75).abs() < 1e-6), "rejected at every threshold: {report:?}");
    }

    #[test]
    fn scores_keep_failed_genuine_pairs_and_drop_failed_impostor_pairs() {
        let scores = collect_scores(&two_folds(), |i| (i % 2 == 0).then_some(0.5));
        assert_eq!(scores.genuine, [0.5, f32::INFINITY, 0.5, f32::INFINITY], "in the denominator");
        assert_eq!(scores.impostor, [0.5, 0.5], "not in the denominator");
    }

    #[test]
    fn a_thousand_impostors_suffice_for_a_rate_of_one_in_a_thousand() {
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
        assert_eq!(report.folds.len(), 10, "one report per fold");
    }

    #[test]
    fn the_protocol_requires_folds_and_both_kinds_of_pair() {
        let one_fold = [pair(true, 3), pair(false, 3)];
        assert_eq!(evaluate(&one_fold, |_| None), Err(ProtocolError::Folds { found: 1 }), "one fold");
        let one_kind = [pair(true, 0), pair(true, 1)];
        assert_eq!(
            evaluate(&one_kind, |_| None),
            Err(ProtocolError::OneKind { genuine: 2, impostor: 0 }),
            "no impostors"
        );
        let missing = evaluate(&two_folds(), |_| None).expect("two folds");
        assert!(missing.accuracy.abs() < 1e-9 && missing.auc.is_none(), "no face found anywhere: {missing:?}");
    }
}
