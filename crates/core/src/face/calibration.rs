//! Calibration: from distances to error rates.
//!
//! Terms follow ISO/IEC 19795-1. A pair matches if its distance is at or below the threshold. FMR is the fraction of
//! impostor pairs that match, FNMR the fraction of genuine pairs that do not, and TMR = 1 - FNMR. A distance that is
//! not finite stands for a face that was not found: such a pair never matches but is counted.

use crate::number::to_f32;
use serde::{Deserialize, Serialize};

/// The distances of genuine pairs (one person) and of impostor pairs (two people).
///
/// ```
/// use likeness_core::face::Scores;
///
/// let scores = Scores { genuine: vec![0.1, 0.2, 0.3, 0.6], impostor: vec![0.4, 0.5, 0.7, 0.8] };
/// assert_eq!(scores.fmr_at(0.5), Some(0.5), "two of four impostor pairs match");
/// assert_eq!(scores.fnmr_at(0.5), Some(0.25), "one of four genuine pairs does not");
/// assert_eq!(scores.eer(), Some(0.25));
/// assert_eq!(scores.auc(), Some(0.875));
/// assert_eq!(scores.roc().len(), 9, "one point per distance, and one at which nothing matches");
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scores {
    /// Distances between pictures of one person.
    pub genuine: Vec<f32>,
    /// Distances between pictures of two people.
    pub impostor: Vec<f32>,
}

/// A point on the receiver operating characteristic.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RocPoint {
    /// A pair matches if its distance is at or below this.
    pub threshold: f32,
    /// False-match rate, 0..=1.
    pub fmr: f32,
    /// True-match rate, 0..=1.
    pub tmr: f32,
}

impl Scores {
    /// The receiver operating characteristic (ROC): one point per distinct finite distance, in order of rising
    /// threshold, after an initial point at which nothing matches. Empty if there are no genuine or no impostor pairs.
    pub fn roc(&self) -> Vec<RocPoint> {
        let (genuine, impostor) = (sorted(&self.genuine), sorted(&self.impostor));
        if genuine.is_empty() || impostor.is_empty() {
            return Vec::new();
        }
        let mut thresholds: Vec<f32> = genuine.iter().chain(&impostor).copied().filter(|v| v.is_finite()).collect();
        thresholds.sort_by(f32::total_cmp);
        thresholds.dedup();
        let nothing = thresholds.first().map(|least| least.next_down());
        let at = |threshold| RocPoint { threshold, fmr: rate(&impostor, threshold), tmr: rate(&genuine, threshold) };
        nothing.into_iter().chain(thresholds).map(at).collect()
    }

    /// The area under the ROC: the probability that a genuine pair has a smaller distance than an impostor pair, with
    /// ties counted half (the Mann-Whitney statistic). `None` if there are no genuine or no impostor pairs.
    pub fn auc(&self) -> Option<f32> {
        let (genuine, impostor) = (sorted(&self.genuine), sorted(&self.impostor));
        if genuine.is_empty() || impostor.is_empty() {
            return None;
        }
        let wins = genuine.iter().map(|g| {
            let nearer = impostor.partition_point(|i| i < g);
            let as_near = impostor.partition_point(|i| i <= g);
            impostor.len() as f64 - f64::midpoint(nearer as f64, as_near as f64)
        });
        Some(to_f32(wins.sum::<f64>() / (genuine.len() as f64 * impostor.len() as f64)))
    }

    /// The equal error rate (EER): where FMR and FNMR cross, interpolated between the neighbouring thresholds.
    ///
    /// If they never cross, because faces that were not found keep the FNMR high, this is the FNMR at the last
    /// threshold, its lowest value. `None` if there are no genuine or no impostor pairs.
    pub fn eer(&self) -> Option<f32> {
        let roc = self.roc();
        let gap = |p: &RocPoint| p.fmr - (1.0 - p.tmr);
        let Some(after) = roc.iter().position(|p| gap(p) >= 0.0) else {
            return roc.last().map(|p| 1.0 - p.tmr).or_else(|| self.eer_without_faces());
        };
        // Nothing matches at the first point, so its gap is -1 and the crossing comes later.
        let (low, high) = (&roc[after.saturating_sub(1)], &roc[after]);
        let (from, to) = (gap(low), gap(high));
        let part = -from / (to - from);
        Some(low.fmr + part * (high.fmr - low.fmr))
    }

    /// If there are pairs of both kinds but no face was found in any, every genuine pair is rejected.
    fn eer_without_faces(&self) -> Option<f32> {
        (!self.genuine.is_empty() && !self.impostor.is_empty()).then_some(1.0)
    }

