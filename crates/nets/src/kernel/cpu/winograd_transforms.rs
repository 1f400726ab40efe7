//! The Winograd transforms for tiles of 2x2 and of 4x4 outputs.
//!
//! A^T and B^T of Lavin and Gray (2015), "Fast algorithms for convolutional neural networks", section 4.1 for
//! F(2x2, 3x3) and 4.3 for F(4x4, 3x3).

use crate::kernel::winograd_basis::{G_F2, G_F4};

/// Channels transformed at a time: one vector.
#[cfg(target_arch = "wasm32")]
pub(crate) const LANES: usize = 4;
/// Channels transformed at a time: one vector.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const LANES: usize = 8;

/// One number per channel.
pub(crate) type Lanes = [f32; LANES];

/// The transform for tiles of `STEP x STEP` outputs from `SIDE x SIDE` inputs.
pub(crate) trait WinogradTransform<const SIDE: usize, const STEP: usize> {
    /// G: transforms a row or column of a filter.
    const FILTER: [[f64; 3]; SIDE];

    /// B^T: transforms a row or column of a window.
    fn input(d: [Lanes; SIDE]) -> [Lanes; SIDE];

    /// A^T: transforms a row or column of products into outputs.
    fn output(m: [Lanes; SIDE]) -> [Lanes; STEP];
}

/// F(2x2, 3x3): 16 multiplications instead of 36.
#[derive(Debug, Clone, Copy)]
pub(crate) struct F2;

impl WinogradTransform<4, 2> for F2 {
    const FILTER: [[f64; 3]; 4] = G_F2;

    #[inline(always)]
    fn input([a, b, c, d]: [Lanes; 4]) -> [Lanes; 4] {
        [sub(a, c), add(b, c), sub(c, b), sub(b, d)]
    }

    #[inline(always)]
    fn output([a, b, c, d]: [Lanes; 4]) -> [Lanes; 2] {
        [add(add(a, b), c), sub(sub(b, c), d)]
    }
}

/// F(4x4, 3x3): 36 multiplications instead of 144.
#[derive(Debug, Clone, Copy)]
pub(crate) struct F4;

impl WinogradTransform<6, 4> for F4 {
    const FILTER: [[f64; 3]; 6] = G_F4;

    #[inline(always)]
    fn input([a, b, c, d, e, f]: [Lanes; 6]) -> [Lanes; 6] {
        let (even, odd) = (sub(e, times(c, 4.0)), sub(d, times(b, 4.0)));
        let (near, far) = (sub(e, c), times(sub(d, b), 2.0));
        [
            add(sub(times(a, 4.0), times(c, 5.0)), e),
            add(even, odd),
            sub(even, odd),
            add(near, far),
            sub(near, far),
            add(sub(times(b, 4.0), times(d, 5.0)), f),
        ]
    }

    #[inline(always)]
    fn output([a, b, c, d, e, f]: [Lanes; 6]) -> [Lanes; 4] {
        let (near, near_odd) = (add(b, c), sub(b, c));
        let (far, far_odd) = (add(d, e), sub(d, e));
        [
            add(add(a, near), far),
            add(near_odd, times(far_odd, 2.0)),
            add(near, times(far, 4.0)),
            add(add(near_odd, times(far_odd, 8.0)), f),
        ]
    }
}

#[inline(always)]
fn add(a: Lanes, b: Lanes) -> Lanes {
    std::array::from_fn(|i| a[i] + b[i])
}

#[inline(always)]
fn sub(a: Lanes, b: Lanes) -> Lanes {
    std::array::from_fn(|i| a[i] - b[i])
}

#[inline(always)]
fn times(a: Lanes, by: f32) -> Lanes {
    a.map(|a| a * by)
}
