//! Small changes of a chip, so that few photos teach more.

use likeness_core::rng::Rng;
use likeness_learn::choice::below;
use likeness_learn::net::normalised;

/// The furthest that a chip is moved, as a part of its side: 3 of 96 pixels.
const SHIFT: usize = 32;

/// How much brighter or darker a chip becomes at most.
const BRIGHTNESS: f32 = 0.15;

/// How a chip is changed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    mirrored: bool,
    /// A factor.
    brightness: f32,
    /// Right and down, in pixels.
    shift: [isize; 2],
}

impl Change {
    /// The chip as it is, for examinations.
    pub const NONE: Self = Self { mirrored: false, brightness: 1.0, shift: [0; 2] };

    /// A random change of a chip of a side: mirrored or not, up to 15 % brighter or darker, moved by up to a 32nd of the side.
    pub fn drawn(rng: &mut Rng, side: usize) -> Self {
        let mirrored = below(rng, 2) == 1;
        let brightness = 1.0 + BRIGHTNESS * (2.0 * rng.unit() - 1.0);
        let furthest = (side / SHIFT).cast_signed();
        let mut shift = || below(rng, 2 * (side / SHIFT) + 1).cast_signed() - furthest;
        Self { mirrored, brightness, shift: [shift(), shift()] }
    }

    /// Appends the changed chip as the net reads it. What is moved in repeats the edge.
    ///
    /// # Shapes
    /// - chip, appended: `[side, side, 3]`
    pub fn append(self, chip: &[u8], side: usize, values: &mut Vec<f32>) {
        let [right, down] = self.shift;
        let last = side.saturating_sub(1);
        let from = |to: usize, shift: isize| to.saturating_add_signed(-shift).min(last);
        for y in 0..side {
            for x in 0..side {
                let x = if self.mirrored { last - x } else { x };
                let at = (from(y, down) * side + from(x, right)) * 3;
                let pixel = chip.iter().skip(at).take(3);
                values.extend(pixel.map(|v| normalised((f32::from(*v) * self.brightness).min(255.0))));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIDE: usize = 64;

    fn chip() -> Vec<u8> {
        (0..SIDE * SIDE)
            .flat_map(|i| [u8::try_from(i % SIDE).expect("small"), u8::try_from(i / SIDE).expect("small"), 100])
            .collect()
    }

    /// Red and green, which say from where a pixel came, at `[y, x]`.
    fn at(change: Change, [y, x]: [usize; 2]) -> [f32; 2] {
        let mut values = Vec::new();
        change.append(&chip(), SIDE, &mut values);
        [0, 1].map(|channel| (values[(y * SIDE + x) * 3 + channel] * 0.25 + 0.5) * 255.0)
    }

    #[track_caller]
    fn check(change: Change, to: [usize; 2], from: [f32; 2]) {
        let found = at(change, to);
        assert!((found[0] - from[0]).abs() + (found[1] - from[1]).abs() < 1e-3, "{change:?}: {found:?}");
    }

    #[test]
    fn a_chip_is_mirrored_moved_and_brightened() {
        check(Change::NONE, [5, 9], [9.0, 5.0]);
        check(Change { mirrored: true, ..Change::NONE }, [5, 9], [54.0, 5.0]);
        check(Change { shift: [2, -2], ..Change::NONE }, [5, 9], [7.0, 7.0]);
        check(Change { shift: [2, -2], ..Change::NONE }, [63, 0], [0.0, 63.0]);
        check(Change { brightness: 1.5, ..Change::NONE }, [10, 20], [30.0, 15.0]);
    }
}
