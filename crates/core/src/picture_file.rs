//! Identifying a picture file from its first bytes, and deciding how to decode it.
//!
//! The browser decodes; this module decides beforehand, so that a HEIC file, a text file or a picture of 200 megapixels
//! leads to a clear message instead of a crash. Sources: JFIF and T.81 B.2.2, PNG (ISO/IEC 15948) 11.2.2, RFC 9649
//! (WebP), GIF89a 18, the BITMAPINFOHEADER of Windows, ISO/IEC 14496-12 4.3 (`ftyp`).
//!
//! ```
//! use likeness_core::geometry::Size;
//! use likeness_core::picture_file::{PictureKind, dimensions, plan, sniff};
//!
//! let gif = b"GIF89a\x40\x01\xf0\x00";
//! assert_eq!(sniff(gif), PictureKind::Gif);
//! assert_eq!(dimensions(gif), Some(Size::new(320, 240)));
//! assert!(plan(sniff(b"plain text"), None).is_err());
//! ```

use crate::geometry::Size;
use thiserror::Error;

/// The format of a picture file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PictureKind {
    /// JPEG.
    Jpeg,
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
    /// Not a known picture format.
    Unknown,
}

/// Why a file will not be decoded.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum PictureFileError {
    /// It is not a known picture format.
    #[error("not a picture")]
    NotAPicture,
    /// It is a HEIC picture.
    #[error("a HEIC picture")]
    Heic,
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
    /// The size to scale to while decoding, before any rotation stored in the file; `None` to keep the size.
    pub shrink_to: Option<Size>,
}

/// Longest side that is decoded at full size; larger pictures are scaled down. At this size, a face that fills a
/// twenty-fifth of the width is still 150 pixels wide, and four bytes per pixel stay below 64 MiB.
pub const MAX_SIDE: u32 = 4096;

/// Pictures with more pixels are rejected: decoded, they would take half a gigabyte.
pub const MAX_PIXELS: u64 = 120_000_000;

/// Pictures with a shorter side are too small to show a face.
pub const MIN_SIDE: u32 = 16;

/// Identifies a file by its first bytes. Its name and claimed type are not trusted.
pub fn sniff(bytes: &[u8]) -> PictureKind {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => PictureKind::Jpeg,
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => PictureKind::Png,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => PictureKind::WebP,
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => PictureKind::Gif,
        [b'B', b'M', ..] if bytes.len() >= 26 => PictureKind::Bmp,
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => brand(bytes),
        _ => PictureKind::Unknown,
    }
}

/// The size according to the header, before any rotation, or `None` if the given bytes do not contain it.
pub fn dimensions(bytes: &[u8]) -> Option<Size> {
    match sniff(bytes) {
        PictureKind::Jpeg => jpeg(bytes),
        PictureKind::Png => Some(Size::new(be32(bytes, 16)?, be32(bytes, 20)?)),
        PictureKind::WebP => webp(bytes),
        PictureKind::Gif => Some(Size::new(le16(bytes, 6)?, le16(bytes, 8)?)),
        PictureKind::Bmp => Some(Size::new(le32(bytes, 18)?, le32(bytes, 22)?.cast_signed().unsigned_abs())),
        PictureKind::Avif | PictureKind::Heic | PictureKind::Unknown => None,
    }
}

