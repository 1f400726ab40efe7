//! What the turn challenge measures on the landmarks of one picture.

use crate::face::landmarks::{self, MIDLINE, pose};
use crate::geometry::Point;

/// Share of the nasal root (point 27) in the line from it to the mouth that the nose is compared with; the rest is the
/// mouth's. Nearly the height of the nose's points between the two, so that a tilt of the picture, which shears the face,
/// hardly changes the measure.
const ROOT_SHARE: f32 = 0.45;

/// How far a face is turned, by two measures that both grow with the turn of a head and stay small for a flat photo.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TurnMeasure {
    /// Sideways turn ([`Pose::turn`](crate::face::Pose)), the measure of the quality gate: positive if the nose points to the
    /// right of the picture.
    pub turn: f32,
    /// How far the nose (the mean of points 30 and 33) lies beside the line from its root (27) to the mouth (mean of
    /// 48..=67), along the line between the eyes, in distances between the eyes; the same sign as `turn`.
    pub midline: f32,
    /// How far the mouth lies beside the point midway between the eyes, in the same direction and unit. It grows most in a flat
    /// photo that is tilted and turned at once, which shears it.
    pub shear: f32,
}

impl TurnMeasure {
    /// Measures a face, or `None` unless there are 68 finite points that span one.
    ///
    /// ```
    /// use likeness_core::face::turn::TurnMeasure;
    /// use likeness_core::face::turn::head_model::{Head, View};
    ///
    /// let turned = Head::default().seen(View { yaw: 0.35, ..View::default() });
    /// let found = TurnMeasure::of(&turned).expect("68 points");
    /// assert!(found.turn > 0.3 && found.midline > 0.05, "both grow: {found:?}");
    /// ```
    ///
    /// # Shapes
    /// - points: `[68]`, in pixels of the picture
    pub fn of(points: &[Point]) -> Option<Self> {
        let turn = pose(points)?.turn;
        let (from, to) = landmarks::eye_centres(points)?;
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let squared = dx * dx + dy * dy;
        let along = |p: Point| (p.x * dx + p.y * dy) / squared;
        let nose = f32::midpoint(along(points[MIDLINE.tip]), along(points[MIDLINE.base]));
        let mouth = points[MIDLINE.mouth].iter().map(|p| along(*p)).sum::<f32>() / MIDLINE.mouth.len() as f32;
        let midline = nose - (ROOT_SHARE * along(points[MIDLINE.root]) + (1.0 - ROOT_SHARE) * mouth);
        let shear = mouth - f32::midpoint(along(from), along(to));
        (midline.is_finite() && shear.is_finite()).then_some(Self { turn, midline, shear })
    }
}
