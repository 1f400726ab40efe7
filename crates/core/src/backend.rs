//! What the nets run on, and why.

use crate::model::ModelId;
use serde::{Deserialize, Deserializer, Serialize};

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
pub enum KernelSet {
    /// Our kernels.
    #[default]
    Own,
    /// Our kernels, every convolution term by term: no rounding of changed bases.
    Direct,
    /// burn's.
    Burn,
}

/// What the nets run on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Backend {
    /// The GPU, through WebGPU.
    WebGpu,
    /// The processor, through WebAssembly SIMD.
    Cpu,
}

/// Why the CPU is used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CpuReason {
    /// The user or a setting asked for it.
    Requested,
    /// This browser has no WebGPU in workers.
    NoWebGpu,
    /// WebGPU is there, but no adapter.
    NoAdapter,
    /// The adapter cannot measure time, which the GPU runtime needs.
    NoTimestamps,
    /// The adapter is a software renderer, slower than the CPU path; its name.
    SoftwareAdapter(String),
    /// The device could not be opened.
    OpenFailed(String),
    /// The GPU computed wrong numbers.
    SelfTestFailed {
        /// The net that failed.
        model: ModelId,
        /// Its deviation, relative to the largest stored number; infinite where it computed no numbers.
        #[serde(deserialize_with = "null_as_infinity")]
        deviation: f32,
    },
    /// The GPU was lost before; this worker replaces that one.
    Lost,
    /// Computing stopped twice before, for whatever reason; this worker replaces the second.
    Stopped,
}

/// JSON knows no infinity and writes `null` in its place.
fn null_as_infinity<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(f32::INFINITY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gpu_that_computed_no_numbers_can_be_told_of() {
        for deviation in [f32::INFINITY, 0.25] {
            let reason = CpuReason::SelfTestFailed { model: ModelId::FaceEncoder, deviation };
            let text = serde_json::to_string(&reason).expect("a reason is plain data");
            let read: CpuReason = serde_json::from_str(&text).expect("what was written can be read");
            assert_eq!(read, reason, "{text}");
        }
    }
}
