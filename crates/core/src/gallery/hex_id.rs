//! Ids as text: 16 lower-case hexadecimal digits, in stored records and in messages alike. A JavaScript number cannot hold
//! 64 bits.

use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer, Serializer};

/// An id as text.
pub fn hex(id: u64) -> String {
    format!("{id:016x}")
}

/// Parses an id; `None` unless the text is exactly 16 lower-case hexadecimal digits.
pub fn parse(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 16).ok().filter(|id| hex(*id) == text)
}

pub(super) fn serialize<S: Serializer>(id: &u64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&hex(*id))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| D::Error::custom("a malformed id"))
}

#[cfg(test)]
mod tests {
    use crate::gallery::person::{PersonId, PictureId};

    #[test]
    fn ids_are_hexadecimal_strings_in_messages() {
        assert_eq!(serde_json::to_string(&PersonId(7)).expect("plain data"), "\"0000000000000007\"");
        let id: PictureId = serde_json::from_str("\"fedcba9876543210\"").expect("16 digits");
        assert_eq!(id, PictureId(0xfedc_ba98_7654_3210), "all 64 bits");
    }

    #[test]
    fn anything_but_16_lower_case_digits_is_no_id() {
        for text in ["7", "\"7\"", "\"FEDCBA9876543210\"", "\"+000000000000007\"", "\"00000000000000007\"", "null"] {
            assert!(serde_json::from_str::<PersonId>(text).is_err(), "{text}");
        }
    }
}
