//! Converting TensorFlow's order of axes to ours.
//!
//! | tensor | TensorFlow | ours |
//! |---|---|---|
//! | `…filters` | `[height, width, in, out]` | `[out, in, height, width]` |
//! | `…pointwise_filter` | `[1, 1, in, out]` | `[out, in, 1, 1]` |
//! | `…depthwise_filter` | `[height, width, channels, 1]` | `[channels, 1, height, width]` |
//! | fully connected, bias, scale | `[in, out]`, `[out]` | unchanged |

use crate::tfjs::Tensor;
use thiserror::Error;

/// Why a tensor does not fit our layout.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum LayoutError {
    /// It is neither a filter by its name, nor a matrix or vector by its rank.
    #[error("{name} of shape {shape:?} is neither a filter nor a matrix nor a vector")]
    Unknown {
        /// The name of the tensor.
        name: String,
        /// Its shape.
        shape: Vec<usize>,
    },
    /// A depthwise filter has more than one output per channel.
    #[error("{name} has {outputs} outputs per channel, not one")]
    Multiplier {
        /// The name of the tensor.
        name: String,
        /// Outputs per channel.
        outputs: usize,
    },
}

/// Renames a tensor (`/` becomes `.`) and reorders its axes.
///
/// # Errors
/// [`LayoutError`] if its name and shape match no row of the table above.
pub fn to_our_layout(tensor: &Tensor) -> Result<Tensor, LayoutError> {
    let kind = tensor.name.rsplit('/').next().unwrap_or_default();
    let axes = match (kind, tensor.shape.as_slice()) {
        ("filters" | "pointwise_filter", [_, _, _, _]) => Some([3, 2, 0, 1]),
        ("depthwise_filter", [_, _, _, 1]) => Some([2, 3, 0, 1]),
        ("depthwise_filter", [_, _, _, outputs]) => {
            return Err(LayoutError::Multiplier { name: tensor.name.clone(), outputs: *outputs });
        }
        (_, [_] | [_, _]) => None,
        (_, shape) => return Err(LayoutError::Unknown { name: tensor.name.clone(), shape: shape.to_vec() }),
    };
    let name = tensor.name.replace('/', ".");
    Ok(match axes {
        Some(axes) => Tensor { name, ..permuted(tensor, axes) },
        None => Tensor { name, ..tensor.clone() },
    })
}

/// Reorders the axes of a tensor of rank four: axis `i` of the result is axis `axes[i]` of the source.
fn permuted(tensor: &Tensor, axes: [usize; 4]) -> Tensor {
    let width = tensor.width();
    let shape = axes.map(|axis| tensor.shape[axis]);
    let steps = axes.map(|axis| tensor.shape[axis + 1..].iter().product::<usize>() * width);
    let mut bytes = Vec::with_capacity(tensor.bytes.len());
    for i in 0..shape[0] {
        for j in 0..shape[1] {
            for k in 0..shape[2] {
                for l in 0..shape[3] {
                    let at = i * steps[0] + j * steps[1] + k * steps[2] + l * steps[3];
                    bytes.extend_from_slice(&tensor.bytes[at..at + width]);
                }
            }
        }
    }
    Tensor { shape: shape.to_vec(), bytes, ..tensor.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tfjs::Affine;

    const BYTES: Option<Affine> = Some(Affine { scale: 1.0, min: 0.0 });

    /// A tensor in which every number is its own index.
    fn counting(name: &str, shape: &[usize], affine: Option<Affine>) -> Tensor {
        let count = u8::try_from(shape.iter().product::<usize>()).expect("few numbers");
        let bytes = match affine {
            Some(_) => (0..count).collect(),
            None => (0..count).flat_map(|n| f32::from(n).to_le_bytes()).collect(),
        };
        Tensor { name: name.to_owned(), shape: shape.to_vec(), affine, bytes }
    }

    #[test]
    fn filters_become_output_input_height_width() {
        // The index of (y, x, in, out) in [2, 3, 4, 5] is ((y * 3 + x) * 4 + in) * 5 + out.
        let found = to_our_layout(&counting("conv0/filters", &[2, 3, 4, 5], BYTES)).expect("a filter");
        assert_eq!(
            (found.name.as_str(), found.shape.as_slice()),
            ("conv0.filters", &[5, 4, 2, 3][..]),
            "renamed, OIHW"
        );
        let mut at = 0;
        for out in 0..5 {
            for input in 0..4 {
                for (y, x) in [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)] {
                    assert_eq!(found.bytes[at], ((y * 3 + x) * 4 + input) * 5 + out, "({out}, {input}, {y}, {x})");
                    at += 1;
                }
            }
        }
    }

    #[test]
    fn floats_are_moved_as_a_whole() {
        let found = to_our_layout(&counting("a/conv/filters", &[1, 2, 1, 2], None)).expect("a filter");
        let floats: Vec<f32> =
            found.bytes.chunks_exact(4).map(|w| f32::from_le_bytes([w[0], w[1], w[2], w[3]])).collect();
        assert_eq!(floats, [0.0, 2.0, 1.0, 3.0], "[1, 2, 1, 2] to [2, 1, 1, 2]");
    }

    #[test]
    fn depthwise_filters_have_one_output_per_channel() {
        let found =
            to_our_layout(&counting("conv1/depthwise_filter", &[2, 2, 3, 1], BYTES)).expect("a depthwise filter");
        assert_eq!(found.shape, [3, 1, 2, 2], "[channels, 1, height, width]");
        assert_eq!(found.bytes, [0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11], "the four positions of each channel together");
    }

    #[test]
    fn pointwise_filters_are_transposed_and_matrices_are_not() {
        let pointwise =
            to_our_layout(&counting("d/conv1/pointwise_filter", &[1, 1, 2, 3], BYTES)).expect("a pointwise filter");
        assert_eq!((pointwise.shape, pointwise.bytes), (vec![3, 2, 1, 1], vec![0, 3, 1, 4, 2, 5]), "[out, in, 1, 1]");
        let matrix = to_our_layout(&counting("fc", &[2, 3], BYTES)).expect("a matrix");
        assert_eq!((matrix.shape, matrix.bytes), (vec![2, 3], vec![0, 1, 2, 3, 4, 5]), "[in, out]");
    }

    #[test]
    fn tensors_of_unknown_kinds_are_rejected() {
        let cube = to_our_layout(&counting("odd", &[1, 2, 3], BYTES));
        assert!(matches!(cube, Err(LayoutError::Unknown { .. })), "three axes");
        let double = to_our_layout(&counting("conv1/depthwise_filter", &[1, 1, 3, 2], BYTES));
        assert!(matches!(double, Err(LayoutError::Multiplier { outputs: 2, .. })), "two outputs per channel");
    }
}
