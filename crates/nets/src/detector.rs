//! The face detector: face-api.js's TinyFaceDetector, a YOLO-like net of 193,321 parameters on a square picture.

use crate::bridge::{self, BridgeError};
use crate::conv::{Activation, Conv, ConvWeights, Padding, SeparableConv, SeparableShape};
use crate::device::{KernelSet, LoadOptions};
use crate::pool;
use crate::weights::{WeightError, Weights};
use burn::tensor::Tensor;
use likeness_core::manifest::InputSpec;
use likeness_core::pixels::{Normalization, RgbField};

/// The leaky ReLU; its slope below zero is from face-api.js, `tinyYolov2/leaky.ts`.
const LEAK: Activation = Activation::Leaky(0.1);

/// Widths of the six convolutions.
const WIDTHS: [usize; 6] = [16, 32, 64, 128, 256, 512];

/// Channels of the output: 5 anchors of `(tx, ty, tw, th, to)`, anchor-major.
pub const CHANNELS: usize = 25;

/// The detector.
///
/// # Example
/// ```no_run
/// use likeness_core::manifest::{Manifest, ModelId};
/// use likeness_nets::detector::Detector;
/// use likeness_nets::device::LoadOptions;
/// use likeness_nets::weights::Weights;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let manifest = Manifest::parse(&std::fs::read_to_string("models/manifest.json")?)?;
/// let entry = manifest.entry(ModelId::FaceDetector)?;
/// let weights = Weights::open(entry, &std::fs::read("models/face-detector.safetensors")?)?;
/// let detector = Detector::load(weights, &entry.input, &LoadOptions::cpu())?;
/// let picture = likeness_core::test_picture::picture(416);
/// let raw = pollster::block_on(detector.forward(&picture))?;
/// assert_eq!(raw.len(), 25 * 13 * 13);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Detector {
    normalization: Normalization,
    options: LoadOptions,
    first: Conv,
    separable: Vec<SeparableConv>,
    last: Conv,
}

impl Detector {
    /// Loads the net. The file must hold every tensor of the net and no other.
    ///
    /// # Errors
    /// [`WeightError`] if the file does not fit the net.
    pub fn load(mut weights: Weights, input: &InputSpec, options: &LoadOptions) -> Result<Self, WeightError> {
        let first =
            take_dense(&mut weights, "conv0", [WIDTHS[0], 3, 3, 3])?.into_conv(1, Padding::Valid, 222 * 222, options);
        let separable = WIDTHS
            .windows(2)
            .enumerate()
            .map(|(i, pair)| {
                let prefix = format!("conv{}", i + 1);
                let shape = SeparableShape { inputs: pair[0], outputs: pair[1], stride: 1, padding: Padding::One };
                SeparableConv::take(&mut weights, &prefix, shape, options)
            })
            .collect::<Result<_, _>>()?;
        let last = take_dense(&mut weights, "conv8", [CHANNELS, WIDTHS[5], 1, 1])?;
        let last = last.into_conv(1, Padding::Valid, 7 * 7, options);
        weights.finish()?;
        Ok(Self { normalization: input.normalization, options: options.clone(), first, separable, last })
    }

    /// Runs the net on one square picture.
    ///
    /// # Shapes
    /// - picture: `[side, side, 3]`, 0..=255; `side` a multiple of 32
    /// - output: `[25, side / 32, side / 32]`, raw; decoded by [`likeness_core::face::detection`]
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    pub async fn forward(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        let x = bridge::upload(std::slice::from_ref(picture), &self.normalization, &self.options.device)?;
        bridge::read(self.raw(x).permute([0, 3, 1, 2])).await
    }

    /// The layers.
    ///
    /// # Shapes
    /// - x: `[1, side, side, 3]`, normalised
    /// - output: `[1, side / 32, side / 32, 25]`
    fn raw(&self, x: Tensor<4>) -> Tensor<4> {
        // The leaky ReLU is monotonic, so it may follow the pool: the same numbers for a quarter of the work.
        let mut x = self.first.forward(x, Activation::None); // [1, side - 2, side - 2, 16]
        for conv in &self.separable {
            x = conv.forward(max_pool_same(x, 2, self.options.kernels), None, Activation::None);
        }
        self.last.forward(max_pool_same(x, 1, self.options.kernels), Activation::None)
    }
}

/// TensorFlow's 2x2 max-pool with SAME padding, then the leaky ReLU. An odd side, or stride 1, is padded by one row and column
/// at the bottom and right that never win (minus infinity; with zeros a phantom face appears at the right edge).
fn max_pool_same(x: Tensor<4>, stride: usize, kernels: KernelSet) -> Tensor<4> {
    let [_, height, width, _] = x.dims();
    let after = |side: usize| if stride == 1 { 1 } else { side % 2 };
    pool::max_pool(x, 2, stride, [height, width].map(after), LEAK, kernels)
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
        let LoadOptions { device, kernels, .. } = LoadOptions::cpu();
        let x = [-30.0, -20.0, -90.0, -50.0, -40.0, -80.0, -70.0, -60.0, -10.0];
        let x = Tensor::<1>::from_data(x, &device).reshape([1, 3, 3, 1]);
        let two = pollster::block_on(bridge::read(max_pool_same(x.clone(), 2, kernels))).expect("flex reads");
        assert_eq!(two, [-2.0, -8.0, -6.0, -1.0], "an odd side is padded with -inf at the bottom and right");
        let one = pollster::block_on(bridge::read(max_pool_same(x, 1, kernels))).expect("flex reads");
        assert_eq!(one, [-2.0, -2.0, -8.0, -4.0, -1.0, -1.0, -6.0, -1.0, -1.0], "stride 1 keeps the size");
    }
}
