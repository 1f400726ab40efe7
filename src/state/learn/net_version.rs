//! Which net an answer is about: a run's, after so many steps.

use protocol::learn::RunId;

/// The net of a run at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NetVersion {
    /// The run.
    pub run: RunId,
    /// Steps that were taken.
    pub step: u32,
}
