//! Triplets that the batch was laid out in.

use crate::triplet::Triplet;

/// Pictures 0, 1, 2, then 3, 4, 5 and so on, where they are a triplet.
pub(crate) fn triplets(labels: &[u32]) -> Vec<Triplet> {
    let starts = (0..labels.len()).step_by(3);
    let all = starts.map(|anchor| Triplet { anchor, positive: anchor + 1, negative: anchor + 2 });
    all.filter(|triplet| triplet.is_valid(labels)).collect()
}
