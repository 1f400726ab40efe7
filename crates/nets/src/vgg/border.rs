//! What stands around the picture when the first layer looks at it.

use crate::conv::Padding;
use burn::tensor::ops::PadMode;
use burn::tensor::{Tensor, s};

/// One pixel on every side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Border {
    /// The mean colour (zero after normalisation): VGG-19's own, which leaves a halo around a painting.
    Zero,
    /// The outermost pixels once more: no edge where there is none (as Crowson's style-transfer-pytorch does).
    Replicate,
}

impl Border {
    /// What the first convolution itself adds on every side, and what its way back does.
    pub(super) fn paddings(self) -> (Padding, Padding) {
        match self {
            Self::Zero => (Padding::One, Padding::One),
            Self::Replicate => (Padding::Valid, Padding::Two),
        }
    }

    /// The picture with what stands around it.
    pub(super) fn pad_border(self, picture: Tensor<4>) -> Tensor<4> {
        match self {
            Self::Zero => picture,
            Self::Replicate => picture.pad([(1, 1), (1, 1)], PadMode::Edge),
        }
    }

    /// The gradient with respect to the picture, from that with respect to [`Self::pad_border`]'s result: what arrives at a
    /// repeated pixel belongs to the pixel itself.
    pub(super) fn fold(self, gradient: Tensor<4>) -> Tensor<4> {
        match self {
            Self::Zero => gradient,
            Self::Replicate => fold(fold(gradient).swap_dims(2, 3)).swap_dims(2, 3),
        }
    }
}

/// Adds the first row to the second and the last to the last but one.
fn fold(gradient: Tensor<4>) -> Tensor<4> {
    let [_, _, rows, _] = gradient.dims();
    let row = |from: usize, to: usize| gradient.clone().slice(s![.., .., from..to, ..]);
    if rows == 3 {
        return row(0, 1) + row(1, 2) + row(2, 3);
    }
    let (top, bottom) = (row(0, 1) + row(1, 2), row(rows - 2, rows - 1) + row(rows - 1, rows));
    Tensor::cat(vec![top, row(2, rows - 2), bottom], 2)
}
