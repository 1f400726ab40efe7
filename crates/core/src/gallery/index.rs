//! Who is nearest: every encoding of a gallery in one row of numbers, searched from front to back.
//!
//! 10,000 people with five pictures each are 50,000 rows of 128 numbers, 25.6 MB. No tree: in 128 dimensions trees look at
//! nearly everything too, and a plain walk through memory is what processors do best.

use crate::face::embedding::{DIM, Embedding};
use crate::gallery::person::{PersonId, PictureId};

/// Numbers that are summed side by side; two SIMD registers of four.
const LANES: usize = 8;

/// Numbers after which a row is left if it cannot be among the nearest any more.
const EARLY_EXIT_BLOCK: usize = 32;

/// The encodings of a gallery.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FaceIndex {
    /// `[rows, 128]`.
    numbers: Vec<f32>,
    rows: Vec<Row>,
    people: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    person: PersonId,
    picture: PictureId,
}

/// A person, and the picture that is nearest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Who.
    pub person: PersonId,
    /// The nearest picture.
    pub picture: PictureId,
    /// How far it is.
    pub distance: f32,
}

/// The nearest person and the next nearest.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Nearest {
    /// The nearest; `None` in an empty gallery.
    pub best: Option<Hit>,
    /// The next nearest other person.
    pub runner_up: Option<Hit>,
}

impl FaceIndex {
    /// Takes encodings, those of one person together.
    pub fn new<'a>(encodings: impl IntoIterator<Item = (PersonId, PictureId, &'a Embedding)>) -> Self {
        let mut index = Self::default();
        for (person, picture, embedding) in encodings {
            index.people += usize::from(index.rows.last().is_none_or(|row| row.person != person));
            index.rows.push(Row { person, picture });
            index.numbers.extend_from_slice(embedding.values());
        }
        index
    }

    /// People with at least one encoding.
    pub const fn people(&self) -> usize {
        self.people
    }

    /// Encodings.
    pub fn pictures(&self) -> usize {
        self.rows.len()
    }

    /// The two people nearest to a face; a person is as near as their nearest picture. Of equals the first wins.
    pub fn nearest(&self, face: &Embedding) -> Nearest {
        let (mut best, mut runner_up) = ((f32::INFINITY, None), (f32::INFINITY, None));
        let (rows, _) = self.numbers.as_chunks::<DIM>();
        for (row, numbers) in self.rows.iter().zip(rows) {
            // What is no nearer than the second person changes nothing.
            let squared = squared_within(face.values(), numbers, runner_up.0);
            if squared >= runner_up.0 {
                continue;
            }
            let is_best = best.1.is_some_and(|held: Row| held.person == row.person);
            if squared < best.0 {
                runner_up = if is_best { runner_up } else { best };
                best = (squared, Some(*row));
            } else if !is_best {
                runner_up = (squared, Some(*row));
            }
        }
        Nearest { best: hit(best), runner_up: hit(runner_up) }
    }

    /// One person's nearest picture; `None` where there is none.
    pub fn nearest_of(&self, person: PersonId, face: &Embedding) -> Option<Hit> {
        let (rows, _) = self.numbers.as_chunks::<DIM>();
        let of_person = self.rows.iter().zip(rows).filter(|(row, _)| row.person == person);
        let distances = of_person.map(|(row, numbers)| (squared_within(face.values(), numbers, f32::INFINITY), *row));
        let (squared, row) = distances.min_by(|a, b| a.0.total_cmp(&b.0))?;
        hit((squared, Some(row)))
    }
}

fn hit((squared, row): (f32, Option<Row>)) -> Option<Hit> {
    row.map(|Row { person, picture }| Hit { person, picture, distance: squared.sqrt() })
}

/// The squared distance, or some number at or above `limit` as soon as it cannot fall under it.
fn squared_within(a: &[f32; DIM], b: &[f32; DIM], limit: f32) -> f32 {
    let mut total = 0.0;
    let (a, _) = a.as_chunks::<EARLY_EXIT_BLOCK>();
    let (b, _) = b.as_chunks::<EARLY_EXIT_BLOCK>();
    for (a, b) in a.iter().zip(b) {
        total += part(a, b);
        if total >= limit {
            break;
        }
    }
    total
}

