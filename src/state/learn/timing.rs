//! What encodings that were computed beforehand save: times measured on this device, and what follows from them.

use crate::number_format::milliseconds;

/// Pictures that are encoded to measure the time.
pub const PICTURES: u32 = 64;

/// Comparisons that are made between two looks at the clock.
pub const COMPARISONS: u32 = 1_000;

/// Enrolled people in the example.
pub const PEOPLE: u32 = 100;

/// Milliseconds for each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Timing {
    /// Encoding one picture.
    pub encode_ms: f64,
    /// Comparing two encodings.
    pub compare_ms: f64,
}

impl Timing {
    /// One picture against K, if everything is encoded anew: (K + 1) encodings, K comparisons.
    pub fn without(&self, people: u32) -> f64 {
        f64::from(people + 1) * self.encode_ms + f64::from(people) * self.compare_ms
    }

    /// The same if the K encodings are there already: one encoding, K comparisons.
    pub fn with(&self, people: u32) -> f64 {
        self.encode_ms + f64::from(people) * self.compare_ms
    }

    /// What was measured.
    pub fn measured(&self) -> String {
        let compare = words::learn_ask_nanoseconds(crate::number_format::rounded(self.compare_ms * 1e6));
        words::learn_ask_measured(&milliseconds(self.encode_ms), PICTURES.into(), &compare)
    }

    /// What follows for many people.
    pub fn follows(&self) -> String {
        words::learn_ask_follows(PEOPLE.into(), &milliseconds(self.without(PEOPLE)), &milliseconds(self.with(PEOPLE)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_computed_beforehand_leave_one_to_compute() {
        let timing = Timing { encode_ms: 2.0, compare_ms: 0.001 };
        assert!((timing.without(100) - 202.1).abs() < 1e-9, "{}", timing.without(100));
        assert!((timing.with(100) - 2.1).abs() < 1e-9, "{}", timing.with(100));
        let text = timing.measured();
        assert!(text.contains("2.0 ms") && text.contains("1,000 ns"), "{text}");
        assert!(timing.follows().contains("202 ms"), "{}", timing.follows());
    }
}
