//! A window that slides along one axis: where it fits, and how many positions that makes.

pub use output_size::OutputSize;

use serde::{Deserialize, Serialize};
use thiserror::Error;

mod output_size;

/// A window that slides along one axis: the kernel of a convolution, or what a pool looks at.
///
/// ```
/// use likeness_see::window::Window;
///
/// // The first layer of a ResNet.
/// let size = Window::new(7).with_stride(2).with_padding(3).slide(224)?;
/// assert_eq!(size.positions, 112);
/// assert_eq!(size.to_string(), "⌊(224 + 2 · 3 − 7) / 2⌋ + 1 = 112");
/// # Ok::<(), likeness_see::window::WindowError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Window {
    /// F, the number of values that are looked at.
    pub kernel: usize,
    /// S, how far apart neighbouring positions are.
    pub stride: usize,
    /// P, the number of zeros that are put on each side.
    pub padding: usize,
    /// How far apart the values are that are looked at; 1 for neighbours.
    pub dilation: usize,
}

/// Why a window cannot slide.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WindowError {
    /// Kernel, stride or dilation is zero.
    #[error("kernel, stride and dilation of a window must be at least 1")]
    Zero,
    /// A term is beyond what is meant to be typed.
    #[error("{term} is more than {}", Window::LIMIT)]
    TooBig {
        /// The largest term.
        term: usize,
    },
    /// Some positions would see nothing but padding.
    #[error("a padding of {padding} hides a kernel that covers {extent}")]
    OnlyPadding {
        /// P.
        padding: usize,
        /// What the kernel covers, with the gaps of the dilation.
        extent: usize,
    },
    /// The window is longer than what it slides along.
    #[error("a kernel that covers {extent} does not fit into {padded}")]
    KernelTooBig {
        /// What the kernel covers, with the gaps of the dilation.
        extent: usize,
        /// The input with its padding, N + 2P.
        padded: usize,
    },
}

impl Window {
    /// The largest kernel, stride, padding and dilation.
    pub const LIMIT: usize = 4096;

    /// A window that moves by one, without padding or dilation.
    pub const fn new(kernel: usize) -> Self {
        Self { kernel, stride: 1, padding: 0, dilation: 1 }
    }

    /// The same window at every `stride`-th position.
    pub const fn with_stride(self, stride: usize) -> Self {
        Self { stride, ..self }
    }

    /// The same window with zeros on each side of the input.
    pub const fn with_padding(self, padding: usize) -> Self {
        Self { padding, ..self }
    }

    /// The same window with gaps between the values that it looks at.
    pub const fn with_dilation(self, dilation: usize) -> Self {
        Self { dilation, ..self }
    }

    /// The same window with as much padding as an odd kernel of stride 1 needs to have as many positions as its input has values.
    pub const fn same(self) -> Self {
        self.with_padding(self.extent().saturating_sub(1) / 2)
    }

    /// What the kernel covers, with the gaps of the dilation: dilation (F − 1) + 1.
    pub const fn extent(self) -> usize {
        self.dilation.saturating_mul(self.kernel.saturating_sub(1)).saturating_add(1)
    }

    /// How many positions the window has on an input of `input` values.
    ///
    /// # Errors
    /// [`WindowError`] if it has none, or if a term is zero or beyond the limit.
    pub fn slide(self, input: usize) -> Result<OutputSize, WindowError> {
        let Self { kernel, stride, padding, dilation } = self;
        if kernel == 0 || stride == 0 || dilation == 0 {
            return Err(WindowError::Zero);
        }
        let term = kernel.max(stride).max(padding).max(dilation);
        if term > Self::LIMIT {
            return Err(WindowError::TooBig { term });
        }
        let (extent, padded) = (self.extent(), input.saturating_add(2 * padding));
        if padding >= extent {
            return Err(WindowError::OnlyPadding { padding, extent });
        }
        if input == 0 || extent > padded {
            return Err(WindowError::KernelTooBig { extent, padded });
        }
        Ok(OutputSize::new(input, self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn windows_that_cannot_slide_say_why() {
        let zero = [Window::new(0), Window::new(3).with_stride(0), Window::new(3).with_dilation(0)];
        assert!(zero.iter().all(|window| window.slide(9) == Err(WindowError::Zero)), "a term is zero");
        assert_eq!(Window::new(5).slide(4), Err(WindowError::KernelTooBig { extent: 5, padded: 4 }), "too long");
        let dilated = Window::new(3).with_dilation(4).with_padding(1).slide(6);
        assert_eq!(dilated, Err(WindowError::KernelTooBig { extent: 9, padded: 8 }), "too long with its gaps");
        let hidden = Window::new(3).with_padding(3).slide(9);
        assert_eq!(
            hidden,
            Err(WindowError::OnlyPadding { padding: 3, extent: 3 }),
            "the first position sees zeros only"
        );
        let vast = Window::new(3).with_stride(5000).slide(9);
        assert_eq!(vast, Err(WindowError::TooBig { term: 5000 }), "beyond the limit");
        assert!(Window::new(usize::MAX).with_dilation(usize::MAX).slide(usize::MAX).is_err(), "nothing overflows");
    }

    proptest! {
        #[test]
        fn the_number_of_positions_is_what_counting_finds(
            kernel in 1usize..7, stride in 1usize..5, padding in 0usize..7, dilation in 1usize..4, input in 1usize..40,
        ) {
            let window = Window { kernel, stride, padding, dilation };
            let fits = |start: usize| start + dilation * (kernel - 1) < input + 2 * padding;
            let counted = (0..input + 2 * padding).step_by(stride).filter(|start| fits(*start)).count();
            match window.slide(input) {
                Ok(size) => {
                    prop_assert_eq!(size.positions, counted, "{:?} on {}", window, input);
                    let used = (size.positions - 1) * stride + window.extent();
                    prop_assert_eq!(used + size.left_over, input + 2 * padding, "the rest is left over");
                    prop_assert!(size.left_over < stride, "or there would be another position");
                }
                Err(error) => prop_assert!(counted == 0 || padding >= window.extent(), "{error}"),
            }
        }

        #[test]
        fn padding_to_the_same_size_keeps_the_size(half in 0usize..5, dilation in 1usize..4, input in 1usize..40) {
            let size = Window::new(2 * half + 1).with_dilation(dilation).same().slide(input);
            prop_assert_eq!(size.map(|size| size.positions), Ok(input), "an odd kernel of stride 1");
        }
    }
}
