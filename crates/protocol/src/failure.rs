//! Failures as data. The page has the words and the next step for each kind.

use all::all_variants;
use gallery::GalleryFailure;
use likeness_core::model::ModelId;
use likeness_core::picture_file::{PictureFileError, PictureKind};
use serde::{Deserialize, Serialize};

mod all;
pub mod gallery;

/// A failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// Its kind.
    pub kind: FailureKind,
    /// The technical detail: the text of the underlying error.
    pub detail: String,
}

/// The kinds of failure that a user can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FailureKind {
    /// The browser or the user denied access to the camera.
    CameraDenied,
    /// There is no camera.
    CameraMissing,
    /// Another program uses the camera.
    CameraBusy,
    /// The camera was disconnected while in use.
    CameraUnplugged,
    /// The page is not served over https or localhost, so the browser offers no camera.
    CameraInsecure,
    /// The page is embedded in another one that does not pass the camera on.
    CameraNotDelegated,
    /// The host's `Permissions-Policy` forbids the camera.
    CameraForbidden,
    /// The browser's question about the camera was not answered.
    CameraUnanswered,
    /// The camera was opened and sends no frame.
    CameraSilent,
    /// The file is a HEIC picture, which this browser cannot open.
    Heic,
    /// The file is in a format that this browser cannot open.
    UnsupportedPicture(PictureKind),
    /// The file has no bytes.
    EmptyFile,
    /// The file is not a picture, judging by its first bytes, and the browser cannot open it either.
    NotAPicture,
    /// The file starts like a picture but cannot be decoded.
    CorruptPicture,
    /// The picture has more pixels than a browser can hold.
    HugePicture,
    /// The picture is too small to show a face.
    TinyPicture,
    /// The picture is too small for style transfer.
    TinyForPainting,
    /// The picture contains no style-transfer settings.
    NoSettings,
    /// The file is not a net that was trained in the lessons.
    TrainedNetUnreadable,
    /// The file is a trained net that a newer version of this page wrote.
    TrainedNetNewer,
    /// The picture contains settings that cannot be read.
    SettingsUnreadable,
    /// The painting could not be saved as a file.
    NotSaved,
    /// There is no photo or no style.
    NothingToPaint,
    /// A painting of that size needs more memory than is available.
    TooLargeToPaint,
    /// The browser cannot read the pixels of a picture, usually because memory ran out.
    PictureUnreadable,
    /// Nothing that was dropped or pasted is a picture.
    NoPictureGiven,
    /// A folder was dropped where there is room for one picture.
    FolderGiven,
    /// The address of a picture was dropped or pasted, which the page may not fetch.
    AddressGiven,
    /// The server that the page came from cannot be reached.
    NoConnection,
    /// A file of the page is not on its server.
    FileMissing,
    /// The code of a page that was opened could not be fetched.
    PageMissing,
    /// A model file could not be fetched.
    Download(ModelId),
    /// The list of models could not be fetched or read.
    ManifestUnreadable,
    /// The host does not offer this net.
    NetNotOffered(ModelId),
    /// The host offers no style transfer.
    StyleNotOffered,
    /// A model file is not the published one.
    WrongWeights(ModelId),
    /// A net computes wrong numbers on the CPU too.
    SelfTest(ModelId),
    /// The browser's storage is full.
    StorageFull,
    /// The GPU was lost.
    GpuLost,
    /// The worker did not answer in time.
    WorkerUnresponsive,
    /// The worker stopped and could not be replaced.
    WorkerCrashed,
    /// Page and worker come from different versions.
    StaleWorker,
    /// The engine has not started yet, so a job or a benchmark cannot start either.
    NotStarted,
    /// The worker's file could not be loaded.
    WorkerMissing,
    /// The texts of a language could not be fetched.
    LanguageUnavailable,
    /// A failure of the gallery.
    Gallery(GalleryFailure),
    /// A net or a computation failed unexpectedly.
    Internal,
}

all_variants! {
    FailureKind:
    CameraDenied,
    CameraMissing,
    CameraBusy,
    CameraUnplugged,
    CameraInsecure,
    CameraNotDelegated,
    CameraForbidden,
    CameraUnanswered,
    CameraSilent,
    Heic,
    UnsupportedPicture(PictureKind::Tiff),
    EmptyFile,
    NotAPicture,
    CorruptPicture,
    HugePicture,
    TinyPicture,
    TinyForPainting,
    NoSettings,
    TrainedNetUnreadable,
    TrainedNetNewer,
    SettingsUnreadable,
    NotSaved,
    NothingToPaint,
    TooLargeToPaint,
    PictureUnreadable,
    NoPictureGiven,
    FolderGiven,
    AddressGiven,
    NoConnection,
    FileMissing,
    PageMissing,
    Download(ModelId::FaceEncoder),
    ManifestUnreadable,
    NetNotOffered(ModelId::Vgg19),
    StyleNotOffered,
    WrongWeights(ModelId::FaceEncoder),
    SelfTest(ModelId::FaceEncoder),
    StorageFull,
    GpuLost,
    WorkerUnresponsive,
    WorkerCrashed,
    StaleWorker,
    NotStarted,
    WorkerMissing,
    LanguageUnavailable,
    Gallery(GalleryFailure::Absent),
    Internal,
}

impl Failure {
    /// A failure and its technical detail.
    pub fn new(kind: FailureKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into() }
    }
}

impl From<PictureFileError> for FailureKind {
    fn from(error: PictureFileError) -> Self {
        match error {
            PictureFileError::Corrupt => Self::CorruptPicture,
            PictureFileError::Huge => Self::HugePicture,
            PictureFileError::Tiny => Self::TinyPicture,
        }
    }
}
