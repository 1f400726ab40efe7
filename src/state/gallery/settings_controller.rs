//! Keeping the gallery: what locks it, files to take away and bring back, and deleting it.

use super::super::Store;
use super::transfer;
use super::{GalleryStore, Reply};
use crate::browser::stored_items::{self, StoredItem};
use crate::browser::{clock, download, exception, files};
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::limits::DEFAULT_FALSE_ALARM;
use likeness_core::gallery::person::ImportMode;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::{NewLock, Passphrase};
use protocol::gallery::{GalleryEvent, GalleryRequest};
use web_sys::File;

/// The desk at which the gallery is kept.
#[derive(Debug, Clone, Copy)]
pub struct Keeping {
    store: Store,
    /// What is being done, while it is.
    pub doing: RwSignal<Option<&'static str>>,
    /// What was done.
    pub messages: RwSignal<Vec<String>>,
    /// What went wrong.
    pub failure: RwSignal<Option<Failure>>,
}

impl Keeping {
    /// A desk whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self { store, doing: RwSignal::new(None), messages: RwSignal::default(), failure: RwSignal::new(None) }
    }

    /// Closes the gallery.
    pub fn lock(self) {
        self.run_request("Locking\u{2026}", GalleryRequest::Lock, "");
    }

    /// Opens it by something else from now on.
    pub fn change_lock(self, current: Option<String>, lock: NewLock) {
        let messages = match lock {
            NewLock::Passphrase(_) => "From now on the new passphrase opens the gallery.",
            NewLock::ThisBrowser => "From now on this browser opens the gallery.",
        };
        let current = current.map(Passphrase);
        self.run_request("Changing the lock\u{2026}", GalleryRequest::ChangeLock { current, lock }, messages);
    }

    /// Chooses when it locks itself, and how often a stranger may get a wrong name.
    pub fn save_settings(self, auto_lock_minutes: u32, false_alarm: f32) {
        self.run_request("", GalleryRequest::Settings { auto_lock_minutes, false_alarm }, "");
    }

    /// Chooses when it locks itself.
    pub fn set_auto_lock(self, minutes: u32) {
        if let Some((_, false_alarm)) = current_settings(self.store.gallery) {
            self.save_settings(minutes, false_alarm);
        }
    }

    /// Chooses how often a stranger may get a wrong name.
    pub fn set_false_alarm(self, false_alarm: f32) {
        if let Some((minutes, _)) = current_settings(self.store.gallery) {
            self.save_settings(minutes, false_alarm);
        }
    }

    /// Changes the gallery in a way that needs no words when it is done.
    pub fn change(self, request: GalleryRequest) {
        self.run_request("", request, "");
    }

    /// Hands the gallery over as an encrypted file.
    pub fn export(self, passphrase: String) {
        self.run("Encrypting\u{2026}", async move {
            let request = GalleryRequest::Export { passphrase: Passphrase(passphrase) };
            let Reply { event, beside } = self.store.ask(request, None).await?;
            let (GalleryEvent::Exported { people, pictures, .. }, Some(bytes)) = (event, beside) else {
                return Err(Failure::new(FailureKind::Internal, "an export without bytes"));
            };
            let bytes = Uint8Array::new(&bytes).to_vec();
            download::save(&bytes, "application/octet-stream", &transfer::file_name(&clock::today()))?;
            Ok(vec![transfer::exported(people, pictures, bytes.len() as u64)])
        });
    }

    /// Reads an exported file.
    pub fn import(self, file: File, passphrase: String, mode: ImportMode) {
        self.run("Reading the file\u{2026}", async move {
            let failed = |error| Failure::new(FailureKind::Internal, exception::text(&error));
            let bytes = files::bytes(&file).await.map_err(failed)?;
            let request = GalleryRequest::Import { passphrase: Passphrase(passphrase), mode };
            match self.store.ask(request, Some(crate::worker_link::attachment::Attachment::Bytes(bytes))).await?.event {
                GalleryEvent::Imported { report, .. } => Ok(transfer::imported(report, mode)),
                other => Err(Failure::new(FailureKind::Internal, format!("an answer to something else: {other:?}"))),
            }
        });
    }

    /// Deletes all that this page stored, the gallery first, and tells what is left.
    pub fn delete_everything(self, left: impl FnOnce(Result<Vec<StoredItem>, String>) + 'static) {
        self.run("Deleting\u{2026}", async move {
            let gallery = self.store.ask(GalleryRequest::DeleteEverything, None).await;
            // The rest can go even where the gallery cannot; but then something is left, and the failure says so.
            let rest = stored_items::delete_all().await;
            gallery.map(|_| left(rest))?;
            Ok(vec![])
        });
    }

    fn run_request(self, doing: &'static str, request: GalleryRequest, messages: &'static str) {
        self.run(doing, async move {
            self.store.ask(request, None).await?;
            Ok(if messages.is_empty() { vec![] } else { vec![messages.to_owned()] })
        });
    }

    /// Does one thing at a time, and says what came of it.
    fn run(self, doing: &'static str, work: impl Future<Output = Result<Vec<String>, Failure>> + 'static) {
        if self.doing.get_untracked().is_some() {
            return;
        }
        self.doing.set(Some(doing));
        self.failure.set(None);
        self.messages.set(vec![]);
        spawn_local(async move {
            let result = work.await;
            let _ = self.doing.try_set(None);
            match result {
                Ok(messages) => drop(self.messages.try_set(messages)),
                Err(failure) => drop(self.failure.try_set(Some(failure))),
            }
        });
    }
}

/// The settings in use: minutes until it locks itself, and the chance of a wrong name (the usual one until the engine tells).
fn current_settings(gallery: GalleryStore) -> Option<(u32, f32)> {
    gallery.status.with_untracked(|status| {
        let status = status.as_ref()?;
        Some((status.auto_lock_minutes, status.limits.map_or(DEFAULT_FALSE_ALARM, |limits| limits.false_alarm)))
    })
}
