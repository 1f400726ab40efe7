//! The pace of a run: its rate, and when to report and to examine.

use likeness_core::number::to_f32;
use likeness_learn::training::StepReport;

/// Weight of the newest step in the running average.
const EMA_WEIGHT: f64 = 0.1;

/// Milliseconds between two reports: at most five a second.
const REPORT_MS: f64 = 200.0;

/// Milliseconds from the end of an examination to the next, at least.
const EXAMINE_MS: f64 = 1_000.0;

/// At most one part in this many of a run's time is spent on examinations.
const EXAMINE_SHARE: f64 = 5.0;

/// Times and averages of a run. It has no clock.
#[derive(Debug, Clone, Default)]
pub(super) struct Pace {
    /// Milliseconds of work so far.
    pub(super) worked_ms: f64,
    ms_per_picture: Option<f64>,
    reported_at: Option<f64>,
    examined_at: Option<f64>,
    examination_ms: f64,
    losses: (f64, u32),
}

impl Pace {
    /// Records a step.
    pub(super) fn record_step(&mut self, ms: f64, pictures: u64, report: &StepReport) {
        self.worked_ms += ms;
        let now = ms / pictures.max(1) as f64;
        self.ms_per_picture = Some(self.ms_per_picture.map_or(now, |before| before + EMA_WEIGHT * (now - before)));
        self.losses = (self.losses.0 + f64::from(report.loss), self.losses.1 + 1);
    }

    /// Records a part of an examination.
    pub(super) fn record_examination(&mut self, ms: f64) {
        self.worked_ms += ms;
        self.examination_ms += ms;
    }

    /// An examination is done. The times of the next count anew.
    pub(super) fn examined(&mut self) {
        let pause = EXAMINE_MS.max(EXAMINE_SHARE * self.examination_ms);
        self.examined_at = Some(self.worked_ms + pause - EXAMINE_MS);
        self.examination_ms = 0.0;
    }

    /// Whether an examination is due.
    pub(super) fn is_examination_due(&self) -> bool {
        self.examined_at.is_none_or(|at| self.worked_ms - at >= EXAMINE_MS)
    }

    /// Whether a report is due, which is then counted as sent. Returns the mean loss since the last one.
    pub(super) fn report(&mut self) -> Option<f32> {
        if self.reported_at.is_some_and(|at| self.worked_ms - at < REPORT_MS) || self.losses.1 == 0 {
            return None;
        }
        self.reported_at = Some(self.worked_ms);
        let (sum, count) = std::mem::take(&mut self.losses);
        Some(to_f32(sum / f64::from(count)))
    }

    /// Pictures a second; 0 before the first step.
    pub(super) fn rate(&self) -> f32 {
        self.ms_per_picture.map_or(0.0, |ms| to_f32(1_000.0 / ms.max(1e-3)))
    }

    /// Seconds for this many pictures, with the examinations in between.
    pub(super) fn seconds_for(&self, pictures: u64) -> f32 {
        let ms = self.ms_per_picture.unwrap_or_default() * pictures as f64;
        to_f32(ms * (1.0 + 1.0 / EXAMINE_SHARE) / 1_000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(loss: f32) -> StepReport {
        StepReport { loss, active: 1.0, spread: 0.5, triplet: None }
    }

    #[test]
    fn reports_come_at_most_five_times_a_second_with_the_mean_loss_since_the_last() {
        let mut pace = Pace::default();
        assert_eq!(pace.report(), None, "nothing to report");
        pace.record_step(10.0, 64, &step(0.4));
        assert_eq!(pace.report(), Some(0.4), "the first at once");
        let mut sent = Vec::new();
        for i in 0..40 {
            pace.record_step(10.0, 64, &step(if i % 2 == 0 { 0.2 } else { 0.4 }));
            sent.extend(pace.report());
        }
        assert_eq!(sent.len(), 2, "400 ms of work: {sent:?}");
        assert!(sent.iter().all(|loss| (loss - 0.3).abs() < 1e-6), "{sent:?}");
    }

    #[test]
    fn examinations_take_about_a_sixth_of_the_time_at_most() {
        let mut pace = Pace::default();
        assert!(pace.is_examination_due(), "the untrained net is examined first");
        let mut examining = 0.0;
        for _ in 0..3_000 {
            if pace.is_examination_due() {
                for _ in 0..13 {
                    pace.record_examination(40.0);
                    examining += 40.0;
                }
                pace.examined();
            }
            pace.record_step(20.0, 64, &step(0.1));
        }
        assert!(examining / pace.worked_ms < 0.175, "{examining} of {}", pace.worked_ms);
        assert!(examining / pace.worked_ms > 0.1, "and not much less: {examining} of {}", pace.worked_ms);
    }

    #[test]
    fn the_time_left_counts_pictures_and_examinations() {
        let mut pace = Pace::default();
        pace.record_step(64.0, 64, &step(0.1));
        assert!((pace.rate() - 1_000.0).abs() < 0.1, "a thousand a second");
        assert!((pace.seconds_for(10_000) - 12.0).abs() < 1e-3, "ten seconds, and a fifth more");
    }
}
