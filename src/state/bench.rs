//! Measuring in this browser: the course of it, the worker that runs it, and the file that it ends in.

pub mod run;

use crate::browser::bitmap::Bitmap;
use crate::browser::photo::PhotoFile;
use crate::browser::{clock, download, files, navigator};
use crate::samples::SAMPLES;
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

/// The Bench page's state; a handle that is copied freely.
#[derive(Debug, Clone, Copy)]
pub struct BenchStore {
    /// The measurement under way, or the last one.
    pub course: RwSignal<BenchRun>,
    /// How much to measure.
    pub scope: RwSignal<Scope>,
    /// Why the file was not saved, where it was not.
    pub remark: RwSignal<Option<Failure>>,
    engine: RwSignal<EngineStatus>,
    link: StoredValue<Option<WorkerLink>, LocalStorage>,
}

impl BenchStore {
    /// Nothing measured.
    pub(super) fn new(engine: RwSignal<EngineStatus>, link: StoredValue<Option<WorkerLink>, LocalStorage>) -> Self {
        let (course, scope, remark) = (RwSignal::default(), RwSignal::default(), RwSignal::new(None));
        Self { course, scope, remark, engine, link }
    }

    /// Begins.
    pub fn begin(self) {
        self.remark.set(None);
        if self.engine.with_untracked(|engine| engine.report().is_some()) {
            let scope = self.scope.get_untracked();
            self.apply(|course| course.begin(scope));
        }
    }

    /// Ends; what was measured stays.
    pub fn cancel(self) {
        self.apply(BenchRun::cancel);
    }

    /// What the worker says about it.
    pub(super) fn hear(self, event: &BenchEvent) {
        self.apply(|course| course.hear(event));
    }

    /// The worker is gone.
    pub(super) fn worker_lost(self) {
        self.course.update(BenchRun::worker_lost);
    }

    /// What was measured, with what it was measured on; `None` where there is nothing yet.
    pub fn report(self) -> Option<BenchReport> {
        let items = self.course.with_untracked(|course| course.done().to_vec());
        if items.is_empty() {
            return None;
        }
        self.engine.with_untracked(|engine| {
            let engine = engine.report()?;
            Some(BenchReport {
                backend: engine.backend,
                adapter: engine.adapter.clone(),
                operations: engine.operations,
                user_agent: navigator::user_agent(),
                processors: navigator::processors(),
                startup_ms: engine.startup_ms,
                items,
            })
        })
    }

    /// Saves what was measured to the person's files.
    pub fn save(self) {
        let not_saved = |detail: String| Failure::new(FailureKind::NotSaved, detail);
        let saved = match self.report() {
            Some(report) => serde_json::to_vec_pretty(&report).map_err(|error| not_saved(error.to_string())),
            None => Err(not_saved("nothing was measured by the engine that runs now".to_owned())),
        };
        let name = format!("likeness-bench-{}.json", clock::today());
        let saved = saved.and_then(|bytes| download::save(&bytes, "application/json", &name));
        self.remark.set(saved.err());
    }

    fn apply(self, step: impl FnOnce(&mut BenchRun) -> Option<BenchRequest>) {
        self.ask(self.course.try_update(step).flatten());
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
        // Ended meanwhile, perhaps.
        if self.course.try_with_untracked(BenchRun::item).flatten() != Some(item) {
            return;
        }
        match photo {
            Ok(photo) => self.send(request, Some(photo)),
            Err(failure) => self.ask(self.course.try_update(|course| course.fail(failure)).flatten()),
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

/// The picture that is looked at: a sample, the same in every browser.
async fn photo() -> Result<Bitmap, Failure> {
    let blob = files::fetch_sample(SAMPLES[0].path).await?;
    PhotoFile::open(blob).await.map(|(_, bitmap)| bitmap)
}
