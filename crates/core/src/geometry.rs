//! Points, rectangles and similarity transforms in the image plane.
//!
//! The whole project uses one convention: source-frame pixels, with the origin at the top left corner of the top left
//! pixel, x to the right, y down and pixel centres at +0.5. Angles are in radians; a positive angle turns x towards y
//! (clockwise on screen).

pub use quarter_turn::QuarterTurn;

use serde::{Deserialize, Serialize};

mod quarter_turn;

/// A point in the image plane, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Distance from the left edge.
    pub x: f32,
    /// Distance from the top edge.
    pub y: f32,
}

impl Point {
    /// Creates a point from its coordinates in pixels.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// The Euclidean distance to another point, in pixels.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// The size of a pixel grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// Number of columns.
    pub width: u32,
    /// Number of rows.
    pub height: u32,
}

impl Size {
    /// Creates a size from a number of columns and rows.
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }

    /// The number of pixels, exact for every pair of `u32`.
    pub const fn pixels(self) -> u64 {
        self.width as u64 * self.height as u64
    }

    /// The longer side.
    pub const fn longest(self) -> u32 {
        if self.width > self.height { self.width } else { self.height }
    }
}

/// An axis-aligned rectangle, in pixels. It may extend beyond the picture.
///
/// ```
/// use likeness_core::geometry::Rect;
///
/// let (a, b) = (Rect::new(0.0, 0.0, 2.0, 2.0), Rect::new(1.0, 0.0, 2.0, 2.0));
/// assert_eq!(a.area(), 4.0);
/// assert_eq!(a.center().x, 1.0);
/// // They share 2 of 6 square pixels.
/// assert!((a.iou(b) - 1.0 / 3.0).abs() < 1e-6);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Horizontal extent.
    pub width: f32,
    /// Vertical extent.
    pub height: f32,
}

impl Rect {
    /// Creates a rectangle from its left edge, top edge, width and height.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// The area in square pixels; 0 if a side is negative.
    pub fn area(self) -> f32 {
        self.width.max(0.0) * self.height.max(0.0)
    }

    /// The centre.
    pub fn center(self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Intersection over union with another rectangle, 0..=1; 0 if both are empty.
    pub fn iou(self, other: Self) -> f32 {
        let width = (self.x + self.width).min(other.x + other.width) - self.x.max(other.x);
        let height = (self.y + self.height).min(other.y + other.height) - self.y.max(other.y);
        let common = width.max(0.0) * height.max(0.0);
        let union = self.area() + other.area() - common;
        if union > 0.0 { common / union } else { 0.0 }
    }
}

/// A rotation, uniform scale and translation: `(x, y) -> (a x - b y + tx, b x + a y + ty)`.
///
/// The scale is `hypot(a, b)` and the angle `atan2(b, a)`. There is no reflection.
///
/// ```
/// use likeness_core::geometry::{Point, SimilarityTransform};
///
/// let to_source = SimilarityTransform::scale_translate(2.0, 10.0, 0.0);
/// assert_eq!(to_source.apply(Point::new(3.0, 4.0)), Point::new(16.0, 8.0));
///
/// let back = to_source.inverse().expect("the scale is not zero");
/// assert_eq!(to_source.then(back).apply(Point::new(3.0, 4.0)), Point::new(3.0, 4.0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SimilarityTransform {
    /// Scale times the cosine of the angle.
    pub a: f32,
    /// Scale times the sine of the angle.
    pub b: f32,
    /// Translation to the right, in pixels of the target.
    pub tx: f32,
    /// Translation downwards, in pixels of the target.
    pub ty: f32,
}

impl SimilarityTransform {
    /// The identity transform.
    pub const IDENTITY: Self = Self { a: 1.0, b: 0.0, tx: 0.0, ty: 0.0 };

    /// Scales about the origin, then translates.
    pub const fn scale_translate(scale: f32, tx: f32, ty: f32) -> Self {
        Self { a: scale, b: 0.0, tx, ty }
    }

