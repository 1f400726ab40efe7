//! What the engine does while no request waits.

use super::clock::PerformanceClock;
use super::inbox::Inbox;
use super::interrupt::MailboxInterrupt;
use super::ports::WorkerPorts;
use crate::engine::Engine;
use std::rc::Rc;

/// The paces of the work, each of which lets messages arrive from time to time.
#[derive(Debug)]
pub(super) struct Work {
    painting: MailboxInterrupt,
    lessons: MailboxInterrupt,
}

impl Work {
    /// Work that watches a mailbox.
    pub(super) fn new(queue: &Inbox, clock: &PerformanceClock) -> Self {
        Self {
            painting: MailboxInterrupt::of_painting(Rc::clone(queue), clock.clone()),
            lessons: MailboxInterrupt::of_lessons(Rc::clone(queue), clock.clone()),
        }
    }

    /// A step of the painting, of the lessons and of a unit's picture, whichever are under way. `false` if none is.
    pub(super) async fn step(&self, engine: &mut Engine<WorkerPorts>) -> bool {
        if !engine.has_work() {
            return false;
        }
        if engine.is_painting() {
            engine.step_style(&self.painting).await;
            self.painting.yield_to_browser().await;
        }
        if engine.is_learning() {
            engine.step_learning().await;
            self.lessons.yield_to_browser().await;
        }
        if engine.is_making() {
            engine.step_making().await;
            self.lessons.yield_to_browser().await;
        }
        true
    }
}
