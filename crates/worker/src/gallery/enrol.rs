//! Enrolment: apply the strict quality checks, keep faces as drafts, and add them to people.

use super::drafts::{Burst, Draft, sharpness_of};
use super::error::GalleryError;
use super::face_analyzer::{FaceAnalyzer, Look};
use super::{Gallery, Response, vault};
use crate::attachment::Attachment;
use crate::ports::gallery::GalleryPorts;
use likeness_core::face::detection::Detection;
use likeness_core::face::quality_check::QualityCheck;
use likeness_core::face::quality_gate::{QualityGateSettings, QualityMeasures};
use likeness_core::face::report::Source;
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::enrolled_set::EnrolledSet;
use likeness_core::gallery::index::Nearest;
use likeness_core::gallery::name;
use likeness_core::gallery::person::{PersonId, PictureId};
use likeness_core::gallery::recognition::Candidate;
use likeness_core::gallery::record::PictureRecord;
use likeness_core::pixels::RgbaFrame;
use likeness_core::timing::StageTimings;
use likeness_nets::style::painting::NeverInterrupt;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::draft::{Enrolment, EnrolmentTarget};
use protocol::gallery::{DraftId, ExaminedFace, GalleryEvent};
use std::collections::BTreeMap;

/// Maximum number of faces examined per picture.
pub(super) const MAX_FACES: usize = 32;

impl<D: GalleryPorts> Gallery<D> {
    /// Examines every face of a picture.
    pub(super) async fn examine(
        &mut self,
        frame: &RgbaFrame,
        source: Source,
        analyzer: &impl FaceAnalyzer,
    ) -> Result<Response, GalleryError> {
        self.session()?;
        let mut timings = StageTimings::default();
        let found = analyzer.find(frame, source, &mut timings).await?;
        let (mut faces, mut chips) = (Vec::new(), Vec::new());
        for Detection { bounds, score } in found.into_iter().take(MAX_FACES) {
            let read = analyzer.read(frame, bounds, source, &mut timings).await?;
            // Each face of a group photo can be enrolled on its own, so the others do not count.
            let checks = checks(frame, 1, Some(bounds), &read);
            let draft = read.face.map(|face| {
                chips.extend_from_slice(face.chip.to_rgba().bytes());
                self.drafts.add(face.encodings, face.chip, checks.clone())
            });
            faces.push(ExaminedFace { bounds, score, checks, draft });
        }
        Ok((GalleryEvent::Examined { frame: frame.size(), faces }, Attachment::Bytes(chips)))
    }

    /// Examines a frame of a burst and keeps the best frame as a draft.
    pub(super) async fn burst(
        &mut self,
        frame: &RgbaFrame,
        first: bool,
        analyzer: &impl FaceAnalyzer,
    ) -> Result<Response, GalleryError> {
        self.session()?;
        if first {
            self.burst = Burst::default();
        }
        let mut timings = StageTimings::default();
        let found = analyzer.find(frame, Source::Camera, &mut timings).await?;
        let bounds = found.first().map(|face| face.bounds);
        let read = match bounds {
            Some(bounds) => analyzer.read(frame, bounds, Source::Camera, &mut timings).await?,
            None => Look::default(),
        };
        let checks = checks(frame, found.len(), bounds, &read);
        let is_best = self.burst.is_best(&checks);
        let mut chip = None;
        if let Some(face) = read.face.filter(|_| is_best) {
            chip = Some(face.chip.to_rgba().into_bytes());
            let id = self.drafts.add(face.encodings, face.chip, checks.clone());
            if let Some((worse, _)) = self.burst.best.replace((id, sharpness_of(&checks))) {
                self.drafts.discard(worse);
            }
        }
        let Burst { frames, passed, best } = self.burst;
        let best = best.map(|(draft, _)| draft);
        let event = GalleryEvent::Burst { frame: frame.size(), face: bounds, checks, frames, passed, best, is_best };
        Ok((event, chip.into()))
    }

