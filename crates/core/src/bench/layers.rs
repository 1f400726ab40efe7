//! Single convolutions, as they stand in the nets: what the choice between ways to compute them is made by.

use super::uniform::uniform;
use serde::{Deserialize, Serialize};

/// How often one run does a layer: read back once, so that what the copy takes hardly counts.
pub const REPETITIONS: u32 = 8;

/// A layer on a square picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Layer {
    /// What it does.
    pub kind: LayerKind,
    /// Channels that it reads.
    pub inputs: u32,
    /// Channels that it gives.
    pub outputs: u32,
    /// Side of the picture that it reads, pixels.
    pub picture: u32,
}

/// What a layer does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LayerKind {
    /// A convolution of this many pixels each way, with a zero around a 3x3.
    Dense(u32),
    /// A depthwise 3x3 with a zero around, and the 1x1 behind it.
    Separable,
    /// A Gram matrix: all channels with all channels.
    Gram,
}

/// Those that are measured: each kind of the nets, where they spend their time.
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
    /// Its name in files and on command lines.
    pub fn key(self) -> String {
        let Self { inputs, outputs, picture, .. } = self;
        match self.kind {
            LayerKind::Dense(side) => format!("layer-{side}x{side}-{inputs}-{outputs}-{picture}"),
            LayerKind::Separable => format!("layer-separable-{inputs}-{outputs}-{picture}"),
            LayerKind::Gram => format!("layer-gram-{inputs}-{picture}"),
        }
    }

    /// What a person would call it.
    pub fn label(self) -> String {
        let Self { inputs, outputs, picture, .. } = self;
        let size = format!("{inputs} to {outputs} at {picture}x{picture}");
        match self.kind {
            LayerKind::Dense(side) => format!("{side}x{side}, {size}"),
            LayerKind::Separable => format!("depthwise and 1x1, {size}"),
            LayerKind::Gram => format!("Gram matrix of {inputs} channels at {picture}x{picture}"),
        }
    }

    /// Multiplications and additions, term by term, each counted as one; of a Gram matrix both halves. The 7x7 takes every other pixel and has no border.
    pub fn operations(self) -> u64 {
        let [inputs, outputs] = [self.inputs, self.outputs].map(u64::from);
        let terms = match self.kind {
            LayerKind::Dense(side) => u64::from(side * side) * inputs * outputs,
            LayerKind::Separable => 9 * inputs + inputs * outputs,
            LayerKind::Gram => inputs * outputs,
        };
        2 * terms * u64::from(self.output_side()).pow(2)
    }

    /// Pixels from window to window.
    pub const fn stride(self) -> u32 {
        if matches!(self.kind, LayerKind::Dense(7)) { 2 } else { 1 }
    }

    /// Side of the picture that it gives, pixels.
    pub const fn output_side(self) -> u32 {
        match self.kind {
            LayerKind::Dense(7) => (self.picture - 7) / 2 + 1,
            _ => self.picture,
        }
    }

    /// Its input: uniform numbers of -1 to 1.
    ///
    /// # Shapes
    /// - output: `[1, picture, picture, inputs]`
    pub fn picture(self) -> Vec<f32> {
        numbers(1, self.picture * self.picture * self.inputs, 2.0)
    }

    /// Uniform weights under which the output is about as large as the input; none where it takes none.
    ///
    /// # Shapes
    /// - output: `[outputs, inputs, side, side]`; of a separable one `[inputs, 1, 3, 3]`
    pub fn filters(self) -> Vec<f32> {
        match self.kind {
            LayerKind::Dense(side) => scaled(2, self.outputs, self.inputs * side * side),
            LayerKind::Separable => scaled(2, self.inputs, 9),
            LayerKind::Gram => Vec::new(),
        }
    }

    /// The weights of the 1x1 of a separable one.
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
    fn every_layer_has_a_name_of_its_own() {
        let keys: BTreeSet<String> = LAYERS.into_iter().map(Layer::key).collect();
        assert_eq!(keys.len(), LAYERS.len(), "{keys:?}");
    }

    #[test]
    fn operations_are_those_of_the_definition() {
        assert_eq!(dense(3, 64, 64, 128).operations(), 18 * 64 * 64 * 128 * 128, "18 c k p of a 3x3");
        assert_eq!(dense(7, 3, 32, 150).operations(), 2 * 49 * 3 * 32 * 72 * 72, "72 windows in 150 pixels");
        assert_eq!(separable(16, 32, 10).operations(), 2 * (9 * 16 + 16 * 32) * 100, "nine, then all channels");
    }

    #[test]
    fn responses_are_about_as_large_as_the_picture() {
        let layer = dense(3, 16, 24, 128);
        let (picture, filters) = (layer.picture(), layer.filters());
        let power = |values: &[f32]| values.iter().map(|v| v * v).sum::<f32>() / values.len() as f32;
        let terms = filters.len() as f32 / 24.0;
        let ratio = power(&filters) * terms;
        assert!((0.9..1.1).contains(&ratio), "each window's sum of squares: {ratio}");
        assert!((0.3..0.37).contains(&power(&picture)), "uniform of -1 to 1: {}", power(&picture));
    }
}
