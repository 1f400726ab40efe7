//! Similarity as a yes/no question.

use super::similarity_pairs::{WeightedPair, balanced_pairs};
use super::value::LossValue;
use crate::encoding::Encodings;
use crate::net::DIM;
use crate::settings::PairFeatures;
use likeness_core::number::to_f32;

/// Above this probability of the right answer, a pair counts as learned.
pub const SURE: f32 = 0.9;

/// Added to the denominator of χ², so that two zeros are zero apart.
const EPSILON: f64 = 1e-6;

/// A logistic regression on two encodings: the probability that both show one person is σ(z), z = Σ_k w_k φ_k(f_i, f_j) + b
/// (Taigman et al. 2014, 4: χ² and the weighted L1 distance).
///
/// It is trained with as much weight on genuine as on impostor pairs, so its probability is calibrated for people who are as likely
/// the same as not.
#[derive(Debug, Clone, PartialEq)]
pub struct BinarySimilarityHead {
    /// φ.
    pub features: PairFeatures,
    /// w, as many as an encoding has numbers, then b: one slice for the optimiser.
    pub parameters: Vec<f32>,
}

/// The loss of a batch and its gradients.
#[derive(Debug, Clone, PartialEq)]
pub struct HeadValue {
    /// The loss and its gradient with respect to the encodings.
    pub value: LossValue,
    /// The gradient with respect to w, then b.
    pub parameters: Vec<f32>,
}

impl BinarySimilarityHead {
    /// The head before training, for encodings of the lessons' net: w = −1, the further apart the less alike, and b so that encodings of
    /// a new net, whose spread is about 0.55, start near one half. The sum of their features is then about 3.5 for |f_i − f_j| and 1.5
    /// for χ².
    pub fn initial(features: PairFeatures) -> Self {
        Self::initial_for(features, DIM)
    }

    /// The same for encodings of any length n: |f_i − f_j| sums to about √n as much between encodings of unit length, χ² to about as much
    /// as for any other length.
    pub fn initial_for(features: PairFeatures, n: usize) -> Self {
        let bias = match features {
            PairFeatures::AbsoluteDifference => 3.5 * (n as f32 / DIM as f32).sqrt(),
            PairFeatures::ChiSquared => 1.5,
        };
        let mut parameters = vec![-1.0; n];
        parameters.push(bias);
        Self { features, parameters }
    }

    /// The probability, 0..=1, that two encodings show one person, if that is as likely as not beforehand.
    pub fn probability<const D: usize>(&self, a: &[f32; D], b: &[f32; D]) -> f32 {
        to_f32(sigmoid(self.logit(a, b)))
    }

    /// The binary cross-entropy −y log p − (1 − y) log(1 − p) of all pairs of the batch, y = 1 for one person: half its mean over genuine
    /// pairs plus half its mean over impostor pairs.
    ///
    /// Cross-entropy never quite ceases to teach, so the active share is that of the pairs whose right answer has at most the
    /// probability [`SURE`], genuine and impostor pairs counting equally much.
    ///
    /// # Shapes
    /// - labels: one per encoding; pictures without a label or without an encoding are left out
    pub fn value<const D: usize>(&self, encodings: &Encodings<D>, labels: &[u32]) -> HeadValue {
        let rows = encodings.rows();
        let pairs = balanced_pairs(&labels[..labels.len().min(rows.len())]);
        let weights = self.weights::<D>();
        let mut sums = Sums::<D>::new(rows.len());
        for pair in &pairs {
            let (a, b) = (&rows[pair.i], &rows[pair.j]);
            let z = self.logit(a, b);
            sums.add_loss(pair, z);
            let error = pair.weight * (sigmoid(z) - if pair.is_genuine { 1.0 } else { 0.0 });
            sums.bias += error;
            for (k, (a, b)) in a.iter().zip(b).enumerate() {
                let (feature, slopes) = feature(self.features, f64::from(*a), f64::from(*b));
                sums.weights[k] += error * feature;
                let weighted = error * f64::from(weights[k]);
                sums.encodings[pair.i * D + k] += weighted * slopes.0;
                sums.encodings[pair.j * D + k] += weighted * slopes.1;
            }
        }
        sums.into_value(pairs.len())
    }

