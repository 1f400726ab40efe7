//! How the engine was started.

use likeness_core::backend::{Backend, CpuReason, KernelSet};
use likeness_core::face::matching::Thresholds;
use likeness_core::manifest::EncoderNet;
use likeness_core::model::ModelId;
use serde::{Deserialize, Serialize};

/// The engine after its start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EngineReport {
    /// The backend that the nets run on.
    pub backend: Backend,
    /// The name of the GPU adapter, if there is one.
    pub adapter: Option<String>,
    /// Why the CPU is used, if it is.
    pub cpu_reason: Option<CpuReason>,
    /// The kernels that the nets use.
    pub kernels: KernelSet,
    /// The nets that this site offers: the face nets first, then those for style transfer.
    pub models: Vec<ModelReport>,
    /// The encoders that this site offers, its default first; those that are not in use are not among the models.
    pub encoders: Vec<EncoderReport>,
    /// Milliseconds from the request to the report.
    pub startup_ms: f64,
    /// The thresholds of verification.
    pub thresholds: Thresholds,
}

/// An encoder that this site offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EncoderReport {
    /// The net.
    pub net: EncoderNet,
    /// Whether it is in use.
    pub in_use: bool,
}

/// A net that this site offers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ModelReport {
    /// The net.
    pub id: ModelId,
    /// Size of its file in bytes.
    pub bytes: u64,
    /// SHA-256 of its file.
    pub sha256: String,
    /// Where its weights come from.
    pub source: String,
    /// The licence of its weights.
    pub licence: String,
    /// The deviation found by the self-test, relative to the largest stored number; `None` for a style-transfer net, which
    /// is fetched and tested when it is first used.
    pub deviation: Option<f32>,
    /// The largest deviation allowed.
    pub tolerance: f32,
    /// The backends on which it is the default for style transfer.
    pub paints_on: Vec<Backend>,
}
