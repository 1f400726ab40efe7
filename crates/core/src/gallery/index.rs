//! Nearest-neighbour search over the templates of a gallery's people, by a linear scan.
//!
//! 10,000 people are as many rows of 128 numbers, 5.1 MB, however many pictures they have. A search tree would not help: in 128
//! dimensions it would visit nearly every row too, and a linear scan through memory is what processors do fastest.

use super::template::template;
use crate::face::embedding::{DIM, Embedding};
use crate::gallery::person::PersonId;

/// Numbers summed in parallel: two SIMD registers of four.
const LANES: usize = 8;

/// After this many numbers, a row that can no longer be among the nearest is abandoned.
const EARLY_EXIT_BLOCK: usize = 32;

/// The people of a gallery, ready for searching: a [`template`] of each.
///
/// ```
/// use likeness_core::face::Embedding;
/// use likeness_core::gallery::index::FaceIndex;
/// use likeness_core::gallery::person::PersonId;
///
/// let (ada, bea) = (Embedding::new(&[0.1; 128])?, Embedding::new(&[-0.1; 128])?);
/// let index = FaceIndex::new([(PersonId(1), &ada), (PersonId(2), &bea)]);
/// let found = index.nearest(&Embedding::new(&[0.11; 128])?);
/// assert_eq!(found.best.map(|hit| hit.person), Some(PersonId(1)));
/// assert_eq!(found.runner_up.map(|hit| hit.person), Some(PersonId(2)));
/// # Ok::<(), likeness_core::face::EmbeddingError>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FaceIndex {
    /// `[people, 128]`.
    templates: Vec<f32>,
    people: Vec<PersonId>,
    pictures: usize,
}

/// A person, and how far a face is from them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The person.
    pub person: PersonId,
    /// Euclidean distance to the person's [`template`].
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
    pub fn new<'a>(embeddings: impl IntoIterator<Item = (PersonId, &'a Embedding)>) -> Self {
        let embeddings: Vec<(PersonId, &Embedding)> = embeddings.into_iter().collect();
        let mut index = Self { pictures: embeddings.len(), ..Self::default() };
        for of_person in embeddings.chunk_by(|a, b| a.0 == b.0) {
            if let Some(template) = template(of_person.iter().map(|(_, embedding)| *embedding)) {
                index.people.push(of_person[0].0);
                index.templates.extend_from_slice(template.values());
            }
        }
        index
    }

    /// Number of people with at least one embedding.
    pub fn people(&self) -> usize {
        self.people.len()
    }

    /// Number of embeddings that the templates were made from.
    pub const fn pictures(&self) -> usize {
        self.pictures
    }

    /// The two people nearest to a face. The distance to a person is that to their template; the first of several at equal
    /// distance wins.
    pub fn nearest(&self, face: &Embedding) -> Nearest {
        let (mut best, mut runner_up) = ((f32::INFINITY, None), (f32::INFINITY, None));
        let (rows, _) = self.templates.as_chunks::<DIM>();
        for (person, template) in self.people.iter().zip(rows) {
            // A row that is no closer than the runner-up changes nothing.
            let squared = squared_within(face.values(), template, runner_up.0);
            if squared < best.0 {
                runner_up = best;
                best = (squared, Some(*person));
            } else if squared < runner_up.0 {
                runner_up = (squared, Some(*person));
            }
        }
        Nearest { best: hit(best), runner_up: hit(runner_up) }
    }

    /// The comparison of a face with one person (1:1), or `None` if they have no embedding here.
    pub fn compare(&self, person: PersonId, face: &Embedding) -> Option<Hit> {
        let place = self.people.iter().position(|known| *known == person)?;
        let (rows, _) = self.templates.as_chunks::<DIM>();
        hit((squared_within(face.values(), &rows[place], f32::INFINITY), Some(person)))
    }
}

fn hit((squared, person): (f32, Option<PersonId>)) -> Option<Hit> {
    person.map(|person| Hit { person, distance: squared.sqrt() })
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
    use crate::number::to_f32;
    use proptest::prelude::*;

    fn embedding(seed: u64) -> Embedding {
        people::embedding(seed).expect("a norm of about 1.5")
    }

    fn gallery(people: &[Vec<u64>]) -> Vec<(PersonId, Embedding)> {
        let of = |(person, seeds): (u64, &Vec<u64>)| {
            seeds.iter().map(|seed| (PersonId(person), embedding(*seed))).collect::<Vec<_>>()
        };
        (0..).zip(people).flat_map(of).collect()
    }

    fn index(gallery: &[(PersonId, Embedding)]) -> FaceIndex {
        FaceIndex::new(gallery.iter().map(|(person, e)| (*person, e)))
    }

    /// The reference result: the sum of each person's embeddings in double precision, scaled, and all distances to it, sorted.
    fn brute_force(gallery: &[(PersonId, Embedding)], face: &Embedding) -> Vec<(PersonId, f32)> {
        let mut sums = std::collections::BTreeMap::new();
        for (person, e) in gallery {
            let sum = sums.entry(*person).or_insert([0.0_f64; DIM]);
            sum.iter_mut().zip(e.values()).for_each(|(sum, value)| *sum += f64::from(*value));
        }
        let distance = |sum: [f64; DIM]| {
            let length = sum.iter().map(|v| v * v).sum::<f64>().sqrt();
            let squares = sum.iter().zip(face.values()).map(|(v, of)| (v / length - f64::from(*of)).powi(2));
            to_f32(squares.sum::<f64>().sqrt())
        };
        let mut order: Vec<_> = sums.into_iter().map(|(person, sum)| (person, distance(sum))).collect();
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
        assert_eq!(found.best.map(|h| h.person), Some(PersonId(0)), "the only one");
        assert_eq!(found.runner_up, None, "other pictures of the same person do not count");
        assert_eq!((index(&one).people(), index(&one).pictures()), (1, 3), "counted");
    }

    #[test]
    fn of_people_at_the_same_distance_the_first_are_found() {
        let same = gallery(&[vec![1], vec![1], vec![1], vec![1]]);
        for face in [1, 2] {
            let found = index(&same).nearest(&embedding(face));
            let people = [found.best, found.runner_up].map(|hit| hit.map(|hit| hit.person));
            assert_eq!(people, [Some(PersonId(0)), Some(PersonId(1))], "face {face}");
        }
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
            gallery.retain(|(person, _)| *person != gone);
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
                (0..people.len() as u64).map(|p| index(&gallery).compare(PersonId(p), &face)).collect();
            gallery.push((PersonId(99), embedding(impostor)));
            let after: Vec<_> =
                (0..people.len() as u64).map(|p| index(&gallery).compare(PersonId(p), &face)).collect();
            prop_assert_eq!(before, after);
        }

        #[test]
        fn the_order_of_the_people_does_not_matter(
            people in prop::collection::vec(prop::collection::vec(0_u64..500, 1..4), 1..8), face in 0_u64..500,
        ) {
            let forwards = gallery(&people);
            let mut backwards = forwards.clone();
            backwards.reverse();
            let distances = |gallery: &[(PersonId, Embedding)]| {
                let found = index(gallery).nearest(&embedding(face));
                [found.best, found.runner_up].map(|hit| hit.map_or(9.0, |h| h.distance))
            };
            for (one, other) in distances(&forwards).into_iter().zip(distances(&backwards)) {
                prop_assert!((one - other).abs() < 1e-5, "{one} and {other}");
            }
        }
    }
}
