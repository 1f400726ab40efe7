//! A synthetic head and a photo of it, before a pinhole camera: for measuring the turn challenge, since no data with
//! people who were asked to turn their head are at hand.
//!
//! Lengths are distances between the eyes; x points to the right of the picture, y down, z to the camera. The positions
//! of eyes, nose and upper lip are those of dlib's mean face ([`alignment`]); jaw, brows and lower lip are
//! drawn as curves. The depths are rounded proportions of an adult head, such that a swing of ±20° gives the turn of 0.92
//! and the midline of 0.20 that the study behind [`TurnSettings`](super::TurnSettings) measured.

use crate::face::alignment;
use crate::face::landmarks::COUNT;
use crate::geometry::Point;
use crate::rng::Rng;
use std::f32::consts::TAU;

/// A point of the head, in distances between the eyes.
type Point3 = [f32; 3];

/// Half the width of the face at the ears.
const JAW_HALF_WIDTH: f32 = 1.09;

/// Depth of the ears, behind the eyes.
const EAR_DEPTH: f32 = -0.78;

/// Depths by ranges of points: brows, bridge of the nose from root to tip, nostrils, eyes, mouth.
const BROW_DEPTH: f32 = 0.06;
const BRIDGE_DEPTHS: [f32; 4] = [0.22, 0.34, 0.46, 0.58];
const NOSTRIL_DEPTHS: [f32; 5] = [0.30, 0.37, 0.41, 0.37, 0.30];
const OUTER_EYE_DEPTH: f32 = -0.08;
const INNER_EYE_DEPTH: f32 = 0.02;
const MOUTH_DEPTH: f32 = 0.34;
const MOUTH_CORNER_DEPTH: f32 = 0.12;

/// A head, or the flat or bent photo of one: 68 points in space.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    points: [Point3; COUNT],
}

/// How a head stands before the camera. Angles are in radians.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// Turn about the upright axis, positive to the right of the picture.
    pub yaw: f32,
    /// Nod, positive down.
    pub pitch: f32,
    /// Tilt in the plane of the picture.
    pub roll: f32,
    /// Distance from the camera, in distances between the eyes.
    pub distance: f32,
    /// Place beside and below the middle of the picture, in distances between the eyes.
    pub offset: [f32; 2],
}

impl Default for View {
    /// Upright at about half a metre.
    fn default() -> Self {
        Self { yaw: 0.0, pitch: 0.0, roll: 0.0, distance: 8.0, offset: [0.0; 2] }
    }
}

/// Focal length in pixels: eyes 80 pixels apart at the default distance.
const FOCAL_LENGTH: f32 = 640.0;

/// The middle of a picture of 640 x 480 pixels.
const MIDDLE: Point = Point::new(320.0, 240.0);

impl Default for Head {
    /// The mean head.
    fn default() -> Self {
        Self { points: std::array::from_fn(point) }
    }
}

impl Head {
    /// A head with other proportions: the depth of every point multiplied, for example by 0.9 for a flatter face.
    #[must_use]
    pub fn with_depth(mut self, factor: f32) -> Self {
        self.points.iter_mut().for_each(|[_, _, z]| *z *= factor);
        self
    }

    /// The landmarks in a picture of the head.
    ///
    /// # Shapes
    /// - returns `[68]`, in pixels
    pub fn seen(&self, view: View) -> Vec<Point> {
        self.points.iter().map(|point| project(rotate(*point, view), view)).collect()
    }

    /// A flat photo of the head, taken so, of the size of life.
    #[must_use]
    pub fn photo(&self, view: View) -> Self {
        let eye = FOCAL_LENGTH / view.distance;
        let seen = self.seen(View { offset: [0.0; 2], ..view });
        let flat = |index: usize| {
            let Point { x, y } = seen[index];
            [(x - MIDDLE.x) / eye, (y - MIDDLE.y) / eye, 0.0]
        };
        Self { points: std::array::from_fn(flat) }
    }

    /// A photo bent round an upright cylinder of this radius, about which it turns.
    #[must_use]
    pub fn bent(&self, radius: f32) -> Self {
        let wrap = |[x, y, _]: Point3| {
            let (sin, cos) = (x / radius).sin_cos();
            [radius * sin, y, radius * cos]
        };
        Self { points: self.points.map(wrap) }
    }
}

/// Moves landmarks by normally distributed errors of this standard deviation in each direction, in distances between the
/// eyes (Box and Muller 1958).
pub fn jittered(points: &[Point], deviation: f32, rng: &mut Rng) -> Vec<Point> {
    let scale = deviation * crate::face::landmarks::eye_distance(points).unwrap_or(0.0);
    let moved = |p: &Point| {
        let radius = scale * (-2.0 * rng.unit().max(f32::MIN_POSITIVE).ln()).sqrt();
        let (sin, cos) = (TAU * rng.unit()).sin_cos();
        Point::new(p.x + radius * cos, p.y + radius * sin)
    };
    points.iter().map(moved).collect()
}

