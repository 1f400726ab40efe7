//! What can go wrong with the gallery.

use likeness_core::gallery::enrolled_set::EnrolledSetError;
use likeness_core::gallery::name::NameError;
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
            EnrolledSetError::NoSuchPerson => Self::NoSuchPerson,
        }
    }
}
