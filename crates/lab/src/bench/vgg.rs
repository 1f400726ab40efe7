//! The layers of a style-transfer net.

use super::blob::Blob;
use super::graph::{Activation, Graph, Op};
use likeness_core::manifest::ModelEntry;
use likeness_nets::vgg::LAYERS;
use likeness_nets::weights::{WeightError, Weights};

/// The net up to its last layer, conv5_1. Each response has the name of its layer. The outermost pixels of the picture
/// are repeated around it, as on the page.
///
/// # Errors
/// [`WeightError`] if the file does not fit the net.
pub(super) fn graph(entry: &ModelEntry, mut w: Weights, blob: &mut Blob) -> Result<Graph, WeightError> {
    let (input, around) = (Graph::INPUT.to_owned(), "around".to_owned());
    let mut ops = vec![Op::Edge { input, output: around.clone() }];
    let (mut at, mut last) = (around, String::new());
    for (i, spec) in LAYERS.iter().enumerate() {
        let name = spec.name;
        let parts = ["down", "narrow", "back"].map(|part| (part, format!("{name}.{part}.weight")));
        let there: Vec<_> =
            parts.into_iter().filter_map(|(part, key)| Some((part, w.shape(&key)?.to_vec(), key))).collect();
        let mut bias = Some(w.take(&format!("{name}.bias"), &[spec.outputs])?);
        for (n, (part, shape, key)) in there.iter().enumerate() {
            let is_last = n + 1 == there.len();
            let output = if is_last { name.to_owned() } else { format!("{name}.{part}") };
            let weight = w.take(key, shape)?;
            let pad = usize::from(*part == "narrow" && i > 0);
            ops.push(Op::Conv {
                input: std::mem::replace(&mut at, output.clone()),
                output,
                weight: blob.put(&weight, shape),
                bias: bias.take_if(|_| is_last).map(|bias| blob.put(&bias, &[spec.outputs])),
                stride: 1,
                pads: [pad; 4],
                groups: 1,
                activation: if is_last { Activation::Relu } else { Activation::None },
            });
        }
        name.clone_into(&mut last);
        if spec.pooled {
            let output = format!("{name}.pool");
            let input = std::mem::replace(&mut at, output.clone());
            ops.push(Op::MaxPool { input, output, size: 2, stride: 2, pads: [0; 4] });
        }
    }
    w.finish()?;
    Ok(Graph { normalization: entry.input.normalization, ops, output: last })
}
