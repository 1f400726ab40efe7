//! Converts a published VGG-19, up to conv5_1, to the naming and input used here.
//!
//! Two namings are supported. torchvision's `features.N.weight` takes R G B in 0..1, minus a mean and divided by a
//! standard deviation for each channel (`torchvision.models.VGG19_Weights`). The deviation is folded into conv1_1, so
//! that the net takes 0..=255 minus a mean like all nets here, and zero padding still means the mean colour. The Oxford
//! release's `convX_Y.weight`, as converted from Caffe, takes B G R in 0..=255 minus a mean; the input channels of
//! conv1_1 are reversed.

use half::f16;
use likeness_core::manifest::InputSpec;
use likeness_core::pixels::Normalization;
use likeness_nets::vgg::LAYERS;
use safetensors::SafeTensors;
use safetensors::tensor::{Dtype, SafeTensorError, TensorView, serialize};
use std::collections::BTreeMap;
use thiserror::Error;

/// torchvision's mean and standard deviation, R G B in 0..1 (`ImageClassification` in
/// `torchvision/transforms/_presets.py`).
const TORCHVISION_MEAN: [f32; 3] = [0.485, 0.456, 0.406];
/// See [`TORCHVISION_MEAN`].
const TORCHVISION_DEVIATION: [f32; 3] = [0.229, 0.224, 0.225];

/// Positions of the thirteen convolutions in torchvision's list of modules, with ReLUs and pools in between.
const TORCHVISION_INDICES: [usize; 13] = [0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28];

/// How a file names its tensors, which also determines its input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// `features.N.weight`.
    Torchvision,
    /// `convX_Y.weight`.
    Oxford,
}

/// A converted net.
#[derive(Debug, Clone)]
pub struct ConvertedVgg19 {
    /// The weight file: conv1_1 and the biases in single precision, the rest in half precision.
    pub bytes: Vec<u8>,
    /// How a picture is prepared as input.
    pub input: InputSpec,
    /// The naming of the source.
    pub naming: Naming,
}

/// Why a file cannot be converted.
#[derive(Debug, Error)]
pub enum Vgg19Error {
    /// The container is malformed.
    #[error("not a safetensors file: {0}")]
    Container(#[from] SafeTensorError),
    /// It uses neither naming.
    #[error("it contains neither `features.0.weight` (torchvision) nor `conv1_1.weight` (Oxford)")]
    Naming,
    /// A tensor is missing.
    #[error("it lacks {0}; this is not VGG-19 without batch normalisation")]
    Missing(String),
    /// A tensor has the wrong shape.
    #[error("{name} has shape {found:?}, VGG-19's has {expected:?}")]
    Shape {
        /// The name of the tensor.
        name: String,
        /// The shape in VGG-19.
        expected: Vec<usize>,
        /// The shape in the file.
        found: Vec<usize>,
    },
    /// The number format is not supported.
    #[error("{0} has the format {1:?}; only F32 and F16 are supported")]
    Kind(String, Dtype),
    /// A number is not finite, or too large for half precision.
    #[error("{0} contains a number that is not finite in half precision")]
    NotFinite(String),
}

impl Naming {
    /// A description for the manifest.
    pub const fn description(self) -> &'static str {
        match self {
            Self::Torchvision => "VGG-19 in torchvision's naming",
            Self::Oxford => "VGG-19 in the Oxford release's naming",
        }
    }

    fn of(file: &SafeTensors<'_>) -> Result<Self, Vgg19Error> {
        let known = [Self::Torchvision, Self::Oxford];
        let fits = |naming: &Self| file.tensor(&format!("{}.weight", naming.stem(0))).is_ok();
        known.into_iter().find(fits).ok_or(Vgg19Error::Naming)
    }

    /// The prefix of a layer's tensors.
    fn stem(self, layer: usize) -> String {
        match self {
            Self::Torchvision => format!("features.{}", TORCHVISION_INDICES[layer]),
            Self::Oxford => LAYERS[layer].name.to_owned(),
        }
    }

    /// The mean colour, R G B in 0..=255.
    fn mean(self) -> [f32; 3] {
        match self {
            Self::Torchvision => TORCHVISION_MEAN.map(|mean| 255.0 * mean),
            Self::Oxford => super::MEAN,
        }
    }

