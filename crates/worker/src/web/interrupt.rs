//! Interrupts a style job between two layers, and while its net is being fetched, so that "cancel" does not have to wait for
//! the end of a step or a download; and an import between two people, and while its key is being derived.

use super::clock::PerformanceClock;
use super::inbox::Inbox;
use super::raw_attachment::RawAttachment;
use crate::ports::Clock as _;
use gloo_timers::future::TimeoutFuture;
use likeness_nets::style::painting::Interrupt;
use protocol::Mailbox;
use std::cell::Cell;

/// Milliseconds of work between two pauses. A job must be cancelled within 200, and the layer that is running is not
/// interrupted; a pause itself takes 4, the minimum that browsers impose on consecutive timers.
const YIELD_AFTER_MS: f64 = 80.0;

/// The same for lessons, whose units of work take some 30: a message must not wait for longer than 100.
#[cfg(feature = "painting")]
const LESSON_YIELD_AFTER_MS: f64 = 50.0;

/// Milliseconds between two polls of the mailbox while waiting: a quarter of the 200 within which a job must be cancelled.
const POLL_MS: u32 = 50;

/// Lets messages arrive from time to time.
#[derive(Debug)]
pub(super) struct MailboxInterrupt {
    queue: Inbox,
    clock: PerformanceClock,
    last: Cell<f64>,
    /// Milliseconds of work between two pauses.
    yield_after: f64,
    /// Whether a request is waiting that interrupts the work.
    is_due: fn(&Mailbox<RawAttachment>) -> bool,
}

impl MailboxInterrupt {
    /// An interrupt of a style job, which polls a mailbox.
    #[cfg(feature = "painting")]
    pub(super) fn of_painting(queue: Inbox, clock: PerformanceClock) -> Self {
        Self::new(queue, clock, YIELD_AFTER_MS, Mailbox::interrupts)
    }

    /// An interrupt of an import, which polls a mailbox.
    pub(super) fn of_import(queue: Inbox, clock: PerformanceClock) -> Self {
        Self::new(queue, clock, YIELD_AFTER_MS, Mailbox::ends_import)
    }

    /// Pauses between the units of work of the lessons, which nothing interrupts.
    #[cfg(feature = "painting")]
    pub(super) fn of_lessons(queue: Inbox, clock: PerformanceClock) -> Self {
        Self::new(queue, clock, LESSON_YIELD_AFTER_MS, |_| false)
    }

    fn new(
        queue: Inbox,
        clock: PerformanceClock,
        yield_after: f64,
        is_due: fn(&Mailbox<RawAttachment>) -> bool,
    ) -> Self {
        Self { queue, last: Cell::new(clock.now_ms()), clock, yield_after, is_due }
    }

    fn is_due(&self) -> bool {
        (self.is_due)(&self.queue.borrow())
    }

    /// Yields to the browser once if it has not done so for a while.
    pub(super) async fn yield_to_browser(&self) {
        if self.clock.now_ms() - self.last.get() >= self.yield_after {
            TimeoutFuture::new(0).await;
            self.last.set(self.clock.now_ms());
        }
    }
}

impl Interrupt for MailboxInterrupt {
    async fn should_continue(&self) -> bool {
        self.yield_to_browser().await;
        !self.is_due()
    }

    async fn interrupted(&self) {
        while !self.is_due() {
            TimeoutFuture::new(POLL_MS).await;
        }
    }
}
