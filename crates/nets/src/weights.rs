//! Weight files: safetensors with 8-bit affine tensors, checked strictly.
//!
//! A tensor of dtype `U8` means `value = q * scale + min`. Both parameters are either in the metadata entry `quantization`, a
//! JSON object keyed by tensor name, or, per output channel of `NAME.weight`, in the tensors `NAME.scale` and `NAME.min`.
//! Every tensor must be taken exactly once, with the shape that the net expects.

use burn::tensor::{Device, Tensor, TensorData};
use half::f16;
use likeness_core::manifest::{ManifestError, ModelEntry};
use safetensors::{Dtype, SafeTensors};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// The dequantised tensors of one weight file, from which a net takes its own.
///
/// # Example
/// ```
/// use likeness_core::manifest::{Manifest, ModelId};
/// use likeness_nets::weights::Weights;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))?;
/// let manifest = Manifest::parse(&std::fs::read_to_string("models/manifest.json")?)?;
/// let entry = manifest.entry(ModelId::FaceDetector)?;
/// // Refuses any file but the published one.
/// let weights = Weights::open(entry, &std::fs::read("models/face-detector.safetensors")?)?;
/// assert_eq!(weights.shape("conv0.filters"), Some([16, 3, 3, 3].as_slice()));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Weights {
    tensors: BTreeMap<String, (Vec<usize>, Vec<f32>)>,
}

/// Why a weight file is refused.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WeightError {
    /// The file is not the published one.
    #[error(transparent)]
    File(#[from] ManifestError),
    /// The container is malformed.
    #[error("the weight file is malformed: {0}")]
    Container(String),
    /// The file lacks a tensor of the net.
    #[error("the weight file lacks {0}")]
    Missing(String),
    /// A tensor's shape is not the one that the net expects.
    #[error("{name} has shape {found:?}, the net expects {expected:?}")]
    Shape {
        /// The tensor's name.
        name: String,
        /// What the net expects.
        expected: Vec<usize>,
        /// What the file holds.
        found: Vec<usize>,
    },
    /// A tensor holds NaN or infinity.
    #[error("{0} holds a number that is not finite")]
    NotFinite(String),
    /// The file holds tensors that the net does not have.
    #[error("the weight file holds tensors that the net does not have: {}", .0.join(", "))]
    Unused(Vec<String>),
}

#[derive(Deserialize)]
struct Affine {
    scale: f64,
    min: f64,
}

impl Weights {
    /// Checks length and SHA-256 against the manifest, then decodes every tensor.
    ///
    /// # Errors
    /// [`WeightError`] if the bytes are not the published ones or not a weight file.
    pub fn open(entry: &ModelEntry, bytes: &[u8]) -> Result<Self, WeightError> {
        entry.verify(bytes)?;
        Self::decode(bytes)
    }

    /// Decodes a weight file without a manifest.
    ///
    /// # Errors
    /// [`WeightError::Container`] if the container is malformed or a quantised tensor lacks its parameters,
    /// [`WeightError::NotFinite`] if a tensor holds NaN or infinity.
    pub fn decode(bytes: &[u8]) -> Result<Self, WeightError> {
        let container = |e: &dyn std::fmt::Display| WeightError::Container(e.to_string());
        let (_, metadata) = SafeTensors::read_metadata(bytes).map_err(|e| container(&e))?;
        let affine: BTreeMap<String, Affine> = match metadata.metadata().as_ref().and_then(|m| m.get("quantization")) {
            Some(json) => serde_json::from_str(json).map_err(|e| container(&e))?,
            None => BTreeMap::new(),
        };
        let file = SafeTensors::deserialize(bytes).map_err(|e| container(&e))?;
        let mut tensors = BTreeMap::new();
        for (name, view) in file.iter() {
            let values = match (view.dtype(), affine.get(name)) {
                (Dtype::F32, None) => view.data().chunks_exact(4).map(le_f32).collect(),
                (Dtype::F16, None) => view.data().chunks_exact(2).map(le_f16).collect(),
                (Dtype::U8, Some(Affine { scale, min })) => dequantise(view.data(), *scale, *min),
                (Dtype::U8, None) => by_channel(&file, name, view.data())?,
                (dtype, _) => {
                    return Err(WeightError::Container(format!("{name} is {dtype:?} without a known meaning")));
                }
            };
            let values: Vec<f32> = values;
            if values.iter().any(|v| !v.is_finite()) {
                return Err(WeightError::NotFinite(name.to_owned()));
            }
            tensors.insert(name.to_owned(), (view.shape().to_vec(), values));
        }
        // The parameters of 8-bit tensors are consumed by decoding.
        let eight_bit = file.iter().filter(|(name, view)| view.dtype() == Dtype::U8 && !affine.contains_key(*name));
        for stem in eight_bit.filter_map(|(name, _)| name.strip_suffix(".weight")) {
            tensors.remove(&format!("{stem}.scale"));
            tensors.remove(&format!("{stem}.min"));
        }
        Ok(Self { tensors })
    }

