//! Confidence intervals of measured rates.

use serde::Serialize;

/// The 97.5 % quantile of the normal distribution, for two-sided intervals of 95 %.
const Z: f64 = 1.959_964;

/// A 95 % confidence interval of a rate, 0..=1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Lower bound.
    pub lower: f64,
    /// Upper bound.
    pub upper: f64,
}

impl Interval {
    /// Wilson's score interval (Wilson 1927, "Probable inference, the law of succession, and statistical inference")
    /// for a rate measured on `n` independent pairs. Without any pairs it is the whole range.
    ///
    /// Pairs that share a picture or a person are not independent, so the true interval is wider.
    pub fn wilson(rate: f64, n: usize) -> Self {
        let n = n as f64;
        if n < 1.0 {
            return Self { lower: 0.0, upper: 1.0 };
        }
        let z = Z * Z / n;
        let middle = (rate + z / 2.0) / (1.0 + z);
        let half = (Z / (1.0 + z)) * (rate * (1.0 - rate) / n + z / (4.0 * n)).sqrt();
        Self { lower: (middle - half).max(0.0), upper: (middle + half).min(1.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published values: Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method
    /// 3.
    #[test]
    fn intervals_match_newcombes_table() {
        for (errors, n, lower, upper) in [
            (81.0, 263, 0.2553, 0.3662),
            (15.0, 148, 0.0624, 0.1605),
            (0.0, 20, 0.0, 0.1611),
            (1.0, 29, 0.0061, 0.1718),
        ] {
            let found = Interval::wilson(errors / f64::from(n), usize::try_from(n).expect("positive"));
            assert!(
                (found.lower - lower).abs() < 1e-4 && (found.upper - upper).abs() < 1e-4,
                "{errors}/{n}: {found:?}"
            );
        }
    }

    #[test]
    fn without_pairs_any_rate_is_possible() {
        assert_eq!(Interval::wilson(0.0, 0), Interval { lower: 0.0, upper: 1.0 }, "any rate is possible");
        let all = Interval::wilson(1.0, 50);
        assert!(all.lower > 0.9 && all.upper <= 1.0, "{all:?}");
    }
}
