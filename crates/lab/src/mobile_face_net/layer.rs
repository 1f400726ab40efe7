//! The layers of the net as the packages contain them, in our order of axes.

use std::collections::BTreeMap;
use thiserror::Error;

/// A layer: a convolution with bias and, for most, the slopes of a PReLU.
#[derive(Debug, Clone, PartialEq)]
pub struct Layer {
    /// `[out, in, height, width]`, or `[channels, 1, height, width]` for a depthwise convolution.
    pub shape: [usize; 4],
    /// Row-major.
    pub weight: Vec<f32>,
    /// `[out]`.
    pub bias: Vec<f32>,
    /// `[out]`, or empty for none.
    pub slopes: Vec<f32>,
}

/// The layers by name.
pub type Layers = BTreeMap<String, Layer>;

/// What kind of convolution a layer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Every output depends on every channel.
    Dense,
    /// One filter per channel.
    Depthwise,
}

/// A layer's name here, its place in the original and its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayerSpec {
    /// Its name in our file.
    pub name: String,
    /// Its prefix in the original graph.
    pub original: String,
    /// Its kind.
    pub kind: Kind,
    /// Whether a PReLU follows.
    pub prelu: bool,
}

/// Why a package does not contain the net.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum LayerError {
    /// A tensor is missing, or has another shape than the net's.
    #[error("{0} is missing or has an unexpected shape")]
    Tensor(String),
    /// The graph is not the one whose flaws are known.
    #[error("the graph is not the known one: {0}")]
    Graph(String),
}

/// The original's names of the inverted residual units.
const UNITS: [(usize, usize); 5] = [(2, 5), (3, 1), (4, 6), (5, 1), (6, 2)];

/// All layers in the order in which they run.
pub fn specs() -> Vec<LayerSpec> {
    let spec = |name: String, original: String, kind, prelu| LayerSpec { name, original, kind, prelu };
    let net = |rest: &str| format!("MobileFaceNet/MobileFaceNet/{rest}");
    let mut specs = vec![
        spec("stem".into(), net("Conv2d_0"), Kind::Dense, true),
        spec("entry.depthwise".into(), net("SeparableConv2d"), Kind::Depthwise, true),
        spec("entry.linear".into(), net("Conv"), Kind::Dense, false),
    ];
    let units = UNITS.into_iter().flat_map(|(stage, count)| (0..count).map(move |i| (stage, i)));
    for (i, (stage, unit)) in units.enumerate() {
        let part = |part: &str| net(&format!("Conv2d_{stage}_InvResBlock_{unit}/{part}"));
        specs.push(spec(format!("unit{i}.expand"), part("Conv"), Kind::Dense, true));
        specs.push(spec(format!("unit{i}.depthwise"), part("SeparableConv2d"), Kind::Depthwise, true));
        specs.push(spec(format!("unit{i}.project"), part("Conv_1"), Kind::Dense, false));
    }
    let logits = |rest: &str| format!("MobileFaceNet/Logits/{rest}");
    specs.push(spec("last".into(), net("Conv2d_7"), Kind::Dense, true));
    specs.push(spec("sum".into(), logits("SeparableConv2d"), Kind::Depthwise, false));
    specs.push(spec("linear".into(), logits("Conv"), Kind::Dense, false));
    specs.push(spec("features".into(), logits("LinearConv1x1"), Kind::Dense, false));
    specs
}

/// Moves the axes of a tensor: axis `i` of the result is axis `axes[i]` of the source.
pub fn permuted(values: &[f32], shape: [usize; 4], axes: [usize; 4]) -> ([usize; 4], Vec<f32>) {
    let steps = axes.map(|axis| shape[axis + 1..].iter().product::<usize>());
    let to = axes.map(|axis| shape[axis]);
    let mut moved = Vec::with_capacity(values.len());
    for i in 0..to.iter().product() {
        let at = [i / (to[1] * to[2] * to[3]), i / (to[2] * to[3]) % to[1], i / to[3] % to[2], i % to[3]];
        moved.push(values[(0..4).map(|axis| at[axis] * steps[axis]).sum::<usize>()]);
    }
    (to, moved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_52_layers_of_which_33_have_a_prelu() {
        let specs = specs();
        assert_eq!(specs.len(), 52, "three, three for each of 15 units, four");
        assert_eq!(specs.iter().filter(|spec| spec.prelu).count(), 33, "as many as the graph has slopes");
        assert_eq!(specs[6].original, "MobileFaceNet/MobileFaceNet/Conv2d_2_InvResBlock_1/Conv", "the second unit");
    }

    #[test]
    fn axes_are_moved() {
        let values: Vec<f32> = (0..6_u8).map(f32::from).collect();
        let (shape, moved) = permuted(&values, [1, 1, 2, 3], [3, 2, 0, 1]);
        assert_eq!((shape, moved), ([3, 2, 1, 1], vec![0.0, 3.0, 1.0, 4.0, 2.0, 5.0]), "in, out becomes out, in");
    }
}
