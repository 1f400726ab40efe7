//! The gallery as the pages know it, and how they send it requests.
//!
//! Plain types make the decisions: [`access`], [`pending_faces`], [`enrol_form`], [`people_list`], [`face_labels`],
//! [`batch`], [`claim`], [`import_progress`], [`notices`], [`renewal`], [`similarity`] and [`transfer`]. Controllers hold a page's
//! signals and send its requests: [`access_controller`], [`enrolment_controller`], [`import_controller`], [`live_recognition`],
//! [`photo_batch`], [`name_verification`], [`renewal_controller`] and [`settings_controller`].

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
pub mod import_controller;
pub mod import_progress;
pub mod live_recognition;
pub mod name_verification;
pub mod notices;
pub mod passphrase_strength;
pub mod pending_faces;
pub mod pending_requests;
pub mod people_list;
pub mod photo_batch;
pub mod renewal;
pub mod renewal_controller;
pub mod settings_controller;
pub mod settings_queue;
pub mod similarity;
pub mod thumbnails;
pub mod transfer;

use super::Store;
use super::live_frame::take_frame;
use crate::browser::clock;
use crate::browser::stored_items::{ListError, StoredItem};
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
use protocol::gallery::{
    AccessRequest, AnalysisRequest, GalleryEvent, GalleryNotice, GalleryRequest, ImportStep, PeopleRequest, RequestId,
};
use thumbnails::Thumbnails;
use web_sys::{HtmlVideoElement, ImageData};

/// The worker's answer to a request, with its bytes.
#[derive(Debug)]
pub struct Reply {
    /// The message.
    pub event: GalleryEvent,
    /// Pixels, or a file.
    pub attachment: Option<ArrayBuffer>,
}

/// The gallery's signals.
#[derive(Debug, Clone, Copy)]
pub struct GalleryStore {
    /// Its state; `None` until the worker has reported it.
    pub status: RwSignal<Option<GalleryStatus>>,
    /// Why the worker could not report it.
    pub failure: RwSignal<Option<Failure>>,
    /// Everyone in it; empty while it is locked.
    pub people: RwSignal<Vec<Person>>,
    /// How long to wait after wrong passphrases.
    pub cooldown: RwSignal<RetryCooldown>,
    /// What is still stored after everything was deleted, or why the browser does not say.
    pub deletion_result: RwSignal<Option<Result<Vec<StoredItem>, ListError>>>,
    /// The step that an import has reached.
    pub import_step: RwSignal<Option<ImportStep>>,
    /// The thumbnails that were requested.
    pub thumbnails: Thumbnails,
    pending: StoredValue<PendingRequests<Reply>, LocalStorage>,
    activity: StoredValue<ActivityTracker>,
}

impl Default for GalleryStore {
    fn default() -> Self {
        Self {
            status: RwSignal::new(None),
            failure: RwSignal::new(None),
            people: RwSignal::default(),
            cooldown: RwSignal::default(),
            deletion_result: RwSignal::new(None),
            import_step: RwSignal::new(None),
            thumbnails: Thumbnails::default(),
            pending: StoredValue::new_local(PendingRequests::default()),
            activity: StoredValue::default(),
        }
    }
}

impl GalleryStore {
    /// Whether it is unlocked.
    pub fn is_open(self) -> bool {
        self.status.with_untracked(|status| is_open(status.as_ref()))
    }

    /// The worker is gone, and the key with it: pending requests are cancelled, people are forgotten.
    pub(super) fn reset(self) {
        self.pending.update_value(PendingRequests::cancel_all);
        self.status.set(None);
        self.failure.set(None);
        self.import_step.set(None);
        self.forget();
    }

    fn forget(self) {
        self.people.set(vec![]);
        self.thumbnails.forget();
    }
}

impl Store {
    /// What a page shows until the gallery is unlocked.
    pub fn gate(self) -> Memo<Gate> {
        Memo::new(move |_| {
            let gallery = self.gallery;
            Gate::new(&self.engine.read(), gallery.status.read().as_ref(), gallery.failure.read().is_some())
        })
    }

    /// Sends the gallery a request and waits for the answer.
    ///
    /// # Errors
    /// The failure that the gallery reports, or [`FailureKind::WorkerCrashed`] if the worker is gone.
    pub async fn request_gallery(
        self,
        request: impl Into<GalleryRequest>,
        attachment: Option<Attachment>,
    ) -> Result<Reply, Failure> {
        let gone = || Failure::new(FailureKind::WorkerCrashed, "the worker was gone before it answered");
        if self.engine.with_untracked(|engine| engine.failure().is_some()) {
            return Err(gone());
        }
        let opened = self.gallery.pending.try_update_value(PendingRequests::open);
        let (id, answer) = opened.ok_or_else(gone)?;
        self.send(Request::Gallery(id, request.into()), attachment);
        match answer.await {
            Ok(Reply { event: GalleryEvent::Failed(failure), .. }) => Err(failure),
            Ok(answer) => Ok(answer),
            Err(_) => Err(gone()),
        }
    }

    /// Requests the gallery's state; [`Store::on_gallery_event`] stores the answer.
    pub fn request_status(self) {
        self.gallery.failure.set(None);
        spawn_local(async move {
            if let Err(failure) = self.request_gallery(AccessRequest::Status, None).await {
                let _ = self.gallery.failure.try_set(Some(failure));
            }
        });
    }

