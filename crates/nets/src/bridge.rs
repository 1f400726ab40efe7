//! Uploads pictures to a device and reads tensors back: the only place where data crosses.

use burn::tensor::{Device, Tensor, TensorData};
use likeness_core::pixels::{Normalization, RgbField};
use thiserror::Error;

/// Why data did not cross.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum BridgeError {
    /// The batch is empty or its pictures differ in size.
    #[error("a batch needs pictures of one size, found {0}")]
    Batch(String),
    /// The device did not return the tensor.
    #[error("the device did not return the result: {0}")]
    Read(String),
}

/// Normalises pictures and uploads them as one batch.
///
/// # Shapes
/// - pictures: n of `[height, width, 3]`, 0..=255, all of one size
/// - output: `[n, height, width, 3]`, `(value - mean) / divisor`
///
/// # Errors
/// [`BridgeError::Batch`] if there is no picture or their sizes differ.
pub fn upload(pictures: &[RgbField], normalization: &Normalization, device: &Device) -> Result<Tensor<4>, BridgeError> {
    let Some(size) = pictures.first().map(RgbField::size) else {
        return Err(BridgeError::Batch("none".to_owned()));
    };
    if let Some(other) = pictures.iter().map(RgbField::size).find(|s| *s != size) {
        return Err(BridgeError::Batch(format!("{size:?} and {other:?}")));
    }
    let (width, height) = (size.width as usize, size.height as usize);
    let mut numbers = Vec::with_capacity(pictures.len() * 3 * width * height);
    for picture in pictures {
        normalization.append(picture, &mut numbers);
    }
    let shape = [pictures.len(), height, width, 3];
    Ok(Tensor::from_data(TensorData::new(numbers, shape), device))
}

/// Uploads a picture as planes, divided by `unit`.
///
/// # Shapes
/// - picture: `[height, width, 3]`
/// - output: `[1, 3, height, width]`
pub fn upload_planes(picture: &RgbField, unit: f32, device: &Device) -> Tensor<4> {
    let planes: Vec<f32> = picture.planes().map(|value| value / unit).collect();
    let (width, height) = (picture.size().width as usize, picture.size().height as usize);
    Tensor::from_data(TensorData::new(planes, [1, 3, height, width]), device)
}

/// Reads a tensor back, row-major.
///
/// # Errors
/// [`BridgeError::Read`] if the device is lost or the tensor does not hold `f32`.
pub async fn read<const D: usize>(tensor: Tensor<D>) -> Result<Vec<f32>, BridgeError> {
    let data = tensor.into_data_async().await.map_err(|e| BridgeError::Read(format!("{e:?}")))?;
    data.try_into_vec::<f32>().map_err(|e| BridgeError::Read(format!("{e:?}")))
}
