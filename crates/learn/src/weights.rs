//! The net's weights: where each layer's are in the one list of all, and their initial values.

use crate::choice::{Purpose, generator};
use crate::net::{NetShape, SLOPE};
use likeness_core::number::to_f32;
use likeness_core::rng::Rng;
use std::ops::Range;

/// Number of weights and biases of the lessons' net.
pub const COUNT: usize = 56_384;

/// A tensor of the net.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeightShape {
    /// Its name in a file.
    pub name: String,
    /// Its shape, row-major.
    ///
    /// # Shapes
    /// - convolutions: `[out, in, 3, 3]`, the last two being rows and columns of the kernel
    /// - the linear layer: `[out, in]`, where in is the last response in the order `[y, x, channel]`, channels last
    /// - biases: `[out]`
    pub shape: Vec<usize>,
    /// Where it begins in the list of all weights.
    pub start: usize,
}

/// The tensors of a net in the order of the list: `conv1.weight`, `conv1.bias` and so on, then `linear.weight` and `linear.bias`.
pub fn tensors<const D: usize>(shape: &NetShape<D>) -> Vec<WeightShape> {
    let mut all = Vec::new();
    let mut start = 0;
    for (i, [outputs, inputs, side, _]) in shape.layers().into_iter().enumerate() {
        let (layer, weight) = match side {
            1 => ("linear".to_owned(), vec![outputs, inputs]),
            _ => (format!("conv{}", i + 1), vec![outputs, inputs, side, side]),
        };
        for (kind, shape) in [("weight", weight), ("bias", vec![outputs])] {
            let tensor = WeightShape { name: format!("{layer}.{kind}"), shape, start };
            start = tensor.range().end;
            all.push(tensor);
        }
    }
    all
}

/// Number of a net's weights and biases.
pub fn count<const D: usize>(shape: &NetShape<D>) -> usize {
    tensors(shape).last().map_or(0, |last| last.range().end)
}

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
/// - output: as [`tensors`] lists them
pub fn initial<const D: usize>(shape: &NetShape<D>, seed: u64) -> Vec<f32> {
    let mut rng = generator(seed, Purpose::Weights, 0);
    let mut weights = Vec::with_capacity(count(shape));
    for tensor in tensors(shape) {
        let deviation = tensor.initial_deviation();
        let is_bias = tensor.shape.len() == 1;
        weights.extend((0..tensor.count()).map(|_| if is_bias { 0.0 } else { to_f32(deviation * normal(&mut rng)) }));
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

    fn lesson(seed: u64) -> Vec<f32> {
        initial(&NetShape::lesson(), seed)
    }

    #[test]
    fn the_tensors_of_the_lessons_net_follow_each_other_in_the_order_of_its_files() {
        let tensors = tensors(&NetShape::lesson());
        let found: Vec<(&str, &[usize], usize)> =
            tensors.iter().map(|t| (t.name.as_str(), t.shape.as_slice(), t.start)).collect();
        let expected: [(&str, &[usize], usize); 8] = [
            ("conv1.weight", &[16, 3, 3, 3], 0),
            ("conv1.bias", &[16], 432),
            ("conv2.weight", &[32, 16, 3, 3], 448),
            ("conv2.bias", &[32], 5_056),
            ("conv3.weight", &[64, 32, 3, 3], 5_088),
            ("conv3.bias", &[64], 23_520),
            ("linear.weight", &[32, 1024], 23_584),
            ("linear.bias", &[32], 56_352),
        ];
        assert_eq!(found, expected, "names, shapes and places");
        assert_eq!((count(&NetShape::lesson()), lesson(1).len()), (COUNT, COUNT), "all numbers");
    }

    #[test]
    fn weights_have_the_documented_variance_and_biases_are_zero() {
        let weights = lesson(1);
        for shape in tensors(&NetShape::lesson()) {
            let values = &weights[shape.range()];
            let mean = values.iter().map(|w| f64::from(*w)).sum::<f64>() / values.len() as f64;
            let variance = values.iter().map(|w| (f64::from(*w) - mean).powi(2)).sum::<f64>() / values.len() as f64;
            let expected = match shape.name.as_str() {
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
        assert_eq!(lesson(7), lesson(7), "the same");
        assert_ne!(lesson(7), lesson(8), "another seed");
    }
}
