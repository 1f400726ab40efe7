//! Errors of the gallery and its ports, as failures that a user can meet.

use crate::ports::gallery::{CipherError, StoreError};
use likeness_core::gallery::archive::ArchiveError;
use likeness_core::gallery::record::RecordError;
use likeness_nets::face::PipelineError;
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};

/// Why a request failed.
#[derive(Debug, Clone, PartialEq)]
pub enum GalleryError {
    /// A failure to show.
    Failure(Failure),
    /// A net returned nothing or invalid numbers: on the GPU the worker must be replaced.
    DeviceFailed(String),
}

impl GalleryError {
    /// A failure of the gallery.
    pub fn of(kind: GalleryFailure, detail: impl Into<String>) -> Self {
        Self::Failure(Failure::new(FailureKind::Gallery(kind), detail))
    }

    /// Whether a stored record is damaged.
    pub const fn is_damage(&self) -> bool {
        matches!(self, Self::Failure(Failure { kind: FailureKind::Gallery(GalleryFailure::Damaged), .. }))
    }

    /// A failure that should not occur.
    pub fn internal(detail: impl Into<String>) -> Self {
        Self::Failure(Failure::new(FailureKind::Internal, detail))
    }
}

impl From<GalleryFailure> for GalleryError {
    fn from(kind: GalleryFailure) -> Self {
        Self::of(kind, format!("{kind:?}"))
    }
}

impl From<StoreError> for GalleryError {
    fn from(error: StoreError) -> Self {
        let kind = match &error {
            StoreError::Full(_) => GalleryFailure::Full,
            StoreError::Unavailable(_) => GalleryFailure::NoStorage,
            StoreError::Blocked => GalleryFailure::HeldByOtherTab,
            StoreError::Newer => GalleryFailure::NewerVersion,
            StoreError::Stale | StoreError::Failed(_) => return Self::internal(error.to_string()),
        };
        Self::of(kind, error.to_string())
    }
}

impl From<CipherError> for GalleryError {
    fn from(error: CipherError) -> Self {
        let kind = match &error {
            CipherError::Unavailable(_) => GalleryFailure::NoCryptography,
            CipherError::Refused => GalleryFailure::Damaged,
            CipherError::Failed(_) => return Self::internal(error.to_string()),
        };
        Self::of(kind, error.to_string())
    }
}

impl From<RecordError> for GalleryError {
    fn from(error: RecordError) -> Self {
        let kind = match &error {
            RecordError::Version { .. } => GalleryFailure::NewerVersion,
            _ => GalleryFailure::Damaged,
        };
        Self::of(kind, error.to_string())
    }
}

impl From<ArchiveError> for GalleryError {
    fn from(error: ArchiveError) -> Self {
        let kind = match &error {
            ArchiveError::NotAnExport => GalleryFailure::NotAnExport,
            ArchiveError::Newer { .. } | ArchiveError::People(RecordError::Version { .. }) => {
                GalleryFailure::NewerExport
            }
            ArchiveError::Huge { .. } => GalleryFailure::HugeExport,
            ArchiveError::Crowded { .. } => GalleryFailure::TooLargeToExport,
            ArchiveError::Rounds { .. } | ArchiveError::People(_) | ArchiveError::Thumbnails(_) => {
                GalleryFailure::MalformedExport
            }
        };
        Self::of(kind, error.to_string())
    }
}

impl From<PipelineError> for GalleryError {
    fn from(error: PipelineError) -> Self {
        match error {
            PipelineError::Bridge(_) | PipelineError::Embedding(_) => Self::DeviceFailed(error.to_string()),
            PipelineError::Detection(_) | PipelineError::Landmarks(_) => Self::internal(error.to_string()),
        }
    }
}
