//! Max-pools as the nets call them, and the way back; on pictures with their channels last.

use crate::burn_ops;
use crate::kernel::geometry::Geometry;
use crate::kernel::plan::{Activation, PoolPlan};
use crate::kernel::{KernelSet, Kernels, chosen};
use burn::backend::Dispatch;
use burn::tensor::{Int, Tensor};

/// Where the maxima of a 2x2 pool stood.
#[derive(Debug)]
pub struct Argmax {
    /// `[n, h, w, c]` of the pool's input.
    pub(crate) from: [usize; 4],
    pub(crate) kind: Repr,
}

#[derive(Debug)]
pub(crate) enum Repr {
    /// Which of its window, row by row from 0.
    Own(Tensor<4>),
    Burn(Tensor<4, Int>),
}

/// The largest of each window, then the activation. What lies over the border never wins.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - output: `[n, h', w', c]`
pub fn largest(x: Tensor<4>, side: usize, stride: usize, after: [usize; 2], activation: Activation) -> Tensor<4> {
    let geometry = Geometry { input: x.dims(), side, stride, padding: after.map(|after| (0, after)) };
    without_argmax(x, None, PoolPlan { geometry, places: false, activation })
}

/// As [`halve`], where nobody goes back.
///
/// # Shapes
/// - as [`halve`]
pub fn max_pool_2x2_inference(x: Tensor<4>, bias: Option<Tensor<1>>) -> Tensor<4> {
    let plan = PoolPlan { places: false, ..max_pool_plan(&x) };
    without_argmax(x, bias, plan)
}

fn without_argmax(x: Tensor<4>, bias: Option<Tensor<1>>, plan: PoolPlan) -> Tensor<4> {
    match chosen() {
        KernelSet::Burn => burn_ops::pool(x, bias, &plan),
        KernelSet::Own | KernelSet::Direct => {
            Tensor::from_dispatch(<Dispatch as Kernels>::pool(x.into_dispatch(), bias.into(), plan).0)
        }
    }
}

/// 2x2 by 2, a ReLU behind, and the places kept.
fn max_pool_plan(x: &Tensor<4>) -> PoolPlan {
    PoolPlan { geometry: Geometry::max_pool_2x2(x.dims()), places: true, activation: Activation::Relu }
}

/// The largest of each 2x2, then bias and ReLU; and where it stood. An odd last row or column is left out, as VGG does.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - bias: `[c]`
/// - output: `[n, h / 2, w / 2, c]`
pub fn halve(x: Tensor<4>, bias: Option<Tensor<1>>) -> (Tensor<4>, Argmax) {
    let (from, plan) = (x.dims(), max_pool_plan(&x));
    match chosen() {
        KernelSet::Burn => {
            let (y, indices) = burn_ops::pool_with_indices(x, bias, &plan);
            (y, Argmax { from, kind: Repr::Burn(indices) })
        }
        KernelSet::Own | KernelSet::Direct => {
            let (y, places) = <Dispatch as Kernels>::pool(x.into_dispatch(), bias.into(), plan);
            (Tensor::from_dispatch(y), Argmax { from, kind: Repr::Own(Tensor::from_dispatch(places)) })
        }
    }
}

/// Puts each gradient where its maximum stood; zero elsewhere.
///
/// # Shapes
/// - gradient: `[n, h / 2, w / 2, c]`
/// - output: `[n, h, w, c]`
pub fn max_pool_2x2_backward(gradient: Tensor<4>, places: Argmax) -> Tensor<4> {
    match places.kind {
        Repr::Burn(indices) => burn_ops::unpool(gradient, indices, places.from),
        Repr::Own(kept) => {
            let (gradient, kept) = (gradient.into_dispatch(), kept.into_dispatch());
            Tensor::from_dispatch(<Dispatch as Kernels>::unpool(gradient, kept, places.from))
        }
    }
}
