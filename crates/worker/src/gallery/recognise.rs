//! Recognition (1:N) and verification of a claimed identity (1:1).

use super::error::GalleryError;
use super::face_analyzer::FaceAnalyzer;
use super::{Gallery, Response};
use crate::attachment::Attachment;
use crate::ports::gallery::GalleryPorts;
use likeness_core::face::alignment::CHIP;
use likeness_core::face::detection::Detection;
use likeness_core::face::embedding::Embedding;
use likeness_core::face::matching;
use likeness_core::face::notice::notices;
use likeness_core::face::report::{DetectedFace, FaceReport, Source};
use likeness_core::gallery::enrolled_set::EnrolledSet;
use likeness_core::gallery::identify;
use likeness_core::gallery::identify::identify;
use likeness_core::gallery::index::{Hit, Nearest};
use likeness_core::gallery::person::PersonId;
use likeness_core::gallery::recognition::{Candidate, IdentificationThresholds, Identity, RecognisedFace, Recognition};
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

/// The landmarks and the embedding of a face in this frame.
struct EncodedTrack {
    face: Option<Embedding>,
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
        let limits = self.limits().ok_or(GalleryFailure::NotReady)?;
        let found = analyzer.find(frame, source, &mut timings).await?;
        let numbers = match source {
            Source::Camera => self.tracker.associate(&found.iter().map(|face| face.bounds).collect::<Vec<_>>()),
            Source::Photo => (0..).take(found.len()).collect(),
        };
        let turns = match source {
            Source::Camera => self.tracker.schedule(&numbers, MAX_FACES_PER_FRAME),
            Source::Photo => (0..found.len().min(MAX_FACES_PER_PHOTO)).collect(),
        };
        let mut reads = BTreeMap::new();
        for place in turns {
            let read = analyzer.read(frame, found[place].bounds, &mut timings).await?;
            reads.insert(place, EncodedTrack { face: read.face.map(|face| face.embedding), landmarks: read.landmarks });
        }
        let start = analyzer.now_ms();
        let mut faces = Vec::with_capacity(found.len());
        for (place, (face, number)) in found.iter().zip(numbers).enumerate() {
            let mut read = reads.remove(&place);
            let landmarks = read.as_mut().map(|read| std::mem::take(&mut read.landmarks)).unwrap_or_default();
            let notices = notices(frame.size(), &[*face], &landmarks, analyzer.quality());
            let named = match source {
                Source::Camera => self.name_live(face, number, read, &limits)?,
                Source::Photo => self.name(face, number, read.and_then(|read| read.face), &limits)?,
            };
            faces.push(RecognisedFace { landmarks, notices, ..named });
        }
        timings.add(Stage::Match, analyzer.now_ms() - start);
        Ok((GalleryEvent::Recognised(Recognition { frame: frame.size(), faces, limits, timings }), Attachment::None))
    }

    /// Identifies a face of the live camera by the mean of its recent embeddings; its label changes only if several frames
    /// agree.
    fn name_live(
        &mut self,
        face: &Detection,
        number: u32,
        read: Option<EncodedTrack>,
        limits: &IdentificationThresholds,
    ) -> Result<RecognisedFace, GalleryError> {
        let mut number = number;
        let is_new_look = match read.and_then(|read| read.face) {
            Some(look) => {
                number = self.tracker.update(number, look);
                true
            }
            None => false,
        };
        let mean = self.tracker.mean_embedding(number);
        let mut named = self.name(face, number, mean, limits)?;
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
        let mean = self.tracker.mean_embedding(named.track);
        let hit = mean.and_then(|face| enrolled.index().nearest_of(person, &face));
        Ok(hit.and_then(|hit| identity(enrolled, hit)).unwrap_or(Identity::Uncertain))
    }

    /// Identifies a single embedding. A face without one is uncertain.
    fn name(
        &self,
        face: &Detection,
        track: u32,
        look: Option<Embedding>,
        limits: &IdentificationThresholds,
    ) -> Result<RecognisedFace, GalleryError> {
        let enrolled = &self.session()?.enrolled;
        let nearest = look.as_ref().map_or_else(Nearest::default, |look| enrolled.index().nearest(look));
        let identity = match identify(&nearest, limits) {
            _ if look.is_none() => Identity::Uncertain,
            identify::Identification::Known(hit) => identity(enrolled, hit).unwrap_or(Identity::Uncertain),
            identify::Identification::Uncertain => Identity::Uncertain,
            identify::Identification::Unknown => Identity::Unknown,
        };
        let candidate = |hit: Option<Hit>| hit.and_then(|hit| candidate(enrolled, hit));
        let (nearest, runner_up) = (candidate(nearest.best), candidate(nearest.runner_up));
        let Detection { bounds, score } = *face;
        let (landmarks, notices) = (Vec::new(), Vec::new());
        Ok(RecognisedFace { track, bounds, score, landmarks, identity, nearest, runner_up, notices })
    }

    /// Verifies a claimed identity: compares the largest face with the person's nearest picture, with the lenient notices
    /// of verification.
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
            Some(largest) => analyzer.read(frame, largest.bounds, &mut timings).await?,
            None => likeness_nets::face::ReadFace::default(),
        };
        let track = match source {
            Source::Camera => {
                let boxes: Vec<_> = faces.iter().map(|face| face.bounds).collect();
                self.tracker.follow_first(&boxes, read.face.as_ref().map(|face| face.embedding.clone()))
            }
            Source::Photo => None,
        };
        let start = analyzer.now_ms();
        let enrolled = &self.session()?.enrolled;
        let hit = read.face.as_ref().and_then(|face| enrolled.index().nearest_of(person, &face.embedding));
        let compare = |hit: Hit| matching::judge(hit.distance, analyzer.thresholds(), analyzer.now_ms() - start);
        let report = FaceReport {
            frame: frame.size(),
            notices: notices(frame.size(), &faces, &read.landmarks, analyzer.quality()),
            faces: faces.iter().map(|d| DetectedFace { bounds: d.bounds, score: d.score }).collect(),
            landmarks: read.landmarks,
            track,
            chip: if read.face.is_some() { CHIP } else { 0 },
            timings,
        };
        let chip = read.face.map(|face| face.chip.to_rgba().into_bytes());
        let (verdict, nearest) = (hit.map(compare), hit.map(|hit| hit.picture));
        Ok((GalleryEvent::Verified { person, report, verdict, nearest }, chip.into()))
    }
}

fn identity(enrolled: &EnrolledSet, hit: Hit) -> Option<Identity> {
    let Hit { person, distance, .. } = hit;
    Some(Identity::Known { person, name: enrolled.person(person).ok()?.name.clone(), distance })
}

/// A hit as reported to the page.
pub(super) fn candidate(enrolled: &EnrolledSet, hit: Hit) -> Option<Candidate> {
    let Hit { person, distance, picture } = hit;
    Some(Candidate { person, name: enrolled.person(person).ok()?.name.clone(), distance, picture })
}
