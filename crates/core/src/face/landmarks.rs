//! The 68 landmarks of a face (iBUG 300-W order), and the size and pose that follow from them.
//!
//! | points | part, as it appears in the picture |
//! |---|---|
//! | 0..=16 | jaw, from the left edge over the chin (8) to the right edge |
//! | 17..=26 | brows |
//! | 27..=35 | nose: bridge down to the tip (30), then the nostrils from left to right |
//! | 36..=41, 42..=47 | the eye on the left, from its outer corner; the eye on the right, from its inner corner |
//! | 48..=67 | mouth: outer contour, inner contour |

use crate::geometry::{Point, SimilarityTransform};
use thiserror::Error;

/// Number of landmarks.
pub const COUNT: usize = 68;

const LEFT_JAW: usize = 0;
const RIGHT_JAW: usize = 16;
const NOSE_TIP: usize = 30;
const LEFT_EYE: std::ops::Range<usize> = 36..42;
const RIGHT_EYE: std::ops::Range<usize> = 42..48;
const LEFT_EYE_OUTER: usize = 36;
const RIGHT_EYE_OUTER: usize = 45;

/// The points in the middle of the face.
pub(super) struct Midline {
    /// The root of the nose, between the eyes.
    pub(super) root: usize,
    /// The tip of the nose.
    pub(super) tip: usize,
    /// The base of the nose, between the nostrils.
    pub(super) base: usize,
    /// Both contours of the mouth.
    pub(super) mouth: std::ops::Range<usize>,
}

/// The points in the middle of the face.
pub(super) const MIDLINE: Midline = Midline { root: 27, tip: NOSE_TIP, base: 33, mouth: 48..COUNT };

/// Why numbers are not landmarks.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LandmarkError {
    /// The length is not twice 68.
    #[error("the landmark net's output has {found} numbers instead of {expected}")]
    Length {
        /// 136.
        expected: usize,
        /// The actual length.
        found: usize,
    },
    /// A number is infinite or not a number.
    #[error("number {index} of the landmark net's output is not finite")]
    NotFinite {
        /// Its position in the output.
        index: usize,
    },
}

/// The orientation of a head, as far as the landmarks show it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// In-plane tilt in radians: the angle of the line between the eyes, positive clockwise on screen. Alignment
    /// corrects it.
    pub roll: f32,
    /// Sideways turn, dimensionless: 0 for a frontal face, positive if the nose points to the right of the picture, and
    /// about 1 if its tip lies over an outer eye corner. The mean of two asymmetries `(left - right) / (left + right)`:
    /// of the nose tip's distances, along the eye line, to the outer eye corners and to the upper ends of the jaw.
    pub turn: f32,
}

/// Decodes the landmark net's output into points in the source picture.
///
/// ```
/// use likeness_core::face::landmarks::decode;
/// use likeness_core::geometry::{Point, SimilarityTransform};
///
/// let points = decode(&[0.5; 136], 112, SimilarityTransform::scale_translate(2.0, 10.0, 0.0))?;
/// assert_eq!(points, [Point::new(122.0, 112.0); 68]);
/// # Ok::<(), likeness_core::face::LandmarkError>(())
/// ```
///
/// # Shapes
/// - raw: `[136]`, x and y of point 0, x and y of point 1, and so on, relative to the side of the square
///
/// # Errors
/// [`LandmarkError`] if the length is wrong or a number is not finite.
pub fn decode(raw: &[f32], side: u32, to_source: SimilarityTransform) -> Result<Vec<Point>, LandmarkError> {
    if raw.len() != COUNT * 2 {
        return Err(LandmarkError::Length { expected: COUNT * 2, found: raw.len() });
    }
    if let Some(index) = raw.iter().position(|v| !v.is_finite()) {
        return Err(LandmarkError::NotFinite { index });
    }
    let side = side as f32;
    Ok(raw.chunks_exact(2).map(|p| to_source.apply(Point::new(p[0] * side, p[1] * side))).collect())
}

/// The centres of the eyes, the left one of the picture first, or `None` unless there are 68 finite points.
pub(super) fn eye_centres(points: &[Point]) -> Option<(Point, Point)> {
    is_complete(points).then(|| (centroid(&points[LEFT_EYE]), centroid(&points[RIGHT_EYE])))
}

/// The distance between the centres of the eyes in pixels, or `None` unless there are 68 finite points.
///
/// The centre of an eye is the mean of its six points (the inter-eye distance of ISO/IEC 29794-5).
pub fn eye_distance(points: &[Point]) -> Option<f32> {
    eye_centres(points).map(|(left, right)| left.distance(right))
}

/// The tilt and turn of the head, or `None` unless there are 68 finite points that span a face.
pub fn pose(points: &[Point]) -> Option<Pose> {
    let (left, right) = eye_centres(points)?;
    let (dx, dy) = (right.x - left.x, right.y - left.y);
    let along = |p: Point| p.x * dx + p.y * dy;
    let nose = along(points[NOSE_TIP]);
    let asymmetry = |from: usize, to: usize| {
        let (from, to) = (along(points[from]), along(points[to]));
        (to > from).then(|| ((nose - from) - (to - nose)) / (to - from))
    };
    let turn = f32::midpoint(asymmetry(LEFT_EYE_OUTER, RIGHT_EYE_OUTER)?, asymmetry(LEFT_JAW, RIGHT_JAW)?);
    turn.is_finite().then(|| Pose { roll: dy.atan2(dx), turn })
}

