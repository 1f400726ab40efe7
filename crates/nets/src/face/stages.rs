//! The nets as the pipeline uses them: three narrow traits, so that it also runs on fakes.

use crate::bridge::BridgeError;
use crate::detector::Detector;
use crate::encoder::Encoder;
use crate::landmarks::LandmarkNet;
use likeness_core::manifest::EncoderNet;
use likeness_core::pixels::RgbField;

/// Detects faces.
#[expect(async_fn_in_trait, reason = "callers are single-threaded; futures need not be Send")]
pub trait Detect {
    /// The raw output for one square picture.
    ///
    /// # Shapes
    /// - picture: `[side, side, 3]`, 0..=255
    /// - output: `[25, side / 32, side / 32]`
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    async fn detect(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError>;
}

/// Finds the landmarks of a face.
#[expect(async_fn_in_trait, reason = "callers are single-threaded; futures need not be Send")]
pub trait FindLandmarks {
    /// The raw output for one square face crop.
    ///
    /// # Shapes
    /// - picture: `[112, 112, 3]`, 0..=255
    /// - output: `[136]`
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    async fn landmarks(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError>;
}

/// Encodes aligned chips.
#[expect(async_fn_in_trait, reason = "callers are single-threaded; futures need not be Send")]
pub trait Encode {
    /// The net, which decides how its input is aligned.
    fn net(&self) -> EncoderNet;

    /// The embeddings.
    ///
    /// # Shapes
    /// - chips: n of `[side, side, 3]`, 0..=255, with the net's [`side`](likeness_core::face::encoder_input::side)
    /// - output: n of `[128]`
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    async fn encode(&self, chips: &[RgbField]) -> Result<Vec<Vec<f32>>, BridgeError>;
}

impl Detect for Detector {
    async fn detect(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        self.forward(picture).await
    }
}

impl FindLandmarks for LandmarkNet {
    async fn landmarks(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        self.forward(picture).await
    }
}

impl Encode for Encoder {
    fn net(&self) -> EncoderNet {
        Self::net(self)
    }

    async fn encode(&self, chips: &[RgbField]) -> Result<Vec<Vec<f32>>, BridgeError> {
        self.forward(chips).await
    }
}

impl<T: Detect> Detect for &T {
    async fn detect(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        T::detect(self, picture).await
    }
}

impl<T: FindLandmarks> FindLandmarks for &T {
    async fn landmarks(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        T::landmarks(self, picture).await
    }
}

impl<T: Encode> Encode for &T {
    fn net(&self) -> EncoderNet {
        T::net(self)
    }

    async fn encode(&self, chips: &[RgbField]) -> Result<Vec<Vec<f32>>, BridgeError> {
        T::encode(self, chips).await
    }
}
