//! The net as a training sees it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Side of a picture that the lessons' net reads, in pixels.
pub const SIDE: u32 = 32;

/// Numbers of an encoding of the lessons' net.
pub const DIM: usize = 32;

/// Numbers of an encoding of the net for photos.
pub const PHOTO_DIM: usize = 128;

/// Slope of the leaky ReLU after each convolution.
pub const SLOPE: f32 = 0.1;

/// The shape of a net: convolutions 3x3 with stride 2 and one zero on every side, each followed by a leaky ReLU, then a linear layer to
/// `D` numbers, a multiple of eight.
///
/// ```
/// use likeness_learn::net::NetShape;
///
/// let lesson = NetShape::lesson();
/// assert_eq!(lesson.layers(), [[16, 3, 3, 3], [32, 16, 3, 3], [64, 32, 3, 3], [32, 1024, 1, 1]]);
/// assert_eq!(lesson.last_side(), 4);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetShape<const D: usize = DIM> {
    side: u32,
    filters: Vec<usize>,
}

/// Why there is no net of a shape.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NetShapeError {
    /// A picture cannot be halved as often as there are convolutions.
    #[error("a picture of {side} pixels cannot be halved {convolutions} times")]
    Side {
        /// Side of a picture.
        side: u32,
        /// Number of convolutions.
        convolutions: usize,
    },
    /// There is no convolution, or one without filters.
    #[error("a net has at least one convolution, and each at least one filter")]
    Filters,
}

impl NetShape {
    /// The lessons' net: 32 → 16 → 8 → 4 pixels a side, 3 → 16 → 32 → 64 channels, 32 numbers; 56,384 weights.
    pub fn lesson() -> Self {
        Self { side: SIDE, filters: vec![16, 32, 64] }
    }
}

impl NetShape<PHOTO_DIM> {
    /// The net for photos: 96 → 48 → 24 → 12 → 6 pixels a side, 3 → 32 → 64 → 128 → 256 channels, 128 numbers; 1,568,192 weights.
    pub fn photo() -> Self {
        Self { side: 96, filters: vec![32, 64, 128, 256] }
    }
}

impl<const D: usize> NetShape<D> {
    /// A net for RGB pictures of a side, with this many filters in each convolution.
    ///
    /// # Errors
    /// If the pictures cannot be halved so often, or there are no filters.
    pub fn new(side: u32, filters: &[usize]) -> Result<Self, NetShapeError> {
        if filters.is_empty() || filters.contains(&0) {
            return Err(NetShapeError::Filters);
        }
        let convolutions = filters.len();
        let halved = u32::try_from(convolutions).ok().and_then(|times| 2_u32.checked_pow(times));
        if side == 0 || !halved.is_some_and(|parts| side.is_multiple_of(parts)) {
            return Err(NetShapeError::Side { side, convolutions });
        }
        Ok(Self { side, filters: filters.to_vec() })
    }

    /// Side of a picture, in pixels.
    pub const fn side(&self) -> u32 {
        self.side
    }

    /// Side of the last convolution's response.
    pub fn last_side(&self) -> usize {
        self.filters.iter().fold(self.side as usize, |side, _| side / 2)
    }

    /// The shapes `[outputs, inputs, side, side]` of the layers: the convolutions, and the linear layer that reads the last response,
    /// `[y, x, channel]` row by row with the channels last. In a net's weights, each layer's filters are followed by its biases.
    pub fn layers(&self) -> Vec<[usize; 4]> {
        let (mut layers, linear) = self.split();
        layers.push(linear);
        layers
    }

    /// The convolutions, and the linear layer.
    pub fn split(&self) -> (Vec<[usize; 4]>, [usize; 4]) {
        let mut convolutions = Vec::with_capacity(self.filters.len() + 1);
        let mut channels = 3;
        for filters in &self.filters {
            convolutions.push([*filters, channels, 3, 3]);
            channels = *filters;
        }
        (convolutions, [D, self.last_side() * self.last_side() * channels, 1, 1])
    }
}

/// Pictures as the net reads them.
///
/// # Shapes
/// - values: `[count, side, side, 3]`, by [`normalised`]
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pictures {
    /// Number of pictures.
    pub count: usize,
    /// The numbers.
    pub values: Vec<f32>,
}

/// A brightness of 0..=255 as the net reads it, `(brightness / 255 - 0.5) / 0.25`.
pub fn normalised(brightness: f32) -> f32 {
    (brightness / 255.0 - 0.5) / 0.25
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
    /// - weights: [`NetShape::layers`]
    /// - output: `[count, D]`
    fn forward(
        &self,
        weights: &[f32],
        pictures: &Pictures,
    ) -> impl Future<Output = Result<(Vec<f32>, Self::Pass), Self::Error>>;

    /// The gradient of the loss with respect to the weights.
    ///
    /// # Shapes
    /// - gradient: `[count, D]`, of the loss with respect to the encodings
    /// - output: as `weights`
    fn backward(
        &self,
        weights: &[f32],
        pass: Self::Pass,
        gradient: &[f32],
    ) -> impl Future<Output = Result<Vec<f32>, Self::Error>>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_net_for_photos_reads_96_pixels_and_has_the_documented_layers() {
        let photo = NetShape::photo();
        assert_eq!((photo.side(), photo.last_side()), (96, 6), "pixels");
        assert_eq!(photo.layers()[3..], [[256, 128, 3, 3], [128, 9216, 1, 1]], "the last two");
        assert_eq!(crate::weights::count(&photo), 1_568_192, "weights");
    }

    #[test]
    fn shapes_that_cannot_be_computed_are_refused() {
        assert_eq!(NetShape::new(32, &[16, 32, 64]), Ok(NetShape::lesson()), "the lessons' net");
        assert_eq!(NetShape::<8>::new(32, &[]), Err(NetShapeError::Filters), "no convolution");
        assert_eq!(NetShape::<8>::new(32, &[4, 0]), Err(NetShapeError::Filters), "no filter");
        for (side, convolutions) in [(0, 1), (30, 2), (32, 6), (96, 40)] {
            let found = NetShape::<8>::new(side, &vec![4; convolutions]);
            assert_eq!(found, Err(NetShapeError::Side { side, convolutions }), "{side} pixels");
        }
    }
}
