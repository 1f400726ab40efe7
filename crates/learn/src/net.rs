//! The net as a training sees it.

/// Side of a picture that the net reads, in pixels.
pub const SIDE: u32 = 32;

/// Numbers of an encoding.
pub const DIM: usize = 32;

/// Channels of the picture and after each convolution, 3x3 with stride 2 and one zero on every side.
pub const CHANNELS: [usize; 4] = [3, 16, 32, 64];

/// Slope of the leaky ReLU after each convolution.
pub const SLOPE: f32 = 0.1;

/// The shapes `[outputs, inputs, side, side]` of the net's layers: three convolutions, and the linear layer that reads the last
/// response, `[4, 4, 64]` row by row with the channels last. In a net's weights, each layer's filters are followed by its biases.
pub const LAYERS: [[usize; 4]; 4] = [
    [CHANNELS[1], CHANNELS[0], 3, 3],
    [CHANNELS[2], CHANNELS[1], 3, 3],
    [CHANNELS[3], CHANNELS[2], 3, 3],
    [DIM, 16 * CHANNELS[3], 1, 1],
];

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
    /// - weights: [`LAYERS`]
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
