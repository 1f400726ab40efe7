//! The distance between encodings that losses, miners and error rates of this crate share.

use crate::encoding::Encodings;

/// The squared Euclidean distance d(a, b) = ‖a − b‖²: of encodings of unit length from 0 to 4, and 2 − 2 cos(a, b).
///
/// Computed from the differences, so that it is exact to single precision even where all encodings have collapsed to nearly one.
///
/// ```
/// use likeness_learn::distance::squared_distance;
///
/// let (mut a, mut b) = ([0.0; 32], [0.0; 32]);
/// (a[0], b[1]) = (1.0, 1.0);
/// assert_eq!(squared_distance(&a, &b), 2.0);
/// ```
pub fn squared_distance<const D: usize>(a: &[f32; D], b: &[f32; D]) -> f32 {
    const { assert!(D.is_multiple_of(8), "the length of an encoding is a multiple of eight") };
    // Eight sums that do not wait for each other.
    let mut sums = [0.0_f32; 8];
    for (a, b) in a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += (a - b) * (a - b);
        }
    }
    sums.iter().sum()
}

/// The squared distances between all encodings of a batch.
///
/// # Shapes
/// - `[n, n]`, symmetric, with zeros on the diagonal
#[derive(Debug, Clone, PartialEq)]
pub struct DistanceMatrix {
    count: usize,
    values: Vec<f32>,
}

impl DistanceMatrix {
    /// Measures all pairs: n (n − 1) / 2 distances.
    pub fn of<const D: usize>(encodings: &Encodings<D>) -> Self {
        let rows = encodings.rows();
        let count = rows.len();
        let mut values = vec![0.0; count * count];
        for (i, a) in rows.iter().enumerate() {
            for (j, b) in rows.iter().enumerate().take(i) {
                let distance = squared_distance(a, b);
                values[i * count + j] = distance;
                values[j * count + i] = distance;
            }
        }
        Self { count, values }
    }

    /// The distances from one encoding to all others and to itself.
    ///
    /// # Panics
    /// If there is no such encoding.
    pub fn from(&self, i: usize) -> &[f32] {
        &self.values[i * self.count..(i + 1) * self.count]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Rectification;
    use crate::net::DIM;
    use likeness_core::rng::Rng;

    #[test]
    fn the_matrix_holds_the_distance_of_each_pair_twice() {
        let mut rng = Rng::new(3);
        let raw: Vec<f32> = (0..5 * DIM).map(|_| rng.unit() - 0.5).collect();
        let encodings = Encodings::new(&raw, Rectification::Plain);
        let matrix = DistanceMatrix::of(&encodings);
        for (i, a) in encodings.rows().iter().enumerate() {
            for (j, b) in encodings.rows().iter().enumerate() {
                let cosine: f32 = a.iter().zip(b).map(|(x, y)| x * y).sum();
                let found = matrix.from(i)[j];
                assert!((found - (2.0 - 2.0 * cosine)).abs() < 1e-5, "{i} and {j}: {found}");
            }
        }
    }
}
