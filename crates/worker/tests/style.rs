//! Style transfer through the engine over in-memory ports, with the real light VGG on the CPU.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

use likeness_core::geometry::Size;
use likeness_core::manifest::ModelId;
use likeness_core::pixels::RgbaFrame;
use likeness_core::style::settings::{Colours, PaintSettings, StartFrom};
use likeness_nets::style::painting::{Interrupt, NeverInterrupt};
use protocol::failure::FailureKind;
use protocol::style::{End, FaceCheck, JobId, PictureSlot, StyleEvent, StyleRequest};
use protocol::{Event, Request};
use site::{models, root};
use std::cell::Cell;
use worker::attachment::{Attachment, Picture};
use worker::engine::Engine;
use worker::ports::{InMemory, ManualClock, MemoryModels, MemoryOutbox};

#[path = "style/more_iterations.rs"]
mod more_iterations;
#[path = "shared/site.rs"]
mod site;
#[path = "style/smallest.rs"]
mod smallest;

struct StyleHarness {
    engine: Engine<InMemory>,
    outbox: MemoryOutbox,
    clock: ManualClock,
}

/// Diagonal stripes: a style that every layer responds to.
fn stripes(width: u32, height: u32) -> RgbaFrame {
    let pixel = |x: u32, y: u32| if ((x + y) / 5).is_multiple_of(2) { [220, 60, 20, 255] } else { [20, 40, 160, 255] };
    let data = (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).flat_map(|(x, y)| pixel(x, y)).collect();
    RgbaFrame::new(Size::new(width, height), data).expect("four bytes a pixel")
}

fn sample() -> RgbaFrame {
    let image = image::open(root("static/samples/astronaut.jpg")).expect("the samples are committed").to_rgba8();
    RgbaFrame::new(Size::new(image.width(), image.height()), image.into_raw()).expect("the bytes fill the size")
}

fn quick() -> PaintSettings {
    PaintSettings { size: 64, iterations: 30, ..PaintSettings::textbook() }
}

impl StyleHarness {
    fn new(models: MemoryModels) -> Self {
        let (mut engine, outbox, clock) = site::engine(models);
        site::start(&mut engine);
        outbox.drain();
        Self { engine, outbox, clock }
    }

    /// An engine with a photo and a style.
    fn with_pictures() -> Self {
        let mut harness = Self::new(models());
        harness.place(PictureSlot::Content, stripes(70, 50));
        harness.place(PictureSlot::Style(0), stripes(64, 64));
        harness
    }

    fn ask(&mut self, request: StyleRequest) -> Vec<StyleEvent> {
        pollster::block_on(self.engine.handle(Request::Style(request), Attachment::None, &NeverInterrupt));
        self.style_events()
    }

    fn place(&mut self, slot: PictureSlot, frame: RgbaFrame) -> Vec<StyleEvent> {
        let request = Request::Style(StyleRequest::SetPicture { slot });
        pollster::block_on(self.engine.handle(
            request,
            Attachment::Picture(Picture { frame, read_ms: 0.0 }),
            &NeverInterrupt,
        ));
        self.style_events()
    }

    fn style_events(&self) -> Vec<StyleEvent> {
        let styles = self.outbox.drain().into_iter();
        styles.filter_map(|event| if let Event::Style(event) = event { Some(event) } else { None }).collect()
    }

    fn paint(&mut self, settings: PaintSettings) -> Vec<StyleEvent> {
        self.paint_as(JobId(1), settings)
    }

    /// Requests a job and starts it.
    fn paint_as(&mut self, job: JobId, settings: PaintSettings) -> Vec<StyleEvent> {
        let asked = self.ask(StyleRequest::Paint { job, settings });
        pollster::block_on(self.engine.step_style(&NeverInterrupt));
        [asked, self.style_events()].concat()
    }

    /// Takes steps of 25 ms each by the clock until the job ends.
    fn work(&mut self) -> Vec<StyleEvent> {
        self.steps(u32::MAX)
    }

    fn steps(&mut self, most: u32) -> Vec<StyleEvent> {
        for _ in 0..most {
            if !self.engine.is_painting() {
                break;
            }
            self.clock.advance(25.0);
            pollster::block_on(self.engine.step_style(&NeverInterrupt));
        }
        self.style_events()
    }
}

