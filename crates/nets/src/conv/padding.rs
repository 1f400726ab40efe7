//! The padding of a convolution.

/// The zeros around the input of a convolution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Padding {
    /// None: TensorFlow's VALID.
    Valid,
    /// One zero on every side.
    One,
    /// Two zeros on every side: the backward pass of a 3x3 without padding.
    Two,
    /// TensorFlow's SAME for a 3x3 of stride 2 on an even side: nothing at the top and left, one zero at the bottom and
    /// right. Symmetric padding here would move landmarks by 10 to 25 pixels.
    BottomRight,
}

impl Padding {
    /// Zeros before and after, vertically and horizontally.
    pub(crate) fn pairs(self) -> [(usize, usize); 2] {
        match self {
            Self::Valid => [(0, 0); 2],
            Self::One => [(1, 1); 2],
            Self::Two => [(2, 2); 2],
            Self::BottomRight => [(0, 1); 2],
        }
    }
}
