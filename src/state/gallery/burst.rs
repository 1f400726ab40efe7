//! A short burst of camera frames, of which the best is enrolled.

use protocol::gallery::DraftId;

/// As many good frames are compared before the best is taken: about half a second at ten frames a second.
const GOOD_FRAMES: u32 = 5;
/// So many frames after the first good one the burst ends, whether or not more were good: somebody who cannot hold still
/// is not kept waiting.
const MAX_FRAMES: u32 = 20;

/// How far a burst is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Burst {
    frames: u32,
    passed: u32,
    best: Option<DraftId>,
    first_good: Option<u32>,
}

impl Burst {
    /// Whether the next frame is its first, which makes the worker forget the one before.
    pub const fn is_fresh(&self) -> bool {
        self.frames == 0
    }

    /// A frame was judged.
    pub fn record(&mut self, frames: u32, passed: u32, best: Option<DraftId>) {
        (self.frames, self.passed, self.best) = (frames, passed, best);
        if best.is_some() && self.first_good.is_none() {
            self.first_good = Some(frames);
        }
    }

    /// The face to enrol, once there were enough frames to choose from.
    pub fn chosen(&self) -> Option<DraftId> {
        let waited = self.first_good.map_or(0, |first| self.frames.saturating_sub(first));
        self.best.filter(|_| self.passed >= GOOD_FRAMES || waited >= MAX_FRAMES)
    }

    /// How far it is, 0..=1.
    pub fn fraction(&self) -> f32 {
        (self.passed.min(GOOD_FRAMES) as f32) / GOOD_FRAMES as f32
    }

    /// What it came to, in words.
    pub fn text(&self) -> String {
        match self.passed {
            0 => "No good picture yet.".to_owned(),
            1 => "One good picture.".to_owned(),
            n => format!("The best of {n} good pictures."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEST: Option<DraftId> = Some(DraftId(3));

    #[test]
    fn the_best_is_taken_once_five_frames_were_good() {
        let mut burst = Burst::default();
        assert!(burst.is_fresh(), "nothing seen");
        for frame in 1..=4 {
            burst.record(frame, frame, BEST);
            assert_eq!(burst.chosen(), None, "frame {frame}");
        }
        burst.record(5, 5, BEST);
        assert_eq!((burst.chosen(), burst.fraction()), (BEST, 1.0), "five of five");
        assert!(!burst.is_fresh(), "under way");
    }

    #[test]
    fn somebody_who_cannot_hold_still_is_not_kept_waiting_for_ever() {
        let mut burst = Burst::default();
        burst.record(1, 1, BEST);
        burst.record(20, 1, BEST);
        assert_eq!(burst.chosen(), None, "still hoping for better");
        burst.record(21, 1, BEST);
        assert_eq!(burst.chosen(), BEST, "one good frame is enough in the end");
    }

    #[test]
    fn without_a_good_frame_nothing_is_taken() {
        let mut burst = Burst::default();
        burst.record(500, 0, None);
        assert_eq!((burst.chosen(), burst.fraction()), (None, 0.0), "no matter how many");
    }
}
