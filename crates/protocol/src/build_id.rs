//! The protocol that a program was built with.

use serde::{Deserialize, Serialize};

/// A hash of the source of all messages and of all types that they contain, computed by the build script. Page and worker
/// are two files that a browser may cache separately; the page asks for a reload if their ids differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildId(pub u32);

impl BuildId {
    /// The protocol that this program was built with.
    pub const CURRENT: Self = Self(decimal(env!("PROTOCOL_BUILD_ID")));
}

/// Parses the number that the build script wrote.
const fn decimal(text: &str) -> u32 {
    let digits = text.as_bytes();
    let mut value = 0_u32;
    let mut i = 0;
    while i < digits.len() {
        value = value * 10 + (digits[i] - b'0') as u32;
        i += 1;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_the_number_that_the_build_script_wrote() {
        assert_eq!(BuildId::CURRENT.0.to_string(), env!("PROTOCOL_BUILD_ID"), "parsed digit by digit");
    }
}