/// Whether there are 68 finite points.
pub(super) fn is_complete(points: &[Point]) -> bool {
    points.len() == COUNT && points.iter().all(|p| p.x.is_finite() && p.y.is_finite())
}

fn centroid(points: &[Point]) -> Point {
    let n = points.len() as f32;
    let (x, y) = points.iter().fold((0.0, 0.0), |(x, y), p| (x + p.x, y + p.y));
    Point::new(x / n, y / n)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A frontal face: eyes 40 px apart around (100, 100), nose tip in the middle, jaw ends 100 px apart.
    pub(in crate::face) fn frontal() -> Vec<Point> {
        let mut points = vec![Point::new(100.0, 130.0); COUNT];
        let eye = [(-10.0, 0.0), (-4.0, -5.0), (4.0, -5.0), (10.0, 0.0), (4.0, 5.0), (-4.0, 5.0)];
        for (i, (dx, dy)) in eye.into_iter().enumerate() {
            points[36 + i] = Point::new(80.0 + dx, 100.0 + dy);
            points[42 + i] = Point::new(120.0 + dx, 100.0 + dy);
        }
        points[LEFT_JAW] = Point::new(50.0, 105.0);
        points[RIGHT_JAW] = Point::new(150.0, 105.0);
        points[NOSE_TIP] = Point::new(100.0, 120.0);
        points
    }

    #[test]
    fn outputs_are_interleaved_and_relative_to_the_side() {
        let mut raw = vec![0.0; 136];
        (raw[6], raw[7]) = (0.5, 0.25);
        let to_source = SimilarityTransform::scale_translate(2.0, 7.0, -3.0);
        let points = decode(&raw, 112, to_source).expect("136 finite numbers");
        assert_eq!(points[3], Point::new(119.0, 53.0), "point 3 lies at (56, 28) of the square");
        assert_eq!(points[0], Point::new(7.0, -3.0), "the crop's origin is added");
    }

    #[test]
    fn unusable_outputs_are_rejected() {
        assert_eq!(
            decode(&[0.0; 10], 112, SimilarityTransform::IDENTITY),
            Err(LandmarkError::Length { expected: 136, found: 10 }),
            "five points"
        );
        let mut raw = [0.0; 136];
        raw[9] = f32::INFINITY;
        assert_eq!(
            decode(&raw, 112, SimilarityTransform::IDENTITY),
            Err(LandmarkError::NotFinite { index: 9 }),
            "infinite"
        );
    }

    #[test]
    fn a_frontal_face_is_neither_tilted_nor_turned() {
        let Pose { roll, turn } = pose(&frontal()).expect("68 points");
        assert!(roll.abs() < 1e-6 && turn.abs() < 1e-6, "roll {roll}, turn {turn}");
        assert_eq!(eye_distance(&frontal()), Some(40.0), "between the eye centres");
    }

    #[test]
    fn a_nose_tip_over_an_eye_corner_is_a_turn_of_about_one() {
        let mut points = frontal();
        points[NOSE_TIP].x = 130.0;
        let turn = pose(&points).expect("68 points").turn;
        // Eyes: (60 - 0) / 60 = 1; jaw: (80 - 20) / 100 = 0.6.
        assert!((turn - 0.8).abs() < 1e-6, "{turn}");
        points[NOSE_TIP].x = 70.0;
        let turn = pose(&points).expect("68 points").turn;
        assert!((turn + 0.8).abs() < 1e-6, "the other way: {turn}");
    }

    #[test]
    fn too_few_or_coinciding_points_have_no_pose() {
        assert_eq!(pose(&frontal()[..67]), None, "67 points");
        assert_eq!(eye_distance(&[]), None, "no points");
        assert_eq!(pose(&[Point::new(5.0, 5.0); COUNT]), None, "no width");
        let mut broken = frontal();
        broken[60].y = f32::NAN;
        assert_eq!(eye_distance(&broken), None, "a coordinate that is not a number");
    }

    proptest! {
        #[test]
        fn rotating_the_picture_changes_only_the_roll(
            angle in -3.0_f32..3.0, scale in 0.2_f32..5.0, tx in -300.0_f32..300.0, nose in 85.0_f32..115.0,
        ) {
            let mut points = frontal();
            points[NOSE_TIP].x = nose;
            let upright = pose(&points).expect("68 points");
            let turned = SimilarityTransform { a: scale * angle.cos(), b: scale * angle.sin(), tx, ty: -tx };
            let moved: Vec<Point> = points.iter().map(|p| turned.apply(*p)).collect();
            let found = pose(&moved).expect("68 points");
            prop_assert!((found.roll - angle).abs() < 1e-3, "{found:?}");
            prop_assert!((found.turn - upright.turn).abs() < 1e-3, "{found:?}");
        }
    }
}
