//! A depthwise 3x3 convolution followed by a 1x1.

use super::padding::Padding;
use crate::burn_ops;
use crate::device::{KernelSet, LoadOptions};
use crate::epilogue::{Activation, Fused};
use crate::kernel::Kernels;
use crate::kernel::geometry::Geometry;
use crate::kernel::packing;
use crate::kernel::plan::{ConvPlan, FilterShape, Method};
use crate::weights::{WeightError, Weights, tensor};
use burn::backend::Dispatch;
use burn::tensor::Tensor;

/// Channels, stride and padding of a separable convolution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeparableShape {
    /// Channels in.
    pub inputs: usize,
    /// Channels out.
    pub outputs: usize,
    /// Of the depthwise convolution.
    pub stride: usize,
    /// Of the depthwise convolution.
    pub padding: Padding,
}

/// The weights of a separable convolution, not yet on a device.
///
/// # Shapes
/// - depthwise: `[in, 1, 3, 3]`, row-major
/// - pointwise: `[out, in, 1, 1]`
/// - bias: `[out]`
#[derive(Debug, Clone)]
pub struct SeparableWeights {
    /// One filter per channel.
    pub depthwise: Vec<f32>,
    /// The filters of the 1x1.
    pub pointwise: Vec<f32>,
    /// One number per output.
    pub bias: Vec<f32>,
}

impl SeparableWeights {
    /// Packs the weights for the kernels of `options` and uploads them.
    pub fn into_conv(self, shape: SeparableShape, options: &LoadOptions) -> SeparableConv {
        let Self { depthwise, pointwise, bias } = self;
        let SeparableShape { inputs, outputs, .. } = shape;
        let LoadOptions { device, kernels } = options;
        let filters = match kernels {
            KernelSet::Burn => SeparableFilters::Burn {
                depthwise: tensor(depthwise, [inputs, 1, 3, 3], device),
                between: None,
                pointwise: tensor(pointwise, [outputs, inputs, 1, 1], device),
            },
            KernelSet::Own | KernelSet::Direct => {
                let by_position = (0..9).flat_map(|at| depthwise.iter().skip(at).step_by(9).copied()).collect();
                let filters = FilterShape { outputs, inputs, side: 1 };
                SeparableFilters::Own {
                    depthwise: tensor(by_position, [9 * inputs], device),
                    pointwise: packing::pack(&pointwise, filters, Method::Direct, device),
                }
            }
        };
        SeparableConv { filters, bias: tensor(bias, [outputs], device), slopes: None, shape }
    }
}

/// A 3x3 depthwise convolution, then a 1x1 with bias. Between them is nothing, or bias and PReLU.
#[derive(Debug)]
pub struct SeparableConv {
    filters: SeparableFilters,
    /// For the crate's own kernels the slopes of a PReLU follow.
    bias: Tensor<1>,
    /// Of a PReLU, for burn's kernels.
    slopes: Option<Tensor<1>>,
    shape: SeparableShape,
}

/// Filters in the layout of the kernels that read them.
#[derive(Debug)]
enum SeparableFilters {
    /// `[9 in]` by kernel position, or `[11 in]` with the bias and slopes that follow; and packed.
    Own { depthwise: Tensor<1>, pointwise: Tensor<1> },
    /// `[in, 1, 3, 3]` and `[out, in, 1, 1]`, and the bias and slopes between them.
    Burn { depthwise: Tensor<4>, between: Option<Box<[Tensor<1>; 2]>>, pointwise: Tensor<4> },
}

impl SeparableConv {
    /// Takes `PREFIX.depthwise_filter`, `PREFIX.pointwise_filter` and `PREFIX.bias`.
    ///
    /// # Errors
    /// [`WeightError`] if one is missing or has another shape.
    pub fn take(
        weights: &mut Weights,
        prefix: &str,
        shape: SeparableShape,
        options: &LoadOptions,
    ) -> Result<Self, WeightError> {
        let SeparableShape { inputs, outputs, .. } = shape;
        let depthwise = weights.take(&format!("{prefix}.depthwise_filter"), &[inputs, 1, 3, 3])?;
        let pointwise = weights.take(&format!("{prefix}.pointwise_filter"), &[outputs, inputs, 1, 1])?;
        let bias = weights.take(&format!("{prefix}.bias"), &[outputs])?;
        Ok(SeparableWeights { depthwise, pointwise, bias }.into_conv(shape, options))
    }

    /// Puts a bias and a PReLU between the two convolutions.
    ///
    /// # Shapes
    /// - bias, slopes: `[in]`
    #[must_use]
    pub fn with_prelu_between(self, bias: Vec<f32>, slopes: Vec<f32>) -> Self {
        let device = self.bias.device();
        let pair = [bias, slopes].map(|values| tensor(values, [self.shape.inputs], &device));
        let filters = match self.filters {
            SeparableFilters::Burn { depthwise, pointwise, .. } => {
                SeparableFilters::Burn { depthwise, between: Some(Box::new(pair)), pointwise }
            }
            SeparableFilters::Own { depthwise, pointwise } => {
                let [bias, slopes] = pair;
                SeparableFilters::Own { depthwise: Tensor::cat(vec![depthwise, bias, slopes], 0), pointwise }
            }
        };
        Self { filters, ..self }
    }

    /// Gives the 1x1 the slopes of [`Activation::Prelu`].
    ///
    /// # Shapes
    /// - slopes: `[out]`
    #[must_use]
    pub fn with_slopes(self, slopes: Vec<f32>) -> Self {
        let slopes = tensor(slopes, [self.shape.outputs], &self.bias.device());
        match self.filters {
            SeparableFilters::Burn { .. } => Self { slopes: Some(slopes), ..self },
            SeparableFilters::Own { .. } => Self { bias: Tensor::cat(vec![self.bias, slopes], 0), ..self },
        }
    }

    /// Convolves, adds and activates.
    ///
    /// # Shapes
    /// - x: `[n, h, w, in]`
    /// - add, output: `[n, h', w', out]`
    pub fn forward(&self, x: Tensor<4>, add: Option<Tensor<4>>, activation: Activation) -> Tensor<4> {
        let input = x.dims();
        let SeparableShape { outputs, stride, padding, .. } = self.shape;
        let geometry = Geometry { input, side: 3, stride, padding: padding.pairs() };
        match &self.filters {
            SeparableFilters::Burn { depthwise, between, pointwise } => {
                let [bias, slopes] = between.clone().map_or([None, None], |pair| (*pair).map(Some));
                let between = burn_ops::convolve(x, depthwise.clone(), bias, &geometry, input[3]);
                let between = burn_ops::apply_epilogue(between, Activation::Prelu, slopes, Fused::default());
                let flat = Geometry { input: between.dims(), side: 1, stride: 1, padding: [(0, 0); 2] };
                let y = burn_ops::convolve(between, pointwise.clone(), Some(self.bias.clone()), &flat, 1);
                let fused = Fused { add, relu_mask: None };
                burn_ops::apply_epilogue(y, activation, self.slopes.clone(), fused)
            }
            SeparableFilters::Own { depthwise, pointwise } => {
                let plan = ConvPlan { geometry, outputs, method: Method::Direct, activation };
                let [depthwise, pointwise, bias] =
                    [depthwise, pointwise, &self.bias].map(|weight| weight.clone().into_dispatch());
                let x = x.into_dispatch();
                Tensor::from_dispatch(<Dispatch as Kernels>::separable(x, depthwise, pointwise, bias, add.into(), plan))
            }
        }
    }
}
