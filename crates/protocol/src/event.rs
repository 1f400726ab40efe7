//! What the worker reports to the page.

use crate::bench::BenchEvent;
use crate::build_id::BuildId;
use crate::engine_report::EngineReport;
use crate::failure::Failure;
use crate::gallery::{GalleryEvent, RequestId};
use crate::learn::LearnEvent;
use crate::see::SeeEvent;
use crate::style::StyleEvent;
use crate::verification::{FrameId, Side};
use likeness_core::face::matching::Verdict;
use likeness_core::face::report::FaceReport;
use likeness_core::model::ModelId;
use serde::{Deserialize, Serialize};

/// An event from the worker. Progress is data, not log text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The worker runs and accepts requests.
    Ready {
        /// The protocol that it was built with.
        build: BuildId,
    },
    /// A step on the way to [`Event::Started`].
    Starting(StartStep),
    /// The face nets are loaded and have passed their self-tests.
    Started(EngineReport),
    /// A picture was analysed. If a face was found, its aligned chip is attached (RGBA, [`FaceReport::chip`] pixels
    /// square).
    Detected {
        /// The picture.
        frame_id: FrameId,
        /// Its side.
        side: Side,
        /// What was found.
        report: FaceReport,
        /// The comparison with the other side; `None` unless both sides show a face.
        verdict: Option<Verdict>,
    },
    /// A picture was not analysed because a newer one for the same side arrived or the side was cleared.
    Skipped {
        /// The picture.
        frame_id: FrameId,
    },
    /// The face of a side was forgotten, and with it the comparison.
    Forgotten {
        /// The side.
        side: Side,
    },
    /// An event of the style engine.
    Style(StyleEvent),
    /// An event of the gallery; without an id if it answers no request.
    Gallery(Option<RequestId>, GalleryEvent),
    /// A benchmark event.
    Bench(BenchEvent),
    /// An event of the lessons.
    Learn(LearnEvent),
    /// An event about the units of VGG-19.
    See(SeeEvent),
    /// Something failed. The worker continues unless it is `fatal`.
    Failed {
        /// The picture that could not be analysed, if it was a detection request that failed.
        frame_id: Option<FrameId>,
        /// What happened.
        failure: Failure,
        /// The worker cannot continue and must be replaced.
        fatal: bool,
    },
}

/// A step of the start, for a progress bar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StartStep {
    /// Requesting a GPU.
    OpeningDevice,
    /// Fetching the weights of a net.
    Download {
        /// The net.
        model: ModelId,
        /// Bytes received so far.
        received: u64,
        /// Bytes in total.
        total: u64,
        /// The bytes come from the browser's cache, not the network.
        cached: bool,
    },
    /// Running a net on the built-in picture and comparing its output with stored numbers.
    SelfTest {
        /// The net.
        model: ModelId,
    },
    /// Compiling the GPU's kernels for the shapes that will be used.
    WarmUp {
        /// Shapes done.
        done: u32,
        /// Shapes in total.
        all: u32,
    },
}

impl From<StyleEvent> for Event {
    fn from(event: StyleEvent) -> Self {
        Self::Style(event)
    }
}

impl From<LearnEvent> for Event {
    fn from(event: LearnEvent) -> Self {
        Self::Learn(event)
    }
}

impl From<SeeEvent> for Event {
    fn from(event: SeeEvent) -> Self {
        Self::See(event)
    }
}
