//! Convolutions of the face nets: dense, and depthwise followed by pointwise.

use crate::weights::{WeightError, Weights, tensor};
use burn::tensor::module::conv2d;
use burn::tensor::ops::ConvOptions;
use burn::tensor::{Device, Tensor};

/// How far a convolution looks and what stands around the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Padding {
    /// Nothing around: TensorFlow's VALID.
    Valid,
    /// One zero on every side.
    One,
    /// TensorFlow's SAME for a 3x3 of stride 2 on an even side: nothing at the top and left, one zero at the bottom and
    /// right. A symmetric pad here moves landmarks by 10 to 25 pixels.
    BottomRight,
}

impl Padding {
    fn pairs(self) -> [(usize, usize); 2] {
        match self {
            Self::Valid => [(0, 0); 2],
            Self::One => [(1, 1); 2],
            Self::BottomRight => [(0, 1); 2],
        }
    }
}

/// A dense convolution with bias.
#[derive(Debug)]
pub struct Conv {
    weight: Tensor<4>,
    bias: Tensor<1>,
    options: ConvOptions<2>,
}

/// What a dense convolution is made of, before it is put on a device.
///
/// # Shapes
/// - weight: `[out, in, kernel, kernel]`, row-major
/// - bias: `[out]`
#[derive(Debug, Clone)]
pub struct ConvWeights {
    /// The filters.
    pub weight: Vec<f32>,
    /// One number a filter.
    pub bias: Vec<f32>,
    /// `[out, in, kernel, kernel]`.
    pub shape: [usize; 4],
}

impl ConvWeights {
    /// Folds a per-channel affine layer behind the convolution into it: `w' = w s`, `b' = b s + shift`.
    ///
    /// dlib's affine layer is batch normalisation with its statistics already folded in: no epsilon, mean or variance.
    #[must_use]
    pub fn fold(mut self, scale: &[f32], shift: &[f32]) -> Self {
        let per_filter = self.shape[1] * self.shape[2] * self.shape[3];
        for (filter, s) in self.weight.chunks_exact_mut(per_filter).zip(scale) {
            filter.iter_mut().for_each(|w| *w *= s);
        }
        for ((b, s), t) in self.bias.iter_mut().zip(scale).zip(shift) {
            *b = *b * s + t;
        }
        self
    }

    /// Puts the convolution on a device.
    pub fn into_conv(self, stride: usize, padding: Padding, device: &Device) -> Conv {
        Conv {
            bias: tensor(self.bias, [self.shape[0]], device),
            weight: tensor(self.weight, self.shape, device),
            options: ConvOptions::new_with_padding([stride; 2], padding.pairs(), [1; 2], 1),
        }
    }
}

impl Conv {
    /// Convolves.
    ///
    /// # Shapes
    /// - x: `[n, in, h, w]`
    /// - output: `[n, out, h', w']`
    pub fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        conv2d(x, self.weight.clone(), Some(self.bias.clone()), self.options.clone())
    }
}

/// A 3x3 depthwise convolution without bias, then a 1x1 with bias; nothing between them.
#[derive(Debug)]
pub struct SeparableConv {
    depthwise: Tensor<4>,
    options: ConvOptions<2>,
    pointwise: Conv,
}

impl SeparableConv {
    /// Takes `PREFIX.depthwise_filter`, `PREFIX.pointwise_filter` and `PREFIX.bias`.
    ///
    /// # Errors
    /// [`WeightError`] where one is missing or misshapen.
    pub fn take(
        weights: &mut Weights,
        prefix: &str,
        [from, to]: [usize; 2],
        (stride, padding): (usize, Padding),
        device: &Device,
    ) -> Result<Self, WeightError> {
        let depthwise = weights.take(&format!("{prefix}.depthwise_filter"), &[from, 1, 3, 3])?;
        let weight = weights.take(&format!("{prefix}.pointwise_filter"), &[to, from, 1, 1])?;
        let bias = weights.take(&format!("{prefix}.bias"), &[to])?;
        Ok(Self {
            depthwise: tensor(depthwise, [from, 1, 3, 3], device),
            options: ConvOptions::new_with_padding([stride; 2], padding.pairs(), [1; 2], from),
            pointwise: ConvWeights { weight, bias, shape: [to, from, 1, 1] }.into_conv(1, Padding::Valid, device),
        })
    }

    /// Convolves.
    ///
    /// # Shapes
    /// - x: `[n, in, h, w]`
    /// - output: `[n, out, h', w']`
    pub fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        self.pointwise.forward(conv2d(x, self.depthwise.clone(), None, self.options.clone()))
    }
}
