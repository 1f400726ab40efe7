//! What units of VGG-19 respond to, through the engine over in-memory ports, with the real light net on the CPU.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

use likeness_core::geometry::Size;
use likeness_core::pixels::RgbaFrame;
use likeness_nets::style::painting::NeverInterrupt;
use likeness_see::top_nine::TopNine;
use likeness_see::unit::{Position, SeenLayer, Unit};
use protocol::failure::FailureKind;
use protocol::see::{
    Look, LookAt, LookId, MaximizationId, ProjectionRule, ScanId, SeeEvent, SeeRequest, SeeTask, UnitOrder, UnitPage,
};
use protocol::{Event, Request};
use site::models;
use worker::attachment::{Attachment, Picture};
use worker::engine::Engine;
use worker::ports::{InMemory, MemoryModels, MemoryOutbox};

#[path = "shared/site.rs"]
mod site;

const SIZE: Size = Size::new(96, 64);

const UNITS: UnitPage = UnitPage { order: UnitOrder::ByStrength, from: 0, count: 3 };

struct Harness {
    engine: Engine<InMemory>,
    outbox: MemoryOutbox,
}

/// Diagonal stripes to the left of a flat grey.
fn stripes(size: Size) -> Vec<u8> {
    let pixel = |x: u32, y: u32| match (x < size.width / 2, (x + y) / 5 % 2) {
        (true, 0) => [220, 60, 20, 255],
        (true, _) => [20, 40, 160, 255],
        (false, _) => [128, 128, 128, 255],
    };
    (0..size.height).flat_map(|y| (0..size.width).map(move |x| (x, y))).flat_map(|(x, y)| pixel(x, y)).collect()
}

impl Harness {
    fn new(models: MemoryModels) -> Self {
        let (mut engine, outbox, _) = site::engine(models);
        site::start(&mut engine);
        outbox.drain();
        Self { engine, outbox }
    }

    fn ask(&mut self, request: SeeRequest, attachment: Attachment) -> Vec<(SeeEvent, Vec<u8>)> {
        pollster::block_on(self.engine.handle(Request::See(request), attachment, &NeverInterrupt));
        self.events()
    }

    fn events(&self) -> Vec<(SeeEvent, Vec<u8>)> {
        let see = |(event, bytes): (Event, Option<Vec<u8>>)| match event {
            Event::See(event) => Some((event, bytes.unwrap_or_default())),
            _ => None,
        };
        self.outbox.drain_with_bytes().into_iter().filter_map(see).collect()
    }

    /// The last event, which answers; before it there may be a download.
    fn answer(&mut self, request: SeeRequest, attachment: Attachment) -> (SeeEvent, Vec<u8>) {
        self.ask(request, attachment).pop().expect("an answer")
    }

    fn look(&mut self, layer: SeenLayer) -> (Look, Vec<f32>) {
        let request = SeeRequest::Look { id: LookId(1), at: LookAt::Photo(SIZE), layer, units: UNITS };
        match self.answer(request, Attachment::Bytes(stripes(SIZE))) {
            (SeeEvent::Looked { look, .. }, bytes) => (look, numbers(&bytes)),
            other => panic!("{other:?}"),
        }
    }

    fn project(&mut self, unit: Unit, position: Position, rule: ProjectionRule) -> (f32, Vec<f32>) {
        let request = SeeRequest::Project { id: LookId(2), unit, position, rule };
        match self.answer(request, Attachment::None) {
            (SeeEvent::Projected { strength, size: SIZE, .. }, bytes) => (strength, numbers(&bytes)),
            other => panic!("{other:?}"),
        }
    }
}

fn numbers(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect()
}

#[test]
fn the_strongest_units_are_found_with_their_maps_and_respond_to_the_stripes() {
    let mut harness = Harness::new(models());
    let (look, maps) = harness.look(SeenLayer::Conv3_1);
    assert_eq!((look.size, look.map, look.units.len()), (SIZE, Size::new(24, 16), 3), "a page of maps");
    for (unit, map) in look.units.iter().zip(maps.chunks(24 * 16)) {
        let at = usize::from(unit.position.y) * 24 + usize::from(unit.position.x);
        // 24 pixels around 2 + 4 p: inside from the third position to the fourth from the end.
        let inner = (3..=20).flat_map(|x| (3..=12).map(move |y| y * 24 + x)).map(|at| map[at]).fold(0.0, f32::max);
        assert!((map[at] - unit.strength).abs() < 1e-6 && (inner - unit.strength).abs() < 1e-6, "{unit:?}");
        assert!(unit.position.x < 16, "the grey half excites nothing so much: {unit:?}");
    }
    assert!(look.units.windows(2).all(|pair| pair[0].strength >= pair[1].strength), "strongest first");
}

