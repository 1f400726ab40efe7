//! Finding settings in bytes of any kind.
//!
//! The settings are a JSON object of printable ASCII without braces in its strings. So they can be told from whatever stands
//! around them (a sentence, EXIF, XMP) without knowing its format, and read through the ways in which formats write such
//! text: UTF-16 and UTF-32 (zeros between the characters), entities of XML, backslashes of a string in another JSON.

use crate::style::settings::PaintSettings;

/// Settings take a few hundred bytes; a longer object is not ours.
const MAX_SETTINGS_BYTES: usize = 16_384;

/// Settings contain one object, the optimiser's.
const MAX_DEPTH: usize = 2;

/// Two keys that settings had in every version; an object with both is ours, whether or not it can be read.
const KEYS: [&str; 2] = ["\"iterations\"", "\"lambdas\""];

/// What is in some bytes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// Settings.
    Settings(PaintSettings),
    /// An object like settings, and why it cannot be read.
    Unreadable(String),
}

/// Finds the first settings, else the first object like them. Looks at no byte more than four times.
pub(super) fn find(bytes: &[u8]) -> Option<Found> {
    let mut unreadable = None;
    for start in bytes.iter().enumerate().filter_map(|(at, byte)| (*byte == b'{').then_some(at)) {
        let Some(text) = object(&bytes[start..]) else { continue };
        match serde_json::from_str::<PaintSettings>(&text) {
            Ok(settings) => return Some(Found::Settings(settings)),
            Err(error) if KEYS.iter().all(|key| text.contains(key)) => {
                unreadable.get_or_insert(Found::Unreadable(error.to_string()));
            }
            Err(_) => {}
        }
    }
    unreadable
}

/// The text of the object that begins here; `None` if it is not like settings.
fn object(bytes: &[u8]) -> Option<String> {
    let mut text = String::new();
    let (mut depth, mut rest) = (0_usize, bytes);
    while text.len() < MAX_SETTINGS_BYTES {
        let (character, after) = character(rest)?;
        text.push(char::from(character));
        match character {
            b'{' if depth == MAX_DEPTH => return None,
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(text);
        }
        rest = after;
    }
    None
}

/// The next character and what follows it; `None` at the end or at one that is not in settings.
fn character(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let mut rest = bytes;
    loop {
        let (first, after) = rest.split_first()?;
        rest = after;
        match first {
            0 => {}
            b'&' => return entity(after),
            b'\\' => {
                if let Some(found) = escaped(after) {
                    return Some(found);
                }
            }
            b'\t' | b'\n' | b'\r' | b' '..=b'~' => return Some((*first, after)),
            _ => return None,
        }
    }
}

/// The character of an entity after its ampersand, however often the ampersand itself was escaped.
fn entity(bytes: &[u8]) -> Option<(u8, &[u8])> {
    // The longest is "#x0022;"; zeros may stand between its characters.
    let (mut name, mut rest) = (String::new(), bytes);
    loop {
        let (first, after) = rest.split_first()?;
        rest = after;
        match first {
            0 => {}
            b';' if name == "amp" => name.clear(),
            b';' => break,
            _ if name.len() == 7 => return None,
            _ => name.push(char::from(*first)),
        }
    }
    let code = match name.as_str() {
        "quot" => b'"',
        number => {
            let number = number.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|digits| u8::from_str_radix(digits, 16));
            hex.unwrap_or_else(|| number.parse()).ok()?
        }
    };
    (code == b'\n' || code == b'\r' || code == b'\t' || (b' '..=b'~').contains(&code)).then_some((code, rest))
}

