//! Painting: what the page may ask of the style engine, and what it tells.
//!
//! Pictures come one a request (an `ImageBitmap` beside it) and stay in the worker until they are replaced; a job paints
//! from them. The picture in progress comes beside [`StyleEvent::Progress`] as RGBA.

use crate::failure::Failure;
use likeness_core::geometry::Size;
use likeness_core::manifest::ModelId;
use likeness_core::style::costs::Costs;
use likeness_core::style::memory::SizeOption;
use likeness_core::style::settings::PaintSettings;
use serde::{Deserialize, Serialize};

/// One painting; numbered by the page, upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct JobId(pub u32);

/// What a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PictureSlot {
    /// The photo that is painted.
    Content,
    /// A painting whose style is taken; several are blended by weight.
    Style(u8),
    /// The picture to start from, in place of the photo or noise: the result of an earlier job.
    Initial,
}

/// What the page may ask of the style engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StyleRequest {
    /// Here is a picture (an `ImageBitmap` beside it). Answered by [`StyleEvent::Placed`].
    Place {
        /// What it is for.
        canvas: PictureSlot,
    },
    /// A picture is not used any more.
    Remove {
        /// Which.
        canvas: PictureSlot,
    },
    /// Paint. Ends a job that is under way. Answered by [`StyleEvent::Loading`], [`StyleEvent::Began`],
    /// [`StyleEvent::Progress`] and one of [`StyleEvent::Ended`], [`StyleEvent::Refused`].
    Paint {
        /// Number of this job.
        job: JobId,
        /// How.
        settings: PaintSettings,
    },
    /// Rest after the step under way, keeping everything.
    Pause,
    /// Go on after a pause, or for more iterations after the end.
    Continue {
        /// Iterations to add to those planned; 0 after a pause.
        more: u32,
    },
    /// End and keep the picture.
    Stop,
    /// End and throw the picture away.
    Cancel,
}

/// What the style engine tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StyleEvent {
    /// A picture is in place, and these sizes can be painted with what is there.
    Placed {
        /// What it is for.
        canvas: PictureSlot,
        /// Its own size in pixels.
        size: Size,
        /// Faces in the photo, for "protect faces"; 0 for other canvases.
        faces: u32,
        /// What each size would take, smallest first; empty until there is a photo.
        offers: Vec<SizeOption>,
    },
    /// The net's weights are on their way.
    Loading {
        /// Which net.
        model: ModelId,
        /// Bytes so far.
        received: u64,
        /// Bytes in all.
        total: u64,
    },
    /// The first step is next.
    Began {
        /// Which job.
        job: JobId,
        /// What it will do.
        plan: PaintPlan,
    },
    /// So far. The picture comes beside it (RGBA of [`PaintProgress::picture`]) at most five times a second.
    Progress {
        /// Which job.
        job: JobId,
        /// How far.
        progress: PaintProgress,
    },
    /// It rests.
    Paused {
        /// Which job.
        job: JobId,
    },
    /// It has ended. The picture comes beside it (RGBA of `size`) unless it was cancelled.
    Ended {
        /// Which job.
        job: JobId,
        /// Why.
        end: End,
        /// Size of the picture; empty where it was cancelled.
        size: Size,
        /// The last costs.
        costs: Option<Costs>,
        /// Whether the face encoder still knows the person, where the photo has a face.
        likeness: Option<FaceAfter>,
    },
    /// A job cannot be done, with the reason; pictures in place stay.
    Refused {
        /// Which job.
        job: JobId,
        /// What is wrong and what to do.
        failure: Failure,
    },
}

/// What a job will do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaintPlan {
    /// Which net sees.
    pub model: ModelId,
    /// Sizes, coarse to fine, with the iterations of each.
    pub scales: Vec<(Size, u32)>,
    /// Memory at the peak, bytes, estimated.
    pub bytes: u64,
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaintProgress {
    /// Iterations done.
    pub iteration: u32,
    /// Iterations planned.
    pub planned: u32,
    /// Size being painted at.
    pub size: Size,
    /// Size of the picture beside this event; empty where there is none.
    pub picture: Size,
    /// Iterations a second, averaged over the last few.
    pub rate: f32,
    /// Seconds left, by the rate so far and the pixels of the sizes to come.
    pub left_s: f32,
    /// The costs, about every ten iterations.
    pub costs: Option<Costs>,
}

/// Why a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// Every iteration is done.
    Finished,
    /// The user stopped it and keeps the picture.
    Stopped,
    /// The user threw it away, or another job took its place.
    Cancelled,
    /// The costs were no numbers any more; the picture is the last good one.
    Diverged,
}

/// The face of the photo before and after painting.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum FaceAfter {
    /// The detector finds no face in the painting.
    NoFaceLeft,
    /// The distance between the encodings of the photo's largest face and the painting's.
    Distance {
        /// Euclidean.
        distance: f32,
        /// The threshold for "the same person".
        tau: f32,
    },
}
