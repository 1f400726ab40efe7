//! Smooth noise in the plane, and directions derived from it.

/// Value noise: random at integer points and smoothly interpolated in between.
#[derive(Debug, Clone, Copy)]
pub struct Noise(u32);

impl Noise {
    /// The noise for a seed.
    pub const fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// The value at a point, 0..=1. It varies over distances of about one.
    pub fn at(self, x: f32, y: f32) -> f32 {
        let (left, top) = (x.floor(), y.floor());
        let smooth = |t: f32| t * t * (3.0 - 2.0 * t);
        let (u, v) = (smooth(x - left), smooth(y - top));
        let corner = |dx: f32, dy: f32| self.hash(left + dx, top + dy);
        let row = |dy: f32| (corner(1.0, dy) - corner(0.0, dy)).mul_add(u, corner(0.0, dy));
        (row(1.0) - row(0.0)).mul_add(v, row(0.0))
    }

    /// The sum of several octaves, each twice as fine and half as strong as the previous one, 0..=1 (fractional
    /// Brownian motion).
    pub fn rough(self, x: f32, y: f32, octaves: u8) -> f32 {
        let (mut sum, mut weight, mut scale, mut all) = (0.0, 1.0, 1.0, 0.0);
        for octave in 0..octaves {
            sum += weight * Self(self.0.wrapping_add(u32::from(octave) * 101)).at(x * scale, y * scale);
            all += weight;
            (weight, scale) = (weight / 2.0, scale * 2.0);
        }
        sum / f32::max(all, f32::MIN_POSITIVE)
    }

    /// A direction at a point along the level curves of the noise, so that strokes form closed swirls.
    pub fn flow(self, x: f32, y: f32) -> (f32, f32) {
        const STEP: f32 = 0.05;
        let dx = self.rough(x + STEP, y, 2) - self.rough(x - STEP, y, 2);
        let dy = self.rough(x, y + STEP, 2) - self.rough(x, y - STEP, 2);
        let length = dx.hypot(dy).max(1e-6);
        (-dy / length, dx / length)
    }

    /// The random value at an integer point (the finaliser of `MurmurHash3`).
    #[expect(clippy::cast_possible_truncation, reason = "distant points may share a value")]
    fn hash(self, x: f32, y: f32) -> f32 {
        let (x, y) = ((x as i32).cast_unsigned(), (y as i32).cast_unsigned());
        let mut h = self.0 ^ x.wrapping_mul(0x9e37_79b1) ^ y.wrapping_mul(0x85eb_ca77);
        h = (h ^ (h >> 16)).wrapping_mul(0x85eb_ca6b);
        h = (h ^ (h >> 13)).wrapping_mul(0xc2b2_ae35);
        ((h ^ (h >> 16)) >> 8) as f32 / 16_777_215.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_is_smooth_and_in_range() {
        let noise = Noise::new(3);
        for i in 0..2_000_u16 {
            let (x, y) = (f32::from(i) * 0.013 - 9.0, f32::from(i) * 0.007 - 3.0);
            let (a, b) = (noise.rough(x, y, 4), noise.rough(x + 0.001, y, 4));
            assert!((0.0..=1.0).contains(&a) && (a - b).abs() < 0.02, "{x} {y}: {a} {b}");
        }
    }

    #[test]
    fn the_flow_follows_the_level_curves() {
        let noise = Noise::new(4);
        for i in 0..50_u8 {
            let (x, y) = (f32::from(i) * 0.31, f32::from(i) * 0.17);
            let (dx, dy) = noise.flow(x, y);
            let change = (noise.rough(x + dx * 0.02, y + dy * 0.02, 2) - noise.rough(x, y, 2)).abs();
            assert!(change < 0.01 && (dx.hypot(dy) - 1.0).abs() < 1e-3, "{x} {y}: {change}");
        }
    }
}
