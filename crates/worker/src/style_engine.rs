//! The state of style transfer: the pictures, the net and the job.

mod inputs;
mod job;
mod step_timer;

pub use job::{Job, JobError, JobState};
pub(crate) use job::{JobContext, StepOutcome};

use likeness_core::geometry::{Rect, Size};
use likeness_core::manifest::ModelId;
use likeness_core::pixels::RgbaFrame;
use likeness_core::style::memory;
use likeness_core::style::memory::SizeOption;
use likeness_core::style::settings::PaintSettings;
use likeness_nets::face::EncodedFace;
use likeness_nets::vgg::Vgg;
use protocol::style::{JobId, PictureSlot};
use std::collections::BTreeMap;

/// The memory that a job may take, in bytes. A wasm worker has 4 GB in total; a phone's browser ends a page long before that.
pub const MEMORY_BUDGET: u64 = 1_600_000_000;

/// The pictures, the net and the job.
#[derive(Debug, Default)]
pub struct StyleEngine {
    /// The pictures.
    pub pictures: BTreeMap<PictureSlot, RgbaFrame>,
    /// The faces of the photo, the one that is meant first, in its pixels.
    pub faces: Vec<Rect>,
    /// That face, encoded.
    pub face: Option<EncodedFace>,
    /// The net that was used last; others are fetched again, from the browser's cache.
    pub vgg: Option<(ModelId, Vgg)>,
    /// A requested job that has not started yet: its net may have to be fetched.
    pub requested: Option<(JobId, PaintSettings)>,
    /// The job in progress, or the last one, which may be continued.
    pub job: Option<Job>,
}

impl StyleEngine {
    /// Whether there is a step to take or a job to start.
    pub fn is_painting(&self) -> bool {
        self.requested.is_some() || self.job.as_ref().is_some_and(|job| job.state == JobState::Painting)
    }

    /// The sizes that the photo can be painted at, and the memory that each takes.
    pub fn size_options(&self) -> Vec<SizeOption> {
        self.pictures
            .get(&PictureSlot::Content)
            .map(|photo| memory::size_options(photo.size(), MEMORY_BUDGET))
            .unwrap_or_default()
    }

    /// The id of the job if it is running or paused.
    pub fn current_job(&self) -> Option<JobId> {
        self.job.as_ref().filter(|job| job.state != JobState::Done).map(|job| job.id)
    }

    /// The styles in the order of their slots, some of which may be empty.
    pub fn styles(&self) -> impl Iterator<Item = &RgbaFrame> {
        self.pictures.iter().filter(|(slot, _)| matches!(slot, PictureSlot::Style(_))).map(|(_, frame)| frame)
    }

    /// The size of a picture.
    pub fn size(&self, slot: PictureSlot) -> Option<Size> {
        self.pictures.get(&slot).map(RgbaFrame::size)
    }
}
