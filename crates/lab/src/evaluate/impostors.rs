//! Every pair of two people among the pictures, listed or not. The thresholds are chosen from the tail of their
//! distances.

use super::people::ImpostorPair;
use super::tail_fit::TailFit;
use likeness_core::face::calibration::Scores;
use likeness_core::manifest::ImpostorPoint;
use likeness_core::number::to_f32;
use serde::Serialize;

/// The rates that are counted, highest first. A tenth of the last one would be nine of the development pairs, too few to set a
/// threshold by.
const COUNTED: [f32; 3] = [1e-1, 1e-2, 1e-3];

/// The rate to which the tail is extrapolated: a chance of 1 in 1,000 in a gallery of 1,000.
const EXTRAPOLATED: f32 = 1e-6;

/// Thresholds are truncated to this fraction of one; further digits are not significant.
pub(super) const TAU_PARTS: f32 = 1e4;

/// A point in the tail of the impostor distances.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Tail {
    /// Fraction of the pairs.
    pub rate: f32,
    /// The distance below which this fraction lies.
    pub distance: f32,
    /// Total number of pairs of two people. They share pictures, so they carry less information than the same number of
    /// independent pairs.
    pub pairs: usize,
    /// The law by which the tail was extrapolated to here; `None` if the pairs were counted.
    pub fit: Option<TailFit>,
}

impl Tail {
    /// The point as the manifest holds it.
    pub fn point(&self, measured_on: String) -> ImpostorPoint {
        ImpostorPoint { fmr: self.rate, distance: self.distance, extrapolated: self.fit.is_some(), measured_on }
    }
}

/// The tail of these pairs, highest rate first: counted, and extrapolated from the lowest rate that was counted by the exponent of
/// [`TailFit`]. Rates for which there are too few pairs are left out.
pub fn tails(pairs: &[ImpostorPair]) -> Vec<Tail> {
    let distances = pairs.iter().map(|pair| pair.distance).collect();
    let scores = Scores { genuine: Vec::new(), impostor: distances };
    let cut = |distance: f32| (distance * TAU_PARTS).floor() / TAU_PARTS;
    let tail = |rate: f32, distance, fit| Tail { rate, distance: cut(distance), pairs: pairs.len(), fit };
    let counted = |rate: &f32| Some(tail(*rate, scores.threshold_at_fmr(*rate)?, None));
    let mut tails: Vec<Tail> = COUNTED.iter().filter_map(counted).collect();
    if let (Some(lowest), Some(fit)) = (tails.last().copied(), TailFit::of(pairs)) {
        let ratio = (f64::from(EXTRAPOLATED) / f64::from(lowest.rate)).powf(1.0 / fit.exponent);
        tails.push(tail(EXTRAPOLATED, to_f32(f64::from(lowest.distance) * ratio), Some(fit)));
    }
    tails
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::figures::tests::people_in_a_row;
    use likeness_core::rng::Rng;

    #[test]
    fn pairs_outside_the_list_are_counted_too() {
        let tails = people_in_a_row(5).impostors;
        // Nine faces of five people: 36 pairs, four of them of one person. At a rate of 1 in 10, three may match; the
        // four nearest are at a distance of 0.4.
        let [tail] = tails.as_slice() else { panic!("too few pairs for other rates: {tails:?}") };
        assert_eq!(tail.pairs, 32, "two people each");
        assert!((0.3998..0.4).contains(&tail.distance), "just below the nearest: {tail:?}");
    }

    #[test]
    fn below_what_is_counted_the_tail_follows_the_exponent_of_the_pairs() {
        let mut rng = Rng::new(3);
        let pair = |i: usize| ImpostorPair {
            people: [i % 300, (i / 300 + i + 1) % 300],
            distance: (1.0 - rng.unit()).powf(1.0 / 25.0),
        };
        let tails = tails(&(0..60_000).map(pair).collect::<Vec<_>>());
        let found: Vec<(f32, bool)> = tails.iter().map(|tail| (tail.rate, tail.fit.is_some())).collect();
        assert_eq!(found, [(1e-1, false), (1e-2, false), (1e-3, false), (1e-6, true)], "three counted");
        let truth = 1e-6_f32.powf(1.0 / 25.0);
        assert!((tails[3].distance / truth - 1.0).abs() < 0.04, "{:?} is not {truth}", tails[3]);
        assert!(tails[3].point(String::new()).extrapolated && !tails[2].point(String::new()).extrapolated, "as marked");
    }
}
