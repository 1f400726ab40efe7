//! The three face nets, and the self-test that runs when they are loaded on a device.

use crate::bridge::BridgeError;
use crate::detector::Detector;
use crate::device::LoadOptions;
use crate::encoder::Encoder;
use crate::landmarks::LandmarkNet;
use crate::weights::{WeightError, Weights};
use likeness_core::manifest::{Manifest, ManifestError, ModelEntry, ModelId, SelfTest};
use likeness_core::test_picture;

/// The nets of the face pipeline, loaded on one device.
///
/// # Example
/// ```
/// use likeness_core::manifest::{Manifest, ModelId};
/// use likeness_nets::device::LoadOptions;
/// use likeness_nets::self_test::{FaceFiles, FaceNets, expected};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))?;
/// let manifest = Manifest::parse(&std::fs::read_to_string("models/manifest.json")?)?;
/// let files = FaceFiles {
///     detector: std::fs::read("models/face-detector.safetensors")?,
///     landmarks: std::fs::read("models/face-landmarks.safetensors")?,
///     encoder: std::fs::read("models/face-encoder.safetensors")?,
/// };
/// let nets = FaceNets::load(&manifest, &files, &LoadOptions::cpu()).map_err(|(_, error)| error)?;
/// // Does the detector compute on this device what it should?
/// let test = expected(&manifest, ModelId::FaceDetector)?;
/// let deviation = pollster::block_on(nets.deviation(ModelId::FaceDetector, test))?;
/// assert!(deviation <= test.tolerance);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct FaceNets {
    /// Finds faces.
    pub detector: Detector,
    /// Finds their landmarks.
    pub landmarks: LandmarkNet,
    /// Computes their embeddings.
    pub encoder: Encoder,
}

/// The bytes of the three weight files.
#[derive(Debug, Clone)]
pub struct FaceFiles {
    /// The detector's.
    pub detector: Vec<u8>,
    /// The landmark net's.
    pub landmarks: Vec<u8>,
    /// The encoder's.
    pub encoder: Vec<u8>,
}

impl FaceNets {
    /// Loads the three nets after checking length, SHA-256, tensors and shapes.
    ///
    /// # Errors
    /// The net that failed and its [`WeightError`].
    pub fn load(manifest: &Manifest, files: &FaceFiles, options: &LoadOptions) -> Result<Self, (ModelId, WeightError)> {
        let opened = |id: ModelId, bytes: &[u8]| -> Result<(&ModelEntry, Weights), (ModelId, WeightError)> {
            let entry = manifest.entry(id).map_err(|e| (id, WeightError::from(e)))?;
            Ok((entry, Weights::open(entry, bytes).map_err(|e| (id, e))?))
        };
        let (entry, weights) = opened(ModelId::FaceDetector, &files.detector)?;
        let detector = Detector::load(weights, &entry.input, options).map_err(|e| (ModelId::FaceDetector, e))?;
        let (entry, weights) = opened(ModelId::FaceLandmarks, &files.landmarks)?;
        let landmarks = LandmarkNet::load(weights, &entry.input, options).map_err(|e| (ModelId::FaceLandmarks, e))?;
        let (entry, weights) = opened(ModelId::FaceEncoder, &files.encoder)?;
        let encoder = Encoder::load(weights, entry, options).map_err(|e| (ModelId::FaceEncoder, e))?;
        Ok(Self { detector, landmarks, encoder })
    }

    /// Runs one net on the built-in test picture.
    ///
    /// # Shapes
    /// - output: the net's output, flattened
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result, or the net is not a face net.
    pub async fn test_output(&self, id: ModelId, side: u32) -> Result<Vec<f32>, BridgeError> {
        let picture = test_picture::picture(side);
        match id {
            ModelId::FaceDetector => self.detector.forward(&picture).await,
            ModelId::FaceLandmarks => self.landmarks.forward(&picture).await,
            ModelId::FaceEncoder => Ok(self.encoder.forward(&[picture]).await?.concat()),
            ModelId::VggBalanced | ModelId::VggLight | ModelId::Vgg19 => {
                Err(BridgeError::Read(format!("{} is not a face net", id.name())))
            }
        }
    }

    /// The deviation of a net's output on the test picture from the stored numbers, relative to the largest of them.
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    pub async fn deviation(&self, id: ModelId, test: &SelfTest) -> Result<f32, BridgeError> {
        Ok(test.deviation(&self.test_output(id, test.size).await?))
    }
}

/// The self-test of a net.
///
/// # Errors
/// [`ManifestError::Missing`] if the manifest does not list the net.
pub fn expected(manifest: &Manifest, id: ModelId) -> Result<&SelfTest, ManifestError> {
    Ok(&manifest.entry(id)?.self_test)
}
