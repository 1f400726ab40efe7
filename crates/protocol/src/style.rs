//! Messages of the style engine.
//!
//! The page sends the pictures one at a time, each attached to a request as an `ImageBitmap`; they stay in the worker until
//! they are replaced. A job paints from them. Its picture so far is attached to [`StyleEvent::Progress`] as RGBA.

use crate::failure::Failure;
use likeness_core::geometry::Size;
use likeness_core::model::ModelId;
use likeness_core::style::costs::Costs;
use likeness_core::style::memory::SizeOption;
use likeness_core::style::settings::PaintSettings;
use serde::{Deserialize, Serialize};

/// Identifies a job; the page counts upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct JobId(pub u32);

/// The use of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PictureSlot {
    /// The photo to paint.
    Content,
    /// A painting whose style is used; several are blended by weight.
    Style(u8),
    /// The picture to start from instead of the photo or noise: the result of an earlier job.
    Initial,
}

/// A request to the style engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StyleRequest {
    /// Store the attached picture. Answered by [`StyleEvent::PictureSet`] or [`StyleEvent::PictureFailed`].
    SetPicture {
        /// The use of the picture.
        slot: PictureSlot,
    },
    /// Drop a picture. Not answered.
    Remove {
        /// The use of the picture.
        slot: PictureSlot,
    },
    /// Start a job and cancel the one in progress. Answered by [`StyleEvent::Loading`], [`StyleEvent::Began`],
    /// [`StyleEvent::Progress`] and finally [`StyleEvent::Ended`] or [`StyleEvent::Failed`].
    Paint {
        /// Identifies the job.
        job: JobId,
        /// Its settings.
        settings: PaintSettings,
    },
    /// Pause after the current step and keep everything. Answered by [`StyleEvent::Paused`].
    Pause,
    /// Continue after a pause, or with more iterations after the end.
    Continue {
        /// Iterations from where the job is, also if it was stopped before its plan was done; 0 after a pause.
        more: u32,
    },
    /// End the job and keep the picture.
    Stop,
    /// End the job and discard the picture.
    Cancel,
}

impl StyleRequest {
    /// Whether the job in progress must interrupt its step for this request.
    pub const fn interrupts(&self) -> bool {
        matches!(self, Self::Cancel | Self::Paint { .. } | Self::Pause | Self::Stop)
    }
}

/// An event of the style engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StyleEvent {
    /// A picture was stored.
    PictureSet {
        /// The use of the picture.
        slot: PictureSlot,
        /// Its size in pixels.
        size: Size,
        /// Number of faces in the photo, for "protect faces"; 0 for other pictures.
        faces: u32,
        /// The sizes that the photo can be painted at, smallest first, and the memory that each takes; empty without a
        /// photo.
        size_options: Vec<SizeOption>,
    },
    /// A picture could not be stored. The previous picture of the slot remains.
    PictureFailed {
        /// The use of the picture.
        slot: PictureSlot,
        /// Why.
        failure: Failure,
    },
    /// The weights of a net are being fetched.
    Loading {
        /// The net.
        model: ModelId,
        /// Bytes received so far.
        received: u64,
        /// Bytes in total.
        total: u64,
    },
    /// A job is about to take its first step.
    Began {
        /// The job.
        job: JobId,
        /// What it will do.
        plan: PaintPlan,
    },
    /// The progress of a job. The picture so far (RGBA, [`PaintProgress::picture`]) is attached at most five times a
    /// second.
    Progress {
        /// The job.
        job: JobId,
        /// The progress.
        progress: PaintProgress,
    },
    /// A job was paused.
    Paused {
        /// The job.
        job: JobId,
    },
    /// A job has ended. The picture (RGBA, `size`) is attached unless the job was cancelled.
    Ended {
        /// The job.
        job: JobId,
        /// Why.
        end: End,
        /// Size of the picture; empty if the job was cancelled.
        size: Size,
        /// Iterations that were done.
        iterations: u32,
        /// The last costs.
        costs: Option<Costs>,
        /// Whether the face encoder still recognises the person, if the photo has a face.
        face_check: Option<FaceCheck>,
    },
    /// A job failed; the pictures remain.
    Failed {
        /// The job.
        job: JobId,
        /// Why.
        failure: Failure,
    },
}

/// What a job will do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaintPlan {
    /// The net that is used.
    pub model: ModelId,
    /// The sizes from coarse to fine, and the iterations at each.
    pub scales: Vec<(Size, u32)>,
    /// Estimated peak memory in bytes.
    pub bytes: u64,
}

/// The progress of a job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaintProgress {
    /// Iterations done.
    pub iteration: u32,
    /// Iterations planned.
    pub planned: u32,
    /// The current size.
    pub size: Size,
    /// Size of the attached picture; empty if there is none.
    pub picture: Size,
    /// Iterations per second, averaged over the last few.
    pub rate: f32,
    /// Estimated seconds left, from the rate and the pixels of the remaining sizes.
    pub left_s: f32,
    /// The costs, about every ten iterations.
    pub costs: Option<Costs>,
}

/// Why a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// All iterations are done.
    Finished,
    /// The user stopped it and keeps the picture.
    Stopped,
    /// The user discarded it, or another job replaced it.
    Cancelled,
    /// The optimisation diverged; the picture is the last good one.
    Diverged,
}

/// The face of the photo after style transfer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum FaceCheck {
    /// The detector finds no face in the painting.
    NoFaceLeft,
    /// The distance between the embeddings of the face that is meant in the photo and in the painting.
    Distance {
        /// Euclidean.
        distance: f32,
        /// The threshold for the same person.
        tau: f32,
    },
}
