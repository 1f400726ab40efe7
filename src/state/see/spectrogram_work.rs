//! The spectrogram of the drawn sound, frame by frame, so that the page stays responsive.

use likeness_core::pixels::RgbaFrame;
use likeness_see::array::Array;
use likeness_see::picture_kernel::Shown;
use likeness_see::sound::{FilterBank, Spectrogram};

/// Frames of one step of the work.
const STEP: usize = 8;

/// A filter bank on its way over a sound.
#[derive(Debug, Clone)]
pub struct SpectrogramWork {
    bank: FilterBank,
    signal: Array<1>,
    frames: usize,
    /// Frame by frame, a number for each row.
    magnitudes: Vec<f32>,
}

impl SpectrogramWork {
    /// Nothing is computed yet.
    pub fn new(signal: Array<1>) -> Self {
        let bank = FilterBank::new();
        let frames = bank.convolution().shape().output_size(signal.size()).map_or(0, |size| size[0].positions);
        Self { bank, signal, frames, magnitudes: Vec::new() }
    }

    /// Computes some frames. Returns whether all are there.
    pub fn step(&mut self) -> bool {
        let (first, last) = (self.done(), (self.done() + STEP).min(self.frames));
        if first < last {
            let samples = first * FilterBank::STRIDE..(last - 1) * FilterBank::STRIDE + FilterBank::LENGTH;
            let part = self.signal.values()[samples].to_vec();
            // A part as long as its frames need has exactly these frames.
            let part = Array::new(1, [part.len()], part).ok().and_then(|part| self.bank.spectrogram(&part).ok());
            let rows = |frame: usize| {
                let part = part.as_ref();
                (0..FilterBank::ROWS).map(move |row| part.map_or(0.0, |part| part.magnitude(row, frame - first)))
            };
            self.magnitudes.extend((first..last).flat_map(rows));
        }
        self.done() == self.frames
    }

    /// Number of frames that are there.
    pub fn done(&self) -> usize {
        self.magnitudes.len() / FilterBank::ROWS
    }

    /// Number of frames in the end.
    pub const fn frames(&self) -> usize {
        self.frames
    }

    /// The filters.
    pub const fn bank(&self) -> &FilterBank {
        &self.bank
    }

    /// What a filter answers over time, as far as it is there.
    pub fn row(&self, row: usize) -> Vec<f32> {
        self.magnitudes.iter().skip(row).step_by(FilterBank::ROWS).copied().collect()
    }

    /// The cosine of a row's filter.
    pub fn filter(&self, row: usize) -> &[f32] {
        let start = 2 * row * FilterBank::LENGTH;
        self.bank.convolution().weights().get(start..start + FilterBank::LENGTH).unwrap_or_default()
    }

    /// The spectrogram as a picture, low frequencies at the bottom; black where nothing is there yet.
    pub fn picture(&self) -> Option<RgbaFrame> {
        let rows = FilterBank::ROWS;
        let brightness = |[y, frame]: [usize; 2]| {
            let magnitude = self.magnitudes.get(frame * rows + rows - 1 - y).copied();
            magnitude.map_or(0.0, Spectrogram::brightness)
        };
        (self.frames > 0).then(|| Shown::Brightness.draw(&Array::drawn([rows, self.frames], brightness)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_see::sound::Sound;

    #[test]
    fn frames_computed_in_steps_are_those_computed_at_once() {
        let signal = Array::drawn([4096], |[n]| Sound::draw(0).signal.values().get(n).copied().unwrap_or(0.0));
        let mut work = SpectrogramWork::new(signal.clone());
        let mut steps = 1;
        while !work.step() {
            steps += 1;
        }
        assert!(steps > 4, "there is more than one step: {steps}");
        let whole = work.bank().spectrogram(&signal).expect("long enough");
        assert_eq!(work.frames(), whole.frames(), "as many frames");
        for row in [0, 17, 127] {
            let found = work.row(row);
            assert_eq!(found.len(), whole.frames(), "row {row}");
            for (frame, value) in found.iter().enumerate() {
                assert!((value - whole.magnitude(row, frame)).abs() < 1e-5, "row {row}, frame {frame}");
            }
        }
    }

    #[test]
    fn the_picture_has_a_column_for_each_frame_before_they_are_computed() {
        let work = SpectrogramWork::new(Array::drawn([1024], |_| 0.0));
        let picture = work.picture().expect("it has frames");
        assert_eq!((picture.size().width as usize, picture.size().height), (work.frames(), 128), "frames and rows");
        assert_eq!((work.done(), work.filter(0).len(), work.filter(999).len()), (0, 256, 0), "nothing yet");
        assert_eq!(SpectrogramWork::new(Array::drawn([100], |_| 0.0)).picture(), None, "too short for a frame");
    }
}
