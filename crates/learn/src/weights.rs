//! The net's weights: where each layer's are in the one list of all, and their initial values.

use crate::choice::{Purpose, generator};
use crate::net::{DIM, SLOPE};
use likeness_core::number::to_f32;
use likeness_core::rng::Rng;
use std::ops::Range;

/// Number of the net's weights and biases.
pub const COUNT: usize = 56_384;

/// A tensor of the net.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeightShape {
    /// Its name in a file.
    pub name: &'static str,
    /// Its shape, row-major.
    ///
    /// # Shapes
    /// - convolutions: `[out, in, 3, 3]`, the last two being rows and columns of the kernel
    /// - the linear layer: `[out, in]`, where in is 4 × 4 × 64 in the order `[y, x, channel]`, channels last
    /// - biases: `[out]`
    pub shape: &'static [usize],
    /// Where it begins in the list of all weights.
    pub start: usize,
}

/// The tensors in the order of the list: three convolutions 3×3 with stride 2 and a leaky rectifier, 3 → 16 → 32 → 64 channels and
/// 32 → 16 → 8 → 4 pixels a side, then a linear layer to [`DIM`] numbers.
pub const SHAPES: [WeightShape; 8] = [
    WeightShape { name: "conv1.weight", shape: &[16, 3, 3, 3], start: 0 },
    WeightShape { name: "conv1.bias", shape: &[16], start: 432 },
    WeightShape { name: "conv2.weight", shape: &[32, 16, 3, 3], start: 448 },
    WeightShape { name: "conv2.bias", shape: &[32], start: 5_056 },
    WeightShape { name: "conv3.weight", shape: &[64, 32, 3, 3], start: 5_088 },
    WeightShape { name: "conv3.bias", shape: &[64], start: 23_520 },
    WeightShape { name: "linear.weight", shape: &[DIM, 1024], start: 23_584 },
    WeightShape { name: "linear.bias", shape: &[DIM], start: 56_352 },
];

impl WeightShape {
    /// How many numbers it has.
    pub fn count(&self) -> usize {
        self.shape.iter().product()
    }

    /// Where it is in the list of all weights.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.count()
    }

    /// The standard deviation of its initial values; zero for biases.
    ///
    /// √(2 / ((1 + slope²) fan-in)) before a leaky rectifier (He et al. 2015, eq. 14), √(1 / fan-in) for the linear layer, which none
    /// follows.
    fn initial_deviation(&self) -> f64 {
        let fan_in = self.shape.iter().skip(1).product::<usize>() as f64;
        let gain = match self.shape.len() {
            1 => 0.0,
            2 => 1.0,
            _ => 2.0 / (1.0 + f64::from(SLOPE) * f64::from(SLOPE)),
        };
        (gain / fan_in).sqrt()
    }
}

/// The weights before training: normally distributed, so that numbers keep their size from layer to layer; biases zero.
///
/// # Shapes
/// - output: [`COUNT`] numbers, as [`SHAPES`] lists them
pub fn initial(seed: u64) -> Vec<f32> {
    let mut rng = generator(seed, Purpose::Weights, 0);
    let mut weights = Vec::with_capacity(COUNT);
    for layer in &SHAPES {
        let deviation = layer.initial_deviation();
        let is_bias = layer.shape.len() == 1;
        weights.extend((0..layer.count()).map(|_| if is_bias { 0.0 } else { to_f32(deviation * normal(&mut rng)) }));
    }
    weights
}

/// A number with mean 0 and variance 1 (Box and Muller 1958).
fn normal(rng: &mut Rng) -> f64 {
    // The first is never zero, so that its logarithm is finite.
    let (a, b) = (1.0 - f64::from(rng.unit()), f64::from(rng.unit()));
    (-2.0 * libm::log(a)).sqrt() * libm::cos(std::f64::consts::TAU * b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tensors_follow_each_other_without_gaps() {
        let mut end = 0;
        for shape in SHAPES {
            assert_eq!(shape.start, end, "{}", shape.name);
            end = shape.range().end;
        }
        assert_eq!((end, initial(1).len()), (COUNT, COUNT), "all numbers");
    }

    #[test]
    fn the_tensors_are_those_of_the_net_s_layers() {
        for (layer, [weight, bias]) in crate::net::LAYERS.iter().zip(SHAPES.as_chunks::<2>().0) {
            assert_eq!(weight.count(), layer.iter().product::<usize>(), "{}", weight.name);
            assert_eq!((weight.shape[0], bias.shape), (layer[0], &[layer[0]][..]), "{}", bias.name);
        }
    }

    #[test]
    fn weights_have_the_documented_variance_and_biases_are_zero() {
        let weights = initial(1);
        for shape in SHAPES {
            let values = &weights[shape.range()];
            let mean = values.iter().map(|w| f64::from(*w)).sum::<f64>() / values.len() as f64;
            let variance = values.iter().map(|w| (f64::from(*w) - mean).powi(2)).sum::<f64>() / values.len() as f64;
            let expected = match shape.name {
                "conv1.weight" => 2.0 / 1.01 / 27.0,
                "conv2.weight" => 2.0 / 1.01 / 144.0,
                "conv3.weight" => 2.0 / 1.01 / 288.0,
                "linear.weight" => 1.0 / 1024.0,
                _ => 0.0,
            };
            // Of 432 numbers the variance is known to about 7 %.
            assert!((variance - expected).abs() <= 0.2 * expected, "{}: {variance} {expected}", shape.name);
            assert!(mean.abs() <= 0.2 * expected.sqrt(), "{}: {mean}", shape.name);
        }
    }

    #[test]
    fn the_seed_alone_determines_the_weights() {
        assert_eq!(initial(7), initial(7), "the same");
        assert_ne!(initial(7), initial(8), "another seed");
    }
}
