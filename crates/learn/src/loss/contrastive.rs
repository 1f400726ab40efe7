//! The contrastive loss.

use super::pair_weights::PairWeights;
use super::similarity_pairs::{WeightedPair, balanced_pairs};
use super::value::LossValue;
use crate::distance::squared_distance;
use crate::encoding::Encodings;
use likeness_core::number::to_f32;

/// Below this distance two encodings are one: which direction pushes them apart is then a matter of rounding.
const SAME: f64 = 1e-6;

/// Genuine pairs are pulled together by D², impostor pairs pushed apart by max(m − D, 0)², where D = ‖f_i − f_j‖ is the distance, not
/// its square (Hadsell, Chopra and LeCun 2006).
///
/// The loss is ½ mean of D² over all genuine pairs of the batch + ½ mean of max(m − D, 0)² over all impostor pairs: both kinds count
/// equally much, although there are 20 times as many impostor pairs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContrastiveLoss {
    /// The margin m, on distances: two encodings of unit length are at most 2 apart.
    pub margin: f32,
}

impl ContrastiveLoss {
    /// The loss of all pairs of the batch and its gradient.
    ///
    /// Genuine pairs always teach, so the active share is that of the impostor pairs with D < m.
    ///
    /// # Shapes
    /// - labels: one per encoding; pictures without a label or without an encoding are left out
    pub fn value<const D: usize>(&self, encodings: &Encodings<D>, labels: &[u32]) -> LossValue {
        let pairs = balanced_pairs(&labels[..labels.len().min(encodings.count())]);
        let mut weights = PairWeights::new(encodings.count());
        let (mut loss, mut active, mut impostors) = (0.0, 0_u32, 0_u32);
        for pair in &pairs {
            let (value, slope) = self.of_pair(pair, encodings);
            loss += pair.weight * value;
            weights.add(pair.i, pair.j, pair.weight * slope);
            impostors += u32::from(!pair.is_genuine);
            active += u32::from(!pair.is_genuine && value > 0.0);
        }
        LossValue {
            loss: to_f32(loss),
            gradient: weights.gradient(encodings),
            active: to_f32(f64::from(active) / f64::from(impostors.max(1))),
            terms: pairs.len(),
        }
    }

    /// The loss of one pair, and its derivative with respect to the squared distance.
    fn of_pair<const D: usize>(&self, pair: &WeightedPair, encodings: &Encodings<D>) -> (f64, f64) {
        let rows = encodings.rows();
        let squared = f64::from(squared_distance(&rows[pair.i], &rows[pair.j]));
        if pair.is_genuine {
            return (squared, 1.0);
        }
        let distance = squared.sqrt();
        let short = (f64::from(self.margin) - distance).max(0.0);
        (short * short, if distance > SAME { -short / distance } else { 0.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Rectification;
    use crate::net::DIM;
    use likeness_core::rng::Rng;
    use proptest::prelude::*;

    /// Of central differences of single-precision numbers with a step of 1/512: below 5e-5 in 2,000 cases.
    const TOLERANCE: f64 = 2e-4;

    fn random(count: usize, seed: u64) -> Encodings {
        let mut rng = Rng::new(seed);
        let raw: Vec<f32> = (0..count * DIM).map(|_| rng.unit() - 0.3).collect();
        Encodings::new(&raw, Rectification::Plain)
    }

    #[test]
    fn a_hand_counted_batch_has_the_hand_counted_loss() {
        let mut raw = [0.0; 3 * DIM];
        // Two pictures of one person at a right angle, and another person opposite to the first.
        (raw[0], raw[DIM + 1], raw[2 * DIM]) = (1.0, 1.0, -1.0);
        let encodings = Encodings::new(&raw, Rectification::Plain);
        let found = ContrastiveLoss { margin: 1.5 }.value(&encodings, &[1, 1, 2]);
        let short = 1.5 - 2.0_f32.sqrt();
        let expected = 0.5 * 2.0 + 0.5 * (0.0 + short * short) / 2.0;
        assert!((found.loss - expected).abs() < 1e-6, "{} {expected}", found.loss);
        assert!((found.active - 0.5).abs() < 1e-6 && found.terms == 3, "one of two impostor pairs: {found:?}");
    }

    #[test]
    fn equal_encodings_and_batches_without_pairs_have_finite_gradients() {
        let raw = [0.5; 2 * DIM];
        let encodings = Encodings::new(&raw, Rectification::Plain);
        for labels in [&[1, 2][..], &[1, 1], &[1], &[]] {
            let found = ContrastiveLoss { margin: 1.0 }.value(&encodings, labels);
            assert!(found.loss.is_finite() && found.gradient.iter().all(|g| g.is_finite()), "{labels:?}");
            assert_eq!(found.gradient.len(), 2 * DIM, "one per number");
        }
    }

    proptest! {
        #[test]
        fn the_gradient_is_that_of_finite_differences(
            labels in prop::collection::vec(0_u32..3, 2..9), seed in any::<u64>(), margin in 0.3_f32..2.0,
            at in any::<prop::sample::Index>(),
        ) {
            let mut encodings = random(labels.len(), seed);
            let loss = ContrastiveLoss { margin };
            let found = loss.value(&encodings, &labels).gradient;
            let k = at.index(labels.len() * DIM);
            let expected = encodings.central_difference(k, 1.0 / 512.0, |e| f64::from(loss.value(e, &labels).loss));
            prop_assert!((f64::from(found[k]) - expected).abs() < TOLERANCE, "{} {expected}", found[k]);
        }
    }
}
