//! What the page asks of the gallery, grouped by the part of the worker that answers.

use super::draft::{DraftId, Enrolment};
use super::lock::{NewLock, Passphrase};
use super::settings::GallerySettings;
use likeness_core::face::report::Source;
use likeness_core::gallery::person::{ImportMode, PersonId, PictureId};
use likeness_core::geometry::Point;
use serde::{Deserialize, Serialize};

/// Identifies a request; the page counts upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RequestId(pub u32);

/// A request to the gallery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum GalleryRequest {
    /// Create, unlock, lock or delete the gallery.
    Access(AccessRequest),
    /// Change the settings. Answered by [`GalleryEvent::Status`](super::GalleryEvent::Status).
    Settings(GallerySettings),
    /// List or change the people.
    People(PeopleRequest),
    /// Analyse the attached picture.
    Analysis(AnalysisRequest),
    /// Live recognition has ended: drop the tracked faces. Answered by
    /// [`GalleryEvent::Discarded`](super::GalleryEvent::Discarded).
    EndLive,
    /// Enrol or discard drafts.
    Drafts(DraftRequest),
    /// Export or import the gallery.
    Transfer(TransferRequest),
}

/// A request that concerns access to the gallery. Answered by [`GalleryEvent::Status`](super::GalleryEvent::Status),
/// except [`Self::DeleteEverything`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccessRequest {
    /// Report the status.
    Status,
    /// Create a gallery and open it. (The page calls `navigator.storage.persist()`, which workers cannot.)
    Create {
        /// How it is locked.
        lock: NewLock,
    },
    /// Unlock the gallery.
    Unlock {
        /// The passphrase; `None` if this browser holds the key.
        passphrase: Option<Passphrase>,
    },
    /// Lock the gallery: keys, embeddings, drafts and tracks are dropped.
    Lock,
    /// Replace the lock; no record is rewritten.
    ChangeLock {
        /// The current passphrase; `None` if this browser holds the key.
        current: Option<Passphrase>,
        /// How it is locked from now on.
        lock: NewLock,
    },
    /// A key or button was pressed: postpone the automatic lock.
    KeepUnlocked,
    /// A notice was read and is not to be shown again.
    Dismiss(GalleryNotice),
    /// Delete the database, its key and the second copy, whether locked or not; then reopen it and count what is left. Answered by
    /// [`GalleryEvent::Deleted`](super::GalleryEvent::Deleted). (The page deletes the cached models and localStorage.)
    DeleteEverything,
}

/// A notice about the gallery as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GalleryNotice {
    /// What happened to the database since the last visit ([`Recovery`](super::lock::Recovery)).
    Recovery,
    /// That a backup should be made.
    Backup,
}

/// A request that lists or changes people. Changes are answered by
/// [`GalleryEvent::Changed`](super::GalleryEvent::Changed).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PeopleRequest {
    /// List everyone. Answered by [`GalleryEvent::People`](super::GalleryEvent::People).
    List,
    /// Compare everyone with everyone. Answered by [`GalleryEvent::Similarity`](super::GalleryEvent::Similarity).
    Similarity,
    /// Learn a head from the pictures, a few steps at a time, and compare it with the embeddings as they are; nothing of it is kept.
    /// Answered by [`GalleryEvent::Head`](super::GalleryEvent::Head).
    TryHead {
        /// Begin; otherwise go on.
        first: bool,
    },
    /// Thumbnails of these pictures, at most 200. Answered by
    /// [`GalleryEvent::Thumbnails`](super::GalleryEvent::Thumbnails).
    Thumbnails {
        /// The pictures.
        pictures: Vec<PictureId>,
    },
    /// Rename a person.
    Rename {
        /// The person.
        person: PersonId,
        /// The new name, 1 to [`MAX_NAME_CHARS`](likeness_core::gallery::person::MAX_NAME_CHARS) characters.
        name: String,
    },
    /// Merge two entries of one person: the pictures of `from` move to `into`.
    Merge {
        /// The entry that is deleted.
        from: PersonId,
        /// The entry that remains, with its name and consent.
        into: PersonId,
    },
    /// Delete a picture; the person remains, even without pictures.
    DeletePicture {
        /// The picture.
        picture: PictureId,
    },
    /// Delete the pictures of a person that were made by other encoders than the current one. Refused unless the current one
    /// made a picture of this person too.
    DeleteEarlierPictures {
        /// The person.
        person: PersonId,
    },
    /// Delete a person and all their pictures.
    DeletePerson {
        /// The person.
        person: PersonId,
    },
}

