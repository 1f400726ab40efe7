//! Enrolling: faces from the camera or from photos, their names, and the requests.

use super::super::Store;
use super::burst::Burst;
use super::enrol_form::{EnrolForm, PossibleDuplicate, Progress};
use super::pending_faces::PendingFaces;
use super::{Reply, split_images};
use crate::browser::photo::PhotoFile;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::face::quality_check::QualityCheck;
use likeness_core::face::report::Source;
use likeness_core::geometry::{Rect, Size};
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::draft::CHIP;
use protocol::gallery::draft::EnrolmentTarget;
use protocol::gallery::{AnalysisRequest, DraftId, DraftRequest, GalleryEvent};
use std::collections::BTreeMap;
use web_sys::{File, HtmlVideoElement, ImageData};

/// The face in the camera's last frame.
#[derive(Debug, Clone, PartialEq)]
pub struct BurstPreview {
    /// The frame's size.
    pub frame: Size,
    /// The largest face.
    pub face: Option<Rect>,
    /// Its quality checks.
    pub checks: Vec<QualityCheck>,
}

/// An enrolment that waits for an answer about a possible duplicate.
#[derive(Debug, Clone)]
struct EnrolmentRun {
    target: EnrolmentTarget,
    done: usize,
}

/// Enrols people.
#[derive(Debug, Clone, Copy)]
pub struct EnrolmentController {
    store: Store,
    /// The faces that wait to be enrolled.
    pub pending: RwSignal<PendingFaces>,
    /// Their names and consent.
    pub form: RwSignal<EnrolForm>,
    /// The progress.
    pub progress: RwSignal<Progress>,
    /// What went wrong.
    pub failure: RwSignal<Option<Failure>>,
    /// Whether the camera is on.
    pub camera: RwSignal<bool>,
    /// What the camera shows.
    pub preview: RwSignal<Option<BurstPreview>>,
    /// The progress of the burst.
    pub burst: RwSignal<Burst>,
    /// Whether a frame is under way.
    pub busy: RwSignal<bool>,
    /// Photos examined and their total, while they are being examined.
    pub reading: RwSignal<Option<(usize, usize)>>,
    chips: RwSignal<BTreeMap<DraftId, ImageData>, LocalStorage>,
    run: StoredValue<Option<EnrolmentRun>>,
}

impl EnrolmentController {
    /// A controller whose signals live as long as the caller's owner. Pending faces are discarded with it.
    pub fn new(store: Store) -> Self {
        let controller = Self {
            store,
            pending: RwSignal::default(),
            form: RwSignal::default(),
            progress: RwSignal::default(),
            failure: RwSignal::new(None),
            camera: RwSignal::new(false),
            preview: RwSignal::new(None),
            burst: RwSignal::default(),
            busy: RwSignal::new(false),
            reading: RwSignal::new(None),
            chips: RwSignal::new_local(BTreeMap::new()),
            run: StoredValue::new(None),
        };
        store.unsaved.watch(move || {
            let waiting = controller.pending.try_with_untracked(|pending| pending.waiting() > 0).unwrap_or_default();
            waiting || controller.reading.try_get_untracked().flatten().is_some()
        });
        on_cleanup(move || {
            let waiting = controller.pending.try_update(PendingFaces::clear).unwrap_or_default();
            discard(store, waiting);
        });
        controller
    }

    /// The aligned face of a draft.
    pub fn chip(self, draft: DraftId) -> Option<ImageData> {
        self.chips.read().get(&draft).cloned()
    }

    /// Turns the camera on and starts a new burst.
    pub fn use_camera(self) {
        self.failure.set(None);
        self.progress.set(Progress::Idle);
        self.burst.set(Burst::default());
        self.preview.set(None);
        self.camera.set(true);
    }

    /// Turns the camera off without a picture.
    pub fn stop_camera(self) {
        let _ = self.camera.try_set(false);
    }

    /// The camera could not be opened, or was disconnected.
    pub fn camera_failed(self, failure: Failure) {
        self.stop_camera();
        let _ = self.failure.try_set(Some(failure));
    }

    /// Sends a frame to be checked. False if one is under way.
    pub fn submit_frame(self, video: &HtmlVideoElement) -> bool {
        let first = self.burst.with_untracked(Burst::is_empty);
        let on = self.camera.get_untracked();
        on && self.store.analyze_live_frame(self.busy, video, AnalysisRequest::BurstFrame { first }, move |answer| {
            if self.camera.try_get_untracked() == Some(true) {
                self.on_burst_frame(answer);
            }
        })
    }

    fn on_burst_frame(self, answer: Result<Reply, Failure>) {
        let Reply { event, attachment } = match answer {
            Ok(answer) => answer,
            Err(failure) => return self.camera_failed(failure),
        };
        let GalleryEvent::Burst { frame, face, checks, frames, passed, best, is_best } = event else { return };
        self.preview.set(Some(BurstPreview { frame, face, checks }));
        if let (true, Some(best), Some(chip)) = (is_best, best, split_images(attachment.as_ref(), CHIP).pop()) {
            self.chips.update(|chips| drop(chips.insert(best, chip)));
        }
        self.burst.update(|burst| burst.record(frames, passed, best));
        if let Some(draft) = self.burst.with_untracked(Burst::chosen) {
            self.pending.update(|pending| pending.add_captured(draft));
            self.stop_camera();
        }
    }

