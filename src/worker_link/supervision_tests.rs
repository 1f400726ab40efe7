//! The supervisor's decisions, one life of a worker after another.

use super::*;
use likeness_core::backend::{Backend, KernelSet};
use likeness_core::face::matching::Thresholds;
use likeness_core::face::report::Source;
use likeness_core::manifest::ModelId;
use protocol::{EngineReport, FrameId, Side};

type State = LinkState<&'static str>;

const READY: Event = Event::Ready { build: BuildId::CURRENT };

fn started() -> Event {
    Event::Started(EngineReport {
        backend: Backend::Cpu,
        adapter: None,
        cpu_reason: None,
        operations: KernelSet::Own,
        models: vec![],
        startup_ms: 0.0,
        thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
    })
}

fn look(n: u32, side: Side) -> Request {
    Request::Look { look: FrameId(n), side, source: Source::Photo }
}

fn start(preference: Preference) -> LinkAction<&'static str> {
    start_because(preference, None)
}

fn start_because(preference: Preference, cpu_reason: Option<CpuReason>) -> LinkAction<&'static str> {
    LinkAction::Post(
        Request::Start {
            preference,
            cpu_reason,
            base: "https://example.org/sub/".to_owned(),
            operations: KernelSet::Own,
        },
        "",
    )
}

fn failure(kind: FailureKind) -> Failure {
    Failure::new(kind, "detail")
}

/// A link whose worker was spawned with a preference.
fn spawned(preference: Preference) -> State {
    let mut state = State::new("https://example.org/sub/", KernelSet::Own);
    assert_eq!(state.start(preference), [LinkAction::Spawn(1)], "the first worker");
    state
}

#[test]
fn the_operations_of_the_address_are_those_of_every_worker() {
    let mut state = State::new("https://example.org/sub/", KernelSet::Burn);
    state.start(Preference::Cpu);
    for generation in 1..3 {
        let steps = state.on_event(generation, &READY);
        let asks = |step: &LinkAction<_>| {
            matches!(step, LinkAction::Post(Request::Start { operations: KernelSet::Burn, .. }, _))
        };
        assert!(steps.iter().any(asks), "{steps:?}");
        state.died(generation, failure(FailureKind::WorkerUnresponsive));
    }
}

#[test]
fn looks_wait_until_the_worker_runs_and_then_go_in_order() {
    let mut state = spawned(Preference::Auto);
    assert_eq!(state.send(look(1, Side::Claim), "a"), [], "its files still load");
    assert_eq!(
        state.on_event(1, &READY),
        [LinkAction::CancelReadyTimer, start(Preference::Auto)],
        "ready: started at once"
    );
    assert_eq!(state.send(look(2, Side::Probe), "b"), [], "its nets still load");
    let flushed = [LinkAction::Post(look(1, Side::Claim), "a"), LinkAction::Post(look(2, Side::Probe), "b")];
    assert_eq!(state.on_event(1, &started()), flushed, "in the order in which they were asked for");
    assert_eq!(
        state.send(look(3, Side::Claim), "c"),
        [LinkAction::Post(look(3, Side::Claim), "c")],
        "at once from now on"
    );
}

#[test]
fn of_two_looks_that_wait_for_one_side_the_newer_is_kept() {
    let mut state = spawned(Preference::Auto);
    for (n, side) in [(1, Side::Claim), (2, Side::Probe), (3, Side::Claim)] {
        state.send(look(n, side), "");
    }
    state.send(Request::Forget { side: Side::Probe }, "");
    state.on_event(1, &READY);
    assert_eq!(
        state.on_event(1, &started()),
        [LinkAction::Post(look(3, Side::Claim), "")],
        "the other side was cleared"
    );
}

