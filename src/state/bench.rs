//! Benchmarking in this browser: the run, its requests to the worker, and the file of results.

pub mod run;

use crate::browser::bitmap::Bitmap;
use crate::browser::photo::PhotoFile;
use crate::browser::{clock, download, files, navigator};
use crate::samples::PORTRAITS;
use crate::state::engine::EngineStatus;
use crate::worker_link::WorkerLink;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::bench::BenchItem;
use likeness_core::bench::report::BenchReport;
use protocol::Request;
use protocol::bench::{BenchEvent, BenchRequest};
use protocol::failure::{Failure, FailureKind};
use run::{BenchRun, Scope};

/// State of the Benchmark page; a handle that is cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct BenchStore {
    /// The current run, or the last one.
    pub run: RwSignal<BenchRun>,
    /// How much to measure.
    pub scope: RwSignal<Scope>,
    /// Why the file could not be saved.
    pub warning: RwSignal<Option<Failure>>,
    engine: RwSignal<EngineStatus>,
    link: StoredValue<Option<WorkerLink>, LocalStorage>,
}

impl BenchStore {
    /// Without results.
    pub(super) fn new(engine: RwSignal<EngineStatus>, link: StoredValue<Option<WorkerLink>, LocalStorage>) -> Self {
        let (run, scope, warning) = (RwSignal::default(), RwSignal::default(), RwSignal::new(None));
        Self { run, scope, warning, engine, link }
    }

    /// Starts a run.
    pub fn begin(self) {
        self.warning.set(None);
        if self.engine.with_untracked(|engine| engine.report().is_some()) {
            let scope = self.scope.get_untracked();
            self.apply(|run| run.begin(scope));
        }
    }

    /// Cancels the run; its results stay.
    pub fn cancel(self) {
        self.apply(BenchRun::cancel);
    }

    /// Handles an event of the worker.
    pub(super) fn on_event(self, event: &BenchEvent) {
        self.apply(|run| run.on_event(event));
    }

    /// The worker is gone.
    pub(super) fn worker_lost(self) {
        self.run.update(BenchRun::worker_lost);
    }

    /// The results and the environment; `None` while there are none.
    pub fn report(self) -> Option<BenchReport> {
        let items = self.run.with_untracked(|run| run.done().to_vec());
        if items.is_empty() {
            return None;
        }
        self.engine.with_untracked(|engine| {
            let engine = engine.report()?;
            Some(BenchReport {
                backend: engine.backend,
                adapter: engine.adapter.clone(),
                kernels: engine.kernels,
                user_agent: navigator::user_agent(),
                processors: navigator::processors(),
                startup_ms: engine.startup_ms,
                items,
            })
        })
    }

    /// Saves the results as a file.
    pub fn save(self) {
        let not_saved = |detail: String| Failure::new(FailureKind::NotSaved, detail);
        let saved = match self.report() {
            Some(report) => serde_json::to_vec_pretty(&report).map_err(|error| not_saved(error.to_string())),
            None => Err(not_saved("nothing was measured by the engine that runs now".to_owned())),
        };
        let name = format!("likeness-bench-{}.json", clock::today());
        let saved = saved.and_then(|bytes| download::save(&bytes, "application/json", &name));
        self.warning.set(saved.err());
    }

    fn apply(self, step: impl FnOnce(&mut BenchRun) -> Option<BenchRequest>) {
        self.ask(self.run.try_update(step).flatten());
    }

    fn ask(self, request: Option<BenchRequest>) {
        match request {
            Some(request @ BenchRequest::Prepare { item: item @ BenchItem::Analyze { .. } }) => {
                spawn_local(self.ask_with_photo(request, item));
            }
            Some(request) => self.send(request, None),
            None => {}
        }
    }

    async fn ask_with_photo(self, request: BenchRequest, item: BenchItem) {
        let photo = photo().await;
        // It may have been cancelled meanwhile.
        if self.run.try_with_untracked(BenchRun::item).flatten() != Some(item) {
            return;
        }
        match photo {
            Ok(photo) => self.send(request, Some(photo)),
            Err(failure) => self.ask(self.run.try_update(|run| run.fail(failure)).flatten()),
        }
    }

    fn send(self, request: BenchRequest, picture: Option<Bitmap>) {
        self.link.with_value(|link| {
            if let Some(link) = link {
                link.send(Request::Bench(request), picture.map(Into::into));
            }
        });
    }
}

/// The picture that is analysed: a sample, the same in every browser.
async fn photo() -> Result<Bitmap, Failure> {
    let blob = files::fetch_sample(PORTRAITS[0].path).await?;
    PhotoFile::open(blob).await.map(|(_, bitmap)| bitmap)
}
