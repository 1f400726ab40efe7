//! Single frequencies: how much of one a signal contains, and how much of it a kernel lets through.

use std::f64::consts::TAU;

/// How much a kernel lets through of a sine, as a factor of its amplitude: |Σ w_k e^(−2πi f k)|, the magnitude of its frequency response.
///
/// ```
/// use likeness_see::frequency::gain;
///
/// // The mean of five is blind to what repeats every five samples.
/// assert!(gain(&[0.2; 5], 1.0 / 5.0) < 1e-7);
/// assert!((gain(&[0.2; 5], 0.0) - 1.0).abs() < 1e-7, "it keeps the level");
/// ```
///
/// # Shapes
/// - kernel: `[taps]`
/// - frequency: in cycles per sample, 0..=0.5
pub fn gain(kernel: &[f32], frequency: f64) -> f64 {
    let (cosine, sine) = components(kernel, frequency);
    libm::hypot(cosine, sine)
}

/// The amplitude of a sine of this frequency in a signal: 2 / N |Σ x_n e^(−2πi f n)|. Exact if it is the only one and the signal contains
/// whole periods.
///
/// # Shapes
/// - signal: `[length]`, in any unit, which is that of the answer
/// - frequency: in cycles per sample, above 0 and below 0.5
pub fn amplitude(signal: &[f32], frequency: f64) -> f64 {
    let (cosine, sine) = components(signal, frequency);
    2.0 * libm::hypot(cosine, sine) / signal.len().max(1) as f64
}

/// The sums of products with a cosine and a sine.
fn components(signal: &[f32], frequency: f64) -> (f64, f64) {
    signal.iter().enumerate().fold((0.0, 0.0), |(cosine, sine), (index, value)| {
        let angle = TAU * frequency * index as f64;
        (cosine + f64::from(*value) * libm::cos(angle), sine + f64::from(*value) * libm::sin(angle))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::array::Array;
    use crate::convolution::Convolution;
    use crate::window::Window;

    #[test]
    fn the_gain_of_a_kernel_is_what_it_does_to_a_sine() {
        for length in 3..8 {
            let kernel = Convolution::from_fn([Window::new(length)], |_| 1.0 / length as f32);
            for cycles in [0.02_f32, 0.1, 0.2, 0.35] {
                let wave = Array::drawn([1000 + length - 1], |[n]| {
                    0.7 * libm::sinf(std::f32::consts::TAU * cycles * n as f32)
                });
                let after = amplitude(kernel.apply(&wave).unwrap().values(), f64::from(cycles));
                let expected = 0.7 * gain(kernel.weights(), f64::from(cycles));
                assert!((after - expected).abs() < 1e-5, "mean of {length} at {cycles}: {after} instead of {expected}");
            }
        }
    }
}
