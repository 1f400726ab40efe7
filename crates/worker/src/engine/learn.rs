//! How the engine handles requests of the lessons.

use super::Engine;
use crate::attachment::Attachment;
use crate::ports::{EnginePorts, Outbox as _};
use protocol::Event;
use protocol::failure::{Failure, FailureKind};
use protocol::learn::LearnRequest;

impl<P: EnginePorts> Engine<P> {
    pub(super) async fn handle_learn(&mut self, request: LearnRequest, _attachment: Attachment) {
        let failure = Failure::new(FailureKind::NotStarted, "the trainer is not there yet");
        self.outbox.send(Event::Learn(request.failed(failure)), Attachment::None);
    }
}
