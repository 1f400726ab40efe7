//! Faces: from a net's raw numbers to a verdict, and what the verdict is worth.

pub mod alignment;
pub mod detection;
pub mod embedding;
pub mod landmarks;
pub mod matching;
pub mod quality;

pub use detection::{Detection, DetectionError, DetectionSettings};
pub use embedding::{Embedding, EmbeddingError};
pub use landmarks::{LandmarkError, Pose};
