//! The pace of a job: its rate, and when to read costs, send a picture and wait for the device.

use likeness_core::geometry::Size;
use likeness_core::number::to_f32;
use likeness_core::style::canvas::{canvas, fitted};
use likeness_core::style::schedule::Scale;

/// Weight of the newest step in the running average.
const EMA_WEIGHT: f64 = 0.2;

/// Milliseconds between two pictures: at most five per second.
const PICTURE_MS: f64 = 200.0;

/// Milliseconds of work that may be queued on the device before waiting for it.
const QUEUE_MS: f64 = 100.0;

/// Iterations between two readings of the costs.
const COSTS: u32 = 10;

/// The durations of the steps so far.
#[derive(Debug, Clone, Default)]
pub(super) struct StepTimer {
    step_ms: Option<f64>,
    picture_at: Option<f64>,
    queued: u32,
}

impl StepTimer {
    /// Records the duration of a step.
    pub(super) fn record_step(&mut self, ms: f64) {
        self.step_ms = Some(match self.step_ms {
            Some(before) => before + EMA_WEIGHT * (ms - before),
            None => ms,
        });
    }

    /// Adjusts the duration to another size, in proportion to the pixels.
    pub(super) fn rescaled(&mut self, from: Size, to: Size) {
        let ratio = canvas(to).pixels() as f64 / canvas(from).pixels().max(1) as f64;
        self.step_ms = self.step_ms.map(|ms| ms * ratio);
    }

    /// Whether the costs of this iteration are read: the first, and every tenth.
    pub(super) fn is_cost_iteration(iteration: u32) -> bool {
        iteration.is_multiple_of(COSTS)
    }

    /// Whether a picture is due.
    pub(super) fn is_picture_due(&self, now: f64) -> bool {
        self.picture_at.is_none_or(|at| now - at >= PICTURE_MS)
    }

    /// A picture was sent.
    pub(super) fn picture_sent(&mut self, now: f64) {
        self.picture_at = Some(now);
    }

    /// Counts a step that was queued on the device and returns whether to wait for it now.
    pub(super) fn is_wait_due(&mut self) -> bool {
        self.queued += 1;
        let due = self.step_ms.is_none_or(|ms| f64::from(self.queued) * ms >= QUEUE_MS) || self.queued >= COSTS;
        if due {
            self.queued = 0;
        }
        due
    }

    /// Iterations per second; 0 before the first.
    pub(super) fn rate(&self) -> f32 {
        self.step_ms.map_or(0.0, |ms| to_f32(1000.0 / ms.max(0.01)))
    }

    /// Seconds left, given the iterations left at this size and the remaining scales.
    pub(super) fn left_s(&self, size: Size, at_this_size: u32, to_come: &[Scale]) -> f32 {
        let Some(ms) = self.step_ms else { return 0.0 };
        let pixels = |size: Size| canvas(size).pixels() as f64;
        let later = to_come
            .iter()
            .map(|scale| f64::from(scale.iterations) * pixels(fitted(size, scale.longer)) / pixels(size).max(1.0));
        to_f32((f64::from(at_this_size) + later.sum::<f64>()) * ms / 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_counts_the_pixels_of_the_sizes_to_come() {
        let mut timer = StepTimer::default();
        timer.record_step(10.0);
        let size = Size::new(128, 128);
        let later = [Scale { longer: 256, iterations: 50 }];
        assert!((timer.rate() - 100.0).abs() < 1e-3, "ten milliseconds a step");
        assert!(
            (timer.left_s(size, 100, &later) - 3.0).abs() < 1e-3,
            "a second here, and two at four times the pixels"
        );
        timer.rescaled(size, Size::new(256, 256));
        assert!((timer.rate() - 25.0).abs() < 1e-3, "and so does the rate once it is there");
    }

    #[test]
    fn the_device_is_waited_for_after_a_tenth_of_a_second_of_work() {
        let mut timer = StepTimer::default();
        assert!(timer.is_wait_due(), "nothing is known of its speed yet");
        timer.record_step(40.0);
        let waits: Vec<bool> = (0..6).map(|_| timer.is_wait_due()).collect();
        assert_eq!(waits, [false, false, true, false, false, true], "40 ms a step");
    }

    #[test]
    fn pictures_come_at_most_five_times_a_second() {
        let mut timer = StepTimer::default();
        assert!(timer.is_picture_due(0.0), "the first at once");
        timer.picture_sent(0.0);
        assert!(!timer.is_picture_due(199.0) && timer.is_picture_due(200.0), "then every 200 ms");
    }
}
