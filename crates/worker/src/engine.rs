//! The worker's state and what each request does to it.

mod bench;
mod style;

use crate::attachment::{Attachment, Picture};
use crate::bench::Bench;
use crate::gallery::Gallery;
use crate::gallery::error::GalleryError;
use crate::gallery::face_analyzer::PipelineAnalyzer;
use crate::pipeline::{EncodedFace, FacePipeline, PipelineError, PipelineSettings};
use crate::ports::gallery::GalleryPorts;
use crate::ports::{Clock, ModelSource, Outbox, QueryAdapter};
use crate::start::Starter;
use crate::style_engine::StyleEngine;
use likeness_core::backend::{Backend, CpuReason, Preference};
use likeness_core::face::embedding::Embedding;
use likeness_core::face::matching;
use likeness_core::face::matching::Thresholds;
use likeness_core::face::report::Source;
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::manifest::{Manifest, ModelId};
use likeness_core::pixels::RgbField;
use likeness_core::test_picture;
use likeness_core::timing::Stage;
use likeness_nets::detector::Detector;
use likeness_nets::device::{KernelSet, LoadOptions};
use likeness_nets::encoder::Encoder;
use likeness_nets::landmarks::LandmarkNet;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::{GalleryEvent, GalleryRequest, RequestId};
use protocol::{EngineReport, Event, FrameId, Request, Side, StartStep};
use std::collections::BTreeSet;

/// The engine over its ports.
#[derive(Debug)]
pub struct Engine<S, G, C, O, D: GalleryPorts> {
    models: S,
    gpu: G,
    clock: C,
    outbox: O,
    settings: PipelineSettings,
    running: Option<Running>,
    claim: Option<EncodedFace>,
    probe: Option<EncodedFace>,
    last_encoded: Option<EncodedFace>,
    style_engine: StyleEngine,
    gallery: Gallery<D>,
    bench: Bench<D::Key>,
}

#[derive(Debug)]
struct Running {
    pipeline: FacePipeline<Detector, LandmarkNet, Encoder>,
    thresholds: Thresholds,
    backend: Backend,
    manifest: Manifest,
    options: LoadOptions,
}

impl<S: ModelSource, G: QueryAdapter, C: Clock, O: Outbox, D: GalleryPorts> Engine<S, G, C, O, D> {
    /// An engine that has not started.
    pub fn new(models: S, gpu: G, clock: C, outbox: O, settings: PipelineSettings, ports: D) -> Self {
        Self {
            models,
            gpu,
            clock,
            outbox,
            settings,
            running: None,
            claim: None,
            probe: None,
            last_encoded: None,
            style_engine: StyleEngine::default(),
            gallery: Gallery::new(ports),
            bench: Bench::default(),
        }
    }

    /// The pictures of an earlier look stay valid until the side is looked at or forgotten. Answers through the outbox.
    pub async fn handle(&mut self, request: Request, attachment: Attachment) {
        match request {
            Request::Start { preference, cpu_reason, operations, .. } => {
                self.start(preference, cpu_reason, operations).await;
            }
            Request::Forget { side } => {
                *self.slot(side) = None;
                self.outbox.send(Event::Uncompared, Attachment::None);
            }
            Request::Look { look, side, source } => match attachment.into_picture() {
                Some(picture) => self.look(look, side, source, picture).await,
                None => {
                    self.fail(Some(look), Failure::new(FailureKind::Internal, "a look came without a picture"), false)
                }
            },
            Request::Style(request) => {
                self.style(request, attachment.into_picture()).await;
            }
            Request::Gallery(ask, request) => self.handle_gallery(ask, request, &attachment).await,
            Request::Bench(request) => self.handle_bench(request, attachment).await,
        }
    }

    /// To be called every few seconds: the gallery locks itself, and hears of other tabs.
    pub async fn tick(&mut self) {
        // Where it fails nobody asked; whoever asks next is told why.
        if let Ok(Some(event)) = self.gallery.tick().await {
            self.outbox.send(Event::Gallery(None, event), Attachment::None);
        }
    }

    async fn handle_gallery(&mut self, ask: RequestId, request: GalleryRequest, attachment: &Attachment) {
        let analyzer = self.running.as_ref().map(|running| PipelineAnalyzer {
            pipeline: &running.pipeline,
            clock: &self.clock,
            thresholds: running.thresholds,
        });
        let failure = match self.gallery.handle(request, attachment, analyzer.as_ref()).await {
            Ok((event, bytes)) => return self.outbox.send(Event::Gallery(Some(ask), event), bytes),
            Err(GalleryError::Failure(failure)) => failure,
            Err(GalleryError::DeviceFailed(detail)) => {
                let backend = self.running.as_ref().map_or(Backend::Cpu, |running| running.backend);
                if backend == Backend::WebGpu {
                    return self.fail(None, Failure::new(FailureKind::GpuLost, detail), true);
                }
                Failure::new(FailureKind::SelfTest(ModelId::FaceEncoder), detail)
            }
        };
        self.outbox.send(Event::Gallery(Some(ask), GalleryEvent::Failed(failure)), Attachment::None);
    }

