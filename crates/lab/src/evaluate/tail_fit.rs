//! How the tail of the impostor distances goes on below what can be counted.
//!
//! Near zero the share of pairs within a distance d is taken to grow as a power of d, as the volume of a ball does: faces fill a
//! space of some intrinsic dimension around each face. The exponent is estimated from every pair within a ceiling, by maximum
//! likelihood (Hill 1975, "A simple general approach to inference about the tail of a distribution"; for distances Levina and
//! Bickel 2004, "Maximum likelihood estimation of intrinsic dimension").

use super::jackknife;
use super::people::ImpostorPair;
use serde::Serialize;

/// The share of all pairs that lies within the ceiling: rare enough to be a tail, and still hundreds of pairs here.
pub const CEILING_RATE: f64 = 1e-2;

/// Fewer pairs within the ceiling tell nothing.
const LEAST_PAIRS: usize = 20;

/// A measured power law: within `distance`, a share of `rate * (distance / ceiling) ^ exponent` of the pairs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TailFit {
    /// The distance within which [`CEILING_RATE`] of the pairs lie.
    pub ceiling: f64,
    /// The exponent.
    pub exponent: f64,
    /// Its standard error, by [`jackknife::error`].
    pub error: f64,
    /// Number of pairs within the ceiling.
    pub pairs: usize,
}

impl TailFit {
    /// Fits the tail of these pairs; `None` if there are too few.
    pub fn of(pairs: &[ImpostorPair]) -> Option<Self> {
        let (ceiling, exponent, within) = estimate(pairs, None)?;
        let error = jackknife::error(|group| Some(estimate(pairs, Some(group))?.1));
        Some(Self { ceiling, exponent, error, pairs: within })
    }

    /// The distance within which this share of the pairs lies; `rate` at most [`CEILING_RATE`].
    pub fn distance(&self, rate: f64) -> f64 {
        self.ceiling * (rate / CEILING_RATE).powf(1.0 / self.exponent)
    }

    /// The share of pairs within a distance below the ceiling.
    pub fn rate(&self, distance: f64) -> f64 {
        CEILING_RATE * (distance / self.ceiling).powf(self.exponent)
    }
}

/// Ceiling, exponent and number of pairs within, without the pairs of one group of people.
fn estimate(pairs: &[ImpostorPair], left_out: Option<usize>) -> Option<(f64, f64, usize)> {
    let is_in = |pair: &&ImpostorPair| {
        left_out.is_none_or(|group| pair.people.iter().all(|person| jackknife::group(*person) != group))
    };
    let mut distances: Vec<f64> = pairs.iter().filter(is_in).map(|pair| f64::from(pair.distance)).collect();
    distances.sort_by(f64::total_cmp);
    let within = rank(distances.len());
    let ceiling = *distances.get(within)?;
    let sum: f64 = distances[..within].iter().map(|d| (ceiling / d.max(f64::MIN_POSITIVE)).ln()).sum();
    (within >= LEAST_PAIRS && sum > 0.0).then(|| (ceiling, within as f64 / sum, within))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a number of pairs")]
fn rank(pairs: usize) -> usize {
    (pairs as f64 * CEILING_RATE).floor() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::number::to_f32;
    use likeness_core::rng::Rng;

    /// Pairs of 400 people whose distances have this exponent: the share within d is d to its power.
    fn pairs(exponent: f64) -> Vec<ImpostorPair> {
        let mut rng = Rng::new(1);
        let pair = |i: usize| ImpostorPair {
            people: [i % 400, (i / 400 + i + 1) % 400],
            distance: to_f32((1.0 - f64::from(rng.unit())).powf(1.0 / exponent)),
        };
        (0..80_000).map(pair).collect()
    }

    #[test]
    fn the_exponent_of_a_power_law_is_found_within_its_error() {
        for exponent in [12.0, 30.0] {
            let fit = TailFit::of(&pairs(exponent)).expect("800 pairs within the ceiling");
            assert_eq!(fit.pairs, 800, "one in a hundred");
            assert!((fit.exponent - exponent).abs() < 3.0 * fit.error, "{fit:?} of {exponent}");
            let expected = exponent / 800_f64.sqrt();
            assert!((0.5..2.0).contains(&(fit.error / expected)), "as for independent pairs, {expected}: {fit:?}");
        }
    }

    #[test]
    fn the_tail_goes_on_below_what_was_counted() {
        let fit = TailFit::of(&pairs(20.0)).expect("800 pairs within the ceiling");
        let truth = 1e-6_f64.powf(1.0 / 20.0);
        assert!((fit.distance(1e-6) / truth - 1.0).abs() < 0.05, "{} is {truth}", fit.distance(1e-6));
        assert!((fit.rate(fit.distance(1e-5)) / 1e-5 - 1.0).abs() < 1e-9, "rate and distance are inverse");
    }

    #[test]
    fn too_few_pairs_give_no_fit() {
        assert_eq!(TailFit::of(&pairs(20.0)[..1_000]), None, "ten within the ceiling");
        assert_eq!(TailFit::of(&[]), None, "none");
    }
}
