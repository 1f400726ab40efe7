//! What came out: times by item, in a form that is kept and sent.

use crate::backend::{Backend, KernelSet};
use crate::bench::BenchItem;
use crate::timing::{Quartiles, quartiles};
use serde::{Deserialize, Serialize};

/// A measurement in one browser.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BenchReport {
    /// What the nets ran on.
    pub backend: Backend,
    /// The adapter's name where there is one.
    pub adapter: Option<String>,
    /// Whose operations they ran.
    pub operations: KernelSet,
    /// What the browser says it is.
    pub user_agent: String,
    /// Processors that the browser tells of.
    pub processors: Option<u32>,
    /// Milliseconds from the worker's start to its nets being proven.
    pub startup_ms: f64,
    /// The items that were measured.
    pub items: Vec<ItemReport>,
}

/// The times of one item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemReport {
    /// Its name.
    pub key: String,
    /// What it is.
    pub item: BenchItem,
    /// Milliseconds of its first run, with whatever is compiled, allocated and filled then.
    pub first_ms: f64,
    /// Quartiles of the others, milliseconds.
    pub quartiles: Quartiles,
    /// The others themselves, in order.
    pub times_ms: Vec<f64>,
}

impl ItemReport {
    /// Sums up; `None` where there was no run but the first.
    pub fn new(item: BenchItem, first_ms: f64, times_ms: Vec<f64>) -> Option<Self> {
        Some(Self { key: item.key(), item, first_ms, quartiles: quartiles(&times_ms)?, times_ms })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_run_is_told_apart_from_the_others() {
        let item = BenchItem::Detect { side: 224 };
        let report = ItemReport::new(item, 900.0, vec![3.0, 1.0, 2.0]).expect("three runs");
        assert_eq!((report.first_ms, report.quartiles.median), (900.0, 2.0), "{report:?}");
        assert_eq!(ItemReport::new(item, 900.0, vec![]), None, "a first run alone is no measurement");
    }
}
