//! All triplets that violate the margin.

use super::genuine_pair::{genuine_pairs, negatives};
use crate::distance::DistanceMatrix;
use crate::triplet::{Triplet, TripletDistances};

/// All triplets of the batch whose loss is not zero.
pub(crate) fn triplets(distances: &DistanceMatrix, labels: &[u32], margin: f32) -> Vec<Triplet> {
    let mut triplets = Vec::new();
    for (anchor, positive) in genuine_pairs(labels) {
        let from_anchor = distances.from(anchor);
        let violating = negatives(labels, anchor).filter(|negative| {
            TripletDistances { positive: from_anchor[positive], negative: from_anchor[*negative] }.loss(margin) > 0.0
        });
        triplets.extend(violating.map(|negative| Triplet { anchor, positive, negative }));
    }
    triplets
}

/// The number of triplets of the batch, whatever their loss.
pub(crate) fn candidates(labels: &[u32]) -> usize {
    let same = |label: &u32| labels.iter().filter(|other| *other == label).count();
    labels.iter().map(same).map(|same| (same - 1) * (labels.len() - same)).sum()
}
