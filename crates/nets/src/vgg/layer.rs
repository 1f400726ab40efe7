//! One layer with its ReLU: a 3x3 convolution, or the same split into 1x1, 3x3, 1x1 with nothing between (Tucker-2); and
//! the 2x2 max-pool before the ReLU where there is one.

use super::border::Border;
use super::specification::LayerSpec;
use crate::conv::{Conv, ConvWeights, Fused, Padding};
use crate::kernel::plan::Activation;
use crate::pool::Argmax;
use crate::weights::{WeightError, Weights};
use burn::tensor::{Device, Tensor};

/// Side in pixels of a painting that the kernels are chosen for; they are right at any other.
const TYPICAL_SIDE: usize = 192;

/// A layer on a device, for both ways.
#[derive(Debug)]
pub(super) struct Layer {
    /// In order; the last has the bias, the pool where there is one, and the ReLU: the largest of four plus the bias is the
    /// largest of four that have it, from a quarter of the additions; likewise the ReLU.
    forward: Vec<Conv>,
    /// In order of the way back.
    backward: Vec<Conv>,
    pooled: bool,
}

impl Layer {
    /// Takes `NAME.down.weight`, `NAME.narrow.weight`, `NAME.back.weight` and `NAME.bias`; `halvings` is how often the
    /// picture was halved before it.
    pub(super) fn take(
        w: &mut Weights,
        spec: &LayerSpec,
        (border, halvings): (Border, usize),
        device: &Device,
    ) -> Result<Self, WeightError> {
        let (mut inputs, mut outputs) = (spec.inputs, spec.outputs);
        let [down, narrow, back] = ["down", "narrow", "back"].map(|part| format!("{}.{part}.weight", spec.name));
        // The file decides how narrow; that the parts fit each other is checked by taking them.
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
        let positions = (TYPICAL_SIDE >> halvings).pow(2);
        let last = parts.len() - 1;
        for (i, (name, [outputs, inputs, side])) in parts.into_iter().enumerate() {
            let weight = w.take(&name, &[outputs, inputs, side, side])?;
            let back = turned(&weight, [outputs, inputs, side]);
            let (there, here) = if side == 3 { border.paddings() } else { (Padding::Valid, Padding::Valid) };
            let bias = if i == last { std::mem::take(&mut bias) } else { Vec::new() };
            let conv = ConvWeights { weight, bias, shape: [outputs, inputs, side, side] };
            forward.push(conv.into_conv(1, there, positions, device));
            let conv = ConvWeights { weight: back, bias: Vec::new(), shape: [inputs, outputs, side, side] };
            backward.push(conv.into_conv(1, here, positions, device));
        }
        backward.reverse();
        Ok(Self { forward, backward, pooled: spec.pooled })
    }

    /// The response after pool and ReLU, and where the pool took its maxima from.
    ///
    /// # Shapes
    /// - x: `[1, h, w, inputs]`
    /// - output: `[1, h, w, outputs]`; two less each way without padding; halved by a pool
    pub(super) fn forward(&self, x: Tensor<4>) -> (Tensor<4>, Option<Argmax>) {
        let mut places = None;
        let response = self.convolved(x, |conv, x| {
            let (response, kept) = conv.halved(x);
            places = Some(kept);
            response
        });
        (response, places)
    }

    /// The response alone.
    ///
    /// # Shapes
    /// - as [`Self::forward`]
    pub(super) fn infer(&self, x: Tensor<4>) -> Tensor<4> {
        self.convolved(x, Conv::infer_pooled)
    }

    /// By the last convolution with a pool, where there is one, as `halve` says.
    fn convolved(&self, x: Tensor<4>, mut halve: impl FnMut(&Conv, Tensor<4>) -> Tensor<4>) -> Tensor<4> {
        let last = self.forward.len() - 1;
        self.forward.iter().enumerate().fold(x, |x, (i, conv)| match (i == last, self.pooled) {
            (true, true) => halve(conv, x),
            (true, false) => conv.forward(x, Activation::Relu),
            (false, _) => conv.forward(x, Activation::None),
        })
    }

    /// The gradient with respect to the input, given that with respect to the sum before pool and ReLU; then what is fused.
    ///
    /// # Shapes
    /// - gradient: as the output of [`Self::forward`]
    /// - output: as its input
    pub(super) fn backward(&self, gradient: Tensor<4>, places: Option<Argmax>, fused: Fused) -> Tensor<4> {
        let (mut places, mut fused) = (places, Some(fused));
        let last = self.backward.len() - 1;
        self.backward.iter().enumerate().fold(gradient, |gradient, (i, conv)| {
            let fused = if i == last { fused.take() } else { None }.unwrap_or_default();
            match places.take() {
                Some(places) => conv.backward_pooled(gradient, places, fused),
                None => conv.fused(gradient, Activation::None, fused),
            }
        })
    }
}

/// The kernel of the gradient: channels swapped, turned by half a turn.
///
/// # Shapes
/// - weight: `[outputs, inputs, side, side]`
/// - output: `[inputs, outputs, side, side]`
fn turned(weight: &[f32], [outputs, inputs, side]: [usize; 3]) -> Vec<f32> {
    let places = side * side;
    let mut turned = Vec::with_capacity(weight.len());
    for i in 0..inputs {
        for o in 0..outputs {
            let kernel = &weight[(o * inputs + i) * places..][..places];
            turned.extend(kernel.iter().rev());
        }
    }
    turned
}
