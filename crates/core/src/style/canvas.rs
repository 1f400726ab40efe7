//! Sizes of paintings, and the padded canvas around them: the net downsamples four times by two, so it works on
//! multiples of 16.

use crate::geometry::Size;
use crate::pixels::RgbField;

/// The net has four pools of stride 2.
const SIZE_MULTIPLE: u32 = 16;

/// Minimum side of a canvas in pixels; conv5_1 then has two positions in each direction.
const MIN_SIDE: u32 = 32;

/// The size with a given longer side and this aspect ratio. No side is 0.
pub fn fitted(aspect: Size, longer: u32) -> Size {
    let longest = aspect.longest().max(1);
    let side = |length: u32| {
        let scaled = (u64::from(length) * u64::from(longer) + u64::from(longest) / 2) / u64::from(longest);
        u32::try_from(scaled).unwrap_or(longer).clamp(1, longer.max(1))
    };
    Size::new(side(aspect.width), side(aspect.height))
}

/// The longer side of a style picture, given that of the painting: between 64 pixels, below which hardly any strokes
/// are left, and 1,536, whatever the stroke size.
pub fn style_side(longer: u32, stroke: f32) -> u32 {
    rounded((longer as f32 * stroke).clamp(64.0, 1536.0))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped first; NaN becomes 0")]
fn rounded(side: f32) -> u32 {
    side.round() as u32
}

/// The canvas of a painting: each side is rounded up to a multiple of 16, and at least 32.
pub fn canvas(painting: Size) -> Size {
    let side = |length: u32| length.max(MIN_SIDE).div_ceil(SIZE_MULTIPLE) * SIZE_MULTIPLE;
    Size::new(side(painting.width), side(painting.height))
}

/// Places a picture at the top left of its canvas and repeats its last column and row to the right and below.
///
/// # Panics
/// If the picture is empty.
pub fn pad_replicate(picture: &RgbField, canvas: Size) -> RgbField {
    let Size { width, height } = picture.size();
    RgbField::from_fn(canvas, |x, y| picture.at(x.min(width - 1), y.min(height - 1)))
}

/// Removes the padding of the canvas. The inverse of [`pad_replicate`].
///
/// # Panics
/// If the canvas is smaller than the painting.
pub fn crop_canvas(canvas: &RgbField, painting: Size) -> RgbField {
    RgbField::from_fn(painting, |x, y| canvas.at(x, y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_longer_side_and_the_aspect_ratio_are_kept() {
        assert_eq!(fitted(Size::new(4000, 3000), 256), Size::new(256, 192), "landscape");
        assert_eq!(fitted(Size::new(300, 1000), 100), Size::new(30, 100), "portrait");
        assert_eq!(fitted(Size::new(1, 5000), 256), Size::new(1, 256), "a side is never 0");
        assert_eq!(canvas(Size::new(1, 256)), Size::new(32, 256), "padded to a size that the net accepts");
    }

    #[test]
    fn the_style_size_follows_the_strokes_within_limits() {
        assert_eq!(style_side(256, 1.0), 256, "the size of the painting");
        assert_eq!(style_side(181, 0.5), 91, "rounded");
        assert_eq!((style_side(64, 0.25), style_side(1024, 4.0)), (64, 1536), "clamped");
    }

    proptest! {
        #[test]
        fn cropping_undoes_padding(width in 1_u32..80, height in 1_u32..80) {
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
