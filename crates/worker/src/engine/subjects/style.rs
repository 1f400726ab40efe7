//! How the engine handles requests to the style engine.

use crate::attachment::{Attachment, Picture};
use crate::engine::Engine;
use crate::interrupt::unless_interrupted;
use crate::ports::{EnginePorts, Outbox as _, Progress};
use crate::reporter::Reporter;
use crate::style_engine::{Job, JobContext, JobError, JobState, StepOutcome};
use likeness_core::backend::Backend;
use likeness_core::face::embedding::Embedding;
use likeness_core::face::report::Source;
use likeness_core::geometry::Size;
use likeness_core::manifest::ModelId;
use likeness_core::pixels::RgbaFrame;
use likeness_core::style::canvas::fitted;
use likeness_core::style::memory;
use likeness_core::style::settings::PaintSettings;
use likeness_nets::face::PipelineError;
use likeness_nets::style::painting::{BeginError, Interrupt};
use likeness_nets::vgg::{Border, Vgg, self_test};
use likeness_nets::weights::Weights;
use protocol::Event;
use protocol::failure::{Failure, FailureKind};
use protocol::style::{End, FaceCheck, JobId, PictureSlot, StyleEvent, StyleRequest};

impl<P: EnginePorts> Engine<P> {
    /// Whether [`Self::step_style`] has anything to do.
    pub fn is_painting(&self) -> bool {
        self.subjects.style_engine.is_painting()
    }

    /// Starts a requested job, or takes one step of the job in progress. `interrupt` is polled between layers and while a net
    /// is being fetched; it may end either early.
    pub async fn step_style(&mut self, interrupt: &impl Interrupt) {
        if let Some((id, settings)) = self.subjects.style_engine.requested.take() {
            return self.begin_job(id, settings, interrupt).await;
        }
        let Some(mut job) = self.subjects.style_engine.job.take() else { return };
        let Some((model, vgg)) = self.subjects.style_engine.vgg.take() else { return };
        let context = JobContext { vgg: &vgg, style_engine: &self.subjects.style_engine };
        let reporter = Reporter { clock: &self.clock, outbox: &self.outbox };
        let outcome = job.work(context, reporter, interrupt).await;
        (self.subjects.style_engine.vgg, self.subjects.style_engine.job) = (Some((model, vgg)), Some(job));
        match outcome {
            Ok(StepOutcome::Continue) => {}
            Ok(StepOutcome::Finished) => self.end(End::Finished).await,
            Ok(StepOutcome::Diverged) => self.end(End::Diverged).await,
            Err(error) => self.job_failed(error),
        }
    }

    pub(in crate::engine) async fn handle_style(&mut self, request: StyleRequest, picture: Option<Picture>) {
        match (request, picture) {
            (StyleRequest::SetPicture { slot }, Some(picture)) => self.set_picture(slot, picture.frame).await,
            (StyleRequest::SetPicture { .. }, None) => {
                self.fail(None, Failure::new(FailureKind::Internal, "a place came without a picture"), false);
            }
            (StyleRequest::Remove { slot }, _) => {
                self.subjects.style_engine.pictures.remove(&slot);
                if slot == PictureSlot::Content {
                    (self.subjects.style_engine.faces, self.subjects.style_engine.face) = (Vec::new(), None);
                }
            }
            (StyleRequest::Paint { job, settings }, _) => self.paint(job, settings.within_range()).await,
            (StyleRequest::Pause, _) => self.pause(),
            (StyleRequest::Continue { more }, _) => self.resume(more),
            (StyleRequest::Stop, _) => self.end(End::Stopped).await,
            (StyleRequest::Cancel, _) => self.end(End::Cancelled).await,
        }
    }

    async fn set_picture(&mut self, slot: PictureSlot, frame: RgbaFrame) {
        let size = frame.size();
        if slot == PictureSlot::Content {
            (self.subjects.style_engine.faces, self.subjects.style_engine.face) = (Vec::new(), None);
            if let Some(running) = &self.running {
                match running.pipeline.analyze(&frame, Source::Photo, &self.clock).await {
                    Ok(analysis) => {
                        self.subjects.style_engine.faces =
                            analysis.report.faces.iter().map(|face| face.bounds).collect();
                        self.subjects.style_engine.face = analysis.face;
                    }
                    Err(error) => return self.analysis_failed(&error),
                }
            }
        }
        self.subjects.style_engine.pictures.insert(slot, frame);
        let faces = if slot == PictureSlot::Content { self.subjects.style_engine.faces.len() } else { 0 };
        let faces = u32::try_from(faces).unwrap_or(u32::MAX);
        let size_options = self.subjects.style_engine.size_options();
        self.emit(StyleEvent::PictureSet { slot, size, faces, size_options }, None);
    }

