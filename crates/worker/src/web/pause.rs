//! Between two layers of a painting, and while its net is on the way: hears what has come, so that "cancel" need not wait for
//! the end of a step or of a download.

use super::clock::PerformanceClock;
use super::pump::Waiting;
use crate::ports::Clock as _;
use gloo_timers::future::TimeoutFuture;
use likeness_nets::style::painting::Breath;
use std::cell::Cell;

/// Milliseconds of work between two pauses. A painting must be cancelled within 200, and one layer on top is not interrupted; a
/// pause itself takes 4, which browsers impose on timers that follow each other.
const WORK_MS: f64 = 80.0;

/// Milliseconds between two looks at the mailbox while something else is waited for: a quarter of the 200 within which a
/// painting must be cancelled.
const LOOK_MS: u32 = 50;

/// Lets messages in every now and then.
#[derive(Debug)]
pub(super) struct Pause {
    waiting: Waiting,
    clock: PerformanceClock,
    last: Cell<f64>,
}

impl Pause {
    /// A pause that listens to a mailbox.
    pub(super) fn new(waiting: Waiting, clock: PerformanceClock) -> Self {
        Self { waiting, last: Cell::new(clock.now_ms()), clock }
    }

    /// Gives way to the browser once, where there was work for a while.
    pub(super) async fn take(&self) {
        if self.clock.now_ms() - self.last.get() >= WORK_MS {
            TimeoutFuture::new(0).await;
            self.last.set(self.clock.now_ms());
        }
    }
}

impl Breath for Pause {
    async fn go_on(&self) -> bool {
        self.take().await;
        !self.waiting.borrow().interrupts()
    }

    async fn called(&self) {
        while !self.waiting.borrow().interrupts() {
            TimeoutFuture::new(LOOK_MS).await;
        }
    }
}
