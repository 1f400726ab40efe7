//! How far a picture is shifted before the net sees it.

use likeness_core::rng::Rng;

/// A shift by rows and columns, of 0..side each. What leaves at one edge enters at the opposite one.
///
/// The picture is a sum of waves that repeat with its side, so that nothing breaks where the edges meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    rows: usize,
    columns: usize,
    side: usize,
}

impl Shift {
    /// A random shift by at most `jitter` pixels up, down, left and right; all are equally likely.
    pub(super) fn draw(rng: &mut Rng, jitter: usize, side: usize) -> Self {
        let jitter = jitter.min(side.saturating_sub(1) / 2);
        let mut by = || {
            let steps = rng.bits() % (2 * jitter as u64 + 1);
            (usize::try_from(steps).unwrap_or(jitter) + side - jitter) % side
        };
        Self { rows: by(), columns: by(), side }
    }

    /// The planes with each pixel moved down and to the right.
    ///
    /// # Shapes
    /// - planes: `[planes, side, side]`
    pub(super) fn apply(self, planes: &[f32]) -> Vec<f32> {
        let mut shifted = Vec::with_capacity(planes.len());
        for plane in planes.chunks_exact(self.side * self.side) {
            let (upper, lower) = plane.split_at((self.side - self.rows) * self.side);
            for row in lower.chunks_exact(self.side).chain(upper.chunks_exact(self.side)) {
                let (left, right) = row.split_at(self.side - self.columns);
                shifted.extend_from_slice(right);
                shifted.extend_from_slice(left);
            }
        }
        shifted
    }

    /// The shift that undoes this one, which is its adjoint too.
    pub(super) const fn inverse(self) -> Self {
        let Self { rows, columns, side } = self;
        Self { rows: (side - rows) % side, columns: (side - columns) % side, side }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_pixel_moves_down_and_right_and_comes_in_again_at_the_opposite_edge() {
        let picture: Vec<f32> = (0..18).map(|v| v as f32).collect();
        let shift = Shift { rows: 1, columns: 2, side: 3 };
        let expected = [7.0, 8.0, 6.0, 1.0, 2.0, 0.0, 4.0, 5.0, 3.0];
        let shifted = shift.apply(&picture);
        assert_eq!(shifted[..9], expected, "the first plane");
        assert_eq!(shifted[9..], expected.map(|v| v + 9.0), "the second plane");
        assert_eq!(shift.inverse().apply(&shifted), picture, "and back");
    }

    #[test]
    fn the_inverse_is_the_adjoint() {
        let mut rng = Rng::new(3);
        let mut draw = || (0..75).map(|_| (rng.bits() % 9) as f32).collect::<Vec<f32>>();
        let (x, y) = (draw(), draw());
        let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>();
        for (rows, columns) in [(0, 0), (0, 3), (4, 0), (2, 1)] {
            let shift = Shift { rows, columns, side: 5 };
            let (left, right) = (dot(&shift.apply(&x), &y), dot(&x, &shift.inverse().apply(&y)));
            assert!((left - right).abs() < 0.5, "whole numbers: {left} and {right}");
        }
    }

    #[test]
    fn all_shifts_of_up_to_two_pixels_come_up_and_no_others() {
        let mut rng = Rng::new(1);
        let seen: BTreeSet<_> = (0..1000)
            .map(|_| {
                let Shift { rows, columns, .. } = Shift::draw(&mut rng, 2, 64);
                (rows, columns)
            })
            .collect();
        let expected: BTreeSet<_> =
            [62, 63, 0, 1, 2].into_iter().flat_map(|rows| [62, 63, 0, 1, 2].map(|columns| (rows, columns))).collect();
        assert_eq!(seen, expected, "-2, -1, 0, 1, 2 in both directions");
        let none = Shift::draw(&mut rng, 0, 64);
        assert_eq!(none, Shift { rows: 0, columns: 0, side: 64 }, "no jitter");
    }
}
