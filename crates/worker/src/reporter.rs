//! How work that goes on between requests reports.

use crate::attachment::Attachment;
use crate::ports::Outbox;
use protocol::Event;

/// Where reports go, and the time that they tell.
#[derive(Debug)]
pub struct Reporter<'a, C, O> {
    /// The time.
    pub clock: &'a C,
    /// The destination of events.
    pub outbox: &'a O,
}

// Not derived: that would ask the same of what it refers to.
impl<C, O> Clone for Reporter<'_, C, O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C, O> Copy for Reporter<'_, C, O> {}

impl<C, O: Outbox> Reporter<'_, C, O> {
    /// Sends an event with its attachment.
    pub fn send(&self, event: impl Into<Event>, attachment: Attachment) {
        self.outbox.send(event.into(), attachment);
    }
}
