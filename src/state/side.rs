//! One side of the verification: its picture and what is known about it.

use crate::explain::notice;
use crate::samples::Sample;
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
    /// The sample that it is, if it comes with the page. A file of a sample's name is none.
    pub sample: Option<&'static Sample>,
}

/// A side: its picture, the open requests and the last findings.
///
/// A picture stays until its successor is good: one that cannot be opened, or a camera that shows nothing, changes nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SideView {
    content: SideContent,
    revision: Revision,
    request: Revision,
    opening: bool,
    // The picture that comes back if the camera shows nothing.
    before_camera: Option<Photo>,
    awaiting: Option<FrameId>,
    report: Option<FaceReport>,
    refused: Option<Failure>,
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

    /// What went wrong: with the last request for a picture, else with the analysis of the one that is there.
    pub fn failure(&self) -> Option<&Failure> {
        self.refused.as_ref().or(self.failure.as_ref())
    }

    /// The revision of the content.
    pub const fn revision(&self) -> Revision {
        self.revision
    }

    /// The revision of the last request for another content.
    pub const fn request(&self) -> Revision {
        self.request
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
            SideContent::Empty | SideContent::Camera => &[],
        }
    }

    /// Somebody chose the face at this point of the picture.
    pub const fn choose(&mut self, face: Point) {
        self.chosen = Some(face);
    }

    /// The sample that it shows.
    pub const fn sample(&self) -> Option<&'static Sample> {
        match &self.content {
            SideContent::Photo(photo) => photo.sample,
            SideContent::Empty | SideContent::Camera => None,
        }
    }

    /// Whether it has no picture and none is being opened.
    pub fn is_free(&self) -> bool {
        self.content == SideContent::Empty && !self.opening
    }

    /// Whether a picture is being opened.
    pub const fn is_opening(&self) -> bool {
        self.opening
    }

    /// Whether there is anything to clear; a camera is stopped instead.
    pub fn is_clearable(&self) -> bool {
        self.content != SideContent::Camera && !(self.is_free() && self.failure().is_none())
    }

    /// Whether it is shown mirrored.
    pub const fn is_mirrored(&self) -> bool {
        matches!(self.content, SideContent::Camera | SideContent::Photo(Photo { mirrored: true, .. }))
    }

    /// Whether it holds a still picture, shown now or behind a camera that has shown nothing yet.
    pub const fn holds_photo(&self) -> bool {
        matches!(self.content, SideContent::Photo(_)) || self.before_camera.is_some()
    }

    /// Whether a camera frame may be sent: at most one is under way.
    pub fn wants_frame(&self) -> bool {
        self.content == SideContent::Camera && self.awaiting.is_none()
    }

    /// Whether a face was found in its picture, or in the camera's last analysed frame.
    pub fn shows_face(&self) -> bool {
        self.report.as_ref().is_some_and(|report| !report.faces.is_empty())
    }

    /// A picture is being opened. Until it is, the side stays as it is.
    pub fn begin_opening(&mut self) -> Revision {
        self.request = self.request.next();
        (self.opening, self.refused) = (true, None);
        self.request
    }

    /// The picture of a request is open: it replaces the content. Returns the new content's revision; `None` if there was
    /// a newer request.
    #[must_use]
    pub fn opened(&mut self, request: Revision, photo: Photo) -> Option<Revision> {
        (self.opening && request == self.request).then(|| self.replace(SideContent::Photo(photo)))
    }

    /// The picture of a request could not be opened. The content stays. Ignored if there was a newer request.
    pub fn refuse(&mut self, request: Revision, failure: Failure) {
        if request == self.request {
            (self.opening, self.refused) = (false, Some(failure));
        }
    }

    /// What was given is no picture. Nothing else changes.
    pub fn refuse_given(&mut self, failure: Failure) {
        self.refused = Some(failure);
    }

    /// Turns the camera on. A still picture comes back if the camera shows nothing.
    pub fn use_camera(&mut self) {
        if let SideContent::Photo(photo) = std::mem::take(&mut self.content) {
            self.before_camera = Some(photo);
        }
        let before = self.before_camera.take();
        self.replace(SideContent::Camera);
        self.before_camera = before;
    }

    /// Turns the camera off, which brings back a picture that it has not replaced yet. Returns whether it did.
    pub fn stop_camera(&mut self) -> bool {
        let before = self.before_camera.take();
        let restored = before.is_some();
        self.replace(before.map_or(SideContent::Empty, SideContent::Photo));
        restored
    }

    /// The camera of this content failed. Returns whether an earlier picture is back.
    pub fn camera_failed(&mut self, revision: Revision, failure: Failure) -> bool {
        if revision != self.revision {
            return false;
        }
        let restored = self.stop_camera();
        self.refused = Some(failure);
        restored
    }

    /// Empties the side.
    pub fn clear(&mut self) {
        self.replace(SideContent::Empty);
    }

    /// Replaces the content; everything about the previous one is forgotten, and requests for others are.
    fn replace(&mut self, content: SideContent) -> Revision {
        let (revision, request) = (self.revision.next(), self.request.next());
        *self = Self { content, revision, request, ..Self::default() };
        revision
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
            self.before_camera = None;
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

    /// The picture of this content could not be read again. It stays, since its file may be back later.
    pub fn on_unreadable(&mut self, revision: Revision, failure: Failure) {
        if revision == self.revision {
            (self.awaiting, self.failure) = (None, Some(failure));
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
        let opening = self.opening.then(|| words::SIDE_OPENING_PICTURE.into());
        opening.into_iter().chain(self.content_lines(engine_runs)).collect()
    }

    fn content_lines(&self, engine_runs: bool) -> Vec<String> {
        if self.failure.is_some() {
            return vec![];
        }
        match (&self.content, &self.report) {
            (SideContent::Empty, _) if self.opening || self.refused.is_some() => vec![],
            (SideContent::Empty, _) => vec![words::SIDE_EMPTY.into()],
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
#[path = "side_tests.rs"]
mod tests;
