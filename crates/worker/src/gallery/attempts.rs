//! Wrong passphrases: counted across reloads; from the fifth on each makes the user wait longer.
//!
//! This slows down guessing at this page. A copied database can be attacked elsewhere; there the rounds of the key
//! derivation and the length of the passphrase protect it (`docs/GALLERY.md`).

use likeness_core::gallery::person::UnixMs;
use protocol::gallery::lock::FREE_ATTEMPTS;
use serde::{Deserialize, Serialize};

/// The first wait in milliseconds; each further one is twice as long.
const FIRST_WAIT_MS: u64 = 30_000;

/// The longest wait: a quarter of an hour.
const MAX_WAIT_MS: u64 = 900_000;

/// The wrong passphrases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attempts {
    /// Number since the last correct one.
    pub wrong: u32,
    /// When the last one was tried, in milliseconds since 1970.
    last: u64,
}

impl Attempts {
    /// Counts another wrong one.
    pub const fn fail(self, now: UnixMs) -> Self {
        Self { wrong: self.wrong.saturating_add(1), last: now.0 }
    }

    /// Milliseconds until the next attempt is accepted. Setting the clock back never makes the wait longer than it was.
    pub fn wait(self, now: UnixMs) -> u64 {
        let Some(beyond) = self.wrong.checked_sub(FREE_ATTEMPTS + 1) else {
            return 0;
        };
        let wait = FIRST_WAIT_MS.saturating_mul(1 << beyond.min(10)).min(MAX_WAIT_MS);
        let passed = now.0.saturating_sub(self.last);
        wait.saturating_sub(passed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(wrong: u32) -> Attempts {
        (0..wrong).fold(Attempts::default(), |attempts, _| attempts.fail(UnixMs(1_000_000)))
    }

    #[test]
    fn four_wrong_passphrases_are_free_and_the_fifth_costs_half_a_minute() {
        let waits: Vec<u64> = (0..8).map(|n| after(n).wait(UnixMs(1_000_000)) / 1000).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 30, 60, 120], "seconds, doubling");
        assert_eq!(after(60).wait(UnixMs(1_000_000)), MAX_WAIT_MS, "never longer than a quarter of an hour");
    }

    #[test]
    fn the_wait_ends_and_setting_the_clock_back_does_not_extend_it() {
        assert_eq!(after(5).wait(UnixMs(1_010_000)), 20_000, "ten seconds later");
        assert_eq!(after(5).wait(UnixMs(1_030_000)), 0, "over");
        assert_eq!(after(5).wait(UnixMs(0)), FIRST_WAIT_MS, "the clock was set back");
    }
}
