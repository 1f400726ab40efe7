//! The harness of the tests: a gallery in memory, a fake analyzer, and short forms of requests.

use likeness_core::backend::Backend;
use likeness_core::face::detection::Detection;
use likeness_core::face::embedding::{DIM, Embedding};
use likeness_core::face::matching::Thresholds;
use likeness_core::face::notice::QualitySettings;
use likeness_core::face::report::Source;
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::encoders::{Encoders, GalleryEncoder};
use likeness_core::gallery::encodings::Encodings;
use likeness_core::gallery::limits::ImpostorDistribution;
use likeness_core::gallery::person::{Person, PersonId, PictureId, UnixMs};
use likeness_core::gallery::recognition::RecognisedFace;
use likeness_core::geometry::{Point, Rect, Size};
use likeness_core::manifest::ImpostorPoint;
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::timing::StageTimings;
use likeness_learn::personal_head::strangers::Strangers;
use likeness_nets::face::PipelineError;
use likeness_nets::style::painting::NeverInterrupt;
use pollster::block_on;
use protocol::failure::FailureKind;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::draft::{Enrolment, EnrolmentTarget};
use protocol::gallery::lock::{GalleryStatus, NewLock, Passphrase};
use protocol::gallery::{
    AccessRequest, AnalysisRequest, DraftId, DraftRequest, GalleryEvent, GalleryRequest, PeopleRequest, TransferRequest,
};
use std::cell::{Cell, RefCell};
use worker::attachment::{Attachment, Picture};
use worker::gallery::error::GalleryError;
use worker::gallery::face_analyzer::{AlignedFace, FaceAnalyzer, Look};
use worker::gallery::watch::Watch;
use worker::gallery::{Gallery, Response};
use worker::ports::gallery_memory::{FakeCipher, MemoryPorts};

pub(crate) const PASSPHRASE: &str = "four plain words here";

/// Detects the faces that a test sets: boxes, and positions in the space of embeddings.
pub(crate) struct FakeAnalyzer {
    faces: RefCell<Vec<(Rect, f32)>>,
    blurred: RefCell<bool>,
    quality: QualitySettings,
    /// The current encoder, by its letter.
    current: Cell<char>,
    /// The earlier encoders that are loaded.
    earlier: RefCell<Vec<char>>,
}

impl Default for FakeAnalyzer {
    fn default() -> Self {
        Self {
            faces: RefCell::default(),
            blurred: RefCell::default(),
            quality: QualitySettings::default(),
            current: Cell::new('a'),
            earlier: RefCell::default(),
        }
    }
}

impl FakeAnalyzer {
    pub(crate) fn encode_by(&self, current: char, earlier: &[char]) {
        self.current.set(current);
        self.earlier.replace(earlier.to_vec());
    }

    pub(crate) fn set_faces(&self, faces: &[(Rect, f32)]) {
        self.faces.replace(faces.to_vec());
    }

    pub(crate) fn blur(&self, blurred: bool) {
        self.blurred.replace(blurred);
    }
}

/// The box of a large face at this horizontal position.
pub(crate) fn at(x: f32) -> Rect {
    Rect::new(x, 40.0, 120.0, 120.0)
}

/// A unit vector for a place from 0 to 127. Every even place has an axis of its own, sqrt(2) from all others; up to the next even
/// one the distance to it is that of the places, and the next axis is a little nearer than the others.
pub(crate) fn embedding(place: f32) -> Embedding {
    let axis = (0..DIM / 2).rev().find(|axis| 2.0 * *axis as f32 <= place).unwrap_or_default();
    let angle = 2.0 * ((place - 2.0 * axis as f32) / 2.0).asin();
    let mut values = [0.0; DIM];
    let lean = 0.1_f32;
    values[2 * axis] = angle.cos();
    values[2 * axis + 1] = angle.sin() * lean.cos();
    values[(2 * axis + 2) % DIM] = angle.sin() * lean.sin();
    Embedding::new(&values).expect("norm 1")
}

/// The embedding of a face at this place by an encoder, each of which has its own directions. The distances of `'b'` are half as
/// large as those of `'a'`.
fn encoded(by: char, place: f32) -> Embedding {
    if by != 'b' {
        return embedding(place);
    }
    let mut values = *embedding(0.5 * place).values();
    values.reverse();
    Embedding::new(&values).expect("norm 1")
}

/// An upright face that looks into the camera.
fn landmarks(bounds: Rect) -> Vec<Point> {
    let mut points = vec![(0.5, 0.5); 68];
    for (point, i) in points[..17].iter_mut().zip(0..) {
        *point = (0.1 + 0.05 * i as f32, 0.5);
    }
    for (i, x) in (36..48).zip([0.28, 0.32, 0.36, 0.40, 0.36, 0.32, 0.60, 0.64, 0.68, 0.72, 0.68, 0.64]) {
        points[i] = (x, 0.4);
    }
    points.into_iter().map(|(x, y)| Point::new(bounds.x + x * bounds.width, bounds.y + y * bounds.height)).collect()
}

