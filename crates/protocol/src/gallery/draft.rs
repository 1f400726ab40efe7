//! Drafts: faces that were examined and can be enrolled.

use likeness_core::face::alignment;
use likeness_core::face::quality_check::QualityCheck;
use likeness_core::gallery::person::{PersonId, UnixMs};
use likeness_core::geometry::Rect;
use serde::{Deserialize, Serialize};

/// Side of a draft's chip in pixels.
pub const CHIP: u32 = alignment::CHIP;

/// The largest number of drafts; an additional one replaces the oldest.
pub const MAX_DRAFTS: usize = 64;

/// Identifies a draft. Only the newest [`MAX_DRAFTS`] exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DraftId(pub u32);

/// An examined face.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExaminedFace {
    /// Its bounding box, in pixels of the picture.
    pub bounds: Rect,
    /// The detector's score, 0..=1.
    pub score: f32,
    /// Every quality check, always in the same order.
    pub checks: Vec<QualityCheck>,
    /// The draft to enrol; `None` if the face could not be aligned. A draft that failed a check cannot be enrolled.
    pub draft: Option<DraftId>,
}

impl ExaminedFace {
    /// Whether it can be enrolled.
    pub fn passed(&self) -> bool {
        self.draft.is_some() && self.checks.iter().all(|check| check.passed)
    }
}

/// The enrolment of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The face.
    pub draft: DraftId,
    /// The person it belongs to.
    pub target: EnrolmentTarget,
    /// When the consent box was ticked. Enrolment requires consent.
    pub consented_at: UnixMs,
    /// Store a thumbnail of the aligned face, for the list.
    pub keep_thumbnail: bool,
    /// Enrol even if the face is close to another person's.
    pub allow_duplicate: bool,
}

/// The person that a draft belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum EnrolmentTarget {
    /// A new person with a name of 1 to [`MAX_NAME_CHARS`](likeness_core::gallery::person::MAX_NAME_CHARS) characters.
    New {
        /// The name.
        name: String,
    },
    /// An enrolled person.
    Known {
        /// The person.
        person: PersonId,
    },
}
