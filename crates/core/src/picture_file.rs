//! What a picture file is, from its first bytes, and how it may be decoded.
//!
//! A browser decodes; this decides beforehand, so that a HEIC file, a text file or a picture of 200 megapixels gets a clear
//! sentence instead of a crash. Sources: JFIF and T.81 B.2.2, PNG (ISO/IEC 15948) 11.2.2, RFC 9649 (WebP), GIF89a 18, the
//! BITMAPINFOHEADER of Windows, ISO/IEC 14496-12 4.3 (`ftyp`).

use crate::geometry::Size;
use thiserror::Error;

/// The kind of a picture file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// HEIC or HEIF, which most browsers cannot decode.
    Heic,
    /// No picture that is known here.
    Unknown,
}

/// Why a file is not decoded.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum PictureFileError {
    /// Its first bytes are those of no picture.
    #[error("not a picture")]
    NotAPicture,
    /// It is a HEIC picture.
    #[error("a HEIC picture")]
    Heic,
    /// It says that it has no pixels.
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
    /// Shrink while decoding, to this size (before any rotation that the file asks for).
    pub shrink_to: Option<Size>,
}

/// The longest side that is decoded as it is; larger pictures are shrunk. A face is still 150 pixels wide there if it fills
/// a twenty-fifth of the width, and four bytes a pixel stay under 64 MiB.
pub const MAX_SIDE: u32 = 4096;

/// More pixels than this are refused: their decoded form alone is half a gigabyte.
pub const MAX_PIXELS: u64 = 120_000_000;

/// A side shorter than this shows no face.
pub const MIN_SIDE: u32 = 16;

/// The kind of a file by its first bytes; its name and its claimed type are not believed.
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

/// Columns and rows as the header says, before any rotation; `None` where the prefix does not hold them.
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

/// How to decode a file, or why not to. A picture of unknown size is tried as it is.
///
/// # Errors
/// [`PictureFileError`] says why.
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

/// The size with its longest side at [`MAX_SIDE`], aspect kept, no side under one pixel.
fn shrunk(size: Size) -> Size {
    let longest = u64::from(size.longest());
    let side = |s: u32| {
        let rounded = (u64::from(s) * u64::from(MAX_SIDE) + longest / 2) / longest;
        u32::try_from(rounded).unwrap_or(MAX_SIDE).max(1)
    };
    Size::new(side(size.width), side(size.height))
}

/// HEIC and AVIF by the brands of the `ftyp` box, the major one and the compatible ones. AVIF goes first: both kinds may
/// call themselves `mif1` above all, and a browser that meets `avif` anywhere can decode it.
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

/// Walks the marker segments to the first start of frame.
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
            0xd9 | 0xda => return None, // The end, or data before any frame.
            _ => at += segment(bytes, at)?,
        }
    }
}

/// Bytes of a JPEG segment with its marker; `None` where its length is impossible.
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
    fn heic_and_avif_are_told_apart_by_their_brands() {
        assert_eq!(sniff(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), PictureKind::Heic, "an iPhone's");
        assert_eq!(sniff(b"\0\0\0\x1cftypavif\0\0\0\0avifmif1"), PictureKind::Avif, "its major brand");
        assert_eq!(sniff(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif"), PictureKind::Avif, "its last brand");
        assert_eq!(sniff(b"\0\0\0\x18ftypisom\0\0\0\0isomiso2"), PictureKind::Unknown, "a film");
        assert_eq!(plan(PictureKind::Heic, None), Err(PictureFileError::Heic), "named as such");
    }

    #[test]
    fn a_file_is_judged_before_it_is_decoded() {
        let plan = |bytes: &[u8]| plan(sniff(bytes), dimensions(bytes));
        assert_eq!(plan(b"just some words, no picture"), Err(PictureFileError::NotAPicture), "text");
        assert_eq!(plan(&png(1, 1)), Err(PictureFileError::Tiny), "one pixel");
        assert_eq!(plan(&png(0, 5)), Err(PictureFileError::Corrupt), "no columns");
        assert_eq!(plan(&png(u32::MAX, u32::MAX)), Err(PictureFileError::Huge), "no overflow");
        assert_eq!(plan(&png(640, 480)), Ok(DecodePlan { shrink_to: None }), "as it is");
        let shrunk = DecodePlan { shrink_to: Some(Size::new(4096, 3072)) };
        assert_eq!(plan(&png(12_000, 9_000)), Ok(shrunk), "108 megapixels are shrunk");
        assert_eq!(plan(&png(13_000, 10_000)), Err(PictureFileError::Huge), "130 are refused");
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_are_never_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), kind in 0_usize..7) {
            let heads: [&[u8]; 7] =
                [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF....WEBPVP8", b"GIF89a", b"BM", b"\0\0\0\x18ftyp", b""];
            let file = [heads[kind], &bytes].concat();
            let _ = plan(sniff(&file), dimensions(&file));
        }

        #[test]
        fn shrinking_keeps_the_aspect(width in 4097_u32..60_000, height in 16_u32..2_000) {
            if let Ok(DecodePlan { shrink_to: Some(to) }) = plan(PictureKind::Png, Some(Size::new(width, height))) {
                prop_assert_eq!(to.longest(), MAX_SIDE);
                let exact = f64::from(height) * f64::from(to.width) / f64::from(width);
                prop_assert!((f64::from(to.height) - exact).abs() <= 1.0, "{:?}", to);
            }
        }
    }
}
