//! `Date.now()`.

use crate::ports::gallery::WallClock;
use likeness_core::gallery::person::UnixMs;

/// The browser's wall clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct DateClock;

impl WallClock for DateClock {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "after 1970; `as` saturates")]
    fn now(&self) -> UnixMs {
        UnixMs(js_sys::Date::now() as u64)
    }
}
