//! The link and the worker's mailbox against a plain model: requests, crashes, silence and late messages in any order.
//! `LIKENESS_STEPS` sets the number of steps; `cargo xtask test --soak` takes 100,000.
//!
//! What must hold: a request is answered exactly once, or refused, or lost with a worker whose end the page is told; of two
//! frames for one purpose the newer one wins; everything else is handled in the order in which it was sent.

mod fake_worker;
mod page;

use super::supervision::{Generation, LinkAction, LinkState};
use fake_worker::FakeWorker;
use likeness_core::backend::{KernelSet, Preference};
use likeness_core::face::report::Source;
use likeness_core::style::settings::PaintSettings;
use page::Page;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::{AccessRequest, AnalysisRequest, GalleryRequest, PeopleRequest, RequestId, TransferRequest};
use protocol::style::{JobId, StyleRequest};
use protocol::{Event, FrameId, Request, Side};
use std::collections::VecDeque;

/// Steps of one sequence.
const SEQUENCE: usize = 150;

/// Steps in an ordinary run.
const STEPS: usize = 30_000;

/// What the page sends.
#[derive(Debug, Clone, Copy)]
enum Sent {
    Frame(Side),
    Forget(Side),
    LiveFrame,
    Photo,
    EndLive,
    List,
    Lock,
    CancelImport,
    Paint,
    CancelJob,
}

/// What happens.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// The page sends a request.
    Send(Sent),
    /// A user starts the worker, again.
    Start,
    /// The worker's files are loaded.
    Ready,
    /// The next message arrives at the worker.
    Receive,
    /// The worker handles the oldest request of its mailbox.
    Work,
    /// The next event arrives at the page.
    Deliver,
    /// The last words of an earlier worker arrive at the page.
    DeliverLate,
    /// The worker crashes.
    Crash(FailureKind),
    /// The worker says something that is not an event.
    Malformed,
    /// The timer of its `Ready` event runs out.
    ReadyTimeout,
    /// Ticks of the watchdog.
    Tick(u8),
}

fn step() -> impl Strategy<Value = Step> {
    let side = prop_oneof![Just(Side::Claim), Just(Side::Probe)];
    let sent = prop_oneof![
        6 => side.clone().prop_map(Sent::Frame),
        1 => side.prop_map(Sent::Forget),
        6 => Just(Sent::LiveFrame),
        1 => Just(Sent::EndLive),
        2 => Just(Sent::Photo),
        2 => Just(Sent::List),
        1 => Just(Sent::Lock),
        1 => Just(Sent::CancelImport),
        1 => Just(Sent::Paint),
        1 => Just(Sent::CancelJob),
    ];
    let cause = prop_oneof![
        4 => Just(FailureKind::Internal),
        2 => Just(FailureKind::GpuLost),
        1 => Just(FailureKind::ManifestUnreadable),
    ];
    prop_oneof![
        40 => sent.prop_map(Step::Send),
        1 => Just(Step::Start),
        4 => Just(Step::Ready),
        40 => Just(Step::Receive),
        30 => Just(Step::Work),
        40 => Just(Step::Deliver),
        2 => Just(Step::DeliverLate),
        1 => cause.prop_map(Step::Crash),
        1 => Just(Step::Malformed),
        1 => Just(Step::ReadyTimeout),
        2 => (1..50_u8).prop_map(Step::Tick),
    ]
}

/// What the link should be doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// No worker was started.
    Idle,
    /// The worker's files are loading.
    Loading,
    /// The worker was asked to start.
    Starting,
    /// The worker accepts everything.
    Running,
    /// There is no worker any more.
    GivenUp,
}

/// The page, its link, the worker, and what is on its way between them.
struct World {
    link: LinkState<u32>,
    page: Page,
    worker: Option<FakeWorker>,
    to_worker: VecDeque<(Request, u32)>,
    /// Events of workers that are gone, with their generations.
    late: VecDeque<(Generation, Event)>,
    /// The phase of the link as the model has it.
    phase: Phase,
    /// The requests that wait in the link for the worker's start.
    held: Vec<(Request, u32)>,
    sent: u32,
}

