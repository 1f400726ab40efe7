//! What a kernel is told besides its tensors.

use super::geometry::Geometry;

/// How a convolution is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Term by term.
    Direct,
    /// Winograd F(2x2, 3x3): a 3x3 of stride 1 only.
    Two,
    /// Winograd F(4x4, 3x3): a 3x3 of stride 1 only.
    Four,
}

/// What follows sum, bias and addition.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Activation {
    /// Nothing.
    None,
    /// Nothing under zero.
    Relu,
    /// This slope under zero.
    Leaky(f32),
}

/// A convolution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ConvPlan {
    /// Where it looks.
    pub geometry: Geometry,
    /// Filters.
    pub outputs: usize,
    /// How.
    pub method: Method,
    /// What follows.
    pub activation: Activation,
}

impl ConvPlan {
    /// `[n, h', w', outputs]`.
    pub fn output_shape(&self) -> [usize; 4] {
        let [height, width] = self.geometry.output_size();
        [self.geometry.input[0], height, width, self.outputs]
    }

    /// Whether each position's channels are mixed and nothing else, term by term.
    pub fn pointwise(&self) -> bool {
        let Geometry { side, stride, padding, .. } = self.geometry;
        self.method == Method::Direct && side == 1 && stride == 1 && padding == [(0, 0); 2]
    }

    /// `[n, h' / 2, w' / 2, outputs]`.
    pub fn pooled_shape(&self) -> [usize; 4] {
        let [n, height, width, outputs] = self.output_shape();
        [n, height / 2, width / 2, outputs]
    }
}

/// A max-pool.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PoolPlan {
    /// Where it looks; what lies over the border never wins.
    pub geometry: Geometry,
    /// Whether the places are wanted; where not, whatever comes in their stead means nothing.
    pub places: bool,
    /// What follows.
    pub activation: Activation,
}

impl PoolPlan {
    /// `[n, h', w', c]`.
    pub fn output_shape(&self) -> [usize; 4] {
        let [height, width] = self.geometry.output_size();
        [self.geometry.input[0], height, width, self.geometry.input[3]]
    }
}
