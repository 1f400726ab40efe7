//! Identifying a picture file from its first bytes, and deciding how to decode it.
//!
//! The browser decodes; this module decides beforehand, so that a HEIC file, a text file or a picture of 200 megapixels
//! leads to a clear message instead of a crash. Sources: JFIF and T.81 B.2.2, PNG (ISO/IEC 15948) 11.2.2, RFC 9649
//! (WebP), GIF89a 18, the BITMAPCOREHEADER and BITMAPINFOHEADER of Windows, ISO/IEC 14496-12 4.3 (`ftyp`), ISO/IEC 18181-2
//! (JPEG XL), TIFF 6.0, CIPA DC-008 (EXIF).
//!
//! ```
//! use likeness_core::geometry::Size;
//! use likeness_core::picture_file::{PictureKind, plan, shown_size, sniff};
//!
//! let gif = b"GIF89a\x40\x01\xf0\x00";
//! assert_eq!(sniff(gif), PictureKind::Gif);
//! assert_eq!(shown_size(gif), Some(Size::new(320, 240)));
//! assert!(plan(Some(Size::new(1, 1))).is_err());
//! ```

pub use header::{is_animated, sniff, stored_size};
pub use orientation::{Orientation, has_late_orientation, orientation, without_orientation};

use crate::geometry::Size;
use serde::{Deserialize, Serialize};
use thiserror::Error;

mod bytes;
mod header;
mod orientation;

/// The format of a picture file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PictureKind {
    /// JPEG.
    Jpeg,
    /// JPEG of a kind that browsers do not decode: lossless, arithmetic coding, or more than eight bits.
    UnusualJpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// GIF.
    Gif,
    /// Windows bitmap.
    Bmp,
    /// AVIF.
    Avif,
    /// HEIC or HEIF. Most browsers cannot decode it.
    Heic,
    /// JPEG XL. Some browsers decode it.
    JpegXl,
    /// JPEG 2000. WebKit decoded it for years.
    Jpeg2000,
    /// TIFF. WebKit decodes it.
    Tiff,
    /// Windows icon.
    Icon,
    /// Scalable vector graphics: browsers show it, but give no pixels of it.
    Svg,
    /// Photoshop.
    Photoshop,
    /// PDF.
    Pdf,
    /// Not a known picture format.
    Unknown,
}

/// Why a file will not be decoded.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum PictureFileError {
    /// Its header says that it has no pixels.
    #[error("a picture without pixels")]
    Corrupt,
    /// It has more than [`MAX_PIXELS`] pixels.
    #[error("a picture of more than {MAX_PIXELS} pixels")]
    Huge,
    /// A side is shorter than [`MIN_SIDE`] pixels.
    #[error("a picture with a side shorter than {MIN_SIDE} pixels")]
    Tiny,
}

/// How to decode a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecodePlan {
    /// The size to scale to while decoding, as shown; `None` to keep the size.
    pub shrink_to: Option<Size>,
}

/// Longest side that is decoded at full size; larger pictures are scaled down. At this size, a face that fills a
/// twenty-fifth of the width is still 150 pixels wide, and four bytes per pixel stay below 64 MiB.
pub const MAX_SIDE: u32 = 4096;

/// Pictures with more pixels are rejected: decoded, they would take half a gigabyte.
pub const MAX_PIXELS: u64 = 120_000_000;

/// Pictures with a shorter side are too small to show a face.
pub const MIN_SIDE: u32 = 16;

/// The size as it is shown, after any rotation, or `None` if the given bytes do not contain it.
pub fn shown_size(bytes: &[u8]) -> Option<Size> {
    let stored = stored_size(bytes)?;
    let exchanged = orientation(bytes).exchanges_sides();
    Some(if exchanged { Size::new(stored.height, stored.width) } else { stored })
}

/// Decides how to decode a picture of this size. One of unknown size is decoded as it is.
///
/// # Errors
/// [`PictureFileError`] if it should not be decoded.
pub fn plan(size: Option<Size>) -> Result<DecodePlan, PictureFileError> {
    match size {
        Some(size) if size.width == 0 || size.height == 0 => Err(PictureFileError::Corrupt),
        Some(size) if size.pixels() > MAX_PIXELS => Err(PictureFileError::Huge),
        Some(size) if size.width.min(size.height) < MIN_SIDE => Err(PictureFileError::Tiny),
        Some(size) if size.longest() > MAX_SIDE => Ok(DecodePlan { shrink_to: Some(shrunk(size)) }),
        _ => Ok(DecodePlan { shrink_to: None }),
    }
}

/// The size scaled to a longest side of [`MAX_SIDE`], with the aspect ratio preserved and no side below one pixel.
fn shrunk(size: Size) -> Size {
    let longest = u64::from(size.longest());
    let side = |s: u32| {
        let rounded = (u64::from(s) * u64::from(MAX_SIDE) + longest / 2) / longest;
        u32::try_from(rounded).unwrap_or(MAX_SIDE).max(1)
    };
    Size::new(side(size.width), side(size.height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn files_are_checked_before_they_are_decoded() {
        let plan = |bytes: &[u8]| plan(shown_size(bytes));
        assert_eq!(plan(&png(1, 1)), Err(PictureFileError::Tiny), "one pixel");
        assert_eq!(plan(&png(0, 5)), Err(PictureFileError::Corrupt), "no columns");
        assert_eq!(plan(&png(u32::MAX, u32::MAX)), Err(PictureFileError::Huge), "no overflow");
        assert_eq!(plan(&png(640, 480)), Ok(DecodePlan { shrink_to: None }), "as it is");
        let shrunk = DecodePlan { shrink_to: Some(Size::new(4096, 3072)) };
        assert_eq!(plan(&png(12_000, 9_000)), Ok(shrunk), "108 megapixels are scaled down");
        assert_eq!(plan(&png(13_000, 10_000)), Err(PictureFileError::Huge), "130 are rejected");
    }

    #[test]
    fn a_picture_that_lies_on_its_side_is_planned_as_it_is_shown() {
        let turned = b"\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0\
            \xff\xc0\0\x11\x08\x2e\xe0\x23\x28\x03";
        assert_eq!(stored_size(turned), Some(Size::new(9_000, 12_000)), "stored");
        assert_eq!(shown_size(turned), Some(Size::new(12_000, 9_000)), "shown");
        assert_eq!(plan(shown_size(turned)), Ok(DecodePlan { shrink_to: Some(Size::new(4096, 3072)) }), "one step");
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), kind in 0_usize..8) {
            let heads: [&[u8]; 8] = [
                b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF....WEBPVP8", b"RIFF....WEBPVP8X", b"GIF89a", b"BM",
                b"\0\0\0\x18ftyp", b"",
            ];
            let file = [heads[kind], &bytes].concat();
            let _ = (plan(shown_size(&file)), is_animated(&file), without_orientation(&file));
        }

        #[test]
        fn scaling_down_keeps_the_aspect_ratio(width in 4097_u32..60_000, height in 16_u32..2_000) {
            if let Ok(DecodePlan { shrink_to: Some(to) }) = plan(Some(Size::new(width, height))) {
                prop_assert_eq!(to.longest(), MAX_SIDE);
                let exact = f64::from(height) * f64::from(to.width) / f64::from(width);
                prop_assert!((f64::from(to.height) - exact).abs() <= 1.0, "{:?}", to);
            }
        }
    }
}
