//! Notices about what makes a result less reliable: no face, several faces, or one that is small, cut off or turned
//! away.
//!
//! The conditions are named after the components of ISO/IEC 29794-5 (single face, inter-eye distance, pose, head
//! location).

use super::detection::Detection;
use super::flatness;
use super::landmark_stability;
use super::landmarks::{eye_distance, pose};
use crate::geometry::{Point, Rect, Size};
use serde::{Deserialize, Serialize};

/// What makes a result less reliable, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Notice {
    /// There is no face in the picture.
    NoFace,
    /// There are several faces; the largest is used.
    SeveralFaces {
        /// Number of faces.
        count: u32,
    },
    /// The face is small.
    SmallFace {
        /// Distance between the eyes, in pixels of the picture.
        eyes: f32,
    },
    /// The face extends beyond the picture.
    CutOff,
    /// The head is turned to the side. (Alignment corrects tilt, but not a turn.)
    Turned,
    /// The face is out of focus or was moved.
    Blurred,
    /// It is one flat colour for the most part: it may be drawn.
    Drawn,
    /// Its landmarks cannot be trusted: it is drawn, covered, distorted or strongly tilted.
    Unclear,
}

impl Notice {
    /// Whether such a picture can make one person look like two, so that "different people" would claim too much.
    pub const fn weakens_a_difference(self) -> bool {
        match self {
            Self::SmallFace { .. } | Self::CutOff | Self::Turned | Self::Blurred | Self::Drawn | Self::Unclear => true,
            Self::NoFace | Self::SeveralFaces { .. } => false,
        }
    }
}

/// What was measured on a face besides its box.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reading<'a> {
    /// Its landmarks; empty if none were found.
    pub landmarks: &'a [Point],
    /// How little its landmarks can be trusted, if it was measured; see [`super::landmark_stability`].
    pub instability: Option<f32>,
    /// The sharpness of its chip; see [`super::QualityMeasures::sharpness`].
    pub sharpness: Option<f32>,
    /// How much of its chip has one brightness; see [`super::QualityMeasures::flatness`].
    pub flatness: Option<f32>,
}

/// When to issue a notice. The limits are lenient: a notice never rejects a face, it only says why the result is less
/// reliable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QualitySettings {
    /// A face is small if its eyes are closer together than this, in pixels of the picture. In the chip the eyes are 53
    /// pixels apart; below about half of that, the chip is mostly interpolated.
    pub eyes: f32,
    /// Fraction of the face's box that may lie outside the picture.
    pub outside: f32,
    /// Largest sideways turn; see [`super::landmarks::Pose::turn`].
    pub turn: f32,
    /// Smallest sharpness.
    pub sharpness: f32,
    /// Largest instability of the landmarks.
    pub instability: f32,
    /// Largest part of one brightness.
    pub flatness: f32,
}

impl Default for QualitySettings {
    /// Measured: a sharpness that 99 % of the development pictures exceed (8.6, "The quality gate" in
    /// `docs/ACCURACY.md`), [`landmark_stability::LIMIT`] and [`flatness::LIMIT`]. Derived: less than half of the 53 pixels between the eyes in the encoder's chip; an eighth of the
    /// box, which is roughly the chin; and a turn of 0.45, a yaw of about 25 degrees. The tip of the nose protrudes
    /// from the outer eye corners about as far as these lie from the middle, so the turn is nearly the tangent of the
    /// yaw.
    fn default() -> Self {
        Self {
            eyes: 24.0,
            outside: 0.12,
            turn: 0.45,
            sharpness: 8.0,
            instability: landmark_stability::LIMIT,
            flatness: flatness::LIMIT,
        }
    }
}

/// The notices for a picture, given its faces (the main one first) and what was measured on the first.
pub fn notices(frame: Size, faces: &[Detection], reading: Reading<'_>, settings: &QualitySettings) -> Vec<Notice> {
    let Reading { landmarks, instability, sharpness, flatness } = reading;
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
    let unclear = instability.is_some_and(|instability| instability > settings.instability);
    // Landmarks that cannot be trusted say nothing about the pose.
    if !unclear && pose(landmarks).is_some_and(|pose| pose.turn.abs() > settings.turn) {
        notices.push(Notice::Turned);
    }
    if sharpness.is_some_and(|sharpness| sharpness < settings.sharpness) {
        notices.push(Notice::Blurred);
    }
    if flatness.is_some_and(|flatness| flatness > settings.flatness) {
        notices.push(Notice::Drawn);
    } else if unclear {
        notices.push(Notice::Unclear);
    }
    notices
}