impl FaceAnalyzer for FakeAnalyzer {
    async fn find(
        &self,
        _frame: &RgbaFrame,
        _source: Source,
        _timings: &mut StageTimings,
    ) -> Result<Vec<Detection>, PipelineError> {
        Ok(self.faces.borrow().iter().map(|(bounds, _)| Detection { bounds: *bounds, score: 0.9 }).collect())
    }

    async fn read(
        &self,
        _frame: &RgbaFrame,
        bounds: Rect,
        _source: Source,
        _timings: &mut StageTimings,
    ) -> Result<Look, PipelineError> {
        let faces = self.faces.borrow();
        let place = faces.iter().find(|(b, _)| *b == bounds).map_or(0.0, |(_, place)| *place);
        let contrast = if *self.blurred.borrow() { 0.1 } else { 5.0 };
        let chip = RgbField::from_fn(Size::new(150, 150), |x, y| {
            [100.0 + y as f32 / 4.0 + if (x + y).is_multiple_of(2) { contrast } else { -contrast }; 3]
        });
        let current = Encodings::new(encoded(self.current.get(), place));
        let encodings = self.earlier.borrow().iter().fold(current, |all, by| all.with(tag(*by), encoded(*by, place)));
        Ok(Look { landmarks: landmarks(bounds), instability: None, face: Some(AlignedFace { chip, encodings }) })
    }

    fn quality(&self) -> &QualitySettings {
        &self.quality
    }

    fn now_ms(&self) -> f64 {
        0.0
    }
}

/// A gallery, its ports and its analyzer.
pub(crate) struct Harness {
    pub(crate) gallery: Gallery<MemoryPorts>,
    pub(crate) ports: MemoryPorts,
    pub(crate) analyzer: FakeAnalyzer,
}

/// The letter of the encoder that ships.
pub(crate) const SHIPPED: char = 's';

pub(crate) fn tag(of: char) -> EmbeddingVersion {
    EmbeddingVersion {
        encoder: if of == SHIPPED { Strangers::encoder().to_owned() } else { of.to_string().repeat(64) },
        preprocessing: EmbeddingVersion::PREPROCESSING,
        backend: Backend::Cpu,
    }
}

/// An encoder, with the distances that it measures ([`encoded`]).
pub(crate) fn encoder(of: char) -> GalleryEncoder {
    let scale = if of == 'b' { 0.5 } else { 1.0 };
    let points = [(1e-4, 0.471), (1e-3, 0.5477), (1e-2, 0.6178), (1e-1, 0.7068)];
    let point = |(fmr, distance)| ImpostorPoint {
        fmr,
        distance: distance * scale,
        extrapolated: false,
        measured_on: "a test".into(),
    };
    GalleryEncoder {
        version: tag(of),
        thresholds: Thresholds { tau: 0.59 * scale, fmr: 1e-3, reject_tau: 0.63 * scale, reject_fmr: 1e-2 },
        impostors: ImpostorDistribution::new(&points.map(point)),
    }
}

impl Harness {
    /// A gallery that was just loaded over these ports.
    pub(crate) fn with_ports(ports: &MemoryPorts) -> Self {
        let mut gallery = Gallery::new(ports.clone());
        gallery.start(Encoders::new(encoder('a'), []));
        Self { gallery, ports: ports.clone(), analyzer: FakeAnalyzer::default() }
    }

    /// The same gallery on a page whose current encoder is another one. The earlier ones are offered, but not loaded.
    pub(crate) fn with_encoder(ports: &MemoryPorts, current: char, earlier: &[char]) -> Self {
        let mut harness = Self::with_ports(ports);
        harness.gallery.start(Encoders::new(encoder(current), earlier.iter().map(|of| encoder(*of))));
        harness.analyzer.encode_by(current, &[]);
        harness
    }

    /// The earlier encoder that the gallery asks for was loaded.
    pub(crate) fn load_missing_encoder(&mut self) {
        let version = self.gallery.missing_encoder().expect("one is missing");
        let of = version.encoder.chars().next().expect("a hash");
        self.gallery.encoder_loaded(version);
        self.analyzer.earlier.borrow_mut().push(of);
    }

    /// A new, open gallery.
    pub(crate) fn open() -> Self {
        Self::open_on(&MemoryPorts::default())
    }

    /// A new gallery on another machine, with other random bytes.
    pub(crate) fn open_elsewhere() -> Self {
        Self::open_on(&MemoryPorts { cipher: FakeCipher::seeded(1 << 32), ..MemoryPorts::default() })
    }

