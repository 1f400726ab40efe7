//! The face pipeline: from a picture to boxes, landmarks, quality notices and the embedding of the face that is meant.

mod pipeline;
mod reading;
mod search;
mod settings;
mod stages;

pub use pipeline::{Analysis, EncodedFace, FacePipeline, PipelineError, ReadFace};
pub use settings::PipelineSettings;
pub use stages::{Detect, Encode, FindLandmarks};
