//! Taking a gallery away in a file, and bringing one back.

use super::people_list;
use likeness_core::gallery::person::{ImportMode, ImportReport};

/// The ending of an exported gallery.
pub const ENDING: &str = "likeness";

/// The name of an export of this day (year-month-day).
pub fn file_name(day: &str) -> String {
    format!("likeness-gallery-{day}.{ENDING}")
}

/// What an export came to.
pub fn exported(people: u32, pictures: u32, bytes: u64) -> String {
    format!(
        "{} with {} in one encrypted file of {}. Keep the passphrase: without it the file opens to nobody.",
        people_list::count(people as usize),
        people_list::pictures(pictures as usize),
        crate::number_format::bytes(bytes)
    )
}

/// What an import brought, in sentences.
pub fn imported(report: ImportReport, mode: ImportMode) -> Vec<String> {
    let (people, pictures) =
        (people_list::count(report.people as usize), people_list::pictures(report.pictures as usize));
    let mut said = vec![match mode {
        ImportMode::Replace => format!("The gallery is now that of the file: {people} with {pictures}."),
        ImportMode::Merge if report.new_pictures == 0 && report.new_people == 0 => {
            format!("All of it was there already: {people} with {pictures}.")
        }
        ImportMode::Merge => format!(
            "Added {} and {} of the file\u{2019}s {people} with {pictures}.",
            people_list::count(report.new_people as usize),
            people_list::pictures(report.new_pictures as usize)
        ),
    }];
    if report.skipped > 0 {
        let pictures = people_list::pictures(report.skipped as usize);
        said.push(format!("{pictures} were left out: nobody has more than 20."));
    }
    if report.incompatible > 0 {
        let pictures = people_list::pictures(report.incompatible as usize);
        said.push(format!("{pictures} were made by another net: kept, but never compared. Enrol these people again."));
    }
    said
}

/// Whether the browser keeps the gallery when space is short, and what to do.
pub const fn persistence(persisted: Option<bool>) -> &'static str {
    match persisted {
        Some(true) => "The browser has promised not to clear the gallery by itself.",
        Some(false) => {
            "The browser has not promised to keep the gallery: short of space it may clear it. Export a copy now and then."
        }
        None => "The browser does not say whether it may clear the gallery. Export a copy now and then.",
    }
}

/// How much room there is, in words; `None` where the browser does not say.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float turns into the nearest whole number"
)]
pub fn storage_text(used: Option<f64>, quota: Option<f64>) -> Option<String> {
    let bytes = |count: f64| crate::number_format::bytes(count.max(0.0) as u64);
    Some(format!("This site uses {} of the {} that it may.", bytes(used?), bytes(quota?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: ImportReport =
        ImportReport { people: 3, pictures: 5, new_people: 1, new_pictures: 2, skipped: 0, incompatible: 0 };

    #[test]
    fn an_import_says_what_it_brought() {
        let merged = imported(REPORT, ImportMode::Merge);
        assert!(merged[0].contains("Added 1 person and 2 pictures"), "{merged:?}");
        let again = imported(ImportReport { new_people: 0, new_pictures: 0, ..REPORT }, ImportMode::Merge);
        assert!(again[0].contains("there already"), "{again:?}");
        let replaced = imported(REPORT, ImportMode::Replace);
        assert!(replaced[0].contains("3 people with 5 pictures"), "{replaced:?}");
    }

    #[test]
    fn what_an_import_left_out_or_cannot_compare_is_said() {
        let said = imported(ImportReport { skipped: 1, incompatible: 4, ..REPORT }, ImportMode::Merge);
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(said[1].contains("1 picture") && said[2].contains("never compared"), "{said:?}");
    }

    #[test]
    fn every_answer_of_the_browser_has_words_of_its_own() {
        let said = [Some(true), Some(false), None].map(persistence);
        assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
        assert_eq!(storage_text(Some(7e6), None), None, "half an answer is none");
        assert!(storage_text(Some(7e6), Some(2e9)).is_some_and(|words| words.contains("7.0 MB")), "in megabytes");
    }
}
