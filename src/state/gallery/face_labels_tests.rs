//! What is shown of the people before the camera.

use super::*;
use likeness_core::gallery::person::PersonId;
use likeness_core::geometry::{Rect, Size};
use likeness_core::timing::StageTimings;

/// Limits of a gallery of three.
pub(crate) const LIMITS: IdentificationThresholds = IdentificationThresholds {
    people: 3,
    pictures: 4,
    false_alarm: 1e-3,
    tau: 0.42,
    reject_tau: 0.5,
    margin: 0.02,
    measured: true,
};

/// A face at (100, `y`) that is 50 wide.
pub(crate) fn face(track: u32, y: f32, identity: Identity) -> RecognisedFace {
    RecognisedFace {
        track,
        bounds: Rect::new(100.0, y, 50.0, 60.0),
        score: 0.9,
        identity,
        nearest: None,
        runner_up: None,
        notices: vec![],
    }
}

/// Somebody who is known.
pub(crate) fn known(name: &str) -> Identity {
    Identity::Known { person: PersonId(1), name: name.to_owned(), distance: 0.3 }
}

/// What was found in a frame of 640 by 480.
pub(crate) fn recognition(faces: Vec<RecognisedFace>) -> Recognition {
    Recognition { frame: Size::new(640, 480), faces, limits: LIMITS, timings: StageTimings::default() }
}

#[test]
fn a_mirror_exchanges_left_and_right_of_the_boxes() {
    let seen = recognition(vec![face(1, 100.0, known("Ada"))]);
    let plain = &face_labels(&seen, false)[0];
    let mirrored = &face_labels(&seen, true)[0];
    assert_eq!((plain.x, mirrored.x), (100.0, 640.0 - 150.0), "about the middle");
    assert_eq!((plain.y, plain.width), (mirrored.y, mirrored.width), "the rest stays");
}

#[test]
fn a_name_without_room_above_the_box_stands_in_it() {
    let seen = recognition(vec![face(1, 100.0, known("Ada")), face(2, 5.0, Identity::Unknown)]);
    let face_labels = face_labels(&seen, false);
    assert!(face_labels[0].text_y < face_labels[0].y, "above");
    assert!(
        face_labels[1].text_y > face_labels[1].y && face_labels[1].text_y < face_labels[1].y + face_labels[1].height,
        "in it"
    );
}

#[test]
fn everybody_is_told_in_one_line_whatever_their_order() {
    let (ada, bob) = (face(1, 1.0, known("Ada")), face(2, 1.0, known("Bob")));
    let nobody = || face(3, 1.0, Identity::Unknown);
    assert_eq!(summary(&[]), "Nobody in the picture", "an empty room");
    assert_eq!(summary(&[nobody()]), "Nobody I know", "a stranger");
    assert_eq!(summary(&[bob.clone(), ada.clone()]), summary(&[ada.clone(), bob]), "the order of sizes may flicker");
    assert_eq!(summary(&[nobody(), ada.clone()]), "Ada, nobody I know", "names first");
    assert_eq!(summary(&[nobody(), nobody()]), "nobody I know: 2 faces", "two strangers");
    assert_eq!(summary(&[ada, face(4, 1.0, Identity::Uncertain)]), "Ada, not sure", "a doubt");
}

#[test]
fn the_chance_is_told_in_strangers() {
    assert_eq!(chance(1e-3), "about 1 wrong name in 1,000 strangers", "the usual one");
    assert!(
        FALSE_ALARM_CHOICES.iter().filter(|choice| is_chosen(**choice, Some(&LIMITS))).count() == 1,
        "one is chosen"
    );
    let loose = IdentificationThresholds { false_alarm: 1e-2, ..LIMITS };
    assert!(is_chosen(1e-2, Some(&loose)) && !is_chosen(1e-3, Some(&loose)), "another one");
    assert!(is_chosen(DEFAULT_FALSE_ALARM, None), "the usual one, before the engine tells");
}