impl World {
    fn new() -> Self {
        Self {
            link: LinkState::new("https://example.org/", KernelSet::Own),
            page: Page::default(),
            worker: None,
            to_worker: VecDeque::new(),
            late: VecDeque::new(),
            phase: Phase::Idle,
            held: vec![],
            sent: 0,
        }
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Send(sent) => self.send(sent),
            Step::Start => {
                self.page.lose_worker();
                let actions = self.link.start(Preference::Auto);
                self.run(actions);
            }
            Step::Ready => self.with_worker(FakeWorker::be_ready),
            Step::Receive => {
                if let (Some(worker), Some((request, token))) = (&mut self.worker, self.to_worker.pop_front()) {
                    worker.receive(request, token);
                }
            }
            Step::Work => self.with_worker(FakeWorker::work),
            Step::Deliver => self.deliver(),
            Step::DeliverLate => {
                if let Some((generation, event)) = self.late.pop_front() {
                    assert_eq!(self.link.on_event(generation, &event), [], "a worker that is gone has nothing to say");
                    assert!(!self.link.is_current(generation), "nor is it passed on");
                }
            }
            Step::Crash(kind) => {
                self.with_generation(|link, generation| link.on_crash(generation, Failure::new(kind, "a test")))
            }
            Step::Malformed => {
                self.with_generation(|link, generation| link.on_malformed_message(generation, "a test".to_owned()));
            }
            Step::ReadyTimeout => {
                let is_late = self.phase == Phase::Loading;
                self.with_generation(LinkState::on_ready_timeout);
                assert!(!is_late || self.phase == Phase::GivenUp, "its file could not be loaded");
            }
            Step::Tick(ticks) => (0..ticks).for_each(|_| self.tick()),
        }
    }

    /// A silent worker is replaced only if it owes an answer.
    fn tick(&mut self) {
        let owes = self.page.awaits_worker() || matches!(self.phase, Phase::Starting);
        let before = self.phase;
        self.with_generation(LinkState::tick);
        assert!(owes || self.phase == before, "it had answered everything");
    }

    fn send(&mut self, sent: Sent) {
        self.sent += 1;
        let request = request_of(sent, self.sent);
        let will_be_dropped = self.phase == Phase::GivenUp && matches!(request, Request::Detect { .. });
        self.page.note(&request, self.sent, will_be_dropped);
        let held_now = self.hold(&request);
        let actions = self.link.send(request.clone(), self.sent);
        match self.phase {
            Phase::Running => assert_eq!(actions, [LinkAction::Post(request, self.sent)], "at once"),
            _ => assert!(!actions.iter().any(|action| matches!(action, LinkAction::Post(..))), "not yet: {actions:?}"),
        }
        if held_now {
            self.held.push((request_of(sent, self.sent), self.sent));
        }
        self.run(actions);
    }

    /// Removes what a request supersedes from those that the link should hold; returns whether it is to be held itself.
    fn hold(&mut self, request: &Request) -> bool {
        if matches!(self.phase, Phase::Running | Phase::GivenUp) {
            return false;
        }
        if let Some(purpose) = page::purpose(request) {
            self.held.retain(|(held, _)| page::frame_purpose(held) != Some(purpose));
        }
        matches!(request, Request::Detect { .. } | Request::Gallery(..))
    }

    fn deliver(&mut self) {
        let Some((generation, event)) =
            self.worker.as_mut().and_then(|worker| Some((worker.generation, worker.outbox.pop_front()?)))
        else {
            return;
        };
        let actions = self.link.on_event(generation, &event);
        if matches!(event, Event::Started(_)) && self.phase == Phase::Starting {
            self.phase = Phase::Running;
            let held = std::mem::take(&mut self.held);
            let posts: Vec<_> = held.into_iter().map(|(request, token)| LinkAction::Post(request, token)).collect();
            assert_eq!(actions, posts, "everything that has waited, in order");
        }
        self.run(actions);
        if self.link.is_current(generation) {
            self.page.receive(&event);
        }
    }

    fn with_worker(&mut self, act: impl FnOnce(&mut FakeWorker)) {
        if let Some(worker) = &mut self.worker {
            act(worker);
        }
    }

    fn with_generation(&mut self, act: impl FnOnce(&mut LinkState<u32>, Generation) -> Vec<LinkAction<u32>>) {
        if let Some(generation) = self.worker.as_ref().map(|worker| worker.generation) {
            let actions = act(&mut self.link, generation);
            self.run(actions);
        }
    }

    fn run(&mut self, actions: Vec<LinkAction<u32>>) {
        for action in actions {
            match action {
                LinkAction::Spawn(generation) => {
                    self.end_worker(Phase::Loading);
                    self.worker = Some(FakeWorker::new(generation));
                }
                LinkAction::CancelReadyTimer => self.phase = Phase::Starting,
                LinkAction::Post(request, token) => {
                    assert!(self.worker.is_some(), "a message needs a worker: {request:?}");
                    self.to_worker.push_back((request, token));
                }
                LinkAction::Answer(event) => self.page.receive(&event),
                LinkAction::Terminate => self.end_worker(Phase::GivenUp),
                LinkAction::Replaced(_) | LinkAction::GaveUp(_) => self.page.lose_worker(),
            }
        }
    }

    fn end_worker(&mut self, phase: Phase) {
        self.phase = phase;
        self.held.clear();
        self.to_worker.clear();
        if let Some(worker) = self.worker.take() {
            self.late.extend(worker.outbox.into_iter().map(|event| (worker.generation, event)));
        }
    }

    /// Lets everything come to an end: then nothing may be unanswered, and silence is no reason to replace the worker.
    fn settle(&mut self) {
        if self.worker.is_some() {
            self.take(Step::Ready);
            for _ in 0..2 * SEQUENCE {
                for step in [Step::Receive, Step::Work, Step::Deliver, Step::Deliver] {
                    self.take(step);
                }
            }
            assert_eq!(self.phase, Phase::Running, "it has started");
        }
        self.page.assert_all_answered(self.phase == Phase::Idle);
        (0..100).for_each(|_| self.tick());
        while !self.late.is_empty() {
            self.take(Step::DeliverLate);
        }
    }
}