fn rotate([x, y, z]: Point3, view: View) -> Point3 {
    let (sin, cos) = view.pitch.sin_cos();
    let [x, y, z] = [x, cos * y + sin * z, cos * z - sin * y];
    let (sin, cos) = view.yaw.sin_cos();
    let [x, y, z] = [cos * x + sin * z, y, cos * z - sin * x];
    let (sin, cos) = view.roll.sin_cos();
    [cos * x - sin * y, sin * x + cos * y, z]
}

fn project([x, y, z]: Point3, view: View) -> Point {
    let scale = FOCAL_LENGTH / (view.distance - z);
    Point::new(MIDDLE.x + scale * (x + view.offset[0]), MIDDLE.y + scale * (y + view.offset[1]))
}

/// A point of the mean head.
fn point(index: usize) -> Point3 {
    match index {
        0..=16 => jaw(index),
        17..=26 => brow(index),
        55..=59 => lower_lip((index - 54) as f32 / 6.0, 0.28),
        65..=67 => lower_lip((index - 64) as f32 / 4.0, 0.16),
        _ => {
            let [x, y] = alignment::mean_face(index).unwrap_or_default();
            [x, y, depth(index, x)]
        }
    }
}

/// An arc from ear to ear over the chin, which is as deep as the mouth.
fn jaw(index: usize) -> Point3 {
    let (sin, cos) = (std::f32::consts::PI * index as f32 / 16.0).sin_cos();
    [-JAW_HALF_WIDTH * cos, 0.05 + 1.75 * sin, EAR_DEPTH + (MOUTH_DEPTH - EAR_DEPTH) * sin]
}

fn brow(index: usize) -> Point3 {
    let x = if index < 22 { -0.95 + 0.18 * (index - 17) as f32 } else { 0.23 + 0.18 * (index - 22) as f32 };
    [x, -0.38 + 0.15 * (x.abs() - 0.55).abs(), BROW_DEPTH - 0.15 * x.abs()]
}

/// A point of a lower lip, this share of the way from the right corner of the mouth to the left one.
fn lower_lip(along: f32, drop: f32) -> Point3 {
    let bow = (std::f32::consts::PI * along).sin();
    let x = 0.45 - 0.9 * along;
    [x, 1.06 + drop * bow, MOUTH_CORNER_DEPTH + (MOUTH_DEPTH - MOUTH_CORNER_DEPTH) * bow]
}

fn depth(index: usize, x: f32) -> f32 {
    match index {
        27..=30 => BRIDGE_DEPTHS[index - 27],
        31..=35 => NOSTRIL_DEPTHS[index - 31],
        // Between the corners of an eye, which are 0.3 and 0.7 from the middle.
        36..=47 => OUTER_EYE_DEPTH + (INNER_EYE_DEPTH - OUTER_EYE_DEPTH) * ((0.7 - x.abs()) / 0.4),
        _ => MOUTH_CORNER_DEPTH + (MOUTH_DEPTH - MOUTH_CORNER_DEPTH) * (1.0 - (x / 0.45).powi(2)).max(0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::super::TurnMeasure;
    use super::*;

    fn measured(head: &Head, yaw: f32) -> TurnMeasure {
        TurnMeasure::of(&head.seen(View { yaw: yaw.to_radians(), ..View::default() })).expect("68 points")
    }

    #[test]
    fn a_swing_of_twenty_degrees_either_way_is_the_studys() {
        let (left, right) = (measured(&Head::default(), 20.0), measured(&Head::default(), -20.0));
        let (turn, midline) = (left.turn - right.turn, left.midline - right.midline);
        assert!((turn - 0.92).abs() < 0.02, "turn {turn}");
        assert!((midline - 0.20).abs() < 0.02, "midline {midline}");
    }

    #[test]
    fn a_frontal_head_is_symmetric_and_its_eyes_are_one_apart() {
        let front = measured(&Head::default(), 0.0);
        assert!(front.turn.abs() < 0.02 && front.midline.abs() < 0.01, "{front:?}");
        let apart = crate::face::landmarks::eye_distance(&Head::default().seen(View::default())).expect("68 points");
        assert!((apart - 80.0).abs() < 2.0, "{apart} pixels");
    }

    #[test]
    fn a_photo_shows_the_head_as_it_was_taken() {
        let view = View { yaw: 0.2, ..View::default() };
        let (head, photo) = (Head::default().seen(view), Head::default().photo(view).seen(View::default()));
        let off = head.iter().zip(&photo).map(|(a, b)| a.distance(*b)).fold(0.0, f32::max);
        assert!(off < 0.01, "{off} pixels");
    }

    #[test]
    fn jitter_has_the_deviation_asked_for() {
        let still = Head::default().seen(View::default());
        let mut rng = Rng::new(3);
        let mut squares = Vec::new();
        for _ in 0..100 {
            squares.extend(jittered(&still, 0.012, &mut rng).iter().zip(&still).map(|(a, b)| (a.x - b.x).powi(2)));
        }
        let deviation = (squares.iter().sum::<f32>() / squares.len() as f32).sqrt() / 80.0;
        assert!((deviation - 0.012).abs() < 0.001, "{deviation}");
    }
}
