//! What stands for a fused kernel where there is none: one kernel after the other.

use super::Kernels;
use super::geometry::Geometry;
use super::maybe::Maybe;
use super::plan::{Activation, ConvPlan, PoolPlan};
use burn::backend::tensor::FloatTensor;

/// [`Kernels::convolve_and_halve`].
pub(super) fn convolve_and_halve<B: Kernels>(
    x: FloatTensor<B>,
    weight: FloatTensor<B>,
    bias: Maybe<B>,
    plan: ConvPlan,
    places: bool,
) -> (FloatTensor<B>, FloatTensor<B>) {
    let sum = ConvPlan { activation: Activation::None, ..plan };
    let sum = B::convolve(x, weight, Maybe::None, Maybe::None, Maybe::None, sum);
    let geometry = Geometry::halving(plan.output_shape());
    B::pool(sum, bias, PoolPlan { geometry, places, activation: plan.activation })
}

/// [`Kernels::unhalve_and_convolve`].
pub(super) fn unhalve_and_convolve<B: Kernels>(
    [gradient, places, weight]: [FloatTensor<B>; 3],
    [add, gate]: [Maybe<B>; 2],
    plan: ConvPlan,
) -> FloatTensor<B> {
    let gradient = B::unpool(gradient, places, plan.geometry.input);
    B::convolve(gradient, weight, Maybe::None, add, gate, plan)
}
