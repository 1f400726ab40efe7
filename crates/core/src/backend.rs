//! The backend that the nets run on, and why it was chosen.

use crate::model::ModelId;
use serde::{Deserialize, Deserializer, Serialize};

/// The backend that the user prefers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Preference {
    /// WebGPU on a hardware adapter where the program has it, otherwise the CPU.
    #[default]
    Auto,
    /// WebGPU, even on a software adapter (for tests).
    WebGpu,
    /// The CPU.
    Cpu,
}

/// Whose operations the nets use. Switching helps to locate the cause of a wrong or slow result.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum KernelSet {
    /// Our kernels.
    #[default]
    Own,
    /// Our kernels with direct convolutions only, without the rounding of Winograd transforms.
    Direct,
    /// The operations of burn.
    Burn,
}

/// The backend that the nets run on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Backend {
    /// The GPU, through WebGPU.
    WebGpu,
    /// The CPU, through WebAssembly SIMD.
    Cpu,
}

/// Why the CPU is used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CpuReason {
    /// The user or a setting requested it.
    Requested,
    /// This browser has no WebGPU in workers.
    NoWebGpu,
    /// WebGPU is supported, but there is no adapter.
    NoAdapter,
    /// The adapter cannot measure time, which the GPU runtime needs.
    NoTimestamps,
    /// The adapter is a software renderer, which is slower than the CPU backend; its name.
    SoftwareAdapter(String),
    /// The program has no GPU runtime: it is for faces alone, for which the CPU is fast enough.
    NotBuiltIn,
    /// The device could not be opened.
    OpenFailed(String),
    /// The GPU computed wrong results.
    SelfTestFailed {
        /// The net that failed.
        model: ModelId,
        /// Its deviation relative to the largest stored number; infinite if it computed no numbers.
        #[serde(deserialize_with = "null_as_infinity")]
        deviation: f32,
    },
    /// The GPU was lost; this worker replaces the one that lost it.
    Lost,
    /// The worker stopped twice for an unknown reason; this one replaces the second.
    Stopped,
}

/// JSON has no infinity and writes `null` instead.
fn null_as_infinity<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(f32::INFINITY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_infinite_deviation_survives_json() {
        for deviation in [f32::INFINITY, 0.25] {
            let reason = CpuReason::SelfTestFailed { model: ModelId::FaceEncoder, deviation };
            let text = serde_json::to_string(&reason).expect("a reason is plain data");
            let read: CpuReason = serde_json::from_str(&text).expect("what was written can be read");
            assert_eq!(read, reason, "{text}");
        }
    }
}
