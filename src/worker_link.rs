//! The page's link to the worker: typed requests out, typed events in, another worker if one crashes. No domain logic.

pub mod attachment;
pub mod bootstrap;
pub mod engine_choice;
pub mod message;
pub mod replacement;
pub mod supervision;
pub mod watchdog;

// proptest is there natively only.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod model_tests;

use crate::browser::exception;
use crate::browser::object_url::ObjectUrl;
use attachment::Attachment;
use engine_choice::EngineChoice;
use gloo_timers::callback::{Interval, Timeout};
use js_sys::ArrayBuffer;
use likeness_core::backend::KernelSet;
use message::Post;
use protocol::failure::{Failure, FailureKind};
use protocol::{Event, Request};
use std::cell::RefCell;
use std::fmt;
use std::rc::{Rc, Weak};
use supervision::{Generation, LinkAction, LinkState};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageEvent, Worker};

/// What the link reports to the page.
#[derive(Debug)]
pub enum LinkEvent {
    /// An event of the worker and the buffer attached to it.
    Message(Event, Option<ArrayBuffer>),
    /// The worker crashed and was replaced: its state and unanswered requests are lost.
    Replaced(Failure),
    /// There is no longer a worker.
    GaveUp(Failure),
}

/// The worker and the time limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkSettings {
    /// Absolute URL of the module worker.
    pub url: String,
    /// The base URL of the page; `models/` is below it.
    pub base: String,
    /// The kernels that the nets use.
    pub kernels: KernelSet,
    /// Milliseconds within which it must be ready. Long enough for a slow phone on a slow network to fetch its 3.6 MB; a
    /// shorter time would give up on such a phone, a longer one would leave others with a page that does nothing.
    pub ready_within_ms: u32,
    /// Milliseconds between the ticks of the watchdog ([`watchdog::TICK_MS`]; shorter in tests).
    pub tick_ms: u32,
}

/// The worker and its supervision. Dropping the last handle to it terminates the worker.
#[derive(Clone)]
pub struct WorkerLink(Rc<Inner>);

/// Reads an event, or says why it cannot.
type Read = Box<dyn Fn(&str) -> Result<Event, String>>;

struct Inner {
    settings: LinkSettings,
    state: RefCell<LinkState<Option<Attachment>>>,
    running: RefCell<Option<Running>>,
    timer: RefCell<Option<Timeout>>,
    ticks: RefCell<Option<Interval>>,
    read: Read,
    listener: Box<dyn Fn(LinkEvent)>,
}

/// A worker and its listeners; dropping it terminates the worker and removes the listeners.
struct Running {
    worker: Worker,
    /// Open until the worker has started.
    script: RefCell<Option<ObjectUrl>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

impl fmt::Debug for WorkerLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WorkerLink").field("settings", &self.0.settings).finish_non_exhaustive()
    }
}

impl WorkerLink {
    /// A link that reads events by `read` ([`message::read`] reads them all) and reports to `listener`. No worker is started yet.
    pub fn new(
        settings: LinkSettings,
        read: impl Fn(&str) -> Result<Event, String> + 'static,
        listener: impl Fn(LinkEvent) + 'static,
    ) -> Self {
        Self(Rc::new(Inner {
            state: RefCell::new(LinkState::new(settings.base.clone(), settings.kernels)),
            settings,
            running: RefCell::default(),
            timer: RefCell::default(),
            ticks: RefCell::default(),
            read: Box::new(read),
            listener: Box::new(listener),
        }))
    }

    /// Starts a worker, or replaces the current one.
    pub fn start(&self, choice: impl Into<EngineChoice>) {
        let steps = self.0.state.borrow_mut().start(choice);
        self.0.run(steps);
    }

    /// Sends a request. If it cannot be sent yet, it waits or is answered with a failure.
    pub fn send(&self, request: Request, attachment: Option<Attachment>) {
        let actions = self.0.state.borrow_mut().send(request, attachment);
        self.0.run(actions);
    }
}

impl Inner {
    fn run(self: &Rc<Self>, actions: Vec<LinkAction<Option<Attachment>>>) {
        for action in actions {
            match action {
                LinkAction::Spawn(generation) => self.spawn(generation),
                LinkAction::CancelReadyTimer => drop(self.timer.take()),
                LinkAction::Post(request, attachment) => self.post(&request, attachment.as_ref()),
                LinkAction::Answer(event) => (self.listener)(LinkEvent::Message(event, None)),
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
                let steps = inner.state.borrow_mut().on_ready_timeout(generation);
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
        self.opened(generation, bootstrap::open(&self.settings.url));
    }

    /// A worker was opened, or could not be.
    fn opened(self: &Rc<Self>, generation: Generation, opened: Result<(Worker, ObjectUrl), JsValue>) {
        match opened {
            Ok((worker, script)) => {
                let running = Running::new(worker, script, generation, &Rc::downgrade(self));
                drop(self.running.replace(Some(running)));
            }
            Err(error) => self.on_crash(generation, exception::message(&error)),
        }
    }

    fn post(self: &Rc<Self>, request: &Request, attachment: Option<&Attachment>) {
        let posted = match &*self.running.borrow() {
            Some(running) => running.worker.post(request, attachment),
            None => Err("there is no worker".to_owned()),
        };
        if let Err(detail) = posted {
            let failure = Failure::new(FailureKind::Internal, detail);
            (self.listener)(LinkEvent::Message(request.failed(failure), None));
        }
    }

    fn received(self: &Rc<Self>, generation: Generation, event: &MessageEvent) {
        if !self.state.borrow().is_current(generation) {
            return;
        }
        if event.data().as_string().as_deref() == Some(bootstrap::FORBIDDEN) {
            return self.opened(generation, bootstrap::open_statically(&self.settings.url));
        }
        if let Some(running) = &*self.running.borrow() {
            running.script.take();
        }
        let (event, buffer) = match message::receive(&event.data(), &self.read) {
            Ok(received) => received,
            Err(detail) => {
                let steps = self.state.borrow_mut().on_malformed_message(generation, detail);
                return self.run(steps);
            }
        };
        let steps = self.state.borrow_mut().on_event(generation, &event);
        self.run(steps);
        // Not the last event of a worker that crashed: the page is told of the crash instead.
        if self.state.borrow().is_current(generation) {
            (self.listener)(LinkEvent::Message(event, buffer));
        }
    }

    fn on_crash(self: &Rc<Self>, generation: Generation, detail: String) {
        let steps = self.state.borrow_mut().on_crash(generation, Failure::new(FailureKind::Internal, detail));
        self.run(steps);
    }
}

impl Running {
    fn new(worker: Worker, script: ObjectUrl, generation: Generation, link: &Weak<Inner>) -> Self {
        let weak = Weak::clone(link);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            upgrade_and(&weak, |inner| inner.received(generation, &event));
        });
        let weak = Weak::clone(link);
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            upgrade_and(&weak, |inner| inner.on_crash(generation, exception::event_message(&event)));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(on_error.as_ref().unchecked_ref()));
        Self { worker, script: RefCell::new(Some(script)), _on_message: on_message, _on_error: on_error }
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
