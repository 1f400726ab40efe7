//! Finding the nine: picture after picture, the strongest position of each unit.

use super::{PATCHES, Patch, TopNine};
use crate::unit::{Position, SeenLayer, Unit};

/// The strongest patches so far. Pictures may be shown in any order; of two responses that are exactly the same the earlier picture and the
/// earlier position (row by row) is kept, so that the result does not depend on how the work is divided.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// By layer, then by channel.
    layers: Vec<Vec<Best>>,
}

/// What is known of a unit.
#[derive(Debug, Clone, Default, PartialEq)]
struct Best {
    /// Its patches, strongest first.
    top: Vec<(f32, Patch)>,
    /// The sum of its strongest responses to each picture.
    sum: f64,
    /// Number of pictures.
    pictures: u32,
}

impl Default for Ranking {
    fn default() -> Self {
        let empty = |layer: SeenLayer| vec![Best::default(); usize::from(layer.units())];
        Self { layers: SeenLayer::ALL.map(empty).to_vec() }
    }
}

impl Ranking {
    /// Takes a layer's response to a picture of this width and height into account.
    ///
    /// Only the [inner positions](SeenLayer::inner_positions) count.
    ///
    /// # Shapes
    /// - response: `[height / jump, width / jump, units]`, row by row, not negative; anything else is ignored
    pub fn observe(&mut self, layer: SeenLayer, picture: u8, size: [u32; 2], response: &[f32]) {
        let [width, height] = size.map(|pixels| layer.positions(pixels));
        let units = usize::from(layer.units());
        if response.len() as u64 != u64::from(width) * u64::from(height) * units as u64 {
            return;
        }
        let [columns, rows] = size.map(|pixels| layer.inner_positions(pixels));
        // Value and place apart and without a branch, so that the loop over the units is one of vectors.
        let (mut strongest, mut places) = (vec![0.0_f32; units], vec![0_u32; units]);
        for y in rows {
            for x in columns.clone() {
                let place = u32::from(y) << 16 | u32::from(x);
                let at = (usize::from(y) * width as usize + usize::from(x)) * units;
                let best = strongest.iter_mut().zip(&mut places);
                for ((strongest, kept), value) in best.zip(&response[at..at + units]) {
                    let is_stronger = *value > *strongest;
                    *kept = if is_stronger { place } else { *kept };
                    *strongest = if is_stronger { *value } else { *strongest };
                }
            }
        }
        let index = SeenLayer::ALL.iter().position(|one| *one == layer);
        let Some(all) = index.and_then(|index| self.layers.get_mut(index)) else { return };
        for (best, (value, place)) in all.iter_mut().zip(strongest.into_iter().zip(places)) {
            best.sum += f64::from(value);
            best.pictures += 1;
            if value > 0.0 {
                insert(&mut best.top, value, Patch { picture, position: position_of(place) });
            }
        }
    }

    /// The units of a layer, the most selective first: by how much stronger the nine best pictures excite a unit than all pictures do, as the
    /// ratio of the two means. The fifth of the units whose nine best are weakest is left out, and so are those that nothing excites.
    pub fn most_selective(&self, layer: SeenLayer) -> Vec<(Unit, f64)> {
        let index = SeenLayer::ALL.iter().position(|one| *one == layer);
        let best = index.and_then(|index| self.layers.get(index)).into_iter().flatten();
        let mut units: Vec<(Unit, f64, f64)> = (0..)
            .zip(best)
            .filter(|(_, best)| best.sum > 0.0)
            .map(|(channel, best)| {
                let strongest =
                    best.top.iter().map(|(value, _)| f64::from(*value)).sum::<f64>() / best.top.len() as f64;
                (Unit { layer, channel }, strongest, strongest * f64::from(best.pictures) / best.sum)
            })
            .collect();
        units.sort_by(|a, b| a.1.total_cmp(&b.1));
        units.drain(..units.len() / 5);
        units.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
        units.into_iter().map(|(unit, _, ratio)| (unit, ratio)).collect()
    }

    /// The nine of every unit.
    pub fn top_nine(&self) -> TopNine {
        let patches = |best: &Best| best.top.iter().map(|(_, patch)| *patch).collect();
        TopNine { layers: self.layers.iter().map(|units| units.iter().map(patches).collect()).collect() }
    }
}

/// The position of which the row is in the upper half, and the column in the lower.
#[expect(clippy::cast_possible_truncation, reason = "each half is a number of 16 bits")]
const fn position_of(place: u32) -> Position {
    Position { x: place as u16, y: (place >> 16) as u16 }
}

fn insert(top: &mut Vec<(f32, Patch)>, value: f32, patch: Patch) {
    let is_before = |(other, kept): &(f32, Patch)| *other > value || (*other >= value && kept.picture < patch.picture);
    let place = top.iter().position(|kept| !is_before(kept)).unwrap_or(top.len());
    if place < PATCHES {
        top.insert(place, (value, patch));
        top.truncate(PATCHES);
    }
}