fn totals(events: &[StyleEvent]) -> Vec<f32> {
    let costs = events.iter().filter_map(|event| match event {
        StyleEvent::Progress { progress, .. } => progress.costs.as_ref().map(|costs| costs.total),
        _ => None,
    });
    costs.collect()
}

fn ended(events: &[StyleEvent]) -> Option<(End, Size)> {
    events.iter().find_map(|e| if let StyleEvent::Ended { end, size, .. } = e { Some((*end, *size)) } else { None })
}

#[test]
fn a_job_runs_from_its_plan_to_its_end_and_its_costs_fall() {
    let mut harness = StyleHarness::with_pictures();
    let settings = PaintSettings { start: StartFrom::Noise, ..quick() };
    let begun = harness.paint(settings);
    let Some(StyleEvent::Began { job: JobId(1), plan }) = begun.last() else { panic!("it begins: {begun:?}") };
    assert_eq!(plan.model, ModelId::VggLight, "the default on the CPU");
    assert_eq!(plan.scales, [(Size::new(64, 46), 30)], "the photo's aspect");
    assert!(matches!(begun[0], StyleEvent::Loading { model: ModelId::VggLight, .. }), "the weights come first");
    let events = harness.work();
    let totals = totals(&events);
    assert_eq!(totals.len(), 3, "every ten iterations: {totals:?}");
    assert!(totals[2] < 0.6 * totals[0], "the costs fall: {totals:?}");
    assert_eq!(ended(&events), Some((End::Finished, Size::new(64, 46))), "the photo's own aspect, cropped back");
}

#[test]
fn pictures_come_at_most_five_times_a_second() {
    let mut harness = StyleHarness::with_pictures();
    harness.paint(PaintSettings { iterations: 41, ..quick() });
    let events = harness.work();
    let pictures = events.iter().filter(|event| match event {
        StyleEvent::Progress { progress, .. } => progress.picture.pixels() > 0,
        _ => false,
    });
    assert_eq!(pictures.count(), 6, "a second and a bit of 25 ms steps: at 25, 225, 425 ms and so on");
}

#[test]
fn a_paused_job_resumes_and_a_finished_one_can_be_extended() {
    let mut harness = StyleHarness::with_pictures();
    harness.paint(quick());
    harness.steps(10);
    assert_eq!(harness.ask(StyleRequest::Pause), [StyleEvent::Paused { job: JobId(1) }], "said");
    assert!(!harness.engine.is_painting(), "nothing to do while it rests");
    harness.ask(StyleRequest::Continue { more: 0 });
    let events = harness.work();
    assert_eq!(ended(&events).map(|(end, _)| end), Some(End::Finished), "the other twenty");
    assert!(ended(&harness.ask(StyleRequest::Stop)).is_none(), "what has ended cannot end again");
    harness.ask(StyleRequest::Continue { more: 10 });
    let more = harness.work();
    assert_eq!(totals(&more).len(), 1, "ten more: {more:?}");
    assert_eq!(ended(&more).map(|(end, _)| end), Some(End::Finished), "and it ends anew");
}

#[test]
fn a_stopped_job_keeps_its_picture_and_a_cancelled_one_does_not() {
    let mut harness = StyleHarness::with_pictures();
    harness.paint(quick());
    harness.steps(5);
    assert_eq!(ended(&harness.ask(StyleRequest::Stop)), Some((End::Stopped, Size::new(64, 46))), "kept");
    harness.paint(quick());
    harness.steps(5);
    assert_eq!(ended(&harness.ask(StyleRequest::Cancel)), Some((End::Cancelled, Size::new(0, 0))), "thrown away");
    assert!(!harness.engine.is_painting(), "and nothing goes on");
    harness.paint(quick());
    let other = harness.paint_as(JobId(2), quick());
    assert_eq!(ended(&other).map(|(end, _)| end), Some(End::Cancelled), "another job takes its place");
    assert!(matches!(other.last(), Some(StyleEvent::Began { job: JobId(2), .. })), "and begins");
}

/// Interrupts a step at the nth poll.
struct InterruptAfter(Cell<u32>);

impl Interrupt for InterruptAfter {
    async fn should_continue(&self) -> bool {
        self.0.set(self.0.get().saturating_sub(1));
        self.0.get() > 0
    }
}

