//! Through the net and back, a layer at a time, so that whoever drives it may rest between layers.

use super::specification::{LAYERS, LayerSpec};
use super::{Taps, Vgg};
use crate::conv::Fused;
use crate::pool::Argmax;
use burn::tensor::Tensor;
use likeness_core::style::tap::Tap;

/// What the net sees of a picture, with what is needed to go back.
#[derive(Debug)]
pub struct ForwardPass {
    /// The responses asked for that it has come to, after their ReLU.
    pub taps: Taps,
    wanted: Vec<Tap>,
    /// How many layers it takes.
    depth: usize,
    x: Tensor<4>,
    /// Layers gone through.
    at: usize,
    /// What the way back needs of each; nothing in a glance.
    steps: Option<Vec<LayerRecord>>,
    size: [usize; 2],
}

/// A layer's response after pool and ReLU, and where its pool took its maxima from.
#[derive(Debug)]
struct LayerRecord {
    response: Tensor<4>,
    places: Option<Argmax>,
}

impl ForwardPass {
    /// Before the first layer.
    ///
    /// # Shapes
    /// - picture: `[1, 3, h, w]`, 0..=255 R G B, h and w at least 16
    pub fn of(vgg: &Vgg, picture: Tensor<4>, wanted: &[Tap]) -> Self {
        let [_, _, height, width] = picture.dims();
        let depth = LAYERS.iter().rposition(|spec| spec.tap.is_some_and(|tap| wanted.contains(&tap)));
        Self {
            taps: Taps::new(),
            wanted: wanted.to_vec(),
            depth: depth.map_or(0, |deepest| deepest + 1),
            x: vgg.border.pad_border(vgg.normalized(picture)).permute([0, 2, 3, 1]),
            at: 0,
            steps: Some(Vec::new()),
            size: [height, width],
        }
    }

    /// Before the first layer, of a picture that is only looked at: nothing is kept for the way back, which takes two thirds
    /// of the memory. A glance has no gradient.
    ///
    /// # Shapes
    /// - as [`Self::of`]
    pub fn glance(vgg: &Vgg, picture: Tensor<4>, wanted: &[Tap]) -> Self {
        Self { steps: None, ..Self::of(vgg, picture, wanted) }
    }

    /// Through one more layer; whether there is another to go through.
    pub fn deepen(&mut self, vgg: &Vgg) -> bool {
        let at = self.at;
        if let (true, Some(layer), Some(spec)) = (at < self.depth, vgg.layers.get(at), LAYERS.get(at)) {
            let x = self.x.clone();
            self.x = if let Some(steps) = &mut self.steps {
                let (response, places) = layer.forward(x);
                steps.push(LayerRecord { response: response.clone(), places });
                response
            } else {
                layer.infer(x)
            };
            // No tap lies between a layer and its pool.
            if let Some(tap) = spec.tap.filter(|tap| self.wanted.contains(tap)) {
                self.taps.insert(tap, self.x.clone());
            }
            self.at += 1;
        }
        self.at < self.depth
    }

    /// Turns round, with the gradient with respect to taps.
    ///
    /// # Shapes
    /// - gradients: as the taps
    pub fn descend(self, gradients: Taps) -> BackwardPass {
        BackwardPass { steps: self.steps.unwrap_or_default(), gradients, flowing: None, size: self.size }
    }
}

/// On the way back to the picture.
#[derive(Debug)]
pub struct BackwardPass {
    steps: Vec<LayerRecord>,
    gradients: Taps,
    /// With respect to the last layer's sum, its tap and its ReLU already counted.
    flowing: Option<Tensor<4>>,
    size: [usize; 2],
}

impl BackwardPass {
    /// Back through one more layer; whether there is another to go through.
    pub fn rise(&mut self, vgg: &Vgg) -> bool {
        let Some(step) = self.steps.pop() else { return false };
        let at = self.steps.len();
        if let (Some(layer), Some(LayerSpec { tap, .. })) = (vgg.layers.get(at), LAYERS.get(at)) {
            let here = tap.and_then(|tap| self.gradients.remove(&tap));
            // The response is not negative, so its sign is the ReLU's derivative.
            let flowing = self.flowing.take().or(here.map(|here| here * step.response.clone().sign()));
            let below = self.steps.last().map(|step| step.response.clone());
            let tap_below = at.checked_sub(1).and_then(|at| LAYERS.get(at)?.tap);
            self.flowing = flowing.map(|gradient| {
                let add = tap_below.and_then(|tap| self.gradients.remove(&tap));
                layer.backward(gradient, step.places, Fused { add, gate: below })
            });
        }
        at > 0
    }

    /// The gradient with respect to the picture, once it is reached.
    ///
    /// # Shapes
    /// - output: `[1, 3, h, w]`, per unit of 0..=255; zero where no gradient was given
    pub fn gradient(self, vgg: &Vgg) -> Tensor<4> {
        let [height, width] = self.size;
        match self.flowing {
            Some(gradient) => vgg.border.fold(gradient.permute([0, 3, 1, 2])) / vgg.normalization.divisor,
            None => Tensor::zeros([1, 3, height, width], &vgg.device),
        }
    }
}
