//! Names as they are stored.

use crate::failure::gallery::GalleryFailure;
use crate::protocol::gallery::NAME;

/// A name without control characters and without space at its ends.
///
/// # Errors
/// [`GalleryFailure::NoName`] where nothing is left, [`GalleryFailure::LongName`] where it has more than 80 characters.
pub fn clean(name: &str) -> Result<String, GalleryFailure> {
    let name: String = name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let name = name.trim();
    if name.is_empty() {
        Err(GalleryFailure::NoName)
    } else if name.chars().count() > NAME {
        Err(GalleryFailure::LongName)
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
        assert_eq!(clean(" \t "), Err(GalleryFailure::NoName), "nothing");
        assert_eq!(clean(&"é".repeat(80)), Ok("é".repeat(80)), "characters are counted, not bytes");
        assert_eq!(clean(&"é".repeat(81)), Err(GalleryFailure::LongName), "one too many");
    }
}
