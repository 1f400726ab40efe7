//! Messages of the lessons: a small net that learns to tell drawn people apart.
//!
//! The people are drawn by a program from seeds, on the page and in the worker alike, so messages name them by seed. Encodings of drawn
//! people are nobody's data and reach the page; those of the gallery never do.

use crate::failure::Failure;
use likeness_learn::settings::{Objective, TrainingSettings};
use serde::{Deserialize, Serialize};

/// Identifies a training run. Up to two train in turns, step by step; the page counts upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RunId(pub u32);

/// Runs that the worker keeps: two side by side. The oldest makes room for a third.
pub const RUNS: usize = 2;

/// A request of the lessons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum LearnRequest {
    /// Start a run. Answered by [`LearnEvent::Began`], then [`LearnEvent::Progress`] and [`LearnEvent::Evaluated`], and finally
    /// [`LearnEvent::Ended`] or [`LearnEvent::Failed`].
    Train {
        /// Identifies the run.
        run: RunId,
        /// What to do.
        settings: TrainingSettings,
    },
    /// Change in mid-run what is minimised. Takes effect at the next step. Not answered.
    Change {
        /// The run.
        run: RunId,
        /// What is minimised from now on.
        objective: Objective,
    },
    /// Pause after the current step and keep everything. Answered by [`LearnEvent::Paused`].
    Pause {
        /// The run.
        run: RunId,
    },
    /// Continue after a pause, or after the end with more steps.
    Continue {
        /// The run.
        run: RunId,
        /// Steps beyond the plan; 0 after a pause.
        more: u32,
    },
    /// End the run and keep the net as it is.
    Stop {
        /// The run.
        run: RunId,
    },
    /// Drop the run and its net. Answered by [`LearnEvent::Ended`] if it had not ended.
    Discard {
        /// The run.
        run: RunId,
    },
    /// Encode the attached pictures by the net of a run: bytes, `[n, 32, 32, 3]`, R G B. Answered by [`LearnEvent::Encoded`].
    Encode {
        /// The run.
        run: RunId,
        /// Number of pictures.
        count: u32,
    },
    /// Measure how well the net of a run names people: strangers let in and people named, among 1 to 200 enrolled. Answered by
    /// [`LearnEvent::Identified`].
    Identify {
        /// The run.
        run: RunId,
        /// Pictures that each person is enrolled with, 1 to 3.
        pictures: u32,
    },
    /// The net of a run as a safetensors file. Answered by [`LearnEvent::Saved`].
    Save {
        /// The run.
        run: RunId,
    },
    /// A run with the net of the attached safetensors file, ended. Answered by [`LearnEvent::Ended`] or [`LearnEvent::Failed`].
    Load {
        /// Identifies the run from now on.
        run: RunId,
    },
}

impl LearnRequest {
    /// The run that it concerns.
    pub const fn run(&self) -> RunId {
        match self {
            Self::Train { run, .. }
            | Self::Change { run, .. }
            | Self::Pause { run }
            | Self::Continue { run, .. }
            | Self::Stop { run }
            | Self::Discard { run }
            | Self::Encode { run, .. }
            | Self::Identify { run, .. }
            | Self::Save { run }
            | Self::Load { run } => *run,
        }
    }

    /// The event that answers this request if it fails.
    pub const fn failed(&self, failure: Failure) -> LearnEvent {
        let run = self.run();
        match self {
            Self::Train { .. } | Self::Continue { .. } | Self::Load { .. } => LearnEvent::Failed { run, failure },
            Self::Change { .. }
            | Self::Pause { .. }
            | Self::Stop { .. }
            | Self::Discard { .. }
            | Self::Encode { .. }
            | Self::Identify { .. }
            | Self::Save { .. } => LearnEvent::Refused { run, failure },
        }
    }

    /// Whether this concerns only a run that the worker holds: a worker that has just started has nothing to do for it.
    pub const fn concerns_held_state(&self) -> bool {
        !matches!(self, Self::Train { .. } | Self::Load { .. })
    }
}

