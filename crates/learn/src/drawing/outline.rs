//! The outline of a head.

use super::shape::{length, smooth};
use crate::person::Bones;

/// The outline: between an ellipse and a rectangle, with a jaw that narrows below the eyes.
#[derive(Debug)]
pub(super) struct Outline {
    width: f32,
    forehead: f32,
    height: f32,
    jaw: f32,
    squareness: f32,
}

impl Outline {
    pub(super) fn new(bones: &Bones) -> Self {
        let Bones { width, forehead, height, jaw, squareness, .. } = *bones;
        Self { width, forehead, height, jaw, squareness: squareness - 2.1 }
    }

    /// The distance to the outline: exact to first order near it, 0.5 far away.
    ///
    /// The outline is where `power(x / half width) + power(y / half height)` is 1. The distance is that less 1, divided by its slope.
    pub(super) fn distance(&self, x: f32, y: f32) -> f32 {
        let (x, is_low) = (x.abs(), y > 0.0);
        let (half_height, down) = if is_low { (self.height, (y / self.height).min(1.2)) } else { (self.forehead, 0.0) };
        let narrowing = 1.0 - self.jaw * down * down;
        let half_width = (self.width * narrowing).max(0.05);
        let (u, v) = (x / half_width, y.abs() / half_height);
        let more = 0.1 + self.squareness * smooth(-0.05, 0.30, y);
        let excess = power(u, more) + power(v, more) - 1.0;
        if excess > 3.0 {
            return 0.5;
        }
        let widening = if is_low && down < 1.2 { 2.0 * self.jaw * down / (self.height * narrowing) } else { 0.0 };
        let slope_x = slope(u, more) / half_width;
        let slope_y = slope(v, more) / half_height + slope(u, more) * u * widening;
        excess / length(slope_x, slope_y).max(0.8)
    }
}

/// Nearly `u` to the power of 2 + `more`, between the square and the cube.
fn power(u: f32, more: f32) -> f32 {
    u * u * (1.0 - more + more * u)
}

/// The slope of [`power`].
fn slope(u: f32, more: f32) -> f32 {
    u * (2.0 * (1.0 - more) + 3.0 * more * u)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_match_the_bones_on_both_axes() {
        let bones = Bones { width: 0.5, forehead: 0.6, height: 0.55, jaw: 0.3, squareness: 2.6, neck: 0.7 };
        let outline = Outline::new(&bones);
        for (x, y, what) in [(0.5, 0.0, "side"), (-0.5, 0.0, "side"), (0.0, -0.6, "top"), (0.0, 0.55, "chin")] {
            assert!(outline.distance(x, y).abs() < 1e-5, "{what}: {}", outline.distance(x, y));
        }
        for out in [0.02_f32, -0.02] {
            assert!((outline.distance(0.5 + out, 0.0) - out).abs() < 2e-3, "{out} from the side");
            assert!((outline.distance(0.0, -0.6 - out) - out).abs() < 2e-3, "{out} from the top");
        }
        assert!(outline.distance(0.42, 0.40) > 0.0, "the jaw narrows");
    }
}
