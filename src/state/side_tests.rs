//! A side under the sequences of requests, answers and failures that may happen.

use super::*;
use likeness_core::geometry::Rect;
use likeness_core::timing::StageTimings;
use protocol::failure::FailureKind;

fn report(faces: usize, notices: Vec<Notice>) -> FaceReport {
    FaceReport {
        frame: Size::new(640, 480),
        faces: vec![DetectedFace { bounds: Rect::new(1.0, 2.0, 3.0, 4.0), score: 0.9 }; faces],
        landmarks: vec![],
        track: None,
        chip: 0,
        notices,
        timings: StageTimings::default(),
    }
}

fn photo() -> Photo {
    Photo { url: "blob:x".to_owned(), label: "x.png".to_owned(), shrunk_from: None, mirrored: false, sample: None }
}

/// A side that shows this picture.
fn with_photo(label: &str) -> SideView {
    let mut view = SideView::default();
    let request = view.begin_opening();
    assert!(view.opened(request, Photo { label: label.to_owned(), ..photo() }).is_some(), "current");
    view
}

fn label(view: &SideView) -> Option<&str> {
    match view.content() {
        SideContent::Photo(photo) => Some(&photo.label),
        SideContent::Empty | SideContent::Camera => None,
    }
}

#[test]
fn a_picture_that_opens_after_another_was_chosen_is_refused() {
    let mut view = SideView::default();
    let slow = view.begin_opening();
    let quick = view.begin_opening();
    assert!(view.opened(quick, photo()).is_some(), "the newer wish");
    assert!(view.opened(slow, Photo { label: "old".to_owned(), ..photo() }).is_none(), "the older wish");
    view.refuse(slow, Failure::new(FailureKind::Heic, ""));
    assert_eq!(label(&view), Some("x.png"), "neither its picture nor its failure replaces the newer");
    assert_eq!(view.failure(), None, "nor is the failure shown");
}

#[test]
fn a_picture_stays_with_its_findings_until_its_successor_is_open() {
    let mut view = with_photo("good.jpg");
    view.sent(FrameId(1));
    assert!(view.on_detected(FrameId(1), report(1, vec![])), "awaited");
    let before = view.revision();
    let request = view.begin_opening();
    assert!(view.is_opening() && view.shows_face() && label(&view) == Some("good.jpg"), "{view:?}");
    assert_eq!(view.lines(true).len(), 2, "what is found in it, and that another is being opened");
    view.refuse(request, Failure::new(FailureKind::CorruptPicture, ""));
    assert!(!view.is_opening() && view.failure().is_some(), "the reason stands beside it");
    assert_eq!((label(&view), view.shows_face(), view.revision()), (Some("good.jpg"), true, before), "nothing changed");
    let request = view.begin_opening();
    assert_eq!(view.failure(), None, "the next request clears the reason");
    assert!(view.opened(request, Photo { label: "next.jpg".to_owned(), ..photo() }).is_some(), "open");
    assert!(label(&view) == Some("next.jpg") && view.report().is_none(), "now it is replaced");
}

#[test]
fn words_that_are_dropped_or_pasted_leave_the_picture_and_say_so() {
    let mut view = with_photo("good.jpg");
    view.refuse_given(Failure::new(FailureKind::NoPictureGiven, ""));
    assert!(label(&view) == Some("good.jpg") && view.failure().is_some(), "{view:?}");
    let request = view.begin_opening();
    view.refuse_given(Failure::new(FailureKind::NoPictureGiven, ""));
    assert!(view.opened(request, photo()).is_some(), "nor do they stop a picture that is being opened");
}

#[test]
fn the_picture_comes_back_if_the_camera_shows_nothing() {
    let denied = || Failure::new(FailureKind::CameraDenied, "");
    let mut view = with_photo("good.jpg");
    view.use_camera();
    assert!(view.wants_frame() && view.holds_photo(), "the camera, and the picture behind it");
    assert!(view.camera_failed(view.revision(), denied()), "the picture is to be analysed again");
    assert!(label(&view) == Some("good.jpg") && view.failure().is_some(), "{view:?}");
    view.use_camera();
    assert!(view.stop_camera() && label(&view) == Some("good.jpg"), "stopped before it showed anything");
    view.use_camera();
    view.sent(FrameId(1));
    assert!(view.on_detected(FrameId(1), report(1, vec![])), "awaited");
    assert!(!view.holds_photo() && !view.stop_camera() && view.is_free(), "a camera that worked has replaced it");
}

