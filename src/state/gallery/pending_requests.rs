//! Requests that wait for their answer: each is answered once, or never if the worker is gone.

use futures_channel::oneshot::{self, Receiver, Sender};
use protocol::gallery::RequestId;
use std::collections::BTreeMap;

/// The requests under way, by id.
#[derive(Debug)]
pub struct PendingRequests<T> {
    next: u32,
    waiting: BTreeMap<RequestId, Sender<T>>,
}

impl<T> Default for PendingRequests<T> {
    fn default() -> Self {
        Self { next: 0, waiting: BTreeMap::new() }
    }
}

impl<T> PendingRequests<T> {
    /// A new request id, and where its answer will arrive.
    pub fn open(&mut self) -> (RequestId, Receiver<T>) {
        self.next = self.next.wrapping_add(1);
        let (sender, receiver) = oneshot::channel();
        let id = RequestId(self.next);
        self.waiting.insert(id, sender);
        (id, receiver)
    }

    /// Passes on an answer. It is dropped if nothing waits for it any more.
    pub fn answer(&mut self, id: RequestId, answer: T) {
        if let Some(sender) = self.waiting.remove(&id) {
            // Fails if the receiver was dropped.
            let _ = sender.send(answer);
        }
    }

    /// The worker is gone: every receiver gets an error.
    pub fn cancel_all(&mut self) {
        self.waiting.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_reaches_its_request() {
        let mut pending = PendingRequests::default();
        let (first, mut a) = pending.open();
        let (second, mut b) = pending.open();
        assert_ne!(first, second, "two requests, two ids");
        pending.answer(second, "b");
        pending.answer(first, "a");
        assert_eq!((a.try_recv(), b.try_recv()), (Ok(Some("a")), Ok(Some("b"))), "whatever the order");
        pending.answer(first, "again");
    }

    #[test]
    fn requests_to_a_worker_that_is_gone_are_cancelled() {
        let mut pending = PendingRequests::<()>::default();
        let (_, mut waiting) = pending.open();
        pending.cancel_all();
        assert!(waiting.try_recv().is_err(), "cancelled, not left waiting");
    }
}
