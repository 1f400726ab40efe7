//! What to do with a worker: when to talk to it, when to replace it, when to give it up. Decides, does nothing itself.

use super::watchdog::Watchdog;
use likeness_core::backend::{CpuReason, KernelSet, Preference};
use protocol::failure::{Failure, FailureKind};
use protocol::{BuildId, Event, Request};

/// With this many deaths in one visit a worker is given up.
const DEATHS: u32 = 3;

/// Numbers the workers of a visit, so that a late word of a dead one is recognised.
pub type Generation = u32;

/// Something for the caller to do, in the order given. `P` is what travels beside a request.
#[derive(Debug, PartialEq)]
pub enum LinkAction<P> {
    /// Ends the worker there is, opens another, and waits for it with patience, but not for ever.
    Spawn(Generation),
    /// It is ready: stop waiting.
    CancelReadyTimer,
    /// Tells the worker.
    Post(Request, P),
    /// Ends the worker; no other takes its place.
    Terminate,
    /// Tells the page that the worker is replaced because of this: what it knew is lost.
    Replaced(Failure),
    /// Tells the page that there is no worker any more.
    GaveUp(Failure),
}

/// Where the worker is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// None was started.
    Idle,
    /// Its files load; what is sent now would be lost.
    Loading,
    /// It opens a device and loads the nets; looks would fail now.
    Starting,
    /// It looks at pictures.
    Running,
    /// It was given up.
    GivenUp,
}

/// The supervisor's memory.
#[derive(Debug)]
pub struct LinkState<P> {
    phase: Phase,
    preference: Preference,
    cpu_reason: Option<CpuReason>,
    patience: Watchdog,
    base: String,
    operations: KernelSet,
    queued: Vec<(Request, P)>,
    deaths: u32,
    was_ready: bool,
    generation: Generation,
}

impl<P: Default> LinkState<P> {
    /// Supervises a worker of the page at this base address, which computes with these operations; none is started yet.
    pub fn new(base: impl Into<String>, operations: KernelSet) -> Self {
        Self {
            phase: Phase::Idle,
            preference: Preference::Auto,
            cpu_reason: None,
            patience: Watchdog::default(),
            base: base.into(),
            operations,
            queued: vec![],
            deaths: 0,
            was_ready: false,
            generation: 0,
        }
    }

    /// The user wants a worker, or another one: past deaths are forgiven.
    pub fn start(&mut self, preference: Preference) -> Vec<LinkAction<P>> {
        (self.preference, self.cpu_reason, self.deaths, self.was_ready) = (preference, None, 0, false);
        vec![self.spawn()]
    }

    /// The page asks for something. Looks and what concerns the gallery wait until the nets are there, and of two looks
    /// that wait for one side the newer stays.
    pub fn send(&mut self, request: Request, beside: P) -> Vec<LinkAction<P>> {
        if self.phase == Phase::Running {
            return vec![self.post(request, beside)];
        }
        if matches!(request, Request::Gallery(..)) && self.phase != Phase::GivenUp {
            self.queued.push((request, beside));
            return vec![];
        }
        let Some(side) = request.side() else {
            return vec![]; // `Start` is this type's own to send.
        };
        self.queued.retain(|(queued, _)| queued.side() != Some(side));
        // A worker that was never shown anything has nothing to forget, and one that was given up takes nothing.
        if matches!(request, Request::Look { .. }) && self.phase != Phase::GivenUp {
            self.queued.push((request, beside));
        }
        vec![]
    }

    /// The worker said something that the page will hear too, except for a death notice.
    pub fn on_event(&mut self, generation: Generation, event: &Event) -> Vec<LinkAction<P>> {
        if !self.is_current(generation) {
            return vec![];
        }
        self.patience.on_event(event);
        match event {
            Event::Ready { build } => self.ready(*build),
            Event::Started(_) if self.phase == Phase::Starting => {
                self.phase = Phase::Running;
                let queued = std::mem::take(&mut self.queued);
                queued.into_iter().map(|(request, beside)| self.post(request, beside)).collect()
            }
            Event::Failed { failure, fatal: true, .. } => self.died(generation, failure.clone()),
            _ => vec![],
        }
    }

