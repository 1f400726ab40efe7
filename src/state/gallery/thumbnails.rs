//! The thumbnails of the list, fetched in groups when they come into view.

use super::super::Store;
use super::{Reply, split_images};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::person::PictureId;
use likeness_core::gallery::person::THUMBNAIL_SIDE;
use protocol::gallery::{GalleryEvent, PeopleRequest};
use std::collections::{BTreeMap, BTreeSet};
use web_sys::ImageData;

/// The most that one request may ask for.
const MAX_PER_REQUEST: usize = 200;

/// The thumbnails that are loaded, and those that are queued.
#[derive(Debug, Clone, Copy)]
pub struct Thumbnails {
    loaded: RwSignal<BTreeMap<PictureId, ImageData>, LocalStorage>,
    queued: StoredValue<BTreeSet<PictureId>>,
}

impl Default for Thumbnails {
    fn default() -> Self {
        Self { loaded: RwSignal::new_local(BTreeMap::new()), queued: StoredValue::default() }
    }
}

impl Thumbnails {
    /// The thumbnail of a picture, once it is loaded.
    pub fn get(self, picture: PictureId) -> Option<ImageData> {
        self.loaded.read().get(&picture).cloned()
    }

    /// Forgets all of them.
    pub fn forget(self) {
        self.loaded.set(BTreeMap::new());
        self.queued.set_value(BTreeSet::new());
    }
}

impl Store {
    /// Queues a picture's thumbnail that is about to be shown. Those queued in one turn of the event loop share a request.
    pub fn load_thumbnail(self, picture: PictureId) {
        let Thumbnails { loaded, queued } = self.gallery.thumbnails;
        if loaded.with_untracked(|loaded| loaded.contains_key(&picture)) {
            return;
        }
        let first = queued.with_value(BTreeSet::is_empty);
        queued.update_value(|queued| {
            queued.insert(picture);
        });
        if first {
            spawn_local(async move {
                TimeoutFuture::new(0).await;
                while self.fetch_queued().await {}
            });
        }
    }

    /// Fetches some of those that are queued; false if there were none.
    async fn fetch_queued(self) -> bool {
        let Thumbnails { loaded, queued } = self.gallery.thumbnails;
        let pictures = queued.try_update_value(|queued| {
            let pictures: Vec<PictureId> = queued.iter().copied().take(MAX_PER_REQUEST).collect();
            queued.retain(|picture| !pictures.contains(picture));
            pictures
        });
        let Some(pictures) = pictures.filter(|pictures| !pictures.is_empty()) else { return false };
        let answer = self.request_gallery(PeopleRequest::Thumbnails { pictures }, None).await;
        // If it fails, the entry is drawn without a thumbnail.
        if let Ok(Reply { event: GalleryEvent::Thumbnails { pictures }, attachment }) = answer
            && self.gallery.is_open()
        {
            let _ = loaded.try_update(|loaded| {
                loaded.extend(pictures.into_iter().zip(split_images(attachment.as_ref(), THUMBNAIL_SIDE)))
            });
        }
        true
    }
}
