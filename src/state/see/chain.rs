//! Two layers in a row, the same in one, two and three dimensions: what they make of the size, and what they cost.

use crate::number_format::grouped;
use likeness_see::convolution::{Cost, Shape};
use likeness_see::window::Window;

/// Values along each axis of the input.
const INPUT: usize = 14;

/// Values of a kernel along each axis.
const KERNEL: usize = 5;

/// Number of kernels of each layer.
const KERNELS: [usize; 2] = [16, 32];

/// A layer of the chain, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainRow {
    /// Number of dimensions.
    pub dimensions: u64,
    /// Number of the layer, from 1.
    pub layer: u64,
    /// What goes in: the size along each axis, and the channels.
    pub input: String,
    /// The kernels: their size along each axis, and the channels that they read.
    pub kernel: String,
    /// What comes out.
    pub output: String,
    /// Number of weights and biases.
    pub parameters: String,
    /// Number of products that are added up.
    pub multiply_adds: String,
}

/// The chain in one, two and three dimensions. The picture of the second is in colour and has three channels; the others have one.
pub fn rows() -> Vec<ChainRow> {
    [chain::<1>(1), chain::<2>(3), chain::<3>(1)].concat()
}

fn chain<const D: usize>(channels: usize) -> Vec<ChainRow> {
    let (mut size, mut inputs, mut rows) = ([INPUT; D], channels, Vec::new());
    for (layer, outputs) in (1..).zip(KERNELS) {
        let shape = Shape { windows: [Window::new(KERNEL); D], inputs, outputs };
        let (Ok(cost), Ok(output)) = (shape.cost(size), shape.output_size(size)) else { break };
        let positions = output.map(|size| size.positions);
        rows.push(row(layer, D, [text(&size, inputs), text(&[KERNEL; D], inputs), text(&positions, outputs)], cost));
        (size, inputs) = (positions, outputs);
    }
    rows
}

fn row(layer: u64, dimensions: usize, [input, kernel, output]: [String; 3], cost: Cost) -> ChainRow {
    let [parameters, multiply_adds] = [cost.parameters(), cost.multiply_adds()].map(grouped);
    ChainRow { dimensions: dimensions as u64, layer, input, kernel, output, parameters, multiply_adds }
}

/// `14 × 14 × 3`: the size along each axis, then the channels, unless there is one.
fn text(size: &[usize], channels: usize) -> String {
    let channels = Some(channels).filter(|channels| *channels > 1);
    let terms = size.iter().copied().chain(channels).map(|term| term.to_string());
    terms.collect::<Vec<_>>().join(" × ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_costs_are_those_of_the_course() {
        let rows = rows();
        let outputs: Vec<&str> = rows.iter().map(|row| row.output.as_str()).collect();
        assert_eq!(
            outputs,
            ["10 × 16", "6 × 32", "10 × 10 × 16", "6 × 6 × 32", "10 × 10 × 10 × 16", "6 × 6 × 6 × 32"],
            "the course's chain"
        );
        let costs: Vec<&str> = rows.iter().map(|row| row.multiply_adds.as_str()).collect();
        assert_eq!(costs, ["800", "15,360", "120,000", "460,800", "2,000,000", "13,824,000"], "multiply-adds");
        assert_eq!(rows[2].parameters, "1,216", "16 kernels of 5 × 5 × 3, and 16 biases");
        assert_eq!((rows[0].input.as_str(), rows[1].kernel.as_str()), ("14", "5 × 16"), "channels are named");
    }
}
