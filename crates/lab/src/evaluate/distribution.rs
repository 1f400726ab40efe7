//! How the quality gate's measures are spread over the pictures: where its limits come from.

use super::cache::Finding;
use likeness_core::face::quality_check::Criterion;
use serde::Serialize;

/// The parts of the pictures that are told of, 0..=1.
pub const PARTS: [f64; 9] = [0.0, 0.01, 0.05, 0.1, 0.5, 0.9, 0.95, 0.99, 1.0];

/// One measure's spread.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spread {
    /// Which.
    pub criterion: Criterion,
    /// Pictures in which it could be measured.
    pub pictures: usize,
    /// The value that a part of them, [`PARTS`], does not exceed (nearest rank).
    pub values: Vec<f32>,
}

/// The spread of each measure; those that no picture has are left out.
pub fn spreads(findings: &[Finding]) -> Vec<Spread> {
    let spread = |criterion: Criterion| {
        let mut found: Vec<f32> = findings.iter().filter_map(|f| f.measures.get(criterion)).collect();
        found.sort_by(f32::total_cmp);
        let last = found.len().checked_sub(1)?;
        let values = PARTS.iter().map(|part| found[rank(*part, last)]).collect();
        Some(Spread { criterion, pictures: found.len(), values })
    };
    Criterion::ALL.into_iter().filter_map(spread).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank between 0 and the last")]
fn rank(part: f64, last: usize) -> usize {
    (part * last as f64).round() as usize
}

#[cfg(test)]
mod tests {
    use crate::evaluate::figures::tests::people_in_a_row;
    use likeness_core::face::quality_check::Criterion;

    #[test]
    fn a_measure_is_ranked_over_the_pictures_that_have_it() {
        let spreads = people_in_a_row(5).spreads;
        let [eyes] = spreads.as_slice() else { panic!("only the eyes were measured: {spreads:?}") };
        assert_eq!((eyes.criterion, eyes.pictures), (Criterion::Size, 9), "the last shows no face");
        assert_eq!(eyes.values, [0.0, 0.0, 0.0, 10.0, 40.0, 70.0, 80.0, 80.0, 80.0], "nearest ranks of 0, 10 .. 80");
    }
}
