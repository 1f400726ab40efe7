//! One layer before its ReLU: a 3x3 convolution, or the same split into 1x1, 3x3, 1x1 with nothing between (Tucker-2).

use super::border::Border;
use super::specification::LayerSpec;
use crate::weights::{WeightError, Weights, tensor};
use burn::tensor::module::conv2d;
use burn::tensor::ops::ConvOptions;
use burn::tensor::{Device, Tensor};

/// Weights of a layer on a device, for both ways.
#[derive(Debug)]
pub(super) struct Layer {
    down: Option<Pointwise>,
    narrow: Narrow,
    back: Option<Pointwise>,
    /// `[outputs]`.
    bias: Tensor<1>,
}

impl Layer {
    /// Takes `NAME.down.weight`, `NAME.narrow.weight`, `NAME.back.weight` and `NAME.bias`.
    pub(super) fn take(
        w: &mut Weights,
        spec: &LayerSpec,
        border: Border,
        device: &Device,
    ) -> Result<Self, WeightError> {
        let (mut inputs, mut outputs) = (spec.inputs, spec.outputs);
        let down = format!("{}.down.weight", spec.name);
        let back = format!("{}.back.weight", spec.name);
        // The file decides how narrow; that the parts fit each other is checked by taking them.
        let down = match w.shape(&down).and_then(|s| s.first().copied()) {
            Some(q) => Some(Pointwise::take(w, &down, [std::mem::replace(&mut inputs, q), q], device)?),
            None => None,
        };
        let back = match w.shape(&back).and_then(|s| s.get(1).copied()) {
            Some(r) => Some(Pointwise::take(w, &back, [r, std::mem::replace(&mut outputs, r)], device)?),
            None => None,
        };
        let narrow = Narrow::take(w, &format!("{}.narrow.weight", spec.name), [inputs, outputs], border, device)?;
        let bias = w.take(&format!("{}.bias", spec.name), &[spec.outputs])?;
        Ok(Self { down, narrow, back, bias: tensor(bias, [spec.outputs], device) })
    }

    /// The response before the ReLU.
    ///
    /// # Shapes
    /// - x: `[1, inputs, h, w]`
    /// - output: `[1, outputs, h, w]`; two less each way without padding
    pub(super) fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        match &self.back {
            Some(_) => self.biased(self.unbiased(x)),
            // A convolution adds its bias in passing.
            None => self.convolved(x, Some(self.bias.clone())),
        }
    }

    /// [`Self::forward`] without the bias, for a layer with a pool behind it: the largest of four plus the bias is the
    /// largest of four that have it, from a quarter of the additions.
    pub(super) fn unbiased(&self, x: Tensor<4>) -> Tensor<4> {
        let x = self.convolved(x, None);
        match &self.back {
            Some(back) => back.forward(x),
            None => x,
        }
    }

    /// Adds the bias.
    pub(super) fn biased(&self, x: Tensor<4>) -> Tensor<4> {
        let [channels] = self.bias.dims();
        x + self.bias.clone().reshape([1, channels, 1, 1])
    }

    fn convolved(&self, x: Tensor<4>, bias: Option<Tensor<1>>) -> Tensor<4> {
        let x = match &self.down {
            Some(down) => down.forward(x),
            None => x,
        };
        conv2d(x, self.narrow.weight.clone(), bias, self.narrow.forward.clone())
    }

    /// The gradient with respect to the input.
    ///
    /// # Shapes
    /// - gradient: as the output of [`Self::forward`]
    /// - output: as its input
    pub(super) fn backward(&self, gradient: Tensor<4>) -> Tensor<4> {
        let gradient = match &self.back {
            Some(back) => back.backward(gradient),
            None => gradient,
        };
        let gradient = conv2d(gradient, self.narrow.turned.clone(), None, self.narrow.backward.clone());
        match &self.down {
            Some(down) => down.backward(gradient),
            None => gradient,
        }
    }
}

/// A 3x3 convolution without bias.
#[derive(Debug)]
struct Narrow {
    weight: Tensor<4>,
    turned: Tensor<4>,
    forward: ConvOptions<2>,
    backward: ConvOptions<2>,
}

impl Narrow {
    fn take(
        w: &mut Weights,
        name: &str,
        [inputs, outputs]: [usize; 2],
        border: Border,
        device: &Device,
    ) -> Result<Self, WeightError> {
        let weight = w.take(name, &[outputs, inputs, 3, 3])?;
        let (forward, backward) = options(border);
        Ok(Self {
            turned: tensor(turned(&weight, [outputs, inputs]), [inputs, outputs, 3, 3], device),
            weight: tensor(weight, [outputs, inputs, 3, 3], device),
            forward,
            backward,
        })
    }
}

/// Of the way forward and the way back.
fn options(border: Border) -> (ConvOptions<2>, ConvOptions<2>) {
    let padding = border.padding();
    let padded = |p: usize| ConvOptions::new([1, 1], [p, p], [1, 1], 1);
    (padded(padding), padded(2 - padding))
}

/// The kernel of the gradient: channels swapped, turned by half a turn.
///
/// # Shapes
/// - weight: `[outputs, inputs, 3, 3]`
/// - output: `[inputs, outputs, 3, 3]`
fn turned(weight: &[f32], [outputs, inputs]: [usize; 2]) -> Vec<f32> {
    let mut turned = Vec::with_capacity(weight.len());
    for i in 0..inputs {
        for o in 0..outputs {
            let kernel = &weight[(o * inputs + i) * 9..][..9];
            turned.extend(kernel.iter().rev());
        }
    }
    turned
}

/// A 1x1 convolution without bias: a matrix product over positions.
#[derive(Debug)]
struct Pointwise {
    /// `[1, outputs, inputs]`.
    matrix: Tensor<3>,
    /// `[1, inputs, outputs]`.
    transposed: Tensor<3>,
}

impl Pointwise {
    fn take(w: &mut Weights, name: &str, [inputs, outputs]: [usize; 2], device: &Device) -> Result<Self, WeightError> {
        let weight = w.take(name, &[outputs, inputs, 1, 1])?;
        let transposed = (0..inputs).flat_map(|i| weight.iter().skip(i).step_by(inputs).copied()).collect();
        Ok(Self {
            transposed: tensor(transposed, [1, inputs, outputs], device),
            matrix: tensor(weight, [1, outputs, inputs], device),
        })
    }

    fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        product(&self.matrix, x)
    }

    fn backward(&self, gradient: Tensor<4>) -> Tensor<4> {
        product(&self.transposed, gradient)
    }
}

fn product(matrix: &Tensor<3>, x: Tensor<4>) -> Tensor<4> {
    let [n, inputs, height, width] = x.dims();
    let [_, outputs, _] = matrix.dims();
    let flat = x.reshape([n, inputs, height * width]);
    matrix.clone().matmul(flat).reshape([n, outputs, height, width])
}
