//! A training run: its phase, the actions that it allows, and what the worker has reported about it.

use super::net_version::NetVersion;
use likeness_learn::curve::CurvePoint;
use likeness_learn::encoding::{Encodings, Rectification};
use likeness_learn::settings::{Miner, Objective, TrainingSettings};
use protocol::failure::Failure;
use protocol::learn::{Evaluation, LearnEvent, LearnRequest, RunId, TrainingEnd, TrainingProgress, TripletShown};
use std::sync::Arc;

/// Steps that [`Action::More`] adds to the plan, once it is fulfilled.
pub const MORE_STEPS: u32 = 250;

/// The most points kept of a curve; beyond, every second is dropped.
const MAX_POINTS: usize = 240;

/// A spread below this is a collapse, if the loss is not below the margin either.
const COLLAPSED: f32 = 0.05;

/// Steps before a collapse can be told from a net that has not learned anything yet.
const WARM_UP: u32 = 20;

/// The phase of a run.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Phase {
    /// None was started.
    #[default]
    Idle,
    /// Requested; the worker has not answered yet.
    Requested,
    /// It trains.
    Running,
    /// It pauses after the current step.
    Pausing,
    /// It is paused.
    Paused,
    /// It was asked to end and has not answered yet.
    Ending,
    /// It has ended.
    Ended(TrainingEnd),
    /// The worker died while it was training, and the net is gone.
    Lost,
    /// It failed.
    Failed(Failure),
}

/// An action on a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Start.
    Train,
    /// Pause.
    Pause,
    /// Continue after a pause.
    Continue,
    /// End and keep the net.
    Stop,
    /// Train on after the end: what is left of the plan, else more steps.
    More,
    /// Start over with another seed: other people, other weights.
    Again,
}

/// An evaluation with the encodings that it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// What the worker measured.
    pub evaluation: Evaluation,
    /// The encodings of the people held out; none if they did not arrive whole.
    pub encodings: Encodings,
}

/// A run, or none yet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Run {
    id: Option<RunId>,
    phase: Phase,
    settings: TrainingSettings,
    progress: Option<TrainingProgress>,
    points: Vec<CurvePoint>,
    errors: Vec<(u32, f32)>,
    measured: Option<Arc<Measured>>,
    triplet: Option<TripletShown>,
    // The next triplet that is reported replaces the one shown.
    wants_triplet: bool,
    // The worker still has the net.
    held: bool,
}

impl Run {
    /// Its number, once it was started.
    pub const fn id(&self) -> Option<RunId> {
        self.id
    }

    /// Its phase.
    pub const fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The settings that it was started with, and the objective of now.
    pub const fn settings(&self) -> &TrainingSettings {
        &self.settings
    }

    /// Its progress.
    pub const fn progress(&self) -> Option<&TrainingProgress> {
        self.progress.as_ref()
    }

    /// The batches' loss, active share and spread over the steps, in order.
    pub fn points(&self) -> &[CurvePoint] {
        &self.points
    }

    /// The equal error rate on people held out, each with its step, in order.
    pub fn errors(&self) -> &[(u32, f32)] {
        &self.errors
    }

    /// The last evaluation.
    pub const fn measured(&self) -> Option<&Arc<Measured>> {
        self.measured.as_ref()
    }

    /// A triplet of a recent batch. It changes with every evaluation, about once a second, so that it can be looked at.
    pub const fn triplet(&self) -> Option<&TripletShown> {
        self.triplet.as_ref()
    }

    /// The net, once it rests: it has ended, was measured, and the worker still has it.
    pub fn net(&self) -> Option<NetVersion> {
        let rests = self.held && matches!(self.phase, Phase::Ended(_));
        let ((step, _), run) = (*self.errors.last().filter(|_| rests)?, self.id?);
        Some(NetVersion { run, step })
    }