#[test]
fn the_net_is_fetched_once_and_the_same_picture_can_be_asked_about_again() {
    let mut harness = Harness::new(models());
    let request = |at, layer| SeeRequest::Look { id: LookId(1), at, layer, units: UNITS };
    let first = harness.ask(request(LookAt::Photo(SIZE), SeenLayer::Conv1_1), Attachment::Bytes(stripes(SIZE)));
    assert!(matches!(first[0].0, SeeEvent::Loading { .. }), "the net is fetched");
    let again = harness.ask(request(LookAt::Same, SeenLayer::Conv2_1), Attachment::None);
    assert!(
        matches!(&again[..], [(SeeEvent::Looked { look, .. }, _)] if look.layer == SeenLayer::Conv2_1),
        "nothing is fetched again"
    );
}

#[test]
fn a_unit_is_carried_back_to_what_it_sees_and_to_nothing_else() {
    let mut harness = Harness::new(models());
    let (look, _) = harness.look(SeenLayer::Conv3_1);
    let found = look.units[0];
    let unit = Unit { layer: SeenLayer::Conv3_1, channel: found.channel };
    let [left, top, width, height] = unit.layer.field(found.position, [96, 64]).expect("a field").bounds();
    let pictures = [ProjectionRule::Guided, ProjectionRule::Deconvolution, ProjectionRule::Gradient].map(|rule| {
        let (strength, numbers) = harness.project(unit, found.position, rule);
        // Of single precision: the net runs over the part that the unit sees, in other tiles than over the whole picture.
        let difference = (strength - found.strength).abs();
        assert!(difference < 1e-5 * found.strength, "{rule:?}: {strength}, and the look said {}", found.strength);
        let (photo, gradient) = numbers.split_at(3 * 96 * 64);
        assert!((photo[0] - 220.0).abs() < 1e-6 && photo.len() == gradient.len(), "the photo comes with it");
        // The kernels compute tiles of four by four through a transform, whose rounding reaches all of a tile.
        let rounding = 1e-5 * gradient.iter().fold(0.0_f32, |most, value| most.max(value.abs()));
        for (i, value) in gradient.iter().enumerate() {
            let (x, y) = ((i % 96) as i64, (i / 96 % 64) as i64);
            let sees = (left..left + width).contains(&x) && (top..top + height).contains(&y);
            assert!(sees || value.abs() <= rounding, "{rule:?}: {value} at {x}, {y}, which it does not see");
        }
        assert!(gradient.iter().any(|value| value.abs() > 0.0), "{rule:?}: something comes back");
        gradient.to_vec()
    });
    assert!(pictures[0] != pictures[1] && pictures[1] != pictures[2], "the rules differ");
}

#[test]
fn photos_are_scanned_one_after_the_other_and_forgotten_on_request() {
    let mut harness = Harness::new(models());
    let mut scan = |picture, bytes| {
        let answer = harness.answer(SeeRequest::Scan { id: ScanId(1), picture, size: SIZE }, Attachment::Bytes(bytes));
        let (SeeEvent::Scanned { id: ScanId(1), picture: answered }, bytes) = answer else { panic!("{answer:?}") };
        assert_eq!(answered, picture, "it says which");
        TopNine::from_bytes(&bytes).expect("an index")
    };
    let grey = vec![128; (SIZE.pixels() * 4).try_into().expect("small")];
    scan(0, grey.clone());
    let found = scan(1, stripes(SIZE));
    // Every unit that is excited at all is excited by the stripes, most of them more than by the grey.
    let first = |unit| found.patches(unit).first().map(|patch| patch.picture);
    let units = (0..256).map(|channel| Unit { layer: SeenLayer::Conv3_1, channel });
    let stripes_first = units.filter(|unit| first(*unit) == Some(1)).count();
    assert!(stripes_first > 200, "{stripes_first} of 256 units prefer the stripes");
    harness.ask(SeeRequest::ForgetScan, Attachment::None);
    let answer = harness.answer(SeeRequest::Scan { id: ScanId(2), picture: 0, size: SIZE }, Attachment::Bytes(grey));
    let found = TopNine::from_bytes(&answer.1).expect("an index");
    assert!(found.all().all(|(_, patch)| patch.picture == 0), "the stripes are forgotten");
}

