//! The faces that are waiting to be enrolled.

use super::criteria;
use crate::explain::failure;
use crate::file_label;
use likeness_core::face::quality_check::Criterion;
use protocol::failure::Failure;
use protocol::gallery::draft::MAX_DRAFTS;
use protocol::gallery::{DraftId, ExaminedFace};

/// A face that is waiting to be enrolled.
#[derive(Debug, Clone, PartialEq)]
pub struct PendingFace {
    /// Its id in the worker.
    pub draft: DraftId,
    /// The file it comes from; `None` for the camera.
    pub file: Option<String>,
    /// Why it cannot be enrolled; empty if it can.
    pub faults: Vec<Criterion>,
    /// Whether it is among those that are enrolled next.
    pub chosen: bool,
}

/// The faces found in the pictures, and which of them are chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PendingFaces {
    faces: Vec<PendingFace>,
    refused: Vec<RefusedFile>,
}

/// A file without a face to enrol.
#[derive(Debug, Clone, PartialEq)]
pub struct RefusedFile {
    /// Its name, with its folder if a folder was chosen.
    pub file: String,
    /// Why it could not be opened; `None` if there is no face in it.
    pub failure: Option<Failure>,
}

impl RefusedFile {
    /// A line about it: its name and why.
    pub fn text(&self) -> String {
        let why = match &self.failure {
            Some(failure) => failure::message(failure).sentence,
            None => words::SIDE_NO_FACE.into(),
        };
        words::enrol_refused_file(&file_label::shortened(&self.file), &why)
    }
}

impl PendingFaces {
    /// The faces, in the order of their pictures.
    pub fn faces(&self) -> &[PendingFace] {
        &self.faces
    }

    /// The files without a face to enrol, each with its reason.
    pub fn refused(&self) -> &[RefusedFile] {
        &self.refused
    }

    /// Whether there is neither a face nor a file without one.
    pub fn is_empty(&self) -> bool {
        self.faces.is_empty() && self.refused.is_empty()
    }

    /// A file could not be examined.
    pub fn refuse(&mut self, file: &str, failure: Failure) {
        self.refused.push(RefusedFile { file: file.to_owned(), failure: Some(failure) });
    }

    /// Other files are about to be examined: forgets those without a face.
    pub fn forget_refused(&mut self) {
        self.refused.clear();
    }

    /// Adds the faces of an examined file. A single face that can be enrolled is chosen; among several the person chooses.
    /// Returns the drafts that there is no room for any more, the oldest first.
    pub fn examined(&mut self, file: &str, faces: &[ExaminedFace]) -> Vec<DraftId> {
        let found = faces.iter().filter_map(|face| {
            let (draft, faults) = (face.draft?, criteria::faults(&face.checks));
            Some(PendingFace { draft, file: Some(file.to_owned()), faults, chosen: false })
        });
        let before = self.faces.len();
        self.faces.extend(found);
        if self.faces.len() == before {
            self.refused.push(RefusedFile { file: file.to_owned(), failure: None });
        }
        let dropped = self.faces.len().saturating_sub(MAX_DRAFTS);
        let dropped = self.faces.drain(..dropped).map(|face| face.draft).collect();
        let mut usable = self.faces.iter_mut().filter(|face| face.faults.is_empty());
        if let (Some(only), None) = (usable.next(), usable.next()) {
            only.chosen = true;
        }
        dropped
    }

    /// Adds a face from the camera, which has passed every check.
    pub fn add_captured(&mut self, draft: DraftId) {
        self.faces.push(PendingFace { draft, file: None, faults: vec![], chosen: true });
    }

    /// Toggles whether a face is chosen. One that cannot be enrolled stays unchosen.
    pub fn toggle(&mut self, draft: DraftId) {
        let found = self.faces.iter_mut().find(|face| face.draft == draft && face.faults.is_empty());
        if let Some(face) = found {
            face.chosen = !face.chosen;
        }
    }