    /// The shape of a tensor that has not been taken yet, for nets whose widths the file decides.
    pub fn shape(&self, name: &str) -> Option<&[usize]> {
        self.tensors.get(name).map(|(shape, _)| shape.as_slice())
    }

    /// Takes a tensor of a known shape, row-major.
    ///
    /// # Errors
    /// [`WeightError::Missing`] or [`WeightError::Shape`].
    pub fn take(&mut self, name: &str, shape: &[usize]) -> Result<Vec<f32>, WeightError> {
        let (found, values) = self.tensors.remove(name).ok_or_else(|| WeightError::Missing(name.to_owned()))?;
        if found != shape {
            return Err(WeightError::Shape { name: name.to_owned(), expected: shape.to_vec(), found });
        }
        Ok(values)
    }

    /// Ends loading: every tensor must have been taken.
    ///
    /// # Errors
    /// [`WeightError::Unused`] with the remaining names.
    pub fn finish(self) -> Result<(), WeightError> {
        let left: BTreeSet<String> = self.tensors.into_keys().collect();
        if left.is_empty() { Ok(()) } else { Err(WeightError::Unused(left.into_iter().collect())) }
    }
}

/// Uploads row-major values to a device.
pub fn tensor<const D: usize>(values: Vec<f32>, shape: [usize; D], device: &Device) -> Tensor<D> {
    Tensor::from_data(TensorData::new(values, shape), device)
}

/// Dequantises `NAME.weight` by output channel: `NAME.min[o] + NAME.scale[o] * q`, in single precision.
fn by_channel(file: &SafeTensors<'_>, name: &str, bytes: &[u8]) -> Result<Vec<f32>, WeightError> {
    let unknown = || WeightError::Container(format!("{name} is U8 without a known meaning"));
    let stem = name.strip_suffix(".weight").ok_or_else(unknown)?;
    let numbers = |which: &str| {
        let view = file.tensor(&format!("{stem}.{which}")).ok().filter(|view| view.dtype() == Dtype::F32)?;
        Some(view.data().chunks_exact(4).map(le_f32).collect::<Vec<f32>>())
    };
    let (scale, min) = numbers("scale").zip(numbers("min")).ok_or_else(unknown)?;
    let channels = scale.len();
    if channels == 0 || min.len() != channels || !bytes.len().is_multiple_of(channels) {
        return Err(WeightError::Container(format!("{name} has {} numbers for {channels} channels", bytes.len())));
    }
    let per_channel = (bytes.len() / channels).max(1);
    let channels = bytes.chunks(per_channel).zip(scale).zip(min);
    Ok(channels.flat_map(|((qs, s), m)| qs.iter().map(move |q| m + s * f32::from(*q))).collect())
}

fn le_f32(bytes: &[u8]) -> f32 {
    f32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}

fn le_f16(bytes: &[u8]) -> f32 {
    f16::from_le_bytes([bytes[0], bytes[1]]).to_f32()
}

