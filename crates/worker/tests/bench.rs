//! Benchmarks over in-memory ports with the real nets on the CPU: every kind of item, comparison, and refused requests.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

use likeness_core::backend::{KernelSet, Preference};
use likeness_core::bench::BenchItem;
use likeness_core::bench::layers::{Layer, LayerKind};
use likeness_core::geometry::Size;
use likeness_core::manifest::{Manifest, ModelId};
use likeness_core::pixels::RgbaFrame;
use likeness_core::style::settings::PaintSettings;
use likeness_core::test_picture;
use likeness_nets::device::{AdapterStatus, LoadOptions};
use likeness_nets::face::PipelineSettings;
use likeness_nets::self_test::{FaceFiles, FaceNets};
use likeness_nets::style::painting::NeverInterrupt;
use protocol::bench::{BenchEvent, BenchRequest};
use protocol::failure::FailureKind;
use protocol::style::{JobId, PictureSlot, StyleRequest};
use protocol::{Event, Request};
use std::collections::BTreeMap;
use std::path::PathBuf;
use worker::attachment::{Attachment, Picture};
use worker::engine::Engine;
use worker::ports::gallery_memory::MemoryPorts;
use worker::ports::{FixedAdapter, InMemory, ManualClock, MemoryModels, MemoryOutbox, Ports};

struct Harness {
    engine: Engine<InMemory>,
    outbox: MemoryOutbox,
    published: BTreeMap<String, Vec<u8>>,
    manifest: Manifest,
}

fn root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn picture() -> Attachment {
    let image = image::open(root("static/samples/astronaut.jpg")).expect("the samples are committed").to_rgba8();
    let size = Size::new(image.width(), image.height());
    let frame = RgbaFrame::new(size, image.into_raw()).expect("the bytes fill the size");
    Attachment::Picture(Picture { frame, read_ms: 0.0 })
}

impl Harness {
    fn started() -> Self {
        let text = std::fs::read_to_string(root("models/manifest.json")).expect("the manifest is committed");
        let manifest = Manifest::parse(&text).expect("well formed");
        let read = |file: &String| std::fs::read(root("models").join(file)).expect("committed");
        let published: BTreeMap<_, _> = manifest.models.iter().map(|m| (m.file.clone(), read(&m.file))).collect();
        let models = MemoryModels { manifest: Ok(text), published: published.clone(), ..Default::default() };
        let outbox = MemoryOutbox::default();
        let (adapter, clock) = (FixedAdapter(AdapterStatus::Unavailable), ManualClock::default());
        let settings = PipelineSettings::default();
        let engine = Engine::new(
            Ports { models, adapter, clock, outbox: outbox.clone(), gallery: MemoryPorts::default() },
            settings,
        );
        let mut harness = Self { engine, outbox, published, manifest };
        harness.ask(
            Request::Start {
                preference: Preference::Auto,
                cpu_reason: None,
                base: String::new(),
                kernels: KernelSet::Own,
                encoder: None,
            },
            Attachment::None,
        );
        harness
    }

    fn ask(&mut self, request: Request, attachment: Attachment) -> Vec<Event> {
        pollster::block_on(self.engine.handle(request, attachment, &NeverInterrupt));
        self.outbox.drain()
    }

    /// The last event.
    fn bench(&mut self, request: BenchRequest, attachment: Attachment) -> BenchEvent {
        let events = self.ask(Request::Bench(request), attachment);
        match events.last() {
            Some(Event::Bench(event)) => event.clone(),
            other => panic!("{request:?} is answered: {other:?}"),
        }
    }

    /// The detector's output, computed directly.
    fn detected(&self, side: u32) -> Vec<f32> {
        let bytes = |id: ModelId| self.published[&self.manifest.entry(id).expect("listed").file].clone();
        let files = FaceFiles {
            detector: bytes(ModelId::FaceDetector),
            landmarks: bytes(ModelId::FaceLandmarks),
            encoder: bytes(ModelId::FaceEncoder),
        };
        let nets = FaceNets::load(&self.manifest, &files, &LoadOptions::cpu()).expect("the committed weights load");
        pollster::block_on(nets.detector.forward(&test_picture::picture(side))).expect("flex answers")
    }
}

fn bytes(numbers: &[f32]) -> Attachment {
    Attachment::Bytes(numbers.iter().flat_map(|v| v.to_le_bytes()).collect())
}

fn is_failure(event: &BenchEvent, wanted: FailureKind) -> bool {
    matches!(event, BenchEvent::Failed { failure } if failure.kind == wanted)
}

