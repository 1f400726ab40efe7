//! The page's face pipeline, natively on the CPU.

use crate::face_self_test;
use crate::models::Models;
use likeness_nets::detector::Detector;
use likeness_nets::encoder::Encoder;
use likeness_nets::face::{FacePipeline, PipelineSettings};
use likeness_nets::landmarks::LandmarkNet;
use likeness_nets::self_test::FaceNets;

/// The native pipeline.
pub type Pipeline = FacePipeline<Detector, LandmarkNet, Encoder>;

/// Loads the pipeline.
///
/// # Errors
/// If the weights do not match the manifest or do not fit the nets.
pub fn load(models: &Models, settings: PipelineSettings) -> anyhow::Result<Pipeline> {
    let FaceNets { detector, landmarks, encoder } = face_self_test::load(&models.manifest, &models.files)?;
    Ok(Pipeline { detector, landmarks, encoder, settings })
}