    /// The largest threshold whose FMR, measured on these impostor pairs, is at most `fmr`.
    ///
    /// `None` if there are too few pairs to tell: fewer than one false match is expected, `fmr * impostors < 1`. (Even
    /// at one the estimate is rough: by the rule of three, no errors in n pairs only show that the rate is below 3/n.)
    pub fn threshold_at_fmr(&self, fmr: f32) -> Option<f32> {
        let impostor = sorted(&self.impostor);
        // A rate such as 0.7 is not exact in binary, but 0.7 of ten must still be seven.
        let allowed = (f64::from(fmr) * impostor.len() as f64 * (1.0 + 1e-6)).floor();
        if allowed.is_nan() || allowed < 1.0 {
            return None;
        }
        let first_rejected = impostor.iter().zip(1_u32..).find(|(_, rank)| f64::from(*rank) > allowed);
        let rejected = first_rejected.map(|(distance, _)| *distance).filter(|d| d.is_finite());
        let largest = || self.genuine.iter().chain(&impostor).copied().filter(|d| d.is_finite()).max_by(f32::total_cmp);
        rejected.map(f32::next_down).or_else(largest)
    }

    /// FMR at a threshold; `None` without impostor pairs.
    pub fn fmr_at(&self, threshold: f32) -> Option<f32> {
        (!self.impostor.is_empty()).then(|| rate(&sorted(&self.impostor), threshold))
    }

    /// FNMR at a threshold; `None` without genuine pairs.
    pub fn fnmr_at(&self, threshold: f32) -> Option<f32> {
        (!self.genuine.is_empty()).then(|| 1.0 - rate(&sorted(&self.genuine), threshold))
    }

    /// The true-match rate at the threshold whose FMR is at most `far`, known in the face literature as TAR at FAR.
    ///
    /// `None` without genuine pairs, or if [`Scores::threshold_at_fmr`] is `None`.
    pub fn tar_at_far(&self, far: f32) -> Option<f32> {
        let threshold = self.threshold_at_fmr(far)?;
        self.fnmr_at(threshold).map(|fnmr| 1.0 - fnmr)
    }
}

/// In ascending order; values that are not finite become infinite and come last.
fn sorted(distances: &[f32]) -> Vec<f32> {
    let mut distances: Vec<f32> = distances.iter().map(|d| if d.is_finite() { *d } else { f32::INFINITY }).collect();
    distances.sort_by(f32::total_cmp);
    distances
}