#[test]
fn every_kind_of_item_is_prepared_and_run_as_often_as_requested() {
    let mut harness = Harness::started();
    let (model, side) = (ModelId::VggLight, 32);
    let items = [
        BenchItem::Encode { faces: 2 },
        BenchItem::Detect { side: 96 },
        BenchItem::VggForward { model, side },
        BenchItem::StyleStep { model, side },
        BenchItem::Analyze { side: 192 },
        BenchItem::Search,
        BenchItem::Unlock,
        BenchItem::Layer(Layer { kind: LayerKind::Dense(3), inputs: 8, outputs: 12, picture: 20 }),
        BenchItem::Layer(Layer { kind: LayerKind::Gram, inputs: 8, outputs: 8, picture: 20 }),
        BenchItem::Layer(Layer { kind: LayerKind::Separable, inputs: 8, outputs: 12, picture: 20 }),
    ];
    for item in items {
        let attachment = if matches!(item, BenchItem::Analyze { .. }) { picture() } else { Attachment::None };
        let prepared = harness.bench(BenchRequest::Prepare { item }, attachment);
        assert_eq!(prepared, BenchEvent::Prepared { item }, "{item:?}");
        for _ in 0..2 {
            let ran = harness.bench(BenchRequest::Run, Attachment::None);
            assert!(matches!(ran, BenchEvent::Ran { item: of, .. } if of == item), "{item:?}: {ran:?}");
        }
    }
    assert_eq!(harness.ask(Request::Bench(BenchRequest::Release), Attachment::None), [], "which needs no answer");
    let ran = harness.bench(BenchRequest::Run, Attachment::None);
    assert!(is_failure(&ran, FailureKind::Internal), "nothing is left to run: {ran:?}");
}

#[test]
fn results_are_those_of_the_net_and_stay_in_the_worker_until_requested() {
    let mut harness = Harness::started();
    let mut numbers = harness.detected(96);
    harness.bench(BenchRequest::Prepare { item: BenchItem::Detect { side: 96 } }, Attachment::None);
    pollster::block_on(harness.engine.handle(Request::Bench(BenchRequest::Run), Attachment::None, &NeverInterrupt));
    let told = harness.outbox.drain_with_bytes();
    assert!(told.iter().all(|(_, beside)| beside.is_none()), "no numbers go out");
    pollster::block_on(harness.engine.handle(Request::Bench(BenchRequest::Numbers), Attachment::None, &NeverInterrupt));
    let told = harness.outbox.drain_with_bytes();
    let asked: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    assert_eq!(told, [(Event::Bench(BenchEvent::Numbers), Some(asked))], "bit for bit");
    let same = harness.bench(BenchRequest::Compare, bytes(&numbers));
    assert_eq!(
        same,
        BenchEvent::Compared { deviation: Some(0.0), distance: Some(0.0), relative: Some(0.0) },
        "bit for bit"
    );
    numbers[0] += 1.0;
    let other = harness.bench(BenchRequest::Compare, bytes(&numbers));
    assert!(matches!(other, BenchEvent::Compared { distance: Some(d), .. } if (d - 1.0).abs() < 1e-5), "{other:?}");
    let none = harness.bench(BenchRequest::Compare, Attachment::None);
    assert_eq!(none, BenchEvent::Compared { deviation: None, distance: None, relative: None }, "with nothing");
}

#[test]
fn an_analysis_without_a_picture_or_face_fails() {
    let mut harness = Harness::started();
    let look = BenchRequest::Prepare { item: BenchItem::Analyze { side: 96 } };
    assert!(is_failure(&harness.bench(look, Attachment::None), FailureKind::Internal), "no picture came");
    let frame = RgbaFrame::new(Size::new(8, 8), vec![128; 256]).expect("sixty-four pixels");
    harness.bench(look, Attachment::Picture(Picture { frame, read_ms: 0.0 }));
    assert!(is_failure(&harness.bench(BenchRequest::Run, Attachment::None), FailureKind::Internal), "grey has no face");
}

#[test]
fn no_benchmark_runs_during_a_style_job() {
    let mut harness = Harness::started();
    for slot in [PictureSlot::Content, PictureSlot::Style(0)] {
        harness.ask(Request::Style(StyleRequest::SetPicture { slot }), picture());
    }
    let settings = PaintSettings { model: Some(ModelId::VggLight), size: 64, ..PaintSettings::default() };
    harness.ask(Request::Style(StyleRequest::Paint { job: JobId(1), settings }), Attachment::None);
    assert!(harness.engine.is_painting(), "it has begun");
    let prepare = BenchRequest::Prepare { item: BenchItem::Detect { side: 96 } };
    assert!(
        is_failure(&harness.bench(prepare, Attachment::None), FailureKind::Internal),
        "it would be measured with it"
    );
    harness.ask(Request::Style(StyleRequest::Cancel), Attachment::None);
    assert!(matches!(harness.bench(prepare, Attachment::None), BenchEvent::Prepared { .. }), "afterwards");
}
