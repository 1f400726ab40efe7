//! What is asked of the units of a layer, and with which settings.

use super::{Objective, Settings};

/// What is asked of the units of a layer, and with which settings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Recipe {
    /// What is made as large as possible.
    pub objective: Objective,
    /// How.
    pub settings: Settings,
}

impl Recipe {
    /// The recipe of a layer of VGG-19, by its name: `conv1_1`, `conv1_2`, `conv2_1`, `conv3_1`, `conv4_1` or `conv5_1`; `None` for others.
    ///
    /// Found by trying them on a few units through the light net. A field of conv5_1 is larger than the picture, so that one position is all
    /// there is to ask; the units of earlier layers make a texture of what they look for. The first three layers see 3, 5 and 10 pixels, of
    /// which a smaller side holds enough. A weight of calm of 0.1 takes the grain away and leaves the rings around the dots of unit 234 of
    /// conv3_1; 0.3 makes them faint, and with 1 most of the dots are gone.
    pub fn of_layer(layer: &str, seed: u64) -> Option<Self> {
        use Objective::{Centre, ChannelMean};
        let (objective, side, steps, rate, total_variation, jitter) = match layer {
            // For a field of 3 or 5 pixels, one pixel of jitter is much.
            "conv1_1" | "conv1_2" => (ChannelMean, 32, 50, 0.05, 0.1, 1),
            // Its units are taken by grain more than others.
            "conv2_1" => (ChannelMean, 48, 50, 0.05, 0.4, 2),
            "conv3_1" => (ChannelMean, 64, 50, 0.05, 0.1, 2),
            "conv4_1" => (ChannelMean, 96, 50, 0.05, 0.1, 2),
            // Fewer steps, so longer ones.
            "conv5_1" => (Centre, 128, 30, 0.08, 0.1, 2),
            _ => return None,
        };
        Some(Self { objective, settings: Settings { side, steps, rate, total_variation, jitter, seed } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layer_whose_units_are_shown_has_a_recipe_within_range() {
        for layer in ["conv1_1", "conv1_2", "conv2_1", "conv3_1", "conv4_1", "conv5_1"] {
            let recipe = Recipe::of_layer(layer, 7).unwrap_or_else(|| panic!("{layer} has none"));
            assert_eq!(recipe.settings.within_range(), recipe.settings, "{layer}");
            assert_eq!(recipe.settings.side % 16, 0, "{layer}: four pools halve the side");
        }
        assert_eq!(Recipe::of_layer("conv6_1", 7), None, "no such layer");
    }
}
