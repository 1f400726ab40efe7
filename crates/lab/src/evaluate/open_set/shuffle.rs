//! Random orders that depend on nothing but a seed.

use likeness_core::rng::Rng;

/// Puts the items in a random order (Fisher and Yates).
pub fn shuffle<T>(items: &mut [T], rng: &mut Rng) {
    for last in (1..items.len()).rev() {
        items.swap(last, below(last + 1, rng));
    }
}

/// A random number below `end`.
pub fn below(end: usize, rng: &mut Rng) -> usize {
    let end = u64::try_from(end.max(1)).unwrap_or(u64::MAX);
    usize::try_from(rng.bits() % end).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_comes_up_about_as_often() {
        let mut rng = Rng::new(5);
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..6_000 {
            let mut items = [0, 1, 2];
            shuffle(&mut items, &mut rng);
            *counts.entry(items).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 6, "all orders of three");
        assert!(counts.values().all(|count| (880..1_120).contains(count)), "a thousand of each: {counts:?}");
    }
}
