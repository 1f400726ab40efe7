//! A training at rest.

use crate::adam::Adam;
use crate::loss::BinarySimilarityHead;
use crate::settings::TrainingSettings;

/// All that a training needs to go on as if it had not been interrupted, of a net of any shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// What it was asked to do.
    pub settings: TrainingSettings,
    /// Steps taken.
    pub step: u32,
    /// Pictures learned from.
    pub images: u64,
    /// The weights, as [`crate::weights::tensors`] lists them.
    pub weights: Vec<f32>,
    /// The optimiser of the weights.
    pub adam: Adam,
    /// The yes/no question and its optimiser, if and only if that is the objective.
    pub head: Option<(BinarySimilarityHead, Adam)>,
}
