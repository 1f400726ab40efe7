//! Max-pools as layers of a net, and their backward pass; on channels-last pictures.

use crate::burn_ops;
use crate::device::KernelSet;
use crate::epilogue::Activation;
use crate::kernel::Kernels;
use crate::kernel::geometry::Geometry;
use crate::kernel::plan::PoolPlan;
use burn::backend::Dispatch;
use burn::tensor::{Int, Tensor};

/// Where the maxima of a 2x2 pool were.
#[derive(Debug)]
pub struct Argmax {
    /// `[n, h, w, c]` of the pool's input.
    pub(crate) from: [usize; 4],
    pub(crate) repr: Repr,
}

/// The representation that the kernels which made it read.
#[derive(Debug)]
pub(crate) enum Repr {
    /// The position in its window, in row-major order from 0.
    Own(Tensor<4>),
    /// burn's indices into the picture.
    Burn(Tensor<4, Int>),
}

/// The maximum of each window of `side x side`, then the activation. `after` pads the bottom and the right; padding never
/// wins.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - output: `[n, h', w', c]`
pub fn max_pool(
    x: Tensor<4>,
    side: usize,
    stride: usize,
    after: [usize; 2],
    activation: Activation,
    kernels: KernelSet,
) -> Tensor<4> {
    let geometry = Geometry { input: x.dims(), side, stride, padding: after.map(|after| (0, after)) };
    without_argmax(x, None, PoolPlan { geometry, argmax: false, activation }, kernels)
}

/// [`max_pool_2x2`] without the argmax, when no backward pass follows.
///
/// # Shapes
/// - as [`max_pool_2x2`]
pub fn max_pool_2x2_inference(x: Tensor<4>, bias: Option<Tensor<1>>, kernels: KernelSet) -> Tensor<4> {
    let plan = PoolPlan { argmax: false, ..max_pool_plan(&x) };
    without_argmax(x, bias, plan, kernels)
}

fn without_argmax(x: Tensor<4>, bias: Option<Tensor<1>>, plan: PoolPlan, kernels: KernelSet) -> Tensor<4> {
    match kernels {
        KernelSet::Burn => burn_ops::pool(x, bias, &plan),
        KernelSet::Own | KernelSet::Direct => {
            Tensor::from_dispatch(<Dispatch as Kernels>::pool(x.into_dispatch(), bias.into(), plan).0)
        }
    }
}

/// A 2x2 pool of stride 2 with a ReLU, which keeps the argmax.
fn max_pool_plan(x: &Tensor<4>) -> PoolPlan {
    PoolPlan { geometry: Geometry::max_pool_2x2(x.dims()), argmax: true, activation: Activation::Relu }
}

/// The maximum of each 2x2, then bias and ReLU; also returns where each maximum was. As in VGG, an odd last row or column is
/// dropped.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - bias: `[c]`
/// - output: `[n, h / 2, w / 2, c]`
pub fn max_pool_2x2(x: Tensor<4>, bias: Option<Tensor<1>>, kernels: KernelSet) -> (Tensor<4>, Argmax) {
    let (from, plan) = (x.dims(), max_pool_plan(&x));
    match kernels {
        KernelSet::Burn => {
            let (y, indices) = burn_ops::pool_with_indices(x, bias, &plan);
            (y, Argmax { from, repr: Repr::Burn(indices) })
        }
        KernelSet::Own | KernelSet::Direct => {
            let (y, argmax) = <Dispatch as Kernels>::pool(x.into_dispatch(), bias.into(), plan);
            (Tensor::from_dispatch(y), Argmax { from, repr: Repr::Own(Tensor::from_dispatch(argmax)) })
        }
    }
}

/// Puts each gradient where its maximum was, and zero elsewhere.
///
/// # Shapes
/// - gradient: `[n, h / 2, w / 2, c]`
/// - output: `[n, h, w, c]`
pub fn max_pool_2x2_backward(gradient: Tensor<4>, argmax: Argmax) -> Tensor<4> {
    let Argmax { from, repr } = argmax;
    match repr {
        Repr::Burn(indices) => burn_ops::unpool(gradient, indices, from),
        Repr::Own(argmax) => {
            let (gradient, argmax) = (gradient.into_dispatch(), argmax.into_dispatch());
            Tensor::from_dispatch(<Dispatch as Kernels>::unpool(gradient, argmax, from))
        }
    }
}
