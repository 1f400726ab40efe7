//! Benchmarks: one item at a time is prepared, run and compared. Preparation provides everything that a run needs; the
//! results stay here.

mod comparison;
mod harness;

pub use comparison::Comparison;
pub(crate) use harness::{BenchHarness, HarnessError, Nets};

use likeness_core::bench::BenchItem;
use likeness_core::manifest::ModelId;
use likeness_nets::vgg::Vgg;

/// The current benchmark.
#[derive(Debug)]
pub struct Bench<K> {
    /// The item, ready to run.
    pub(crate) harness: Option<(BenchItem, BenchHarness<K>)>,
    /// The style-transfer net that was used last.
    pub(crate) vgg: Option<(ModelId, Vgg)>,
    /// The results of the last run.
    pub(crate) numbers: Vec<f32>,
}

impl<K> Default for Bench<K> {
    fn default() -> Self {
        Self { harness: None, vgg: None, numbers: Vec::new() }
    }
}
