//! What the page asks of the worker.

use crate::bench::{BenchEvent, BenchRequest};
use crate::event::Event;
use crate::failure::Failure;
use crate::gallery::{GalleryEvent, GalleryRequest, RequestId};
use crate::learn::LearnRequest;
use crate::see::SeeRequest;
use crate::style::{StyleEvent, StyleRequest};
use crate::verification::{FrameId, Side};
use likeness_core::backend::{CpuReason, KernelSet, Preference};
use likeness_core::face::report::Source;
use likeness_core::geometry::Point;
use likeness_core::manifest::EncoderNet;
use serde::{Deserialize, Serialize};

/// A request from the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Open a device, load the face nets and test them. Answered by [`Event::Starting`] for each step and then
    /// [`Event::Started`] or [`Event::Failed`].
    Start {
        /// The backend to open.
        preference: Preference,
        /// Why to use the CPU regardless of `preference`: set if an earlier worker ended for a reason that rules the GPU
        /// out.
        cpu_reason: Option<CpuReason>,
        /// The base URL of the page; `models/` is below it.
        base: String,
        /// The kernels that the nets use.
        kernels: KernelSet,
        /// The encoder that a person chose; `None`, or one that the site does not offer: the site's default.
        encoder: Option<EncoderNet>,
    },
    /// Find the face in the attached picture, encode it and compare it with the other side. Answered by
    /// [`Event::Detected`], [`Event::Skipped`] or [`Event::Failed`].
    Detect {
        /// Identifies this picture.
        frame_id: FrameId,
        /// The side of the verification.
        side: Side,
        /// Camera or photo.
        source: Source,
        /// The face that somebody chose, by a point in pixels of the picture; `None`: the primary one.
        chosen: Option<Point>,
    },
    /// Forget the face of a side. Answered by [`Event::Forgotten`].
    Forget {
        /// The side that was cleared.
        side: Side,
    },
    /// A request to the style engine.
    Style(StyleRequest),
    /// A request to the gallery, answered by exactly one [`Event::Gallery`] with the same id.
    Gallery(RequestId, GalleryRequest),
    /// A benchmark request.
    Bench(BenchRequest),
    /// A request of the lessons.
    Learn(LearnRequest),
    /// A request about the units of VGG-19.
    See(SeeRequest),
}

impl Request {
    /// The frame to analyse, if this is a detection request.
    pub const fn frame_id(&self) -> Option<FrameId> {
        match self {
            Self::Detect { frame_id, .. } => Some(*frame_id),
            Self::Start { .. }
            | Self::Forget { .. }
            | Self::Style(_)
            | Self::Gallery(..)
            | Self::Bench(_)
            | Self::Learn(_)
            | Self::See(_) => None,
        }
    }

    /// The side of the verification that this concerns.
    pub const fn side(&self) -> Option<Side> {
        match self {
            Self::Detect { side, .. } | Self::Forget { side } => Some(*side),
            Self::Start { .. }
            | Self::Style(_)
            | Self::Gallery(..)
            | Self::Bench(_)
            | Self::Learn(_)
            | Self::See(_) => None,
        }
    }

    /// Whether this concerns only what a worker already holds, such as a face, a picture or a job: a worker that has just
    /// started has nothing to do for it.
    pub const fn concerns_held_state(&self) -> bool {
        match self {
            Self::Forget { .. } | Self::Bench(BenchRequest::Release) => true,
            Self::Style(request) => match request {
                StyleRequest::Remove { .. }
                | StyleRequest::Pause
                | StyleRequest::Continue { .. }
                | StyleRequest::Stop
                | StyleRequest::Cancel => true,
                StyleRequest::SetPicture { .. } | StyleRequest::Paint { .. } => false,
            },
            Self::Learn(request) => request.concerns_held_state(),
            Self::See(request) => request.concerns_held_state(),
            Self::Start { .. } | Self::Detect { .. } | Self::Gallery(..) | Self::Bench(_) => false,
        }
    }

    /// The event that answers this request if it fails.
    pub const fn failed(&self, failure: Failure) -> Event {
        match self {
            Self::Detect { frame_id, .. } => Event::Failed { frame_id: Some(*frame_id), failure, fatal: false },
            Self::Gallery(id, _) => Event::Gallery(Some(*id), GalleryEvent::Failed(failure)),
            Self::Style(StyleRequest::Paint { job, .. }) => Event::Style(StyleEvent::Failed { job: *job, failure }),
            Self::Style(StyleRequest::SetPicture { slot }) => {
                Event::Style(StyleEvent::PictureFailed { slot: *slot, failure })
            }
            Self::Bench(_) => Event::Bench(BenchEvent::Failed { failure }),
            Self::Learn(request) => Event::Learn(request.failed(failure)),
            Self::See(request) => Event::See(request.failed(failure)),
            Self::Start { .. } | Self::Forget { .. } | Self::Style(_) => {
                Event::Failed { frame_id: None, failure, fatal: false }
            }
        }
    }

    /// The event that answers this request if a newer frame supersedes it; `None` if it is not about a frame.
    pub fn skipped(&self) -> Option<Event> {
        match self {
            Self::Detect { frame_id, .. } => Some(Event::Skipped { frame_id: *frame_id }),
            Self::Gallery(id, _) => Some(Event::Gallery(Some(*id), GalleryEvent::Skipped)),
            Self::See(request) => request.skipped().map(Event::See),
            Self::Start { .. } | Self::Forget { .. } | Self::Style(_) | Self::Bench(_) | Self::Learn(_) => None,
        }
    }
}
