//! A random division of people into those who are enrolled and two halves of strangers.

use super::rule::Template;
use super::shuffle::shuffle;
use crate::evaluate::people::People;
use likeness_core::rng::Rng;
use serde::Serialize;

/// How many people are enrolled, with how many pictures each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GallerySize {
    /// Number of people, K.
    pub people: usize,
    /// Number of pictures of each.
    pub pictures: usize,
}

/// One division.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// The enrolled people, and what is enrolled of each. Somebody in whose pictures no face was found is in the list, but is
    /// never named.
    pub enrolled: Vec<(usize, Template)>,
    /// Other pictures of enrolled people: each should be named.
    pub probes: Vec<usize>,
    /// Those on whom thresholds are chosen: the enrolled people and one half of the strangers.
    pub calibration: Vec<usize>,
    /// Pictures of the other half, whom nothing was chosen on: nobody should be named in them.
    pub strangers: Vec<usize>,
}

impl Split {
    /// Draws a division. People of whom a picture is left to be named by are enrolled first, as far as there are any; `None` if
    /// there are not enough people with so many pictures.
    pub fn drawn(people: &People, size: GallerySize, seed: u64) -> Option<Self> {
        let mut rng = Rng::new(seed);
        let mut order: Vec<usize> = (0..people.count()).collect();
        shuffle(&mut order, &mut rng);
        // Stable: within each kind the order stays random.
        order.sort_by_key(|person| match people.pictures(*person).len() {
            n if n > size.pictures => 0,
            n if n == size.pictures => 1,
            _ => 2,
        });
        let enough = order.iter().filter(|person| people.pictures(**person).len() >= size.pictures).count();
        if enough < size.people {
            return None;
        }
        let mut strangers = order.split_off(size.people);
        shuffle(&mut strangers, &mut rng);
        let unused = strangers.split_off(strangers.len() / 2);
        let (mut enrolled, mut probes) = (Vec::new(), Vec::new());
        for person in &order {
            let mut pictures = people.pictures(*person).to_vec();
            shuffle(&mut pictures, &mut rng);
            probes.extend_from_slice(&pictures[size.pictures..]);
            enrolled.push((*person, Template::new(people, &pictures[..size.pictures])));
        }
        let calibration = [order, strangers].concat();
        let strangers = unused.iter().flat_map(|person| people.pictures(*person)).copied().collect();
        Some(Self { enrolled, probes, calibration, strangers })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::people::tests::on_a_line;
    use std::collections::BTreeSet;

    #[test]
    fn nobody_is_both_used_for_a_threshold_and_judged_as_a_stranger() {
        let of: Vec<Vec<f32>> = (0..30_u8).map(|i| vec![f32::from(i); 1 + usize::from(i % 3)]).collect();
        let people = on_a_line(&of.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let size = GallerySize { people: 12, pictures: 1 };
        let splits: Vec<Split> = (0..20).map(|seed| Split::drawn(&people, size, seed).expect("30 people")).collect();
        for split in &splits {
            let used: BTreeSet<usize> = split.calibration.iter().copied().collect();
            assert_eq!((split.enrolled.len(), used.len()), (12, 21), "12, and half of 18");
            assert!(split.strangers.iter().all(|picture| !used.contains(&people.owner(*picture))), "{split:?}");
            let with_probes: BTreeSet<usize> = split.probes.iter().map(|picture| people.owner(*picture)).collect();
            assert_eq!(with_probes.len(), 12, "20 people have a picture to spare, so each enrolled person has");
        }
        assert_ne!(splits[0], splits[1], "another seed, another division");
        assert_eq!(Split::drawn(&people, size, 0).as_ref(), Some(&splits[0]), "the same seed, the same division");
        assert_eq!(Split::drawn(&people, GallerySize { people: 11, pictures: 3 }, 0), None, "ten have three");
    }
}
