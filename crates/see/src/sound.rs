//! A sound: a drawn one of four notes, a sweep and clicks, or a recorded one.

pub use filter_bank::{FilterBank, Spectrogram};
pub use recording::{Recording, RecordingError};

use crate::array::Array;
use likeness_core::rng::Rng;
use std::f32::consts::TAU;

mod filter_bank;
mod recording;

/// Samples a second.
pub const RATE: usize = 8000;

/// Number of samples: four seconds.
pub const LENGTH: usize = 4 * RATE;

/// Lowest and highest frequency of the sweep, in hertz.
pub const SWEEP: (f32, f32) = (200.0, 3600.0);

/// The samples that are clicks.
pub const CLICKS: [usize; 3] = [RATE, 2 * RATE, 3 * RATE];

/// Notes, a sweep and clicks, and a little noise.
///
/// # Shapes
/// - signal: one channel of `[32000]`, −1..=1
#[derive(Debug, Clone, PartialEq)]
pub struct Sound {
    /// What can be heard.
    pub signal: Array<1>,
    /// The notes of a second each, in hertz.
    pub notes: [f32; 4],
}

/// Semitones above C5 that a melody may have: a pentatonic scale.
const SCALE: [f32; 6] = [0.0, 2.0, 4.0, 7.0, 9.0, 12.0];

impl Sound {
    /// Draws a sound. Each seed is another melody; no two notes in a row are the same.
    pub fn draw(seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        let notes = melody(&mut rng);
        let signal = Array::drawn([LENGTH], |[n]| {
            let second = n as f32 / RATE as f32;
            let click = if CLICKS.contains(&n) { 0.9 } else { 0.0 };
            // Phases in cycles: whole ones are left out, so that single precision is enough.
            let note = 0.25 * sine(notes[n / RATE] * (n % RATE) as f32 / RATE as f32);
            let rise = (SWEEP.1 - SWEEP.0) * RATE as f32 / LENGTH as f32;
            let sweep = 0.12 * sine(second * (SWEEP.0 + rise * second / 2.0));
            (note + sweep + click + 0.004 * (rng.unit() - 0.5)).clamp(-1.0, 1.0)
        });
        Self { signal, notes }
    }
}

/// A sine after so many cycles.
fn sine(cycles: f32) -> f32 {
    libm::sinf(TAU * (cycles - libm::floorf(cycles)))
}

fn melody(rng: &mut Rng) -> [f32; 4] {
    let mut before = SCALE.len();
    std::array::from_fn(|_| {
        let others: Vec<usize> = (0..SCALE.len()).filter(|index| *index != before).collect();
        let pick = rng.bits() % others.len() as u64;
        before = others.iter().copied().zip(0..).find(|(_, index)| *index == pick).map_or(0, |(other, _)| other);
        523.25 * libm::exp2f(SCALE[before] / 12.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_sweep_and_clicks_are_where_they_were_drawn() {
        for seed in 0..10 {
            let sound = Sound::draw(seed);
            let picture = FilterBank::new().spectrogram(&sound.signal).unwrap();
            for (second, note) in sound.notes.iter().enumerate() {
                // Where the sweep is not on the notes: it passes them in the first second and a half.
                let frame = picture.frame_at((second as f32 + if second == 0 { 0.1 } else { 0.7 }) * RATE as f32);
                let loudest = picture.loudest_row(frame);
                assert!(loudest.abs_diff(FilterBank::row_of(*note)) <= 1, "seed {seed}, second {second}: {loudest}");
            }
            let sweep_at = |second: f32| FilterBank::row_of(SWEEP.0 + (SWEEP.1 - SWEEP.0) * second / 4.0);
            for second in [1.7_f32, 2.5, 3.3] {
                let (frame, row) = (picture.frame_at(second * RATE as f32), sweep_at(second));
                assert!(picture.magnitude(row, frame) > 0.04, "seed {seed}: the sweep at {second} s");
                assert!(picture.magnitude(row + 8, frame) < 0.01, "seed {seed}: silence above it");
            }
            let high = |frame: usize| (110..128).map(|row| picture.magnitude(row, frame)).sum::<f32>();
            let (click, before) = (picture.frame_at(RATE as f32), picture.frame_at(0.9 * RATE as f32));
            assert!(high(click) > 10.0 * high(before), "seed {seed}: a click is in all rows");
        }
    }

    #[test]
    fn no_two_notes_in_a_row_are_the_same() {
        for seed in 0..100 {
            let notes = Sound::draw(seed).notes;
            assert!(notes.windows(2).all(|pair| (pair[0] - pair[1]).abs() > 1.0), "seed {seed}: {notes:?}");
        }
    }
}
