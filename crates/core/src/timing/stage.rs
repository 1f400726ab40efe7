//! The stages of the face pipeline and how long each one took.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_stages_are_summed_and_listed_in_pipeline_order() {
        let mut timings = StageTimings::default();
        timings.add(Stage::Encode, 3.0);
        timings.add(Stage::Detect, 1.0);
        timings.add(Stage::Encode, 4.0);
        assert_eq!(timings.stages(), [(Stage::Detect, 1.0), (Stage::Encode, 7.0)], "sorted and summed");
        assert!((timings.total() - 8.0).abs() < 1e-12, "{}", timings.total());
    }
}
