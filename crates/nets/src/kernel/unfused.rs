//! Fallbacks for fused kernels: the same as a sequence of kernels.

use super::Kernels;
use super::geometry::Geometry;
use super::optional_tensor::OptionalTensor;
use super::plan::{ConvPlan, PoolPlan};
use crate::epilogue::Activation;
use burn::backend::Backend;
use burn::backend::tensor::FloatTensor;
use burn::tensor::ops::PadMode;
use burn::tensor::{Shape, Slice};

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

/// [`Kernels::weight_gradient`]: the windows as the rows of a matrix, and one product.
pub(crate) fn weight_gradient<B: Backend>(
    x: FloatTensor<B>,
    gradient: FloatTensor<B>,
    geometry: &Geometry,
    outputs: usize,
) -> FloatTensor<B> {
    let [n, _, _, channels] = geometry.input;
    let [(top, bottom), (left, right)] = geometry.padding;
    let [rows, columns] = geometry.output_size();
    let padded = B::float_pad(x, &[(0, 0), (top, bottom), (left, right), (0, 0)], PadMode::Constant(0.0));
    let every = |from: usize, count: usize| {
        Slice::with_step(
            from as isize,
            Some((from + (count - 1) * geometry.stride + 1) as isize),
            geometry.stride as isize,
        )
    };
    let place = |k: usize| {
        let (y, x) = (k / geometry.side, k % geometry.side);
        let part = [Slice::full(), every(y, rows), every(x, columns), Slice::full()];
        let part = B::float_slice(padded.clone(), &part);
        B::float_reshape(part, Shape::from([n * rows * columns, channels]))
    };
    let windows = B::float_cat((0..geometry.side * geometry.side).map(place).collect(), 1);
    let gradient = B::float_reshape(gradient, Shape::from([n * rows * columns, outputs]));
    B::float_matmul(B::float_transpose(windows), gradient)
}
