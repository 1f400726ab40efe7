//! Pooling: one number for what a window sees of a channel.

use super::ConvolutionError;
use super::polyphase::Polyphase;
use crate::array::Array;
use crate::window::Window;
use serde::{Deserialize, Serialize};

/// A layer that keeps one number of what its window sees of each channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pool<const D: usize> {
    /// The window along each axis.
    pub windows: [Window; D],
    /// Which number is kept.
    pub pooling: Pooling,
}

/// Which number a pool keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pooling {
    /// The maximum. Padding does not count; where there is nothing else, the number is 0.
    Max,
    /// The mean. Padding counts as zeros.
    Mean,
}

impl<const D: usize> Pool<D> {
    /// A pool over windows that lie side by side.
    pub const fn side_by_side(size: usize, pooling: Pooling) -> Self {
        Self { windows: [Window::new(size).with_stride(size); D], pooling }
    }

    /// Pools every channel.
    ///
    /// # Shapes
    /// - input: `[channels, size…]`
    /// - output: `[channels, positions…]`
    ///
    /// # Errors
    /// [`ConvolutionError`] if a window cannot slide.
    pub fn apply(&self, input: &Array<D>) -> Result<Array<D>, ConvolutionError> {
        let outside = if self.pooling == Pooling::Max { f32::NEG_INFINITY } else { 0.0 };
        let phases = Polyphase::new(input, &self.windows, outside)?;
        let mut values = Vec::new();
        for channel in 0..input.channels() {
            match self.pooling {
                Pooling::Max => phases.append_folds(channel, outside, f32::max, &mut values),
                Pooling::Mean => phases.append_folds(channel, 0.0, |sum, value| sum + value, &mut values),
            }
        }
        let taps = self.windows.iter().map(|window| window.kernel as f32).product::<f32>();
        let finish = |value: f32| match self.pooling {
            Pooling::Max => Some(value).filter(|value| *value > f32::NEG_INFINITY).unwrap_or(0.0),
            Pooling::Mean => value / taps,
        };
        Ok(Array::new(input.channels(), phases.positions(), values)?.map(finish))
    }
}
