//! The course of a painting: what it is doing, what may be asked of it, and what it has told.

use likeness_core::manifest::ModelId;
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::{PaintSettings, StartFrom};
use protocol::failure::Failure;
use protocol::style::{End, FaceAfter, JobId, PaintPlan, PaintProgress, StyleEvent, StyleRequest};

/// Where a painting is on its way.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Phase {
    /// None was asked for.
    #[default]
    Idle,
    /// Asked for; the worker has not answered.
    Asked,
    /// The net's weights are on their way.
    Loading {
        /// Which net.
        model: ModelId,
        /// Bytes so far.
        received: u64,
        /// Bytes in all.
        total: u64,
    },
    /// Iterations go by.
    Painting,
    /// It will rest after the step under way.
    Pausing,
    /// It rests.
    Paused,
    /// It was asked to end.
    Ending,
    /// It has ended.
    Ended(End),
    /// The worker died on the way.
    Lost,
    /// The worker cannot do it.
    Refused(Failure),
}

/// Something that a person may do with a painting now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Begin.
    Paint,
    /// Begin anew with the knobs as they are.
    PaintAgain,
    /// Rest.
    Pause,
    /// Go on after a rest.
    GoOn,
    /// End and keep the picture.
    Stop,
    /// End and throw the picture away.
    Cancel,
    /// Some iterations more.
    More,
    /// Go on from the last picture after the worker died.
    Resume,
    /// Keep the picture as a file.
    Save,
}

/// A painting.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Job {
    id: Option<JobId>,
    phase: Phase,
    settings: PaintSettings,
    plan: Option<PaintPlan>,
    progress: Option<PaintProgress>,
    costs: Vec<Costs>,
    likeness: Option<FaceAfter>,
    // The worker still has it and can add iterations.
    resumable: bool,
    has_picture: bool,
}

impl Job {
    /// Where it is.
    pub const fn phase(&self) -> &Phase {
        &self.phase
    }

    /// What it was asked to do.
    pub const fn settings(&self) -> &PaintSettings {
        &self.settings
    }

    /// What it does, once it has begun.
    pub const fn plan(&self) -> Option<&PaintPlan> {
        self.plan.as_ref()
    }

    /// How far it is.
    pub const fn progress(&self) -> Option<&PaintProgress> {
        self.progress.as_ref()
    }

    /// Every cost that was told, in order.
    pub fn costs(&self) -> &[Costs] {
        &self.costs
    }

    /// Whether the person is still recognised.
    pub const fn likeness(&self) -> Option<FaceAfter> {
        self.likeness
    }

    /// Whether the worker is at it, resting included.
    pub const fn is_under_way(&self) -> bool {
        matches!(
            self.phase,
            Phase::Asked | Phase::Loading { .. } | Phase::Painting | Phase::Pausing | Phase::Paused | Phase::Ending
        )
    }

    /// What may be done now, the most likely first.
    pub fn actions(&self) -> Vec<Action> {
        match &self.phase {
            Phase::Idle | Phase::Refused(_) | Phase::Ended(End::Cancelled) => vec![Action::Paint],
            Phase::Asked | Phase::Loading { .. } => vec![Action::Cancel],
            Phase::Painting => vec![Action::Pause, Action::Stop, Action::Cancel],
            Phase::Pausing => vec![Action::Stop, Action::Cancel],
            Phase::Paused => vec![Action::GoOn, Action::Stop, Action::Cancel],
            Phase::Ending => vec![],
            Phase::Ended(_) => vec![Action::Save, Action::More, Action::PaintAgain],
            Phase::Lost if self.has_picture => vec![Action::Resume, Action::PaintAgain],
            Phase::Lost => vec![Action::PaintAgain],
        }
    }

    /// Asks for a painting; whatever was there before ends.
    pub fn ask(&mut self, id: JobId, settings: PaintSettings) -> StyleRequest {
        *self = Self { id: Some(id), phase: Phase::Asked, settings: settings.clone(), ..Self::default() };
        StyleRequest::Paint { job: id, settings }
    }

