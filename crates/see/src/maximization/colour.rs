//! Colours of three independent numbers.

/// How the square root of the correlation of R, G and B in ImageNet's photographs mixes three independent numbers: brightness first, then
/// blue or orange, then green or purple. From the program lucid (`color_correlation_svd_sqrt`), divided by the length of its first column,
/// the longest.
const MIXTURE: [[f32; 3]; 3] =
    [[0.562_83, 0.194_82, 0.043_29], [0.584_48, 0.0, -0.108_24], [0.584_48, -0.194_82, 0.064_94]];

/// Makes colours of three planes of independent numbers: mixed as colours are in photographs, and brought into 0..=255 by a sigmoid. All
/// zeros are mid grey.
///
/// # Shapes
/// - planes: `[3, pixels]`, replaced by R, G and B
pub(super) fn from_independent(planes: &mut [f32]) {
    let count = planes.len() / 3;
    let (first, rest) = planes.split_at_mut(count);
    let (second, third) = rest.split_at_mut(count);
    for ((a, b), c) in first.iter_mut().zip(second).zip(third) {
        let mixed = MIXTURE.map(|[x, y, z]| 255.0 * sigmoid(x * *a + y * *b + z * *c));
        [*a, *b, *c] = mixed;
    }
}

/// The adjoint of the derivative of [`from_independent`]: a gradient with respect to the colours becomes one with respect to what they were
/// made of.
///
/// # Shapes
/// - colours: `[3, pixels]`, as they were made
/// - gradient: `[3, pixels]`, replaced
pub(super) fn gradient_of_independent(colours: &[f32], gradient: &mut [f32]) {
    let count = gradient.len() / 3;
    for (value, gradient) in colours.iter().zip(gradient.iter_mut()) {
        *gradient *= value * (1.0 - value / 255.0);
    }
    let (first, rest) = gradient.split_at_mut(count);
    let (second, third) = rest.split_at_mut(count);
    for ((r, g), b) in first.iter_mut().zip(second).zip(third) {
        let back = [0, 1, 2].map(|column| MIXTURE[0][column] * *r + MIXTURE[1][column] * *g + MIXTURE[2][column] * *b);
        [*r, *g, *b] = back;
    }
}

fn sigmoid(value: f32) -> f32 {
    1.0 / (1.0 + libm::expf(-value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mixture_is_the_published_matrix_over_the_longest_column() {
        // https://github.com/tensorflow/lucid, lucid/optvis/param/color.py.
        let published = [[0.26_f32, 0.09, 0.02], [0.27, 0.00, -0.05], [0.27, -0.09, 0.03]];
        let length = |column: usize| published.iter().map(|row| row[column] * row[column]).sum::<f32>().sqrt();
        let longest = (0..3).map(length).fold(0.0, f32::max);
        for (found, expected) in MIXTURE.as_flattened().iter().zip(published.as_flattened()) {
            assert!((found - expected / longest).abs() < 1e-5, "{found} instead of {}", expected / longest);
        }
    }

    #[test]
    fn nothing_is_mid_grey_and_the_first_number_is_brightness() {
        let mut planes = vec![0.0, 40.0, -40.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        from_independent(&mut planes);
        for channel in planes.chunks_exact(3) {
            assert!((channel[0] - 127.5).abs() < 1e-4, "mid grey, not {}", channel[0]);
            assert!(channel[1] > 254.9 && channel[2] < 0.1, "white and black, not {channel:?}");
        }
    }
}
