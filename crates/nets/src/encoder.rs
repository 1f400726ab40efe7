//! dlib's 29-layer face ResNet as face-api.js ships it: 5,614,592 parameters, 128 numbers a face.

use crate::bridge::{self, BridgeError};
use crate::conv::{Conv, ConvWeights, Fused, Padding};
use crate::kernel::plan::Activation;
use crate::pool;
use crate::weights::{WeightError, Weights, tensor};
use burn::tensor::activation::relu;
use burn::tensor::ops::PadMode;
use burn::tensor::{Device, Tensor, s};
use likeness_core::manifest::InputSpec;
use likeness_core::pixels::{Normalization, RgbField};

/// Numbers of an encoding.
pub const DIM: usize = 128;

/// The residual units in order: name, input width, output width, whether it halves the picture; and its output's side.
const UNITS: [(&str, usize, usize, bool, usize); 14] = [
    ("conv32_1", 32, 32, false, 35),
    ("conv32_2", 32, 32, false, 35),
    ("conv32_3", 32, 32, false, 35),
    ("conv64_down", 32, 64, true, 17),
    ("conv64_1", 64, 64, false, 17),
    ("conv64_2", 64, 64, false, 17),
    ("conv64_3", 64, 64, false, 17),
    ("conv128_down", 64, 128, true, 8),
    ("conv128_1", 128, 128, false, 8),
    ("conv128_2", 128, 128, false, 8),
    ("conv256_down", 128, 256, true, 3),
    ("conv256_1", 256, 256, false, 4),
    ("conv256_2", 256, 256, false, 4),
    ("conv256_down_out", 256, 256, true, 1),
];

/// The encoder.
#[derive(Debug)]
pub struct Encoder {
    normalization: Normalization,
    device: Device,
    stem: Conv,
    units: Vec<Residual>,
    head: Tensor<2>,
}

impl Encoder {
    /// Takes the weights, folding each affine layer into its convolution; every tensor must be there and no other.
    ///
    /// # Errors
    /// [`WeightError`] where the file does not fit the net.
    pub fn load(mut weights: Weights, input: &InputSpec, device: &Device) -> Result<Self, WeightError> {
        let stem = take_unit(&mut weights, "conv32_down", [32, 3, 7, 7])?.into_conv(2, Padding::Valid, 72 * 72, device);
        let units = UNITS
            .into_iter()
            .map(|(name, from, to, down, side)| Residual::take(&mut weights, name, [from, to], (down, side), device))
            .collect::<Result<_, _>>()?;
        let head = tensor(weights.take("fc", &[256, DIM])?, [256, DIM], device);
        weights.finish()?;
        Ok(Self { normalization: input.normalization, device: device.clone(), stem, units, head })
    }

    /// Encodes aligned face chips.
    ///
    /// # Shapes
    /// - chips: n of `[150, 150, 3]`, 0..=255, aligned to dlib's template
    /// - output: n of `[128]`, raw (not unit length; norms about 1.4)
    ///
    /// # Errors
    /// [`BridgeError`] where the chips differ in size or the device does not return the result.
    pub async fn forward(&self, chips: &[RgbField]) -> Result<Vec<Vec<f32>>, BridgeError> {
        let x = bridge::upload(chips, &self.normalization, &self.device)?;
        let flat = bridge::read(self.encode(x)).await?;
        Ok(flat.chunks_exact(DIM).map(<[f32]>::to_vec).collect())
    }

    /// The layers.
    ///
    /// # Shapes
    /// - x: `[n, 150, 150, 3]`, normalised
    /// - output: `[n, 128]`
    fn encode(&self, x: Tensor<4>) -> Tensor<2> {
        let x = self.stem.forward(x, Activation::None); // [n, 72, 72, 32]
        // Rectified behind the pool: the same numbers from a quarter of the work.
        let mut x = pool::largest(x, 3, 2, [0, 0], Activation::Relu); // [n, 35, 35, 32]
        for unit in &self.units {
            x = unit.forward(x); // 35 -> 17 -> 8 -> 4 -> 2
        }
        let [n, height, width, channels] = x.dims();
        let pooled = x.reshape([n, height * width, channels]).mean_dim(1).reshape([n, channels]);
        pooled.matmul(self.head.clone())
    }
}

