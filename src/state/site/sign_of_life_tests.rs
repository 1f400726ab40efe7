//! Whose answer waits for the turn of the head.

use super::*;
use crate::state::gallery::face_labels::tests::{face, known, recognition};
use crate::state::side::Photo;
use likeness_core::face::matching::{Thresholds, judge};
use likeness_core::face::report::{DetectedFace, FaceReport};
use likeness_core::face::turn::TurnResult;
use likeness_core::gallery::person::PersonId;
use likeness_core::gallery::recognition::Candidate;
use likeness_core::geometry::{Rect, Size};
use likeness_core::timing::StageTimings;
use protocol::FrameId;

const THRESHOLDS: Thresholds = Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 };

fn strict() -> Site {
    Site::parse(r#"{"require_turn": true}"#)
}

fn moved(track: u32) -> TurnStep {
    TurnStep::Ended { result: TurnResult::Moved, track: Some(track) }
}

/// A side that shows a face with this track.
fn shown(mut view: SideView, track: Option<u32>) -> SideView {
    let report = FaceReport {
        frame: Size::new(640, 480),
        faces: vec![DetectedFace { bounds: Rect::new(1.0, 2.0, 3.0, 4.0), score: 0.9 }],
        landmarks: vec![],
        track,
        chip: 0,
        notices: vec![],
        timings: StageTimings::default(),
    };
    view.sent(FrameId(1));
    assert!(view.on_detected(FrameId(1), report), "awaited");
    view
}

fn camera(track: u32) -> SideView {
    let mut view = SideView::default();
    view.use_camera();
    shown(view, Some(track))
}

fn photo() -> SideView {
    let mut view = SideView::default();
    let request = view.begin_opening();
    let photo =
        Photo { url: "blob:x".to_owned(), label: "x.png".to_owned(), shrunk_from: None, mirrored: false, sample: None };
    assert!(view.opened(request, photo).is_some(), "current");
    shown(view, None)
}

#[test]
fn the_same_person_is_withheld_until_the_face_before_the_camera_has_turned() {
    let (site, same) = (strict(), judge(0.3, THRESHOLDS, 0.0));
    let owes = |probe: &SideView, step: &TurnStep| site.owes_turn(Some(&same), probe, step);
    assert!(owes(&camera(1), &TurnStep::Offered), "nobody has asked");
    assert!(owes(&camera(1), &TurnStep::Skipped), "skipping is no turn");
    let flat = TurnStep::Ended { result: TurnResult::NotSeen, track: Some(1) };
    assert!(owes(&camera(1), &flat), "it did not turn");
    assert!(owes(&camera(2), &moved(1)), "another face did");
    assert!(!owes(&camera(1), &moved(1)), "it turned");
    assert!(owes(&photo(), &moved(1)), "a photo never turns");
    assert!(!Site::default().owes_turn(Some(&same), &photo(), &TurnStep::Offered), "a site that does not ask");
}

#[test]
fn other_answers_are_told_as_before() {
    for distance in [0.55, 0.9] {
        let other = judge(distance, THRESHOLDS, 0.0);
        assert!(!strict().owes_turn(Some(&other), &photo(), &TurnStep::Offered), "{:?}", other.decision);
    }
    assert!(!strict().owes_turn(None, &photo(), &TurnStep::Offered), "no answer");
}

#[test]
fn a_name_and_the_candidates_of_a_face_that_has_not_turned_are_withheld() {
    let candidate = Candidate { person: PersonId(1), name: "Ada".to_owned(), distance: 0.3, earlier: false };
    let mut ada = face(1, 10.0, known("Ada"));
    ada.nearest = Some(candidate.clone());
    let mut near = face(2, 10.0, Identity::Uncertain);
    near.runner_up = Some(candidate);
    let found = recognition(vec![ada, near, face(3, 10.0, Identity::Unknown)]);
    let (shown, withheld) = strict().without_names(found.clone(), |face| moved(7).is_passed_by(Some(face.track)));
    assert!(withheld, "there was a name");
    assert!(!format!("{shown:?}").contains("Ada"), "nowhere: {shown:?}");
    assert_eq!(shown.faces[2].identity, Identity::Unknown, "told as before");
    let (shown, withheld) = strict().without_names(found.clone(), |face| moved(1).is_passed_by(Some(face.track)));
    assert_eq!((&shown.faces[0], withheld), (&found.faces[0], false), "she has turned");
    assert_eq!(Site::default().without_names(found.clone(), |_| false), (found, false), "a site that does not ask");
}
