//! `MobileFaceNet` (Chen, Liu, Gao and Han 2018, arXiv 1804.07573): inverted residual units of a 1x1, a depthwise 3x3 and a 1x1,
//! with PReLU, and a weighted sum over the last 7x7 positions instead of a mean.
//!
//! The file holds the net as `cargo xtask models import` prepares it: consecutive layers with nothing between them are
//! multiplied out (the paper's linear 1x1 after the first depthwise convolution and the expansion after it; the linear layers at
//! the end and the projection to 128 numbers).

use crate::conv::{Activation, Conv, ConvWeights, Padding, SeparableConv, SeparableShape, SeparableWeights};
use crate::device::LoadOptions;
use crate::weights::{WeightError, Weights, tensor};
use burn::tensor::Tensor;

/// Channels of the first layers.
const STEM: usize = 64;

/// Channels before the weighted sum.
const LAST: usize = 512;

/// Side of the picture before the weighted sum.
const LAST_SIDE: usize = 7;

/// An inverted residual unit.
#[derive(Debug, Clone, Copy)]
struct UnitSpec {
    /// Channels in.
    inputs: usize,
    /// Channels between.
    inner: usize,
    /// Channels out.
    outputs: usize,
    /// Whether it halves the sides of the picture; otherwise its input is added to its output.
    down: bool,
    /// Side of its input in pixels.
    side: usize,
}

const fn unit([inputs, inner, outputs]: [usize; 3], down: bool, side: usize) -> UnitSpec {
    UnitSpec { inputs, inner, outputs, down, side }
}

/// The units in order. The expansion of the first is the 1x1 of the entry.
const UNITS: [UnitSpec; 15] = [
    unit([64, 128, 64], true, 56),
    unit([64, 128, 64], false, 28),
    unit([64, 128, 64], false, 28),
    unit([64, 128, 64], false, 28),
    unit([64, 128, 64], false, 28),
    unit([64, 256, 128], true, 28),
    unit([128, 256, 128], false, 14),
    unit([128, 256, 128], false, 14),
    unit([128, 256, 128], false, 14),
    unit([128, 256, 128], false, 14),
    unit([128, 256, 128], false, 14),
    unit([128, 256, 128], false, 14),
    unit([128, 512, 128], true, 14),
    unit([128, 256, 128], false, 7),
    unit([128, 256, 128], false, 7),
];

/// The net.
#[derive(Debug)]
pub(super) struct MobileFaceNet {
    stem: Conv,
    /// A depthwise convolution and the expansion of the first unit.
    entry: SeparableConv,
    units: Vec<Unit>,
    last: Conv,
    /// `[1, 49, 512]`.
    sum: Tensor<3>,
    /// `[512, 128]`.
    head: Tensor<2>,
    /// `[1, 128]`.
    bias: Tensor<2>,
}

impl MobileFaceNet {
    /// Loads the net. The file must hold every tensor of the net and no other; it decides how many numbers come out.
    ///
    /// # Errors
    /// [`WeightError`] if the file does not fit the net.
    pub(super) fn load(mut weights: Weights, options: &LoadOptions) -> Result<Self, WeightError> {
        let w = &mut weights;
        let stem = Dense::take(w, "stem", [STEM, 3, 3, 3])?.into_conv(2, Padding::BottomRight, 56 * 56, options);
        let entry = Depthwise::take(w, "entry.depthwise", STEM)?;
        let entry = entry.followed_by(Dense::take(w, "entry.expand", [UNITS[0].inner, STEM, 1, 1])?, false, options);
        let units = (0..).zip(UNITS).map(|(i, spec)| Unit::take(w, i, spec, options)).collect::<Result<_, _>>()?;
        let inputs = UNITS[UNITS.len() - 1].outputs;
        let positions = LAST_SIDE * LAST_SIDE;
        let last = Dense::take(w, "last", [LAST, inputs, 1, 1])?.into_conv(1, Padding::Valid, positions, options);
        let sum = w.take("sum.weight", &[LAST, 1, LAST_SIDE, LAST_SIDE])?;
        let sum = tensor(transposed(&sum, positions), [1, positions, LAST], &options.device);
        let outputs = w.shape("head.weight").and_then(|shape| shape.first().copied()).unwrap_or_default();
        let head = w.take("head.weight", &[outputs, LAST, 1, 1])?;
        let head = tensor(transposed(&head, LAST), [LAST, outputs], &options.device);
        let bias = tensor(w.take("head.bias", &[outputs])?, [1, outputs], &options.device);
        weights.finish()?;
        Ok(Self { stem, entry, units, last, sum, head, bias })
    }

    /// The layers.
    ///
    /// # Shapes
    /// - x: `[n, 112, 112, 3]`, normalised
    /// - output: `[n, 128]`, norms about 27
    pub(super) fn encode(&self, x: Tensor<4>) -> Tensor<2> {
        let x = self.stem.forward(x, Activation::Prelu); // [n, 56, 56, 64]
        let mut x = self.entry.forward(x, None, Activation::Prelu); // [n, 56, 56, 128]
        for unit in &self.units {
            x = unit.forward(x); // 56 -> 28 -> 14 -> 7
        }
        let x = self.last.forward(x, Activation::Prelu); // [n, 7, 7, 512]
        let [n, height, width, channels] = x.dims();
        let weighted = x.reshape([n, height * width, channels]) * self.sum.clone();
        weighted.sum_dim(1).reshape([n, channels]).matmul(self.head.clone()) + self.bias.clone()
    }
}

