//! The face pipeline with the committed weights, on the CPU.

use crate::{Failure, models};
use likeness_core::manifest::{Manifest, ModelId};
use likeness_nets::detector::Detector;
use likeness_nets::device::LoadOptions;
use likeness_nets::encoder::Encoder;
use likeness_nets::face::{FacePipeline, PipelineSettings};
use likeness_nets::landmarks::LandmarkNet;
use likeness_nets::self_test::FaceFiles;

/// Loads the three nets.
pub(crate) fn pipeline(manifest: &Manifest) -> Result<FacePipeline<Detector, LandmarkNet, Encoder>, Failure> {
    let file = |id: ModelId| models::read(&models::folder().join(&manifest.entry(id)?.file));
    let files = FaceFiles {
        detector: file(ModelId::FaceDetector)?,
        landmarks: file(ModelId::FaceLandmarks)?,
        encoder: file(ModelId::FaceEncoder)?,
    };
    FacePipeline::load(manifest, &files, &LoadOptions::cpu(), PipelineSettings::default())
        .map_err(|(id, error)| format!("{}: {error}", id.name()).into())
}
