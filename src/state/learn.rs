//! State of the Learn page: two training runs, the questions for the eye, and what pixels alone achieve.
//!
//! The plain types in the modules below make the decisions. [`LearnStore`] holds their signals and sends requests to the worker.

pub mod among;
pub mod crowds;
pub mod curves;
pub mod disguise;
pub mod drawn_picture;
mod encode_control;
pub mod errands;
mod file_control;
pub mod finding;
mod identify_control;
pub mod invented;
pub mod map_picture;
pub mod miner_choice;
pub mod net_version;
pub mod one_shot;
pub mod own_head;
pub mod people_map;
pub mod pixel_trial;
pub mod pull;
pub mod question;
pub mod quiz;
pub mod race;
pub mod run;
mod run_control;
pub mod run_text;
pub mod share;
pub mod sketch;
pub mod slot;
pub mod timing;
pub mod triplet_search;
pub mod triplet_view;

use crate::browser::clock;
use crate::state::engine::EngineStatus;
use crate::worker_link::WorkerLink;
use crate::worker_link::attachment::Attachment;
use among::Among;
pub use encode_control::Encoded;
use errands::Errands;
use gloo_timers::future::TimeoutFuture;
use js_sys::{ArrayBuffer, Float32Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_learn::person::Person;
use likeness_learn::settings::{Miner, PairFeatures, TrainingSettings};
use net_version::NetVersion;
use pixel_trial::{PixelResult, PixelTrial};
use protocol::Request;
use protocol::failure::Failure;
use protocol::learn::{LearnEvent, LearnRequest};
use quiz::Quiz;
use run::{Run, run_of};
pub use slot::Slot;
use timing::Timing;

/// The margin α of every training of this page, on squared distances between encodings of unit length.
pub const MARGIN: f32 = 0.2;

/// Milliseconds after which work on the page makes room for drawing and for input.
const SLICE_MS: f64 = 10.0;

/// The triplets of the two runs that the visitor finds on arrival.
const FIRST_MINERS: [Miner; 2] = [Miner::SemiHard, Miner::Course];

/// The person whom the visitor finds on arrival.
const FIRST_INVENTED: u64 = 7;

/// State of the Learn page; a handle that is cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct LearnStore {
    /// The questions for the eye.
    pub quiz: RwSignal<Quiz>,
    /// What the distance between pixels achieves, once it was measured.
    pub pixels: RwSignal<Option<PixelResult>>,
    /// Which triplets each run uses.
    pub miners: [RwSignal<Miner>; 2],
    /// The person whom the visitor invents.
    pub person: RwSignal<Person>,
    /// The pictures of an invented person, as a net encoded them.
    pub invented: RwSignal<Option<Encoded<Person>>>,
    /// The pictures of a round of new people, as a net encoded them.
    pub new_people: RwSignal<Option<Encoded<u32>>>,
    /// What the next runs are asked to do; a link may bring it.
    pub plan: RwSignal<TrainingSettings>,
    /// What the yes/no question is asked about, from the next run on.
    pub features: RwSignal<PairFeatures>,
    /// How long encoding and comparing take, once that was measured.
    pub timing: RwSignal<Option<Timing>>,
    /// How well a net names people among K.
    pub among: RwSignal<Option<Among>>,
    /// Why the last request was refused.
    pub warning: RwSignal<Option<Failure>>,
    runs: [RwSignal<Run>; Slot::ALL.len()],
    engine: RwSignal<EngineStatus>,
    link: StoredValue<Option<WorkerLink>, LocalStorage>,
    last_run: StoredValue<u32>,
    errands: StoredValue<Errands>,
    // The net that is being measured among K.
    identifies: StoredValue<Option<NetVersion>>,
    // Runs that start when the one before is done.
    queue: StoredValue<Vec<Slot>>,
    measures_pixels: StoredValue<bool>,
}

