//! The small pictures of the list, fetched when they come into view, many at a time.

use super::super::Store;
use super::{Answer, squares};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::person::PictureId;
use likeness_core::gallery::person::THUMBNAIL;
use protocol::gallery::{GalleryEvent, GalleryRequest};
use std::collections::{BTreeMap, BTreeSet};
use web_sys::ImageData;

/// Most that one request may ask for.
const AT_ONCE: usize = 200;

/// Those that are here, and those that are wanted.
#[derive(Debug, Clone, Copy)]
pub struct Thumbnails {
    here: RwSignal<BTreeMap<PictureId, ImageData>, LocalStorage>,
    wanted: StoredValue<BTreeSet<PictureId>>,
}

impl Default for Thumbnails {
    fn default() -> Self {
        Self { here: RwSignal::new_local(BTreeMap::new()), wanted: StoredValue::default() }
    }
}

impl Thumbnails {
    /// The thumbnail of a picture, once it is here.
    pub fn get(self, picture: PictureId) -> Option<ImageData> {
        self.here.read().get(&picture).cloned()
    }

    /// Forgets all of them.
    pub fn forget(self) {
        self.here.set(BTreeMap::new());
        self.wanted.set_value(BTreeSet::new());
    }
}

impl Store {
    /// A picture's thumbnail is about to be shown. What is wanted in one turn is asked for in one request.
    pub fn want_thumbnail(self, picture: PictureId) {
        let Thumbnails { here, wanted } = self.gallery.thumbnails;
        if here.with_untracked(|here| here.contains_key(&picture)) {
            return;
        }
        let first = wanted.with_value(BTreeSet::is_empty);
        wanted.update_value(|wanted| {
            wanted.insert(picture);
        });
        if first {
            spawn_local(async move {
                TimeoutFuture::new(0).await;
                while self.fetch_wanted().await {}
            });
        }
    }

    /// Fetches some of those that are wanted; false where none were.
    async fn fetch_wanted(self) -> bool {
        let Thumbnails { here, wanted } = self.gallery.thumbnails;
        let taken = wanted.try_update_value(|wanted| {
            let pictures: Vec<PictureId> = wanted.iter().copied().take(AT_ONCE).collect();
            wanted.retain(|picture| !pictures.contains(picture));
            pictures
        });
        let Some(pictures) = taken.filter(|pictures| !pictures.is_empty()) else { return false };
        let answer = self.ask(GalleryRequest::Thumbnails { pictures }, None).await;
        // One that fails is drawn without; the list says all there is to know in words.
        if let Ok(Answer { event: GalleryEvent::Thumbnails { pictures }, beside }) = answer
            && self.gallery.is_open()
        {
            let _ = here.try_update(|here| here.extend(pictures.into_iter().zip(squares(beside.as_ref(), THUMBNAIL))));
        }
        true
    }
}
