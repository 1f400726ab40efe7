//! A run: a training, and what is measured on the way.

use super::pace::Pace;
use super::{bytes_of, report};
use crate::attachment::Attachment;
use crate::ports::{Clock, Outbox};
use crate::reporter::Reporter;
use likeness_learn::album::Album;
use likeness_learn::encoding::Encodings;
use likeness_learn::examination::Examination;
use likeness_learn::held_out::{HeldOut, PEOPLE, PEOPLE_TO_NAME, PICTURES};
use likeness_learn::map::Map;
use likeness_learn::net::{Pictures, TrainableNet};
use likeness_learn::settings::Objective;
use likeness_learn::trained_net::TrainedNetError;
use likeness_learn::training::{StepOutcome, StepReport, Training};
use protocol::learn::{LearnEvent, RunId, TrainingEnd, TrainingProgress, TripletShown};
use std::collections::VecDeque;

/// What an examination is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    /// How well people are told apart.
    Apart,
    /// How well they are named, from this many pictures each.
    Names(u32),
}

/// The state of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunState {
    /// It takes steps.
    Training,
    /// It is paused and can be resumed.
    Paused,
    /// It takes no more steps and is examined a last time.
    Ending(TrainingEnd),
    /// It has ended and can be extended.
    Ended,
}

/// A run.
#[derive(Debug)]
pub struct Run {
    /// Its id.
    pub id: RunId,
    /// Training, paused or ended.
    pub state: RunState,
    training: Training,
    /// The current examination and those after it.
    examinations: VecDeque<(Question, Examination)>,
    held_out: HeldOut,
    /// The step at which people were told apart last.
    examined: Option<u32>,
    map: Option<Map>,
    pace: Pace,
}

impl Run {
    /// A run that has done nothing yet.
    pub(super) fn new(id: RunId, training: Training, state: RunState) -> Self {
        let (examinations, held_out, pace) = (VecDeque::new(), HeldOut::default(), Pace::default());
        Self { id, state, training, examinations, held_out, examined: None, map: None, pace }
    }

    /// Whether [`Self::work`] has anything to do.
    pub(super) fn has_work(&self) -> bool {
        matches!(self.state, RunState::Training | RunState::Ending(_)) || !self.examinations.is_empty()
    }

    /// A step, or a part of an examination.
    ///
    /// # Errors
    /// If the net fails.
    pub(super) async fn work<N: TrainableNet>(
        &mut self,
        net: &N,
        album: &mut Album,
        reporter: Reporter<'_, impl Clock, impl Outbox>,
    ) -> Result<(), N::Error> {
        self.examine_if_due();
        if !self.examinations.is_empty() {
            return self.examine(net, album, reporter).await;
        }
        match self.state {
            RunState::Training if self.training.is_done() => self.stop(TrainingEnd::Finished),
            RunState::Training => self.step(net, album, reporter).await?,
            RunState::Ending(end) => {
                self.state = RunState::Ended;
                reporter.send(self.ended(end), Attachment::None);
            }
            RunState::Paused | RunState::Ended => {}
        }
        Ok(())
    }

    /// Puts an examination first that is due: of the untrained net, about once a second, and of the last weights.
    fn examine_if_due(&mut self) {
        let is_current = self.examined == Some(self.training.step_number());
        let due = match self.state {
            RunState::Training => self.pace.is_examination_due(),
            RunState::Ending(_) => true,
            RunState::Paused | RunState::Ended => false,
        };
        if due && !is_current && self.examinations.is_empty() {
            self.examinations.push_back((Question::Apart, Examination::of(PEOPLE)));
        }
    }

    async fn step<N: TrainableNet>(
        &mut self,
        net: &N,
        album: &mut Album,
        reporter: Reporter<'_, impl Clock, impl Outbox>,
    ) -> Result<(), N::Error> {
        let (started, before) = (reporter.clock.now_ms(), self.training.images());
        let outcome = self.training.step(net, album).await?;
        let ms = reporter.clock.now_ms() - started;
        match outcome {
            StepOutcome::Diverged => self.stop(TrainingEnd::Diverged),
            StepOutcome::Learned(report) => {
                self.pace.record_step(ms, self.training.images() - before, &report);
                if let Some(loss) = self.pace.report() {
                    let progress = self.progress(report, loss);
                    reporter.send(LearnEvent::Progress { run: self.id, progress }, Attachment::None);
                }
            }
        }
        Ok(())
    }

