//! Describes the number of guesses that a passphrase withstands.

use words::Text;

/// Guesses per second of an attacker with a copy of the gallery: zxcvbn's assumption for a slow hash such as PBKDF2.
pub const GUESSES_PER_SECOND: f64 = 1e4;

/// How strong a passphrase is, by zxcvbn's own bounds on the number of guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PassphraseStrength {
    /// Under a thousand guesses.
    VeryWeak,
    /// Under a million.
    Weak,
    /// Under a hundred million.
    Fair,
    /// Under ten thousand million.
    Strong,
    /// More.
    VeryStrong,
}

impl PassphraseStrength {
    /// The strength of a passphrase that is found after 10^`guesses_log10` guesses.
    pub fn new(guesses_log10: f64) -> Self {
        let bounds = [(3.0, Self::VeryWeak), (6.0, Self::Weak), (8.0, Self::Fair), (10.0, Self::Strong)];
        bounds.iter().find(|(bound, _)| guesses_log10 < *bound).map_or(Self::VeryStrong, |(_, strength)| *strength)
    }

    /// Filled parts of a meter of five.
    pub const fn meter(self) -> u32 {
        self as u32 + 1
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::VeryWeak => words::PASSPHRASE_VERY_WEAK,
            Self::Weak => words::PASSPHRASE_WEAK,
            Self::Fair => words::PASSPHRASE_FAIR,
            Self::Strong => words::PASSPHRASE_STRONG,
            Self::VeryStrong => words::PASSPHRASE_VERY_STRONG,
        }
    }
}

/// A unit of time: up to how many seconds it is used, how many seconds it has, and its text.
struct Unit {
    end: f64,
    seconds: f64,
    text: fn(u64) -> String,
}

/// Shortest first.
const UNITS: [Unit; 5] = [
    Unit { end: 60.0, seconds: 1.0, text: words::passphrase_seconds },
    Unit { end: 3_600.0, seconds: 60.0, text: words::passphrase_minutes },
    Unit { end: 86_400.0, seconds: 3_600.0, text: words::passphrase_hours },
    Unit { end: 31_557_600.0, seconds: 86_400.0, text: words::passphrase_days },
    Unit { end: 3.155_76e9, seconds: 31_557_600.0, text: words::passphrase_years },
];

/// How long guessing takes at [`GUESSES_PER_SECOND`], in the largest unit that fits.
pub fn guessing_time(guesses_log10: f64) -> String {
    let seconds = 10_f64.powf(guesses_log10) / GUESSES_PER_SECOND;
    if seconds < 1.0 {
        return words::PASSPHRASE_AT_ONCE.text().to_owned();
    }
    match UNITS.iter().find(|unit| seconds < unit.end) {
        Some(unit) => (unit.text)(rounded(seconds / unit.seconds)),
        None => words::PASSPHRASE_CENTURIES.text().to_owned(),
    }
}

/// A number from 1 to a few thousand, rounded.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
fn rounded(value: f64) -> u64 {
    value.round().clamp(1.0, 1e6) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_are_those_of_zxcvbn() {
        assert_eq!(PassphraseStrength::new(0.5), PassphraseStrength::VeryWeak, "\u{201c}password\u{201d}");
        assert_eq!(PassphraseStrength::new(3.0), PassphraseStrength::Weak, "a thousand");
        assert_eq!(PassphraseStrength::new(9.99), PassphraseStrength::Strong, "just under ten thousand million");
        assert_eq!(PassphraseStrength::new(19.7), PassphraseStrength::VeryStrong, "four words");
        assert_eq!(PassphraseStrength::VeryStrong.meter(), 5, "the whole meter");
    }

    #[test]
    fn the_time_is_said_in_the_largest_unit_that_fits() {
        assert_eq!(guessing_time(2.0), "less than a second", "a hundred guesses");
        assert_eq!(guessing_time(4.0), "1 second", "ten thousand");
        assert_eq!(guessing_time(6.0), "2 minutes", "a million: 100 seconds");
        assert_eq!(guessing_time(8.0), "3 hours", "10,000 seconds");
        assert_eq!(guessing_time(11.0), "116 days", "ten million seconds");
        assert_eq!(guessing_time(13.0), "32 years", "a thousand million seconds");
        assert_eq!(guessing_time(19.7), "centuries", "more than a hundred years");
    }
}
