//! Benchmark results, in a form that can be stored and transmitted.

use crate::backend::{Backend, KernelSet};
use crate::bench::BenchItem;
use crate::timing::{Quartiles, quartiles};
use serde::{Deserialize, Serialize};

/// The results of one run in one browser.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BenchReport {
    /// The backend of the nets.
    pub backend: Backend,
    /// The name of the GPU adapter, if there is one.
    pub adapter: Option<String>,
    /// The kernels that were used.
    #[serde(rename = "operations")]
    pub kernels: KernelSet,
    /// The browser's user agent.
    pub user_agent: String,
    /// Number of processors reported by the browser.
    pub processors: Option<u32>,
    /// Milliseconds from the start of the worker until its nets passed their self-tests.
    pub startup_ms: f64,
    /// The results of the items.
    pub items: Vec<ItemReport>,
}

/// The times of one item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemReport {
    /// The item's key.
    pub key: String,
    /// The item.
    pub item: BenchItem,
    /// Milliseconds of the first run, including compilation, allocation and filling of caches.
    pub first_ms: f64,
    /// Quartiles of the other runs in milliseconds.
    pub quartiles: Quartiles,
    /// The times of the other runs, in order.
    pub times_ms: Vec<f64>,
}

impl ItemReport {
    /// Summarises the runs; `None` if there was none after the first.
    pub fn new(item: BenchItem, first_ms: f64, times_ms: Vec<f64>) -> Option<Self> {
        Some(Self { key: item.key(), item, first_ms, quartiles: quartiles(&times_ms)?, times_ms })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_run_is_reported_separately() {
        let item = BenchItem::Detect { side: 224 };
        let report = ItemReport::new(item, 900.0, vec![3.0, 1.0, 2.0]).expect("three runs");
        assert_eq!((report.first_ms, report.quartiles.median), (900.0, 2.0), "{report:?}");
        assert_eq!(ItemReport::new(item, 900.0, vec![]), None, "a first run alone is no measurement");
    }
}
