//! Measuring over in-memory ports with the real nets on the CPU: every kind of item, comparison, and what is refused.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

use likeness_core::backend::{Operations, Preference};
use likeness_core::bench::BenchItem;
use likeness_core::bench::layers::{Layer, LayerKind};
use likeness_core::geometry::Size;
use likeness_core::manifest::{Manifest, ModelId};
use likeness_core::pixels::RgbaFrame;
use likeness_core::style::settings::PaintSettings;
use likeness_core::test_picture;
use likeness_nets::device::{Device, GpuProbe};
use likeness_nets::self_test::{FaceFiles, FaceNets};
use protocol::bench::{BenchEvent, BenchRequest};
use protocol::failure::FailureKind;
use protocol::style::{Canvas, JobId, StyleRequest};
use protocol::{Event, Request};
use std::collections::BTreeMap;
use std::path::PathBuf;
use worker::engine::{Engine, Given, Picture};
use worker::pipeline::PipelineSettings;
use worker::ports::gallery_memory::MemoryDoors;
use worker::ports::{FixedGpu, ManualClock, MemoryModels, MemoryOutbox};

struct Stage {
    engine: Engine<MemoryModels, FixedGpu, ManualClock, MemoryOutbox, MemoryDoors>,
    outbox: MemoryOutbox,
    published: BTreeMap<String, Vec<u8>>,
    manifest: Manifest,
}

fn root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

fn picture() -> Given {
    let image = image::open(root("static/samples/astronaut.jpg")).expect("the samples are committed").to_rgba8();
    let size = Size::new(image.width(), image.height());
    let frame = RgbaFrame::new(size, image.into_raw()).expect("the bytes fill the size");
    Given::Picture(Picture { frame, read_ms: 0.0 })
}

impl Stage {
    fn started() -> Self {
        let text = std::fs::read_to_string(root("models/manifest.json")).expect("the manifest is committed");
        let manifest = Manifest::parse(&text).expect("well formed");
        let read = |file: &String| std::fs::read(root("models").join(file)).expect("committed");
        let published: BTreeMap<_, _> = manifest.models.iter().map(|m| (m.file.clone(), read(&m.file))).collect();
        let models = MemoryModels { manifest: Ok(text), published: published.clone(), ..Default::default() };
        let outbox = MemoryOutbox::default();
        let (gpu, clock) = (FixedGpu(GpuProbe::Unavailable), ManualClock::default());
        let settings = PipelineSettings::default();
        let engine = Engine::new(models, gpu, clock, outbox.clone(), settings, MemoryDoors::default());
        let mut stage = Self { engine, outbox, published, manifest };
        stage.ask(
            Request::Start {
                preference: Preference::Auto,
                cpu_because: None,
                base: String::new(),
                operations: Operations::Own,
            },
            Given::Nothing,
        );
        stage
    }

    fn ask(&mut self, request: Request, given: Given) -> Vec<Event> {
        pollster::block_on(self.engine.handle(request, given));
        self.outbox.drain()
    }

    /// What is told last.
    fn bench(&mut self, request: BenchRequest, given: Given) -> BenchEvent {
        let events = self.ask(Request::Bench(request), given);
        match events.last() {
            Some(Event::Bench(event)) => event.clone(),
            other => panic!("{request:?} is answered: {other:?}"),
        }
    }

    /// What the detector computes, asked by itself.
    fn detected(&self, side: u32) -> Vec<f32> {
        let bytes = |id: ModelId| self.published[&self.manifest.entry(id).expect("listed").file].clone();
        let files = FaceFiles {
            detector: bytes(ModelId::FaceDetector),
            landmarks: bytes(ModelId::FaceLandmarks),
            encoder: bytes(ModelId::FaceEncoder),
        };
        let nets = FaceNets::load(&self.manifest, &files, &Device::flex()).expect("the committed weights load");
        pollster::block_on(nets.detector.forward(&test_picture::picture(side))).expect("flex answers")
    }
}

fn bytes(numbers: &[f32]) -> Given {
    Given::Bytes(numbers.iter().flat_map(|v| v.to_le_bytes()).collect())
}

fn is_failure(event: &BenchEvent, wanted: FailureKind) -> bool {
    matches!(event, BenchEvent::Failed { failure } if failure.kind == wanted)
}

