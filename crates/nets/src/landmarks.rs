//! The landmark net: face-api.js's FaceLandmark68Net, 68 points of a face from four dense blocks of separable convolutions.

use crate::bridge::{self, BridgeError};
use crate::conv::{Activation, Conv, ConvWeights, Padding, SeparableConv, SeparableShape};
use crate::device::LoadOptions;
use crate::weights::{WeightError, Weights, tensor};
use burn::tensor::Tensor;
use burn::tensor::activation::relu;
use likeness_core::manifest::InputSpec;
use likeness_core::pixels::{Normalization, RgbField};

/// Widths of the four blocks.
const WIDTHS: [usize; 4] = [32, 64, 128, 256];

/// Numbers in the output: x and y of 68 points, interleaved.
const OUTPUT: usize = 136;

/// The landmark net.
///
/// # Example
/// ```no_run
/// use likeness_core::manifest::{Manifest, ModelId};
/// use likeness_nets::device::LoadOptions;
/// use likeness_nets::landmarks::LandmarkNet;
/// use likeness_nets::weights::Weights;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let manifest = Manifest::parse(&std::fs::read_to_string("models/manifest.json")?)?;
/// let entry = manifest.entry(ModelId::FaceLandmarks)?;
/// let weights = Weights::open(entry, &std::fs::read("models/face-landmarks.safetensors")?)?;
/// let net = LandmarkNet::load(weights, &entry.input, &LoadOptions::cpu())?;
/// let crop = likeness_core::test_picture::picture(112);
/// let raw = pollster::block_on(net.forward(&crop))?;
/// assert_eq!(raw.len(), 2 * 68);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct LandmarkNet {
    normalization: Normalization,
    options: LoadOptions,
    blocks: Vec<DenseBlock>,
    weight: Tensor<2>,
    bias: Tensor<1>,
}

impl LandmarkNet {
    /// Loads the net. The file must hold every tensor of the net and no other.
    ///
    /// # Errors
    /// [`WeightError`] if the file does not fit the net.
    pub fn load(mut weights: Weights, input: &InputSpec, options: &LoadOptions) -> Result<Self, WeightError> {
        let device = &options.device;
        let mut blocks = Vec::with_capacity(WIDTHS.len());
        let mut from = 3;
        for (i, to) in WIDTHS.into_iter().enumerate() {
            blocks.push(DenseBlock::take(&mut weights, &format!("dense{i}"), [from, to], options)?);
            from = to;
        }
        let weight = tensor(weights.take("fc.weights", &[from, OUTPUT])?, [from, OUTPUT], device);
        let bias = tensor(weights.take("fc.bias", &[OUTPUT])?, [OUTPUT], device);
        weights.finish()?;
        Ok(Self { normalization: input.normalization, options: options.clone(), blocks, weight, bias })
    }

    /// Runs the net on one square face crop.
    ///
    /// # Shapes
    /// - picture: `[112, 112, 3]`, 0..=255, padded to a square with black on both sides
    /// - output: `[136]`, x0, y0, x1, y1, ... as fractions of the square's side
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    pub async fn forward(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        let mut x = bridge::upload(std::slice::from_ref(picture), &self.normalization, &self.options.device)?;
        for block in &self.blocks {
            x = block.forward(x); // 112 -> 56 -> 28 -> 14 -> 7
        }
        let [n, height, width, channels] = x.dims();
        let pooled = x.reshape([n, height * width, channels]).mean_dim(1).reshape([n, channels]);
        bridge::read(pooled.matmul(self.weight.clone()) + self.bias.clone().unsqueeze()).await
    }
}

/// `a = relu(conv0 x)`, `b = sep1 a`, `c = sep2 relu(a + b)`, `d = sep3 relu(a + b + c)`, output `relu(a + b + c + d)`.
/// b, c and d have no activation of their own (face-api.js, `faceFeatureExtractor/denseBlock.ts`).
#[derive(Debug)]
struct DenseBlock {
    down: Down,
    separable: [SeparableConv; 3],
}

/// The convolution of stride 2 that begins a block: dense in the first, separable in the others.
#[derive(Debug)]
enum Down {
    Dense(Box<Conv>),
    Separable(Box<SeparableConv>),
}

impl DenseBlock {
    fn take(
        weights: &mut Weights,
        prefix: &str,
        widths: [usize; 2],
        options: &LoadOptions,
    ) -> Result<Self, WeightError> {
        let [from, to] = widths;
        let down = if from == 3 {
            let shape = [to, from, 3, 3];
            let weight = weights.take(&format!("{prefix}.conv0.filters"), &shape)?;
            let bias = weights.take(&format!("{prefix}.conv0.bias"), &[to])?;
            let weights = ConvWeights { weight, bias, shape };
            Down::Dense(Box::new(weights.into_conv(2, Padding::BottomRight, 56 * 56, options)))
        } else {
            let name = format!("{prefix}.conv0");
            let shape = SeparableShape { inputs: from, outputs: to, stride: 2, padding: Padding::BottomRight };
            Down::Separable(Box::new(SeparableConv::take(weights, &name, shape, options)?))
        };
        let shape = SeparableShape { inputs: to, outputs: to, stride: 1, padding: Padding::One };
        let mut same = |i: usize| SeparableConv::take(weights, &format!("{prefix}.conv{i}"), shape, options);
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
