//! The shape of a beat and the rhythm of beats.

use super::beat_finder::Beat;
use super::{LENGTH, RATE};

/// The waves of a beat: height in millivolts, place in seconds after the top of R, and width (standard deviation) in seconds. A sum of
/// Gaussians, as McSharry et al. (2003) draw an electrocardiogram.
const WAVES: [(f32, f32, f32); 5] = [
    // P
    (0.12, -0.17, 0.022),
    // Q, R, S
    (-0.12, -0.026, 0.008),
    (1.0, 0.0, 0.010),
    (-0.22, 0.028, 0.009),
    // T
    (0.26, 0.26, 0.042),
];

/// A beat of 1 mV, so many seconds after the top of its R wave.
pub(super) fn beat(seconds: f32) -> f32 {
    WAVES.iter().map(|wave| bell(*wave, seconds)).sum()
}

/// The steep part of a beat, Q, R and S.
pub(super) fn steep_part(seconds: f32) -> f32 {
    WAVES[1..4].iter().map(|wave| bell(*wave, seconds)).sum()
}

/// Beats at a pace of about 70 a minute. One comes after two thirds of the usual time, and the next when it would have come anyway.
///
/// # Shapes
/// - `between`: draws a number between two others
pub(super) fn rhythm(between: &mut impl FnMut(f32, f32) -> f32) -> Vec<Beat> {
    let (pace, hurry) = (between(0.78, 0.88), between(0.60, 0.68));
    let early = 3 + usize::from(between(0.0, 1.0) < 0.5) + usize::from(between(0.0, 1.0) < 0.5);
    let (mut time, mut beats) = (between(0.3, 0.6), Vec::new());
    // The last beat is complete, with its T wave.
    while let Some(sample) = sample_at(time).filter(|sample| sample + RATE * 2 / 5 < LENGTH) {
        beats.push(Beat { sample, early: beats.len() == early });
        let factor = match beats.len() {
            next if next == early => hurry,
            next if next == early + 1 => 2.0 - hurry,
            _ => between(0.96, 1.04),
        };
        time += pace * factor;
    }
    beats
}

fn bell((height, place, width): (f32, f32, f32), seconds: f32) -> f32 {
    let distance = (seconds - place) / width;
    height * libm::expf(-distance * distance / 2.0)
}

/// The sample nearest to a time in seconds.
fn sample_at(seconds: f32) -> Option<usize> {
    (0..LENGTH).find(|sample| *sample as f32 + 0.5 > seconds * RATE as f32)
}