    /// conv1_1 for R G B in 0..=255 minus the mean.
    ///
    /// # Shapes
    /// - kernel: `[64, 3, 3, 3]`
    /// - output: the same
    fn first(self, kernel: &[f32]) -> Vec<f32> {
        let planes = kernel.chunks_exact(9).enumerate();
        match self {
            Self::Torchvision => planes
                .flat_map(|(i, plane)| plane.iter().map(move |w| w / (255.0 * TORCHVISION_DEVIATION[i % 3])))
                .collect(),
            Self::Oxford => kernel.chunks_exact(27).flat_map(|k| k.chunks_exact(9).rev().flatten().copied()).collect(),
        }
    }
}

/// Converts the thirteen convolutions of a file and ignores everything else.
///
/// # Errors
/// [`Vgg19Error`] if it is not VGG-19 in a supported naming.
pub fn convert(file: &[u8]) -> Result<ConvertedVgg19, Vgg19Error> {
    let file = SafeTensors::deserialize(file)?;
    let naming = Naming::of(&file)?;
    let mut tensors: BTreeMap<String, (Dtype, Vec<usize>, Vec<u8>)> = BTreeMap::new();
    for (i, layer) in LAYERS.iter().enumerate() {
        let shape = vec![layer.outputs, layer.inputs, 3, 3];
        let name = format!("{}.weight", naming.stem(i));
        let kernel = read(&file, &name, &shape)?;
        // Half precision changes conv5_1 by 3e-4, 8 bits change it by 7e-2 (docs/MODELS.md). The first layer is small,
        // so it keeps full precision.
        let (dtype, kernel) = match i {
            0 => (Dtype::F32, to_f32_bytes(&naming.first(&kernel))),
            _ => (Dtype::F16, to_f16_bytes(&kernel).ok_or(Vgg19Error::NotFinite(name))?),
        };
        let bias = read(&file, &format!("{}.bias", naming.stem(i)), &[layer.outputs])?;
        tensors.insert(format!("{}.narrow.weight", layer.name), (dtype, shape, kernel));
        tensors.insert(format!("{}.bias", layer.name), (Dtype::F32, vec![layer.outputs], to_f32_bytes(&bias)));
    }
    let mut views = BTreeMap::new();
    for (name, (dtype, shape, bytes)) in &tensors {
        views.insert(name, TensorView::new(*dtype, shape.clone(), bytes)?);
    }
    let normalization = Normalization { mean: naming.mean(), divisor: 1.0 };
    Ok(ConvertedVgg19 { bytes: serialize(views, None)?, input: InputSpec { size: 256, normalization }, naming })
}

/// The numbers of a tensor, all finite.
fn read(file: &SafeTensors<'_>, name: &str, shape: &[usize]) -> Result<Vec<f32>, Vgg19Error> {
    let view = file.tensor(name).map_err(|_| Vgg19Error::Missing(name.to_owned()))?;
    if view.shape() != shape {
        let (expected, found) = (shape.to_vec(), view.shape().to_vec());
        return Err(Vgg19Error::Shape { name: name.to_owned(), expected, found });
    }
    let data = view.data();
    let numbers: Vec<f32> = match view.dtype() {
        Dtype::F32 => data.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect(),
        Dtype::F16 => data.chunks_exact(2).map(|b| f16::from_le_bytes([b[0], b[1]]).to_f32()).collect(),
        other => return Err(Vgg19Error::Kind(name.to_owned(), other)),
    };
    if numbers.iter().any(|number| !number.is_finite()) {
        return Err(Vgg19Error::NotFinite(name.to_owned()));
    }
    Ok(numbers)
}

fn to_f32_bytes(numbers: &[f32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// Rounds to half precision; `None` if a number is too large.
fn to_f16_bytes(numbers: &[f32]) -> Option<Vec<u8>> {
    let halves = numbers.iter().map(|number| f16::from_f32(*number));
    halves.map(|half| half.is_finite().then(|| half.to_le_bytes())).collect::<Option<Vec<_>>>().map(|h| h.concat())
}

#[cfg(test)]
mod tests;
