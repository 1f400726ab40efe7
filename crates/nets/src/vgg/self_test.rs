//! The self-test of a net: whether its forward and backward pass compute on this device what they compute elsewhere.
//!
//! Style transfer needs six responses and the gradient through every layer. So the numbers are, for each tap, the mean of every
//! channel over its positions, in units of the mean over all channels (which weights all taps equally); then the gradient
//! with respect to the picture.

use super::net::{Taps, Vgg};
use crate::bridge::{self, BridgeError};
use burn::tensor::{Tensor, TensorData, s};
use likeness_core::manifest::SelfTest;
use likeness_core::style::tap::Tap;
use likeness_core::test_picture;

/// Side in pixels of the blocks over which the gradient is averaged.
const BLOCK: usize = 4;

/// Weight of the gradient's numbers relative to the responses'. A unit whose response is almost zero may fall on either side
/// of its ReLU on another machine; that moves the gradient of a block by up to a few hundredths of the mean, while a wrong
/// backward pass moves every block by about the mean itself. With a tenth, a tolerance of 1e-4 of the largest number, about
/// 16, accepts the former and rejects the latter.
const GRADIENT_WEIGHT: f32 = 0.1;

/// What the net computes from the built-in test picture, forward and backward through every layer.
///
/// The picture gets a frame, one pixel wide, of the colour that normalises to zero, so that every [`super::Border`] gives the
/// same numbers.
///
/// # Shapes
/// - side: of the built-in picture, a multiple of 4, at least 16
/// - output: `[1984 + 3 * (side / 4)^2]`: channels of every tap in order, then R, G, B blocks of the gradient
///
/// # Errors
/// [`BridgeError`] if the device does not return the result.
pub async fn numbers(vgg: &Vgg, side: u32) -> Result<Vec<f32>, BridgeError> {
    let forward_pass = vgg.forward(bordered_test_picture(vgg, side), &Tap::ALL);
    let means = forward_pass.taps.values().map(|response| {
        let [_, height, width, channels] = response.dims();
        response.clone().reshape([height * width, channels]).mean_dim(0).reshape([channels])
    });
    let means = Tensor::cat(means.collect(), 0);
    let energies = energy_gradients(&forward_pass.taps);
    let gradient = vgg.gradient(forward_pass, energies);
    let [_, _, height, width] = gradient.dims();
    let inside = gradient.slice(s![.., .., 1..height - 1, 1..width - 1]);
    let mut numbers = normalized_by_mean(bridge::read(means).await?);
    numbers.extend(blocks(&bridge::read(inside).await?, side as usize));
    Ok(numbers)
}

/// The deviation of the net's numbers from the stored ones, relative to the largest of them.
///
/// # Errors
/// [`BridgeError`] if the device does not return the result.
pub async fn deviation(vgg: &Vgg, test: &SelfTest) -> Result<f32, BridgeError> {
    Ok(test.deviation(&numbers(vgg, test.size).await?))
}

/// The gradient of half the sum over taps of `log ||F||^2` with respect to each response: F over its squared norm.
pub fn energy_gradients(taps: &Taps) -> Taps {
    let gradient = |response: &Tensor<4>| {
        let energy = (response.clone() * response.clone()).sum().reshape([1, 1, 1, 1]);
        response.clone() / energy.clamp_min(f32::MIN_POSITIVE)
    };
    taps.iter().map(|(tap, response)| (*tap, gradient(response))).collect()
}

/// The built-in test picture in its frame, `[1, 3, side + 2, side + 2]`.
fn bordered_test_picture(vgg: &Vgg, side: u32) -> Tensor<4> {
    let (picture, length) = (test_picture::picture(side), side as usize + 2);
    let mut planes = Vec::with_capacity(3 * length * length);
    for (channel, mean) in vgg.normalization.mean.into_iter().enumerate() {
        for y in 0..side + 2 {
            for x in 0..side + 2 {
                let inside = (1..=side).contains(&x) && (1..=side).contains(&y);
                planes.push(if inside { picture.at(x - 1, y - 1)[channel] } else { mean });
            }
        }
    }
    Tensor::from_data(TensorData::new(planes, [1, 3, length, length]), vgg.device())
}

/// Divides the channels' means of every tap by the tap's mean.
fn normalized_by_mean(mut means: Vec<f32>) -> Vec<f32> {
    let mut rest = means.as_mut_slice();
    for tap in Tap::ALL {
        let (channels, after) = rest.split_at_mut(tap.channels().min(rest.len()));
        let mean = channels.iter().sum::<f32>() / channels.len().max(1) as f32;
        channels.iter_mut().for_each(|channel| *channel /= mean);
        rest = after;
    }
    means
}

/// Means of a gradient over blocks of pixels, in units of their mean magnitude, times [`GRADIENT_WEIGHT`].
///
/// # Shapes
/// - gradient: `[3, side, side]`
/// - output: `[3, side / 4, side / 4]`
fn blocks(gradient: &[f32], side: usize) -> Vec<f32> {
    let across = side / BLOCK;
    let mut blocks = vec![0.0_f32; 3 * across * across];
    for (row, line) in gradient.chunks_exact(side).enumerate() {
        let (channel, y) = (row / side, row % side);
        for (x, value) in line.iter().enumerate() {
            if let Some(block) = blocks.get_mut((channel * across + y / BLOCK) * across + x / BLOCK) {
                *block += value;
            }
        }
    }
    let mean = blocks.iter().map(|block| block.abs()).sum::<f32>() / blocks.len().max(1) as f32;
    blocks.iter().map(|block| GRADIENT_WEIGHT * block / mean).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tap_is_normalised_by_its_own_mean() {
        let scale = |tap: Tap| 10.0_f32.powi(tap.downsamplings() as i32);
        let means =
            Tap::ALL.iter().flat_map(|tap| (0..tap.channels()).map(move |i| scale(*tap) * (i % 2) as f32)).collect();
        let found = normalized_by_mean(means);
        assert!(found.iter().enumerate().all(|(i, v)| (v - 2.0 * (i % 2) as f32).abs() < 1e-5), "0 and 2 alternate");
    }

    #[test]
    fn a_block_is_the_mean_of_its_pixels_in_place() {
        let side = 8;
        let mut gradient = vec![0.0; 3 * side * side];
        // The second channel's lower left block, and half of the third's upper right one.
        for y in 4..8 {
            (0..4).for_each(|x| gradient[(side + y) * side + x] = -1.0);
        }
        (4..8).for_each(|x| (0..2).for_each(|y| gradient[(2 * side + y) * side + x] = 1.0));
        let found = blocks(&gradient, side);
        let (lit, rest): (Vec<f32>, Vec<f32>) = found.iter().partition(|v| v.abs() > 0.0);
        assert_eq!((found.len(), rest.len()), (12, 10), "four blocks per channel, two of them non-zero");
        assert!(found[6] < 0.0 && found[9] > 0.0, "in place: {found:?}");
        assert!((lit[0] / lit[1] + 2.0).abs() < 1e-6, "twice the other, with the opposite sign: {lit:?}");
    }
}
