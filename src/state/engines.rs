//! The two engines: one for faces and the gallery, on the CPU, and one for Style, See, Learn and the benchmarks, which is fetched when one
//! of them is opened. If the visitor wants faces on WebGPU, the second is both.
//!
//! The gallery stays in the first whatever happens to the second: what is unlocked remains so.

use super::Store;
use super::backend::{BackendChoice, Origin};
use super::engine::EngineStatus;
use super::subject_code::SubjectCode;
use crate::browser::address;
use crate::worker_link::engine_choice::EngineChoice;
use crate::worker_link::message;
use crate::worker_link::replacement::{Replacement, replacement};
use crate::worker_link::watchdog::TICK_MS;
use crate::worker_link::{LinkEvent, LinkSettings, WorkerLink};
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use likeness_core::backend::Preference;
use likeness_core::manifest::EncoderNet;
use protocol::Event;
use protocol::failure::{Failure, FailureKind};

/// The way to a worker, once it was asked for.
pub(super) type Link = StoredValue<Option<WorkerLink>, LocalStorage>;

/// The engine for what is not about faces.
#[derive(Debug, Clone, Copy)]
pub struct Engines {
    /// What it is doing.
    pub painting: RwSignal<EngineStatus>,
    /// How many parts of the page that need it are open.
    users: RwSignal<u32>,
    // Whether the engine for faces is this one.
    is_shared: StoredValue<bool>,
    pub(super) link: Link,
    // There once one of the pages that need this engine was opened.
    subjects: StoredValue<Option<SubjectCode>>,
}

impl Default for Engines {
    fn default() -> Self {
        Self {
            painting: RwSignal::default(),
            users: RwSignal::new(0),
            is_shared: StoredValue::new(false),
            link: StoredValue::new_local(None),
            subjects: StoredValue::new(None),
        }
    }
}

impl Engines {
    /// Whether one worker does everything.
    pub(super) fn is_shared(self) -> bool {
        self.is_shared.get_value()
    }
}

impl Store {
    /// Starts the engine for faces. It ends with the owner of this store.
    pub fn connect(self) {
        let preference = self.backend_choice.with_untracked(|backend_choice| backend_choice.preference);
        let faces = address::face_worker().filter(|_| preference != Preference::WebGpu);
        self.engines.is_shared.set_value(faces.is_none());
        self.on_worker_lost(EngineStatus::Loading);
        match faces.map_or_else(address::worker, Ok) {
            Ok(url) => {
                let link = self.open_worker(url, move |event| self.on_event(event));
                if self.engines.is_shared() {
                    self.engines.link.set_value(Some(link.clone()));
                }
                self.link.set_value(Some(link));
            }
            Err(failure) => self.each_engine(|engine| engine.set(EngineStatus::Failed(failure.clone()))),
        }
    }

    /// A page that needs more than faces is open, until its owner ends: its engine is fetched and started, unless it runs already.
    pub fn use_painting(self) {
        self.engines.subjects.set_value(Some(SubjectCode::here()));
        let users = self.engines.users;
        users.update(|users| *users += 1);
        on_cleanup(move || {
            let _ = users.try_update(|users| *users -= 1);
        });
        self.start_painting();
    }

    /// The engine of the page that is open.
    pub fn shown_engine(self) -> Signal<EngineStatus> {
        Signal::derive(
            move || if self.engines.users.get() > 0 { self.engines.painting.get() } else { self.engine.get() },
        )
    }

    /// Whether the engine for what is not about faces is running.
    pub fn is_painting_running(self) -> Memo<bool> {
        Memo::new(move |_| self.engines.painting.read().report().is_some())
    }

    /// Starts the engines again, after one was given up.
    pub fn restart(self) {
        self.warning.set(None);
        self.replaced.set(None);
        self.engines.link.set_value(None);
        self.on_painting_lost(EngineStatus::Loading);
        self.connect();
        self.resend_pictures();
    }

    /// Starts the engine for what is not about faces again, after it was given up. The gallery stays as it is.
    pub fn restart_painting(self) {
        if self.engines.is_shared() || self.engine.with_untracked(|engine| engine.failure().is_some()) {
            return self.restart();
        }
        self.engines.link.set_value(None);
        self.on_painting_lost(EngineStatus::Loading);
        self.start_painting();
    }

