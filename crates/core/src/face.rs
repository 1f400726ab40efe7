//! Faces: decoding the nets' raw output, aligning, comparing, judging quality, and calibrating thresholds.

pub mod alignment;
pub mod calibration;
pub mod detection;
pub mod embedding;
pub mod encoder_input;
pub mod flatness;
pub mod landmark_stability;
pub mod landmarks;
pub mod matching;
pub mod notice;
pub mod primary_face;
pub mod quality_check;
pub mod quality_gate;
pub mod report;
pub mod tiles;
pub mod turn;

pub use calibration::{RocPoint, Scores};
pub use detection::{Detection, DetectionError, DetectionSettings};
pub use embedding::{Embedding, EmbeddingError};
pub use landmarks::{LandmarkError, Pose};
pub use notice::QualitySettings;
pub use quality_gate::{QualityGateSettings, QualityMeasures};
