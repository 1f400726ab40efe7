//! The Hartley transform of pictures.

use super::fourier::{Columns, Fourier};
use likeness_core::number::to_f32;

/// The two-dimensional Hartley transform of square planes (Hartley 1942; Bracewell 1983): Σ p(y, x) cas(2π (vy + ux) / side) / side, where
/// cas = cos + sin.
///
/// It is the real twin of the Fourier transform: each coefficient is one plane wave, those of (v, u) and (−v, −u) are the two phases of the
/// same wave, and no number is complex or there twice. So scaled it is orthonormal and symmetric: it is its own inverse and its own adjoint.
#[derive(Debug, Clone)]
pub(super) struct Hartley {
    side: usize,
    fourier: Fourier,
}

impl Hartley {
    /// Prepares transforms of planes of `side` rows and columns.
    pub(super) fn new(side: usize) -> Self {
        Self { side, fourier: Fourier::new(side) }
    }

    /// Transforms each plane in place.
    ///
    /// # Shapes
    /// - planes: `[planes, side, side]`
    pub(super) fn transform(&self, planes: &mut [f32]) {
        let half = self.side.div_ceil(2);
        let (mut columns, mut spare) = (Columns::zeros(self.side * half), Columns::zeros(self.side * half));
        let mut product = vec![0.0; self.side * self.side];
        for plane in planes.chunks_exact_mut(self.side * self.side) {
            product.copy_from_slice(plane);
            for _ in ["columns", "rows"] {
                self.along_columns(&mut product, &mut columns, &mut spare);
                transpose(&mut product, self.side);
            }
            self.plane_waves(&product, plane);
        }
    }

    /// Transforms each column. Two real columns, one of each half of the plane, are one complex column z with the transform Z; theirs is
    /// ((1 + i) Z(k) + (1 − i) Z(−k)) / 2.
    fn along_columns(&self, plane: &mut [f32], columns: &mut Columns, spare: &mut Columns) {
        let half = self.side.div_ceil(2);
        let rows = columns.real.chunks_exact_mut(half).zip(columns.imaginary.chunks_exact_mut(half));
        for (row, (real, imaginary)) in plane.chunks_exact(self.side).zip(rows) {
            let (left, right) = row.split_at(half);
            real.copy_from_slice(left);
            // Of an odd side, the last has no partner.
            imaginary.fill(0.0);
            imaginary[..right.len()].copy_from_slice(right);
        }
        self.fourier.transform(columns, spare);
        let scale = to_f32(0.5 / libm::sqrt(self.side as f64));
        for (k, row) in plane.chunks_exact_mut(self.side).enumerate() {
            let (at, opposite) = (k * half, (self.side - k) % self.side * half);
            let (a, b) = (&columns.real[at..at + half], &columns.imaginary[at..at + half]);
            let (c, d) = (&columns.real[opposite..opposite + half], &columns.imaginary[opposite..opposite + half]);
            let (left, right) = row.split_at_mut(half);
            for (x, value) in left.iter_mut().enumerate() {
                *value = scale * (a[x] - b[x] + c[x] + d[x]);
            }
            for (x, value) in right.iter_mut().enumerate() {
                *value = scale * (a[x] + b[x] + d[x] - c[x]);
            }
        }
    }

    /// From products of cas to cas of sums: 2 cas(a + b) = cas a cas b + cas(−a) cas b + cas a cas(−b) − cas(−a) cas(−b).
    fn plane_waves(&self, product: &[f32], plane: &mut [f32]) {
        let side = self.side;
        for (v, row) in plane.chunks_exact_mut(side).enumerate() {
            let opposite = (side - v) % side * side;
            let (above, below) = (&product[v * side..(v + 1) * side], &product[opposite..opposite + side]);
            for (u, value) in row.iter_mut().enumerate() {
                let other = if u == 0 { 0 } else { side - u };
                *value = 0.5 * (above[u] + below[u] + above[other] - below[other]);
            }
        }
    }
}

fn transpose(plane: &mut [f32], side: usize) {
    for y in 0..side {
        for x in 0..y {
            plane.swap(y * side + x, x * side + y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;
    use std::f64::consts::TAU;

    /// Of values in −0.5..0.5, whose transform is as large: the rounding of single precision through two transforms.
    const TOLERANCE: f64 = 2e-6;

    fn random(count: usize, seed: u64) -> Vec<f32> {
        let mut rng = Rng::new(seed);
        (0..count).map(|_| rng.unit() - 0.5).collect()
    }

    fn transformed(side: usize, planes: &[f32]) -> Vec<f32> {
        let mut planes = planes.to_vec();
        Hartley::new(side).transform(&mut planes);
        planes
    }

    #[test]
    fn it_is_real_less_imaginary_part_of_the_naive_fourier_transform() {
        for side in [1, 2, 3, 5, 6, 8, 9, 12, 16] {
            let before = random(2 * side * side, side as u64);
            for (at, found) in transformed(side, &before).iter().enumerate() {
                let (plane, v, u) = (at / (side * side), at / side % side, at % side);
                let mut expected = 0.0;
                for y in 0..side {
                    for x in 0..side {
                        let angle = TAU * (v * y + u * x) as f64 / side as f64;
                        let value = f64::from(before[(plane * side + y) * side + x]);
                        expected += value * (libm::cos(angle) + libm::sin(angle)) / side as f64;
                    }
                }
                let error = (f64::from(*found) - expected).abs();
                assert!(error < TOLERANCE, "side {side}, ({v}, {u}): {found} instead of {expected}");
            }
        }
    }

    #[test]
    fn it_is_its_own_inverse_at_every_side_that_is_used() {
        for side in [32, 48, 64, 96, 128] {
            let before = random(3 * side * side, 1);
            let after = transformed(side, &transformed(side, &before));
            let worst = before.iter().zip(&after).map(|(a, b)| f64::from((a - b).abs())).fold(0.0, f64::max);
            assert!(worst < TOLERANCE, "side {side}: off by {worst:e}");
        }
    }

    #[test]
    fn it_is_its_own_adjoint() {
        let dot = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| f64::from(a * b)).sum::<f64>();
        for side in [7, 24, 64, 96] {
            let (x, y) = (random(side * side, 2), random(side * side, 3));
            let (left, right) = (dot(&transformed(side, &x), &y), dot(&x, &transformed(side, &y)));
            assert!((left - right).abs() < TOLERANCE * side as f64, "side {side}: {left} and {right}");
        }
    }
}