    /// The faces to be enrolled next.
    pub fn chosen(&self) -> Vec<DraftId> {
        self.faces.iter().filter(|face| face.chosen).map(|face| face.draft).collect()
    }

    /// Removes a face that was enrolled or is not wanted.
    pub fn remove(&mut self, draft: DraftId) {
        self.faces.retain(|face| face.draft != draft);
    }

    /// How many faces can still be enrolled.
    pub fn waiting(&self) -> usize {
        self.faces.iter().filter(|face| face.faults.is_empty()).count()
    }

    /// Removes everything; returns the drafts.
    pub fn clear(&mut self) -> Vec<DraftId> {
        self.refused.clear();
        self.faces.drain(..).map(|face| face.draft).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::criteria::tests::checks;
    use super::*;
    use likeness_core::geometry::Rect;
    use protocol::failure::FailureKind;

    fn face(draft: u32, failing: &[Criterion]) -> ExaminedFace {
        ExaminedFace {
            bounds: Rect::new(0.0, 0.0, 9.0, 9.0),
            score: 0.9,
            checks: checks(failing),
            draft: Some(DraftId(draft)),
        }
    }

    #[test]
    fn the_only_good_face_is_chosen() {
        let mut pending = PendingFaces::default();
        pending.examined("a.jpg", &[face(1, &[Criterion::Size]), face(2, &[])]);
        assert_eq!(pending.chosen(), [DraftId(2)], "one of two is good");
        pending.toggle(DraftId(1));
        assert_eq!(pending.chosen(), [DraftId(2)], "the poor one cannot be chosen");
        pending.toggle(DraftId(2));
        assert_eq!(pending.chosen(), [], "no longer chosen");
    }

    #[test]
    fn in_a_group_photo_no_face_is_chosen_in_advance() {
        let mut pending = PendingFaces::default();
        pending.examined("group.jpg", &[face(1, &[]), face(2, &[]), face(3, &[])]);
        assert_eq!((pending.chosen(), pending.waiting()), (vec![], 3), "each is offered");
        pending.toggle(DraftId(3));
        pending.remove(DraftId(3));
        assert_eq!((pending.chosen(), pending.waiting()), (vec![], 2), "the others are still pending");
    }

    #[test]
    fn every_file_without_a_face_to_enrol_is_named_with_its_own_reason() {
        let mut pending = PendingFaces::default();
        pending.examined("wall.jpg", &[]);
        pending.examined("far.jpg", &[ExaminedFace { draft: None, ..face(1, &[]) }]);
        pending.refuse("broken.jpg", Failure::new(FailureKind::CorruptPicture, ""));
        pending.refuse("notes.txt", Failure::new(FailureKind::NotAPicture, ""));
        let lines: Vec<String> = pending.refused().iter().map(RefusedFile::text).collect();
        for (line, [name, why]) in lines.iter().zip([
            ["wall.jpg", "No face"],
            ["far.jpg", "No face"],
            ["broken.jpg", "damaged"],
            ["notes.txt", "not a picture"],
        ]) {
            assert!(line.contains(name) && line.contains(why), "{lines:?}");
        }
        assert_eq!(lines.len(), 4, "a line a file");
        pending.forget_refused();
        assert!(pending.is_empty(), "the next files are examined");
        pending.examined("wall.jpg", &[]);
        assert!(!pending.is_empty() && pending.clear().is_empty() && pending.is_empty(), "cleared");
    }

    #[test]
    fn no_more_faces_are_pending_than_the_worker_keeps() {
        let mut pending = PendingFaces::default();
        let mut dropped = vec![];
        for draft in 0..70 {
            dropped.extend(pending.examined("many.jpg", &[face(draft, &[])]));
        }
        assert_eq!((pending.faces().len(), dropped.len()), (MAX_DRAFTS, 70 - MAX_DRAFTS), "the newest stay");
        assert_eq!(dropped[0], DraftId(0), "the oldest goes first");
    }
}
