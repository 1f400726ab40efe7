//! A layer of one kernel on a picture.

use super::PictureKernel;
use crate::array::Array;
use crate::convolution::{Convolution, ConvolutionError, Pool, Shape};
use crate::window::Window;

/// A layer of one kernel on a picture in colour, with everything that a visitor can set.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureLayer {
    /// The kernel.
    pub kernel: PictureKernel,
    /// What happens with the three colours.
    pub mixing: Mixing,
    /// How far apart neighbouring positions are.
    pub stride: usize,
    /// Number of zeros on each side.
    pub padding: usize,
    /// How far apart the pixels are that are looked at.
    pub dilation: usize,
    /// Whether negative responses become 0.
    pub relu: bool,
    /// The pool that follows, if any.
    pub pool: Option<Pool<2>>,
}

/// What happens with red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mixing {
    /// Each is filtered by itself, and three come out, as in a picture editor.
    PerChannel,
    /// One number comes out: the sum over red, green and blue with these weights, as in a ConvNet.
    Sum([f32; 3]),
}

impl PictureLayer {
    /// A kernel on each colour, with as much padding as keeps the size.
    pub fn new(kernel: PictureKernel) -> Self {
        let padding = kernel.side().length() / 2;
        Self { kernel, mixing: Mixing::PerChannel, stride: 1, padding, dilation: 1, relu: false, pool: None }
    }

    /// The window along rows and columns.
    pub const fn window(&self) -> Window {
        let kernel = self.kernel.side().length();
        Window { kernel, stride: self.stride, padding: self.padding, dilation: self.dilation }
    }

    /// Windows and channels, for sizes and costs. For three separate colours the kernel reads one channel, three times.
    pub const fn shape(&self) -> Shape<2> {
        let inputs = if matches!(self.mixing, Mixing::PerChannel) { 1 } else { 3 };
        Shape { windows: [self.window(); 2], inputs, outputs: 1 }
    }

    /// The largest response, up or down, to a picture between 0 and 1.
    pub fn strongest(&self) -> f32 {
        let gain = match self.mixing {
            Mixing::PerChannel => 1.0,
            Mixing::Sum(weights) => weights.iter().map(|weight| weight.abs()).sum(),
        };
        gain * self.kernel.strongest()
    }

    /// What comes out.
    ///
    /// # Shapes
    /// - picture: `[3, height, width]`
    /// - output: `[3, positions…]`, or `[1, positions…]` of a sum
    ///
    /// # Errors
    /// [`ConvolutionError`] if the picture does not have three channels, or is too small.
    pub fn apply(&self, picture: &Array<2>) -> Result<Array<2>, ConvolutionError> {
        let weights = self.kernel.weights();
        let response = match self.mixing {
            Mixing::PerChannel => self.apply_to_each(picture)?,
            Mixing::Sum(colours) => {
                let all = colours.iter().flat_map(|colour| weights.iter().map(move |weight| colour * weight));
                Convolution::with_weights(self.shape(), all.collect()).apply(picture)?
            }
        };
        let response = if self.relu { response.relu() } else { response };
        match self.pool {
            Some(pool) => pool.apply(&response),
            None => Ok(response),
        }
    }

