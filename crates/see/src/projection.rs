//! What is drawn of a unit that was projected back into its picture (Zeiler and Fergus 2014; Springenberg et al. 2015): the gradient by
//! itself, and the photo where the gradient is strong.
//!
//! The projection itself is made by the net. Neither drawing depends on how large the gradient is, only on its shape.

use crate::receptive_field::Field;
use likeness_core::geometry::Size;
use likeness_core::pixels::{PixelError, RgbField, RgbaFrame};
use thiserror::Error;

#[cfg(test)]
mod tests;

/// The gradient of a unit with respect to the picture, and where in the picture the unit can see.
///
/// ```
/// use likeness_see::projection::Projection;
/// use likeness_see::receptive_field::Field;
///
/// // One row of three pixels, of which the unit sees two. Its red speaks against the unit, and in the next pixel for it.
/// let mut gradient = vec![0.0; 9];
/// (gradient[0], gradient[1]) = (-2.0, 2.0);
/// let projection = Projection::new([1, 3], gradient, [Field { first: 0, last: 0 }, Field { first: -1, last: 1 }])?;
/// let crop = projection.normalized_crop()?;
/// assert_eq!(crop.size().width, 2);
/// assert!(crop.bytes()[0] < 128 && crop.bytes()[4] > 128);
/// # Ok::<(), likeness_see::projection::ProjectionError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Projection {
    size: [usize; 2],
    gradient: Vec<f32>,
    /// Rows and columns of the field that lie in the picture, from a first to behind a last.
    field: [(usize, usize); 2],
}

/// Why nothing is drawn.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProjectionError {
    /// There are more or fewer numbers than three for each pixel.
    #[error("three planes of {size:?} pixels have {expected} numbers, not {found}")]
    Length {
        /// Rows and columns.
        size: [usize; 2],
        /// Numbers of three planes.
        expected: usize,
        /// Numbers that were given.
        found: usize,
    },
    /// The gradient is infinite or not a number.
    #[error("the gradient is not finite")]
    NotFinite,
    /// The unit sees nothing but padding.
    #[error("the receptive field lies outside the picture")]
    Outside,
    /// The drawing is no picture.
    #[error(transparent)]
    Picture(#[from] PixelError),
}

/// Where nothing is drawn, and where a gradient is zero.
const MID_GREY: f32 = 127.5;

/// The share of the pixels of the field that are at most as strong as what is shown in full.
const FULL_FROM: f64 = 0.98;

impl Projection {
    /// A gradient and the field of its unit.
    ///
    /// # Shapes
    /// - size: rows, columns
    /// - gradient: `[3, rows, columns]`, R G B, in any unit
    /// - field: rows, columns; padding is left out
    ///
    /// # Errors
    /// If the gradient is of another length or not finite, or if no pixel of the field lies in the picture.
    pub fn new(size: [usize; 2], gradient: Vec<f32>, field: [Field; 2]) -> Result<Self, ProjectionError> {
        check_length(size, gradient.len())?;
        if !gradient.iter().all(|g| g.is_finite()) {
            return Err(ProjectionError::NotFinite);
        }
        let range = |axis: usize| {
            let clipped = field[axis].clipped(size[axis])?;
            Some((usize::try_from(clipped.first).ok()?, usize::try_from(clipped.last + 1).ok()?))
        };
        let field = range(0).zip(range(1)).ok_or(ProjectionError::Outside)?;
        Ok(Self { size, gradient, field: field.into() })
    }

