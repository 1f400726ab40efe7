//! A drawn heartbeat with hum, drift and one early beat, and three kernels that make something of it.

pub use beat_finder::{Beat, find_beats};
pub use kernel::HeartbeatKernel;

use crate::array::Array;
use crate::convolution::ConvolutionError;
use likeness_core::rng::Rng;
use std::f32::consts::TAU;

mod beat_finder;
mod kernel;
mod wave;

/// Samples a second.
pub const RATE: usize = 250;

/// Number of samples: eight seconds.
pub const LENGTH: usize = 8 * RATE;

/// The frequency of the mains, in hertz: five samples are one period.
pub const HUM: f32 = 50.0;

/// An electrocardiogram as it could come from one lead.
///
/// # Shapes
/// - signals: one channel of `[2000]`, in millivolts, about −0.6..1.6
#[derive(Debug, Clone, PartialEq)]
pub struct Heartbeat {
    /// What is measured.
    pub signal: Array<1>,
    /// The part of it that is the hum of the mains.
    pub hum: Array<1>,
    /// Where its beats are: the top of each R wave.
    pub beats: Vec<Beat>,
}

/// What the kernels of the lesson make of a heartbeat, one after the other.
///
/// # Shapes
/// - each: one channel of `[2000]`
#[derive(Debug, Clone, PartialEq)]
pub struct HeartbeatResponses {
    /// The signal after the mean of five: without the hum, in millivolts.
    pub without_hum: Array<1>,
    /// How steeply it rises (positive) or falls.
    pub strokes: Array<1>,
    /// How much it looks like a beat here: 1 for a beat of 1 mV.
    pub likeness: Array<1>,
}

impl Heartbeat {
    /// Draws a heartbeat. Each seed is another person, with one beat that comes too early.
    pub fn draw(seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        let mut between = |low: f32, high: f32| low + (high - low) * rng.unit();
        let beats = wave::rhythm(&mut between);
        let heights: Vec<f32> = beats.iter().map(|_| between(0.9, 1.15)).collect();
        let phases = [between(0.0, TAU), between(0.0, TAU), between(0.0, TAU)];
        let second = |sample: usize| sample as f32 / RATE as f32;
        let hum = Array::drawn([LENGTH], |[n]| 0.08 * libm::sinf(TAU * HUM * second(n) + phases[0]));
        let signal = Array::drawn([LENGTH], |[n]| {
            let waves =
                beats.iter().zip(&heights).map(|(beat, height)| height * wave::beat(second(n) - beat.seconds()));
            let drift = 0.14 * libm::sinf(TAU * 0.21 * second(n) + phases[1])
                + 0.07 * libm::sinf(TAU * 0.37 * second(n) + phases[2]);
            waves.sum::<f32>() + drift + hum.values()[n] + between(-0.015, 0.015)
        });
        Self { signal, hum, beats }
    }

    /// Lets the kernels of the lesson slide over the signal: first the mean of five, then the others over what it leaves.
    ///
    /// # Errors
    /// Never for a drawn heartbeat; [`ConvolutionError`] if the signal was replaced by a shorter one.
    pub fn responses(&self) -> Result<HeartbeatResponses, ConvolutionError> {
        let without_hum = HeartbeatKernel::MeanOfFive.convolution().apply(&self.signal)?;
        let strokes = HeartbeatKernel::Strokes.convolution().apply(&without_hum)?;
        let likeness = HeartbeatKernel::Beat.convolution().apply(&without_hum)?;
        Ok(HeartbeatResponses { without_hum, strokes, likeness })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frequency::{amplitude, gain};

    /// Cycles per sample.
    const HUM_CYCLES: f64 = 0.2;

    #[test]
    fn the_hum_falls_by_at_least_what_the_kernel_says() {
        let allowed = gain(&HeartbeatKernel::MeanOfFive.weights(), HUM_CYCLES);
        for seed in 0..20 {
            let heartbeat = Heartbeat::draw(seed);
            let kernel = HeartbeatKernel::MeanOfFive.convolution();
            // Without the ends, where the kernel sees padding; whole periods.
            let level = |signal: &Array<1>| amplitude(&signal.values()[5..LENGTH - 5], HUM_CYCLES);
            let alone = level(&kernel.apply(&heartbeat.hum).unwrap());
            assert!(alone <= 0.08 * allowed + 1e-6, "seed {seed}: {alone} of 0.08 mV");
            let (before, after) = (level(&heartbeat.signal), level(&kernel.apply(&heartbeat.signal).unwrap()));
            assert!(before > 0.07 && after <= before * allowed + 5e-4, "seed {seed}: {before} mV, {after} mV");
        }
    }

    #[test]
    fn every_beat_is_found_within_20_milliseconds_and_the_early_one_is_flagged() {
        for seed in 0..200 {
            let heartbeat = Heartbeat::draw(seed);
            let found = find_beats(heartbeat.responses().unwrap().likeness.values());
            assert_eq!(found.len(), heartbeat.beats.len(), "seed {seed}: {found:?}");
            for (found, drawn) in found.iter().zip(&heartbeat.beats) {
                assert!(found.sample.abs_diff(drawn.sample) <= 5, "seed {seed}: {found:?} for {drawn:?}");
                assert_eq!(found.early, drawn.early, "seed {seed}: {found:?} for {drawn:?}");
            }
            assert_eq!(found.iter().filter(|beat| beat.early).count(), 1, "seed {seed}: one is early");
        }
    }

    #[test]
    fn strokes_are_steepest_before_and_after_the_top_of_a_beat() {
        let heartbeat = Heartbeat::draw(1);
        let strokes = heartbeat.responses().unwrap().strokes;
        for beat in &heartbeat.beats {
            let around = |from: usize, to: usize| strokes.values()[from..to].iter().copied();
            let up = around(beat.sample - 10, beat.sample).fold(f32::MIN, f32::max);
            let down = around(beat.sample, beat.sample + 10).fold(f32::MAX, f32::min);
            assert!(up > 0.8 && down < -0.8, "{beat:?}: up {up}, down {down}");
        }
        let flat = heartbeat.beats[0].sample + 50;
        assert!(strokes.values()[flat..flat + 5].iter().all(|stroke| stroke.abs() < 0.4), "hardly any in between");
    }

    #[test]
    fn the_same_seed_draws_the_same_heartbeat() {
        assert_eq!(Heartbeat::draw(3), Heartbeat::draw(3), "to the bit");
        assert_ne!(Heartbeat::draw(3).beats, Heartbeat::draw(4).beats, "another person");
    }
}