    fn open_on(ports: &MemoryPorts) -> Self {
        let mut harness = Self::with_ports(ports);
        harness.expect_event(AccessRequest::Create { lock: passphrase(PASSPHRASE) });
        harness
    }

    pub(crate) fn request(&mut self, request: impl Into<GalleryRequest>) -> Result<Response, GalleryError> {
        block_on(self.gallery.handle(request.into(), &Attachment::None, Some(&self.analyzer), &NeverInterrupt))
    }

    /// What the worker does after each answer.
    pub(crate) fn copy(&mut self) {
        block_on(self.gallery.copy());
    }

    pub(crate) fn status(&mut self) -> GalleryStatus {
        let event = self.expect_event(AccessRequest::Status);
        let GalleryEvent::Status(status) = event else { panic!("a status: {event:?}") };
        status
    }

    pub(crate) fn expect_event(&mut self, request: impl Into<GalleryRequest>) -> GalleryEvent {
        self.request(request).expect("it works").0
    }

    pub(crate) fn expect_failure(&mut self, request: impl Into<GalleryRequest>) -> GalleryFailure {
        kind(self.request(request))
    }

    pub(crate) fn import(&mut self, file: &[u8], request: TransferRequest) -> Result<Response, GalleryError> {
        self.import_watched(file, request, &NeverInterrupt)
    }

    pub(crate) fn import_watched(
        &mut self,
        file: &[u8],
        request: TransferRequest,
        watch: &impl Watch,
    ) -> Result<Response, GalleryError> {
        block_on(self.gallery.handle(request.into(), &Attachment::Bytes(file.to_vec()), Some(&self.analyzer), watch))
    }

    pub(crate) fn analyze(&mut self, request: AnalysisRequest, faces: &[(Rect, f32)]) -> GalleryEvent {
        self.analyzer.set_faces(faces);
        let frame = RgbaFrame::new(Size::new(640, 240), vec![90; 640 * 240 * 4]).expect("the bytes fill the size");
        let picture = Attachment::Picture(Picture { frame, read_ms: 1.0 });
        block_on(self.gallery.handle(request.into(), &picture, Some(&self.analyzer), &NeverInterrupt))
            .expect("it looks")
            .0
    }

    pub(crate) fn draft(&mut self, place: f32) -> DraftId {
        let event = self.analyze(AnalysisRequest::Examine { source: Source::Photo }, &[(at(100.0), place)]);
        let GalleryEvent::Examined { faces, .. } = event else { panic!("an examination: {event:?}") };
        faces[0].draft.expect("the face could be aligned")
    }

    pub(crate) fn enrolment(&mut self, name: &str, place: f32) -> Enrolment {
        let target = EnrolmentTarget::New { name: name.into() };
        let (draft, consented_at) = (self.draft(place), UnixMs(1_650_000_000_000));
        Enrolment { draft, target, consented_at, keep_thumbnail: false, allow_duplicate: true }
    }

    pub(crate) fn enrol(&mut self, name: &str, place: f32) -> (PersonId, PictureId) {
        let enrolment = self.enrolment(name, place);
        let event = self.expect_event(DraftRequest::Enrol(enrolment));
        let GalleryEvent::Enrolled { person, picture, .. } = event else { panic!("enrolled: {event:?}") };
        (person, picture)
    }

    pub(crate) fn people(&mut self) -> Vec<Person> {
        let event = self.expect_event(PeopleRequest::List);
        let GalleryEvent::People(people) = event else { panic!("people: {event:?}") };
        people
    }

    pub(crate) fn names(&mut self) -> Vec<String> {
        self.people().into_iter().map(|person| person.name).collect()
    }

    pub(crate) fn recognise(&mut self, source: Source, faces: &[(Rect, f32)]) -> Vec<RecognisedFace> {
        let event = self.analyze(AnalysisRequest::Recognise { source }, faces);
        let GalleryEvent::Recognised(recognition) = event else { panic!("a recognition: {event:?}") };
        recognition.faces
    }
}

pub(crate) fn passphrase(text: &str) -> NewLock {
    NewLock::Passphrase(Passphrase(text.into()))
}

pub(crate) fn unlock(text: &str) -> AccessRequest {
    AccessRequest::Unlock { passphrase: Some(Passphrase(text.into())) }
}

pub(crate) fn kind(answer: Result<Response, GalleryError>) -> GalleryFailure {
    match answer {
        Err(GalleryError::Failure(failure)) => match failure.kind {
            FailureKind::Gallery(kind) => kind,
            other => panic!("a failure of the gallery, not {other:?}: {}", failure.detail),
        },
        other => panic!("a failure, not {other:?}"),
    }
}
