//! How much the landmarks of a face depend on the box that the landmark net was given.
//!
//! On an upright, visible face they hardly do: with the box moved or resized by a few percent the points move by 0.02 of the eyes'
//! distance (median of 109 development pictures; 0.046 or less in 107 of them). On a face that is upside down or on its side, the
//! net draws its mean face somewhere: 0.06 to 0.6 in all 164 looks at the same pictures turned by 90, 180 and 270 degrees. So the
//! right way up is the one in which the points stay, and a face whose points stay in none cannot be read.

use super::landmarks::eye_distance;
use crate::geometry::{Point, Rect};

/// From here on a face cannot be read reliably, in distances of the eyes. Between the two groups above.
pub const LIMIT: f32 = 0.05;

/// Up to here the first [`FIRST_MOVES`] boxes are enough, in distances of the eyes: of 433 development pictures 93 % stay within
/// it, all of them also within [`LIMIT`] over all boxes; of 325 turned ones none is below 0.068.
pub const SURE: f32 = 0.035;

/// How many boxes are enough for a face whose landmarks stay for sure: one moved sideways, one upwards.
pub const FIRST_MOVES: usize = 2;

/// How far the box is moved, as a part of its sides, and how it is resized.
const MOVES: [(f32, f32, f32); 6] =
    [(-0.06, 0.0, 1.0), (0.0, -0.06, 1.0), (0.06, 0.0, 1.0), (0.0, 0.06, 1.0), (0.0, 0.0, 1.1), (0.0, 0.0, 0.9)];

/// The boxes to try beside this one.
pub fn moved(bounds: Rect) -> [Rect; 6] {
    MOVES.map(|(dx, dy, by)| {
        let (width, height) = (bounds.width * by, bounds.height * by);
        let Point { x, y } = bounds.center();
        Rect::new(x + dx * bounds.width - width / 2.0, y + dy * bounds.height - height / 2.0, width, height)
    })
}

/// The mean distance of the landmarks from those found in the moved boxes, in distances of the eyes; `None` without landmarks.
///
/// ```
/// use likeness_core::face::landmark_stability::instability;
/// use likeness_core::geometry::Point;
///
/// let face: Vec<Point> = (0..68_u8).map(|i| Point::new(f32::from(i), 0.0)).collect();
/// assert_eq!(instability(&face, &[face.clone()]), Some(0.0), "they stayed");
/// assert_eq!(instability(&[], &[]), None, "there is no face");
/// ```
pub fn instability(landmarks: &[Point], moved: &[Vec<Point>]) -> Option<f32> {
    let eyes = eye_distance(landmarks).filter(|eyes| *eyes > 0.0)?;
    let distance = |other: &Vec<Point>| -> f32 {
        landmarks.iter().zip(other).map(|(a, b)| a.distance(*b)).sum::<f32>() / landmarks.len() as f32
    };
    Some(moved.iter().map(distance).sum::<f32>() / moved.len().max(1) as f32 / eyes)
}

#[cfg(test)]
mod tests {
    use super::super::landmarks::tests::frontal;
    use super::*;

    #[test]
    fn the_boxes_lie_around_the_first() {
        let bounds = Rect::new(100.0, 50.0, 200.0, 100.0);
        for other in moved(bounds) {
            assert!(bounds.iou(other) > 0.8 && other != bounds, "{other:?}");
        }
    }

    #[test]
    fn points_that_move_by_a_tenth_of_the_eyes_distance_measure_a_tenth() {
        let face = frontal();
        let eyes = eye_distance(&face).expect("complete");
        let aside: Vec<Point> = face.iter().map(|p| Point::new(p.x + eyes / 10.0, p.y)).collect();
        let found = instability(&face, &[aside.clone(), aside]).expect("a face");
        assert!((found - 0.1).abs() < 1e-4, "{found}");
    }
}
