//! Recognition (1:N) and verification of a claimed identity (1:1).

use super::error::GalleryError;
use super::face_analyzer::{FaceAnalyzer, Look};
use super::{Gallery, Response};
use crate::attachment::Attachment;
use crate::ports::gallery::GalleryPorts;
use likeness_core::face::alignment::CHIP;
use likeness_core::face::detection::Detection;
use likeness_core::face::matching;
use likeness_core::face::matching::Thresholds;
use likeness_core::face::notice::{Reading, notices};
use likeness_core::face::report::{DetectedFace, FaceReport, Source};
use likeness_core::gallery::encodings::Encodings;
use likeness_core::gallery::enrolled_set::EnrolledSet;
use likeness_core::gallery::identify::Identification;
use likeness_core::gallery::index::Hit;
use likeness_core::gallery::person::PersonId;
use likeness_core::gallery::recognition::{Candidate, Identity, RecognisedFace, Recognition};
use likeness_core::gallery::search::{Found, Search};
use likeness_core::gallery::track::TrackLabel;
use likeness_core::geometry::Point;
use likeness_core::pixels::RgbaFrame;
use likeness_core::timing::{Stage, StageTimings};
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::GalleryEvent;
use std::collections::BTreeMap;

/// Maximum number of faces encoded per live frame; the others wait their turn, so that a crowd does not stall the camera.
const MAX_FACES_PER_FRAME: usize = 2;

/// Maximum number of faces encoded per photo.
const MAX_FACES_PER_PHOTO: usize = 32;

/// A face that was read in this frame.
struct EncodedTrack {
    /// `None` if its landmarks allow no alignment.
    face: Option<Encodings>,
    landmarks: Vec<Point>,
}

impl<D: GalleryPorts> Gallery<D> {
    /// Identifies the faces of a live frame or a photo.
    pub(super) async fn recognise(
        &mut self,
        frame: &RgbaFrame,
        source: Source,
        mut timings: StageTimings,
        analyzer: &impl FaceAnalyzer,
    ) -> Result<Response, GalleryError> {
        self.session()?;
        let search = self.search().ok_or(GalleryFailure::NotReady)?;
        let found = analyzer.find(frame, source, &mut timings).await?;
        let numbers = match source {
            Source::Camera => self.tracker.associate(&found.iter().map(|face| face.bounds).collect::<Vec<_>>()),
            Source::Photo => (0..).take(found.len()).collect(),
        };
        let turns = match source {
            Source::Camera => self.tracker.schedule(&numbers, MAX_FACES_PER_FRAME),
            Source::Photo => (0..found.len().min(MAX_FACES_PER_PHOTO)).collect(),
        };
        let (mut reads, mut remarks) = (BTreeMap::new(), BTreeMap::new());
        for place in turns {
            let read = analyzer.read(frame, found[place].bounds, source, &mut timings).await?;
            remarks.insert(place, notices(frame.size(), &[found[place]], read.reading(), analyzer.quality()));
            reads.insert(place, EncodedTrack { face: read.face.map(|face| face.encodings), landmarks: read.landmarks });
        }
        let start = analyzer.now_ms();
        let mut faces = Vec::with_capacity(found.len());
        for (place, (face, number)) in found.iter().zip(numbers).enumerate() {
            let mut read = reads.remove(&place);
            let landmarks = read.as_mut().map(|read| std::mem::take(&mut read.landmarks)).unwrap_or_default();
            let unread = || notices(frame.size(), &[*face], Reading::default(), analyzer.quality());
            let notices = remarks.remove(&place).unwrap_or_else(unread);
            let named = match source {
                Source::Camera => self.name_live(face, number, read, &search)?,
                Source::Photo => self.name(face, number, read.and_then(|read| read.face), &search)?,
            };
            faces.push(RecognisedFace { landmarks, notices, ..named });
        }
        timings.add(Stage::Match, analyzer.now_ms() - start);
        let (frame, limits, earlier_limits) = (frame.size(), search.limits(), search.earlier_limits());
        let recognition = Recognition { frame, faces, limits, earlier_limits, timings };
        Ok((GalleryEvent::Recognised(recognition), Attachment::None))
    }

    /// Identifies a face of the live camera by the mean of its recent embeddings; its label changes only if several frames
    /// agree.
    fn name_live(
        &mut self,
        face: &Detection,
        number: u32,
        read: Option<EncodedTrack>,
        search: &Search,
    ) -> Result<RecognisedFace, GalleryError> {
        let mut number = number;
        let is_new_look = match read.and_then(|read| read.face) {
            Some(look) => {
                number = self.tracker.update(number, look);
                true
            }
            None => false,
        };
        let mean = self.tracker.mean_look(number);
        let mut named = self.name(face, number, mean, search)?;
        let answer = match &named.identity {
            Identity::Known { person, .. } => TrackLabel::Known(*person),
            Identity::Uncertain => TrackLabel::Uncertain,
            Identity::Unknown => TrackLabel::Unknown,
        };
        let label = if is_new_look { self.tracker.vote(number, answer) } else { self.tracker.label(number) };
        named.identity = match label {
            TrackLabel::Unknown => Identity::Unknown,
            TrackLabel::Uncertain => Identity::Uncertain,
            TrackLabel::Known(person) => self.known(person, &named)?,
        };
        Ok(named)
    }

