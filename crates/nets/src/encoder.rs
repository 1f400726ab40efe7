//! The face encoders: from an aligned face to 128 numbers of unit length. Which net a weight file contains is said by its entry
//! in the manifest; distances are comparable between embeddings of the same net only.

mod dlib;
mod mobile_face_net;

use crate::bridge::{self, BridgeError};
use crate::device::{Device, LoadOptions};
use crate::weights::{WeightError, Weights};
use burn::tensor::Tensor;
use dlib::DlibNet;
use likeness_core::manifest::{EncoderNet, ModelEntry};
use likeness_core::pixels::{Normalization, RgbField};
use mobile_face_net::MobileFaceNet;

/// Numbers per embedding.
pub const DIM: usize = 128;

/// An encoder.
///
/// # Example
/// ```no_run
/// use likeness_core::manifest::{Manifest, ModelId};
/// use likeness_nets::device::LoadOptions;
/// use likeness_nets::encoder::Encoder;
/// use likeness_nets::weights::Weights;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let manifest = Manifest::parse(&std::fs::read_to_string("models/manifest.json")?)?;
/// let entry = manifest.entry(ModelId::FaceEncoder)?;
/// let weights = Weights::open(entry, &std::fs::read("models/face-encoder.safetensors")?)?;
/// let encoder = Encoder::load(weights, entry, &LoadOptions::cpu())?;
/// // A chip is a face aligned by `likeness_core::face::encoder_input`; here any picture of its size.
/// let chip = likeness_core::test_picture::picture(entry.input.size);
/// let embeddings = pollster::block_on(encoder.forward(&[chip]))?;
/// assert_eq!(embeddings[0].len(), 128);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Encoder {
    normalization: Normalization,
    device: Device,
    net: Net,
}

/// The layers of an encoder.
#[derive(Debug)]
enum Net {
    Dlib(Box<DlibNet>),
    MobileFaceNet(Box<MobileFaceNet>),
}

impl Encoder {
    /// Loads the net that the entry names. The file must hold every tensor of the net and no other.
    ///
    /// # Errors
    /// [`WeightError`] if the file does not fit the net.
    pub fn load(weights: Weights, entry: &ModelEntry, options: &LoadOptions) -> Result<Self, WeightError> {
        let net = match entry.net {
            EncoderNet::Dlib => Net::Dlib(Box::new(DlibNet::load(weights, options)?)),
            EncoderNet::MobileFaceNet => Net::MobileFaceNet(Box::new(MobileFaceNet::load(weights, options)?)),
        };
        Ok(Self { normalization: entry.input.normalization, device: options.device.clone(), net })
    }

    /// The net.
    pub fn net(&self) -> EncoderNet {
        match self.net {
            Net::Dlib(_) => EncoderNet::Dlib,
            Net::MobileFaceNet(_) => EncoderNet::MobileFaceNet,
        }
    }

    /// Encodes a batch of aligned face chips.
    ///
    /// # Shapes
    /// - chips: n of `[side, side, 3]`, 0..=255, aligned to the net's template; side 150 or 112
    /// - output: n of `[128]`, of unit length
    ///
    /// # Errors
    /// [`BridgeError`] if the chips differ in size or the device does not return the result.
    pub async fn forward(&self, chips: &[RgbField]) -> Result<Vec<Vec<f32>>, BridgeError> {
        let x = bridge::upload(chips, &self.normalization, &self.device)?;
        let raw = self.encode(x);
        let width = raw.dims()[1];
        let flat = bridge::read(raw).await?;
        Ok(flat.chunks_exact(width.max(1)).map(of_unit_length).collect())
    }

    /// The layers.
    ///
    /// # Shapes
    /// - x: `[n, side, side, 3]`, normalised
    /// - output: `[n, 128]`
    fn encode(&self, x: Tensor<4>) -> Tensor<2> {
        match &self.net {
            Net::Dlib(net) => net.encode(x),
            Net::MobileFaceNet(net) => net.encode(x),
        }
    }
}

/// The numbers divided by their Euclidean norm; zeros stay zeros.
fn of_unit_length(raw: &[f32]) -> Vec<f32> {
    let norm = raw.iter().map(|v| v * v).sum::<f32>().sqrt();
    let scale = if norm > 0.0 { norm.recip() } else { 0.0 };
    raw.iter().map(|v| v * scale).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embeddings_have_unit_length_and_zeros_stay_zeros() {
        assert_eq!(of_unit_length(&[3.0, -4.0]), [0.6, -0.8], "a norm of five");
        assert_eq!(of_unit_length(&[0.0, 0.0]), [0.0, 0.0], "no division by zero");
        assert!(!of_unit_length(&[f32::INFINITY, 1.0])[0].is_finite(), "infinity is not hidden");
    }
}
