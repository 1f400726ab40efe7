//! What the Style page shows: the pictures, the knobs, the painting under way and those before it.
//!
//! What is decided is decided by the plain types in the modules below; [`StyleStore`] holds their signals, [`giving`]
//! gives it pictures, [`painting`] leads the worker through a painting, [`saving`] turns pictures into files and back.

pub mod cost_curve;
pub mod history;
pub mod inputs;
pub mod job;
pub mod job_control;
pub mod knobs;
pub mod pictures;
pub mod preset;
pub mod result_files;
pub mod sizes;
pub mod slot;
pub mod status_text;

use crate::browser::bitmap::Bitmap;
use crate::browser::photo::PhotoFile;
use crate::state::engine::EngineStatus;
use crate::worker_link::WorkerLink;
use history::History;
use job::Job;
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use likeness_core::style::memory::SizeOption;
use likeness_core::style::settings::{PaintSettings, STYLES};
use pictures::Pictures;
use protocol::Request;
use protocol::failure::Failure;
use protocol::style::{PictureSlot, StyleEvent, StyleRequest};
use result_files::ResultFile;
use status_text::Readiness;
use std::collections::BTreeSet;
use std::rc::Rc;
use web_sys::ImageData;

/// The worker's link, shared with the rest of the page.
pub(super) type Link = StoredValue<Option<WorkerLink>, LocalStorage>;

/// The Style page's state; a handle that is copied freely.
#[derive(Debug, Clone, Copy)]
pub struct StyleStore {
    /// The photo and the styles.
    pub pictures: RwSignal<Pictures>,
    /// How to paint. Size and blend are filled in when painting begins.
    pub knobs: RwSignal<PaintSettings>,
    /// Which sizes this device can paint.
    pub offers: RwSignal<Vec<SizeOption>>,
    /// The painting under way, or the last one.
    pub job: RwSignal<Job>,
    /// Its picture so far.
    pub painting: RwSignal<Option<ImageData>, LocalStorage>,
    /// The paintings of this visit.
    pub history: RwSignal<History>,
    /// Something that went wrong without stopping anything.
    pub remark: RwSignal<Option<Failure>>,
    /// Something that went well and cannot be seen otherwise.
    pub notice: RwSignal<Option<String>>,
    engine: RwSignal<EngineStatus>,
    link: Link,
    files: StoredValue<[Option<Rc<PhotoFile>>; STYLES + 1], LocalStorage>,
    results: StoredValue<Vec<ResultFile>, LocalStorage>,
    // What the painting under way, or the last one, is of.
    source: StoredValue<Option<JobSource>, LocalStorage>,
    // Places that changed while the worker painted from them.
    changed: StoredValue<BTreeSet<PictureSlot>>,
    last_number: StoredValue<u32>,
}

/// What a painting is of, whatever the cards hold by now.
#[derive(Debug, Clone)]
struct JobSource {
    photo: Option<Rc<PhotoFile>>,
    title: String,
}

impl StyleStore {
    /// Nothing chosen, nothing painted.
    pub(super) fn new(engine: RwSignal<EngineStatus>, link: Link) -> Self {
        Self {
            pictures: RwSignal::default(),
            knobs: RwSignal::default(),
            offers: RwSignal::default(),
            job: RwSignal::default(),
            painting: RwSignal::new_local(None),
            history: RwSignal::default(),
            remark: RwSignal::new(None),
            notice: RwSignal::new(None),
            engine,
            link,
            files: StoredValue::new_local(Default::default()),
            results: StoredValue::new_local(vec![]),
            source: StoredValue::new_local(None),
            changed: StoredValue::default(),
            last_number: StoredValue::new(0),
        }
    }

    /// Whether painting can begin; changes only when the answer does.
    pub fn readiness(self) -> Memo<Readiness> {
        Memo::new(move |_| Readiness::new(&self.engine.read(), &self.pictures.read(), &self.offers.read()))
    }

    /// Faces in the photo.
    pub fn faces(self) -> Memo<u32> {
        Memo::new(move |_| self.pictures.read().photo.faces())
    }

    /// What the worker says about painting.
    pub(super) fn hear(self, event: StyleEvent, beside: Option<ArrayBuffer>) {
        if let StyleEvent::Placed { canvas, size, faces, offers } = event {
            self.pictures.update(|pictures| {
                if let Some(slot) = pictures.slot_mut(canvas) {
                    slot.placed(size, faces);
                }
            });
            if !offers.is_empty() {
                self.offers.set(offers);
            }
        } else {
            self.on_job_event(event, beside);
        }
    }

    /// The worker is gone, and with it the pictures and the painting that it had.
    pub(super) fn worker_lost(self) {
        self.job.update(Job::worker_lost);
        self.pictures.update(|pictures| {
            pictures.photo.lost();
            pictures.styles.iter_mut().for_each(slot::Slot::lost);
        });
    }

    /// The address of the photo that the painting is of.
    pub fn source_url(self) -> Option<String> {
        self.source.with_value(|source| Some(source.as_ref()?.photo.as_ref()?.url().to_owned()))
    }

    /// A worker runs: it is given every picture there is.
    pub(super) fn on_worker_started(self) {
        self.changed.set_value(BTreeSet::new());
        Pictures::canvases().for_each(|canvas| self.place(canvas));
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

    fn file(self, canvas: PictureSlot) -> Option<Rc<PhotoFile>> {
        self.files.try_with_value(|files| files.get(place(canvas)?)?.clone()).flatten()
    }

    fn set_file(self, canvas: PictureSlot, file: Option<PhotoFile>) {
        let file = file.map(Rc::new);
        self.files.try_update_value(|files| {
            if let Some(held) = place(canvas).and_then(|i| files.get_mut(i)) {
                *held = file;
            }
        });
    }
}

/// Where a canvas's file is kept; the picture to start from has none.
const fn place(canvas: PictureSlot) -> Option<usize> {
    match canvas {
        PictureSlot::Content => Some(0),
        PictureSlot::Style(i) => Some(1 + i as usize),
        PictureSlot::Initial => None,
    }
}