/// The fraction of sorted distances at or below a threshold.
fn rate(sorted: &[f32], threshold: f32) -> f32 {
    let matching = sorted.partition_point(|d| d.is_finite() && *d <= threshold);
    to_f32(matching as f64 / sorted.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn scores(genuine: &[f32], impostor: &[f32]) -> Scores {
        Scores { genuine: genuine.to_vec(), impostor: impostor.to_vec() }
    }

    fn is_near(found: Option<f32>, expected: f32) -> bool {
        found.is_some_and(|f| (f - expected).abs() < 1e-6)
    }

    #[test]
    fn separable_distances_have_no_error() {
        let clean = scores(&[0.1, 0.2, 0.3], &[0.6, 0.7]);
        assert!(is_near(clean.auc(), 1.0) && is_near(clean.eer(), 0.0), "{:?} {:?}", clean.auc(), clean.eer());
        assert!(is_near(clean.fnmr_at(0.2), 1.0 / 3.0), "at a threshold counts as a match: {:?}", clean.fnmr_at(0.2));
    }

    #[test]
    fn a_hand_counted_overlap_gives_the_hand_counted_rates() {
        let mixed = scores(&[0.1, 0.2, 0.3, 0.6], &[0.4, 0.5, 0.7, 0.8]);
        // Of 16 combinations, 0.6 loses to 0.4 and 0.5.
        assert!(is_near(mixed.auc(), 14.0 / 16.0), "{:?}", mixed.auc());
        assert!(is_near(mixed.eer(), 0.25), "at 0.4 one of four errs on either side: {:?}", mixed.eer());
        assert!(is_near(mixed.fmr_at(0.5), 0.5), "{:?}", mixed.fmr_at(0.5));
        let roc = mixed.roc();
        assert_eq!(roc.len(), 9, "eight distances, and the point at which nothing matches");
        assert!(roc[0].fmr + roc[0].tmr < 1e-9, "{:?}", roc[0]);
        assert!((roc[5].fmr - 0.5).abs() < 1e-6 && (roc[5].tmr - 0.75).abs() < 1e-6, "at 0.5: {:?}", roc[5]);
    }

    #[test]
    fn the_equal_error_rate_is_interpolated_between_thresholds() {
        // At 0.3 FNMR is 2/3 and FMR 0; at 0.5, where two distances coincide, FNMR 1/3 and FMR 1/2.
        let tied = scores(&[0.3, 0.5, 0.9], &[0.5, 0.8]);
        // The gap goes from -2/3 to 1/6, so the crossing lies at 4/5 of the way, where the FMR is 0.4.
        assert!(is_near(tied.eer(), 0.4), "{:?}", tied.eer());
    }

    #[test]
    fn missing_faces_are_errors_at_every_threshold() {
        let missed = scores(&[0.1, f32::INFINITY, f32::NAN, 0.2], &[0.9, 1.0]);
        assert!(is_near(missed.fnmr_at(f32::MAX), 0.5), "{:?}", missed.fnmr_at(f32::MAX));
        assert!(is_near(missed.auc(), 0.5), "two of four are farther away than every impostor: {:?}", missed.auc());
        assert!(is_near(missed.eer(), 0.5), "{:?}", missed.eer());
        assert!(missed.roc().iter().all(|p| p.threshold.is_finite() && p.tmr <= 0.5), "{:?}", missed.roc());
        let all = scores(&[f32::INFINITY], &[f32::INFINITY]);
        assert!(all.roc().is_empty() && is_near(all.eer(), 1.0), "nothing found at all: {:?}", all.eer());
    }

    #[test]
    fn too_few_impostors_give_no_threshold() {
        let few = scores(&[0.1], &[0.5, 0.6, 0.7, 0.8]);
        assert_eq!((few.threshold_at_fmr(0.1), few.tar_at_far(0.1)), (None, None), "0.4 of an impostor");
        assert_eq!(few.threshold_at_fmr(0.25), Some(0.6_f32.next_down()), "one may match, the second may not");
        assert_eq!(few.threshold_at_fmr(1.0), Some(0.8), "all may match");
        assert_eq!(few.threshold_at_fmr(f32::NAN), None, "NaN is not a rate");
        assert!(is_near(few.tar_at_far(0.25), 1.0), "{:?}", few.tar_at_far(0.25));
        let ten: Vec<f32> = (1..=10_u8).map(f32::from).collect();
        let seven = scores(&[], &ten).threshold_at_fmr(0.7);
        assert_eq!(seven, Some(8.0_f32.next_down()), "0.7 of ten is seven, though 0.7 is not exact");
    }

    #[test]
    fn tied_impostors_match_together_or_not_at_all() {
        let tied = scores(&[0.1], &[0.5, 0.5, 0.5, 0.9]);
        assert_eq!(tied.threshold_at_fmr(0.5), Some(0.5_f32.next_down()), "three would be too many");
    }

    #[test]
    fn without_pairs_there_are_no_rates() {
        let none = Scores::default();
        assert_eq!((none.auc(), none.eer(), none.fnmr_at(0.5), none.fmr_at(0.5)), (None, None, None, None), "no pairs");
        assert!(scores(&[0.5], &[]).roc().is_empty(), "no impostors");
    }

    #[test]
    fn with_pairs_of_one_kind_only_there_is_no_curve_and_no_area() {
        for one_kind in [scores(&[0.5, 0.6], &[]), scores(&[], &[0.5, 0.6])] {
            assert_eq!((one_kind.auc(), one_kind.eer(), one_kind.roc()), (None, None, vec![]), "{one_kind:?}");
        }
    }

    proptest! {
        #[test]
        fn the_roc_is_monotonic_and_its_area_is_the_trapezoidal_sum(
            genuine in prop::collection::vec(0_u8..40, 1..30), impostor in prop::collection::vec(10_u8..60, 1..30),
        ) {
            let as_scores = |v: Vec<u8>| v.into_iter().map(|d| f32::from(d) / 40.0).collect();
            let scores = Scores { genuine: as_scores(genuine), impostor: as_scores(impostor) };
            let roc = scores.roc();
            let mut area = 0.0;
            for pair in roc.windows(2) {
                prop_assert!(pair[0].threshold < pair[1].threshold && pair[0].fmr <= pair[1].fmr && pair[0].tmr <= pair[1].tmr);
                area += (pair[1].fmr - pair[0].fmr) * f32::midpoint(pair[0].tmr, pair[1].tmr);
            }
            let auc = scores.auc().expect("pairs of both kinds");
            prop_assert!((area - auc).abs() < 1e-4, "{area} {auc}");
            let eer = scores.eer().expect("pairs of both kinds");
            prop_assert!((0.0..=1.0).contains(&eer), "{eer}");
        }

        #[test]
        fn the_threshold_is_the_largest_that_keeps_its_rate(
            impostor in prop::collection::vec(0_u8..60, 1..40), fmr in 0.01_f32..1.0,
        ) {
            let scores = Scores { genuine: vec![], impostor: impostor.into_iter().map(f32::from).collect() };
            if let Some(threshold) = scores.threshold_at_fmr(fmr) {
                let at = |t| scores.fmr_at(t).expect("impostor pairs");
                prop_assert!(at(threshold) <= fmr * 1.00001, "{}", at(threshold));
                let up = threshold.next_up();
                prop_assert!(at(up) > fmr || (at(up) - 1.0).abs() < 1e-6, "{} would do too", up);
            }
        }
    }
}