impl LearnStore {
    /// Nothing was trained.
    pub(super) fn new(engine: RwSignal<EngineStatus>, link: StoredValue<Option<WorkerLink>, LocalStorage>) -> Self {
        Self {
            quiz: RwSignal::default(),
            pixels: RwSignal::new(None),
            miners: FIRST_MINERS.map(RwSignal::new),
            person: RwSignal::new(Person::from_seed(FIRST_INVENTED)),
            invented: RwSignal::new(None),
            new_people: RwSignal::new(None),
            plan: RwSignal::default(),
            features: RwSignal::new(PairFeatures::AbsoluteDifference),
            timing: RwSignal::new(None),
            among: RwSignal::new(None),
            warning: RwSignal::new(None),
            runs: Slot::ALL.map(|_| RwSignal::default()),
            engine,
            link,
            last_run: StoredValue::new(0),
            errands: StoredValue::default(),
            identifies: StoredValue::new(None),
            queue: StoredValue::default(),
            measures_pixels: StoredValue::new(false),
        }
    }

    /// A run.
    pub const fn run(self, slot: Slot) -> RwSignal<Run> {
        self.runs[slot as usize]
    }

    /// Which triplets the second run uses, or the first.
    pub const fn miner(self, slot: Slot) -> RwSignal<Miner> {
        self.miners[matches!(slot, Slot::Second) as usize]
    }

    /// Handles an event of the worker.
    pub(super) fn on_event(self, event: &LearnEvent, attachment: Option<ArrayBuffer>) {
        let file = attachment.clone();
        let numbers = attachment.filter(|bytes| bytes.byte_length().is_multiple_of(4));
        let numbers = numbers.map(|bytes| Float32Array::new(&bytes).to_vec()).unwrap_or_default();
        let id = run_of(event);
        let is_of = |slot: &Slot| self.run(*slot).with_untracked(|run| run.id() == Some(id));
        let Some(slot) = Slot::ALL.into_iter().find(is_of) else { return };
        self.run(slot).update(|run| run.on_event(event, &numbers));
        match event {
            LearnEvent::Refused { failure, .. } => {
                self.errands.update_value(|errands| errands.forget(id));
                self.identifies.set_value(None);
                self.warning.set(Some(failure.clone()));
            }
            LearnEvent::Ended { end, .. } => self.ended(slot, *end),
            LearnEvent::Encoded { .. } => self.encoded(id, &numbers),
            LearnEvent::Saved { .. } => file.iter().for_each(|file| self.saved(file)),
            LearnEvent::Identified { rows, .. } => self.identified(id, rows),
            _ => {}
        }
        if slot == Slot::Loaded {
            self.loading();
        }
    }

    /// The worker is gone.
    pub(super) fn worker_lost(self) {
        self.errands.update_value(Errands::clear);
        self.identifies.set_value(None);
        self.queue.update_value(Vec::clear);
        self.runs.into_iter().for_each(|run| run.update(Run::worker_lost));
    }

    /// Measures what the distance between pixels achieves, in slices between which the page stays responsive. Once is enough.
    pub fn measure_pixels(self) {
        if self.measures_pixels.get_value() {
            return;
        }
        self.measures_pixels.set_value(true);
        spawn_local(async move {
            let mut trial = PixelTrial::default();
            // A page that is closed needs no result.
            while !self.pixels.is_disposed() {
                let began = clock::now_ms();
                while clock::now_ms() - began < SLICE_MS {
                    if let Some(result) = trial.step(quiz::DIFFICULTY) {
                        self.pixels.try_set(Some(result));
                        return;
                    }
                }
                TimeoutFuture::new(0).await;
            }
        });
    }

    fn ask(self, slot: Slot, what: impl FnOnce(&mut Run) -> Option<LearnRequest>) {
        if let Some(request) = self.run(slot).try_update(what).flatten() {
            self.send(request, None);
        }
    }

    fn send(self, request: LearnRequest, attachment: Option<Attachment>) {
        self.link.with_value(|link| {
            if let Some(link) = link {
                link.send(Request::Learn(request), attachment);
            }
        });
    }
}
