//! Giving a painting its pictures: a file, a sample, the camera, or nothing; and handing them to the worker.

use super::StyleStore;
use super::pictures::Target;
use super::slot::{SlotContent, Ticket, transfer_size};
use crate::browser::files;
use crate::browser::flatten;
use crate::browser::photo::PhotoFile;
use crate::samples::Sample;
use crate::state::pictures::Incoming;
use crate::state::side::Photo;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::geometry::Size;
use protocol::failure::{Failure, FailureKind};
use protocol::style::{PictureSlot, StyleRequest};
use web_sys::File;

impl StyleStore {
    /// Where a picture for the photo or for the styles goes. While blending with every place taken: to none, and the
    /// page says so.
    pub fn canvas_for(self, target: Target) -> Option<PictureSlot> {
        match target {
            Target::Photo => Some(PictureSlot::Content),
            Target::Style => {
                let canvas = self.pictures.with_untracked(super::pictures::Pictures::next_style);
                if canvas.is_none() {
                    self.notice.set(Some("Four styles are the most; remove one first.".to_owned()));
                }
                canvas
            }
        }
    }

    /// Takes a file that was chosen, dropped or pasted, or says why there is none.
    pub fn take(self, target: Target, given: Result<File, Failure>) {
        let Some(canvas) = self.canvas_for(target) else { return };
        match given {
            Ok(file) => {
                let label = file.name();
                self.show(canvas, Incoming { blob: file.into(), label, mirrored: false });
            }
            Err(failure) => {
                let ticket = self.hold(canvas, SlotContent::Empty);
                self.fail(canvas, ticket, failure);
            }
        }
    }

    /// Takes a picture file.
    pub fn show(self, canvas: PictureSlot, incoming: Incoming) {
        let ticket = self.hold(canvas, SlotContent::Opening);
        spawn_local(self.open(canvas, ticket, incoming));
    }

    /// Fetches a picture that comes with the page. A built-in style that is in use already is put away where several are
    /// blended.
    pub fn show_sample(self, target: Target, sample: &'static Sample) {
        let in_use = self.pictures.with_untracked(|pictures| {
            pictures.showing(sample.label).filter(|_| target == Target::Style && pictures.blending)
        });
        if let Some(canvas) = in_use {
            return self.clear(canvas);
        }
        let Some(canvas) = self.canvas_for(target) else { return };
        let ticket = self.hold(canvas, SlotContent::Opening);
        spawn_local(async move {
            match files::fetch_sample(sample.path).await {
                Ok(blob) => {
                    let incoming = Incoming { blob, label: sample.label.to_owned(), mirrored: false };
                    self.open(canvas, ticket, incoming).await;
                }
                Err(failure) => self.fail(canvas, ticket, failure),
            }
        });
    }

    /// Turns the camera on for a place.
    pub fn use_camera(self, target: Target) {
        if let Some(canvas) = self.canvas_for(target) {
            self.hold(canvas, SlotContent::Camera);
        }
    }

    /// Empties a place.
    pub fn clear(self, canvas: PictureSlot) {
        self.hold(canvas, SlotContent::Empty);
    }

    /// Blends several styles from now on, or keeps the first alone.
    pub fn set_blending(self, blending: bool) {
        self.pictures.update(|pictures| pictures.blending = blending);
        let first = self.pictures.with_untracked(|p| p.filled_styles().next().map(|(canvas, _)| canvas));
        if let Some(first) = first {
            let displaced = self.pictures.with_untracked(|pictures| pictures.displaced_by(first));
            displaced.into_iter().for_each(|canvas| self.clear(canvas));
        }
    }

    /// A place could not be given what was asked for.
    pub fn fail(self, canvas: PictureSlot, ticket: Ticket, failure: Failure) {
        let kind = match failure.kind {
            // The size that shows no face is also too small to paint from, but for another reason.
            FailureKind::TinyPicture => FailureKind::TinyForPainting,
            other => other,
        };
        let _ = self.pictures.try_update(|pictures| {
            if let Some(slot) = pictures.slot_mut(canvas) {
                slot.fail(ticket, Failure { kind, ..failure });
            }
        });
    }

