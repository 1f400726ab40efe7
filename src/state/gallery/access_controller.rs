//! Making a gallery and opening it.

use super::super::Store;
use super::access::RetryCooldown;
use crate::browser::{clock, storage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::failure::Failure;
use protocol::gallery::GalleryRequest;
use protocol::gallery::lock::{NewLock, Passphrase};

/// The desk at the gallery's door.
#[derive(Debug, Clone, Copy)]
pub struct AccessController {
    store: Store,
    /// Something was asked for and is not answered: deriving a key takes a second on purpose.
    pub busy: RwSignal<bool>,
    /// Why it did not open.
    pub failure: RwSignal<Option<Failure>>,
}

impl AccessController {
    /// A desk whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self { store, busy: RwSignal::new(false), failure: RwSignal::new(None) }
    }

    /// Makes a gallery. Asks the browser to keep it; its answer is shown with the rest of the gallery's state.
    pub fn create(self, lock: NewLock) {
        self.store.gallery.left.set(None);
        spawn_local(async move {
            storage::persist().await;
            self.run(GalleryRequest::Create { lock }).await;
        });
    }

    /// Opens the gallery: by a passphrase, or by the key in this browser.
    pub fn unlock(self, passphrase: Option<String>) {
        spawn_local(self.run(GalleryRequest::Unlock { passphrase: passphrase.map(Passphrase) }));
    }

    async fn run(self, request: GalleryRequest) {
        if self.busy.try_get_untracked() != Some(false) {
            return;
        }
        let _ = self.busy.try_set(true);
        let _ = self.failure.try_set(None);
        let failure = self.store.ask(request, None).await.err();
        if failure.is_some() {
            // How many tries are left, and how long the next has to wait.
            drop(self.store.ask(GalleryRequest::Status, None).await);
        }
        if let Some(cooldown) = failure.as_ref().and_then(|failure| RetryCooldown::of(clock::now_ms(), failure.kind)) {
            self.store.gallery.cooldown.set(cooldown);
        }
        let _ = self.failure.try_set(failure);
        let _ = self.busy.try_set(false);
    }
}
