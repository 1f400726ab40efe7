//! VGG-19 up to conv5_1 (Simonyan and Zisserman 2014, net E), whole or split: how style transfer sees, and which way a
//! picture must change to be seen otherwise.
//!
//! The net is frozen, so its gradient with respect to the picture is written down here instead of recorded by autodiff:
//! each convolution's is a convolution with its kernel turned and its channels swapped, computed once; no gradient of a
//! weight is ever made. `tests/style/gradient.rs` holds it to finite differences.

mod border;
mod layer;
mod pool;
mod specification;

pub use border::Border;
pub use specification::{LAYERS, LayerSpec};

use crate::weights::{WeightError, Weights};
use burn::tensor::activation::relu;
use burn::tensor::{Device, Int, Tensor};
use layer::Layer;
use std::collections::BTreeMap;
use vision::manifest::InputSpec;
use vision::pixels::Normalization;
use vision::style::tap::Tap;

/// Activations, or gradients with respect to them, by tap.
///
/// # Shapes
/// - each: `[1, channels, height >> halvings, width >> halvings]`
pub type Taps = BTreeMap<Tap, Tensor<4>>;

/// The net.
#[derive(Debug)]
pub struct Vgg {
    layers: Vec<Layer>,
    normalization: Normalization,
    border: Border,
    device: Device,
}

/// What the net saw of a picture, with what is needed to go back.
#[derive(Debug)]
pub struct Sight {
    /// The responses asked for, after their ReLU.
    pub taps: Taps,
    steps: Vec<Step>,
    size: [usize; 2],
}

/// A layer's response after pool and ReLU, and where its pool took its maxima from.
#[derive(Debug)]
struct Step {
    response: Tensor<4>,
    pooled: Option<Pooled>,
}

#[derive(Debug)]
struct Pooled {
    from: [usize; 4],
    indices: Tensor<4, Int>,
}

impl Vgg {
    /// Takes the weights; every tensor must be there and no other. A layer that stands in the file as `NAME.down`,
    /// `NAME.narrow`, `NAME.back` is a split one; `down` and `back` may be absent, and then `narrow` is the layer itself.
    ///
    /// # Errors
    /// [`WeightError`] where the file does not fit the net.
    pub fn load(mut weights: Weights, input: &InputSpec, border: Border, device: &Device) -> Result<Self, WeightError> {
        let layers = LAYERS
            .iter()
            .enumerate()
            .map(|(i, spec)| {
                let border = if i == 0 { border } else { Border::Zero };
                Layer::take(&mut weights, spec, border, device)
            })
            .collect::<Result<_, _>>()?;
        weights.finish()?;
        Ok(Self { layers, normalization: input.normalization, border, device: device.clone() })
    }

    /// Where the net's tensors live.
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// Looks at a picture, no deeper than the deepest tap asked for.
    ///
    /// # Shapes
    /// - picture: `[1, 3, h, w]`, 0..=255 R G B, h and w at least 16
    pub fn look(&self, picture: Tensor<4>, wanted: &[Tap]) -> Sight {
        let [_, _, height, width] = picture.dims();
        let deepest = wanted.iter().copied().max();
        let mut sight = Sight { taps: Taps::new(), steps: Vec::new(), size: [height, width] };
        let mut x = self.border.around(self.normalized(picture));
        for (layer, spec) in self.layers.iter().zip(&LAYERS) {
            let Some(deepest) = deepest.filter(|d| depth(*d) >= depth_of(spec)) else { break };
            let y = layer.forward(x);
            // The ReLU behind the pool: the same numbers from a quarter of the work. No tap lies before a pool.
            let (y, pooled) = if spec.pooled && depth(deepest) > depth_of(spec) {
                let from = y.dims();
                let (y, indices) = pool::halve(y);
                (y, Some(Pooled { from, indices }))
            } else {
                (y, None)
            };
            x = relu(y);
            if let Some(tap) = spec.tap.filter(|tap| wanted.contains(tap)) {
                sight.taps.insert(tap, x.clone());
            }
            sight.steps.push(Step { response: x.clone(), pooled });
        }
        sight
    }

    /// The gradient with respect to the picture, given that with respect to taps.
    ///
    /// # Shapes
    /// - gradients: as the taps of the sight
    /// - output: `[1, 3, h, w]`, per unit of 0..=255; zero where no gradient is given
    pub fn gradient(&self, sight: Sight, mut gradients: Taps) -> Tensor<4> {
        let [height, width] = sight.size;
        let mut flowing: Option<Tensor<4>> = None;
        for ((layer, spec), step) in self.layers.iter().zip(&LAYERS).zip(sight.steps).rev() {
            let here = spec.tap.and_then(|tap| gradients.remove(&tap));
            flowing = match (flowing, here) {
                (Some(flowing), Some(here)) => Some(flowing + here),
                (flowing, here) => flowing.or(here),
            };
            flowing = flowing.map(|gradient| {
                // The response is not negative, so its sign is the ReLU's derivative.
                let gradient = gradient * step.response.sign();
                let gradient = match step.pooled {
                    Some(Pooled { from, indices }) => pool::unhalve(gradient, from, indices),
                    None => gradient,
                };
                layer.backward(gradient)
            });
        }
        match flowing {
            Some(gradient) => self.border.fold(gradient) / self.normalization.divisor,
            None => Tensor::zeros([1, 3, height, width], &self.device),
        }
    }

    fn normalized(&self, picture: Tensor<4>) -> Tensor<4> {
        let mean = Tensor::<1>::from_floats(self.normalization.mean, &self.device).reshape([1, 3, 1, 1]);
        (picture - mean) / self.normalization.divisor
    }
}

/// How deep a tap lies: the index of its layer.
fn depth(tap: Tap) -> usize {
    LAYERS.iter().position(|spec| spec.tap == Some(tap)).unwrap_or(LAYERS.len())
}

fn depth_of(spec: &LayerSpec) -> usize {
    LAYERS.iter().position(|other| other.name == spec.name).unwrap_or(LAYERS.len())
}
