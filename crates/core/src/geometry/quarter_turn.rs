//! Turns by multiples of 90°, which move pixels without resampling them.

use super::SimilarityTransform;

/// How a picture is turned before it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuarterTurn {
    /// Not at all.
    #[default]
    None,
    /// By 90° clockwise.
    Clockwise,
    /// By 180°.
    Half,
    /// By 90° anticlockwise.
    Anticlockwise,
}

impl QuarterTurn {
    /// All but [`QuarterTurn::None`], the most frequent in photos first: cameras lie on their sides more often than on
    /// their heads.
    pub const TURNED: [Self; 3] = [Self::Clockwise, Self::Anticlockwise, Self::Half];

    /// Maps points of a turned square of this side, in pixels, to the square as it was.
    ///
    /// ```
    /// use likeness_core::geometry::{Point, QuarterTurn};
    ///
    /// // Turned clockwise, the left edge is on top: what is seen near the top was near the left.
    /// let back = QuarterTurn::Clockwise.back(100.0);
    /// assert_eq!(back.apply(Point::new(30.0, 10.0)), Point::new(10.0, 70.0));
    /// ```
    pub const fn back(self, side: f32) -> SimilarityTransform {
        match self {
            Self::None => SimilarityTransform::IDENTITY,
            Self::Clockwise => SimilarityTransform { a: 0.0, b: -1.0, tx: 0.0, ty: side },
            Self::Half => SimilarityTransform { a: -1.0, b: 0.0, tx: side, ty: side },
            Self::Anticlockwise => SimilarityTransform { a: 0.0, b: 1.0, tx: side, ty: 0.0 },
        }
    }

    /// Where a pixel of a turned square of this side, in pixels, was before.
    pub(crate) const fn pixel_back(self, side: u32, x: u32, y: u32) -> (u32, u32) {
        match self {
            Self::None => (x, y),
            Self::Clockwise => (y, side - 1 - x),
            Self::Half => (side - 1 - x, side - 1 - y),
            Self::Anticlockwise => (side - 1 - y, x),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Point;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_centres_of_pixels_go_where_the_pixels_go(side in 1_u32..50, x in 0_u32..50, y in 0_u32..50) {
            let (x, y) = (x % side, y % side);
            let centre = |x: u32, y: u32| Point::new(x as f32 + 0.5, y as f32 + 0.5);
            for turn in [QuarterTurn::None].into_iter().chain(QuarterTurn::TURNED) {
                let (was_x, was_y) = turn.pixel_back(side, x, y);
                prop_assert_eq!(turn.back(side as f32).apply(centre(x, y)), centre(was_x, was_y));
            }
        }
    }

    #[test]
    fn four_turns_by_a_quarter_are_none() {
        let by = QuarterTurn::Clockwise.back(7.0);
        assert_eq!(by.then(by), QuarterTurn::Half.back(7.0), "two are half a turn");
        assert_eq!(by.then(by).then(by), QuarterTurn::Anticlockwise.back(7.0), "three are one in the other direction");
        assert_eq!(by.then(by).then(by).then(by), SimilarityTransform::IDENTITY, "four");
    }
}
