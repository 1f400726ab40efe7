//! Whether the page is in use. The worker locks the gallery after some time without requests, and a person who types a long
//! name or reads a table causes none.

/// When the page was last used, and when that was last reported.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ActivityTracker {
    active_ms: f64,
    reported_ms: f64,
}

impl ActivityTracker {
    /// A key, a click or a touch.
    pub const fn touch(&mut self, now_ms: f64) {
        self.active_ms = now_ms;
    }

    /// Whether to report to the worker now: the page was used since the last report, and a quarter of the time until
    /// automatic locking has passed. Nothing is reported if the gallery never locks automatically.
    #[must_use]
    pub fn should_report(&mut self, now_ms: f64, auto_lock_minutes: u32) -> bool {
        let quarter = f64::from(auto_lock_minutes) * 60_000.0 / 4.0;
        let due = auto_lock_minutes > 0 && self.active_ms > self.reported_ms && now_ms - self.reported_ms >= quarter;
        if due {
            self.reported_ms = now_ms;
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: f64 = 60_000.0;

    #[test]
    fn an_unused_page_reports_nothing() {
        let mut activity = ActivityTracker::default();
        assert!(!(1..1_000).any(|minute| activity.should_report(f64::from(minute) * MINUTE, 4)), "so it locks");
    }

    #[test]
    fn a_page_in_use_reports_once_a_quarter() {
        let mut activity = ActivityTracker::default();
        let mut reports = 0;
        for second in 1..=240 {
            let now = f64::from(second) * 1_000.0;
            activity.touch(now);
            reports += u32::from(activity.should_report(now, 4));
        }
        assert_eq!(reports, 4, "four minutes, a minute each");
    }

    #[test]
    fn a_gallery_that_never_locks_gets_no_reports() {
        let mut activity = ActivityTracker::default();
        activity.touch(MINUTE);
        assert!(!activity.should_report(90.0 * MINUTE, 0), "never");
    }
}
