//! A style-transfer job, from coarse to fine, one step at a time.

use super::step_timer::StepTimer;
use super::{StyleEngine, inputs};
use crate::attachment::Attachment;
use crate::ports::{Clock, Outbox};
use crate::reporter::Reporter;
use likeness_core::geometry::Size;
use likeness_core::manifest::ModelId;
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::style::canvas::fitted;
use likeness_core::style::colours::luminance_only;
use likeness_core::style::costs::Costs;
use likeness_core::style::memory;
use likeness_core::style::schedule::{Scale, scales};
use likeness_core::style::settings::{Colours, PaintSettings};
use likeness_nets::bridge::BridgeError;
use likeness_nets::style::painting::{BeginError, Interrupt, Painting};
use likeness_nets::vgg::Vgg;
use protocol::Event;
use protocol::style::{JobId, PaintPlan, PaintProgress, StyleEvent};
use thiserror::Error;

/// The state of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// It takes steps.
    Painting,
    /// It is paused and can be resumed.
    Paused,
    /// It has ended and can be extended.
    Done,
}

/// Why a job cannot continue.
#[derive(Debug, Error, Clone, PartialEq)]
pub enum JobError {
    /// There is no photo or no style.
    #[error("a photo and a style are needed")]
    NothingToPaint,
    /// The device did not return a result.
    #[error(transparent)]
    Bridge(#[from] BridgeError),
}

/// The outcome of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StepOutcome {
    /// There is more to do.
    Continue,
    /// All iterations are done.
    Finished,
    /// The costs are no longer finite.
    Diverged,
}

/// What a job works with: the net and the pictures.
#[derive(Debug, Clone, Copy)]
pub(crate) struct JobContext<'a> {
    /// The net.
    pub(crate) vgg: &'a Vgg,
    /// The pictures and faces.
    pub(crate) style_engine: &'a StyleEngine,
}

/// A job.
#[derive(Debug)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// Running, paused or done.
    pub state: JobState,
    /// The costs that were read last.
    pub costs: Option<Costs>,
    settings: PaintSettings,
    /// The current scale and those after it; the iterations of the current one are those that were left when it began.
    remaining_scales: Vec<Scale>,
    painting: Painting,
    /// The photo at the current scale.
    photo: RgbField,
    last_good_picture: RgbField,
    iteration: u32,
    planned: u32,
    timer: StepTimer,
}

impl Job {
    /// Prepares the pictures and the first scale; `interrupt` is polled between layers.
    ///
    /// # Errors
    /// [`BeginError`] if there is nothing to paint or the start was interrupted.
    pub(crate) async fn begin(
        id: JobId,
        settings: PaintSettings,
        context: JobContext<'_>,
        interrupt: &impl Interrupt,
    ) -> Result<Self, BeginError> {
        let remaining_scales = scales(settings.size, settings.iterations);
        let longer = remaining_scales.first().map_or(settings.size, |scale| scale.longer);
        let inputs = inputs::at(context.style_engine, &settings, longer, None).ok_or(BeginError::NoStyle)?;
        let painting = Painting::begin(context.vgg, &settings, &inputs, interrupt).await?;
        Ok(Self {
            id,
            state: JobState::Painting,
            costs: None,
            planned: settings.iterations,
            settings,
            remaining_scales,
            painting,
            last_good_picture: inputs.start.picture,
            photo: inputs.content,
            iteration: 0,
            timer: StepTimer::default(),
        })
    }

    /// What it will do, given the photo's size.
    pub(crate) fn plan(&self, model: ModelId, photo: Size) -> PaintPlan {
        let scales =
            self.remaining_scales.iter().map(|scale| (fitted(photo, scale.longer), scale.iterations)).collect();
        PaintPlan { model, scales, bytes: memory::peak(fitted(photo, self.settings.size), self.settings.stroke) }
    }

    /// Plans this many iterations from here: those that were planned and not done count among them. If more are wanted than are
    /// left, the last scale takes the others.
    pub(crate) fn extend(&mut self, more: u32) {
        self.planned = self.iteration.saturating_add(more);
        let planned: u32 = self.remaining_scales.iter().map(|scale| scale.iterations).sum();
        let left = planned.saturating_sub(self.painting.steps());
        if let Some(last) = self.remaining_scales.last_mut() {
            last.iterations = last.iterations.saturating_add(more.saturating_sub(left));
        }
    }

    /// Iterations that were done.
    pub(crate) const fn iteration(&self) -> u32 {
        self.iteration
    }

