//! Where paintings are made: the pictures in place, the net that sees, and the job under way.

mod inputs;
mod job;
mod step_timer;

pub(crate) use job::StepOutcome;
pub use job::{Job, JobError, JobState};

use crate::pipeline::EncodedFace;
use likeness_core::geometry::{Rect, Size};
use likeness_core::manifest::ModelId;
use likeness_core::pixels::RgbaFrame;
use likeness_core::style::memory;
use likeness_core::style::memory::SizeOption;
use likeness_core::style::settings::PaintSettings;
use likeness_nets::vgg::Vgg;
use protocol::style::{JobId, PictureSlot};
use std::collections::BTreeMap;

/// Memory that a painting may take, bytes. A wasm worker has 4 GB in all, a phone's browser ends a page long before that.
pub const MEMORY_BUDGET: u64 = 1_600_000_000;

/// Pictures, net and job.
#[derive(Debug, Default)]
pub struct StyleEngine {
    /// The pictures in place.
    pub pictures: BTreeMap<PictureSlot, RgbaFrame>,
    /// The faces of the photo, largest first, in its pixels.
    pub faces: Vec<Rect>,
    /// The largest of them, encoded.
    pub face: Option<EncodedFace>,
    /// The net that was used last; others are fetched again, from the browser's cache.
    pub vgg: Option<(ModelId, Vgg)>,
    /// A job that was asked for and is not laid out yet: its net may have to be fetched.
    pub requested: Option<(JobId, PaintSettings)>,
    /// The job under way, or the last one, which may be continued.
    pub job: Option<Job>,
}

impl StyleEngine {
    /// Whether there is a step to do, or a job to lay out.
    pub fn is_painting(&self) -> bool {
        self.requested.is_some() || self.job.as_ref().is_some_and(|job| job.state == JobState::Painting)
    }

    /// What each size would take for the photo in place.
    pub fn size_options(&self) -> Vec<SizeOption> {
        self.pictures
            .get(&PictureSlot::Content)
            .map(|photo| memory::size_options(photo.size(), MEMORY_BUDGET))
            .unwrap_or_default()
    }

    /// The job, where it is the one that is painting or resting.
    pub fn current_job(&self) -> Option<JobId> {
        self.job.as_ref().filter(|job| job.state != JobState::Done).map(|job| job.id)
    }

    /// The styles in place, in the order of their slots, some of which may be empty.
    pub fn styles(&self) -> impl Iterator<Item = &RgbaFrame> {
        self.pictures.iter().filter(|(slot, _)| matches!(slot, PictureSlot::Style(_))).map(|(_, frame)| frame)
    }

    /// The size of a picture in place.
    pub fn size(&self, slot: PictureSlot) -> Option<Size> {
        self.pictures.get(&slot).map(RgbaFrame::size)
    }
}
