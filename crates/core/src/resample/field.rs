//! Resizing whole pictures, each axis at its own scale.

use super::crop::CropRect;
use super::filter::{self, FilterAxes, FilterWeights};
use crate::geometry::Size;
use crate::pixels::{RgbField, RgbaFrame};

/// Resizes a frame, antialiased when shrinking and bilinear when enlarging. Transparent pixels are composited over
/// white.
///
/// # Shapes
/// - output: `[size.height, size.width, 3]`, 0..=255
pub fn resize(frame: &RgbaFrame, size: Size) -> RgbField {
    let mut picture = RgbField::filled(size, [0.0; 3]);
    let Size { width, height } = frame.size();
    let crop = CropRect { x: 0, y: 0, width: width as usize, height: height as usize };
    let (columns, rows) = (axis(width, size.width), axis(height, size.height));
    let line = (size.width as usize * 3).max(1);
    filter::resize(
        frame,
        crop,
        FilterAxes { columns: &columns, rows: &rows },
        picture.values_mut().chunks_exact_mut(line),
    );
    picture
}

/// Resizes a floating-point picture with the same filter as [`resize`]. The values may have any meaning.
///
/// # Shapes
/// - output: `[size.height, size.width, 3]`
pub fn resize_field(field: &RgbField, size: Size) -> RgbField {
    let from = field.size();
    let mut picture = RgbField::filled(size, [0.0; 3]);
    if from.pixels() == 0 || size.pixels() == 0 {
        return picture;
    }
    let (columns, rows) = (axis(from.width, size.width), axis(from.height, size.height));
    let stride = from.width as usize * 3;
    let mut mixed = vec![0.0; stride];
    for ((first, weights), line) in rows.iter().zip(picture.values_mut().chunks_exact_mut(size.width as usize * 3)) {
        mixed.fill(0.0);
        for (row, weight) in field.values()[first * stride..].chunks_exact(stride).zip(weights) {
            mixed.iter_mut().zip(row).for_each(|(m, v)| *m += weight * v);
        }
        for ((first, weights), pixel) in columns.iter().zip(line.chunks_exact_mut(3)) {
            for (source, weight) in mixed[first * 3..].chunks_exact(3).zip(weights) {
                pixel.iter_mut().zip(source).for_each(|(p, s)| *p += weight * s);
            }
        }
    }
    picture
}

fn axis(from: u32, to: u32) -> FilterWeights {
    FilterWeights::new(from as usize, to as usize, 0.0, from as f32 / to.max(1) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_frame_and_its_field_are_resized_alike(
            width in 1_u32..30, height in 1_u32..30, to_width in 1_u32..40, to_height in 1_u32..40, seed: u8,
        ) {
            let value = |i: u32| u8::try_from((i * 37 + u32::from(seed)) % 251).unwrap_or(0);
            let data = (0..width * height).flat_map(|i| [value(i), value(i + 7), value(i * 3), 255]).collect();
            let frame = RgbaFrame::new(Size::new(width, height), data).expect("four bytes a pixel");
            let field = frame.to_field();
            let size = Size::new(to_width, to_height);
            let (one, other) = (resize(&frame, size), resize_field(&field, size));
            prop_assert_eq!(one.size(), size);
            for (a, b) in one.values().iter().zip(other.values()) {
                prop_assert!((a - b).abs() < 0.01, "{} and {}", a, b);
            }
            let same = resize_field(&field, field.size());
            prop_assert!(same.values().iter().zip(field.values()).all(|(a, b)| (a - b).abs() < 1e-3), "its own size");
        }
    }
}
