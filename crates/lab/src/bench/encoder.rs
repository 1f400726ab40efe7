//! The layers of the face encoder.

use super::blob::Blob;
use super::graph::{Activation, Graph, Op};
use likeness_core::face::alignment::CHIP;
use likeness_core::manifest::ModelEntry;
use likeness_nets::weights::{WeightError, Weights};

/// Name, input width and output width; units with `down` in their name have stride 2.
const UNITS: [(&str, usize, usize); 14] = [
    ("conv32_1", 32, 32),
    ("conv32_2", 32, 32),
    ("conv32_3", 32, 32),
    ("conv64_down", 32, 64),
    ("conv64_1", 64, 64),
    ("conv64_2", 64, 64),
    ("conv64_3", 64, 64),
    ("conv128_down", 64, 128),
    ("conv128_1", 128, 128),
    ("conv128_2", 128, 128),
    ("conv256_down", 128, 256),
    ("conv256_1", 256, 256),
    ("conv256_2", 256, 256),
    ("conv256_down_out", 256, 256),
];

/// The encoder.
///
/// # Errors
/// [`WeightError`] if the file does not fit the net.
pub(super) fn graph(entry: &ModelEntry, w: Weights, blob: &mut Blob) -> Result<Graph, WeightError> {
    let mut builder = GraphBuilder { w, blob, ops: Vec::new() };
    builder.conv(Graph::INPUT, "conv32_down", [32, 3, 7, 7], Window { stride: 2, pad: 0 }, Activation::Relu)?;
    let mut side = half(CHIP as usize, 7);
    let (input, output) = ("conv32_down".to_owned(), "pool".to_owned());
    builder.ops.push(Op::MaxPool { input, output, size: 3, stride: 2, pads: [0; 4] });
    side = half(side, 3);
    let mut at = "pool".to_owned();
    for (name, from, to) in UNITS {
        if name.contains("down") {
            side = builder.downsampling_block(&at, name, [from, to], side)?;
        } else {
            builder.identity_block(&at, name, to)?;
        }
        name.clone_into(&mut at);
    }
    builder.ops.push(Op::Mean { input: at, output: "mean".to_owned() });
    let weight = builder.w.take("fc", &[256, 128])?;
    let weight = builder.blob.put(&weight, &[256, 128]);
    builder.ops.push(Op::Product { input: "mean".to_owned(), output: "fc".to_owned(), weight });
    let GraphBuilder { w, ops, .. } = builder;
    w.finish()?;
    Ok(Graph { normalization: entry.input.normalization, ops, output: "fc".to_owned() })
}

/// The output side for a window of this size and stride 2 without padding.
const fn half(side: usize, window: usize) -> usize {
    (side - window) / 2 + 1
}

/// Stride and padding of a convolution.
struct Window {
    stride: usize,
    pad: usize,
}

struct GraphBuilder<'a> {
    w: Weights,
    blob: &'a mut Blob,
    ops: Vec<Op>,
}

impl GraphBuilder<'_> {
    /// `relu(x + conv2(relu(conv1 x)))`.
    fn identity_block(&mut self, at: &str, name: &str, width: usize) -> Result<(), WeightError> {
        let [first, second] = [1, 2].map(|i| format!("{name}.conv{i}"));
        self.conv(at, &first, [width, width, 3, 3], Window { stride: 1, pad: 1 }, Activation::Relu)?;
        self.conv(&first, &second, [width, width, 3, 3], Window { stride: 1, pad: 1 }, Activation::None)?;
        self.add([at.to_owned(), second], name);
        Ok(())
    }

    /// The same with stride 2 in `conv1`. The skip connection is pooled, and the smaller of the two is padded with
    /// zeros.
    fn downsampling_block(
        &mut self,
        at: &str,
        name: &str,
        [from, to]: [usize; 2],
        side: usize,
    ) -> Result<usize, WeightError> {
        let [first, second, skip] = ["conv1", "conv2", "skip"].map(|part| format!("{name}.{part}"));
        self.conv(at, &first, [to, from, 3, 3], Window { stride: 2, pad: 0 }, Activation::Relu)?;
        self.conv(&first, &second, [to, to, 3, 3], Window { stride: 1, pad: 1 }, Activation::None)?;
        self.ops.push(Op::AveragePool { input: at.to_owned(), output: skip.clone(), size: 2, stride: 2 });
        let (main_side, skip_side) = (half(side, 3), side / 2);
        let skip = self.filled(skip, to - from, 0);
        let main = self.filled(second, 0, skip_side - main_side);
        self.add([skip, main], name);
        Ok(skip_side)
    }

    fn filled(&mut self, input: String, channels: usize, rows: usize) -> String {
        if channels == 0 && rows == 0 {
            return input;
        }
        let output = format!("{input}.filled");
        self.ops.push(Op::Pad { input, output: output.clone(), channels, bottom: rows, right: rows });
        output
    }

    fn add(&mut self, inputs: [String; 2], output: &str) {
        self.ops.push(Op::Add { inputs, output: output.to_owned(), activation: Activation::Relu });
    }

    /// A convolution with the following affine layer folded in: `w' = w s`, `b' = b s + t`.
    fn conv(
        &mut self,
        input: &str,
        name: &str,
        shape: [usize; 4],
        window: Window,
        activation: Activation,
    ) -> Result<(), WeightError> {
        let mut weight = self.w.take(&format!("{name}.conv.filters"), &shape)?;
        let mut bias = self.w.take(&format!("{name}.conv.bias"), &shape[..1])?;
        let scale = self.w.take(&format!("{name}.scale.weights"), &shape[..1])?;
        let shift = self.w.take(&format!("{name}.scale.biases"), &shape[..1])?;
        for (filter, s) in weight.chunks_exact_mut(shape[1] * shape[2] * shape[3]).zip(&scale) {
            filter.iter_mut().for_each(|w| *w *= s);
        }
        bias.iter_mut().zip(scale.iter().zip(&shift)).for_each(|(b, (s, t))| *b = *b * s + t);
        self.ops.push(Op::Conv {
            input: input.to_owned(),
            output: name.to_owned(),
            weight: self.blob.put(&weight, &shape),
            bias: Some(self.blob.put(&bias, &shape[..1])),
            stride: window.stride,
            pads: [window.pad; 4],
            groups: 1,
            activation,
        });
        Ok(())
    }
}
