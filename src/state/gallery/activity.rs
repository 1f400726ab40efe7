//! Whether somebody is there. The worker locks the gallery after a while in which nothing was asked of it; somebody who
//! types a long name or reads a table is there all the same.

/// When the page last saw somebody, and when it last said so.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ActivityTracker {
    active_ms: f64,
    reported_ms: f64,
}

impl ActivityTracker {
    /// A key, a click or a touch.
    pub const fn seen(&mut self, now_ms: f64) {
        self.active_ms = now_ms;
    }

    /// Whether to tell the worker now: somebody was there since it was told last, and a quarter of its patience is over.
    /// Nothing need be told where it never locks by itself.
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
    fn nobody_there_is_never_told() {
        let mut presence = ActivityTracker::default();
        assert!(!(1..1_000).any(|minute| presence.should_report(f64::from(minute) * MINUTE, 4)), "it locks in the end");
    }

    #[test]
    fn somebody_there_is_told_once_a_quarter() {
        let mut presence = ActivityTracker::default();
        let mut told = 0;
        for second in 1..=240 {
            let now = f64::from(second) * 1_000.0;
            presence.seen(now);
            told += u32::from(presence.should_report(now, 4));
        }
        assert_eq!(told, 4, "four minutes, a minute each");
    }

    #[test]
    fn a_gallery_that_never_locks_is_left_in_peace() {
        let mut presence = ActivityTracker::default();
        presence.seen(MINUTE);
        assert!(!presence.should_report(90.0 * MINUTE, 0), "never");
    }
}