    /// Whether it is training, including while it is paused.
    pub const fn is_under_way(&self) -> bool {
        matches!(self.phase, Phase::Requested | Phase::Running | Phase::Pausing | Phase::Paused | Phase::Ending)
    }

    /// Whether the net puts everybody at nearly one place, so that the loss stands at the margin.
    pub fn is_collapsed(&self) -> bool {
        let Objective::Triplet { margin, .. } = self.settings.objective else { return false };
        self.progress.as_ref().is_some_and(|p| p.step >= WARM_UP && p.spread < COLLAPSED && p.loss > 0.9 * margin)
    }

    /// The actions allowed now, the most likely first.
    pub fn actions(&self) -> Vec<Action> {
        match &self.phase {
            Phase::Idle | Phase::Failed(_) | Phase::Lost => vec![Action::Train],
            Phase::Requested | Phase::Pausing => vec![Action::Stop],
            Phase::Running => vec![Action::Pause, Action::Stop],
            Phase::Paused => vec![Action::Continue, Action::Stop],
            Phase::Ending => vec![],
            Phase::Ended(TrainingEnd::Diverged) => vec![Action::Again],
            Phase::Ended(_) if self.held => vec![Action::More, Action::Again],
            Phase::Ended(_) => vec![Action::Again],
        }
    }

    /// Starts a run in place of this one.
    pub fn start(&mut self, id: RunId, settings: TrainingSettings) -> LearnRequest {
        *self = Self {
            id: Some(id),
            phase: Phase::Requested,
            settings: settings.clone(),
            wants_triplet: true,
            ..Self::default()
        };
        LearnRequest::Train { run: id, settings }
    }

    /// Reads a net from a file in place of this run.
    pub fn load(&mut self, id: RunId) -> LearnRequest {
        *self = Self { id: Some(id), phase: Phase::Requested, ..Self::default() };
        LearnRequest::Load { run: id }
    }

    /// Pauses it.
    pub fn pause(&mut self) -> Option<LearnRequest> {
        self.transition(Action::Pause, Phase::Pausing, |run| LearnRequest::Pause { run })
    }

    /// Continues after a pause.
    pub fn resume(&mut self) -> Option<LearnRequest> {
        self.transition(Action::Continue, Phase::Running, |run| LearnRequest::Continue { run, more: 0 })
    }

    /// Ends it and keeps the net.
    pub fn stop(&mut self) -> Option<LearnRequest> {
        self.transition(Action::Stop, Phase::Ending, |run| LearnRequest::Stop { run })
    }

    /// Trains on where it ended.
    pub fn more(&mut self) -> Option<LearnRequest> {
        let more = if self.phase == Phase::Ended(TrainingEnd::Stopped) { 0 } else { MORE_STEPS };
        self.transition(Action::More, Phase::Requested, |run| LearnRequest::Continue { run, more })
    }

    /// Makes room in the worker: the net is dropped, and what was measured stays. `None` if the worker does not have it.
    pub fn discard(&mut self) -> Option<LearnRequest> {
        let run = self.id.filter(|_| self.held || self.is_under_way())?;
        self.held = false;
        if self.is_under_way() {
            self.phase = Phase::Ended(TrainingEnd::Stopped);
        }
        Some(LearnRequest::Discard { run })
    }

    /// Changes which triplets of a batch are used; `None` if it is not training.
    pub fn switch_miner(&mut self, to: Miner) -> Option<LearnRequest> {
        let Objective::Triplet { margin, .. } = self.settings.objective else { return None };
        let run = self.id.filter(|_| self.is_under_way())?;
        self.settings.objective = Objective::Triplet { margin, miner: to };
        Some(LearnRequest::Change { run, objective: self.settings.objective })
    }

