//! Questions that wait for their answer: each is answered once, or never where the worker is gone.

use futures_channel::oneshot::{self, Receiver, Sender};
use protocol::gallery::RequestId;
use std::collections::BTreeMap;

/// Who waits for which answer.
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
    /// A number for a question, and where its answer will arrive.
    pub fn open(&mut self) -> (RequestId, Receiver<T>) {
        self.next = self.next.wrapping_add(1);
        let (sender, receiver) = oneshot::channel();
        let ask = RequestId(self.next);
        self.waiting.insert(ask, sender);
        (ask, receiver)
    }

    /// Hands an answer over. One that nobody waits for any more is dropped.
    pub fn answer(&mut self, ask: RequestId, answer: T) {
        if let Some(sender) = self.waiting.remove(&ask) {
            // Refused where the one who asked is gone.
            let _ = sender.send(answer);
        }
    }

    /// The worker that was asked is gone: nobody waits in vain.
    pub fn abandon(&mut self) {
        self.waiting.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_reaches_the_one_who_asked() {
        let mut asks = PendingRequests::default();
        let (first, mut a) = asks.open();
        let (second, mut b) = asks.open();
        assert_ne!(first, second, "two questions have two numbers");
        asks.answer(second, "b");
        asks.answer(first, "a");
        assert_eq!((a.try_recv(), b.try_recv()), (Ok(Some("a")), Ok(Some("b"))), "whatever the order");
        asks.answer(first, "again");
    }

    #[test]
    fn questions_to_a_worker_that_is_gone_are_called_off() {
        let mut asks = PendingRequests::<()>::default();
        let (_, mut waiting) = asks.open();
        asks.abandon();
        assert!(waiting.try_recv().is_err(), "called off, not left waiting");
    }
}
