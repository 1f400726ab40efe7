//! Renewal: a person who is enrolled with an earlier encoder gets a picture of the current one.

use super::error::GalleryError;
use super::face_analyzer::{FaceAnalyzer, Look};
use super::{Gallery, Response, enrol};
use crate::ports::gallery::GalleryPorts;
use likeness_core::face::matching::{Decision, Verdict, judge};
use likeness_core::face::primary_face;
use likeness_core::face::report::Source;
use likeness_core::gallery::person::PersonId;
use likeness_core::geometry::{Point, Rect};
use likeness_core::pixels::RgbaFrame;
use likeness_core::timing::StageTimings;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::GalleryEvent;
use protocol::gallery::draft::{Enrolment, EnrolmentTarget};

/// A face of the picture, and how it compares with the person.
struct ComparedFace {
    bounds: Rect,
    look: Look,
    verdict: Option<Verdict>,
}

impl ComparedFace {
    fn distance(&self) -> f32 {
        self.verdict.map_or(f32::INFINITY, |verdict| verdict.distance)
    }
}

impl<D: GalleryPorts> Gallery<D> {
    /// Adds a picture of the current encoder to a person. If the person's own encoder says that the face is theirs, nothing is
    /// asked: the consent that was given counts, and a thumbnail is kept if one is stored.
    pub(super) async fn renew(
        &mut self,
        person: PersonId,
        face: Option<Point>,
        frame: &RgbaFrame,
        analyzer: &impl FaceAnalyzer,
    ) -> Result<Response, GalleryError> {
        let record = self.session()?.enrolled.person(person).map_err(GalleryFailure::from)?;
        let (consented_at, keep_thumbnail) = (record.consented_at, record.pictures.iter().any(|p| p.thumbnail));
        let compared = self.nearest_face(person, face, frame, analyzer).await?;
        let (bounds, verdict) =
            (compared.as_ref().map(|face| face.bounds), compared.as_ref().and_then(|face| face.verdict));
        let look = compared.map_or_else(Look::default, |face| face.look);
        // The other faces of a group photo do not count.
        let checks = enrol::checks(frame, usize::from(bounds.is_some()), bounds, &look);
        let chip = look.face.as_ref().map(|face| face.chip.to_rgba().into_bytes());
        let passed = look.face.filter(|_| checks.iter().all(|check| check.passed));
        let draft = passed.map(|face| self.drafts.add(face.encodings, face.chip, checks.clone()));
        let is_same = verdict.is_some_and(|verdict| verdict.decision == Decision::Same);
        if let Some(draft) = draft.filter(|_| is_same) {
            let target = EnrolmentTarget::Known { person };
            return self.enrol(Enrolment { draft, target, consented_at, keep_thumbnail, allow_duplicate: true }).await;
        }
        Ok((GalleryEvent::NotRenewed { person, draft, checks, verdict }, chip.into()))
    }

    /// The face at a point, or the one that is nearest to the person; the primary one if the person's encoder is not at hand.
    async fn nearest_face(
        &self,
        person: PersonId,
        face: Option<Point>,
        frame: &RgbaFrame,
        analyzer: &impl FaceAnalyzer,
    ) -> Result<Option<ComparedFace>, GalleryError> {
        let mut timings = StageTimings::default();
        let mut found = analyzer.find(frame, Source::Photo, &mut timings).await?;
        if let Some(point) = face {
            primary_face::chosen_first(&mut found, point);
            found.truncate(1);
        }
        let mut nearest: Option<ComparedFace> = None;
        for face in found.into_iter().take(enrol::MAX_FACES) {
            let look = analyzer.read(frame, face.bounds, Source::Photo, &mut timings).await?;
            let verdict = self.own_verdict(person, &look)?;
            let compared = ComparedFace { bounds: face.bounds, look, verdict };
            if nearest.as_ref().is_none_or(|held| compared.distance() < held.distance()) {
                nearest = Some(compared);
            }
        }
        Ok(nearest)
    }

    /// The comparison of a face with a person by the encoder with which the person is enrolled.
    fn own_verdict(&self, person: PersonId, look: &Look) -> Result<Option<Verdict>, GalleryError> {
        let enrolled = &self.session()?.enrolled;
        let hit = look.face.as_ref().and_then(|face| enrolled.compare(person, &face.encodings));
        let thresholds = self.thresholds_of(person)?;
        Ok(hit.zip(thresholds).map(|(hit, thresholds)| judge(hit.distance, thresholds, 0.0)))
    }
}