/// Lanes side by side, so that the compiler may use SIMD: it must not reorder a plain sum of floats.
fn part(a: &[f32; EARLY_EXIT_BLOCK], b: &[f32; EARLY_EXIT_BLOCK]) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    let (a, _) = a.as_chunks::<LANES>();
    let (b, _) = b.as_chunks::<LANES>();
    for (a, b) in a.iter().zip(b) {
        for i in 0..LANES {
            let off = a[i] - b[i];
            lanes[i] += off * off;
        }
    }
    lanes.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::people;
    use proptest::prelude::*;

    fn embedding(seed: u64) -> Embedding {
        people::embedding(seed).expect("a norm of about 1.5")
    }

    fn gallery(people: &[Vec<u64>]) -> Vec<(PersonId, PictureId, Embedding)> {
        let of = |(person, seeds): (u64, &Vec<u64>)| {
            seeds.iter().map(|seed| (PersonId(person), PictureId(*seed), embedding(*seed))).collect::<Vec<_>>()
        };
        (0..).zip(people).flat_map(of).collect()
    }

    fn index(gallery: &[(PersonId, PictureId, Embedding)]) -> FaceIndex {
        FaceIndex::new(gallery.iter().map(|(person, picture, e)| (*person, *picture, e)))
    }

    /// The answer by the book: every distance, least a person, sorted.
    fn brute_force(gallery: &[(PersonId, PictureId, Embedding)], face: &Embedding) -> Vec<(PersonId, f32)> {
        let mut least = std::collections::BTreeMap::new();
        for (person, _, e) in gallery {
            let distance = least.entry(*person).or_insert(f32::INFINITY);
            *distance = e.distance(face).min(*distance);
        }
        let mut order: Vec<_> = least.into_iter().collect();
        order.sort_by(|a, b| a.1.total_cmp(&b.1));
        order
    }

    fn agrees(hit: Option<Hit>, expected: Option<&(PersonId, f32)>) -> bool {
        match (hit, expected) {
            (None, None) => true,
            (Some(hit), Some((_, distance))) => (hit.distance - distance).abs() < 1e-5,
            _ => false,
        }
    }

    #[test]
    fn an_empty_gallery_knows_nobody_and_one_person_has_no_runner_up() {
        assert_eq!(FaceIndex::default().nearest(&embedding(1)), Nearest::default(), "nobody");
        let one = gallery(&[vec![1, 2, 3]]);
        let found = index(&one).nearest(&embedding(2));
        assert_eq!(found.best.map(|h| (h.person, h.picture)), Some((PersonId(0), PictureId(2))), "the very picture");
        assert_eq!(found.runner_up, None, "other pictures of one person are no other people");
        assert_eq!((index(&one).people(), index(&one).pictures()), (1, 3), "counted");
    }

    proptest! {
        #[test]
        fn the_two_nearest_people_match_brute_force(
            people in prop::collection::vec(prop::collection::vec(0_u64..500, 1..5), 0..12), face in 0_u64..500,
        ) {
            let (gallery, face) = (gallery(&people), embedding(face));
            let (found, book) = (index(&gallery).nearest(&face), brute_force(&gallery, &face));
            prop_assert!(agrees(found.best, book.first()), "{found:?} {book:?}");
            prop_assert!(agrees(found.runner_up, book.get(1)), "{found:?} {book:?}");
            if let (Some(best), Some(runner_up)) = (found.best, found.runner_up) {
                prop_assert!(best.person != runner_up.person);
            }
        }

        #[test]
        fn a_forgotten_person_is_never_named(
            people in prop::collection::vec(prop::collection::vec(0_u64..500, 1..4), 1..8), face in 0_u64..500, who in 0_usize..8,
        ) {
            let gone = PersonId(who as u64 % people.len() as u64);
            let mut gallery = gallery(&people);
            gallery.retain(|(person, _, _)| *person != gone);
            let found = index(&gallery).nearest(&embedding(face));
            let named = [found.best, found.runner_up].into_iter().flatten().any(|hit| hit.person == gone);
            prop_assert!(!named, "{found:?}");
        }

        #[test]
        fn an_impostor_changes_no_other_distance(
            people in prop::collection::vec(prop::collection::vec(0_u64..500, 1..4), 1..8), impostor in 500_u64..900, face in 0_u64..500,
        ) {
            let mut gallery = gallery(&people);
            let face = embedding(face);
            let before: Vec<_> =
                (0..people.len() as u64).map(|p| index(&gallery).nearest_of(PersonId(p), &face)).collect();
            gallery.push((PersonId(99), PictureId(impostor), embedding(impostor)));
            let after: Vec<_> =
                (0..people.len() as u64).map(|p| index(&gallery).nearest_of(PersonId(p), &face)).collect();
            prop_assert_eq!(before, after);
        }

        #[test]
        fn the_order_of_the_people_does_not_matter(
            people in prop::collection::vec(prop::collection::vec(0_u64..500, 1..4), 1..8), face in 0_u64..500,
        ) {
            let forwards = gallery(&people);
            let mut backwards = forwards.clone();
            backwards.reverse();
            let distances = |gallery: &[(PersonId, PictureId, Embedding)]| {
                let found = index(gallery).nearest(&embedding(face));
                [found.best, found.runner_up].map(|hit| hit.map(|h| h.distance.to_bits()))
            };
            prop_assert_eq!(distances(&forwards), distances(&backwards));
        }
    }
}
