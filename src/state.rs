//! The state of the whole page: the engine, the two sides, the verdict, the gallery.
//!
//! Decisions are made by the plain types in the modules below; [`Store`] holds their signals and the link to the worker,
//! and passes events on.

pub mod arrival_rule;
pub mod backend;
pub mod bench;
pub mod camera_wait;
pub mod encoder;
pub mod engine;
pub mod engines;
pub mod entry;
pub mod gallery;
pub mod headline;
mod host_rule;
pub mod kernel_set;
pub mod learn;
pub mod line_drawing;
mod live_frame;
pub mod offline;
pub mod paste_target;
pub mod pictures;
pub mod revision;
pub mod sample_pair;
pub mod see;
pub mod side;
pub mod site;
pub mod style;
mod subject_code;
pub mod turn_control;
pub mod turn_step;
pub mod unsaved;

use crate::browser::address;
use crate::browser::photo::PhotoFile;
use crate::worker_link::LinkEvent;
use crate::worker_link::attachment::Attachment;
use backend::BackendChoice;
use bench::BenchStore;
use engine::EngineStatus;
use engines::{Engines, Link};
use entry::Entry;
use gallery::GalleryStore;
use headline::Headline;
use js_sys::{ArrayBuffer, Uint8ClampedArray};
use learn::LearnStore;
use leptos::prelude::*;
use likeness_core::face::matching::Verdict;
use likeness_core::manifest::EncoderNet;
use offline::OfflineStore;
use protocol::failure::{Failure, FailureKind};
use protocol::{Event, FrameId, Request, Side};
use see::SeeStore;
use side::SideView;
use site::Site;
use std::rc::Rc;
use style::StyleStore;
use turn_control::TurnControl;
use unsaved::Unsaved;
use web_sys::ImageData;

/// One side's signals.
#[derive(Debug, Clone, Copy)]
pub struct SideStore {
    /// Which side.
    pub side: Side,
    /// Its picture and what is known about it.
    pub view: RwSignal<SideView>,
    /// The aligned face that the encoder saw.
    pub chip: RwSignal<Option<ImageData>, LocalStorage>,
    file: StoredValue<Option<Rc<PhotoFile>>, LocalStorage>,
}

impl SideStore {
    fn new(side: Side) -> Self {
        Self { side, view: RwSignal::default(), chip: RwSignal::new_local(None), file: StoredValue::new_local(None) }
    }

    /// Frees the file of a picture that the camera has replaced.
    fn forget_replaced_file(self) {
        if !self.view.with_untracked(SideView::holds_photo) {
            self.file.set_value(None);
        }
    }
}

/// The page's state; a handle that is cheap to copy and lives as long as the owner under which it was created.
#[derive(Debug, Clone, Copy)]
pub struct Store {
    /// What the engine for faces and the gallery is doing.
    pub engine: RwSignal<EngineStatus>,
    /// The engine for all the rest.
    pub engines: Engines,
    /// The left side: the claimed person.
    pub claim: SideStore,
    /// The right side: the person to verify.
    pub probe: SideStore,
    /// The turn of the head before the camera of the right side.
    pub turn: TurnControl,
    /// Whether they are the same person, once both sides show a face.
    pub verdict: RwSignal<Option<Verdict>>,
    /// The chosen backend, and where the choice comes from.
    pub backend_choice: RwSignal<BackendChoice>,
    /// The chosen encoder; `None`: the site's default.
    pub encoder_choice: RwSignal<Option<EncoderNet>>,
    /// A failure that stops nothing: full storage, a lost GPU.
    pub warning: RwSignal<Option<Failure>>,
    /// Why the last worker was replaced.
    pub replaced: RwSignal<Option<Failure>>,
    /// What the Style page shows.
    pub style: StyleStore,
    /// What the Benchmark page shows.
    pub bench: BenchStore,
    /// What the Learn page shows.
    pub learn: LearnStore,
    /// What the See page shows.
    pub see: SeeStore,
    /// The side that last received a picture.
    pub last_used: RwSignal<Option<Side>>,
    /// The enrolled people.
    pub gallery: GalleryStore,
    /// Where pictures that are pasted or dropped go.
    pub entry: Entry,
    /// What would be lost with the page.
    pub unsaved: Unsaved,
    /// What is kept for visits without a connection, and a newer version of the page.
    pub offline: OfflineStore,
    /// What the host of this page wants different.
    pub site: RwSignal<Site>,
    next_frame_id: StoredValue<u32>,
    link: Link,
}

impl Default for Store {
    fn default() -> Self {
        let (engines, entry) = (Engines::default(), Entry::default());
        let Engines { painting, link, .. } = engines;
        Self {
            engine: RwSignal::default(),
            engines,
            claim: SideStore::new(Side::Claim),
            probe: SideStore::new(Side::Probe),
            turn: TurnControl::default(),
            verdict: RwSignal::new(None),
            backend_choice: RwSignal::new(address::backend_choice()),
            encoder_choice: RwSignal::new(address::encoder_choice()),
            warning: RwSignal::new(None),
            replaced: RwSignal::new(None),
            style: StyleStore::new(painting, link, entry),
            bench: BenchStore::new(painting, link),
            learn: LearnStore::new(painting, link),
            see: SeeStore::new(painting, link),
            last_used: RwSignal::new(None),
            gallery: GalleryStore::default(),
            entry,
            unsaved: Unsaved::default(),
            offline: OfflineStore::default(),
            site: RwSignal::default(),
            next_frame_id: StoredValue::new(0),
            link: StoredValue::new_local(None),
        }
    }
}

