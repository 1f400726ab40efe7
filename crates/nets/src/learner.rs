//! The small face net that the lessons train: its passes forward and backward, on our kernels.

use crate::bridge::{self, BridgeError};
use crate::conv::{Activation, Conv, ConvWeights, Padding, halving_input_gradient, weight_gradient};
use crate::device::LoadOptions;
use burn::tensor::{Tensor, TensorData};
use likeness_learn::net::{DIM, LAYERS, Pictures, SIDE, SLOPE, TrainableNet};

/// Three convolutions of stride 2 with leaky ReLU, and a linear layer: see [`LAYERS`].
///
/// It holds no weights. A pass uploads those that it is given, 56,384 numbers: what a step moves besides is larger.
#[derive(Debug, Clone)]
pub struct LearnerNet {
    options: LoadOptions,
}

/// What the backward pass needs of a forward pass.
///
/// # Shapes
/// - each: the input of a layer, `[n, h, w, c]`; the last `[1, n, 1, 1024]`
#[derive(Debug)]
pub struct Pass([Tensor<4>; 4]);

impl LearnerNet {
    /// The net on a device.
    pub fn new(options: LoadOptions) -> Self {
        Self { options }
    }

    fn tensor<const D: usize>(&self, values: &[f32], shape: [usize; D]) -> Tensor<D> {
        Tensor::from_data(TensorData::new(values.to_vec(), shape), &self.options.device)
    }

    fn conv(&self, layer: &Layer<'_>) -> Conv {
        let (stride, padding) = layer.window();
        let weights = ConvWeights { weight: layer.weight.to_vec(), bias: layer.bias.to_vec(), shape: layer.shape };
        weights.into_conv(stride, padding, 1, &self.options)
    }

    /// The gradients of a layer's filters and biases, one after the other.
    fn gradients(&self, layer: &Layer<'_>, x: Tensor<4>, gradient: Tensor<4>) -> [Tensor<1>; 2] {
        let [outputs, inputs, side, _] = layer.shape;
        let (stride, padding) = layer.window();
        let bias = gradient.clone().reshape([-1, i32::try_from(outputs).unwrap_or(-1)]).sum_dim(0).reshape([outputs]);
        let filters = weight_gradient(x, gradient, (side, stride, padding), self.options.kernels);
        [filters.reshape([side * side * inputs * outputs]), bias]
    }
}

/// A layer's part of the weights.
#[derive(Debug, Clone, Copy)]
struct Layer<'a> {
    shape: [usize; 4],
    weight: &'a [f32],
    bias: &'a [f32],
}

impl<'a> Layer<'a> {
    /// Splits the weights.
    fn all(mut weights: &'a [f32]) -> [Self; 4] {
        LAYERS.map(|shape| {
            let (weight, rest) = weights.split_at(shape.iter().product());
            let (bias, rest) = rest.split_at(shape[0]);
            weights = rest;
            Self { shape, weight, bias }
        })
    }

    /// Stride and padding.
    fn window(&self) -> (usize, Padding) {
        if self.shape[2] == 1 { (1, Padding::Valid) } else { (2, Padding::One) }
    }
}

impl TrainableNet for LearnerNet {
    type Pass = Pass;
    type Error = BridgeError;

    async fn forward(&self, weights: &[f32], pictures: &Pictures) -> Result<(Vec<f32>, Pass), BridgeError> {
        let side = SIDE as usize;
        let [first, second, third, linear] = Layer::all(weights).map(|layer| self.conv(&layer));
        let activation = Activation::Leaky(SLOPE);
        let x = self.tensor(&pictures.values, [pictures.count, side, side, 3]);
        let y = first.forward(x.clone(), activation);
        let z = second.forward(y.clone(), activation);
        let last = third.forward(z.clone(), activation);
        let flat = last.reshape([1, pictures.count, 1, LAYERS[3][1]]);
        let encodings = bridge::read(linear.forward(flat.clone(), Activation::None)).await?;
        Ok((encodings, Pass([x, y, z, flat])))
    }

    async fn backward(&self, weights: &[f32], pass: Pass, gradient: &[f32]) -> Result<Vec<f32>, BridgeError> {
        let layers = Layer::all(weights);
        let Pass([x, y, z, flat]) = pass;
        let count = flat.dims()[1];
        let mut gradient = self.tensor(gradient, [1, count, 1, DIM]);
        let mut parts = Vec::with_capacity(8);
        parts.push(self.gradients(&layers[3], flat.clone(), gradient.clone()));
        let by_input =
            ConvWeights { weight: transposed(&layers[3]), bias: Vec::new(), shape: [LAYERS[3][1], DIM, 1, 1] };
        let by_input = by_input.into_conv(1, Padding::Valid, count, &self.options);
        let shape = [count, 4, 4, LAYERS[2][0]];
        gradient = by_input.forward(gradient, Activation::None).reshape(shape) * derivative(flat.reshape(shape));
        for (layer, input) in [(2, z), (1, y)] {
            parts.push(self.gradients(&layers[layer], input.clone(), gradient.clone()));
            let [_, inputs, ..] = LAYERS[layer];
            gradient =
                halving_input_gradient(layers[layer].weight, inputs, gradient, &self.options) * derivative(input);
        }
        parts.push(self.gradients(&layers[0], x, gradient));
        let found = bridge::read(Tensor::cat(parts.into_iter().rev().flatten().collect(), 0)).await?;
        Ok(filters_first(&found))
    }
}

/// The derivative of the leaky ReLU, by its response.
fn derivative(response: Tensor<4>) -> Tensor<4> {
    // The sign is 1 or -1; at exactly 0, which has no derivative, the mean of both slopes.
    response.sign() * (0.5 * (1.0 - SLOPE)) + 0.5 * (1.0 + SLOPE)
}

/// A linear layer's weights with inputs and outputs exchanged.
fn transposed(layer: &Layer<'_>) -> Vec<f32> {
    let [_, inputs, ..] = layer.shape;
    (0..inputs).flat_map(|input| layer.weight.iter().skip(input).step_by(inputs).copied()).collect()
}

/// From the order of the kernels to that of the weights.
///
/// # Shapes
/// - found: for each layer `[side side in, out]` and `[out]`
/// - output: for each layer `[out, in, side, side]` and `[out]`
fn filters_first(mut found: &[f32]) -> Vec<f32> {
    let mut gradient = Vec::with_capacity(found.len());
    for [outputs, inputs, side, _] in LAYERS {
        let places = side * side;
        let (filters, rest) = found.split_at(places * inputs * outputs);
        let (bias, rest) = rest.split_at(outputs);
        for output in 0..outputs {
            for input in 0..inputs {
                gradient.extend((0..places).map(|place| filters[(place * inputs + input) * outputs + output]));
            }
        }
        gradient.extend_from_slice(bias);
        found = rest;
    }
    gradient
}
