//! Names as they are stored.

use crate::gallery::person::NAME;
use thiserror::Error;

/// Why a text is no name.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum NameError {
    /// Nothing but space.
    #[error("the name is empty")]
    Empty,
    /// More than [`NAME`] characters.
    #[error("the name has more than {NAME} characters")]
    TooLong,
}

/// A name without control characters and without space at its ends.
///
/// # Errors
/// [`NameError::Empty`] where nothing is left, [`NameError::TooLong`] where it has more than 80 characters.
pub fn clean(name: &str) -> Result<String, NameError> {
    let name: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let name = name.trim();
    if name.is_empty() {
        Err(NameError::Empty)
    } else if name.chars().count() > NAME {
        Err(NameError::TooLong)
    } else {
        Ok(name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_it_was_typed_but_for_its_ends() {
        assert_eq!(clean("  Zoë  O\u{2019}Neill\n"), Ok("Zoë  O\u{2019}Neill".to_owned()), "letters of every script");
        assert_eq!(clean("a\u{0}b"), Ok("a b".to_owned()), "no control characters");
        assert_eq!(clean(" \t "), Err(NameError::Empty), "nothing");
        assert_eq!(clean(&"é".repeat(80)), Ok("é".repeat(80)), "characters are counted, not bytes");
        assert_eq!(clean(&"é".repeat(81)), Err(NameError::TooLong), "one too many");
    }
}
