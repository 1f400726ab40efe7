//! What the page may ask of the worker, and what the worker tells the page.
//!
//! The thread boundary is these two enums. Each message is one of them as JSON, with pixels beside it (an `ImageBitmap`,
//! a `VideoFrame` or an RGBA buffer), transferred, never copied. Encodings (the 128 numbers) do not cross.

pub mod bench;
mod build_id;
pub mod failure;
pub mod gallery;
pub mod style;

pub use build_id::BuildId;

use bench::{BenchEvent, BenchRequest};
use failure::Failure;
use gallery::{GalleryEvent, GalleryRequest, RequestId};
use likeness_core::backend::{Backend, CpuReason, KernelSet, Preference};
use likeness_core::face::matching::{Thresholds, Verdict};
use likeness_core::face::report::{FaceReport, Source};
use likeness_core::manifest::ModelId;
use serde::{Deserialize, Serialize};
use style::{StyleEvent, StyleRequest};

/// One look at one picture; numbered by the page, upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FrameId(pub u32);

/// The two pictures of a verification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    /// Who the person claims to be: the picture on the left.
    Claim,
    /// Who stands there: the picture on the right.
    Probe,
}

impl Side {
    /// Both, left first.
    pub const BOTH: [Self; 2] = [Self::Claim, Self::Probe];
}

/// What the page may ask. One variant for each intention of the user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Open a device, load the nets, prove them. Answered by [`Event::Starting`] and then [`Event::Started`].
    Start {
        /// Which backend to open.
        preference: Preference,
        /// Why the CPU computes whatever is preferred, where the end of an earlier worker says so.
        cpu_reason: Option<CpuReason>,
        /// The page's base URL; `models/` lies under it.
        base: String,
        /// Whose operations to compute with.
        operations: KernelSet,
    },
    /// Find the face in a picture and encode it. An `ImageBitmap` or a `VideoFrame` comes beside it.
    Look {
        /// Number of this look.
        look: FrameId,
        /// Which side of the verification it is for.
        side: Side,
        /// Camera or photo.
        source: Source,
    },
    /// Forget what a side showed.
    Forget {
        /// The side that was cleared.
        side: Side,
    },
    /// Painting.
    Style(StyleRequest),
    /// Something about the gallery.
    Gallery(RequestId, GalleryRequest),
    /// Measuring.
    Bench(BenchRequest),
}

impl Request {
    /// The look that it asks for, if it asks for one.
    pub const fn look(&self) -> Option<FrameId> {
        match self {
            Self::Look { look, .. } => Some(*look),
            Self::Start { .. } | Self::Forget { .. } | Self::Style(_) | Self::Gallery(..) | Self::Bench(_) => None,
        }
    }

    /// The side of the verification that it is about.
    pub const fn side(&self) -> Option<Side> {
        match self {
            Self::Look { side, .. } | Self::Forget { side } => Some(*side),
            Self::Start { .. } | Self::Style(_) | Self::Gallery(..) | Self::Bench(_) => None,
        }
    }
}

/// What the worker tells the page. Progress is data, not log text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The worker runs and takes requests.
    Ready {
        /// The protocol that it speaks.
        build: BuildId,
    },
    /// A step on the way to [`Event::Started`].
    Starting(StartStep),
    /// The nets are loaded and proven.
    Started(EngineReport),
    /// A look is done. The aligned chip comes beside it (RGBA, [`FaceReport::chip`] pixels square) where a face was found.
    Seen {
        /// Which look.
        look: FrameId,
        /// For which side.
        side: Side,
        /// What was found.
        report: FaceReport,
    },
    /// A look was passed over because a newer frame of the same side came.
    Skipped {
        /// Which look.
        look: FrameId,
    },
    /// Both sides show a face: are they the same person?
    Compared(Verdict),
    /// There is nothing to compare any more (a side was cleared, or shows no face).
    Uncompared,
    /// Of painting.
    Style(StyleEvent),
    /// Of the gallery; without an id where nobody asked.
    Gallery(Option<RequestId>, GalleryEvent),
    /// Of measuring.
    Bench(BenchEvent),
    /// Something failed; the worker goes on unless `fatal`.
    Failed {
        /// The look that failed, if it was one.
        look: Option<FrameId>,
        /// What happened.
        failure: Failure,
        /// The worker cannot go on and must be replaced.
        fatal: bool,
    },
}

/// A step of starting up, for a progress bar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StartStep {
    /// Asking for a GPU.
    OpeningDevice,
    /// Fetching weights.
    Download {
        /// Of which net.
        model: ModelId,
        /// Bytes so far.
        received: u64,
        /// Bytes in all.
        total: u64,
        /// From the browser's cache rather than the network.
        cached: bool,
    },
    /// Running each net once on the built-in picture and comparing with stored numbers.
    SelfTest {
        /// Which net.
        model: ModelId,
    },
    /// Compiling the GPU's kernels at the shapes that will be used.
    WarmUp {
        /// Shapes done.
        done: u32,
        /// Shapes in all.
        all: u32,
    },
}

/// The engine once it is started.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EngineReport {
    /// What the nets run on.
    pub backend: Backend,
    /// The adapter's name where there is one.
    pub adapter: Option<String>,
    /// Why the CPU is used, where it is.
    pub cpu_reason: Option<CpuReason>,
    /// Whose operations they run.
    pub operations: KernelSet,
    /// Each net that this site offers: those that run, then those that see for painting.
    pub models: Vec<ModelReport>,
    /// Milliseconds from `Start` to `Started`.
    pub startup_ms: f64,
    /// The thresholds in use.
    pub thresholds: Thresholds,
}

/// One net that this site offers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ModelReport {
    /// Which.
    pub id: ModelId,
    /// Bytes of its file.
    pub bytes: u64,
    /// SHA-256 of its file.
    pub sha256: String,
    /// Where its weights come from.
    pub source: String,
    /// Licence of its weights.
    pub licence: String,
    /// Deviation found by the self-test, relative to the largest stored number; `None` for a net that sees for painting, which
    /// is fetched and tested when it is first used.
    pub deviation: Option<f32>,
    /// Deviation allowed.
    pub tolerance: f32,
    /// Backends on which it sees for painting where nobody chose another.
    pub paints_on: Vec<Backend>,
}
