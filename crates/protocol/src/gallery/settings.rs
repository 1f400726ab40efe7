//! The settings of a gallery.

use likeness_core::gallery::limits::{DEFAULT_FALSE_ALARM, FALSE_ALARM_RANGE};
use serde::{Deserialize, Serialize};

/// The longest time until the gallery locks itself, in minutes: a day.
const MAX_AUTO_LOCK_MINUTES: u32 = 24 * 60;

/// Settings that are stored with the gallery.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GallerySettings {
    /// Minutes without a request, other than for the status, until the gallery locks itself; 0: never.
    pub auto_lock_minutes: u32,
    /// The probability that someone who is not enrolled is given a name, over the whole gallery, 1e-5..=0.1. The strictest
    /// value that the measurements support is in `IdentificationThresholds`.
    pub false_alarm: f32,
}

impl GallerySettings {
    /// The same settings with each value in its range.
    #[must_use]
    pub fn within_range(self) -> Self {
        let false_alarm = if self.false_alarm.is_finite() { self.false_alarm } else { DEFAULT_FALSE_ALARM };
        Self {
            auto_lock_minutes: self.auto_lock_minutes.min(MAX_AUTO_LOCK_MINUTES),
            false_alarm: false_alarm.clamp(*FALSE_ALARM_RANGE.start(), *FALSE_ALARM_RANGE.end()),
        }
    }
}

impl Default for GallerySettings {
    /// Ten minutes: long enough for a conversation, too short for a break.
    fn default() -> Self {
        Self { auto_lock_minutes: 10, false_alarm: DEFAULT_FALSE_ALARM }
    }
}
