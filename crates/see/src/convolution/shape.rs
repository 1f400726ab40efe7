//! Windows and channels of a layer, without its numbers.

use super::{ConvolutionError, Cost};
use crate::window::{OutputSize, Window};

/// Windows and channels of a convolution, without its numbers: enough to know sizes and costs.
///
/// ```
/// use likeness_see::convolution::Shape;
/// use likeness_see::window::Window;
///
/// let shape = Shape { windows: [Window::new(5); 2], inputs: 3, outputs: 16 };
/// assert_eq!(shape.cost([14, 14])?.multiply_adds(), 120_000);
/// # Ok::<(), likeness_see::convolution::ConvolutionError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape<const D: usize> {
    /// The window along each axis.
    pub windows: [Window; D],
    /// Number of channels that each kernel reads.
    pub inputs: usize,
    /// Number of kernels, and of channels that come out.
    pub outputs: usize,
}

impl<const D: usize> Shape<D> {
    /// The number of positions along each axis.
    ///
    /// # Errors
    /// [`ConvolutionError::Axis`] if a window cannot slide.
    pub fn output_size(&self, size: [usize; D]) -> Result<[OutputSize; D], ConvolutionError> {
        output_size(&self.windows, size)
    }

    /// What the layer costs on an input of a size.
    ///
    /// # Errors
    /// [`ConvolutionError::Axis`] if a window cannot slide.
    pub fn cost(&self, size: [usize; D]) -> Result<Cost, ConvolutionError> {
        let count = |values: usize| values as u64;
        Ok(Cost {
            positions: self.output_size(size)?.iter().map(|size| count(size.positions)).product(),
            outputs: count(self.outputs),
            taps: count(self.taps()),
            inputs: count(self.inputs),
        })
    }

    /// Number of values that a kernel has for each channel.
    pub fn taps(&self) -> usize {
        self.windows.iter().map(|window| window.kernel).product()
    }

    /// Number of weights of all kernels.
    pub fn weights(&self) -> usize {
        self.outputs * self.inputs * self.taps()
    }
}

/// The number of positions of a window along each axis.
///
/// # Errors
/// [`ConvolutionError::Axis`] if a window cannot slide.
pub(super) fn output_size<const D: usize>(
    windows: &[Window; D],
    size: [usize; D],
) -> Result<[OutputSize; D], ConvolutionError> {
    let slide = |axis: usize| windows[axis].slide(size[axis]).map_err(|source| ConvolutionError::Axis { axis, source });
    let mut sizes = [slide(0)?; D];
    for (axis, size) in sizes.iter_mut().enumerate().skip(1) {
        *size = slide(axis)?;
    }
    Ok(sizes)
}
