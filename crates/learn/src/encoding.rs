//! Encodings: what the net says of pictures, brought to unit length.

use crate::net::DIM;
use crate::settings::{Objective, PairFeatures};

/// Added to the squared length before the root is taken, so that a zero vector has an encoding (zero) and a gradient.
///
/// For vectors longer than 0.1 it changes the unit length by less than single precision shows.
pub const EPSILON: f32 = 1e-8;

/// Whether negative numbers of the net become zero before encodings are brought to unit length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rectification {
    /// The net's numbers as they are.
    Plain,
    /// max(x, 0), as χ² needs it: its denominator must not be negative. An encoding without any positive number becomes zero and
    /// learns nothing.
    Rectified,
}

impl Rectification {
    /// What an objective needs.
    pub const fn of(objective: &Objective) -> Self {
        match objective {
            Objective::BinarySimilarity(PairFeatures::ChiSquared) => Self::Rectified,
            Objective::BinarySimilarity(PairFeatures::AbsoluteDifference)
            | Objective::Triplet { .. }
            | Objective::Contrastive { .. } => Self::Plain,
        }
    }
}

/// Encodings of unit length: f = x / √(‖x‖² + ε), the last layer of Schroff et al. 2015, for each row x of the net's output.
///
/// ```
/// use likeness_learn::encoding::{Encodings, Rectification};
///
/// let mut raw = [0.0; 64];
/// (raw[0], raw[1], raw[32]) = (3.0, -4.0, 7.0);
/// let encodings = Encodings::new(&raw, Rectification::Plain);
/// assert_eq!(encodings.count(), 2);
/// assert!((encodings.rows()[0][1] + 0.8).abs() < 1e-6);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Encodings<const D: usize = DIM> {
    rows: Vec<[f32; D]>,
    /// √(‖x‖² + ε) of each row.
    lengths: Vec<f32>,
    rectification: Rectification,
}

impl Encodings {
    /// Brings the output of the lessons' net to unit length.
    ///
    /// # Shapes
    /// - raw: `[n, DIM]`, flat; an incomplete last row is left out
    pub fn new(raw: &[f32], rectification: Rectification) -> Self {
        Self::of_output(raw, rectification)
    }
}

impl<const D: usize> Encodings<D> {
    /// Brings the output of any net to unit length.
    ///
    /// # Shapes
    /// - raw: `[n, D]`, flat; an incomplete last row is left out
    pub fn of_output(raw: &[f32], rectification: Rectification) -> Self {
        let mut rows = raw.as_chunks::<D>().0.to_vec();
        if rectification == Rectification::Rectified {
            rows.iter_mut().flatten().for_each(|x| *x = x.max(0.0));
        }
        let lengths = rows.iter_mut().map(to_unit_length).collect();
        Self { rows, lengths, rectification }
    }

    /// Number of encodings.
    pub const fn count(&self) -> usize {
        self.rows.len()
    }

    /// The encodings.
    ///
    /// # Shapes
    /// - n of `[D]`
    pub fn rows(&self) -> &[[f32; D]] {
        &self.rows
    }

    /// (L(f + h e_k) − L(f − h e_k)) / 2h for the k-th number of all rows, for tests of gradients. Rows do not keep their length.
    #[cfg(test)]
    pub(crate) fn central_difference(&mut self, k: usize, h: f32, loss: impl Fn(&Self) -> f64) -> f64 {
        let middle = self.rows.as_flattened()[k];
        self.rows.as_flattened_mut()[k] = middle + h;
        let above = loss(self);
        self.rows.as_flattened_mut()[k] = middle - h;
        let below = loss(self);
        self.rows.as_flattened_mut()[k] = middle;
        (above - below) / f64::from((middle + h) - (middle - h))
    }

