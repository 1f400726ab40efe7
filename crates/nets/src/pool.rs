//! Max-pools as the nets call them, and the way back; on pictures with their channels last.

use crate::kernel::geometry::Geometry;
use crate::kernel::plan::{Activation, PoolPlan};
use crate::kernel::{Kernels, Operations, chosen};
use crate::plain;
use burn::backend::Dispatch;
use burn::tensor::{Int, Tensor};

/// Where the maxima of a 2x2 pool stood.
#[derive(Debug)]
pub struct Places {
    /// `[n, h, w, c]` of the pool's input.
    pub(crate) from: [usize; 4],
    pub(crate) kind: Kind,
}

#[derive(Debug)]
pub(crate) enum Kind {
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
    without_places(x, None, PoolPlan { geometry, places: false, activation })
}

/// As [`halve`], where nobody goes back.
///
/// # Shapes
/// - as [`halve`]
pub fn halve_for_good(x: Tensor<4>, bias: Option<Tensor<1>>) -> Tensor<4> {
    let plan = PoolPlan { places: false, ..halving(&x) };
    without_places(x, bias, plan)
}

fn without_places(x: Tensor<4>, bias: Option<Tensor<1>>, plan: PoolPlan) -> Tensor<4> {
    match chosen() {
        Operations::Burn => plain::pool(x, bias, &plan),
        Operations::Own | Operations::Direct => {
            Tensor::from_dispatch(<Dispatch as Kernels>::pool(x.into_dispatch(), bias.into(), plan).0)
        }
    }
}

/// 2x2 by 2, a ReLU behind, and the places kept.
fn halving(x: &Tensor<4>) -> PoolPlan {
    PoolPlan { geometry: Geometry::halving(x.dims()), places: true, activation: Activation::Relu }
}

/// The largest of each 2x2, then bias and ReLU; and where it stood. An odd last row or column is left out, as VGG does.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - bias: `[c]`
/// - output: `[n, h / 2, w / 2, c]`
pub fn halve(x: Tensor<4>, bias: Option<Tensor<1>>) -> (Tensor<4>, Places) {
    let (from, plan) = (x.dims(), halving(&x));
    match chosen() {
        Operations::Burn => {
            let (y, indices) = plain::pool_with_indices(x, bias, &plan);
            (y, Places { from, kind: Kind::Burn(indices) })
        }
        Operations::Own | Operations::Direct => {
            let (y, places) = <Dispatch as Kernels>::pool(x.into_dispatch(), bias.into(), plan);
            (Tensor::from_dispatch(y), Places { from, kind: Kind::Own(Tensor::from_dispatch(places)) })
        }
    }
}

/// Puts each gradient where its maximum stood; zero elsewhere.
///
/// # Shapes
/// - gradient: `[n, h / 2, w / 2, c]`
/// - output: `[n, h, w, c]`
pub fn unhalve(gradient: Tensor<4>, places: Places) -> Tensor<4> {
    match places.kind {
        Kind::Burn(indices) => plain::unpool(gradient, indices, places.from),
        Kind::Own(kept) => {
            let (gradient, kept) = (gradient.into_dispatch(), kept.into_dispatch());
            Tensor::from_dispatch(<Dispatch as Kernels>::unpool(gradient, kept, places.from))
        }
    }
}
