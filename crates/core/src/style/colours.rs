//! Keeping the photo's colours: by taking only the painting's luminance, or by recolouring the style beforehand.
//!
//! Gatys, Bethge, Hertzmann and Shechtman 2016, "Preserving Color in Neural Artistic Style Transfer".

use crate::number::to_f32;
use crate::pixels::{LUMA, RgbField};

/// Prevents division by zero for a channel without variation; in squared units of 0..=255.
const FLOOR: f64 = 1e-3;

/// The photo's colours with the painting's luminance: the luma comes from the painting, the colour differences from the
/// photo.
///
/// # Panics
/// If the pictures differ in size.
pub fn luminance_only(photo: &RgbField, painting: &RgbField) -> RgbField {
    assert_eq!(photo.size(), painting.size(), "photo and painting must have the same size");
    let mut mixed = photo.clone();
    for (pixel, painted) in mixed.values_mut().chunks_exact_mut(3).zip(painting.values().chunks_exact(3)) {
        let brighter: f32 = LUMA.iter().zip(pixel.iter().zip(painted)).map(|(w, (p, q))| w * (q - p)).sum();
        pixel.iter_mut().for_each(|v| *v = (*v + brighter).clamp(0.0, 255.0));
    }
    mixed
}

/// Gives the style the mean colour and covariance of the photo: `x' = A (x - mean_style) + mean_photo` with `A =
/// C_photo^(1/2) C_style^(-1/2)` (equation 2 of the paper with symmetric roots), clamped to 0..=255.
pub fn recoloured(style: &RgbField, photo: &RgbField) -> RgbField {
    let (from, to) = (Statistics::of(style), Statistics::of(photo));
    let map = product(&power(&to.covariance, 0.5), &power(&from.covariance, -0.5));
    let mut recoloured = style.clone();
    for pixel in recoloured.values_mut().chunks_exact_mut(3) {
        let centred = [0, 1, 2].map(|c| f64::from(pixel[c]) - from.mean[c]);
        for (channel, value) in pixel.iter_mut().enumerate() {
            let moved: f64 = map[channel].iter().zip(centred).map(|(m, v)| m * v).sum();
            *value = to_f32(moved + to.mean[channel]).clamp(0.0, 255.0);
        }
    }
    recoloured
}

type Matrix = [[f64; 3]; 3];

struct Statistics {
    mean: [f64; 3],
    covariance: Matrix,
}

impl Statistics {
    fn of(picture: &RgbField) -> Self {
        let pixels = || picture.values().chunks_exact(3).map(|p| [0, 1, 2].map(|c| f64::from(p[c])));
        let count = (picture.values().len() / 3).max(1) as f64;
        let mut mean = [0.0; 3];
        pixels().for_each(|p| (0..3).for_each(|c| mean[c] += p[c] / count));
        let mut covariance = [[0.0; 3]; 3];
        for p in pixels() {
            let d = [0, 1, 2].map(|c| p[c] - mean[c]);
            (0..3).for_each(|i| (0..3).for_each(|j| covariance[i][j] += d[i] * d[j] / count));
        }
        (0..3).for_each(|i| covariance[i][i] += FLOOR);
        Self { mean, covariance }
    }
}

/// A power of a symmetric positive definite matrix, computed from its eigenvectors (Jacobi rotations).
fn power(matrix: &Matrix, exponent: f64) -> Matrix {
    let (values, vectors) = eigen(matrix);
    let powers = values.map(|v| v.max(FLOOR * 1e-3).powf(exponent));
    let mut result = [[0.0; 3]; 3];
    for (i, row) in result.iter_mut().enumerate() {
        for (j, entry) in row.iter_mut().enumerate() {
            *entry = (0..3).map(|k| vectors[i][k] * powers[k] * vectors[j][k]).sum();
        }
    }
    result
}

/// The eigenvalues, and the eigenvectors as columns.
fn eigen(matrix: &Matrix) -> ([f64; 3], Matrix) {
    let mut a = *matrix;
    let mut vectors = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    // A 3x3 matrix converges in a few sweeps; further ones do nothing.
    for _ in 0..16 {
        for (p, q) in [(0, 1), (0, 2), (1, 2)] {
            if a[p][q].abs() > 1e-300 {
                let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
                let t = theta.signum() / (theta.abs() + theta.hypot(1.0));
                let c = 1.0 / t.hypot(1.0);
                Rotation { p, q, cos: c, sin: t * c }.apply(&mut a, &mut vectors);
            }
        }
    }
    ([a[0][0], a[1][1], a[2][2]], vectors)
}

