//! For each picture, the triplet with the largest loss.

use crate::distance::DistanceMatrix;
use crate::triplet::Triplet;

/// Each picture with its furthest positive and its nearest negative.
pub(crate) fn triplets(distances: &DistanceMatrix, labels: &[u32]) -> Vec<Triplet> {
    let all = labels.iter().enumerate().filter_map(|(anchor, label)| {
        let from = distances.from(anchor);
        let positives = (0..labels.len()).filter(|i| *i != anchor && labels[*i] == *label);
        let negatives = (0..labels.len()).filter(|i| labels[*i] != *label);
        let positive = first_least(positives, |i| -from[i])?;
        let negative = first_least(negatives, |i| from[i])?;
        Some(Triplet { anchor, positive, negative })
    });
    all.collect()
}

/// The first of the pictures with the least value.
fn first_least(pictures: impl Iterator<Item = usize>, value: impl Fn(usize) -> f32) -> Option<usize> {
    pictures.min_by(|a, b| value(*a).total_cmp(&value(*b)))
}