#[test]
fn every_kind_of_item_is_prepared_and_run_as_often_as_asked() {
    let mut stage = Stage::started();
    let (model, side) = (ModelId::VggLight, 32);
    let items = [
        BenchItem::Encode { faces: 2 },
        BenchItem::Detect { side: 96 },
        BenchItem::See { model, side },
        BenchItem::Paint { model, side },
        BenchItem::Look { side: 192 },
        BenchItem::Search,
        BenchItem::Unlock,
        BenchItem::Layer(Layer { kind: LayerKind::Dense(3), inputs: 8, outputs: 12, picture: 20 }),
        BenchItem::Layer(Layer { kind: LayerKind::Gram, inputs: 8, outputs: 8, picture: 20 }),
        BenchItem::Layer(Layer { kind: LayerKind::Separable, inputs: 8, outputs: 12, picture: 20 }),
    ];
    for item in items {
        let given = if matches!(item, BenchItem::Look { .. }) { picture() } else { Given::Nothing };
        let prepared = stage.bench(BenchRequest::Prepare { item }, given);
        assert_eq!(prepared, BenchEvent::Prepared { item }, "{item:?}");
        for _ in 0..2 {
            let ran = stage.bench(BenchRequest::Run, Given::Nothing);
            assert!(matches!(ran, BenchEvent::Ran { item: of, .. } if of == item), "{item:?}: {ran:?}");
        }
    }
    assert_eq!(stage.ask(Request::Bench(BenchRequest::Release), Given::Nothing), [], "which needs no answer");
    let ran = stage.bench(BenchRequest::Run, Given::Nothing);
    assert!(is_failure(&ran, FailureKind::Internal), "nothing is left to run: {ran:?}");
}

#[test]
fn the_numbers_of_a_run_are_those_of_the_net_and_stay_in_the_worker_until_they_are_asked_for() {
    let mut stage = Stage::started();
    let mut numbers = stage.detected(96);
    stage.bench(BenchRequest::Prepare { item: BenchItem::Detect { side: 96 } }, Given::Nothing);
    pollster::block_on(stage.engine.handle(Request::Bench(BenchRequest::Run), Given::Nothing));
    let told = stage.outbox.drain_with_bytes();
    assert!(told.iter().all(|(_, beside)| beside.is_none()), "no numbers go out");
    pollster::block_on(stage.engine.handle(Request::Bench(BenchRequest::Numbers), Given::Nothing));
    let told = stage.outbox.drain_with_bytes();
    let asked: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
    assert_eq!(told, [(Event::Bench(BenchEvent::Numbers), Some(asked))], "bit for bit");
    let same = stage.bench(BenchRequest::Compare, bytes(&numbers));
    assert_eq!(
        same,
        BenchEvent::Compared { deviation: Some(0.0), distance: Some(0.0), relative: Some(0.0) },
        "bit for bit"
    );
    numbers[0] += 1.0;
    let other = stage.bench(BenchRequest::Compare, bytes(&numbers));
    assert!(matches!(other, BenchEvent::Compared { distance: Some(d), .. } if (d - 1.0).abs() < 1e-5), "{other:?}");
    let none = stage.bench(BenchRequest::Compare, Given::Nothing);
    assert_eq!(none, BenchEvent::Compared { deviation: None, distance: None, relative: None }, "with nothing");
}

#[test]
fn a_look_without_a_picture_and_a_picture_without_a_face_are_failures() {
    let mut stage = Stage::started();
    let look = BenchRequest::Prepare { item: BenchItem::Look { side: 96 } };
    assert!(is_failure(&stage.bench(look, Given::Nothing), FailureKind::Internal), "no picture came");
    let frame = RgbaFrame::new(Size::new(8, 8), vec![128; 256]).expect("sixty-four pixels");
    stage.bench(look, Given::Picture(Picture { frame, read_ms: 0.0 }));
    assert!(is_failure(&stage.bench(BenchRequest::Run, Given::Nothing), FailureKind::Internal), "grey has no face");
}

#[test]
fn nothing_is_measured_beside_a_painting() {
    let mut stage = Stage::started();
    for canvas in [Canvas::Content, Canvas::Style(0)] {
        stage.ask(Request::Style(StyleRequest::Place { canvas }), picture());
    }
    let settings = PaintSettings { model: Some(ModelId::VggLight), size: 64, ..PaintSettings::default() };
    stage.ask(Request::Style(StyleRequest::Paint { job: JobId(1), settings }), Given::Nothing);
    assert!(stage.engine.is_painting(), "it has begun");
    let prepare = BenchRequest::Prepare { item: BenchItem::Detect { side: 96 } };
    assert!(is_failure(&stage.bench(prepare, Given::Nothing), FailureKind::Internal), "it would be measured with it");
    stage.ask(Request::Style(StyleRequest::Cancel), Given::Nothing);
    assert!(matches!(stage.bench(prepare, Given::Nothing), BenchEvent::Prepared { .. }), "afterwards");
}
