//! Conversions between number types that say how they round.

/// The nearest single-precision number. Ties go to the even one, values beyond the range become infinite, and NaN stays NaN.
///
/// Sums are kept in double precision where their error would matter; results need no more than single precision.
///
/// ```
/// use likeness_core::number::to_f32;
///
/// assert_eq!(to_f32(0.25), 0.25);
/// assert_eq!(to_f32(1e300), f32::INFINITY);
/// ```
#[expect(clippy::cast_possible_truncation, reason = "rounding to single precision is the purpose")]
pub const fn to_f32(v: f64) -> f32 {
    v as f32
}

/// The integer part. Negative numbers and NaN become 0; values beyond the range become the largest integer.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, as documented")]
pub const fn floor_to_usize(v: f32) -> usize {
    v as usize
}

/// The integer part. Negative numbers and NaN become 0; values beyond the range become the largest integer.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, as documented")]
pub const fn floor_to_u64(v: f64) -> u64 {
    v as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conversions_saturate_and_map_nan_to_zero() {
        assert_eq!((floor_to_usize(2.9), floor_to_usize(-2.9), floor_to_usize(f32::NAN)), (2, 0, 0), "single");
        assert_eq!(floor_to_usize(f32::INFINITY), usize::MAX, "saturates");
        assert_eq!((floor_to_u64(2.9), floor_to_u64(-2.9), floor_to_u64(f64::NAN)), (2, 0, 0), "double");
        assert_eq!(floor_to_u64(1e300), u64::MAX, "saturates");
        assert!(to_f32(f64::NAN).is_nan() && to_f32(-1e300).is_infinite(), "neither is lost");
    }
}
