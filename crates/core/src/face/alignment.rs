//! Aligning a face: from landmarks to the similarity transform that the encoder was trained with.

use super::landmarks;
use crate::geometry::{Point, SimilarityTransform};
use crate::number::to_f32;

/// Side of the aligned chip in pixels; [`super::encoder_input`] says what an encoder makes of it.
pub const CHIP: u32 = 150;

/// Landmarks used for the fit: nose, eyes and upper lip. Jaw, brows and lower lip move too much.
pub(super) const FIT_LANDMARKS: [std::ops::RangeInclusive<usize>; 2] = [27..=54, 60..=64];

/// The crop of face-api.js: the distance from the eyes to the mouth, and the position of the centre of the three, as
/// fractions of its side.
const EYES_TO_MOUTH: f64 = 0.45;
const CENTRE: [f64; 2] = [0.5, 0.43];

/// Positions of those 33 landmarks in the chip, in dlib's coordinates (pixel centres at whole numbers).
///
/// dlib's mean face (`get_face_chip_details`, dlib/image_transforms/interpolation.h) with padding 0.25: `(0.25 + p) /
/// 1.5 * 150`.
pub(super) const TEMPLATE: [[f32; 2]; 33] = [
    [74.01, 45.34], // 27, bridge of the nose
    [74.01, 55.70],
    [74.01, 65.98],
    [74.01, 76.56],
    [61.69, 83.73], // 31, nostrils
    [67.60, 85.93],
    [74.01, 87.81],
    [80.42, 85.93],
    [86.34, 83.73],
    [37.17, 46.64], // 36, eye on the left
    [43.71, 42.88],
    [51.58, 42.99],
    [58.46, 48.17],
    [51.09, 49.51],
    [43.27, 49.41],
    [89.56, 48.17], // 42, eye on the right
    [96.44, 42.99],
    [104.31, 42.88],
    [110.85, 46.64],
    [104.75, 49.41],
    [96.93, 49.51],
    [50.41, 103.02], // 48, upper lip, outer contour
    [59.10, 99.54],
    [67.89, 97.74],
    [74.01, 99.26],
    [80.14, 97.74],
    [88.93, 99.54],
    [97.61, 103.02],
    [54.04, 103.48], // 60, upper lip, inner contour
    [67.81, 102.87],
    [74.01, 103.53],
    [80.22, 102.87],
    [93.99, 103.48],
];

/// How a face is cropped for the encoder.
///
/// ```
/// use likeness_core::face::alignment::{Alignment, CHIP};
/// use likeness_core::geometry::{Point, Size};
/// use likeness_core::pixels::RgbaFrame;
/// use likeness_core::resample::warp;
///
/// # let frame = RgbaFrame::new(Size::new(300, 300), vec![200; 300 * 300 * 4])?;
/// # let landmarks: Vec<Point> = (0..68_u16).map(|i| Point::new(100.0 + f32::from(i), 100.0 + f32::from(i * i % 37))).collect();
/// // `landmarks` are the 68 points found in `frame`.
/// if let Some(to_source) = Alignment::Fitted.transform(&landmarks).and_then(|to_chip| to_chip.inverse()) {
///     let chip = warp(&frame, to_source, Size::new(CHIP, CHIP));
///     assert_eq!(chip.size(), Size::new(150, 150));
/// }
/// assert!(Alignment::Fitted.transform(&landmarks[..10]).is_none(), "ten points are not enough");
/// # Ok::<(), likeness_core::pixels::PixelError>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Alignment {
    /// Rotated, scaled and translated to match dlib's template ([`chip_transform`]).
    #[default]
    Fitted,
    /// Only scaled and translated ([`upright_transform`]), to measure the effect of the rotation.
    Upright,
}

impl Alignment {
    /// The transform from source pixels to chip pixels, or `None` unless there are 68 finite points that do not
    /// coincide.
    pub fn transform(self, landmarks: &[Point]) -> Option<SimilarityTransform> {
        match self {
            Self::Fitted => chip_transform(landmarks),
            Self::Upright => upright_transform(landmarks),
        }
    }
}

/// The transform from source pixels to chip pixels without rotation: the crop that face-api.js uses for its
/// descriptors.
///
/// This is its `FaceLandmarks.align`: a square whose side is the mean distance between the eyes and the mouth, divided
/// by 0.45; the mean of the three centres lies at half of its width and 0.43 of its height. Unlike the original, the
/// square is not rounded to whole pixels.
///
/// `None` unless there are 68 finite points that do not coincide.
pub fn upright_transform(landmarks: &[Point]) -> Option<SimilarityTransform> {
    if !landmarks::is_complete(landmarks) {
        return None;
    }
    let [left, right, mouth] = [36..42, 42..48, 48..68].map(|part| mean(&landmarks[part]));
    let to_mouth = |eye: [f64; 2]| (eye[0] - mouth[0]).hypot(eye[1] - mouth[1]);
    let side = f64::midpoint(to_mouth(left), to_mouth(right)) / EYES_TO_MOUTH;
    let centre = [0, 1].map(|axis| (left[axis] + right[axis] + mouth[axis]) / 3.0);
    let scale = f64::from(CHIP) / side;
    let [tx, ty] = [CENTRE[0] * side - centre[0], CENTRE[1] * side - centre[1]].map(|shift| to_f32(shift * scale));
    let cut = SimilarityTransform::scale_translate(to_f32(scale), tx, ty);
    (side > 0.0 && cut.a.is_finite() && cut.inverse().is_some()).then_some(cut)
}

