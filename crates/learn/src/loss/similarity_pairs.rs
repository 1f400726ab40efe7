//! The pairs of a batch, weighed so that pairs of one person and of two people count equally much.

/// A pair of pictures of a batch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct WeightedPair {
    /// Index of the one.
    pub(crate) i: usize,
    /// Index of the other, below `i`.
    pub(crate) j: usize,
    /// Whether both show one person.
    pub(crate) is_genuine: bool,
    /// What the pair counts: the weights of all genuine pairs sum to a half, as do those of all impostor pairs. Without pairs of one
    /// kind, those of the other still sum to a half.
    pub(crate) weight: f64,
}

/// All n (n − 1) / 2 pairs of a batch. Of 16 people with 4 pictures, 96 are genuine and 1,920 impostor pairs: unweighted, saying "two
/// people" always would be right in 95 % of them.
pub(crate) fn balanced_pairs(labels: &[u32]) -> Vec<WeightedPair> {
    let mut pairs = Vec::with_capacity(labels.len() * labels.len() / 2);
    for (i, label) in labels.iter().enumerate() {
        let others = labels.iter().enumerate().take(i);
        pairs.extend(others.map(|(j, other)| WeightedPair { i, j, is_genuine: label == other, weight: 0.0 }));
    }
    let genuine = pairs.iter().filter(|pair| pair.is_genuine).count();
    let impostor = pairs.len() - genuine;
    let weight = |count: usize| 0.5 / count.max(1) as f64;
    pairs.iter_mut().for_each(|pair| pair.weight = weight(if pair.is_genuine { genuine } else { impostor }));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_both_kinds_count_a_half_each() {
        let labels: Vec<u32> = (0..16).flat_map(|person| [person; 4]).collect();
        let pairs = balanced_pairs(&labels);
        let (genuine, impostor): (Vec<WeightedPair>, Vec<WeightedPair>) =
            pairs.iter().copied().partition(|pair| pair.is_genuine);
        assert_eq!((genuine.len(), impostor.len()), (96, 1920), "pairs of 64 pictures");
        for kind in [genuine, impostor] {
            let total: f64 = kind.iter().map(|pair| pair.weight).sum();
            assert!((total - 0.5).abs() < 1e-9, "{total}");
        }
    }
}
