//! How the engine handles requests of the lessons.

use crate::attachment::Attachment;
use crate::engine::Engine;
use crate::ports::{EnginePorts, Outbox as _};
use crate::reporter::Reporter;
use likeness_core::backend::Backend;
use likeness_nets::learner::LearnerNet;
use protocol::Event;
use protocol::failure::{Failure, FailureKind};
use protocol::learn::{LearnEvent, LearnRequest};

impl<P: EnginePorts> Engine<P> {
    /// Whether [`Self::step_learning`] has anything to do.
    pub fn is_learning(&self) -> bool {
        self.subjects.lessons.is_working()
    }

    /// One unit of work of a training run: some tens of milliseconds.
    pub async fn step_learning(&mut self) {
        let Some(running) = &self.running else { return };
        let net = LearnerNet::new(running.options.clone());
        let reporter = Reporter { clock: &self.clock, outbox: &self.outbox };
        let Err((run, error)) = self.subjects.lessons.work(&net, reporter).await else { return };
        if running.backend == Backend::WebGpu {
            return self.fail(None, Failure::new(FailureKind::GpuLost, error.to_string()), true);
        }
        let failure = Failure::new(FailureKind::Internal, error.to_string());
        self.outbox.send(Event::Learn(LearnEvent::Failed { run, failure }), Attachment::None);
    }

    pub(in crate::engine) async fn handle_learn(&mut self, request: LearnRequest, attachment: Attachment) {
        let Some(running) = &self.running else {
            let failure = Failure::new(FailureKind::NotStarted, "a lesson came before the start");
            return self.outbox.send(Event::Learn(request.failed(failure)), Attachment::None);
        };
        let net = LearnerNet::new(running.options.clone());
        let reporter = Reporter { clock: &self.clock, outbox: &self.outbox };
        if let Err(failure) = self.subjects.lessons.handle(request.clone(), attachment, &net, reporter).await {
            self.outbox.send(Event::Learn(request.failed(failure)), Attachment::None);
        }
    }
}
