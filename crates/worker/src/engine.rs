//! The engine: the worker's state and what each request does to it.

mod encoder;
mod import_watch;
mod side_tracks;
#[cfg(not(feature = "painting"))]
#[path = "engine/no_subjects.rs"]
mod subjects;
#[cfg(feature = "painting")]
mod subjects;

use crate::attachment::{Attachment, Picture};
use crate::gallery::Gallery;
use crate::gallery::error::GalleryError;
use crate::gallery::face_analyzer::{EarlierEncoder, PipelineAnalyzer};
use crate::offered_encoders::offered_encoders;
use crate::ports::gallery::GalleryPorts;
use crate::ports::{Clock as _, EnginePorts, Outbox, Ports};
use crate::start::{StartChoice, Starter};
use encoder::EncoderDownload;
use import_watch::ImportWatch;
use likeness_core::backend::Backend;
use likeness_core::face::embedding::Embedding;
use likeness_core::face::encoder_input;
use likeness_core::face::matching;
use likeness_core::face::matching::{Thresholds, Verdict};
use likeness_core::face::notice::Notice;
use likeness_core::face::report::Source;
use likeness_core::geometry::Point;
use likeness_core::manifest::{Manifest, ModelId};
use likeness_core::pixels::RgbField;
use likeness_core::test_picture;
use likeness_core::timing::Stage;
use likeness_nets::detector::Detector;
use likeness_nets::device::LoadOptions;
use likeness_nets::encoder::Encoder;
use likeness_nets::face::{EncodedFace, FacePipeline, PipelineError, PipelineSettings};
use likeness_nets::landmarks::LandmarkNet;
use likeness_nets::style::painting::Interrupt;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::{GalleryEvent, GalleryRequest, RequestId};
use protocol::{Event, FrameId, Request, Side, StartStep};
use side_tracks::SideTracks;
use std::collections::BTreeSet;
use subjects::Subjects;

/// What [`Request::Detect`] asks for.
struct Detection {
    frame_id: FrameId,
    side: Side,
    source: Source,
    chosen: Option<Point>,
}

/// The face of a side.
#[derive(Debug)]
struct ComparedFace {
    embedding: Embedding,
    notices: Vec<Notice>,
}

/// The engine behind its ports.
#[derive(Debug)]
pub struct Engine<P: EnginePorts> {
    models: P::Models,
    adapter: P::Adapter,
    clock: P::Clock,
    outbox: P::Outbox,
    settings: PipelineSettings,
    running: Option<Running>,
    claim: Option<ComparedFace>,
    probe: Option<ComparedFace>,
    last_encoded: Option<EncodedFace>,
    side_tracks: SideTracks,
    gallery: Gallery<P::Gallery>,
    encoder_download: Option<EncoderDownload>,
    subjects: Subjects<<P::Gallery as GalleryPorts>::Key>,
}

#[derive(Debug)]
struct Running {
    pipeline: FacePipeline<Detector, LandmarkNet, Encoder>,
    thresholds: Thresholds,
    backend: Backend,
    manifest: Manifest,
    options: LoadOptions,
    earlier: Vec<EarlierEncoder<Encoder>>,
}

impl<P: EnginePorts> Engine<P> {
    /// An engine that has not started.
    pub fn new(ports: Ports<P>, settings: PipelineSettings) -> Self {
        let Ports { models, adapter, clock, outbox, gallery } = ports;
        Self {
            models,
            adapter,
            clock,
            outbox,
            settings,
            running: None,
            claim: None,
            probe: None,
            last_encoded: None,
            side_tracks: SideTracks::default(),
            gallery: Gallery::new(gallery),
            encoder_download: None,
            subjects: Subjects::default(),
        }
    }

