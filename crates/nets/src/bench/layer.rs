//! A single layer, repeated until its time can be measured.

use crate::bridge::{self, BridgeError};
use crate::conv::{Activation, Conv, ConvWeights, Padding, SeparableConv, SeparableShape, SeparableWeights};
use crate::device::{KernelSet, LoadOptions};
use crate::style::gram::gram;
use crate::weights::tensor;
use burn::tensor::Tensor;
use likeness_core::bench::layers::{Layer, LayerKind, REPETITIONS};

/// A layer and its input on a device.
#[derive(Debug)]
pub struct LayerHarness {
    conv: Convolution,
    picture: Tensor<4>,
}

#[derive(Debug)]
enum Convolution {
    Dense(Box<Conv>),
    Separable(Box<SeparableConv>),
    Gram(KernelSet),
}

impl LayerHarness {
    /// Loads a layer.
    pub fn new(layer: Layer, options: &LoadOptions) -> Self {
        let [inputs, outputs, picture, stride] =
            [layer.inputs, layer.outputs, layer.picture, layer.stride()].map(|n| n as usize);
        let bias = vec![0.0; outputs];
        let conv = match layer.kind {
            LayerKind::Dense(side) => {
                let padding = if side == 3 { Padding::One } else { Padding::Valid };
                let side = side as usize;
                let weights = ConvWeights { weight: layer.filters(), bias, shape: [outputs, inputs, side, side] };
                let positions = (layer.output_side() as usize).pow(2);
                Convolution::Dense(Box::new(weights.into_conv(stride, padding, positions, options)))
            }
            LayerKind::Separable => {
                let weights = SeparableWeights { depthwise: layer.filters(), pointwise: layer.pointwise(), bias };
                let shape = SeparableShape { inputs, outputs, stride, padding: Padding::One };
                Convolution::Separable(Box::new(weights.into_conv(shape, options)))
            }
            LayerKind::Gram => Convolution::Gram(options.kernels),
        };
        Self { conv, picture: tensor(layer.picture(), [1, picture, picture, inputs], &options.device) }
    }

    /// The response, computed [`REPETITIONS`] times.
    ///
    /// # Shapes
    /// - output: `[outputs, height, width]`; for a Gram matrix `[channels, channels]`
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    pub async fn run(&self) -> Result<Vec<f32>, BridgeError> {
        let mut response = self.response();
        for _ in 1..REPETITIONS {
            response = self.response();
        }
        bridge::read(response.permute([0, 3, 1, 2])).await
    }

    fn response(&self) -> Tensor<4> {
        let picture = self.picture.clone();
        match &self.conv {
            Convolution::Dense(conv) => conv.forward(picture, Activation::Relu),
            Convolution::Separable(conv) => conv.forward(picture, None, Activation::Relu),
            Convolution::Gram(kernels) => gram(&picture, *kernels).unsqueeze_dim(3),
        }
    }
}