    fn apply_to_each(&self, picture: &Array<2>) -> Result<Array<2>, ConvolutionError> {
        if picture.channels() != 3 {
            return Err(ConvolutionError::Channels { expected: 3, found: picture.channels() });
        }
        let kernel = Convolution::with_weights(self.shape(), self.kernel.weights().to_vec());
        let (mut values, mut size) = (Vec::new(), picture.size());
        for channel in 0..3 {
            let response = kernel.apply(&Array::new(1, picture.size(), picture.channel(channel).to_vec())?)?;
            size = response.size();
            values.extend(response.into_values());
        }
        Ok(Array::new(3, size, values)?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Preset, Side};
    use super::*;
    use crate::convolution::Pooling;
    use likeness_core::rng::Rng;

    fn noise(size: [usize; 2]) -> Array<2> {
        let mut rng = Rng::new(1);
        Array::from_fn(3, size, |_, _| rng.unit()).unwrap()
    }

    fn layer(preset: Preset, side: Side) -> PictureLayer {
        PictureLayer::new(PictureKernel::preset(preset, side))
    }

    /// The responses that no padding reaches.
    fn inside(response: &Array<2>, border: usize) -> Vec<f32> {
        let [height, width] = response.size();
        let rows = border..height - border;
        rows.flat_map(|y| (border..width - border).map(move |x| (y, x))).map(|(y, x)| response.at(0, [y, x])).collect()
    }

    #[test]
    fn the_identity_returns_the_picture() {
        for side in Side::ALL {
            assert_eq!(layer(Preset::Identity, side).apply(&noise([9, 12])).unwrap(), noise([9, 12]), "{side:?}");
        }
    }

    #[test]
    fn sobel_answers_to_edges_of_its_direction_only_and_the_laplacian_to_no_even_slope() {
        let slope = Array::from_fn(3, [16, 16], |_, [_, x]| x as f32 / 16.0).unwrap();
        for side in Side::ALL {
            let response = |preset| inside(&layer(preset, side).apply(&slope).unwrap(), 3);
            assert!(response(Preset::SobelX).iter().all(|value| *value > 0.4), "{side:?}: rises to the right");
            assert!(response(Preset::SobelY).iter().all(|value| value.abs() < 1e-3), "{side:?}: not downwards");
            assert!(response(Preset::Laplacian).iter().all(|value| value.abs() < 1e-3), "{side:?}: does not bend");
            let blurred = response(Preset::Blur);
            assert!(blurred.iter().zip(inside(&slope, 3)).all(|(a, b)| (a - b).abs() < 1e-5), "{side:?}: stays");
        }
    }

    #[test]
    fn a_sum_is_the_sum_of_the_colours() {
        let mut layer = layer(Preset::Sharpen, Side::Five);
        (layer.stride, layer.dilation) = (2, 2);
        let each = layer.apply(&noise([20, 24])).unwrap();
        layer.mixing = Mixing::Sum([0.5, -1.0, 2.0]);
        let sum = layer.apply(&noise([20, 24])).unwrap();
        for (index, found) in sum.values().iter().enumerate() {
            let expected = 0.5 * each.channel(0)[index] - each.channel(1)[index] + 2.0 * each.channel(2)[index];
            assert!((found - expected).abs() < 1e-4, "{found} instead of {expected}");
        }
    }

    #[test]
    fn settings_change_the_size_as_the_sum_says() {
        let mut layer = layer(Preset::SobelX, Side::Seven);
        (layer.stride, layer.padding, layer.relu) = (2, 0, true);
        layer.pool = Some(Pool::side_by_side(2, Pooling::Max));
        let response = layer.apply(&noise([27, 33])).unwrap();
        let sizes = layer.shape().output_size([27, 33]).unwrap().map(|size| size.positions);
        assert_eq!((sizes, response.size()), ([11, 14], [5, 7]), "before and after the pool");
        assert!(response.values().iter().all(|value| *value >= 0.0), "ReLU");
    }

    #[test]
    fn no_response_is_stronger_than_the_strongest() {
        for preset in Preset::ALL {
            for mixing in [Mixing::PerChannel, Mixing::Sum([0.3, -0.6, 0.1])] {
                let layer = PictureLayer { mixing, ..layer(preset, Side::Three) };
                let response = layer.apply(&noise([40, 40]).map(|value| value.round())).unwrap();
                let found = response.values().iter().fold(0.0, |most: f32, value| most.max(value.abs()));
                assert!(found <= layer.strongest() + 1e-5, "{preset:?}: {found} of {}", layer.strongest());
            }
        }
    }

    #[test]
    fn a_grey_picture_is_rejected() {
        let grey = Array::drawn([9, 9], |_| 0.5);
        let expected = Err(ConvolutionError::Channels { expected: 3, found: 1 });
        assert_eq!(layer(Preset::Blur, Side::Three).apply(&grey), expected, "one channel");
    }
}