    /// Carries out a request and sends its events to the outbox. The face of a side remains until the side is analysed
    /// again or forgotten. `interrupt` is polled during an import, which it may end early.
    pub async fn handle(&mut self, request: Request, attachment: Attachment, interrupt: &impl Interrupt) {
        match request {
            Request::Start { preference, cpu_reason, kernels, encoder, .. } => {
                self.start(StartChoice { preference, cpu_reason, kernels, encoder }).await;
            }
            Request::Forget { side } => {
                *self.face(side) = None;
                self.side_tracks.forget(side);
                self.outbox.send(Event::Forgotten { side }, Attachment::None);
            }
            Request::Detect { frame_id, side, source, chosen } => match attachment.into_picture() {
                Some(picture) => self.detect(Detection { frame_id, side, source, chosen }, picture).await,
                None => {
                    let failure = Failure::new(FailureKind::Internal, "a detection request came without a picture");
                    self.fail(Some(frame_id), failure, false);
                }
            },
            Request::Gallery(id, request) => self.handle_gallery(id, request, &attachment, interrupt).await,
            Request::Style(_) | Request::Bench(_) | Request::Learn(_) | Request::See(_) => {
                self.handle_subject(request, attachment).await;
            }
        }
    }

    /// Must be called every few seconds, so that the gallery locks itself and notices what other tabs change.
    pub async fn tick(&mut self) {
        // A failure answers no request; the next request reports it.
        if let Ok(Some(event)) = self.gallery.tick().await {
            self.outbox.send(Event::Gallery(None, event), Attachment::None);
        }
        self.gallery.copy().await;
    }

    async fn handle_gallery(
        &mut self,
        id: RequestId,
        request: GalleryRequest,
        attachment: &Attachment,
        interrupt: &impl Interrupt,
    ) {
        let analyzer = self.running.as_ref().map(|running| PipelineAnalyzer {
            pipeline: &running.pipeline,
            earlier: running.earlier.iter().filter(|encoder| self.gallery.needs(&encoder.version)).collect(),
            clock: &self.clock,
        });
        let watch = ImportWatch { outbox: &self.outbox, interrupt };
        let answer = self.gallery.handle(request, attachment, analyzer.as_ref(), &watch).await;
        if self.gallery.has_expired() {
            self.tick().await; // The page learns that the gallery has locked itself before it gets an answer.
        }
        let failure = match answer {
            Ok((event, bytes)) => {
                self.outbox.send(Event::Gallery(Some(id), event), bytes);
                return self.gallery.copy().await;
            }
            Err(GalleryError::Failure(failure)) => failure,
            Err(GalleryError::DeviceFailed(detail)) => {
                let backend = self.running.as_ref().map_or(Backend::Cpu, |running| running.backend);
                if backend == Backend::WebGpu {
                    return self.fail(None, Failure::new(FailureKind::GpuLost, detail), true);
                }
                Failure::new(FailureKind::SelfTest(ModelId::FaceEncoder), detail)
            }
        };
        self.outbox.send(Event::Gallery(Some(id), GalleryEvent::Failed(failure)), Attachment::None);
    }