    /// Takes one step and reports costs and picture, or goes to the next scale. If either is interrupted, it counts as not
    /// begun.
    ///
    /// # Errors
    /// [`JobError::Bridge`] if the device does not return a result.
    pub(crate) async fn work(
        &mut self,
        context: JobContext<'_>,
        reporter: Reporter<'_, impl Clock, impl Outbox>,
        interrupt: &impl Interrupt,
    ) -> Result<StepOutcome, JobError> {
        if self.is_scale_done() {
            return self.next_scale(context, interrupt).await;
        }
        let before = reporter.clock.now_ms();
        let measure = StepTimer::is_cost_iteration(self.iteration);
        if !self.painting.step(context.vgg, measure, interrupt).await {
            return Ok(StepOutcome::Continue);
        }
        self.iteration += 1;
        let costs = if measure { self.painting.costs(self.iteration).await? } else { None };
        if self.timer.is_wait_due() {
            self.painting.wait().await?;
        }
        self.timer.record_step(reporter.clock.now_ms() - before);
        if let Some(costs) = &costs {
            if !costs.total.is_finite() {
                return Ok(StepOutcome::Diverged);
            }
            self.costs = Some(costs.clone());
        }
        self.report_progress(costs, reporter).await?;
        Ok(if self.iteration >= self.planned || self.is_scale_done() && self.remaining_scales.len() <= 1 {
            StepOutcome::Finished
        } else {
            StepOutcome::Continue
        })
    }

    fn is_scale_done(&self) -> bool {
        self.painting.steps() >= self.remaining_scales.first().map_or(0, |scale| scale.iterations)
    }

    /// The picture so far, with the requested colours. If it is not finite, the last good one: the costs, which are read every
    /// ten iterations, would reveal that too late.
    ///
    /// # Errors
    /// [`JobError::Bridge`] if the device does not return it.
    pub(crate) async fn picture(&self) -> Result<RgbaFrame, JobError> {
        let picture = self.painting.picture().await?;
        let is_good = picture.values().iter().all(|v| v.is_finite());
        Ok(if is_good { self.apply_colours(&picture).to_rgba() } else { self.last_good() })
    }

    /// The last finite picture.
    pub(crate) fn last_good(&self) -> RgbaFrame {
        self.apply_colours(&self.last_good_picture).to_rgba()
    }

    /// Goes to the next scale. If that is interrupted, the current scale stays and the next attempt leaves it.
    async fn next_scale(
        &mut self,
        context: JobContext<'_>,
        interrupt: &impl Interrupt,
    ) -> Result<StepOutcome, JobError> {
        let Some(next) = self.remaining_scales.get(1) else { return Ok(StepOutcome::Finished) };
        let previous = self.painting.snapshot().await?;
        let inputs = inputs::at(context.style_engine, &self.settings, next.longer, Some(previous))
            .ok_or(JobError::NothingToPaint)?;
        let painting = match Painting::begin(context.vgg, &self.settings, &inputs, interrupt).await {
            Ok(painting) => painting,
            Err(BeginError::Interrupted) => return Ok(StepOutcome::Continue),
            Err(BeginError::NoStyle) => return Err(JobError::NothingToPaint),
        };
        let from = std::mem::replace(&mut self.painting, painting).size();
        self.remaining_scales.remove(0);
        (self.last_good_picture, self.photo) = (inputs.start.picture, inputs.content);
        self.timer.rescaled(from, self.painting.size());
        Ok(StepOutcome::Continue)
    }

    /// Reports the progress, with costs if they were read and the picture if one is due.
    async fn report_progress(
        &mut self,
        costs: Option<Costs>,
        Reporter { clock, outbox }: Reporter<'_, impl Clock, impl Outbox>,
    ) -> Result<(), JobError> {
        let is_due = self.timer.is_picture_due(clock.now_ms());
        if !is_due && costs.is_none() {
            return Ok(());
        }
        let picture = if is_due {
            let picture = self.painting.picture().await?;
            self.timer.picture_sent(clock.now_ms());
            let frame = self.apply_colours(&picture).to_rgba();
            if picture.values().iter().all(|v| v.is_finite()) {
                self.last_good_picture = picture;
            }
            Some(frame)
        } else {
            None
        };
        let here = self.remaining_scales.first().map_or(0, |s| s.iterations).saturating_sub(self.painting.steps());
        let progress = PaintProgress {
            iteration: self.iteration,
            planned: self.planned,
            size: self.painting.size(),
            picture: picture.as_ref().map_or(Size::new(0, 0), RgbaFrame::size),
            rate: self.timer.rate(),
            left_s: self.timer.left_s(self.painting.size(), here, self.remaining_scales.get(1..).unwrap_or_default()),
            costs,
        };
        outbox.send(
            Event::Style(StyleEvent::Progress { job: self.id, progress }),
            picture.map_or(Attachment::None, Attachment::from),
        );
        Ok(())
    }

    fn apply_colours(&self, painting: &RgbField) -> RgbField {
        if self.settings.colours == Colours::Luminance && painting.size() == self.photo.size() {
            luminance_only(&self.photo, painting)
        } else {
            painting.clone()
        }
    }
}
