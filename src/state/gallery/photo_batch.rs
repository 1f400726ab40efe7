//! Recognising people on photos: one, several, or a whole folder.

use super::super::Store;
use super::batch::{Batch, Outcome};
use crate::browser::clock;
use crate::browser::download;
use crate::browser::photo::PhotoFile;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::face::report::Source;
use likeness_core::gallery::recognition::Recognition;
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::{AnalysisRequest, GalleryEvent};
use std::rc::Rc;
use web_sys::File;

/// A photo and who is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct DisplayedPhoto {
    /// Its index in the batch.
    pub at: usize,
    /// Object URL of its bytes.
    pub url: String,
    /// Its file's name.
    pub label: String,
    /// Who is in it.
    pub recognition: Recognition,
}

/// Recognises people on photos.
#[derive(Debug, Clone, Copy)]
pub struct PhotoBatch {
    store: Store,
    /// The photos and their results.
    pub batch: RwSignal<Batch>,
    /// The photo that is shown.
    pub shown: RwSignal<Option<DisplayedPhoto>>,
    /// Whether a name is withheld: a photo does not turn its head.
    pub owes_turn: RwSignal<bool>,
    /// What went wrong with the batch as a whole.
    pub failure: RwSignal<Option<Failure>>,
    files: StoredValue<Vec<File>, LocalStorage>,
    displayed_file: StoredValue<Option<Rc<PhotoFile>>, LocalStorage>,
    run: StoredValue<u32>,
}

impl PhotoBatch {
    /// A controller whose signals live as long as the caller's owner.
    pub fn new(store: Store) -> Self {
        let controller = Self {
            store,
            batch: RwSignal::default(),
            shown: RwSignal::new(None),
            owes_turn: RwSignal::new(false),
            failure: RwSignal::new(None),
            files: StoredValue::new_local(vec![]),
            displayed_file: StoredValue::new_local(None),
            run: StoredValue::new(0),
        };
        let batch = controller.batch;
        store.unsaved.watch(move || batch.try_with_untracked(Batch::is_unsaved).unwrap_or_default());
        controller
    }

    /// Recognises these photos, one after the other, in place of the batch before.
    pub fn take(self, files: Vec<(String, File)>) {
        if files.is_empty() {
            return self.failure.set(Some(Failure::new(FailureKind::NoPictureGiven, "no picture among the files")));
        }
        self.failure.set(None);
        self.shown.set(None);
        self.owes_turn.set(false);
        self.displayed_file.set_value(None);
        self.run.update_value(|run| *run = run.wrapping_add(1));
        let run = self.run.get_value();
        let (names, files): (Vec<String>, Vec<File>) = files.into_iter().unzip();
        self.batch.set(Batch::new(names));
        self.files.set_value(files);
        spawn_local(async move {
            while self.run.try_get_value() == Some(run)
                && let Some(Some(at)) = self.batch.try_update(Batch::begin_next)
            {
                self.process(run, at).await;
            }
        });
    }

    /// Starts no further photo.
    pub fn cancel(self) {
        self.batch.update(Batch::cancel);
    }

    /// Shows a photo that is done.
    pub fn show(self, at: usize) {
        let run = self.run.get_value();
        let Some(file) = self.file(at) else { return };
        spawn_local(async move {
            if let Ok((photo, _)) = PhotoFile::open(file.into()).await {
                self.display(run, at, photo);
            }
        });
    }

    /// The photo that is shown.
    pub fn displayed(self) -> Option<Rc<PhotoFile>> {
        self.displayed_file.try_get_value().flatten()
    }

    /// Saves the table as a file.
    pub fn save_table(self) {
        let csv = self.batch.with_untracked(Batch::csv);
        let name = format!("likeness-photos-{}.csv", clock::today());
        match download::save(csv.as_bytes(), "text/csv", &name) {
            Ok(()) => self.batch.update(Batch::on_saved),
            Err(failure) => self.failure.set(Some(failure)),
        }
    }

    async fn process(self, run: u32, at: usize) {
        let Some(file) = self.file(at) else { return };
        let (found, photo) = match PhotoFile::open(file.into()).await {
            Ok((photo, bitmap)) => (self.recognise(bitmap.into()).await, Some(photo)),
            Err(failure) => (Err(failure), None),
        };
        if self.run.try_get_value() != Some(run) {
            return;
        }
        let locked = |failure: &Failure| failure.kind == FailureKind::Gallery(GalleryFailure::Locked);
        if found.as_ref().err().is_some_and(locked) {
            let _ = self.batch.try_update(Batch::cancel);
        }
        let _ = self.batch.try_update(|batch| batch.finish(at, found));
        if let Some(photo) = photo.filter(|_| self.shown.with_untracked(Option::is_none)) {
            self.display(run, at, photo);
        }
    }

    async fn recognise(self, picture: crate::worker_link::attachment::Attachment) -> Result<Recognition, Failure> {
        let request = AnalysisRequest::Recognise { source: Source::Photo };
        match self.store.request_gallery(request, Some(picture)).await?.event {
            GalleryEvent::Recognised(recognition) => Ok(self.without_names(recognition)),
            // Not printed: the derived text of every event would cost the page kilobytes.
            _ => Err(Failure::new(FailureKind::Internal, "an answer to another request")),
        }
    }

    fn without_names(self, recognition: Recognition) -> Recognition {
        let (recognition, withheld) = self.store.site.with_untracked(|site| site.without_names(recognition, |_| false));
        if withheld {
            let _ = self.owes_turn.try_set(true);
        }
        recognition
    }

    fn display(self, run: u32, at: usize, photo: PhotoFile) {
        if self.run.try_get_value() != Some(run) {
            return;
        }
        let row = self.batch.with_untracked(|batch| batch.rows().get(at).cloned());
        if let Some(row) = row
            && let Outcome::Recognised(recognition) = row.outcome
        {
            self.shown.set(Some(DisplayedPhoto { at, url: photo.url().to_owned(), label: row.file, recognition }));
            self.displayed_file.set_value(Some(Rc::new(photo)));
        }
    }

    fn file(self, at: usize) -> Option<File> {
        self.files.try_with_value(|files| files.get(at).cloned()).flatten()
    }
}