    /// The gradient within the field, as g / (6 σ) + 1/2 of full brightness, so that grey is none and three deviations are black or white.
    /// σ is the root mean square over all pixels and channels of the field: the deviation from no gradient. If it is zero, all is mid grey.
    ///
    /// # Errors
    /// If the field is too large for a picture.
    pub fn normalized_crop(&self) -> Result<RgbaFrame, ProjectionError> {
        let values: Vec<f32> = self.field_pixels().flat_map(|pixel| self.gradient_at(pixel)).collect();
        let squares: f64 = values.iter().map(|g| f64::from(*g) * f64::from(*g)).sum();
        let deviation = libm::sqrt(squares / values.len() as f64);
        let gain = if deviation > 0.0 { 255.0 / (6.0 * deviation) } else { 0.0 };
        let levels = values.iter().map(|g| likeness_core::number::to_f32(f64::from(*g) * gain) + MID_GREY).collect();
        let [(top, bottom), (left, right)] = self.field;
        drawn([bottom - top, right - left], levels)
    }

    /// The photo where the gradient is strong, fading into mid grey: photo × s + grey × (1 − s), where s = min(1, √(norm / p98)), norm is the
    /// length of a pixel's gradient over its three channels, and p98 is the norm that 98 % of the pixels of the field do not exceed. Outside
    /// the field, s is zero. If p98 is zero, s is 1 at pixels with a gradient and 0 at all others.
    ///
    /// # Shapes
    /// - photo: `[3, rows, columns]`, R G B, 0..=255
    ///
    /// # Errors
    /// If the photo is of another length than the gradient.
    pub fn photo_by_strength(&self, photo: &[f32]) -> Result<RgbaFrame, ProjectionError> {
        check_length(self.size, photo.len())?;
        let full = self.percentile();
        let mut levels = vec![MID_GREY; photo.len()];
        for pixel in self.field_pixels() {
            let norm = self.norm_at(pixel);
            let strength = if norm <= 0.0 { 0.0 } else { (norm / full).sqrt().min(1.0) };
            for (channel, level) in levels[3 * pixel..3 * pixel + 3].iter_mut().enumerate() {
                let colour = likeness_core::number::to_f32(strength) * (self.plane(photo, channel)[pixel] - MID_GREY);
                *level += colour;
            }
        }
        drawn(self.size, levels)
    }

    /// The norm that [`FULL_FROM`] of the pixels of the field do not exceed: the smallest such one that there is (nearest rank).
    fn percentile(&self) -> f64 {
        let mut norms: Vec<f64> = self.field_pixels().map(|pixel| self.norm_at(pixel)).collect();
        norms.sort_by(f64::total_cmp);
        let above = likeness_core::number::floor_to_u64((1.0 - FULL_FROM) * norms.len() as f64 + 1e-9);
        let rank = norms.len().saturating_sub(1 + usize::try_from(above).unwrap_or(0));
        norms[rank]
    }

    fn norm_at(&self, pixel: usize) -> f64 {
        libm::sqrt(self.gradient_at(pixel).map(|g| f64::from(g) * f64::from(g)).iter().sum())
    }

    fn gradient_at(&self, pixel: usize) -> [f32; 3] {
        [0, 1, 2].map(|channel| self.plane(&self.gradient, channel)[pixel])
    }

    fn plane<'a>(&self, planes: &'a [f32], channel: usize) -> &'a [f32] {
        let pixels = self.size[0] * self.size[1];
        &planes[channel * pixels..(channel + 1) * pixels]
    }

    /// The pixels of the field, row by row, as indices in a plane.
    fn field_pixels(&self) -> impl Iterator<Item = usize> {
        let [(top, bottom), (left, right)] = self.field;
        let columns = self.size[1];
        (top..bottom).flat_map(move |y| (left..right).map(move |x| y * columns + x))
    }
}

fn check_length(size: [usize; 2], found: usize) -> Result<(), ProjectionError> {
    let expected = size[0].saturating_mul(size[1]).saturating_mul(3);
    if found == expected { Ok(()) } else { Err(ProjectionError::Length { size, expected, found }) }
}

/// Rounds and clamps levels, R G B pixel by pixel.
fn drawn([rows, columns]: [usize; 2], levels: Vec<f32>) -> Result<RgbaFrame, ProjectionError> {
    let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
    Ok(RgbField::new(Size::new(side(columns), side(rows)), levels)?.to_rgba())
}