#[test]
fn a_step_interrupted_between_layers_is_discarded() {
    let mut harness = StyleHarness::with_pictures();
    harness.paint(PaintSettings { iterations: 1, ..quick() });
    for breaths in [1, 5, 14, 20] {
        pollster::block_on(harness.engine.step_style(&InterruptAfter(Cell::new(breaths))));
        assert!(harness.engine.is_painting(), "the one iteration is still to do after {breaths} breaths");
    }
    assert_eq!(ended(&harness.work()).map(|(end, _)| end), Some(End::Finished), "undisturbed it is done");
}

/// Interrupts immediately.
struct InterruptNow;

impl Interrupt for InterruptNow {
    async fn should_continue(&self) -> bool {
        false
    }

    async fn interrupted(&self) {}
}

#[test]
fn a_job_is_cancelled_while_the_download_of_its_net_hangs_and_can_be_requested_again() {
    let models = models();
    let (stalled, cache) = (models.stalled.clone(), models.cache.clone());
    let mut harness = StyleHarness::new(models);
    harness.place(PictureSlot::Content, stripes(70, 50));
    harness.place(PictureSlot::Style(0), stripes(64, 64));
    stalled.set(true);
    for request in [StyleRequest::Cancel, StyleRequest::Stop] {
        assert_eq!(harness.ask(StyleRequest::Paint { job: JobId(1), settings: quick() }), [], "nothing is there yet");
        // Would wait for ever, were it not for the request that came.
        pollster::block_on(harness.engine.step_style(&InterruptNow));
        let told = harness.style_events();
        assert!(matches!(told[..], [StyleEvent::Loading { received: 1, .. }]), "it was on its way: {told:?}");
        let ended = ended(&harness.ask(request));
        assert_eq!(ended, Some((End::Cancelled, Size::new(0, 0))), "there is no picture to keep");
        assert!(!harness.engine.is_painting(), "and nothing goes on");
    }
    assert!(!cache.borrow().contains_key("vgg-light.safetensors"), "half a file is not kept");
    stalled.set(false);
    assert!(matches!(harness.paint(quick()).last(), Some(StyleEvent::Began { .. })), "the network is back");
}

#[test]
fn a_job_that_waits_for_its_net_gives_way_to_the_next_one() {
    let mut harness = StyleHarness::with_pictures();
    harness.ask(StyleRequest::Paint { job: JobId(1), settings: quick() });
    let events = harness.paint_as(JobId(2), quick());
    assert!(matches!(events.first(), Some(StyleEvent::Ended { job: JobId(1), end: End::Cancelled, .. })), "{events:?}");
    assert!(matches!(events.last(), Some(StyleEvent::Began { job: JobId(2), .. })), "{events:?}");
}

#[test]
fn larger_paintings_start_smaller_and_end_at_their_size() {
    let mut harness = StyleHarness::with_pictures();
    let begun = harness.paint(PaintSettings { size: 140, iterations: 6, ..quick() });
    let Some(StyleEvent::Began { plan, .. }) = begun.last() else { panic!("it begins: {begun:?}") };
    assert_eq!(plan.scales.len(), 2, "{plan:?}");
    assert_eq!(ended(&harness.work()), Some((End::Finished, Size::new(140, 100))), "the finest");
}

#[test]
fn an_interrupted_rescale_is_retried_and_costs_no_iteration() {
    let mut harness = StyleHarness::with_pictures();
    harness.paint(PaintSettings { size: 140, iterations: 22, ..quick() });
    harness.steps(11);
    for breaths in [1, 4, 9, 14] {
        pollster::block_on(harness.engine.step_style(&InterruptAfter(Cell::new(breaths))));
        assert!(harness.engine.is_painting(), "the larger size is still to come after {breaths} breaths");
    }
    let events = harness.work();
    let told = events.iter().filter_map(|event| match event {
        StyleEvent::Progress { progress, .. } => Some((progress.size.longest(), progress.iteration)),
        _ => None,
    });
    let told: Vec<_> = told.collect();
    assert!(told.iter().all(|(size, iteration)| *size == 140 && (12..=22).contains(iteration)), "{told:?}");
    assert_eq!(ended(&events), Some((End::Finished, Size::new(140, 100))), "the finest");
}

