//! Pictures in memory: frames from a camera or a file, and floating-point pictures for the nets.

use crate::geometry::Size;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A decoded picture: 8-bit RGBA in sRGB, row by row, with straight (not premultiplied) alpha.
///
/// ```
/// use likeness_core::geometry::Size;
/// use likeness_core::pixels::RgbaFrame;
///
/// let frame = RgbaFrame::new(Size::new(2, 1), vec![255, 0, 0, 255, 0, 0, 0, 0])?;
/// let field = frame.to_field();
/// assert_eq!(field.at(0, 0), [255.0, 0.0, 0.0]);
/// assert_eq!(field.at(1, 0), [255.0; 3], "transparent pixels are composited over white");
/// # Ok::<(), likeness_core::pixels::PixelError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RgbaFrame {
    size: Size,
    data: Vec<u8>,
}

/// Why a buffer is not a picture.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PixelError {
    /// The buffer length does not match the size.
    #[error("a picture of {width}x{height} needs {expected} bytes, not {found}")]
    Length {
        /// Columns requested.
        width: u32,
        /// Rows requested.
        height: u32,
        /// Number of values that the size requires.
        expected: u64,
        /// Number of values in the buffer.
        found: u64,
    },
    /// The picture has no pixels.
    #[error("a picture of {width}x{height} has no pixels")]
    Empty {
        /// Columns requested.
        width: u32,
        /// Rows requested.
        height: u32,
    },
}

impl RgbaFrame {
    /// Takes ownership of RGBA bytes.
    ///
    /// # Errors
    /// [`PixelError`] if the size is empty or the number of bytes does not match it.
    pub fn new(size: Size, data: Vec<u8>) -> Result<Self, PixelError> {
        check_length(size, 4, data.len())?;
        Ok(Self { size, data })
    }

    /// Columns and rows.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The RGBA bytes, row by row.
    pub fn bytes(&self) -> &[u8] {
        &self.data
    }

    /// Converts to floating-point RGB; transparent pixels are composited over white.
    pub fn to_field(&self) -> RgbField {
        let over_white = |p: &[u8]| {
            let alpha = f32::from(p[3]) / 255.0;
            [0, 1, 2].map(|c| 255.0 + alpha * (f32::from(p[c]) - 255.0))
        };
        RgbField { size: self.size, data: self.data.chunks_exact(4).flat_map(over_white).collect() }
    }

    /// Returns the buffer, so that the next frame of the same size needs no allocation.
    pub fn into_bytes(self) -> Vec<u8> {
        self.data
    }
}

/// A floating-point RGB picture: the output of resampling and the source of a net's input.
///
/// ```
/// use likeness_core::geometry::Size;
/// use likeness_core::pixels::RgbField;
///
/// let gradient = RgbField::from_fn(Size::new(3, 1), |x, _| [x as f32, 0.0, 7.0]);
/// assert_eq!(gradient.values().len(), 9);
/// assert_eq!(gradient.mirrored().at(0, 0), [2.0, 0.0, 7.0]);
/// ```
///
/// # Shapes
/// - data: `[height, width, 3]`, row by row, 0..=255 (not normalised), R G B
#[derive(Debug, Clone, PartialEq)]
pub struct RgbField {
    size: Size,
    data: Vec<f32>,
}

impl RgbField {
    /// A picture of one colour, 0..=255 per channel.
    pub fn filled(size: Size, colour: [f32; 3]) -> Self {
        let pixels = usize::try_from(size.pixels()).unwrap_or(0);
        Self { size, data: colour.repeat(pixels) }
    }

    /// Takes ownership of pixel values.
    ///
    /// # Shapes
    /// - data: `[height, width, 3]`
    ///
    /// # Errors
    /// [`PixelError`] if the size is empty or the number of values does not match it.
    pub fn new(size: Size, data: Vec<f32>) -> Result<Self, PixelError> {
        check_length(size, 3, data.len())?;
        Ok(Self { size, data })
    }

    /// The picture of three planes.
    ///
    /// # Shapes
    /// - planes: `[3, height, width]`
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn from_planes(size: Size, planes: &[f32]) -> Result<Self, PixelError> {
        check_length(size, 3, planes.len())?;
        let plane = planes.len() / 3;
        let data = (0..plane).flat_map(|i| [planes[i], planes[plane + i], planes[2 * plane + i]]).collect();
        Ok(Self { size, data })
    }

    /// The values plane by plane, `[3, height, width]`.
    pub fn planes(&self) -> impl Iterator<Item = f32> {
        (0..3).flat_map(|channel| self.data.iter().skip(channel).step_by(3).copied())
    }

    /// Computes each pixel from its column and row.
    pub fn from_fn(size: Size, mut colour: impl FnMut(u32, u32) -> [f32; 3]) -> Self {
        let mut data = Vec::with_capacity(usize::try_from(size.pixels() * 3).unwrap_or(0));
        for y in 0..size.height {
            for x in 0..size.width {
                data.extend_from_slice(&colour(x, y));
            }
        }
        Self { size, data }
    }

    /// Columns and rows.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The values, `[height, width, 3]`.
    pub fn values(&self) -> &[f32] {
        &self.data
    }

    /// The values, mutably.
    pub fn values_mut(&mut self) -> &mut [f32] {
        &mut self.data
    }

