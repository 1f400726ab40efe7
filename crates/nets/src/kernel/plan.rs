//! The parameters of a kernel besides its tensors.

use super::geometry::Geometry;
use crate::epilogue::Activation;

/// How a convolution is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Method {
    /// Term by term.
    Direct,
    /// Winograd F(2x2, 3x3): only for a 3x3 of stride 1.
    WinogradF2,
    /// Winograd F(4x4, 3x3): only for a 3x3 of stride 1.
    WinogradF4,
}

/// The shape of a convolution's filters, `[outputs, inputs, side, side]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FilterShape {
    /// Filters.
    pub(crate) outputs: usize,
    /// Channels of the input.
    pub(crate) inputs: usize,
    /// Side of the square kernel.
    pub(crate) side: usize,
}

/// The optional inputs of an epilogue, in the order in which they apply.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct EpilogueInputs<T> {
    /// One number per filter.
    pub(crate) bias: T,
    /// Added before the activation; shaped as the output.
    pub(crate) add: T,
    /// The response whose sign masks the result; shaped as the output.
    pub(crate) relu_mask: T,
}

/// A convolution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ConvPlan {
    /// Input, window and padding.
    pub(crate) geometry: Geometry,
    /// Filters.
    pub(crate) outputs: usize,
    /// How it is computed.
    pub(crate) method: Method,
    /// Applied to each sum.
    pub(crate) activation: Activation,
}

impl ConvPlan {
    /// `[n, h', w', outputs]`.
    pub(crate) fn output_shape(&self) -> [usize; 4] {
        let [height, width] = self.geometry.output_size();
        [self.geometry.input[0], height, width, self.outputs]
    }

    /// Whether it only mixes the channels of each position, computed directly.
    pub(crate) fn pointwise(&self) -> bool {
        let Geometry { side, stride, padding, .. } = self.geometry;
        self.method == Method::Direct && side == 1 && stride == 1 && padding == [(0, 0); 2]
    }

    /// `[n, h' / 2, w' / 2, outputs]`.
    pub(crate) fn pooled_shape(&self) -> [usize; 4] {
        let [n, height, width, outputs] = self.output_shape();
        [n, height / 2, width / 2, outputs]
    }
}

/// A max-pool.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PoolPlan {
    /// Input, window and padding; padding never wins.
    pub(crate) geometry: Geometry,
    /// Whether the argmax is needed; otherwise the second output is meaningless.
    pub(crate) argmax: bool,
    /// Applied to each maximum.
    pub(crate) activation: Activation,
}

impl PoolPlan {
    /// `[n, h', w', c]`.
    pub(crate) fn output_shape(&self) -> [usize; 4] {
        let [height, width] = self.geometry.output_size();
        [self.geometry.input[0], height, width, self.geometry.input[3]]
    }
}
