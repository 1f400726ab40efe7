//! One side of the verification: its picture and what is known about it.

use crate::explain::notice;
use crate::state::revision::Revision;
use likeness_core::face::notice::Notice;
use likeness_core::face::report::{DetectedFace, FaceReport};
use likeness_core::geometry::{Point, Size};
use protocol::failure::Failure;
use protocol::{FrameId, Side};
use words::Text;

/// The question above a side, which names its section for assistive technology.
pub const fn question(side: Side) -> Text {
    match side {
        Side::Claim => words::SIDE_CLAIM,
        Side::Probe => words::SIDE_PROBE,
    }
}

/// The content of a side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum SideContent {
    /// Nothing yet.
    #[default]
    Empty,
    /// A file that is being read.
    Opening,
    /// The live camera.
    Camera,
    /// A still picture.
    Photo(Photo),
}

/// What the page shows of a still picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// Address of its bytes in this tab.
    pub url: String,
    /// Its name: a file name, or the label of a sample.
    pub label: String,
    /// The original size, if it was reduced.
    pub shrunk_from: Option<Size>,
    /// Shown mirrored, as the live camera was.
    pub mirrored: bool,
}

/// A side: its picture, the open request and the last findings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SideView {
    content: SideContent,
    revision: Revision,
    awaiting: Option<FrameId>,
    report: Option<FaceReport>,
    failure: Option<Failure>,
    frames_analyzed: u32,
    chosen: Option<Point>,
}

impl SideView {
    /// Its content.
    pub const fn content(&self) -> &SideContent {
        &self.content
    }

    /// What was found in the picture.
    pub const fn report(&self) -> Option<&FaceReport> {
        self.report.as_ref()
    }

    /// How many times this picture, or this camera's frames, were analysed.
    pub const fn frames_analyzed(&self) -> u32 {
        self.frames_analyzed
    }

    /// What went wrong with the picture or the camera.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// The current revision.
    pub const fn revision(&self) -> Revision {
        self.revision
    }

    /// The face that somebody chose in the picture, by its centre.
    pub const fn chosen(&self) -> Option<Point> {
        self.chosen
    }

    /// The faces of a still picture that could be compared in place of the first one; none while it is analysed.
    pub fn other_faces(&self) -> &[DetectedFace] {
        let faces = self.report.as_ref().filter(|_| self.awaiting.is_none()).map_or(&[][..], |report| &report.faces);
        match &self.content {
            SideContent::Photo(_) => faces.get(1..).unwrap_or_default(),
            SideContent::Empty | SideContent::Opening | SideContent::Camera => &[],
        }
    }

    /// Somebody chose the face at this point of the picture.
    pub const fn choose(&mut self, face: Point) {
        self.chosen = Some(face);
    }

    /// Whether it has no picture.
    pub fn is_empty(&self) -> bool {
        self.content == SideContent::Empty
    }

    /// Whether there is anything to clear; a camera is stopped instead.
    pub fn is_clearable(&self) -> bool {
        self.content != SideContent::Camera && !(self.is_empty() && self.failure.is_none())
    }

    /// Whether it is shown mirrored.
    pub const fn is_mirrored(&self) -> bool {
        matches!(self.content, SideContent::Camera | SideContent::Photo(Photo { mirrored: true, .. }))
    }

    /// Whether a camera frame may be sent: at most one is under way.
    pub fn wants_frame(&self) -> bool {
        self.content == SideContent::Camera && self.awaiting.is_none()
    }

    /// Whether a face was found in its picture, or in the camera's last analysed frame.
    pub fn shows_face(&self) -> bool {
        self.report.as_ref().is_some_and(|report| !report.faces.is_empty())
    }

    /// Replaces the content; everything about the previous one is forgotten.
    pub fn set_content(&mut self, content: SideContent) -> Revision {
        let revision = self.revision.next();
        *self = Self { content, revision, ..Self::default() };
        revision
    }

    /// The picture is open. False if the side holds something newer by now.
    #[must_use]
    pub fn opened(&mut self, revision: Revision, photo: Photo) -> bool {
        let current = revision == self.revision;
        if current {
            self.content = SideContent::Photo(photo);
        }
        current
    }

    /// The picture or the camera failed: the side becomes empty and shows why. Ignored if the side has a newer content.
    pub fn fail(&mut self, revision: Revision, failure: Failure) {
        if revision == self.revision {
            self.set_content(SideContent::Empty);
            self.failure = Some(failure);
        }
    }

    /// A detection request was sent.
    pub const fn sent(&mut self, frame_id: FrameId) {
        self.awaiting = Some(frame_id);
    }

    /// Whether this is the request that is awaited.
    pub fn is_awaiting(&self, frame_id: FrameId) -> bool {
        self.awaiting == Some(frame_id)
    }

    /// A request was answered. False if it is no longer awaited.
    #[must_use]
    pub fn on_detected(&mut self, frame_id: FrameId, report: FaceReport) -> bool {
        let current = self.is_awaiting(frame_id);
        if current {
            (self.awaiting, self.report, self.failure) = (None, Some(report), None);
            self.frames_analyzed = self.frames_analyzed.saturating_add(1);
        }
        current
    }

    /// A request failed; the picture stays, since the engine may be the cause. Ignored if it is no longer awaited.
    pub fn on_detection_failed(&mut self, frame_id: FrameId, failure: Failure) {
        if self.is_awaiting(frame_id) {
            (self.awaiting, self.report, self.failure) = (None, None, Some(failure));
        }
    }

