//! Measuring stages with a clock that the caller provides.

use super::stage::{Stage, StageTimings};

/// A source of the current time. This crate has no clock of its own, so callers pass one in.
///
/// Any closure that returns milliseconds is a clock.
pub trait Clock {
    /// Milliseconds since an arbitrary fixed moment. Never decreases.
    fn now_ms(&self) -> f64;
}

impl<F: Fn() -> f64> Clock for F {
    fn now_ms(&self) -> f64 {
        self()
    }
}

/// A clock together with the timings measured so far.
///
/// Pass one `&mut Trace` down the pipeline instead of a clock and a [`StageTimings`].
///
/// ```
/// use likeness_core::timing::{Stage, Trace};
///
/// let started = std::time::Instant::now();
/// let clock = || started.elapsed().as_secs_f64() * 1e3;
/// let mut trace = Trace::new(&clock);
///
/// // Synchronous work:
/// let sum: u64 = trace.time(Stage::Align, || (0..1000).sum());
/// assert_eq!(sum, 499_500);
///
/// // Work that is awaited: take a start, await, add.
/// let start = trace.start();
/// trace.add(Stage::Encode, start);
///
/// let timings = trace.into_timings();
/// assert_eq!(timings.stages().len(), 2);
/// ```
pub struct Trace<'a> {
    clock: &'a dyn Clock,
    timings: StageTimings,
}

/// The moment at which a stage started; see [`Trace::start`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Started(f64);

impl std::fmt::Debug for Trace<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Trace").field("timings", &self.timings).finish_non_exhaustive()
    }
}

impl<'a> Trace<'a> {
    /// A trace without any timings.
    pub fn new(clock: &'a dyn Clock) -> Self {
        Self::resume(clock, StageTimings::default())
    }

    /// A trace that adds to timings measured elsewhere.
    pub const fn resume(clock: &'a dyn Clock, timings: StageTimings) -> Self {
        Self { clock, timings }
    }

    /// Runs synchronous work and adds its duration to a stage.
    pub fn time<T>(&mut self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = self.start();
        let result = work();
        self.add(stage, start);
        result
    }

    /// The current moment, for a later [`add`](Self::add). Nothing is borrowed meanwhile, so the work may be awaited.
    pub fn start(&self) -> Started {
        Started(self.now_ms())
    }

    /// Adds the time since `start` to a stage.
    pub fn add(&mut self, stage: Stage, start: Started) {
        self.add_ms(stage, self.elapsed_ms(start));
    }

    /// Adds milliseconds measured elsewhere to a stage.
    pub fn add_ms(&mut self, stage: Stage, ms: f64) {
        self.timings.add(stage, ms);
    }

    /// Milliseconds since `start`.
    pub fn elapsed_ms(&self, start: Started) -> f64 {
        self.now_ms() - start.0
    }

    /// The clock's current time, milliseconds.
    pub fn now_ms(&self) -> f64 {
        self.clock.now_ms()
    }

    /// The timings so far.
    pub const fn timings(&self) -> &StageTimings {
        &self.timings
    }

    /// The timings, without the clock.
    pub fn into_timings(self) -> StageTimings {
        self.timings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_trace_adds_synchronous_and_awaited_work_to_earlier_timings() {
        let now = Cell::new(5.0);
        let clock = || now.get();
        let mut earlier = StageTimings::default();
        earlier.add(Stage::Read, 2.0);
        let mut trace = Trace::resume(&clock, earlier);
        let answer = trace.time(Stage::Align, || {
            now.set(8.0);
            42
        });
        assert_eq!(answer, 42, "the work's result is returned");
        let start = trace.start();
        now.set(12.0);
        trace.add(Stage::Encode, start);
        trace.add_ms(Stage::Encode, 1.0);
        let expected = [(Stage::Read, 2.0), (Stage::Align, 3.0), (Stage::Encode, 5.0)];
        assert_eq!(trace.into_timings().stages(), expected, "each stage has its own time");
    }
}
