//! Random numbers for drawing, identical on every machine.

use likeness_core::rng;

/// A generator with a few drawing helpers.
#[derive(Debug, Clone)]
pub struct Rng(rng::Rng);

impl Rng {
    /// A generator with this seed.
    pub const fn new(seed: u64) -> Self {
        Self(rng::Rng::new(seed))
    }

    /// The next number, in 0..1.
    pub fn unit(&mut self) -> f32 {
        self.0.unit()
    }

    /// The next number, in `low..high`.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        (high - low).mul_add(self.unit(), low)
    }

    /// A random element.
    ///
    /// # Panics
    /// If there are no elements.
    pub fn pick<T: Copy>(&mut self, things: &[T]) -> T {
        let index = (self.unit() * things.len() as f32).floor();
        let found = things.iter().enumerate().rev().find(|(i, _)| *i as f32 <= index);
        *found.map_or(&things[0], |(_, thing)| thing)
    }

    /// Shuffles the elements (Fisher and Yates).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for i in (1..things.len()).rev() {
            let draw = self.unit() * (i as f32 + 1.0);
            let j = (0..=i).rev().find(|j| *j as f32 <= draw).unwrap_or(0);
            things.swap(i, j);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_uniform_and_in_range() {
        let mut rng = Rng::new(1);
        let all: Vec<f32> = (0..10_000).map(|_| rng.unit()).collect();
        let mean = all.iter().sum::<f32>() / 10_000.0;
        assert!(all.iter().all(|v| (0.0..1.0).contains(v)) && (mean - 0.5).abs() < 0.02, "mean {mean}");
    }

    #[test]
    fn every_element_is_picked_and_shuffling_loses_none() {
        let mut rng = Rng::new(2);
        let mut counts = [0_u32; 3];
        (0..300).for_each(|_| counts[rng.pick(&[0_usize, 1, 2])] += 1);
        assert!(counts.iter().all(|count| *count > 60), "{counts:?}");
        let mut things: Vec<u32> = (0..50).collect();
        rng.shuffle(&mut things);
        assert!(!things.is_sorted(), "another order");
        things.sort_unstable();
        assert_eq!(things, (0..50).collect::<Vec<u32>>(), "the same things");
    }
}
