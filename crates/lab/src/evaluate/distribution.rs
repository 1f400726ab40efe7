//! The distribution of the quality gate's measurements over the pictures, from which its limits are derived.

use super::cache::Finding;
use likeness_core::face::quality_check::Criterion;
use serde::Serialize;

/// The quantiles that are reported, 0..=1.
pub const PARTS: [f64; 9] = [0.0, 0.01, 0.05, 0.1, 0.5, 0.9, 0.95, 0.99, 1.0];

/// The distribution of one measurement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spread {
    /// The criterion that it belongs to.
    pub criterion: Criterion,
    /// Number of pictures with this measurement.
    pub pictures: usize,
    /// The quantiles at [`PARTS`] (nearest rank).
    pub values: Vec<f32>,
}

/// The distribution of each measurement. Measurements that no picture has are left out.
pub fn spreads(findings: &[Finding]) -> Vec<Spread> {
    let spread = |criterion: Criterion| {
        let mut found: Vec<f32> = findings.iter().filter_map(|f| f.measures.get(criterion)).collect();
        found.sort_by(f32::total_cmp);
        let values: Vec<f32> = PARTS.iter().filter_map(|part| nearest_rank(&found, *part)).collect();
        (!found.is_empty()).then_some(Spread { criterion, pictures: found.len(), values })
    };
    Criterion::ALL.into_iter().filter_map(spread).collect()
}

/// The value below which a part of sorted values lies, 0..=1, by the nearest rank; `None` without values.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank between 0 and the last")]
pub fn nearest_rank(sorted: &[f32], part: f64) -> Option<f32> {
    let last = sorted.len().checked_sub(1)?;
    sorted.get((part * last as f64).round() as usize).copied()
}

#[cfg(test)]
mod tests {
    use crate::evaluate::figures::tests::people_in_a_row;
    use likeness_core::face::quality_check::Criterion;

    #[test]
    fn a_measurement_is_ranked_over_the_pictures_that_have_it() {
        let spreads = people_in_a_row(5).spreads;
        let [eyes] = spreads.as_slice() else { panic!("only the eyes were measured: {spreads:?}") };
        assert_eq!((eyes.criterion, eyes.pictures), (Criterion::Size, 9), "the last one shows no face");
        assert_eq!(eyes.values, [0.0, 0.0, 0.0, 10.0, 40.0, 70.0, 80.0, 80.0, 80.0], "nearest ranks of 0, 10 .. 80");
    }
}
