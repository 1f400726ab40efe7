//! Leading the worker through a painting.

use super::history::PastResult;
use super::job::{Action, Job};
use super::pictures::Pictures;
use super::result_files::{self, ResultFile};
use super::sizes;
use super::{JobSource, StyleStore};
use crate::browser::bitmap::Bitmap;
use crate::browser::canvas;
use crate::browser::flatten;
use js_sys::{ArrayBuffer, Uint8ClampedArray};
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::geometry::Size;
use likeness_core::style::settings::{PaintSettings, StartFrom};
use protocol::failure::Failure;
use protocol::style::{End, JobId, PictureSlot, StyleEvent, StyleRequest};
use web_sys::ImageData;

/// Iterations that "more" adds.
pub const MORE: u32 = 100;

impl StyleStore {
    /// Does what a button says.
    pub fn act(self, action: Action) {
        self.notice.set(None);
        match action {
            Action::Paint | Action::PaintAgain => self.paint(),
            Action::Pause => self.ask(Job::pause),
            Action::GoOn => self.ask(Job::go_on),
            Action::Stop => self.ask(Job::stop),
            Action::Cancel => self.ask(Job::cancel),
            Action::More => self.more(),
            Action::Resume => self.resume(),
            Action::Save => self.save(),
        }
    }

    /// What the worker says about the painting under way.
    pub(super) fn on_job_event(self, event: StyleEvent, beside: Option<ArrayBuffer>) {
        if !self.job.try_update(|job| job.hear(&event)).unwrap_or_default() {
            return;
        }
        match event {
            StyleEvent::Progress { progress, .. } => {
                if let Some(picture) = beside.and_then(|bytes| pixels(&bytes, progress.picture)) {
                    self.painting.set(Some(picture));
                }
            }
            StyleEvent::Ended { end: End::Cancelled, .. } => {
                self.painting.set(None);
                self.send_changed();
            }
            StyleEvent::Refused { .. } => self.send_changed(),
            StyleEvent::Ended { size, .. } => {
                self.send_changed();
                if let Some(picture) = beside.and_then(|bytes| pixels(&bytes, size)) {
                    self.painting.set(Some(picture.clone()));
                    spawn_local(self.add_to_history(picture, size));
                }
            }
            _ => {}
        }
    }

    fn paint(self) {
        let settings = self.effective_settings();
        if settings.start != StartFrom::Initial {
            self.painting.set(None);
            return self.begin(settings);
        }
        // A result that is looked at, else the newest.
        let from = self.history.with_untracked(|history| history.shown().or(history.latest()).map(|result| result.id));
        let blob = from.and_then(|id| self.result_blob(id));
        spawn_local(async move {
            match blob {
                Some(blob) => self.begin_from(settings, Bitmap::of_blob(&blob).await).await,
                None => self.begin(PaintSettings { start: StartFrom::Content, ..settings }),
            }
        });
    }

    fn more(self) {
        let request = self.job.try_update(|job| job.more(MORE)).flatten();
        self.history.update(|history| history.show(None));
        match request {
            Some(request) => self.send(request, None),
            None => self.resume(),
        }
    }

    /// Goes on from the last picture in another job.
    fn resume(self) {
        let settings = self.job.with_untracked(|job| job.resuming(MORE));
        let Some(picture) = self.painting.get_untracked() else { return self.paint() };
        spawn_local(async move {
            self.begin_from(settings, Bitmap::of_pixels(&picture).await).await;
        });
    }

    async fn begin_from(self, settings: PaintSettings, picture: Result<Bitmap, String>) {
        let flat = match picture {
            Ok(picture) => flatten::flatten_on_white(&picture, picture.size()).await,
            Err(detail) => Err(Failure::new(protocol::failure::FailureKind::CorruptPicture, detail)),
        };
        match flat {
            Ok(flat) => {
                self.send(StyleRequest::Place { canvas: PictureSlot::Initial }, Some(flat));
                self.begin(settings);
            }
            Err(failure) => self.remark.set(Some(failure)),
        }
    }

    fn begin(self, settings: PaintSettings) {
        let id = JobId(self.next_number());
        self.remark.set(None);
        self.history.update(|history| history.show(None));
        self.source.set_value(Some(self.current_source()));
        if let Some(request) = self.job.try_update(|job| job.ask(id, settings)) {
            self.send(request, None);
        }
    }

    fn ask(self, what: impl FnOnce(&mut Job) -> Option<StyleRequest>) {
        if let Some(request) = self.job.try_update(what).flatten() {
            self.send(request, None);
        }
    }

    /// The knobs with a size that fits and the weights of the styles that are there.
    fn effective_settings(self) -> PaintSettings {
        let knobs = self.knobs.get_untracked();
        let size = self.offers.with_untracked(|offers| sizes::effective_size(offers, knobs.size)).unwrap_or(knobs.size);
        let blend = self.pictures.with_untracked(Pictures::blend);
        let faces = self.pictures.with_untracked(|pictures| pictures.photo.faces());
        let protect_faces = if faces > 0 { knobs.protect_faces } else { 0.0 };
        PaintSettings { size, blend, protect_faces, ..knobs }.within_range()
    }

    fn current_source(self) -> JobSource {
        let (photo, styles) = self.pictures.with_untracked(|pictures| {
            let photo = pictures.photo.photo().map_or("A photo".to_owned(), |photo| photo.label.clone());
            (photo, pictures.style_names().join(" and "))
        });
        JobSource { photo: self.file(PictureSlot::Content), title: format!("{photo} in {styles}") }
    }

    /// Keeps a painting that ended among the results of this visit.
    async fn add_to_history(self, picture: ImageData, size: Size) {
        let job = self.job.get_untracked();
        let Some(JobSource { photo, title }) = self.source.get_value() else { return };
        let file = match canvas::png_of(&picture).await {
            Ok(plain) => result_files::with_settings(&plain, job.settings()).await,
            Err(failure) => Err(failure),
        };
        let (blob, url) = match file {
            Ok(file) => file,
            Err(failure) => return drop(self.remark.try_set(Some(failure))),
        };
        let id = self.next_number();
        let result = PastResult {
            id,
            url: url.address().to_owned(),
            photo_url: photo.as_ref().map(|photo| photo.url().to_owned()).unwrap_or_default(),
            title,
            size,
            settings: job.settings().clone(),
            likeness: job.likeness(),
        };
        let gone = self.history.try_update(|history| history.add(result)).flatten();
        self.results.try_update_value(|results| {
            results.push(ResultFile { id, blob, photo, url });
            results.retain(|result| Some(result.id) != gone);
        });
    }
}

/// A picture as a canvas takes it; `None` where there is none, or where the bytes do not fill it.
fn pixels(bytes: &ArrayBuffer, size: Size) -> Option<ImageData> {
    if size.pixels() == 0 {
        return None;
    }
    let bytes = Uint8ClampedArray::new(bytes);
    ImageData::new_with_js_u8_clamped_array_and_sh(&bytes, size.width, size.height).ok()
}
