//! Beats as peaks of a response.

use super::RATE;
use serde::{Deserialize, Serialize};

/// A beat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beat {
    /// The sample at the top of its R wave.
    pub sample: usize,
    /// Whether it comes much earlier than the others: after less than four fifths of the median interval.
    pub early: bool,
}

impl Beat {
    /// The time in seconds.
    pub const fn seconds(self) -> f32 {
        self.sample as f32 / RATE as f32
    }
}

/// No two beats are as near as this, in samples: 0.25 s, the refractory period of the heart's chambers.
const REFRACTORY: usize = RATE / 4;

/// Beats as peaks: samples that are above half of the highest and the highest within a quarter of a second on each side.
///
/// # Shapes
/// - response: `[length]`, how much the signal looks like a beat around each sample
pub fn find_beats(response: &[f32]) -> Vec<Beat> {
    let highest = response.iter().copied().fold(0.0, f32::max);
    let is_peak = |sample: &usize| {
        let (value, start) = (response[*sample], sample.saturating_sub(REFRACTORY));
        let end = (sample + REFRACTORY + 1).min(response.len());
        value > highest / 2.0
            && response[start..*sample].iter().all(|other| *other < value)
            && response[*sample..end].iter().all(|other| *other <= value)
    };
    let samples: Vec<usize> = (0..response.len()).filter(is_peak).collect();
    let intervals: Vec<usize> = samples.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let mut sorted = intervals.clone();
    sorted.sort_unstable();
    let median = sorted.get(sorted.len() / 2).copied().unwrap_or(0);
    let is_early = |index: usize| {
        let interval = index.checked_sub(1).and_then(|before| intervals.get(before));
        interval.is_some_and(|interval| 5 * interval < 4 * median)
    };
    samples.iter().enumerate().map(|(index, sample)| Beat { sample: *sample, early: is_early(index) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_higher_of_two_near_peaks_is_the_beat() {
        let mut response = vec![0.0; 500];
        (response[100], response[130], response[400]) = (0.8, 1.0, 0.7);
        let samples: Vec<usize> = find_beats(&response).iter().map(|beat| beat.sample).collect();
        assert_eq!(samples, [130, 400], "100 is too near");
    }

    #[test]
    fn nothing_beats_in_silence() {
        assert_eq!(find_beats(&[]), [], "no samples");
        assert_eq!(find_beats(&[0.0; 500]), [], "a flat line");
    }
}