    /// Maps a point.
    pub fn apply(self, p: Point) -> Point {
        Point::new(self.a * p.x - self.b * p.y + self.tx, self.b * p.x + self.a * p.y + self.ty)
    }

    /// Maps the corners of a rectangle and returns their bounding box.
    pub fn apply_rect(self, r: Rect) -> Rect {
        let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
            .map(|(u, v)| self.apply(Point::new(r.x + u * r.width, r.y + v * r.height)));
        let left = corners.iter().map(|p| p.x).fold(f32::INFINITY, f32::min);
        let top = corners.iter().map(|p| p.y).fold(f32::INFINITY, f32::min);
        let right = corners.iter().map(|p| p.x).fold(f32::NEG_INFINITY, f32::max);
        let bottom = corners.iter().map(|p| p.y).fold(f32::NEG_INFINITY, f32::max);
        Rect::new(left, top, right - left, bottom - top)
    }

    /// The inverse transform, or `None` if the scale is zero or not finite.
    pub fn inverse(self) -> Option<Self> {
        let d = self.a * self.a + self.b * self.b;
        if !d.is_finite() || d <= f32::MIN_POSITIVE {
            return None;
        }
        let (a, b) = (self.a / d, -self.b / d);
        Some(Self { a, b, tx: -(a * self.tx - b * self.ty), ty: -(b * self.tx + a * self.ty) })
    }

    /// The composition that applies `self` first and `next` second.
    pub fn then(self, next: Self) -> Self {
        let t = next.apply(Point::new(self.tx, self.ty));
        Self { a: next.a * self.a - next.b * self.b, b: next.b * self.a + next.a * self.b, tx: t.x, ty: t.y }
    }

    /// The scale: pixels of the target per pixel of the source.
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
        fn a_transform_followed_by_its_inverse_is_the_identity(
            scale in 0.05_f32..20.0, angle in -3.1_f32..3.1, tx in -500.0_f32..500.0, ty in -500.0_f32..500.0,
            x in -500.0_f32..500.0, y in -500.0_f32..500.0,
        ) {
            let s = SimilarityTransform { a: scale * angle.cos(), b: scale * angle.sin(), tx, ty };
            let inverse = s.inverse().expect("the scale is positive");
            let p = Point::new(x, y);
            let back = inverse.apply(s.apply(p));
            // f32 cancellation against translations of up to 500 px at a scale of at least 0.05.
            prop_assert!(back.distance(p) < 2e-2, "{back:?} {p:?}");
            let both = s.then(inverse);
            prop_assert!((both.scale() - 1.0).abs() < 1e-4, "{both:?}");
        }

        #[test]
        fn intersection_over_union_is_symmetric_and_bounded(
            ax in -50.0_f32..50.0, ay in -50.0_f32..50.0, aw in 0.0_f32..80.0, ah in 0.0_f32..80.0,
            bx in -50.0_f32..50.0, by in -50.0_f32..50.0, bw in 0.0_f32..80.0, bh in 0.0_f32..80.0,
        ) {
            let (a, b) = (Rect::new(ax, ay, aw, ah), Rect::new(bx, by, bw, bh));
            prop_assert!((a.iou(b) - b.iou(a)).abs() < 1e-5);
            prop_assert!((0.0..=1.0001).contains(&a.iou(b)));
        }
    }

    #[test]
    fn a_rectangle_overlaps_itself_completely() {
        let r = Rect::new(3.0, -4.0, 10.0, 20.0);
        assert!((r.iou(r) - 1.0).abs() < 1e-6, "{}", r.iou(r));
    }

    #[test]
    fn a_transform_with_scale_zero_has_no_inverse() {
        assert!(
            SimilarityTransform { a: 0.0, b: 0.0, tx: 1.0, ty: 1.0 }.inverse().is_none(),
            "every point has the same image"
        );
    }
}
