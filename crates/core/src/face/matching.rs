//! Are they the same person? Two encodings and two thresholds make a verdict.

use super::embedding::Embedding;
use crate::manifest::OperatingPoint;
use serde::{Deserialize, Serialize};

/// The two thresholds that divide "same", "not sure" and "different".
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// At or under this distance: the same person.
    pub tau: f32,
    /// False-match rate at tau.
    pub fmr: f32,
    /// Between tau and this distance: not sure; above: different.
    pub doubt: f32,
    /// False-match rate at `doubt`.
    pub doubt_fmr: f32,
}

/// The answer to "the same person?".
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// In a word.
    pub decision: Decision,
    /// Euclidean distance d between the two encodings.
    pub distance: f32,
    /// The course's d^2 = ||f(x1) - f(x2)||^2.
    pub squared: f32,
    /// The thresholds it was judged by.
    pub thresholds: Thresholds,
    /// Milliseconds the comparison took.
    pub timings_ms: f64,
}

/// The verdict in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    /// At or under tau.
    Same,
    /// Between tau and the doubt threshold.
    NotSure,
    /// Above the doubt threshold.
    Different,
}

/// False-match rate that tau aims at: one impostor in a thousand passes (the floor of NIST SP 800-63B-3, 5.2.3).
const FMR: f32 = 1e-3;

/// False-match rate of the doubt threshold: between the two the answer is "not sure".
const REJECT_FMR: f32 = 1e-2;

/// Chooses the thresholds among the operating points: tau nearest to a false-match rate of 1e-3, doubt nearest to 1e-2, on
/// the scale of logarithms.
///
/// With a single point there is no doubt, both are tau; doubt is never under tau. `None` where no point is usable (finite,
/// positive tau and rate).
pub fn thresholds(points: &[OperatingPoint]) -> Option<Thresholds> {
    let nearest = |fmr: f32| {
        let off = |p: &OperatingPoint| (p.fmr.ln() - fmr.ln()).abs();
        let usable = |p: &&OperatingPoint| p.tau.is_finite() && p.tau > 0.0 && p.fmr.is_finite() && p.fmr > 0.0;
        points.iter().filter(usable).min_by(|a, b| off(a).total_cmp(&off(b)))
    };
    let tau = nearest(FMR)?;
    let doubt = nearest(REJECT_FMR).filter(|p| p.tau >= tau.tau).unwrap_or(tau);
    Some(Thresholds { tau: tau.tau, fmr: tau.fmr, doubt: doubt.tau, doubt_fmr: doubt.fmr })
}

/// Compares the face that is claimed with the face that stands there.
///
/// `timings_ms` is the time that the comparison took, handed in since this crate has no clock.
pub fn verify(claim: &Embedding, probe: &Embedding, thresholds: Thresholds, timings_ms: f64) -> Verdict {
    judge(claim.squared_distance(probe).sqrt(), thresholds, timings_ms)
}

/// Judges a distance that was measured already.
pub fn judge(distance: f32, thresholds: Thresholds, timings_ms: f64) -> Verdict {
    Verdict { decision: decide(distance, thresholds), distance, squared: distance * distance, thresholds, timings_ms }
}

fn decide(distance: f32, thresholds: Thresholds) -> Decision {
    if distance <= thresholds.tau {
        Decision::Same
    } else if distance <= thresholds.doubt {
        Decision::NotSure
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
    fn the_points_nearest_by_ratio_are_chosen() {
        let points = [point(1e-5, 0.3), point(2e-3, 0.45), point(6e-3, 0.5), point(0.3, 0.8)];
        let found = thresholds(&points).expect("four usable points");
        assert_eq!((found.tau, found.fmr), (0.45, 2e-3), "2e-3 is the nearest to 1e-3");
        assert_eq!((found.doubt, found.doubt_fmr), (0.5, 6e-3), "6e-3 is the nearest to 1e-2");
    }

    #[test]
    fn a_single_point_leaves_no_room_for_doubt() {
        let found = thresholds(&[point(1e-3, 0.4)]).expect("one usable point");
        assert_eq!(found, Thresholds { tau: 0.4, fmr: 1e-3, doubt: 0.4, doubt_fmr: 1e-3 }, "doubt is tau");
    }

    #[test]
    fn doubt_never_lies_under_tau() {
        let found = thresholds(&[point(1e-3, 0.5), point(1e-2, 0.4)]).expect("two usable points");
        assert_eq!((found.tau, found.doubt), (0.5, 0.5), "points that contradict each other");
    }

    #[test]
    fn points_that_mean_nothing_are_passed_over() {
        assert_eq!(thresholds(&[]), None, "none");
        assert_eq!(thresholds(&[point(0.0, 0.4), point(1e-3, f32::NAN), point(1e-3, 0.0)]), None, "none usable");
    }

    #[test]
    fn the_verdict_is_same_at_tau_not_sure_up_to_doubt_and_different_above() {
        let limits = Thresholds { tau: 0.5, fmr: 1e-3, doubt: 0.625, doubt_fmr: 1e-2 };
        for (distance, decision) in [
            (0.0, Decision::Same),
            (0.5, Decision::Same),
            (0.5625, Decision::NotSure),
            (0.625, Decision::NotSure),
            (0.6875, Decision::Different),
        ] {
            let verdict = verify(&at(0.0), &at(distance), limits, 1.5);
            assert_eq!(verdict.decision, decision, "at distance {distance}");
            assert!((verdict.distance - distance).abs() < 1e-6, "{verdict:?}");
            assert!((verdict.squared - distance * distance).abs() < 1e-6, "{verdict:?}");
            assert!((verdict.timings_ms - 1.5).abs() < 1e-12, "{verdict:?}");
        }
    }
}