    /// Stores what an event says about the gallery as a whole, and passes it to the caller that waits for it.
    pub(super) fn on_gallery_event(self, id: Option<RequestId>, event: GalleryEvent, attachment: Option<ArrayBuffer>) {
        let was_open = self.gallery.is_open();
        if let Some(status) = status_of(&event) {
            self.gallery.cooldown.set(RetryCooldown::new(clock::now_ms(), status.wait_ms));
            self.gallery.status.set(Some(status.clone()));
        }
        if let GalleryEvent::Importing(step) = event {
            self.gallery.import_step.set(Some(step));
        }
        let open = self.gallery.is_open();
        if !open {
            self.gallery.forget();
        } else if changes_people(&event) || !was_open {
            spawn_local(self.fetch_people());
        }
        if let Some(id) = id {
            self.gallery.pending.update_value(|pending| pending.answer(id, Reply { event, attachment }));
        }
    }

    /// Sends the video's current frame to the gallery, one at a time. False if one is under way or a frame is of no use now.
    pub fn analyze_live_frame(
        self,
        busy: RwSignal<bool>,
        video: &HtmlVideoElement,
        request: AnalysisRequest,
        then: impl FnOnce(Result<Reply, Failure>) + 'static,
    ) -> bool {
        !busy.get_untracked()
            && self.gallery.is_open()
            && take_frame(
                self.engine,
                video,
                move || busy.set(true),
                move |(), bitmap| async move {
                    if let Some(bitmap) = bitmap {
                        then(self.request_gallery(request, Some(bitmap.into())).await);
                    }
                    let _ = busy.try_set(false);
                },
            )
    }

    /// A key or button was pressed. This is reported to the worker from time to time, so that it does not lock the gallery.
    pub fn record_activity(self) {
        let minutes = self.gallery.status.with_untracked(|status| status.as_ref().map_or(0, |s| s.auto_lock_minutes));
        let now = clock::now_ms();
        let report = self.gallery.activity.try_update_value(|activity| {
            activity.touch(now);
            activity.should_report(now, minutes)
        });
        if report.unwrap_or_default() && self.gallery.is_open() {
            spawn_local(async move { drop(self.request_gallery(AccessRequest::KeepUnlocked, None).await) });
        }
    }

    /// A notice was read.
    pub fn dismiss_notice(self, notice: GalleryNotice) {
        spawn_local(async move { drop(self.request_gallery(AccessRequest::Dismiss(notice), None).await) });
    }

    async fn fetch_people(self) {
        if let Ok(Reply { event: GalleryEvent::People(people), .. }) =
            self.request_gallery(PeopleRequest::List, None).await
            && self.gallery.is_open()
        {
            let _ = self.gallery.people.try_set(people);
        }
    }
}

/// Splits bytes into square images that follow one another.
pub(crate) fn split_images(bytes: Option<&ArrayBuffer>, side: u32) -> Vec<ImageData> {
    let Some(bytes) = bytes else { return vec![] };
    let size = side * side * 4;
    let count = bytes.byte_length() / size;
    let image = |i| {
        let part = Uint8ClampedArray::new_with_byte_offset_and_length(bytes, i * size, size);
        ImageData::new_with_js_u8_clamped_array(&part, side).ok()
    };
    (0..count).filter_map(image).collect()
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
        GalleryEvent::Examined { .. }
        | GalleryEvent::Burst { .. }
        | GalleryEvent::Discarded
        | GalleryEvent::PossibleDuplicate { .. }
        | GalleryEvent::NotRenewed { .. }
        | GalleryEvent::People(_)
        | GalleryEvent::Thumbnails { .. }
        | GalleryEvent::Recognised(_)
        | GalleryEvent::Verified { .. }
        | GalleryEvent::Similarity(_)
        | GalleryEvent::Head(_)
        | GalleryEvent::Exported { .. }
        | GalleryEvent::Importing(_)
        | GalleryEvent::Skipped
        | GalleryEvent::Failed(_) => None,
    }
}

const fn changes_people(event: &GalleryEvent) -> bool {
    match event {
        GalleryEvent::Changed(_) | GalleryEvent::Enrolled { .. } | GalleryEvent::Imported { .. } => true,
        GalleryEvent::Status(_)
        | GalleryEvent::Examined { .. }
        | GalleryEvent::Burst { .. }
        | GalleryEvent::Discarded
        | GalleryEvent::PossibleDuplicate { .. }
        | GalleryEvent::NotRenewed { .. }
        | GalleryEvent::People(_)
        | GalleryEvent::Thumbnails { .. }
        | GalleryEvent::Deleted(_)
        | GalleryEvent::Recognised(_)
        | GalleryEvent::Verified { .. }
        | GalleryEvent::Similarity(_)
        | GalleryEvent::Head(_)
        | GalleryEvent::Exported { .. }
        | GalleryEvent::Importing(_)
        | GalleryEvent::Skipped
        | GalleryEvent::Failed(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::access::tests::status;
    use super::*;

    #[test]
    fn every_event_that_carries_the_gallery_state_is_stored() {
        let of = |event: &GalleryEvent| status_of(event).is_some();
        assert!(of(&GalleryEvent::Changed(status(GalleryState::Unlocked))), "another tab changed it");
        assert!(of(&GalleryEvent::Status(status(GalleryState::Locked))), "locked automatically");
        assert!(of(&GalleryEvent::Deleted(status(GalleryState::Absent))), "deleted");
        assert!(!of(&GalleryEvent::Discarded), "says nothing about it");
    }

    #[test]
    fn people_are_requested_only_when_they_changed() {
        assert!(changes_people(&GalleryEvent::Changed(status(GalleryState::Unlocked))), "changed");
        assert!(!changes_people(&GalleryEvent::Skipped), "a skipped frame");
        assert!(!changes_people(&GalleryEvent::People(vec![])), "or the requests would never end");
    }
}
