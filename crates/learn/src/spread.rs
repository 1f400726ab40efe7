//! How far apart encodings are: what shows that a net has collapsed.

use likeness_core::number::to_f32;

/// The standard deviation of encodings over all their numbers together: √(mean of ‖f_i − mean f‖²).
///
/// From 0, where all encodings are equal, to 1 for encodings of unit length around the origin, where it is √(1 − ‖mean f‖²). A net
/// trained on the hardest triplets from the start collapses: the spread falls towards 0 and the loss stands at the margin, while the
/// error rates, which only rank distances, hide it. Without encodings it is 0.
///
/// # Shapes
/// - rows: n of `[D]`
pub fn spread<const D: usize>(rows: &[[f32; D]]) -> f32 {
    if rows.is_empty() {
        return 0.0;
    }
    let count = rows.len() as f64;
    let mut mean = [0.0_f64; D];
    rows.iter().for_each(|row| mean.iter_mut().zip(row).for_each(|(m, f)| *m += f64::from(*f) / count));
    let squared =
        |row: &[f32; D]| row.iter().zip(&mean).map(|(f, m)| (f64::from(*f) - m) * (f64::from(*f) - m)).sum::<f64>();
    to_f32((rows.iter().map(squared).sum::<f64>() / count).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::DIM;

    #[test]
    fn opposite_encodings_have_spread_one_and_equal_ones_none() {
        let (mut a, mut b) = ([0.0; DIM], [0.0; DIM]);
        (a[3], b[3]) = (1.0, -1.0);
        assert!((spread(&[a, b]) - 1.0).abs() < 1e-6, "{}", spread(&[a, b]));
        assert!(spread(&[a, a, a]) < 1e-6 && spread::<DIM>(&[]) < 1e-6, "nothing differs");
    }

    #[test]
    fn a_collapse_to_nearly_one_point_is_measured_exactly() {
        let mut rows = [[0.0; DIM]; 2];
        (rows[0][0], rows[1][0]) = (1.0, 1.0 - 1e-4);
        assert!((spread(&rows) - 5e-5).abs() < 1e-7, "{}", spread(&rows));
    }
}
