//! A plane through encodings that does not spin from one frame to the next.

mod principal_axes;

use crate::net::DIM;
use likeness_core::number::to_f32;
use principal_axes::{Axes, principal_axes};

/// Encodings on the plane that shows most of their variance (Pearson 1901).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Map {
    /// A place per encoding, as distances from their mean.
    pub points: Vec<[f32; 2]>,
    /// Part of the variance along the first and the second principal axis, 0..=1. The map may have been turned since.
    pub explained: [f32; 2],
    /// The map's axes among encodings: two vectors of unit length at a right angle; zero where the encodings have no width.
    axes: [[f64; DIM]; 2],
}

impl Map {
    /// Projects encodings onto their first two principal components. Without encodings, or if all are equal, every place is the origin.
    ///
    /// # Shapes
    /// - rows: n of `[DIM]`
    pub fn of(rows: &[[f32; DIM]]) -> Self {
        let Axes { mean, axes, explained } = principal_axes(rows);
        let centred = |row: &[f32; DIM]| std::array::from_fn::<f64, DIM, _>(|k| f64::from(row[k]) - mean[k]);
        let points = rows.iter().map(|row| on_axes(&axes, &centred(row))).collect();
        Self { points, explained, axes }
    }

    /// As [`Map::of`], turned and if need be mirrored so that it lies as closely as possible on the previous map of the same pictures:
    /// the orthogonal Procrustes problem (Schönemann 1966). Pictures that only one map has play no part.
    pub fn following(rows: &[[f32; DIM]], previous: &Self) -> Self {
        let mut map = Self::of(rows);
        let turn = best_turn(&map.points, &previous.points);
        map.points.iter_mut().for_each(|point| *point = turned(&turn, point.map(f64::from)).map(to_f32));
        let [x, y] = map.axes;
        for (axis, row) in map.axes.iter_mut().zip(turn) {
            *axis = std::array::from_fn(|k| row[0] * x[k] + row[1] * y[k]);
        }
        map
    }

    /// What a change of an encoding is on the map, for arrows.
    pub fn direction(&self, change: &[f32; DIM]) -> [f32; 2] {
        on_axes(&self.axes, &change.map(f64::from))
    }
}

fn on_axes(axes: &[[f64; DIM]; 2], vector: &[f64; DIM]) -> [f32; 2] {
    axes.map(|axis| to_f32(axis.iter().zip(vector).map(|(a, v)| a * v).sum()))
}

fn turned(turn: &[[f64; 2]; 2], point: [f64; 2]) -> [f64; 2] {
    turn.map(|row| row[0] * point[0] + row[1] * point[1])
}

