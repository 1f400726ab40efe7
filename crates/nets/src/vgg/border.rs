//! The border around the picture that the first layer convolves.

use crate::conv::Padding;
use burn::tensor::ops::PadMode;
use burn::tensor::{Tensor, s};

/// A border of one pixel on every side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Border {
    /// The mean colour (zero after normalisation): VGG-19's own border, which leaves a halo around a painting.
    Zero,
    /// The outermost pixels repeated, which adds no edge (as in Crowson's style-transfer-pytorch).
    Replicate,
}

impl Border {
    /// The padding of the first convolution, and that of its backward pass.
    pub(super) fn paddings(self) -> (Padding, Padding) {
        match self {
            Self::Zero => (Padding::One, Padding::One),
            Self::Replicate => (Padding::Valid, Padding::Two),
        }
    }

    /// The picture with its border.
    pub(super) fn pad_border(self, picture: Tensor<4>) -> Tensor<4> {
        match self {
            Self::Zero => picture,
            Self::Replicate => picture.pad([(1, 1), (1, 1)], PadMode::Edge),
        }
    }

    /// The gradient with respect to the picture, from that with respect to the result of [`Self::pad_border`]: the gradient of
    /// a repeated pixel is added to that of the pixel itself.
    pub(super) fn fold(self, gradient: Tensor<4>) -> Tensor<4> {
        match self {
            Self::Zero => gradient,
            Self::Replicate => fold(fold(gradient).swap_dims(2, 3)).swap_dims(2, 3),
        }
    }
}

/// Adds the first row to the second, and the last row to the one before it.
fn fold(gradient: Tensor<4>) -> Tensor<4> {
    let [_, _, rows, _] = gradient.dims();
    let row = |from: usize, to: usize| gradient.clone().slice(s![.., .., from..to, ..]);
    if rows == 3 {
        return row(0, 1) + row(1, 2) + row(2, 3);
    }
    let (top, bottom) = (row(0, 1) + row(1, 2), row(rows - 2, rows - 1) + row(rows - 1, rows));
    Tensor::cat(vec![top, row(2, rows - 2), bottom], 2)
}