    /// A device that does not analyse the photo will not paint it either.
    fn analysis_failed(&self, error: &PipelineError) {
        let on_gpu = self.running.as_ref().is_some_and(|running| running.backend == Backend::WebGpu);
        let kind = if on_gpu { FailureKind::GpuLost } else { FailureKind::Internal };
        self.fail(None, Failure::new(kind, error.to_string()), on_gpu);
    }

    /// Accepts a job; [`Self::step_style`] starts it, so that it can be cancelled while its net is being fetched.
    async fn paint(&mut self, id: JobId, settings: PaintSettings) {
        self.end(End::Cancelled).await;
        // Free the tensors of the last job before the next one allocates its own.
        self.subjects.style_engine.job = None;
        self.subjects.style_engine.requested = Some((id, settings));
    }

    /// Starts a job. If it is interrupted first, it counts as not started and what was fetched of its net is dropped.
    async fn begin_job(&mut self, id: JobId, settings: PaintSettings, interrupt: &impl Interrupt) {
        match unless_interrupted(self.begin(id, settings.clone(), interrupt), interrupt).await.flatten() {
            Some(Ok((job, model))) => {
                let photo = self.subjects.style_engine.size(PictureSlot::Content).unwrap_or(Size::new(1, 1));
                self.emit(StyleEvent::Began { job: id, plan: job.plan(model, photo) }, None);
                self.subjects.style_engine.job = Some(job);
            }
            Some(Err(failure)) => self.emit(StyleEvent::Failed { job: id, failure }, None),
            None => self.subjects.style_engine.requested = Some((id, settings)),
        }
    }

    /// A started job and its net; `None` if it was interrupted.
    async fn begin(
        &mut self,
        id: JobId,
        settings: PaintSettings,
        interrupt: &impl Interrupt,
    ) -> Option<Result<(Job, ModelId), Failure>> {
        let model = match self.ensure_ready(&settings).await {
            Ok(model) => model,
            Err(failure) => return Some(Err(failure)),
        };
        let nothing = || Failure::new(FailureKind::NothingToPaint, "a photo and a style are needed");
        let Some((_, vgg)) = self.subjects.style_engine.vgg.as_ref() else { return Some(Err(nothing())) };
        match Job::begin(id, settings, JobContext { vgg, style_engine: &self.subjects.style_engine }, interrupt).await {
            Ok(job) => Some(Ok((job, model))),
            Err(BeginError::NoStyle) => Some(Err(nothing())),
            Err(BeginError::Interrupted) => None,
        }
    }

    /// Makes sure that there is something to paint, enough memory, and a net.
    async fn ensure_ready(&mut self, settings: &PaintSettings) -> Result<ModelId, Failure> {
        let nothing = || Failure::new(FailureKind::NothingToPaint, "a photo and a style are needed");
        let photo = self.subjects.style_engine.size(PictureSlot::Content).ok_or_else(nothing)?;
        self.subjects.style_engine.styles().next().ok_or_else(nothing)?;
        let bytes = memory::peak(fitted(photo, settings.size), settings.stroke);
        if bytes > crate::style_engine::MEMORY_BUDGET {
            let detail =
                format!("{} pixels with strokes of {} would take {bytes} bytes", settings.size, settings.stroke);
            return Err(Failure::new(FailureKind::TooLargeToPaint, detail));
        }
        self.ensure_vgg(settings.model).await
    }

    /// Loads the requested net, or the default of this backend, unless it is loaded already. It must pass its self-test before
    /// it is used.
    async fn ensure_vgg(&mut self, wanted: Option<ModelId>) -> Result<ModelId, Failure> {
        let not_started = || Failure::new(FailureKind::Internal, "a painting came before the start");
        let running = self.running.as_ref().ok_or_else(not_started)?;
        let default = running.manifest.style_default(running.backend);
        let none = || Failure::new(FailureKind::StyleNotOffered, "the manifest has no net for style transfer");
        let model = wanted.or(default).ok_or_else(none)?;
        if self.subjects.style_engine.vgg.as_ref().is_some_and(|(id, _)| *id == model) {
            return Ok(model);
        }
        self.subjects.style_engine.vgg = None;
        let on_progress = |received, total| self.emit(StyleEvent::Loading { model, received, total }, None);
        let vgg = self.load_verified(model, &on_progress).await?;
        self.subjects.style_engine.vgg = Some((model, vgg));
        Ok(model)
    }

