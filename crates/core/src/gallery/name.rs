//! People's names.

use crate::gallery::person::NAME;
use thiserror::Error;

/// Why a text is not a valid name.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum NameError {
    /// It contains nothing but white space.
    #[error("the name is empty")]
    Empty,
    /// It has more than [`NAME`] characters.
    #[error("the name has more than {NAME} characters")]
    TooLong,
}

/// Replaces control characters by spaces and trims the ends.
///
/// # Errors
/// [`NameError::Empty`] if nothing is left, [`NameError::TooLong`] if there are more than 80 characters.
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
    fn names_are_trimmed_and_otherwise_kept() {
        assert_eq!(clean("  Zoë  O\u{2019}Neill\n"), Ok("Zoë  O\u{2019}Neill".to_owned()), "letters of every script");
        assert_eq!(clean("a\u{0}b"), Ok("a b".to_owned()), "no control characters");
        assert_eq!(clean(" \t "), Err(NameError::Empty), "only white space");
        assert_eq!(clean(&"é".repeat(80)), Ok("é".repeat(80)), "characters are counted, not bytes");
        assert_eq!(clean(&"é".repeat(81)), Err(NameError::TooLong), "one too many");
    }
}
