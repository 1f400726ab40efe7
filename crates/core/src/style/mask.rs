//! Protecting faces: content has more weight in a soft ellipse over each face.

use crate::geometry::{Rect, Size};

/// Additional weight of content at the centre of a face at full protection.
const GAIN: f32 = 12.0;

/// The weight of content at each position of the content layer: 1 away from faces, up to `1 + 12 * strength` on them.
///
/// # Shapes
/// - faces: boxes in pixels of the frame
/// - grid: columns and rows of the content layer over the whole canvas, which shows `frame` scaled to `painting` pixels
/// - output: `[grid.height * grid.width]`, row by row
pub fn face_weights(faces: &[Rect], frame: Size, painting: Size, grid: Size, cell: f32, strength: f32) -> Vec<f32> {
    let scale = painting.longest() as f32 / frame.longest().max(1) as f32;
    let weight = |x: f32, y: f32| {
        let nearest = faces.iter().map(|face| closeness(*face, x / scale, y / scale)).fold(0.0, f32::max);
        1.0 + GAIN * strength * nearest
    };
    let rows = (0..grid.height).map(|y| (y as f32 + 0.5) * cell);
    rows.flat_map(|y| (0..grid.width).map(move |x| ((x as f32 + 0.5) * cell, y))).map(|(x, y)| weight(x, y)).collect()
}

/// 1 inside the ellipse of a face's box, decreasing smoothly to 0 at one and a half times its size.
fn closeness(face: Rect, x: f32, y: f32) -> f32 {
    let centre = face.center();
    let (dx, dy) = ((x - centre.x) / (face.width / 2.0).max(1.0), (y - centre.y) / (face.height / 2.0).max(1.0));
    let outside = ((dx.hypot(dy) - 1.0) / 0.5).clamp(0.0, 1.0);
    1.0 - outside * outside * (3.0 - 2.0 * outside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_has_more_weight_on_faces_only() {
        let (frame, painting, grid) = (Size::new(640, 480), Size::new(128, 96), Size::new(16, 12));
        let faces = [Rect::new(280.0, 200.0, 80.0, 80.0)];
        let weights = face_weights(&faces, frame, painting, grid, 8.0, 1.0);
        assert_eq!(weights.len(), 16 * 12, "one per position");
        assert!((weights[5 * 16 + 7] - 13.0).abs() < 0.1, "the middle: {}", weights[5 * 16 + 7]);
        assert!((weights[0] - 1.0).abs() < 1e-6, "the corner: {}", weights[0]);
        let none = face_weights(&faces, frame, painting, grid, 8.0, 0.0);
        assert!(none.iter().all(|w| (w - 1.0).abs() < 1e-6), "no protection, no difference");
    }

    #[test]
    fn empty_and_missing_faces_give_finite_weights() {
        let grid = Size::new(4, 4);
        let odd = [Rect::new(10.0, 10.0, 0.0, 0.0)];
        let weights = face_weights(&odd, Size::new(32, 32), Size::new(32, 32), grid, 8.0, 1.0);
        assert!(weights.iter().all(|w| w.is_finite()), "{weights:?}");
        assert!(
            face_weights(&[], Size::new(0, 0), Size::new(32, 32), grid, 8.0, 1.0).iter().all(|w| *w <= 1.0),
            "none"
        );
    }
}
