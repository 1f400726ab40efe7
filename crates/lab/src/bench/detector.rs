//! The layers of the face detector.

use super::blob::Blob;
use super::graph::{Activation, Graph, Op};
use likeness_core::manifest::ModelEntry;
use likeness_nets::weights::{WeightError, Weights};

const WIDTHS: [usize; 6] = [16, 32, 64, 128, 256, 512];
const CHANNELS: usize = 25;

/// The detector for a square input of this side.
///
/// # Errors
/// [`WeightError`] if the file does not fit the net.
pub(super) fn graph(entry: &ModelEntry, mut w: Weights, side: u32, blob: &mut Blob) -> Result<Graph, WeightError> {
    let shape = [WIDTHS[0], 3, 3, 3];
    let mut layers = Layers { ops: Vec::new(), at: Graph::INPUT.to_owned() };
    let (weight, bias) = (w.take("conv0.filters", &shape)?, w.take("conv0.bias", &shape[..1])?);
    let filters = Filters { weight: &weight, shape, bias: Some(&bias) };
    layers.conv("conv0", filters, Surroundings { pad: 0, activation: Activation::Leaky }, blob);
    let mut side = side as usize - 2;
    for (i, pair) in WIDTHS.windows(2).enumerate() {
        side = layers.pool(&format!("pool{i}"), side, 2);
        let name = format!("conv{}", i + 1);
        let depth = [pair[0], 1, 3, 3];
        let weight = w.take(&format!("{name}.depthwise_filter"), &depth)?;
        let filters = Filters { weight: &weight, shape: depth, bias: None };
        layers.conv(&format!("{name}.depth"), filters, Surroundings { pad: 1, activation: Activation::None }, blob);
        let point = [pair[1], pair[0], 1, 1];
        let weight = w.take(&format!("{name}.pointwise_filter"), &point)?;
        let bias = w.take(&format!("{name}.bias"), &point[..1])?;
        let filters = Filters { weight: &weight, shape: point, bias: Some(&bias) };
        layers.conv(&name, filters, Surroundings { pad: 0, activation: Activation::Leaky }, blob);
    }
    layers.pool("pool5", side, 1);
    let shape = [CHANNELS, WIDTHS[5], 1, 1];
    let (weight, bias) = (w.take("conv8.filters", &shape)?, w.take("conv8.bias", &shape[..1])?);
    let filters = Filters { weight: &weight, shape, bias: Some(&bias) };
    layers.conv("conv8", filters, Surroundings { pad: 0, activation: Activation::None }, blob);
    w.finish()?;
    Ok(Graph { normalization: entry.input.normalization, ops: layers.ops, output: "conv8".to_owned() })
}

/// The filters of a convolution.
struct Filters<'a> {
    weight: &'a [f32],
    /// `[out, in / groups, height, width]`.
    shape: [usize; 4],
    bias: Option<&'a [f32]>,
}

/// The padding before a convolution, and the activation after it.
struct Surroundings {
    pad: usize,
    activation: Activation,
}

/// A sequence of layers.
struct Layers {
    ops: Vec<Op>,
    at: String,
}

impl Layers {
    fn conv(&mut self, name: &str, filters: Filters<'_>, surroundings: Surroundings, blob: &mut Blob) {
        let Filters { weight, shape, bias } = filters;
        let input = std::mem::replace(&mut self.at, name.to_owned());
        self.ops.push(Op::Conv {
            input,
            output: name.to_owned(),
            weight: blob.put(weight, &shape),
            bias: bias.map(|bias| blob.put(bias, &shape[..1])),
            stride: 1,
            pads: [surroundings.pad; 4],
            // A 3x3 with one input channel per filter is depthwise.
            groups: if shape[1] == 1 { shape[0] } else { 1 },
            activation: surroundings.activation,
        });
    }

    /// TensorFlow's SAME padding: an odd side, or a stride of 1, is padded by one row and column. Returns the output
    /// side.
    fn pool(&mut self, name: &str, side: usize, stride: usize) -> usize {
        let more = if stride == 1 { 1 } else { side % 2 };
        let input = std::mem::replace(&mut self.at, name.to_owned());
        self.ops.push(Op::MaxPool { input, output: name.to_owned(), size: 2, stride, pads: [0, 0, more, more] });
        side.div_ceil(stride)
    }
}
