//! Starting and controlling jobs in the worker.

use super::history::{PastResult, Title};
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
use protocol::failure::{Failure, FailureKind};
use protocol::style::{End, JobId, PictureSlot, StyleEvent, StyleRequest};
use web_sys::ImageData;

/// Iterations that [`Action::More`] adds.
pub const MORE_ITERATIONS: u32 = 100;

impl StyleStore {
    /// Carries out the action of a button.
    pub fn act(self, action: Action) {
        self.info.set(None);
        match action {
            Action::Paint | Action::PaintAgain => self.paint(),
            Action::Pause => self.send_job_request(Job::pause),
            Action::Continue => self.send_job_request(Job::resume_paused),
            Action::Stop => self.send_job_request(Job::stop),
            Action::Cancel => self.send_job_request(Job::cancel),
            Action::More => self.more(),
            Action::Resume => self.resume(),
            Action::Save => self.save(),
        }
    }

    /// Handles an event of the worker about the job.
    pub(super) fn on_job_event(self, event: StyleEvent, attachment: Option<ArrayBuffer>) {
        if !self.job.try_update(|job| job.on_event(&event)).unwrap_or_default() {
            return;
        }
        match event {
            StyleEvent::Progress { progress, .. } => {
                if let Some(picture) = attachment.and_then(|bytes| pixels(&bytes, progress.picture)) {
                    self.result.set(Some(picture));
                }
            }
            StyleEvent::Ended { end: End::Cancelled, .. } => {
                self.result.set(None);
                self.send_changed();
            }
            StyleEvent::Failed { .. } => self.send_changed(),
            StyleEvent::Ended { size, .. } => {
                self.send_changed();
                if let Some(picture) = attachment.and_then(|bytes| pixels(&bytes, size)) {
                    self.result.set(Some(picture.clone()));
                    spawn_local(self.add_to_history(picture, size));
                }
            }
            // The job itself has what they say; pictures are handled by the caller.
            StyleEvent::Loading { .. }
            | StyleEvent::Began { .. }
            | StyleEvent::Paused { .. }
            | StyleEvent::PictureSet { .. }
            | StyleEvent::PictureFailed { .. } => {}
        }
    }

    fn paint(self) {
        let settings = self.effective_settings();
        if settings.start != StartFrom::Initial {
            self.result.set(None);
            return self.begin(settings);
        }
        // The result that is shown, else the newest.
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
        let request = self.job.try_update(|job| job.more(MORE_ITERATIONS)).flatten();
        self.history.update(|history| history.show(None));
        match request {
            Some(request) => self.send(request, None),
            None => self.resume(),
        }
    }

    /// Continues from the last picture in another job.
    fn resume(self) {
        let settings = self.job.with_untracked(|job| job.resuming(MORE_ITERATIONS));
        let Some(picture) = self.result.get_untracked() else { return self.paint() };
        spawn_local(async move {
            self.begin_from(settings, Bitmap::of_pixels(&picture).await).await;
        });
    }

    async fn begin_from(self, settings: PaintSettings, picture: Result<Bitmap, String>) {
        let flattened = match picture {
            Ok(picture) => flatten::flatten_on_white(&picture, picture.size()).await,
            Err(detail) => Err(Failure::new(FailureKind::CorruptPicture, detail)),
        };
        match flattened {
            // Meanwhile the worker may have died; the last job can then be continued later.
            Ok(_) if !self.engine_runs() => self.warn_not_started(),
            Ok(flattened) => {
                self.send(StyleRequest::SetPicture { slot: PictureSlot::Initial }, Some(flattened));
                self.begin(settings);
            }
            Err(failure) => self.warning.set(Some(failure)),
        }
    }

    fn warn_not_started(self) {
        self.warning
            .set(Some(Failure::new(FailureKind::NotStarted, "a job was requested while no worker was running")));
    }

    /// Starts a job. Without a running worker nothing would answer it, so the last job stays as it is.
    fn begin(self, settings: PaintSettings) {
        if !self.engine_runs() {
            return self.warn_not_started();
        }
        let id = JobId(self.next_number());
        self.warning.set(None);
        self.history.update(|history| history.show(None));
        self.source.set_value(Some(self.current_source()));
        if let Some(request) = self.job.try_update(|job| job.start(id, settings)) {
            self.send(request, None);
        }
    }

    fn send_job_request(self, what: impl FnOnce(&mut Job) -> Option<StyleRequest>) {
        if let Some(request) = self.job.try_update(what).flatten() {
            self.send(request, None);
        }
    }

    /// The settings with a size that fits and the weights of the styles in use.
    fn effective_settings(self) -> PaintSettings {
        let settings = self.settings.get_untracked();
        let size =
            self.sizes.with_untracked(|sizes| sizes::effective_size(sizes, settings.size)).unwrap_or(settings.size);
        let blend = self.pictures.with_untracked(Pictures::blend);
        let faces = self.pictures.with_untracked(|pictures| pictures.photo.faces());
        let protect_faces = if faces > 0 { settings.protect_faces } else { 0.0 };
        PaintSettings { size, blend, protect_faces, ..settings }.within_range()
    }

    fn current_source(self) -> JobSource {
        let (photo, styles) = self.pictures.with_untracked(|pictures| {
            (pictures.photo.photo().map(|photo| photo.label.clone()), pictures.style_names())
        });
        JobSource { photo: self.file(PictureSlot::Content), title: Title { photo, styles } }
    }

    /// Adds the result of a job that ended to this visit's results.
    async fn add_to_history(self, picture: ImageData, size: Size) {
        let job = self.job.get_untracked();
        let Some(JobSource { photo, title }) = self.source.get_value() else { return };
        let file = match canvas::png_of(&picture).await {
            Ok(plain) => result_files::with_settings(&plain, &job.result_settings()).await,
            Err(failure) => Err(failure),
        };
        let (blob, url) = match file {
            Ok(file) => file,
            Err(failure) => return drop(self.warning.try_set(Some(failure))),
        };
        let id = self.next_number();
        let result = PastResult {
            id,
            url: url.address().to_owned(),
            photo_url: photo.as_ref().map(|photo| photo.url().to_owned()).unwrap_or_default(),
            title,
            size,
            settings: job.result_settings(),
            face_check: job.face_check(),
            saved: false,
        };
        let gone = self.history.try_update(|history| history.add(result)).flatten();
        self.results.try_update_value(|results| {
            results.push(ResultFile { id, blob, photo, url });
            results.retain(|result| Some(result.id) != gone);
        });
    }
}

/// The pixels as [`ImageData`]; `None` if there are none, or where the bytes do not fill the size.
fn pixels(bytes: &ArrayBuffer, size: Size) -> Option<ImageData> {
    if size.pixels() == 0 {
        return None;
    }
    let bytes = Uint8ClampedArray::new(bytes);
    ImageData::new_with_js_u8_clamped_array_and_sh(&bytes, size.width, size.height).ok()
}