#[test]
fn a_worker_of_another_build_is_refused() {
    let mut state = spawned(Preference::Auto);
    let steps = state.on_event(1, &Event::Ready { build: BuildId(BuildId::CURRENT.0 ^ 1) });
    assert!(
        matches!(
            &steps[..],
            [LinkAction::Terminate, LinkAction::GaveUp(Failure { kind: FailureKind::StaleWorker, .. })]
        ),
        "{steps:?}"
    );
    assert_eq!(state.send(look(1, Side::Claim), ""), [], "nothing is sent any more");
}

#[test]
fn a_first_word_that_cannot_be_read_is_another_build_too() {
    let mut state = spawned(Preference::Auto);
    let steps = state.on_malformed_message(1, "unknown variant".to_owned());
    assert!(matches!(&steps[..], [_, LinkAction::GaveUp(Failure { kind: FailureKind::StaleWorker, .. })]), "{steps:?}");
}

#[test]
fn the_first_death_brings_a_worker_like_it_the_second_one_on_the_cpu_the_third_none() {
    let mut state = spawned(Preference::WebGpu);
    for (death, because) in [(1, None), (2, None)] {
        let expected = [LinkAction::CancelReadyTimer, start_because(Preference::WebGpu, because)];
        assert_eq!(state.on_event(death, &READY), expected, "like the first");
        let cause = failure(FailureKind::Internal);
        let steps = state.died(death, cause.clone());
        assert_eq!(steps, [LinkAction::Replaced(cause), LinkAction::Spawn(death + 1)], "death {death}");
    }
    let last = start_because(Preference::WebGpu, Some(CpuReason::Stopped));
    assert_eq!(
        state.on_event(3, &READY),
        [LinkAction::CancelReadyTimer, last],
        "the last one starts on the CPU and can say why"
    );
    let steps = state.died(3, failure(FailureKind::Internal));
    assert_eq!(
        steps,
        [LinkAction::Terminate, LinkAction::GaveUp(failure(FailureKind::WorkerCrashed))],
        "given up, with the last detail"
    );
}

#[test]
fn a_lost_gpu_is_followed_by_the_cpu_at_once() {
    let mut state = spawned(Preference::Auto);
    state.on_event(1, &READY);
    let lost = Event::Failed { look: Some(FrameId(1)), failure: failure(FailureKind::GpuLost), fatal: true };
    let steps = state.on_event(1, &lost);
    assert_eq!(steps, [LinkAction::Replaced(failure(FailureKind::GpuLost)), LinkAction::Spawn(2)], "replaced");
    let next = start_because(Preference::Auto, Some(CpuReason::Lost));
    assert_eq!(state.on_event(2, &READY), [LinkAction::CancelReadyTimer, next], "on the CPU, and it can say why");
    state.died(2, failure(FailureKind::Internal));
    let next = start_because(Preference::Auto, Some(CpuReason::Lost));
    assert_eq!(state.on_event(3, &READY), [LinkAction::CancelReadyTimer, next], "the first reason stays");
}

#[test]
fn a_user_who_asked_for_the_cpu_is_told_no_other_reason() {
    let mut state = spawned(Preference::Cpu);
    state.on_event(1, &READY);
    state.died(1, failure(FailureKind::Internal));
    state.died(2, failure(FailureKind::Internal));
    assert_eq!(
        state.on_event(3, &READY),
        [LinkAction::CancelReadyTimer, start(Preference::Cpu)],
        "asked for, as before"
    );
}

#[test]
fn a_worker_that_owes_an_answer_and_is_silent_is_replaced() {
    let mut state = spawned(Preference::Auto);
    let silent =
        |state: &mut State, generation| (0..1_000).map(|_| state.tick(generation)).find(|steps| !steps.is_empty());
    assert_eq!(silent(&mut state, 1), None, "its files load: another clock runs");
    state.on_event(1, &READY);
    state.on_event(1, &started());
    assert_eq!(silent(&mut state, 1), None, "nobody has asked for anything");
    state.send(look(1, Side::Claim), "");
    assert_eq!(silent(&mut state, 0), None, "ticks of another worker");
    let steps = silent(&mut state, 1).expect("it does not answer");
    assert!(
        matches!(
            &steps[..],
            [LinkAction::Replaced(Failure { kind: FailureKind::WorkerUnresponsive, .. }), LinkAction::Spawn(2)]
        ),
        "{steps:?}"
    );
    assert_eq!(silent(&mut state, 2), None, "the next one owes nothing yet");
    state.on_event(2, &READY);
    assert!(silent(&mut state, 2).is_some(), "from its start on it does");
}

