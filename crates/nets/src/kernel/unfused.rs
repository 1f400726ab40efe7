//! What stands for a fused kernel where there is none: one kernel after the other.

use super::Kernels;
use super::geometry::Geometry;
use super::optional_tensor::OptionalTensor;
use super::plan::{Activation, ConvPlan, PoolPlan};
use burn::backend::tensor::FloatTensor;

/// [`Kernels::conv_max_pool`].
pub(super) fn conv_max_pool<B: Kernels>(
    x: FloatTensor<B>,
    weight: FloatTensor<B>,
    bias: OptionalTensor<B>,
    plan: ConvPlan,
    places: bool,
) -> (FloatTensor<B>, FloatTensor<B>) {
    let sum = ConvPlan { activation: Activation::None, ..plan };
    let sum = B::convolve(x, weight, OptionalTensor::None, OptionalTensor::None, OptionalTensor::None, sum);
    let geometry = Geometry::max_pool_2x2(plan.output_shape());
    B::pool(sum, bias, PoolPlan { geometry, places, activation: plan.activation })
}

/// [`Kernels::max_pool_backward_conv`].
pub(super) fn max_pool_backward_conv<B: Kernels>(
    [gradient, places, weight]: [FloatTensor<B>; 3],
    [add, gate]: [OptionalTensor<B>; 2],
    plan: ConvPlan,
) -> FloatTensor<B> {
    let gradient = B::unpool(gradient, places, plan.geometry.input);
    B::convolve(gradient, weight, OptionalTensor::None, add, gate, plan)
}