    /// Enrols a draft, unless it may be a duplicate and duplicates were not allowed.
    pub(super) async fn enrol(&mut self, enrolment: Enrolment) -> Result<Response, GalleryError> {
        let draft = self.draft(enrolment.draft)?.clone();
        let embedding_version = self.encoders.current().ok_or(GalleryFailure::NotReady)?.version.clone();
        if let EnrolmentTarget::New { name } = &enrolment.target {
            name::clean(name).map_err(GalleryFailure::from)?; // Reported before a possible duplicate.
        }
        if let Some(other) = self.possible_duplicate(&draft, &enrolment)? {
            return Ok((GalleryEvent::PossibleDuplicate { draft: draft.id, other }, Attachment::None));
        }
        let cipher = self.ports.cipher();
        let (new_person, picture) =
            (PersonId(vault::new_revision(cipher)?), PictureId(u64::from_le_bytes(vault::random(cipher)?)));
        let record = PictureRecord {
            id: picture,
            at: self.now(),
            thumbnail: enrolment.keep_thumbnail,
            embedding_version,
            embedding: draft.look.current().clone(),
        };
        let thumbnail = enrolment.keep_thumbnail.then(|| draft.thumbnail());
        let thumbnails: BTreeMap<PictureId, &[u8]> = thumbnail.iter().map(|rgb| (picture, rgb.as_slice())).collect();
        let changeset = |enrolled: &EnrolledSet| match &enrolment.target {
            EnrolmentTarget::New { name } => {
                Ok((enrolled.add(new_person, name, enrolment.consented_at, record.clone())?, new_person))
            }
            EnrolmentTarget::Known { person } => {
                Ok((enrolled.add_picture(*person, enrolment.consented_at, record.clone())?, *person))
            }
        };
        let person = self.commit(&thumbnails, &NeverInterrupt, changeset).await?;
        self.drafts.discard(draft.id);
        let label = self.session()?.enrolled.label(person).map_err(GalleryFailure::from)?.to_owned();
        Ok((GalleryEvent::Enrolled { person, label, picture, status: self.status().await? }, Attachment::None))
    }

    fn draft(&self, id: DraftId) -> Result<&Draft, GalleryError> {
        self.session()?;
        let draft = self.drafts.get(id).ok_or(GalleryFailure::DraftGone)?;
        if draft.passed() { Ok(draft) } else { Err(GalleryFailure::PoorPicture.into()) }
    }

    /// Another person whom a 1:1 comparison would call the same, by the encoder with which that person is enrolled.
    fn possible_duplicate(&self, draft: &Draft, enrolment: &Enrolment) -> Result<Option<Candidate>, GalleryError> {
        let enrolled = &self.session()?.enrolled;
        if enrolment.allow_duplicate {
            return Ok(None);
        }
        let own = match enrolment.target {
            EnrolmentTarget::Known { person } => Some(person),
            EnrolmentTarget::New { .. } => None,
        };
        let near = |(version, nearest): (&EmbeddingVersion, Nearest)| {
            let tau = self.encoders.of(version)?.thresholds.tau;
            let other = [nearest.best, nearest.runner_up].into_iter().flatten().find(|hit| Some(hit.person) != own);
            other.filter(|hit| hit.distance <= tau)
        };
        let near = enrolled.nearest(&draft.look).find_map(near);
        Ok(near.and_then(|hit| super::recognise::candidate(enrolled, hit)))
    }
}

/// The strict quality checks of a face among this many.
pub(super) fn checks(
    frame: &RgbaFrame,
    faces: usize,
    bounds: Option<likeness_core::geometry::Rect>,
    read: &Look,
) -> Vec<QualityCheck> {
    let chip = read.face.as_ref().map(|face| &face.chip);
    let measures = bounds.map(|bounds| QualityMeasures::of(frame.size(), bounds, &read.landmarks, chip));
    QualityGateSettings::default().checks(faces, measures.as_ref())
}
