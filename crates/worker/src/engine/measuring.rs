//! What the engine does when it is asked to measure.

use super::{Engine, Given};
use crate::bench::{Bench, Comparison, Nets, Stand, StandError};
use crate::ports::gallery::Doors;
use crate::ports::{Clock, ModelSource, Outbox, ProbeGpu};
use likeness_core::backend::Backend;
use likeness_core::bench::BenchItem;
use likeness_core::pixels::RgbaFrame;
use protocol::Event;
use protocol::bench::{BenchEvent, BenchRequest};
use protocol::failure::{Failure, FailureKind};

impl<S: ModelSource, G: ProbeGpu, C: Clock, O: Outbox, D: Doors> Engine<S, G, C, O, D> {
    pub(super) async fn measure(&mut self, request: BenchRequest, given: Given) {
        match request {
            BenchRequest::Prepare { item } => {
                let picture = given.picture().map(|picture| picture.frame);
                match self.prepare(item, picture).await {
                    Ok(()) => self.tell_bench(BenchEvent::Prepared { item }),
                    Err(failure) => self.not_measured(failure),
                }
            }
            BenchRequest::Run => self.run_once().await,
            BenchRequest::Compare => {
                let bytes = if let Given::Bytes(bytes) = given { bytes } else { Vec::new() };
                let Comparison { deviation, distance, relative } = Comparison::with_bytes(&self.bench.numbers, &bytes);
                self.tell_bench(BenchEvent::Compared { deviation, distance, relative });
            }
            BenchRequest::Numbers => {
                let bytes = self.bench.numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
                self.outbox.send(Event::Bench(BenchEvent::Numbers), Some(bytes));
            }
            BenchRequest::Release => self.bench = Bench::default(),
        }
    }

    async fn prepare(&mut self, item: BenchItem, picture: Option<RgbaFrame>) -> Result<(), Failure> {
        (self.bench.stand, self.bench.numbers) = (None, Vec::new());
        if self.studio.is_painting() {
            return Err(Failure::new(FailureKind::Internal, "a painting is under way and would be measured with it"));
        }
        if let Some(model) = item.model().filter(|model| self.bench.vgg.as_ref().is_none_or(|(id, _)| id != model)) {
            self.bench.vgg = None;
            let told = |received, total| self.tell_bench(BenchEvent::Loading { model, received, total });
            let vgg = self.proven(model, &told).await?;
            self.bench.vgg = Some((model, vgg));
        }
        let stand = match self.nets() {
            Some(nets) => Stand::new(item, &nets, picture, self.gallery.doors()).await,
            None => Err(StandError::Missing("the engine has not started")),
        };
        self.bench.stand = Some((item, stand.map_err(|error| self.why(&error))?));
        Ok(())
    }

    async fn run_once(&mut self) {
        let started = self.clock.now_ms();
        let ran = match (&self.bench.stand, self.nets()) {
            (Some((item, stand)), Some(nets)) => {
                let ran = stand.run(&nets, self.gallery.doors(), &self.clock).await;
                ran.map(|numbers| (*item, numbers))
            }
            _ => Err(StandError::Missing("nothing was prepared")),
        };
        let ms = self.clock.now_ms() - started;
        match ran {
            Ok((item, numbers)) => {
                self.bench.numbers = numbers;
                self.tell_bench(BenchEvent::Ran { item, ms: ms / f64::from(item.times_a_run()) });
            }
            Err(error) => self.not_measured(self.why(&error)),
        }
    }

    fn nets(&self) -> Option<Nets<'_>> {
        let running = self.running.as_ref()?;
        Some(Nets {
            pipeline: &running.pipeline,
            vgg: self.bench.vgg.as_ref().map(|(_, vgg)| vgg),
            device: &running.device,
        })
    }

    /// A graphics processor that does not answer is lost.
    fn why(&self, error: &StandError) -> Failure {
        let on_gpu = self.running.as_ref().is_some_and(|running| running.backend == Backend::WebGpu);
        let is_silent = matches!(error, StandError::Bridge(_) | StandError::Pipeline(_));
        let kind = if on_gpu && is_silent { FailureKind::GpuLost } else { FailureKind::Internal };
        Failure::new(kind, error.to_string())
    }

    fn not_measured(&mut self, failure: Failure) {
        self.bench = Bench::default();
        if failure.kind == FailureKind::GpuLost {
            self.fail(None, failure, true);
        } else {
            self.tell_bench(BenchEvent::Failed { failure });
        }
    }

    fn tell_bench(&self, event: BenchEvent) {
        self.outbox.send(Event::Bench(event), None);
    }
}
