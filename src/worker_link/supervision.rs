//! The supervision of the worker: when to send requests, when to replace it and when to give up. Makes decisions only; the
//! caller carries them out.

use super::engine_choice::EngineChoice;
use super::replacement::{Replacement, replacement};
use super::watchdog::Watchdog;
use likeness_core::backend::{CpuReason, KernelSet, Preference};
use protocol::failure::{Failure, FailureKind};
use protocol::{BuildId, Event, Mailbox, Request};

/// After this many crashes in one visit the worker is not replaced.
const MAX_CRASHES: u32 = 3;

/// Counts the workers of a visit, so that a late message of an earlier one is recognised.
pub type Generation = u32;

/// An action for the caller, to be carried out in order. `P` is the attachment of a request.
#[derive(Debug, PartialEq)]
pub enum LinkAction<P> {
    /// Terminates the current worker, starts another and starts the timer for its `Ready` event.
    Spawn(Generation),
    /// The worker is ready: stops the timer.
    CancelReadyTimer,
    /// Posts a request to the worker.
    Post(Request, P),
    /// Passes this event to the page on behalf of the worker.
    Answer(Event),
    /// Terminates the worker; it is not replaced.
    Terminate,
    /// Tells the page that the worker was replaced, and why; its state is lost.
    Replaced(Failure),
    /// Tells the page that there is no longer a worker.
    GaveUp(Failure),
}

/// The phase of the worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// No worker was started.
    Idle,
    /// Its files are loading; messages sent now would be lost.
    Loading,
    /// It opens a device and loads the nets; detection requests would fail now.
    Starting,
    /// It accepts all requests.
    Running,
    /// It crashed too often and was not replaced.
    GivenUp,
}

/// The state of the supervision.
#[derive(Debug)]
pub struct LinkState<P> {
    phase: Phase,
    choice: EngineChoice,
    cpu_reason: Option<CpuReason>,
    watchdog: Watchdog,
    base: String,
    kernels: KernelSet,
    queued: Mailbox<P>,
    crashes: u32,
    was_ready: bool,
    generation: Generation,
}

impl<P: Default> LinkState<P> {
    /// The supervision of a worker for the page at this base URL that uses these kernels; none is started yet.
    pub fn new(base: impl Into<String>, kernels: KernelSet) -> Self {
        Self {
            phase: Phase::Idle,
            choice: Preference::Auto.into(),
            cpu_reason: None,
            watchdog: Watchdog::default(),
            base: base.into(),
            kernels,
            queued: Mailbox::default(),
            crashes: 0,
            was_ready: false,
            generation: 0,
        }
    }

    /// Starts a worker, or replaces it at the request of the user: earlier crashes no longer count.
    pub fn start(&mut self, choice: impl Into<EngineChoice>) -> Vec<LinkAction<P>> {
        (self.choice, self.cpu_reason, self.crashes, self.was_ready) = (choice.into(), None, 0, false);
        vec![self.spawn()]
    }

    /// The page sends a request. While the worker starts, detection and gallery requests wait until the nets are loaded;
    /// jobs and benchmarks, which the page does not offer before, are refused with a failure. Nothing is dropped without
    /// an answer, except what has nothing to do or is sent again anyway.
    pub fn send(&mut self, request: Request, attachment: P) -> Vec<LinkAction<P>> {
        match (self.phase, &request) {
            (Phase::Running, _) => vec![self.post(request, attachment)],
            // A worker that has just started has nothing that this concerns.
            (_, request) if request.concerns_held_state() => self.supersede(request),
            // The page keeps its pictures and sends them to the next worker.
            (Phase::GivenUp, Request::Detect { .. }) => vec![],
            (Phase::GivenUp, request) => refuse(request, FailureKind::WorkerCrashed),
            (_, Request::Detect { .. } | Request::Gallery(..)) => {
                let actions = self.supersede(&request);
                self.queued.push(request, attachment);
                actions
            }
            (
                _,
                Request::Start { .. }
                | Request::Forget { .. }
                | Request::Style(_)
                | Request::Bench(_)
                | Request::Learn(_)
                | Request::See(_),
            ) => refuse(&request, FailureKind::NotStarted),
        }
    }

    /// Answers the queued frame that a newer request supersedes.
    fn supersede(&mut self, newer: &Request) -> Vec<LinkAction<P>> {
        let superseded = self.queued.supersede(newer).and_then(|superseded| superseded.request.skipped());
        superseded.map(LinkAction::Answer).into_iter().collect()
    }