    /// w; those that are missing are zero.
    fn weights<const D: usize>(&self) -> [f32; D] {
        std::array::from_fn(|k| self.parameters.get(k).copied().unwrap_or(0.0))
    }

    fn logit<const D: usize>(&self, a: &[f32; D], b: &[f32; D]) -> f64 {
        let terms = a.iter().zip(b).zip(&self.parameters);
        let sum: f64 =
            terms.map(|((a, b), w)| f64::from(*w) * feature(self.features, f64::from(*a), f64::from(*b)).0).sum();
        sum + self.parameters.get(D).copied().map_or(0.0, f64::from)
    }
}

/// What is summed over the pairs.
struct Sums<const D: usize> {
    loss: f64,
    active: f64,
    weight: f64,
    weights: [f64; D],
    bias: f64,
    encodings: Vec<f64>,
}

impl<const D: usize> Sums<D> {
    fn new(count: usize) -> Self {
        let encodings = vec![0.0; count * D];
        Self { loss: 0.0, active: 0.0, weight: 0.0, weights: [0.0; D], bias: 0.0, encodings }
    }

    fn add_loss(&mut self, pair: &WeightedPair, z: f64) {
        // z as evidence for the right answer.
        let z = if pair.is_genuine { z } else { -z };
        self.loss += pair.weight * softplus(-z);
        self.weight += pair.weight;
        self.active += if sigmoid(z) > f64::from(SURE) { 0.0 } else { pair.weight };
    }

    fn into_value(self, terms: usize) -> HeadValue {
        let value = LossValue {
            loss: to_f32(self.loss),
            gradient: self.encodings.into_iter().map(to_f32).collect(),
            active: if self.weight > 0.0 { to_f32(self.active / self.weight) } else { 0.0 },
            terms,
        };
        HeadValue { value, parameters: self.weights.into_iter().chain([self.bias]).map(to_f32).collect() }
    }
}

/// φ(a, b) and its derivatives with respect to a and b.
fn feature(features: PairFeatures, a: f64, b: f64) -> (f64, (f64, f64)) {
    let difference = a - b;
    match features {
        PairFeatures::AbsoluteDifference => {
            let sign = if difference == 0.0 { 0.0 } else { difference.signum() };
            (difference.abs(), (sign, -sign))
        }
        PairFeatures::ChiSquared => {
            // Rectified encodings are not negative.
            let sum = a + b + EPSILON;
            let ratio = difference / sum;
            (difference * ratio, (2.0 * ratio - ratio * ratio, -2.0 * ratio - ratio * ratio))
        }
    }
}

/// σ(z) = 1 / (1 + e⁻ᶻ), without overflow.
fn sigmoid(z: f64) -> f64 {
    let e = libm::exp(-z.abs());
    if z >= 0.0 { 1.0 / (1.0 + e) } else { e / (1.0 + e) }
}