#[test]
fn a_picture_made_for_a_unit_excites_it_more_and_more() {
    let mut harness = Harness::new(models());
    let unit = Unit { layer: SeenLayer::Conv2_1, channel: 114 };
    harness.ask(SeeRequest::Maximize { id: MaximizationId(1), unit, seed: 3 }, Attachment::None);
    let mut strengths = Vec::new();
    let mut last = Vec::new();
    while harness.engine.is_making() {
        pollster::block_on(harness.engine.step_making());
        for (event, bytes) in harness.events() {
            let SeeEvent::Maximizing { strength, side, .. } = event else { panic!("{event:?}") };
            assert_eq!(bytes.len(), (side * side * 4) as usize, "a picture with each step");
            strengths.push(strength);
            last = bytes;
        }
    }
    assert_eq!(strengths.len(), 50, "as planned");
    let (first, end) = (strengths[0], strengths[49]);
    assert!(end > 3.0 * first.max(1e-3), "from {first} to {end}");
    assert!(last.chunks_exact(4).any(|pixel| pixel[..3] != last[..3]), "something is on it");
}

#[test]
fn a_picture_that_is_stopped_is_kept_as_it_is() {
    let mut harness = Harness::new(models());
    let unit = Unit { layer: SeenLayer::Conv1_1, channel: 1 };
    harness.ask(SeeRequest::Maximize { id: MaximizationId(1), unit, seed: 3 }, Attachment::None);
    pollster::block_on(harness.engine.step_making());
    harness.events();
    let (event, bytes) = harness.answer(SeeRequest::StopMaximizing, Attachment::None);
    assert!(matches!(event, SeeEvent::Maximizing { step: 1, is_done: true, .. }), "{event:?}");
    assert!(!bytes.is_empty() && !harness.engine.is_making(), "with the picture");
    assert_eq!(harness.ask(SeeRequest::StopMaximizing, Attachment::None), [], "there is nothing more to stop");
}

#[test]
fn what_cannot_be_looked_at_is_refused_and_the_picture_before_stays() {
    let mut harness = Harness::new(models());
    let look = |at| SeeRequest::Look { id: LookId(7), at, layer: SeenLayer::Conv1_1, units: UNITS };
    let failed = |(event, _): (SeeEvent, Vec<u8>)| match event {
        SeeEvent::Failed { task, failure } => (task, failure.kind),
        other => panic!("{other:?}"),
    };
    let refused = (SeeTask::Look(LookId(7)), FailureKind::Internal);
    assert_eq!(failed(harness.answer(look(LookAt::Same), Attachment::None)), refused, "no picture yet");
    harness.answer(look(LookAt::Photo(SIZE)), Attachment::Bytes(stripes(SIZE)));
    let small = Size::new(8, 8);
    let tiny = Attachment::Bytes(vec![0; 8 * 8 * 4]);
    assert_eq!(failed(harness.answer(look(LookAt::Photo(small)), tiny)), refused, "too small");
    let (event, _) = harness.answer(look(LookAt::Same), Attachment::None);
    assert!(matches!(event, SeeEvent::Looked { look, .. } if look.size == SIZE), "the one before");
    let frame = RgbaFrame::new(SIZE, stripes(SIZE)).expect("a frame");
    let frame = Attachment::Picture(Picture { frame, read_ms: 0.0 });
    let (event, _) = harness.answer(look(LookAt::Frame), frame);
    assert!(matches!(event, SeeEvent::Looked { look, .. } if look.size == Size::new(160, 160)), "a frame's square");
}

#[test]
fn a_net_that_is_not_there_is_named() {
    let mut models = models();
    models.published.retain(|file, _| !file.contains("vgg"));
    let mut harness = Harness::new(models);
    let request = SeeRequest::Look { id: LookId(1), at: LookAt::Photo(SIZE), layer: SeenLayer::Conv1_1, units: UNITS };
    let (event, _) = harness.answer(request, Attachment::Bytes(stripes(SIZE)));
    let SeeEvent::Failed { task: SeeTask::Look(LookId(1)), failure } = event else { panic!("{event:?}") };
    assert!(!matches!(failure.kind, FailureKind::Internal), "{failure:?}");
}
