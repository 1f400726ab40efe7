//! The forward and the backward pass, one layer per step, so that the caller can do other work between layers.

use super::net::{Taps, Vgg};
use super::specification::{LAYERS, LayerSpec};
use crate::conv::Fused;
use crate::pool::Argmax;
use burn::tensor::Tensor;
use likeness_core::style::tap::Tap;

impl Vgg {
    /// A complete forward pass, no deeper than the deepest tap in `wanted`.
    ///
    /// # Shapes
    /// - picture: `[1, 3, h, w]`, 0..=255 R G B, h and w at least 16
    pub fn forward(&self, picture: Tensor<4>, wanted: &[Tap]) -> ForwardPass {
        let mut forward_pass = ForwardPass::of(self, picture, wanted);
        while forward_pass.step(self) {}
        forward_pass
    }

    /// The taps alone: as [`Self::forward`], in a third of the memory, for a picture without a backward pass.
    ///
    /// # Shapes
    /// - picture: as in [`Self::forward`]
    pub fn taps(&self, picture: Tensor<4>, wanted: &[Tap]) -> Taps {
        let mut forward_pass = ForwardPass::inference(self, picture, wanted);
        while forward_pass.step(self) {}
        forward_pass.taps
    }

    /// The gradient with respect to the picture, given the gradients with respect to taps.
    ///
    /// # Shapes
    /// - gradients: as the taps of the forward pass
    /// - output: `[1, 3, h, w]`, per unit of 0..=255; zero if no gradient is given
    pub fn gradient(&self, forward_pass: ForwardPass, gradients: Taps) -> Tensor<4> {
        let mut backward_pass = forward_pass.backward(gradients);
        while backward_pass.step(self) {}
        backward_pass.gradient(self)
    }
}

/// A forward pass, which keeps what the backward pass needs.
#[derive(Debug)]
pub struct ForwardPass {
    /// The wanted responses that it has reached, after their ReLU.
    pub taps: Taps,
    wanted: Vec<Tap>,
    /// Layers in all.
    depth: usize,
    x: Tensor<4>,
    /// Layers done.
    at: usize,
    /// What the backward pass needs of each layer; `None` for inference.
    records: Option<Vec<LayerRecord>>,
    size: [usize; 2],
}

/// A layer's response after pool and ReLU, and the argmax of its pool.
#[derive(Debug)]
struct LayerRecord {
    response: Tensor<4>,
    argmax: Option<Argmax>,
}

impl ForwardPass {
    /// A pass before its first layer.
    ///
    /// # Shapes
    /// - picture: `[1, 3, h, w]`, 0..=255 R G B, h and w at least 16
    pub fn of(vgg: &Vgg, picture: Tensor<4>, wanted: &[Tap]) -> Self {
        let deepest = LAYERS.iter().rposition(|spec| spec.tap.is_some_and(|tap| wanted.contains(&tap)));
        Self { wanted: wanted.to_vec(), ..Self::to_depth(vgg, picture, deepest.map_or(0, |deepest| deepest + 1)) }
    }

    /// A pass through the first `depth` convolutions, before the first of them; no tap is wanted.
    ///
    /// # Shapes
    /// - as [`Self::of`]
    pub(super) fn to_depth(vgg: &Vgg, picture: Tensor<4>, depth: usize) -> Self {
        let [_, _, height, width] = picture.dims();
        Self {
            taps: Taps::new(),
            wanted: Vec::new(),
            depth,
            x: vgg.border.pad_border(vgg.normalized(picture)).permute([0, 2, 3, 1]),
            at: 0,
            records: Some(Vec::new()),
            size: [height, width],
        }
    }

    /// A pass without a backward pass: it keeps nothing for one, which would take two thirds of the memory, and its gradient
    /// is zero.
    ///
    /// # Shapes
    /// - as [`Self::of`]
    pub fn inference(vgg: &Vgg, picture: Tensor<4>, wanted: &[Tap]) -> Self {
        Self::of(vgg, picture, wanted).without_records()
    }

    /// The same pass without a backward pass.
    pub(super) fn without_records(self) -> Self {
        Self { records: None, ..self }
    }

    /// What the last layer that was run responds, after pool and ReLU.
    pub(super) const fn response(&self) -> &Tensor<4> {
        &self.x
    }

