//! Sets the content of a side: a file, a sample, the camera, or nothing.

use super::entry::EntryNote;
use super::live_frame::take_frame;
use super::paste_target::PasteTarget;
use super::revision::Revision;
use super::side::{Photo, SideContent, SideView};
use super::{SideStore, Store};
use crate::browser::arrival::Arrival;
use crate::browser::bitmap::Bitmap;
use crate::browser::files;
use crate::browser::photo::PhotoFile;
use crate::samples::Sample;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::face::report::Source;
use likeness_core::geometry::Point;
use protocol::failure::Failure;
use protocol::{Request, Side};
use std::rc::Rc;
use web_sys::{Blob, File, HtmlVideoElement};

/// A picture file for a side.
#[derive(Debug)]
pub struct Incoming {
    /// The file's bytes.
    pub blob: Blob,
    /// Its name.
    pub label: String,
    /// Whether to show it mirrored.
    pub mirrored: bool,
    /// The sample that it is, if it comes with the page.
    pub sample: Option<&'static Sample>,
}

impl Incoming {
    /// A person's own picture.
    pub fn own(blob: Blob, label: String) -> Self {
        Self { blob, label, mirrored: false, sample: None }
    }

    /// A sample.
    pub fn sample(blob: Blob, sample: &'static Sample) -> Self {
        Self { blob, label: sample.label.to_owned(), mirrored: false, sample: Some(sample) }
    }
}

impl Store {
    /// Opens a picture file; once it is open, it replaces the content of a side and is sent to be analysed.
    pub fn show(self, side: Side, incoming: Incoming) {
        let request = self.begin_opening(side);
        spawn_local(self.open(side, request, incoming));
    }

    /// Shows a file that was chosen, dropped or pasted, or the reason why there is none.
    pub fn take(self, side: Side, given: Result<File, Failure>) {
        match given {
            Ok(file) => {
                let label = file.name();
                self.show(side, Incoming::own(file.into(), label));
            }
            Err(failure) => drop(self.side(side).view.try_update(|view| view.refuse_given(failure))),
        }
    }

    /// Takes what was dropped on a side, or pasted or dropped while it has the focus; beside the sides for `None`. Returns what
    /// is to be said about it.
    pub fn receive(self, on: Option<Side>, arrival: &Arrival) -> Option<EntryNote> {
        let target = PasteTarget {
            focused: on,
            last_used: self.last_used.get_untracked(),
            claim_is_empty: self.claim.view.with_untracked(SideView::is_free),
            probe_is_empty: self.probe.view.with_untracked(SideView::is_free),
        };
        let sides = target.sides(arrival.file_count());
        match (arrival.files_for(sides.len()), on) {
            (Ok((files, left)), _) => {
                let taken = files.len();
                sides.into_iter().zip(files).for_each(|(side, file)| self.take(side, Ok(file)));
                EntryNote::left_out(taken, left)
            }
            (Err(failure), Some(side)) => {
                self.take(side, Err(failure));
                None
            }
            (Err(failure), None) => Some(EntryNote::Refused(failure.kind)),
        }
    }

    /// Fetches a sample and shows it on a side.
    pub fn show_sample(self, side: Side, sample: &'static Sample) {
        let request = self.begin_opening(side);
        spawn_local(async move {
            match files::fetch_sample(sample.path).await {
                Ok(blob) => self.open(side, request, Incoming::sample(blob, sample)).await,
                Err(failure) => self.refuse(side, request, failure),
            }
        });
    }

    /// Turns the camera on for a side; its view opens it.
    pub fn use_camera(self, side: Side) {
        self.last_used.set(Some(side));
        self.forget_results(side);
        self.side(side).view.update(SideView::use_camera);
    }

    /// Turns the camera of a side off. A picture that it has not replaced yet is shown and analysed again.
    pub fn stop_camera(self, side: Side) {
        self.forget_results(side);
        let restored = self.side(side).view.try_update(SideView::stop_camera);
        self.after_camera(side, restored.unwrap_or_default());
    }

    /// The camera of this content failed.
    pub fn camera_failed(self, side: Side, revision: Revision, failure: Failure) {
        let view = self.side(side).view;
        // The page may be gone by the time that a camera fails.
        if view.try_with_untracked(SideView::revision) == Some(revision) {
            self.forget_results(side);
            let restored = view.try_update(|view| view.camera_failed(revision, failure));
            self.after_camera(side, restored.unwrap_or_default());
        }
    }

