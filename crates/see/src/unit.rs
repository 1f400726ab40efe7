//! Units of VGG-19: which layers the page shows, what their units see, and which of them are telling.

mod telling;

use crate::receptive_field::{FieldRect, Net, vgg};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A layer of VGG-19 whose units the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeenLayer {
    /// The first convolution: colours and edges.
    Conv1_1,
    /// The second one, after its max-pool.
    Conv1_2,
    /// The first one of the second block.
    Conv2_1,
    /// The first one of the third block.
    Conv3_1,
    /// The first one of the fourth block.
    Conv4_1,
    /// The first one of the fifth block.
    Conv5_1,
}

/// A unit: one channel of a layer, which computes the same at every position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Unit {
    /// Its layer.
    pub layer: SeenLayer,
    /// Its channel, from 0.
    pub channel: u16,
}

/// A position of a layer's response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Position {
    /// Column.
    pub x: u16,
    /// Row.
    pub y: u16,
}

impl SeenLayer {
    /// From the shallowest to the deepest.
    pub const ALL: [Self; 6] =
        [Self::Conv1_1, Self::Conv1_2, Self::Conv2_1, Self::Conv3_1, Self::Conv4_1, Self::Conv5_1];

    /// The usual name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Conv1_1 => "conv1_1",
            Self::Conv1_2 => "conv1_2",
            Self::Conv2_1 => "conv2_1",
            Self::Conv3_1 => "conv3_1",
            Self::Conv4_1 => "conv4_1",
            Self::Conv5_1 => "conv5_1",
        }
    }

    /// The layer of that name, if the page shows it.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.name() == name)
    }

    /// Which of VGG-19's convolutions it is, from 0.
    pub const fn convolution(self) -> usize {
        match self {
            Self::Conv1_1 => 0,
            Self::Conv1_2 => 1,
            Self::Conv2_1 => 2,
            Self::Conv3_1 => 4,
            Self::Conv4_1 => 8,
            Self::Conv5_1 => 12,
        }
    }

    /// Number of units.
    pub const fn units(self) -> u16 {
        match self {
            Self::Conv1_1 | Self::Conv1_2 => 64,
            Self::Conv2_1 => 128,
            Self::Conv3_1 => 256,
            Self::Conv4_1 | Self::Conv5_1 => 512,
        }
    }

    /// Number of layers with receptive fields up to this one, pools included. conv1_2 is seen after its max-pool, which the net computes in
    /// one step with it.
    const fn depth(self) -> usize {
        match self {
            Self::Conv1_1 => 1,
            Self::Conv1_2 => 3,
            Self::Conv2_1 => 4,
            Self::Conv3_1 => 7,
            Self::Conv4_1 => 12,
            Self::Conv5_1 => 17,
        }
    }

    /// How many pixels of the picture neighbouring positions are apart.
    pub const fn jump(self) -> u16 {
        match self {
            Self::Conv1_1 => 1,
            Self::Conv1_2 | Self::Conv2_1 => 2,
            Self::Conv3_1 => 4,
            Self::Conv4_1 => 8,
            Self::Conv5_1 => 16,
        }
    }

    /// Side in pixels of what a position sees.
    pub const fn field_side(self) -> u16 {
        match self {
            Self::Conv1_1 => 3,
            Self::Conv1_2 => 6,
            Self::Conv2_1 => 10,
            Self::Conv3_1 => 24,
            Self::Conv4_1 => 68,
            Self::Conv5_1 => 156,
        }
    }

    /// Number of positions along an axis of so many pixels.
    pub const fn positions(self, pixels: u32) -> u32 {
        pixels / self.jump() as u32
    }

    /// What a position sees of a picture of this width and height. `None` if there is no such position.
    pub fn field(self, position: Position, [width, height]: [u32; 2]) -> Option<FieldRect> {
        let along = |pixels: u32, at: u16| self.net(pixels)?.field(self.depth(), usize::from(at));
        Some(FieldRect { x: along(width, position.x)?, y: along(height, position.y)? })
    }

    /// The layers up to this one on a picture of so many pixels; `None` on fewer than they need.
    fn net(self, pixels: u32) -> Option<Net> {
        let layers: Vec<_> = vgg::LAYERS.iter().take(self.depth()).map(|named| named.layer).collect();
        Net::new(usize::try_from(pixels).ok()?, &layers).ok()
    }

    /// The positions along an axis of so many pixels at which what a unit sees is the picture: up to conv3_1 those whose field lies inside.
    /// The fields of conv4_1 and conv5_1 are as large as pictures themselves, so there two positions, or one, along the border are left out.
    /// At the border a unit responds to the padding too, often more than to anything in the picture.
    pub fn inner_positions(self, pixels: u32) -> Range<u16> {
        let end = u16::try_from(self.positions(pixels)).unwrap_or(u16::MAX);
        match self {
            Self::Conv4_1 => 2..end.saturating_sub(2),
            Self::Conv5_1 => 1..end.saturating_sub(1),
            Self::Conv1_1 | Self::Conv1_2 | Self::Conv2_1 | Self::Conv3_1 => {
                let Some(net) = self.net(pixels) else { return 0..0 };
                let inside = |at: u16| {
                    let field = net.field(self.depth(), usize::from(at));
                    field.is_some_and(|field| field.is_inside(net.pixels()))
                };
                // Fields move by the same jump, so those inside are neighbours, and few at either end are not.
                let first = (0..end).find(|at| inside(*at)).unwrap_or(end);
                let last = (first..end).rev().find(|at| inside(*at));
                first..last.map_or(first, |last| last + 1)
            }
        }
    }

    /// The dozen, or so, units of the layer that say most at a glance. The others are no worse, but harder to name.
    pub fn telling(self) -> impl ExactSizeIterator<Item = Unit> {
        telling::channels(self).iter().map(move |channel| Unit { layer: self, channel: *channel })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_jumps_are_those_of_the_recurrence() {
        for layer in SeenLayer::ALL {
            let layers: Vec<_> = vgg::LAYERS[..layer.depth()].iter().map(|named| named.layer).collect();
            let net = Net::new(224, &layers).expect("VGG-19 fits on 224 pixels");
            let stage = net.stages().last().expect("at least one layer");
            assert_eq!(
                (stage.size, stage.jump),
                (i64::from(layer.field_side()), i64::from(layer.jump())),
                "{}",
                layer.name()
            );
            for pixels in [224_u32, 225, 299, 336] {
                let positions = Net::new(pixels as usize, &layers).unwrap().positions(layer.depth());
                assert_eq!(positions, Some(layer.positions(pixels) as usize), "{} on {pixels} pixels", layer.name());
            }
        }
    }

    #[test]
    fn a_layer_is_at_the_depth_of_its_name_or_at_the_pool_behind_it() {
        for layer in SeenLayer::ALL {
            let name = vgg::LAYERS[layer.depth() - 1].name;
            assert_eq!(name, if layer == SeenLayer::Conv1_2 { "pool1" } else { layer.name() }, "{layer:?}");
            let convolutions: Vec<_> = vgg::LAYERS.iter().filter(|named| named.name.starts_with("conv")).collect();
            assert_eq!(convolutions[layer.convolution()].name, layer.name(), "{layer:?} among the convolutions");
            assert_eq!(SeenLayer::named(layer.name()), Some(layer), "by its name");
        }
    }

    #[test]
    fn the_field_of_a_position_is_a_square_that_moves_by_the_jump() {
        let size = [320, 224];
        for layer in SeenLayer::ALL {
            let at = |x, y| layer.field(Position { x, y }, size).expect("a position").bounds();
            let ([x, y, width, height], [next, below, ..]) = (at(2, 3), at(3, 4));
            assert_eq!((width, height), (i64::from(layer.field_side()), width), "{layer:?} sees a square");
            assert_eq!((next - x, below - y), (i64::from(layer.jump()), next - x), "{layer:?} moves by its jump");
            assert_eq!(layer.field(Position { x: 320, y: 0 }, size), None, "there is no such position");
        }
    }

    #[test]
    fn telling_units_exist_and_are_named_once() {
        for layer in SeenLayer::ALL {
            let mut channels: Vec<u16> = layer.telling().map(|unit| unit.channel).collect();
            let count = channels.len();
            channels.sort_unstable();
            channels.dedup();
            assert_eq!(channels.len(), count, "{layer:?}: each once");
            assert!((9..=16).contains(&count), "{layer:?}: about a dozen, not {count}");
            assert!(channels.iter().all(|channel| *channel < layer.units()), "{layer:?}: units that exist");
        }
    }
}
