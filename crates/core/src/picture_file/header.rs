//! What the first bytes of a file say: its kind, its stored size, and whether it moves.

use super::PictureKind;
use super::bytes::{be16, be32, le16, le32, length};
use crate::geometry::Size;

/// Identifies a file by its first bytes. Its name and claimed type are not trusted.
pub fn sniff(bytes: &[u8]) -> PictureKind {
    match bytes {
        [0xff, 0xd8, 0xff, ..] if has_usual_frame(bytes) => PictureKind::Jpeg,
        [0xff, 0xd8, 0xff, ..] => PictureKind::UnusualJpeg,
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => PictureKind::Png,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => PictureKind::WebP,
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => PictureKind::Gif,
        [b'B', b'M', ..] if bytes.len() >= 26 => PictureKind::Bmp,
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => brand(bytes),
        [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => PictureKind::Tiff,
        [0xff, 0x0a, ..] | [0, 0, 0, 0x0c, b'J', b'X', b'L', b' ', ..] => PictureKind::JpegXl,
        [0, 0, 0, 0x0c, b'j', b'P', b' ', b' ', ..] | [0xff, 0x4f, 0xff, 0x51, ..] => PictureKind::Jpeg2000,
        [0, 0, 1, 0, ..] => PictureKind::Icon,
        [b'8', b'B', b'P', b'S', ..] => PictureKind::Photoshop,
        [b'%', b'P', b'D', b'F', ..] => PictureKind::Pdf,
        _ if is_svg(bytes) => PictureKind::Svg,
        _ => PictureKind::Unknown,
    }
}

/// The size according to the header, before any rotation, or `None` if the given bytes do not contain it.
pub fn stored_size(bytes: &[u8]) -> Option<Size> {
    match sniff(bytes) {
        PictureKind::Jpeg | PictureKind::UnusualJpeg => jpeg_frame(bytes).map(|frame| frame.size),
        PictureKind::Png => Some(Size::new(be32(bytes, 16)?, be32(bytes, 20)?)),
        PictureKind::WebP => webp(bytes),
        PictureKind::Gif => Some(Size::new(le16(bytes, 6)?, le16(bytes, 8)?)),
        PictureKind::Bmp => bmp(bytes),
        _ => None,
    }
}

/// Whether the file has several frames, so that what a browser shows changes: GIF, the `ANIM` flag of WebP, the `acTL` chunk
/// of PNG before its first image data, and AVIF sequences.
pub fn is_animated(bytes: &[u8]) -> bool {
    match sniff(bytes) {
        // Most that are kept are; one frame costs nothing.
        PictureKind::Gif => true,
        PictureKind::WebP => webp_flags(bytes).is_some_and(|flags| flags & 2 != 0),
        PictureKind::Png => png_chunks(bytes).any(|(name, _)| name == b"acTL"),
        PictureKind::Avif => bytes.get(8..12) == Some(b"avis"),
        _ => false,
    }
}

/// The flags of an extended WebP file (RFC 9649, 2.7.1).
pub(super) fn webp_flags(bytes: &[u8]) -> Option<u8> {
    (bytes.get(12..16)? == b"VP8X").then(|| bytes.get(20).copied()).flatten()
}

/// The chunks of a PNG file before its image data: name and contents, as far as the bytes go.
pub(super) fn png_chunks(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut at = 8;
    std::iter::from_fn(move || {
        let size = length(be32(bytes, at)?)?;
        let name = bytes.get(at + 4..at + 8)?;
        let start = at + 8;
        at = start.checked_add(size)?.checked_add(4)?;
        Some((name, bytes.get(start..start + size)?))
    })
    .take_while(|(name, _)| *name != b"IDAT")
}

/// The segments of a JPEG file before its image data: the marker and the contents.
pub(super) fn jpeg_segments(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut at = 2;
    std::iter::from_fn(move || {
        loop {
            if *bytes.get(at)? != 0xff {
                return None;
            }
            match *bytes.get(at + 1)? {
                0xff => at += 1, // Fill bytes.
                0x01 | 0xd0..=0xd8 => at += 2,
                0xd9 | 0xda => return None, // The end, or image data.
                marker => {
                    let start = at + 4;
                    at += 2 + length(be16(bytes, at + 2)?).filter(|length| *length >= 2)?;
                    return Some((marker, bytes.get(start..at.min(bytes.len())).unwrap_or_default()));
                }
            }
        }
    })
}

/// The start of frame of a JPEG (T.81 B.2.2).
struct JpegFrame {
    marker: u8,
    bits: u8,
    size: Size,
}

fn jpeg_frame(bytes: &[u8]) -> Option<JpegFrame> {
    let (marker, frame) = jpeg_segments(bytes)
        .find(|(marker, _)| matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc))?;
    Some(JpegFrame { marker, bits: *frame.first()?, size: Size::new(be16(frame, 3)?, be16(frame, 1)?) })
}

/// Baseline, extended and progressive Huffman coding with eight bits: what browsers decode. A frame beyond the given bytes
/// may be one.
fn has_usual_frame(bytes: &[u8]) -> bool {
    jpeg_frame(bytes).is_none_or(|frame| frame.bits == 8 && matches!(frame.marker, 0xc0..=0xc2))
}

