//! Exporting a gallery to a file, and importing one.

use likeness_core::gallery::person::{ImportMode, ImportReport, MAX_PICTURES_PER_PERSON};
use words::Text;

/// The file extension of an exported gallery.
pub const EXTENSION: &str = "likeness";

/// The file name of an export of this day (year-month-day).
pub fn file_name(day: &str) -> String {
    format!("likeness-gallery-{day}.{EXTENSION}")
}

/// What was exported, in a sentence.
pub fn exported(people: u32, pictures: u32, bytes: u64) -> String {
    words::transfer_exported(people.into(), pictures.into(), &crate::number_format::bytes(bytes))
}

/// What was imported, in sentences.
pub fn imported(report: ImportReport, mode: ImportMode) -> Vec<String> {
    let (people, pictures) = (report.people.into(), report.pictures.into());
    let mut sentences = vec![match mode {
        ImportMode::Replace => words::transfer_replaced(people, pictures),
        ImportMode::Merge if report.new_pictures == 0 && report.new_people == 0 => {
            words::transfer_nothing_new(people, pictures)
        }
        ImportMode::Merge => {
            words::transfer_added(report.new_people.into(), report.new_pictures.into(), people, pictures)
        }
    }];
    if report.skipped > 0 {
        sentences.push(words::transfer_left_out(report.skipped.into(), MAX_PICTURES_PER_PERSON as u64));
    }
    if report.incompatible > 0 {
        sentences.push(words::transfer_incompatible(report.incompatible.into()));
    }
    sentences
}

/// Whether the browser keeps the gallery when it runs short of space, and what to do.
pub const fn persistence(persisted: Option<bool>) -> Text {
    match persisted {
        Some(true) => words::TRANSFER_PERSISTED,
        Some(false) => words::TRANSFER_NOT_PERSISTED,
        None => words::TRANSFER_PERSISTENCE_UNKNOWN,
    }
}

/// How much storage is used, in a sentence; `None` if the browser does not say.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float turns into the nearest whole number"
)]
pub fn storage_text(used: Option<f64>, quota: Option<f64>) -> Option<String> {
    let bytes = |count: f64| crate::number_format::bytes(count.max(0.0) as u64);
    Some(words::transfer_storage(&bytes(used?), &bytes(quota?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: ImportReport =
        ImportReport { people: 3, pictures: 5, new_people: 1, new_pictures: 2, skipped: 0, incompatible: 0 };

    #[test]
    fn an_import_says_what_it_added() {
        let merged = imported(REPORT, ImportMode::Merge);
        assert!(merged[0].contains("Added 1 person and 2 pictures"), "{merged:?}");
        let again = imported(ImportReport { new_people: 0, new_pictures: 0, ..REPORT }, ImportMode::Merge);
        assert!(again[0].contains("already contains"), "{again:?}");
        let replaced = imported(REPORT, ImportMode::Replace);
        assert!(replaced[0].contains("3 people with 5 pictures"), "{replaced:?}");
    }

    #[test]
    fn what_an_import_skipped_or_cannot_compare_is_told() {
        let sentences = imported(ImportReport { skipped: 1, incompatible: 4, ..REPORT }, ImportMode::Merge);
        assert_eq!(sentences.len(), 3, "{sentences:?}");
        assert!(sentences[1].contains("1 picture") && sentences[2].contains("never compared"), "{sentences:?}");
    }

    #[test]
    fn every_answer_of_the_browser_has_its_own_sentence() {
        let sentences = [Some(true), Some(false), None].map(persistence);
        assert!(sentences[0] != sentences[1] && sentences[1] != sentences[2], "{sentences:?}");
        assert_eq!(storage_text(Some(7e6), None), None, "half an answer is none");
        assert!(storage_text(Some(7e6), Some(2e9)).is_some_and(|text| text.contains("7.0 MB")), "in megabytes");
    }
}
