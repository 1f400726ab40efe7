//! The engine over in-memory ports with the real nets on the CPU: starting, verifying, failing.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

use likeness_core::backend::{Backend, CpuReason, KernelSet, Preference};
use likeness_core::face::matching::Decision;
use likeness_core::face::report::Source;
use likeness_core::geometry::Size;
use likeness_core::manifest::{Manifest, ModelId};
use likeness_core::pixels::RgbaFrame;
use likeness_nets::style::painting::NeverInterrupt;
use protocol::failure::FailureKind;
use protocol::{Event, FrameId, Request, Side, StartStep};
use site::{models, root, start};
use worker::attachment::{Attachment, Picture};
use worker::engine::Engine;
use worker::ports::{InMemory, MemoryModels, MemoryOutbox};

#[path = "shared/site.rs"]
mod site;

type TestEngine = Engine<InMemory>;

fn engine(models: MemoryModels) -> (TestEngine, MemoryOutbox) {
    let (engine, outbox, _) = site::engine(models);
    (engine, outbox)
}

fn sample(file: &str) -> Picture {
    let image = image::open(root("static/samples").join(file)).expect("the samples are committed").to_rgba8();
    let size = Size::new(image.width(), image.height());
    Picture { frame: RgbaFrame::new(size, image.into_raw()).expect("the bytes fill the size"), read_ms: 0.0 }
}

fn detect(engine: &mut TestEngine, n: u32, side: Side, file: &str) {
    let request = Request::Detect { frame_id: FrameId(n), side, source: Source::Photo, chosen: None };
    pollster::block_on(engine.handle(request, Attachment::Picture(sample(file)), &NeverInterrupt));
}

fn decision(events: &[Event]) -> Option<Decision> {
    let verdict = |event: &Event| if let Event::Detected { verdict, .. } = event { *verdict } else { None };
    events.iter().rev().find_map(verdict).map(|verdict| verdict.decision)
}

fn failure(events: &[Event]) -> Option<FailureKind> {
    events.iter().find_map(|e| if let Event::Failed { failure, .. } = e { Some(failure.kind) } else { None })
}

#[test]
fn two_pictures_of_one_person_are_the_same_and_of_two_people_are_not() {
    let (mut engine, outbox) = engine(models());
    start(&mut engine);
    let started = outbox.drain();
    let Some(Event::Started(report)) = started.last() else { panic!("the engine starts: {started:?}") };
    assert_eq!((report.backend, report.cpu_reason.clone()), (Backend::Cpu, Some(CpuReason::NoWebGpu)), "no GPU here");
    detect(&mut engine, 1, Side::Claim, "astronaut.jpg");
    assert_eq!(decision(&outbox.drain()), None, "one picture alone is compared with nothing");
    detect(&mut engine, 2, Side::Probe, "astronaut_2.jpg");
    assert_eq!(decision(&outbox.drain()), Some(Decision::Same), "one person twice");
    detect(&mut engine, 3, Side::Probe, "grace_hopper.jpg");
    assert_eq!(decision(&outbox.drain()), Some(Decision::Different), "two people");
    pollster::block_on(engine.handle(Request::Forget { side: Side::Claim }, Attachment::None, &NeverInterrupt));
    let events = outbox.drain();
    assert_eq!(events, [Event::Forgotten { side: Side::Claim }], "what is forgotten is compared no more");
}

#[test]
fn a_face_is_followed_from_frame_to_frame_until_it_is_another_one() {
    let (mut engine, outbox) = engine(models());
    start(&mut engine);
    outbox.drain();
    let mut track = |file: &str, source| {
        let request = Request::Detect { frame_id: FrameId(1), side: Side::Probe, source, chosen: None };
        pollster::block_on(engine.handle(request, Attachment::Picture(sample(file)), &NeverInterrupt));
        match outbox.drain().pop() {
            Some(Event::Detected { report, .. }) => report.track,
            other => panic!("a report: {other:?}"),
        }
    };
    let first = track("astronaut.jpg", Source::Camera);
    assert!(first.is_some(), "there is a face");
    assert_eq!(track("astronaut.jpg", Source::Camera), first, "the same again");
    assert_eq!(track("astronaut.jpg", Source::Photo), None, "a photo is not followed");
    let others: Vec<_> = (0..2).map(|_| track("grace_hopper.jpg", Source::Camera)).collect();
    assert_ne!(others[1], first, "another person, at the second look at the latest");
}

