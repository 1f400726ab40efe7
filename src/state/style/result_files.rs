//! Writes results to files with their settings, and reads settings from files.

use super::StyleStore;
use super::history::ResultId;
use super::info::Info;
use crate::browser::download;
use crate::browser::exception;
use crate::browser::files;
use crate::browser::object_url::ObjectUrl;
use crate::browser::photo::PhotoFile;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::png_settings;
use likeness_core::style::settings::{PaintSettings, StartFrom};
use protocol::failure::{Failure, FailureKind};
use std::rc::Rc;
use web_sys::{Blob, File};

/// A result's file, with the values that keep its addresses valid.
#[derive(Debug)]
pub(super) struct ResultFile {
    /// Its number.
    pub(super) id: ResultId,
    /// The PNG.
    pub(super) blob: Blob,
    /// The photo that it was made from.
    #[expect(dead_code, reason = "kept for its address, which the comparison shows")]
    pub(super) photo: Option<Rc<PhotoFile>>,
    /// The PNG's address.
    #[expect(dead_code, reason = "kept for its address, which the page shows")]
    pub(super) url: ObjectUrl,
}

/// A PNG with the settings inside, and an address for it.
///
/// # Errors
/// [`FailureKind::NotSaved`] if the file cannot be made, for example without memory.
pub(super) async fn with_settings(png: &Blob, settings: &PaintSettings) -> Result<(Blob, ObjectUrl), Failure> {
    let failed = |detail: String| Failure::new(FailureKind::NotSaved, detail);
    let plain = files::bytes(png).await.map_err(|error| failed(exception::message(&error)))?;
    let bytes = png_settings::write(&plain, settings).map_err(|error| failed(error.to_string()))?;
    let blob = files::png(&bytes).map_err(|error| failed(exception::message(&error)))?;
    let url = ObjectUrl::new(&blob).map_err(|error| failed(exception::message(&error)))?;
    Ok((blob, url))
}

impl StyleStore {
    /// Saves the result that is shown, else the newest, as a download.
    pub(super) fn save(self) {
        let saved = self.history.with_untracked(|history| {
            let result = history.shown().or(history.latest())?;
            Some((result.id, download::save_url(&result.url, &result.file_name())))
        });
        match saved {
            Some((id, Ok(()))) => self.history.update(|history| history.on_saved(id)),
            Some((_, Err(detail))) => self.warning.set(Some(Failure::new(FailureKind::NotSaved, detail))),
            None => self.warning.set(Some(Failure::new(FailureKind::NotSaved, "the file is still being made"))),
        }
    }

    /// Loads the settings of a PNG that was saved here, or of a picture that kept them.
    pub fn load_settings(self, given: Result<File, Failure>) {
        self.warning.set(None);
        // What it says about an earlier file would stand beside the refusal of this one.
        self.info.set(None);
        spawn_local(async move {
            let read = match given {
                Ok(file) => settings_of(&file).await.map(|settings| (settings, file.name())),
                Err(failure) => Err(failure),
            };
            match read {
                Ok((settings, name)) => self.use_settings(settings, &name),
                Err(failure) => drop(self.warning.try_set(Some(failure))),
            }
        });
    }

    /// Loads the settings of a result of this visit.
    pub fn use_settings_of(self, id: ResultId) {
        let found =
            self.history.with_untracked(|history| history.get(id).map(|r| (r.settings.clone(), r.title.text())));
        if let Some((settings, title)) = found {
            self.use_settings(settings, &title);
        }
    }

    /// The file of a result.
    pub(super) fn result_blob(self, id: ResultId) -> Option<Blob> {
        self.results.with_value(|results| results.iter().find(|result| result.id == id).map(|r| r.blob.clone()))
    }

    fn use_settings(self, settings: PaintSettings, name: &str) {
        let _ = self.pictures.try_update(|pictures| pictures.set_blend(&settings.blend));
        let has_results = self.history.with_untracked(|history| history.latest().is_some());
        // The first job of a visit has no result to start from.
        let start = match settings.start {
            StartFrom::Initial if !has_results => StartFrom::Content,
            start => start,
        };
        let (name, planned) = (name.to_owned(), settings.iterations);
        let info = match settings.done {
            Some(done) => Info::StoppedSettingsLoaded { name, done, planned },
            None => Info::SettingsLoaded(name),
        };
        let _ = self.settings.try_set(PaintSettings { start, done: None, ..settings });
        let _ = self.info.try_set(Some(info));
    }
}

async fn settings_of(file: &File) -> Result<PaintSettings, Failure> {
    let unreadable = |detail: String| Failure::new(FailureKind::SettingsUnreadable, detail);
    let bytes = files::bytes(file).await.map_err(|error| unreadable(exception::message(&error)))?;
    match png_settings::read(&bytes) {
        Ok(Some(settings)) => Ok(settings),
        Ok(None) => Err(Failure::new(FailureKind::NoSettings, file.name())),
        Err(error) => Err(unreadable(error.to_string())),
    }
}