    async fn start(&mut self, choice: StartChoice) {
        match self.starter().start(choice).await {
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
                    earlier: Vec::new(),
                };
                if running.backend == Backend::WebGpu {
                    warm_up(&running.pipeline, &self.outbox).await;
                }
                if let Some(encoders) = offered_encoders(&running.manifest, running.backend) {
                    self.gallery.start(encoders);
                }
                self.side_tracks = SideTracks::new(running.thresholds.reject_tau);
                self.running = Some(running);
                self.outbox.send(Event::Started(started.report), Attachment::None);
            }
            Err(failure) => self.fail(None, failure, false),
        }
    }

    fn starter(&self) -> Starter<'_, P> {
        Starter { models: &self.models, adapter: &self.adapter, clock: &self.clock, outbox: &self.outbox }
    }

    async fn detect(&mut self, detection: Detection, picture: Picture) {
        let Detection { frame_id, side, source, chosen } = detection;
        let Some(running) = &self.running else {
            return self.fail(
                Some(frame_id),
                Failure::new(FailureKind::Internal, "a detection request came before the start"),
                false,
            );
        };
        let backend = running.backend;
        let analysis = match running.pipeline.analyze_chosen(&picture.frame, source, chosen, &self.clock).await {
            Ok(analysis) => analysis,
            Err(error @ (PipelineError::Bridge(_) | PipelineError::Embedding(_))) => {
                return self.device_failed(frame_id, backend, error.to_string());
            }
            Err(error) => {
                return self.fail(Some(frame_id), Failure::new(FailureKind::Internal, error.to_string()), false);
            }
        };
        if let Some(face) = &analysis.face {
            if self.last_encoded.as_ref().is_some_and(|last| is_stuck(last, face)) {
                let detail = "two different faces have identical embeddings".to_owned();
                return self.device_failed(frame_id, backend, detail);
            }
            self.last_encoded.clone_from(&analysis.face);
        }
        let mut report = analysis.report;
        report.timings.add(Stage::Read, picture.read_ms);
        if source == Source::Camera {
            report.track = self.side_tracks.follow(side, &report, analysis.face.as_ref());
        }
        let chip = analysis.face.as_ref().map(|face| face.chip.to_rgba().into_bytes());
        *self.face(side) =
            analysis.face.map(|face| ComparedFace { embedding: face.embedding, notices: report.notices.clone() });
        self.outbox.send(Event::Detected { frame_id, side, report, verdict: self.compare() }, chip.into());
    }

    /// The device returned no numbers or invalid ones: on the GPU the worker must be replaced, on the CPU the analysis has
    /// failed.
    fn device_failed(&self, frame_id: FrameId, backend: Backend, detail: String) {
        let (kind, fatal) = match backend {
            Backend::WebGpu => (FailureKind::GpuLost, true),
            Backend::Cpu => (FailureKind::SelfTest(ModelId::FaceEncoder), false),
        };
        self.fail(Some(frame_id), Failure::new(kind, detail), fatal);
    }

    /// Compares the two sides; `None` unless both show a face.
    fn compare(&self) -> Option<Verdict> {
        let (claim, probe, running) = (self.claim.as_ref()?, self.probe.as_ref()?, self.running.as_ref()?);
        let start = self.clock.now_ms();
        let mut verdict = matching::verify(&claim.embedding, &probe.embedding, running.thresholds, 0.0);
        verdict.compare_ms = self.clock.now_ms() - start;
        Some(verdict.weakened_by(&claim.notices).weakened_by(&probe.notices))
    }

    fn face(&mut self, side: Side) -> &mut Option<ComparedFace> {
        match side {
            Side::Claim => &mut self.claim,
            Side::Probe => &mut self.probe,
        }
    }

    fn fail(&self, frame_id: Option<FrameId>, failure: Failure, fatal: bool) {
        self.outbox.send(Event::Failed { frame_id, failure, fatal }, Attachment::None);
    }
}

/// Whether the encoder is stuck: different pixels, but bit for bit the same numbers.
fn is_stuck(last_encoded: &EncodedFace, now: &EncodedFace) -> bool {
    same_numbers(&last_encoded.embedding, &now.embedding) && last_encoded.chip != now.chip
}

fn same_numbers(a: &Embedding, b: &Embedding) -> bool {
    a.values().iter().zip(b.values()).all(|(x, y)| x.to_bits() == y.to_bits())
}

/// Compiles the GPU's kernels for the shapes that will be used, so that the first analysis is not slow. A failure here
/// would also occur, and is reported, at the first analysis.
async fn warm_up(pipeline: &FacePipeline<Detector, LandmarkNet, Encoder>, outbox: &impl Outbox) {
    let settings = &pipeline.settings;
    let sides: BTreeSet<u32> = [Source::Camera, Source::Photo]
        .into_iter()
        .flat_map(|source| <[_; 2]>::from(settings.sides(source)))
        .flat_map(|sides| sides.iter().copied())
        .collect();
    let all = u32::try_from(sides.len() + 1).unwrap_or(u32::MAX);
    let report = |done| outbox.send(Event::Starting(StartStep::WarmUp { done, all }), Attachment::None);
    for (done, side) in (0..).zip(sides) {
        report(done);
        let _ = pipeline.detector.forward(&test_picture::picture(side)).await;
    }
    report(all - 1);
    let chip: RgbField = test_picture::picture(encoder_input::side(pipeline.encoder.net()));
    let chips = vec![chip; if settings.mirror { 2 } else { 1 }];
    let _ = pipeline.encoder.forward(&chips).await;
}
