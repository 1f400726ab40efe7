//! How the engine handles benchmark requests.

use crate::attachment::Attachment;
use crate::bench::{Bench, BenchHarness, Comparison, HarnessError, Nets};
use crate::engine::Engine;
use crate::ports::{Clock as _, EnginePorts, Outbox as _};
use likeness_core::backend::Backend;
use likeness_core::bench::BenchItem;
use likeness_core::pixels::RgbaFrame;
use protocol::Event;
use protocol::bench::{BenchEvent, BenchRequest};
use protocol::failure::{Failure, FailureKind};

impl<P: EnginePorts> Engine<P> {
    pub(in crate::engine) async fn handle_bench(&mut self, request: BenchRequest, attachment: Attachment) {
        match request {
            BenchRequest::Prepare { item } => {
                let picture = attachment.into_picture().map(|picture| picture.frame);
                match self.prepare(item, picture).await {
                    Ok(()) => self.send_bench(BenchEvent::Prepared { item }),
                    Err(failure) => self.bench_failed(failure),
                }
            }
            BenchRequest::Run => self.run_once().await,
            BenchRequest::Compare => {
                let bytes = attachment.into_bytes().unwrap_or_default();
                let Comparison { deviation, distance, relative } =
                    Comparison::with_bytes(&self.subjects.bench.numbers, &bytes);
                self.send_bench(BenchEvent::Compared { deviation, distance, relative });
            }
            BenchRequest::Numbers => {
                let bytes = self.subjects.bench.numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
                self.outbox.send(Event::Bench(BenchEvent::Numbers), Attachment::Bytes(bytes));
            }
            BenchRequest::Release => self.subjects.bench = Bench::default(),
        }
    }

    async fn prepare(&mut self, item: BenchItem, picture: Option<RgbaFrame>) -> Result<(), Failure> {
        (self.subjects.bench.harness, self.subjects.bench.numbers) = (None, Vec::new());
        if self.subjects.style_engine.is_painting() {
            return Err(Failure::new(FailureKind::Internal, "a style job is running and would distort the result"));
        }
        if let Some(model) =
            item.model().filter(|model| self.subjects.bench.vgg.as_ref().is_none_or(|(id, _)| id != model))
        {
            self.subjects.bench.vgg = None;
            let on_progress = |received, total| self.send_bench(BenchEvent::Loading { model, received, total });
            let vgg = self.load_verified(model, &on_progress).await?;
            self.subjects.bench.vgg = Some((model, vgg));
        }
        let harness = match self.nets() {
            Some(nets) => BenchHarness::new(item, &nets, picture, self.gallery.ports()).await,
            None => Err(HarnessError::Missing("the engine has not started")),
        };
        self.subjects.bench.harness = Some((item, harness.map_err(|error| self.to_failure(&error))?));
        Ok(())
    }

    async fn run_once(&mut self) {
        let started = self.clock.now_ms();
        let ran = match (&self.subjects.bench.harness, self.nets()) {
            (Some((item, harness)), Some(nets)) => {
                let ran = harness.run(&nets, self.gallery.ports(), &self.clock).await;
                ran.map(|numbers| (*item, numbers))
            }
            _ => Err(HarnessError::Missing("nothing was prepared")),
        };
        let ms = self.clock.now_ms() - started;
        match ran {
            Ok((item, numbers)) => {
                self.subjects.bench.numbers = numbers;
                self.send_bench(BenchEvent::Ran { item, ms: ms / f64::from(item.repetitions_per_run()) });
            }
            Err(error) => self.bench_failed(self.to_failure(&error)),
        }
    }

    fn nets(&self) -> Option<Nets<'_>> {
        let running = self.running.as_ref()?;
        Some(Nets {
            pipeline: &running.pipeline,
            vgg: self.subjects.bench.vgg.as_ref().map(|(_, vgg)| vgg),
            options: &running.options,
        })
    }

    /// A GPU that does not answer is lost.
    fn to_failure(&self, error: &HarnessError) -> Failure {
        let on_gpu = self.running.as_ref().is_some_and(|running| running.backend == Backend::WebGpu);
        let is_unresponsive = matches!(error, HarnessError::Bridge(_) | HarnessError::Pipeline(_));
        let kind = if on_gpu && is_unresponsive { FailureKind::GpuLost } else { FailureKind::Internal };
        Failure::new(kind, error.to_string())
    }

    fn bench_failed(&mut self, failure: Failure) {
        self.subjects.bench = Bench::default();
        if failure.kind == FailureKind::GpuLost {
            self.fail(None, failure, true);
        } else {
            self.send_bench(BenchEvent::Failed { failure });
        }
    }

    fn send_bench(&self, event: BenchEvent) {
        self.outbox.send(Event::Bench(event), Attachment::None);
    }
}
