//! The engine over in-memory ports with two real encoders on the CPU: a gallery that was enrolled with the one still names its
//! people on a page whose encoder is the other, and renews them.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

use likeness_core::backend::{KernelSet, Preference};
use likeness_core::face::report::Source;
use likeness_core::gallery::person::{Person, PersonId, UnixMs};
use likeness_core::gallery::recognition::{Identity, RecognisedFace};
use likeness_core::geometry::Size;
use likeness_core::manifest::{EncoderNet, Manifest, ModelId};
use likeness_core::pixels::RgbaFrame;
use likeness_nets::device::AdapterStatus;
use likeness_nets::face::PipelineSettings;
use likeness_nets::style::painting::NeverInterrupt;
use pollster::block_on;
use protocol::failure::FailureKind;
use protocol::gallery::draft::{Enrolment, EnrolmentTarget};
use protocol::gallery::lock::{GalleryStatus, NewLock};
use protocol::gallery::{
    AccessRequest, AnalysisRequest, DraftRequest, GalleryEvent, GalleryRequest, PeopleRequest, RequestId,
};
use protocol::{EngineReport, Event, Request};
use std::path::PathBuf;
use std::pin::pin;
use std::task::{Context, Waker};
use worker::attachment::{Attachment, Picture};
use worker::engine::Engine;
use worker::ports::gallery_memory::MemoryPorts;
use worker::ports::{FixedAdapter, InMemory, ManualClock, MemoryModels, MemoryOutbox, Ports};

/// The encoder with which the gallery was not enrolled.
const OTHER: Option<EncoderNet> = Some(EncoderNet::MobileFaceNet);

