//! Taking a short film with the camera.

use likeness_core::pixels::RgbaFrame;
use likeness_see::volume::Film;

/// Milliseconds between two frames of a film, at least: so short that a hand moves by about a pixel a frame.
pub const FRAME_MS: f64 = 50.0;

/// A film that is being taken.
#[derive(Debug, Clone, Default)]
pub struct FilmTake {
    frames: Vec<RgbaFrame>,
    last: Option<f64>,
    // One after the other, so that none overtakes the one before.
    is_pending: bool,
}

impl FilmTake {
    /// Rows and columns of a frame.
    #[expect(clippy::cast_possible_truncation, reason = "48")]
    pub const SIDE: u32 = Film::SIDE as u32;

    /// Whether a frame at this time, in milliseconds, is one of the film. If so, [`Self::add`] is to follow.
    pub fn wants(&mut self, now: f64) -> bool {
        let is_due = !self.is_pending && self.last.is_none_or(|last| now - last >= FRAME_MS);
        if is_due {
            self.last = Some(now);
            self.is_pending = true;
        }
        is_due
    }

    /// Adds a frame. Returns the film when it is complete.
    pub fn add(&mut self, frame: RgbaFrame) -> Option<Film> {
        self.is_pending = false;
        self.frames.push(frame);
        Film::mirrored(&self.frames)
    }

    /// Number of frames that are there.
    pub fn taken(&self) -> usize {
        self.frames.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::geometry::Size;
    use likeness_core::pixels::RgbField;

    fn frame() -> RgbaFrame {
        RgbField::filled(Size::new(FilmTake::SIDE, FilmTake::SIDE), [255.0; 3]).to_rgba()
    }

    #[test]
    fn frames_that_follow_too_closely_are_left_out() {
        let mut take = FilmTake::default();
        let wanted = [0.0, 16.0, 49.0, 50.0, 66.0, 200.0, 216.0].map(|now| {
            let is_wanted = take.wants(now);
            if is_wanted {
                let _ = take.add(frame());
            }
            is_wanted
        });
        assert_eq!(wanted, [true, false, false, true, false, true, false]);
    }

    #[test]
    fn no_frame_is_taken_while_the_one_before_is_on_its_way() {
        let mut take = FilmTake::default();
        assert!(take.wants(0.0) && !take.wants(500.0), "the first is not there yet");
        let _ = take.add(frame());
        assert!(take.wants(500.0), "now it is");
    }

    #[test]
    fn the_last_frame_completes_the_film() {
        let mut take = FilmTake::default();
        for taken in 1..Film::FRAMES {
            assert!(take.add(frame()).is_none() && take.taken() == taken, "{taken} frames");
        }
        assert!(take.add(frame()).is_some(), "complete");
    }
}
