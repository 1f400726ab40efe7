//! The triplet loss.

use super::pair_weights::PairWeights;
use super::value::LossValue;
use crate::encoding::Encodings;
use crate::miner::MinedTriplets;
use crate::settings::Miner;
use likeness_core::number::to_f32;

/// max(d(A, P) − d(A, N) + α, 0) on squared distances (Schroff et al. 2015), averaged over triplets.
///
/// A triplet is active, and teaches, if this is not zero; the gradient is then 2 (f_N − f_P) for A, 2 (f_P − f_A) for P and
/// 2 (f_A − f_N) for N, each divided by the number averaged over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TripletMarginLoss {
    /// The margin α, on squared distances.
    pub margin: f32,
    /// What the average is taken over.
    pub average: Average,
}

/// What an average over triplets is taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Average {
    /// All triplets: the loss falls to zero as fewer of them are active.
    All,
    /// Active triplets only, so that the few that still teach are not drowned by the many that do not (Hermans et al. 2017, "≠ 0").
    Active,
}

impl TripletMarginLoss {
    /// The loss as it is usual with a miner: averaged over active triplets for [`Miner::SemiHard`] and [`Miner::AllViolating`], over
    /// all for the others.
    pub const fn new(margin: f32, miner: Miner) -> Self {
        let average = match miner {
            Miner::SemiHard | Miner::AllViolating => Average::Active,
            Miner::Course | Miner::Random | Miner::Hardest => Average::All,
        };
        Self { margin, average }
    }

    /// The loss of mined triplets and its gradient. Triplets of pictures that the batch lacks are left out.
    ///
    /// The share of active triplets is that of all candidates, also of those that the miner left out as they teach nothing.
    pub fn value<const D: usize>(&self, encodings: &Encodings<D>, mined: &MinedTriplets) -> LossValue {
        let (mut sum, mut active) = (0.0_f64, 0_u32);
        let mut weights = PairWeights::new(encodings.count());
        for triplet in &mined.triplets {
            let loss = triplet.distances(encodings).map_or(0.0, |distances| distances.loss(self.margin));
            if loss > 0.0 {
                sum += f64::from(loss);
                active += 1;
                weights.add(triplet.anchor, triplet.positive, 1.0);
                weights.add(triplet.anchor, triplet.negative, -1.0);
            }
        }
        let over = match self.average {
            Average::All => mined.candidates as f64,
            Average::Active => f64::from(active),
        };
        let scale = if over > 0.0 { 1.0 / over } else { 0.0 };
        weights.scale(scale);
        LossValue {
            loss: to_f32(sum * scale),
            gradient: weights.gradient(encodings),
            active: to_f32(f64::from(active) / mined.candidates.max(1) as f64),
            terms: mined.candidates,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Rectification;
    use crate::miner::mine;
    use crate::net::DIM;
    use crate::triplet::Triplet;
    use likeness_core::rng::Rng;
    use proptest::prelude::*;

    /// Of central differences of single-precision numbers with a step of 1/512: below 2e-4 in 2,000 cases.
    const TOLERANCE: f64 = 5e-4;

    fn random(count: usize, seed: u64) -> Encodings {
        let mut rng = Rng::new(seed);
        let raw: Vec<f32> = (0..count * DIM).map(|_| rng.unit() - 0.5).collect();
        Encodings::new(&raw, Rectification::Plain)
    }

    #[test]
    fn the_gradient_of_one_triplet_is_the_documented_one() {
        let encodings = random(3, 1);
        let triplet = Triplet { anchor: 0, positive: 1, negative: 2 };
        let mined = MinedTriplets { triplets: vec![triplet], candidates: 1 };
        let found = TripletMarginLoss { margin: 4.0, average: Average::All }.value(&encodings, &mined);
        let [a, p, n] = [0, 1, 2].map(|i| encodings.rows()[i]);
        for k in 0..DIM {
            let expected = [2.0 * (n[k] - p[k]), 2.0 * (p[k] - a[k]), 2.0 * (a[k] - n[k])];
            for (i, expected) in expected.into_iter().enumerate() {
                assert!((found.gradient[i * DIM + k] - expected).abs() < 1e-6, "picture {i}, number {k}");
            }
        }
        assert!((found.active - 1.0).abs() < 1e-6 && found.terms == 1, "{found:?}");
    }

    #[test]
    fn without_active_triplets_there_is_no_loss_and_no_gradient() {
        let encodings = random(3, 1);
        for triplets in [vec![], vec![Triplet { anchor: 0, positive: 1, negative: 2 }]] {
            let mined = MinedTriplets { candidates: triplets.len(), triplets };
            for average in [Average::All, Average::Active] {
                let found = TripletMarginLoss { margin: -4.1, average }.value(&encodings, &mined);
                assert!(found.loss.abs() < 1e-9 && found.active.abs() < 1e-9, "{found:?}");
                assert!(found.gradient.iter().all(|g| g.abs() < 1e-9), "nothing teaches");
            }
        }
    }

    #[test]
    fn the_share_that_teaches_counts_triplets_that_the_miner_left_out() {
        let encodings = random(8, 5);
        let labels = [0, 0, 1, 1, 2, 2, 3, 3];
        let mined = mine(Miner::AllViolating, &encodings, &labels, 0.2, &mut Rng::new(1));
        let found = TripletMarginLoss::new(0.2, Miner::AllViolating).value(&encodings, &mined);
        let expected = mined.triplets.len() as f32 / mined.candidates as f32;
        assert!(expected < 1.0 && (found.active - expected).abs() < 1e-6, "{} {expected}", found.active);
    }

    proptest! {
        #[test]
        fn the_gradient_is_that_of_finite_differences(
            labels in prop::collection::vec(0_u32..3, 3..9), seed in any::<u64>(), at in any::<prop::sample::Index>(),
            over_all in any::<bool>(),
        ) {
            let count = labels.len();
            let mut encodings = random(count, seed);
            let mined = mine(Miner::Random, &encodings, &labels, 0.5, &mut Rng::new(seed));
            // Within one step of the kink, differences are no derivatives.
            let kinks = mined.triplets.iter().filter_map(|t| t.distances(&encodings));
            prop_assume!(kinks.into_iter().all(|d| (d.positive - d.negative + 0.5).abs() > 0.02));
            let average = if over_all { Average::All } else { Average::Active };
            let loss = TripletMarginLoss { margin: 0.5, average };
            let found = loss.value(&encodings, &mined).gradient;
            let (k, h) = (at.index(count * DIM), 1.0 / 512.0);
            let expected = encodings.central_difference(k, h, |e| f64::from(loss.value(e, &mined).loss));
            prop_assert!((f64::from(found[k]) - expected).abs() < TOLERANCE, "{} {expected}", found[k]);
        }
    }
}