/// An event of the lessons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum LearnEvent {
    /// A run is about to take its first step. Its first evaluation, of the untrained net, follows.
    Began {
        /// The run.
        run: RunId,
    },
    /// The progress of a run, at most five times a second.
    Progress {
        /// The run.
        run: RunId,
        /// The progress.
        progress: TrainingProgress,
    },
    /// How well the net tells 200 people apart that it never saw, about once a second. Attached, as little-endian `f32`: their encodings,
    /// `[800, 32]`, four pictures a person in the order of `HeldOut::pictures`.
    Evaluated {
        /// The run.
        run: RunId,
        /// The evaluation.
        evaluation: Evaluation,
    },
    /// A run was paused.
    Paused {
        /// The run.
        run: RunId,
    },
    /// A run has ended; its last evaluation came before.
    Ended {
        /// The run.
        run: RunId,
        /// Why.
        end: TrainingEnd,
        /// Steps that were taken.
        steps: u32,
        /// Its settings, for a run that was loaded from a file.
        settings: TrainingSettings,
    },
    /// The encodings of the pictures, attached as little-endian `f32`, `[n, 32]`, of unit length.
    Encoded {
        /// The run.
        run: RunId,
        /// Number of pictures.
        count: u32,
    },
    /// How well the net of a run names people.
    Identified {
        /// The run.
        run: RunId,
        /// One row for each number of enrolled people.
        rows: Vec<IdentificationRow>,
    },
    /// The net of a run, attached as a safetensors file.
    Saved {
        /// The run.
        run: RunId,
    },
    /// A run failed and has ended; other runs remain.
    Failed {
        /// The run.
        run: RunId,
        /// Why.
        failure: Failure,
    },
    /// A request about a run failed, and changed nothing.
    Refused {
        /// The run.
        run: RunId,
        /// Why.
        failure: Failure,
    },
}

/// The progress of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrainingProgress {
    /// Steps taken.
    pub step: u32,
    /// Steps planned.
    pub planned: u32,
    /// Pictures that the net has seen.
    pub images: u64,
    /// Pictures a second, averaged over the last few steps.
    pub rate: f32,
    /// Estimated seconds left.
    pub left_s: f32,
    /// The loss, averaged over the steps since the last report.
    pub loss: f32,
    /// Share of the triplets or pairs that still teach, 0..=1.
    pub active: f32,
    /// Spread of the batch's encodings: 0 if all are one point.
    pub spread: f32,
    /// A triplet of the last batch, if triplets are learned from.
    pub triplet: Option<TripletShown>,
    /// The weights and the bias of the yes/no question, if that is asked.
    pub head: Option<Vec<f32>>,
}

/// A triplet of a batch, for the eye.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TripletShown {
    /// Seeds of person and view of the anchor, the positive and the negative.
    pub pictures: [(u64, u64); 3],
    /// d(A, P), squared.
    pub positive: f32,
    /// d(A, N), squared.
    pub negative: f32,
    /// The margin.
    pub margin: f32,
}

/// How well a net tells people apart that it never saw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Steps taken.
    pub step: u32,
    /// Milliseconds of training so far, without pauses.
    pub trained_ms: f64,
    /// The equal error rate, 0..=1.
    pub eer: f32,
    /// The distance at which both error rates are equal.
    pub eer_threshold: f32,
    /// Points of the receiver operating characteristic: threshold, false-match rate, true-match rate.
    pub roc: Vec<(f32, f32, f32)>,
    /// Spread of the encodings.
    pub spread: f32,
    /// Places on the map, in the order of the encodings.
    pub map: Vec<(f32, f32)>,
    /// Share of the variance that each axis of the map shows.
    pub explained: (f32, f32),
}

/// Naming among a number of enrolled people.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct IdentificationRow {
    /// Enrolled people, K.
    pub enrolled: u32,
    /// A stranger's chance of being let in at the threshold of 1 % false matches one to one, measured.
    pub strangers: f32,
    /// The same by 1 − (1 − FMR)^K.
    pub strangers_by_formula: f32,
    /// Share of enrolled people named rightly, without any threshold.
    pub named: f32,
    /// The threshold that keeps strangers at 1 % among K.
    pub safe_threshold: f32,
    /// Share of enrolled people named rightly at that threshold.
    pub named_safely: f32,
}

/// Why a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TrainingEnd {
    /// All steps are done.
    Finished,
    /// It was stopped.
    Stopped,
    /// The loss is no number any more; the net is the last good one.
    Diverged,
    /// It was loaded from a file.
    Loaded,
}
