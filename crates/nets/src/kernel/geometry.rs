//! Where a convolution looks.

use std::borrow::Cow;

/// A convolution's input, window and border.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Geometry {
    /// `[n, h, w, c]` of the input.
    pub input: [usize; 4],
    /// Side of the window.
    pub side: usize,
    /// From one window to the next.
    pub stride: usize,
    /// Zeros before and after, vertically and horizontally.
    pub padding: [(usize, usize); 2],
}

impl Geometry {
    /// A 2x2 pool by 2, which leaves out an odd last row or column, as VGG does.
    pub const fn max_pool_2x2(input: [usize; 4]) -> Self {
        Self { input, side: 2, stride: 2, padding: [(0, 0); 2] }
    }

    /// Height and width with the border.
    pub fn padded_size(&self) -> [usize; 2] {
        let [_, height, width, _] = self.input;
        let [(top, bottom), (left, right)] = self.padding;
        [height + top + bottom, width + left + right]
    }

    /// Height and width of the output.
    pub fn output_size(&self) -> [usize; 2] {
        self.padded_size().map(|length| (length - self.side) / self.stride + 1)
    }

    /// The input with its border of zeros; itself where there is none.
    ///
    /// # Shapes
    /// - x: `[n, h, w, c]`
    /// - output: `[n, h + border, w + border, c]`
    pub fn padded<'a>(&self, x: &'a [f32]) -> Cow<'a, [f32]> {
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