/// TensorFlow.js computes `q * scale + min` in double precision and stores single.
#[expect(clippy::cast_possible_truncation, reason = "the reference rounds to f32 here")]
fn dequantise(bytes: &[u8], scale: f64, min: f64) -> Vec<f32> {
    bytes.iter().map(|q| (f64::from(*q) * scale + min) as f32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use safetensors::tensor::{TensorView, serialize};
    use std::collections::HashMap;

    fn file(tensors: &[(&str, Dtype, Vec<usize>, Vec<u8>)], quantization: &str) -> Vec<u8> {
        let views = tensors.iter().map(|(name, dtype, shape, data)| {
            (*name, TensorView::new(*dtype, shape.clone(), data).expect("the data fills the shape"))
        });
        let metadata = HashMap::from([("quantization".to_owned(), quantization.to_owned())]);
        serialize(views, Some(metadata)).expect("the tensors are well formed")
    }

    #[test]
    fn an_eight_bit_tensor_is_scale_times_byte_plus_min() {
        let bytes = file(&[("a", Dtype::U8, vec![3], vec![0, 1, 255])], r#"{"a":{"scale":0.5,"min":-1.0}}"#);
        let mut weights = Weights::decode(&bytes).expect("well formed");
        assert_eq!(weights.take("a", &[3]), Ok(vec![-1.0, -0.5, 126.5]), "affine");
        assert_eq!(weights.finish(), Ok(()), "all taken");
    }

    #[test]
    fn an_eight_bit_tensor_may_have_parameters_per_output_channel() {
        let le = |v: [f32; 2]| v.iter().flat_map(|v| v.to_le_bytes()).collect::<Vec<u8>>();
        let tensors = [
            ("a.weight", Dtype::U8, vec![2, 2], vec![0, 1, 2, 255]),
            ("a.scale", Dtype::F32, vec![2], le([0.5, 2.0])),
            ("a.min", Dtype::F32, vec![2], le([-1.0, 1.0])),
        ];
        let mut weights = Weights::decode(&file(&tensors, "{}")).expect("well formed");
        assert_eq!(weights.take("a.weight", &[2, 2]), Ok(vec![-1.0, -0.5, 5.0, 511.0]), "min + scale * q");
        assert_eq!(weights.finish(), Ok(()), "scale and min are consumed with it");
        let lacking = Weights::decode(&file(&tensors[..2], "{}"));
        assert!(matches!(lacking, Err(WeightError::Container(_))), "min is missing");
    }

    #[test]
    fn a_half_precision_tensor_is_decoded_exactly() {
        // IEEE 754: one, minus two, the largest and the smallest positive number.
        let bytes = [0x3c00_u16, 0xc000, 0x7bff, 0x0001].iter().flat_map(|bits| bits.to_le_bytes()).collect();
        let mut weights = Weights::decode(&file(&[("a", Dtype::F16, vec![4], bytes)], "{}")).expect("well formed");
        assert_eq!(weights.take("a", &[4]), Ok(vec![1.0, -2.0, 65504.0, 2.0_f32.powi(-24)]), "exactly");
        let infinite = file(&[("a", Dtype::F16, vec![1], 0x7c00_u16.to_le_bytes().to_vec())], "{}");
        assert_eq!(Weights::decode(&infinite).err(), Some(WeightError::NotFinite("a".to_owned())), "infinity");
    }

    #[test]
    fn a_tensor_that_no_layer_takes_is_an_error() {
        let bytes = file(&[("a", Dtype::F32, vec![1], 1.0_f32.to_le_bytes().to_vec())], "{}");
        let weights = Weights::decode(&bytes).expect("well formed");
        assert_eq!(weights.finish(), Err(WeightError::Unused(vec!["a".to_owned()])), "left over");
    }

    #[test]
    fn a_missing_or_misshapen_tensor_is_an_error() {
        let bytes = file(&[("a", Dtype::F32, vec![1], 1.0_f32.to_le_bytes().to_vec())], "{}");
        let mut weights = Weights::decode(&bytes).expect("well formed");
        assert_eq!(weights.take("b", &[1]), Err(WeightError::Missing("b".to_owned())), "missing");
        let shape = WeightError::Shape { name: "a".to_owned(), expected: vec![2], found: vec![1] };
        assert_eq!(weights.take("a", &[2]), Err(shape), "one number, not two");
    }

    #[test]
    fn bytes_without_a_scale_and_non_finite_numbers_are_refused() {
        let bare = file(&[("a", Dtype::U8, vec![1], vec![7])], "{}");
        assert!(matches!(Weights::decode(&bare), Err(WeightError::Container(_))), "no scale");
        let nan = file(&[("a", Dtype::F32, vec![1], f32::NAN.to_le_bytes().to_vec())], "{}");
        assert_eq!(Weights::decode(&nan).err(), Some(WeightError::NotFinite("a".to_owned())), "NaN");
    }

    #[test]
    fn a_truncated_file_is_refused_at_every_length() {
        let bytes = file(&[("a", Dtype::U8, vec![3], vec![0, 1, 255])], r#"{"a":{"scale":0.5,"min":-1.0}}"#);
        for length in 0..bytes.len() {
            assert!(Weights::decode(&bytes[..length]).is_err(), "cut at {length} of {}", bytes.len());
        }
    }
}
