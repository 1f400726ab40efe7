//! What a loss says of a batch.

/// The loss of a batch and its gradient.
#[derive(Debug, Clone, PartialEq)]
pub struct LossValue {
    /// The number that is minimised.
    pub loss: f32,
    /// Its gradient with respect to the encodings, which [`crate::encoding::Encodings::backward`] continues.
    ///
    /// # Shapes
    /// - `[n, D]`, flat
    pub gradient: Vec<f32>,
    /// Share of the candidates that still teach, 0..=1; each loss says which those are. Zero without candidates.
    pub active: f32,
    /// Number of candidates: triplets, or pairs.
    pub terms: usize,
}
