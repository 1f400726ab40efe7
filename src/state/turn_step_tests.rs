//! Tests of the step that asks for a turn of the head.

use super::super::gallery::face_labels::tests::{face, known, recognition};
use super::*;
use likeness_core::face::report::DetectedFace;
use likeness_core::face::turn::head_model::{Head, View};
use likeness_core::geometry::{Rect, Size};
use likeness_core::timing::StageTimings;

const PLAN: TurnPlan = TurnPlan { first: TurnSide::Left, delay_ms: 500.0 };

/// A report of a head with this yaw, positive to its left.
fn report(track: u32, yaw: f32) -> FaceReport {
    FaceReport {
        frame: Size::new(640, 480),
        faces: vec![DetectedFace { bounds: Rect::new(240.0, 160.0, 160.0, 200.0), score: 0.9 }],
        landmarks: Head::default().seen(View { yaw, ..View::default() }),
        track: Some(track),
        chip: 150,
        notices: vec![],
        timings: StageTimings::default(),
    }
}

/// A step that runs, and the time in tenths of a second.
struct Sitting {
    step: TurnStep,
    tenths: u32,
}

impl Sitting {
    fn start() -> Self {
        let mut step = TurnStep::default();
        step.start(PLAN, 0.0);
        Self { step, tenths: 0 }
    }

    fn show(&mut self, looks: u32, yaw: f32) {
        self.show_track(looks, 1, yaw);
    }

    fn show_track(&mut self, looks: u32, track: u32, yaw: f32) {
        for _ in 0..looks {
            self.step.on_report(&report(track, yaw), 100.0 * f64::from(self.tenths));
            self.tenths += 1;
        }
    }

    fn moved() -> Self {
        let mut sitting = Self::start();
        sitting.show(8, 0.0);
        sitting.show(5, 0.4);
        sitting.show(5, -0.4);
        sitting
    }
}

#[test]
fn the_cues_lead_from_side_to_side_to_the_result() {
    let mut sitting = Sitting::start();
    assert_eq!(sitting.step.sentence(false), Some(words::TURN_STRAIGHT), "first of all");
    assert_eq!(sitting.step.side(), None, "without an arrow");
    sitting.show(8, 0.0);
    assert_eq!(
        (sitting.step.sentence(false), sitting.step.side()),
        (Some(words::TURN_LEFT), Some(TurnSide::Left)),
        "then"
    );
    sitting.show(5, 0.4);
    let second = (sitting.step.sentence(false), sitting.step.side());
    assert_eq!(second, (Some(words::TURN_NOW_RIGHT), Some(TurnSide::Right)), "and now");
    assert_eq!(sitting.step.progress(), Some(0.5), "half of it");
    sitting.show(5, -0.4);
    assert_eq!((sitting.step.sentence(false), sitting.step.tone()), (Some(words::TURN_MOVED), "same"), "done");
    assert!(!sitting.step.is_running() && sitting.step.progress().is_none(), "and over");
}

#[test]
fn a_result_is_forgotten_when_another_face_comes() {
    let mut sitting = Sitting::moved();
    sitting.show(3, 0.0);
    assert_eq!(sitting.step.sentence(false), Some(words::TURN_MOVED), "the same face");
    sitting.show_track(1, 2, 0.0);
    assert_eq!(sitting.step, TurnStep::Offered, "it says nothing about another one");
}

#[test]
fn a_face_that_is_replaced_meanwhile_is_told_and_the_answer_stays() {
    let mut sitting = Sitting::start();
    sitting.show(8, 0.0);
    sitting.show_track(3, 2, 0.4);
    assert_eq!(sitting.step.sentence(false), Some(words::TURN_ANOTHER_FACE), "to be read");
}

#[test]
fn time_alone_ends_it_and_it_can_be_asked_for_again() {
    let mut sitting = Sitting::start();
    sitting.step.tick(8000.0);
    assert_eq!(sitting.step.sentence(false), Some(words::TURN_NO_FACE), "nobody");
    sitting.step.start(PLAN, 9000.0);
    assert!(sitting.step.is_running(), "again");
    sitting.step.skip();
    assert_eq!(sitting.step.sentence(false), Some(words::TURN_SKIPPED), "the way around");
    assert_eq!(sitting.step.sentence(true), Some(words::TURN_FIRST_MEANS), "no way around where it is required");
    sitting.step.tick(20_000.0);
    assert_eq!(sitting.step, TurnStep::Skipped, "for good");
}

#[test]
fn among_several_recognised_faces_the_challenged_one_is_followed() {
    let mut step = TurnStep::default();
    step.start(PLAN, 0.0);
    let with_yaw = |track, yaw| RecognisedFace {
        landmarks: Head::default().seen(View { yaw, ..View::default() }),
        ..face(track, 10.0, known("Ada"))
    };
    let mut tenths = 0;
    let mut show = |step: &mut TurnStep, looks: u32, yaw: f32| {
        for _ in 0..looks {
            // A larger face comes and goes in front of it.
            let mut faces = vec![with_yaw(1, yaw)];
            if tenths > 3 && tenths % 2 == 0 {
                faces.insert(0, with_yaw(2, 0.0));
            }
            step.on_recognition(&recognition(faces), 100.0 * f64::from(tenths));
            tenths += 1;
        }
    };
    show(&mut step, 8, 0.0);
    show(&mut step, 5, 0.4);
    show(&mut step, 5, -0.4);
    assert_eq!(step.sentence(false), Some(words::TURN_MOVED), "by its track");
}

#[test]
fn a_recognised_face_alone_in_place_of_the_challenged_one_is_another_face() {
    let mut step = TurnStep::default();
    step.start(PLAN, 0.0);
    step.on_recognition(&recognition(vec![face(1, 10.0, known("Ada"))]), 0.0);
    step.on_recognition(&recognition(vec![]), 100.0);
    assert!(step.is_running(), "not in this frame");
    step.on_recognition(&recognition(vec![face(2, 10.0, known("Bea"))]), 200.0);
    assert_eq!(step.sentence(false), Some(words::TURN_ANOTHER_FACE), "Bea");
}
