//! Labels for the people in front of the camera.

use super::*;
use likeness_core::gallery::person::PersonId;
use likeness_core::geometry::{Rect, Size};
use likeness_core::timing::StageTimings;

/// Thresholds of a gallery of three people.
pub(crate) const LIMITS: IdentificationThresholds =
    IdentificationThresholds { people: 3, false_alarm: 1e-3, tau: 0.42, reject_tau: 0.5, margin: 0.02, measured: true };

/// A face at (100, `y`) that is 50 wide.
pub(crate) fn face(track: u32, y: f32, identity: Identity) -> RecognisedFace {
    RecognisedFace {
        track,
        bounds: Rect::new(100.0, y, 50.0, 60.0),
        score: 0.9,
        landmarks: vec![],
        identity,
        nearest: None,
        runner_up: None,
        notices: vec![],
    }
}

/// A known person.
pub(crate) fn known(name: &str) -> Identity {
    Identity::Known { person: PersonId(1), name: name.to_owned(), distance: 0.3 }
}

/// The result for a frame of 640 by 480.
pub(crate) fn recognition(faces: Vec<RecognisedFace>) -> Recognition {
    Recognition {
        frame: Size::new(640, 480),
        faces,
        limits: LIMITS,
        earlier_limits: vec![],
        timings: StageTimings::default(),
    }
}

#[test]
fn a_mirrored_picture_mirrors_the_boxes() {
    let recognition = recognition(vec![face(1, 100.0, known("Ada"))]);
    let plain = &face_labels(&recognition, false)[0];
    let mirrored = &face_labels(&recognition, true)[0];
    assert_eq!((plain.x, mirrored.x), (100.0, 640.0 - 150.0), "about the middle");
    assert_eq!((plain.y, plain.width), (mirrored.y, mirrored.width), "the rest stays");
}

#[test]
fn a_name_without_room_above_the_box_is_drawn_inside_it() {
    let recognition = recognition(vec![face(1, 100.0, known("Ada")), face(2, 5.0, Identity::Unknown)]);
    let face_labels = face_labels(&recognition, false);
    assert!(face_labels[0].text_y < face_labels[0].y, "above");
    assert!(
        face_labels[1].text_y > face_labels[1].y && face_labels[1].text_y < face_labels[1].y + face_labels[1].height,
        "inside"
    );
}

#[test]
fn everyone_is_named_in_one_line_whatever_their_order() {
    let (ada, bob) = (face(1, 1.0, known("Ada")), face(2, 1.0, known("Bob")));
    let nobody = || face(3, 1.0, Identity::Unknown);
    assert_eq!(summary(&[]), "Nobody in the picture", "an empty room");
    assert_eq!(summary(&[nobody()]), "Unknown", "a stranger");
    assert_eq!(summary(&[bob.clone(), ada.clone()]), summary(&[ada.clone(), bob]), "the order of sizes may flicker");
    assert_eq!(summary(&[nobody(), ada.clone()]), "Ada, unknown", "names first");
    assert_eq!(summary(&[nobody(), nobody()]), "2 unknown faces", "two strangers");
    assert_eq!(summary(&[ada, face(4, 1.0, Identity::Uncertain)]), "Ada, not sure", "an uncertain one");
}

#[test]
fn the_rate_of_wrong_names_is_given_in_strangers() {
    assert_eq!(false_alarm_text(1e-3), "about 1 wrong name in 1,000 strangers", "the default");
    assert!(
        FALSE_ALARM_CHOICES.iter().filter(|choice| is_chosen(**choice, Some(&LIMITS))).count() == 1,
        "one is chosen"
    );
    let loose = IdentificationThresholds { false_alarm: 1e-2, ..LIMITS };
    assert!(is_chosen(1e-2, Some(&loose)) && !is_chosen(1e-3, Some(&loose)), "another one");
    assert!(is_chosen(DEFAULT_FALSE_ALARM, None), "the default, until the worker reports one");
}

#[test]
fn somebody_named_like_an_answer_is_told_apart_from_a_stranger() {
    let label = |name: &str| identity_label(&known(name));
    for name in ["Unknown", "not sure", "Nobody in the picture", "Ada, unknown"] {
        assert_eq!(label(name), format!("“{name}”"), "quoted");
    }
    assert_eq!(label("Ada"), "Ada", "as it is");
    let of = |identity| summary(&[face(1, 0.0, identity)]);
    assert_ne!(of(known("Unknown")), of(Identity::Unknown), "two answers");
}

#[test]
fn a_long_name_is_cut_at_the_edge_of_the_picture() {
    let text = |name: &str| face_labels(&recognition(vec![face(1, 100.0, known(name))]), false)[0].text.clone();
    assert_eq!(text("Ada Lovelace"), "Ada Lovelace", "there is room");
    let long = text(&"M".repeat(80));
    assert!(long.ends_with('\u{2026}') && long.chars().count() < 50, "{long}");
}
