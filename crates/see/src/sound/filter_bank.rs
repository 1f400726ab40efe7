//! Convolutions whose magnitudes are a spectrogram.

use super::RATE;
use crate::array::Array;
use crate::convolution::{Convolution, ConvolutionError, Shape};
use crate::window::Window;

/// A bank of 128 filters of 256 samples, with a stride of 64: each a cosine and a sine under a Hann window.
///
/// The magnitude of both responses does not depend on where in its period a tone is. This is the short-time Fourier transform; the first
/// layers of nets that learn from raw sound become like it (Sainath et al. 2015).
#[derive(Debug, Clone, PartialEq)]
pub struct FilterBank {
    convolution: Convolution<1>,
}

/// How loud each frequency is, over time.
///
/// # Shapes
/// - magnitudes: one channel of `[128, frames]`, lowest frequency first, in the unit of the signal: the amplitude of a tone
#[derive(Debug, Clone, PartialEq)]
pub struct Spectrogram {
    /// The magnitudes.
    pub magnitudes: Array<2>,
}

impl FilterBank {
    /// Number of filters.
    pub const ROWS: usize = 128;
    /// Length of a filter in samples: 32 ms.
    pub const LENGTH: usize = 256;
    /// How far apart neighbouring frames are, in samples: 8 ms.
    pub const STRIDE: usize = 64;

    /// Makes the filters.
    pub fn new() -> Self {
        // Row k has k + 1/2 periods in its window. The angles are multiples of 1/512 of a turn.
        let turn = 2 * Self::LENGTH;
        let angle = |step: usize| 2.0 * std::f64::consts::PI * step as f64 / turn as f64;
        let cosines: Vec<f64> = (0..turn).map(|step| libm::cos(angle(step))).collect();
        let window = Window::new(Self::LENGTH).with_stride(Self::STRIDE);
        let mut weights = Vec::with_capacity(2 * Self::ROWS * Self::LENGTH);
        for row in 0..Self::ROWS {
            for quarter in [0, turn * 3 / 4] {
                weights.extend((0..Self::LENGTH).map(|tap| {
                    let hann = 0.5 - 0.5 * cosines[(2 * tap + 1) % turn];
                    scaled(hann * cosines[((2 * row + 1) * tap + quarter) % turn])
                }));
            }
        }
        let shape = Shape { windows: [window], inputs: 1, outputs: 2 * Self::ROWS };
        Self { convolution: Convolution::with_weights(shape, weights) }
    }

    /// The row whose filter is nearest to a frequency in hertz.
    pub fn row_of(hertz: f32) -> usize {
        let width = RATE as f32 / Self::LENGTH as f32;
        (0..Self::ROWS).find(|row| (*row + 1) as f32 * width > hertz).unwrap_or(Self::ROWS - 1)
    }

    /// The frequency that a row answers to most, in hertz.
    pub const fn hertz(row: usize) -> f32 {
        (row as f32 + 0.5) * RATE as f32 / Self::LENGTH as f32
    }

    /// The convolution: for each row its cosine and its sine.
    pub const fn convolution(&self) -> &Convolution<1> {
        &self.convolution
    }

    /// The magnitudes of the responses.
    ///
    /// # Shapes
    /// - signal: one channel of `[length]`, at least 256, at 8 kHz
    ///
    /// # Errors
    /// [`ConvolutionError`] if the signal is too short.
    pub fn spectrogram(&self, signal: &Array<1>) -> Result<Spectrogram, ConvolutionError> {
        let responses = self.convolution.apply(signal)?;
        let [frames] = responses.size();
        let pairs = responses.values().chunks_exact(2 * frames).flat_map(|pair| {
            let (cosine, sine) = pair.split_at(frames);
            cosine.iter().zip(sine).map(|(cosine, sine)| libm::sqrtf(cosine * cosine + sine * sine))
        });
        Ok(Spectrogram { magnitudes: Array::new(1, [Self::ROWS, frames], pairs.collect())? })
    }
}

