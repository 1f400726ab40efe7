//! Changes of the gallery as a whole: its lock, its settings, exporting and deleting.

use super::super::Store;
use super::Reply;
use super::settings_queue::SettingsQueue;
use super::transfer;
use crate::browser::stored_items::{self, ListError, StoredItem};
use crate::browser::{clock, download};
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::limits::DEFAULT_FALSE_ALARM;
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::{NewLock, Passphrase};
use protocol::gallery::{AccessRequest, GalleryEvent, GalleryRequest, GallerySettings, PeopleRequest, TransferRequest};
use words::Text;

/// A completed action, for the message about it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Done {
    /// An action whose message has no arguments.
    Message(Text),
    /// The gallery was exported.
    Exported {
        /// People in the file.
        people: u32,
        /// Pictures in the file.
        pictures: u32,
        /// The file's size.
        bytes: u64,
    },
}

impl Done {
    /// The message, in the current language.
    pub fn text(self) -> String {
        match self {
            Self::Message(message) => message.text().to_owned(),
            Self::Exported { people, pictures, bytes } => transfer::exported(people, pictures, bytes),
        }
    }
}

/// Changes the gallery as a whole, one request at a time.
#[derive(Debug, Clone, Copy)]
pub struct SettingsController {
    store: Store,
    settings: StoredValue<SettingsQueue>,
    /// Whether a request is under way.
    pub busy: RwSignal<bool>,
    /// The message while a request is under way; `None` if it has none.
    pub busy_label: RwSignal<Option<Text>>,
    /// The last action, once it is completed.
    pub done: RwSignal<Option<Done>>,
    /// The failure of the last action.
    pub failure: RwSignal<Option<Failure>>,
}

impl SettingsController {
    /// A controller whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            settings: StoredValue::default(),
            busy: RwSignal::new(false),
            busy_label: RwSignal::new(None),
            done: RwSignal::new(None),
            failure: RwSignal::new(None),
        }
    }

    /// The message about the current or the last action; may be empty. Reactive.
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

    /// Sets when the gallery locks automatically.
    pub fn set_auto_lock(self, auto_lock_minutes: u32) {
        if let Some(settings) = self.current_settings() {
            self.save_settings(GallerySettings { auto_lock_minutes, ..settings });
        }
    }

    /// Sets the accepted rate of wrong names.
    pub fn set_false_alarm(self, false_alarm: f32) {
        if let Some(settings) = self.current_settings() {
            self.save_settings(GallerySettings { false_alarm, ..settings });
        }
    }

    /// Changes the people without a message.
    pub fn change(self, request: PeopleRequest) {
        self.run_request(None, request, None);
    }

    fn save_settings(self, settings: GallerySettings) {
        let busy = self.busy.get_untracked();
        self.send_settings(self.settings.try_update_value(|queue| queue.choose(settings, busy)).flatten());
    }

    fn send_settings(self, settings: Option<GallerySettings>) {
        if let Some(settings) = settings {
            self.run_request(None, settings, None);
        }
    }

    /// Saves the gallery as an encrypted file.
    pub fn export(self, passphrase: String) {
        self.run(Some(words::TRANSFER_EXPORTING), async move {
            let request = TransferRequest::Export { passphrase: Passphrase(passphrase) };
            let Reply { event, attachment } = self.store.request_gallery(request, None).await?;
            let (GalleryEvent::Exported { people, pictures, .. }, Some(bytes)) = (event, attachment) else {
                return Err(Failure::new(FailureKind::Internal, "an export without bytes"));
            };
            download::save_buffer(&bytes, "application/octet-stream", &transfer::file_name(&clock::today()))?;
            Ok(Some(Done::Exported { people, pictures, bytes: bytes.byte_length().into() }))
        });
    }

    /// Deletes everything that this page stored, the gallery first, and passes on what is left.
    pub fn delete_everything(self, found: impl FnOnce(Result<Vec<StoredItem>, ListError>) + 'static) {
        self.run(Some(words::SETTINGS_DELETING), async move {
            let gallery = self.store.request_gallery(AccessRequest::DeleteEverything, None).await;
            // The rest is deleted even if the gallery cannot be; the failure then says that something is left.
            let rest = stored_items::delete_all().await;
            match gallery {
                Err(failure) if failure.kind != FailureKind::Gallery(GalleryFailure::NoStorage) => Err(failure),
                // Without storage there is no gallery.
                _ => {
                    found(rest);
                    Ok(None)
                }
            }
        });
    }

    fn run_request(self, label: Option<Text>, request: impl Into<GalleryRequest> + 'static, done: Option<Text>) {
        self.run(label, async move {
            self.store.request_gallery(request, None).await?;
            Ok(done.map(Done::Message))
        });
    }

    /// Runs one action at a time and shows its result. Another one that is started meanwhile is ignored.
    fn run(self, label: Option<Text>, work: impl Future<Output = Result<Option<Done>, Failure>> + 'static) {
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
            self.send_settings(self.settings.try_update_value(SettingsQueue::answered).flatten());
        });
    }

    /// The settings in use, or those on their way to the worker; the default rate of wrong names until the worker has
    /// reported it.
    fn current_settings(self) -> Option<GallerySettings> {
        self.settings.with_value(SettingsQueue::newest).or_else(|| {
            self.store.gallery.status.with_untracked(|status| {
                let status = status.as_ref()?;
                let false_alarm = status.limits.map_or(DEFAULT_FALSE_ALARM, |limits| limits.false_alarm);
                Some(GallerySettings { auto_lock_minutes: status.auto_lock_minutes, false_alarm })
            })
        })
    }
}
