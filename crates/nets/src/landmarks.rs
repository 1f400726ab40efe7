//! FaceLandmark68Net of face-api.js: 68 points of a face from four dense blocks of separable convolutions.

use crate::bridge::{self, BridgeError};
use crate::conv::{Conv, ConvWeights, Padding, SeparableConv};
use crate::kernel::plan::Activation;
use crate::weights::{WeightError, Weights, tensor};
use burn::tensor::activation::relu;
use burn::tensor::{Device, Tensor};
use likeness_core::manifest::InputSpec;
use likeness_core::pixels::{Normalization, RgbField};

/// Widths of the four blocks.
const WIDTHS: [usize; 4] = [32, 64, 128, 256];

/// Numbers of the output: x and y of 68 points, interleaved.
const OUTPUT: usize = 136;

/// The landmark net.
#[derive(Debug)]
pub struct LandmarkNet {
    normalization: Normalization,
    device: Device,
    blocks: Vec<DenseBlock>,
    weight: Tensor<2>,
    bias: Tensor<1>,
}

impl LandmarkNet {
    /// Takes the weights; every tensor must be there and no other.
    ///
    /// # Errors
    /// [`WeightError`] where the file does not fit the net.
    pub fn load(mut weights: Weights, input: &InputSpec, device: &Device) -> Result<Self, WeightError> {
        let mut blocks = Vec::with_capacity(WIDTHS.len());
        let mut from = 3;
        for (i, to) in WIDTHS.into_iter().enumerate() {
            blocks.push(DenseBlock::take(&mut weights, &format!("dense{i}"), [from, to], device)?);
            from = to;
        }
        let weight = tensor(weights.take("fc.weights", &[from, OUTPUT])?, [from, OUTPUT], device);
        let bias = tensor(weights.take("fc.bias", &[OUTPUT])?, [OUTPUT], device);
        weights.finish()?;
        Ok(Self { normalization: input.normalization, device: device.clone(), blocks, weight, bias })
    }

    /// Looks at one square face crop.
    ///
    /// # Shapes
    /// - picture: `[112, 112, 3]`, 0..=255, padded with black to a square around its middle
    /// - output: `[136]`, x0, y0, x1, y1, ... in fractions of the square's side
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
    pub async fn forward(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        let mut x = bridge::upload(std::slice::from_ref(picture), &self.normalization, &self.device)?;
        for block in &self.blocks {
            x = block.forward(x); // 112 -> 56 -> 28 -> 14 -> 7
        }
        let [n, height, width, channels] = x.dims();
        let pooled = x.reshape([n, height * width, channels]).mean_dim(1).reshape([n, channels]);
        bridge::read(pooled.matmul(self.weight.clone()) + self.bias.clone().unsqueeze()).await
    }
}

/// `a = relu(conv0 x)`, `b = sep1 a`, `c = sep2 relu(a + b)`, `d = sep3 relu(a + b + c)`, out `relu(a + b + c + d)`;
/// b, c and d themselves have no activation (face-api.js, `faceFeatureExtractor/denseBlock.ts`).
#[derive(Debug)]
struct DenseBlock {
    down: Down,
    separable: [SeparableConv; 3],
}

/// The convolution of stride 2 that opens a block: dense in the first, separable in the others.
#[derive(Debug)]
enum Down {
    Dense(Box<Conv>),
    Separable(Box<SeparableConv>),
}

impl DenseBlock {
    fn take(weights: &mut Weights, prefix: &str, widths: [usize; 2], device: &Device) -> Result<Self, WeightError> {
        let [from, to] = widths;
        let down = if from == 3 {
            let shape = [to, from, 3, 3];
            let weight = weights.take(&format!("{prefix}.conv0.filters"), &shape)?;
            let bias = weights.take(&format!("{prefix}.conv0.bias"), &[to])?;
            Down::Dense(Box::new(ConvWeights { weight, bias, shape }.into_conv(
                2,
                Padding::BottomRight,
                56 * 56,
                device,
            )))
        } else {
            let name = format!("{prefix}.conv0");
            Down::Separable(Box::new(SeparableConv::take(weights, &name, widths, (2, Padding::BottomRight), device)?))
        };
        let mut same =
            |i: usize| SeparableConv::take(weights, &format!("{prefix}.conv{i}"), [to, to], (1, Padding::One), device);
        let separable = [same(1)?, same(2)?, same(3)?];
        Ok(Self { down, separable })
    }

    fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        let a = match &self.down {
            Down::Dense(conv) => conv.forward(x, Activation::Relu),
            Down::Separable(conv) => conv.forward(x, None, Activation::Relu),
        };
        let [one, two, three] = &self.separable;
        let sum = one.forward(a.clone(), Some(a), Activation::None);
        let sum = two.forward(relu(sum.clone()), Some(sum), Activation::None);
        three.forward(relu(sum.clone()), Some(sum), Activation::Relu)
    }
}
