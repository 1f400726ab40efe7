//! What is made as large as possible.

use serde::{Deserialize, Serialize};

/// What is made as large as possible: a number made of the responses of one unit at all positions, before their ReLU.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Objective {
    /// The mean over all positions of what ReLU leaves: the unit's feature as a texture.
    ///
    /// Without ReLU, the mean of a linear filter would depend on nothing but the mean colour, and an edge would count for nothing. As long as
    /// no response is positive, it is the mean of the responses themselves, so that a unit that noise leaves silent has a way to begin.
    ChannelMean,
    /// The response at the position in the centre: the unit's feature once.
    Centre,
}

impl Objective {
    /// The number.
    ///
    /// # Shapes
    /// - responses: `[height, width]`, before ReLU
    pub fn value(self, responses: &[f32], size: [usize; 2]) -> f32 {
        let seeds = self.seed(responses, size);
        responses.iter().zip(seeds).map(|(response, seed)| response * seed).sum()
    }

    /// The derivative of the number with respect to each response: what a backward pass through the net begins with.
    ///
    /// # Shapes
    /// - responses: `[height, width]`, before ReLU
    /// - seed: the same
    pub fn seed(self, responses: &[f32], [height, width]: [usize; 2]) -> Vec<f32> {
        let count = responses.len();
        match self {
            Self::ChannelMean => {
                let share = 1.0 / count.max(1) as f32;
                let is_silent = responses.iter().all(|response| *response <= 0.0);
                let seed = |response: &f32| if is_silent || *response > 0.0 { share } else { 0.0 };
                responses.iter().map(seed).collect()
            }
            Self::Centre => {
                let centre = height / 2 * width + width / 2;
                (0..count).map(|index| if index == centre { 1.0 } else { 0.0 }).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: f32, expected: f32) -> bool {
        (found - expected).abs() < 1e-6
    }

    #[test]
    fn the_mean_counts_what_relu_leaves_and_a_silent_unit_by_how_silent_it_is() {
        let mean = Objective::ChannelMean;
        assert!(close(mean.value(&[4.0, -8.0, 2.0, 0.0], [2, 2]), 1.5), "4 and 2 of four");
        assert_eq!(mean.seed(&[4.0, -8.0, 2.0, 0.0], [2, 2]), [0.25, 0.0, 0.25, 0.0], "only where it is active");
        assert!(close(mean.value(&[-1.0, -3.0], [1, 2]), -2.0), "below zero");
        assert_eq!(mean.seed(&[-1.0, -3.0], [1, 2]), [0.5; 2], "everywhere");
    }

    #[test]
    fn the_centre_is_in_the_middle_whatever_its_sign() {
        let responses: Vec<f32> = (0..12).map(|v| -(v as f32)).collect();
        assert!(close(Objective::Centre.value(&responses, [3, 4]), -6.0), "row 1, column 2");
        assert!(close(Objective::Centre.seed(&responses, [3, 4]).iter().sum(), 1.0), "one position");
    }

    #[test]
    fn the_seed_is_the_derivative() {
        let responses = [0.5, -1.0, 2.0, 0.25, -0.5, 1.0];
        for objective in [Objective::ChannelMean, Objective::Centre] {
            for (at, seed) in objective.seed(&responses, [2, 3]).into_iter().enumerate() {
                let moved = |by: f32| {
                    let mut responses = responses;
                    responses[at] += by;
                    objective.value(&responses, [2, 3])
                };
                let expected = (moved(0.125) - moved(-0.125)) / 0.25;
                assert!(close(seed, expected), "{objective:?} at {at}: {seed} instead of {expected}");
            }
        }
    }
}
