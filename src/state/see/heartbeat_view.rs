//! A kernel on the drawn heartbeat: what goes in, what comes out, what it does to the hum.

use crate::number_format::rounded;
use likeness_see::convolution::Convolution;
use likeness_see::frequency::{amplitude, gain};
use likeness_see::heartbeat::{Beat, HUM, Heartbeat, HeartbeatKernel, LENGTH, RATE, find_beats};
use likeness_see::window::Window;
use words::Text;

/// The kernel that slides over the heartbeat.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LineKernel {
    /// One of the lesson.
    Lesson(HeartbeatKernel),
    /// The visitor's five numbers.
    Own([f32; 5]),
}

/// What a kernel makes of a heartbeat.
#[derive(Debug, Clone, PartialEq)]
pub struct HeartbeatView {
    /// Its weights.
    pub weights: Vec<f32>,
    /// What it slides over, in millivolts: the signal, or what the mean of five leaves of it.
    pub input: Vec<f32>,
    /// Whether that is what the mean of five leaves.
    pub is_second: bool,
    /// Its response.
    pub response: Vec<f32>,
    /// The beats that it finds; none for another kernel.
    pub beats: Vec<Beat>,
    /// How much it lets through of the hum, as a factor.
    pub gain: f64,
    /// The amplitude of the hum before and after, in the units of input and response.
    pub hum: (f64, f64),
}

/// The frequency of the hum in cycles per sample.
const HUM_CYCLES: f64 = HUM as f64 / RATE as f64;

impl LineKernel {
    /// Its weights.
    pub fn weights(self) -> Vec<f32> {
        match self {
            Self::Lesson(kernel) => kernel.weights(),
            Self::Own(weights) => weights.to_vec(),
        }
    }

    /// What it does, in a sentence.
    pub const fn meaning(self) -> Text {
        match self {
            Self::Lesson(HeartbeatKernel::MeanOfFive) => words::SEE_HEART_MEAN_MEANS,
            Self::Lesson(HeartbeatKernel::Strokes) => words::SEE_HEART_STROKES_MEANS,
            Self::Lesson(HeartbeatKernel::Beat) => words::SEE_HEART_BEAT_MEANS,
            Self::Own(_) => words::SEE_HEART_OWN_MEANS,
        }
    }

    /// Whether it slides over what the mean of five leaves.
    const fn is_second(self) -> bool {
        matches!(self, Self::Lesson(HeartbeatKernel::Strokes | HeartbeatKernel::Beat))
    }
}

/// The name of a kernel of the lesson.
pub const fn name(kernel: HeartbeatKernel) -> Text {
    match kernel {
        HeartbeatKernel::MeanOfFive => words::SEE_HEART_MEAN,
        HeartbeatKernel::Strokes => words::SEE_HEART_STROKES,
        HeartbeatKernel::Beat => words::SEE_HEART_BEAT,
    }
}

impl HeartbeatView {
    /// Lets a kernel slide. `None` only if the heartbeat is shorter than the kernel, which no drawn one is.
    pub fn new(heartbeat: &Heartbeat, kernel: LineKernel) -> Option<Self> {
        let without_hum = || HeartbeatKernel::MeanOfFive.convolution().apply(&heartbeat.signal);
        let input = if kernel.is_second() { without_hum().ok()? } else { heartbeat.signal.clone() };
        let weights = kernel.weights();
        let window = Window::new(weights.len()).same();
        let response = Convolution::single([window], weights.clone()).ok()?.apply(&input).ok()?.into_values();
        let is_finder = kernel == LineKernel::Lesson(HeartbeatKernel::Beat);
        // Without the ends, where a kernel sees padding. Whole periods of the hum.
        let inside = |values: &[f32]| amplitude(&values[25..LENGTH - 25], HUM_CYCLES);
        Some(Self {
            is_second: kernel.is_second(),
            beats: if is_finder { find_beats(&response) } else { Vec::new() },
            gain: gain(&weights, HUM_CYCLES),
            hum: (inside(input.values()), inside(&response)),
            input: input.into_values(),
            weights,
            response,
        })
    }

    /// What the beats say: how many there are, the pulse, and when one comes early.
    pub fn findings(&self) -> Option<String> {
        let median = median(self.beats.windows(2).map(|pair| pair[1].sample - pair[0].sample).collect())?;
        let pulse = rounded(60.0 * RATE as f64 / median as f64);
        let early = self.beats.iter().filter(|beat| beat.early).map(|beat| f64::from(beat.seconds()));
        let early: Vec<String> = early.map(words::unit_seconds_tenths).collect();
        let beats = self.beats.len() as u64;
        Some(match early.as_slice() {
            [] => words::see_heart_found(beats, pulse),
            _ => words::see_heart_found_early(beats, pulse, &early.join(", ")),
        })
    }
}

fn median(mut intervals: Vec<usize>) -> Option<usize> {
    intervals.sort_unstable();
    intervals.get(intervals.len() / 2).copied().filter(|median| *median > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(kernel: LineKernel) -> HeartbeatView {
        HeartbeatView::new(&Heartbeat::draw(1), kernel).expect("it is long enough")
    }

    #[test]
    fn the_mean_of_five_removes_the_hum_and_five_ones_do_too() {
        for kernel in [LineKernel::Lesson(HeartbeatKernel::MeanOfFive), LineKernel::Own([1.0; 5])] {
            let view = view(kernel);
            assert!(
                view.gain < 1e-6 && view.hum.0 > 0.07 && view.hum.1 < 0.01,
                "{kernel:?}: {} {:?}",
                view.gain,
                view.hum
            );
        }
        let identity = view(LineKernel::Own([0.0, 0.0, 1.0, 0.0, 0.0]));
        assert_eq!(identity.input, identity.response, "one in the middle changes nothing");
        assert!((identity.gain - 1.0).abs() < 1e-6, "and lets the hum through");
    }

    #[test]
    fn the_beat_finds_the_drawn_beats_and_says_when_one_is_early() {
        let (heartbeat, view) = (Heartbeat::draw(1), view(LineKernel::Lesson(HeartbeatKernel::Beat)));
        assert_eq!(view.beats.len(), heartbeat.beats.len(), "all of them");
        let early = heartbeat.beats.iter().find(|beat| beat.early).expect("one is early").seconds();
        let findings = view.findings().expect("there are beats");
        assert!(findings.contains(&words::unit_seconds_tenths(early.into())), "{findings}");
        assert_eq!(super::tests::view(LineKernel::Own([0.2; 5])).findings(), None, "no other kernel does");
    }
}
