//! Miners: which triplets of a batch are learned from.

mod all_violating;
mod genuine_pair;
mod hardest;
mod layout;
mod random;
mod semi_hard;

use crate::distance::DistanceMatrix;
use crate::encoding::Encodings;
use crate::settings::Miner;
use crate::triplet::Triplet;
use likeness_core::rng::Rng;

/// Triplets chosen from a batch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MinedTriplets {
    /// The triplets, each of two pictures of one person and one of another.
    pub triplets: Vec<Triplet>,
    /// From how many they were chosen without regard to whether they still teach: the whole of which the share that does is a part.
    /// Only for [`Miner::AllViolating`] more than are returned: it leaves out those that teach nothing.
    pub candidates: usize,
}

/// Chooses triplets of a batch.
///
/// - [`Miner::Course`]: pictures 0, 1, 2, then 3, 4, 5 and so on, as the batch was laid out; 21 of 63 pictures (Ng, Deep Learning
///   Specialization, course 4). Three that are no triplet are left out.
/// - [`Miner::Random`]: for each ordered pair of one person a random picture of another; 192 of 16 people with 4 pictures.
/// - [`Miner::AllViolating`]: all with d(A, P) − d(A, N) + margin > 0, of 11,520 candidates ("batch all", Hermans et al. 2017).
/// - [`Miner::SemiHard`]: for each ordered pair of one person the nearest picture of another with d(A, P) < d(A, N) < d(A, P) + margin;
///   without one, the furthest with d(A, N) ≤ d(A, P); without that one too, the nearest, which teaches nothing and is counted (Schroff
///   et al. 2015, 3.2).
/// - [`Miner::Hardest`]: for each picture its furthest positive and its nearest negative ("batch hard", Hermans et al. 2017); 64.
///
/// Of equally distant pictures the first is taken. Only [`Miner::Random`] uses `rng`. A batch of one person, or without two pictures of
/// anyone, has no triplets.
///
/// # Shapes
/// - labels: one per encoding; pictures without a label or without an encoding are left out
pub fn mine<const D: usize>(
    miner: Miner,
    encodings: &Encodings<D>,
    labels: &[u32],
    margin: f32,
    rng: &mut Rng,
) -> MinedTriplets {
    let labels = &labels[..labels.len().min(encodings.count())];
    let triplets = match miner {
        Miner::Course => layout::triplets(labels),
        Miner::Random => random::triplets(labels, rng),
        Miner::AllViolating => all_violating::triplets(&DistanceMatrix::of(encodings), labels, margin),
        Miner::SemiHard => semi_hard::triplets(&DistanceMatrix::of(encodings), labels, margin),
        Miner::Hardest => hardest::triplets(&DistanceMatrix::of(encodings), labels),
    };
    let candidates = if miner == Miner::AllViolating { all_violating::candidates(labels) } else { triplets.len() };
    MinedTriplets { triplets, candidates }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Rectification;
    use crate::net::DIM;
    use crate::triplet::TripletKind;
    use likeness_core::rng::Rng;
    use proptest::prelude::*;

    const MARGIN: f32 = 0.2;
    const ALL: [Miner; 5] = [Miner::Course, Miner::Random, Miner::AllViolating, Miner::SemiHard, Miner::Hardest];

    fn random(count: usize, seed: u64) -> Encodings {
        let mut rng = Rng::new(seed);
        let raw: Vec<f32> = (0..count * DIM).map(|_| rng.unit() - 0.2).collect();
        Encodings::new(&raw, Rectification::Plain)
    }

    fn mined(miner: Miner, encodings: &Encodings, labels: &[u32], seed: u64) -> MinedTriplets {
        mine(miner, encodings, labels, MARGIN, &mut Rng::new(seed))
    }

    fn of_four(people: u32) -> Vec<u32> {
        (0..people).flat_map(|person| [person; 4]).collect()
    }

    #[test]
    fn a_batch_of_sixteen_people_has_the_documented_numbers_of_triplets() {
        let (labels, encodings) = (of_four(16), random(64, 1));
        let count = |miner| mined(miner, &encodings, &labels, 1).triplets.len();
        assert_eq!(
            (count(Miner::Random), count(Miner::SemiHard), count(Miner::Hardest)),
            (192, 192, 64),
            "as documented"
        );
        assert_eq!(mined(Miner::AllViolating, &encodings, &labels, 1).candidates, 11_520, "64 x 3 x 60");
    }

    #[test]
    fn the_course_takes_three_pictures_for_each_triplet() {
        let labels: Vec<u32> = (0..21).flat_map(|i| [i, i, i + 1]).collect();
        let found = mined(Miner::Course, &random(63, 1), &labels, 1);
        assert_eq!((found.triplets.len(), found.candidates), (21, 21), "63 pictures");
        assert_eq!(found.triplets[20], Triplet { anchor: 60, positive: 61, negative: 62 }, "the last three");
        assert!(mined(Miner::Course, &random(5, 1), &[1, 1, 1, 2, 2], 1).triplets.is_empty(), "no triplet among them");
    }

    #[test]
    fn batches_without_triplets_give_none() {
        for miner in ALL {
            for labels in [&[][..], &[1], &[1, 1, 1], &[1, 2, 3]] {
                let found = mined(miner, &random(3, 1), labels, 1);
                assert_eq!(found, MinedTriplets::default(), "{miner:?} of {labels:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn all_triplets_are_valid_and_depend_on_the_seed_alone(
            labels in prop::collection::vec(0_u32..5, 0..20), seed in any::<u64>(),
        ) {
            let encodings = random(labels.len(), seed);
            for miner in ALL {
                let found = mined(miner, &encodings, &labels, seed);
                prop_assert!(found.triplets.iter().all(|t| t.is_valid(&labels)), "{miner:?}: {:?}", found);
                prop_assert_eq!(&found, &mined(miner, &encodings, &labels, seed), "the same again");
                prop_assert!(found.candidates >= found.triplets.len(), "{miner:?}");
            }
        }

        #[test]
        fn all_violating_triplets_are_exactly_those_that_teach(
            labels in prop::collection::vec(0_u32..4, 3..14), seed in any::<u64>(),
        ) {
            let encodings = random(labels.len(), seed);
            let found = mined(Miner::AllViolating, &encodings, &labels, seed);
            let (mut expected, mut candidates, n) = (Vec::new(), 0, labels.len());
            for (anchor, positive, negative) in (0..n * n * n).map(|k| (k / n / n, k / n % n, k % n)) {
                let triplet = Triplet { anchor, positive, negative };
                if triplet.is_valid(&labels) {
                    candidates += 1;
                    let distances = triplet.distances(&encodings).expect("in the batch");
                    if distances.kind(MARGIN) != TripletKind::Easy {
                        expected.push(triplet);
                    }
                }
            }
            prop_assert_eq!(found.triplets, expected);
            prop_assert_eq!(found.candidates, candidates);
        }

        #[test]
        fn semi_hard_negatives_are_within_the_margin_unless_there_are_none(
            labels in prop::collection::vec(0_u32..5, 3..24), seed in any::<u64>(),
        ) {
            let encodings = random(labels.len(), seed);
            for triplet in mined(Miner::SemiHard, &encodings, &labels, seed).triplets {
                let kind_with = |negative| {
                    let other = Triplet { negative, ..triplet };
                    other.is_valid(&labels).then(|| other.distances(&encodings).expect("in the batch"))
                };
                let all: Vec<_> = (0..labels.len()).filter_map(kind_with).collect();
                let chosen = triplet.distances(&encodings).expect("in the batch");
                let has = |kind| all.iter().any(|d| d.kind(MARGIN) == kind);
                let expected = [TripletKind::SemiHard, TripletKind::Hard].into_iter().find(|kind| has(*kind));
                let expected = expected.unwrap_or(TripletKind::Easy);
                prop_assert_eq!(chosen.kind(MARGIN), expected, "{:?} of {:?}", chosen, &all);
                let same = all.iter().filter(|d| d.kind(MARGIN) == expected).map(|d| d.negative);
                let best = if expected == TripletKind::Hard { same.fold(0.0, f32::max) } else { same.fold(9.0, f32::min) };
                prop_assert!((chosen.negative - best).abs() < 1e-9, "{chosen:?} {best}");
            }
        }

        #[test]
        fn the_hardest_triplet_of_an_anchor_has_the_largest_loss(
            labels in prop::collection::vec(0_u32..4, 3..14), seed in any::<u64>(),
        ) {
            let encodings = random(labels.len(), seed);
            for hardest in mined(Miner::Hardest, &encodings, &labels, seed).triplets {
                let loss = |t: Triplet| t.distances(&encodings).expect("in the batch").loss(10.0);
                for (positive, negative) in (0..labels.len()).flat_map(|p| (0..labels.len()).map(move |n| (p, n))) {
                    let other = Triplet { positive, negative, ..hardest };
                    prop_assert!(!other.is_valid(&labels) || loss(other) <= loss(hardest) + 1e-6, "{:?}", other);
                }
            }
        }
    }
}
