//! How much memory a painting takes, before it is started.

use super::canvas::{canvas, fitted, style_side};
use crate::geometry::Size;
use crate::number::floor_to_u64;
use serde::{Deserialize, Serialize};

/// A size that can be painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SizeOption {
    /// Longer side in pixels.
    pub longer: u32,
    /// Memory at the peak, bytes, estimated from the net's layers.
    pub bytes: u64,
    /// Whether that fits what this device offers.
    pub fits: bool,
}

/// Longer sides that are offered, pixels.
pub const SIZES: [u32; 7] = [128, 192, 256, 384, 512, 768, 1024];

/// Floats kept a pixel of the canvas between the ways forward and back: every layer's response once, where its pool halves
/// it after that, with 8 bytes a position for where each maximum stood. By the widths of VGG-19: 64, 16 + 32, 32, 8 + 16, ...
const RETAINED_FLOATS: f64 =
    64.0 + 3.0 * 16.0 + 32.0 + 3.0 * 8.0 + 3.0 * 16.0 + 3.0 * 4.0 + 3.0 * 8.0 + 3.0 * 2.0 + 2.0;

/// Floats a pixel that are there for a moment at the peak: conv1_2's response and its gradient, 64 channels each.
const TRANSIENT_FLOATS: f64 = 2.0 * 64.0;

/// Floats a pixel for pictures, moments and targets.
const PICTURE_FLOATS: f64 = 3.0 * 8.0 + 24.0;

/// Floats a pixel of a style picture while the net looks at it: conv1_2's input, which is the first tap, its response and a
/// copy, 64 channels each. Of the way back nothing is kept, and the deeper taps come when these are gone.
const INFERENCE_FLOATS: f64 = 3.0 * 64.0;

/// The balanced net, bytes: 5.1 million weights for the way forward and for the way back, in single precision, and what
/// Winograd makes of those of the 3x3 convolutions, up to four times as much. The light one takes 45 MB.
const NET_BYTES: f64 = 130e6;

/// The balanced net at the peak of being loaded: as it came, as numbers, turned, packed.
const NET_LOADING_BYTES: f64 = 205e6;

/// Memory at the peak of painting at this size, bytes, with strokes of this size (the style's size relative to the
/// painting's). An estimate, held against `cargo xtask stylize` natively on the CPU: within 10 % of the balanced net at 128 to
/// 512 px, and 100 to 230 MB above the light one (`docs/STYLE_COSTS.md`). On a GPU it has not been measured.
pub fn peak(painting: Size, stroke: f32) -> u64 {
    let pixels = canvas(painting).pixels() as f64;
    // The style's aspect is its own; a square is the most it can have.
    let style = f64::from(style_side(painting.longest(), stroke));
    let largest = (pixels * (RETAINED_FLOATS + TRANSIENT_FLOATS + PICTURE_FLOATS))
        .max(style * style * INFERENCE_FLOATS + pixels * PICTURE_FLOATS);
    floor_to_u64((largest * 4.0 + NET_BYTES).max(NET_LOADING_BYTES))
}

/// Which sizes can be painted of a photo of this aspect, given the memory there is.
///
/// Sizes beyond twice the photo's own are left out: they would only enlarge it. The smallest is always offered. Strokes are
/// taken to be of their usual size.
pub fn size_options(photo: Size, available: u64) -> Vec<SizeOption> {
    let sensible = |longer: &u32| *longer == SIZES[0] || *longer <= photo.longest().saturating_mul(2);
    SIZES
        .into_iter()
        .filter(sensible)
        .map(|longer| {
            let bytes = peak(fitted(photo, longer), 1.0);
            SizeOption { longer, bytes, fits: bytes <= available }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn memory_grows_with_pixels_on_top_of_the_net() {
        let [least, small, large] = [128, 256, 512].map(|side| peak(Size::new(side, side), 1.0));
        let net = floor_to_u64(NET_BYTES);
        assert_eq!(large - net, 4 * (small - net), "four times the pixels");
        // Measured with the balanced net: 205 MB at 128 px, 240 MB at 256 px, 561 MB at 512 px.
        assert!((190_000_000..220_000_000).contains(&least), "{least} bytes at 128 px");
        assert!((220_000_000..260_000_000).contains(&small), "{small} bytes at 256 px");
        assert!((520_000_000..600_000_000).contains(&large), "{large} bytes at 512 px");
    }

    #[test]
    fn a_style_that_is_larger_than_the_painting_is_counted() {
        let size = Size::new(256, 256);
        assert_eq!(peak(size, 0.25), peak(size, 1.0), "a smaller one takes less than painting does");
        assert!(peak(size, 4.0) > peak(Size::new(512, 512), 1.0), "one of 1,024 px takes more");
    }

    #[test]
    fn what_does_not_fit_is_offered_as_such_and_pointless_sizes_are_left_out() {
        let size_options = size_options(Size::new(200, 150), peak(Size::new(256, 192), 1.0));
        let found: Vec<_> = size_options.iter().map(|o| (o.longer, o.fits)).collect();
        assert_eq!(found, [(128, true), (192, true), (256, true), (384, false)], "{size_options:?}");
        assert_eq!(super::size_options(Size::new(1, 1), 0).len(), 1, "the smallest, which does not fit either");
    }
}