#[test]
fn a_job_that_lacks_something_or_is_too_large_is_refused_and_the_pictures_stay() {
    let mut harness = StyleHarness::new(models());
    let kind = |events: &[StyleEvent]| match events.last() {
        Some(StyleEvent::Failed { failure, .. }) => Some(failure.kind),
        _ => None,
    };
    assert_eq!(kind(&harness.paint(quick())), Some(FailureKind::NothingToPaint), "no photo");
    harness.place(PictureSlot::Content, stripes(70, 50));
    assert_eq!(kind(&harness.paint(quick())), Some(FailureKind::NothingToPaint), "no style");
    harness.place(PictureSlot::Style(0), stripes(64, 64));
    let vast = PaintSettings { size: 2048, ..quick() };
    assert_eq!(kind(&harness.paint(vast)), Some(FailureKind::TooLargeToPaint), "more memory than there is");
    assert!(matches!(harness.paint(quick()).last(), Some(StyleEvent::Began { .. })), "the pictures are still there");
}

#[test]
fn a_damaged_net_is_refused_and_an_intact_one_works_afterwards() {
    let mut damaged = models();
    damaged.published.entry("vgg-light.safetensors".to_owned()).and_modify(|bytes| bytes.truncate(1000));
    let mut harness = StyleHarness::new(damaged);
    harness.place(PictureSlot::Content, stripes(70, 50));
    harness.place(PictureSlot::Style(0), stripes(64, 64));
    let refused = harness.paint(quick());
    assert!(
        matches!(refused.last(), Some(StyleEvent::Failed { failure, .. })
            if failure.kind == FailureKind::WrongWeights(ModelId::VggLight)),
        "{refused:?}"
    );
    let balanced = PaintSettings { model: Some(ModelId::VggBalanced), iterations: 1, ..quick() };
    assert!(
        matches!(harness.paint(balanced).last(), Some(StyleEvent::Began { .. })),
        "another net is not touched by it"
    );
}

#[test]
fn faces_in_the_photo_are_reported_and_afterwards_whether_the_person_is_recognised() {
    let mut harness = StyleHarness::with_pictures();
    let placed = harness.place(PictureSlot::Content, sample());
    let Some(StyleEvent::PictureSet { faces, size_options, .. }) = placed.last() else {
        panic!("it is placed: {placed:?}")
    };
    assert_eq!(*faces, 1, "one astronaut");
    assert!(size_options.iter().any(|option| option.longer == 256 && option.fits), "{size_options:?}");
    let gentle = PaintSettings { size: 128, iterations: 2, protect_faces: 1.0, alpha: 1000.0, ..quick() };
    harness.paint(gentle);
    let events = harness.work();
    let face_check =
        events.iter().find_map(|e| if let StyleEvent::Ended { face_check, .. } = e { *face_check } else { None });
    assert!(
        matches!(face_check, Some(FaceCheck::Distance { distance, tau }) if distance < tau),
        "hardly painted, and known: {face_check:?}"
    );
}

#[test]
fn several_styles_every_start_and_every_colour_option_give_a_finite_picture() {
    let mut harness = StyleHarness::with_pictures();
    harness.place(PictureSlot::Style(1), stripes(40, 90));
    harness.place(PictureSlot::Initial, stripes(10, 10));
    for start in [StartFrom::Content, StartFrom::Noise, StartFrom::Mix(0.5), StartFrom::Initial] {
        for colours in [Colours::Painted, Colours::Luminance, Colours::Statistics] {
            let settings = PaintSettings {
                start,
                colours,
                iterations: 2,
                variation: 1.0,
                stroke: 0.5,
                blend: vec![1.0, 3.0],
                ..quick()
            };
            harness.paint(settings);
            let events = harness.work();
            assert_eq!(ended(&events).map(|(end, _)| end), Some(End::Finished), "{start:?} {colours:?}");
            assert!(totals(&events).iter().all(|total| total.is_finite()), "{start:?} {colours:?}");
        }
    }
}

#[test]
fn removing_a_style_leaves_the_others_regardless_of_their_slots() {
    let mut harness = StyleHarness::with_pictures();
    harness.place(PictureSlot::Style(1), stripes(40, 90));
    harness.ask(StyleRequest::Remove { slot: PictureSlot::Style(0) });
    harness.paint(PaintSettings { iterations: 2, ..quick() });
    assert_eq!(ended(&harness.work()).map(|(end, _)| end), Some(End::Finished), "the second is the only one");
    harness.ask(StyleRequest::Remove { slot: PictureSlot::Style(1) });
    let refused = harness.paint(quick());
    assert!(matches!(refused.last(), Some(StyleEvent::Failed { .. })), "none is left: {refused:?}");
}
