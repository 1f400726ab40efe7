//! How much memory a painting takes, before it is started.

use super::canvas::{canvas, fitted};
use crate::geometry::Size;
use crate::protocol::style::SizeOffer;

/// Longer sides that are offered, pixels.
pub const SIZES: [u32; 7] = [128, 192, 256, 384, 512, 768, 1024];

/// Floats kept a pixel of the canvas between the ways forward and back: every layer's response once, where its pool halves
/// it after that, with 8 bytes a position for where each maximum stood. By the widths of VGG-19: 64, 16 + 32, 32, 8 + 16, ...
const KEPT: f64 = 64.0 + 3.0 * 16.0 + 32.0 + 3.0 * 8.0 + 3.0 * 16.0 + 3.0 * 4.0 + 3.0 * 8.0 + 3.0 * 2.0 + 2.0;

/// Floats a pixel that are there for a moment at the peak: conv1_2's response, its gradient and one copy, 64 channels each.
const PASSING: f64 = 3.0 * 64.0;

/// Floats a pixel for pictures, moments and targets.
const PICTURES: f64 = 3.0 * 8.0 + 24.0;

/// Memory at the peak of painting at this size, bytes. An upper estimate: `cargo xtask stylize` prints it beside what was
/// measured, and `docs/PERFORMANCE.md` compares them.
pub fn peak(painting: Size) -> u64 {
    let floats = canvas(painting).pixels() as f64 * (KEPT + PASSING + PICTURES);
    bytes(floats * 4.0)
}

/// Which sizes can be painted of a photo of this aspect, given the memory there is.
///
/// Sizes beyond twice the photo's own are left out: they would only enlarge it. The smallest is always offered.
pub fn offers(photo: Size, available: u64) -> Vec<SizeOffer> {
    let sensible = |longer: &u32| *longer == SIZES[0] || *longer <= photo.longest().saturating_mul(2);
    SIZES
        .into_iter()
        .filter(sensible)
        .map(|longer| {
            let bytes = peak(fitted(photo, longer));
            SizeOffer { longer, bytes, fits: bytes <= available }
        })
        .collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, which is what is meant"
)]
fn bytes(v: f64) -> u64 {
    v as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_grows_with_the_pixels() {
        let small = peak(Size::new(128, 128));
        let large = peak(Size::new(256, 256));
        assert_eq!(large, 4 * small, "four times the pixels");
        assert!((20_000_000..60_000_000).contains(&small), "{small} bytes at 128 px");
    }

    #[test]
    fn what_does_not_fit_is_offered_as_such_and_pointless_sizes_are_left_out() {
        let offers = offers(Size::new(200, 150), peak(Size::new(256, 192)));
        let found: Vec<_> = offers.iter().map(|o| (o.longer, o.fits)).collect();
        assert_eq!(found, [(128, true), (192, true), (256, true), (384, false)], "{offers:?}");
        assert_eq!(super::offers(Size::new(1, 1), 0).len(), 1, "the smallest, which does not fit either");
    }
}
