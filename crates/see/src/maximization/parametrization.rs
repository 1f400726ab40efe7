//! A picture as a spectrum of independent colours.

use super::colour;
use super::hartley::Hartley;
use likeness_core::number::to_f32;
use likeness_core::rng::Rng;

/// A picture as coefficients of waves in three independent colours (Olah, Mordvintsev and Schubert 2017, "Feature Visualization", Distill).
///
/// Each coefficient is scaled by 1 / frequency, as the spectra of photographs are, so that all count alike for the optimiser; else fine
/// noise wins. The scales are those of the program lucid (`fft_image`, `to_valid_rgb`); our coefficients belong to an orthonormal basis,
/// which makes its Fourier coefficients ours times √2.
#[derive(Debug, Clone)]
pub(super) struct Parametrization {
    hartley: Hartley,
    /// What each coefficient is multiplied by.
    ///
    /// # Shapes
    /// - scale: `[side, side]`
    scale: Vec<f32>,
}

impl Parametrization {
    /// For pictures of `side` rows and columns.
    pub(super) fn new(side: usize) -> Self {
        // In cycles per pixel, up to 0.5.
        let frequency = |k: usize| k.min(side - k) as f64 / side as f64;
        let lowest = 1.0 / side as f64;
        let scale = |v: usize, u: usize| {
            let frequency = libm::hypot(frequency(v), frequency(u)).max(lowest);
            to_f32(std::f64::consts::SQRT_2 / 4.0 / frequency)
        };
        let scale = (0..side).flat_map(|v| (0..side).map(move |u| (v, u))).map(|(v, u)| scale(v, u)).collect();
        Self { hartley: Hartley::new(side), scale }
    }

    /// Coefficients of mid grey with a little noise: normally distributed with a deviation of 0.01, as in lucid.
    ///
    /// # Shapes
    /// - coefficients: `[3, side, side]`
    pub(super) fn noise(&self, rng: &mut Rng) -> Vec<f32> {
        (0..3 * self.scale.len()).map(|_| 0.01 * normal(rng)).collect()
    }

    /// The picture of coefficients.
    ///
    /// # Shapes
    /// - coefficients: `[3, side, side]`
    /// - picture: the same, R G B of 0..=255
    pub(super) fn picture(&self, coefficients: &[f32]) -> Vec<f32> {
        let mut planes = coefficients.to_vec();
        self.multiply_by_scale(&mut planes);
        self.hartley.transform(&mut planes);
        colour::from_independent(&mut planes);
        planes
    }

    /// A gradient with respect to the picture, carried back to the coefficients by the adjoint of each part.
    ///
    /// # Shapes
    /// - picture, gradient: `[3, side, side]`
    pub(super) fn gradient_of_coefficients(&self, picture: &[f32], mut gradient: Vec<f32>) -> Vec<f32> {
        colour::gradient_of_independent(picture, &mut gradient);
        self.hartley.transform(&mut gradient);
        self.multiply_by_scale(&mut gradient);
        gradient
    }

    fn multiply_by_scale(&self, planes: &mut [f32]) {
        for plane in planes.chunks_exact_mut(self.scale.len()) {
            plane.iter_mut().zip(&self.scale).for_each(|(value, scale)| *value *= scale);
        }
    }
}

/// A normally distributed number of mean 0 and deviation 1, nearly: the sum of four uniform numbers of 16 bits.
fn normal(rng: &mut Rng) -> f32 {
    let bits = rng.bits();
    let sum = (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48);
    // The sum of four uniform numbers in 0..1 has mean 2 and variance 1/3.
    (sum as f32 / 65_535.0 - 2.0) * 1.732_050_8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn random(count: usize, seed: u64) -> Vec<f32> {
        let mut rng = Rng::new(seed);
        (0..count).map(|_| normal(&mut rng)).collect()
    }

    fn dot(a: &[f32], b: &[f32]) -> f64 {
        a.iter().zip(b).map(|(a, b)| f64::from(*a) * f64::from(*b)).sum()
    }

    /// Relative to the gradient's length. When this was written, the 24 directions differed by at most 3.6e-5, from the single precision of the
    /// pictures.
    const TOLERANCE: f64 = 1e-4;

    #[test]
    fn the_gradient_is_that_of_finite_differences_in_every_direction_tried() {
        for (side, seed) in [(16, 1), (24, 2), (32, 3)] {
            let count = 3 * side * side;
            let parametrization = Parametrization::new(side);
            let (coefficients, weights) = (random(count, seed), random(count, seed + 10));
            let coefficients: Vec<f32> = coefficients.iter().map(|c| 0.2 * c).collect();
            let picture = parametrization.picture(&coefficients);
            let gradient = parametrization.gradient_of_coefficients(&picture, weights.clone());
            for direction in 0..8 {
                let direction = random(count, 100 + direction);
                let moved = |by: f32| {
                    let moved: Vec<f32> = coefficients.iter().zip(&direction).map(|(c, d)| c + by * d).collect();
                    dot(&parametrization.picture(&moved), &weights)
                };
                let expected = (moved(0.004) - moved(-0.004)) / 0.008;
                let found = dot(&gradient, &direction);
                // The slopes of random directions are spread around zero by the length of the gradient.
                let length = dot(&gradient, &gradient).sqrt();
                assert!((found - expected).abs() < TOLERANCE * length, "side {side}: {found} instead of {expected}");
            }
        }
    }

    #[test]
    fn low_and_high_frequencies_are_scaled_by_what_lucid_scales_them_by() {
        let scale = Parametrization::new(64).scale;
        let expected = |frequency: f32| std::f32::consts::SQRT_2 / 4.0 / frequency;
        for (v, u, frequency) in [(0, 0, 1.0 / 64.0), (0, 1, 1.0 / 64.0), (32, 0, 0.5), (61, 4, 5.0 / 64.0)] {
            let found = scale[v * 64 + u];
            assert!((found / expected(frequency) - 1.0).abs() < 1e-6, "({v}, {u}): {found}");
        }
    }

    #[test]
    fn noise_is_nearly_mid_grey() {
        let parametrization = Parametrization::new(64);
        let picture = parametrization.picture(&parametrization.noise(&mut Rng::new(1)));
        let deviation = picture.iter().map(|v| (v - 127.5) * (v - 127.5)).sum::<f32>() / picture.len() as f32;
        assert!((0.5..4.0).contains(&deviation.sqrt()), "{} levels", deviation.sqrt());
    }
}
