//! The two directions along which encodings vary most.

use crate::net::DIM;
use likeness_core::number::to_f32;

/// Most sweeps of Jacobi's method. It converges quadratically: about eight suffice for 32 numbers.
const SWEEPS: usize = 30;

type Matrix = [[f64; DIM]; DIM];

/// The mean of encodings and the two directions along which they vary most.
pub(crate) struct Axes {
    /// The mean.
    pub(crate) mean: [f64; DIM],
    /// Unit vectors at a right angle, whose number of largest size is positive; zero without variance.
    pub(crate) axes: [[f64; DIM]; 2],
    /// Part of the variance along each, 0..=1.
    pub(crate) explained: [f32; 2],
}

/// The eigenvectors of the covariance with the largest eigenvalues, by Jacobi's method (Golub and Van Loan, 8.5): unlike power
/// iteration, it needs no gap between eigenvalues, and it takes the same time for every map.
pub(crate) fn principal_axes(rows: &[[f32; DIM]]) -> Axes {
    let mean = mean(rows);
    let mut covariance = covariance(rows, &mean);
    let total: f64 = (0..DIM).map(|k| covariance[k][k]).sum();
    if total.is_nan() || total <= 1e-18 {
        return Axes { mean, axes: [[0.0; DIM]; 2], explained: [0.0; 2] };
    }
    let vectors = diagonalise(&mut covariance);
    let mut order: Vec<usize> = (0..DIM).collect();
    order.sort_by(|a, b| covariance[*b][*b].total_cmp(&covariance[*a][*a]));
    let largest = [order[0], order[1]];
    let axes = largest.map(|k| if covariance[k][k] > total * 1e-12 { oriented(vectors[k]) } else { [0.0; DIM] });
    Axes { mean, axes, explained: largest.map(|k| to_f32((covariance[k][k] / total).clamp(0.0, 1.0))) }
}

fn mean(rows: &[[f32; DIM]]) -> [f64; DIM] {
    let mut mean = [0.0_f64; DIM];
    rows.iter().for_each(|row| mean.iter_mut().zip(row).for_each(|(m, v)| *m += f64::from(*v)));
    mean.map(|m| m / rows.len().max(1) as f64)
}

fn covariance(rows: &[[f32; DIM]], mean: &[f64; DIM]) -> Matrix {
    let mut covariance = [[0.0; DIM]; DIM];
    for row in rows {
        let centred: [f64; DIM] = std::array::from_fn(|k| f64::from(row[k]) - mean[k]);
        for (line, a) in covariance.iter_mut().zip(&centred) {
            line.iter_mut().zip(&centred).for_each(|(c, b)| *c += a * b);
        }
    }
    covariance.map(|line| line.map(|c| c / rows.len().max(1) as f64))
}

/// Makes a symmetric matrix diagonal by rotations; returns its eigenvectors, one a row.
fn diagonalise(m: &mut Matrix) -> Matrix {
    let mut vectors: Matrix = std::array::from_fn(|i| std::array::from_fn(|j| if i == j { 1.0 } else { 0.0 }));
    for _ in 0..SWEEPS {
        let off: f64 = (0..DIM).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| m[i][j] * m[i][j]).sum();
        let on: f64 = (0..DIM).map(|k| m[k][k] * m[k][k]).sum();
        if off <= on * 1e-28 {
            break;
        }
        for (p, q) in (0..DIM).flat_map(|q| (0..q).map(move |p| (p, q))) {
            rotate(m, &mut vectors, p, q);
        }
    }
    vectors
}

/// Turns the plane of p < q so that their covariance becomes zero.
fn rotate(m: &mut Matrix, vectors: &mut Matrix, p: usize, q: usize) {
    if m[p][q].abs() <= f64::MIN_POSITIVE {
        return;
    }
    let theta = (m[q][q] - m[p][p]) / (2.0 * m[p][q]);
    let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let c = 1.0 / (t * t + 1.0).sqrt();
    let s = t * c;
    for line in m.iter_mut() {
        (line[p], line[q]) = (c * line[p] - s * line[q], s * line[p] + c * line[q]);
    }
    for matrix in [m, vectors] {
        // p is before q.
        let (before, after) = matrix.split_at_mut(q);
        for (x, y) in before[p].iter_mut().zip(&mut after[0]) {
            (*x, *y) = (c * *x - s * *y, s * *x + c * *y);
        }
    }
}

/// The direction whose number of largest size is positive: the same encodings always give the same map.
fn oriented(direction: [f64; DIM]) -> [f64; DIM] {
    let largest = direction.iter().copied().max_by(|a, b| a.abs().total_cmp(&b.abs())).unwrap_or(0.0);
    if largest < 0.0 { direction.map(|v| -v) } else { direction }
}