/// The orthogonal matrix R with the least Σ ‖R a − b‖². In the plane there is a closed form: of M = Σ b aᵀ, the best rotation has cosine
/// and sine in proportion to (m₀₀ + m₁₁, m₁₀ − m₀₁), the best reflection to (m₀₀ − m₁₁, m₁₀ + m₀₁), and the longer of the two wins.
fn best_turn(from: &[[f32; 2]], to: &[[f32; 2]]) -> [[f64; 2]; 2] {
    let mut m = [[0.0_f64; 2]; 2];
    for (a, b) in from.iter().zip(to) {
        let (a, b) = (a.map(f64::from), b.map(f64::from));
        m.iter_mut().zip(b).for_each(|(row, b)| row.iter_mut().zip(a).for_each(|(m, a)| *m += b * a));
    }
    let rotation = [m[0][0] + m[1][1], m[1][0] - m[0][1]];
    let reflection = [m[0][0] - m[1][1], m[1][0] + m[0][1]];
    let length = |v: [f64; 2]| (v[0] * v[0] + v[1] * v[1]).sqrt();
    let (is_rotation, best) =
        if length(rotation) >= length(reflection) { (true, rotation) } else { (false, reflection) };
    let norm = length(best);
    if norm.is_nan() || norm <= f64::MIN_POSITIVE {
        return [[1.0, 0.0], [0.0, 1.0]]; // Nothing to compare with.
    }
    let (c, s) = (best[0] / norm, best[1] / norm);
    if is_rotation { [[c, -s], [s, c]] } else { [[c, s], [s, -c]] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;
    use proptest::prelude::*;

    /// A cloud that is longest along the first number, then along the second.
    fn cloud(count: usize, seed: u64) -> Vec<[f32; DIM]> {
        let mut rng = Rng::new(seed);
        let row = |_| {
            std::array::from_fn(|k| {
                (rng.unit() - 0.5)
                    * if k == 0 {
                        4.0
                    } else if k == 1 {
                        2.5
                    } else {
                        0.3
                    }
            })
        };
        (0..count).map(row).collect()
    }

    /// The largest distance between places of the same picture.
    fn apart(a: &Map, b: &[[f32; 2]]) -> f32 {
        a.points.iter().zip(b).map(|(a, b)| (a[0] - b[0]).abs().max((a[1] - b[1]).abs())).fold(0.0, f32::max)
    }

    #[test]
    fn the_map_shows_the_two_longest_directions() {
        let map = Map::of(&cloud(200, 1));
        assert!(map.explained[0] > map.explained[1] && map.explained[1] > 0.15, "{:?}", map.explained);
        assert!(map.explained[0] + map.explained[1] < 1.0, "the rest is not shown: {:?}", map.explained);
        let (right, up) =
            (map.direction(&std::array::from_fn(|k| f32::from(u8::from(k == 0)))), map.direction(&[0.0; DIM]));
        assert!(right[0].abs() > 0.95 && right[1].abs() < 0.2, "{right:?}");
        assert!(up[0].abs() + up[1].abs() < 1e-9, "no change is no arrow");
    }

    #[test]
    fn none_one_and_equal_encodings_lie_at_the_origin() {
        assert_eq!(Map::of(&[]), Map::default(), "none");
        for count in 1..4 {
            let map = Map::of(&vec![[0.25; DIM]; count]);
            assert_eq!((map.points.len(), map.explained), (count, [0.0; 2]), "no variance");
            assert!(map.points.iter().flatten().all(|p| p.abs() < 1e-6), "{map:?}");
            let next = Map::following(&cloud(count, 2), &map);
            assert!(next.points.iter().flatten().all(|p| p.is_finite()), "after a degenerate map: {next:?}");
            let back = Map::following(&vec![[0.25; DIM]; count], &next);
            assert!(back.points.iter().flatten().all(|p| p.abs() < 1e-6), "and back: {back:?}");
        }
    }

    #[test]
    fn encodings_on_a_line_have_no_width() {
        let rows: Vec<[f32; DIM]> = (0..5_u8).map(|i| [f32::from(i) * 0.1; DIM]).collect();
        let map = Map::of(&rows);
        assert!((map.explained[0] - 1.0).abs() < 1e-5 && map.explained[1] < 1e-5, "{:?}", map.explained);
        assert!(map.points.iter().all(|p| p[1].abs() < 1e-5), "{map:?}");
    }

    #[test]
    fn a_map_with_more_pictures_follows_one_with_fewer() {
        let rows = cloud(30, 3);
        let previous = Map::of(&rows[..20]);
        let next = Map::following(&rows, &previous);
        assert_eq!(next.points.len(), 30, "all pictures");
        assert!(apart(&next, &previous.points) < 0.6, "{}", apart(&next, &previous.points));
    }

    proptest! {
        #[test]
        fn a_map_lies_on_its_previous_one_however_that_was_turned_or_mirrored(
            seed in any::<u64>(), angle in 0.0..std::f64::consts::TAU, mirrored in any::<bool>(),
        ) {
            let rows = cloud(40, seed);
            let mut previous = Map::of(&rows);
            let (c, s) = (libm::cos(angle), libm::sin(angle));
            let turn = if mirrored { [[c, s], [s, -c]] } else { [[c, -s], [s, c]] };
            previous.points.iter_mut().for_each(|p| *p = turned(&turn, p.map(f64::from)).map(to_f32));
            let next = Map::following(&rows, &previous);
            prop_assert!(apart(&next, &previous.points) < 1e-4, "{}", apart(&next, &previous.points));
            // The axes were turned with the points.
            let arrow: [f32; DIM] = std::array::from_fn(|k| rows[0][k] - rows[1][k]);
            let (shown, between) = (next.direction(&arrow), [0, 1].map(|k| next.points[0][k] - next.points[1][k]));
            prop_assert!((shown[0] - between[0]).abs() + (shown[1] - between[1]).abs() < 1e-4, "{shown:?} {between:?}");
        }

        #[test]
        fn a_small_change_of_the_encodings_is_a_small_change_of_the_map(seed in any::<u64>()) {
            let rows = cloud(60, seed);
            let previous = Map::of(&rows);
            let mut rng = Rng::new(seed ^ 9);
            let moved: Vec<[f32; DIM]> = rows.iter().map(|row| row.map(|v| v + 0.01 * (rng.unit() - 0.5))).collect();
            let next = Map::following(&moved, &previous);
            prop_assert!(apart(&next, &previous.points) < 0.1, "{}", apart(&next, &previous.points));
        }

        #[test]
        fn distances_on_the_map_never_exceed_those_between_encodings(seed in any::<u64>(), count in 2_usize..20) {
            let rows = cloud(count, seed);
            let map = Map::of(&rows);
            for (i, j) in (0..count).flat_map(|i| (0..i).map(move |j| (i, j))) {
                let (a, b) = (map.points[i], map.points[j]);
                let shown = (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);
                prop_assert!(shown <= crate::distance::squared_distance(&rows[i], &rows[j]) + 1e-4, "{shown}");
            }
        }
    }
}
