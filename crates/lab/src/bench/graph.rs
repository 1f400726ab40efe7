//! A net as a list of layers.

use super::blob::Part;
use likeness_core::pixels::Normalization;
use serde::Serialize;

/// A net: the first layer reads [`Graph::INPUT`], `(picture - mean) / divisor`.
#[derive(Debug, Serialize)]
pub(super) struct Graph {
    /// Mean and divisor on 0..=255 RGB.
    pub(super) normalization: Normalization,
    /// The layers, in order.
    pub(super) ops: Vec<Op>,
    /// The layer whose response is the net's.
    pub(super) output: String,
}

impl Graph {
    /// What the first layer reads.
    pub(super) const INPUT: &'static str = "input";
}

/// What follows a layer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Activation {
    /// Nothing.
    None,
    /// Nothing under zero.
    Relu,
    /// A tenth of what is under zero.
    Leaky,
}

/// A layer. Pads are top, left, bottom, right.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "op", rename_all = "snake_case")]
pub(super) enum Op {
    /// A convolution; zeros around. `groups` is 1, or the channels of a depthwise one.
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
    /// The outermost pixels once more, on every side.
    Edge { input: String, output: String },
    /// The largest of each square; around it nothing that could win.
    MaxPool { input: String, output: String, size: usize, stride: usize, pads: [usize; 4] },
    /// The mean of each square.
    AveragePool { input: String, output: String, size: usize, stride: usize },
    /// Zeros behind the channels, below and to the right.
    Pad { input: String, output: String, channels: usize, bottom: usize, right: usize },
    /// A sum.
    Add { inputs: [String; 2], output: String, activation: Activation },
    /// The mean over all positions, `[n, channels]`.
    Mean { input: String, output: String },
    /// A matrix from the right.
    Product {
        input: String,
        output: String,
        /// `[in, out]`.
        weight: Part,
    },
}

#[cfg(test)]
impl Op {
    /// What it reads.
    pub(super) fn inputs(&self) -> Vec<&String> {
        match self {
            Self::Add { inputs, .. } => inputs.iter().collect(),
            Self::Conv { input, .. }
            | Self::Edge { input, .. }
            | Self::MaxPool { input, .. }
            | Self::AveragePool { input, .. }
            | Self::Pad { input, .. }
            | Self::Mean { input, .. }
            | Self::Product { input, .. } => vec![input],
        }
    }

    /// What it gives.
    pub(super) fn output(&self) -> &str {
        match self {
            Self::Conv { output, .. }
            | Self::Edge { output, .. }
            | Self::MaxPool { output, .. }
            | Self::AveragePool { output, .. }
            | Self::Pad { output, .. }
            | Self::Add { output, .. }
            | Self::Mean { output, .. }
            | Self::Product { output, .. } => output,
        }
    }

    /// Its weights.
    pub(super) fn weights(&self) -> Vec<&Part> {
        match self {
            Self::Conv { weight, bias, .. } => std::iter::once(weight).chain(bias).collect(),
            Self::Product { weight, .. } => vec![weight],
            _ => vec![],
        }
    }
}
