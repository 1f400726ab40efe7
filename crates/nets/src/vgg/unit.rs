//! Single units: what a layer responds, and what of the picture a unit responds to.

use super::net::Vgg;
use super::pass::{ForwardPass, ReluRule};
use crate::bridge::{self, BridgeError};
use burn::tensor::{Tensor, TensorData};

/// What is carried back to the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seed {
    /// The unit at one position.
    At {
        /// Column of the response.
        x: usize,
        /// Row of the response.
        y: usize,
    },
    /// The unit at every position, divided by their number: the gradient of the channel's mean.
    Mean,
    /// The unit at the position in the middle.
    Centre,
}

/// A unit carried back to the picture.
#[derive(Debug)]
pub struct Projection {
    /// What the layer responds.
    ///
    /// # Shapes
    /// - `[1, h, w, units]`
    pub response: Tensor<4>,
    /// What comes back.
    ///
    /// # Shapes
    /// - `[1, 3, height, width]`, per unit of 0..=255
    pub gradient: Tensor<4>,
}

impl Seed {
    /// As a gradient with respect to the layer's sums, of which the ReLU is ignored: a unit that does not respond yet can still learn to.
    /// A position outside the response is nothing.
    ///
    /// # Shapes
    /// - output: as the response, row by row
    fn numbers(self, [_, height, width, units]: [usize; 4], unit: usize) -> Vec<f32> {
        let mut numbers = vec![0.0; height * width * units];
        let (x, y) = match self {
            Self::At { x, y } => (x, y),
            Self::Centre => (width / 2, height / 2),
            Self::Mean => {
                let share = 1.0 / (height * width).max(1) as f32;
                numbers.iter_mut().skip(unit).step_by(units.max(1)).for_each(|number| *number = share);
                return numbers;
            }
        };
        if x < width && y < height && unit < units {
            numbers[(y * width + x) * units + unit] = 1.0;
        }
        numbers
    }
}

impl Vgg {
    /// What a convolution responds, after its pool and its ReLU.
    ///
    /// # Shapes
    /// - picture: `[1, 3, h, w]`, 0..=255 R G B, h and w at least 16
    /// - convolution: from 0, at most 12, of [`super::LAYERS`]
    /// - output: `[1, h >> n, w >> n, units]`, n the number of pools up to there
    pub fn response(&self, picture: Tensor<4>, convolution: usize) -> Tensor<4> {
        let mut pass = ForwardPass::to_depth(self, picture, convolution + 1).without_records();
        while pass.step(self) {}
        pass.response().clone()
    }

    /// As [`Self::response`] for several convolutions in one pass: `each` is given those of `convolutions` as they are computed. A layer's
    /// response can be read and dropped before the next is computed.
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return a response.
    ///
    /// # Shapes
    /// - picture, convolutions: as [`Self::response`]
    pub async fn responses(
        &self,
        picture: Tensor<4>,
        convolutions: &[usize],
        mut each: impl FnMut(usize, Vec<f32>),
    ) -> Result<(), BridgeError> {
        let Some(deepest) = convolutions.iter().max() else { return Ok(()) };
        let mut pass = ForwardPass::to_depth(self, picture, deepest + 1).without_records();
        for convolution in 0..=*deepest {
            pass.step(self);
            if convolutions.contains(&convolution) {
                each(convolution, bridge::read(pass.response().clone()).await?);
            }
        }
        Ok(())
    }

    /// Carries a unit back to the picture.
    ///
    /// # Shapes
    /// - picture, convolution: as [`Self::response`]
    pub fn project(
        &self,
        picture: Tensor<4>,
        (convolution, unit): (usize, usize),
        seed: Seed,
        rule: ReluRule,
    ) -> Projection {
        let mut forward_pass = ForwardPass::to_depth(self, picture, convolution + 1);
        while forward_pass.step(self) {}
        let response = forward_pass.response().clone();
        let numbers = TensorData::new(seed.numbers(response.dims(), unit), response.dims());
        let gradient = Tensor::from_data(numbers, self.device());
        let mut backward_pass = forward_pass.backward_from(gradient, rule);
        while backward_pass.step(self) {}
        Projection { response, gradient: backward_pass.gradient(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_one_in_all() {
        let dims = [1, 3, 4, 5];
        for seed in [Seed::At { x: 3, y: 2 }, Seed::Mean, Seed::Centre] {
            let numbers = seed.numbers(dims, 2);
            let (own, others): (Vec<_>, Vec<_>) = numbers.iter().enumerate().partition(|(i, _)| i % 5 == 2);
            let sum: f32 = own.iter().map(|(_, number)| **number).sum();
            assert!((sum - 1.0).abs() < 1e-6, "{seed:?} of the unit");
            assert!(others.iter().all(|(_, number)| number.abs() < f32::EPSILON), "{seed:?} of no other");
        }
        assert_eq!(Seed::At { x: 3, y: 2 }.numbers(dims, 2).iter().position(|n| *n > 0.0), Some(11 * 5 + 2), "in place");
        assert!(Seed::At { x: 4, y: 0 }.numbers(dims, 2).iter().all(|n| n.abs() < 1e-9), "nothing outside");
    }
}