    /// Empties a side.
    pub fn clear(self, side: Side) {
        self.last_used.set(Some(side));
        self.forget_results(side);
        self.side(side).file.set_value(None);
        let _ = self.side(side).view.try_update(SideView::clear);
    }

    /// The picture of a request could not be opened.
    pub fn refuse(self, side: Side, request: Revision, failure: Failure) {
        let _ = self.side(side).view.try_update(|view| view.refuse(request, failure));
    }

    /// Sends the video's current frame to be analysed. False if one is under way, the engine is not running, or the page is
    /// hidden.
    pub fn submit_frame(self, side: Side, video: &HtmlVideoElement) -> bool {
        let SideStore { view, .. } = self.side(side);
        let begin = move || {
            let frame_id = self.next_frame_id();
            view.update(|view| view.sent(frame_id));
            frame_id
        };
        view.with_untracked(SideView::wants_frame)
            && take_frame(self.engine, video, begin, move |frame_id, bitmap| async move {
                match bitmap {
                    Some(bitmap) if view.try_with_untracked(|view| view.is_awaiting(frame_id)).unwrap_or_default() => {
                        let request = Request::Detect { frame_id, side, source: Source::Camera, chosen: None };
                        self.send(request, Some(bitmap.into()));
                    }
                    // The camera was stopped in the meantime.
                    Some(_) => {}
                    None => drop(view.try_update(|view| view.on_skipped(frame_id))),
                }
            })
    }

    /// Sends a new worker the pictures of which the previous one held or owed the results. Live cameras continue by themselves.
    pub(super) fn resend_pictures(self) {
        self.verdict.set(None);
        for side in Side::BOTH {
            self.side(side).view.update(SideView::cancel_pending);
            self.resend_picture(side);
        }
    }

    /// Compares another face of a side's picture: the one with this centre.
    pub fn choose_face(self, side: Side, face: Point) {
        self.side(side).view.update(|view| view.choose(face));
        self.resend_picture(side);
    }

    /// Sends the still picture of a side again.
    fn resend_picture(self, side: Side) {
        let SideStore { view, file, .. } = self.side(side);
        let is_shown = view.with_untracked(|view| matches!(view.content(), SideContent::Photo(_)));
        let Some(file) = file.get_value().filter(|_| is_shown) else { return };
        let revision = view.with_untracked(SideView::revision);
        spawn_local(async move {
            match file.bitmap().await {
                Ok(bitmap) => self.request_detection(side, revision, bitmap),
                Err(failure) => drop(view.try_update(|view| view.on_unreadable(revision, failure))),
            }
        });
    }

    fn after_camera(self, side: Side, restored: bool) {
        if restored {
            self.resend_picture(side);
        } else {
            self.side(side).file.set_value(None);
        }
    }

    fn begin_opening(self, side: Side) -> Revision {
        self.last_used.set(Some(side));
        self.side(side).view.try_update(SideView::begin_opening).unwrap_or_default()
    }

    async fn open(self, side: Side, request: Revision, incoming: Incoming) {
        let Incoming { blob, label, mirrored, sample } = incoming;
        let (file, bitmap) = match PhotoFile::open(blob).await {
            Ok(opened) => opened,
            Err(failure) => return self.refuse(side, request, failure),
        };
        let photo = Photo { url: file.url().to_owned(), label, shrunk_from: file.shrunk_from(), mirrored, sample };
        let SideStore { view, file: slot, .. } = self.side(side);
        if let Some(revision) = view.try_update(|view| view.opened(request, photo)).flatten() {
            self.forget_results(side);
            slot.set_value(Some(Rc::new(file)));
            self.request_detection(side, revision, bitmap);
        }
    }

    fn request_detection(self, side: Side, revision: Revision, bitmap: Bitmap) {
        let SideStore { view, .. } = self.side(side);
        if view.try_with_untracked(|view| view.revision() == revision).unwrap_or_default() {
            let frame_id = self.next_frame_id();
            view.update(|view| view.sent(frame_id));
            let chosen = view.with_untracked(SideView::chosen);
            self.send(Request::Detect { frame_id, side, source: Source::Photo, chosen }, Some(bitmap.into()));
        }
    }

    /// Worker and page forget what they found in the content of a side.
    fn forget_results(self, side: Side) {
        self.send(Request::Forget { side }, None);
        if side == Side::Probe {
            self.turn.reset();
        }
        let _ = self.verdict.try_set(None);
        let _ = self.side(side).chip.try_set(None);
    }
}
