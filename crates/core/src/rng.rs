//! Pseudo-random numbers that depend on nothing but their seed.

/// A generator with the same output on every machine: `SplitMix64` (Steele, Lea and Flood 2014).
///
/// Not for cryptography.
///
/// ```
/// use likeness_core::rng::Rng;
///
/// let (mut a, mut b) = (Rng::new(7), Rng::new(7));
/// assert_eq!(a.unit(), b.unit());
/// assert!((0.0..1.0).contains(&a.unit()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rng(u64);

impl Rng {
    /// A generator with this seed. Every seed is valid.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 random bits.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// The next number, uniform in 0..1.
    pub const fn unit(&mut self) -> f32 {
        // 24 bits: exactly what a single-precision number holds.
        (self.bits() >> 40) as f32 / 16_777_216.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_is_that_of_the_published_generator() {
        // The first outputs of java.util.SplittableRandom's reference code for seed 0.
        let mut rng = Rng::new(0);
        let found = [rng.bits(), rng.bits(), rng.bits()];
        assert_eq!(found, [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f], "seed 0");
    }

    #[test]
    fn units_are_uniform_and_in_range() {
        let mut rng = Rng::new(1);
        let all: Vec<f32> = (0..10_000).map(|_| rng.unit()).collect();
        let mean = all.iter().sum::<f32>() / 10_000.0;
        assert!(all.iter().all(|v| (0.0..1.0).contains(v)) && (mean - 0.5).abs() < 0.02, "mean {mean}");
    }
}
