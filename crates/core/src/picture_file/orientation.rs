//! How a camera lay when it took a picture: the orientation of EXIF (CIPA DC-008 4.6.5, tag 0x0112).
//!
//! Browsers turn JPEG, PNG and AVIF by it, but not WebP: [`without_orientation`] makes sure that none does, so that the
//! page can turn it the same way everywhere.

use super::PictureKind;
use super::bytes::{be16, be32, le16, le32, length};
use super::header::{jpeg_segments, png_chunks, sniff, webp_flags};
use std::borrow::Cow;

/// The orientation of EXIF: where the stored first row and first column are in the picture as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Orientation {
    /// 1: as stored.
    #[default]
    Upright,
    /// 2: mirrored from left to right.
    Mirrored,
    /// 3: turned by 180°.
    UpsideDown,
    /// 4: mirrored from top to bottom.
    Flipped,
    /// 5: rows and columns exchanged.
    Transposed,
    /// 6: to be turned by 90° clockwise.
    Clockwise,
    /// 7: exchanged along the other diagonal.
    Transverse,
    /// 8: to be turned by 90° anticlockwise.
    Anticlockwise,
}

impl Orientation {
    /// By the number in the file; `None` for numbers that mean nothing.
    const fn of(number: u32) -> Option<Self> {
        Some(match number {
            1 => Self::Upright,
            2 => Self::Mirrored,
            3 => Self::UpsideDown,
            4 => Self::Flipped,
            5 => Self::Transposed,
            6 => Self::Clockwise,
            7 => Self::Transverse,
            8 => Self::Anticlockwise,
            _ => return None,
        })
    }

    /// Whether the shown width is the stored height.
    pub const fn exchanges_sides(self) -> bool {
        matches!(self, Self::Transposed | Self::Clockwise | Self::Transverse | Self::Anticlockwise)
    }

