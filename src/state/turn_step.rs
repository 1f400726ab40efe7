//! The turn of the head, as a step that a page offers while its camera runs: offered, under way, ended or skipped.

use likeness_core::face::report::FaceReport;
use likeness_core::face::turn::{
    TurnChallenge, TurnCue, TurnFace, TurnLook, TurnMeasure, TurnPlan, TurnResult, TurnSettings, TurnSide,
};
use likeness_core::gallery::recognition::{RecognisedFace, Recognition};
use likeness_core::geometry::Point;
use words::Text;

/// What the step shows now.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum TurnStep {
    /// Nobody has asked for it.
    #[default]
    Offered,
    /// The person is asked to turn.
    Running(TurnChallenge),
    /// There is a result, for as long as the same face is before the camera.
    Ended {
        /// The result.
        result: TurnResult,
        /// The face that it is about; `None` if there was none.
        track: Option<u32>,
    },
    /// The person cannot or does not want to turn the head.
    Skipped,
}

/// The face of a look, before the challenge.
#[derive(Debug, Clone, Copy)]
struct Seen<'a> {
    track: u32,
    score: f32,
    landmarks: &'a [Point],
}

impl TurnStep {
    /// Asks for a turn of the head.
    pub fn start(&mut self, plan: TurnPlan, at_ms: f64) {
        *self = Self::Running(TurnChallenge::new(TurnSettings::default(), plan, at_ms));
    }

    /// Goes on without it.
    pub fn skip(&mut self) {
        *self = Self::Skipped;
    }

    /// Whether a person is asked to turn just now.
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    /// Time passed without a look.
    pub fn tick(&mut self, at_ms: f64) {
        self.advance(|challenge| challenge.tick(at_ms));
    }

    /// A frame was analysed for a verification.
    pub fn on_report(&mut self, report: &FaceReport, at_ms: f64) {
        let face = report.faces.first().zip(report.track);
        self.look(at_ms, face.map(|(face, track)| Seen { track, score: face.score, landmarks: &report.landmarks }));
    }

    /// The faces of a frame were recognised. The largest one is challenged, and after that the same one.
    pub fn on_recognition(&mut self, recognition: &Recognition, at_ms: f64) {
        let faces = &recognition.faces;
        let face = match self.track() {
            Some(track) => faces.iter().find(|face| face.track == track).or_else(|| only(faces)),
            None => faces.first(),
        };
        self.look(at_ms, face.map(|f| Seen { track: f.track, score: f.score, landmarks: &f.landmarks }));
    }

    fn look(&mut self, at_ms: f64, seen: Option<Seen<'_>>) {
        let face =
            seen.map(|Seen { track, score, landmarks }| TurnFace { track, score, measure: TurnMeasure::of(landmarks) });
        self.advance(|challenge| challenge.look(TurnLook { at_ms, face }));
        let replaced =
            matches!((&*self, face), (Self::Ended { track: Some(old), .. }, Some(face)) if *old != face.track);
        if replaced && self.moved() {
            *self = Self::Offered;
        }
    }

    fn advance(&mut self, act: impl FnOnce(&mut TurnChallenge)) {
        let Self::Running(challenge) = self else { return };
        act(challenge);
        if let Some(result) = challenge.result() {
            *self = Self::Ended { result, track: challenge.track() };
        }
    }

    /// The face that is challenged, or was.
    const fn track(&self) -> Option<u32> {
        match self {
            Self::Running(challenge) => challenge.track(),
            Self::Ended { track, .. } => *track,
            Self::Offered | Self::Skipped => None,
        }
    }

    fn moved(&self) -> bool {
        matches!(self, Self::Ended { result: TurnResult::Moved, .. })
    }

    /// Whether the face of this track has turned.
    pub fn is_passed_by(&self, face: Option<u32>) -> bool {
        matches!(self, Self::Ended { result: TurnResult::Moved, track: Some(track) } if face == Some(*track))
    }

    /// Why it is asked for, where it is offered; at a site that requires it: what to do.
    pub const fn reason(required: bool) -> Text {
        if required { words::TURN_FIRST_MEANS } else { words::TURN_WHY }
    }

    /// What the person is to do, or what came of it. A site that requires the turn gives no answer without it.
    pub fn sentence(&self, required: bool) -> Option<Text> {
        match self {
            Self::Offered => None,
            Self::Running(challenge) => challenge.cue().map(cue),
            Self::Ended { result, .. } => Some(answer(*result)),
            Self::Skipped => Some(if required { words::TURN_FIRST_MEANS } else { words::TURN_SKIPPED }),
        }
    }

    /// The side of the arrow.
    pub fn side(&self) -> Option<TurnSide> {
        let Self::Running(challenge) = self else { return None };
        match challenge.cue()? {
            TurnCue::Straight => None,
            TurnCue::First(side) | TurnCue::Second(side) => Some(side),
        }
    }

    /// How much of the movement has been seen, 0..=1, while it is asked for.
    pub const fn progress(&self) -> Option<f32> {
        match self {
            Self::Running(challenge) => Some(challenge.progress()),
            Self::Offered | Self::Ended { .. } | Self::Skipped => None,
        }
    }

    /// The value of `data-tone`, which colours the result.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Ended { result: TurnResult::Moved, .. } => "same",
            Self::Ended { .. } => "uncertain",
            Self::Offered | Self::Running(_) | Self::Skipped => "waiting",
        }
    }
}

/// The face of a frame with a single one.
fn only(faces: &[RecognisedFace]) -> Option<&RecognisedFace> {
    faces.first().filter(|_| faces.len() == 1)
}

fn cue(cue: TurnCue) -> Text {
    match cue {
        TurnCue::Straight => words::TURN_STRAIGHT,
        TurnCue::First(TurnSide::Left) => words::TURN_LEFT,
        TurnCue::First(TurnSide::Right) => words::TURN_RIGHT,
        TurnCue::Second(TurnSide::Left) => words::TURN_NOW_LEFT,
        TurnCue::Second(TurnSide::Right) => words::TURN_NOW_RIGHT,
    }
}

fn answer(result: TurnResult) -> Text {
    match result {
        TurnResult::Moved => words::TURN_MOVED,
        TurnResult::NotSeen => words::TURN_NOT_SEEN,
        TurnResult::AnotherFace => words::TURN_ANOTHER_FACE,
        TurnResult::NoFace => words::TURN_NO_FACE,
    }
}

#[cfg(test)]
#[path = "turn_step_tests.rs"]
mod tests;
