//! How long each stage of the pipeline took.

use serde::{Deserialize, Serialize};

/// A stage of the face pipeline, in the order of `docs/ARCHITECTURE.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    /// Bitmap to RGBA bytes.
    Read,
    /// Shrinking into the detector's square.
    Letterbox,
    /// The detector net, upload and read-back included.
    Detect,
    /// The landmark net, upload and read-back included.
    Landmarks,
    /// Similarity fit and warp to the 150x150 chip.
    Align,
    /// The encoder, upload and read-back included.
    Encode,
    /// Distances and decision.
    Match,
}

impl Stage {
    /// Every stage, in pipeline order.
    pub const ALL: [Self; 7] =
        [Self::Read, Self::Letterbox, Self::Detect, Self::Landmarks, Self::Align, Self::Encode, Self::Match];

    /// The stage in a word or two, for a table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read pixels",
            Self::Letterbox => "shrink",
            Self::Detect => "find faces",
            Self::Landmarks => "landmarks",
            Self::Align => "align",
            Self::Encode => "encode",
            Self::Match => "compare",
        }
    }
}

/// Milliseconds a stage; a stage that ran several times is added up.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct StageTimings {
    stages: Vec<(Stage, f64)>,
}

impl StageTimings {
    /// Adds milliseconds to a stage.
    pub fn add(&mut self, stage: Stage, ms: f64) {
        match self.stages.iter_mut().find(|(s, _)| *s == stage) {
            Some((_, sum)) => *sum += ms,
            None => self.stages.push((stage, ms)),
        }
    }

    /// The stages that ran, in pipeline order, with their milliseconds.
    pub fn stages(&self) -> Vec<(Stage, f64)> {
        let mut sorted = self.stages.clone();
        sorted.sort_by_key(|(stage, _)| *stage);
        sorted
    }

    /// All stages together, milliseconds.
    pub fn total(&self) -> f64 {
        self.stages.iter().map(|(_, ms)| ms).sum()
    }
}

/// The median of some values, or `None` of none. NaN sorts last.
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

/// The middle of some values, and where their middle half lies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Quartiles {
    /// A quarter lies below.
    pub lower: f64,
    /// Half lies below.
    pub median: f64,
    /// A quarter lies above.
    pub upper: f64,
}

/// The quartiles of some values, or `None` of none, interpolated between neighbours (Hyndman and Fan 1996, definition 7).
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
    fn quartiles_lie_between_neighbours() {
        let of = |values: &[f64]| quartiles(values).map(|q| [q.lower, q.median, q.upper]);
        assert_eq!(of(&[4.0, 1.0, 3.0, 2.0]), Some([1.75, 2.5, 3.25]), "as R and NumPy have it");
        assert_eq!(of(&[7.0]), Some([7.0; 3]), "one value is all of them");
        assert_eq!(of(&[]), None, "nothing to take a quarter of");
    }

    #[test]
    fn a_stage_that_runs_twice_is_added_up_and_stages_come_in_pipeline_order() {
        let mut timings = StageTimings::default();
        timings.add(Stage::Encode, 3.0);
        timings.add(Stage::Detect, 1.0);
        timings.add(Stage::Encode, 4.0);
        assert_eq!(timings.stages(), [(Stage::Detect, 1.0), (Stage::Encode, 7.0)], "sorted and summed");
        assert!((timings.total() - 8.0).abs() < 1e-12, "{}", timings.total());
    }

    #[test]
    fn the_median_of_an_even_count_lies_between_the_middle_two() {
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5), "mean of 2 and 3");
        assert_eq!(median(&[]), None, "nothing to take the middle of");
    }
}
