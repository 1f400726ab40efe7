//! Verification (1:1): do two embeddings belong to the same person?

use super::embedding::Embedding;
use super::notice::Notice;
use crate::manifest::OperatingPoint;
use serde::{Deserialize, Serialize};

/// The two thresholds that separate "same", "uncertain" and "different".
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// At or below this distance: the same person.
    pub tau: f32,
    /// The false-match rate at `tau`.
    pub fmr: f32,
    /// The rejection threshold. Above this distance: different people. Between `tau` and this: uncertain.
    pub reject_tau: f32,
    /// The false-match rate at `reject_tau`.
    pub reject_fmr: f32,
}

/// The result of a verification.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The decision.
    pub decision: Decision,
    /// The Euclidean distance d between the two embeddings.
    pub distance: f32,
    /// The squared distance, d^2 = ||f(x1) - f(x2)||^2.
    pub squared: f32,
    /// The thresholds that were applied.
    pub thresholds: Thresholds,
    /// Duration of the comparison in milliseconds.
    pub compare_ms: f64,
}

impl Verdict {
    /// The same, but not sure where it said "different" although one of the pictures allows no such answer: a face that is
    /// blurred, tiny, cut off or turned away is unlike itself.
    #[must_use]
    pub fn weakened_by(self, notices: &[Notice]) -> Self {
        let weak = notices.iter().any(|notice| notice.weakens_a_difference());
        let decision = match self.decision {
            Decision::Different if weak => Decision::Uncertain,
            decision => decision,
        };
        Self { decision, ..self }
    }

    /// Whether it would say "different" if the pictures allowed it.
    pub fn is_weakened(&self) -> bool {
        self.decision == Decision::Uncertain && self.distance > self.thresholds.reject_tau
    }
}

/// The decision of a verification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    /// At or below `tau`.
    Same,
    /// Between `tau` and the rejection threshold; also above it if a picture is too poor to say so.
    Uncertain,
    /// Above the rejection threshold.
    Different,
}

/// Target false-match rate of `tau`: one impostor in a thousand passes (the minimum of NIST SP 800-63B-3, 5.2.3).
const FMR: f32 = 1e-3;

/// Target false-match rate of the rejection threshold.
const REJECT_FMR: f32 = 1e-2;

/// Chooses the thresholds among the operating points: `tau` nearest to a false-match rate of 1e-3 and the rejection
/// threshold nearest to 1e-2, both on a logarithmic scale.
///
/// With a single point both thresholds are the same. The rejection threshold is never below `tau`. `None` if no point
/// has a finite, positive threshold and rate.
pub fn thresholds(points: &[OperatingPoint]) -> Option<Thresholds> {
    thresholds_at(points, FMR)
}

/// As [`thresholds`], with `tau` nearest to another false-match rate.
pub fn thresholds_at(points: &[OperatingPoint], fmr: f32) -> Option<Thresholds> {
    let nearest = |fmr: f32| {
        let off = |p: &OperatingPoint| (p.fmr.ln() - fmr.ln()).abs();
        let usable = |p: &&OperatingPoint| p.tau.is_finite() && p.tau > 0.0 && p.fmr.is_finite() && p.fmr > 0.0;
        points.iter().filter(usable).min_by(|a, b| off(a).total_cmp(&off(b)))
    };
    let tau = nearest(fmr)?;
    let reject_tau = nearest(REJECT_FMR).filter(|p| p.tau >= tau.tau).unwrap_or(tau);
    Some(Thresholds { tau: tau.tau, fmr: tau.fmr, reject_tau: reject_tau.tau, reject_fmr: reject_tau.fmr })
}

/// Compares a claimed face with a probe.
///
/// `compare_ms` is the duration of the comparison; the caller measures it because this crate has no clock.
///
/// ```
/// use likeness_core::face::Embedding;
/// use likeness_core::face::matching::{Decision, Thresholds, verify};
///
/// let thresholds = Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 };
/// let (claim, probe) = (Embedding::new(&[0.1; 128])?, Embedding::new(&[0.12; 128])?);
/// let verdict = verify(&claim, &probe, thresholds, 0.0);
/// assert_eq!(verdict.decision, Decision::Same, "at distance {}", verdict.distance);
/// # Ok::<(), likeness_core::face::EmbeddingError>(())
/// ```
pub fn verify(claim: &Embedding, probe: &Embedding, thresholds: Thresholds, compare_ms: f64) -> Verdict {
    judge(claim.squared_distance(probe).sqrt(), thresholds, compare_ms)
}

/// Judges a distance that has already been measured.
pub fn judge(distance: f32, thresholds: Thresholds, compare_ms: f64) -> Verdict {
    Verdict { decision: decide(distance, thresholds), distance, squared: distance * distance, thresholds, compare_ms }
}

fn decide(distance: f32, thresholds: Thresholds) -> Decision {
    if distance <= thresholds.tau {
        Decision::Same
    } else if distance <= thresholds.reject_tau {
        Decision::Uncertain
    } else {
        Decision::Different
    }
}

