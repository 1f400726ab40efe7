//! Benchmark messages.
//!
//! One item at a time is prepared, run as often as requested, and released. The requesting program decides how often, in
//! what order, and when to stop. The results of a run stay in the worker, which compares them with results computed
//! elsewhere; they are sent only on request.

use crate::failure::Failure;
use likeness_core::bench::BenchItem;
use likeness_core::model::ModelId;
use serde::{Deserialize, Serialize};

/// A benchmark request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BenchRequest {
    /// Prepare an item, replacing the previous one. [`BenchItem::Analyze`] needs an attached picture. Answered by
    /// [`BenchEvent::Loading`] and then [`BenchEvent::Prepared`].
    Prepare {
        /// The item.
        item: BenchItem,
    },
    /// Run the item once. Answered by [`BenchEvent::Ran`].
    Run,
    /// Compare the results of the last run with the attached numbers (f32, little-endian). Answered by
    /// [`BenchEvent::Compared`].
    Compare,
    /// Send the results of the last run. Answered by [`BenchEvent::Numbers`].
    Numbers,
    /// Drop the item and free its memory. Not answered.
    Release,
}

/// A benchmark event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BenchEvent {
    /// The weights of a net are being fetched.
    Loading {
        /// The net.
        model: ModelId,
        /// Bytes received so far.
        received: u64,
        /// Bytes in total.
        total: u64,
    },
    /// The item is ready to run.
    Prepared {
        /// The item.
        item: BenchItem,
    },
    /// The item was run.
    Ran {
        /// The item.
        item: BenchItem,
        /// Milliseconds, from numbers in memory to numbers in memory.
        ms: f64,
    },
    /// The difference between the results of the last run and the numbers that were sent.
    Compared {
        /// The largest difference, relative to the largest of our own numbers; `None` if the counts differ or not all of
        /// them are numbers.
        deviation: Option<f32>,
        /// The Euclidean distance, under the same condition.
        distance: Option<f32>,
        /// The Euclidean distance relative to the length of our own numbers.
        relative: Option<f32>,
    },
    /// The results of the last run are attached (f32, little-endian); no bytes if nothing was run.
    Numbers,
    /// The request failed and the item was dropped.
    Failed {
        /// Why.
        failure: Failure,
    },
}
