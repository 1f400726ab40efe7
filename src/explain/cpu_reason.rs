//! Why the CPU is used, in a sentence.

use crate::explain::model;
use likeness_core::backend::CpuReason;

/// Why the CPU is used, in a sentence.
pub fn sentence(reason: &CpuReason) -> String {
    match reason {
        CpuReason::Requested => words::CPU_REASON_ASKED.into(),
        CpuReason::NoWebGpu => words::CPU_REASON_NO_WEBGPU.into(),
        CpuReason::NoAdapter => words::CPU_REASON_NO_ADAPTER.into(),
        CpuReason::NoTimestamps => words::CPU_REASON_NO_TIMESTAMPS.into(),
        CpuReason::SoftwareAdapter(name) => words::cpu_reason_software_adapter(name),
        CpuReason::NotBuiltIn => words::CPU_REASON_NOT_BUILT_IN.into(),
        CpuReason::OpenFailed(_) => words::CPU_REASON_OPEN_FAILED.into(),
        CpuReason::SelfTestFailed { model, .. } => words::cpu_reason_self_test_failed(model::name(*model).text()),
        CpuReason::Lost => words::CPU_REASON_LOST.into(),
        CpuReason::Stopped => words::CPU_REASON_STOPPED.into(),
    }
}
