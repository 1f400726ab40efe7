//! Principal component analysis: a plane through a set of embeddings that shows most of their variance.

use crate::face::embedding::{DIM, Embedding};
use crate::number::to_f32;

/// Number of power iterations. In each, the error shrinks by the ratio of the next component's variance to this one's.
const STEPS: usize = 200;

/// Points projected onto a plane.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Projection {
    /// One per vector, as distances from the mean.
    pub coordinates: Vec<[f32; 2]>,
    /// Fraction of the variance along each axis, 0..=1.
    pub explained: [f32; 2],
}

/// Projects vectors onto their first two principal components, by power iteration with deflation (Pearson 1901; Golub
/// and Van Loan, 8.2).
///
/// The sign of each axis is chosen so that its largest coordinate is positive; the same gallery always gives the same
/// map.
///
/// # Shapes
/// - vectors: n of `[128]`
/// - coordinates: n of `[2]`
pub fn project(vectors: &[&Embedding]) -> Projection {
    let mut rows = centred(vectors);
    let total: f64 = rows.iter().flatten().map(|v| v * v).sum();
    let mut projection = Projection { coordinates: vec![[0.0; 2]; vectors.len()], explained: [0.0; 2] };
    if total <= f64::EPSILON {
        return projection; // No vectors, one vector, or all of them equal.
    }
    for axis in 0..2 {
        let direction = principal_axis(&rows);
        let along: Vec<f64> = rows.iter().map(|row| dot(row, &direction)).collect();
        projection.explained[axis] = to_f32(along.iter().map(|v| v * v).sum::<f64>() / total);
        for ((row, place), coordinate) in rows.iter_mut().zip(&mut projection.coordinates).zip(along) {
            place[axis] = to_f32(coordinate);
            row.iter_mut().zip(&direction).for_each(|(value, part)| *value -= coordinate * part);
        }
    }
    projection
}

fn centred(vectors: &[&Embedding]) -> Vec<[f64; DIM]> {
    let mut mean = [0.0_f64; DIM];
    for vector in vectors {
        mean.iter_mut().zip(vector.values()).for_each(|(m, v)| *m += f64::from(*v));
    }
    let n = vectors.len().max(1) as f64;
    let row = |vector: &&Embedding| {
        let mut row = vector.values().map(f64::from);
        row.iter_mut().zip(&mean).for_each(|(value, sum)| *value -= sum / n);
        row
    };
    vectors.iter().map(row).collect()
}

/// The unit vector in the direction of the largest variance; zero if no variance is left.
fn principal_axis(rows: &[[f64; DIM]]) -> [f64; DIM] {
    // Starting from the longest row ensures that the start is not orthogonal to the result.
    let longest = rows.iter().max_by(|a, b| dot(a, a).total_cmp(&dot(b, b)));
    let mut direction = normalised(longest.copied().unwrap_or([0.0; DIM]));
    for _ in 0..STEPS {
        let mut next = [0.0; DIM];
        for row in rows {
            let along = dot(row, &direction);
            next.iter_mut().zip(row).for_each(|(n, v)| *n += along * v);
        }
        direction = normalised(next);
    }
    let largest = direction.iter().copied().max_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or(0.0);
    if largest < 0.0 { direction.map(|v| -v) } else { direction }
}

fn normalised(v: [f64; DIM]) -> [f64; DIM] {
    let norm = dot(&v, &v).sqrt();
    if norm > 1e-12 { v.map(|x| x / norm) } else { [0.0; DIM] }
}

fn dot(a: &[f64; DIM], b: &[f64; DIM]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(x: f32, y: f32, z: f32) -> Embedding {
        let mut values = [0.0; DIM];
        (values[0], values[5], values[90], values[17]) = (1.0, x, y, z);
        Embedding::new(&values).expect("norm at least 1")
    }

    fn coordinates(points: &[Embedding]) -> Projection {
        project(&points.iter().collect::<Vec<_>>())
    }

    #[test]
    fn a_planar_set_is_projected_without_distortion() {
        let points = [at(-2.0, 0.0, 0.0), at(2.0, 0.0, 0.0), at(0.0, 1.0, 0.0), at(0.0, -1.0, 0.0)];
        let found = coordinates(&points);
        for (place, expected) in found.coordinates.iter().zip([[-2.0, 0.0], [2.0, 0.0], [0.0, 1.0], [0.0, -1.0]]) {
            let off = (place[0] - expected[0]).abs().max((place[1] - expected[1]).abs());
            assert!(off < 1e-4, "{place:?} is not {expected:?}");
        }
        assert!((found.explained[0] - 0.8).abs() < 1e-5 && (found.explained[1] - 0.2).abs() < 1e-5, "{found:?}");
    }

    #[test]
    fn none_one_and_equal_embeddings_have_coordinates() {
        assert_eq!(coordinates(&[]), Projection::default(), "no vectors");
        assert_eq!(coordinates(&[at(1.0, 2.0, 3.0)]).coordinates, [[0.0, 0.0]], "at the mean");
        let twins = coordinates(&[at(1.0, 2.0, 3.0), at(1.0, 2.0, 3.0)]);
        assert_eq!((twins.coordinates, twins.explained), (vec![[0.0; 2]; 2], [0.0; 2]), "no variance");
        let line = coordinates(&[at(0.0, 0.0, 0.0), at(1.0, 0.0, 0.0)]);
        assert!(
            line.coordinates.iter().all(|p| p[1].abs() < 1e-6) && line.explained[1] < 1e-6,
            "a line has no width: {line:?}"
        );
    }

    #[test]
    fn each_axis_points_to_where_its_largest_part_is_positive() {
        // The picture farthest from the mean lies on the negative side of the axis, where the search for it starts.
        let line = coordinates(&[at(-3.0, 0.0, 0.0), at(1.0, 0.0, 0.0), at(2.0, 0.0, 0.0)]);
        for (place, expected) in line.coordinates.iter().zip([-3.0, 1.0, 2.0]) {
            assert!((place[0] - expected).abs() < 1e-4, "{place:?} is not at {expected}");
        }
    }

    proptest! {
        #[test]
        fn projected_distances_never_exceed_the_originals(
            points in prop::collection::vec((-1.0_f32..1.0, -1.0_f32..1.0, -1.0_f32..1.0), 2..20),
        ) {
            let points: Vec<Embedding> = points.into_iter().map(|(x, y, z)| at(x, y, z)).collect();
            let found = coordinates(&points);
            for i in 0..points.len() {
                for j in 0..i {
                    let (a, b) = (found.coordinates[i], found.coordinates[j]);
                    let shown = (a[0] - b[0]).hypot(a[1] - b[1]);
                    prop_assert!(shown <= points[i].distance(&points[j]) + 1e-4);
                }
            }
            prop_assert!(found.explained[0] + found.explained[1] <= 1.0 + 1e-5);
            prop_assert!(found.explained[0] >= found.explained[1] - 1e-2, "{:?}", found.explained);
        }
    }
}
