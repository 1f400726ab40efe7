//! A loss of squared distances, as its derivative with respect to each of them.

use crate::encoding::Encodings;
use likeness_core::number::to_f32;

/// ∂L/∂d(i, j) for all pairs of a batch, of a loss L that depends on nothing but squared distances.
#[derive(Debug, Clone)]
pub(crate) struct PairWeights {
    count: usize,
    values: Vec<f64>,
}

impl PairWeights {
    /// All zero.
    pub(crate) fn new(count: usize) -> Self {
        Self { count, values: vec![0.0; count * count] }
    }

    /// Adds to ∂L/∂d(i, j), which is also ∂L/∂d(j, i).
    pub(crate) fn add(&mut self, i: usize, j: usize, weight: f64) {
        self.values[i * self.count + j] += weight;
        self.values[j * self.count + i] += weight;
    }

    /// Multiplies the loss by a number.
    pub(crate) fn scale(&mut self, factor: f64) {
        self.values.iter_mut().for_each(|weight| *weight *= factor);
    }

    /// ∂L/∂f_i = Σ_j 2 ∂L/∂d(i, j) (f_i − f_j).
    ///
    /// # Shapes
    /// - output: `[n, D]`, flat
    pub(crate) fn gradient<const D: usize>(&self, encodings: &Encodings<D>) -> Vec<f32> {
        let rows = encodings.rows();
        let mut gradient = Vec::with_capacity(rows.len() * D);
        for (f, weights) in rows.iter().zip(self.values.chunks_exact(self.count.max(1))) {
            let mut sum = [0.0_f64; D];
            for (other, weight) in rows.iter().zip(weights).filter(|(_, weight)| **weight != 0.0) {
                sum.iter_mut().zip(f.iter().zip(other)).for_each(|(s, (a, b))| *s += 2.0 * weight * f64::from(a - b));
            }
            gradient.extend(sum.map(to_f32));
        }
        gradient
    }
}
