//! The gallery: what the page may ask about the people it knows, and what it is told.
//!
//! | beside | what |
//! |---|---|
//! | [`GalleryRequest::Examine`], [`GalleryRequest::BurstFrame`], [`GalleryRequest::Recognise`], [`GalleryRequest::Verify`] | an `ImageBitmap` |
//! | [`GalleryRequest::Import`] | the bytes of an export file |
//! | [`GalleryEvent::Examined`], [`GalleryEvent::Burst`] | the aligned chips of the drafts, RGBA, [`CHIP`] pixels square, one after the other |
//! | [`GalleryEvent::Thumbnails`] | the thumbnails, RGBA, [`THUMBNAIL`] pixels square, one after the other |
//! | [`GalleryEvent::Exported`] | the bytes of an export file |
//!
//! Every request is answered by exactly one event that carries its [`RequestId`]; a live frame that a newer one replaced is
//! answered by [`GalleryEvent::Skipped`], what fails by [`GalleryEvent::Failed`]. Events without an id come of themselves:
//! [`GalleryEvent::Changed`] when another tab changed the gallery, [`GalleryEvent::Status`] when it locked itself.
//!
//! Encodings never reach the page: a face that was examined is a draft in the worker, and the page knows its number.

pub mod lock;

use crate::failure::Failure;
use likeness_core::face::alignment;
use likeness_core::face::matching::Verdict;
use likeness_core::face::quality_check::QualityCheck;
use likeness_core::face::report::{FaceReport, Source};
use likeness_core::gallery::person::{ImportMode, ImportReport, Person, PersonId, PictureId, UnixMs};
use likeness_core::gallery::recognition::{Candidate, Recognition};
use likeness_core::gallery::similarity::SimilarityReport;
use likeness_core::geometry::{Rect, Size};
use lock::{GalleryStatus, NewLock, Passphrase};
use serde::{Deserialize, Serialize};

/// Enrol a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// Which face.
    pub draft: DraftId,
    /// Whose it is.
    pub target: EnrolmentTarget,
    /// When the tick was set that the person agrees. There is no enrolment without it.
    pub consented_at: UnixMs,
    /// Store the aligned face, small, to be shown in the list.
    pub keep_thumbnail: bool,
    /// Enrol even though the face is near to another person's.
    pub allow_duplicate: bool,
}

/// Whose face a draft shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum EnrolmentTarget {
    /// Somebody new of this name, 1 to [`super::NAME`] characters.
    New {
        /// The name.
        name: String,
    },
    /// Somebody who is there.
    Known {
        /// Who.
        person: PersonId,
    },
}

/// Side of a draft's chip, pixels.
pub const CHIP: u32 = alignment::CHIP;

/// Numbers a request; chosen by the page, upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RequestId(pub u32);

/// A face that was examined and waits in the worker to be enrolled. Only the newest [`DRAFTS`] wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DraftId(pub u32);

/// Most drafts that wait; an older one is forgotten.
pub const DRAFTS: usize = 64;

/// What the page may ask of the gallery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum GalleryRequest {
    /// How is it? Answered by [`GalleryEvent::Status`].
    Status,
    /// Make one, open. (Ask `navigator.storage.persist()` in the page: workers cannot.) Answered by
    /// [`GalleryEvent::Status`].
    Create {
        /// What will open it.
        lock: NewLock,
    },
    /// Open it. Answered by [`GalleryEvent::Status`].
    Unlock {
        /// The passphrase; `None` where this browser holds the key.
        passphrase: Option<Passphrase>,
    },
    /// Close it: keys, encodings, drafts and tracks are forgotten. Answered by [`GalleryEvent::Status`].
    Lock,
    /// Open it by something else from now on; no record is written anew. Answered by [`GalleryEvent::Status`].
    ChangeLock {
        /// The passphrase of now; `None` where this browser holds the key.
        current: Option<Passphrase>,
        /// What will open it.
        lock: NewLock,
    },
    /// Settings that are kept. Answered by [`GalleryEvent::Status`].
    Settings {
        /// Lock after so many minutes in which nothing was asked but [`GalleryRequest::Status`]; 0: never.
        auto_lock_minutes: u32,
        /// Chance of a wrong name for one stranger, over the whole gallery, 1e-5..=0.1. Strictest that the measurements
        /// carry: see [`recognition::IdentificationThresholds`].
        false_alarm: f32,
    },
    /// Find every face of a picture (bitmap beside) and judge it strictly. Answered by [`GalleryEvent::Examined`].
    Examine {
        /// Camera or photo.
        source: Source,
    },
    /// One frame of a guided burst (bitmap beside). Answered by [`GalleryEvent::Burst`].
    BurstFrame {
        /// The first of a burst: the best of an earlier one is forgotten.
        first: bool,
    },
    /// Forget these drafts. Answered by [`GalleryEvent::Discarded`].
    Discard {
        /// Which.
        drafts: Vec<DraftId>,
    },
    /// Enrol a draft. Answered by [`GalleryEvent::Enrolled`] or [`GalleryEvent::PossibleDuplicate`].
    Enrol(Enrolment),
    /// Who is in it? Answered by [`GalleryEvent::People`].
    People,
    /// Thumbnails of these pictures, at most 200. Answered by [`GalleryEvent::Thumbnails`].
    Thumbnails {
        /// Which.
        pictures: Vec<PictureId>,
    },
    /// Give another name. Answered by [`GalleryEvent::Changed`].
    Rename {
        /// Whom.
        person: PersonId,
        /// 1 to [`NAME`] characters.
        name: String,
    },
    /// Two entries are one person: the pictures of `from` go to `into`. Answered by [`GalleryEvent::Changed`].
    Merge {
        /// This entry ends.
        from: PersonId,
        /// This one keeps its name and consent.
        into: PersonId,
    },
    /// Delete a picture; the person stays, even without pictures. Answered by [`GalleryEvent::Changed`].
    DeletePicture {
        /// Which.
        picture: PictureId,
    },
    /// Delete a person with every picture. Answered by [`GalleryEvent::Changed`].
    DeletePerson {
        /// Whom.
        person: PersonId,
    },
    /// Delete the database with its key, open or locked; then open it again and look. Answered by
    /// [`GalleryEvent::Deleted`]. (Cache Storage and localStorage are the page's to delete.)
    DeleteEverything,
    /// Who is this? (Bitmap beside.) Answered by [`GalleryEvent::Recognised`]. Of live frames only the newest waits.
    Recognise {
        /// [`Source::Camera`]: faces are followed from frame to frame.
        source: Source,
    },
    /// The camera was closed: forget the faces that were followed. Answered by [`GalleryEvent::Discarded`].
    EndLive,
    /// Is this the person of that name? (Bitmap beside.) Answered by [`GalleryEvent::Verified`].
    Verify {
        /// Who it is claimed to be.
        person: PersonId,
        /// Camera or photo.
        source: Source,
    },
    /// How alike are they all? Answered by [`GalleryEvent::Similarity`].
    Similarity,
    /// Write an encrypted file. Answered by [`GalleryEvent::Exported`].
    Export {
        /// Opens the file later; at least [`lock::PASSPHRASE`] characters.
        passphrase: Passphrase,
    },
    /// Read a file (bytes beside). All of it or nothing. Answered by [`GalleryEvent::Imported`].
    Import {
        /// What opens it.
        passphrase: Passphrase,
        /// What happens to those who are there.
        mode: ImportMode,
    },
}

