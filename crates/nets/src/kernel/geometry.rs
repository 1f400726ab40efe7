//! The input, window and padding of a convolution or pool.

use std::borrow::Cow;

/// The input, window and padding of a convolution or pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Geometry {
    /// `[n, h, w, c]` of the input.
    pub(crate) input: [usize; 4],
    /// Side of the window.
    pub(crate) side: usize,
    /// Distance between neighbouring windows.
    pub(crate) stride: usize,
    /// Zeros before and after, vertically and horizontally; a pool ignores them.
    pub(crate) padding: [(usize, usize); 2],
}

impl Geometry {
    /// A 2x2 pool of stride 2. As in VGG, an odd last row or column is dropped.
    pub(crate) const fn max_pool_2x2(input: [usize; 4]) -> Self {
        Self { input, side: 2, stride: 2, padding: [(0, 0); 2] }
    }

    /// `positions` in a column, each its own window.
    #[cfg(feature = "gpu")]
    pub(crate) const fn column(positions: usize, channels: usize) -> Self {
        Self { input: [1, positions, 1, channels], side: 1, stride: 1, padding: [(0, 0); 2] }
    }

    /// Numbers in a window.
    pub(crate) const fn terms(&self) -> usize {
        self.side * self.side * self.input[3]
    }

    /// Height and width including the padding.
    pub(crate) fn padded_size(&self) -> [usize; 2] {
        let [_, height, width, _] = self.input;
        let [(top, bottom), (left, right)] = self.padding;
        [height + top + bottom, width + left + right]
    }

    /// Height and width of the output.
    pub(crate) fn output_size(&self) -> [usize; 2] {
        self.padded_size().map(|length| (length - self.side) / self.stride + 1)
    }

    /// Where each window begins in the padded input, position by position.
    pub(crate) fn starts(&self) -> Vec<usize> {
        let [n, _, _, channels] = self.input;
        let [height, width] = self.padded_size();
        let [rows, columns] = self.output_size();
        let place =
            |p: usize| (p / (rows * columns) * height + p / columns % rows * self.stride, p % columns * self.stride);
        (0..n * rows * columns).map(place).map(|(y, x)| (y * width + x) * channels).collect()
    }

    /// The input with its zero padding; borrowed if there is none.
    ///
    /// # Shapes
    /// - x: `[n, h, w, c]`
    /// - output: `[n, h + padding, w + padding, c]`
    pub(crate) fn padded<'a>(&self, x: &'a [f32]) -> Cow<'a, [f32]> {
        let [(top, _), (left, _)] = self.padding;
        if self.padding == [(0, 0); 2] {
            return Cow::Borrowed(x);
        }
        let [n, h, w, c] = self.input;
        let [height, width] = self.padded_size();
        let mut padded = vec![0.0; n * height * width * c];
        for (i, row) in x.chunks_exact(w * c).enumerate() {
            let (picture, y) = (i / h, i % h);
            let at = ((picture * height + y + top) * width + left) * c;
            padded[at..at + w * c].copy_from_slice(row);
        }
        Cow::Owned(padded)
    }
}
