//! The faces that wait to be enrolled.

use super::criteria;
use protocol::gallery::{DRAFTS, DraftId, ExaminedFace};

/// A face on the tray.
#[derive(Debug, Clone, PartialEq)]
pub struct PendingFace {
    /// By which it is enrolled.
    pub draft: DraftId,
    /// The picture it comes from.
    pub from: String,
    /// Why it cannot be enrolled, where it cannot.
    pub refusal: Option<String>,
    /// Whether it is among those that are enrolled next.
    pub chosen: bool,
}

/// The faces that were found in the pictures, and which of them are chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PendingFaces {
    faces: Vec<PendingFace>,
    empty: Vec<String>,
}

impl PendingFaces {
    /// The faces, in the order of their pictures.
    pub fn faces(&self) -> &[PendingFace] {
        &self.faces
    }

    /// The pictures in which no face was found.
    pub fn without_face(&self) -> &[String] {
        &self.empty
    }

    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        self.faces.is_empty() && self.empty.is_empty()
    }

    /// A picture was examined. The only face that can be enrolled is chosen at once; of several the person chooses. Hands
    /// back the drafts for which there is no room any more, the oldest first.
    pub fn examined(&mut self, from: &str, faces: &[ExaminedFace]) -> Vec<DraftId> {
        let found = faces.iter().filter_map(|face| {
            let (draft, refusal) = (face.draft?, criteria::refusal(&face.checks));
            Some(PendingFace { draft, from: from.to_owned(), refusal, chosen: false })
        });
        let before = self.faces.len();
        self.faces.extend(found);
        if self.faces.len() == before {
            self.empty.push(from.to_owned());
        }
        let dropped = self.faces.len().saturating_sub(DRAFTS);
        let dropped = self.faces.drain(..dropped).map(|face| face.draft).collect();
        let mut usable = self.faces.iter_mut().filter(|face| face.refusal.is_none());
        if let (Some(only), None) = (usable.next(), usable.next()) {
            only.chosen = true;
        }
        dropped
    }

    /// A face of the camera, which has passed every check.
    pub fn add_captured(&mut self, draft: DraftId, from: &str) {
        self.faces.push(PendingFace { draft, from: from.to_owned(), refusal: None, chosen: true });
    }

    /// Chooses a face or leaves it. One that cannot be enrolled is not chosen.
    pub fn toggle(&mut self, draft: DraftId) {
        let found = self.faces.iter_mut().find(|face| face.draft == draft && face.refusal.is_none());
        if let Some(face) = found {
            face.chosen = !face.chosen;
        }
    }

    /// The faces to be enrolled next.
    pub fn chosen(&self) -> Vec<DraftId> {
        self.faces.iter().filter(|face| face.chosen).map(|face| face.draft).collect()
    }

    /// A face was enrolled, or is not wanted.
    pub fn take_off(&mut self, draft: DraftId) {
        self.faces.retain(|face| face.draft != draft);
    }

    /// How many faces still wait and could be enrolled.
    pub fn waiting(&self) -> usize {
        self.faces.iter().filter(|face| face.refusal.is_none()).count()
    }

    /// Empties it; hands back the drafts that were on it.
    pub fn clear(&mut self) -> Vec<DraftId> {
        self.empty.clear();
        self.faces.drain(..).map(|face| face.draft).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::criteria::tests::checks;
    use super::*;
    use likeness_core::face::quality_check::Criterion;
    use likeness_core::geometry::Rect;

    fn face(draft: u32, failing: &[Criterion]) -> ExaminedFace {
        ExaminedFace {
            bounds: Rect::new(0.0, 0.0, 9.0, 9.0),
            score: 0.9,
            checks: checks(failing),
            draft: Some(DraftId(draft)),
        }
    }

    #[test]
    fn the_only_good_face_is_chosen_at_once() {
        let mut tray = PendingFaces::default();
        tray.examined("a.jpg", &[face(1, &[Criterion::Size]), face(2, &[])]);
        assert_eq!(tray.chosen(), [DraftId(2)], "one of two is good");
        tray.toggle(DraftId(1));
        assert_eq!(tray.chosen(), [DraftId(2)], "the poor one cannot be chosen");
        tray.toggle(DraftId(2));
        assert_eq!(tray.chosen(), [], "left");
    }

    #[test]
    fn of_a_group_nobody_is_chosen_beforehand() {
        let mut tray = PendingFaces::default();
        tray.examined("group.jpg", &[face(1, &[]), face(2, &[]), face(3, &[])]);
        assert_eq!((tray.chosen(), tray.waiting()), (vec![], 3), "each is offered");
        tray.toggle(DraftId(3));
        tray.take_off(DraftId(3));
        assert_eq!((tray.chosen(), tray.waiting()), (vec![], 2), "the others still wait");
    }

    #[test]
    fn a_picture_without_a_face_is_named() {
        let mut tray = PendingFaces::default();
        tray.examined("wall.jpg", &[]);
        tray.examined("far.jpg", &[ExaminedFace { draft: None, ..face(1, &[]) }]);
        assert_eq!(tray.without_face(), ["wall.jpg", "far.jpg"], "none found, and none that could be aligned");
        assert!(!tray.is_empty() && tray.clear().is_empty() && tray.is_empty(), "cleared");
    }

    #[test]
    fn no_more_faces_wait_than_the_worker_keeps() {
        let mut tray = PendingFaces::default();
        let mut dropped = vec![];
        for draft in 0..70 {
            dropped.extend(tray.examined("many.jpg", &[face(draft, &[])]));
        }
        assert_eq!((tray.faces().len(), dropped.len()), (DRAFTS, 70 - DRAFTS), "the newest stay");
        assert_eq!(dropped[0], DraftId(0), "the oldest goes first");
    }
}
