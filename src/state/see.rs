//! State of the See page: the picture that its chapters look at, the net that the visitor builds, the kernel that they edit, and what the
//! chapters ask of the worker.
//!
//! The plain types in the modules below make the decisions. [`SeeStore`] holds what outlives a chapter.

pub mod chain;
pub mod fetched_index;
pub mod field_text;
pub mod field_view;
pub mod film_source;
pub mod film_take;
pub mod film_view;
pub mod head_view;
pub mod heartbeat_view;
pub mod kernel_lab;
pub mod lab_text;
pub mod later;
pub mod look_control;
pub mod look_view;
pub mod made_picture;
pub mod map_drawing;
pub mod own_net;
pub mod own_scan;
pub mod photo_index;
pub mod picture;
pub mod pyramid;
pub mod scan_control;
pub mod sound_control;
pub mod sound_source;
pub mod spectrogram_work;
pub mod unit_choice;
pub mod wave_drawing;
mod worker_line;

use super::engine::EngineStatus;
use super::entry::EntryNote;
use super::revision::Revision;
use crate::browser::arrival::Arrival;
use crate::browser::files;
use crate::browser::photo::PhotoFile;
use crate::browser::resized::square;
use crate::samples::{PORTRAITS, Sample};
use crate::worker_link::WorkerLink;
use kernel_lab::KernelLab;
use leptos::prelude::*;
use leptos::task::spawn_local;
use own_net::OwnNet;
use picture::{Picture, SIDE};
use protocol::failure::Failure;
use web_sys::{Blob, File};
use worker_line::Listener;

/// State of the See page; a handle that is cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct SeeStore {
    /// The picture.
    pub picture: RwSignal<Picture>,
    own_net: StoredValue<Option<OwnNet>>,
    lab: StoredValue<Option<KernelLab>>,
    engine: RwSignal<EngineStatus>,
    link: StoredValue<Option<WorkerLink>, LocalStorage>,
    listener: StoredValue<Option<(u32, Listener)>, LocalStorage>,
    last_id: StoredValue<u32>,
}

impl SeeStore {
    /// Nothing was chosen.
    pub(super) fn new(engine: RwSignal<EngineStatus>, link: StoredValue<Option<WorkerLink>, LocalStorage>) -> Self {
        Self {
            picture: RwSignal::default(),
            own_net: StoredValue::new(None),
            lab: StoredValue::new(None),
            engine,
            link,
            listener: StoredValue::new_local(None),
            last_id: StoredValue::new(0),
        }
    }

    /// The net that the visitor builds, as they left it.
    pub fn own_net(self) -> RwSignal<OwnNet> {
        kept(self.own_net)
    }

    /// The kernel on the picture and its settings, as the visitor left them.
    pub fn lab(self) -> RwSignal<KernelLab> {
        kept(self.lab)
    }

    /// Shows the first sample if there is no picture yet.
    pub fn begin(self) {
        if self.picture.with_untracked(Picture::is_untouched) {
            self.show_sample(&PORTRAITS[0]);
        }
    }

    /// Fetches a sample and shows it.
    pub fn show_sample(self, sample: &'static Sample) {
        let revision = self.start();
        spawn_local(async move {
            match files::fetch_sample(sample.path).await {
                Ok(blob) => self.open(revision, blob, sample.label.to_owned()).await,
                Err(failure) => self.refuse(revision, failure),
            }
        });
    }

    /// Shows a file that was chosen, or the reason why there is none.
    pub fn take(self, given: Result<File, Failure>) {
        let revision = self.start();
        match given {
            Ok(file) => {
                let label = file.name();
                spawn_local(self.open(revision, file.into(), label));
            }
            Err(failure) => self.refuse(revision, failure),
        }
    }

    /// Takes what was pasted or dropped. Returns what is to be said about it.
    pub fn receive(self, arrival: &Arrival) -> Option<EntryNote> {
        match arrival.files_for(1) {
            Ok((files, left)) => {
                files.into_iter().for_each(|file| self.take(Ok(file)));
                EntryNote::left_out(1, left)
            }
            Err(failure) => Some(EntryNote::Refused(failure.kind)),
        }
    }

    fn start(self) -> Revision {
        self.picture.try_update(Picture::begin).unwrap_or_default()
    }

    async fn open(self, revision: Revision, blob: Blob, label: String) {
        let opened = match PhotoFile::open(blob).await {
            Ok((_, bitmap)) => square(&bitmap, SIDE).await,
            Err(failure) => Err(failure),
        };
        match opened {
            Ok(frame) => drop(self.picture.try_update(|picture| picture.opened(revision, label, &frame))),
            Err(failure) => self.refuse(revision, failure),
        }
    }

    fn refuse(self, revision: Revision, failure: Failure) {
        let _ = self.picture.try_update(|picture| picture.refuse(revision, failure));
    }
}

/// A signal of a chapter whose value is there again when the chapter is opened again. What it begins with is made by the chapter, so that the
/// page's first file needs nothing of it.
fn kept<T: Clone + Default + Send + Sync + 'static>(slot: StoredValue<Option<T>>) -> RwSignal<T> {
    let value = RwSignal::new(slot.get_value().unwrap_or_default());
    on_cleanup(move || {
        if let Some(last) = value.try_get_untracked() {
            let _ = slot.try_update_value(|slot| *slot = Some(last));
        }
    });
    value
}
