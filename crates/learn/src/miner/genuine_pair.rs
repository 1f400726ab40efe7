//! Ordered pairs of pictures of one person, from which miners make triplets.

/// All (anchor, positive): two different pictures with one label, in order of the anchor, then of the positive.
pub(crate) fn genuine_pairs(labels: &[u32]) -> impl Iterator<Item = (usize, usize)> {
    labels.iter().enumerate().flat_map(move |(a, label)| {
        let positives = labels.iter().enumerate().filter(move |(p, other)| *p != a && *other == label);
        positives.map(move |(p, _)| (a, p))
    })
}

/// All pictures of somebody else than the anchor, in order.
pub(crate) fn negatives(labels: &[u32], anchor: usize) -> impl Iterator<Item = usize> {
    let label = labels.get(anchor);
    labels.iter().enumerate().filter(move |(_, other)| Some(*other) != label).map(|(n, _)| n)
}