/// A request to analyse the attached picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum AnalysisRequest {
    /// Find every face and apply the strict quality checks. Answered by
    /// [`GalleryEvent::Examined`](super::GalleryEvent::Examined).
    Examine {
        /// Camera or photo.
        source: Source,
    },
    /// Examine one frame of a guided burst. Answered by [`GalleryEvent::Burst`](super::GalleryEvent::Burst).
    BurstFrame {
        /// The first frame of a burst: the best frame of an earlier burst is dropped.
        first: bool,
    },
    /// Identify the faces (1:N). Answered by [`GalleryEvent::Recognised`](super::GalleryEvent::Recognised). Of the live
    /// frames only the newest waits.
    Recognise {
        /// [`Source::Camera`]: faces are tracked from frame to frame.
        source: Source,
    },
    /// Compare the face that is meant with one person (1:1). Answered by
    /// [`GalleryEvent::Verified`](super::GalleryEvent::Verified).
    Verify {
        /// The claimed identity.
        person: PersonId,
        /// Camera or photo.
        source: Source,
    },
    /// Add a picture of the current encoder to a person who is enrolled with an earlier one. Answered by
    /// [`GalleryEvent::Enrolled`](super::GalleryEvent::Enrolled) if the earlier encoder says that it is the same person, else
    /// by [`GalleryEvent::NotRenewed`](super::GalleryEvent::NotRenewed). The consent that was given counts, and a thumbnail is
    /// stored if the person has one.
    Renew {
        /// The person.
        person: PersonId,
        /// Their face, by a point in pixels of the picture; `None`: the one that is nearest to the person.
        face: Option<Point>,
    },
}

impl GalleryRequest {
    /// Whether an import that is under way is to end for this: it was cancelled, or the gallery is to be locked or deleted,
    /// which must not wait.
    pub const fn ends_import(&self) -> bool {
        matches!(
            self,
            Self::Transfer(TransferRequest::CancelImport)
                | Self::Access(AccessRequest::Lock | AccessRequest::DeleteEverything)
        )
    }

    /// Whether a person asked for this, which postpones the automatic lock. The page sends the others by itself: frames of
    /// a camera do not show that anyone uses the page.
    pub const fn is_use(&self) -> bool {
        match self {
            Self::Access(request) => !matches!(request, AccessRequest::Status | AccessRequest::Dismiss(_)),
            Self::People(request) => !matches!(
                request,
                PeopleRequest::List | PeopleRequest::Thumbnails { .. } | PeopleRequest::TryHead { first: false }
            ),
            Self::Analysis(request) => !request.is_live() && !matches!(request, AnalysisRequest::BurstFrame { .. }),
            Self::EndLive => false,
            Self::Settings(_) | Self::Drafts(_) | Self::Transfer(_) => true,
        }
    }
}

impl AnalysisRequest {
    /// Whether the picture is a frame of live recognition or live verification, of which only the newest matters.
    pub const fn is_live(self) -> bool {
        match self {
            Self::Recognise { source } | Self::Verify { source, .. } => matches!(source, Source::Camera),
            Self::Examine { .. } | Self::BurstFrame { .. } | Self::Renew { .. } => false,
        }
    }
}

/// A request that concerns drafts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DraftRequest {
    /// Enrol a draft. Answered by [`GalleryEvent::Enrolled`](super::GalleryEvent::Enrolled) or
    /// [`GalleryEvent::PossibleDuplicate`](super::GalleryEvent::PossibleDuplicate).
    Enrol(Enrolment),
    /// Discard drafts. Answered by [`GalleryEvent::Discarded`](super::GalleryEvent::Discarded).
    Discard {
        /// The drafts.
        drafts: Vec<DraftId>,
    },
}

/// A request to export or import the gallery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TransferRequest {
    /// Write an encrypted file. Answered by [`GalleryEvent::Exported`](super::GalleryEvent::Exported).
    Export {
        /// The passphrase of the file, at least [`MIN_PASSPHRASE_CHARS`](super::lock::MIN_PASSPHRASE_CHARS) characters.
        passphrase: Passphrase,
    },
    /// Import the attached file, completely or not at all. Reported by
    /// [`GalleryEvent::Importing`](super::GalleryEvent::Importing), answered by
    /// [`GalleryEvent::Imported`](super::GalleryEvent::Imported).
    Import {
        /// The passphrase of the file.
        passphrase: Passphrase,
        /// What happens to the people who are enrolled.
        mode: ImportMode,
    },
    /// Cancel the imports that were requested before. They fail with
    /// [`Cancelled`](crate::failure::gallery::GalleryFailure::Cancelled) unless they are complete. Answered by
    /// [`GalleryEvent::Discarded`](super::GalleryEvent::Discarded).
    CancelImport,
}

impl From<AccessRequest> for GalleryRequest {
    fn from(request: AccessRequest) -> Self {
        Self::Access(request)
    }
}

impl From<GallerySettings> for GalleryRequest {
    fn from(settings: GallerySettings) -> Self {
        Self::Settings(settings)
    }
}

impl From<PeopleRequest> for GalleryRequest {
    fn from(request: PeopleRequest) -> Self {
        Self::People(request)
    }
}

impl From<AnalysisRequest> for GalleryRequest {
    fn from(request: AnalysisRequest) -> Self {
        Self::Analysis(request)
    }
}

impl From<DraftRequest> for GalleryRequest {
    fn from(request: DraftRequest) -> Self {
        Self::Drafts(request)
    }
}

impl From<TransferRequest> for GalleryRequest {
    fn from(request: TransferRequest) -> Self {
        Self::Transfer(request)
    }
}