    /// A request will not be answered.
    pub fn on_skipped(&mut self, frame_id: FrameId) {
        if self.is_awaiting(frame_id) {
            self.awaiting = None;
        }
    }

    /// The engine was replaced: the open request will not be answered.
    pub const fn cancel_pending(&mut self) {
        self.awaiting = None;
    }

    /// What is known about the picture, in short lines; a failure is shown separately.
    pub fn lines(&self, engine_runs: bool) -> Vec<String> {
        if self.failure.is_some() {
            return vec![];
        }
        match (&self.content, &self.report) {
            (SideContent::Empty, _) => vec![words::SIDE_EMPTY.into()],
            (SideContent::Opening, _) => vec![words::SIDE_OPENING_PICTURE.into()],
            (_, Some(report)) if !self.other_faces().is_empty() => {
                let hint = words::SIDE_CHOOSE_ANOTHER.into();
                findings(report).into_iter().chain([hint]).collect()
            }
            (_, Some(report)) => findings(report),
            (_, None) if !engine_runs => vec![words::SIDE_WAITING.into()],
            (SideContent::Camera, None) if self.awaiting.is_none() => vec![words::SIDE_STARTING_CAMERA.into()],
            (_, None) => vec![words::SIDE_DETECTING.into()],
        }
    }
}

/// The findings in sentences. The notices on no face and on several already say how many there are.
fn findings(report: &FaceReport) -> Vec<String> {
    let counted = |notice: &Notice| matches!(notice, Notice::NoFace | Notice::SeveralFaces { .. });
    let mut lines = Vec::new();
    if !report.notices.iter().any(counted) {
        lines.push(if report.faces.is_empty() { words::SIDE_NO_FACE } else { words::SIDE_ONE_FACE }.into());
    }
    lines.extend(report.notices.iter().map(|notice| notice::sentence(*notice)));
    lines
}

#[cfg(test)]
mod tests {
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
        Photo { url: "blob:x".to_owned(), label: "x.png".to_owned(), shrunk_from: None, mirrored: false }
    }

    #[test]
    fn a_picture_that_opens_after_another_was_chosen_is_refused() {
        let mut view = SideView::default();
        let slow = view.set_content(SideContent::Opening);
        let quick = view.set_content(SideContent::Opening);
        assert!(view.opened(quick, photo()), "the newer wish");
        assert!(!view.opened(slow, Photo { label: "old".to_owned(), ..photo() }), "the older wish");
        view.fail(slow, Failure::new(FailureKind::Heic, ""));
        assert_eq!(
            view.content(),
            &SideContent::Photo(photo()),
            "neither its picture nor its failure replaces the newer"
        );
    }

    #[test]
    fn one_camera_frame_is_under_way_at_a_time() {
        let mut view = SideView::default();
        assert!(!view.wants_frame(), "no camera");
        view.set_content(SideContent::Camera);
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
        view.set_content(SideContent::Camera);
        view.sent(FrameId(1));
        view.set_content(SideContent::Opening);
        assert!(!view.on_detected(FrameId(1), report(1, vec![])) && view.report().is_none(), "the camera's last frame");
    }

    #[test]
    fn a_side_shows_no_face_from_the_moment_its_picture_is_replaced() {
        let mut view = SideView::default();
        view.set_content(SideContent::Camera);
        view.sent(FrameId(1));
        assert!(view.on_detected(FrameId(1), report(1, vec![])) && view.shows_face(), "found");
        view.sent(FrameId(2));
        assert!(view.shows_face(), "while the next frame is looked at, the last one counts");
        view.set_content(SideContent::Empty);
        assert!(!view.shows_face(), "a late verdict would be about a picture that is gone");
    }

    #[test]
    fn other_faces_can_be_chosen_in_a_still_picture_that_was_analysed() {
        let mut view = SideView::default();
        let revision = view.set_content(SideContent::Opening);
        assert!(view.opened(revision, photo()) && view.other_faces().is_empty(), "not analysed yet");
        view.sent(FrameId(1));
        assert!(view.on_detected(FrameId(1), report(3, vec![])), "awaited");
        assert_eq!(view.other_faces().len(), 2, "all but the first");
        view.choose(Point::new(1.0, 2.0));
        view.sent(FrameId(2));
        assert!(view.other_faces().is_empty(), "while the chosen one is analysed");
        assert_eq!(view.chosen(), Some(Point::new(1.0, 2.0)), "for a worker that is replaced meanwhile");
        view.set_content(SideContent::Camera);
        assert_eq!(view.chosen(), None, "of the picture before");
        view.sent(FrameId(3));
        assert!(view.on_detected(FrameId(3), report(3, vec![])) && view.other_faces().is_empty(), "a face that moves");
    }

    #[test]
    fn a_failed_detection_keeps_the_picture_and_says_why() {
        let mut view = SideView::default();
        let revision = view.set_content(SideContent::Opening);
        assert!(view.opened(revision, photo()), "current");
        view.sent(FrameId(1));
        view.on_detection_failed(FrameId(1), Failure::new(FailureKind::Internal, "x"));
        assert!(view.failure().is_some() && matches!(view.content(), SideContent::Photo(_)), "{view:?}");
        assert!(view.lines(true).is_empty(), "the failure speaks for itself");
    }

    #[test]
    fn findings_say_the_number_of_faces_once() {
        let mut view = SideView::default();
        view.set_content(SideContent::Camera);
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
        let mut view = SideView::default();
        let revision = view.set_content(SideContent::Opening);
        assert!(view.opened(revision, photo()), "current");
        view.sent(FrameId(1));
        assert_ne!(view.lines(false), view.lines(true), "waiting for the engine is not looking for a face");
    }
}
