//! The standard error of a figure of people, by leaving out groups of them.

/// Groups of people of which one is left out at a time.
pub const GROUPS: usize = 20;

/// The group of a person, by number.
pub const fn group(person: usize) -> usize {
    person % GROUPS
}

/// The standard error of an estimate: the jackknife over groups of people (Efron and Tibshirani 1993, "An introduction to the
/// bootstrap", equation 11.5, with groups in place of observations). Pairs that share a person are not independent, so that counting
/// pairs would give too small an error.
///
/// `estimate` is told which group to leave out; groups for which there is none are skipped. NaN with fewer than two.
pub fn error(estimate: impl FnMut(usize) -> Option<f64>) -> f64 {
    let without: Vec<f64> = (0..GROUPS).filter_map(estimate).collect();
    let n = without.len() as f64;
    let mean = without.iter().sum::<f64>() / n;
    let squares: f64 = without.iter().map(|value| (value - mean).powi(2)).sum();
    if without.len() < 2 { f64::NAN } else { ((n - 1.0) / n * squares).sqrt() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_of_a_mean_is_its_standard_error() {
        let values: Vec<f64> = (0..GROUPS).map(|i| (i * i % 7) as f64).collect();
        let n = GROUPS as f64;
        let without = |left_out: usize| {
            let kept = values.iter().enumerate().filter(|(i, _)| group(*i) != left_out).map(|(_, v)| v);
            Some(kept.sum::<f64>() / (n - 1.0))
        };
        let mean = values.iter().sum::<f64>() / n;
        let variance: f64 = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / (n - 1.0);
        let (found, expected) = (error(without), (variance / n).sqrt());
        assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
        assert!(error(|_| None).is_nan(), "nothing to tell from");
    }
}
