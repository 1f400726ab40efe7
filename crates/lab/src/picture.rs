//! Reading and writing picture files natively; the browser uses `createImageBitmap`.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, ImageDecoder as _, ImageEncoder as _, ImageError, ImageReader, Limits};
use likeness_core::geometry::Size;
use likeness_core::pixels::{PixelError, RgbaFrame};
use std::io::Cursor;
use thiserror::Error;

/// Maximum side of a decoded picture, in pixels.
const LARGEST_SIDE: u32 = 20_000;

/// Maximum memory for decoding, in bytes: 120 megapixels of RGBA.
const LARGEST_MEMORY: u64 = 120_000_000 * 4;

/// Why a file cannot be decoded, or a picture not encoded.
#[derive(Debug, Error)]
pub enum PictureError {
    /// The codec failed.
    #[error(transparent)]
    Codec(#[from] ImageError),
    /// The format is unknown.
    #[error("the format of the file is unknown: {0}")]
    Format(#[from] std::io::Error),
    /// The picture has no pixels.
    #[error(transparent)]
    Pixels(#[from] PixelError),
}

/// Decodes a JPEG, PNG or WebP file and applies its EXIF orientation.
///
/// # Errors
/// [`PictureError`] if the file is not a picture, is damaged or is too large.
pub fn decode(bytes: &[u8]) -> Result<RgbaFrame, PictureError> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(LARGEST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    let rgba = picture.into_rgba8();
    Ok(RgbaFrame::new(Size::new(rgba.width(), rgba.height()), rgba.into_raw())?)
}

/// Encodes a picture as JPEG without alpha; quality 1..=100.
///
/// # Errors
/// [`PictureError`] if the picture is larger than JPEG allows.
pub fn jpeg(frame: &RgbaFrame, quality: u8) -> Result<Vec<u8>, PictureError> {
    let rgb: Vec<u8> = frame.bytes().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    let Size { width, height } = frame.size();
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, quality).encode(&rgb, width, height, ExtendedColorType::Rgb8)?;
    Ok(file)
}

/// Encodes a picture as PNG without alpha.
///
/// # Errors
/// [`PictureError`] if the encoder fails.
pub fn png(frame: &RgbaFrame) -> Result<Vec<u8>, PictureError> {
    let rgb: Vec<u8> = frame.bytes().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    let Size { width, height } = frame.size();
    let mut file = Vec::new();
    PngEncoder::new(&mut file).write_image(&rgb, width, height, ExtendedColorType::Rgb8)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG of 16x8 pixels with a red left half, a blue right half and an EXIF orientation.
    fn oriented(orientation: u8) -> Vec<u8> {
        let rgb: Vec<u8> = (0..16 * 8).flat_map(|i| if i % 16 < 8 { [255, 0, 0] } else { [0, 0, 255] }).collect();
        // TIFF, little-endian, one entry: tag 0x0112 (orientation), a short.
        let exif =
            [b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".as_slice(), &[orientation, 0, 0, 0, 0, 0, 0, 0]].concat();
        let mut file = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut file, 95);
        encoder.set_exif_metadata(exif).expect("JPEG takes EXIF");
        encoder.encode(&rgb, 16, 8, ExtendedColorType::Rgb8).expect("a small picture");
        file
    }

    fn is_red(frame: &RgbaFrame, x: usize, y: usize) -> bool {
        let i = (y * frame.size().width as usize + x) * 4;
        frame.bytes()[i] > 128
    }

    #[test]
    fn a_rotated_picture_is_turned_upright() {
        let plain = decode(&oriented(1)).expect("a picture");
        assert_eq!(plain.size(), Size::new(16, 8), "as stored");
        assert!(is_red(&plain, 2, 4) && !is_red(&plain, 13, 4), "red at the left");
        let turned = decode(&oriented(6)).expect("a picture");
        assert_eq!(turned.size(), Size::new(8, 16), "6 means: rotate clockwise");
        assert!(is_red(&turned, 4, 2) && !is_red(&turned, 4, 13), "the left side is now at the top");
    }

    #[test]
    fn a_jpeg_round_trips_approximately() {
        let frame = RgbaFrame::new(Size::new(8, 8), [200, 100, 50, 255].repeat(64)).expect("64 pixels");
        let back = decode(&jpeg(&frame, 92).expect("small")).expect("a JPEG");
        let worst = back.bytes().iter().zip(frame.bytes()).map(|(a, b)| a.abs_diff(*b)).max();
        assert!(worst <= Some(3), "a flat colour changes by at most a few levels, not {worst:?}");
    }

    #[test]
    fn a_png_round_trips_exactly() {
        let data = (0..128_u8).map(|i| if i % 4 == 3 { 255 } else { i }).collect();
        let frame = RgbaFrame::new(Size::new(8, 4), data).expect("32 pixels");
        assert_eq!(decode(&png(&frame).expect("small")).expect("a PNG"), frame, "lossless");
    }

    #[test]
    fn other_files_are_rejected() {
        let jpeg = oriented(1);
        for bytes in [&b""[..], b"not a picture", &jpeg[..jpeg.len() / 4]] {
            assert!(decode(bytes).is_err(), "{} bytes", bytes.len());
        }
    }
}