    /// Runs one more layer. Returns whether another remains.
    pub fn step(&mut self, vgg: &Vgg) -> bool {
        let at = self.at;
        if let (true, Some(layer), Some(spec)) = (at < self.depth, vgg.layers.get(at), LAYERS.get(at)) {
            let x = self.x.clone();
            self.x = if let Some(records) = &mut self.records {
                let (response, argmax) = layer.forward(x);
                records.push(LayerRecord { response: response.clone(), argmax });
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

    /// The backward pass, given the gradients with respect to taps.
    ///
    /// # Shapes
    /// - gradients: as the taps
    pub fn backward(self, gradients: Taps) -> BackwardPass {
        BackwardPass { gradients, ..self.before_backward(ReluRule::Gradient) }
    }

    /// The backward pass by a rule, given the gradient with respect to what the last layer sums before its ReLU.
    ///
    /// # Shapes
    /// - gradient: as the last layer's response
    pub(super) fn backward_from(self, gradient: Tensor<4>, rule: ReluRule) -> BackwardPass {
        BackwardPass { gradient: Some(gradient), ..self.before_backward(rule) }
    }

    fn before_backward(self, rule: ReluRule) -> BackwardPass {
        let records = self.records.unwrap_or_default();
        BackwardPass { rule, records, gradients: Taps::new(), gradient: None, size: self.size }
    }
}

/// What a backward pass lets through at a ReLU.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ReluRule {
    /// The gradient where the ReLU's response was positive: its derivative.
    #[default]
    Gradient,
    /// Positive numbers wherever they are, as the deconvnet does (Zeiler and Fergus 2014): the response plays no part.
    Deconvolution,
    /// Positive numbers where the response was positive (guided backpropagation, Springenberg et al. 2015).
    Guided,
}

impl ReluRule {
    /// Whether only what the response let through comes back.
    const fn is_masked(self) -> bool {
        matches!(self, Self::Gradient | Self::Guided)
    }

    /// Whether only positive numbers come back.
    const fn is_rectified(self) -> bool {
        matches!(self, Self::Deconvolution | Self::Guided)
    }
}

/// A backward pass to the picture.
#[derive(Debug)]
pub struct BackwardPass {
    rule: ReluRule,
    records: Vec<LayerRecord>,
    gradients: Taps,
    /// With respect to the last layer's sum, including its tap and its ReLU.
    gradient: Option<Tensor<4>>,
    size: [usize; 2],
}

impl BackwardPass {
    /// Runs back through one more layer. Returns whether another remains.
    pub fn step(&mut self, vgg: &Vgg) -> bool {
        let Some(record) = self.records.pop() else { return false };
        let at = self.records.len();
        if let (Some(layer), Some(LayerSpec { tap, .. })) = (vgg.layers.get(at), LAYERS.get(at)) {
            let here = tap.and_then(|tap| self.gradients.remove(&tap));
            // A ReLU's response is never negative, so its sign is the derivative.
            let upstream = self.gradient.take().or(here.map(|here| here * record.response.sign()));
            let below = self.records.last().map(|below| below.response.clone());
            let (relu_mask, has_relu) = (below.clone().filter(|_| self.rule.is_masked()), below.is_some());
            let tap_below = at.checked_sub(1).and_then(|at| LAYERS.get(at)?.tap);
            self.gradient = upstream.map(|upstream| {
                let add = tap_below.and_then(|tap| self.gradients.remove(&tap));
                let gradient = layer.backward(upstream, record.argmax, Fused { add, relu_mask });
                if has_relu && self.rule.is_rectified() { gradient.clamp_min(0.0) } else { gradient }
            });
        }
        at > 0
    }

    /// The gradient with respect to the picture, after the last step.
    ///
    /// # Shapes
    /// - output: `[1, 3, h, w]`, per unit of 0..=255; zero if no gradient was given
    pub fn gradient(self, vgg: &Vgg) -> Tensor<4> {
        let [height, width] = self.size;
        match self.gradient {
            Some(gradient) => vgg.border.fold(gradient.permute([0, 3, 1, 2])) / vgg.normalization.divisor,
            None => Tensor::zeros([1, 3, height, width], vgg.device()),
        }
    }
}
