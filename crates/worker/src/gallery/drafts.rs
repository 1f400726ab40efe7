//! Drafts, which are examined faces that can be enrolled, and the best frame of a burst.

use likeness_core::face::quality_check::{Criterion, QualityCheck};
use likeness_core::gallery::encodings::Encodings;
use likeness_core::gallery::person::THUMBNAIL_SIDE;
use likeness_core::geometry::{SimilarityTransform, Size};
use likeness_core::pixels::RgbField;
use likeness_core::resample::warp;
use protocol::gallery::draft::{CHIP, DraftId, MAX_DRAFTS};
use std::collections::VecDeque;

/// A draft.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Its embeddings.
    pub look: Encodings,
    /// The aligned face, for a thumbnail if one is requested.
    pub chip: RgbField,
    /// The results of the quality checks.
    pub checks: Vec<QualityCheck>,
}

impl Draft {
    /// Whether it may be enrolled.
    pub fn passed(&self) -> bool {
        self.checks.iter().all(|check| check.passed)
    }

    /// The thumbnail of the aligned face.
    ///
    /// # Shapes
    /// - output: `[96, 96, 3]` bytes
    pub fn thumbnail(&self) -> Vec<u8> {
        let to_chip = SimilarityTransform::scale_translate(CHIP as f32 / THUMBNAIL_SIDE as f32, 0.0, 0.0);
        let small = warp(&self.chip.to_rgba(), to_chip, Size::new(THUMBNAIL_SIDE, THUMBNAIL_SIDE)).to_rgba();
        small.bytes().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
    }
}

/// The newest drafts.
#[derive(Debug, Default)]
pub struct Drafts {
    next: u32,
    waiting: VecDeque<Draft>,
}

impl Drafts {
    /// Adds a draft and returns its id.
    pub fn add(&mut self, look: Encodings, chip: RgbField, checks: Vec<QualityCheck>) -> DraftId {
        self.next = self.next.wrapping_add(1);
        let id = DraftId(self.next);
        self.waiting.push_back(Draft { id, look, chip, checks });
        while self.waiting.len() > MAX_DRAFTS {
            self.waiting.pop_front();
        }
        id
    }

    /// A draft, if it still exists.
    pub fn get(&self, id: DraftId) -> Option<&Draft> {
        self.waiting.iter().find(|draft| draft.id == id)
    }

    /// Removes a draft.
    pub fn discard(&mut self, id: DraftId) {
        self.waiting.retain(|draft| draft.id != id);
    }

    /// Removes all drafts.
    pub fn clear(&mut self) {
        self.waiting.clear();
    }
}

/// A guided burst of camera frames.
#[derive(Debug, Default)]
pub struct Burst {
    /// Frames so far.
    pub frames: u32,
    /// Frames that passed all checks.
    pub passed: u32,
    /// The draft of the best frame and its sharpness.
    pub best: Option<(DraftId, f32)>,
}

impl Burst {
    /// Counts a frame and returns whether it is the best so far: the sharpest of those that pass all checks.
    pub fn is_best(&mut self, checks: &[QualityCheck]) -> bool {
        self.frames = self.frames.saturating_add(1);
        if checks.iter().any(|check| !check.passed) {
            return false;
        }
        self.passed = self.passed.saturating_add(1);
        self.best.is_none_or(|(_, sharpness)| sharpness_of(checks) > sharpness)
    }
}

/// The measured sharpness.
pub fn sharpness_of(checks: &[QualityCheck]) -> f32 {
    let check = checks.iter().find(|check| check.criterion == Criterion::Sharpness);
    check.and_then(|check| check.measured).unwrap_or(0.0)
}