impl Store {
    /// The state of a page whose host wants this.
    pub fn new(site: RwSignal<Site>) -> Self {
        Self { site, ..Self::default() }
    }

    /// A side's signals.
    pub const fn side(self, side: Side) -> SideStore {
        match side {
            Side::Claim => self.claim,
            Side::Probe => self.probe,
        }
    }

    /// The headline of the verdict card; changes only when its text does.
    pub fn headline(self) -> Memo<Headline> {
        let owed = self.owes_turn();
        Memo::new(move |_| {
            if owed.get() {
                return Headline::TurnFirst;
            }
            let (engine, claim, probe) = (self.engine.read(), self.claim.view.read(), self.probe.view.read());
            Headline::new(&engine, &claim, &probe, self.verdict.read().as_ref())
        })
    }

    /// Whether the engine for faces is running.
    pub fn is_running(self) -> Memo<bool> {
        Memo::new(move |_| self.engine.read().report().is_some())
    }

    fn send(self, request: Request, attachment: Option<Attachment>) {
        self.link.with_value(|link| {
            if let Some(link) = link {
                link.send(request, attachment);
            }
        });
    }

    fn next_frame_id(self) -> FrameId {
        self.next_frame_id.update_value(|next| *next = next.wrapping_add(1));
        FrameId(self.next_frame_id.get_value())
    }

    fn on_event(self, event: LinkEvent) {
        match event {
            LinkEvent::Message(event, attachment) => self.on_worker_event(event, attachment),
            LinkEvent::Replaced(cause) => {
                self.note_replaced(cause);
                self.on_worker_lost(EngineStatus::Loading);
                self.resend_pictures();
            }
            LinkEvent::GaveUp(failure) => self.stop(failure),
        }
    }

    fn on_worker_event(self, event: Event, attachment: Option<ArrayBuffer>) {
        match event {
            Event::Ready { .. } => {}
            Event::Starting(step) => self.each_engine(|engine| engine.update(|engine| engine.step(step.clone()))),
            Event::Started(report) => {
                self.each_engine(|engine| engine.set(EngineStatus::Running(self.by_host(report.clone()))));
                self.request_status();
                self.on_faces_started();
            }
            Event::Detected { frame_id, side, report, verdict } => {
                let chip = attachment.and_then(|bytes| chip(&bytes, report.chip));
                if side == Side::Probe && self.probe.view.with_untracked(|view| view.is_awaiting(frame_id)) {
                    self.turn.on_report(&report);
                }
                if self.side(side).view.try_update(|view| view.on_detected(frame_id, report)).unwrap_or_default() {
                    self.side(side).chip.set(chip);
                    self.side(side).forget_replaced_file();
                }
                // A verdict that was on its way when a side was cleared is about a picture that is gone.
                let verdict = verdict.filter(|_| self.both_show_faces());
                self.verdict.set(verdict.map(|verdict| self.judged_by_host(verdict)));
            }
            Event::Skipped { frame_id } => self.each_side(|side| side.view.update(|view| view.on_skipped(frame_id))),
            Event::Forgotten { .. } => self.verdict.set(None),
            Event::Gallery(id, event) => self.on_gallery_event(id, event, attachment),
            Event::Style(_) | Event::Bench(_) | Event::Learn(_) | Event::See(_) => {
                self.on_subject_event(event, attachment);
            }
            Event::Failed { frame_id: Some(frame_id), failure, .. } => {
                self.each_side(|side| side.view.update(|view| view.on_detection_failed(frame_id, failure.clone())));
            }
            Event::Failed { frame_id: None, failure, .. } => self.on_engine_failure(failure),
        }
    }

    /// A failure of the engine itself. Full storage only costs a download at the next visit; others stop a start.
    fn on_engine_failure(self, failure: Failure) {
        let runs = self.engine.with_untracked(|engine| engine.report().is_some());
        if runs || failure.kind == FailureKind::StorageFull {
            self.warning.set(Some(failure));
        } else {
            self.stop(failure);
        }
    }

    fn stop(self, failure: Failure) {
        self.verdict.set(None);
        self.each_side(|side| side.view.update(SideView::cancel_pending));
        self.on_worker_lost(EngineStatus::Failed(failure));
        self.start_painting();
    }

    /// The worker is gone: nothing that was requested of it will be answered.
    fn on_worker_lost(self, engine: EngineStatus) {
        self.gallery.reset();
        self.turn.reset();
        if self.engines.is_shared() {
            self.on_painting_lost(engine.clone());
        }
        self.engine.set(engine);
    }

    fn both_show_faces(self) -> bool {
        Side::BOTH.into_iter().all(|side| self.side(side).view.with_untracked(SideView::shows_face))
    }

    fn each_side(self, act: impl Fn(SideStore)) {
        Side::BOTH.into_iter().map(|side| self.side(side)).for_each(act);
    }
}

/// The aligned face as image data; `None` if there is none, or if the length of the bytes is wrong.
fn chip(bytes: &ArrayBuffer, side: u32) -> Option<ImageData> {
    if side == 0 {
        return None;
    }
    ImageData::new_with_js_u8_clamped_array(&Uint8ClampedArray::new(bytes), side).ok()
}
