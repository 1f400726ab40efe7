//! The nets as the pipeline sees them: three narrow traits, so that it runs on fakes too.

use likeness_core::pixels::RgbField;
use likeness_nets::bridge::BridgeError;
use likeness_nets::detector::Detector;
use likeness_nets::encoder::Encoder;
use likeness_nets::landmarks::LandmarkNet;

/// Looks for faces.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait Detect {
    /// Raw output of one square picture.
    ///
    /// # Shapes
    /// - picture: `[side, side, 3]`, 0..=255
    /// - output: `[25, side / 32, side / 32]`
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
    async fn detect(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError>;
}

/// Finds the landmarks of a face.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait FindLandmarks {
    /// Raw output of one square face crop.
    ///
    /// # Shapes
    /// - picture: `[112, 112, 3]`, 0..=255
    /// - output: `[136]`
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
    async fn landmarks(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError>;
}

/// Turns aligned chips into numbers.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait Encode {
    /// Raw encodings.
    ///
    /// # Shapes
    /// - chips: n of `[150, 150, 3]`, 0..=255
    /// - output: n of `[128]`
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
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
    async fn encode(&self, chips: &[RgbField]) -> Result<Vec<Vec<f32>>, BridgeError> {
        T::encode(self, chips).await
    }
}
