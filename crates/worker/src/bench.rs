//! Measuring: one item at a time is prepared, run and compared. Everything that a run needs is made ready before; what it
//! computes stays here.

mod comparison;
mod harness;

pub use comparison::Comparison;
pub(crate) use harness::{BenchHarness, HarnessError, Nets};

use likeness_core::bench::BenchItem;
use likeness_core::manifest::ModelId;
use likeness_nets::vgg::Vgg;

/// What is measured now.
#[derive(Debug)]
pub struct Bench<K> {
    /// The item, ready to run.
    pub(crate) harness: Option<(BenchItem, BenchHarness<K>)>,
    /// The net of style transfer that was used last.
    pub(crate) vgg: Option<(ModelId, Vgg)>,
    /// What the last run computed.
    pub(crate) numbers: Vec<f32>,
}

impl<K> Default for Bench<K> {
    fn default() -> Self {
        Self { harness: None, vgg: None, numbers: Vec::new() }
    }
}