#[cfg(test)]
mod tests {
    use super::super::embedding::tests::at;
    use super::*;

    fn point(fmr: f32, tau: f32) -> OperatingPoint {
        OperatingPoint { fmr, tau, fnmr: 0.1, measured_on: "a test".into() }
    }

    #[test]
    fn the_points_nearest_in_ratio_are_chosen() {
        let points = [point(1e-5, 0.3), point(2e-3, 0.45), point(6e-3, 0.5), point(0.3, 0.8)];
        let found = thresholds(&points).expect("four usable points");
        assert_eq!((found.tau, found.fmr), (0.45, 2e-3), "2e-3 is the nearest to 1e-3");
        assert_eq!((found.reject_tau, found.reject_fmr), (0.5, 6e-3), "6e-3 is the nearest to 1e-2");
    }

    #[test]
    fn another_rate_moves_tau_and_never_above_the_rejection_threshold() {
        let points = [point(1e-4, 0.4), point(1e-3, 0.5), point(1e-2, 0.6), point(1e-1, 0.7)];
        let at = |fmr| thresholds_at(&points, fmr).map(|found| (found.tau, found.reject_tau));
        assert_eq!(at(1e-3), thresholds(&points).map(|found| (found.tau, found.reject_tau)), "the usual rate");
        assert_eq!(at(1e-4), Some((0.4, 0.6)), "stricter");
        assert_eq!((at(1e-2), at(1e-1)), (Some((0.6, 0.6)), Some((0.7, 0.7))), "looser: nothing is uncertain");
    }

    #[test]
    fn two_people_are_not_told_apart_by_a_picture_that_shows_too_little() {
        let thresholds = Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 };
        let decided = |distance, notices: &[Notice]| {
            let verdict = judge(distance, thresholds, 0.0).weakened_by(notices);
            (verdict.decision, verdict.is_weakened())
        };
        assert_eq!(decided(0.9, &[]), (Decision::Different, false), "two good pictures");
        assert_eq!(
            decided(0.9, &[Notice::SeveralFaces { count: 2 }]),
            (Decision::Different, false),
            "one face is meant"
        );
        assert_eq!(decided(0.9, &[Notice::Blurred]), (Decision::Uncertain, true), "a blurred one");
        assert_eq!(decided(0.55, &[Notice::Turned]), (Decision::Uncertain, false), "uncertain by its distance");
        assert_eq!(decided(0.4, &[Notice::Blurred]), (Decision::Same, false), "what is alike although it is blurred");
    }

    #[test]
    fn a_distance_at_the_rejection_threshold_is_uncertain_by_itself_and_not_weakened() {
        let thresholds = Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.625, reject_fmr: 1e-2 };
        let verdict = judge(0.625, thresholds, 0.0).weakened_by(&[Notice::Blurred]);
        assert_eq!(
            (verdict.decision, verdict.is_weakened()),
            (Decision::Uncertain, false),
            "two good ones say the same"
        );
    }

    #[test]
    fn of_two_points_at_one_distance_each_threshold_keeps_its_own_rate() {
        let found = thresholds(&[point(1e-3, 0.5), point(1e-2, 0.5)]).expect("two usable points");
        assert_eq!((found.fmr, found.reject_fmr), (1e-3, 1e-2), "they do not contradict each other");
    }

    #[test]
    fn a_single_point_gives_two_equal_thresholds() {
        let found = thresholds(&[point(1e-3, 0.4)]).expect("one usable point");
        assert_eq!(found, Thresholds { tau: 0.4, fmr: 1e-3, reject_tau: 0.4, reject_fmr: 1e-3 }, "both are the same");
    }

    #[test]
    fn the_rejection_threshold_is_never_below_tau() {
        let found = thresholds(&[point(1e-3, 0.5), point(1e-2, 0.4)]).expect("two usable points");
        assert_eq!((found.tau, found.reject_tau), (0.5, 0.5), "points that contradict each other");
    }

    #[test]
    fn unusable_points_are_skipped() {
        assert_eq!(thresholds(&[]), None, "none");
        assert_eq!(thresholds(&[point(0.0, 0.4), point(1e-3, f32::NAN), point(1e-3, 0.0)]), None, "none usable");
    }

    #[test]
    fn the_decision_changes_just_above_each_threshold() {
        let limits = Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.625, reject_fmr: 1e-2 };
        for (distance, decision) in [
            (0.0, Decision::Same),
            (0.5, Decision::Same),
            (0.5625, Decision::Uncertain),
            (0.625, Decision::Uncertain),
            (0.6875, Decision::Different),
        ] {
            let verdict = verify(&at(0.0), &at(distance), limits, 1.5);
            assert_eq!(verdict.decision, decision, "at distance {distance}");
            assert!((verdict.distance - distance).abs() < 1e-6, "{verdict:?}");
            assert!((verdict.squared - distance * distance).abs() < 1e-6, "{verdict:?}");
            assert!((verdict.compare_ms - 1.5).abs() < 1e-12, "{verdict:?}");
        }
    }
}
