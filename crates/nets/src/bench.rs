//! The benchmarks of style transfer and of single layers, from numbers in memory to numbers in memory. (The face nets'
//! `forward` is measured directly.)

pub mod layer;

use crate::bridge::{self, BridgeError};
use crate::style::painting::{BeginError, InitialState, NeverInterrupt, Painting, ScaleInputs};
use crate::vgg::Vgg;
use likeness_core::bench::pictures;
use likeness_core::bench::pictures::StyleInputs;
use likeness_core::pixels::{Normalization, RgbField};
use likeness_core::style::tap::Tap;

/// Uploads pixels unchanged: the net normalises them itself.
const IDENTITY_NORMALIZATION: Normalization = Normalization { mean: [0.0; 3], divisor: 1.0 };

/// The net's response at conv5_1.
///
/// # Shapes
/// - picture: `[height, width, 3]`, 0..=255, both sides multiples of 16
/// - output: `[512, height / 16, width / 16]`
///
/// # Errors
/// [`BridgeError`] if the device does not return the result.
pub async fn vgg_forward(vgg: &Vgg, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
    let picture = bridge::upload(std::slice::from_ref(picture), &IDENTITY_NORMALIZATION, vgg.device())?;
    let picture = picture.permute([0, 3, 1, 2]);
    let missing = || BridgeError::Read("the net has no conv5_1".to_owned());
    let response = vgg.taps(picture, &[Tap::Conv5_1]).remove(&Tap::Conv5_1).ok_or_else(missing)?;
    bridge::read(response.permute([0, 3, 1, 2])).await
}

/// The painting that [`step`] measures, at a size.
///
/// # Errors
/// [`BeginError`], which cannot happen: there is a style and nothing interrupts.
pub async fn painting(vgg: &Vgg, side: u32) -> Result<Painting, BeginError> {
    let StyleInputs { photo, style, start } = pictures::style_inputs(side);
    let start = InitialState { picture: start, moments: None };
    let inputs = ScaleInputs { content: photo, styles: vec![(style, 1.0)], start, faces: Vec::new() };
    Painting::begin(vgg, &pictures::settings(), &inputs, &NeverInterrupt).await
}

/// One step without the update: the gradient of J with respect to the current picture, which does not change.
///
/// # Shapes
/// - output: `[3, height, width]`, per unit of 0..=1
///
/// # Errors
/// [`BridgeError`] if the device does not return the result.
pub async fn step(painting: &Painting, vgg: &Vgg) -> Result<Vec<f32>, BridgeError> {
    bridge::read(painting.gradient(vgg)).await
}
