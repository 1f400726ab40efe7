//! How much of a face has one and the same brightness: skin in a photo is shaded, an area of a drawing has one colour.
//!
//! Of 433 development pictures the flattest has 0.19, of the same pictures turned, compressed to quality 5, smoothed, darkened or
//! reduced to 64 colours 0.28; a cartoon of plain areas has 0.78 to 0.86, and drawn people whose cheeks and edges are tinted 0.18 to 0.59
//! ("Drawn faces" in `docs/ACCURACY.md`).

use crate::number::to_f32;
use std::ops::Range;

/// A face with a larger part of one brightness is taken for drawn. Between photographs and plain cartoons.
pub const LIMIT: f32 = 0.4;

/// What counts as one brightness: this many neighbouring levels of luma, of 256.
const ONE_BRIGHTNESS: usize = 3;

/// The part of the pixels of a face in its fullest three levels of luma, 0..=1. Only levels within `exposed` count: what is black
/// or burnt out is flat in photos too.
///
/// ```
/// use likeness_core::face::flatness::flatness;
///
/// let drawn = [180.0, 180.0, 180.0, 20.0];
/// assert_eq!(flatness(drawn.into_iter(), 30.0..250.0), 0.75);
/// assert_eq!(flatness(drawn.into_iter(), 30.0..150.0), 0.0, "none of it is exposed");
/// ```
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a level between 0 and 255")]
pub fn flatness(luma: impl Iterator<Item = f32>, exposed: Range<f32>) -> f32 {
    let (mut levels, mut all) = ([0_u32; 256], 0_u32);
    for value in luma {
        all += 1;
        if exposed.contains(&value) {
            levels[value.round().clamp(0.0, 255.0) as usize] += 1;
        }
    }
    let fullest = levels.windows(ONE_BRIGHTNESS).map(|window| window.iter().sum::<u32>()).max().unwrap_or(0);
    to_f32(f64::from(fullest) / f64::from(all.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shade_is_not_flat_and_one_colour_is() {
        let shade = (0..200_u8).map(|level| 30.0 + f32::from(level));
        assert!(flatness(shade, 20.0..250.0) < 0.02, "three levels of two hundred");
        assert!(
            flatness([120.2, 119.8, 121.0, 119.0].into_iter(), 20.0..250.0) > LIMIT,
            "what resampling leaves of one colour"
        );
        assert!(flatness(std::iter::empty(), 20.0..250.0).abs() < 1e-6, "nothing is not flat");
    }
}
