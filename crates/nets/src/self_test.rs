//! The three face nets together, and the proof at start-up that they compute what they should.

use crate::bridge::BridgeError;
use crate::detector::Detector;
use crate::encoder::Encoder;
use crate::landmarks::LandmarkNet;
use crate::weights::{WeightError, Weights};
use burn::tensor::Device;
use likeness_core::manifest::{Manifest, ManifestError, ModelEntry, ModelId, SelfTest};
use likeness_core::test_picture;

/// The nets of the face pipeline, loaded on one device.
#[derive(Debug)]
pub struct FaceNets {
    /// Where faces are.
    pub detector: Detector,
    /// Their landmarks.
    pub landmarks: LandmarkNet,
    /// Their 128 numbers.
    pub encoder: Encoder,
}

/// The bytes of the three weight files.
#[derive(Debug, Clone)]
pub struct FaceFiles {
    /// Of the detector.
    pub detector: Vec<u8>,
    /// Of the landmark net.
    pub landmarks: Vec<u8>,
    /// Of the encoder.
    pub encoder: Vec<u8>,
}

impl FaceNets {
    /// Loads the three nets strictly: length, SHA-256, every tensor, every shape.
    ///
    /// # Errors
    /// The net that failed and its [`WeightError`].
    pub fn load(manifest: &Manifest, files: &FaceFiles, device: &Device) -> Result<Self, (ModelId, WeightError)> {
        let opened = |id: ModelId, bytes: &[u8]| -> Result<(&ModelEntry, Weights), (ModelId, WeightError)> {
            let entry = manifest.entry(id).map_err(|e| (id, WeightError::from(e)))?;
            Ok((entry, Weights::open(entry, bytes).map_err(|e| (id, e))?))
        };
        let (entry, weights) = opened(ModelId::FaceDetector, &files.detector)?;
        let detector = Detector::load(weights, &entry.input, device).map_err(|e| (ModelId::FaceDetector, e))?;
        let (entry, weights) = opened(ModelId::FaceLandmarks, &files.landmarks)?;
        let landmarks = LandmarkNet::load(weights, &entry.input, device).map_err(|e| (ModelId::FaceLandmarks, e))?;
        let (entry, weights) = opened(ModelId::FaceEncoder, &files.encoder)?;
        let encoder = Encoder::load(weights, &entry.input, device).map_err(|e| (ModelId::FaceEncoder, e))?;
        Ok(Self { detector, landmarks, encoder })
    }

    /// Runs one net on the built-in picture.
    ///
    /// # Shapes
    /// - output: the net's output, flattened
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
    pub async fn probe(&self, id: ModelId, side: u32) -> Result<Vec<f32>, BridgeError> {
        let picture = test_picture::picture(side);
        match id {
            ModelId::FaceDetector => self.detector.forward(&picture).await,
            ModelId::FaceLandmarks => self.landmarks.forward(&picture).await,
            ModelId::FaceEncoder => Ok(self.encoder.forward(&[picture]).await?.concat()),
            ModelId::VggBalanced | ModelId::VggLight | ModelId::Vgg19 => {
                Err(BridgeError::Read(format!("the {} is no face net", id.name())))
            }
        }
    }

    /// How far a net's output on the built-in picture is from the stored numbers, relative to the largest of them.
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
    pub async fn deviation(&self, id: ModelId, test: &SelfTest) -> Result<f32, BridgeError> {
        Ok(test.deviation(&self.probe(id, test.size).await?))
    }
}

/// The self-test's numbers of a net.
///
/// # Errors
/// [`ManifestError::Missing`] where the manifest has no such net.
pub fn expected(manifest: &Manifest, id: ModelId) -> Result<&SelfTest, ManifestError> {
    Ok(&manifest.entry(id)?.self_test)
}
