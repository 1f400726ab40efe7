//! What may be chosen of the engine.

use serde::{Deserialize, Serialize};

/// Which backend the user wants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Preference {
    /// WebGPU on a real adapter, else the CPU.
    #[default]
    Auto,
    /// WebGPU, even on a software adapter (for tests).
    WebGpu,
    /// The CPU.
    Cpu,
}

/// Whose operations the nets run: a switch that tells whose fault a wrong or a slow number is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operations {
    /// Our kernels.
    #[default]
    Own,
    /// Our kernels, every convolution term by term: no rounding of changed bases.
    Direct,
    /// burn's.
    Burn,
}
