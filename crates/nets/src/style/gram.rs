//! The Gram matrix of a layer's activations.

use crate::device::KernelSet;
use crate::kernel::Kernels;
use crate::vgg::Taps;
use burn::backend::Dispatch;
use burn::tensor::Tensor;
use likeness_core::style::tap::Tap;
use std::collections::BTreeMap;

/// Gram matrices by tap.
pub type Grams = BTreeMap<Tap, Tensor<3>>;

/// G = A A^T / N over the N positions: how strongly channels respond together, regardless of where (Gatys, Ecker and Bethge
/// 2016, equation 3, with the mean over positions instead of the sum, so that pictures of different sizes are comparable).
///
/// # Shapes
/// - activations: `[1, h, w, c]`
/// - output: `[1, c, c]`
pub fn gram(activations: &Tensor<4>, kernels: KernelSet) -> Tensor<3> {
    let flat = flat(activations);
    let positions = flat.dims()[1];
    let sums = match kernels {
        KernelSet::Burn => flat.clone().swap_dims(1, 2).matmul(flat),
        KernelSet::Own | KernelSet::Direct => Tensor::from_dispatch(<Dispatch as Kernels>::gram(flat.into_dispatch())),
    };
    sums / positions as f32
}

/// The Gram matrix of every tap, which together describe a style.
///
/// # Shapes
/// - output: `[1, c, c]` each
pub fn grams(taps: &Taps, kernels: KernelSet) -> Grams {
    taps.iter().map(|(tap, response)| (*tap, gram(response, kernels))).collect()
}

/// The gradient of a function of the Gram matrix with respect to the activations: `(S + S^T) A / N` for its gradient S,
/// here with S symmetric, `2 S A / N`; with the channels last, `2 A S / N`.
///
/// # Shapes
/// - grad: `[1, c, c]`, symmetric
/// - activations, output: `[1, h, w, c]`
pub fn gradient(grad: Tensor<3>, activations: &Tensor<4>, kernels: KernelSet) -> Tensor<4> {
    let flat = flat(activations);
    let positions = flat.dims()[1];
    let grad = grad * (2.0 / positions as f32);
    let mixed = match kernels {
        KernelSet::Burn => flat.matmul(grad),
        KernelSet::Own | KernelSet::Direct => {
            Tensor::from_dispatch(<Dispatch as Kernels>::channel_matmul(flat.into_dispatch(), grad.into_dispatch()))
        }
    };
    mixed.reshape(activations.dims())
}

fn flat(activations: &Tensor<4>) -> Tensor<3> {
    let [n, h, w, c] = activations.dims();
    activations.clone().reshape([n, h * w, c])
}
