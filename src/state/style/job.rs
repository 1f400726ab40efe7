//! A style-transfer job: its phase, the actions that it allows, and what the worker has reported about it.

use likeness_core::manifest::ModelId;
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::{PaintSettings, StartFrom};
use protocol::failure::Failure;
use protocol::style::{End, FaceCheck, JobId, PaintPlan, PaintProgress, StyleEvent, StyleRequest};

/// The phase of a job.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Phase {
    /// No job was started.
    #[default]
    Idle,
    /// Requested; the worker has not answered yet.
    Requested,
    /// The net's weights are being downloaded.
    Loading {
        /// Which net.
        model: ModelId,
        /// Bytes received so far.
        received: u64,
        /// Total bytes.
        total: u64,
    },
    /// Iterations are running.
    Running,
    /// It pauses after the current step.
    Pausing,
    /// It is paused.
    Paused,
    /// It was asked to end and has not answered yet.
    Ending,
    /// It has ended.
    Ended(End),
    /// The worker died while the job was running.
    Lost,
    /// It failed.
    Failed(Failure),
}

/// An action on a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Start.
    Paint,
    /// Start another job with the current settings.
    PaintAgain,
    /// Pause.
    Pause,
    /// Continue after a pause.
    Continue,
    /// End and keep the result.
    Stop,
    /// End and discard the result.
    Cancel,
    /// Add iterations after the end.
    More,
    /// Continue from the last picture after the worker died.
    Resume,
    /// Save the result to a file.
    Save,
}

/// A job, or none yet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Job {
    id: Option<JobId>,
    phase: Phase,
    settings: PaintSettings,
    plan: Option<PaintPlan>,
    progress: Option<PaintProgress>,
    costs: Vec<Costs>,
    face_check: Option<FaceCheck>,
    // Iterations that were done when it ended.
    ended_after: Option<u32>,
    // The worker still has the job and can add iterations.
    resumable: bool,
    has_picture: bool,
}

impl Job {
    /// Its phase.
    pub const fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The settings that it was started with.
    pub const fn settings(&self) -> &PaintSettings {
        &self.settings
    }

    /// The worker's plan, once it has started.
    pub const fn plan(&self) -> Option<&PaintPlan> {
        self.plan.as_ref()
    }

    /// Its progress.
    pub const fn progress(&self) -> Option<&PaintProgress> {
        self.progress.as_ref()
    }

    /// Every cost that was reported, in order.
    pub fn costs(&self) -> &[Costs] {
        &self.costs
    }

    /// Whether the person is still recognised.
    pub const fn face_check(&self) -> Option<FaceCheck> {
        self.face_check
    }

    /// Whether it is running, including while it is paused.
    pub const fn is_under_way(&self) -> bool {
        matches!(
            self.phase,
            Phase::Requested | Phase::Loading { .. } | Phase::Running | Phase::Pausing | Phase::Paused | Phase::Ending
        )
    }

    /// The actions allowed now, the most likely first.
    pub fn actions(&self) -> Vec<Action> {
        match &self.phase {
            Phase::Idle | Phase::Failed(_) | Phase::Ended(End::Cancelled) => vec![Action::Paint],
            Phase::Requested | Phase::Loading { .. } => vec![Action::Cancel],
            Phase::Running => vec![Action::Pause, Action::Stop, Action::Cancel],
            Phase::Pausing => vec![Action::Stop, Action::Cancel],
            Phase::Paused => vec![Action::Continue, Action::Stop, Action::Cancel],
            Phase::Ending => vec![],
            Phase::Ended(_) => vec![Action::Save, Action::More, Action::PaintAgain],
            Phase::Lost if self.has_picture => vec![Action::Resume, Action::PaintAgain],
            Phase::Lost => vec![Action::PaintAgain],
        }
    }

    /// Whether an action starts a new job and so needs a running worker that has every picture. Adding iterations does
    /// once the worker lost the job.
    pub const fn starts_job(&self, action: Action) -> bool {
        match action {
            Action::Paint | Action::PaintAgain | Action::Resume => true,
            Action::More => !self.resumable,
            Action::Pause | Action::Continue | Action::Stop | Action::Cancel | Action::Save => false,
        }
    }

    /// Starts a job; an earlier one ends.
    pub fn start(&mut self, id: JobId, settings: PaintSettings) -> StyleRequest {
        *self = Self { id: Some(id), phase: Phase::Requested, settings: settings.clone(), ..Self::default() };
        StyleRequest::Paint { job: id, settings }
    }

    /// Pauses it.
    pub fn pause(&mut self) -> Option<StyleRequest> {
        self.transition(Action::Pause, Phase::Pausing, StyleRequest::Pause)
    }

    /// Continues after a pause.
    pub fn resume_paused(&mut self) -> Option<StyleRequest> {
        self.transition(Action::Continue, Phase::Running, StyleRequest::Continue { more: 0 })
    }