/// Decides how to decode a file. A picture of unknown size is decoded as it is.
///
/// # Errors
/// [`PictureFileError`] if it should not be decoded.
pub fn plan(kind: PictureKind, size: Option<Size>) -> Result<DecodePlan, PictureFileError> {
    match (kind, size) {
        (PictureKind::Unknown, _) => Err(PictureFileError::NotAPicture),
        (PictureKind::Heic, _) => Err(PictureFileError::Heic),
        (_, Some(size)) if size.width == 0 || size.height == 0 => Err(PictureFileError::Corrupt),
        (_, Some(size)) if size.pixels() > MAX_PIXELS => Err(PictureFileError::Huge),
        (_, Some(size)) if size.width.min(size.height) < MIN_SIDE => Err(PictureFileError::Tiny),
        (_, Some(size)) if size.longest() > MAX_SIDE => Ok(DecodePlan { shrink_to: Some(shrunk(size)) }),
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

/// Distinguishes HEIC and AVIF by the brands of the `ftyp` box, both the major one and the compatible ones. AVIF is
/// checked first: both formats may use `mif1` as the major brand, and a browser can decode the file if `avif` occurs
/// anywhere.
fn brand(bytes: &[u8]) -> PictureKind {
    let end = be32(bytes, 0).and_then(|n| usize::try_from(n).ok()).unwrap_or(0).clamp(12, bytes.len().max(12));
    let brands = bytes.get(8..end.min(bytes.len())).unwrap_or(&[]);
    let has = |known: &[&[u8; 4]]| brands.chunks_exact(4).any(|brand| known.iter().any(|k| brand == *k));
    if has(&[b"avif", b"avis"]) {
        PictureKind::Avif
    } else if has(&[b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"]) {
        PictureKind::Heic
    } else {
        PictureKind::Unknown
    }
}

/// Follows the marker segments to the first start of frame.
fn jpeg(bytes: &[u8]) -> Option<Size> {
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        match *bytes.get(at + 1)? {
            0xff => at += 1, // Fill bytes.
            0x01 | 0xd0..=0xd8 => at += 2,
            0xc4 | 0xc8 | 0xcc => at += segment(bytes, at)?,
            0xc0..=0xcf => return Some(Size::new(be16(bytes, at + 7)?, be16(bytes, at + 5)?)),
            0xd9 | 0xda => return None, // The end, or image data before any frame.
            _ => at += segment(bytes, at)?,
        }
    }
}

/// Length of a JPEG segment including its marker; `None` if the length is impossible.
fn segment(bytes: &[u8], at: usize) -> Option<usize> {
    let length = usize::try_from(be16(bytes, at + 2)?).ok()?;
    (length >= 2).then_some(length + 2)
}

fn webp(bytes: &[u8]) -> Option<Size> {
    match bytes.get(12..16)? {
        b"VP8 " => Some(Size::new(le16(bytes, 26)? & 0x3fff, le16(bytes, 28)? & 0x3fff)),
        b"VP8L" => {
            let bits = le32(bytes, 21)?;
            Some(Size::new((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        b"VP8X" => Some(Size::new((le32(bytes, 24)? & 0xff_ffff) + 1, (le32(bytes, 26)? >> 8) + 1)),
        _ => None,
    }
}

fn window<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    window(bytes, at).map(u16::from_be_bytes).map(u32::from)
}

fn le16(bytes: &[u8], at: usize) -> Option<u32> {
    window(bytes, at).map(u16::from_le_bytes).map(u32::from)
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    window(bytes, at).map(u32::from_be_bytes)
}

fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    window(bytes, at).map(u32::from_le_bytes)
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
    fn the_size_is_read_from_each_kind_of_header() {
        let jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x11\x08\x01\x02\x03\x04\x03";
        let lossy = b"RIFF....WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x40\x01\xf0\x00";
        let lossless = b"RIFF....WEBPVP8L\0\0\0\0\x2f\x3f\xc1\x3b\x00";
        let extended = b"RIFF....WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x01\x00\xef\x00\x00";
        let gif = b"GIF89a\x40\x01\xf0\x00";
        let bmp = b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x40\x01\0\0\x10\xff\xff\xff";
        let cases: [(&[u8], Size); 7] = [
            (jpeg, Size::new(0x304, 0x102)),
            (&png(320, 240), Size::new(320, 240)),
            (lossy, Size::new(320, 240)),
            (lossless, Size::new(320, 240)),
            (extended, Size::new(320, 240)),
            (gif, Size::new(320, 240)),
            (bmp, Size::new(320, 240)),
        ];
        for (bytes, size) in cases {
            assert_eq!(dimensions(bytes), Some(size), "{:?}", sniff(bytes));
        }
    }

    #[test]
    fn heic_and_avif_are_distinguished_by_their_brands() {
        assert_eq!(sniff(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), PictureKind::Heic, "from an iPhone");
        assert_eq!(sniff(b"\0\0\0\x1cftypavif\0\0\0\0avifmif1"), PictureKind::Avif, "its major brand");
        assert_eq!(sniff(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif"), PictureKind::Avif, "its last brand");
        assert_eq!(sniff(b"\0\0\0\x18ftypisom\0\0\0\0isomiso2"), PictureKind::Unknown, "a video");
        assert_eq!(plan(PictureKind::Heic, None), Err(PictureFileError::Heic), "a reason of its own");
    }

    #[test]
    fn files_are_checked_before_they_are_decoded() {
        let plan = |bytes: &[u8]| plan(sniff(bytes), dimensions(bytes));
        assert_eq!(plan(b"just some words, no picture"), Err(PictureFileError::NotAPicture), "text");
        assert_eq!(plan(&png(1, 1)), Err(PictureFileError::Tiny), "one pixel");
        assert_eq!(plan(&png(0, 5)), Err(PictureFileError::Corrupt), "no columns");
        assert_eq!(plan(&png(u32::MAX, u32::MAX)), Err(PictureFileError::Huge), "no overflow");
        assert_eq!(plan(&png(640, 480)), Ok(DecodePlan { shrink_to: None }), "as it is");
        let shrunk = DecodePlan { shrink_to: Some(Size::new(4096, 3072)) };
        assert_eq!(plan(&png(12_000, 9_000)), Ok(shrunk), "108 megapixels are scaled down");
        assert_eq!(plan(&png(13_000, 10_000)), Err(PictureFileError::Huge), "130 are rejected");
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), kind in 0_usize..7) {
            let heads: [&[u8]; 7] =
                [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF....WEBPVP8", b"GIF89a", b"BM", b"\0\0\0\x18ftyp", b""];
            let file = [heads[kind], &bytes].concat();
            let _ = plan(sniff(&file), dimensions(&file));
        }

        #[test]
        fn scaling_down_keeps_the_aspect_ratio(width in 4097_u32..60_000, height in 16_u32..2_000) {
            if let Ok(DecodePlan { shrink_to: Some(to) }) = plan(PictureKind::Png, Some(Size::new(width, height))) {
                prop_assert_eq!(to.longest(), MAX_SIDE);
                let exact = f64::from(height) * f64::from(to.width) / f64::from(width);
                prop_assert!((f64::from(to.height) - exact).abs() <= 1.0, "{:?}", to);
            }
        }
    }
}
