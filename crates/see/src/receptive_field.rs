//! Receptive fields: which pixels a unit of a ConvNet can see (Araujo, Norris and Sim 2019, "Computing Receptive Fields of Convolutional
//! Neural Networks", Distill).
//!
//! Rows and columns are independent, so everything here is along one axis. Pixel 0 covers 0..1, with its centre at +0.5.

pub use field::{Field, FieldRect};
pub use stage::Stage;

use crate::window::{Window, WindowError};
use serde::{Deserialize, Serialize};
use thiserror::Error;

mod field;
mod stage;
pub mod vgg;

/// A layer that looks through a window. Layers that look at one place only, as ReLU, change no receptive field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Layer {
    /// What is done with what the window sees. The receptive field does not depend on it.
    pub kind: LayerKind,
    /// The window, the same along rows and columns.
    pub window: Window,
}

/// What a layer does with what its window sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LayerKind {
    /// A weighted sum.
    Convolution,
    /// The maximum or the mean.
    Pool,
}

/// Why layers are not a net.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReceptiveFieldError {
    /// A layer cannot slide over the output of the layer before it.
    #[error("layer {}: {source}", layer + 1)]
    Layer {
        /// Its index, from 0.
        layer: usize,
        /// Why.
        source: WindowError,
    },
    /// The strides multiply to more than a picture can be.
    #[error("layer {}: its positions are more pixels apart than can be counted", layer + 1)]
    TooFarApart {
        /// Its index, from 0.
        layer: usize,
    },
    /// There is no picture.
    #[error("a picture of no pixels")]
    NoPixels,
}

/// Layers, one after the other, on a picture of a given size.
///
/// ```
/// use likeness_see::receptive_field::{Layer, Net};
///
/// // Two convolutions of 3 see as far as one of 5.
/// let net = Net::new(32, &[Layer::convolution(3), Layer::convolution(3)])?;
/// let field = net.field(2, 10).ok_or("no such position")?;
/// assert_eq!((field.first, field.last), (10, 14));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Net {
    pixels: usize,
    stages: Vec<Stage>,
}

impl Layer {
    /// A convolution of stride 1 without padding.
    pub const fn convolution(kernel: usize) -> Self {
        Self { kind: LayerKind::Convolution, window: Window::new(kernel) }
    }

    /// A pool over windows that lie side by side.
    pub const fn pool(size: usize) -> Self {
        Self { kind: LayerKind::Pool, window: Window::new(size).with_stride(size) }
    }
}

impl Net {
    /// The layers on a picture of `pixels` rows or columns.
    ///
    /// # Errors
    /// [`ReceptiveFieldError`] if a layer does not fit on the output of the one before it.
    pub fn new(pixels: usize, layers: &[Layer]) -> Result<Self, ReceptiveFieldError> {
        if pixels == 0 {
            return Err(ReceptiveFieldError::NoPixels);
        }
        let mut stages: Vec<Stage> = Vec::with_capacity(layers.len());
        for (index, layer) in layers.iter().enumerate() {
            let input = stages.last().map_or(pixels, |stage| stage.output.positions);
            let output = layer.window.slide(input).map_err(|source| error_at(index, source))?;
            let stage = Stage::after(stages.last(), *layer, output);
            stages.push(stage.ok_or(ReceptiveFieldError::TooFarApart { layer: index })?);
        }
        Ok(Self { pixels, stages })
    }

    /// Number of rows or columns of the picture.
    pub const fn pixels(&self) -> usize {
        self.pixels
    }

    /// What each layer makes of the size, the jump and the receptive field, in order.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// Number of positions after `depth` layers; after none, the pixels. `None` if there are fewer layers.
    pub fn positions(&self, depth: usize) -> Option<usize> {
        match depth.checked_sub(1) {
            None => Some(self.pixels),
            Some(index) => self.stages.get(index).map(|stage| stage.output.positions),
        }
    }

    /// The receptive field of a position after `depth` layers, not clipped: near the border it extends over the padding.
    ///
    /// `None` if there is no such position.
    pub fn field(&self, depth: usize, position: usize) -> Option<Field> {
        let position = i64::try_from(position).ok().filter(|_| position < self.positions(depth).unwrap_or(0))?;
        match depth.checked_sub(1) {
            None => Some(Field { first: position, last: position }),
            Some(index) => self.stages.get(index)?.field(position),
        }
    }

    /// The part of the receptive field that lies in the picture. `None` if there is no such position, or nothing lies in it.
    pub fn field_in_picture(&self, depth: usize, position: usize) -> Option<Field> {
        self.field(depth, position)?.clipped(self.pixels)
    }

    /// How many ways lead from each pixel to a position after `depth` layers, as a share of all: how much each pixel counts if all weights
    /// are the same. Most ways lead to the centre, so the field that matters is smaller than the receptive field (Luo et al. 2016).
    ///
    /// `None` if there is no such position.
    ///
    /// # Shapes
    /// - output: `[pixels]`, 0..=1, together 1
    pub fn ways(&self, depth: usize, position: usize) -> Option<Vec<f64>> {
        let mut ways = vec![0.0; self.positions(depth)?];
        *ways.get_mut(position)? = 1.0;
        for stage in self.stages.get(..depth)?.iter().rev() {
            ways = stage.ways_before(&ways);
        }
        Some(ways)
    }
}

const fn error_at(layer: usize, source: WindowError) -> ReceptiveFieldError {
    ReceptiveFieldError::Layer { layer, source }
}

#[cfg(test)]
mod tests;
