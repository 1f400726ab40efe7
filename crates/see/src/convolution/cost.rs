//! What a convolution costs, with the factors that it comes from.

/// The factors of what a convolution costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Number of positions of the kernels, over all axes.
    pub positions: u64,
    /// Number of kernels.
    pub outputs: u64,
    /// Number of values that a kernel has for each channel.
    pub taps: u64,
    /// Number of channels that each kernel reads.
    pub inputs: u64,
}

impl Cost {
    /// Number of products that are added up: positions × kernels × values × channels. Padding counts.
    pub const fn multiply_adds(self) -> u64 {
        self.positions * self.weights()
    }

    /// Number of weights: kernels × values × channels. It does not depend on the size of the input.
    pub const fn weights(self) -> u64 {
        self.outputs * self.taps * self.inputs
    }

    /// Number of parameters: the weights, and a bias for each kernel.
    pub const fn parameters(self) -> u64 {
        self.weights() + self.outputs
    }

    /// Number of values that come out.
    pub const fn responses(self) -> u64 {
        self.positions * self.outputs
    }
}