impl Default for FilterBank {
    fn default() -> Self {
        Self::new()
    }
}

impl Spectrogram {
    /// Number of frames.
    pub const fn frames(&self) -> usize {
        self.magnitudes.size()[1]
    }

    /// The magnitude of a row in a frame.
    ///
    /// # Panics
    /// If there is no such row or frame.
    pub fn magnitude(&self, row: usize, frame: usize) -> f32 {
        self.magnitudes.at(0, [row, frame])
    }

    /// How bright to draw a magnitude: 0 for 60 dB below 1 and for less, 1 for 1.
    pub fn brightness(magnitude: f32) -> f32 {
        (1.0 + libm::log10f(magnitude.max(1e-6)) / 3.0).clamp(0.0, 1.0)
    }

    /// The frame whose middle is nearest to a sample.
    pub fn frame_at(&self, sample: f32) -> usize {
        let middle = |frame: usize| (frame * FilterBank::STRIDE + FilterBank::LENGTH / 2) as f32;
        (0..self.frames()).find(|frame| middle(*frame) + FilterBank::STRIDE as f32 / 2.0 > sample).unwrap_or(0)
    }

    /// The row of the largest magnitude in a frame.
    ///
    /// # Panics
    /// If there is no such frame.
    pub fn loudest_row(&self, frame: usize) -> usize {
        (1..FilterBank::ROWS).fold(
            0,
            |best, row| {
                if self.magnitude(row, frame) > self.magnitude(best, frame) { row } else { best }
            },
        )
    }
}

/// Scales so that the magnitude of a tone is its amplitude: the Hann windows add up to half of the length, a tone to half of that.
#[expect(clippy::cast_possible_truncation, reason = "weights are single")]
fn scaled(weight: f64) -> f32 {
    (weight * 4.0 / FilterBank::LENGTH as f64) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tone(hertz: f32, length: usize) -> Array<1> {
        Array::drawn([length], |[n]| 0.5 * libm::sinf(std::f32::consts::TAU * hertz / RATE as f32 * n as f32))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn a_pure_tone_is_loudest_in_the_row_of_its_frequency(row in 2usize..126, beside in -0.45f32..0.45) {
            let hertz = FilterBank::hertz(row) + beside * 31.25;
            let picture = FilterBank::new().spectrogram(&tone(hertz, 1024)).unwrap();
            prop_assert_eq!(FilterBank::row_of(hertz), row, "{} Hz", hertz);
            for frame in 0..picture.frames() {
                prop_assert_eq!(picture.loudest_row(frame), row, "{} Hz, frame {}", hertz, frame);
                prop_assert!((0.4..0.51).contains(&picture.magnitude(row, frame)), "about its amplitude of 0.5");
            }
        }
    }

    #[test]
    fn the_magnitude_of_a_tone_in_the_middle_of_a_row_is_its_amplitude_wherever_it_begins() {
        let picture = FilterBank::new().spectrogram(&tone(FilterBank::hertz(40), 2048)).unwrap();
        for frame in 0..picture.frames() {
            let found = picture.magnitude(40, frame);
            assert!((found - 0.5).abs() < 1e-3, "frame {frame}: {found}");
            assert!(picture.magnitude(44, frame) < 0.005, "little four rows away");
        }
    }

    #[test]
    fn four_seconds_are_497_frames() {
        let size = FilterBank::new().convolution().shape().output_size([super::super::LENGTH]).unwrap();
        assert_eq!(size[0].to_string(), "(32000 + 2 · 0 − 256) / 64 + 1 = 497", "with a whole number of strides");
        assert!(FilterBank::new().spectrogram(&tone(440.0, 255)).is_err(), "too short");
    }

    #[test]
    fn brightness_is_the_level_in_decibels() {
        let levels = [1.0, 0.0316, 0.001, 0.0].map(Spectrogram::brightness);
        for (found, expected) in levels.iter().zip([1.0, 0.5, 0.0, 0.0]) {
            assert!((found - expected).abs() < 1e-3, "{found} instead of {expected}");
        }
    }
}
