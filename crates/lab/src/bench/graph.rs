//! A net as a list of layers.

use super::blob::Part;
use likeness_core::pixels::Normalization;
use serde::Serialize;

/// A net. Its first layer reads [`Graph::INPUT`], `(picture - mean) / divisor`.
#[derive(Debug, Serialize)]
pub(super) struct Graph {
    /// Mean and divisor for RGB in 0..=255.
    pub(super) normalization: Normalization,
    /// The layers, in order.
    pub(super) ops: Vec<Op>,
    /// The layer whose output is the net's.
    pub(super) output: String,
}

impl Graph {
    /// The input of the first layer.
    pub(super) const INPUT: &'static str = "input";
}

/// The activation after a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Activation {
    /// None.
    None,
    /// Negative values become 0.
    Relu,
    /// Negative values are multiplied by 0.1.
    Leaky,
}

/// A layer. Padding is given as top, left, bottom, right.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "op", rename_all = "snake_case")]
pub(super) enum Op {
    /// A convolution with zero padding. `groups` is 1, or the number of channels if it is depthwise.
    Conv {
        input: String,
        output: String,
        /// `[out, in / groups, height, width]`.
        weight: Part,
        /// `[out]`.
        bias: Option<Part>,
        stride: usize,
        pads: [usize; 4],
        groups: usize,
        activation: Activation,
    },
    /// Repeats the outermost pixels on all sides.
    Edge { input: String, output: String },
    /// The maximum of each square. Padding never wins.
    MaxPool { input: String, output: String, size: usize, stride: usize, pads: [usize; 4] },
}

#[cfg(test)]
impl Op {
    /// The names of its inputs.
    pub(super) fn inputs(&self) -> Vec<&String> {
        match self {
            Self::Conv { input, .. } | Self::Edge { input, .. } | Self::MaxPool { input, .. } => vec![input],
        }
    }

    /// The name of its output.
    pub(super) fn output(&self) -> &str {
        match self {
            Self::Conv { output, .. } | Self::Edge { output, .. } | Self::MaxPool { output, .. } => output,
        }
    }

    /// Its weights.
    pub(super) fn weights(&self) -> Vec<&Part> {
        match self {
            Self::Conv { weight, bias, .. } => std::iter::once(weight).chain(bias).collect(),
            _ => vec![],
        }
    }
}
