//! What the page may ask of the worker, and what the worker tells the page.
//!
//! The thread boundary is these two enums. Each message is one of them as JSON, with pixels beside it (an `ImageBitmap`,
//! a `VideoFrame` or an RGBA buffer), transferred, never copied. Encodings (the 128 numbers) do not cross.

use crate::failure::Failure;
use crate::geometry::{Point, Rect, Size};
use crate::manifest::ModelId;
use crate::timing::StageTimings;
use bench::{BenchEvent, BenchRequest};
pub use choice::{Operations, Preference};
use gallery::{AskId, GalleryEvent, GalleryRequest};
use serde::{Deserialize, Deserializer, Serialize};
use style::{StyleEvent, StyleRequest};

pub mod bench;
mod choice;
pub mod gallery;
pub mod style;

/// Says which protocol a program speaks: a hash of the source of these files. Page and worker are two files that a browser
/// may cache apart; the page asks for a reload when their ids differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildId(pub u32);

impl BuildId {
    /// The protocol that this program was built with.
    pub const CURRENT: Self = Self(
        fnv1a(include_bytes!("protocol.rs"))
            ^ fnv1a(include_bytes!("protocol/style.rs")).rotate_left(1)
            ^ fnv1a(include_bytes!("style/settings.rs")).rotate_left(2)
            ^ fnv1a(include_bytes!("protocol/gallery.rs")).rotate_left(3)
            ^ fnv1a(include_bytes!("protocol/gallery/lock.rs")).rotate_left(4)
            ^ fnv1a(include_bytes!("protocol/gallery/person.rs")).rotate_left(5)
            ^ fnv1a(include_bytes!("protocol/gallery/quality.rs")).rotate_left(6)
            ^ fnv1a(include_bytes!("protocol/gallery/recognition.rs")).rotate_left(7)
            ^ fnv1a(include_bytes!("protocol/gallery/similarity.rs")).rotate_left(8)
            ^ fnv1a(include_bytes!("protocol/bench.rs")).rotate_left(9),
    );
}

