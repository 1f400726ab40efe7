//! The input pictures: a file, a sample, the camera or nothing, and sending them to the worker.

use super::StyleStore;
use super::info::Info;
use super::job::Job;
use super::pictures::Target;
use super::slot::{Slot, transfer_size};
use crate::browser::arrival::Arrival;
use crate::browser::files;
use crate::browser::flatten;
use crate::browser::photo::PhotoFile;
use crate::samples::Sample;
use crate::state::entry::EntryNote;
use crate::state::pictures::Incoming;
use crate::state::revision::Revision;
use crate::state::side::Photo;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::geometry::Size;
use protocol::failure::{Failure, FailureKind};
use protocol::style::{PictureSlot, StyleRequest};
use web_sys::File;

impl StyleStore {
    /// The slot for a new picture. `None` while blending with every style slot taken; the page then shows a message.
    pub fn slot_for(self, target: Target) -> Option<PictureSlot> {
        match target {
            Target::Photo => Some(PictureSlot::Content),
            Target::Style => {
                let slot_id = self.pictures.with_untracked(super::pictures::Pictures::next_style);
                if slot_id.is_none() {
                    self.info.set(Some(Info::StylesFull));
                }
                slot_id
            }
        }
    }

    /// Takes a file that was chosen, dropped or pasted, or shows why there is none.
    pub fn take(self, target: Target, given: Result<File, Failure>) {
        let Some(slot_id) = self.slot_for(target) else { return };
        match given {
            Ok(file) => {
                let label = file.name();
                self.show(slot_id, Incoming::own(file.into(), label));
            }
            Err(failure) => self.change(slot_id, |slot| slot.refuse_given(failure)),
        }
    }

    /// Takes what was dropped on a card, or pasted or dropped while it has the focus; beside the cards for `None`. Returns what is
    /// to be said about it.
    pub fn receive(self, on: Option<Target>, arrival: &Arrival) -> Option<EntryNote> {
        let targets = self.pictures.with_untracked(|pictures| pictures.targets(on, arrival.file_count()));
        if targets.is_empty() && arrival.file_count() > 0 {
            self.info.set(Some(Info::StylesFull));
            return None;
        }
        match (arrival.files_for(targets.len()), on) {
            (Ok((files, left)), _) => {
                let taken = files.len();
                targets.into_iter().zip(files).for_each(|(target, file)| self.take(target, Ok(file)));
                EntryNote::left_out(taken, left)
            }
            (Err(failure), Some(target)) => {
                self.take(target, Err(failure));
                None
            }
            (Err(failure), None) => Some(EntryNote::Refused(failure.kind)),
        }
    }

    /// Takes a picture file.
    pub fn show(self, slot_id: PictureSlot, incoming: Incoming) {
        let request = self.begin_opening(slot_id);
        spawn_local(self.open(slot_id, request, incoming));
    }

    /// Fetches a sample picture. While blending, choosing a built-in style that is in use removes it.
    pub fn show_sample(self, target: Target, sample: &'static Sample) {
        let in_use = self.pictures.with_untracked(|pictures| {
            pictures.showing(sample.label).filter(|_| target == Target::Style && pictures.blending)
        });
        if let Some(slot_id) = in_use {
            return self.clear(slot_id);
        }
        let Some(slot_id) = self.slot_for(target) else { return };
        let request = self.begin_opening(slot_id);
        spawn_local(async move {
            match files::fetch_sample(sample.path).await {
                Ok(blob) => self.open(slot_id, request, Incoming::sample(blob, sample)).await,
                Err(failure) => self.refuse(slot_id, request, failure),
            }
        });
    }

    /// Turns on the camera for a picture.
    pub fn use_camera(self, target: Target) {
        if let Some(slot_id) = self.slot_for(target) {
            self.change(slot_id, |slot| {
                slot.use_camera();
            });
        }
    }

    /// Turns the camera of a slot off without a picture.
    pub fn stop_camera(self, slot_id: PictureSlot) {
        self.change(slot_id, Slot::stop_camera);
    }

    /// Empties a slot.
    pub fn clear(self, slot_id: PictureSlot) {
        self.on_replaced(slot_id);
        self.change(slot_id, Slot::clear);
        self.keep_picture(slot_id);
    }

    /// Turns blending on, or off: then only the first style stays.
    pub fn set_blending(self, blending: bool) {
        self.pictures.update(|pictures| pictures.blending = blending);
        let first = self.pictures.with_untracked(|p| p.filled_styles().next().map(|(slot_id, _)| slot_id));
        if let Some(first) = first {
            let displaced = self.pictures.with_untracked(|pictures| pictures.displaced_by(first));
            displaced.into_iter().for_each(|slot_id| self.clear(slot_id));
        }
    }

    /// The file or the camera of a request failed; what was there stays.
    pub fn refuse(self, slot_id: PictureSlot, request: Revision, failure: Failure) {
        self.change(slot_id, |slot| slot.refuse(request, for_painting(failure)));
    }

    /// The picture of a slot cannot be used after all.
    pub(super) fn on_unusable(self, slot_id: PictureSlot, revision: Revision, failure: Failure) {
        if self.revision(slot_id) == Some(revision) {
            self.set_file(slot_id, None);
            self.change(slot_id, |slot| slot.on_unusable(revision, for_painting(failure)));
        }
    }

