//! The kernels of the lesson.

use super::{RATE, wave};
use crate::convolution::Convolution;
use crate::window::Window;
use serde::{Deserialize, Serialize};

/// A kernel of the lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeartbeatKernel {
    /// Five × 1/5: as long as a period of the hum, so that the hum averages out.
    MeanOfFive,
    /// −1 −1 0 1 1: the difference between what comes and what was, which shows strokes.
    Strokes,
    /// The steep part of a beat, 41 samples: it answers most where the signal looks like it.
    Beat,
}

impl HeartbeatKernel {
    /// All kernels, in the order of the lesson.
    pub const ALL: [Self; 3] = [Self::MeanOfFive, Self::Strokes, Self::Beat];

    /// Its weights.
    ///
    /// # Shapes
    /// - output: `[5]` or `[41]`; those of the beat add up to 0, so that the level of the signal does not count
    pub fn weights(self) -> Vec<f32> {
        match self {
            Self::MeanOfFive => vec![0.2; 5],
            Self::Strokes => vec![-1.0, -1.0, 0.0, 1.0, 1.0],
            Self::Beat => beat_weights(),
        }
    }

    /// The convolution, with as much padding as keeps the number of samples.
    pub fn convolution(self) -> Convolution<1> {
        let weights = self.weights();
        Convolution::from_fn([Window::new(weights.len()).same()], |[tap]| weights[tap])
    }
}

/// Samples on each side of the top.
const REACH: usize = 20;

/// A beat without its level, scaled so that it answers 1 to itself.
fn beat_weights() -> Vec<f32> {
    let length = 2 * REACH + 1;
    let seconds = |tap: usize| (tap as f32 - REACH as f32) / RATE as f32;
    let beat: Vec<f32> = (0..length).map(|tap| wave::steep_part(seconds(tap))).collect();
    let level = beat.iter().sum::<f32>() / length as f32;
    let energy: f32 = beat.iter().map(|value| (value - level) * (value - level)).sum();
    beat.iter().map(|value| (value - level) / energy).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kernel_of_a_beat_ignores_the_level_and_answers_1_to_a_beat() {
        let weights = HeartbeatKernel::Beat.weights();
        assert_eq!(weights.len(), 41, "164 ms");
        let (level, itself) = weights.iter().enumerate().fold((0.0, 0.0), |(level, itself), (tap, weight)| {
            (level + weight, itself + weight * wave::steep_part((tap as f32 - 20.0) / RATE as f32))
        });
        assert!(level.abs() < 1e-6 && (itself - 1.0).abs() < 1e-5, "level {level}, beat {itself}");
    }
}
