//! Durations of the pipeline's stages.

mod trace;

pub use trace::{Clock, Started, Trace};

use serde::{Deserialize, Serialize};

/// A stage of the face pipeline, in the order of `docs/ARCHITECTURE.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    /// Converting the bitmap to RGBA bytes.
    Read,
    /// Scaling the picture into the detector's square input.
    Letterbox,
    /// Running the detector net, including upload and read-back.
    Detect,
    /// Running the landmark net, including upload and read-back.
    Landmarks,
    /// Fitting the similarity transform and warping to the 150x150 chip.
    Align,
    /// Running the encoder, including upload and read-back.
    Encode,
    /// Computing distances and deciding.
    Match,
}

impl Stage {
    /// Every stage, in pipeline order.
    pub const ALL: [Self; 7] =
        [Self::Read, Self::Letterbox, Self::Detect, Self::Landmarks, Self::Align, Self::Encode, Self::Match];

    /// A short label for a table.
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

/// Milliseconds per stage. Repeated runs of a stage are summed.
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

    /// The stages that ran and their milliseconds, in pipeline order.
    pub fn stages(&self) -> Vec<(Stage, f64)> {
        let mut sorted = self.stages.clone();
        sorted.sort_by_key(|(stage, _)| *stage);
        sorted
    }

    /// The sum of all stages, milliseconds.
    pub fn total(&self) -> f64 {
        self.stages.iter().map(|(_, ms)| ms).sum()
    }
}

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
    fn repeated_stages_are_summed_and_listed_in_pipeline_order() {
        let mut timings = StageTimings::default();
        timings.add(Stage::Encode, 3.0);
        timings.add(Stage::Detect, 1.0);
        timings.add(Stage::Encode, 4.0);
        assert_eq!(timings.stages(), [(Stage::Detect, 1.0), (Stage::Encode, 7.0)], "sorted and summed");
        assert!((timings.total() - 8.0).abs() < 1e-12, "{}", timings.total());
    }

    #[test]
    fn the_median_of_an_even_count_is_the_mean_of_the_middle_two() {
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5), "mean of 2 and 3");
        assert_eq!(median(&[]), None, "no values, no median");
    }
}