    /// The colour of a pixel.
    ///
    /// # Panics
    /// If the pixel lies outside the picture.
    pub fn at(&self, x: u32, y: u32) -> [f32; 3] {
        let Size { width, height } = self.size;
        assert!(x < width && y < height, "pixel ({x}, {y}) of a {width}x{height} picture");
        let i = (y as usize * width as usize + x as usize) * 3;
        [self.data[i], self.data[i + 1], self.data[i + 2]]
    }

    /// The mirror image, with left and right exchanged.
    pub fn mirrored(&self) -> Self {
        let width = self.size.width;
        Self::from_fn(self.size, |x, y| self.at(width - 1 - x, y))
    }

    /// Rounds to opaque 8-bit RGBA, for display.
    pub fn to_rgba(&self) -> RgbaFrame {
        let data = self.data.chunks_exact(3).flat_map(|p| [to_byte(p[0]), to_byte(p[1]), to_byte(p[2]), 255]).collect();
        RgbaFrame { size: self.size, data }
    }
}

/// Whether a buffer has so many values for each pixel.
fn check_length(size: Size, channels: u64, found: usize) -> Result<(), PixelError> {
    let Size { width, height } = size;
    if size.pixels() == 0 {
        return Err(PixelError::Empty { width, height });
    }
    let (expected, found) = (size.pixels().saturating_mul(channels), found as u64);
    if expected == found { Ok(()) } else { Err(PixelError::Length { width, height, expected, found }) }
}

/// The weights of R, G and B in the luma of ITU-R BT.601.
pub const LUMA: [f32; 3] = [0.299, 0.587, 0.114];

/// Luma of an RGB colour (ITU-R BT.601), in the colour's own unit.
pub fn luma(rgb: [f32; 3]) -> f32 {
    LUMA[0] * rgb[0] + LUMA[1] * rgb[1] + LUMA[2] * rgb[2]
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=255 and rounded first")]
fn to_byte(v: f32) -> u8 {
    v.clamp(0.0, 255.0).round() as u8
}

/// How RGB values of 0..=255 become a net's input: `(value - mean) / divisor`, channel by channel.
///
/// Each face net has its own normalisation. It is always read from `models/manifest.json`, never repeated in code.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Normalization {
    /// Subtracted from R, G and B, on the scale of 0..=255.
    pub mean: [f32; 3],
    /// What the difference is divided by.
    pub divisor: f32,
}

impl Normalization {
    /// Appends a normalised picture to `out`.
    ///
    /// # Shapes
    /// - picture: `[height, width, 3]`, 0..=255
    /// - appended: `[height, width, 3]`, `(value - mean) / divisor`
    pub fn append(&self, picture: &RgbField, out: &mut Vec<f32>) {
        let gain = self.divisor.recip();
        let pixels = picture.values().as_chunks::<3>().0;
        out.extend(
            pixels.iter().flat_map(|pixel| std::array::from_fn::<f32, 3, _>(|c| (pixel[c] - self.mean[c]) * gain)),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_buffer_of_the_wrong_length_is_rejected() {
        let short = RgbaFrame::new(Size::new(2, 2), vec![0; 15]);
        assert_eq!(short, Err(PixelError::Length { width: 2, height: 2, expected: 16, found: 15 }), "one byte short");
        let empty = RgbaFrame::new(Size::new(0, 9), vec![]);
        assert_eq!(empty, Err(PixelError::Empty { width: 0, height: 9 }), "no pixels");
        let vast = RgbaFrame::new(Size::new(u32::MAX, u32::MAX), vec![0; 4]);
        assert!(vast.is_err(), "the product of two u32 does not wrap");
    }

    #[test]
    fn each_channel_is_normalised_by_its_own_mean() {
        let picture =
            RgbField::from_fn(Size::new(2, 1), |x, _| [x as f32, 10.0 + 2.0 * x as f32, 20.0 + 3.0 * x as f32]);
        let mut numbers = vec![7.0];
        Normalization { mean: [0.0, 10.0, 20.0], divisor: 2.0 }.append(&picture, &mut numbers);
        assert_eq!(numbers, [7.0, 0.0, 0.0, 0.0, 0.5, 1.0, 1.5], "(value - mean) / divisor, after the existing values");
    }

    #[test]
    fn planes_give_the_picture_back_and_other_lengths_are_refused() {
        let size = Size::new(3, 2);
        let picture = RgbField::from_fn(size, |x, y| [x as f32, 10.0 + y as f32, 20.0]);
        let planes: Vec<f32> = picture.planes().collect();
        assert_eq!(planes[..6], [0.0, 1.0, 2.0, 0.0, 1.0, 2.0], "red first");
        assert_eq!(RgbField::from_planes(size, &planes), Ok(picture), "back again");
        for length in [0, 15, 16, 17] {
            assert!(RgbField::from_planes(size, &planes[..length]).is_err(), "{length} of 18 numbers");
        }
    }

    #[test]
    fn mirroring_twice_returns_the_original() {
        let picture = RgbField::from_fn(Size::new(3, 2), |x, y| [x as f32, y as f32, 7.0]);
        assert_eq!(picture.mirrored().mirrored(), picture, "an involution");
        assert_eq!(
            picture.mirrored().at(0, 1).as_slice(),
            [2.0, 1.0, 7.0],
            "left and right exchanged, top and bottom kept"
        );
    }
}
