//! The 2x2 max-pool of stride 2, and its way back.

use burn::tensor::module::{max_pool2d_with_indices, max_pool2d_with_indices_backward};
use burn::tensor::ops::MaxPoolOptions;
use burn::tensor::{Int, Tensor};

/// The largest of each 2x2, and where it stood; an odd last row or column is left out, as VGG does.
pub(super) fn halve(x: Tensor<4>) -> (Tensor<4>, Tensor<4, Int>) {
    max_pool2d_with_indices(x, MaxPoolOptions::new([2, 2]).with_stride([2, 2]))
}

/// Puts each gradient where its maximum stood; zero elsewhere.
pub(super) fn unhalve(gradient: Tensor<4>, from: [usize; 4], indices: Tensor<4, Int>) -> Tensor<4> {
    // Only the shape of the pool's input is used: nothing is kept of it from the way forward.
    let shape = Tensor::empty(from, &gradient.device());
    max_pool2d_with_indices_backward(shape, [2, 2], [2, 2], [0, 0], [1, 1], false, gradient, indices)
}