/// A request whose ids are this number.
fn request_of(sent: Sent, n: u32) -> Request {
    let gallery = |request: GalleryRequest| Request::Gallery(RequestId(n), request);
    match sent {
        Sent::Frame(side) => Request::Detect { frame_id: FrameId(n), side, source: Source::Camera, chosen: None },
        Sent::Forget(side) => Request::Forget { side },
        Sent::LiveFrame => gallery(AnalysisRequest::Recognise { source: Source::Camera }.into()),
        Sent::Photo => gallery(AnalysisRequest::Recognise { source: Source::Photo }.into()),
        Sent::EndLive => gallery(GalleryRequest::EndLive),
        Sent::List => gallery(PeopleRequest::List.into()),
        Sent::Lock => gallery(AccessRequest::Lock.into()),
        Sent::CancelImport => gallery(TransferRequest::CancelImport.into()),
        Sent::Paint => Request::Style(StyleRequest::Paint { job: JobId(n), settings: PaintSettings::default() }),
        Sent::CancelJob => Request::Style(StyleRequest::Cancel),
    }
}

#[test]
fn every_request_is_answered_once_and_the_newest_frame_wins_whatever_happens() {
    let steps = std::env::var("LIKENESS_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(STEPS);
    let cases = u32::try_from(steps / SEQUENCE).expect("not that many");
    let mut runner =
        TestRunner::new(Config { cases, failure_persistence: None, max_shrink_iters: 2_000, ..Config::default() });
    let sequences = prop::collection::vec(step(), SEQUENCE);
    let run = runner.run(&sequences, |sequence| {
        let mut world = World::new();
        sequence.into_iter().for_each(|step| world.take(step));
        world.settle();
        Ok(())
    });
    if let Err(error) = run {
        panic!("{error}");
    }
}
