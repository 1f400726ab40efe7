//! Failures of the gallery.

use super::all::all_variants;
use likeness_core::gallery::enrolled_set::EnrolledSetError;
use likeness_core::gallery::name::NameError;
use serde::{Deserialize, Serialize};

/// The kinds of failure of the gallery. None of them changes anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GalleryFailure {
    /// There is no gallery yet.
    Absent,
    /// There is already a gallery.
    Exists,
    /// The gallery is locked.
    Locked,
    /// The passphrase is wrong.
    WrongPassphrase,
    /// Too many wrong passphrases: the next attempt must wait.
    Wait {
        /// Seconds to wait, rounded up.
        seconds: u32,
    },
    /// The new passphrase is too short.
    ShortPassphrase,
    /// This browser no longer has the key.
    KeyLost,
    /// The browser offers this page no cryptography.
    NoCryptography,
    /// The browser offers this page no storage.
    NoStorage,
    /// The storage is full.
    Full,
    /// Another tab with an older version of the page keeps the database open.
    HeldByOtherTab,
    /// The database was written by a newer version of the page.
    NewerVersion,
    /// A stored record is damaged or was modified.
    Damaged,
    /// The gallery is restored by half, and its second copy cannot be read now.
    Unrestored,
    /// The name is empty.
    NoName,
    /// The name is too long.
    LongName,
    /// The person does not exist (any more).
    NoSuchPerson,
    /// The picture does not exist (any more).
    NoSuchPicture,
    /// A person cannot be merged with themselves.
    SamePerson,
    /// The person already has the largest number of pictures.
    TooManyPictures,
    /// The gallery already has the largest number of people, or would have more.
    TooManyPeople,
    /// The draft does not exist any more.
    DraftGone,
    /// The face did not pass the quality checks.
    PoorPicture,
    /// The nets are not loaded, so no picture can be analysed.
    NotReady,
    /// The file is not an export of this page.
    NotAnExport,
    /// The file was exported by a newer version of the page.
    NewerExport,
    /// The passphrase does not open the file, or the file was modified.
    ExportLocked,
    /// The file opens, but its content is malformed.
    MalformedExport,
    /// The file is larger than any export.
    HugeExport,
    /// The gallery is larger than any export may be.
    TooLargeToExport,
    /// An import was cancelled.
    Cancelled,
}

all_variants! {
    GalleryFailure:
    Absent,
    Exists,
    Locked,
    WrongPassphrase,
    Wait { seconds: 30 },
    ShortPassphrase,
    KeyLost,
    NoCryptography,
    NoStorage,
    Full,
    HeldByOtherTab,
    NewerVersion,
    Damaged,
    Unrestored,
    NoName,
    LongName,
    NoSuchPerson,
    NoSuchPicture,
    SamePerson,
    TooManyPictures,
    TooManyPeople,
    DraftGone,
    PoorPicture,
    NotReady,
    NotAnExport,
    NewerExport,
    ExportLocked,
    MalformedExport,
    HugeExport,
    TooLargeToExport,
    Cancelled,
}

impl From<NameError> for GalleryFailure {
    fn from(error: NameError) -> Self {
        match error {
            NameError::TooLong => Self::LongName,
            NameError::Empty => Self::NoName,
        }
    }
}

impl From<EnrolledSetError> for GalleryFailure {
    fn from(error: EnrolledSetError) -> Self {
        match error {
            EnrolledSetError::Name(error) => error.into(),
            EnrolledSetError::NoSuchPicture => Self::NoSuchPicture,
            EnrolledSetError::SamePerson => Self::SamePerson,
            EnrolledSetError::TooManyPictures => Self::TooManyPictures,
            EnrolledSetError::TooManyPeople => Self::TooManyPeople,
            EnrolledSetError::NoSuchPerson => Self::NoSuchPerson,
        }
    }
}
