//! Faces: from a net's raw numbers to a verdict, and what the verdict is worth.

pub mod alignment;
pub mod calibration;
pub mod detection;
pub mod embedding;
pub mod gate;
pub mod landmarks;
pub mod matching;
pub mod quality;
pub mod quality_check;
pub mod report;

pub use calibration::{RocPoint, Scores};
pub use detection::{Detection, DetectionError, DetectionSettings};
pub use embedding::{Embedding, EmbeddingError};
pub use gate::{GateSettings, Measures};
pub use landmarks::{LandmarkError, Pose};
pub use quality::QualitySettings;
