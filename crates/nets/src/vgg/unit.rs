//! Single units: what a layer responds, and what of the picture a unit responds to.

use super::net::Vgg;
use super::pass::{ForwardPass, ReluRule};
use crate::bridge::{self, BridgeError};
use burn::tensor::{Tensor, TensorData, s};

/// A unit carried back to the picture.
#[derive(Debug)]
pub struct Projection {
    /// The unit's response at every position, after pool and ReLU.
    ///
    /// # Shapes
    /// - `[h, w]`
    pub map: Vec<f32>,
    /// What comes back.
    ///
    /// # Shapes
    /// - `[1, 3, height, width]`, per level of 0..=255
    pub gradient: Tensor<4>,
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

    /// As [`Self::response`] for several convolutions in one pass: `each` is given those of `convolutions` as they are computed, so that one
    /// can be dropped before the next is read.
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return a response.
    ///
    /// # Shapes
    /// - picture, convolutions, output: as [`Self::response`]
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

    /// Carries a unit back to the picture by a rule. `seed` is given the unit's response, `[h, w]`, and that size, and says what to begin
    /// with at each position: 1 at the position that is asked about, or the derivative of a number that is made of the response. It stands
    /// before the unit's own ReLU, so that a unit that does not respond yet can learn to.
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the response.
    ///
    /// # Shapes
    /// - picture, convolution: as [`Self::response`]
    /// - seed: `[h, w]` both ways; what is missing is zero
    pub async fn project(
        &self,
        picture: Tensor<4>,
        (convolution, unit): (usize, usize),
        rule: ReluRule,
        seed: impl FnOnce(&[f32], [usize; 2]) -> Vec<f32>,
    ) -> Result<Projection, BridgeError> {
        let mut forward_pass = ForwardPass::to_depth(self, picture, convolution + 1);
        while forward_pass.step(self) {}
        let response = forward_pass.response().clone();
        let shape = response.dims();
        let [_, height, width, units] = shape;
        let map = bridge::read(response.slice(s![.., .., .., unit..unit + 1])).await?;
        let mut seeds = vec![0.0; height * width * units];
        let of_unit = seeds.iter_mut().skip(unit).step_by(units.max(1));
        of_unit.zip(seed(&map, [height, width])).for_each(|(place, number)| *place = number);
        let seeds = Tensor::from_data(TensorData::new(seeds, shape), self.device());
        let mut backward_pass = forward_pass.backward_from(seeds, rule);
        while backward_pass.step(self) {}
        Ok(Projection { map, gradient: backward_pass.gradient(self) })
    }
}
