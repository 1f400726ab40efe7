//! A benchmark run from its first item to its last: the next request to the worker, and the results so far.

use crate::explain::{bench_item, model};
use likeness_core::bench::BenchItem;
use likeness_core::bench::report::ItemReport;
use likeness_core::manifest::ModelId;
use protocol::bench::{BenchEvent, BenchRequest};
use protocol::failure::Failure;
use words::Text;

/// Maximum number of runs of an item after the first.
const MAX_RUNS: usize = 15;
/// Minimum number of runs after the first.
const MIN_RUNS: usize = 3;
/// Milliseconds after which an item is not run again.
const TIME_BUDGET_MS: f64 = 6_000.0;

/// How much is measured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scope {
    /// The face nets: takes seconds and needs no download.
    #[default]
    Faces,
    /// Everything.
    Everything,
}

impl Scope {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Faces, Self::Everything];

    /// Its name.
    pub const fn label(self) -> Text {
        match self {
            Self::Faces => words::BENCH_FACES,
            Self::Everything => words::BENCH_EVERYTHING,
        }
    }

    fn items(self) -> Vec<BenchItem> {
        let is_in = |item: &BenchItem| self == Self::Everything || item.model().is_none() && !item.needs_gallery();
        BenchItem::all().into_iter().filter(is_in).collect()
    }
}

/// The phase of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Phase {
    /// None was started.
    #[default]
    Idle,
    /// An item is being prepared.
    Preparing,
    /// A net is being downloaded: bytes so far and in total.
    Loading(ModelId, u64, u64),
    /// An item is running.
    Running,
    /// Everything was measured.
    Done,
    /// It was cancelled.
    Cancelled,
    /// The worker stopped during it.
    WorkerLost,
}

/// A measurement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BenchRun {
    phase: Phase,
    items: Vec<BenchItem>,
    at: usize,
    first_ms: Option<f64>,
    times_ms: Vec<f64>,
    done: Vec<ItemReport>,
    failed: Vec<(BenchItem, Failure)>,
}

impl BenchRun {
    /// Starts over.
    pub fn begin(&mut self, scope: Scope) -> Option<BenchRequest> {
        *self = Self { items: scope.items(), ..Self::default() };
        self.prepare()
    }

    /// Handles an event of the worker; returns the next request.
    pub fn on_event(&mut self, event: &BenchEvent) -> Option<BenchRequest> {
        let current = self.item()?;
        match event {
            BenchEvent::Loading { model, received, total } if self.is_getting_ready() => {
                self.phase = Phase::Loading(*model, *received, *total);
                None
            }
            BenchEvent::Prepared { item } if *item == current && self.is_getting_ready() => {
                self.phase = Phase::Running;
                Some(BenchRequest::Run)
            }
            BenchEvent::Ran { item, ms } if *item == current && self.phase == Phase::Running => {
                self.on_run(current, *ms)
            }
            BenchEvent::Failed { failure } => self.fail(failure.clone()),
            _ => None,
        }
    }

    /// The item cannot be measured; the next one follows.
    pub fn fail(&mut self, failure: Failure) -> Option<BenchRequest> {
        self.failed.push((self.item()?, failure));
        self.advance()
    }

    /// Cancels. The results so far stay.
    pub fn cancel(&mut self) -> Option<BenchRequest> {
        self.item()?;
        self.phase = Phase::Cancelled;
        Some(BenchRequest::Release)
    }

    /// The worker is gone. The results so far stay.
    pub fn worker_lost(&mut self) {
        if self.is_under_way() {
            self.phase = Phase::WorkerLost;
        }
    }

    /// Whether it is running.
    pub const fn is_under_way(&self) -> bool {
        matches!(self.phase, Phase::Preparing | Phase::Loading(..) | Phase::Running)
    }

    /// The item being measured.
    pub fn item(&self) -> Option<BenchItem> {
        if self.is_under_way() { self.items.get(self.at).copied() } else { None }
    }

    /// The results.
    pub fn done(&self) -> &[ItemReport] {
        &self.done
    }

    /// The items that could not be measured.
    pub fn failed(&self) -> &[(BenchItem, Failure)] {
        &self.failed
    }

    /// Progress, 0..=1.
    pub fn fraction(&self) -> f64 {
        let share = self.times_ms.len() as f64 / MAX_RUNS as f64;
        (self.at as f64 + share.min(1.0)) / self.items.len().max(1) as f64
    }

    /// A status line that changes with the item.
    pub fn status(&self) -> String {
        match self.phase {
            Phase::Idle => String::new(),
            Phase::Preparing | Phase::Loading(..) | Phase::Running => {
                let what = self.item().map(bench_item::name).unwrap_or_default();
                words::bench_status(self.at as u64 + 1, self.items.len() as u64, &what)
            }
            Phase::Done => words::BENCH_DONE.into(),
            Phase::Cancelled => words::BENCH_CANCELLED.into(),
            Phase::WorkerLost => words::BENCH_WORKER_LOST.into(),
        }
    }

    /// A more detailed line that changes with every run.
    pub fn detail(&self) -> String {
        match self.phase {
            Phase::Preparing => words::BENCH_PREPARING.into(),
            Phase::Loading(model, received, total) => {
                let [received, total] = [received, total].map(crate::number_format::bytes);
                words::bench_downloading(model::name(model).text(), &received, &total)
            }
            Phase::Running if self.first_ms.is_none() => words::BENCH_FIRST_RUN.into(),
            Phase::Running => words::bench_run(self.times_ms.len() as u64 + 2),
            Phase::Idle | Phase::Done | Phase::Cancelled | Phase::WorkerLost => String::new(),
        }
    }