    /// The matrix (a, b, c, d, e, f) that draws the stored picture, of this width and height, as it is to be shown:
    /// x' = a x + c y + e, y' = b x + d y + f, in pixels.
    pub const fn matrix(self, width: f64, height: f64) -> [f64; 6] {
        match self {
            Self::Upright => [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
            Self::Mirrored => [-1.0, 0.0, 0.0, 1.0, width, 0.0],
            Self::UpsideDown => [-1.0, 0.0, 0.0, -1.0, width, height],
            Self::Flipped => [1.0, 0.0, 0.0, -1.0, 0.0, height],
            Self::Transposed => [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
            Self::Clockwise => [0.0, 1.0, -1.0, 0.0, height, 0.0],
            Self::Transverse => [0.0, -1.0, -1.0, 0.0, height, width],
            Self::Anticlockwise => [0.0, -1.0, 1.0, 0.0, 0.0, width],
        }
    }
}

/// The orientation that a file states; upright if it states none. JPEG and PNG state it before the image data, WebP after
/// it, so that the whole file is needed.
pub fn orientation(bytes: &[u8]) -> Orientation {
    let block = match sniff(bytes) {
        PictureKind::Jpeg => jpeg_segments(bytes)
            .filter(|(marker, _)| *marker == 0xe1)
            .find_map(|(_, contents)| contents.strip_prefix(b"Exif\0\0")),
        PictureKind::Png => png_chunks(bytes).find(|(name, _)| *name == b"eXIf").map(|(_, contents)| contents),
        PictureKind::WebP => {
            webp_exif(bytes).map(|(_, contents)| contents.strip_prefix(b"Exif\0\0").unwrap_or(contents))
        }
        _ => None,
    };
    block.and_then(tag).unwrap_or_default()
}

/// Whether the file is a WebP picture with EXIF data: then [`orientation`] needs all of its bytes.
pub fn has_late_orientation(bytes: &[u8]) -> bool {
    sniff(bytes) == PictureKind::WebP && webp_flags(bytes).is_some_and(|flags| flags & 8 != 0)
}

/// A WebP file whose EXIF data no program finds any more: the chunk has an unknown name, which readers skip (RFC 9649, 2.7.1.6).
/// Other files are as they were.
pub fn without_orientation(bytes: &[u8]) -> Cow<'_, [u8]> {
    let Some((at, _)) = webp_exif(bytes) else { return Cow::Borrowed(bytes) };
    let mut bytes = bytes.to_vec();
    bytes[at..at + 4].copy_from_slice(b"none");
    bytes[20] &= !8;
    Cow::Owned(bytes)
}

/// The EXIF chunk of an extended WebP file: where its name is, and its contents.
fn webp_exif(bytes: &[u8]) -> Option<(usize, &[u8])> {
    webp_flags(bytes)?;
    let mut at = 12;
    loop {
        let name = bytes.get(at..at + 4)?;
        let size = length(le32(bytes, at + 4)?)?;
        let start = at + 8;
        if name == b"EXIF" {
            return Some((at, bytes.get(start..start.checked_add(size)?)?));
        }
        at = start.checked_add(size)?.checked_add(size % 2)?;
    }
}

/// The orientation in the first directory of a TIFF block.
fn tag(block: &[u8]) -> Option<Orientation> {
    let big = match block.get(..4)? {
        b"II*\0" => false,
        b"MM\0*" => true,
        _ => return None,
    };
    let number16 = |at| if big { be16(block, at) } else { le16(block, at) };
    let number32 = |at| if big { be32(block, at) } else { le32(block, at) };
    let directory = length(number32(4)?)?;
    let entries = length(number16(directory)?)?;
    let entry = (0..entries).map(|i| directory + 2 + 12 * i).find(|at| number16(*at) == Some(0x0112))?;
    Orientation::of(number16(entry + 8)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A TIFF block with a description and an orientation.
    fn block(number: u8, big: bool) -> Vec<u8> {
        if big {
            [&b"MM\0*\0\0\0\x08\0\x02\x01\x0e\0\x02\0\0\0\x01\0\0\0\0\x01\x12\0\x03\0\0\0\x01\0"[..], &[number, 0, 0]]
                .concat()
        } else {
            [&b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0"[..], &[number, 0, 0, 0]].concat()
        }
    }

    fn webp(exif: &[u8]) -> Vec<u8> {
        let size = u32::try_from(exif.len()).expect("short").to_le_bytes();
        [b"RIFF....WEBPVP8X\x0a\0\0\0\x08\0\0\0\x3f\x01\0\xef\0\0VP8 \x03\0\0\0abc\0EXIF", &size[..], exif].concat()
    }

    #[test]
    fn the_orientation_is_read_from_jpeg_png_and_webp_in_both_byte_orders() {
        for (number, big) in (1..=8).flat_map(|number| [(number, false), (number, true)]) {
            let block = block(number, big);
            let expected = Orientation::of(u32::from(number)).expect("one of eight");
            let size = u16::try_from(block.len() + 8).expect("short").to_be_bytes();
            let jpeg = [b"\xff\xd8\xff\xe0\0\x04ab\xff\xe1", &size[..], b"Exif\0\0", &block].concat();
            assert_eq!(orientation(&jpeg), expected, "JPEG");
            let size = u32::try_from(block.len()).expect("short").to_be_bytes();
            let png = [b"\x89PNG\r\n\x1a\n", &size[..], b"eXIf", &block, b"...."].concat();
            assert_eq!(orientation(&png), expected, "PNG");
            assert_eq!(orientation(&webp(&block)), expected, "WebP");
            assert_eq!(orientation(&webp(&[b"Exif\0\0", &block[..]].concat())), expected, "WebP as some write it");
        }
        assert_eq!(orientation(&webp(&block(9, true))), Orientation::Upright, "a number without meaning");
        assert_eq!(orientation(b"\xff\xd8\xff\xda"), Orientation::Upright, "none");
    }

    #[test]
    fn a_webp_file_without_its_orientation_has_the_same_length_and_nothing_else_is_changed() {
        let file = webp(&block(6, false));
        let plain = without_orientation(&file);
        assert_eq!(orientation(&plain), Orientation::Upright, "none is found");
        assert!(has_late_orientation(&file) && !has_late_orientation(&plain), "nor announced");
        assert_eq!(plain.iter().zip(&file).filter(|(a, b)| a != b).count(), 5, "a flag and a name");
        assert_eq!(without_orientation(b"GIF89a"), &b"GIF89a"[..], "others are as they were");
    }

    #[test]
    fn each_orientation_puts_the_stored_corner_where_exif_says() {
        // Where the first stored pixel of a picture of 3 x 2 is shown, and the one after it in its row.
        let cases = [
            (Orientation::Upright, (0, 0), (1, 0)),
            (Orientation::Mirrored, (2, 0), (1, 0)),
            (Orientation::UpsideDown, (2, 1), (1, 1)),
            (Orientation::Flipped, (0, 1), (1, 1)),
            (Orientation::Transposed, (0, 0), (0, 1)),
            (Orientation::Clockwise, (1, 0), (1, 1)),
            (Orientation::Transverse, (1, 2), (1, 1)),
            (Orientation::Anticlockwise, (0, 2), (0, 1)),
        ];
        for (orientation, first, second) in cases {
            let [a, b, c, d, e, f] = orientation.matrix(3.0, 2.0);
            // Centres of pixels.
            let shown = |x: f64, y: f64| ((a * x + c * y + e).floor(), (b * x + d * y + f).floor());
            let expected = |(x, y): (i32, i32)| (f64::from(x), f64::from(y));
            assert_eq!(shown(0.5, 0.5), expected(first), "{orientation:?}");
            assert_eq!(shown(1.5, 0.5), expected(second), "{orientation:?}");
        }
    }
}
