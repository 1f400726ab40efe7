//! Points, rectangles and similarity transforms of the picture plane.
//!
//! One convention for the whole project: source-frame pixels, origin at the top left corner of the top left pixel, x to the
//! right, y down, pixel centres at +0.5. Angles are radians and a positive angle turns x towards y (clockwise on screen).

use serde::{Deserialize, Serialize};

/// A point of the picture plane, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// Makes a point from its coordinates in pixels.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// Euclidean distance to another point, in pixels.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// The size of a pixel grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
}

impl Size {
    /// Makes a size from columns and rows.
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }

    /// Number of pixels. Exact for every `u32` pair.
    pub const fn pixels(self) -> u64 {
        self.width as u64 * self.height as u64
    }

    /// The longer side.
    pub const fn longest(self) -> u32 {
        if self.width > self.height { self.width } else { self.height }
    }
}

/// An axis-parallel rectangle, in pixels; it may leave the picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Extent to the right.
    pub width: f32,
    /// Extent downwards.
    pub height: f32,
}

impl Rect {
    /// Makes a rectangle from its left, top, width and height.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// Area in square pixels; 0 where a side is negative.
    pub fn area(self) -> f32 {
        self.width.max(0.0) * self.height.max(0.0)
    }

    /// The middle.
    pub fn center(self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Intersection over union with another rectangle, 0..=1; 0 where both are empty.
    pub fn iou(self, other: Self) -> f32 {
        let width = (self.x + self.width).min(other.x + other.width) - self.x.max(other.x);
        let height = (self.y + self.height).min(other.y + other.height) - self.y.max(other.y);
        let common = width.max(0.0) * height.max(0.0);
        let union = self.area() + other.area() - common;
        if union > 0.0 { common / union } else { 0.0 }
    }
}

/// Rotation, uniform scale and translation: `(x, y) -> (a x - b y + tx, b x + a y + ty)`.
///
/// The scale is `hypot(a, b)` and the angle `atan2(b, a)`; there is no reflection.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SimilarityTransform {
    /// Scale times the cosine of the angle.
    pub a: f32,
    /// Scale times the sine of the angle.
    pub b: f32,
    /// Translation to the right, pixels of the target.
    pub tx: f32,
    /// Translation downwards, pixels of the target.
    pub ty: f32,
}

impl SimilarityTransform {
    /// The transform that moves nothing.
    pub const IDENTITY: Self = Self { a: 1.0, b: 0.0, tx: 0.0, ty: 0.0 };

    /// Scales about the origin, then translates.
    pub const fn scale_translate(scale: f32, tx: f32, ty: f32) -> Self {
        Self { a: scale, b: 0.0, tx, ty }
    }

    /// Maps a point.
    pub fn apply(self, p: Point) -> Point {
        Point::new(self.a * p.x - self.b * p.y + self.tx, self.b * p.x + self.a * p.y + self.ty)
    }

    /// Maps a rectangle by its corners and returns their bounding box.
    pub fn apply_rect(self, r: Rect) -> Rect {
        let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
            .map(|(u, v)| self.apply(Point::new(r.x + u * r.width, r.y + v * r.height)));
        let left = corners.iter().map(|p| p.x).fold(f32::INFINITY, f32::min);
        let top = corners.iter().map(|p| p.y).fold(f32::INFINITY, f32::min);
        let right = corners.iter().map(|p| p.x).fold(f32::NEG_INFINITY, f32::max);
        let bottom = corners.iter().map(|p| p.y).fold(f32::NEG_INFINITY, f32::max);
        Rect::new(left, top, right - left, bottom - top)
    }

    /// The transform that undoes this one, or `None` where the scale is zero or not finite.
    pub fn inverse(self) -> Option<Self> {
        let d = self.a * self.a + self.b * self.b;
        if !d.is_finite() || d <= f32::MIN_POSITIVE {
            return None;
        }
        let (a, b) = (self.a / d, -self.b / d);
        Some(Self { a, b, tx: -(a * self.tx - b * self.ty), ty: -(b * self.tx + a * self.ty) })
    }

    /// Applies `self` first, then `next`.
    pub fn then(self, next: Self) -> Self {
        let t = next.apply(Point::new(self.tx, self.ty));
        Self { a: next.a * self.a - next.b * self.b, b: next.b * self.a + next.a * self.b, tx: t.x, ty: t.y }
    }

    /// Pixels of the target per pixel of the source.
    pub fn scale(self) -> f32 {
        self.a.hypot(self.b)
    }

    /// The angle in radians, positive from x towards y.
    pub fn angle(self) -> f32 {
        self.b.atan2(self.a)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_similarity_followed_by_its_inverse_moves_nothing(
            scale in 0.05_f32..20.0, angle in -3.1_f32..3.1, tx in -500.0_f32..500.0, ty in -500.0_f32..500.0,
            x in -500.0_f32..500.0, y in -500.0_f32..500.0,
        ) {
            let s = SimilarityTransform { a: scale * angle.cos(), b: scale * angle.sin(), tx, ty };
            let inverse = s.inverse().expect("the scale is positive");
            let p = Point::new(x, y);
            let back = inverse.apply(s.apply(p));
            // f32 cancellation against translations of up to 500 px seen through a scale of at least 0.05.
            prop_assert!(back.distance(p) < 2e-2, "{back:?} {p:?}");
            let both = s.then(inverse);
            prop_assert!((both.scale() - 1.0).abs() < 1e-4, "{both:?}");
        }

        #[test]
        fn overlap_is_symmetric_and_bounded(
            ax in -50.0_f32..50.0, ay in -50.0_f32..50.0, aw in 0.0_f32..80.0, ah in 0.0_f32..80.0,
            bx in -50.0_f32..50.0, by in -50.0_f32..50.0, bw in 0.0_f32..80.0, bh in 0.0_f32..80.0,
        ) {
            let (a, b) = (Rect::new(ax, ay, aw, ah), Rect::new(bx, by, bw, bh));
            prop_assert!((a.iou(b) - b.iou(a)).abs() < 1e-5);
            prop_assert!((0.0..=1.0001).contains(&a.iou(b)));
        }
    }

    #[test]
    fn a_rectangle_overlaps_itself_wholly() {
        let r = Rect::new(3.0, -4.0, 10.0, 20.0);
        assert!((r.iou(r) - 1.0).abs() < 1e-6, "{}", r.iou(r));
    }

    #[test]
    fn a_similarity_without_scale_has_no_inverse() {
        assert!(
            SimilarityTransform { a: 0.0, b: 0.0, tx: 1.0, ty: 1.0 }.inverse().is_none(),
            "nothing undoes a collapse"
        );
    }
}
