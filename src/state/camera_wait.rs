//! What a camera that was turned on is waiting for, and for how long.

use protocol::failure::{Failure, FailureKind};

/// Seconds after which it is said what is awaited: a camera takes one or two to start.
const EXPLAINED_AFTER_S: u32 = 3;

/// Seconds that the browser's question may stay open: long enough to read it and to find it in the address bar.
const ANSWER_WITHIN_S: u32 = 60;

/// Seconds that an allowed camera may show nothing. The slowest of those that start at all, virtual and wireless ones, take up to ten.
const FRAME_WITHIN_S: u32 = 20;

/// What is awaited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Awaited {
    /// The answer to the browser's question.
    #[default]
    Permission,
    /// The camera's first frame.
    Frame,
    /// Nothing: it shows pictures.
    Nothing,
}

/// A camera that is starting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CameraWait {
    awaited: Awaited,
    seconds: u32,
}

impl CameraWait {
    /// The browser gave the camera.
    pub const fn opened(&mut self) {
        *self = Self { awaited: Awaited::Frame, seconds: 0 };
    }

    /// The camera showed a frame.
    pub const fn showed_frame(&mut self) {
        *self = Self { awaited: Awaited::Nothing, seconds: 0 };
    }

    /// Whether a picture can be taken.
    pub fn shows(&self) -> bool {
        self.awaited == Awaited::Nothing
    }

    /// A second has passed. The failure, once that is too many.
    pub fn tick(&mut self) -> Option<Failure> {
        self.seconds = self.seconds.saturating_add(1);
        let (kind, limit) = match self.awaited {
            Awaited::Permission => (FailureKind::CameraUnanswered, ANSWER_WITHIN_S),
            Awaited::Frame => (FailureKind::CameraSilent, FRAME_WITHIN_S),
            Awaited::Nothing => return None,
        };
        (self.seconds >= limit).then(|| Failure::new(kind, format!("nothing within {limit} s")))
    }

    /// What is awaited, in a sentence; empty if it shows pictures.
    pub fn text(&self) -> String {
        match (self.awaited, self.seconds < EXPLAINED_AFTER_S) {
            (Awaited::Nothing, _) => String::new(),
            (_, true) => words::CAMERA_STARTING.into(),
            (Awaited::Permission, false) => words::CAMERA_ASKS.into(),
            (Awaited::Frame, false) => words::CAMERA_NO_FRAME_YET.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ticks until it fails, at most an hour; what failed and after how many seconds.
    fn failure_of(mut wait: CameraWait) -> Option<(FailureKind, u32)> {
        (1..=3600).find_map(|second| Some((wait.tick()?.kind, second)))
    }

    #[test]
    fn a_question_that_nobody_answers_is_named_and_given_up() {
        let mut wait = CameraWait::default();
        let first = wait.text();
        (0..EXPLAINED_AFTER_S).for_each(|_| assert_eq!(wait.tick(), None, "still waiting"));
        assert!(wait.text() != first && wait.text().contains("browser"), "{}", wait.text());
        assert_eq!(
            failure_of(CameraWait::default()),
            Some((FailureKind::CameraUnanswered, ANSWER_WITHIN_S)),
            "given up"
        );
    }

    #[test]
    fn a_camera_without_a_frame_is_named_and_given_up_and_no_picture_can_be_taken() {
        let mut wait = CameraWait::default();
        wait.opened();
        (0..EXPLAINED_AFTER_S).for_each(|_| assert_eq!(wait.tick(), None, "still waiting"));
        assert!(wait.text().contains("camera") && !wait.shows(), "{}", wait.text());
        wait.opened();
        assert_eq!(failure_of(wait), Some((FailureKind::CameraSilent, FRAME_WITHIN_S)), "given up");
    }

    #[test]
    fn a_camera_that_shows_pictures_waits_for_nothing() {
        let mut wait = CameraWait::default();
        wait.opened();
        wait.showed_frame();
        assert!(wait.shows() && wait.text().is_empty() && failure_of(wait).is_none(), "{wait:?}");
    }
}
