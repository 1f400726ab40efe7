//! One layer with its ReLU: a 3x3 convolution, or its Tucker-2 factorisation into 1x1, 3x3 and 1x1 with nothing between them;
//! and the 2x2 max-pool before the ReLU if there is one.

use super::border::Border;
use super::specification::LayerSpec;
use crate::conv::{Activation, Conv, ConvWeights, Fused, Padding};
use crate::device::LoadOptions;
use crate::pool::Argmax;
use crate::weights::{WeightError, Weights};
use burn::tensor::Tensor;

/// Side in pixels of a painting for which the methods are selected; they are correct for any other.
const TYPICAL_SIDE: usize = 192;

/// A layer on a device, for the forward and the backward pass.
#[derive(Debug)]
pub(super) struct Layer {
    /// In order. The last has the pool, if there is one, then bias and ReLU: both are monotonic, so they may follow the pool,
    /// with a quarter of the operations.
    forward: Vec<Conv>,
    /// In the order of the backward pass.
    backward: Vec<Conv>,
    pooled: bool,
}

impl Layer {
    /// Takes `NAME.down.weight`, `NAME.narrow.weight`, `NAME.back.weight` and `NAME.bias`; `downsamplings` is the number of
    /// pools before the layer.
    pub(super) fn take(
        w: &mut Weights,
        spec: &LayerSpec,
        border: Border,
        downsamplings: usize,
        options: &LoadOptions,
    ) -> Result<Self, WeightError> {
        let (mut inputs, mut outputs) = (spec.inputs, spec.outputs);
        let [down, narrow, back] = ["down", "narrow", "back"].map(|part| format!("{}.{part}.weight", spec.name));
        // The file decides the ranks; taking the parts checks that they fit each other.
        let mut parts = Vec::new();
        if let Some(q) = w.shape(&down).and_then(|s| s.first().copied()) {
            parts.push((down, [q, std::mem::replace(&mut inputs, q), 1]));
        }
        let behind = w.shape(&back).and_then(|s| s.get(1).copied());
        let behind = behind.map(|r| (back, [std::mem::replace(&mut outputs, r), r, 1]));
        parts.push((narrow, [outputs, inputs, 3]));
        parts.extend(behind);
        let (mut forward, mut backward) = (Vec::new(), Vec::new());
        let mut bias = w.take(&format!("{}.bias", spec.name), &[spec.outputs])?;
        let positions = (TYPICAL_SIDE >> downsamplings).pow(2);
        let last = parts.len() - 1;
        for (i, (name, [outputs, inputs, side])) in parts.into_iter().enumerate() {
            let weight = w.take(&name, &[outputs, inputs, side, side])?;
            let back = flipped(&weight, [outputs, inputs, side]);
            let (forward_padding, backward_padding) =
                if side == 3 { border.paddings() } else { (Padding::Valid, Padding::Valid) };
            let bias = if i == last { std::mem::take(&mut bias) } else { Vec::new() };
            let conv = ConvWeights { weight, bias, shape: [outputs, inputs, side, side] };
            forward.push(conv.into_conv(1, forward_padding, positions, options));
            let conv = ConvWeights { weight: back, bias: Vec::new(), shape: [inputs, outputs, side, side] };
            backward.push(conv.into_conv(1, backward_padding, positions, options));
        }
        backward.reverse();
        Ok(Self { forward, backward, pooled: spec.pooled })
    }

    /// The response after pool and ReLU, and the argmax of the pool.
    ///
    /// # Shapes
    /// - x: `[1, h, w, inputs]`
    /// - output: `[1, h, w, outputs]`; two less each way without padding; half as large after a pool
    pub(super) fn forward(&self, x: Tensor<4>) -> (Tensor<4>, Option<Argmax>) {
        let mut argmax = None;
        let response = self.convolved(x, |conv, x| {
            let (response, indices) = conv.forward_pooled(x);
            argmax = Some(indices);
            response
        });
        (response, argmax)
    }

    /// The response alone.
    ///
    /// # Shapes
    /// - as [`Self::forward`]
    pub(super) fn infer(&self, x: Tensor<4>) -> Tensor<4> {
        self.convolved(x, Conv::infer_pooled)
    }

    /// Runs the convolutions; `pooled` runs the last one if a pool follows it.
    fn convolved(&self, x: Tensor<4>, mut pooled: impl FnMut(&Conv, Tensor<4>) -> Tensor<4>) -> Tensor<4> {
        let last = self.forward.len() - 1;
        self.forward.iter().enumerate().fold(x, |x, (i, conv)| match (i == last, self.pooled) {
            (true, true) => pooled(conv, x),
            (true, false) => conv.forward(x, Activation::Relu),
            (false, _) => conv.forward(x, Activation::None),
        })
    }

    /// The gradient with respect to the input, given that with respect to the output before the ReLU; then the fused
    /// operations.
    ///
    /// # Shapes
    /// - gradient: as the output of [`Self::forward`]
    /// - output: as its input
    pub(super) fn backward(&self, gradient: Tensor<4>, argmax: Option<Argmax>, fused: Fused) -> Tensor<4> {
        let (mut argmax, mut fused) = (argmax, Some(fused));
        let last = self.backward.len() - 1;
        self.backward.iter().enumerate().fold(gradient, |gradient, (i, conv)| {
            let fused = if i == last { fused.take() } else { None }.unwrap_or_default();
            match argmax.take() {
                Some(argmax) => conv.backward_pooled(gradient, argmax, fused),
                None => conv.fused(gradient, Activation::None, fused),
            }
        })
    }
}

/// The kernel of the backward pass: channels swapped, rotated by 180 degrees.
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
/// - output: `[inputs, outputs, side, side]`
fn flipped(weight: &[f32], [outputs, inputs, side]: [usize; 3]) -> Vec<f32> {
    let area = side * side;
    let mut flipped = Vec::with_capacity(weight.len());
    for i in 0..inputs {
        for o in 0..outputs {
            let kernel = &weight[(o * inputs + i) * area..][..area];
            flipped.extend(kernel.iter().rev());
        }
    }
    flipped
}