    /// The current ticket of a place; `None` once the page is gone.
    pub fn ticket(self, canvas: PictureSlot) -> Option<Ticket> {
        self.pictures.try_with_untracked(|pictures| Some(pictures.slot(canvas)?.ticket())).flatten()
    }

    /// Hands over what was changed while the worker painted from the pictures that it had.
    pub(super) fn send_changed(self) {
        let changed = self.changed.try_update_value(std::mem::take).unwrap_or_default();
        for canvas in changed {
            if self.file(canvas).is_some() {
                self.place(canvas);
            } else {
                self.send(StyleRequest::Remove { canvas }, None);
            }
        }
    }

    fn mark_changed(self, canvas: PictureSlot) {
        self.changed.update_value(|changed| {
            changed.insert(canvas);
        });
    }

    /// Hands a place's picture to the worker, if there are both. A painting under way goes on with the pictures that it
    /// began with, so that others wait for its end.
    pub(super) fn place(self, canvas: PictureSlot) {
        if self.job.with_untracked(super::job::Job::is_under_way) {
            return self.mark_changed(canvas);
        }
        let (Some(file), Some(ticket), true) = (self.file(canvas), self.ticket(canvas), self.engine_runs()) else {
            return;
        };
        spawn_local(async move {
            let bitmap = match file.bitmap().await {
                Ok(bitmap) => bitmap,
                Err(failure) => return self.fail(canvas, ticket, failure),
            };
            let flat = flatten::flatten_on_white(&bitmap, transfer_size(bitmap.size())).await;
            // Another picture may have come, or the worker gone, meanwhile.
            if self.ticket(canvas) != Some(ticket) || !self.engine_runs() {
                return;
            }
            if self.job.with_untracked(super::job::Job::is_under_way) {
                return self.mark_changed(canvas);
            }
            match flat {
                Ok(flat) => self.send(StyleRequest::Place { canvas }, Some(flat)),
                Err(failure) => self.fail(canvas, ticket, failure),
            }
        });
    }

    async fn open(self, canvas: PictureSlot, ticket: Ticket, incoming: Incoming) {
        let Incoming { blob, label, mirrored } = incoming;
        let (file, bitmap) = match PhotoFile::open(blob).await {
            Ok(opened) => opened,
            Err(failure) => return self.fail(canvas, ticket, failure),
        };
        let size: Size = transfer_size(bitmap.size());
        let photo = Photo { url: file.url().to_owned(), label, shrunk_from: file.shrunk_from(), mirrored };
        let opened = self
            .pictures
            .try_update(|pictures| pictures.slot_mut(canvas).is_some_and(|slot| slot.opened(ticket, photo, size)));
        if opened.unwrap_or_default() {
            self.set_file(canvas, Some(file));
            self.place(canvas);
        }
    }

    /// Every change of what a place holds. Without blending, the other styles go.
    fn hold(self, canvas: PictureSlot, held: SlotContent) -> Ticket {
        if held != SlotContent::Empty && canvas != PictureSlot::Content {
            let displaced = self.pictures.with_untracked(|pictures| pictures.displaced_by(canvas));
            displaced.into_iter().for_each(|other| self.clear(other));
        }
        self.notice.set(None);
        let under_way = self.job.with_untracked(super::job::Job::is_under_way);
        if under_way {
            self.mark_changed(canvas);
        } else if self.engine_runs() && self.file(canvas).is_some() {
            self.send(StyleRequest::Remove { canvas }, None);
        }
        self.set_file(canvas, None);
        if canvas == PictureSlot::Content {
            self.offers.set(vec![]);
            if !under_way {
                self.history.update(|history| history.show(None));
                self.painting.set(None);
            }
        }
        self.pictures.try_update(|pictures| Some(pictures.slot_mut(canvas)?.hold(held))).flatten().unwrap_or_default()
    }
}