#[test]
fn the_report_lists_the_face_nets_and_those_for_style_transfer() {
    let (mut engine, outbox) = engine(models());
    start(&mut engine);
    let started = outbox.drain();
    let Some(Event::Started(report)) = started.last() else { panic!("the engine starts: {started:?}") };
    let (proven, others): (Vec<_>, Vec<_>) = report.models.iter().partition(|model| model.deviation.is_some());
    assert_eq!(proven.iter().map(|model| model.id).collect::<Vec<_>>(), ModelId::FACE, "proven just now");
    assert!(proven.iter().all(|model| model.paints_on.is_empty()), "they paint nothing");
    let others: Vec<_> = others.iter().map(|model| (model.id, model.paints_on.as_slice())).collect();
    let expected = [(ModelId::VggLight, &[Backend::Cpu][..]), (ModelId::VggBalanced, &[Backend::WebGpu])];
    assert_eq!(others, expected, "fetched when something is painted");
    assert!(report.models.iter().all(|m| m.bytes > 0 && !m.licence.is_empty() && !m.source.is_empty()), "{report:?}");
}

#[test]
fn after_a_lost_gpu_the_cpu_is_used_regardless_of_the_preference_and_the_reason_reported() {
    let (mut engine, outbox) = engine(models());
    let cpu_reason = Some(CpuReason::Lost);
    let request = Request::Start {
        preference: Preference::WebGpu,
        cpu_reason,
        base: String::new(),
        kernels: KernelSet::Own,
        encoder: None,
    };
    pollster::block_on(engine.handle(request, Attachment::None, &NeverInterrupt));
    let events = outbox.drain();
    let Some(Event::Started(report)) = events.last() else { panic!("the engine starts: {events:?}") };
    assert_eq!((report.backend, &report.cpu_reason), (Backend::Cpu, &Some(CpuReason::Lost)), "not \"asked for\"");
}

#[test]
fn a_damaged_cached_file_is_fetched_again_and_replaced() {
    let models = models();
    let cache = models.cache.clone();
    cache.borrow_mut().insert("face-detector.safetensors".to_owned(), b"damaged".to_vec());
    let (mut engine, outbox) = engine(models.clone());
    start(&mut engine);
    let events = outbox.drain();
    assert!(matches!(events.last(), Some(Event::Started(_))), "{:?}", failure(&events));
    let detector = &models.published["face-detector.safetensors"];
    assert_eq!(cache.borrow().get("face-detector.safetensors"), Some(detector), "the good bytes are kept now");
    assert_eq!(cache.borrow().len(), 3, "and the other two");
}

#[test]
fn wrong_weights_are_refused_and_not_cached() {
    let mut models = models();
    let cache = models.cache.clone();
    if let Some(byte) = models.published.get_mut("face-encoder.safetensors").and_then(|b| b.last_mut()) {
        *byte ^= 1;
    }
    let (mut engine, outbox) = engine(models);
    start(&mut engine);
    let events = outbox.drain();
    assert_eq!(failure(&events), Some(FailureKind::WrongWeights(ModelId::FaceEncoder)), "by their hash");
    assert!(!cache.borrow().contains_key("face-encoder.safetensors"), "damaged bytes are not kept");
    detect(&mut engine, 1, Side::Claim, "astronaut.jpg");
    assert_eq!(failure(&outbox.drain()), Some(FailureKind::Internal), "and nothing is answered with them");
}

#[test]
fn a_start_that_failed_without_a_file_can_be_retried() {
    let full = models();
    let mut partial = full.clone();
    partial.published.remove("face-landmarks.safetensors");
    let (mut engine, outbox) = engine(partial);
    start(&mut engine);
    assert_eq!(failure(&outbox.drain()), Some(FailureKind::Download(ModelId::FaceLandmarks)), "404");
    start(&mut engine);
    let steps = outbox.drain();
    let cached = |m| move |e: &Event| matches!(e, Event::Starting(StartStep::Download { model, cached: true, .. }) if *model == m);
    assert!(steps.iter().any(cached(ModelId::FaceDetector)), "what was downloaded before is kept");
}

#[test]
fn a_full_disk_is_reported_and_the_start_continues() {
    let (mut engine, outbox) = engine(MemoryModels { full: true, ..models() });
    start(&mut engine);
    let events = outbox.drain();
    assert_eq!(failure(&events), Some(FailureKind::StorageFull), "it is said");
    assert!(matches!(events.last(), Some(Event::Started(_))), "and the engine starts all the same");
}

#[test]
fn wrong_numbers_on_the_cpu_are_refused() {
    let mut models = models();
    let mut manifest = Manifest::parse(models.manifest.as_deref().expect("set")).expect("well formed");
    manifest.models[2].self_test.expected[5] += 1.0;
    models.manifest = Ok(serde_json::to_string(&manifest).expect("serialises"));
    let (mut engine, outbox) = engine(models);
    start(&mut engine);
    assert_eq!(failure(&outbox.drain()), Some(FailureKind::SelfTest(ModelId::FaceEncoder)), "no answer is better");
}

#[test]
fn an_unreadable_manifest_has_its_own_failure() {
    for text in [Err("404".to_owned()), Ok("not json".to_owned()), Ok("{}".to_owned())] {
        let (mut engine, outbox) = engine(MemoryModels { manifest: text.clone(), ..models() });
        start(&mut engine);
        assert_eq!(failure(&outbox.drain()), Some(FailureKind::ManifestUnreadable), "{text:?}");
    }
}
