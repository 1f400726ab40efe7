//! Messages of the gallery.
//!
//! | message | attachment |
//! |---|---|
//! | [`AnalysisRequest`] | an `ImageBitmap` |
//! | [`TransferRequest::Import`] | the bytes of an export file |
//! | [`GalleryEvent::Examined`], [`GalleryEvent::Burst`] | the aligned chips of the drafts: RGBA, [`CHIP`] pixels square, concatenated |
//! | [`GalleryEvent::Thumbnails`] | the thumbnails: RGBA, [`THUMBNAIL_SIDE`] pixels square, concatenated |
//! | [`GalleryEvent::Verified`], [`GalleryEvent::NotRenewed`] | the aligned chip: RGBA, [`CHIP`] pixels square |
//! | [`GalleryEvent::Exported`] | the bytes of an export file |
//!
//! Each request is answered by exactly one event with the same [`RequestId`]: [`GalleryEvent::Skipped`] for a live frame
//! that a newer one superseded, [`GalleryEvent::Failed`] for a failure. Events without an id answer no request:
//! [`GalleryEvent::Changed`] if another tab changed the gallery, [`GalleryEvent::Status`] if the gallery locked itself,
//! [`GalleryEvent::Importing`] while a file is imported.
//!
//! Embeddings never reach the page: an examined face is a draft in the worker, which the page knows by its id.
//!
//! [`CHIP`]: draft::CHIP
//! [`THUMBNAIL_SIDE`]: likeness_core::gallery::person::THUMBNAIL_SIDE

pub mod draft;
mod event;
mod head;
pub mod lock;
mod request;
mod settings;

pub use draft::{DraftId, ExaminedFace};
pub use event::{GalleryEvent, ImportStep};
pub use head::HeadEvent;
pub use request::{
    AccessRequest, AnalysisRequest, DraftRequest, GalleryNotice, GalleryRequest, PeopleRequest, RequestId,
    TransferRequest,
};
pub use settings::GallerySettings;
