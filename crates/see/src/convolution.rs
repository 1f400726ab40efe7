//! Convolution in one, two and three dimensions, carried out for real.
//!
//! As in every ConvNet, "convolution" is cross-correlation: the kernel is not turned round before it slides. A kernel that is laid over
//! what it looks like answers most.

pub use cost::Cost;
pub use pool::{Pool, Pooling};
pub use shape::Shape;

use crate::array::{Array, ArrayError};
use crate::grid::places;
use crate::window::{Window, WindowError};
use likeness_core::rng::Rng;
use polyphase::Polyphase;
use thiserror::Error;

mod cost;
mod polyphase;
mod pool;
mod shape;

/// A layer of kernels with their numbers.
///
/// ```
/// use likeness_see::array::Array;
/// use likeness_see::convolution::Convolution;
/// use likeness_see::window::Window;
///
/// let strokes = Convolution::single([Window::new(5)], vec![-1.0, -1.0, 0.0, 1.0, 1.0])?;
/// let step = Array::new(1, [8], vec![0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0])?;
/// assert_eq!(strokes.apply(&step)?.values(), [1.0, 2.0, 2.0, 1.0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Shapes
/// - weights: `[outputs, inputs, kernel…]`
/// - biases: `[outputs]`
#[derive(Debug, Clone, PartialEq)]
pub struct Convolution<const D: usize> {
    shape: Shape<D>,
    weights: Vec<f32>,
    biases: Vec<f32>,
}

/// Why a convolution or a pool cannot be carried out.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConvolutionError {
    /// The window cannot slide along an axis.
    #[error("axis {axis}: {source}")]
    Axis {
        /// The axis, from 0.
        axis: usize,
        /// Why.
        source: WindowError,
    },
    /// The kernels read another number of channels.
    #[error("the kernels read {expected} channels, not {found}")]
    Channels {
        /// Channels that each kernel reads.
        expected: usize,
        /// Channels of the input.
        found: usize,
    },
    /// There are more or fewer weights than the shape requires.
    #[error("the kernels have {expected} weights, not {found}")]
    Weights {
        /// Number of weights that the shape requires.
        expected: usize,
        /// Number of weights.
        found: usize,
    },
    /// There are more or fewer biases than kernels.
    #[error("there are {expected} kernels, but {found} biases")]
    Biases {
        /// Number of kernels.
        expected: usize,
        /// Number of biases.
        found: usize,
    },
    /// The input with its padding has more values than memory is worth.
    #[error("the input with its padding has more than {} values", Polyphase::<1>::LIMIT)]
    TooBig,
    /// Nothing comes out.
    #[error(transparent)]
    Array(#[from] ArrayError),
}

impl<const D: usize> Convolution<D> {
    /// Kernels with given numbers.
    ///
    /// # Shapes
    /// - weights: `[outputs, inputs, kernel…]`
    /// - biases: `[outputs]`
    ///
    /// # Errors
    /// [`ConvolutionError`] if the numbers do not match the shape.
    pub fn new(shape: Shape<D>, weights: Vec<f32>, biases: Vec<f32>) -> Result<Self, ConvolutionError> {
        let (expected, found) = (shape.weights(), weights.len());
        if expected != found {
            return Err(ConvolutionError::Weights { expected, found });
        }
        if biases.len() != shape.outputs {
            return Err(ConvolutionError::Biases { expected: shape.outputs, found: biases.len() });
        }
        Ok(Self { shape, weights, biases })
    }

    /// One kernel that reads one channel, without a bias.
    ///
    /// # Shapes
    /// - weights: `[kernel…]`
    ///
    /// # Errors
    /// [`ConvolutionError::Weights`] if there are more or fewer weights than the windows have values.
    pub fn single(windows: [Window; D], weights: Vec<f32>) -> Result<Self, ConvolutionError> {
        Self::new(Shape { windows, inputs: 1, outputs: 1 }, weights, vec![0.0])
    }

    /// One kernel that reads one channel, with a weight for each of its places, without a bias.
    pub fn from_fn(windows: [Window; D], weight: impl FnMut([usize; D]) -> f32) -> Self {
        let weights = places(windows.map(|window| window.kernel)).map(weight).collect();
        Self { shape: Shape { windows, inputs: 1, outputs: 1 }, weights, biases: vec![0.0] }
    }

    /// Kernels with numbers that are known to match.
    pub(crate) fn with_weights(shape: Shape<D>, weights: Vec<f32>) -> Self {
        debug_assert_eq!(weights.len(), shape.weights(), "as many weights as {shape:?} has");
        Self { shape, weights, biases: vec![0.0; shape.outputs] }
    }

    /// Kernels as a net begins with them: uniform, with the variance that keeps the size of responses through ReLUs (He et al. 2015),
    /// and biases of 0.
    pub fn drawn(shape: Shape<D>, seed: u64) -> Self {
        let count = shape.weights();
        let bound = libm::sqrtf(6.0 * shape.outputs as f32 / (count as f32).max(1.0));
        let mut rng = Rng::new(seed);
        let weights = (0..count).map(|_| bound * (2.0 * rng.unit() - 1.0)).collect();
        Self { shape, weights, biases: vec![0.0; shape.outputs] }
    }

    /// Windows and numbers of channels.
    pub const fn shape(&self) -> Shape<D> {
        self.shape
    }

    /// The weights, `[outputs, inputs, kernel…]`.
    pub fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// Lays every kernel at every position and adds up the products.
    ///
    /// # Shapes
    /// - input: `[inputs, size…]`
    /// - output: `[outputs, positions…]`
    ///
    /// # Errors
    /// [`ConvolutionError`] if the input does not fit.
    pub fn apply(&self, input: &Array<D>) -> Result<Array<D>, ConvolutionError> {
        let (expected, found) = (self.shape.inputs, input.channels());
        if expected != found {
            return Err(ConvolutionError::Channels { expected, found });
        }
        let phases = Polyphase::new(input, &self.shape.windows, 0.0)?;
        let mut values = Vec::new();
        let per_kernel = (self.weights.len() / self.biases.len().max(1)).max(1);
        for (kernel, bias) in self.weights.chunks_exact(per_kernel).zip(&self.biases) {
            phases.append_sums(kernel, *bias, &mut values);
        }
        Ok(Array::new(self.shape.outputs, phases.positions(), values)?)
    }
}

#[cfg(test)]
mod tests;
