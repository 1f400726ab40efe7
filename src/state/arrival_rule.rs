//! Whose it is that was pasted or dropped, and which of several files are taken.

/// How something arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// From the clipboard.
    Pasted,
    /// By drag and drop.
    Dropped,
}

/// The element that something was pasted into or dropped on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A field for text.
    Text,
    /// A field for files.
    Files,
    /// Neither.
    None,
}

/// Whether the page takes what arrived. A field keeps what belongs into it: text goes where it was pasted or dropped, and a file
/// onto the field for files.
pub const fn is_for_page(way: Way, field: Field, has_files: bool) -> bool {
    match (field, way) {
        (Field::None, _) => true,
        (Field::Files, Way::Dropped) => !has_files,
        (Field::Files, Way::Pasted) => has_files,
        // A text field cannot show a file: the browser would open one that is dropped there in place of the page.
        (Field::Text, Way::Dropped) => has_files,
        (Field::Text, Way::Pasted) => false,
    }
}

/// Which of several files are taken where there is room for so many: those that look like pictures first, each in its order. If
/// none does, the first ones: whether they are pictures shows when they are opened.
pub fn chosen(look_like_pictures: &[bool], room: usize) -> Vec<usize> {
    let of = |wanted: bool| look_like_pictures.iter().enumerate().filter(move |(_, is)| **is == wanted).map(|(i, _)| i);
    let pictures: Vec<usize> = of(true).take(room).collect();
    if pictures.is_empty() { of(false).take(room).collect() } else { pictures }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_goes_where_it_was_pasted_and_files_never_open_in_place_of_the_page() {
        for (way, field, has_files, page) in [
            (Way::Pasted, Field::Text, false, false),
            (Way::Pasted, Field::Text, true, false),
            (Way::Pasted, Field::None, true, true),
            (Way::Pasted, Field::None, false, true),
            (Way::Dropped, Field::Text, false, false),
            (Way::Dropped, Field::Text, true, true),
            (Way::Dropped, Field::Files, true, false),
            (Way::Dropped, Field::None, true, true),
        ] {
            assert_eq!(is_for_page(way, field, has_files), page, "{way:?} {field:?} {has_files}");
        }
    }

    #[test]
    fn pictures_are_taken_before_other_files_in_their_order() {
        assert_eq!(chosen(&[false, true, true], 1), [1], "the first picture, not the notes beside it");
        assert_eq!(chosen(&[true, false, true], 2), [0, 2], "both pictures");
        assert_eq!(chosen(&[false, false], 1), [0], "one of unknown kind is tried");
        assert_eq!(chosen(&[], 2), [] as [usize; 0], "nothing");
    }
}
