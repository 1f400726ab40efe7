//! Triplets whose negative is further away than the positive, but within the margin.

use super::genuine_pair::{genuine_pairs, negatives};
use crate::distance::DistanceMatrix;
use crate::triplet::{Triplet, TripletDistances, TripletKind};

/// For each ordered pair of one person the negative that [`crate::miner::mine`] describes.
pub(crate) fn triplets(distances: &DistanceMatrix, labels: &[u32], margin: f32) -> Vec<Triplet> {
    let pairs = genuine_pairs(labels).filter_map(|(anchor, positive)| {
        let negative = negative(distances.from(anchor), labels, (anchor, positive), margin)?;
        Some(Triplet { anchor, positive, negative })
    });
    pairs.collect()
}

/// The nearest semi-hard negative, else the furthest hard one, else the nearest easy one.
fn negative(from: &[f32], labels: &[u32], (anchor, positive): (usize, usize), margin: f32) -> Option<usize> {
    let mut best: Option<(usize, (u8, f32))> = None;
    for negative in negatives(labels, anchor) {
        let distances = TripletDistances { positive: from[positive], negative: from[negative] };
        // The smaller the better, first by kind, then by distance.
        let rank = match distances.kind(margin) {
            TripletKind::SemiHard => (0, distances.negative),
            TripletKind::Hard => (1, -distances.negative),
            TripletKind::Easy => (2, distances.negative),
        };
        if best.is_none_or(|(_, least)| rank < least) {
            best = Some((negative, rank));
        }
    }
    best.map(|(negative, _)| negative)
}