/// A rotation in the plane of axes `p` and `q`.
struct Rotation {
    p: usize,
    q: usize,
    cos: f64,
    sin: f64,
}

impl Rotation {
    /// Rotates the rows and columns of `a`, and the columns of `vectors` with them.
    fn apply(&self, a: &mut Matrix, vectors: &mut Matrix) {
        let Self { p, q, cos, sin } = *self;
        for row in a.iter_mut() {
            (row[p], row[q]) = (cos * row[p] - sin * row[q], sin * row[p] + cos * row[q]);
        }
        let (old_p, old_q) = (a[p], a[q]);
        a[p] = [0, 1, 2].map(|k| cos * old_p[k] - sin * old_q[k]);
        a[q] = [0, 1, 2].map(|k| sin * old_p[k] + cos * old_q[k]);
        for row in vectors {
            (row[p], row[q]) = (cos * row[p] - sin * row[q], sin * row[p] + cos * row[q]);
        }
    }
}

fn product(a: &Matrix, b: &Matrix) -> Matrix {
    [0, 1, 2].map(|i| [0, 1, 2].map(|j| (0..3).map(|k| a[i][k] * b[k][j]).sum()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Size;
    use crate::pixels::luma;

    fn picture(seed: u32, low: f32, high: f32) -> RgbField {
        let noise = |i: u32| (i.wrapping_mul(2_654_435_761).wrapping_add(seed) >> 16) as f32 / 65536.0;
        RgbField::from_fn(Size::new(40, 30), |x, y| {
            let i = (y * 40 + x) * 3;
            let shared = noise(i + 2);
            [noise(i), 0.5 * noise(i + 1) + 0.5 * shared, shared].map(|v| low + (high - low) * v)
        })
    }

    #[test]
    fn a_recoloured_style_has_the_photos_mean_and_covariance() {
        let (style, photo) = (picture(1, 40.0, 220.0), picture(77, 90.0, 150.0));
        let (found, wanted) = (Statistics::of(&recoloured(&style, &photo)), Statistics::of(&photo));
        for i in 0..3 {
            assert!((found.mean[i] - wanted.mean[i]).abs() < 0.01, "mean {i}: {} {}", found.mean[i], wanted.mean[i]);
            for j in 0..3 {
                let (f, w) = (found.covariance[i][j], wanted.covariance[i][j]);
                assert!((f - w).abs() < 1e-3 * wanted.covariance[i][i], "covariance {i} {j}: {f} {w}");
            }
        }
    }

    #[test]
    fn recolouring_by_itself_changes_nothing_and_a_plain_photo_is_handled() {
        let style = picture(5, 20.0, 200.0);
        let same = recoloured(&style, &style);
        assert!(same.values().iter().zip(style.values()).all(|(a, b)| (a - b).abs() < 0.01), "its own statistics");
        let plain = RgbField::filled(Size::new(8, 8), [10.0, 200.0, 90.0]);
        let recoloured = recoloured(&style, &plain);
        assert!(recoloured.values().iter().all(|v| v.is_finite()), "a photo of one colour");
        let pixel = recoloured.at(3, 3);
        assert!((pixel[1] - 200.0).abs() < 1.0, "gives a style of that colour: {pixel:?}");
    }

    #[test]
    fn luminance_only_keeps_colour_differences_and_replaces_luma() {
        let (photo, painting) = (picture(3, 100.0, 150.0), picture(9, 90.0, 160.0));
        let mixed = luminance_only(&photo, &painting);
        for (x, y) in [(0, 0), (17, 20), (39, 29)] {
            let (m, p, q) = (mixed.at(x, y), photo.at(x, y), painting.at(x, y));
            assert!((luma(m) - luma(q)).abs() < 0.01, "the painting's brightness");
            assert!(((m[0] - m[2]) - (p[0] - p[2])).abs() < 0.01, "the photo's colour difference");
        }
    }
}
