//! Creating and unlocking the gallery.

use super::super::Store;
use super::access::RetryCooldown;
use crate::browser::{clock, storage};
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::failure::Failure;
use protocol::gallery::lock::{NewLock, Passphrase};
use protocol::gallery::{AccessRequest, GalleryRequest};

/// Creates and unlocks the gallery.
#[derive(Debug, Clone, Copy)]
pub struct AccessController {
    store: Store,
    /// A request is under way: deriving a key takes a second on purpose.
    pub busy: RwSignal<bool>,
    /// Why it failed.
    pub failure: RwSignal<Option<Failure>>,
}

impl AccessController {
    /// A controller whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self { store, busy: RwSignal::new(false), failure: RwSignal::new(None) }
    }

    /// Creates a gallery, and asks the browser to keep it; the answer is shown with the rest of the gallery's state.
    pub fn create(self, lock: NewLock) {
        self.store.gallery.deletion_result.set(None);
        spawn_local(self.run(AccessRequest::Create { lock }));
        // Meanwhile, not before: Firefox passes the question on to the person, who may never answer it.
        spawn_local(async move {
            storage::persist().await;
            drop(self.store.request_gallery(AccessRequest::Status, None).await);
        });
    }

    /// Unlocks the gallery: with a passphrase, or with the key in this browser.
    pub fn unlock(self, passphrase: Option<String>) {
        spawn_local(self.run(AccessRequest::Unlock { passphrase: passphrase.map(Passphrase) }));
    }

    async fn run(self, request: impl Into<GalleryRequest> + 'static) {
        if self.busy.try_get_untracked() != Some(false) {
            return;
        }
        let _ = self.busy.try_set(true);
        let _ = self.failure.try_set(None);
        let failure = self.store.request_gallery(request, None).await.err();
        if failure.is_some() {
            // How many tries are left, and how long to wait before the next.
            drop(self.store.request_gallery(AccessRequest::Status, None).await);
        }
        if let Some(cooldown) = failure.as_ref().and_then(|failure| RetryCooldown::of(clock::now_ms(), failure.kind)) {
            self.store.gallery.cooldown.set(cooldown);
        }
        let _ = self.failure.try_set(failure);
        let _ = self.busy.try_set(false);
    }
}
