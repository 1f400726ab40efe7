//! Importing an exported file, with its progress.

use super::super::Store;
use super::import_progress::ImportProgress;
use crate::browser::{exception, files};
use crate::worker_link::attachment::Attachment;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::person::{ImportMode, ImportReport};
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::Passphrase;
use protocol::gallery::{GalleryEvent, TransferRequest};
use web_sys::File;

const CANCELLED: FailureKind = FailureKind::Gallery(GalleryFailure::Cancelled);

/// Imports one file at a time. An import goes on when its page is left.
#[derive(Debug, Clone, Copy)]
pub struct ImportController {
    store: Store,
    /// How far it is.
    pub progress: RwSignal<ImportProgress>,
    /// Why the last import failed.
    pub failure: RwSignal<Option<Failure>>,
}

impl ImportController {
    /// A controller whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self { store, progress: RwSignal::default(), failure: RwSignal::new(None) }
    }

    /// What is going on or has happened; may be empty. Reactive.
    pub fn status_text(self) -> String {
        self.progress.get().text(self.store.gallery.import_step.get())
    }

    /// The people done and in all, while people are counted. Reactive.
    pub fn count(self) -> Option<(u32, u32)> {
        self.progress.get().count(self.store.gallery.import_step.get())
    }

    /// Imports an exported file. Ignored while another one is imported.
    pub fn import(self, file: File, passphrase: String, mode: ImportMode) {
        if self.progress.get_untracked().is_running() {
            return;
        }
        self.progress.set(ImportProgress::Reading);
        self.failure.set(None);
        self.store.gallery.import_step.set(None);
        let request = TransferRequest::Import { passphrase: Passphrase(passphrase), mode };
        spawn_local(async move {
            let (progress, failure) = match self.imported(&file, request).await {
                Ok(report) => (ImportProgress::Imported(report, mode), None),
                Err(failure) if failure.kind == CANCELLED => (ImportProgress::Cancelled, None),
                Err(failure) => (ImportProgress::Idle, Some(failure)),
            };
            let _ = self.progress.try_set(progress);
            let _ = self.failure.try_set(failure);
        });
    }

    /// Cancels the import. One that is already stored counts as imported.
    pub fn cancel(self) {
        if self.progress.try_update(ImportProgress::cancel).unwrap_or_default() {
            // The import's own answer says what came of it.
            spawn_local(async move { drop(self.store.request_gallery(TransferRequest::CancelImport, None).await) });
        }
    }

    async fn imported(self, file: &File, request: TransferRequest) -> Result<ImportReport, Failure> {
        let failed = |error| Failure::new(FailureKind::Internal, exception::message(&error));
        let buffer = files::buffer(file).await.map_err(failed)?;
        if !self.progress.try_update(ImportProgress::send).unwrap_or(true) {
            return Err(Failure::new(CANCELLED, "the file was not sent"));
        }
        match self.store.request_gallery(request, Some(Attachment::Buffer(buffer))).await?.event {
            GalleryEvent::Imported { report, .. } => Ok(report),
            // Not printed: the derived text of every event would cost the page kilobytes.
            _ => Err(Failure::new(FailureKind::Internal, "an answer to another request")),
        }
    }
}
