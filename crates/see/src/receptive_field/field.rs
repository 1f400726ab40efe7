//! The pixels from a first to a last one, along one axis and both.

use serde::{Deserialize, Serialize};

/// The pixels that a position sees along one axis: from a first to a last one, both included. Pixels below 0 are padding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Field {
    /// The first pixel.
    pub first: i64,
    /// The last pixel.
    pub last: i64,
}

impl Field {
    /// Number of pixels.
    pub const fn length(self) -> i64 {
        self.last - self.first + 1
    }

    /// The middle, in pixels from the left edge of the picture; the centre of pixel 0 is at 0.5.
    pub const fn centre(self) -> f64 {
        (self.first + self.last + 1) as f64 / 2.0
    }

    /// The part that lies in a picture of `pixels` rows or columns, if any.
    pub fn clipped(self, pixels: usize) -> Option<Self> {
        let end = i64::try_from(pixels).ok()? - 1;
        let clipped = Self { first: self.first.max(0), last: self.last.min(end) };
        (clipped.first <= clipped.last).then_some(clipped)
    }

    /// Whether all of it lies in a picture of `pixels` rows or columns.
    pub fn is_inside(self, pixels: usize) -> bool {
        self.clipped(pixels) == Some(self)
    }
}

/// The rectangle of pixels that a position sees, not clipped: near the border it extends over the padding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FieldRect {
    /// Columns.
    pub x: Field,
    /// Rows.
    pub y: Field,
}

impl FieldRect {
    /// Left edge, top edge, width and height, in pixels.
    pub const fn bounds(self) -> [i64; 4] {
        [self.x.first, self.y.first, self.x.length(), self.y.length()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_clipped_to_the_picture_and_may_miss_it() {
        let field = Field { first: -2, last: 2 };
        assert_eq!((field.length(), field.centre()), (5, 0.5), "around the centre of pixel 0");
        assert_eq!(field.clipped(10), Some(Field { first: 0, last: 2 }), "the padding is cut off");
        assert_eq!(field.clipped(2), Some(Field { first: 0, last: 1 }), "at both ends");
        assert_eq!(Field { first: -5, last: -1 }.clipped(10), None, "nothing but padding");
        assert!(!field.is_inside(10) && Field { first: 0, last: 9 }.is_inside(10), "inside means all of it");
    }
}