    /// Asks it to rest.
    pub fn pause(&mut self) -> Option<StyleRequest> {
        self.turn(Action::Pause, Phase::Pausing, StyleRequest::Pause)
    }

    /// Asks it to go on after a rest.
    pub fn go_on(&mut self) -> Option<StyleRequest> {
        self.turn(Action::GoOn, Phase::Painting, StyleRequest::Continue { more: 0 })
    }

    /// Asks it to end and keep the picture.
    pub fn stop(&mut self) -> Option<StyleRequest> {
        self.turn(Action::Stop, Phase::Ending, StyleRequest::Stop)
    }

    /// Asks it to end and throw the picture away.
    pub fn cancel(&mut self) -> Option<StyleRequest> {
        self.turn(Action::Cancel, Phase::Ending, StyleRequest::Cancel)
    }

    /// Asks for iterations beyond those planned; `None` where the worker does not have the painting any more.
    pub fn more(&mut self, more: u32) -> Option<StyleRequest> {
        if !self.resumable {
            return None;
        }
        let request = self.turn(Action::More, Phase::Asked, StyleRequest::Continue { more })?;
        self.likeness = None;
        self.settings.iterations = self.settings.iterations.saturating_add(more);
        Some(request)
    }

    /// The settings with which another job goes on from this one's last picture: what was left of the iterations, or
    /// `more` where none were.
    pub fn resuming(&self, more: u32) -> PaintSettings {
        let left = self.progress.as_ref().map_or(self.settings.iterations, |p| p.planned.saturating_sub(p.iteration));
        let iterations = if left == 0 || matches!(self.phase, Phase::Ended(_)) { more } else { left };
        PaintSettings { start: StartFrom::Initial, iterations, ..self.settings.clone() }.within_range()
    }

    /// Takes note of what the worker says. False where it is about another painting.
    pub fn hear(&mut self, event: &StyleEvent) -> bool {
        match event {
            StyleEvent::Placed { .. } => return false,
            StyleEvent::Loading { model, received, total } => {
                if matches!(self.phase, Phase::Asked | Phase::Loading { .. }) {
                    self.phase = Phase::Loading { model: *model, received: *received, total: *total };
                }
            }
            StyleEvent::Began { job, .. }
            | StyleEvent::Progress { job, .. }
            | StyleEvent::Paused { job }
            | StyleEvent::Ended { job, .. }
            | StyleEvent::Refused { job, .. }
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
            StyleEvent::Ended { end, costs, likeness, .. } => self.ended(*end, costs.as_ref(), *likeness),
            StyleEvent::Refused { failure, .. } => {
                (self.phase, self.resumable) = (Phase::Refused(failure.clone()), false);
            }
        }
        true
    }

    /// The worker is gone.
    pub fn worker_lost(&mut self) {
        self.resumable = false;
        if self.is_under_way() {
            self.phase = Phase::Lost;
        }
    }

    fn turn(&mut self, action: Action, phase: Phase, request: StyleRequest) -> Option<StyleRequest> {
        let may = self.actions().contains(&action);
        may.then(|| {
            self.phase = phase;
            request
        })
    }

    /// It moves. A wish to rest or to end stays until it is answered.
    fn advance(&mut self) {
        if matches!(self.phase, Phase::Asked | Phase::Loading { .. }) {
            self.phase = Phase::Painting;
        }
    }

    fn progressed(&mut self, progress: &PaintProgress) {
        self.advance();
        self.resumable = true;
        self.has_picture |= progress.picture.pixels() > 0;
        self.push_costs(progress.costs.as_ref());
        self.progress = Some(progress.clone());
    }

    fn ended(&mut self, end: End, costs: Option<&Costs>, likeness: Option<FaceAfter>) {
        self.push_costs(costs);
        self.likeness = likeness;
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