    /// The worker sent an event. The caller also passes it to the page, unless it ended the worker.
    pub fn on_event(&mut self, generation: Generation, event: &Event) -> Vec<LinkAction<P>> {
        if !self.is_current(generation) {
            return vec![];
        }
        self.watchdog.on_event(event);
        match event {
            Event::Ready { build } => self.ready(*build),
            Event::Started(_) if self.phase == Phase::Starting => {
                self.phase = Phase::Running;
                let mut queued = std::mem::take(&mut self.queued);
                std::iter::from_fn(|| queued.pop())
                    .map(|(request, attachment)| self.post(request, attachment))
                    .collect()
            }
            Event::Failed { failure, fatal: true, .. } => self.on_crash(generation, failure.clone()),
            Event::Started(_)
            | Event::Failed { fatal: false, .. }
            | Event::Starting(_)
            | Event::Detected { .. }
            | Event::Skipped { .. }
            | Event::Forgotten { .. }
            | Event::Style(_)
            | Event::Gallery(..)
            | Event::Bench(_)
            | Event::Learn(_)
            | Event::See(_) => vec![],
        }
    }

    /// The worker sent a message that is not an event of this protocol.
    pub fn on_malformed_message(&mut self, generation: Generation, detail: String) -> Vec<LinkAction<P>> {
        match self.phase {
            _ if !self.is_current(generation) => vec![],
            Phase::Loading => self.give_up(Failure::new(FailureKind::StaleWorker, detail)),
            _ => self.on_crash(generation, Failure::new(FailureKind::Internal, detail)),
        }
    }

    /// The worker crashed. It is replaced twice: first by one like it (on the CPU if the GPU was lost), then by one on
    /// the CPU.
    pub fn on_crash(&mut self, generation: Generation, cause: Failure) -> Vec<LinkAction<P>> {
        if !self.is_current(generation) {
            return vec![];
        }
        if replacement(cause.kind) == Replacement::Futile {
            return self.give_up(cause);
        }
        self.crashes += 1;
        if self.crashes >= MAX_CRASHES {
            let kind = if self.was_ready { FailureKind::WorkerCrashed } else { FailureKind::WorkerMissing };
            return self.give_up(Failure::new(kind, cause.detail));
        }
        let because = match cause.kind {
            FailureKind::GpuLost => Some(CpuReason::Lost),
            _ => (self.crashes + 1 == MAX_CRASHES).then_some(CpuReason::Stopped),
        };
        if self.choice.preference != Preference::Cpu {
            self.cpu_reason = self.cpu_reason.take().or(because);
        }
        let spawn = self.spawn();
        // Reported first: if opening the next worker fails immediately, that happens later.
        vec![LinkAction::Replaced(cause), spawn]
    }

    /// The worker did not send `Ready` in time.
    pub fn on_ready_timeout(&mut self, generation: Generation) -> Vec<LinkAction<P>> {
        if !self.is_current(generation) || self.phase != Phase::Loading {
            return vec![];
        }
        self.give_up(Failure::new(FailureKind::WorkerMissing, "the worker did not report in time that it is ready"))
    }

    /// Counts a tick. A worker that has not answered for too long is treated as crashed.
    pub fn tick(&mut self, generation: Generation) -> Vec<LinkAction<P>> {
        if !self.is_current(generation) || !self.watchdog.tick() {
            return vec![];
        }
        self.on_crash(generation, Failure::new(FailureKind::WorkerUnresponsive, "the worker did not answer in time"))
    }

    /// Whether this worker is the current one.
    pub fn is_current(&self, generation: Generation) -> bool {
        generation == self.generation && !matches!(self.phase, Phase::Idle | Phase::GivenUp)
    }

    fn ready(&mut self, build: BuildId) -> Vec<LinkAction<P>> {
        if build != BuildId::CURRENT {
            let detail = format!("page {:08x}, worker {:08x}", BuildId::CURRENT.0, build.0);
            return self.give_up(Failure::new(FailureKind::StaleWorker, detail));
        }
        if self.phase != Phase::Loading {
            return vec![];
        }
        (self.phase, self.was_ready) = (Phase::Starting, true);
        let (EngineChoice { preference, encoder }, cpu_reason) = (self.choice, self.cpu_reason.clone());
        let (base, kernels) = (self.base.clone(), self.kernels);
        let start = Request::Start { preference, cpu_reason, base, kernels, encoder };
        vec![LinkAction::CancelReadyTimer, self.post(start, P::default())]
    }

    fn post(&mut self, request: Request, attachment: P) -> LinkAction<P> {
        self.watchdog.on_request(&request);
        LinkAction::Post(request, attachment)
    }

    fn spawn(&mut self) -> LinkAction<P> {
        self.generation = self.generation.wrapping_add(1);
        self.phase = Phase::Loading;
        self.queued = Mailbox::default();
        self.watchdog = Watchdog::default();
        LinkAction::Spawn(self.generation)
    }

    fn give_up(&mut self, failure: Failure) -> Vec<LinkAction<P>> {
        self.phase = Phase::GivenUp;
        self.queued = Mailbox::default();
        vec![LinkAction::Terminate, LinkAction::GaveUp(failure)]
    }
}

/// Refuses a request.
fn refuse<P>(request: &Request, kind: FailureKind) -> Vec<LinkAction<P>> {
    vec![LinkAction::Answer(request.failed(Failure::new(kind, "the request was sent while no worker was running")))]
}

#[cfg(test)]
#[path = "supervision_tests.rs"]
mod tests;