/// log(1 + eᶻ), without overflow.
fn softplus(z: f64) -> f64 {
    z.max(0.0) + libm::log1p(libm::exp(-z.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Rectification;
    use crate::settings::Objective;
    use likeness_core::rng::Rng;
    use proptest::prelude::*;

    const BOTH: [PairFeatures; 2] = [PairFeatures::AbsoluteDifference, PairFeatures::ChiSquared];

    /// Of central differences of single-precision numbers with a step of 1/1024: below 2e-4 in 2,000 cases.
    const TOLERANCE: f64 = 5e-4;

    /// Encodings around a mean, as a new net gives them.
    fn random(count: usize, seed: u64, features: PairFeatures) -> Encodings {
        let mut rng = Rng::new(seed);
        let mean: Vec<f32> = (0..DIM).map(|_| rng.unit() - 0.5).collect();
        let raw: Vec<f32> = (0..count * DIM).map(|k| 1.5 * mean[k % DIM] + (rng.unit() - 0.5)).collect();
        Encodings::new(&raw, Rectification::of(&Objective::BinarySimilarity(features)))
    }

    fn drawn(features: PairFeatures, seed: u64) -> BinarySimilarityHead {
        let mut rng = Rng::new(seed);
        BinarySimilarityHead { features, parameters: (0..=DIM).map(|_| rng.unit() * 4.0 - 2.0).collect() }
    }

    #[test]
    fn a_new_head_is_undecided_about_the_encodings_of_a_new_net() {
        for features in BOTH {
            let (encodings, head) = (random(40, 3, features), BinarySimilarityHead::initial(features));
            let rows = encodings.rows();
            let all: Vec<f32> = (0..40)
                .flat_map(|i| (0..i).map(move |j| (i, j)))
                .map(|(i, j)| head.probability(&rows[i], &rows[j]))
                .collect();
            let mean = all.iter().sum::<f32>() / all.len() as f32;
            assert!((mean - 0.5).abs() < 0.15, "{features:?}: {mean}, spread {}", crate::spread::spread(rows));
        }
    }

    #[test]
    fn the_same_encoding_is_more_probably_one_person_than_a_different_one() {
        for features in BOTH {
            let (encodings, head) = (random(2, 4, features), BinarySimilarityHead::initial(features));
            let [a, b] = [encodings.rows()[0], encodings.rows()[1]];
            assert!(head.probability(&a, &a) > head.probability(&a, &b), "{features:?}");
            let difference = head.probability(&a, &b) - head.probability(&b, &a);
            assert!(difference.abs() < 1e-6, "the order does not matter: {difference}");
        }
    }

    #[test]
    fn extreme_logits_have_finite_losses() {
        for features in BOTH {
            let encodings = random(4, 5, features);
            for weight in [-1e30, 1e30, 0.0] {
                let head = BinarySimilarityHead { features, parameters: vec![weight; DIM + 1] };
                let found = head.value(&encodings, &[0, 0, 1, 1]);
                assert!(found.value.loss.is_finite() && found.value.loss >= 0.0, "{features:?} {weight}");
                assert!(found.parameters.iter().chain(&found.value.gradient).all(|g| g.is_finite()), "{weight}");
            }
        }
    }

    #[test]
    fn batches_without_pairs_have_no_loss() {
        let found = BinarySimilarityHead::initial(PairFeatures::ChiSquared)
            .value(&random(1, 1, PairFeatures::ChiSquared), &[1]);
        assert!(
            found.value.loss.abs() < 1e-9 && found.value.terms == 0 && found.value.active.abs() < 1e-9,
            "{found:?}"
        );
    }

    proptest! {
        #[test]
        fn gradients_are_those_of_finite_differences(
            labels in prop::collection::vec(0_u32..3, 2..8), seed in any::<u64>(), at in any::<prop::sample::Index>(),
            chi_squared in any::<bool>(), parameter in 0..=DIM,
        ) {
            let features = BOTH[usize::from(chi_squared)];
            let (mut encodings, mut head) = (random(labels.len(), seed, features), drawn(features, seed));
            let found = head.value(&encodings, &labels);
            let (k, h) = (at.index(labels.len() * DIM), 1.0 / 1024.0);
            let column: Vec<f32> = encodings.rows().iter().map(|row| row[k % DIM]).collect();
            let f = column[k / DIM];
            // |f_i − f_j| has kinks, and χ² bends sharply where both are nearly zero.
            let smooth = column.iter().enumerate().all(|(i, other)| i == k / DIM || (f - other).abs() > 4.0 * h);
            if smooth && (!chi_squared || f > 0.05) {
                let expected = encodings.central_difference(k, h, |e| f64::from(head.value(e, &labels).value.loss));
                let gradient = f64::from(found.value.gradient[k]);
                prop_assert!((gradient - expected).abs() < TOLERANCE, "encoding: {gradient} {expected}");
            }
            let middle = head.parameters[parameter];
            head.parameters[parameter] = middle + h;
            let above = f64::from(head.value(&encodings, &labels).value.loss);
            head.parameters[parameter] = middle - h;
            let below = f64::from(head.value(&encodings, &labels).value.loss);
            let expected = (above - below) / (2.0 * f64::from(h));
            let gradient = f64::from(found.parameters[parameter]);
            prop_assert!((gradient - expected).abs() < TOLERANCE, "parameter: {gradient} {expected}");
        }
    }
}