    /// Handles an event of the worker, with the numbers attached to it. One about another run, or one that comes too late,
    /// changes nothing.
    pub fn on_event(&mut self, event: &LearnEvent, numbers: &[f32]) {
        if self.id.is_none_or(|id| id != run_of(event)) {
            return;
        }
        match event {
            LearnEvent::Evaluated { evaluation, .. } => self.evaluated(evaluation, numbers),
            LearnEvent::Refused { .. } => self.refused(),
            LearnEvent::Encoded { .. } | LearnEvent::Identified { .. } | LearnEvent::Saved { .. } => {}
            _ if !self.is_under_way() => {}
            LearnEvent::Began { .. } => self.advance(),
            LearnEvent::Progress { progress, .. } => self.progressed(progress),
            LearnEvent::Paused { .. } => self.phase = Phase::Paused,
            LearnEvent::Ended { end, settings, .. } => self.ended(*end, settings),
            LearnEvent::Failed { failure, .. } => (self.phase, self.held) = (Phase::Failed(failure.clone()), false),
        }
    }

    /// The worker died, and the net with it.
    pub fn worker_lost(&mut self) {
        self.held = false;
        if self.is_under_way() {
            self.phase = Phase::Lost;
        }
    }

    fn transition(
        &mut self,
        action: Action,
        phase: Phase,
        ask: impl FnOnce(RunId) -> LearnRequest,
    ) -> Option<LearnRequest> {
        let id = self.id.filter(|_| self.actions().contains(&action))?;
        self.phase = phase;
        Some(ask(id))
    }

    /// It trains. A request to pause or to end stays until it is answered.
    fn advance(&mut self) {
        self.held = true;
        if self.phase == Phase::Requested {
            self.phase = Phase::Running;
        }
    }

    fn progressed(&mut self, progress: &TrainingProgress) {
        self.advance();
        let &TrainingProgress { step, images, loss, active, spread, .. } = progress;
        if self.points.last().is_none_or(|last| last.step < step) {
            self.points.push(CurvePoint { step, images, loss, active, spread, eer: None });
        }
        if self.points.len() > MAX_POINTS {
            let mut is_kept = false;
            self.points.retain(|_| {
                is_kept = !is_kept;
                is_kept
            });
        }
        if self.wants_triplet && progress.triplet.is_some() {
            (self.triplet, self.wants_triplet) = (progress.triplet.clone(), false);
        }
        self.progress = Some(progress.clone());
    }

    fn evaluated(&mut self, evaluation: &Evaluation, numbers: &[f32]) {
        self.wants_triplet = true;
        if self.errors.last().is_none_or(|(last, _)| *last < evaluation.step) {
            self.errors.push((evaluation.step, evaluation.eer));
        }
        let encodings = Encodings::new(numbers, Rectification::of(&self.settings.objective));
        let is_whole = encodings.count() == evaluation.map.len();
        let encodings = if is_whole { encodings } else { Encodings::new(&[], Rectification::Plain) };
        self.measured = Some(Arc::new(Measured { evaluation: evaluation.clone(), encodings }));
    }

    fn ended(&mut self, end: TrainingEnd, settings: &TrainingSettings) {
        self.phase = Phase::Ended(end);
        if end == TrainingEnd::Loaded {
            (self.settings, self.held) = (settings.clone(), true);
        }
    }

    /// What was refused did not happen.
    fn refused(&mut self) {
        if matches!(self.phase, Phase::Pausing | Phase::Ending) {
            self.phase = Phase::Running;
        }
    }
}

/// The run that an event is about.
pub const fn run_of(event: &LearnEvent) -> RunId {
    match event {
        LearnEvent::Began { run }
        | LearnEvent::Progress { run, .. }
        | LearnEvent::Evaluated { run, .. }
        | LearnEvent::Paused { run }
        | LearnEvent::Ended { run, .. }
        | LearnEvent::Encoded { run, .. }
        | LearnEvent::Identified { run, .. }
        | LearnEvent::Saved { run }
        | LearnEvent::Failed { run, .. }
        | LearnEvent::Refused { run, .. } => *run,
    }
}

#[cfg(test)]
#[path = "run_tests.rs"]
mod tests;