#[test]
fn a_worker_that_never_got_ready_was_never_there() {
    let mut state = spawned(Preference::Auto);
    state.died(1, failure(FailureKind::Internal));
    state.died(2, failure(FailureKind::Internal));
    let steps = state.died(3, failure(FailureKind::Internal));
    assert_eq!(
        steps,
        [LinkAction::Terminate, LinkAction::GaveUp(failure(FailureKind::WorkerMissing))],
        "its file could not be loaded"
    );
}

#[test]
fn what_a_fresh_worker_cannot_cure_is_told_at_once() {
    for kind in [FailureKind::WrongWeights(ModelId::FaceEncoder), FailureKind::ManifestUnreadable] {
        let mut state = spawned(Preference::Auto);
        state.on_event(1, &READY);
        let steps = state.on_event(1, &Event::Failed { look: None, failure: failure(kind), fatal: true });
        assert_eq!(steps, [LinkAction::Terminate, LinkAction::GaveUp(failure(kind))], "{kind:?}");
    }
}

#[test]
fn a_failure_that_is_not_fatal_is_no_death() {
    let mut state = spawned(Preference::Auto);
    state.on_event(1, &READY);
    state.on_event(1, &started());
    let event = Event::Failed { look: Some(FrameId(1)), failure: failure(FailureKind::Internal), fatal: false };
    assert_eq!(state.on_event(1, &event), [], "the worker goes on");
    assert_eq!(state.send(look(2, Side::Claim), "").len(), 1, "and takes the next look");
}

#[test]
fn a_late_word_of_a_dead_worker_changes_nothing() {
    let mut state = spawned(Preference::Auto);
    state.on_event(1, &READY);
    state.died(1, failure(FailureKind::Internal));
    assert_eq!(state.died(1, failure(FailureKind::Internal)), [], "one death is told twice: as message and as error");
    assert_eq!(state.on_event(1, &started()), [], "it did start, but is gone");
    assert_eq!(state.silent(1), [], "its timer");
    assert!(!state.is_current(1) && state.is_current(2), "the second counts");
}

#[test]
fn silence_counts_only_before_the_first_word() {
    let mut state = spawned(Preference::Auto);
    state.on_event(1, &READY);
    assert_eq!(state.silent(1), [], "it spoke");
    let mut state = spawned(Preference::Auto);
    let steps = state.silent(1);
    assert!(
        matches!(
            &steps[..],
            [LinkAction::Terminate, LinkAction::GaveUp(Failure { kind: FailureKind::WorkerMissing, .. })]
        ),
        "{steps:?}"
    );
}

#[test]
fn starting_again_forgives_past_deaths() {
    let mut state = spawned(Preference::Auto);
    for death in 1..=3 {
        state.on_event(death, &READY);
        state.died(death, failure(FailureKind::Internal));
    }
    assert_eq!(state.start(Preference::WebGpu), [LinkAction::Spawn(4)], "the user tries again");
    state.on_event(4, &READY);
    let steps = state.died(4, failure(FailureKind::Internal));
    assert_eq!(steps.last(), Some(&LinkAction::Spawn(5)), "and has all chances again");
    assert_eq!(
        state.on_event(5, &READY),
        [LinkAction::CancelReadyTimer, start(Preference::WebGpu)],
        "with the same preference"
    );
}
