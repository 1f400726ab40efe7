//! Total variation: how much neighbouring pixels differ.

use burn::tensor::{Tensor, s};

/// V, the mean squared difference along x plus that along y, and its gradient.
///
/// # Shapes
/// - picture: `[1, 3, h, w]`, 0..=1
/// - output: `[1]`, and `[1, 3, h, w]`
pub fn total_variation(picture: &Tensor<4>) -> (Tensor<1>, Tensor<4>) {
    let across = differences(picture.clone());
    let down = differences(picture.clone().swap_dims(2, 3));
    let value = across.clone().square().mean() + down.clone().square().mean();
    (value, scatter_differences(across) + scatter_differences(down).swap_dims(2, 3))
}

/// Each pixel's right neighbour minus the pixel itself.
fn differences(picture: Tensor<4>) -> Tensor<4> {
    let width = picture.dims()[3];
    picture.clone().slice(s![.., .., .., 1..width]) - picture.slice(s![.., .., .., 0..width - 1])
}

/// The gradient of the mean squared difference: each difference adds to its right pixel and subtracts from its left one.
fn scatter_differences(differences: Tensor<4>) -> Tensor<4> {
    let count: usize = differences.dims().iter().product();
    let pull = differences * (2.0 / count as f32);
    let [n, c, h, _] = pull.dims();
    let zeros = || Tensor::zeros([n, c, h, 1], &pull.device());
    Tensor::cat(vec![zeros(), pull.clone()], 3) - Tensor::cat(vec![pull.clone(), zeros()], 3)
}
