//! People's names.
//!
//! A name is stored in Unicode's composed form (NFC), so that one name typed on two systems is one name. Characters
//! that cannot be seen, or that reorder the text around them, are left out: with them, two names could look the same and
//! a name could turn the line that shows it around.

use crate::gallery::person::MAX_NAME_CHARS;
use icu_normalizer::ComposingNormalizerBorrowed;
use std::ops::RangeInclusive;
use thiserror::Error;

/// Why a text is not a valid name.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum NameError {
    /// It contains nothing that can be seen.
    #[error("the name is empty")]
    Empty,
    /// It has more than [`MAX_NAME_CHARS`] characters.
    #[error("the name has more than {MAX_NAME_CHARS} characters")]
    TooLong,
}

/// The name as it is stored: in composed form, without invisible characters, with spaces for control characters and line
/// separators, and trimmed.
///
/// # Errors
/// [`NameError::Empty`] if nothing is left, [`NameError::TooLong`] if there are more than 80 characters.
pub fn clean(name: &str) -> Result<String, NameError> {
    let name = normalised(name);
    if name.is_empty() {
        Err(NameError::Empty)
    } else if name.chars().count() > MAX_NAME_CHARS {
        Err(NameError::TooLong)
    } else {
        Ok(name)
    }
}

/// The nearest valid name for one that an older version stored: a name that is too long is cut, and one of invisible
/// characters becomes a question mark.
pub fn repaired(name: &str) -> String {
    let cut: String = normalised(name).chars().take(MAX_NAME_CHARS).collect();
    let cut = normalised(&cut);
    if cut.is_empty() { "?".to_owned() } else { cut }
}

/// Whether some version stored this name: trimmed, not empty, without control characters and not too long. Earlier
/// versions knew no other rule.
pub fn is_storable(name: &str) -> bool {
    !name.is_empty()
        && name.trim() == name
        && !name.chars().any(char::is_control)
        && name.chars().count() <= MAX_NAME_CHARS
}

/// The name without the characters that are not stored, trimmed, but not composed.
pub fn visible(name: &str) -> String {
    let spaced = name.chars().map(|c| if c.is_control() || is_line_separator(c) { ' ' } else { c });
    let mut visible = String::with_capacity(name.len());
    let mut letters = spaced.peekable();
    while let Some(letter) = letters.next() {
        if !is_invisible(letter) || is_joiner_in_place(visible.chars().next_back(), letter, letters.peek().copied()) {
            visible.push(letter);
        }
    }
    visible.trim().to_owned()
}

fn normalised(name: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(&visible(name)).trim().to_owned()
}

