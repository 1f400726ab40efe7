//! Accumulating rows of RGBA bytes as floats.

/// Adds a row of RGBA bytes, times `weight`, to `sum`. Transparent pixels are composited over white first.
///
/// Opaque rows, by far the most common, take a path without compositing that the compiler vectorises.
///
/// # Shapes
/// - row: `[width, 4]`, R G B A, not premultiplied
/// - sum: `[width, 4]`, R G B and an unused fourth value
pub(super) fn add_weighted(row: &[u8], weight: f32, sum: &mut [f32]) {
    if is_opaque(row) {
        for (s, &byte) in sum.iter_mut().zip(row) {
            *s += weight * f32::from(byte);
        }
        return;
    }
    for (s, p) in sum.chunks_exact_mut(4).zip(row.chunks_exact(4)) {
        let alpha = f32::from(p[3]) / 255.0;
        for channel in 0..3 {
            s[channel] += weight * (255.0 + alpha * (f32::from(p[channel]) - 255.0));
        }
    }
}

fn is_opaque(row: &[u8]) -> bool {
    row.chunks_exact(4).fold(255, |all, p| all & p[3]) == 255
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transparent_pixels_are_composited_over_white_and_opaque_ones_keep_their_colour() {
        let mut sum = [1.0; 8];
        add_weighted(&[10, 20, 30, 0, 10, 20, 30, 255], 0.5, &mut sum);
        assert_eq!(sum[..3], [128.5; 3], "half of white, added to the sum");
        assert_eq!(sum[4..7], [6.0, 11.0, 16.0], "half of the colour");
        let mut half = [0.0; 4];
        add_weighted(&[0, 255, 0, 51], 1.0, &mut half);
        assert!((half[0] - 204.0).abs() < 1e-3 && (half[1] - 255.0).abs() < 1e-3, "a fifth of green: {half:?}");
    }

    #[test]
    fn both_paths_agree_on_an_opaque_pixel() {
        let (mut quick, mut slow) = ([0.0; 4], [0.0; 8]);
        add_weighted(&[7, 130, 255, 255], 0.25, &mut quick);
        add_weighted(&[7, 130, 255, 255, 0, 0, 0, 9], 0.25, &mut slow);
        for (q, s) in quick[..3].iter().zip(&slow[..3]) {
            assert!((q - s).abs() < 1e-4, "{quick:?} {slow:?}");
        }
    }
}
