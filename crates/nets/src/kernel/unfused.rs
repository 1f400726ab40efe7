//! Fallbacks for fused kernels: the same as a sequence of kernels.

use super::Kernels;
use super::geometry::Geometry;
use super::optional_tensor::OptionalTensor;
use super::plan::{ConvPlan, PoolPlan};
use crate::epilogue::Activation;
use burn::backend::tensor::FloatTensor;

/// [`Kernels::conv_max_pool`].
pub(super) fn conv_max_pool<B: Kernels>(
    x: FloatTensor<B>,
    weight: FloatTensor<B>,
    bias: OptionalTensor<B>,
    plan: ConvPlan,
    argmax: bool,
) -> (FloatTensor<B>, FloatTensor<B>) {
    let sum = ConvPlan { activation: Activation::None, ..plan };
    let sum = B::convolve(x, weight, OptionalTensor::None, OptionalTensor::None, OptionalTensor::None, sum);
    let geometry = Geometry::max_pool_2x2(plan.output_shape());
    B::pool(sum, bias, PoolPlan { geometry, argmax, activation: plan.activation })
}

/// [`Kernels::max_pool_backward_conv`].
pub(super) fn max_pool_backward_conv<B: Kernels>(
    gradient: FloatTensor<B>,
    argmax: FloatTensor<B>,
    weight: FloatTensor<B>,
    add: OptionalTensor<B>,
    relu_mask: OptionalTensor<B>,
    plan: ConvPlan,
) -> FloatTensor<B> {
    let gradient = B::unpool(gradient, argmax, plan.geometry.input);
    B::convolve(gradient, weight, OptionalTensor::None, add, relu_mask, plan)
}
