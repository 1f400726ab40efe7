//! Everything that can go wrong in front of a person, as data. The page has the words for it.

use gallery::GalleryFailure;
use likeness_core::manifest::ModelId;
use likeness_core::picture_file::PictureFileError;
use serde::{Deserialize, Serialize};

pub mod gallery;

/// What happened, with the technical detail kept apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// What kind.
    pub kind: FailureKind,
    /// The technical text behind "details": an error's own words.
    pub detail: String,
}

/// The kinds of failure that a person can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FailureKind {
    /// The browser or the person refused the camera.
    CameraDenied,
    /// There is no camera.
    CameraMissing,
    /// Another program holds the camera.
    CameraBusy,
    /// The camera went away while in use.
    CameraUnplugged,
    /// The page is not served over https or localhost, so the browser offers no camera.
    CameraInsecure,
    /// The file is a HEIC picture, which this browser cannot open.
    Heic,
    /// The file is no picture, by its first bytes.
    NotAPicture,
    /// The file starts like a picture but cannot be decoded.
    CorruptPicture,
    /// The picture has more pixels than a browser can hold.
    HugePicture,
    /// The picture is too small to show a face.
    TinyPicture,
    /// The picture is too small to paint from.
    TinyForPainting,
    /// The picture carries no painting settings.
    NoSettings,
    /// The picture carries settings that cannot be read.
    SettingsUnreadable,
    /// The painting could not be made into a file.
    NotSaved,
    /// There is no photo or no style to paint with.
    NothingToPaint,
    /// A painting of that size needs more memory than there is.
    TooLargeToPaint,
    /// The pixels of a decoded picture could not be read.
    PictureUnreadable,
    /// Nothing that was dropped or pasted is a picture.
    NoPictureGiven,
    /// A model file could not be fetched.
    Download(ModelId),
    /// The list of models could not be fetched or read.
    ManifestUnreadable,
    /// A model file is not the one that was published.
    WrongWeights(ModelId),
    /// A net computes wrong numbers on the CPU too.
    SelfTest(ModelId),
    /// The browser's storage is full.
    StorageFull,
    /// The GPU was lost.
    GpuLost,
    /// The worker did not answer in time.
    WorkerUnresponsive,
    /// The worker stopped and could not be brought back.
    WorkerCrashed,
    /// Page and worker come from different versions.
    StaleWorker,
    /// The worker's file could not be loaded.
    WorkerMissing,
    /// The messages of a language could not be fetched.
    LanguageUnavailable,
    /// Something about the gallery.
    Gallery(GalleryFailure),
    /// A net or a computation failed in an unexpected way.
    Internal,
}

impl Failure {
    /// A failure with its technical detail.
    pub fn new(kind: FailureKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into() }
    }
}

impl From<PictureFileError> for FailureKind {
    fn from(error: PictureFileError) -> Self {
        match error {
            PictureFileError::Heic => Self::Heic,
            PictureFileError::Corrupt => Self::CorruptPicture,
            PictureFileError::Huge => Self::HugePicture,
            PictureFileError::Tiny => Self::TinyPicture,
            PictureFileError::NotAPicture => Self::NotAPicture,
        }
    }
}
