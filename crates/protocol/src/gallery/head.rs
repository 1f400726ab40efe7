//! Messages of the lesson about a head of one's own (`likeness_learn::personal_head`).

use likeness_learn::personal_head::trial::TrialReport;
use serde::{Deserialize, Serialize};

/// How far a trial is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum HeadEvent {
    /// There are too few pictures.
    TooFew {
        /// People who have enough of them.
        people: u32,
    },
    /// The encoder in use is not the one whose strangers can be drawn.
    OtherEncoder,
    /// Ask again, so that it goes on.
    Going {
        /// Steps taken.
        done: u32,
        /// Steps in all.
        all: u32,
        /// The mean loss of the last step's triplets.
        loss: f32,
        /// Share of them that still teach, 0..=1.
        active: f32,
    },
    /// It is over.
    Done(TrialReport),
}