    /// Examines photos, one after the other.
    pub fn take_photos(self, files: Vec<(String, File)>) {
        if files.is_empty() {
            return self.failure.set(Some(Failure::new(FailureKind::NoPictureGiven, "no file was given")));
        }
        self.stop_camera();
        self.failure.set(None);
        self.progress.set(Progress::Idle);
        self.pending.update(PendingFaces::forget_refused);
        spawn_local(async move {
            let all = files.len();
            for (done, (name, file)) in files.into_iter().enumerate() {
                if self.reading.try_set(Some((done, all))).is_some() {
                    return; // The page is gone.
                }
                if let Err(failure) = self.examine(&name, file).await {
                    let _ = self.pending.try_update(|pending| pending.refuse(&name, failure));
                }
            }
            let _ = self.reading.try_set(None);
        });
    }

    async fn examine(self, name: &str, file: File) -> Result<(), Failure> {
        let (_photo, bitmap) = PhotoFile::open(file.into()).await?;
        let request = AnalysisRequest::Examine { source: Source::Photo };
        let Reply { event, attachment } = self.store.request_gallery(request, Some(bitmap.into())).await?;
        if let GalleryEvent::Examined { faces, .. } = event {
            let drafts = faces.iter().filter_map(|face| face.draft);
            let chips: Vec<_> = drafts.zip(split_images(attachment.as_ref(), CHIP)).collect();
            let _ = self.chips.try_update(|all| all.extend(chips));
            let dropped = self.pending.try_update(|pending| pending.examined(name, &faces)).unwrap_or_default();
            self.forget_chips(&dropped);
        }
        Ok(())
    }

    /// Removes a pending face.
    pub fn remove(self, draft: DraftId) {
        self.pending.update(|pending| pending.remove(draft));
        self.forget_chips(&[draft]);
        discard(self.store, vec![draft]);
    }

    /// Removes all pending faces.
    pub fn clear(self) {
        let waiting = self.pending.try_update(PendingFaces::clear).unwrap_or_default();
        self.forget_chips(&waiting);
        discard(self.store, waiting);
        self.failure.set(None);
        self.progress.set(Progress::Idle);
    }

    /// Enrols the chosen faces.
    pub fn enrol(self) {
        let people = self.store.gallery.people;
        let target = people.with_untracked(|people| self.form.with_untracked(|form| form.target(people)));
        self.run.set_value(None);
        spawn_local(self.enrol_pending(EnrolmentRun { target, done: 0 }, false));
    }

    /// The person answered that it is the same person: the face is added to the one it resembles.
    pub fn same_person(self, duplicate: &PossibleDuplicate) {
        let done = self.run.with_value(|run| run.as_ref().map_or(0, |run| run.done));
        self.form.update(|form| form.name.clone_from(&duplicate.other_name));
        spawn_local(
            self.enrol_pending(EnrolmentRun { target: EnrolmentTarget::Known { person: duplicate.other }, done }, true),
        );
    }

    /// The person answered that these are two people who look similar.
    pub fn another_person(self) {
        if let Some(run) = self.run.get_value() {
            spawn_local(self.enrol_pending(run, true));
        }
    }

    /// The person cancelled the question.
    pub fn cancel_enrolment(self) {
        self.progress.set(Progress::Idle);
    }

    async fn enrol_pending(self, mut run: EnrolmentRun, allow_duplicate: bool) {
        let _ = self.failure.try_set(None);
        let mut name = self.form.with_untracked(|form| form.name.trim().to_owned());
        while let Some(draft) = self.pending.try_with_untracked(|pending| pending.chosen().first().copied()).flatten() {
            let left = self.pending.with_untracked(|pending| pending.chosen().len());
            let _ = self.progress.try_set(Progress::Busy(run.done, run.done + left));
            let enrolment = self.form.with_untracked(|form| form.enrolment(draft, run.target.clone(), allow_duplicate));
            let Some(enrolment) = enrolment else { break };
            match self.store.request_gallery(DraftRequest::Enrol(enrolment), None).await.map(|answer| answer.event) {
                Ok(GalleryEvent::Enrolled { person, label, .. }) => {
                    self.enrolled(draft);
                    name = label;
                    run = EnrolmentRun { target: EnrolmentTarget::Known { person }, done: run.done + 1 };
                }
                Ok(GalleryEvent::PossibleDuplicate { draft, other }) => {
                    self.run.try_update_value(|slot| *slot = Some(run));
                    let (other, other_name, distance) = (other.person, other.name, other.distance);
                    let duplicate = PossibleDuplicate { draft, other, other_name, distance, name };
                    return drop(self.progress.try_set(Progress::ConfirmDuplicate(duplicate)));
                }
                Ok(_) => break,
                Err(failure) => return self.refused(failure),
            }
        }
        let left = self.pending.try_with_untracked(PendingFaces::waiting).unwrap_or_default();
        let _ = self.progress.try_set(Progress::Done { name, faces: run.done, left });
        let _ = self.form.try_update(EnrolForm::reset_for_next);
    }

    fn enrolled(self, draft: DraftId) {
        let _ = self.pending.try_update(|pending| pending.remove(draft));
        self.forget_chips(&[draft]);
    }

    fn refused(self, failure: Failure) {
        let _ = self.progress.try_set(Progress::Idle);
        let _ = self.failure.try_set(Some(failure));
    }

    fn forget_chips(self, drafts: &[DraftId]) {
        let _ = self.chips.try_update(|chips| chips.retain(|draft, _| !drafts.contains(draft)));
    }
}

fn discard(store: Store, drafts: Vec<DraftId>) {
    if !drafts.is_empty() && store.gallery.is_open() {
        // If this fails, the drafts are forgotten when the gallery locks.
        spawn_local(async move { drop(store.request_gallery(DraftRequest::Discard { drafts }, None).await) });
    }
}
