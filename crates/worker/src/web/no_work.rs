//! A program for faces and the gallery alone: while no request waits, it has nothing to do.

use super::clock::PerformanceClock;
use super::inbox::Inbox;
use super::ports::WorkerPorts;
use crate::engine::Engine;

/// Nothing.
#[derive(Debug)]
pub(super) struct Work;

impl Work {
    pub(super) const fn new(_: &Inbox, _: &PerformanceClock) -> Self {
        Self
    }

    /// There is never a step to take.
    #[expect(clippy::unused_async, reason = "the other program's steps are waited for")]
    pub(super) async fn step(&self, _: &mut Engine<WorkerPorts>) -> bool {
        false
    }
}
