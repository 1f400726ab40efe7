//! Convolutions as the nets call them: dense, and depthwise followed by pointwise; on pictures with their channels last.

mod pooled;

use crate::burn_ops;
use crate::kernel::geometry::Geometry;
use crate::kernel::packing;
use crate::kernel::plan::{Activation, ConvPlan, Method};
use crate::kernel::{KernelSet, Kernels, chosen};
use crate::weights::{WeightError, Weights, tensor};
use burn::backend::Dispatch;
use burn::tensor::{Device, Tensor};

/// How far a convolution looks and what stands around the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Padding {
    /// Nothing around: TensorFlow's VALID.
    Valid,
    /// One zero on every side.
    One,
    /// Two zeros on every side: the way back of a 3x3 without any.
    Two,
    /// TensorFlow's SAME for a 3x3 of stride 2 on an even side: nothing at the top and left, one zero at the bottom and
    /// right. A symmetric pad here moves landmarks by 10 to 25 pixels.
    BottomRight,
}

impl Padding {
    fn pairs(self) -> [(usize, usize); 2] {
        match self {
            Self::Valid => [(0, 0); 2],
            Self::One => [(1, 1); 2],
            Self::Two => [(2, 2); 2],
            Self::BottomRight => [(0, 1); 2],
        }
    }
}

/// A dense convolution.
#[derive(Debug)]
pub struct Conv {
    filters: Filters,
    bias: Option<Tensor<1>>,
    /// Outputs, inputs, side.
    shape: [usize; 3],
    stride: usize,
    padding: Padding,
}

#[derive(Debug)]
enum Filters {
    Own(Tensor<1>, Method),
    /// `[outputs, inputs, side, side]`.
    Burn(Tensor<4>),
}

/// What a convolution is made of, before it is put on a device.
///
/// # Shapes
/// - weight: `[out, in, kernel, kernel]`, row-major
/// - bias: `[out]`, or empty for none
#[derive(Debug, Clone)]
pub struct ConvWeights {
    /// The filters.
    pub weight: Vec<f32>,
    /// One number a filter.
    pub bias: Vec<f32>,
    /// `[out, in, kernel, kernel]`.
    pub shape: [usize; 4],
}

/// What happens to a sum besides its bias: `add` is added, then it is activated, then silent where `gate` is not over zero.
///
/// # Shapes
/// - add, gate: as the output
#[derive(Debug, Default)]
pub struct Fused {
    /// Added before the activation.
    pub add: Option<Tensor<4>>,
    /// A response whose ReLU's derivative multiplies the result.
    pub gate: Option<Tensor<4>>,
}

impl ConvWeights {
    /// Folds a per-channel affine layer behind the convolution into it: `w' = w s`, `b' = b s + shift`.
    ///
    /// dlib's affine layer is batch normalisation with its statistics already folded in: no epsilon, mean or variance.
    #[must_use]
    pub fn fold(mut self, scale: &[f32], shift: &[f32]) -> Self {
        let per_filter = self.shape[1] * self.shape[2] * self.shape[3];
        for (filter, s) in self.weight.chunks_exact_mut(per_filter).zip(scale) {
            filter.iter_mut().for_each(|w| *w *= s);
        }
        for ((b, s), t) in self.bias.iter_mut().zip(scale).zip(shift) {
            *b = *b * s + t;
        }
        self
    }

    /// Puts the convolution on a device, ready for outputs of about this many positions.
    pub fn into_conv(self, stride: usize, padding: Padding, positions: usize, device: &Device) -> Conv {
        let [outputs, inputs, side, _] = self.shape;
        let shape = [outputs, inputs, side];
        let filters = match chosen() {
            KernelSet::Burn => Filters::Burn(tensor(self.weight, self.shape, device)),
            KernelSet::Own | KernelSet::Direct => {
                let method = packing::method(shape, stride, positions);
                Filters::Own(packing::pack(&self.weight, shape, method, device), method)
            }
        };
        let bias = (!self.bias.is_empty()).then(|| tensor(self.bias, [outputs], device));
        Conv { filters, bias, shape, stride, padding }
    }
}

impl Conv {
    /// Convolves and activates.
    ///
    /// # Shapes
    /// - x: `[n, h, w, in]`
    /// - output: `[n, h', w', out]`
    pub fn forward(&self, x: Tensor<4>, activation: Activation) -> Tensor<4> {
        self.fused(x, activation, Fused::default())
    }

    /// [`Self::forward`], and more in the same go.
    ///
    /// # Shapes
    /// - as [`Self::forward`]
    pub fn fused(&self, x: Tensor<4>, activation: Activation, fused: Fused) -> Tensor<4> {
        let geometry = self.geometry(x.dims());
        match &self.filters {
            Filters::Burn(weight) => {
                let y = burn_ops::convolve(x, weight.clone(), self.bias.clone(), (&geometry, 1));
                burn_ops::finish(y, activation, fused)
            }
            Filters::Own(weight, method) => {
                let plan = ConvPlan { geometry, outputs: self.shape[0], method: *method, activation };
                let (bias, add, gate) = (self.bias.clone().into(), fused.add.into(), fused.gate.into());
                let weight = weight.clone().into_dispatch();
                Tensor::from_dispatch(<Dispatch as Kernels>::convolve(x.into_dispatch(), weight, bias, add, gate, plan))
            }
        }
    }

