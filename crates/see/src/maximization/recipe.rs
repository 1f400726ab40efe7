//! What is asked of the units of a layer, and with which settings.

use super::{Objective, Settings};
use crate::unit::SeenLayer;

/// What is asked of the units of a layer, and with which settings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recipe {
    /// What is made as large as possible.
    pub objective: Objective,
    /// How.
    pub settings: Settings,
}

impl Recipe {
    /// The recipe of a layer of VGG-19.
    ///
    /// Found by trying them on a few units through the light net. A field of conv5_1 is larger than the picture, so that one position is all
    /// there is to ask; the units of earlier layers make a texture of what they look for. The first three layers see 3, 5 and 10 pixels, of
    /// which a smaller side holds enough. A weight of calm of 0.1 takes the grain away and leaves the rings around the dots of unit 234 of
    /// conv3_1; 0.3 makes them faint, and with 1 most of the dots are gone.
    pub const fn of(layer: SeenLayer, seed: u64) -> Self {
        use Objective::{Centre, ChannelMean};
        let (objective, side, steps, rate, total_variation, jitter) = match layer {
            // For a field of 3 or 5 pixels, one pixel of jitter is much.
            SeenLayer::Conv1_1 | SeenLayer::Conv1_2 => (ChannelMean, 32, 50, 0.05, 0.1, 1),
            // Its units are taken by grain more than others.
            SeenLayer::Conv2_1 => (ChannelMean, 48, 50, 0.05, 0.4, 2),
            SeenLayer::Conv3_1 => (ChannelMean, 64, 50, 0.05, 0.1, 2),
            SeenLayer::Conv4_1 => (ChannelMean, 96, 50, 0.05, 0.1, 2),
            // Fewer steps, so longer ones.
            SeenLayer::Conv5_1 => (Centre, 128, 30, 0.08, 0.1, 2),
        };
        Self { objective, settings: Settings { side, steps, rate, total_variation, jitter, seed } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layer_has_a_recipe_within_range() {
        for layer in SeenLayer::ALL {
            let recipe = Recipe::of(layer, 7);
            assert_eq!(recipe.settings.within_range(), recipe.settings, "{layer:?}");
            assert_eq!(recipe.settings.side % 16, 0, "{layer:?}: four pools halve the side");
        }
    }
}
