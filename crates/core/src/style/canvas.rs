//! Sizes of a painting, and the canvas around it: the net halves a picture four times, so it paints on multiples of 16.

use crate::geometry::Size;
use crate::pixels::RgbField;

/// The net's pools halve four times.
const SIZE_MULTIPLE: u32 = 16;

/// Shortest side of a canvas, pixels: conv5_1 then has two positions each way.
const MIN_SIDE: u32 = 32;

/// The size of a picture of this aspect whose longer side is given; no side is 0.
pub fn fitted(aspect: Size, longer: u32) -> Size {
    let longest = aspect.longest().max(1);
    let side = |length: u32| {
        let scaled = (u64::from(length) * u64::from(longer) + u64::from(longest) / 2) / u64::from(longest);
        u32::try_from(scaled).unwrap_or(longer).clamp(1, longer.max(1))
    };
    Size::new(side(aspect.width), side(aspect.height))
}

/// The longer side at which a style is looked at, for a painting whose longer side is given: 64 pixels at least (smaller, a
/// style has hardly a stroke left) and 1,536 at most, whatever the size of the strokes.
pub fn style_side(longer: u32, stroke: f32) -> u32 {
    rounded((longer as f32 * stroke).clamp(64.0, 1536.0))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped first; NaN becomes 0")]
fn rounded(side: f32) -> u32 {
    side.round() as u32
}

/// The canvas of a painting of this size: each side the next multiple of 16, at least 32.
pub fn canvas(painting: Size) -> Size {
    let side = |length: u32| length.max(MIN_SIDE).div_ceil(SIZE_MULTIPLE) * SIZE_MULTIPLE;
    Size::new(side(painting.width), side(painting.height))
}

/// Lays a picture on its canvas, at the top left; its last column and row are repeated to the right and below.
///
/// # Panics
/// Where the picture is empty.
pub fn pad_replicate(picture: &RgbField, canvas: Size) -> RgbField {
    let Size { width, height } = picture.size();
    RgbField::from_fn(canvas, |x, y| picture.at(x.min(width - 1), y.min(height - 1)))
}

/// The painting without what the canvas added. Inverse of [`pad_replicate`].
///
/// # Panics
/// Where the canvas is smaller.
pub fn crop_canvas(canvas: &RgbField, painting: Size) -> RgbField {
    RgbField::from_fn(painting, |x, y| canvas.at(x, y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_longer_side_is_as_asked_and_the_aspect_kept() {
        assert_eq!(fitted(Size::new(4000, 3000), 256), Size::new(256, 192), "landscape");
        assert_eq!(fitted(Size::new(300, 1000), 100), Size::new(30, 100), "portrait");
        assert_eq!(fitted(Size::new(1, 5000), 256), Size::new(1, 256), "a line stays a line");
        assert_eq!(canvas(Size::new(1, 256)), Size::new(32, 256), "on a canvas that the net can see");
    }

    #[test]
    fn a_style_is_as_large_as_its_strokes_ask_within_reason() {
        assert_eq!(style_side(256, 1.0), 256, "as the painting");
        assert_eq!(style_side(181, 0.5), 91, "rounded");
        assert_eq!((style_side(64, 0.25), style_side(1024, 4.0)), (64, 1536), "neither a speck nor a wall");
    }

    proptest! {
        #[test]
        fn what_is_spread_is_cropped_again(width in 1_u32..80, height in 1_u32..80) {
            let size = Size::new(width, height);
            let picture = RgbField::from_fn(size, |x, y| [x as f32, y as f32, 1.0]);
            let canvas = canvas(size);
            prop_assert!(canvas.width.is_multiple_of(16) && canvas.height.is_multiple_of(16) && canvas.width >= width);
            let pad_replicate = pad_replicate(&picture, canvas);
            prop_assert_eq!(crop_canvas(&pad_replicate, size), picture);
            let corner = pad_replicate.at(canvas.width - 1, canvas.height - 1);
            prop_assert!((corner[0] - (width - 1) as f32).abs() < 1e-6, "the last column is repeated");
        }
    }
}
