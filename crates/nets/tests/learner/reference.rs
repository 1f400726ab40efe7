//! PyTorch's numbers of the lessons' net; also used in the browser.

use likeness_core::bench::uniform::uniform;
use likeness_core::number::to_f32;
use likeness_learn::net::NetShape;
use serde::Deserialize;

/// Numbers by `training/learn/net.py`.
#[derive(Debug, Deserialize)]
pub(crate) struct Reference {
    pub(crate) encodings: Vec<f32>,
    pub(crate) every_97th_gradient: Vec<f32>,
    pub(crate) norms: Vec<f32>,
}

impl Reference {
    /// The committed numbers.
    pub(crate) fn read() -> Self {
        serde_json::from_str(include_str!("net.json")).expect("a committed file")
    }
}

/// The same weights as the script's.
pub(crate) fn weights() -> Vec<f32> {
    let mut weights = Vec::new();
    for (layer, [outputs, inputs, side, _]) in (0_u64..).zip(NetShape::lesson().layers()) {
        let fan_in = (inputs * side * side) as f64;
        let width = 4.0 / fan_in.sqrt();
        weights.extend(uniform(10 * layer + 1, to_f32(width)).take(outputs * inputs * side * side));
        weights.extend(uniform(10 * layer + 2, 0.2).take(outputs));
    }
    weights
}

/// The largest difference, relative to the largest expected number.
pub(crate) fn deviation(found: &[f32], expected: &[f32]) -> f32 {
    assert_eq!(found.len(), expected.len(), "of the same length");
    let largest = |numbers: &mut dyn Iterator<Item = f32>| numbers.fold(0.0_f32, f32::max);
    let off = largest(&mut found.iter().zip(expected).map(|(f, e)| (f - e).abs()));
    off / largest(&mut expected.iter().map(|v| v.abs()))
}
