//! Between two layers of a painting, and while its net is on the way: hears what has come, so that "cancel" need not wait for
//! the end of a step or of a download.

use super::clock::PerformanceClock;
use super::inbox::Inbox;
use crate::ports::Clock as _;
use gloo_timers::future::TimeoutFuture;
use likeness_nets::style::painting::Interrupt;
use std::cell::Cell;

/// Milliseconds of work between two pauses. A painting must be cancelled within 200, and one layer on top is not interrupted; a
/// pause itself takes 4, which browsers impose on timers that follow each other.
const YIELD_AFTER_MS: f64 = 80.0;

/// Milliseconds between two looks at the mailbox while something else is waited for: a quarter of the 200 within which a
/// painting must be cancelled.
const POLL_MS: u32 = 50;

/// Lets messages in every now and then.
#[derive(Debug)]
pub(super) struct MailboxInterrupt {
    queue: Inbox,
    clock: PerformanceClock,
    last: Cell<f64>,
}

impl MailboxInterrupt {
    /// A pause that listens to a mailbox.
    pub(super) fn new(queue: Inbox, clock: PerformanceClock) -> Self {
        Self { queue, last: Cell::new(clock.now_ms()), clock }
    }

    /// Gives way to the browser once, where there was work for a while.
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
