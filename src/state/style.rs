//! State of the Style page: the pictures, the settings, the current job and earlier results.
//!
//! The plain types in the modules below make the decisions. [`StyleStore`] holds their signals, [`inputs`] loads the
//! pictures and sends them to the worker, [`job_control`] starts and controls jobs, [`result_files`] writes results to
//! files and reads settings from them.

pub mod cost_curve;
pub mod history;
pub mod info;
pub mod inputs;
pub mod job;
pub mod job_control;
mod keeping;
pub mod kept;
pub mod pictures;
pub mod preset;
pub mod result_files;
pub mod share;
pub mod simple_settings;
pub mod sizes;
pub mod slot;
pub mod status_text;

use crate::browser::bitmap::Bitmap;
use crate::browser::photo::PhotoFile;
use crate::state::engine::EngineStatus;
use crate::state::entry::Entry;
use crate::worker_link::WorkerLink;
use history::{History, Title};
use info::Info;
use job::{Action, Job};
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use likeness_core::manifest::ModelId;
use likeness_core::style::memory::SizeOption;
use likeness_core::style::settings::{MAX_STYLES, PaintSettings};
use pictures::Pictures;
use protocol::Request;
use protocol::failure::Failure;
use protocol::style::{PictureSlot, StyleEvent, StyleRequest};
use result_files::ResultFile;
use status_text::Readiness;
use std::collections::BTreeSet;
use std::rc::Rc;
use web_sys::ImageData;

/// The link to the worker, shared with the rest of the page.
pub(super) type Link = StoredValue<Option<WorkerLink>, LocalStorage>;

/// State of the Style page; a handle that is cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct StyleStore {
    /// The photo and the styles.
    pub pictures: RwSignal<Pictures>,
    /// The settings. Size and blend weights are filled in when a job starts.
    pub settings: RwSignal<PaintSettings>,
    /// The sizes, and whether each fits this device.
    pub sizes: RwSignal<Vec<SizeOption>>,
    /// The current job, or the last one.
    pub job: RwSignal<Job>,
    /// Its result so far.
    pub result: RwSignal<Option<ImageData>, LocalStorage>,
    /// The results of this visit.
    pub history: RwSignal<History>,
    /// A failure that did not stop the job.
    pub warning: RwSignal<Option<Failure>>,
    /// A message about a success or about a limit.
    pub info: RwSignal<Option<Info>>,
    /// Where pictures that are pasted or dropped go.
    pub entry: Entry,
    engine: RwSignal<EngineStatus>,
    link: Link,
    files: StoredValue<[Option<Rc<PhotoFile>>; MAX_STYLES + 1], LocalStorage>,
    results: StoredValue<Vec<ResultFile>, LocalStorage>,
    // What the current job, or the last one, is made from.
    source: StoredValue<Option<JobSource>, LocalStorage>,
    // Slots that changed while a job was running.
    changed: StoredValue<BTreeSet<PictureSlot>>,
    last_number: StoredValue<u32>,
    // Whether it was tried to bring back what the tab kept.
    was_restored: StoredValue<bool>,
}

/// What a job is made from, even after the cards changed.
#[derive(Debug, Clone)]
struct JobSource {
    photo: Option<Rc<PhotoFile>>,
    title: Title,
}

impl StyleStore {
    /// No pictures, no job.
    pub(super) fn new(engine: RwSignal<EngineStatus>, link: Link, entry: Entry) -> Self {
        Self {
            pictures: RwSignal::default(),
            settings: RwSignal::default(),
            sizes: RwSignal::default(),
            job: RwSignal::default(),
            result: RwSignal::new_local(None),
            history: RwSignal::default(),
            warning: RwSignal::new(None),
            info: RwSignal::new(None),
            entry,
            engine,
            link,
            files: StoredValue::new_local(Default::default()),
            results: StoredValue::new_local(vec![]),
            source: StoredValue::new_local(None),
            changed: StoredValue::default(),
            last_number: StoredValue::new(0),
            was_restored: StoredValue::new(false),
        }
    }

    /// Whether a job can start; notifies only when the answer changes.
    pub fn readiness(self) -> Memo<Readiness> {
        Memo::new(move |_| Readiness::new(&self.engine.read(), &self.pictures.read(), &self.sizes.read()))
    }