/// The transform from source pixels to chip pixels: the least-squares fit of 33 landmarks to dlib's template.
///
/// dlib counts pixel centres at whole numbers and this project at +0.5, so the template is shifted by half a pixel. To
/// cut out the chip, pass the inverse of the transform to [`crate::resample::warp`].
///
/// `None` unless there are 68 finite points that do not coincide.
pub fn chip_transform(landmarks: &[Point]) -> Option<SimilarityTransform> {
    if !landmarks::is_complete(landmarks) {
        return None;
    }
    let used: Vec<Point> = FIT_LANDMARKS.into_iter().flatten().map(|i| landmarks[i]).collect();
    fit(&used, &TEMPLATE.map(|[x, y]| Point::new(x + 0.5, y + 0.5)))
}

/// The least-squares similarity transform, without reflection, from one set of points to another.
///
/// This is the closed form of Umeyama (1991, eq. 40 to 42) in two dimensions: with both sets centred, `a = sum(p . q) /
/// sum|p|^2` and `b = sum(p x q) / sum|p|^2`.
///
/// `None` if the counts differ, a coordinate is not finite, or the points of a set coincide.
pub fn fit(from: &[Point], to: &[Point]) -> Option<SimilarityTransform> {
    if from.len() != to.len() || from.len() < 2 {
        return None;
    }
    let (p0, q0) = (mean(from), mean(to));
    let (mut dot, mut cross, mut spread) = (0.0, 0.0, 0.0);
    for (p, q) in from.iter().zip(to) {
        let (px, py) = (f64::from(p.x) - p0[0], f64::from(p.y) - p0[1]);
        let (qx, qy) = (f64::from(q.x) - q0[0], f64::from(q.y) - q0[1]);
        dot += px * qx + py * qy;
        cross += px * qy - py * qx;
        spread += px * px + py * py;
    }
    let (a, b) = (dot / spread, cross / spread);
    let (tx, ty) = (q0[0] - (a * p0[0] - b * p0[1]), q0[1] - (b * p0[0] + a * p0[1]));
    let fitted = SimilarityTransform { a: to_f32(a), b: to_f32(b), tx: to_f32(tx), ty: to_f32(ty) };
    let usable = fitted.tx.is_finite() && fitted.ty.is_finite() && fitted.inverse().is_some();
    usable.then_some(fitted)
}

