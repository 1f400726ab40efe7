//! dlib's 29-layer face `ResNet` as face-api.js ships it, with 5,614,592 parameters and 128 numbers per face.

use super::DIM;
use crate::conv::{Activation, Conv, ConvWeights, Fused, Padding};
use crate::device::LoadOptions;
use crate::pool;
use crate::weights::{WeightError, Weights, tensor};
use burn::tensor::activation::relu;
use burn::tensor::ops::PadMode;
use burn::tensor::{Tensor, s};

/// A residual unit.
#[derive(Debug, Clone, Copy)]
struct UnitSpec {
    /// The prefix of its tensors.
    name: &'static str,
    /// Channels in.
    inputs: usize,
    /// Channels out.
    outputs: usize,
    /// Whether it halves the sides of the picture.
    down: bool,
    /// Side of its output in pixels.
    side: usize,
}

const fn unit(name: &'static str, inputs: usize, outputs: usize, down: bool, side: usize) -> UnitSpec {
    UnitSpec { name, inputs, outputs, down, side }
}

/// The residual units in order.
const UNITS: [UnitSpec; 14] = [
    unit("conv32_1", 32, 32, false, 35),
    unit("conv32_2", 32, 32, false, 35),
    unit("conv32_3", 32, 32, false, 35),
    unit("conv64_down", 32, 64, true, 17),
    unit("conv64_1", 64, 64, false, 17),
    unit("conv64_2", 64, 64, false, 17),
    unit("conv64_3", 64, 64, false, 17),
    unit("conv128_down", 64, 128, true, 8),
    unit("conv128_1", 128, 128, false, 8),
    unit("conv128_2", 128, 128, false, 8),
    unit("conv256_down", 128, 256, true, 3),
    unit("conv256_1", 256, 256, false, 4),
    unit("conv256_2", 256, 256, false, 4),
    unit("conv256_down_out", 256, 256, true, 1),
];

/// The net.
#[derive(Debug)]
pub(super) struct DlibNet {
    options: LoadOptions,
    stem: Conv,
    units: Vec<Residual>,
    head: Tensor<2>,
}

impl DlibNet {
    /// Loads the net and folds each affine layer into its convolution. The file must hold every tensor of the net and no other.
    ///
    /// # Errors
    /// [`WeightError`] if the file does not fit the net.
    pub(super) fn load(mut weights: Weights, options: &LoadOptions) -> Result<Self, WeightError> {
        let stem = take_unit(&mut weights, "conv32_down", [32, 3, 7, 7])?;
        let stem = stem.into_conv(2, Padding::Valid, 72 * 72, options);
        let units = UNITS.iter().map(|unit| Residual::take(&mut weights, unit, options)).collect::<Result<_, _>>()?;
        let head = tensor(weights.take("fc", &[256, DIM])?, [256, DIM], &options.device);
        weights.finish()?;
        Ok(Self { options: options.clone(), stem, units, head })
    }

    /// The layers.
    ///
    /// # Shapes
    /// - x: `[n, 150, 150, 3]`, normalised
    /// - output: `[n, 128]`, norms about 1.4
    pub(super) fn encode(&self, x: Tensor<4>) -> Tensor<2> {
        let x = self.stem.forward(x, Activation::None); // [n, 72, 72, 32]
        // The ReLU follows the pool: the same numbers for a quarter of the work.
        let mut x = pool::max_pool(x, 3, 2, [0, 0], Activation::Relu, self.options.kernels); // [n, 35, 35, 32]
        for unit in &self.units {
            x = unit.forward(x); // 35 -> 17 -> 8 -> 4 -> 2
        }
        let [n, height, width, channels] = x.dims();
        let pooled = x.reshape([n, height * width, channels]).mean_dim(1).reshape([n, channels]);
        pooled.matmul(self.head.clone())
    }
}

/// `relu(skip + conv2(relu(conv1 x)))`. A downsampling unit strides in `conv1` without padding and pools the skip.
#[derive(Debug)]
struct Residual {
    first: Conv,
    second: Conv,
    down: bool,
}