    fn geometry(&self, input: [usize; 4]) -> Geometry {
        Geometry { input, side: self.shape[2], stride: self.stride, padding: self.padding.pairs() }
    }
}

/// A 3x3 depthwise convolution without bias, then a 1x1 with bias; nothing between them.
#[derive(Debug)]
pub struct SeparableConv {
    filters: SeparableFilters,
    bias: Tensor<1>,
    outputs: usize,
    stride: usize,
    padding: Padding,
}

#[derive(Debug)]
enum SeparableFilters {
    /// `[9 in]` place by place, and packed.
    Own([Tensor<1>; 2]),
    /// `[in, 1, 3, 3]` and `[out, in, 1, 1]`.
    Burn([Tensor<4>; 2]),
}

/// What a depthwise convolution and the 1x1 behind it are made of, before they are put on a device.
///
/// # Shapes
/// - depthwise: `[in, 1, 3, 3]`, row-major
/// - pointwise: `[out, in, 1, 1]`
/// - bias: `[out]`
#[derive(Debug, Clone)]
pub struct SeparableWeights {
    /// A filter a channel.
    pub depthwise: Vec<f32>,
    /// What mixes the channels.
    pub pointwise: Vec<f32>,
    /// One number an output.
    pub bias: Vec<f32>,
}

impl SeparableWeights {
    /// Puts the convolution on a device.
    pub fn into_conv(
        self,
        [from, to]: [usize; 2],
        (stride, padding): (usize, Padding),
        device: &Device,
    ) -> SeparableConv {
        let Self { depthwise, pointwise, bias } = self;
        let filters = match chosen() {
            KernelSet::Burn => SeparableFilters::Burn([
                tensor(depthwise, [from, 1, 3, 3], device),
                tensor(pointwise, [to, from, 1, 1], device),
            ]),
            KernelSet::Own | KernelSet::Direct => {
                let by_place = (0..9).flat_map(|place| depthwise.iter().skip(place).step_by(9).copied()).collect();
                let packed = packing::pack(&pointwise, [to, from, 1], Method::Direct, device);
                SeparableFilters::Own([tensor(by_place, [9 * from], device), packed])
            }
        };
        SeparableConv { filters, bias: tensor(bias, [to], device), outputs: to, stride, padding }
    }
}

impl SeparableConv {
    /// Takes `PREFIX.depthwise_filter`, `PREFIX.pointwise_filter` and `PREFIX.bias`.
    ///
    /// # Errors
    /// [`WeightError`] where one is missing or misshapen.
    pub fn take(
        weights: &mut Weights,
        prefix: &str,
        [from, to]: [usize; 2],
        (stride, padding): (usize, Padding),
        device: &Device,
    ) -> Result<Self, WeightError> {
        let depthwise = weights.take(&format!("{prefix}.depthwise_filter"), &[from, 1, 3, 3])?;
        let pointwise = weights.take(&format!("{prefix}.pointwise_filter"), &[to, from, 1, 1])?;
        let bias = weights.take(&format!("{prefix}.bias"), &[to])?;
        Ok(SeparableWeights { depthwise, pointwise, bias }.into_conv([from, to], (stride, padding), device))
    }

    /// Convolves, adds and activates.
    ///
    /// # Shapes
    /// - x: `[n, h, w, in]`
    /// - add, output: `[n, h', w', out]`
    pub fn forward(&self, x: Tensor<4>, add: Option<Tensor<4>>, activation: Activation) -> Tensor<4> {
        let input = x.dims();
        let geometry = Geometry { input, side: 3, stride: self.stride, padding: self.padding.pairs() };
        match &self.filters {
            SeparableFilters::Burn([depthwise, pointwise]) => {
                let between = burn_ops::convolve(x, depthwise.clone(), None, (&geometry, input[3]));
                let flat = Geometry { input: between.dims(), side: 1, stride: 1, padding: [(0, 0); 2] };
                let y = burn_ops::convolve(between, pointwise.clone(), Some(self.bias.clone()), (&flat, 1));
                burn_ops::finish(y, activation, Fused { add, gate: None })
            }
            SeparableFilters::Own([depthwise, pointwise]) => {
                let plan = ConvPlan { geometry, outputs: self.outputs, method: Method::Direct, activation };
                let [depthwise, pointwise, bias] =
                    [depthwise, pointwise, &self.bias].map(|weight| weight.clone().into_dispatch());
                let x = x.into_dispatch();
                Tensor::from_dispatch(<Dispatch as Kernels>::separable(x, depthwise, pointwise, bias, add.into(), plan))
            }
        }
    }
}