    fn is_getting_ready(&self) -> bool {
        matches!(self.phase, Phase::Preparing | Phase::Loading(..))
    }

    fn on_run(&mut self, item: BenchItem, ms: f64) -> Option<BenchRequest> {
        let Some(first_ms) = self.first_ms else {
            self.first_ms = Some(ms);
            return Some(BenchRequest::Run);
        };
        self.times_ms.push(ms);
        let runs = self.times_ms.len();
        let spent: f64 = self.times_ms.iter().sum();
        if runs < MIN_RUNS || runs < MAX_RUNS && spent < TIME_BUDGET_MS {
            return Some(BenchRequest::Run);
        }
        self.done.extend(ItemReport::new(item, first_ms, std::mem::take(&mut self.times_ms)));
        self.advance()
    }

    fn advance(&mut self) -> Option<BenchRequest> {
        self.at += 1;
        self.prepare()
    }

    fn prepare(&mut self) -> Option<BenchRequest> {
        (self.first_ms, self.times_ms) = (None, Vec::new());
        Some(match self.items.get(self.at) {
            Some(item) => {
                self.phase = Phase::Preparing;
                BenchRequest::Prepare { item: *item }
            }
            None => {
                self.phase = Phase::Done;
                BenchRequest::Release
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::failure::FailureKind;

    /// The event of a worker that takes this long for a run.
    fn answer(request: BenchRequest, item: &mut Option<BenchItem>, ms: f64) -> Option<BenchEvent> {
        match request {
            BenchRequest::Prepare { item: wanted } => {
                *item = Some(wanted);
                Some(BenchEvent::Prepared { item: wanted })
            }
            BenchRequest::Run => item.map(|item| BenchEvent::Ran { item, ms }),
            BenchRequest::Compare | BenchRequest::Numbers | BenchRequest::Release => None,
        }
    }

    /// Drives a benchmark run to its end; returns how many runs of items it requested.
    fn drive(run: &mut BenchRun, scope: Scope, ms: f64) -> usize {
        let (mut next, mut item, mut runs) = (run.begin(scope), None, 0);
        while let Some(request) = next {
            runs += usize::from(request == BenchRequest::Run);
            let Some(event) = answer(request, &mut item, ms) else { break };
            next = run.on_event(&event);
        }
        runs
    }

    #[test]
    fn every_item_is_run_until_its_times_are_stable() {
        let mut run = BenchRun::default();
        let items = Scope::Faces.items().len();
        assert_eq!(drive(&mut run, Scope::Faces, 10.0), items * (MAX_RUNS + 1), "the first run apart");
        assert_eq!((run.phase, run.done().len()), (Phase::Done, items), "{}", run.status());
        assert!((run.fraction() - 1.0).abs() < 1e-9, "{}", run.fraction());
        let mut slow = BenchRun::default();
        assert_eq!(
            drive(&mut slow, Scope::Faces, 30_000.0),
            items * (MIN_RUNS + 1),
            "a slow one no more often than needed"
        );
    }

    #[test]
    fn everything_is_more_than_faces() {
        let [faces, everything] = Scope::ALL.map(Scope::items);
        assert!(faces.iter().all(|item| everything.contains(item)), "and holds them");
        assert!(faces.iter().all(|item| item.model().is_none()), "which need no download");
        assert_eq!(everything, BenchItem::all(), "all there is");
    }

    #[test]
    fn an_item_that_cannot_be_measured_is_reported_and_skipped() {
        let mut run = BenchRun::default();
        let first = run.begin(Scope::Faces);
        let failure = Failure::new(FailureKind::Internal, "no");
        let second = run.on_event(&BenchEvent::Failed { failure });
        assert!(
            matches!((first, second), (Some(BenchRequest::Prepare { item: a }), Some(BenchRequest::Prepare { item: b })) if a != b)
        );
        assert_eq!(run.failed().len(), 1, "told");
    }

    #[test]
    fn after_the_end_a_late_answer_changes_nothing() {
        let mut run = BenchRun::default();
        let Some(BenchRequest::Prepare { item }) = run.begin(Scope::Faces) else { panic!("it begins") };
        run.on_event(&BenchEvent::Prepared { item });
        assert_eq!(run.cancel(), Some(BenchRequest::Release), "the worker forgets it");
        let ended = run.clone();
        assert_eq!(run.on_event(&BenchEvent::Ran { item, ms: 1.0 }), None, "too late");
        assert_eq!((run.cancel(), &run), (None, &ended), "and it ends once");
        // Started again: the late answer belongs to the run before.
        run.begin(Scope::Faces);
        assert_eq!(run.on_event(&BenchEvent::Ran { item, ms: 1.0 }), None, "nothing was run yet");
        assert!(run.first_ms.is_none(), "{run:?}");
    }

    #[test]
    fn a_worker_that_stops_leaves_its_results() {
        let mut run = BenchRun::default();
        drive(&mut run, Scope::Faces, 10.0);
        let done = run.done().len();
        run.worker_lost();
        assert_eq!((run.phase, run.done().len()), (Phase::Done, done), "it was done");
        run.begin(Scope::Faces);
        run.worker_lost();
        assert_eq!((run.phase, run.is_under_way()), (Phase::WorkerLost, false), "nothing to wait for");
    }
}
