//! The version of a stored or published JSON format, read before the rest: the fields of a newer version are not malformed,
//! only unknown.

use serde::Deserialize;

/// The field `version`, the only one that every version of a format has.
///
/// # Errors
/// If the text is not JSON or has no such number.
pub fn format_version(json: &[u8]) -> serde_json::Result<u32> {
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    serde_json::from_slice(json).map(|Version { version }| version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_whatever_else_there_is() {
        assert_eq!(format_version(br#"{"shards":[1],"version":7}"#).ok(), Some(7), "beside an unknown field");
        for text in [&b"{}"[..], br#"{"version":-1}"#, br#"{"version":1"#, b"\xff"] {
            assert!(format_version(text).is_err(), "{}", String::from_utf8_lossy(text));
        }
    }
}