    /// Ends it and keeps the result.
    pub fn stop(&mut self) -> Option<StyleRequest> {
        self.transition(Action::Stop, Phase::Ending, StyleRequest::Stop)
    }

    /// Ends it and discards the result.
    pub fn cancel(&mut self) -> Option<StyleRequest> {
        self.transition(Action::Cancel, Phase::Ending, StyleRequest::Cancel)
    }

    /// Goes on for so many iterations from where it ended; `None` if the worker no longer has the job.
    pub fn more(&mut self, more: u32) -> Option<StyleRequest> {
        if !self.resumable {
            return None;
        }
        let request = self.transition(Action::More, Phase::Requested, StyleRequest::Continue { more })?;
        self.face_check = None;
        let (done, planned) = (self.done(), self.done().saturating_add(more));
        self.settings.iterations = planned;
        if let Some(progress) = &mut self.progress {
            (progress.iteration, progress.planned) = (done, planned);
        }
        self.ended_after = None;
        Some(request)
    }

    /// Iterations that were done, as far as it was reported.
    fn done(&self) -> u32 {
        self.ended_after.or(self.progress.as_ref().map(|progress| progress.iteration)).unwrap_or_default()
    }

    /// The settings that belong into the file of its result: with the iterations that were done, if it was stopped before those
    /// that were planned.
    pub fn result_settings(&self) -> PaintSettings {
        let done = Some(self.done()).filter(|done| *done < self.settings.iterations);
        PaintSettings { done, ..self.settings.clone() }
    }

    /// The settings of another job that continues from this one's last picture: with the iterations that were left, or
    /// `more` where none were.
    pub fn resuming(&self, more: u32) -> PaintSettings {
        let left = self.progress.as_ref().map_or(self.settings.iterations, |p| p.planned.saturating_sub(p.iteration));
        let iterations = if left == 0 || matches!(self.phase, Phase::Ended(_)) { more } else { left };
        PaintSettings { start: StartFrom::Initial, iterations, ..self.settings.clone() }.within_range()
    }

    /// Handles an event of the worker. False if it is about another job.
    pub fn on_event(&mut self, event: &StyleEvent) -> bool {
        match event {
            StyleEvent::PictureSet { .. } | StyleEvent::PictureFailed { .. } => return false,
            StyleEvent::Loading { model, received, total } => {
                if matches!(self.phase, Phase::Requested | Phase::Loading { .. }) {
                    self.phase = Phase::Loading { model: *model, received: *received, total: *total };
                }
            }
            StyleEvent::Began { job, .. }
            | StyleEvent::Progress { job, .. }
            | StyleEvent::Paused { job }
            | StyleEvent::Ended { job, .. }
            | StyleEvent::Failed { job, .. }
                if self.id != Some(*job) || !self.is_under_way() =>
            {
                return false;
            }
            StyleEvent::Began { plan, .. } => {
                self.plan = Some(plan.clone());
                self.resumable = true;
                self.advance();
            }
            StyleEvent::Progress { progress, .. } => self.progressed(progress),
            StyleEvent::Paused { .. } => self.phase = Phase::Paused,
            StyleEvent::Ended { end, iterations, costs, face_check, .. } => {
                self.ended_after = Some(*iterations);
                self.ended(*end, costs.as_ref(), *face_check);
            }
            StyleEvent::Failed { failure, .. } => {
                (self.phase, self.resumable) = (Phase::Failed(failure.clone()), false);
            }
        }
        true
    }

    /// The worker died, and the job with it.
    pub fn worker_lost(&mut self) {
        self.resumable = false;
        if self.is_under_way() {
            self.phase = Phase::Lost;
        }
    }

    fn transition(&mut self, action: Action, phase: Phase, request: StyleRequest) -> Option<StyleRequest> {
        let may = self.actions().contains(&action);
        may.then(|| {
            self.phase = phase;
            request
        })
    }

    /// Iterations are running. A request to pause or to end stays until it is answered.
    fn advance(&mut self) {
        if matches!(self.phase, Phase::Requested | Phase::Loading { .. }) {
            self.phase = Phase::Running;
        }
    }

    fn progressed(&mut self, progress: &PaintProgress) {
        self.advance();
        self.resumable = true;
        self.has_picture |= progress.picture.pixels() > 0;
        self.push_costs(progress.costs.as_ref());
        self.progress = Some(progress.clone());
    }

    fn ended(&mut self, end: End, costs: Option<&Costs>, face_check: Option<FaceCheck>) {
        self.push_costs(costs);
        self.face_check = face_check;
        (self.resumable, self.has_picture) = (end != End::Cancelled, end != End::Cancelled);
        self.phase = Phase::Ended(end);
    }

    fn push_costs(&mut self, costs: Option<&Costs>) {
        let last = self.costs.last().map(|costs| costs.iteration);
        if let Some(costs) = costs.filter(|costs| last.is_none_or(|last| costs.iteration > last)) {
            self.costs.push(costs.clone());
        }
    }
}

#[cfg(test)]
#[path = "job_tests.rs"]
mod tests;