#[test]
fn the_failure_of_an_earlier_camera_changes_nothing() {
    let mut view = SideView::default();
    view.use_camera();
    let earlier = view.revision();
    let request = view.begin_opening();
    assert!(view.opened(request, photo()).is_some(), "a file in place of the camera");
    assert!(!view.camera_failed(earlier, Failure::new(FailureKind::CameraUnplugged, "")), "an earlier content");
    assert_eq!((label(&view), view.failure()), (Some("x.png"), None), "the picture stays");
}

#[test]
fn one_camera_frame_is_under_way_at_a_time() {
    let mut view = SideView::default();
    assert!(!view.wants_frame(), "no camera");
    view.use_camera();
    assert!(view.wants_frame(), "the first frame");
    view.sent(FrameId(7));
    assert!(!view.wants_frame(), "one is under way");
    assert!(!view.on_detected(FrameId(6), report(1, vec![])), "an answer to an earlier look");
    assert!(view.on_detected(FrameId(7), report(1, vec![])) && view.wants_frame(), "answered: the next may go");
    view.sent(FrameId(8));
    view.on_skipped(FrameId(8));
    assert!(view.wants_frame(), "passed over: the next may go");
    view.sent(FrameId(9));
    view.cancel_pending();
    assert!(view.wants_frame(), "asked of an engine that is gone: the next may go");
}

#[test]
fn an_answer_about_the_picture_before_is_not_shown() {
    let mut view = SideView::default();
    view.use_camera();
    view.sent(FrameId(1));
    let request = view.begin_opening();
    assert!(view.opened(request, photo()).is_some(), "a file in place of the camera");
    assert!(!view.on_detected(FrameId(1), report(1, vec![])) && view.report().is_none(), "the camera's last frame");
}

#[test]
fn a_side_shows_no_face_from_the_moment_its_picture_is_replaced() {
    let mut view = SideView::default();
    view.use_camera();
    view.sent(FrameId(1));
    assert!(view.on_detected(FrameId(1), report(1, vec![])) && view.shows_face(), "found");
    view.sent(FrameId(2));
    assert!(view.shows_face(), "while the next frame is looked at, the last one counts");
    view.clear();
    assert!(!view.shows_face(), "a late verdict would be about a picture that is gone");
}

#[test]
fn other_faces_can_be_chosen_in_a_still_picture_that_was_analysed() {
    let mut view = SideView::default();
    let request = view.begin_opening();
    assert!(view.opened(request, photo()).is_some() && view.other_faces().is_empty(), "not analysed yet");
    view.sent(FrameId(1));
    assert!(view.on_detected(FrameId(1), report(3, vec![])), "awaited");
    assert_eq!(view.other_faces().len(), 2, "all but the first");
    view.choose(Point::new(1.0, 2.0));
    view.sent(FrameId(2));
    assert!(view.other_faces().is_empty(), "while the chosen one is analysed");
    assert_eq!(view.chosen(), Some(Point::new(1.0, 2.0)), "for a worker that is replaced meanwhile");
    view.use_camera();
    assert_eq!(view.chosen(), None, "of the picture before");
    view.sent(FrameId(3));
    assert!(view.on_detected(FrameId(3), report(3, vec![])) && view.other_faces().is_empty(), "a face that moves");
}

#[test]
fn a_failed_detection_keeps_the_picture_and_says_why() {
    let mut view = with_photo("x.png");
    view.sent(FrameId(1));
    view.on_detection_failed(FrameId(1), Failure::new(FailureKind::Internal, "x"));
    assert!(view.failure().is_some() && matches!(view.content(), SideContent::Photo(_)), "{view:?}");
    assert!(view.lines(true).is_empty(), "the failure speaks for itself");
}

#[test]
fn findings_say_the_number_of_faces_once() {
    let mut view = SideView::default();
    view.use_camera();
    for (faces, notices, lines) in [
        (1, vec![], 1),
        (1, vec![Notice::CutOff], 2),
        (3, vec![Notice::SeveralFaces { count: 3 }], 1),
        (0, vec![Notice::NoFace], 1),
    ] {
        view.sent(FrameId(1));
        assert!(view.on_detected(FrameId(1), report(faces, notices.clone())), "awaited");
        assert_eq!(view.lines(true).len(), lines, "{notices:?}: {:?}", view.lines(true));
    }
}

#[test]
fn a_picture_chosen_before_the_engine_runs_says_that_it_waits() {
    let mut view = with_photo("x.png");
    view.sent(FrameId(1));
    assert_ne!(view.lines(false), view.lines(true), "waiting for the engine is not looking for a face");
}