/// Distinguishes HEIC and AVIF by the brands of the `ftyp` box, both the major one and the compatible ones. AVIF is
/// checked first: both formats may use `mif1` as the major brand, and a browser can decode the file if `avif` occurs
/// anywhere.
fn brand(bytes: &[u8]) -> PictureKind {
    let end = be32(bytes, 0).and_then(length).unwrap_or(0).clamp(12, bytes.len().max(12));
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

/// The header of OS/2 has 12 bytes and 16-bit sides; all later ones have 32-bit sides, the height negative if the top row
/// comes first.
fn bmp(bytes: &[u8]) -> Option<Size> {
    match le32(bytes, 14)? {
        12 => Some(Size::new(le16(bytes, 18)?, le16(bytes, 20)?)),
        _ => Some(Size::new(le32(bytes, 18)?, le32(bytes, 22)?.cast_signed().unsigned_abs())),
    }
}

/// SVG is text: `<svg`, perhaps after an XML declaration, comments and a document type.
fn is_svg(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let starts = [&b"<svg"[..], b"<?xml", b"<!--", b"<!DOCTYPE svg"].iter().any(|start| text.starts_with(start));
    starts && text.windows(4).any(|window| window == b"<svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_read_from_each_kind_of_header() {
        let jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x11\x08\x01\x02\x03\x04\x03";
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x40\0\0\0\xf0";
        let lossy = b"RIFF....WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x40\x01\xf0\x00";
        let lossless = b"RIFF....WEBPVP8L\0\0\0\0\x2f\x3f\xc1\x3b\x00";
        let extended = b"RIFF....WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x01\x00\xef\x00\x00";
        let gif = b"GIF89a\x40\x01\xf0\x00";
        let bmp = b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x40\x01\0\0\x10\xff\xff\xff";
        let os2 = b"BM\0\0\0\0\0\0\0\0\x1a\0\0\0\x0c\0\0\0\x40\x01\xf0\x00\x01\0\x18\0";
        let cases: [(&[u8], Size); 8] = [
            (jpeg, Size::new(0x304, 0x102)),
            (png, Size::new(320, 240)),
            (lossy, Size::new(320, 240)),
            (lossless, Size::new(320, 240)),
            (extended, Size::new(320, 240)),
            (gif, Size::new(320, 240)),
            (bmp, Size::new(320, 0xf0)),
            (os2, Size::new(320, 240)),
        ];
        for (bytes, size) in cases {
            assert_eq!(stored_size(bytes), Some(size), "{:?}", sniff(bytes));
        }
    }

    #[test]
    fn heic_and_avif_are_distinguished_by_their_brands() {
        assert_eq!(sniff(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), PictureKind::Heic, "from an iPhone");
        assert_eq!(sniff(b"\0\0\0\x1cftypavif\0\0\0\0avifmif1"), PictureKind::Avif, "its major brand");
        assert_eq!(sniff(b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif"), PictureKind::Avif, "its last brand");
        assert_eq!(sniff(b"\0\0\0\x18ftypisom\0\0\0\0isomiso2"), PictureKind::Unknown, "a video");
    }

    #[test]
    fn formats_that_few_browsers_open_are_known_by_name() {
        let cases: [(&[u8], PictureKind); 12] = [
            (b"II*\0\x08\0\0\0", PictureKind::Tiff),
            (b"MM\0*\0\0\0\x08", PictureKind::Tiff),
            (b"\xff\x0a\xba\x12", PictureKind::JpegXl),
            (b"\0\0\0\x0cJXL \r\n\x87\n", PictureKind::JpegXl),
            (b"\0\0\0\x0cjP  \r\n\x87\n", PictureKind::Jpeg2000),
            (b"\0\0\x01\0\x01\0\x20\x20", PictureKind::Icon),
            (b"8BPS\0\x01", PictureKind::Photoshop),
            (b"%PDF-1.7", PictureKind::Pdf),
            (b"<?xml version=\"1.0\"?>\n<!-- drawn --><svg xmlns", PictureKind::Svg),
            (b"\xff\xd8\xff\xc3\x00\x11\x08\x01\x02\x03\x04\x03", PictureKind::UnusualJpeg),
            (b"\xff\xd8\xff\xc1\x00\x11\x0c\x01\x02\x03\x04\x03", PictureKind::UnusualJpeg),
            (b"<?xml version=\"1.0\"?><html/>", PictureKind::Unknown),
        ];
        for (bytes, kind) in cases {
            assert_eq!(sniff(bytes), kind, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn files_with_several_frames_are_known() {
        assert!(is_animated(b"RIFF....WEBPVP8X\x0a\0\0\0\x02\0\0\0"), "WebP with the flag");
        assert!(!is_animated(b"RIFF....WEBPVP8X\x0a\0\0\0\x08\0\0\0"), "WebP with another flag");
        let png = |chunk: &[u8]| {
            [b"\x89PNG\r\n\x1a\n\0\0\0\x01IHDRx....", chunk, b"\0\0\0\x01IDATx....\0\0\0\x08acTL"].concat()
        };
        assert!(is_animated(&png(b"\0\0\0\x08acTL12345678....")), "PNG with frames");
        assert!(!is_animated(&png(b"")), "not what comes after the image data");
        assert!(!is_animated(b"\xff\xd8\xff\xe0"), "JPEG has one");
    }
}
