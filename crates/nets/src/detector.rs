//! TinyFaceDetector of face-api.js: a 193,321-parameter YOLO-like net over a square picture.

use crate::bridge::{self, BridgeError};
use crate::conv::{Conv, ConvWeights, Padding, SeparableConv};
use crate::kernel::plan::Activation;
use crate::pool;
use crate::weights::{WeightError, Weights};
use burn::tensor::{Device, Tensor};
use likeness_core::manifest::InputSpec;
use likeness_core::pixels::{Normalization, RgbField};

/// Slope of the leaky ReLU under zero (face-api.js, `tinyYolov2/leaky.ts`).
const LEAK: Activation = Activation::Leaky(0.1);

/// Widths of the six convolutions.
const WIDTHS: [usize; 6] = [16, 32, 64, 128, 256, 512];

/// Channels of the output: 5 anchors of `(tx, ty, tw, th, to)`, anchor-major.
pub const CHANNELS: usize = 25;

/// The detector.
#[derive(Debug)]
pub struct Detector {
    normalization: Normalization,
    device: Device,
    first: Conv,
    separable: Vec<SeparableConv>,
    last: Conv,
}

impl Detector {
    /// Takes the weights; every tensor must be there and no other.
    ///
    /// # Errors
    /// [`WeightError`] where the file does not fit the net.
    pub fn load(mut weights: Weights, input: &InputSpec, device: &Device) -> Result<Self, WeightError> {
        let first =
            take_dense(&mut weights, "conv0", [WIDTHS[0], 3, 3, 3])?.into_conv(1, Padding::Valid, 222 * 222, device);
        let separable = WIDTHS
            .windows(2)
            .enumerate()
            .map(|(i, pair)| {
                let prefix = format!("conv{}", i + 1);
                SeparableConv::take(&mut weights, &prefix, [pair[0], pair[1]], (1, Padding::One), device)
            })
            .collect::<Result<_, _>>()?;
        let last = take_dense(&mut weights, "conv8", [CHANNELS, WIDTHS[5], 1, 1])?;
        let last = last.into_conv(1, Padding::Valid, 7 * 7, device);
        weights.finish()?;
        Ok(Self { normalization: input.normalization, device: device.clone(), first, separable, last })
    }

    /// Looks at one square picture.
    ///
    /// # Shapes
    /// - picture: `[side, side, 3]`, 0..=255; `side` a multiple of 32
    /// - output: `[25, side / 32, side / 32]`, raw; `likeness_core::face::detection` decodes it
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
    pub async fn forward(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        let x = bridge::upload(std::slice::from_ref(picture), &self.normalization, &self.device)?;
        bridge::read(self.raw(x).permute([0, 3, 1, 2])).await
    }

    /// The layers.
    ///
    /// # Shapes
    /// - x: `[1, side, side, 3]`, normalised
    /// - output: `[1, side / 32, side / 32, 25]`
    fn raw(&self, x: Tensor<4>) -> Tensor<4> {
        // The leaky ReLU grows with its input, so it may come behind the pool: the same numbers from a quarter of the work.
        let mut x = self.first.forward(x, Activation::None); // [1, side - 2, side - 2, 16]
        for conv in &self.separable {
            x = conv.forward(max_pool_same(x, 2), None, Activation::None);
        }
        self.last.forward(max_pool_same(x, 1), Activation::None)
    }
}

/// TensorFlow's 2x2 max-pool with SAME padding: an odd side, or stride 1, gets one more row and column at the bottom and
/// right that never wins (minus infinity; with zeros a phantom face appears at the right edge). Then the leaky ReLU.
fn max_pool_same(x: Tensor<4>, stride: usize) -> Tensor<4> {
    let [_, height, width, _] = x.dims();
    let after = |side: usize| if stride == 1 { 1 } else { side % 2 };
    pool::largest(x, 2, stride, [height, width].map(after), LEAK)
}

fn take_dense(weights: &mut Weights, prefix: &str, shape: [usize; 4]) -> Result<ConvWeights, WeightError> {
    let weight = weights.take(&format!("{prefix}.filters"), &shape)?;
    let bias = weights.take(&format!("{prefix}.bias"), &shape[..1])?;
    Ok(ConvWeights { weight, bias, shape })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_never_wins_a_pool() {
        let device = Device::flex();
        let x = [-30.0, -20.0, -90.0, -50.0, -40.0, -80.0, -70.0, -60.0, -10.0];
        let x = Tensor::<1>::from_data(x, &device).reshape([1, 3, 3, 1]);
        let two = pollster::block_on(bridge::read(max_pool_same(x.clone(), 2))).expect("flex reads");
        assert_eq!(two, [-2.0, -8.0, -6.0, -1.0], "an odd side is padded at the bottom and right with -inf");
        let one = pollster::block_on(bridge::read(max_pool_same(x, 1))).expect("flex reads");
        assert_eq!(one, [-2.0, -2.0, -8.0, -4.0, -1.0, -1.0, -6.0, -1.0, -1.0], "stride 1 keeps the size");
    }
}