/// `x + project(depthwise(expand x))`, with PReLU after the first two. A unit that halves the picture has no `x +`.
#[derive(Debug)]
struct Unit {
    /// `None` for the first, whose expansion belongs to the entry.
    expand: Option<Conv>,
    /// The depthwise convolution and the projection.
    rest: SeparableConv,
    down: bool,
}

impl Unit {
    fn take(w: &mut Weights, i: usize, spec: UnitSpec, options: &LoadOptions) -> Result<Self, WeightError> {
        let UnitSpec { inputs, inner, outputs, down, side } = spec;
        let expand = match i {
            0 => None,
            _ => {
                let dense = Dense::take(w, &format!("unit{i}.expand"), [inner, inputs, 1, 1])?;
                Some(dense.into_conv(1, Padding::Valid, side * side, options))
            }
        };
        let depthwise = Depthwise::take(w, &format!("unit{i}.depthwise"), inner)?;
        let weight = w.take(&format!("unit{i}.project.weight"), &[outputs, inner, 1, 1])?;
        let bias = w.take(&format!("unit{i}.project.bias"), &[outputs])?;
        let project = Dense { weight, bias, slopes: Vec::new(), shape: [outputs, inner, 1, 1] };
        Ok(Self { expand, rest: depthwise.followed_by(project, down, options), down })
    }

    fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        let add = (!self.down).then(|| x.clone());
        let inner = match &self.expand {
            Some(expand) => expand.forward(x, Activation::Prelu),
            None => x,
        };
        self.rest.forward(inner, add, Activation::None)
    }
}

/// A convolution with bias and PReLU, not yet on a device.
struct Dense {
    weight: Vec<f32>,
    bias: Vec<f32>,
    /// Empty for none.
    slopes: Vec<f32>,
    shape: [usize; 4],
}

impl Dense {
    fn take(w: &mut Weights, prefix: &str, shape: [usize; 4]) -> Result<Self, WeightError> {
        let weight = w.take(&format!("{prefix}.weight"), &shape)?;
        let bias = w.take(&format!("{prefix}.bias"), &shape[..1])?;
        let slopes = w.take(&format!("{prefix}.slopes"), &shape[..1])?;
        Ok(Self { weight, bias, slopes, shape })
    }

    fn into_conv(self, stride: usize, padding: Padding, positions: usize, options: &LoadOptions) -> Conv {
        let Self { weight, bias, slopes, shape } = self;
        ConvWeights { weight, bias, shape }.into_conv(stride, padding, positions, options).with_slopes(slopes)
    }
}

/// A depthwise 3x3 with bias and PReLU, not yet on a device.
struct Depthwise {
    weight: Vec<f32>,
    bias: Vec<f32>,
    slopes: Vec<f32>,
}

impl Depthwise {
    fn take(w: &mut Weights, prefix: &str, channels: usize) -> Result<Self, WeightError> {
        let weight = w.take(&format!("{prefix}.weight"), &[channels, 1, 3, 3])?;
        let bias = w.take(&format!("{prefix}.bias"), &[channels])?;
        let slopes = w.take(&format!("{prefix}.slopes"), &[channels])?;
        Ok(Self { weight, bias, slopes })
    }

    /// With the 1x1 that follows. TensorFlow's SAME pads an even side at the bottom and right only if it is halved.
    fn followed_by(self, pointwise: Dense, down: bool, options: &LoadOptions) -> SeparableConv {
        let Dense { weight, bias, slopes, shape: [outputs, inputs, _, _] } = pointwise;
        let (stride, padding) = if down { (2, Padding::BottomRight) } else { (1, Padding::One) };
        let weights = SeparableWeights { depthwise: self.weight, pointwise: weight, bias };
        let conv = weights.into_conv(SeparableShape { inputs, outputs, stride, padding }, options);
        let conv = conv.with_prelu_between(self.bias, self.slopes);
        if slopes.is_empty() { conv } else { conv.with_slopes(slopes) }
    }
}

/// A matrix with its rows and columns exchanged.
///
/// # Shapes
/// - values: `[rows, columns]`
/// - output: `[columns, rows]`
fn transposed(values: &[f32], columns: usize) -> Vec<f32> {
    (0..columns).flat_map(|column| values.iter().skip(column).step_by(columns).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_is_transposed() {
        assert_eq!(transposed(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], 3), [1.0, 4.0, 2.0, 5.0, 3.0, 6.0], "two rows of three");
    }

    #[test]
    fn each_unit_continues_the_one_before() {
        for pair in UNITS.windows(2) {
            let side = if pair[0].down { pair[0].side / 2 } else { pair[0].side };
            assert_eq!((pair[0].outputs, side), (pair[1].inputs, pair[1].side), "{pair:?}");
        }
        assert!(UNITS.iter().all(|unit| unit.down || unit.inputs == unit.outputs), "what is added fits");
    }
}
