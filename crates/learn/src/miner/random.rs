//! Triplets with a random negative.

use super::genuine_pair::{genuine_pairs, negatives};
use crate::choice::below;
use crate::triplet::Triplet;
use likeness_core::rng::Rng;

/// For each ordered pair of one person, a random picture of another.
pub(crate) fn triplets(labels: &[u32], rng: &mut Rng) -> Vec<Triplet> {
    let pairs = genuine_pairs(labels).filter_map(|(anchor, positive)| {
        let count = negatives(labels, anchor).count();
        let negative = negatives(labels, anchor).nth(below(rng, count))?;
        Some(Triplet { anchor, positive, negative })
    });
    pairs.collect()
}
