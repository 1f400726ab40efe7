//! A recorded sound, made ready for the filters.

use super::{FilterBank, RATE};
use crate::array::Array;
use thiserror::Error;

/// How loud the loudest sample becomes.
const PEAK: f32 = 0.9;

/// The loudest sample of what counts as silence: 60 dB below the loudest that a file can hold, where a spectrogram is black.
const SILENCE: f32 = 1e-3;

/// Why a recording has no spectrogram.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RecordingError {
    /// It is shorter than a filter.
    #[error("a recording needs at least {} samples, not {found}", FilterBank::LENGTH)]
    Short {
        /// Number of samples.
        found: usize,
    },
    /// Nothing can be heard in it.
    #[error("the recording is silent")]
    Silent,
}

/// A recorded sound: the mean of its channels, made as loud as it can be without being cut off.
///
/// # Shapes
/// - signal: one channel of `[256..=80000]`, −0.9..=0.9, at 8 kHz
#[derive(Debug, Clone, PartialEq)]
pub struct Recording {
    /// What can be heard.
    pub signal: Array<1>,
    /// Whether it was longer, and the rest was left out.
    pub is_cut: bool,
}

impl Recording {
    /// Number of samples that are kept at most: ten seconds.
    pub const MAX_LENGTH: usize = 10 * RATE;

    /// Mixes the channels. A channel that is shorter than the first counts as silent afterwards; what is not a number counts as 0.
    ///
    /// # Shapes
    /// - channels: `[channels][length]`, at 8 kHz
    ///
    /// # Errors
    /// [`RecordingError`] if it is too short or silent.
    pub fn mix(channels: &[Vec<f32>]) -> Result<Self, RecordingError> {
        let found = channels.first().map_or(0, Vec::len);
        if found < FilterBank::LENGTH {
            return Err(RecordingError::Short { found });
        }
        let at = |n: usize| {
            let samples = channels.iter().filter_map(|channel| channel.get(n)).filter(|sample| sample.is_finite());
            samples.sum::<f32>() / channels.len() as f32
        };
        let mixed: Vec<f32> = (0..found.min(Self::MAX_LENGTH)).map(at).collect();
        let peak = mixed.iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
        if peak < SILENCE {
            return Err(RecordingError::Silent);
        }
        let signal = Array::drawn([mixed.len()], |[n]| mixed[n] / peak * PEAK);
        Ok(Self { signal, is_cut: found > Self::MAX_LENGTH })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn the_loudest_sample_of_any_recording_is_as_loud_as_can_be(
            channels in prop::collection::vec(prop::collection::vec(-4.0_f32..4.0, 256..600), 1..4),
        ) {
            let recording = Recording::mix(&channels).unwrap();
            let peak = recording.signal.values().iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
            prop_assert!((peak - PEAK).abs() < 1e-4, "{peak}");
            prop_assert_eq!(recording.signal.size(), [channels[0].len()]);
        }
    }

    #[test]
    fn channels_are_averaged() {
        let tone: Vec<f32> = (0..300).map(|n| libm::sinf(n as f32)).collect();
        let opposite: Vec<f32> = tone.iter().map(|sample| -sample).collect();
        assert_eq!(Recording::mix(&[tone.clone(), opposite]), Err(RecordingError::Silent), "they cancel each other");
        let (one, two) = (Recording::mix(std::slice::from_ref(&tone)), Recording::mix(&[tone.clone(), tone]));
        let (one, two) = (one.unwrap(), two.unwrap());
        let differences = one.signal.values().iter().zip(two.signal.values()).map(|(one, two)| (one - two).abs());
        assert!(differences.fold(0.0, f32::max) < 1e-6, "twice the same is the same");
    }

    #[test]
    fn ten_seconds_are_kept_and_the_rest_is_said_to_be_left_out() {
        let long = Recording::mix(&[vec![0.5; Recording::MAX_LENGTH + 1]]).unwrap();
        assert_eq!((long.signal.size(), long.is_cut), ([80_000], true));
        assert!(!Recording::mix(&[vec![0.5; Recording::MAX_LENGTH]]).unwrap().is_cut, "exactly ten seconds");
    }

    #[test]
    fn short_silent_and_broken_recordings_are_told_apart() {
        assert_eq!(Recording::mix(&[]), Err(RecordingError::Short { found: 0 }));
        assert_eq!(Recording::mix(&[vec![1.0; 255]]), Err(RecordingError::Short { found: 255 }));
        assert_eq!(Recording::mix(&[vec![0.0; 5_000]]), Err(RecordingError::Silent));
        assert_eq!(Recording::mix(&[vec![f32::NAN; 5_000]]), Err(RecordingError::Silent), "not a number is 0");
    }
}
