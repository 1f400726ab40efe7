//! The page's end of the worker: typed requests out, typed events in, another worker when one dies. No domain logic.

pub mod attachment;
pub mod message;
pub mod supervision;
pub mod watchdog;

use crate::browser::exception;
use attachment::Attachment;
use gloo_timers::callback::{Interval, Timeout};
use js_sys::ArrayBuffer;
use likeness_core::backend::{KernelSet, Preference};
use message::Post;
use protocol::bench::BenchEvent;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::GalleryEvent;
use protocol::{Event, Request};
use std::cell::RefCell;
use std::fmt;
use std::rc::{Rc, Weak};
use supervision::{Generation, LinkAction, LinkState};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// What the page hears.
#[derive(Debug)]
pub enum LinkEvent {
    /// The worker said this, with the buffer that came beside it.
    Message(Event, Option<ArrayBuffer>),
    /// The worker died of this and another takes its place: what was under way and what it knew is lost.
    Replaced(Failure),
    /// There is no worker any more.
    GaveUp(Failure),
}

/// Which worker, and how patient to be with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkSettings {
    /// Absolute address of the module worker.
    pub url: String,
    /// The page's base address, under which `models/` lies.
    pub base: String,
    /// EnrolmentTarget operations it computes with.
    pub operations: KernelSet,
    /// How long it may take to say that it is ready, milliseconds. Long enough for a slow phone on a slow net to fetch
    /// its 3 MB; a shorter time gives up on such a phone, a longer one leaves others before a page that does nothing.
    pub ready_within_ms: u32,
    /// Milliseconds from tick to tick in which its silence is counted ([`watchdog::TICK_MS`]; shorter in tests).
    pub tick_ms: u32,
}

/// The worker and its supervisor. Dropping it ends the worker.
pub struct WorkerLink(Rc<Inner>);

struct Inner {
    settings: LinkSettings,
    state: RefCell<LinkState<Option<Attachment>>>,
    running: RefCell<Option<Running>>,
    timer: RefCell<Option<Timeout>>,
    ticks: RefCell<Option<Interval>>,
    listener: Box<dyn Fn(LinkEvent)>,
}

/// A worker with its listeners; dropping it ends the one and removes the others.
struct Running {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

impl fmt::Debug for WorkerLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WorkerLink").field("settings", &self.0.settings).finish_non_exhaustive()
    }
}

impl WorkerLink {
    /// A link whose events go to `listener`. No worker is started yet.
    pub fn new(settings: LinkSettings, listener: impl Fn(LinkEvent) + 'static) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::new(LinkState::new(settings.base.clone(), settings.operations)),
            settings,
            running: RefCell::default(),
            timer: RefCell::default(),
            ticks: RefCell::default(),
            listener: Box::new(listener),
        }))
    }

    /// Starts a worker, or another one in place of the one there is.
    pub fn start(&self, preference: Preference) {
        let steps = self.0.state.borrow_mut().start(preference);
        self.0.run(steps);
    }

    /// Asks for something. A picture that cannot be sent yet waits, and is closed if a newer one comes first.
    pub fn send(&self, request: Request, beside: Option<Attachment>) {
        let steps = self.0.state.borrow_mut().send(request, beside);
        self.0.run(steps);
    }
}

impl Inner {
    fn run(self: &Rc<Self>, steps: Vec<LinkAction<Option<Attachment>>>) {
        for step in steps {
            match step {
                LinkAction::Spawn(generation) => self.spawn(generation),
                LinkAction::CancelReadyTimer => drop(self.timer.take()),
                LinkAction::Post(request, beside) => self.post(&request, beside.as_ref()),
                LinkAction::Terminate => {
                    self.timer.take();
                    self.ticks.take();
                    self.running.take();
                }
                LinkAction::Replaced(cause) => (self.listener)(LinkEvent::Replaced(cause)),
                LinkAction::GaveUp(failure) => (self.listener)(LinkEvent::GaveUp(failure)),
            }
        }
    }

    fn spawn(self: &Rc<Self>, generation: Generation) {
        let link = Rc::downgrade(self);
        let timer = Timeout::new(self.settings.ready_within_ms, move || {
            upgrade_and(&link, |inner| {
                let steps = inner.state.borrow_mut().silent(generation);
                inner.run(steps);
            });
        });
        self.timer.replace(Some(timer));
        let link = Rc::downgrade(self);
        let ticks = Interval::new(self.settings.tick_ms, move || {
            upgrade_and(&link, |inner| {
                let steps = inner.state.borrow_mut().tick(generation);
                inner.run(steps);
            });
        });
        self.ticks.replace(Some(ticks));
        self.running.take();
        match Running::open(&self.settings.url, generation, &Rc::downgrade(self)) {
            Ok(running) => drop(self.running.replace(Some(running))),
            Err(error) => self.died(generation, exception::text(&error)),
        }
    }

    fn post(self: &Rc<Self>, request: &Request, beside: Option<&Attachment>) {
        let posted = match &*self.running.borrow() {
            Some(running) => running.worker.post(request, beside),
            None => Ok(()),
        };
        if let Err(detail) = posted {
            let failure = Failure::new(FailureKind::Internal, detail);
            let event = match request {
                Request::Gallery(ask, _) => Event::Gallery(Some(*ask), GalleryEvent::Failed(failure)),
                Request::Bench(_) => Event::Bench(BenchEvent::Failed { failure }),
                other => Event::Failed { look: other.look(), failure, fatal: false },
            };
            (self.listener)(LinkEvent::Message(event, None));
        }
    }

    fn received(self: &Rc<Self>, generation: Generation, event: &MessageEvent) {
        if !self.state.borrow().is_current(generation) {
            return;
        }
        let (event, beside) = match message::receive(&event.data()) {
            Ok(received) => received,
            Err(detail) => {
                let steps = self.state.borrow_mut().on_malformed_message(generation, detail);
                return self.run(steps);
            }
        };
        let steps = self.state.borrow_mut().on_event(generation, &event);
        self.run(steps);
        // Not what it said as it died: the page hears of the death instead.
        if self.state.borrow().is_current(generation) {
            (self.listener)(LinkEvent::Message(event, beside));
        }
    }

    fn died(self: &Rc<Self>, generation: Generation, detail: String) {
        let steps = self.state.borrow_mut().died(generation, Failure::new(FailureKind::Internal, detail));
        self.run(steps);
    }
}

impl Running {
    fn open(url: &str, generation: Generation, link: &Weak<Inner>) -> Result<Self, wasm_bindgen::JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(url, &options)?;
        let weak = Weak::clone(link);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            upgrade_and(&weak, |inner| inner.received(generation, &event));
        });
        let weak = Weak::clone(link);
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            upgrade_and(&weak, |inner| inner.died(generation, exception::event_text(&event)));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self { worker, _on_message: on_message, _on_error: on_error })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

fn upgrade_and(link: &Weak<Inner>, act: impl FnOnce(&Rc<Inner>)) {
    if let Some(inner) = link.upgrade() {
        act(&inner);
    }
}
