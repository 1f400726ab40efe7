//! How far an import is, in words.

use super::transfer;
use likeness_core::gallery::person::{ImportMode, ImportReport};
use protocol::gallery::ImportStep;

/// The progress of an import.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum ImportProgress {
    /// None was started, or it failed.
    #[default]
    Idle,
    /// The page reads the file.
    Reading,
    /// The worker has the file.
    Sent,
    /// It was cancelled and has not ended yet.
    Cancelling,
    /// It was cancelled: nothing of the file is stored.
    Cancelled,
    /// The file was imported.
    Imported(ImportReport, ImportMode),
}

impl ImportProgress {
    /// Whether an import is under way.
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Reading | Self::Sent | Self::Cancelling)
    }

    /// The file was read. False if the import was cancelled meanwhile: the worker need not see the file then.
    pub fn send(&mut self) -> bool {
        let is_wanted = *self == Self::Reading;
        if is_wanted {
            *self = Self::Sent;
        }
        is_wanted
    }

    /// Cancels the import. True if the worker has to be told.
    pub fn cancel(&mut self) -> bool {
        let is_sent = *self == Self::Sent;
        if self.is_running() {
            *self = Self::Cancelling;
        }
        is_sent
    }

    /// What is going on or has happened, given the step that the worker has reached; may be empty.
    pub fn text(self, step: Option<ImportStep>) -> String {
        let text = match (self, step) {
            (Self::Idle, _) => return String::new(),
            (Self::Imported(report, mode), _) => return transfer::imported(report, mode).join(" "),
            (Self::Cancelling, _) => words::TRANSFER_IMPORT_CANCELLING,
            (Self::Cancelled, _) => words::TRANSFER_IMPORT_CANCELLED,
            (Self::Reading, _) | (Self::Sent, None) => words::TRANSFER_IMPORTING,
            (Self::Sent, Some(ImportStep::DerivingKey)) => words::TRANSFER_IMPORT_DERIVING,
            (Self::Sent, Some(ImportStep::Opening)) => words::TRANSFER_IMPORT_OPENING,
            (Self::Sent, Some(ImportStep::People { .. })) => words::TRANSFER_IMPORT_PEOPLE,
            (Self::Sent, Some(ImportStep::Writing)) => words::TRANSFER_IMPORT_WRITING,
        };
        text.text().to_owned()
    }

    /// The people done and in all, while people are counted.
    pub const fn count(self, step: Option<ImportStep>) -> Option<(u32, u32)> {
        match (self, step) {
            (Self::Sent, Some(ImportStep::People { done, all })) => Some((done, all)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: ImportReport =
        ImportReport { people: 3, pictures: 5, new_people: 1, new_pictures: 2, skipped: 0, incompatible: 0 };

    #[test]
    fn an_import_that_is_cancelled_while_its_file_is_read_is_never_sent() {
        let mut progress = ImportProgress::Reading;
        assert!(!progress.cancel(), "the worker knows nothing of it");
        assert!(!progress.send() && progress.is_running(), "the file is still being read");
        assert_eq!(progress, ImportProgress::Cancelling, "and is not wanted any more");
    }

    #[test]
    fn the_worker_is_told_once_to_cancel_what_it_has() {
        let mut progress = ImportProgress::Reading;
        assert!(progress.send() && progress.cancel(), "told");
        assert!(!progress.cancel() && progress == ImportProgress::Cancelling, "once");
    }

    #[test]
    fn what_has_ended_cannot_be_cancelled() {
        for over in
            [ImportProgress::Idle, ImportProgress::Cancelled, ImportProgress::Imported(REPORT, ImportMode::Merge)]
        {
            let mut progress = over;
            assert!(!progress.cancel() && progress == over && !progress.is_running(), "{over:?}");
        }
    }

    #[test]
    fn every_step_has_its_own_words_and_only_people_are_counted() {
        let people = ImportStep::People { done: 3, all: 9 };
        let steps =
            [None, Some(ImportStep::DerivingKey), Some(ImportStep::Opening), Some(people), Some(ImportStep::Writing)];
        let mut texts: Vec<String> = steps.iter().map(|step| ImportProgress::Sent.text(*step)).collect();
        texts.extend(
            [ImportProgress::Cancelling, ImportProgress::Cancelled].map(|progress| progress.text(Some(people))),
        );
        assert!(texts[1].contains("key") && texts[6].contains("Nothing"), "{texts:?}");
        let different: std::collections::BTreeSet<&String> = texts.iter().collect();
        assert_eq!(different.len(), texts.len(), "{texts:?}");
        let counted = steps.map(|step| ImportProgress::Sent.count(step));
        assert_eq!(
            counted,
            [None, None, None, Some((3, 9)), None],
            "the key and the database report nothing on the way"
        );
        assert_eq!(ImportProgress::Cancelling.count(Some(people)), None, "nor is it counted any further");
        assert!(ImportProgress::Imported(REPORT, ImportMode::Merge).text(None).contains("Added"), "the result");
    }
}
