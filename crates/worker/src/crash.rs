//! The cause of a crash, inferred from the text of the error.

use protocol::Event;
use protocol::failure::{Failure, FailureKind};

/// The last event of a worker that cannot continue: the page replaces it.
pub fn fatal_event(detail: String) -> Event {
    // If the browser takes the GPU away, wgpu panics or a promise is rejected.
    let lost = detail.contains("wgpu") || detail.contains("Device") && detail.contains("lost");
    let kind = if lost { FailureKind::GpuLost } else { FailureKind::Internal };
    Event::Failed { frame_id: None, failure: Failure::new(kind, detail), fatal: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(detail: &str) -> Option<FailureKind> {
        match fatal_event(detail.to_owned()) {
            Event::Failed { frame_id: None, failure, fatal: true } if failure.detail == detail => Some(failure.kind),
            _ => None,
        }
    }

    #[test]
    fn a_lost_gpu_is_distinguished_from_other_crashes() {
        assert_eq!(
            kind("panicked at wgpu-29.0/src/backend: x"),
            Some(FailureKind::GpuLost),
            "a panic of the GPU runtime"
        );
        assert_eq!(kind("OperationError: Device is lost"), Some(FailureKind::GpuLost), "the browser's own message");
        assert_eq!(kind("RuntimeError: unreachable"), Some(FailureKind::Internal), "any other");
    }
}
