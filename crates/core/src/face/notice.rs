//! What makes an answer less sure: no face, several, small, cut off or turned away.
//!
//! The components carry the names of ISO/IEC 29794-5 (single face, inter-eye distance, pose, head location).

use super::detection::Detection;
use super::landmarks::{eye_distance, pose};
use crate::geometry::{Point, Rect, Size};
use serde::{Deserialize, Serialize};

/// What could make an answer less sure, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Notice {
    /// No face in the picture.
    NoFace,
    /// Several faces; the largest is used.
    SeveralFaces {
        /// How many.
        count: u32,
    },
    /// The face is small.
    SmallFace {
        /// Distance between the eyes, pixels of the picture.
        eyes: f32,
    },
    /// The face leaves the picture.
    CutOff,
    /// The head is tilted, which alignment undoes, or turned, which it cannot.
    Turned,
}

/// When a face comes with a notice. Lenient: a notice never refuses, it says why an answer is less sure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QualitySettings {
    /// Eyes nearer to each other than this make a small face, pixels of the picture. The chip has 53 pixels between the
    /// eyes, so below about half of that it is mostly interpolated.
    pub eyes: f32,
    /// Part of the face's box that may lie outside the picture.
    pub outside: f32,
    /// Largest turn to the side, see [`super::landmarks::Pose::turn`].
    pub turn: f32,
}

impl Default for QualitySettings {
    /// Reasoned, not measured: eyes under half as far apart as in the encoder's chip (53 pixels); an eighth of the box, which
    /// is about the chin; a turn of 0.45, which is a yaw of some 25 degrees, since the tip of the nose stands about as far
    /// before the outer eye corners as these lie from the middle, so that the turn is nearly the tangent of the yaw.
    fn default() -> Self {
        Self { eyes: 24.0, outside: 0.12, turn: 0.45 }
    }
}

/// The notices of a look, from the faces (largest first) and the landmarks of the first.
pub fn notices(frame: Size, faces: &[Detection], landmarks: &[Point], settings: &QualitySettings) -> Vec<Notice> {
    let Some(first) = faces.first() else {
        return vec![Notice::NoFace];
    };
    let mut notices = Vec::new();
    if faces.len() > 1 {
        notices.push(Notice::SeveralFaces { count: u32::try_from(faces.len()).unwrap_or(u32::MAX) });
    }
    if let Some(eyes) = eye_distance(landmarks).filter(|eyes| *eyes < settings.eyes) {
        notices.push(Notice::SmallFace { eyes });
    }
    if outside(frame, first.bounds) > settings.outside {
        notices.push(Notice::CutOff);
    }
    if pose(landmarks).is_some_and(|pose| pose.turn.abs() > settings.turn) {
        notices.push(Notice::Turned);
    }
    notices
}

/// The part of a box that lies outside the picture, 0..=1.
pub(super) fn outside(frame: Size, bounds: Rect) -> f32 {
    let right = (bounds.x + bounds.width).min(frame.width as f32);
    let bottom = (bounds.y + bounds.height).min(frame.height as f32);
    let seen = Rect::new(0.0, 0.0, right - bounds.x.max(0.0), bottom - bounds.y.max(0.0)).area();
    if bounds.area() > 0.0 { 1.0 - seen / bounds.area() } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::super::landmarks::tests::frontal;
    use super::*;
    use crate::geometry::SimilarityTransform;

    const FRAME: Size = Size::new(200, 200);

    fn face(x: f32, y: f32) -> Detection {
        Detection { bounds: Rect::new(x, y, 100.0, 100.0), score: 0.9 }
    }

    fn said(faces: &[Detection], points: &[Point]) -> Vec<Notice> {
        notices(FRAME, faces, points, &QualitySettings::default())
    }

    fn moved(by: SimilarityTransform) -> Vec<Point> {
        frontal().iter().map(|p| by.apply(*p)).collect()
    }

    #[test]
    fn a_good_face_needs_no_words() {
        assert_eq!(said(&[face(50.0, 60.0)], &frontal()), [], "frontal, large, alone, inside");
    }

    #[test]
    fn without_a_face_nothing_else_is_said() {
        assert_eq!(said(&[], &[]), [Notice::NoFace], "no face");
    }

    #[test]
    fn several_faces_are_counted() {
        let faces = [face(50.0, 60.0), face(0.0, 0.0), face(1.0, 0.0)];
        assert_eq!(said(&faces, &frontal()), [Notice::SeveralFaces { count: 3 }], "three");
    }

    #[test]
    fn a_small_face_is_measured_between_its_eyes() {
        let small = moved(SimilarityTransform::scale_translate(0.5, 0.0, 0.0));
        assert_eq!(said(&[face(50.0, 60.0)], &small), [Notice::SmallFace { eyes: 20.0 }], "40 pixels halved");
    }

    #[test]
    fn a_face_over_the_edge_is_cut_off() {
        for (x, y) in [(-20.0, 50.0), (120.0, 50.0), (50.0, -20.0), (50.0, 120.0), (-300.0, 0.0)] {
            assert_eq!(said(&[face(x, y)], &frontal()), [Notice::CutOff], "box at ({x}, {y})");
        }
        assert_eq!(said(&[face(-10.0, 50.0)], &frontal()), [], "a tenth outside is borne");
    }

    #[test]
    fn a_head_that_is_turned_is_noticed_and_one_that_is_tilted_is_not() {
        let mut turned = frontal();
        turned[30].x = 130.0;
        assert_eq!(said(&[face(50.0, 60.0)], &turned), [Notice::Turned], "the nose over an eye corner");
        turned[30].x = 70.0;
        assert_eq!(said(&[face(50.0, 60.0)], &turned), [Notice::Turned], "over the other one");
        let tilted = moved(SimilarityTransform { a: 0.7, b: 0.7, tx: 100.0, ty: 0.0 });
        assert_eq!(said(&[face(50.0, 60.0)], &tilted), [], "alignment undoes a tilt");
    }

    #[test]
    fn a_face_without_landmarks_is_judged_by_its_box_alone() {
        assert_eq!(said(&[face(-20.0, 50.0)], &[]), [Notice::CutOff], "no eyes to measure");
    }
}
