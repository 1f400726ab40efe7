//! Finds a triplet of a kind among the encodings of people held out.

use likeness_learn::choice::{Purpose, below, generator};
use likeness_learn::encoding::Encodings;
use likeness_learn::held_out::PICTURES;
use likeness_learn::triplet::{Triplet, TripletKind};

/// Pairs of anchor and positive that are tried, so that the page does not stand still.
const TRIED: usize = 150;

/// A triplet of this kind at a margin, another for each turn; `None` if there is none among the pairs that are tried.
pub fn find(encodings: &Encodings, kind: TripletKind, margin: f32, turn: u32) -> Option<Triplet> {
    let (count, per_person) = (encodings.count(), PICTURES as usize);
    if count < 2 * per_person {
        return None;
    }
    let mut rng = generator(u64::from(turn), Purpose::Miner, 0);
    (0..TRIED).find_map(|_| {
        let anchor = below(&mut rng, count);
        let person = anchor / per_person * per_person;
        let positive = person + (anchor + 1 + below(&mut rng, per_person - 1)) % per_person;
        let first = below(&mut rng, count);
        let strangers =
            (0..count).map(|i| (first + i) % count).filter(|other| other / per_person != anchor / per_person);
        let mut triplets = strangers.map(|negative| Triplet { anchor, positive, negative });
        triplets.find(|triplet| triplet.distances(encodings).is_some_and(|distances| distances.kind(margin) == kind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;
    use likeness_learn::encoding::Rectification;
    use likeness_learn::held_out::HeldOut;
    use likeness_learn::net::DIM;
    use std::collections::HashSet;

    #[test]
    fn a_triplet_of_each_kind_is_found_and_another_each_turn() {
        let mut rng = Rng::new(1);
        let numbers: Vec<f32> = (0..800 * DIM).map(|_| rng.unit() - 0.5).collect();
        let (encodings, labels) = (Encodings::new(&numbers, Rectification::Plain), HeldOut::default().labels);
        for kind in [TripletKind::Easy, TripletKind::SemiHard, TripletKind::Hard] {
            let found: Vec<Triplet> = (0..10).filter_map(|turn| find(&encodings, kind, 0.2, turn)).collect();
            assert_eq!(found.len(), 10, "{kind:?} are common where encodings are random");
            for triplet in &found {
                let distances = triplet.distances(&encodings).expect("its pictures exist");
                assert!(triplet.is_valid(&labels) && distances.kind(0.2) == kind, "{kind:?}: {triplet:?}");
            }
            let different: HashSet<usize> = found.iter().map(|triplet| triplet.anchor).collect();
            assert!(different.len() > 5, "{kind:?}: {found:?}");
        }
    }

    #[test]
    fn a_kind_that_there_is_none_of_is_not_found() {
        let encodings = Encodings::new(&vec![1.0; 800 * DIM], Rectification::Plain);
        assert_eq!(find(&encodings, TripletKind::Easy, 0.2, 0), None, "everybody is at one place");
        let nobody = Encodings::new(&[], Rectification::Plain);
        assert_eq!(find(&nobody, TripletKind::Hard, 0.2, 0), None, "without encodings");
    }
}