fn root(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The published models: `MobileFaceNet`, and dlib's encoder as its alternative.
fn site() -> MemoryModels {
    let text = std::fs::read_to_string(root("models/manifest.json")).expect("the manifest is committed");
    let manifest = Manifest::parse(&text).expect("well formed");
    let files = manifest.models.iter().chain(manifest.encoders()).map(|entry| entry.file.clone());
    let read = |file: String| (file.clone(), std::fs::read(root("models").join(file)).expect("committed"));
    MemoryModels { manifest: Ok(text), published: files.map(read).collect(), ..Default::default() }
}

struct Page {
    engine: Engine<InMemory>,
    outbox: MemoryOutbox,
    report: EngineReport,
}

impl Page {
    /// A page that was just loaded, with this encoder.
    fn load(models: &MemoryModels, gallery: &MemoryPorts, encoder: Option<EncoderNet>) -> Self {
        let outbox = MemoryOutbox::default();
        let (adapter, clock) = (FixedAdapter(AdapterStatus::Unavailable), ManualClock::default());
        let ports = Ports { models: models.clone(), adapter, clock, outbox: outbox.clone(), gallery: gallery.clone() };
        let mut engine = Engine::<InMemory>::new(ports, PipelineSettings::default());
        let (preference, kernels) = (Preference::Cpu, KernelSet::Own);
        let start = Request::Start { preference, cpu_reason: None, base: String::new(), kernels, encoder };
        block_on(engine.handle(start, Attachment::None, &NeverInterrupt));
        let events = outbox.drain();
        let Some(Event::Started(report)) = events.last() else { panic!("it starts: {events:?}") };
        let report = report.clone();
        Self { engine, outbox, report }
    }

    fn ask(&mut self, request: impl Into<GalleryRequest>, file: Option<&str>) -> GalleryEvent {
        let attachment = file.map_or(Attachment::None, |file| Attachment::Picture(sample(file)));
        block_on(self.engine.handle(Request::Gallery(RequestId(1), request.into()), attachment, &NeverInterrupt));
        let events = self.outbox.drain();
        let answer = events.iter().find_map(|event| match event {
            Event::Gallery(Some(_), event) => Some(event.clone()),
            _ => None,
        });
        answer.unwrap_or_else(|| panic!("an answer: {events:?}"))
    }

    /// What the worker does while nothing is requested.
    fn load_encoder(&mut self) {
        block_on(self.engine.fetch_encoder());
        block_on(self.engine.open_encoder());
    }

    fn status(&mut self) -> GalleryStatus {
        let event = self.ask(AccessRequest::Status, None);
        let GalleryEvent::Status(status) = event else { panic!("{event:?}") };
        status
    }

    fn unlock(&mut self) {
        let event = self.ask(AccessRequest::Unlock { passphrase: None }, None);
        assert!(matches!(event, GalleryEvent::Status(_)), "{event:?}");
    }

    fn people(&mut self) -> Vec<Person> {
        let event = self.ask(PeopleRequest::List, None);
        let GalleryEvent::People(people) = event else { panic!("{event:?}") };
        people
    }

    fn enrol(&mut self, name: &str, file: &str) -> PersonId {
        let event = self.ask(AnalysisRequest::Examine { source: Source::Photo }, Some(file));
        let GalleryEvent::Examined { faces, .. } = event else { panic!("{event:?}") };
        let enrolment = Enrolment {
            draft: faces[0].draft.expect("a face"),
            target: EnrolmentTarget::New { name: name.to_owned() },
            consented_at: UnixMs(1),
            keep_thumbnail: false,
            allow_duplicate: false,
        };
        let event = self.ask(DraftRequest::Enrol(enrolment), None);
        let GalleryEvent::Enrolled { person, .. } = event else { panic!("{event:?}") };
        person
    }

    fn recognise(&mut self, file: &str) -> RecognisedFace {
        let event = self.ask(AnalysisRequest::Recognise { source: Source::Photo }, Some(file));
        let GalleryEvent::Recognised(mut recognition) = event else { panic!("{event:?}") };
        recognition.faces.swap_remove(0)
    }
}

fn sample(file: &str) -> Picture {
    let image = image::open(root("static/samples").join(file)).expect("the samples are committed").to_rgba8();
    let size = Size::new(image.width(), image.height());
    Picture { frame: RgbaFrame::new(size, image.into_raw()).expect("the bytes fill the size"), read_ms: 0.0 }
}

fn named(face: &RecognisedFace) -> Option<(&str, bool)> {
    let earlier = face.nearest.as_ref().is_some_and(|nearest| nearest.earlier);
    if let Identity::Known { name, .. } = &face.identity { Some((name, earlier)) } else { None }
}

/// A gallery with Eileen, who was enrolled by dlib's encoder.
fn enrolled_with_dlib(models: &MemoryModels) -> MemoryPorts {
    let gallery = MemoryPorts::default();
    let mut page = Page::load(models, &gallery, Some(EncoderNet::Dlib));
    page.ask(AccessRequest::Create { lock: NewLock::ThisBrowser }, None);
    page.enrol("Eileen", "astronaut.jpg");
    gallery
}

#[test]
fn a_person_chooses_the_encoder_and_an_unknown_choice_is_the_default() {
    let models = site();
    let used = |page: &Page| page.report.encoders.iter().find(|encoder| encoder.in_use).map(|encoder| encoder.net);
    let [default, dlib] = [None, Some(EncoderNet::Dlib)].map(|net| Page::load(&models, &MemoryPorts::default(), net));
    assert_eq!(default.report.encoders.len(), 2, "both are offered");
    assert_eq!(used(&default), Some(default.report.encoders[0].net), "the default one comes first");
    assert_eq!(used(&dlib), Some(EncoderNet::Dlib), "as chosen");
    let hash = |page: &Page| page.report.models[2].sha256.clone();
    assert!(hash(&default) != hash(&dlib), "another file");
    let only: Manifest = Manifest::parse(models.manifest.as_deref().expect("set")).expect("well formed");
    let only = Manifest { alternatives: vec![], ..only.with_encoder(EncoderNet::Dlib).expect("offered") };
    let single = MemoryModels { manifest: Ok(serde_json::to_string(&only).expect("plain data")), ..site() };
    let page = Page::load(&single, &MemoryPorts::default(), Some(EncoderNet::MobileFaceNet));
    assert_eq!(used(&page), Some(EncoderNet::Dlib), "a choice that this site does not offer");
}

#[test]
fn a_gallery_of_the_other_encoder_names_its_people_and_renews_them() {
    let models = site();
    let gallery = enrolled_with_dlib(&models);
    let mut page = Page::load(&models, &gallery, OTHER);
    assert!(!page.engine.needs_encoder(), "the gallery is locked");
    page.unlock();
    assert_eq!((page.status().to_renew, page.status().incompatible), (1, 0), "Eileen");
    assert_eq!(named(&page.recognise("astronaut_2.jpg")), None, "her encoder is not loaded yet");
    assert!(page.engine.needs_encoder(), "but wanted");
    page.load_encoder();
    let events = page.outbox.drain();
    assert!(matches!(events[..], [Event::Gallery(None, GalleryEvent::Changed(_))]), "the page is told: {events:?}");
    assert!(!page.engine.needs_encoder(), "once");
    assert_eq!(named(&page.recognise("astronaut_2.jpg")), Some(("Eileen", true)), "by her own encoder");
    assert_eq!(named(&page.recognise("grace_hopper.jpg")), None, "and nobody else");
    let person = page.people()[0].id;
    let event = page.ask(AnalysisRequest::Renew { person, face: None }, Some("grace_hopper.jpg"));
    assert!(matches!(event, GalleryEvent::NotRenewed { .. }), "not by another face: {event:?}");
    let event = page.ask(AnalysisRequest::Renew { person, face: None }, Some("astronaut_2.jpg"));
    assert!(matches!(event, GalleryEvent::Enrolled { .. }), "in one step: {event:?}");
    assert_eq!((page.status().to_renew, page.people()[0].pictures.len()), (0, 2), "nothing was dropped");
    assert_eq!(named(&page.recognise("astronaut.jpg")), Some(("Eileen", false)), "by the current encoder");
}

#[test]
fn a_gallery_opens_and_names_the_others_if_the_earlier_encoder_cannot_be_fetched() {
    let models = site();
    let gallery = enrolled_with_dlib(&models);
    let mut poorer = site();
    poorer.published.remove(&dlib_file(&models));
    let mut page = Page::load(&poorer, &gallery, OTHER);
    page.unlock();
    page.enrol("Grace", "grace_hopper.jpg");
    page.load_encoder();
    let failure = page.status().earlier_failure.map(|failure| failure.kind);
    assert_eq!(failure, Some(FailureKind::Download(ModelId::FaceEncoder)), "a notice");
    assert!(!page.engine.needs_encoder(), "not tried again until the gallery is opened again");
    assert_eq!(named(&page.recognise("grace_hopper.jpg")), Some(("Grace", false)), "the others are named");
    assert_eq!(named(&page.recognise("astronaut.jpg")), None, "Eileen is not");
    page.ask(AccessRequest::Lock, None);
    page.unlock();
    assert!(page.engine.needs_encoder(), "the next time");
}

fn dlib_file(models: &MemoryModels) -> String {
    let manifest = Manifest::parse(models.manifest.as_deref().expect("set")).expect("well formed");
    manifest.encoders().find(|entry| entry.net == EncoderNet::Dlib).expect("offered").file.clone()
}

#[test]
fn requests_are_served_while_the_earlier_encoder_is_being_fetched() {
    let models = site();
    let gallery = enrolled_with_dlib(&models);
    let fresh = site();
    let mut page = Page::load(&fresh, &gallery, OTHER);
    page.unlock();
    fresh.stalled.set(true);
    {
        let load = pin!(page.engine.fetch_encoder());
        assert!(load.poll(&mut Context::from_waker(Waker::noop())).is_pending(), "it does not end");
    }
    assert_eq!(page.people()[0].name, "Eileen", "answered meanwhile");
    assert!(page.engine.needs_encoder(), "and the download goes on");
}