impl Residual {
    fn take(w: &mut Weights, unit: &UnitSpec, options: &LoadOptions) -> Result<Self, WeightError> {
        let UnitSpec { name, inputs: from, outputs: to, down, side } = *unit;
        let (stride, padding) = if down { (2, Padding::Valid) } else { (1, Padding::One) };
        let n = side * side;
        let first = take_unit(w, &format!("{name}.conv1"), [to, from, 3, 3])?.into_conv(stride, padding, n, options);
        let second = take_unit(w, &format!("{name}.conv2"), [to, to, 3, 3])?.into_conv(1, Padding::One, n, options);
        Ok(Self { first, second, down })
    }

    fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        let main = self.first.forward(x.clone(), Activation::Relu);
        if self.down {
            return relu(add_zero_padded(avg_pool_2x2(x), self.second.forward(main, Activation::None)));
        }
        self.second.fused(main, Activation::Relu, Fused { add: Some(x), relu_mask: None })
    }
}

/// The skip of a downsampling unit: a 2x2 average pool of stride 2 without padding.
fn avg_pool_2x2(x: Tensor<4>) -> Tensor<4> {
    let [n, height, width, channels] = x.dims();
    let (rows, columns) = (height / 2, width / 2);
    let whole = x.slice(s![.., 0..2 * rows, 0..2 * columns, ..]);
    let down = whole.reshape([n, rows, 2, 2 * columns * channels]).sum_dim(2);
    down.reshape([n * rows, columns, 2, channels]).sum_dim(2).reshape([n, rows, columns, channels]) * 0.25
}

/// Adds skip and main branch of different sizes as dlib's `add_prev` does: the skip is padded with zero channels, the main
/// branch with one zero row and column at the bottom and right.
fn add_zero_padded(skip: Tensor<4>, main: Tensor<4>) -> Tensor<4> {
    let ([_, sh, sw, sc], [_, mh, mw, mc]) = (skip.dims(), main.dims());
    let skip = if mc > sc { skip.pad([(0, 0), (0, 0), (0, 0), (0, mc - sc)], PadMode::Constant(0.0)) } else { skip };
    let main = if sh > mh || sw > mw {
        main.pad([(0, 0), (0, sh - mh), (0, sw - mw), (0, 0)], PadMode::Constant(0.0))
    } else {
        main
    };
    skip + main
}

/// A convolution with its affine layer folded in: the filters are in `PREFIX.conv`, the affine parameters in `PREFIX.scale`.
fn take_unit(weights: &mut Weights, prefix: &str, shape: [usize; 4]) -> Result<ConvWeights, WeightError> {
    let weight = weights.take(&format!("{prefix}.conv.filters"), &shape)?;
    let bias = weights.take(&format!("{prefix}.conv.bias"), &shape[..1])?;
    let scale = weights.take(&format!("{prefix}.scale.weights"), &shape[..1])?;
    let shift = weights.take(&format!("{prefix}.scale.biases"), &shape[..1])?;
    Ok(ConvWeights { weight, bias, shape }.fold(&scale, &shift))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bridge;

    fn read(x: Tensor<4>) -> Vec<f32> {
        pollster::block_on(bridge::read(x)).expect("flex reads")
    }

    #[test]
    fn the_skip_is_padded_with_zero_channels_and_the_main_branch_at_the_bottom_and_right() {
        let device = LoadOptions::cpu().device;
        let skip = Tensor::<4>::ones([1, 2, 2, 1], &device);
        let main = Tensor::<4>::full([1, 1, 1, 2], 10.0, &device);
        let sum = read(add_zero_padded(skip, main));
        assert_eq!(sum, [11.0, 10.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0], "channel 0 has the skip, channel 1 zeros");
    }

    #[test]
    fn folding_an_affine_layer_equals_applying_it_afterwards() {
        let options = LoadOptions::cpu();
        let (scale, shift) = ([2.0, -0.5], [1.0, 3.0]);
        let plain = ConvWeights { weight: vec![1.0, 2.0, 3.0, 4.0], bias: vec![0.5, -1.0], shape: [2, 2, 1, 1] };
        let x = Tensor::<4>::from_data([[[[1.0, -1.0]]]], &options.device);
        let run = |weights: ConvWeights| {
            read(weights.into_conv(1, Padding::Valid, 1, &options).forward(x.clone(), Activation::None))
        };
        let unfolded = run(plain.clone());
        let folded = run(plain.fold(&scale, &shift));
        for i in 0..2 {
            let expected = unfolded[i] * scale[i] + shift[i];
            assert!((folded[i] - expected).abs() < 1e-6, "channel {i}: {} against {expected}", folded[i]);
        }
    }
}
