//! The discrete Fourier transform of many columns at once.

use likeness_core::number::to_f32;
use std::f64::consts::TAU;

/// The discrete Fourier transform of a length, Σ x_n e^(−2πi kn / length): a Stockham transform of mixed radix, which leaves the results
/// in order without reversing bits.
///
/// Any length is allowed: it is taken apart into fours, twos and other primes. Many columns are transformed at once, so that the innermost
/// loop runs over neighbouring numbers.
#[derive(Debug, Clone)]
pub(super) struct Fourier {
    length: usize,
    stages: Vec<Stage>,
}

/// Complex numbers, as real and imaginary parts.
///
/// # Shapes
/// - each: `[length, columns]`
#[derive(Debug, Clone)]
pub(super) struct Columns {
    pub(super) real: Vec<f32>,
    pub(super) imaginary: Vec<f32>,
}

impl Fourier {
    /// Prepares transforms of a length.
    pub(super) fn new(length: usize) -> Self {
        let (mut stages, mut left) = (Vec::new(), length);
        while left > 1 {
            let radix = radix(left);
            stages.push(Stage::new(radix, left));
            left /= radix;
        }
        Self { length, stages }
    }

    /// Transforms each column in place. `spare` has the same shape; its content is lost.
    pub(super) fn transform(&self, values: &mut Columns, spare: &mut Columns) {
        let mut chunk = values.real.len() / self.length.max(1);
        for stage in &self.stages {
            stage.apply(values, spare, chunk);
            std::mem::swap(values, spare);
            chunk *= stage.radix;
        }
    }
}

impl Columns {
    /// Zeros.
    pub(super) fn zeros(count: usize) -> Self {
        Self { real: vec![0.0; count], imaginary: vec![0.0; count] }
    }
}

/// One step: what is `left` long becomes `radix` transforms of `left / radix`.
#[derive(Debug, Clone)]
struct Stage {
    radix: usize,
    /// The factors of what is added up, as real and imaginary parts.
    ///
    /// # Shapes
    /// - factors: `[left / radix, radix (of the output), radix (of the input)]`
    factors: Vec<(f32, f32)>,
}

impl Stage {
    fn new(radix: usize, left: usize) -> Self {
        let parts = left / radix;
        let mut factors = Vec::with_capacity(left * radix);
        for part in 0..parts {
            for output in 0..radix {
                factors.extend((0..radix).map(|input| {
                    // The whole turns are left out as integers, so that the angle is exact.
                    let angle = TAU * (output * (input * parts + part) % left) as f64 / left as f64;
                    (to_f32(libm::cos(angle)), to_f32(-libm::sin(angle)))
                }));
            }
        }
        Self { radix, factors }
    }

    fn apply(&self, input: &Columns, output: &mut Columns, chunk: usize) {
        let parts = self.factors.len() / (self.radix * self.radix);
        let outputs = output.real.chunks_exact_mut(chunk).zip(output.imaginary.chunks_exact_mut(chunk));
        for ((index, factors), (real, imaginary)) in self.factors.chunks_exact(self.radix).enumerate().zip(outputs) {
            real.fill(0.0);
            imaginary.fill(0.0);
            for (term, factor) in factors.iter().enumerate() {
                let start = (index / self.radix + term * parts) * chunk;
                let from = (&input.real[start..start + chunk], &input.imaginary[start..start + chunk]);
                add_product(*factor, from, (real, imaginary));
            }
        }
    }
}

/// Adds a complex multiple.
fn add_product((c, s): (f32, f32), (a, b): (&[f32], &[f32]), (real, imaginary): (&mut [f32], &mut [f32])) {
    for (((a, b), real), imaginary) in a.iter().zip(b).zip(real).zip(imaginary) {
        *real += c * a - s * b;
        *imaginary += c * b + s * a;
    }
}

/// The next factor to take out: 4 if possible, else the smallest prime.
fn radix(length: usize) -> usize {
    if length.is_multiple_of(4) {
        4
    } else {
        (2..length).find(|factor| length.is_multiple_of(*factor)).unwrap_or(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;

    /// Relative to the sum of magnitudes, in units of the rounding of single precision.
    const TOLERANCE: f64 = 4.0 * f32::EPSILON as f64;

    #[test]
    fn it_is_the_sum_of_the_definition_for_lengths_of_all_kinds() {
        for length in [1, 2, 3, 4, 5, 6, 7, 8, 12, 15, 16, 18, 20, 30, 49, 64, 96, 97, 128] {
            let (columns, mut rng) = (3, Rng::new(length as u64));
            let mut draw = || (0..length * columns).map(|_| rng.unit() - 0.5).collect::<Vec<f32>>();
            let before = Columns { real: draw(), imaginary: draw() };
            let mut after = before.clone();
            Fourier::new(length).transform(&mut after, &mut Columns::zeros(length * columns));
            for at in 0..length * columns {
                let (frequency, column) = (at / columns, at % columns);
                let (mut real, mut imaginary) = (0.0, 0.0);
                for n in 0..length {
                    let angle = -TAU * (frequency * n % length) as f64 / length as f64;
                    let (a, b) = (before.real[n * columns + column], before.imaginary[n * columns + column]);
                    let (a, b, c, s) = (f64::from(a), f64::from(b), libm::cos(angle), libm::sin(angle));
                    real += a * c - b * s;
                    imaginary += a * s + b * c;
                }
                let error = libm::hypot(f64::from(after.real[at]) - real, f64::from(after.imaginary[at]) - imaginary);
                assert!(error <= TOLERANCE * length as f64, "length {length}, frequency {frequency}: off by {error:e}");
            }
        }
    }
}
