//! Random choices that depend on nothing but a seed, a purpose and a number.

use likeness_core::rng::Rng;

/// What random numbers are for. Numbers for one purpose do not change when another needs more of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The initial weights of the net.
    Weights,
    /// The people to learn from.
    People,
    /// The views of a person.
    Views,
    /// The pictures of a step.
    Batch,
    /// The triplets of a step.
    Miner,
    /// The pairs of people that were not learned from.
    HeldOut,
    /// Who is enrolled and who is a stranger.
    Identification,
    /// Which people of a folder of photos are held out.
    Split,
    /// How the photos of a step are changed.
    Augmentation,
}

/// The generator for the `number`th choice of a purpose: a step, a person.
///
/// ```
/// use likeness_learn::choice::{Purpose, generator};
///
/// assert_eq!(generator(1, Purpose::Batch, 5), generator(1, Purpose::Batch, 5));
/// assert_ne!(generator(1, Purpose::Batch, 5), generator(1, Purpose::Miner, 5));
/// ```
pub const fn generator(seed: u64, purpose: Purpose, number: u64) -> Rng {
    // Each part is mixed before the next is added, so that neighbouring seeds and numbers have nothing in common.
    let seeded = Rng::new(seed).bits();
    let purposed = Rng::new(seeded ^ purpose as u64).bits();
    Rng::new(Rng::new(purposed ^ number).bits())
}

/// A number from 0 to below `count`, each equally often up to one part in 2⁶⁴ / count; 0 if there is none.
pub fn below(rng: &mut Rng, count: usize) -> usize {
    let product = u128::from(rng.bits()) * count as u128;
    usize::try_from(product >> 64).unwrap_or(0)
}

/// `wanted` different numbers from 0 to below `count` in random order; all of them if there are fewer.
pub fn distinct(rng: &mut Rng, wanted: usize, count: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::with_capacity(wanted.min(count));
    // Floyd's sampling without replacement (Bentley and Floyd 1987).
    for last in count.saturating_sub(wanted)..count {
        let candidate = below(rng, last + 1);
        let next = if chosen.contains(&candidate) { last } else { candidate };
        let place = below(rng, chosen.len() + 1);
        chosen.insert(place, next);
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;
    use proptest::prelude::*;

    #[test]
    fn every_number_is_chosen_about_equally_often() {
        let mut rng = generator(1, Purpose::Batch, 0);
        let mut counts = [[0_i32; 5]; 3];
        for _ in 0..10_000 {
            let chosen = distinct(&mut rng, 3, 5);
            chosen.iter().zip(&mut counts).for_each(|(number, place)| place[*number] += 1);
        }
        assert!(counts.iter().flatten().all(|c| (c - 2000).abs() < 200), "in every place: {counts:?}");
    }

    #[test]
    fn neighbouring_numbers_have_generators_of_their_own() {
        let mut all: Vec<u64> = (0..4)
            .flat_map(|seed| (0..100).map(move |n| generator(seed, Purpose::Views, n).bits()))
            .chain((0..100).map(|n| generator(0, Purpose::People, n).bits()))
            .collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 500, "no two are alike");
    }

    proptest! {
        #[test]
        fn distinct_numbers_are_distinct_and_in_range(seed in any::<u64>(), wanted in 0_usize..20, count in 0_usize..30) {
            let mut chosen = distinct(&mut Rng::new(seed), wanted, count);
            prop_assert_eq!(chosen.len(), wanted.min(count));
            chosen.sort_unstable();
            chosen.dedup();
            prop_assert_eq!(chosen.len(), wanted.min(count), "no number twice");
            prop_assert!(chosen.iter().all(|c| *c < count), "{:?}", chosen);
        }
    }
}
