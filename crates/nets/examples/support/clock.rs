//! The time, for the pipeline's timings.

use likeness_core::timing::Clock;
use std::time::Instant;

/// A clock that starts now.
pub(crate) fn start() -> impl Clock {
    let started = Instant::now();
    move || started.elapsed().as_secs_f64() * 1e3
}