    async fn examine<N: TrainableNet>(
        &mut self,
        net: &N,
        album: &mut Album,
        reporter: Reporter<'_, impl Clock, impl Outbox>,
    ) -> Result<(), N::Error> {
        let Some((question, mut examination)) = self.examinations.pop_front() else { return Ok(()) };
        let started = reporter.clock.now_ms();
        let encodings = examination.advance(&self.training, net, album).await?;
        if let Some(encodings) = &encodings {
            self.answer(question, &examination.labels, encodings, reporter);
        }
        self.pace.record_examination(reporter.clock.now_ms() - started);
        match encodings {
            Some(_) if question == Question::Apart => self.pace.examined(),
            Some(_) => {}
            None => self.examinations.push_front((question, examination)),
        }
        Ok(())
    }

    fn answer(
        &mut self,
        question: Question,
        labels: &[u32],
        encodings: &Encodings,
        reporter: Reporter<'_, impl Clock, impl Outbox>,
    ) {
        let run = self.id;
        match question {
            Question::Apart => {
                let rows = encodings.rows();
                let map = self.map.as_ref().map_or_else(|| Map::of(rows), |previous| Map::following(rows, previous));
                let step = self.training.step_number();
                self.examined = Some(step);
                if let Some(evaluation) =
                    report::evaluation(&self.held_out, encodings, (step, self.pace.worked_ms), &map)
                {
                    let bytes = Attachment::Bytes(bytes_of(encodings));
                    reporter.send(LearnEvent::Evaluated { run, evaluation }, bytes);
                }
                self.map = Some(map);
            }
            Question::Names(pictures) => {
                let rows = report::identification(encodings, labels, pictures);
                reporter.send(LearnEvent::Identified { run, rows }, Attachment::None);
            }
        }
    }

    fn progress(&self, report: StepReport, loss: f32) -> TrainingProgress {
        let StepReport { active, spread, triplet, .. } = report;
        let settings = self.training.settings();
        let shown = |(pictures, distances): ([likeness_learn::batch::PictureId; 3], _)| {
            let likeness_learn::triplet::TripletDistances { positive, negative } = distances;
            let margin = match settings.objective {
                Objective::Triplet { margin, .. } => margin,
                Objective::Contrastive { .. } | Objective::BinarySimilarity(_) => 0.0,
            };
            TripletShown { pictures: pictures.map(|id| (id.person, id.view)), positive, negative, margin }
        };
        let step = self.training.step_number();
        let left = u64::from(settings.steps.saturating_sub(step)) * self.training.images() / u64::from(step.max(1));
        TrainingProgress {
            step,
            planned: settings.steps,
            images: self.training.images(),
            rate: self.pace.rate(),
            left_s: self.pace.seconds_for(left),
            loss,
            active,
            spread,
            triplet: triplet.map(shown),
            head: self.training.head().map(|head| head.parameters.to_vec()),
        }
    }

    /// The event that says that it has ended.
    pub(super) fn ended(&self, end: TrainingEnd) -> LearnEvent {
        let steps = self.training.step_number();
        LearnEvent::Ended { run: self.id, end, steps, settings: self.training.settings().clone() }
    }

    /// Changes what is minimised.
    pub(super) fn change(&mut self, objective: Objective) {
        self.training.change(objective.within_range());
        // χ² reads encodings otherwise.
        self.examined = None;
    }

    /// Takes no more steps for now.
    pub(super) fn pause(&mut self, reporter: Reporter<'_, impl Clock, impl Outbox>) {
        if self.state == RunState::Training {
            self.state = RunState::Paused;
            reporter.send(LearnEvent::Paused { run: self.id }, Attachment::None);
        }
    }

    /// Goes on after a pause, or with more steps.
    pub(super) fn resume(&mut self, more: u32) {
        if more > 0 {
            self.training.extend(more);
        }
        self.state = RunState::Training;
    }

    /// Takes no more steps; [`Self::work`] examines it a last time and says that it has ended.
    pub(super) fn stop(&mut self, end: TrainingEnd) {
        if matches!(self.state, RunState::Training | RunState::Paused) {
            self.state = RunState::Ending(end);
        }
    }

    /// Measures how well it names people.
    pub(super) fn identify(&mut self, pictures: u32) {
        let question = Question::Names(pictures.clamp(1, PICTURES - 1));
        self.examinations.push_back((question, Examination::of(PEOPLE_TO_NAME)));
    }

    /// Encodes pictures by the net as it is now.
    ///
    /// # Errors
    /// If the net fails.
    pub(super) async fn encode<N: TrainableNet>(&self, net: &N, pictures: &Pictures) -> Result<Encodings, N::Error> {
        self.training.encode(net, pictures).await
    }

    /// The net as a file.
    ///
    /// # Errors
    /// If a weight is no number.
    pub(super) fn file(&self) -> Result<Vec<u8>, TrainedNetError> {
        self.training.trained_net().to_bytes()
    }
}
