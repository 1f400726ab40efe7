//! The receptive field after one more layer.

use super::{Field, Layer};
use crate::window::OutputSize;

/// What a layer makes of the size, the jump and the receptive field.
///
/// With j, r and s before the layer, and F what its kernel covers:
/// j′ = j · S, r′ = r + (F − 1) · j, s′ = s − P · j. Before the first layer, j = r = 1 and s = 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stage {
    /// The layer.
    pub layer: Layer,
    /// Its number of positions, with the sum.
    pub output: OutputSize,
    /// j, how many pixels neighbouring positions are apart.
    pub jump: i64,
    /// r, how many pixels a position sees.
    pub size: i64,
    /// s, the first pixel that the first position sees; padding if negative.
    pub start: i64,
}

impl Stage {
    /// The recurrence. `None` if a number becomes too big.
    pub(super) fn after(before: Option<&Self>, layer: Layer, output: OutputSize) -> Option<Self> {
        let (jump, size, start) = before.map_or((1, 1, 0), |stage| (stage.jump, stage.size, stage.start));
        let window = layer.window;
        let number = |value: usize| i64::try_from(value).ok();
        let stage = Self {
            layer,
            output,
            jump: number(window.stride)?.checked_mul(jump)?,
            size: number(window.extent() - 1)?.checked_mul(jump)?.checked_add(size)?,
            start: start.checked_sub(number(window.padding)?.checked_mul(jump)?)?,
        };
        stage.field(number(output.positions)?).map(|_| stage)
    }

    /// The centre of what the first position sees, in pixels; the centre of pixel 0 is at 0.5.
    pub const fn first_centre(&self) -> f64 {
        self.start as f64 + self.size as f64 / 2.0
    }

    /// What a position sees, not clipped. `None` if a number becomes too big.
    pub(super) fn field(&self, position: i64) -> Option<Field> {
        let first = self.jump.checked_mul(position)?.checked_add(self.start)?;
        Some(Field { first, last: first.checked_add(self.size - 1)? })
    }

    /// Hands what is known of the positions on to those of the layer before, as a gradient would be if all weights were the same: together
    /// they keep 1. Padding gets nothing.
    pub(super) fn ways_before(&self, ways: &[f64]) -> Vec<f64> {
        let window = self.layer.window;
        let mut before = vec![0.0; self.output.input];
        for (position, share) in ways.iter().enumerate().filter(|(_, share)| **share > 0.0) {
            for tap in 0..window.kernel {
                let padded = position * window.stride + tap * window.dilation;
                if let Some(value) = padded.checked_sub(window.padding).and_then(|index| before.get_mut(index)) {
                    *value += share;
                }
            }
        }
        let sum: f64 = before.iter().sum();
        before.iter().map(|value| if sum > 0.0 { value / sum } else { 0.0 }).collect()
    }
}
