//! The gallery's settings: its lock, exporting, importing and deleting.

use super::super::Store;
use super::transfer;
use super::{GalleryStore, Reply};
use crate::browser::stored_items::{self, StoredItem};
use crate::browser::{clock, download, exception, files};
use crate::worker_link::attachment::Attachment;
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::limits::DEFAULT_FALSE_ALARM;
use likeness_core::gallery::person::{ImportMode, ImportReport};
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::{NewLock, Passphrase};
use protocol::gallery::{AccessRequest, GalleryEvent, GalleryRequest, GallerySettings, TransferRequest};
use web_sys::File;
use words::Word;

/// What was done, told in the language in use.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Done {
    /// Something with a sentence of its own.
    Said(Word),
    /// The gallery was exported.
    Exported {
        /// People in the file.
        people: u32,
        /// Pictures in the file.
        pictures: u32,
        /// The file's size.
        bytes: u64,
    },
    /// A file was imported.
    Imported(ImportReport, ImportMode),
}

impl Done {
    /// The sentences.
    pub fn text(self) -> String {
        match self {
            Self::Said(word) => word.text().to_owned(),
            Self::Exported { people, pictures, bytes } => transfer::exported(people, pictures, bytes),
            Self::Imported(report, mode) => transfer::imported(report, mode).join(" "),
        }
    }
}

/// Changes the gallery as a whole, one request at a time.
#[derive(Debug, Clone, Copy)]
pub struct SettingsController {
    store: Store,
    /// Whether a request is under way.
    pub busy: RwSignal<bool>,
    /// What is under way, for the person; `None` if that needs no words.
    pub busy_label: RwSignal<Option<Word>>,
    /// What was done.
    pub done: RwSignal<Option<Done>>,
    /// What went wrong.
    pub failure: RwSignal<Option<Failure>>,
}

impl SettingsController {
    /// A controller whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            busy: RwSignal::new(false),
            busy_label: RwSignal::new(None),
            done: RwSignal::new(None),
            failure: RwSignal::new(None),
        }
    }

    /// What is under way or was done, for the person; empty if there is nothing to say. Reactive.
    pub fn status_text(self) -> String {
        match (self.busy_label.get(), self.done.get()) {
            (Some(label), _) => label.text().to_owned(),
            (None, Some(done)) => done.text(),
            (None, None) => String::new(),
        }
    }

    /// Locks the gallery.
    pub fn lock(self) {
        self.run_request(Some(words::SETTINGS_LOCKING), AccessRequest::Lock, None);
    }

    /// Changes what unlocks the gallery.
    pub fn change_lock(self, current: Option<String>, lock: NewLock) {
        let done = match lock {
            NewLock::Passphrase(_) => words::SETTINGS_CHANGED_PASSPHRASE,
            NewLock::ThisBrowser => words::SETTINGS_CHANGED_BROWSER,
        };
        let current = current.map(Passphrase);
        self.run_request(Some(words::SETTINGS_CHANGING), AccessRequest::ChangeLock { current, lock }, Some(done));
    }

    /// Sets when the gallery locks automatically, and the accepted rate of wrong names.
    pub fn save_settings(self, auto_lock_minutes: u32, false_alarm: f32) {
        self.change(GallerySettings { auto_lock_minutes, false_alarm });
    }

    /// Sets when the gallery locks automatically.
    pub fn set_auto_lock(self, minutes: u32) {
        if let Some((_, false_alarm)) = current_settings(self.store.gallery) {
            self.save_settings(minutes, false_alarm);
        }
    }

    /// Sets the accepted rate of wrong names.
    pub fn set_false_alarm(self, false_alarm: f32) {
        if let Some((minutes, _)) = current_settings(self.store.gallery) {
            self.save_settings(minutes, false_alarm);
        }
    }

    /// Changes the gallery in a way that needs no words.
    pub fn change(self, request: impl Into<GalleryRequest> + 'static) {
        self.run_request(None, request, None);
    }

    /// Saves the gallery as an encrypted file.
    pub fn export(self, passphrase: String) {
        self.run(Some(words::TRANSFER_EXPORTING), async move {
            let request = TransferRequest::Export { passphrase: Passphrase(passphrase) };
            let Reply { event, attachment } = self.store.request_gallery(request, None).await?;
            let (GalleryEvent::Exported { people, pictures, .. }, Some(bytes)) = (event, attachment) else {
                return Err(Failure::new(FailureKind::Internal, "an export without bytes"));
            };
            let bytes = Uint8Array::new(&bytes).to_vec();
            download::save(&bytes, "application/octet-stream", &transfer::file_name(&clock::today()))?;
            Ok(Some(Done::Exported { people, pictures, bytes: bytes.len() as u64 }))
        });
    }

    /// Imports an exported file.
    pub fn import(self, file: File, passphrase: String, mode: ImportMode) {
        self.run(Some(words::TRANSFER_IMPORTING), async move {
            let failed = |error| Failure::new(FailureKind::Internal, exception::text(&error));
            let bytes = files::bytes(&file).await.map_err(failed)?;
            let request = TransferRequest::Import { passphrase: Passphrase(passphrase), mode };
            match self.store.request_gallery(request, Some(Attachment::Bytes(bytes))).await?.event {
                GalleryEvent::Imported { report, .. } => Ok(Some(Done::Imported(report, mode))),
                // Not printed: the derived text of every event would cost the page kilobytes.
                _ => Err(Failure::new(FailureKind::Internal, "an answer to another request")),
            }
        });
    }

    /// Deletes everything that this page stored, the gallery first, and passes on what is left.
    pub fn delete_everything(self, found: impl FnOnce(Result<Vec<StoredItem>, String>) + 'static) {
        self.run(Some(words::SETTINGS_DELETING), async move {
            let gallery = self.store.request_gallery(AccessRequest::DeleteEverything, None).await;
            // The rest is deleted even if the gallery cannot be; the failure then says that something is left.
            let rest = stored_items::delete_all().await;
            gallery.map(|_| found(rest))?;
            Ok(None)
        });
    }

    fn run_request(self, label: Option<Word>, request: impl Into<GalleryRequest> + 'static, done: Option<Word>) {
        self.run(label, async move {
            self.store.request_gallery(request, None).await?;
            Ok(done.map(Done::Said))
        });
    }

    /// Does one thing at a time, and shows its result.
    fn run(self, label: Option<Word>, work: impl Future<Output = Result<Option<Done>, Failure>> + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.busy_label.set(label);
        self.failure.set(None);
        self.done.set(None);
        spawn_local(async move {
            let result = work.await;
            let _ = self.busy_label.try_set(None);
            let _ = self.busy.try_set(false);
            match result {
                Ok(done) => drop(self.done.try_set(done)),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }
}

/// The settings in use: minutes until automatic locking, and the accepted rate of wrong names (the default until the worker
/// has reported it).
fn current_settings(gallery: GalleryStore) -> Option<(u32, f32)> {
    gallery.status.with_untracked(|status| {
        let status = status.as_ref()?;
        Some((status.auto_lock_minutes, status.limits.map_or(DEFAULT_FALSE_ALARM, |limits| limits.false_alarm)))
    })
}
