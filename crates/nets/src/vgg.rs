//! VGG-19 up to conv5_1 (Simonyan and Zisserman 2014, net E), whole or split: how style transfer sees, and which way a
//! picture must change to be seen otherwise.
//!
//! The net is frozen, so its gradient with respect to the picture is written down here instead of recorded by autodiff:
//! each convolution's is a convolution with its kernel turned and its channels swapped, computed once; no gradient of a
//! weight is ever made. `tests/style/gradient.rs` holds it to finite differences.

mod border;
mod layer;
mod pass;
pub mod self_test;
mod specification;

pub use border::Border;
pub use pass::{BackwardPass, ForwardPass};
pub use specification::{LAYERS, LayerSpec};

use crate::weights::{WeightError, Weights};
use burn::tensor::{Device, Tensor};
use layer::Layer;
use likeness_core::manifest::InputSpec;
use likeness_core::pixels::Normalization;
use likeness_core::style::tap::Tap;
use std::collections::BTreeMap;

/// Activations, or gradients with respect to them, by tap.
///
/// # Shapes
/// - each: `[1, height >> halvings, width >> halvings, channels]`
pub type Taps = BTreeMap<Tap, Tensor<4>>;

/// The net.
#[derive(Debug)]
pub struct Vgg {
    layers: Vec<Layer>,
    normalization: Normalization,
    border: Border,
    device: Device,
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
                let halvings = LAYERS.iter().take(i).filter(|before| before.pooled).count();
                Layer::take(&mut weights, spec, (border, halvings), device)
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
    pub fn look(&self, picture: Tensor<4>, wanted: &[Tap]) -> ForwardPass {
        let mut sight = ForwardPass::of(self, picture, wanted);
        while sight.deepen(self) {}
        sight
    }

    /// What the net sees of a picture that has no way back: as [`Self::look`], in a third of the memory.
    ///
    /// # Shapes
    /// - picture: as in [`Self::look`]
    pub fn taps(&self, picture: Tensor<4>, wanted: &[Tap]) -> Taps {
        let mut sight = ForwardPass::glance(self, picture, wanted);
        while sight.deepen(self) {}
        sight.taps
    }

    /// The gradient with respect to the picture, given that with respect to taps.
    ///
    /// # Shapes
    /// - gradients: as the taps of the sight
    /// - output: `[1, 3, h, w]`, per unit of 0..=255; zero where no gradient is given
    pub fn gradient(&self, sight: ForwardPass, gradients: Taps) -> Tensor<4> {
        let mut backward_pass = sight.descend(gradients);
        while backward_pass.rise(self) {}
        backward_pass.gradient(self)
    }

    fn normalized(&self, picture: Tensor<4>) -> Tensor<4> {
        let mean = Tensor::<1>::from_floats(self.normalization.mean, &self.device).reshape([1, 3, 1, 1]);
        (picture - mean) / self.normalization.divisor
    }
}
