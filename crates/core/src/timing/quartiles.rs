//! The median and the quartiles of measured values.

use serde::{Deserialize, Serialize};

/// The median, or `None` if there are no values. NaN sorts last.
pub fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        n if n % 2 == 1 => Some(sorted[middle]),
        _ => Some(f64::midpoint(sorted[middle - 1], sorted[middle])),
    }
}

/// The three quartiles of a set of values.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Quartiles {
    /// The first quartile: a quarter of the values lie below.
    pub lower: f64,
    /// The second quartile: half of the values lie below.
    pub median: f64,
    /// The third quartile: a quarter of the values lie above.
    pub upper: f64,
}

/// The quartiles, or `None` if there are no values. Interpolates between neighbours (Hyndman and Fan 1996, definition 7).
pub fn quartiles(values: &[f64]) -> Option<Quartiles> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let quarter = |n: usize| {
        let (below, rest) = (last * n / 4, (last * n % 4) as f64 / 4.0);
        let above = sorted[(below + 1).min(last)];
        sorted[below] + rest * (above - sorted[below])
    };
    Some(Quartiles { lower: quarter(1), median: quarter(2), upper: quarter(3) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_interpolated_between_neighbours() {
        let of = |values: &[f64]| quartiles(values).map(|q| [q.lower, q.median, q.upper]);
        assert_eq!(of(&[4.0, 1.0, 3.0, 2.0]), Some([1.75, 2.5, 3.25]), "the default of R and NumPy");
        assert_eq!(of(&[7.0]), Some([7.0; 3]), "a single value is every quartile");
        assert_eq!(of(&[]), None, "no values, no quartiles");
    }

    #[test]
    fn the_median_of_an_even_count_is_the_mean_of_the_middle_two() {
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5), "mean of 2 and 3");
        assert_eq!(median(&[]), None, "no values, no median");
    }
}
