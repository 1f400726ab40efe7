//! The number of positions of a window, with the terms that it comes from.

use super::Window;
use std::fmt;

/// The number of positions of a window: (N + 2P − F) / S + 1, rounded down, where F is what the kernel covers (Dumoulin and Visin 2016,
/// relationships 6 and 14).
///
/// As text it is the sum with its numbers filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutputSize {
    /// N, the number of values of the input.
    pub input: usize,
    /// The window, with F, S and P.
    pub window: Window,
    /// The number of positions.
    pub positions: usize,
    /// How many values at the end no position sees, padding included.
    pub left_over: usize,
}

impl OutputSize {
    /// Carries out the division. The window must fit.
    pub(super) fn new(input: usize, window: Window) -> Self {
        let way = input + 2 * window.padding - window.extent();
        Self { input, window, positions: way / window.stride + 1, left_over: way % window.stride }
    }
}

impl fmt::Display for OutputSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { input, window, positions, left_over } = self;
        let (open, close) = if *left_over == 0 { ("", "") } else { ("⌊", "⌋") };
        write!(f, "{open}({input} + 2 · {} − {}) / {}{close} + 1 = ", window.padding, window.extent(), window.stride)?;
        write!(f, "{positions}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_written_with_its_numbers_and_rounded_only_if_needed() {
        let text = |window: Window, input| window.slide(input).unwrap().to_string();
        assert_eq!(text(Window::new(5), 14), "(14 + 2 · 0 − 5) / 1 + 1 = 10", "the lesson's first layer");
        assert_eq!(text(Window::new(2).with_stride(2), 7), "⌊(7 + 2 · 0 − 2) / 2⌋ + 1 = 3", "one value is left over");
        let dilated = Window::new(3).with_dilation(2).same();
        assert_eq!(text(dilated, 9), "(9 + 2 · 2 − 5) / 1 + 1 = 9", "three values, two apart, cover five");
    }
}
