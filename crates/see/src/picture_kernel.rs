//! A kernel that a visitor edits, and what it makes of a picture.

pub use layer::{Mixing, PictureLayer};
pub use preset::Preset;
pub use shown::Shown;

use serde::{Deserialize, Serialize};

mod layer;
mod preset;
mod shown;

/// A square kernel of 3, 5 or 7 values a side.
///
/// ```
/// use likeness_see::picture_kernel::{PictureKernel, Preset, Side};
///
/// let kernel = PictureKernel::preset(Preset::Laplacian, Side::Three);
/// assert_eq!(kernel.weights(), [0.0, 1.0, 0.0, 1.0, -4.0, 1.0, 0.0, 1.0, 0.0]);
/// ```
///
/// # Shapes
/// - weights: `[side, side]`, row by row
#[derive(Debug, Clone, PartialEq)]
pub struct PictureKernel {
    side: Side,
    weights: Vec<f32>,
}

/// The side of a kernel. It is odd, so that there is a middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// 3 × 3.
    Three,
    /// 5 × 5.
    Five,
    /// 7 × 7.
    Seven,
}

impl Side {
    /// All sides, smallest first.
    pub const ALL: [Self; 3] = [Self::Three, Self::Five, Self::Seven];

    /// Number of values.
    pub const fn length(self) -> usize {
        match self {
            Self::Three => 3,
            Self::Five => 5,
            Self::Seven => 7,
        }
    }
}

impl PictureKernel {
    /// Computes each weight from its row and column.
    pub fn from_fn(side: Side, mut weight: impl FnMut(usize, usize) -> f32) -> Self {
        let length = side.length();
        let weights = (0..length * length).map(|index| weight(index / length, index % length)).collect();
        Self { side, weights }
    }

    /// A kernel with a name.
    pub fn preset(preset: Preset, side: Side) -> Self {
        let weights = preset.weights(side.length());
        Self { side, weights }
    }

    /// The side.
    pub const fn side(&self) -> Side {
        self.side
    }

    /// The weights, `[side, side]`.
    pub fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// The weights, to be edited.
    pub fn weights_mut(&mut self) -> &mut [f32] {
        &mut self.weights
    }

    /// The sum of the weights: 1 for a kernel that keeps brightness, 0 for one that is blind to it.
    pub fn sum(&self) -> f32 {
        self.weights.iter().sum()
    }

    /// The largest response, up or down, to a picture between 0 and 1.
    pub fn strongest(&self) -> f32 {
        let up: f32 = self.weights.iter().map(|weight| weight.max(0.0)).sum();
        up.max(up - self.sum())
    }
}
