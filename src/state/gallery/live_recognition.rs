//! Live recognition: who is before the camera.

use super::super::Store;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::face::report::Source;
use likeness_core::gallery::recognition::Recognition;
use protocol::failure::Failure;
use protocol::gallery::{GalleryEvent, GalleryRequest};
use web_sys::HtmlVideoElement;

/// The desk from which the camera is watched.
#[derive(Debug, Clone, Copy)]
pub struct LiveRecognition {
    store: Store,
    /// Whether the camera is on.
    pub live: RwSignal<bool>,
    /// Whether a frame is under way.
    pub busy: RwSignal<bool>,
    /// Who was in the last frame that was looked at.
    pub seen: RwSignal<Option<Recognition>>,
    /// What went wrong.
    pub failure: RwSignal<Option<Failure>>,
}

impl LiveRecognition {
    /// A desk whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            live: RwSignal::new(false),
            busy: RwSignal::new(false),
            seen: RwSignal::new(None),
            failure: RwSignal::new(None),
        }
    }

    /// Turns the camera on.
    pub fn start(self) {
        self.failure.set(None);
        self.live.set(true);
    }

    /// Turns the camera off; the worker forgets whom it followed.
    pub fn stop(self) {
        if self.live.try_get_untracked() == Some(true) {
            let _ = self.live.try_set(false);
            let _ = self.seen.try_set(None);
            let store = self.store;
            if store.gallery.is_open() {
                spawn_local(async move { drop(store.ask(GalleryRequest::EndLive, None).await) });
            }
        }
    }

    /// The camera could not be opened, or went away.
    pub fn fail(self, failure: Failure) {
        self.stop();
        let _ = self.failure.try_set(Some(failure));
    }

    /// Has a frame looked at. False where one is under way.
    pub fn submit_frame(self, video: &HtmlVideoElement) -> bool {
        let request = GalleryRequest::Recognise { source: Source::Camera };
        self.live.get_untracked()
            && self.store.analyze_live_frame(self.busy, video, request, move |answer| {
                if self.live.try_get_untracked() != Some(true) {
                    return;
                }
                match answer.map(|answer| answer.event) {
                    Ok(GalleryEvent::Recognised(seen)) => drop(self.seen.try_set(Some(seen))),
                    Ok(_) => {}
                    Err(failure) => self.fail(failure),
                }
            })
    }
}