/// What a backslash stands for, if it is more than the character after it.
fn escaped(after: &[u8]) -> Option<(u8, &[u8])> {
    if let Some(rest) = after.strip_prefix(b"u0022") {
        return Some((b'"', rest));
    }
    let (first, rest) = after.split_first()?;
    [b'n', b'r', b't'].contains(first).then_some((b' ', rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn settings() -> PaintSettings {
        PaintSettings { seed: 42, ..PaintSettings::default() }
    }

    fn json() -> String {
        serde_json::to_string(&settings()).expect("it can be written")
    }

    /// The ways in which formats write text, and what they may do one after the other.
    fn written(text: &str, way: u8) -> Vec<u8> {
        let apart = |zeros: [usize; 2]| {
            text.bytes().flat_map(|byte| [vec![0; zeros[0]], vec![byte], vec![0; zeros[1]]].concat()).collect()
        };
        match way {
            0 => text.as_bytes().to_vec(),
            1 => apart([0, 1]),
            2 => apart([1, 0]),
            3 => apart([0, 3]),
            4 => text.replace('&', "&amp;").replace('"', "&quot;").into_bytes(),
            5 => text.replace('&', "&#38;").replace('"', "&#x22;").into_bytes(),
            6 => text.replace('"', "&#34;").into_bytes(),
            7 => text.replace('\\', "\\\\").replace('"', "\\\"").into_bytes(),
            _ => text.replace('"', "\\u0022").replace(',', ",\\n ").into_bytes(),
        }
    }

    #[test]
    fn settings_are_found_in_whatever_stands_around_them() {
        for way in 0..9 {
            let around = [b"\xff\xfeDescription: {x} {\"a\":{}} \xe4 ".as_slice(), &written(&json(), way), b" {\xfc"];
            assert_eq!(find(&around.concat()), Some(Found::Settings(settings())), "way {way}");
        }
        let twice = written(&String::from_utf8(written(&json(), 4)).expect("ASCII"), 4);
        assert_eq!(find(&twice), Some(Found::Settings(settings())), "escaped twice");
        assert_eq!(find(&written(&String::from_utf8(twice).expect("ASCII"), 1)), Some(Found::Settings(settings())));
        let pretty = serde_json::to_string_pretty(&settings()).expect("it can be written");
        assert_eq!(find(pretty.as_bytes()), Some(Found::Settings(settings())), "on many lines");
    }

    #[test]
    fn settings_of_another_version_are_told_from_other_objects() {
        let newer = json().replacen('{', "{\"sparkle\":1,", 1);
        assert!(matches!(find(newer.as_bytes()), Some(Found::Unreadable(_))), "{:?}", find(newer.as_bytes()));
        let both = [newer, json()].concat();
        assert_eq!(find(both.as_bytes()), Some(Found::Settings(settings())), "rather those that can be read");
        assert_eq!(find(b"{\"iterations\":{\"a\":[]}}"), None, "another program's");
        let vast = format!("{{\"iterations\":1,{}\"lambdas\":1}}", " ".repeat(MAX_SETTINGS_BYTES));
        assert_eq!(find(vast.as_bytes()), None, "longer than any settings");
    }

    #[test]
    fn many_beginnings_take_no_longer_than_the_bytes_are_many() {
        // Each would be read to its limit: 16 GB in all.
        assert_eq!(find(&b"{".repeat(1_000_000)), None);
        assert_eq!(find(&b"{\"size\":".repeat(200_000)), None);
        assert_eq!(find(&b"{&amp;".repeat(200_000)), None);
        assert_eq!(find(&[b"{".as_slice(), &b"&amp;".repeat(200_000)].concat()), None);
        assert_eq!(find(&[b"{".as_slice(), &vec![0; 1_000_000]].concat()), None);
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(before: Vec<u8>, bytes in proptest::collection::vec(prop_oneof![
            Just(b"{".to_vec()), Just(b"}".to_vec()), Just(b"&quot;".to_vec()), Just(b"&#".to_vec()), Just(b"\\".to_vec()),
            Just(b"\"lambdas\"".to_vec()), proptest::collection::vec(any::<u8>(), 0..4)
        ], 0..60)) {
            let _ = find(&[before, bytes.concat()].concat());
        }
    }
}
