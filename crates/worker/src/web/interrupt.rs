//! Interrupts a style job between two layers, and while its net is being fetched, so that "cancel" does not have to wait for
//! the end of a step or a download.

use super::clock::PerformanceClock;
use super::inbox::Inbox;
use crate::ports::Clock as _;
use gloo_timers::future::TimeoutFuture;
use likeness_nets::style::painting::Interrupt;
use std::cell::Cell;

/// Milliseconds of work between two pauses. A job must be cancelled within 200, and the layer that is running is not
/// interrupted; a pause itself takes 4, the minimum that browsers impose on consecutive timers.
const YIELD_AFTER_MS: f64 = 80.0;

/// Milliseconds between two polls of the mailbox while waiting: a quarter of the 200 within which a job must be cancelled.
const POLL_MS: u32 = 50;

/// Lets messages arrive from time to time.
#[derive(Debug)]
pub(super) struct MailboxInterrupt {
    queue: Inbox,
    clock: PerformanceClock,
    last: Cell<f64>,
}

impl MailboxInterrupt {
    /// An interrupt that polls a mailbox.
    pub(super) fn new(queue: Inbox, clock: PerformanceClock) -> Self {
        Self { queue, last: Cell::new(clock.now_ms()), clock }
    }

    /// Yields to the browser once if it has not done so for a while.
    pub(super) async fn yield_to_browser(&self) {
        if self.clock.now_ms() - self.last.get() >= YIELD_AFTER_MS {
            TimeoutFuture::new(0).await;
            self.last.set(self.clock.now_ms());
        }
    }
}

impl Interrupt for MailboxInterrupt {
    async fn should_continue(&self) -> bool {
        self.yield_to_browser().await;
        !self.queue.borrow().interrupts()
    }

    async fn interrupted(&self) {
        while !self.queue.borrow().interrupts() {
            TimeoutFuture::new(POLL_MS).await;
        }
    }
}
