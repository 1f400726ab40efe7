//! Finding the nine: picture after picture, the strongest position of each unit.

use super::{PATCHES, Patch, TopNine};
use crate::unit::{FieldRect, Position, SeenLayer};

/// The strongest patches so far. Pictures may be shown in any order; of two responses that are exactly the same the earlier picture and the
/// earlier position (row by row) is kept, so that the result does not depend on how the work is divided.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// By layer, then by channel, strongest first.
    layers: Vec<Vec<Vec<(f32, Patch)>>>,
}

impl Default for Ranking {
    fn default() -> Self {
        let empty = |layer: SeenLayer| vec![Vec::with_capacity(PATCHES); usize::from(layer.units())];
        Self { layers: SeenLayer::ALL.map(empty).to_vec() }
    }
}

impl Ranking {
    /// Takes a layer's response to a picture of this width and height into account.
    ///
    /// Only positions count at which what the unit sees is the picture: up to conv3_1 all of what it sees must lie inside. The fields of
    /// conv4_1 and conv5_1 are as large as the pictures themselves, so there two positions, or one, along the border are left out.
    ///
    /// # Shapes
    /// - response: `[height / jump, width / jump, units]`, row by row, not negative; anything else is ignored
    pub fn observe(&mut self, layer: SeenLayer, picture: u8, size: [u32; 2], response: &[f32]) {
        let [width, height] = size.map(|pixels| layer.positions(pixels));
        let units = usize::from(layer.units());
        if response.len() as u64 != u64::from(width) * u64::from(height) * units as u64 {
            return;
        }
        let (columns, rows) = (counted(layer, width, size[0]), counted(layer, height, size[1]));
        let mut strongest = vec![(0.0_f32, Position { x: 0, y: 0 }); units];
        for y in rows {
            for x in columns.clone() {
                let at = (usize::from(y) * width as usize + usize::from(x)) * units;
                for (best, value) in strongest.iter_mut().zip(&response[at..at + units]) {
                    if *value > best.0 {
                        *best = (*value, Position { x, y });
                    }
                }
            }
        }
        let index = SeenLayer::ALL.iter().position(|one| *one == layer);
        let Some(tops) = index.and_then(|index| self.layers.get_mut(index)) else { return };
        for (top, (value, position)) in tops.iter_mut().zip(strongest) {
            if value > 0.0 {
                insert(top, value, Patch { picture, position });
            }
        }
    }

    /// The nine of every unit.
    pub fn top_nine(&self) -> TopNine {
        let patches = |top: &Vec<(f32, Patch)>| top.iter().map(|(_, patch)| *patch).collect();
        TopNine { layers: self.layers.iter().map(|units| units.iter().map(patches).collect()).collect() }
    }
}

/// The positions along an axis that count.
fn counted(layer: SeenLayer, positions: u32, pixels: u32) -> std::ops::Range<u16> {
    let end = u16::try_from(positions).unwrap_or(u16::MAX);
    match layer {
        SeenLayer::Conv4_1 => 2..end.saturating_sub(2),
        SeenLayer::Conv5_1 => 1..end.saturating_sub(1),
        SeenLayer::Conv1_1 | SeenLayer::Conv1_2 | SeenLayer::Conv2_1 | SeenLayer::Conv3_1 => {
            let pixels_along = usize::try_from(pixels).unwrap_or(usize::MAX);
            let inside = |at: u16| {
                let field = layer.field(Position { x: at, y: 0 }, [pixels, pixels]);
                field.is_some_and(|FieldRect { x, .. }| x.is_inside(pixels_along))
            };
            // Fields move by the same jump, so those inside are neighbours, and few at either end are not.
            let first = (0..end).find(|at| inside(*at)).unwrap_or(end);
            let last = (first..end).rev().find(|at| inside(*at));
            first..last.map_or(first, |last| last + 1)
        }
    }
}

fn insert(top: &mut Vec<(f32, Patch)>, value: f32, patch: Patch) {
    let is_before = |(other, kept): &(f32, Patch)| *other > value || (*other >= value && kept.picture < patch.picture);
    let place = top.iter().position(|kept| !is_before(kept)).unwrap_or(top.len());
    if place < PATCHES {
        top.insert(place, (value, patch));
        top.truncate(PATCHES);
    }
}
