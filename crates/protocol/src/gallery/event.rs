//! What the gallery reports.

use super::draft::{DraftId, ExaminedFace};
use super::head::HeadEvent;
use super::lock::GalleryStatus;
use crate::failure::Failure;
use likeness_core::face::matching::Verdict;
use likeness_core::face::quality_check::QualityCheck;
use likeness_core::face::report::FaceReport;
use likeness_core::gallery::person::{ImportReport, Person, PersonId, PictureId, UnixMs};
use likeness_core::gallery::recognition::{Candidate, Recognition};
use likeness_core::gallery::similarity::SimilarityReport;
use likeness_core::geometry::{Rect, Size};
use serde::{Deserialize, Serialize};

/// An event of the gallery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum GalleryEvent {
    /// The status.
    Status(GalleryStatus),
    /// A picture was examined. The chips of the drafts are attached, in the order of `faces`, for those with a draft.
    Examined {
        /// Size of the picture.
        frame: Size,
        /// All faces, the one that is meant first.
        faces: Vec<ExaminedFace>,
    },
    /// A frame of a burst was examined. Its chip is attached if this frame is the best so far.
    Burst {
        /// Size of the frame.
        frame: Size,
        /// The largest face, if there is one.
        face: Option<Rect>,
        /// Every quality check, always in the same order.
        checks: Vec<QualityCheck>,
        /// Frames of this burst so far, including this one.
        frames: u32,
        /// Frames of this burst that passed all checks.
        passed: u32,
        /// The draft of the best frame so far that passed.
        best: Option<DraftId>,
        /// This frame is the best one.
        is_best: bool,
    },
    /// Drafts or tracks were dropped, or imports were cancelled.
    Discarded,
    /// A draft was enrolled and used up.
    Enrolled {
        /// The person to whom the picture belongs.
        person: PersonId,
        /// The person's [`label`](likeness_core::gallery::label).
        label: String,
        /// The picture.
        picture: PictureId,
        /// The status of the gallery afterwards.
        status: GalleryStatus,
    },
    /// Nothing was enrolled yet, because the face is close to another person's. Ask the user, then enrol with
    /// `allow_duplicate`.
    PossibleDuplicate {
        /// The draft, which still exists.
        draft: DraftId,
        /// The other person and the distance.
        other: Candidate,
    },
    /// Nobody was renewed yet. The aligned chip is attached if a face could be aligned.
    NotRenewed {
        /// The person.
        person: PersonId,
        /// The draft to enrol once somebody has confirmed that it is this person; `None` if the face did not pass a check.
        draft: Option<DraftId>,
        /// Every quality check, always in the same order.
        checks: Vec<QualityCheck>,
        /// The comparison by the encoder with which the person is enrolled; `None` if that is not at hand.
        verdict: Option<Verdict>,
    },
    /// Everyone, by name.
    People(Vec<Person>),
    /// The available thumbnails are attached.
    Thumbnails {
        /// The pictures in the order of the bytes; pictures without a thumbnail are left out.
        pictures: Vec<PictureId>,
    },
    /// The gallery has changed; what is shown must be requested again.
    Changed(GalleryStatus),
    /// Everything was deleted, as verified by reopening the database.
    Deleted(GalleryStatus),
    /// The faces of a picture were identified.
    Recognised(Recognition),
    /// A claimed identity was verified.
    Verified {
        /// The claimed identity.
        person: PersonId,
        /// What was found, with lenient notices.
        report: FaceReport,
        /// The comparison with the person's template; `None` without a face.
        verdict: Option<Verdict>,
    },
    /// The comparison of everyone with everyone.
    Similarity(SimilarityReport),
    /// How far the trial of a head is.
    Head(HeadEvent),
    /// The gallery was exported; the bytes of the file are attached.
    Exported {
        /// People in the file.
        people: u32,
        /// Pictures in the file.
        pictures: u32,
        /// When.
        at: UnixMs,
    },
    /// An import has reached this step. It is not an answer, so that it has no request's id.
    Importing(ImportStep),
    /// A file was imported.
    Imported {
        /// What it contained.
        report: ImportReport,
        /// The status of the gallery afterwards.
        status: GalleryStatus,
    },
    /// A live frame was superseded by a newer one.
    Skipped,
    /// The request failed and nothing was changed.
    Failed(Failure),
}

/// A step of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImportStep {
    /// The key is derived from the passphrase.
    DerivingKey,
    /// The file is decrypted and checked.
    Opening,
    /// The people are encrypted, each for itself.
    People {
        /// People so far.
        done: u32,
        /// People in all.
        all: u32,
    },
    /// Everything is written.
    Writing,
}
