//! What makes an answer less sure: no face, several, small, cut off or turned away.
//!
//! The components carry the names of ISO/IEC 29794-5 (single face, inter-eye distance, pose, head location).

use super::detection::Detection;
use super::landmarks::{eye_distance, pose};
use crate::geometry::{Point, Rect, Size};
use crate::protocol::Notice;

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
fn outside(frame: Size, bounds: Rect) -> f32 {
    let right = (bounds.x + bounds.width).min(frame.width as f32);
    let bottom = (bounds.y + bounds.height).min(frame.height as f32);
    let seen = Rect::new(0.0, 0.0, right - bounds.x.max(0.0), bottom - bounds.y.max(0.0)).area();
    if bounds.area() > 0.0 { 1.0 - seen / bounds.area() } else { 0.0 }
}
