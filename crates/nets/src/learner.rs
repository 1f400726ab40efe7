//! The small face net that the lessons train: its passes forward and backward, on our kernels.

use crate::bridge::{self, BridgeError};
use crate::conv::{Activation, Conv, ConvWeights, Padding, halving_input_gradient, weight_gradient};
use crate::device::LoadOptions;
use burn::tensor::{Tensor, TensorData};
use likeness_learn::net::{DIM, NetShape, Pictures, SLOPE, TrainableNet};

/// Convolutions of stride 2 with leaky ReLU, and a linear layer to `D` numbers: see [`NetShape`].
///
/// It holds no weights. A pass uploads those that it is given, of the lessons' net 56,384 numbers: what a step moves besides is larger.
#[derive(Debug, Clone)]
pub struct LearnerNet<const D: usize = DIM> {
    shape: NetShape<D>,
    options: LoadOptions,
}

/// What the backward pass needs of a forward pass.
///
/// # Shapes
/// - convolutions: the input of each, `[n, h, w, c]`
/// - linear: that of the linear layer, `[1, n, 1, h w c]`
#[derive(Debug)]
pub struct Pass {
    convolutions: Vec<Tensor<4>>,
    linear: Tensor<4>,
}

impl LearnerNet {
    /// The lessons' net on a device.
    pub fn new(options: LoadOptions) -> Self {
        Self::of_shape(NetShape::lesson(), options)
    }
}

impl<const D: usize> LearnerNet<D> {
    /// A net of any shape on a device.
    pub fn of_shape(shape: NetShape<D>, options: LoadOptions) -> Self {
        Self { shape, options }
    }

    fn tensor<const R: usize>(&self, values: &[f32], shape: [usize; R]) -> Tensor<R> {
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
    /// Splits the weights: the convolutions, and the linear layer.
    fn all<const D: usize>(shape: &NetShape<D>, mut weights: &'a [f32]) -> (Vec<Self>, Self) {
        let mut split = |shape: [usize; 4]| {
            let (weight, rest) = weights.split_at(shape.iter().product());
            let (bias, rest) = rest.split_at(shape[0]);
            weights = rest;
            Self { shape, weight, bias }
        };
        let (convolutions, linear) = shape.split();
        let convolutions = convolutions.into_iter().map(&mut split).collect();
        (convolutions, split(linear))
    }

    /// Stride and padding.
    fn window(&self) -> (usize, Padding) {
        if self.shape[2] == 1 { (1, Padding::Valid) } else { (2, Padding::One) }
    }
}

impl<const D: usize> TrainableNet for LearnerNet<D> {
    type Pass = Pass;
    type Error = BridgeError;

    async fn forward(&self, weights: &[f32], pictures: &Pictures) -> Result<(Vec<f32>, Pass), BridgeError> {
        let side = self.shape.side() as usize;
        let (layers, last) = Layer::all(&self.shape, weights);
        let mut x = self.tensor(&pictures.values, [pictures.count, side, side, 3]);
        let mut convolutions = Vec::with_capacity(layers.len());
        for layer in &layers {
            let y = self.conv(layer).forward(x.clone(), Activation::Leaky(SLOPE));
            convolutions.push(x);
            x = y;
        }
        let linear = x.reshape([1, pictures.count, 1, last.shape[1]]);
        let encodings = bridge::read(self.conv(&last).forward(linear.clone(), Activation::None)).await?;
        Ok((encodings, Pass { convolutions, linear }))
    }

    async fn backward(&self, weights: &[f32], pass: Pass, gradient: &[f32]) -> Result<Vec<f32>, BridgeError> {
        let (layers, last) = Layer::all(&self.shape, weights);
        let Pass { convolutions, linear } = pass;
        let count = linear.dims()[1];
        let mut gradient = self.tensor(gradient, [1, count, 1, D]);
        let mut parts = Vec::with_capacity(layers.len() + 1);
        parts.push(self.gradients(&last, linear.clone(), gradient.clone()));
        let by_input = ConvWeights { weight: transposed(&last), bias: Vec::new(), shape: [last.shape[1], D, 1, 1] };
        let by_input = by_input.into_conv(1, Padding::Valid, count, &self.options);
        let side = self.shape.last_side();
        let shape = [count, side, side, last.shape[1] / (side * side)];
        gradient = by_input.forward(gradient, Activation::None).reshape(shape) * derivative(linear.reshape(shape));
        for (number, (layer, input)) in layers.iter().zip(convolutions).enumerate().rev() {
            parts.push(self.gradients(layer, input.clone(), gradient.clone()));
            if number > 0 {
                let [_, inputs, ..] = layer.shape;
                gradient = halving_input_gradient(layer.weight, inputs, gradient, &self.options) * derivative(input);
            }
        }
        let found = bridge::read(Tensor::cat(parts.into_iter().rev().flatten().collect(), 0)).await?;
        Ok(filters_first(&self.shape.layers(), &found))
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
fn filters_first(layers: &[[usize; 4]], mut found: &[f32]) -> Vec<f32> {
    let mut gradient = Vec::with_capacity(found.len());
    for [outputs, inputs, side, _] in layers.iter().copied() {
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
