//! Estimating the memory that a painting needs before it is started.

use super::canvas::{canvas, fitted, style_side};
use crate::geometry::Size;
use crate::number::floor_to_u64;
use serde::{Deserialize, Serialize};

/// A size for a painting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SizeOption {
    /// Longer side, in pixels.
    pub longer: u32,
    /// Peak memory in bytes, estimated from the layers of the net.
    pub bytes: u64,
    /// Whether that fits into the available memory.
    pub fits: bool,
}

/// The longer sides to choose from, in pixels.
pub const SIZES: [u32; 7] = [128, 192, 256, 384, 512, 768, 1024];

/// Floats per pixel of the canvas that are kept from the forward to the backward pass: the response of every layer
/// once, after pooling where a pool follows, with 8 bytes per position for the argmax. By the widths of VGG-19: 64, 16
/// + 32, 32, 8 + 16, and so on.
const RETAINED_FLOATS: f64 =
    64.0 + 3.0 * 16.0 + 32.0 + 3.0 * 8.0 + 3.0 * 16.0 + 3.0 * 4.0 + 3.0 * 8.0 + 3.0 * 2.0 + 2.0;

/// Floats per pixel that exist only briefly, at the peak: the response of conv1_2 and its gradient, 64 channels each.
const TRANSIENT_FLOATS: f64 = 2.0 * 64.0;

/// Floats per pixel for pictures, optimiser moments and targets.
const PICTURE_FLOATS: f64 = 3.0 * 8.0 + 24.0;

/// Floats per pixel of a style picture during inference: the input of conv1_2, which is the first tap, its response and
/// a copy, 64 channels each. Nothing is kept for a backward pass, and the deeper taps are computed after these are
/// freed.
const INFERENCE_FLOATS: f64 = 3.0 * 64.0;

/// Size of the balanced net in bytes: 5.1 million weights each for the forward and the backward pass in single
/// precision, and the Winograd transforms of the 3x3 convolutions, up to four times as large. The light net takes 45
/// MB.
const NET_BYTES: f64 = 130e6;

/// Peak memory while loading the balanced net: the file, its numbers, the flipped weights and the packed weights.
const NET_LOADING_BYTES: f64 = 205e6;

/// Peak memory in bytes while painting at this size, with a stroke size relative to the painting.
///
/// This is an estimate, compared with `cargo xtask stylize` running natively on the CPU: within 10 % for the balanced
/// net at 128 to 512 px, and 100 to 230 MB too high for the light one (`docs/STYLE_COSTS.md`). It has not been measured
/// on a GPU.
pub fn peak(painting: Size, stroke: f32) -> u64 {
    let pixels = canvas(painting).pixels() as f64;
    // The style has its own aspect ratio; a square is the largest it can be.
    let style = f64::from(style_side(painting.longest(), stroke));
    let largest = (pixels * (RETAINED_FLOATS + TRANSIENT_FLOATS + PICTURE_FLOATS))
        .max(style * style * INFERENCE_FLOATS + pixels * PICTURE_FLOATS);
    floor_to_u64((largest * 4.0 + NET_BYTES).max(NET_LOADING_BYTES))
}

/// The sizes to choose from for a photo of this aspect ratio, given the available memory.
///
/// Sizes above twice the size of the photo are left out, because they would only enlarge it. The smallest size is
/// always included. The stroke size is assumed to be the default.
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
    fn a_style_larger_than_the_painting_is_counted() {
        let size = Size::new(256, 256);
        assert_eq!(peak(size, 0.25), peak(size, 1.0), "a smaller one needs less than painting itself");
        assert!(peak(size, 4.0) > peak(Size::new(512, 512), 1.0), "one of 1,024 px needs more");
    }

    #[test]
    fn sizes_that_do_not_fit_are_marked_and_pointless_ones_left_out() {
        let size_options = size_options(Size::new(200, 150), peak(Size::new(256, 192), 1.0));
        let found: Vec<_> = size_options.iter().map(|o| (o.longer, o.fits)).collect();
        assert_eq!(found, [(128, true), (192, true), (256, true), (384, false)], "{size_options:?}");
        assert_eq!(super::size_options(Size::new(1, 1), 0).len(), 1, "the smallest is listed although it does not fit");
    }
}
