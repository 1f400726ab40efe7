//! Nearest-neighbour search over all embeddings of a gallery, by a linear scan.
//!
//! 10,000 people with five pictures each are 50,000 rows of 128 numbers, 25.6 MB. A search tree would not help: in 128
//! dimensions it would visit nearly every row too, and a linear scan through memory is what processors do fastest.

use crate::face::embedding::{DIM, Embedding};
use crate::gallery::person::{PersonId, PictureId};

/// Numbers summed in parallel: two SIMD registers of four.
const LANES: usize = 8;

/// After this many numbers, a row that can no longer be among the nearest is abandoned.
const EARLY_EXIT_BLOCK: usize = 32;

/// The embeddings of a gallery, ready for searching.
///
/// ```
/// use likeness_core::face::Embedding;
/// use likeness_core::gallery::index::FaceIndex;
/// use likeness_core::gallery::person::{PersonId, PictureId};
///
/// let (ada, bea) = (Embedding::new(&[0.1; 128])?, Embedding::new(&[-0.1; 128])?);
/// let index = FaceIndex::new([(PersonId(1), PictureId(1), &ada), (PersonId(2), PictureId(2), &bea)]);
/// let found = index.nearest(&Embedding::new(&[0.11; 128])?);
/// assert_eq!(found.best.map(|hit| hit.person), Some(PersonId(1)));
/// assert_eq!(found.runner_up.map(|hit| hit.person), Some(PersonId(2)));
/// # Ok::<(), likeness_core::face::EmbeddingError>(())
/// ```
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

/// A person and their nearest picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The person.
    pub person: PersonId,
    /// The nearest picture.
    pub picture: PictureId,
    /// Euclidean distance to it.
    pub distance: f32,
}

/// The nearest person and the runner-up.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Nearest {
    /// The nearest person; `None` in an empty gallery.
    pub best: Option<Hit>,
    /// The nearest other person.
    pub runner_up: Option<Hit>,
}

impl FaceIndex {
    /// Builds the index. The embeddings of each person must be consecutive.
    pub fn new<'a>(embeddings: impl IntoIterator<Item = (PersonId, PictureId, &'a Embedding)>) -> Self {
        let mut index = Self::default();
        for (person, picture, embedding) in embeddings {
            index.people += usize::from(index.rows.last().is_none_or(|row| row.person != person));
            index.rows.push(Row { person, picture });
            index.numbers.extend_from_slice(embedding.values());
        }
        index
    }

    /// Number of people with at least one embedding.
    pub const fn people(&self) -> usize {
        self.people
    }

    /// Number of embeddings.
    pub fn pictures(&self) -> usize {
        self.rows.len()
    }

    /// The two people nearest to a face. The distance to a person is that to their nearest picture; the first of
    /// several at equal distance wins.
    pub fn nearest(&self, face: &Embedding) -> Nearest {
        let (mut best, mut runner_up) = ((f32::INFINITY, None), (f32::INFINITY, None));
        let (rows, _) = self.numbers.as_chunks::<DIM>();
        for (row, numbers) in self.rows.iter().zip(rows) {
            // A row that is no closer than the runner-up changes nothing.
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

    /// The nearest picture of one person, or `None` if there is none.
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

/// The squared distance, or any number of at least `limit` as soon as the distance cannot be below it.
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

/// Sums in separate lanes so that the compiler can use SIMD; it must not reorder a plain sum of floats.
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

    /// The reference result: all distances, the minimum per person, sorted.
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
    fn an_empty_gallery_has_no_match_and_one_person_has_no_runner_up() {
        assert_eq!(FaceIndex::default().nearest(&embedding(1)), Nearest::default(), "no match");
        let one = gallery(&[vec![1, 2, 3]]);
        let found = index(&one).nearest(&embedding(2));
        assert_eq!(
            found.best.map(|h| (h.person, h.picture)),
            Some((PersonId(0), PictureId(2))),
            "the identical picture"
        );
        assert_eq!(found.runner_up, None, "other pictures of the same person do not count");
        assert_eq!((index(&one).people(), index(&one).pictures()), (1, 3), "counted");
    }

    proptest! {
        #[test]
        fn the_two_nearest_people_match_brute_force(
            people in prop::collection::vec(prop::collection::vec(0_u64..500, 1..5), 0..12), face in 0_u64..500,
        ) {
            let (gallery, face) = (gallery(&people), embedding(face));
            let (found, expected) = (index(&gallery).nearest(&face), brute_force(&gallery, &face));
            prop_assert!(agrees(found.best, expected.first()), "{found:?} {expected:?}");
            prop_assert!(agrees(found.runner_up, expected.get(1)), "{found:?} {expected:?}");
            if let (Some(best), Some(runner_up)) = (found.best, found.runner_up) {
                prop_assert!(best.person != runner_up.person);
            }
        }

        #[test]
        fn a_removed_person_is_never_found(
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