fn mean(points: &[Point]) -> [f64; 2] {
    let n = points.len() as f64;
    let sum = points.iter().fold([0.0, 0.0], |[x, y], p| [x + f64::from(p.x), y + f64::from(p.y)]);
    sum.map(|v| v / n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The template as 68 landmarks in source pixels, mapped by `to_source`. The unused ones lie elsewhere.
    fn landmarks_at(to_source: SimilarityTransform) -> Vec<Point> {
        let mut points = vec![Point::new(-999.0, 999.0); landmarks::COUNT];
        for (i, [x, y]) in FIT_LANDMARKS.into_iter().flatten().zip(TEMPLATE) {
            points[i] = to_source.apply(Point::new(x + 0.5, y + 0.5));
        }
        points
    }

    #[test]
    fn the_upright_crop_matches_face_api_and_never_rotates() {
        let mut points = vec![Point::new(0.0, 0.0); landmarks::COUNT];
        for (part, at) in [(36..42, (100.0, 200.0)), (42..48, (160.0, 210.0)), (48..68, (125.0, 290.0))] {
            points[part].fill(Point::new(at.0, at.1));
        }
        let cut = upright_transform(&points).expect("68 points");
        assert!(cut.b.abs() < 1e-9, "no rotation: {cut:?}");
        // By hand: the distances to the mouth are 93.41 and 87.32, so that 200.8 pixels of the picture become 150 of
        // the chip.
        assert!((cut.a - 150.0 / 200.81).abs() < 1e-3, "{cut:?}");
        let centre = cut.apply(Point::new(385.0 / 3.0, 700.0 / 3.0));
        assert!((centre.x - 75.0).abs() < 1e-2 && (centre.y - 64.5).abs() < 1e-2, "{centre:?}");
        points[36..].fill(Point::new(1.0, 1.0));
        assert_eq!(upright_transform(&points), None, "all points coincide");
    }

    #[test]
    fn a_face_positioned_like_the_template_needs_no_transform() {
        let found = chip_transform(&landmarks_at(SimilarityTransform::IDENTITY)).expect("68 points");
        assert!((found.a - 1.0).abs() < 1e-5 && found.b.abs() < 1e-5, "{found:?}");
        assert!(found.tx.abs() < 1e-3 && found.ty.abs() < 1e-3, "the half pixel is added exactly once: {found:?}");
    }

    #[test]
    fn jaw_brows_and_lower_lip_do_not_affect_the_fit() {
        let tilted = SimilarityTransform { a: 1.6, b: -0.9, tx: 210.0, ty: 80.0 };
        let mut points = landmarks_at(tilted);
        let before = chip_transform(&points).expect("68 points");
        for i in (0..27).chain(55..60).chain(65..68) {
            points[i] = Point::new(1234.5, -77.0);
        }
        assert_eq!(chip_transform(&points), Some(before), "35 points moved, none of them used");
    }

    #[test]
    fn the_template_has_the_geometry_of_the_encoders_training() {
        // Centres of the eyes, relative to the chip, according to dlib's table.
        let eye = |from: usize| {
            let points = &TEMPLATE[from..from + 6];
            points.iter().fold([0.0, 0.0], |[x, y], p| [x + p[0] / 900.0, y + p[1] / 900.0])
        };
        let (left, right) = (eye(9), eye(15));
        assert!((left[0] - 0.317).abs() < 1e-3 && (left[1] - 0.3107).abs() < 1e-3, "{left:?}");
        assert!((right[0] - 0.6698).abs() < 1e-3 && (right[1] - 0.3107).abs() < 1e-3, "{right:?}");
    }

    #[test]
    fn unusable_landmarks_have_no_alignment() {
        assert_eq!(chip_transform(&[]), None, "no points");
        assert_eq!(chip_transform(&[Point::new(3.0, 4.0); 68]), None, "all points coincide");
        let mut broken = landmarks_at(SimilarityTransform::IDENTITY);
        broken[2].x = f32::NAN;
        assert_eq!(chip_transform(&broken), None, "not finite");
        assert_eq!(
            fit(&[Point::new(0.0, 0.0)], &[Point::new(1.0, 1.0)]),
            None,
            "one point does not determine the scale"
        );
        let line = [Point::new(0.0, 0.0), Point::new(1.0, 0.0)];
        assert_eq!(fit(&line, &[Point::new(2.0, 2.0); 2]), None, "the targets coincide");
    }

    #[test]
    fn a_mirror_image_is_fitted_without_reflection() {
        let from = [Point::new(-1.0, 0.0), Point::new(1.0, 0.0), Point::new(0.0, 3.0)];
        let mirrored = from.map(|p| Point::new(p.x, -p.y));
        let found = fit(&from, &mirrored).expect("three points");
        let determinant = found.a * found.a + found.b * found.b;
        assert!(determinant > 0.0, "no reflection by construction: {found:?}");
        let worst = from.iter().zip(&mirrored).map(|(p, q)| found.apply(*p).distance(*q)).fold(0.0, f32::max);
        assert!(worst > 0.5, "a reflection is never fitted: {worst}");
    }

    proptest! {
        #[test]
        fn the_fit_recovers_a_known_transform(
            scale in 0.05_f32..20.0, angle in -3.1_f32..3.1, tx in -900.0_f32..900.0, ty in -900.0_f32..900.0,
        ) {
            let known = SimilarityTransform { a: scale * angle.cos(), b: scale * angle.sin(), tx, ty };
            let from: Vec<Point> = TEMPLATE.iter().map(|p| Point::new(p[0], p[1])).collect();
            let to: Vec<Point> = from.iter().map(|p| known.apply(*p)).collect();
            let found = fit(&from, &to).expect("33 points");
            for p in &from {
                // Single precision, at coordinates of up to 3000.
                prop_assert!(found.apply(*p).distance(known.apply(*p)) < 5e-3, "{found:?} {known:?}");
            }
        }

        #[test]
        fn the_chip_is_upright_for_every_head_tilt(
            scale in 0.2_f32..8.0, angle in -1.5_f32..1.5, tx in 0.0_f32..900.0, ty in 0.0_f32..900.0,
        ) {
            let to_source = SimilarityTransform { a: scale * angle.cos(), b: scale * angle.sin(), tx, ty };
            let to_chip = chip_transform(&landmarks_at(to_source)).expect("68 points");
            let round_trip = to_source.then(to_chip);
            prop_assert!(round_trip.angle().abs() < 1e-3 && (round_trip.scale() - 1.0).abs() < 1e-3, "{round_trip:?}");
        }
    }
}