    /// The identity of the label that is shown, even if this frame alone would suggest another, with the current distance.
    fn known(&self, person: PersonId, named: &RecognisedFace) -> Result<Identity, GalleryError> {
        if let Identity::Known { person: now, .. } = &named.identity
            && *now == person
        {
            return Ok(named.identity.clone());
        }
        let enrolled = &self.session()?.enrolled;
        let mean = self.tracker.mean_look(named.track);
        let hit = mean.and_then(|face| enrolled.compare(person, &face));
        Ok(hit.and_then(|hit| identity(enrolled, hit)).unwrap_or(Identity::Uncertain))
    }

    /// Identifies a single look. A face without one is uncertain.
    fn name(
        &self,
        face: &Detection,
        track: u32,
        look: Option<Encodings>,
        search: &Search,
    ) -> Result<RecognisedFace, GalleryError> {
        let enrolled = &self.session()?.enrolled;
        let unread = Found { identification: Identification::Uncertain, best: None, runner_up: None };
        let found = look.map_or(unread, |look| search.identify(&look));
        let identity = match found.identification {
            Identification::Known(hit) => identity(enrolled, hit).unwrap_or(Identity::Uncertain),
            Identification::Uncertain => Identity::Uncertain,
            Identification::Unknown => Identity::Unknown,
        };
        let candidate = |hit: Option<Hit>| hit.and_then(|hit| candidate(enrolled, hit));
        let (nearest, runner_up) = (candidate(found.best), candidate(found.runner_up));
        let Detection { bounds, score } = *face;
        let (landmarks, notices) = (Vec::new(), Vec::new());
        Ok(RecognisedFace { track, bounds, score, landmarks, identity, nearest, runner_up, notices })
    }

    /// Verifies a claimed identity: compares the face that is meant with the person's template, by the encoder with which the
    /// person is enrolled and its thresholds, with the lenient notices of verification.
    pub(super) async fn verify(
        &mut self,
        person: PersonId,
        frame: &RgbaFrame,
        source: Source,
        mut timings: StageTimings,
        analyzer: &impl FaceAnalyzer,
    ) -> Result<Response, GalleryError> {
        self.session()?.enrolled.person(person).map_err(GalleryFailure::from)?;
        let faces = analyzer.find(frame, source, &mut timings).await?;
        let read = match faces.first() {
            Some(largest) => analyzer.read(frame, largest.bounds, source, &mut timings).await?,
            None => Look::default(),
        };
        let track = match source {
            Source::Camera => {
                let boxes: Vec<_> = faces.iter().map(|face| face.bounds).collect();
                self.tracker.follow_first(&boxes, read.face.as_ref().map(|face| face.encodings.clone()))
            }
            Source::Photo => None,
        };
        let start = analyzer.now_ms();
        let enrolled = &self.session()?.enrolled;
        let hit = read.face.as_ref().and_then(|face| enrolled.compare(person, &face.encodings));
        let thresholds = self.thresholds_of(person)?;
        let compare = |hit: Hit| Some(matching::judge(hit.distance, thresholds?, analyzer.now_ms() - start));
        let report = FaceReport {
            frame: frame.size(),
            notices: notices(frame.size(), &faces, read.reading(), analyzer.quality()),
            faces: faces.iter().map(|d| DetectedFace { bounds: d.bounds, score: d.score }).collect(),
            landmarks: read.landmarks,
            track,
            chip: if read.face.is_some() { CHIP } else { 0 },
            timings,
        };
        let chip = read.face.map(|face| face.chip.to_rgba().into_bytes());
        let verdict = hit.and_then(compare).map(|verdict| verdict.weakened_by(&report.notices));
        Ok((GalleryEvent::Verified { person, report, verdict }, chip.into()))
    }

    /// The thresholds of verification (1:1) of the encoder with which a person is enrolled.
    pub(super) fn thresholds_of(&self, person: PersonId) -> Result<Option<Thresholds>, GalleryError> {
        let version = self.session()?.enrolled.encoder_of(person);
        Ok(version.and_then(|version| self.encoders.of(version)).map(|encoder| encoder.thresholds))
    }
}

fn identity(enrolled: &EnrolledSet, hit: Hit) -> Option<Identity> {
    let Hit { person, distance } = hit;
    Some(Identity::Known { person, name: enrolled.label(person).ok()?.to_owned(), distance })
}

/// A hit as reported to the page.
pub(super) fn candidate(enrolled: &EnrolledSet, hit: Hit) -> Option<Candidate> {
    let Hit { person, distance } = hit;
    let (name, earlier) = (enrolled.label(person).ok()?.to_owned(), enrolled.is_enrolled_earlier(person));
    Some(Candidate { person, name, distance, earlier })
}
