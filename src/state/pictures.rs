//! Sets the content of a side: a file, a sample, the camera, or nothing.

use super::revision::Revision;
use super::side::{Photo, SideContent};
use super::{SideStore, Store};
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
}

impl Store {
    /// Shows a picture file on a side and sends it to be analysed.
    pub fn show(self, side: Side, incoming: Incoming) {
        let revision = self.set_content(side, SideContent::Opening);
        spawn_local(self.open(side, revision, incoming));
    }

    /// Shows a file that was chosen, dropped or pasted, or the reason why there is none.
    pub fn take(self, side: Side, given: Result<File, Failure>) {
        match given {
            Ok(file) => {
                let label = file.name();
                self.show(side, Incoming { blob: file.into(), label, mirrored: false });
            }
            Err(failure) => {
                let revision = self.set_content(side, SideContent::Empty);
                self.fail(side, revision, failure);
            }
        }
    }

    /// Fetches a sample and shows it on a side.
    pub fn show_sample(self, side: Side, sample: &'static Sample) {
        let revision = self.set_content(side, SideContent::Opening);
        spawn_local(async move {
            match files::fetch_sample(sample.path).await {
                Ok(blob) => {
                    self.open(side, revision, Incoming { blob, label: sample.label.to_owned(), mirrored: false }).await
                }
                Err(failure) => self.fail(side, revision, failure),
            }
        });
    }

    /// Turns the camera on for a side; its view opens it.
    pub fn use_camera(self, side: Side) {
        self.set_content(side, SideContent::Camera);
    }

    /// Empties a side.
    pub fn clear(self, side: Side) {
        self.set_content(side, SideContent::Empty);
    }

    /// A picture or a camera could not be opened.
    pub fn fail(self, side: Side, revision: Revision, failure: Failure) {
        // The page may be gone by the time that a camera or a file fails.
        let _ = self.side(side).view.try_update(|view| view.fail(revision, failure));
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
        view.with_untracked(super::side::SideView::wants_frame)
            && self.take_frame(video, begin, move |frame_id, bitmap| async move {
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
            self.side(side).view.update(super::side::SideView::cancel_pending);
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
        let Some(file) = file.get_value() else { return };
        let revision = view.with_untracked(super::side::SideView::revision);
        spawn_local(async move {
            match file.bitmap().await {
                Ok(bitmap) => self.request_detection(side, revision, bitmap),
                Err(failure) => self.fail(side, revision, failure),
            }
        });
    }

    async fn open(self, side: Side, revision: Revision, incoming: Incoming) {
        let Incoming { blob, label, mirrored } = incoming;
        let (file, bitmap) = match PhotoFile::open(blob).await {
            Ok(opened) => opened,
            Err(failure) => return self.fail(side, revision, failure),
        };
        let photo = Photo { url: file.url().to_owned(), label, shrunk_from: file.shrunk_from(), mirrored };
        let SideStore { view, file: slot, .. } = self.side(side);
        if view.try_update(|view| view.opened(revision, photo)).unwrap_or_default() {
            slot.set_value(Some(Rc::new(file)));
            self.request_detection(side, revision, bitmap);
        }
    }

    fn request_detection(self, side: Side, revision: Revision, bitmap: Bitmap) {
        let SideStore { view, .. } = self.side(side);
        if view.try_with_untracked(|view| view.revision() == revision).unwrap_or_default() {
            let frame_id = self.next_frame_id();
            view.update(|view| view.sent(frame_id));
            let chosen = view.with_untracked(super::side::SideView::chosen);
            self.send(Request::Detect { frame_id, side, source: Source::Photo, chosen }, Some(bitmap.into()));
        }
    }

    /// Changes the content of a side; worker and page forget the results of the previous one.
    fn set_content(self, side: Side, picture: SideContent) -> Revision {
        let SideStore { view, chip, file, .. } = self.side(side);
        self.send(Request::Forget { side }, None);
        self.last_used.set(Some(side));
        self.verdict.set(None);
        chip.set(None);
        file.set_value(None);
        if side == Side::Probe {
            self.turn.reset();
        }
        view.try_update(|view| view.set_content(picture)).unwrap_or_default()
    }
}
