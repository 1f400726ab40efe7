//! Benchmarks of single layers as they occur in the nets. They inform the choice between different ways of computing
//! them.

use super::uniform::uniform;
use serde::{Deserialize, Serialize};

/// Number of evaluations per run. The result is read back once, so that the copy hardly matters.
pub const REPETITIONS: u32 = 8;

/// A layer applied to a square picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Layer {
    /// The kind of layer.
    pub kind: LayerKind,
    /// Number of input channels.
    pub inputs: u32,
    /// Number of output channels.
    pub outputs: u32,
    /// Side of the input picture in pixels.
    pub picture: u32,
}

/// The kind of a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LayerKind {
    /// A convolution with a square kernel of this side; a 3x3 has a zero padding of 1.
    Dense(u32),
    /// A 3x3 depthwise convolution with a zero padding of 1, followed by a 1x1 convolution.
    Separable,
    /// A Gram matrix of all channels.
    Gram,
}

/// The layers that are measured: each kind, where the nets spend their time.
pub const LAYERS: [Layer; 17] = [
    dense(3, 32, 32, 35),
    dense(3, 64, 64, 17),
    dense(3, 128, 128, 8),
    dense(3, 256, 256, 4),
    dense(3, 16, 24, 128),
    dense(3, 64, 64, 128),
    dense(3, 64, 64, 32),
    dense(3, 192, 336, 16),
    dense(3, 3, 64, 128),
    dense(1, 40, 64, 128),
    dense(1, 336, 512, 16),
    dense(7, 3, 32, 150),
    separable(16, 32, 111),
    separable(64, 128, 28),
    gram(64, 128),
    gram(256, 32),
    gram(512, 8),
];

const fn dense(side: u32, inputs: u32, outputs: u32, picture: u32) -> Layer {
    Layer { kind: LayerKind::Dense(side), inputs, outputs, picture }
}

const fn separable(inputs: u32, outputs: u32, picture: u32) -> Layer {
    Layer { kind: LayerKind::Separable, inputs, outputs, picture }
}

const fn gram(channels: u32, picture: u32) -> Layer {
    Layer { kind: LayerKind::Gram, inputs: channels, outputs: channels, picture }
}

impl Layer {
    /// The name used in files and on command lines.
    pub fn key(self) -> String {
        let Self { inputs, outputs, picture, .. } = self;
        match self.kind {
            LayerKind::Dense(side) => format!("layer-{side}x{side}-{inputs}-{outputs}-{picture}"),
            LayerKind::Separable => format!("layer-separable-{inputs}-{outputs}-{picture}"),
            LayerKind::Gram => format!("layer-gram-{inputs}-{picture}"),
        }
    }

    /// A readable name.
    pub fn label(self) -> String {
        let Self { inputs, outputs, picture, .. } = self;
        let size = format!("{inputs} to {outputs} at {picture}x{picture}");
        match self.kind {
            LayerKind::Dense(side) => format!("{side}x{side}, {size}"),
            LayerKind::Separable => format!("depthwise and 1x1, {size}"),
            LayerKind::Gram => format!("Gram matrix of {inputs} channels at {picture}x{picture}"),
        }
    }

    /// Number of multiplications and additions of the direct computation, each counted as one; for a Gram matrix, of
    /// both halves. The 7x7 has stride 2 and no padding.
    pub fn operations(self) -> u64 {
        let [inputs, outputs] = [self.inputs, self.outputs].map(u64::from);
        let terms = match self.kind {
            LayerKind::Dense(side) => u64::from(side * side) * inputs * outputs,
            LayerKind::Separable => 9 * inputs + inputs * outputs,
            LayerKind::Gram => inputs * outputs,
        };
        2 * terms * u64::from(self.output_side()).pow(2)
    }

    /// The stride in pixels.
    pub const fn stride(self) -> u32 {
        if matches!(self.kind, LayerKind::Dense(7)) { 2 } else { 1 }
    }

    /// Side of the output picture in pixels.
    pub const fn output_side(self) -> u32 {
        match self.kind {
            LayerKind::Dense(7) => (self.picture - 7) / 2 + 1,
            _ => self.picture,
        }
    }

    /// The input: uniform numbers from -1 to 1.
    ///
    /// # Shapes
    /// - output: `[1, picture, picture, inputs]`
    pub fn picture(self) -> Vec<f32> {
        numbers(1, self.picture * self.picture * self.inputs, 2.0)
    }

    /// Uniform weights scaled so that the output is about as large as the input; empty for a Gram matrix.
    ///
    /// # Shapes
    /// - output: `[outputs, inputs, side, side]`, or `[inputs, 1, 3, 3]` for a separable convolution
    pub fn filters(self) -> Vec<f32> {
        match self.kind {
            LayerKind::Dense(side) => scaled(2, self.outputs, self.inputs * side * side),
            LayerKind::Separable => scaled(2, self.inputs, 9),
            LayerKind::Gram => Vec::new(),
        }
    }

    /// The weights of the 1x1 part of a separable convolution.
    ///
    /// # Shapes
    /// - output: `[outputs, inputs, 1, 1]`
    pub fn pointwise(self) -> Vec<f32> {
        scaled(3, self.outputs, self.inputs)
    }
}

fn scaled(seed: u64, filters: u32, terms: u32) -> Vec<f32> {
    numbers(seed, filters * terms, 2.0 * (3.0 / terms as f32).sqrt())
}

fn numbers(seed: u64, count: u32, span: f32) -> Vec<f32> {
    (0..count).zip(uniform(seed, span)).map(|(_, number)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_layer_has_a_unique_key() {
        let keys: BTreeSet<String> = LAYERS.into_iter().map(Layer::key).collect();
        assert_eq!(keys.len(), LAYERS.len(), "{keys:?}");
    }

    #[test]
    fn operations_follow_the_definition() {
        assert_eq!(dense(3, 64, 64, 128).operations(), 18 * 64 * 64 * 128 * 128, "18 c k p of a 3x3");
        assert_eq!(dense(7, 3, 32, 150).operations(), 2 * 49 * 3 * 32 * 72 * 72, "72 windows in 150 pixels");
        assert_eq!(separable(16, 32, 10).operations(), 2 * (9 * 16 + 16 * 32) * 100, "nine, then all channels");
    }

    #[test]
    fn outputs_are_about_as_large_as_inputs() {
        let layer = dense(3, 16, 24, 128);
        let (picture, filters) = (layer.picture(), layer.filters());
        let power = |values: &[f32]| values.iter().map(|v| v * v).sum::<f32>() / values.len() as f32;
        let terms = filters.len() as f32 / 24.0;
        let ratio = power(&filters) * terms;
        assert!((0.9..1.1).contains(&ratio), "mean square of the output: {ratio}");
        assert!((0.3..0.37).contains(&power(&picture)), "uniform from -1 to 1: {}", power(&picture));
    }
}
