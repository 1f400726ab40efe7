//! A short burst of camera frames, of which the best is enrolled.

use protocol::gallery::DraftId;

/// Good frames compared before the best is taken: about half a second at ten frames per second.
const GOOD_FRAMES: u32 = 5;
/// The burst ends this many frames after the first good one, whether or not more were good: a person who cannot hold
/// still is not kept waiting.
const MAX_FRAMES: u32 = 20;

/// The progress of a burst.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Burst {
    frames: u32,
    passed: u32,
    best: Option<DraftId>,
    first_good: Option<u32>,
}

impl Burst {
    /// Whether no frame was recorded yet. The first frame makes the worker forget the burst before.
    pub const fn is_empty(&self) -> bool {
        self.frames == 0
    }

    /// A frame was checked.
    pub fn record(&mut self, frames: u32, passed: u32, best: Option<DraftId>) {
        (self.frames, self.passed, self.best) = (frames, passed, best);
        if best.is_some() && self.first_good.is_none() {
            self.first_good = Some(frames);
        }
    }

    /// The face to enrol, once there are enough frames to choose from.
    pub fn chosen(&self) -> Option<DraftId> {
        let waited = self.first_good.map_or(0, |first| self.frames.saturating_sub(first));
        self.best.filter(|_| self.passed >= GOOD_FRAMES || waited >= MAX_FRAMES)
    }

    /// The progress, 0..=1.
    pub fn fraction(&self) -> f32 {
        (self.passed.min(GOOD_FRAMES) as f32) / GOOD_FRAMES as f32
    }

    /// The result so far as text.
    pub fn text(&self) -> String {
        words::enrol_burst(self.passed.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEST: Option<DraftId> = Some(DraftId(3));

    #[test]
    fn the_best_is_taken_once_five_frames_were_good() {
        let mut burst = Burst::default();
        assert!(burst.is_empty(), "no frame yet");
        for frame in 1..=4 {
            burst.record(frame, frame, BEST);
            assert_eq!(burst.chosen(), None, "frame {frame}");
        }
        burst.record(5, 5, BEST);
        assert_eq!((burst.chosen(), burst.fraction()), (BEST, 1.0), "five of five");
        assert!(!burst.is_empty(), "under way");
    }

    #[test]
    fn a_person_who_cannot_hold_still_is_not_kept_waiting() {
        let mut burst = Burst::default();
        burst.record(1, 1, BEST);
        burst.record(20, 1, BEST);
        assert_eq!(burst.chosen(), None, "a better frame may come");
        burst.record(21, 1, BEST);
        assert_eq!(burst.chosen(), BEST, "one good frame is enough then");
    }

    #[test]
    fn without_a_good_frame_nothing_is_taken() {
        let mut burst = Burst::default();
        burst.record(500, 0, None);
        assert_eq!((burst.chosen(), burst.fraction()), (None, 0.0), "however many frames");
    }
}