    /// Switches to another backend from now on.
    pub fn choose_backend(self, preference: Preference) {
        address::set_backend(preference);
        self.backend_choice.set(BackendChoice { preference, origin: Origin::Setting });
        self.restart();
    }

    /// Switches to another encoder from now on.
    pub fn choose_encoder(self, net: EncoderNet) {
        address::set_encoder(net);
        self.encoder_choice.set(Some(net));
        self.restart();
    }

    /// The other engine is started after this one: the nets for faces, which it checks paintings with, are fetched once.
    pub(super) fn on_faces_started(self) {
        if self.engines.is_shared() {
            self.style.on_worker_started();
        } else {
            self.start_painting();
        }
    }

    /// The engine for faces, and the other one if it is the same.
    pub(super) fn each_engine(self, act: impl Fn(RwSignal<EngineStatus>)) {
        act(self.engine);
        if self.engines.is_shared() {
            act(self.engines.painting);
        }
    }

    /// Its worker is gone: nothing that was requested of it will be answered.
    pub(super) fn on_painting_lost(self, engine: EngineStatus) {
        self.style.worker_lost();
        self.bench.worker_lost();
        self.learn.worker_lost();
        self.engines.painting.set(engine);
    }

    /// Passes on what the worker says about its subjects: nothing before one of their pages was opened.
    pub(super) fn on_subject_event(self, event: Event, attachment: Option<ArrayBuffer>) {
        if let Some(code) = self.engines.subjects.get_value() {
            (code.on_event)(self, event, attachment);
        }
    }

    fn open_worker(self, url: String, listener: impl Fn(LinkEvent) + 'static) -> WorkerLink {
        let (base, kernels) = (address::base(), address::kernels());
        let settings = LinkSettings { url, base, kernels, ready_within_ms: 60_000, tick_ms: TICK_MS };
        let subjects = self.engines.subjects;
        let read = move |head: &str| {
            // The owner of this store may be gone before its worker is.
            let code = subjects.try_get_value().flatten();
            code.map_or(message::read_about_faces as fn(&str) -> _, |code| code.read)(head)
        };
        let link = WorkerLink::new(settings, read, listener);
        let preference = self.backend_choice.with_untracked(|backend_choice| backend_choice.preference);
        link.start(EngineChoice { preference, encoder: self.encoder_by_host() });
        link
    }

    /// Starts the other engine if it is needed and this one is there.
    pub(super) fn start_painting(self) {
        if self.engines.users.get_untracked() == 0 || self.engines.link.with_value(Option::is_some) {
            return;
        }
        match self.engine.get_untracked() {
            EngineStatus::Running(_) => {}
            EngineStatus::Loading | EngineStatus::Starting(_) => return,
            // What it lacks is lacking here too.
            EngineStatus::Failed(failure) => return self.engines.painting.set(EngineStatus::Failed(failure)),
        }
        match address::worker() {
            Ok(url) => {
                let link = self.open_worker(url, move |event| self.on_painting_event(event));
                self.engines.link.set_value(Some(link));
            }
            Err(failure) => self.on_painting_lost(EngineStatus::Failed(failure)),
        }
    }

    fn on_painting_event(self, event: LinkEvent) {
        let painting = self.engines.painting;
        match event {
            LinkEvent::Message(Event::Starting(step), _) => painting.update(|engine| engine.step(step)),
            LinkEvent::Message(Event::Started(report), _) => {
                painting.set(EngineStatus::Running(report));
                self.style.on_worker_started();
            }
            LinkEvent::Message(Event::Failed { failure, .. }, _) => {
                let runs = painting.with_untracked(|engine| engine.report().is_some());
                if runs || failure.kind == FailureKind::StorageFull {
                    self.warning.set(Some(failure));
                } else {
                    self.on_painting_lost(EngineStatus::Failed(failure));
                }
            }
            LinkEvent::Message(event, attachment) => self.on_subject_event(event, attachment),
            LinkEvent::Replaced(cause) => {
                self.note_replaced(cause);
                self.on_painting_lost(EngineStatus::Loading);
            }
            LinkEvent::GaveUp(failure) => self.on_painting_lost(EngineStatus::Failed(failure)),
        }
    }

    /// Keeps why a worker was replaced, and says it if that is worth a sentence.
    pub(super) fn note_replaced(self, cause: Failure) {
        if replacement(cause.kind) == Replacement::Reported {
            self.warning.set(Some(cause.clone()));
        }
        self.replaced.set(Some(cause));
    }
}