    /// The worker said something that is no event of this protocol.
    pub fn on_malformed_message(&mut self, generation: Generation, detail: String) -> Vec<LinkAction<P>> {
        match self.phase {
            _ if !self.is_current(generation) => vec![],
            Phase::Loading => self.give_up(Failure::new(FailureKind::StaleWorker, detail)),
            _ => self.died(generation, Failure::new(FailureKind::Internal, detail)),
        }
    }

    /// The worker died. It is replaced twice: by one like it (on the CPU where the GPU was lost), then by one on the
    /// CPU.
    pub fn died(&mut self, generation: Generation, cause: Failure) -> Vec<LinkAction<P>> {
        if !self.is_current(generation) {
            return vec![];
        }
        if is_unrecoverable(cause.kind) {
            return self.give_up(cause);
        }
        self.deaths += 1;
        if self.deaths >= DEATHS {
            let kind = if self.was_ready { FailureKind::WorkerCrashed } else { FailureKind::WorkerMissing };
            return self.give_up(Failure::new(kind, cause.detail));
        }
        let because = match cause.kind {
            FailureKind::GpuLost => Some(CpuReason::Lost),
            _ => (self.deaths + 1 == DEATHS).then_some(CpuReason::Stopped),
        };
        if self.preference != Preference::Cpu {
            self.cpu_reason = self.cpu_reason.take().or(because);
        }
        let spawn = self.spawn();
        // Told first: where opening it fails at once, that is the later news.
        vec![LinkAction::Replaced(cause), spawn]
    }

    /// The worker has not said in time that it is ready.
    pub fn silent(&mut self, generation: Generation) -> Vec<LinkAction<P>> {
        if !self.is_current(generation) || self.phase != Phase::Loading {
            return vec![];
        }
        self.give_up(Failure::new(FailureKind::WorkerMissing, "the worker did not say in time that it is ready"))
    }

    /// Another tick has gone by. A worker that owes an answer and is silent for too long is as good as dead.
    pub fn tick(&mut self, generation: Generation) -> Vec<LinkAction<P>> {
        if !self.is_current(generation) || !self.patience.tick() {
            return vec![];
        }
        self.died(generation, Failure::new(FailureKind::WorkerUnresponsive, "the worker owes an answer and is silent"))
    }

    /// Whether a word from this worker still counts.
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
        let (preference, cpu_reason) = (self.preference, self.cpu_reason.clone());
        let start = Request::Start { preference, cpu_reason, base: self.base.clone(), operations: self.operations };
        vec![LinkAction::CancelReadyTimer, self.post(start, P::default())]
    }

    fn post(&mut self, request: Request, beside: P) -> LinkAction<P> {
        self.patience.on_request(&request);
        LinkAction::Post(request, beside)
    }

    fn spawn(&mut self) -> LinkAction<P> {
        self.generation = self.generation.wrapping_add(1);
        self.phase = Phase::Loading;
        self.queued.clear();
        self.patience = Watchdog::default();
        LinkAction::Spawn(self.generation)
    }

    fn give_up(&mut self, failure: Failure) -> Vec<LinkAction<P>> {
        self.phase = Phase::GivenUp;
        self.queued.clear();
        vec![LinkAction::Terminate, LinkAction::GaveUp(failure)]
    }
}

/// Whether a fresh worker would meet the same obstacle, so that the page had better say what it is.
const fn is_unrecoverable(kind: FailureKind) -> bool {
    matches!(
        kind,
        FailureKind::Download(_)
            | FailureKind::ManifestUnreadable
            | FailureKind::WrongWeights(_)
            | FailureKind::SelfTest(_)
            | FailureKind::StaleWorker
            | FailureKind::WorkerMissing
    )
}

#[cfg(test)]
#[path = "supervision_tests.rs"]
mod tests;