    /// The revision of a slot's picture; `None` once the page is disposed of.
    pub fn revision(self, slot_id: PictureSlot) -> Option<Revision> {
        self.pictures.try_with_untracked(|pictures| Some(pictures.slot(slot_id)?.revision())).flatten()
    }

    /// The revision of the last request for another picture; `None` once the page is disposed of.
    pub fn request(self, slot_id: PictureSlot) -> Option<Revision> {
        self.pictures.try_with_untracked(|pictures| Some(pictures.slot(slot_id)?.request())).flatten()
    }

    fn change(self, slot_id: PictureSlot, change: impl FnOnce(&mut Slot)) {
        let _ = self.info.try_set(None);
        let _ = self.pictures.try_update(|pictures| pictures.slot_mut(slot_id).map(change));
    }

    fn begin_opening(self, slot_id: PictureSlot) -> Revision {
        let _ = self.info.try_set(None);
        let begun = self.pictures.try_update(|pictures| Some(pictures.slot_mut(slot_id)?.begin_opening()));
        begun.flatten().unwrap_or_default()
    }

    /// Sends the changes that were made while a job was running.
    pub(super) fn send_changed(self) {
        let changed = self.changed.try_update_value(std::mem::take).unwrap_or_default();
        for slot_id in changed {
            if self.file(slot_id).is_some() {
                self.send_picture(slot_id);
            } else {
                self.send(StyleRequest::Remove { slot: slot_id }, None);
            }
        }
    }

    fn mark_changed(self, slot_id: PictureSlot) {
        self.changed.update_value(|changed| {
            changed.insert(slot_id);
        });
    }

    /// Sends a slot's picture to the worker, if there are both. A running job keeps the pictures that it started with,
    /// so the change waits for its end.
    pub(super) fn send_picture(self, slot_id: PictureSlot) {
        if self.job.with_untracked(Job::is_under_way) {
            return self.mark_changed(slot_id);
        }
        let (Some(file), Some(revision), true) = (self.file(slot_id), self.revision(slot_id), self.engine_runs())
        else {
            return;
        };
        spawn_local(async move {
            let bitmap = match file.bitmap().await {
                Ok(bitmap) => bitmap,
                Err(failure) => return self.on_unusable(slot_id, revision, failure),
            };
            let flattened = flatten::flatten_on_white(&bitmap, transfer_size(bitmap.size())).await;
            // Meanwhile another picture may have been chosen, or the worker may have died.
            if self.revision(slot_id) != Some(revision) || !self.engine_runs() {
                return;
            }
            if self.job.with_untracked(Job::is_under_way) {
                return self.mark_changed(slot_id);
            }
            match flattened {
                Ok(flattened) => self.send(StyleRequest::SetPicture { slot: slot_id }, Some(flattened)),
                Err(failure) => self.on_unusable(slot_id, revision, failure),
            }
        });
    }

    async fn open(self, slot_id: PictureSlot, request: Revision, incoming: Incoming) {
        let Incoming { blob, label, mirrored, sample } = incoming;
        let (file, bitmap) = match PhotoFile::open(blob).await {
            Ok(opened) => opened,
            Err(failure) => return self.refuse(slot_id, request, failure),
        };
        let size: Size = transfer_size(bitmap.size());
        let photo = Photo { url: file.url().to_owned(), label, shrunk_from: file.shrunk_from(), mirrored, sample };
        let opened = self
            .pictures
            .try_update(|pictures| pictures.slot_mut(slot_id).is_some_and(|slot| slot.opened(request, photo, size)));
        if opened.unwrap_or_default() {
            self.displace_others(slot_id);
            self.on_replaced(slot_id);
            self.set_file(slot_id, Some(file));
            self.send_picture(slot_id);
            self.keep_picture(slot_id);
        }
    }

    /// Without blending, a new style removes the others.
    fn displace_others(self, slot_id: PictureSlot) {
        if slot_id != PictureSlot::Content {
            let displaced = self.pictures.with_untracked(|pictures| pictures.displaced_by(slot_id));
            displaced.into_iter().for_each(|other| self.clear(other));
        }
    }

    /// The picture of a slot is gone or another: forgets what depended on it, here and in the worker.
    fn on_replaced(self, slot_id: PictureSlot) {
        let under_way = self.job.with_untracked(Job::is_under_way);
        if under_way {
            self.mark_changed(slot_id);
        } else if self.engine_runs() && self.file(slot_id).is_some() {
            self.send(StyleRequest::Remove { slot: slot_id }, None);
        }
        self.set_file(slot_id, None);
        if slot_id == PictureSlot::Content {
            self.sizes.set(vec![]);
            if !under_way {
                self.history.update(|history| history.show(None));
                self.result.set(None);
            }
        }
    }
}

/// Too small to find a face in is also too small to stylise, but needs another explanation.
fn for_painting(failure: Failure) -> Failure {
    match failure.kind {
        FailureKind::TinyPicture => Failure { kind: FailureKind::TinyForPainting, ..failure },
        _ => failure,
    }
}