/// What the worker tells about the gallery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum GalleryEvent {
    /// How it is.
    Status(GalleryStatus),
    /// A picture was examined. The drafts' chips come beside, in the order of `faces`, of those with a draft.
    Examined {
        /// Size of the picture.
        frame: Size,
        /// Each face, largest first; empty where there is none.
        faces: Vec<ExaminedFace>,
    },
    /// A frame of a burst was examined. The chip comes beside where this frame is the best so far.
    Burst {
        /// Size of the frame.
        frame: Size,
        /// The largest face, where there is one.
        face: Option<Rect>,
        /// The live checklist, always complete and in one order.
        checks: Vec<QualityCheck>,
        /// Frames of this burst so far, this one included.
        frames: u32,
        /// Frames of this burst that passed every check.
        passed: u32,
        /// The best frame so far that passed, ready to be enrolled.
        best: Option<DraftId>,
        /// This frame is that best one.
        is_best: bool,
    },
    /// Drafts or tracks are forgotten.
    Discarded,
    /// A draft was enrolled. The draft is used up.
    Enrolled {
        /// To whom the picture belongs.
        person: PersonId,
        /// The picture.
        picture: PictureId,
        /// The gallery afterwards.
        status: GalleryStatus,
    },
    /// Nothing was enrolled yet: this face is near to another person's. Ask, and enrol with `allow_duplicate`.
    PossibleDuplicate {
        /// The draft, which still waits.
        draft: DraftId,
        /// The other person, and how near.
        other: Candidate,
    },
    /// Everybody, by name.
    People(Vec<Person>),
    /// The thumbnails that there are, beside it.
    Thumbnails {
        /// Whose, in the order of the bytes; pictures without thumbnail are left out.
        pictures: Vec<PictureId>,
    },
    /// The gallery is another now; ask for what is shown.
    Changed(GalleryStatus),
    /// Nothing is left, as counted after opening it again.
    Deleted(GalleryStatus),
    /// Who is in a picture.
    Recognised(Recognition),
    /// A 1:1 claim was judged.
    Verified {
        /// Whom it was claimed to be.
        person: PersonId,
        /// What the look found; lenient notices.
        report: FaceReport,
        /// Against the nearest of the person's pictures; `None` without a face.
        verdict: Option<Verdict>,
        /// That picture.
        nearest: Option<PictureId>,
    },
    /// How alike they are.
    Similarity(SimilarityReport),
    /// A file was written; its bytes come beside.
    Exported {
        /// People in it.
        people: u32,
        /// Pictures in it.
        pictures: u32,
        /// When.
        at: UnixMs,
    },
    /// A file was read.
    Imported {
        /// What it brought.
        report: ImportReport,
        /// The gallery afterwards.
        status: GalleryStatus,
    },
    /// A live frame was passed over because a newer one came.
    Skipped,
    /// It did not work, and nothing was changed.
    Failed(Failure),
}

/// A face that was examined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExaminedFace {
    /// Its box, pixels of the picture.
    pub bounds: Rect,
    /// The detector's score, 0..=1.
    pub score: f32,
    /// Every check, always complete and in one order.
    pub checks: Vec<QualityCheck>,
    /// By which it can be enrolled; `None` where it could not be aligned. A draft that failed a check is refused by
    /// [`GalleryRequest::Enrol`].
    pub draft: Option<DraftId>,
}

impl ExaminedFace {
    /// Whether it may be enrolled.
    pub fn passed(&self) -> bool {
        self.draft.is_some() && self.checks.iter().all(|check| check.passed)
    }
}