    /// Whether it holds work that would be lost: a job under way or lost with its worker, or a result that was not saved.
    pub fn has_unsaved_work(self) -> bool {
        self.has_unfinished_job() || self.history.try_with_untracked(History::has_unsaved).unwrap_or_default()
    }

    /// Whether a job is under way or was lost with its worker.
    fn has_unfinished_job(self) -> bool {
        let job = self.job.try_with_untracked(|job| job.is_under_way() || job.actions().contains(&Action::Resume));
        job.unwrap_or_default()
    }

    /// Whether the host offers a net; before the engine has started, every net.
    pub fn offers(self, model: ModelId) -> bool {
        self.engine.read().report().is_none_or(|report| report.models.iter().any(|offered| offered.id == model))
    }

    /// Number of faces in the photo.
    pub fn faces(self) -> Memo<u32> {
        Memo::new(move |_| self.pictures.read().photo.faces())
    }

    /// Handles an event of the worker.
    pub(super) fn on_event(self, event: StyleEvent, attachment: Option<ArrayBuffer>) {
        match event {
            StyleEvent::PictureSet { slot: slot_id, size, faces, size_options: sizes } => {
                self.pictures.update(|pictures| {
                    if let Some(slot) = pictures.slot_mut(slot_id) {
                        slot.on_picture_set(size, faces);
                    }
                });
                if !sizes.is_empty() {
                    self.sizes.set(sizes);
                }
            }
            StyleEvent::PictureFailed { slot: slot_id, failure } => {
                // Without a file, a newer picture is being opened, or it was the starting picture, which has no slot.
                match self.revision(slot_id).filter(|_| self.file(slot_id).is_some()) {
                    Some(revision) => self.on_unusable(slot_id, revision, failure),
                    None => self.warning.set(Some(failure)),
                }
            }
            StyleEvent::Loading { .. }
            | StyleEvent::Began { .. }
            | StyleEvent::Progress { .. }
            | StyleEvent::Paused { .. }
            | StyleEvent::Ended { .. }
            | StyleEvent::Failed { .. } => self.on_job_event(event, attachment),
        }
    }

    /// The worker died, and its pictures and its job with it.
    pub(super) fn worker_lost(self) {
        self.job.update(Job::worker_lost);
        self.pictures.update(|pictures| {
            pictures.photo.on_worker_lost();
            pictures.styles.iter_mut().for_each(slot::Slot::on_worker_lost);
        });
    }

    /// Address of the photo that the job is made from.
    pub fn source_url(self) -> Option<String> {
        self.source.with_value(|source| Some(source.as_ref()?.photo.as_ref()?.url().to_owned()))
    }

    /// A worker has started: sends it every picture.
    pub(super) fn on_worker_started(self) {
        self.changed.set_value(BTreeSet::new());
        Pictures::slot_ids().for_each(|slot_id| self.send_picture(slot_id));
    }

    fn send(self, request: StyleRequest, picture: Option<Bitmap>) {
        self.link.with_value(|link| {
            if let Some(link) = link {
                link.send(Request::Style(request), picture.map(Into::into));
            }
        });
    }

    fn engine_runs(self) -> bool {
        self.engine.with_untracked(|engine| engine.report().is_some())
    }

    fn next_number(self) -> u32 {
        self.last_number.update_value(|last| *last = last.wrapping_add(1));
        self.last_number.get_value()
    }

    fn file(self, slot_id: PictureSlot) -> Option<Rc<PhotoFile>> {
        self.files.try_with_value(|files| files.get(file_index(slot_id)?)?.clone()).flatten()
    }

    fn set_file(self, slot_id: PictureSlot, file: Option<PhotoFile>) {
        let file = file.map(Rc::new);
        self.files.try_update_value(|files| {
            if let Some(content) = file_index(slot_id).and_then(|i| files.get_mut(i)) {
                *content = file;
            }
        });
    }
}

/// Index of a slot's file; the starting picture has none.
const fn file_index(slot_id: PictureSlot) -> Option<usize> {
    match slot_id {
        PictureSlot::Content => Some(0),
        PictureSlot::Style(i) => Some(1 + i as usize),
        PictureSlot::Initial => None,
    }
}
