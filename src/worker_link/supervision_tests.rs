//! The decisions of the supervision, from one worker to the next.

use super::*;
use likeness_core::backend::{Backend, KernelSet};
use likeness_core::face::matching::Thresholds;
use likeness_core::face::report::Source;
use likeness_core::manifest::{EncoderNet, ModelId};
use likeness_core::style::settings::PaintSettings;
use protocol::bench::BenchRequest;
use protocol::gallery::{AccessRequest, AnalysisRequest, GalleryEvent, RequestId};
use protocol::style::{JobId, PictureSlot, StyleEvent, StyleRequest};
use protocol::{EngineReport, FrameId, Side};

type State = LinkState<&'static str>;

const READY: Event = Event::Ready { build: BuildId::CURRENT };

fn started() -> Event {
    Event::Started(EngineReport {
        backend: Backend::Cpu,
        adapter: None,
        cpu_reason: None,
        kernels: KernelSet::Own,
        models: vec![],
        encoders: vec![],
        startup_ms: 0.0,
        thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
    })
}

fn detect(n: u32, side: Side) -> Request {
    Request::Detect { frame_id: FrameId(n), side, source: Source::Photo, chosen: None }
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
            kernels: KernelSet::Own,
            encoder: None,
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
fn the_chosen_encoder_is_that_of_every_worker() {
    let mut state = State::new("https://example.org/sub/", KernelSet::Own);
    state.start(EngineChoice { preference: Preference::Cpu, encoder: Some(EncoderNet::Dlib) });
    for generation in 1..3 {
        let steps = state.on_event(generation, &READY);
        let asks = |step: &LinkAction<_>| {
            matches!(step, LinkAction::Post(Request::Start { encoder: Some(EncoderNet::Dlib), .. }, _))
        };
        assert!(steps.iter().any(asks), "worker {generation}: {steps:?}");
        state.on_crash(generation, failure(FailureKind::Internal));
    }
}

#[test]
fn the_kernels_of_the_address_are_those_of_every_worker() {
    let mut state = State::new("https://example.org/sub/", KernelSet::Burn);
    state.start(Preference::Cpu);
    for generation in 1..3 {
        let steps = state.on_event(generation, &READY);
        let asks =
            |step: &LinkAction<_>| matches!(step, LinkAction::Post(Request::Start { kernels: KernelSet::Burn, .. }, _));
        assert!(steps.iter().any(asks), "{steps:?}");
        state.on_crash(generation, failure(FailureKind::WorkerUnresponsive));
    }
}

#[test]
fn frames_wait_until_the_worker_runs_and_are_then_sent_in_order() {
    let mut state = spawned(Preference::Auto);
    assert_eq!(state.send(detect(1, Side::Claim), "a"), [], "its files still load");
    assert_eq!(
        state.on_event(1, &READY),
        [LinkAction::CancelReadyTimer, start(Preference::Auto)],
        "ready: started at once"
    );
    assert_eq!(state.send(detect(2, Side::Probe), "b"), [], "its nets still load");
    let flushed = [LinkAction::Post(detect(1, Side::Claim), "a"), LinkAction::Post(detect(2, Side::Probe), "b")];
    assert_eq!(state.on_event(1, &started()), flushed, "in the order in which they were asked for");
    assert_eq!(
        state.send(detect(3, Side::Claim), "c"),
        [LinkAction::Post(detect(3, Side::Claim), "c")],
        "at once from now on"
    );
}

#[test]
fn of_two_frames_that_wait_for_one_side_the_newer_is_kept() {
    let mut state = spawned(Preference::Auto);
    for (n, side) in [(1, Side::Claim), (2, Side::Probe), (3, Side::Claim)] {
        state.send(detect(n, side), "");
    }
    state.send(Request::Forget { side: Side::Probe }, "");
    state.on_event(1, &READY);
    assert_eq!(
        state.on_event(1, &started()),
        [LinkAction::Post(detect(3, Side::Claim), "")],
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
    assert_eq!(state.send(detect(1, Side::Claim), ""), [], "nothing is sent any more");
}

#[test]
fn a_first_message_that_cannot_be_read_means_another_build_too() {
    let mut state = spawned(Preference::Auto);
    let steps = state.on_malformed_message(1, "unknown variant".to_owned());
    assert!(matches!(&steps[..], [_, LinkAction::GaveUp(Failure { kind: FailureKind::StaleWorker, .. })]), "{steps:?}");
}

#[test]
fn a_first_crash_brings_the_same_worker_a_second_one_on_the_cpu_a_third_none() {
    let mut state = spawned(Preference::WebGpu);
    for (death, because) in [(1, None), (2, None)] {
        let expected = [LinkAction::CancelReadyTimer, start_because(Preference::WebGpu, because)];
        assert_eq!(state.on_event(death, &READY), expected, "like the first");
        let cause = failure(FailureKind::Internal);
        let steps = state.on_crash(death, cause.clone());
        assert_eq!(steps, [LinkAction::Replaced(cause), LinkAction::Spawn(death + 1)], "crash {death}");
    }
    let last = start_because(Preference::WebGpu, Some(CpuReason::Stopped));
    assert_eq!(
        state.on_event(3, &READY),
        [LinkAction::CancelReadyTimer, last],
        "the last one starts on the CPU and can say why"
    );
    let steps = state.on_crash(3, failure(FailureKind::Internal));
    assert_eq!(
        steps,
        [LinkAction::Terminate, LinkAction::GaveUp(failure(FailureKind::WorkerCrashed))],
        "given up, with the last detail"
    );
}

#[test]
fn a_lost_gpu_is_followed_by_the_cpu_immediately() {
    let mut state = spawned(Preference::Auto);
    state.on_event(1, &READY);
    let lost = Event::Failed { frame_id: Some(FrameId(1)), failure: failure(FailureKind::GpuLost), fatal: true };
    let steps = state.on_event(1, &lost);
    assert_eq!(steps, [LinkAction::Replaced(failure(FailureKind::GpuLost)), LinkAction::Spawn(2)], "replaced");
    let next = start_because(Preference::Auto, Some(CpuReason::Lost));
    assert_eq!(state.on_event(2, &READY), [LinkAction::CancelReadyTimer, next], "on the CPU, and it can say why");
    state.on_crash(2, failure(FailureKind::Internal));
    let next = start_because(Preference::Auto, Some(CpuReason::Lost));
    assert_eq!(state.on_event(3, &READY), [LinkAction::CancelReadyTimer, next], "the first reason stays");
}

#[test]
fn a_user_who_chose_the_cpu_is_given_no_other_reason() {
    let mut state = spawned(Preference::Cpu);
    state.on_event(1, &READY);
    state.on_crash(1, failure(FailureKind::Internal));
    state.on_crash(2, failure(FailureKind::Internal));
    assert_eq!(
        state.on_event(3, &READY),
        [LinkAction::CancelReadyTimer, start(Preference::Cpu)],
        "asked for, as before"
    );
}

#[test]
fn a_worker_that_does_not_answer_is_replaced() {
    let mut state = spawned(Preference::Auto);
    let ticks_until_action =
        |state: &mut State, generation| (0..1_000).map(|_| state.tick(generation)).find(|steps| !steps.is_empty());
    assert_eq!(ticks_until_action(&mut state, 1), None, "its files load: another clock runs");
    state.on_event(1, &READY);
    state.on_event(1, &started());
    assert_eq!(ticks_until_action(&mut state, 1), None, "nothing was requested");
    state.send(detect(1, Side::Claim), "");
    assert_eq!(ticks_until_action(&mut state, 0), None, "ticks of another worker");
    let steps = ticks_until_action(&mut state, 1).expect("it does not answer");
    assert!(
        matches!(
            &steps[..],
            [LinkAction::Replaced(Failure { kind: FailureKind::WorkerUnresponsive, .. }), LinkAction::Spawn(2)]
        ),
        "{steps:?}"
    );
    assert_eq!(ticks_until_action(&mut state, 2), None, "the next one has nothing to answer yet");
    state.on_event(2, &READY);
    assert!(ticks_until_action(&mut state, 2).is_some(), "from its start on it does");
}

#[test]
fn a_worker_that_was_never_ready_is_reported_as_missing() {
    let mut state = spawned(Preference::Auto);
    state.on_crash(1, failure(FailureKind::Internal));
    state.on_crash(2, failure(FailureKind::Internal));
    let steps = state.on_crash(3, failure(FailureKind::Internal));
    assert_eq!(
        steps,
        [LinkAction::Terminate, LinkAction::GaveUp(failure(FailureKind::WorkerMissing))],
        "its file could not be loaded"
    );
}

#[test]
fn what_a_new_worker_cannot_cure_is_reported_immediately() {
    for kind in [FailureKind::WrongWeights(ModelId::FaceEncoder), FailureKind::ManifestUnreadable] {
        let mut state = spawned(Preference::Auto);
        state.on_event(1, &READY);
        let steps = state.on_event(1, &Event::Failed { frame_id: None, failure: failure(kind), fatal: true });
        assert_eq!(steps, [LinkAction::Terminate, LinkAction::GaveUp(failure(kind))], "{kind:?}");
    }
}

#[test]
fn a_failure_that_is_not_fatal_does_not_end_the_worker() {
    let mut state = spawned(Preference::Auto);
    state.on_event(1, &READY);
    state.on_event(1, &started());
    let event = Event::Failed { frame_id: Some(FrameId(1)), failure: failure(FailureKind::Internal), fatal: false };
    assert_eq!(state.on_event(1, &event), [], "the worker goes on");
    assert_eq!(state.send(detect(2, Side::Claim), "").len(), 1, "and takes the next frame");
}

#[test]
fn a_late_message_of_an_earlier_worker_changes_nothing() {
    let mut state = spawned(Preference::Auto);
    state.on_event(1, &READY);
    state.on_crash(1, failure(FailureKind::Internal));
    assert_eq!(
        state.on_crash(1, failure(FailureKind::Internal)),
        [],
        "one crash is reported twice: as message and as error"
    );
    assert_eq!(state.on_event(1, &started()), [], "it did start, but is gone");
    assert_eq!(state.on_ready_timeout(1), [], "its timer");
    assert!(!state.is_current(1) && state.is_current(2), "the second counts");
}

#[test]
fn the_ready_timer_counts_only_before_the_first_event() {
    let mut state = spawned(Preference::Auto);
    state.on_event(1, &READY);
    assert_eq!(state.on_ready_timeout(1), [], "it is ready");
    let mut state = spawned(Preference::Auto);
    let steps = state.on_ready_timeout(1);
    assert!(
        matches!(
            &steps[..],
            [LinkAction::Terminate, LinkAction::GaveUp(Failure { kind: FailureKind::WorkerMissing, .. })]
        ),
        "{steps:?}"
    );
}

#[test]
fn starting_again_resets_the_crash_count() {
    let mut state = spawned(Preference::Auto);
    for death in 1..=3 {
        state.on_event(death, &READY);
        state.on_crash(death, failure(FailureKind::Internal));
    }
    assert_eq!(state.start(Preference::WebGpu), [LinkAction::Spawn(4)], "the user tries again");
    state.on_event(4, &READY);
    let steps = state.on_crash(4, failure(FailureKind::Internal));
    assert_eq!(steps.last(), Some(&LinkAction::Spawn(5)), "and has all chances again");
    assert_eq!(
        state.on_event(5, &READY),
        [LinkAction::CancelReadyTimer, start(Preference::WebGpu)],
        "with the same preference"
    );
}

#[test]
fn a_job_sent_while_the_worker_starts_is_refused_instead_of_dropped() {
    let mut state = spawned(Preference::Auto);
    state.on_event(1, &READY);
    state.on_event(1, &started());
    state.on_crash(1, failure(FailureKind::Internal));
    // "100 more" after the worker was lost: the job goes on in another worker.
    let picture = Request::Style(StyleRequest::SetPicture { slot: PictureSlot::Initial });
    let paint = Request::Style(StyleRequest::Paint { job: JobId(2), settings: PaintSettings::default() });
    let refused = |request: &Request, steps: &[LinkAction<_>]| match steps {
        [LinkAction::Answer(event)] => {
            let failure = Failure::new(FailureKind::NotStarted, "the request was sent while no worker was running");
            *event == request.failed(failure)
        }
        _ => false,
    };
    for request in [picture, paint.clone(), Request::Bench(BenchRequest::Run)] {
        let steps = state.send(request.clone(), "");
        assert!(refused(&request, &steps), "{steps:?}");
    }
    let steps = state.send(paint, "");
    let job_is_refused = |event: &Event| matches!(event, Event::Style(StyleEvent::Failed { job: JobId(2), .. }));
    assert!(matches!(&steps[..], [LinkAction::Answer(event)] if job_is_refused(event)), "the job ends: {steps:?}");
}

#[test]
fn a_request_about_what_an_earlier_worker_held_needs_no_answer() {
    let mut state = spawned(Preference::Auto);
    for request in [StyleRequest::Remove { slot: PictureSlot::Content }, StyleRequest::Cancel, StyleRequest::Stop] {
        assert_eq!(state.send(Request::Style(request), ""), [], "a new worker holds nothing");
    }
}

#[test]
fn a_request_to_a_worker_that_was_given_up_fails() {
    let mut state = spawned(Preference::Auto);
    state.on_crash(1, failure(FailureKind::WorkerMissing));
    let status = Request::Gallery(RequestId(1), AccessRequest::Status.into());
    let steps = state.send(status, "");
    let failed = |event: &Event| matches!(event, Event::Gallery(Some(RequestId(1)), GalleryEvent::Failed(failure)) if failure.kind == FailureKind::WorkerCrashed);
    assert!(matches!(&steps[..], [LinkAction::Answer(event)] if failed(event)), "{steps:?}");
}

#[test]
fn of_the_gallery_s_live_frames_that_wait_the_newest_is_kept_and_the_older_one_answered() {
    let mut state = spawned(Preference::Auto);
    let live = |n| Request::Gallery(RequestId(n), AnalysisRequest::Recognise { source: Source::Camera }.into());
    assert_eq!(state.send(live(1), "a"), [], "it waits");
    let skipped = Event::Gallery(Some(RequestId(1)), GalleryEvent::Skipped);
    assert_eq!(state.send(live(2), "b"), [LinkAction::Answer(skipped)], "superseded");
    state.on_event(1, &READY);
    assert_eq!(state.on_event(1, &started()), [LinkAction::Post(live(2), "b")], "the newest");
}