/// The fraction of a box that lies outside the picture, 0..=1.
pub(super) fn outside(frame: Size, bounds: Rect) -> f32 {
    let right = (bounds.x + bounds.width).min(frame.width as f32);
    let bottom = (bounds.y + bounds.height).min(frame.height as f32);
    let visible = Rect::new(0.0, 0.0, right - bounds.x.max(0.0), bottom - bounds.y.max(0.0)).area();
    if bounds.area() > 0.0 { 1.0 - visible / bounds.area() } else { 0.0 }
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

    fn found(faces: &[Detection], points: &[Point]) -> Vec<Notice> {
        let reading = Reading { landmarks: points, ..Reading::default() };
        notices(FRAME, faces, reading, &QualitySettings::default())
    }

    fn moved(by: SimilarityTransform) -> Vec<Point> {
        frontal().iter().map(|p| by.apply(*p)).collect()
    }

    #[test]
    fn a_good_face_has_no_notices() {
        assert_eq!(found(&[face(50.0, 60.0)], &frontal()), [], "frontal, large, alone, inside");
    }

    #[test]
    fn no_face_is_the_only_notice() {
        assert_eq!(found(&[], &[]), [Notice::NoFace], "no face");
    }

    #[test]
    fn several_faces_are_counted() {
        let faces = [face(50.0, 60.0), face(0.0, 0.0), face(1.0, 0.0)];
        assert_eq!(found(&faces, &frontal()), [Notice::SeveralFaces { count: 3 }], "three");
    }

    #[test]
    fn a_small_face_is_measured_between_its_eyes() {
        let small = moved(SimilarityTransform::scale_translate(0.5, 0.0, 0.0));
        assert_eq!(found(&[face(50.0, 60.0)], &small), [Notice::SmallFace { eyes: 20.0 }], "40 pixels halved");
    }

    #[test]
    fn a_face_across_the_edge_is_cut_off() {
        for (x, y) in [(-20.0, 50.0), (120.0, 50.0), (50.0, -20.0), (50.0, 120.0), (-300.0, 0.0)] {
            assert_eq!(found(&[face(x, y)], &frontal()), [Notice::CutOff], "box at ({x}, {y})");
        }
        assert_eq!(found(&[face(-10.0, 50.0)], &frontal()), [], "a tenth outside is tolerated");
    }

    #[test]
    fn a_turned_head_is_noticed_but_a_tilted_one_is_not() {
        let mut turned = frontal();
        turned[30].x = 130.0;
        assert_eq!(found(&[face(50.0, 60.0)], &turned), [Notice::Turned], "the nose tip over an eye corner");
        turned[30].x = 70.0;
        assert_eq!(found(&[face(50.0, 60.0)], &turned), [Notice::Turned], "over the other one");
        let tilted = moved(SimilarityTransform { a: 0.7, b: 0.7, tx: 100.0, ty: 0.0 });
        assert_eq!(found(&[face(50.0, 60.0)], &tilted), [], "alignment undoes a tilt");
    }

    #[test]
    fn a_blurred_and_an_unclear_face_are_noticed() {
        let points = frontal();
        let measured = |sharpness, instability| {
            let reading = Reading {
                landmarks: &points,
                sharpness: Some(sharpness),
                instability: Some(instability),
                flatness: Some(0.05),
            };
            notices(FRAME, &[face(50.0, 60.0)], reading, &QualitySettings::default())
        };
        assert_eq!(measured(54.5, 0.02), [], "like most development pictures");
        assert_eq!(measured(5.0, 0.02), [Notice::Blurred], "softer than 99 in 100");
        assert_eq!(measured(54.5, 0.2), [Notice::Unclear], "landmarks that depend on the box");
        let mut turned = points.clone();
        turned[30].x = 130.0;
        let reading = Reading { landmarks: &turned, instability: Some(0.2), ..Reading::default() };
        let found = notices(FRAME, &[face(50.0, 60.0)], reading, &QualitySettings::default());
        assert_eq!(found, [Notice::Unclear], "they do not say that the head is turned");
    }

    #[test]
    fn a_drawn_face_is_called_so_whether_or_not_its_landmarks_are_steady() {
        let points = frontal();
        for instability in [0.02, 0.2] {
            let (instability, flatness) = (Some(instability), Some(0.7));
            let reading = Reading { landmarks: &points, instability, sharpness: Some(300.0), flatness };
            let found = notices(FRAME, &[face(50.0, 60.0)], reading, &QualitySettings::default());
            assert_eq!(found, [Notice::Drawn], "most of it has one brightness");
        }
        assert!(Notice::Drawn.weakens_a_difference(), "two drawings may be of one person");
    }

    #[test]
    fn without_landmarks_only_the_box_is_judged() {
        assert_eq!(found(&[face(-20.0, 50.0)], &[]), [Notice::CutOff], "no eyes to measure");
    }
}
