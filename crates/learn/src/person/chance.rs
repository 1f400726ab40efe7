//! Random choices of a seed.

use likeness_core::rng::Rng;
use std::ops::RangeInclusive;

/// Random numbers for one purpose. The same seed gives unrelated numbers for different purposes.
#[derive(Debug)]
pub(crate) struct Chance(Rng);

impl Chance {
    /// The numbers of a seed for a purpose: the seed is mixed with a hash (FNV-1a) of the purpose's name, and the mixture with itself
    /// once more, so that neither neighbouring seeds nor seeds that differ by the generator's constant share numbers.
    pub(crate) fn new(seed: u64, purpose: &str) -> Self {
        let hash = purpose
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Self(Rng::new(Rng::new(seed ^ hash).bits()))
    }

    /// 64 random bits.
    pub(crate) const fn bits(&mut self) -> u64 {
        self.0.bits()
    }

    /// Uniform in 0..1.
    pub(crate) const fn unit(&mut self) -> f32 {
        self.0.unit()
    }

    /// Uniform in a range.
    pub(crate) fn between(&mut self, range: &RangeInclusive<f32>) -> f32 {
        within(range, self.unit())
    }

    /// In a range, most often in its middle: the mean of two uniform numbers.
    pub(crate) fn bell(&mut self, range: &RangeInclusive<f32>) -> f32 {
        within(range, 0.5 * (self.unit() + self.unit()))
    }

    /// True with this probability.
    pub(crate) fn happens(&mut self, probability: f32) -> bool {
        self.unit() < probability
    }

    /// One of several choices, each as likely. Without choices, nothing.
    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> Option<T> {
        let index = likeness_core::number::floor_to_usize(self.unit() * choices.len() as f32);
        choices.get(index.min(choices.len().saturating_sub(1))).copied()
    }

    /// A normally distributed number of mean 0 and deviation 1, nearly: the sum of four uniform numbers of 16 bits.
    pub(crate) fn normal(&mut self) -> f32 {
        let bits = self.bits();
        let sum = (bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48);
        // The sum of four uniform numbers in 0..1 has mean 2 and variance 1/3.
        (sum as f32 / 65_535.0 - 2.0) * 1.732_050_8
    }
}

/// The number at a share of the way through a range. Rounding never leads out of it.
fn within(range: &RangeInclusive<f32>, share: f32) -> f32 {
    let (low, high) = (*range.start(), *range.end());
    (low + (high - low) * share).clamp(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn purposes_and_neighbouring_seeds_share_no_numbers() {
        let first = |seed, purpose| Chance::new(seed, purpose).bits();
        assert_eq!(first(1, "person"), first(1, "person"), "the same every time");
        assert_ne!(first(1, "person"), first(1, "view"), "another purpose");
        assert_ne!(first(1, "person"), first(2, "person"), "another seed");
    }

    #[test]
    fn normal_numbers_have_mean_0_and_deviation_1() {
        let mut chance = Chance::new(3, "test");
        let all: Vec<f32> = (0..20_000).map(|_| chance.normal()).collect();
        let mean = all.iter().sum::<f32>() / 20_000.0;
        let variance = all.iter().map(|v| v * v).sum::<f32>() / 20_000.0;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05, "mean {mean}, variance {variance}");
    }

    #[test]
    fn a_pick_reaches_every_choice_and_none_of_nothing() {
        let mut chance = Chance::new(4, "test");
        let mut seen = [false; 3];
        for _ in 0..100 {
            if let Some(index) = chance.pick(&[0_usize, 1, 2]) {
                seen[index] = true;
            }
        }
        assert_eq!(seen, [true; 3], "each of three");
        assert_eq!(chance.pick::<u8>(&[]), None, "no choice");
    }
}
