//! How the engine handles requests about units.

use crate::attachment::Attachment;
use crate::engine::Engine;
use crate::ports::{EnginePorts, Outbox as _};
use crate::reporter::Reporter;
use crate::units::UnitError;
use likeness_core::backend::Backend;
use likeness_core::manifest::ModelId;
use protocol::Event;
use protocol::failure::{Failure, FailureKind};
use protocol::see::{SeeEvent, SeeRequest, SeeTask};

/// The net whose units are shown: the smaller one, of which the page's own nine patches are.
const NET: ModelId = ModelId::VggLight;

impl<P: EnginePorts> Engine<P> {
    /// Whether [`Self::step_making`] has anything to do.
    pub const fn is_making(&self) -> bool {
        self.subjects.units.is_working()
    }

    /// A step of the picture that is made for a unit.
    pub async fn step_making(&mut self) {
        let reporter = Reporter { clock: &self.clock, outbox: &self.outbox };
        if let Err((task, error)) = self.subjects.units.work(reporter).await {
            self.see_failed(task, error);
        }
    }

    pub(in crate::engine) async fn handle_see(&mut self, request: SeeRequest, attachment: Attachment) {
        let task = request.task();
        if let Err(failure) = self.ensure_units().await {
            return self.see_failed(task, UnitError::Refused(failure));
        }
        let reporter = Reporter { clock: &self.clock, outbox: &self.outbox };
        if let Err(error) = self.subjects.units.handle(request, attachment, reporter).await {
            self.see_failed(task, error);
        }
    }

    /// Loads the net unless it is loaded already. It must pass its self-test before it is used.
    async fn ensure_units(&mut self) -> Result<(), Failure> {
        if self.subjects.units.net.is_some() {
            return Ok(());
        }
        let on_progress = |received, total| {
            self.outbox.send(Event::See(SeeEvent::Loading { received, total }), Attachment::None);
        };
        let net = self.load_verified(NET, &on_progress).await?;
        self.subjects.units.net = Some(net);
        Ok(())
    }

    /// On the GPU, a device that does not answer ends the worker, which is then replaced.
    fn see_failed(&self, task: SeeTask, error: UnitError) {
        let failure = match error {
            UnitError::Refused(failure) => failure,
            UnitError::Device(detail) => {
                if self.running.as_ref().is_some_and(|running| running.backend == Backend::WebGpu) {
                    return self.fail(None, Failure::new(FailureKind::GpuLost, detail), true);
                }
                Failure::new(FailureKind::SelfTest(NET), detail)
            }
        };
        self.outbox.send(Event::See(SeeEvent::Failed { task, failure }), Attachment::None);
    }
}
