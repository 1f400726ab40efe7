//! `performance.now()` of the worker.

use super::messages::scope;
use crate::ports::Clock;

/// The worker's monotonic clock.
#[derive(Debug, Clone)]
pub struct PerformanceClock(Option<web_sys::Performance>);

impl Default for PerformanceClock {
    fn default() -> Self {
        Self(scope().performance())
    }
}

impl Clock for PerformanceClock {
    fn now_ms(&self) -> f64 {
        self.0.as_ref().map_or(0.0, web_sys::Performance::now)
    }
}
