//! What the pages know of the gallery, and the way to ask for more.
//!
//! The plain types below decide ([`access`], [`tray`], [`form`], [`roll`], [`sighting`], [`batch`], [`claim`], [`alike`],
//! [`transfer`]); the desks ([`entry`], [`enrolling`], [`watching`], [`sorting`], [`claiming`], [`keeping`]) hold a page's
//! signals and carry out what it asks for.

pub mod access;
pub mod access_controller;
pub mod activity;
pub mod batch;
pub mod burst;
pub mod claim;
pub mod criteria;
pub mod enrol_form;
pub mod enrolment_controller;
pub mod face_labels;
pub mod live_recognition;
pub mod name_verification;
pub mod passphrase_strength;
pub mod pending_faces;
pub mod pending_requests;
pub mod people_list;
pub mod photo_batch;
pub mod settings_controller;
pub mod similarity;
pub mod thumbnails;
pub mod transfer;

use super::Store;
use crate::browser::bitmap::Bitmap;
use crate::browser::clock;
use crate::browser::stored_items::StoredItem;
use crate::worker_link::attachment::Attachment;
use access::{Gate, RetryCooldown};
use activity::ActivityTracker;
use js_sys::{ArrayBuffer, Uint8ClampedArray};
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::gallery::person::Person;
use pending_requests::PendingRequests;
use protocol::Request;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::{GalleryState, GalleryStatus};
use protocol::gallery::{GalleryEvent, GalleryRequest, RequestId};
use thumbnails::Thumbnails;
use web_sys::{HtmlMediaElement, HtmlVideoElement, ImageData};

/// What the worker answered, and the bytes beside it.
#[derive(Debug)]
pub struct Reply {
    /// In words.
    pub event: GalleryEvent,
    /// Pixels, or a file.
    pub beside: Option<ArrayBuffer>,
}

/// The gallery's signals.
#[derive(Debug, Clone, Copy)]
pub struct GalleryStore {
    /// How it is; `None` until it has answered.
    pub status: RwSignal<Option<GalleryStatus>>,
    /// Everybody in it; empty while it is locked.
    pub people: RwSignal<Vec<Person>>,
    /// How long wrong passphrases make wait.
    pub cooldown: RwSignal<RetryCooldown>,
    /// What was found after everything was deleted; or why the browser does not tell.
    pub left: RwSignal<Option<Result<Vec<StoredItem>, String>>>,
    /// The small pictures that were asked for.
    pub thumbnails: Thumbnails,
    asks: StoredValue<PendingRequests<Reply>, LocalStorage>,
    presence: StoredValue<ActivityTracker>,
}

impl Default for GalleryStore {
    fn default() -> Self {
        Self {
            status: RwSignal::new(None),
            people: RwSignal::default(),
            cooldown: RwSignal::default(),
            left: RwSignal::new(None),
            thumbnails: Thumbnails::default(),
            asks: StoredValue::new_local(PendingRequests::default()),
            presence: StoredValue::default(),
        }
    }
}

impl GalleryStore {
    /// Whether it is open.
    pub fn is_open(self) -> bool {
        self.status.with_untracked(|status| is_open(status.as_ref()))
    }

    /// The worker is gone, and with it the key: questions are called off, people forgotten.
    pub(super) fn abandon(self) {
        self.asks.update_value(PendingRequests::abandon);
        self.status.set(None);
        self.forget();
    }

    fn forget(self) {
        self.people.set(vec![]);
        self.thumbnails.forget();
    }
}

impl Store {
    /// What stands between a page and the gallery.
    pub fn gate(self) -> Memo<Gate> {
        Memo::new(move |_| Gate::new(&self.engine.read(), self.gallery.status.read().as_ref()))
    }

    /// Asks the gallery and waits for its answer.
    ///
    /// # Errors
    /// What the gallery says went wrong, or [`FailureKind::WorkerCrashed`] where the worker is gone.
    pub async fn ask(self, request: GalleryRequest, beside: Option<Attachment>) -> Result<Reply, Failure> {
        let gone = || Failure::new(FailureKind::WorkerCrashed, "the worker was gone before it answered");
        if self.engine.with_untracked(|engine| engine.failure().is_some()) {
            return Err(gone());
        }
        let opened = self.gallery.asks.try_update_value(PendingRequests::open);
        let (ask, answer) = opened.ok_or_else(gone)?;
        self.send(Request::Gallery(ask, request), beside);
        match answer.await {
            Ok(Reply { event: GalleryEvent::Failed(failure), .. }) => Err(failure),
            Ok(answer) => Ok(answer),
            Err(_) => Err(gone()),
        }
    }

    /// Asks how the gallery is; its answer is noted by whoever hears it.
    pub(super) fn request_status(self) {
        spawn_local(async move { drop(self.ask(GalleryRequest::Status, None).await) });
    }

