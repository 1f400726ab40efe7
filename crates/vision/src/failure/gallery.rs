//! What can go wrong with the gallery, and what to say then.

use crate::protocol::gallery::lock::PASSPHRASE;
use crate::protocol::gallery::{NAME, PICTURES};
use serde::{Deserialize, Serialize};

/// The kinds of failure of the gallery. Whatever it is, nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GalleryFailure {
    /// There is no gallery yet.
    Absent,
    /// There is one already.
    Exists,
    /// It is locked.
    Locked,
    /// The passphrase is wrong.
    WrongPassphrase,
    /// Too many wrong passphrases: the next is looked at after a while.
    Wait {
        /// Seconds still to wait, rounded up.
        seconds: u32,
    },
    /// The new passphrase is too short.
    ShortPassphrase,
    /// This browser does not have the key any more.
    KeyLost,
    /// The browser offers no cryptography to this page.
    NoCryptography,
    /// The browser offers no storage to this page.
    NoStorage,
    /// Storage is full.
    Full,
    /// Another tab with an older version of the page holds the storage.
    HeldByOtherTab,
    /// The storage was written by a newer version of the page.
    NewerVersion,
    /// A stored record is damaged or was changed from outside.
    Damaged,
    /// The name is empty.
    NoName,
    /// The name is too long.
    LongName,
    /// That person is not there (any more).
    NoSuchPerson,
    /// That picture is not there (any more).
    NoSuchPicture,
    /// A person cannot be merged with themselves.
    SamePerson,
    /// The person has as many pictures as one may have.
    TooManyPictures,
    /// The face that was to be enrolled is not waiting any more.
    DraftGone,
    /// The face did not pass the quality checks.
    PoorPicture,
    /// The nets are not loaded, so no picture can be looked at.
    NotReady,
    /// The file is no export of this page.
    NotAnExport,
    /// The file was exported by a newer version.
    NewerExport,
    /// The passphrase does not open the file, or the file was changed.
    ExportLocked,
    /// The file opens, but what is in it is not well formed.
    MalformedExport,
    /// The file is larger than any export.
    HugeExport,
}

impl GalleryFailure {
    /// One of each kind, for tests and lists.
    pub const ALL: [Self; 27] = [
        Self::Absent,
        Self::Exists,
        Self::Locked,
        Self::WrongPassphrase,
        Self::Wait { seconds: 30 },
        Self::ShortPassphrase,
        Self::KeyLost,
        Self::NoCryptography,
        Self::NoStorage,
        Self::Full,
        Self::HeldByOtherTab,
        Self::NewerVersion,
        Self::Damaged,
        Self::NoName,
        Self::LongName,
        Self::NoSuchPerson,
        Self::NoSuchPicture,
        Self::SamePerson,
        Self::TooManyPictures,
        Self::DraftGone,
        Self::PoorPicture,
        Self::NotReady,
        Self::NotAnExport,
        Self::NewerExport,
        Self::ExportLocked,
        Self::MalformedExport,
        Self::HugeExport,
    ];

    /// Sentence and next step.
    pub(super) fn words(self) -> (String, String) {
        let (sentence, next_step) = match self {
            Self::Wait { seconds } => {
                return (
                    "Too many wrong passphrases.".to_owned(),
                    format!("Wait {seconds} seconds, then try again. Nothing is deleted."),
                );
            }
            Self::ShortPassphrase => {
                return (
                    "The passphrase is too short.".to_owned(),
                    format!("Take at least {PASSPHRASE} characters; a few words are good."),
                );
            }
            Self::LongName => {
                return ("The name is too long.".to_owned(), format!("Take at most {NAME} characters."));
            }
            Self::TooManyPictures => {
                return (
                    format!("This person has {PICTURES} pictures already, the most that one may have."),
                    "Delete one of them first.".to_owned(),
                );
            }
            other => other.plain(),
        };
        (sentence.to_owned(), next_step.to_owned())
    }

    /// Of those whose words carry no number.
    const fn plain(self) -> (&'static str, &'static str) {
        match self {
            Self::Absent => ("There is no gallery yet.", "Make one first."),
            Self::Exists => ("There is a gallery already.", "Unlock it, or delete everything and start anew."),
            Self::Locked => ("The gallery is locked.", "Unlock it and try again."),
            Self::WrongPassphrase => ("This is not the passphrase.", "Try again. Five wrong ones make you wait."),
            Self::KeyLost => (
                "This browser no longer has the key to the gallery, so that nobody can open it.",
                "Delete everything and import an export, if you have one.",
            ),
            Self::NoCryptography => {
                ("The browser offers encryption only to secure pages.", "Open this page over https (or on localhost).")
            }
            Self::NoStorage => (
                "The browser offers no storage to this page, perhaps because the window is private.",
                "Open the page in an ordinary window.",
            ),
            Self::Full => {
                ("The browser\u{2019}s storage is full, so nothing was stored.", "Free some space and try again.")
            }
            Self::HeldByOtherTab => (
                "Another tab holds the gallery with an older version of this page.",
                "Close the other tabs of this page and try again.",
            ),
            Self::NewerVersion => ("The gallery was written by a newer version of this page.", "Reload the page."),
            Self::Damaged => (
                "A stored record is damaged or was changed from outside, so that it is not used.",
                "Delete everything and import an export, if you have one.",
            ),
            other => other.plain_of_people(),
        }
    }

    /// Of those about people, drafts and files.
    const fn plain_of_people(self) -> (&'static str, &'static str) {
        match self {
            Self::NoName => ("A person needs a name.", "Type the name first."),
            Self::NoSuchPerson => ("This person is not in the gallery any more.", "Look at the list again."),
            Self::NoSuchPicture => ("This picture is not in the gallery any more.", "Look at the list again."),
            Self::SamePerson => ("A person cannot be merged with themselves.", "Choose two different people."),
            Self::DraftGone => ("This face is not waiting to be enrolled any more.", "Take the picture again."),
            Self::PoorPicture => (
                "This picture is not good enough to be enrolled.",
                "See which checks it did not pass, and take another.",
            ),
            Self::NotReady => ("The face nets are not loaded yet.", "Wait until the engine runs, then try again."),
            Self::NotAnExport => ("This file is not an exported gallery.", "Choose a file that this page exported."),
            Self::NewerExport => ("This file was exported by a newer version of this page.", "Reload the page."),
            Self::ExportLocked => (
                "The passphrase does not open this file, or the file was changed.",
                "Try again with the passphrase it was exported with, or with another copy of the file.",
            ),
            Self::MalformedExport => {
                ("What is in this file is not a gallery, so nothing was imported.", "Choose another copy of the file.")
            }
            _ => ("This file is larger than any exported gallery.", "Choose a file that this page exported."),
        }
    }
}
