//! The crate's operations by burn's own kernels, on channels-last pictures: the reference for [`crate::kernel`], and what a
//! net runs that was loaded with `KernelSet::Burn`.

use crate::epilogue::{Activation, Fused};
use crate::kernel::geometry::Geometry;
use crate::kernel::plan::PoolPlan;
use crate::kernel::unfused;
use burn::backend::Dispatch;
use burn::tensor::activation::{leaky_relu, relu};
use burn::tensor::module::{conv2d, max_pool2d, max_pool2d_with_indices, max_pool2d_with_indices_backward};
use burn::tensor::ops::{ConvOptions, MaxPoolOptions};
use burn::tensor::{Int, Tensor};

/// A convolution; depthwise if there are as many groups as channels.
///
/// # Shapes
/// - x: `[n, h, w, in]`
/// - weight: `[out, in / groups, side, side]`
pub(crate) fn convolve(
    x: Tensor<4>,
    weight: Tensor<4>,
    bias: Option<Tensor<1>>,
    geometry: &Geometry,
    groups: usize,
) -> Tensor<4> {
    let options = ConvOptions::new_with_padding([geometry.stride; 2], geometry.padding, [1; 2], groups);
    channels_last(conv2d(channels_first(x), weight, bias, options))
}

/// The gradient of a convolution's filters.
///
/// # Shapes
/// - x: `geometry.input`
/// - gradient: `[n, h', w', out]`
/// - output: `[side side in, out]`
pub(crate) fn weight_gradient(x: Tensor<4>, gradient: Tensor<4>, geometry: &Geometry) -> Tensor<2> {
    let outputs = gradient.dims()[3];
    let (x, gradient) = (x.into_dispatch(), gradient.into_dispatch());
    Tensor::from_dispatch(unfused::weight_gradient::<Dispatch>(x, gradient, geometry, outputs))
}

/// Addition, activation, ReLU mask.
///
/// # Shapes
/// - slopes: `[c]`, of a PReLU
pub(crate) fn apply_epilogue(
    y: Tensor<4>,
    activation: Activation,
    slopes: Option<Tensor<1>>,
    fused: Fused,
) -> Tensor<4> {
    let y = match fused.add {
        Some(add) => y + add,
        None => y,
    };
    let y = match (activation, slopes) {
        (Activation::Relu, _) => relu(y),
        (Activation::Leaky(slope), _) => leaky_relu(y, f64::from(slope)),
        (Activation::Prelu, Some(slopes)) => prelu(y, slopes),
        (Activation::None | Activation::Prelu, _) => y,
    };
    match fused.relu_mask {
        // A ReLU's response is never negative, so its sign is the derivative.
        Some(relu_mask) => y * relu_mask.sign(),
        None => y,
    }
}

/// `max(y, 0) + slope min(y, 0)`, with a slope for each channel.
///
/// # Shapes
/// - y: `[n, h, w, c]`
/// - slopes: `[c]`
pub(crate) fn prelu(y: Tensor<4>, slopes: Tensor<1>) -> Tensor<4> {
    relu(y.clone()) - relu(y.neg()) * slopes.reshape([1, 1, 1, -1])
}

/// A max-pool, then bias and activation.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - bias: `[c]`
pub(crate) fn pool(x: Tensor<4>, bias: Option<Tensor<1>>, plan: &PoolPlan) -> Tensor<4> {
    biased(channels_last(max_pool2d(channels_first(x), options(&plan.geometry))), bias, plan.activation)
}

/// [`pool`], and the index in the picture of each maximum.
pub(crate) fn pool_with_indices(x: Tensor<4>, bias: Option<Tensor<1>>, plan: &PoolPlan) -> (Tensor<4>, Tensor<4, Int>) {
    let (y, indices) = max_pool2d_with_indices(channels_first(x), options(&plan.geometry));
    (biased(channels_last(y), bias, plan.activation), indices)
}

/// The backward pass of a 2x2 max-pool of stride 2.
///
/// # Shapes
/// - gradient: `[n, h / 2, w / 2, c]`
/// - output: `[n, h, w, c]`
pub(crate) fn unpool(gradient: Tensor<4>, indices: Tensor<4, Int>, [n, h, w, c]: [usize; 4]) -> Tensor<4> {
    // burn uses only the shape of the pool's input, so the input itself need not be kept.
    let shape = Tensor::empty([n, c, h, w], &gradient.device());
    let gradient = channels_first(gradient);
    channels_last(max_pool2d_with_indices_backward(shape, [2, 2], [2, 2], [0, 0], [1, 1], false, gradient, indices))
}

fn options(geometry: &Geometry) -> MaxPoolOptions<2> {
    MaxPoolOptions::new([geometry.side; 2]).with_stride([geometry.stride; 2]).with_padding_pairs(geometry.padding)
}

fn biased(y: Tensor<4>, bias: Option<Tensor<1>>, activation: Activation) -> Tensor<4> {
    let y = match bias {
        Some(bias) => y + bias.reshape([1, 1, 1, -1]),
        None => y,
    };
    apply_epilogue(y, activation, None, Fused::default())
}

fn channels_first(x: Tensor<4>) -> Tensor<4> {
    x.permute([0, 3, 1, 2])
}

fn channels_last(x: Tensor<4>) -> Tensor<4> {
    x.permute([0, 2, 3, 1])
}
