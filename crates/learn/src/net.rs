//! The net as a training sees it.

/// Side of a picture that the net reads, in pixels.
pub const SIDE: u32 = 32;

/// Numbers of an encoding.
pub const DIM: usize = 32;

/// Pictures as the net reads them.
///
/// # Shapes
/// - values: `[count, 32, 32, 3]`, `(byte / 255 - 0.5) / 0.25`
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pictures {
    /// Number of pictures.
    pub count: usize,
    /// The numbers.
    pub values: Vec<f32>,
}

/// A net that can be trained: it holds no weights, so that an optimiser, a file and a fake can.
pub trait TrainableNet {
    /// What a forward pass leaves behind for the backward pass.
    type Pass;
    /// Why a pass failed.
    type Error: std::error::Error;

    /// Encodes pictures. The encodings are not yet of unit length.
    ///
    /// # Shapes
    /// - weights: as listed by the net's own shapes, one after the other
    /// - output: `[count, DIM]`
    fn forward(
        &self,
        weights: &[f32],
        pictures: &Pictures,
    ) -> impl Future<Output = Result<(Vec<f32>, Self::Pass), Self::Error>>;

    /// The gradient of the loss with respect to the weights.
    ///
    /// # Shapes
    /// - gradient: `[count, DIM]`, of the loss with respect to the encodings
    /// - output: as `weights`
    fn backward(
        &self,
        weights: &[f32],
        pass: Self::Pass,
        gradient: &[f32],
    ) -> impl Future<Output = Result<Vec<f32>, Self::Error>>;
}