    async fn start(&mut self, preference: Preference, cpu_reason: Option<CpuReason>, kernels: KernelSet) {
        let starter = Starter { models: &self.models, gpu: &self.gpu, clock: &self.clock, outbox: &self.outbox };
        match starter.start(preference, cpu_reason, kernels).await {
            Ok(started) => {
                let nets = started.nets;
                let running = Running {
                    pipeline: FacePipeline {
                        detector: nets.detector,
                        landmarks: nets.landmarks,
                        encoder: nets.encoder,
                        settings: self.settings.clone(),
                    },
                    thresholds: started.report.thresholds,
                    backend: started.report.backend,
                    manifest: started.manifest,
                    options: started.options,
                };
                if running.backend == Backend::WebGpu {
                    warm_up(&running.pipeline, &self.outbox).await;
                }
                if let Some(embedding_version) = embedding_version(&started.report) {
                    self.gallery.start(embedding_version, started.impostors, running.thresholds.reject_tau);
                }
                self.running = Some(running);
                self.outbox.send(Event::Started(started.report), Attachment::None);
            }
            Err(failure) => self.fail(None, failure, false),
        }
    }

    async fn look(&mut self, look: FrameId, side: Side, source: Source, picture: Picture) {
        let Some(running) = &self.running else {
            return self.fail(Some(look), Failure::new(FailureKind::Internal, "a look came before the start"), false);
        };
        let backend = running.backend;
        match running.pipeline.analyze(&picture.frame, source, &self.clock).await {
            Ok(analysis) => {
                if let Some(face) = &analysis.face
                    && self.last_encoded.as_ref().is_some_and(|last_encoded| is_stuck(last_encoded, face))
                {
                    return self.device_failed(
                        look,
                        backend,
                        "two different faces gave the very same numbers".to_owned(),
                    );
                }
                let mut report = analysis.report;
                report.timings.add(Stage::Read, picture.read_ms);
                let chip = analysis.face.as_ref().map(|face| face.chip.to_rgba().into_bytes());
                if analysis.face.is_some() {
                    self.last_encoded.clone_from(&analysis.face);
                }
                *self.slot(side) = analysis.face;
                self.outbox.send(Event::Seen { look, side, report }, chip.into());
                self.compare();
            }
            Err(error @ (PipelineError::Bridge(_) | PipelineError::Embedding(_))) => {
                self.device_failed(look, backend, error.to_string());
            }
            Err(error) => self.fail(Some(look), Failure::new(FailureKind::Internal, error.to_string()), false),
        }
    }

    /// Numbers did not come, or are none: on the GPU the worker must be replaced, on the CPU the look has failed.
    fn device_failed(&self, look: FrameId, backend: Backend, detail: String) {
        let (kind, fatal) = match backend {
            Backend::WebGpu => (FailureKind::GpuLost, true),
            Backend::Cpu => (FailureKind::SelfTest(ModelId::FaceEncoder), false),
        };
        self.fail(Some(look), Failure::new(kind, detail), fatal);
    }

    fn compare(&self) {
        let (Some(claim), Some(probe), Some(running)) = (&self.claim, &self.probe, &self.running) else {
            return self.outbox.send(Event::Uncompared, Attachment::None);
        };
        let start = self.clock.now_ms();
        let mut verdict = matching::verify(&claim.embedding, &probe.embedding, running.thresholds, 0.0);
        verdict.timings_ms = self.clock.now_ms() - start;
        self.outbox.send(Event::Compared(verdict), Attachment::None);
    }

    fn slot(&mut self, side: Side) -> &mut Option<EncodedFace> {
        match side {
            Side::Claim => &mut self.claim,
            Side::Probe => &mut self.probe,
        }
    }

    fn fail(&self, look: Option<FrameId>, failure: Failure, fatal: bool) {
        self.outbox.send(Event::Failed { look, failure, fatal }, Attachment::None);
    }
}

/// The make of the encodings that this engine computes.
fn embedding_version(report: &EngineReport) -> Option<EmbeddingVersion> {
    let encoder = report.models.iter().find(|model| model.id == ModelId::FaceEncoder)?;
    let (encoder, preprocessing) = (encoder.sha256.clone(), EmbeddingVersion::PREPROCESSING);
    Some(EmbeddingVersion { encoder, preprocessing, backend: report.backend })
}

/// Whether an encoder has got stuck: other pixels, yet bit for bit the same numbers.
fn is_stuck(last_encoded: &EncodedFace, now: &EncodedFace) -> bool {
    same_numbers(&last_encoded.embedding, &now.embedding) && last_encoded.chip != now.chip
}

fn same_numbers(a: &Embedding, b: &Embedding) -> bool {
    a.values().iter().zip(b.values()).all(|(x, y)| x.to_bits() == y.to_bits())
}

/// Compiles the GPU's kernels at the shapes that will be used, so that the first look is not the slow one. What goes wrong
/// here would go wrong at the first look, and is told there.
async fn warm_up(pipeline: &FacePipeline<Detector, LandmarkNet, Encoder>, outbox: &impl Outbox) {
    let settings = &pipeline.settings;
    let sides: BTreeSet<u32> = [Source::Camera, Source::Photo]
        .into_iter()
        .flat_map(|source| <[_; 2]>::from(settings.sides(source)))
        .flat_map(|sides| sides.iter().copied())
        .collect();
    let all = u32::try_from(sides.len() + 1).unwrap_or(u32::MAX);
    let tell = |done| outbox.send(Event::Starting(StartStep::WarmUp { done, all }), Attachment::None);
    for (done, side) in (0..).zip(sides) {
        tell(done);
        let _ = pipeline.detector.forward(&test_picture::picture(side)).await;
    }
    tell(all - 1);
    let chip: RgbField = test_picture::picture(likeness_core::face::alignment::CHIP);
    let chips = vec![chip; if settings.mirror { 2 } else { 1 }];
    let _ = pipeline.encoder.forward(&chips).await;
}
