//! How restless a picture is.

/// Below this, in levels of 0..=255, a difference counts quadratically instead of linearly.
const SMOOTH: f32 = 1.0;

/// Subtracts a multiple of the gradient of the total variation (Rudin, Osher and Fatemi 1992): the sum over all pixels and channels of
/// √(dx² + dy² + 1), where dx and dy are the differences from the pixel to the right and below. The last column and row are next to the
/// first ones.
///
/// # Shapes
/// - planes: `[planes, side, side]`, 0..=255
/// - gradient: the same
pub(super) fn subtract_gradient(planes: &[f32], side: usize, weight: f32, gradient: &mut [f32]) {
    let pixels = side * side;
    for (plane, gradient) in planes.chunks_exact(pixels).zip(gradient.chunks_exact_mut(pixels)) {
        for y in 0..side {
            let (row, below) = (y * side, (y + 1) % side * side);
            for x in 0..side {
                let (here, right, down) = (row + x, row + (x + 1) % side, below + x);
                let (dx, dy) = (plane[right] - plane[here], plane[down] - plane[here]);
                let scale = weight / length(dx, dy);
                gradient[here] += scale * (dx + dy);
                gradient[right] -= scale * dx;
                gradient[down] -= scale * dy;
            }
        }
    }
}

fn length(dx: f32, dy: f32) -> f32 {
    (dx * dx + dy * dy + SMOOTH * SMOOTH).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;

    fn total_variation(planes: &[f32], side: usize) -> f64 {
        let at = |plane: &[f32], y: usize, x: usize| plane[y % side * side + x % side];
        let mut sum = 0.0;
        for plane in planes.chunks_exact(side * side) {
            for (y, x) in (0..side).flat_map(|y| (0..side).map(move |x| (y, x))) {
                let here = at(plane, y, x);
                sum += f64::from(length(at(plane, y, x + 1) - here, at(plane, y + 1, x) - here));
            }
        }
        sum
    }

    #[test]
    fn the_gradient_is_that_of_finite_differences() {
        let (side, mut rng) = (5, Rng::new(4));
        let planes: Vec<f32> = (0..2 * side * side).map(|_| 8.0 * rng.unit()).collect();
        let mut gradient = vec![0.0; planes.len()];
        subtract_gradient(&planes, side, 0.5, &mut gradient);
        for (at, found) in gradient.iter().enumerate() {
            let moved = |by: f32| {
                let mut planes = planes.clone();
                planes[at] += by;
                total_variation(&planes, side)
            };
            let expected = -0.5 * (moved(0.03125) - moved(-0.03125)) / 0.0625;
            assert!((f64::from(*found) - expected).abs() < 1e-3, "pixel {at}: {found} instead of {expected}");
        }
    }

    #[test]
    fn following_it_makes_noise_calm() {
        let (side, mut rng) = (16, Rng::new(5));
        let mut planes: Vec<f32> = (0..side * side).map(|_| 100.0 + 20.0 * rng.unit()).collect();
        let before = total_variation(&planes, side);
        for _ in 0..50 {
            let mut gradient = vec![0.0; planes.len()];
            subtract_gradient(&planes, side, 0.2, &mut gradient);
            planes.iter_mut().zip(gradient).for_each(|(value, gradient)| *value += gradient);
        }
        assert!(total_variation(&planes, side) < 0.4 * before, "{before} before");
    }
}
