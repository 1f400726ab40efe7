//! Measuring: what the page, or a program that measures, may ask of the worker, and what it tells.
//!
//! One thing at a time: an item is prepared, run as often as is asked for, and released. Whoever asks decides how often, in
//! what order and when it is enough. What a run computes is compared in the worker with what
//! others computed, and leaves it only when it is asked for.

use crate::failure::Failure;
use likeness_core::bench::BenchItem;
use likeness_core::manifest::ModelId;
use serde::{Deserialize, Serialize};

/// What may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BenchRequest {
    /// Gets everything for an item ready, in place of the one before. Answered by [`BenchEvent::Loading`] and then
    /// [`BenchEvent::Prepared`].
    Prepare {
        /// Which item.
        item: BenchItem,
    },
    /// Runs it once. Answered by [`BenchEvent::Ran`].
    Run,
    /// Compares the last run's numbers with those beside this request (f32, little end first). Answered by
    /// [`BenchEvent::Compared`].
    Compare,
    /// Gives the last run's numbers, for others to be compared with. Answered by [`BenchEvent::Numbers`].
    Numbers,
    /// Forgets the item, and what it took in memory.
    Release,
}

/// What is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BenchEvent {
    /// A net's weights are on their way.
    Loading {
        /// Which net.
        model: ModelId,
        /// Bytes so far.
        received: u64,
        /// Bytes in all.
        total: u64,
    },
    /// The item may be run.
    Prepared {
        /// Which.
        item: BenchItem,
    },
    /// It was run.
    Ran {
        /// Which.
        item: BenchItem,
        /// Milliseconds, from numbers in memory to numbers in memory.
        ms: f64,
    },
    /// How far the numbers of the last run are from those that were sent.
    Compared {
        /// The largest difference, relative to the largest of our own numbers; `None` where they are not as many, or not all
        /// of them numbers.
        deviation: Option<f32>,
        /// The Euclidean distance, likewise.
        distance: Option<f32>,
        /// The same, relative to the length of our own numbers.
        relative: Option<f32>,
    },
    /// The last run's numbers come beside this (f32, little end first); none where nothing was run.
    Numbers,
    /// What was asked cannot be done; the item is forgotten.
    Failed {
        /// Why.
        failure: Failure,
    },
}
