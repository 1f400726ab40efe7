//! A program for faces and the gallery alone: it has no other subjects.

use super::Engine;
use crate::attachment::Attachment;
use crate::ports::{EnginePorts, Outbox as _};
use protocol::Request;
use protocol::failure::{Failure, FailureKind};
use std::marker::PhantomData;

/// The answer to what is asked of them.
#[derive(Debug)]
pub(super) struct Subjects<K> {
    refusal: Failure,
    key: PhantomData<K>,
}

impl<K> Default for Subjects<K> {
    fn default() -> Self {
        let refusal = Failure::new(FailureKind::NotStarted, "this worker is for faces alone");
        Self { refusal, key: PhantomData }
    }
}

impl<P: EnginePorts> Engine<P> {
    /// Refuses a request of one of the subjects: the page sends them to the other worker.
    #[expect(clippy::unused_async, reason = "the engine with subjects waits for them here")]
    pub(super) async fn handle_subject(&mut self, request: Request, _: Attachment) {
        self.outbox.send(request.failed(self.subjects.refusal.clone()), Attachment::None);
    }
}
