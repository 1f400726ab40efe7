//! Our weight files: safetensors in which 8-bit tensors stay 8-bit.

use crate::tfjs::Tensor;
use safetensors::tensor::{TensorView, serialize};
use safetensors::{Dtype, SafeTensorError};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use thiserror::Error;

/// A description of the container, for the manifest.
pub const FORMAT: &str = "safetensors; U8 tensors mean q * scale + min by the metadata entry `quantization`, F32 tensors \
    are as they are; filters [out, in, height, width], fully connected [in, out]";

/// The only metadata entry. safetensors would write several in the order of a hash map, which differs from run to run.
const QUANTIZATION: &str = "quantization";

/// Why tensors cannot be written.
#[derive(Debug, Error)]
pub enum ContainerError {
    /// Two tensors have the same name.
    #[error("two tensors are called {0}")]
    Duplicate(String),
    /// The bytes of a tensor do not match its shape.
    #[error("{0} cannot be written: {1}")]
    Tensor(String, SafeTensorError),
    /// The container cannot be serialised.
    #[error("the weight file cannot be written: {0}")]
    File(#[from] SafeTensorError),
    /// The quantisation parameters cannot be serialised.
    #[error("the quantisation parameters cannot be written: {0}")]
    Quantization(#[from] serde_json::Error),
}

#[derive(Serialize)]
struct Numbers {
    scale: f64,
    min: f64,
}

/// The bytes of a weight file; identical on every run.
///
/// # Errors
/// [`ContainerError`] if two tensors have the same name or one is malformed.
pub fn write(tensors: &[Tensor]) -> Result<Vec<u8>, ContainerError> {
    let mut views = BTreeMap::new();
    let mut numbers = BTreeMap::new();
    for tensor in tensors {
        let dtype = if tensor.affine.is_some() { Dtype::U8 } else { Dtype::F32 };
        let view = TensorView::new(dtype, tensor.shape.clone(), &tensor.bytes)
            .map_err(|e| ContainerError::Tensor(tensor.name.clone(), e))?;
        if views.insert(tensor.name.clone(), view).is_some() {
            return Err(ContainerError::Duplicate(tensor.name.clone()));
        }
        if let Some(affine) = tensor.affine {
            numbers.insert(&tensor.name, Numbers { scale: affine.scale, min: affine.min });
        }
    }
    let metadata = HashMap::from([(QUANTIZATION.to_owned(), serde_json::to_string(&numbers)?)]);
    Ok(serialize(views, Some(metadata))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tfjs::Affine;
    use safetensors::SafeTensors;

    fn tensors() -> Vec<Tensor> {
        let affine = Some(Affine { scale: 0.1, min: -0.07101876902229645 });
        let bytes = |name: &str, count: u8| Tensor {
            name: name.to_owned(),
            shape: vec![usize::from(count)],
            affine,
            bytes: (0..count).collect(),
        };
        let single =
            Tensor { name: "m".to_owned(), shape: vec![1], affine: None, bytes: 2.5_f32.to_le_bytes().to_vec() };
        vec![bytes("z", 3), single, bytes("a", 2)]
    }

    #[test]
    fn bytes_stay_bytes_and_floats_stay_floats() {
        let file = write(&tensors()).expect("well formed");
        let read = SafeTensors::deserialize(&file).expect("a safetensors file");
        let found = |name: &str| read.tensor(name).map(|t| (t.dtype(), t.data().to_vec())).ok();
        assert_eq!(found("z"), Some((Dtype::U8, vec![0, 1, 2])), "one byte per number");
        assert_eq!(found("m"), Some((Dtype::F32, 2.5_f32.to_le_bytes().to_vec())), "four bytes per number");
    }

    #[test]
    fn the_quantisation_parameters_are_the_only_metadata_and_unchanged() {
        let file = write(&tensors()).expect("well formed");
        let (_, header) = SafeTensors::read_metadata(&file).expect("a safetensors file");
        let metadata = header.metadata().clone().expect("there is metadata");
        assert_eq!(metadata.len(), 1, "several entries would be written in a random order");
        let expected = r#"{"a":{"scale":0.1,"min":-0.07101876902229645},"z":{"scale":0.1,"min":-0.07101876902229645}}"#;
        assert_eq!(metadata[QUANTIZATION], expected, "sorted, and every digit kept");
    }

    #[test]
    fn the_file_does_not_depend_on_the_order_of_tensors() {
        let mut backwards = tensors();
        backwards.reverse();
        assert_eq!(write(&backwards).ok(), write(&tensors()).ok(), "byte for byte");
    }

    #[test]
    fn duplicate_names_are_rejected() {
        let twice = [tensors(), tensors()].concat();
        assert!(matches!(write(&twice), Err(ContainerError::Duplicate(_))), "the second would hide the first");
    }
}
