//! Why the CPU computes, in a sentence.

use likeness_core::backend::CpuReason;

/// Why the CPU is used, in a sentence.
pub fn sentence(reason: &CpuReason) -> String {
    match reason {
        CpuReason::Requested => "The CPU was asked for.".into(),
        CpuReason::NoWebGpu => "This browser has no WebGPU here, so the CPU computes.".into(),
        CpuReason::NoAdapter => "The browser found no graphics processor for WebGPU, so the CPU computes.".into(),
        CpuReason::NoTimestamps => {
            "This graphics processor lacks the timestamp feature that the GPU runtime needs, so the CPU computes."
                .into()
        }
        CpuReason::SoftwareAdapter(name) => {
            format!(
                "The only WebGPU adapter is a software one ({name}), slower than the CPU path, so the CPU computes."
            )
        }
        CpuReason::OpenFailed(_) => "The graphics processor could not be opened, so the CPU computes.".into(),
        CpuReason::SelfTestFailed { model, .. } => {
            format!("The graphics processor computed wrong numbers in the {}, so the CPU computes.", model.name())
        }
        CpuReason::Lost => "The graphics processor was lost, so the CPU computes from now on.".into(),
        CpuReason::Stopped => {
            "Computing stopped twice, so the CPU computes from now on, to be on the safe side.".into()
        }
    }
}
