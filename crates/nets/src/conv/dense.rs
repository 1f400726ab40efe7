//! A dense convolution.

use super::padding::Padding;
use crate::burn_ops;
use crate::device::{KernelSet, LoadOptions};
use crate::epilogue::{Activation, Fused};
use crate::kernel::Kernels;
use crate::kernel::geometry::Geometry;
use crate::kernel::packing;
use crate::kernel::plan::{ConvPlan, FilterShape, Method};
use crate::weights::tensor;
use burn::backend::Dispatch;
use burn::tensor::Tensor;

/// The weights of a convolution, not yet on a device.
///
/// # Shapes
/// - weight: `[out, in, kernel, kernel]`, row-major
/// - bias: `[out]`, or empty for none
///
/// # Example
/// ```
/// use likeness_nets::bridge;
/// use likeness_nets::conv::{Activation, ConvWeights, Padding};
/// use likeness_nets::device::LoadOptions;
/// # use burn::tensor::Tensor;
/// // A 1x1 convolution that doubles its only channel and adds one.
/// let options = LoadOptions::cpu();
/// let weights = ConvWeights { weight: vec![2.0], bias: vec![1.0], shape: [1, 1, 1, 1] };
/// let conv = weights.into_conv(1, Padding::Valid, 4, &options);
/// let x = Tensor::<4>::ones([1, 2, 2, 1], &options.device);
/// let y = pollster::block_on(bridge::read(conv.forward(x, Activation::None)))?;
/// assert_eq!(y, [3.0; 4]);
/// # Ok::<(), bridge::BridgeError>(())
/// ```
#[derive(Debug, Clone)]
pub struct ConvWeights {
    /// The filters.
    pub weight: Vec<f32>,
    /// One number per filter.
    pub bias: Vec<f32>,
    /// `[out, in, kernel, kernel]`.
    pub shape: [usize; 4],
}

impl ConvWeights {
    /// Folds a per-channel affine layer that follows the convolution into it: `w' = w s`, `b' = b s + shift`.
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

    /// Packs the weights for the kernels of `options` and uploads them. The method suits outputs of about `positions`
    /// positions and is correct for any other.
    pub fn into_conv(self, stride: usize, padding: Padding, positions: usize, options: &LoadOptions) -> Conv {
        let [outputs, inputs, side, _] = self.shape;
        let shape = FilterShape { outputs, inputs, side };
        let LoadOptions { device, kernels } = options;
        let filters = match kernels {
            KernelSet::Burn => Filters::Burn(tensor(self.weight, self.shape, device)),
            KernelSet::Own | KernelSet::Direct => {
                let method = packing::method(shape, stride, positions, *kernels);
                Filters::Own(packing::pack(&self.weight, shape, method, device), method)
            }
        };
        let bias = (!self.bias.is_empty()).then(|| tensor(self.bias, [outputs], device));
        Conv { filters, bias, slopes: None, shape, stride, padding }
    }
}

/// A dense convolution on a device. Made by [`ConvWeights::into_conv`].
#[derive(Debug)]
pub struct Conv {
    pub(super) filters: Filters,
    /// For the crate's own kernels the slopes of a PReLU follow.
    pub(super) bias: Option<Tensor<1>>,
    /// Of a PReLU, for burn's kernels.
    slopes: Option<Tensor<1>>,
    pub(super) shape: FilterShape,
    stride: usize,
    padding: Padding,
}

/// Filters in the layout of the kernels that read them.
#[derive(Debug)]
pub(super) enum Filters {
    /// Packed for the crate's own kernels.
    Own(Tensor<1>, Method),
    /// `[outputs, inputs, side, side]`, for burn's.
    Burn(Tensor<4>),
}

impl Conv {
    /// Gives the convolution the slopes of [`Activation::Prelu`].
    ///
    /// # Shapes
    /// - slopes: `[out]`
    #[must_use]
    pub fn with_slopes(self, slopes: Vec<f32>) -> Self {
        let outputs = self.shape.outputs;
        match &self.filters {
            Filters::Burn(weight) => {
                let slopes = tensor(slopes, [outputs], &weight.device());
                Self { slopes: Some(slopes), ..self }
            }
            Filters::Own(weight, _) => {
                let device = weight.device();
                let bias = self.bias.unwrap_or_else(|| Tensor::zeros([outputs], &device));
                let slopes = tensor(slopes, [outputs], &device);
                Self { bias: Some(Tensor::cat(vec![bias, slopes], 0)), ..self }
            }
        }
    }

    /// Convolves and activates.
    ///
    /// # Shapes
    /// - x: `[n, h, w, in]`
    /// - output: `[n, h', w', out]`
    pub fn forward(&self, x: Tensor<4>, activation: Activation) -> Tensor<4> {
        self.fused(x, activation, Fused::default())
    }

    /// [`Self::forward`] with additional operations fused into it.
    ///
    /// # Shapes
    /// - as [`Self::forward`]
    pub fn fused(&self, x: Tensor<4>, activation: Activation, fused: Fused) -> Tensor<4> {
        let geometry = self.geometry(x.dims());
        match &self.filters {
            Filters::Burn(weight) => {
                let y = burn_ops::convolve(x, weight.clone(), self.bias.clone(), &geometry, 1);
                burn_ops::apply_epilogue(y, activation, self.slopes.clone(), fused)
            }
            Filters::Own(weight, method) => {
                let plan = ConvPlan { geometry, outputs: self.shape.outputs, method: *method, activation };
                let (x, weight) = (x.into_dispatch(), weight.clone().into_dispatch());
                let (bias, add, relu_mask) = (self.bias.clone().into(), fused.add.into(), fused.relu_mask.into());
                Tensor::from_dispatch(<Dispatch as Kernels>::convolve(x, weight, bias, add, relu_mask, plan))
            }
        }
    }

    /// The geometry for an input `[n, h, w, in]`.
    pub(super) fn geometry(&self, input: [usize; 4]) -> Geometry {
        Geometry { input, side: self.shape.side, stride: self.stride, padding: self.padding.pairs() }
    }
}