/// `relu(skip + conv2(relu(conv1 x)))`; a halving unit strides in `conv1` without padding and pools the skip.
#[derive(Debug)]
struct Residual {
    first: Conv,
    second: Conv,
    down: bool,
}

impl Residual {
    fn take(
        w: &mut Weights,
        name: &str,
        widths: [usize; 2],
        (down, side): (bool, usize),
        device: &Device,
    ) -> Result<Self, WeightError> {
        let [from, to] = widths;
        let (stride, padding) = if down { (2, Padding::Valid) } else { (1, Padding::One) };
        let n = side * side;
        let first = take_unit(w, &format!("{name}.conv1"), [to, from, 3, 3])?.into_conv(stride, padding, n, device);
        let second = take_unit(w, &format!("{name}.conv2"), [to, to, 3, 3])?.into_conv(1, Padding::One, n, device);
        Ok(Self { first, second, down })
    }

    fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        let main = self.first.forward(x.clone(), Activation::Relu);
        if self.down {
            return relu(add_zero_padded(avg_pool_2x2(x), self.second.forward(main, Activation::None)));
        }
        self.second.fused(main, Activation::Relu, Fused { add: Some(x), gate: None })
    }
}

/// The skip of a halving unit: 2x2 average pool, stride 2, no padding.
fn avg_pool_2x2(x: Tensor<4>) -> Tensor<4> {
    let [n, height, width, channels] = x.dims();
    let (rows, columns) = (height / 2, width / 2);
    let whole = x.slice(s![.., 0..2 * rows, 0..2 * columns, ..]);
    let down = whole.reshape([n, rows, 2, 2 * columns * channels]).sum_dim(2);
    down.reshape([n * rows, columns, 2, channels]).sum_dim(2).reshape([n, rows, columns, channels]) * 0.25
}

/// Adds skip and main branch where they differ: zero channels are appended after the skip's, and one zero row and column
/// at the bottom and right of the main branch (dlib's `add_prev` on tensors of different sizes).
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

/// A convolution with its affine layer folded in; the filters stand in `PREFIX.conv`, the affine numbers in `PREFIX.scale`.
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

    fn read(x: Tensor<4>) -> Vec<f32> {
        pollster::block_on(bridge::read(x)).expect("flex reads")
    }

    #[test]
    fn zero_channels_come_after_the_pooled_ones_and_zero_rows_at_the_bottom_and_right_of_the_main_branch() {
        let device = Device::flex();
        let skip = Tensor::<4>::ones([1, 2, 2, 1], &device);
        let main = Tensor::<4>::full([1, 1, 1, 2], 10.0, &device);
        let sum = read(add_zero_padded(skip, main));
        assert_eq!(sum, [11.0, 10.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0], "channel 0 has the skip, channel 1 zeros under it");
    }

    #[test]
    fn folding_an_affine_layer_equals_running_it_behind() {
        let device = Device::flex();
        let (scale, shift) = ([2.0, -0.5], [1.0, 3.0]);
        let plain = ConvWeights { weight: vec![1.0, 2.0, 3.0, 4.0], bias: vec![0.5, -1.0], shape: [2, 2, 1, 1] };
        let x = Tensor::<4>::from_data([[[[1.0, -1.0]]]], &device);
        let run = |weights: ConvWeights| {
            read(weights.into_conv(1, Padding::Valid, 1, &device).forward(x.clone(), Activation::None))
        };
        let behind = run(plain.clone());
        let folded = run(plain.fold(&scale, &shift));
        for i in 0..2 {
            let expected = behind[i] * scale[i] + shift[i];
            assert!((folded[i] - expected).abs() < 1e-6, "channel {i}: {} against {expected}", folded[i]);
        }
    }
}