    /// Fetches a style-transfer net, reports the bytes received and the total, and runs the self-test.
    pub(super) async fn load_verified(&self, model: ModelId, on_progress: &dyn Fn(u64, u64)) -> Result<Vgg, Failure> {
        let not_started = || Failure::new(FailureKind::NotStarted, "a net was wanted before the start");
        let running = self.running.as_ref().ok_or_else(not_started)?;
        let unlisted = |detail: String| Failure::new(FailureKind::NetNotOffered(model), detail);
        let entry = running.manifest.entry(model).map_err(|e| unlisted(e.to_string()))?;
        let on_progress = |p: Progress| on_progress(p.received, entry.bytes);
        let bytes = self.starter().verified(&running.manifest, model, &on_progress).await?;
        let wrong = |e: &dyn std::fmt::Display| Failure::new(FailureKind::WrongWeights(model), e.to_string());
        let weights = Weights::open(entry, &bytes).map_err(|e| wrong(&e))?;
        let vgg = Vgg::load(weights, &entry.input, Border::Replicate, &running.options).map_err(|e| wrong(&e))?;
        let deviation = self_test::deviation(&vgg, &entry.self_test).await.unwrap_or(f32::INFINITY);
        if deviation > entry.self_test.tolerance {
            let detail = format!("relative deviation {deviation:e}");
            return Err(Failure::new(FailureKind::SelfTest(model), detail));
        }
        Ok(vgg)
    }

    fn pause(&mut self) {
        if let Some(job) = self.subjects.style_engine.job.as_mut().filter(|job| job.state == JobState::Painting) {
            job.state = JobState::Paused;
            let job = job.id;
            self.emit(StyleEvent::Paused { job }, None);
        }
    }

    fn resume(&mut self, more: u32) {
        if let Some(job) =
            self.subjects.style_engine.job.as_mut().filter(|job| job.state == JobState::Paused || more > 0)
        {
            if more > 0 {
                job.extend(more);
            }
            job.state = JobState::Painting;
        }
    }

    /// Ends the job in progress. Its last state is kept for more iterations unless it is cancelled; a job that has not started
    /// has no state to keep.
    async fn end(&mut self, end: End) {
        if let Some((id, _)) = self.subjects.style_engine.requested.take() {
            return self.report_cancelled(id);
        }
        let current_job = self.subjects.style_engine.current_job().is_some();
        let Some(mut job) = current_job.then(|| self.subjects.style_engine.job.take()).flatten() else { return };
        job.state = JobState::Done;
        let (id, costs) = (job.id, job.costs.clone());
        let picture = match end {
            End::Cancelled => return self.report_cancelled(id),
            End::Diverged => Ok(job.last_good()),
            End::Finished | End::Stopped => job.picture().await,
        };
        match picture {
            Ok(picture) => {
                let face_check = self.face_check(&picture).await;
                let (size, iterations) = (picture.size(), job.iteration());
                self.emit(StyleEvent::Ended { job: id, end, size, iterations, costs, face_check }, Some(picture));
                self.subjects.style_engine.job = Some(job);
            }
            Err(error) => {
                self.subjects.style_engine.job = Some(job);
                self.job_failed(error);
            }
        }
    }

    fn report_cancelled(&self, job: JobId) {
        let (end, size) = (End::Cancelled, Size::new(0, 0));
        self.emit(StyleEvent::Ended { job, end, size, iterations: 0, costs: None, face_check: None }, None);
    }

    /// Whether the face encoder still recognises the person.
    async fn face_check(&self, picture: &RgbaFrame) -> Option<FaceCheck> {
        let (running, before) = (self.running.as_ref()?, self.subjects.style_engine.face.as_ref()?);
        let analysis = running.pipeline.analyze(picture, Source::Photo, &self.clock).await.ok()?;
        Some(match analysis.face {
            Some(after) => FaceCheck::Distance {
                distance: Embedding::distance(&before.embedding, &after.embedding),
                tau: running.thresholds.tau,
            },
            None => FaceCheck::NoFaceLeft,
        })
    }

    /// The device did not answer: on the GPU the worker must be replaced, on the CPU the job has failed.
    fn job_failed(&mut self, error: JobError) {
        let Some(job) = self.subjects.style_engine.job.take() else { return };
        let on_gpu = self.running.as_ref().is_some_and(|running| running.backend == Backend::WebGpu);
        let kind = if on_gpu { FailureKind::GpuLost } else { FailureKind::Internal };
        let failure = Failure::new(kind, error.to_string());
        if on_gpu {
            self.fail(None, failure, true);
        } else {
            self.emit(StyleEvent::Failed { job: job.id, failure }, None);
        }
    }

    fn emit(&self, event: StyleEvent, picture: Option<RgbaFrame>) {
        self.outbox.send(Event::Style(event), picture.map_or(Attachment::None, Attachment::from));
    }
}