    /// The gradient of a loss with respect to the net's output, given that with respect to the encodings:
    /// (g − f (f · g)) / √(‖x‖² + ε), and zero where a number was rectified.
    ///
    /// # Shapes
    /// - gradient: `[n, D]`, flat; rows beyond n are left out, missing ones are zero
    /// - output: `[n, D]`, flat
    pub fn backward(&self, gradient: &[f32]) -> Vec<f32> {
        let mut output = vec![0.0; self.rows.len() * D];
        let rows = output.as_chunks_mut::<D>().0.iter_mut().zip(gradient.as_chunks::<D>().0);
        for ((out, g), (f, length)) in rows.zip(self.rows.iter().zip(&self.lengths)) {
            let along: f32 = f.iter().zip(g).map(|(f, g)| f * g).sum();
            for ((out, g), f) in out.iter_mut().zip(g).zip(f) {
                let passes = self.rectification == Rectification::Plain || *f > 0.0;
                *out = if passes { (g - f * along) / length } else { 0.0 };
            }
        }
        output
    }
}

/// Scales a row in place and returns its former length.
fn to_unit_length<const D: usize>(row: &mut [f32; D]) -> f32 {
    let length = (row.iter().map(|x| x * x).sum::<f32>() + EPSILON).sqrt();
    row.iter_mut().for_each(|x| *x /= length);
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;
    use proptest::prelude::*;

    /// Of central differences of single-precision numbers with a step of 1/512: below 5e-5 in 2,000 cases.
    const TOLERANCE: f32 = 2e-4;

    fn random(count: usize, seed: u64) -> Vec<f32> {
        let mut rng = Rng::new(seed);
        (0..count * DIM).map(|_| rng.unit() * 2.0 - 1.0).collect()
    }

    /// A loss that is linear in the encodings, so that its gradient with respect to them is `direction`.
    fn loss(raw: &[f32], direction: &[f32], rectification: Rectification) -> f64 {
        let encodings = Encodings::new(raw, rectification);
        encodings.rows().as_flattened().iter().zip(direction).map(|(f, d)| f64::from(*f) * f64::from(*d)).sum()
    }

    #[test]
    fn encodings_have_unit_length_and_a_zero_vector_stays_zero() {
        let mut raw = random(4, 1);
        raw[..DIM].fill(0.0);
        for rectification in [Rectification::Plain, Rectification::Rectified] {
            let encodings = Encodings::new(&raw, rectification);
            let squares: Vec<f32> = encodings.rows().iter().map(|f| f.iter().map(|x| x * x).sum()).collect();
            assert!(squares[0] < 1e-9 && squares[1..].iter().all(|s| (s - 1.0).abs() < 1e-5), "{squares:?}");
            let back = encodings.backward(&random(4, 2));
            assert!(back.iter().all(|g| g.is_finite()), "no division by zero: {back:?}");
        }
    }

    #[test]
    fn rectified_encodings_are_not_negative() {
        let encodings = Encodings::new(&random(6, 4), Rectification::Rectified);
        assert!(encodings.rows().iter().flatten().all(|f| *f >= 0.0), "{:?}", encodings.rows());
    }

    #[test]
    fn only_chi_squared_needs_rectified_encodings() {
        let needs = |objective| Rectification::of(&objective);
        assert_eq!(needs(Objective::BinarySimilarity(PairFeatures::ChiSquared)), Rectification::Rectified, "χ²");
        let plain = needs(Objective::BinarySimilarity(PairFeatures::AbsoluteDifference));
        assert_eq!(plain, Rectification::Plain, "absolute differences");
        assert_eq!(needs(Objective::Contrastive { margin: 1.0 }), Rectification::Plain, "contrastive");
    }

    proptest! {
        #[test]
        fn the_gradient_is_that_of_finite_differences(
            seed in any::<u64>(), count in 1_usize..4, rectified in any::<bool>(), at in any::<prop::sample::Index>(),
        ) {
            let rectification = if rectified { Rectification::Rectified } else { Rectification::Plain };
            let (mut raw, direction) = (random(count, seed), random(count, seed ^ 1));
            let found = Encodings::new(&raw, rectification).backward(&direction);
            let (k, h) = (at.index(raw.len()), 1.0 / 512.0);
            let middle = raw[k];
            prop_assume!(middle.abs() > 2.0 * h); // The rectifier has a kink.
            raw[k] = middle + h;
            let above = loss(&raw, &direction, rectification);
            raw[k] = middle - h;
            let below = loss(&raw, &direction, rectification);
            let expected = (above - below) / (2.0 * f64::from(h));
            prop_assert!((f64::from(found[k]) - expected).abs() < f64::from(TOLERANCE), "{} {expected}", found[k]);
        }
    }
}
