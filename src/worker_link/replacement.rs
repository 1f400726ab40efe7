//! Whether to replace a worker that failed, and whether to tell the user.

use protocol::failure::FailureKind;

/// What follows from the failure of a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replacement {
    /// A new worker would fail for the same reason: the page reports the failure instead.
    Futile,
    /// The worker is replaced, and the page says so: something is lost or slower now.
    Reported,
    /// The worker is replaced without a message. The Models page gives the reason.
    Silent,
}

/// What follows from a failure of this kind. Exhaustive: a new kind needs a decision.
pub const fn replacement(kind: FailureKind) -> Replacement {
    match kind {
        FailureKind::Download(_)
        | FailureKind::ManifestUnreadable
        | FailureKind::WrongWeights(_)
        | FailureKind::SelfTest(_)
        | FailureKind::StaleWorker
        | FailureKind::WorkerMissing => Replacement::Futile,
        FailureKind::GpuLost | FailureKind::WorkerUnresponsive => Replacement::Reported,
        FailureKind::WorkerCrashed | FailureKind::Internal => Replacement::Silent,
        // None of these ends a worker.
        FailureKind::CameraDenied
        | FailureKind::CameraMissing
        | FailureKind::CameraBusy
        | FailureKind::CameraUnplugged
        | FailureKind::CameraInsecure
        | FailureKind::CameraNotDelegated
        | FailureKind::CameraForbidden
        | FailureKind::CameraUnanswered
        | FailureKind::CameraSilent
        | FailureKind::Heic
        | FailureKind::UnsupportedPicture(_)
        | FailureKind::EmptyFile
        | FailureKind::NotAPicture
        | FailureKind::CorruptPicture
        | FailureKind::HugePicture
        | FailureKind::TinyPicture
        | FailureKind::TinyForPainting
        | FailureKind::NoSettings
        | FailureKind::SettingsUnreadable
        | FailureKind::TrainedNetUnreadable
        | FailureKind::TrainedNetNewer
        | FailureKind::NotSaved
        | FailureKind::NothingToPaint
        | FailureKind::TooLargeToPaint
        | FailureKind::PictureUnreadable
        | FailureKind::NoPictureGiven
        | FailureKind::FolderGiven
        | FailureKind::AddressGiven
        | FailureKind::NoConnection
        | FailureKind::FileMissing
        | FailureKind::PageMissing
        | FailureKind::NetNotOffered(_)
        | FailureKind::StyleNotOffered
        | FailureKind::StorageFull
        | FailureKind::NotStarted
        | FailureKind::LanguageUnavailable
        | FailureKind::Gallery(_) => Replacement::Silent,
    }
}
