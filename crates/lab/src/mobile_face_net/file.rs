//! The weight file: 8 bits by output channel, or single precision for comparisons.

use super::layer::{Layer, Layers};
use crate::container::ContainerError;
use safetensors::Dtype;
use safetensors::tensor::{TensorView, serialize};
use std::collections::BTreeMap;

/// A description of the file, for the manifest.
pub const FORMAT: &str = "safetensors; U8 weights mean min + scale * q by output channel (NAME.scale, NAME.min), F32 tensors are \
    as they are; weights [out, in, height, width]";

/// How weights are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// One byte for each weight.
    EightBit,
    /// As they are.
    Single,
}

/// A tensor of the file before it is written.
type Stored = (Dtype, Vec<usize>, Vec<u8>);

/// The bytes of the file; identical on every run.
///
/// # Errors
/// [`ContainerError`] if a layer's numbers do not match its shape.
pub fn write(layers: &Layers, precision: Precision) -> Result<Vec<u8>, ContainerError> {
    let mut tensors: BTreeMap<String, Stored> = BTreeMap::new();
    for (name, layer) in layers {
        weight(name, layer, precision, &mut tensors);
        for (part, values) in [("bias", &layer.bias), ("slopes", &layer.slopes)] {
            if !values.is_empty() {
                tensors.insert(format!("{name}.{part}"), floats(values));
            }
        }
    }
    let mut views = BTreeMap::new();
    for (name, (dtype, shape, bytes)) in &tensors {
        let view = TensorView::new(*dtype, shape.clone(), bytes);
        views.insert(name.clone(), view.map_err(|e| ContainerError::Tensor(name.clone(), e))?);
    }
    Ok(serialize(views, None)?)
}

fn weight(name: &str, layer: &Layer, precision: Precision, tensors: &mut BTreeMap<String, Stored>) {
    let shape = layer.shape.to_vec();
    if precision == Precision::Single {
        let (dtype, _, bytes) = floats(&layer.weight);
        tensors.insert(format!("{name}.weight"), (dtype, shape, bytes));
        return;
    }
    let per_output = (layer.weight.len() / layer.shape[0].max(1)).max(1);
    let (mut scales, mut mins, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
    for filter in layer.weight.chunks(per_output) {
        let [min, max] =
            [f32::min as fn(f32, f32) -> f32, f32::max].map(|pick| filter.iter().copied().fold(filter[0], pick));
        let scale = if max > min { (max - min) / 255.0 } else { 1.0 };
        bytes.extend(filter.iter().map(|w| byte((w - min) / scale)));
        scales.push(scale);
        mins.push(min);
    }
    tensors.insert(format!("{name}.weight"), (Dtype::U8, shape, bytes));
    tensors.insert(format!("{name}.scale"), floats(&scales));
    tensors.insert(format!("{name}.min"), floats(&mins));
}

fn floats(values: &[f32]) -> Stored {
    (Dtype::F32, vec![values.len()], values.iter().flat_map(|v| v.to_le_bytes()).collect())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn byte(step: f32) -> u8 {
    step.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_nets::weights::Weights;

    fn layers() -> Layers {
        let weight = vec![-1.0, 0.5, 0.25, 3.0, 3.0, 3.0];
        let layer = Layer { shape: [2, 3, 1, 1], weight, bias: vec![1.0, 2.0], slopes: Vec::new() };
        Layers::from([("it".to_owned(), layer)])
    }

    #[test]
    fn eight_bits_are_within_half_a_step_of_each_output() {
        let file = write(&layers(), Precision::EightBit).expect("well formed");
        let mut weights = Weights::decode(&file).expect("a weight file");
        let found = weights.take("it.weight", &[2, 3, 1, 1]).expect("the weight");
        for (found, expected) in found.iter().zip(&layers()["it"].weight) {
            assert!((found - expected).abs() <= 1.5 / 255.0 / 2.0 + 1e-6, "{found} is not {expected}");
        }
        assert_eq!(found[3..], [3.0; 3], "a constant filter is exact");
        assert_eq!(weights.take("it.bias", &[2]), Ok(vec![1.0, 2.0]), "biases stay floats");
        assert_eq!(weights.finish(), Ok(()), "and there is nothing else");
    }

    #[test]
    fn single_precision_is_exact() {
        let file = write(&layers(), Precision::Single).expect("well formed");
        let mut weights = Weights::decode(&file).expect("a weight file");
        assert_eq!(weights.take("it.weight", &[2, 3, 1, 1]).ok(), Some(layers()["it"].weight.clone()), "every bit");
    }
}
