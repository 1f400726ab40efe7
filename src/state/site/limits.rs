//! The thresholds of the host's false-match rate.

use super::list;
use likeness_core::face::matching::{self, Thresholds, Verdict};
use likeness_core::face::notice::Notice;
use likeness_core::manifest::OperatingPoint;
use serde_json::{Map, Value};

/// How far two rates or distances may be apart that are the same, as a fraction: numbers that were written and read.
const SAME: f32 = 1e-4;

/// For each encoder of the site its usual thresholds, and those of the host's rate. The worker decides by the usual ones; the
/// page decides again.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Limits(Vec<[Thresholds; 2]>);

impl Limits {
    /// Reads the thresholds of a rate from the manifest of the nets.
    ///
    /// # Errors
    /// The rates that the default encoder has, if this is none of them.
    pub fn read(manifest: &str, rate: f32) -> Result<Self, Vec<f32>> {
        let manifest: Map<String, Value> = serde_json::from_str(manifest).map_err(|_| vec![])?;
        let default = points(&manifest);
        let known = |points: &[OperatingPoint]| points.iter().any(|point| is_same(point.fmr, rate));
        if !known(&default) {
            return Err(default.iter().map(|point| point.fmr).collect());
        }
        let others = list(&manifest, "alternatives").iter().filter_map(Value::as_object).map(points);
        let pair = |points: Vec<OperatingPoint>| {
            Some([matching::thresholds(&points)?, matching::thresholds_at(&points, rate).filter(|_| known(&points))?])
        };
        Ok(Self(std::iter::once(default).chain(others).filter_map(pair).collect()))
    }

    /// The thresholds in place of an encoder's usual ones.
    pub fn of(&self, usual: Thresholds) -> Thresholds {
        let same = |[known, _]: &&[Thresholds; 2]| {
            is_same(known.tau, usual.tau) && is_same(known.reject_tau, usual.reject_tau)
        };
        self.0.iter().find(same).map_or(usual, |[_, chosen]| *chosen)
    }

    /// A verdict by these thresholds, about pictures with these notices.
    #[must_use]
    pub fn judge(&self, verdict: Verdict, notices: &[Notice]) -> Verdict {
        if self.0.is_empty() {
            return verdict;
        }
        let limits = self.of(verdict.thresholds);
        matching::judge(verdict.distance, limits, verdict.compare_ms).weakened_by(notices)
    }
}

/// The operating points of an encoder.
fn points(encoder: &Map<String, Value>) -> Vec<OperatingPoint> {
    #[expect(clippy::cast_possible_truncation, reason = "they were written as such")]
    let number = |point: &Value, key: &str| point.get(key)?.as_f64().map(|number| number as f32);
    let point = |point: &Value| {
        let (fmr, tau) = (number(point, "fmr")?, number(point, "tau")?);
        Some(OperatingPoint { fmr, tau, fnmr: 0.0, measured_on: String::new() })
    };
    list(encoder, "operating_points").iter().filter_map(point).collect()
}

fn is_same(a: f32, b: f32) -> bool {
    (a - b).abs() <= SAME * a.abs().max(b.abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::face::matching::Decision;

    const MANIFEST: &str = include_str!("../../../models/manifest.json");

    fn usual() -> Thresholds {
        Limits::read(MANIFEST, 1e-3).expect("a rate of the manifest").0[0][0]
    }

    #[test]
    fn the_usual_rate_changes_nothing_and_another_one_moves_the_threshold_of_each_encoder() {
        let (same, looser) = (Limits::read(MANIFEST, 1e-3), Limits::read(MANIFEST, 1e-2));
        let (same, looser) = (same.expect("the usual"), looser.expect("the other"));
        assert_eq!(same.0.len(), 2, "both encoders");
        for ([before, unchanged], [_, after]) in same.0.iter().zip(&looser.0) {
            assert_eq!(before, unchanged, "the usual rate");
            assert!(after.tau > before.tau && is_same(after.fmr, 1e-2), "{after:?} in place of {before:?}");
            assert!(after.reject_tau >= after.tau, "{after:?}");
        }
    }

    #[test]
    fn a_rate_that_was_not_measured_is_refused_with_those_that_were() {
        let offered = Limits::read(MANIFEST, 5e-3).expect_err("not measured");
        assert!(offered.iter().any(|rate| is_same(*rate, 1e-3)), "{offered:?}");
        assert_eq!(Limits::read("[]", 1e-3), Err(vec![]), "no manifest");
    }

    #[test]
    fn a_verdict_is_decided_again_and_a_poor_picture_weakens_it_as_before() {
        let usual = usual();
        let between = matching::judge(f32::midpoint(usual.tau, usual.reject_tau), usual, 1.0);
        assert_eq!(between.decision, Decision::Uncertain, "by the usual threshold");
        let looser = Limits::read(MANIFEST, 1e-2).expect("a rate of the manifest");
        assert_eq!(looser.judge(between, &[]).decision, Decision::Same, "by the host's");
        assert_eq!(Limits::default().judge(between, &[]), between, "by none");
        let far = matching::judge(usual.reject_tau + 0.1, usual, 1.0);
        assert_eq!(looser.judge(far, &[]).decision, Decision::Different, "two good pictures");
        assert!(looser.judge(far, &[Notice::Blurred]).is_weakened(), "a blurred one");
    }

    #[test]
    fn thresholds_of_no_encoder_of_the_site_are_left_alone() {
        let foreign = Thresholds { tau: 0.1, fmr: 1e-3, reject_tau: 0.2, reject_fmr: 1e-2 };
        assert_eq!(Limits::read(MANIFEST, 1e-2).expect("a rate of the manifest").of(foreign), foreign, "unknown");
    }
}
