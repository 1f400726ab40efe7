//! Selections between numbers, lane by lane.
//!
//! In wasm the compiler vectorises sums and products but not `if`s, which ran one number at a time at 15 cycles each. There
//! they are written with intrinsics.

/// Lanes of a wasm vector.
pub(crate) const F32X4_LANES: usize = 4;

/// One number per lane.
pub(crate) type F32x4 = [f32; F32X4_LANES];

/// `y`, or zero if it is below zero. NaN stays NaN.
#[inline(always)]
pub(crate) fn relu(y: F32x4) -> F32x4 {
    #[cfg(target_arch = "wasm32")]
    return wasm::lanes4(wasm::relu(wasm::vector(y)));
    #[cfg(not(target_arch = "wasm32"))]
    y.map(|y| if y < 0.0 { 0.0 } else { y })
}

/// `y`, or `y * slope` if it is below zero.
#[inline(always)]
pub(crate) fn leaky(y: F32x4, slope: f32) -> F32x4 {
    #[cfg(target_arch = "wasm32")]
    return wasm::lanes4(wasm::leaky(wasm::vector(y), slope));
    #[cfg(not(target_arch = "wasm32"))]
    y.map(|y| if y < 0.0 { y * slope } else { y })
}

/// `y`, or `y` times its slope where it is below zero.
#[inline(always)]
pub(crate) fn prelu(y: F32x4, slopes: F32x4) -> F32x4 {
    #[cfg(target_arch = "wasm32")]
    return wasm::lanes4(wasm::prelu(wasm::vector(y), wasm::vector(slopes)));
    #[cfg(not(target_arch = "wasm32"))]
    std::array::from_fn(|i| if y[i] < 0.0 { y[i] * slopes[i] } else { y[i] })
}

/// `y`, or zero where the response is at most zero.
#[inline(always)]
pub(crate) fn relu_masked(y: F32x4, response: F32x4) -> F32x4 {
    #[cfg(target_arch = "wasm32")]
    return wasm::lanes4(wasm::relu_masked(wasm::vector(y), wasm::vector(response)));
    #[cfg(not(target_arch = "wasm32"))]
    std::array::from_fn(|i| if response[i] <= 0.0 { 0.0 } else { y[i] })
}

#[cfg(target_arch = "wasm32")]
mod wasm {
    use super::F32x4;
    use std::arch::wasm32::{
        f32x4, f32x4_extract_lane, f32x4_le, f32x4_lt, f32x4_mul, f32x4_pmax, f32x4_splat, v128, v128_andnot,
        v128_bitselect,
    };

    #[inline(always)]
    pub(super) fn vector([a, b, c, d]: F32x4) -> v128 {
        f32x4(a, b, c, d)
    }

    #[inline(always)]
    pub(super) fn lanes4(v: v128) -> F32x4 {
        [f32x4_extract_lane::<0>(v), f32x4_extract_lane::<1>(v), f32x4_extract_lane::<2>(v), f32x4_extract_lane::<3>(v)]
    }

    #[inline(always)]
    pub(super) fn relu(y: v128) -> v128 {
        f32x4_pmax(y, f32x4_splat(0.0))
    }

    #[inline(always)]
    pub(super) fn leaky(y: v128, slope: f32) -> v128 {
        prelu(y, f32x4_splat(slope))
    }

    #[inline(always)]
    pub(super) fn prelu(y: v128, slopes: v128) -> v128 {
        v128_bitselect(f32x4_mul(y, slopes), y, f32x4_lt(y, f32x4_splat(0.0)))
    }

    #[inline(always)]
    pub(super) fn relu_masked(y: v128, response: v128) -> v128 {
        v128_andnot(y, f32x4_le(response, f32x4_splat(0.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nan_passes_through_every_selection() {
        let y = [f32::NAN, -1.0, 2.0, f32::NEG_INFINITY];
        assert!(relu(y)[0].is_nan() && leaky(y, 0.5)[0].is_nan(), "kept");
        assert_eq!(relu(y)[1..], [0.0, 2.0, 0.0], "ReLU");
        assert_eq!(leaky(y, 0.5)[1..], [-0.5, 2.0, f32::NEG_INFINITY], "leaky ReLU");
        let slopes = [2.0, -0.5, 3.0, 1.0];
        assert!(prelu(y, slopes)[0].is_nan(), "kept");
        assert_eq!(prelu(y, slopes)[1..], [0.5, 2.0, f32::NEG_INFINITY], "PReLU");
        assert_eq!(
            relu_masked([1.0, 2.0, 3.0, 4.0], [f32::NAN, -1.0, 0.0, 9.0])[..],
            [1.0, 0.0, 0.0, 4.0],
            "ReLU mask"
        );
    }
}
