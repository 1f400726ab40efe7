//! How a picture is made that a unit likes.

use serde::{Deserialize, Serialize};

/// How a picture is made that a unit likes. Together with the gradients, they determine it to the bit.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// Rows and columns of the picture.
    pub side: usize,
    /// Number of planned steps.
    pub steps: u32,
    /// How far a coefficient moves in a step, at first.
    pub rate: f32,
    /// The weight of calm: the gradient of the picture's total variation, with R, G and B in 0..=255, is subtracted so many times, in units
    /// of the root mean square of the objective's gradient. So it does not depend on how large a unit's responses are.
    pub total_variation: f32,
    /// By how many pixels at most the picture is shifted before each step, in each direction.
    pub jitter: usize,
    /// Seed of the noise that the picture begins as, and of the shifts.
    pub seed: u64,
}

impl Settings {
    /// The same within what can be done: a side of 16 to 512, 1 to 10,000 steps, a rate of 0.001 to 1, a weight of calm of 0 to 10, a jitter
    /// of at most a quarter of the side. What is no number becomes the least.
    #[must_use]
    pub fn within_range(self) -> Self {
        let clamped = |value: f32, least: f32, most: f32| if value.is_nan() { least } else { value.clamp(least, most) };
        let side = self.side.clamp(16, 512);
        Self {
            side,
            steps: self.steps.clamp(1, 10_000),
            rate: clamped(self.rate, 0.001, 1.0),
            total_variation: clamped(self.total_variation, 0.0, 10.0),
            jitter: self.jitter.min(side / 4),
            seed: self.seed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_done_is_brought_into_range_and_the_rest_is_left_alone() {
        let wild = Settings {
            side: 0,
            steps: 0,
            rate: f32::NAN,
            total_variation: f32::INFINITY,
            jitter: usize::MAX,
            seed: u64::MAX,
        };
        let tame = Settings { side: 16, steps: 1, rate: 0.001, total_variation: 10.0, jitter: 4, seed: u64::MAX };
        assert_eq!(wild.within_range(), tame, "each by itself");
        assert_eq!(tame.within_range(), tame, "nothing to do");
    }
}