/// FNV-1a, 32 bits (Fowler, Noll and Vo): small, and a constant expression.
const fn fnv1a(bytes: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut i = 0;
    while i < bytes.len() {
        hash = (hash ^ bytes[i] as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    hash
}

/// One look at one picture; numbered by the page, upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LookId(pub u32);

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

/// Where a picture comes from, which decides how hard faces are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// A live frame: one quick pass, the next frame is near.
    Camera,
    /// A still picture: faces are looked for at every scale.
    Photo,
}

/// What the page may ask. One variant for each intention of the user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Open a device, load the nets, prove them. Answered by [`Event::Starting`] and then [`Event::Started`].
    Start {
        /// Which backend to open.
        preference: Preference,
        /// Why the CPU computes whatever is preferred, where the end of an earlier worker says so.
        cpu_because: Option<CpuReason>,
        /// The page's base URL; `models/` lies under it.
        base: String,
        /// Whose operations to compute with.
        operations: Operations,
    },
    /// Find the face in a picture and encode it. An `ImageBitmap` or a `VideoFrame` comes beside it.
    Look {
        /// Number of this look.
        look: LookId,
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
    Gallery(AskId, GalleryRequest),
    /// Measuring.
    Bench(BenchRequest),
}

impl Request {
    /// The look that it asks for, if it asks for one.
    pub const fn look(&self) -> Option<LookId> {
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
        look: LookId,
        /// For which side.
        side: Side,
        /// What was found.
        report: FaceReport,
    },
    /// A look was passed over because a newer frame of the same side came.
    Skipped {
        /// Which look.
        look: LookId,
    },
    /// Both sides show a face: are they the same person?
    Compared(Verdict),
    /// There is nothing to compare any more (a side was cleared, or shows no face).
    Uncompared,
    /// Of painting.
    Style(StyleEvent),
    /// Of the gallery; without an id where nobody asked.
    Gallery(Option<AskId>, GalleryEvent),
    /// Of measuring.
    Bench(BenchEvent),
    /// Something failed; the worker goes on unless `fatal`.
    Failed {
        /// The look that failed, if it was one.
        look: Option<LookId>,
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

/// What the nets run on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Backend {
    /// The GPU, through WebGPU.
    WebGpu,
    /// The processor, through WebAssembly SIMD.
    Cpu,
}

/// Why the CPU is used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CpuReason {
    /// The user or a setting asked for it.
    Asked,
    /// This browser has no WebGPU in workers.
    NoWebGpu,
    /// WebGPU is there, but no adapter.
    NoAdapter,
    /// The adapter cannot measure time, which the GPU runtime needs.
    NoTimestamps,
    /// The adapter is a software renderer, slower than the CPU path; its name.
    SoftwareAdapter(String),
    /// The device could not be opened.
    OpenFailed(String),
    /// The GPU computed wrong numbers.
    SelfTestFailed {
        /// The net that failed.
        model: ModelId,
        /// Its deviation, relative to the largest stored number; infinite where it computed no numbers.
        #[serde(deserialize_with = "null_as_infinity")]
        deviation: f32,
    },
    /// The GPU was lost before; this worker replaces that one.
    Lost,
    /// Computing stopped twice before, for whatever reason; this worker replaces the second.
    Stopped,
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
    pub operations: Operations,
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

/// The two thresholds that divide "same", "not sure" and "different".
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// At or under this distance: the same person.
    pub tau: f32,
    /// False-match rate at tau.
    pub fmr: f32,
    /// Between tau and this distance: not sure; above: different.
    pub doubt: f32,
    /// False-match rate at `doubt`.
    pub doubt_fmr: f32,
}

/// What a look at one picture found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FaceReport {
    /// Size of the picture that was looked at.
    pub frame: Size,
    /// Every face found, largest first, in pixels of that picture.
    pub faces: Vec<SeenFace>,
    /// The 68 landmarks of the first face, in pixels of that picture; empty where there is no face.
    pub landmarks: Vec<Point>,
    /// Side of the aligned chip in pixels; 0 where there is no face.
    pub chip: u32,
    /// What could make the answer less sure.
    pub notices: Vec<Notice>,
    /// Where the time went.
    pub timings: StageTimings,
}

/// A face in a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SeenFace {
    /// Its box.
    pub bounds: Rect,
    /// The detector's score, 0..=1.
    pub score: f32,
}

/// What could make an answer less sure, or why there is none. Explained in words by [`Notice::sentence`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Notice {
    /// No face in the picture.
    NoFace,
    /// Several faces; the largest is used.
    SeveralFaces {
        /// How many.
        count: u32,
    },
    /// The face is small.
    SmallFace {
        /// Distance between the eyes, pixels of the picture.
        eyes: f32,
    },
    /// The face leaves the picture.
    CutOff,
    /// The head is tilted, which alignment undoes, or turned, which it cannot.
    Turned,
}

/// The answer to "the same person?".
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// In a word.
    pub decision: Decision,
    /// Euclidean distance d between the two encodings.
    pub distance: f32,
    /// The course's d^2 = ||f(x1) - f(x2)||^2.
    pub squared: f32,
    /// The thresholds it was judged by.
    pub thresholds: Thresholds,
    /// Milliseconds the comparison took.
    pub timings_ms: f64,
}

/// The verdict in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    /// At or under tau.
    Same,
    /// Between tau and the doubt threshold.
    NotSure,
    /// Above the doubt threshold.
    Different,
}

/// JSON knows no infinity and writes `null` in its place.
fn null_as_infinity<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f32, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(f32::INFINITY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gpu_that_computed_no_numbers_can_be_told_of() {
        for deviation in [f32::INFINITY, 0.25] {
            let reason = CpuReason::SelfTestFailed { model: ModelId::FaceEncoder, deviation };
            let text = serde_json::to_string(&reason).expect("a reason is plain data");
            let read: CpuReason = serde_json::from_str(&text).expect("what was written can be read");
            assert_eq!(read, reason, "{text}");
        }
    }
}