    /// Notes what an event tells about the gallery as a whole, and hands it to the one who asked.
    pub(super) fn on_gallery_event(self, ask: Option<RequestId>, event: GalleryEvent, beside: Option<ArrayBuffer>) {
        let was_open = self.gallery.is_open();
        if let Some(status) = status_of(&event) {
            self.gallery.cooldown.set(RetryCooldown::new(clock::now_ms(), status.wait_ms));
            self.gallery.status.set(Some(status.clone()));
        }
        let open = self.gallery.is_open();
        if !open {
            self.gallery.forget();
        } else if changes_people(&event) || !was_open {
            spawn_local(self.fetch_people());
        }
        if let Some(ask) = ask {
            self.gallery.asks.update_value(|asks| asks.answer(ask, Reply { event, beside }));
        }
    }

    /// Has the video's current frame looked at, one at a time. False where one is under way, or nobody would look.
    pub fn analyze_live_frame(
        self,
        busy: RwSignal<bool>,
        video: &HtmlVideoElement,
        request: GalleryRequest,
        then: impl FnOnce(Result<Reply, Failure>) + 'static,
    ) -> bool {
        let wanted = !busy.get_untracked()
            && self.engine.with_untracked(|engine| engine.report().is_some())
            && self.gallery.is_open()
            && !document().hidden()
            && video.ready_state() >= HtmlMediaElement::HAVE_CURRENT_DATA;
        if wanted {
            busy.set(true);
            let video = video.clone();
            spawn_local(async move {
                // A video between two sizes or sources has no frame for a moment; the next one will do.
                if let Ok(bitmap) = Bitmap::of_video(&video).await {
                    then(self.ask(request, Some(bitmap.into())).await);
                }
                let _ = busy.try_set(false);
            });
        }
        wanted
    }

    /// Somebody pressed a key or a button; told to the worker now and then, which would lock the gallery otherwise.
    pub fn record_activity(self) {
        let minutes = self.gallery.status.with_untracked(|status| status.as_ref().map_or(0, |s| s.auto_lock_minutes));
        let now = clock::now_ms();
        let told = self.gallery.presence.try_update_value(|presence| {
            presence.seen(now);
            presence.should_report(now, minutes)
        });
        if told.unwrap_or_default() && self.gallery.is_open() {
            spawn_local(self.fetch_people());
        }
    }

    async fn fetch_people(self) {
        if let Ok(Reply { event: GalleryEvent::People(people), .. }) = self.ask(GalleryRequest::People, None).await
            && self.gallery.is_open()
        {
            let _ = self.gallery.people.try_set(people);
        }
    }
}

/// Squares of pixels that came one after the other.
pub(crate) fn split_images(bytes: Option<&ArrayBuffer>, side: u32) -> Vec<ImageData> {
    let Some(bytes) = bytes else { return vec![] };
    let size = side * side * 4;
    let count = bytes.byte_length() / size;
    let square = |i| {
        let part = Uint8ClampedArray::new_with_byte_offset_and_length(bytes, i * size, size);
        ImageData::new_with_js_u8_clamped_array(&part, side).ok()
    };
    (0..count).filter_map(square).collect()
}

fn is_open(status: Option<&GalleryStatus>) -> bool {
    status.is_some_and(|status| status.state == GalleryState::Unlocked)
}

const fn status_of(event: &GalleryEvent) -> Option<&GalleryStatus> {
    match event {
        GalleryEvent::Status(status)
        | GalleryEvent::Changed(status)
        | GalleryEvent::Deleted(status)
        | GalleryEvent::Enrolled { status, .. }
        | GalleryEvent::Imported { status, .. } => Some(status),
        _ => None,
    }
}

const fn changes_people(event: &GalleryEvent) -> bool {
    matches!(event, GalleryEvent::Changed(_) | GalleryEvent::Enrolled { .. } | GalleryEvent::Imported { .. })
}

#[cfg(test)]
mod tests {
    use super::access::tests::status;
    use super::*;

    #[test]
    fn every_event_that_carries_the_gallerys_state_is_noted() {
        let of = |event: &GalleryEvent| status_of(event).is_some();
        assert!(of(&GalleryEvent::Changed(status(GalleryState::Unlocked))), "another tab changed it");
        assert!(of(&GalleryEvent::Status(status(GalleryState::Locked))), "it locked itself");
        assert!(of(&GalleryEvent::Deleted(status(GalleryState::Absent))), "it is gone");
        assert!(!of(&GalleryEvent::Discarded), "nothing about it");
    }

    #[test]
    fn people_are_asked_for_when_they_changed_and_only_then() {
        assert!(changes_people(&GalleryEvent::Changed(status(GalleryState::Unlocked))), "changed");
        assert!(!changes_people(&GalleryEvent::Skipped), "a frame passed over");
        assert!(!changes_people(&GalleryEvent::People(vec![])), "or asking would never end");
    }
}