const fn is_line_separator(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// A joiner or non-joiner between letters of a script that is written with it, such as Persian or Hindi.
fn is_joiner_in_place(before: Option<char>, joiner: char, after: Option<char>) -> bool {
    const JOINING_SCRIPTS: [RangeInclusive<char>; 2] = ['\u{600}'..='\u{109F}', '\u{1780}'..='\u{18AF}'];
    let joins = |c: Option<char>| {
        c.is_some_and(|c| !is_invisible(c) && JOINING_SCRIPTS.iter().any(|script| script.contains(&c)))
    };
    matches!(joiner, '\u{200C}' | '\u{200D}') && joins(before) && joins(after)
}

/// Unicode's property `Default_Ignorable_Code_Point` (Unicode 16): bidirectional controls, joiners, zero-width spaces,
/// variation selectors, fillers and tags. Also the interlinear annotations and the braille blank, which show nothing.
pub(super) fn is_invisible(c: char) -> bool {
    const RANGES: [RangeInclusive<char>; 18] = [
        '\u{AD}'..='\u{AD}',
        '\u{34F}'..='\u{34F}',
        '\u{61C}'..='\u{61C}',
        '\u{115F}'..='\u{1160}',
        '\u{17B4}'..='\u{17B5}',
        '\u{180B}'..='\u{180F}',
        '\u{200B}'..='\u{200F}',
        '\u{202A}'..='\u{202E}',
        '\u{2060}'..='\u{206F}',
        '\u{2800}'..='\u{2800}',
        '\u{3164}'..='\u{3164}',
        '\u{FE00}'..='\u{FE0F}',
        '\u{FEFF}'..='\u{FEFF}',
        '\u{FFA0}'..='\u{FFA0}',
        '\u{FFF0}'..='\u{FFFB}',
        '\u{1BCA0}'..='\u{1BCA3}',
        '\u{1D173}'..='\u{1D17A}',
        '\u{E0000}'..='\u{E0FFF}',
    ];
    RANGES.iter().any(|range| range.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_trimmed_and_otherwise_kept() {
        assert_eq!(clean("  Zoë  O\u{2019}Neill\n"), Ok("Zoë  O\u{2019}Neill".to_owned()), "letters of every script");
        assert_eq!(clean("a\u{0}b"), Ok("a b".to_owned()), "no control characters");
        assert_eq!(clean("a\u{2028}b"), Ok("a b".to_owned()), "no line separators");
        assert_eq!(clean(" \t "), Err(NameError::Empty), "only white space");
        assert_eq!(clean(&"é".repeat(80)), Ok("é".repeat(80)), "characters are counted, not bytes");
        assert_eq!(clean(&"é".repeat(81)), Err(NameError::TooLong), "one too many");
    }

    #[test]
    fn one_name_in_two_forms_of_unicode_is_one_name() {
        assert_eq!(clean("Zoe\u{308}"), Ok("Zoë".to_owned()), "composed");
        assert_eq!(clean(&"e\u{301}".repeat(80)), Ok("é".repeat(80)), "and counted afterwards");
        assert_eq!(clean("e\u{200D}\u{301}"), Ok("é".to_owned()), "an invisible character does not keep them apart");
    }

    #[test]
    fn names_that_look_the_same_are_the_same() {
        for hidden in "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{200F}\u{61C}\
            \u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{AD}\u{FE0F}\u{E0041}"
            .chars()
        {
            assert_eq!(clean(&format!("A{hidden}da{hidden}")), Ok("Ada".to_owned()), "U+{:04X}", u32::from(hidden));
            assert_eq!(clean(&hidden.to_string()), Err(NameError::Empty), "U+{:04X} alone", u32::from(hidden));
        }
        assert_eq!(clean("\u{3164} \u{2800}"), Err(NameError::Empty), "blanks that are no white space");
    }

    #[test]
    fn joiners_stay_where_a_script_is_written_with_them() {
        for name in ["علی\u{200C}رضا", "क\u{94D}\u{200D}ष"] {
            assert_eq!(clean(name), Ok(name.to_owned()), "{name}");
        }
        assert_eq!(clean("علی\u{200C}"), Ok("علی".to_owned()), "not at the end");
        assert_eq!(clean("علی\u{200C}\u{200C}رضا"), clean("علی\u{200C}رضا"), "and not two");
    }

    #[test]
    fn a_name_of_an_older_version_is_repaired_and_never_lost() {
        assert_eq!(repaired("a\u{202E}b"), "ab", "visible");
        assert_eq!(repaired("\u{200B}"), "?", "something to click on");
        // U+0958 is written as two characters in composed form.
        let grows = "\u{958}".repeat(MAX_NAME_CHARS);
        assert!(is_storable(&grows) && clean(&grows) == Err(NameError::TooLong), "a name that grows");
        assert_eq!(repaired(&grows).chars().count(), MAX_NAME_CHARS, "is cut");
    }

    proptest! {
        #[test]
        fn a_cleaned_name_stays_as_it_is(name in "[\\PC\u{200B}-\u{200F}\u{202E}\u{301}\u{308}\u{6CC}\u{94D}]{0,90}") {
            if let Ok(cleaned) = clean(&name) {
                prop_assert!(is_storable(&cleaned), "{cleaned:?}");
                prop_assert_eq!(clean(&cleaned), Ok(cleaned.clone()));
                prop_assert_eq!(repaired(&cleaned), cleaned);
            }
            let mended = repaired(&name);
            prop_assert_eq!(clean(&mended), Ok(mended));
        }
    }
}
