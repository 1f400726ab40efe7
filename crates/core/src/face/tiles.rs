//! Which parts of a large photo are looked at again, for faces that are small in it.
//!
//! The detector finds faces from about a tenth of its input's side, whatever the picture's resolution. Each level of tiles
//! halves what is needed, down to pixels as they are: there a face of 40 px fills a sixteenth of a tile, at the tile's own
//! resolution.

use super::primary_face::FaceCandidate;
use crate::geometry::{Rect, Size};

/// Levels of tiles at most: an eighth of the longer side.
const LEVELS: u32 = 3;

/// Tiles are not smaller than this, in pixels of the photo: enlarged, they show nothing new.
const MIN_SIDE: u32 = 400;

/// The detector's largest input, pixels.
const MAX_INPUT: u32 = 640;

/// The detector's input, as for a whole photo, pixels.
const MIN_INPUT: u32 = 416;

/// A face that is smaller than this part of a tile's side may have smaller ones beside it that were missed.
const SMALL: f32 = 0.3;

/// The sides of the tiles by level, in pixels of the photo, the largest first. None for a small photo. Each is a quarter wider
/// than a half of the one before, so that a face of a quarter of a tile lies wholly in one.
pub fn sides(photo: Size) -> impl Iterator<Item = u32> {
    (1..=LEVELS).map(move |level| photo.longest() * 5 / (4 << level)).take_while(|side| *side >= MIN_SIDE)
}

/// The detector's input for a tile of this side: its own resolution within limits, a multiple of 32.
pub const fn input_side(side: u32) -> u32 {
    let side = side.div_ceil(32) * 32;
    if side > MAX_INPUT {
        MAX_INPUT
    } else if side < MIN_INPUT {
        MIN_INPUT
    } else {
        side
    }
}

/// Whether tiles of this side may show faces that were missed so far.
pub fn may_miss(found: &[FaceCandidate], side: u32) -> bool {
    let smallest = found.iter().map(|face| face.detection.bounds.width).fold(f32::INFINITY, f32::min);
    found.is_empty() || smallest < SMALL * side as f32
}

/// Tiles of this side that cover a photo, row by row, spread evenly. Neighbours share a quarter or more.
///
/// ```
/// use likeness_core::face::tiles::{sides, tiles};
/// use likeness_core::geometry::Size;
///
/// let photo = Size::new(4000, 3000);
/// assert_eq!(sides(photo).collect::<Vec<_>>(), [2500, 1250, 625]);
/// assert_eq!(tiles(photo, 2500).len(), 4);
/// ```
pub fn tiles(photo: Size, side: u32) -> Vec<Rect> {
    let starts = |length: u32| {
        let rest = length.saturating_sub(side);
        let steps = rest.div_ceil((side * 3 / 4).max(1));
        (0..=steps).map(move |i| if steps == 0 { 0.0 } else { rest as f32 * i as f32 / steps as f32 })
    };
    let (width, height) = (side.min(photo.width) as f32, side.min(photo.height) as f32);
    starts(photo.height).flat_map(|y| starts(photo.width).map(move |x| Rect::new(x, y, width, height))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::detection::Detection;
    use super::*;
    use proptest::prelude::*;

    fn face(width: f32) -> FaceCandidate {
        let detection = Detection { bounds: Rect::new(0.0, 0.0, width, width), score: 0.9 };
        FaceCandidate { detection, support: 5.0, refined_score: 0.8 }
    }

    #[test]
    fn a_small_photo_has_no_tiles() {
        assert_eq!(sides(Size::new(600, 500)).count(), 0, "the first look saw all of it");
        assert_eq!(sides(Size::new(1000, 1170)).collect::<Vec<_>>(), [731], "one level");
    }

    #[test]
    fn a_portrait_is_not_searched_for_smaller_faces() {
        assert!(!may_miss(&[face(1_000.0)], 2_500), "it fills a quarter of the photo");
        assert!(may_miss(&[face(1_000.0), face(200.0)], 2_500), "somebody is in the background");
        assert!(may_miss(&[], 2_500), "nobody yet");
    }

    #[test]
    fn the_input_is_the_tile_s_own_resolution_within_limits() {
        assert_eq!([2_500, 625, 600, 450, 400].map(input_side), [640, 640, 608, 480, 416], "multiples of 32");
    }

    proptest! {
        #[test]
        fn every_face_of_a_quarter_of_a_tile_lies_wholly_in_one(
            width in 500_u32..5_000, height in 500_u32..5_000, x in 0.0_f32..1.0, y in 0.0_f32..1.0,
        ) {
            let photo = Size::new(width, height);
            for side in sides(photo) {
                let face = (side as f32 / 4.0 - 1.0).min(width.min(height) as f32);
                let at = |part: f32, length: u32| part * (length as f32 - face).max(0.0);
                let (x, y) = (at(x, width), at(y, height));
                let inside = |tile: &Rect| {
                    tile.x <= x && x + face <= tile.x + tile.width && tile.y <= y && y + face <= tile.y + tile.height
                };
                prop_assert!(tiles(photo, side).iter().any(inside), "tiles of {side}");
            }
        }
    }
}
