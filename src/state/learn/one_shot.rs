//! New people enrolled from one picture each, then from three: how many of their further pictures are named rightly, by plain
//! distances between encodings.

use super::drawn_picture::DrawnPicture;
use super::sketch::rgb;
use likeness_learn::batch::PictureId;
use likeness_learn::distance::squared_distance;
use likeness_learn::encoding::Encodings;
use likeness_learn::identification::mean_encoding;
use likeness_learn::net::{DIM, SIDE};

/// New people.
pub const PEOPLE: u32 = 10;

/// Pictures of each that may be enrolled.
pub const ENROLLED: u32 = 3;

/// Further pictures of each, which are named.
pub const SEARCHED: u32 = 5;

const PER_PERSON: u32 = ENROLLED + SEARCHED;

/// The number of the first person: none of those who are measured or asked about in the other chapters.
const FIRST_PERSON: u32 = 500_000_000;

/// How many further pictures were named rightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OneShot {
    /// With one enrolled picture of each person.
    pub from_one: u64,
    /// With the mean encoding of three.
    pub from_three: u64,
    /// Further pictures.
    pub of: u64,
}

/// The pictures of a round, those of one person one after the other; the first three of each may be enrolled. Other people in each
/// round.
pub fn pictures(round: u32, difficulty: f32) -> Vec<DrawnPicture> {
    let first = FIRST_PERSON.wrapping_add(round.wrapping_mul(PEOPLE));
    let of = |person: u32| {
        let id = move |view| PictureId::held_out(first.wrapping_add(person), view);
        (0..PER_PERSON).map(move |view| DrawnPicture { id: id(view), difficulty })
    };
    (0..PEOPLE).flat_map(of).collect()
}

/// Their bytes, `[80, 32, 32, 3]`.
pub fn bytes(pictures: &[DrawnPicture]) -> Vec<u8> {
    pictures.iter().flat_map(|picture| rgb(&picture.draw(SIDE)).collect::<Vec<_>>()).collect()
}

/// What came of a round; `None` if encodings are missing.
pub fn outcome(encodings: &Encodings) -> Option<OneShot> {
    let [from_one, from_three] = [1, ENROLLED].map(|count| Some(named(encodings, &gallery(encodings, count)?)));
    Some(OneShot { from_one: from_one?, from_three: from_three?, of: u64::from(PEOPLE * SEARCHED) })
}

/// The encoding of each person of a round, from this many pictures; `None` if encodings are missing.
pub fn gallery(encodings: &Encodings, count: u32) -> Option<Vec<[f32; DIM]>> {
    let per_person = PER_PERSON as usize;
    let people = encodings.rows().chunks_exact(per_person);
    let all: Vec<_> = people.map(|rows| mean_encoding(&rows[..(count as usize).min(per_person)])).collect();
    (all.len() == PEOPLE as usize).then_some(all)
}

/// The nearest of enrolled encodings: its index and the squared distance.
pub fn nearest(encoding: &[f32; DIM], enrolled: &[[f32; DIM]]) -> Option<(usize, f32)> {
    let distances = enrolled.iter().map(|other| squared_distance(encoding, other)).enumerate();
    distances.min_by(|a, b| a.1.total_cmp(&b.1))
}

fn named(encodings: &Encodings, enrolled: &[[f32; DIM]]) -> u64 {
    let people = encodings.rows().chunks_exact(PER_PERSON as usize).enumerate();
    let right = people.flat_map(|(person, rows)| {
        let searched = rows.iter().skip(ENROLLED as usize);
        searched.filter(move |row| nearest(row, enrolled).is_some_and(|(found, _)| found == person))
    });
    right.count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;
    use likeness_learn::encoding::Rectification;
    use std::collections::BTreeSet;

    fn around_places(noise: f32) -> Encodings {
        let mut numbers = Vec::new();
        for (i, _) in pictures(0, 0.6).iter().enumerate() {
            let (mut person, mut view) = (Rng::new((i / 8) as u64), Rng::new(1_000 + i as u64));
            numbers.extend((0..DIM).map(|_| person.unit() - 0.5 + noise * (view.unit() - 0.5)));
        }
        Encodings::new(&numbers, Rectification::Plain)
    }

    #[test]
    fn people_far_apart_are_all_named_and_noise_costs_more_with_one_picture_than_with_three() {
        let clear = outcome(&around_places(0.1)).expect("whole");
        assert_eq!((clear.from_one, clear.from_three, clear.of), (50, 50, 50), "no error");
        let noisy = outcome(&around_places(3.0)).expect("whole");
        assert!(noisy.from_one < noisy.from_three && noisy.from_three < 50, "{noisy:?}");
    }

    #[test]
    fn every_round_has_people_of_its_own() {
        let people: BTreeSet<u64> = (0..5).flat_map(|round| pictures(round, 0.6)).map(|p| p.id.person).collect();
        assert_eq!(people.len(), 50, "ten new people in each");
        assert_eq!(bytes(&pictures(1, 0.6)[..2]).len(), 2 * 32 * 32 * 3, "bytes of each");
    }

    #[test]
    fn without_all_encodings_there_is_no_outcome() {
        assert_eq!(outcome(&Encodings::new(&[0.5; DIM], Rectification::Plain)), None, "one of eighty");
        assert_eq!(nearest(&[0.0; DIM], &[]), None, "nobody is enrolled");
    }
}
