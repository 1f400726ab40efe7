//! Shapes as signed distances: negative inside, positive outside, in face units.
//!
//! Only `+ - * /`, `sqrt` and comparisons are used, which IEEE 754 defines exactly: pictures are the same on every machine.

/// An ellipse around the origin: nearly the distance close to its outline.
pub(super) fn ellipse(x: f32, y: f32, half_width: f32, half_height: f32) -> f32 {
    let (u, v) = (x / half_width, y / half_height);
    let (slope_x, slope_y) = (u / half_width, v / half_height);
    let (radius, slope) = (length(u, v), length(slope_x, slope_y));
    if slope < 1e-6 { -half_width.min(half_height) } else { radius * (radius - 1.0) / slope }
}

/// A rectangle around the origin with rounded corners.
pub(super) fn rounded_rectangle(x: f32, y: f32, half_width: f32, half_height: f32, corner: f32) -> f32 {
    both(x.abs() - half_width, y.abs() - half_height, corner)
}

/// The distance to the line from `a` to `b`.
pub(super) fn segment(x: f32, y: f32, a: [f32; 2], b: [f32; 2]) -> f32 {
    let (px, py, dx, dy) = (x - a[0], y - a[1], b[0] - a[0], b[1] - a[1]);
    let share = ((px * dx + py * dy) / (dx * dx + dy * dy).max(1e-9)).clamp(0.0, 1.0);
    length(px - share * dx, py - share * dy)
}

/// What two shapes have in common, with corners of this radius.
pub(super) fn both(a: f32, b: f32, corner: f32) -> f32 {
    let (u, v) = (a + corner, b + corner);
    if u > 0.0 && v > 0.0 { length(u, v) - corner } else { a.max(b) }
}

/// The length of a vector.
pub(super) fn length(x: f32, y: f32) -> f32 {
    (x * x + y * y).sqrt()
}

/// From 0 at `from` to 1 at `to`, smoothly. `from` may be the greater.
pub(super) fn smooth(from: f32, to: f32, x: f32) -> f32 {
    let t = ((x - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A hill: 1 at 0, falling to 0 where the square of the distance is 1.
pub(super) fn hill(square: f32) -> f32 {
    let rest = (1.0 - square).max(0.0);
    rest * rest
}

/// A wave of period 1 and amplitude 1, like a sine.
pub(super) fn wave(t: f32) -> f32 {
    let phase = t - t.floor();
    if phase < 0.5 { 16.0 * phase * (0.5 - phase) } else { -16.0 * (phase - 0.5) * (1.0 - phase) }
}

/// Sixteen waves around the origin, of amplitude 1: the imaginary part of the sixteenth power.
pub(super) fn scallops(x: f32, y: f32) -> f32 {
    let size = length(x, y).max(1e-6);
    let (mut re, mut im) = (x / size, y / size);
    for _ in 0..4 {
        (re, im) = (re * re - im * im, 2.0 * re * im);
    }
    im
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_near(a: f32, b: f32) -> bool {
        (a - b).abs() < 1e-4
    }

    #[test]
    fn distances_are_those_of_simple_shapes() {
        assert!(is_near(ellipse(3.0, 4.0, 2.0, 2.0), 3.0), "a circle of radius 2");
        assert!(is_near(ellipse(0.0, 0.0, 2.0, 1.0), -1.0), "the middle of an ellipse");
        assert!(is_near(rounded_rectangle(5.0, 0.0, 2.0, 1.0, 0.5), 3.0), "beside a rectangle");
        assert!(is_near(rounded_rectangle(2.0, 1.0, 2.0, 1.0, 0.5), 0.5 * (2.0_f32.sqrt() - 1.0)), "a rounded corner");
        assert!(is_near(segment(0.5, 2.0, [0.0, 0.0], [1.0, 0.0]), 2.0), "above a line");
        assert!(is_near(segment(4.0, 4.0, [0.0, 0.0], [1.0, 0.0]), 5.0), "beyond its end");
    }

    #[test]
    fn waves_resemble_sines() {
        for i in 0_u8..100 {
            let t = f32::from(i) / 37.0;
            let sine = (t * std::f32::consts::TAU).sin();
            assert!((wave(t) - sine).abs() < 0.06, "at {t}: {} against {sine}", wave(t));
            let (y, x) = t.sin_cos();
            assert!((scallops(2.0 * x, 2.0 * y) - (16.0 * t).sin()).abs() < 1e-3, "sixteen times {t}");
        }
        assert!(scallops(0.0, 0.0).is_finite(), "the origin has no direction");
    }
}
