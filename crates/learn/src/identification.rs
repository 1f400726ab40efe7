//! Identification, 1:K: who of K people is this, or is it a stranger?
//!
//! Terms follow ISO/IEC 19795-1: a mated search is one for a person who is enrolled, a non-mated search one for a stranger.

mod enrolment;

use crate::choice::{Purpose, generator};
use crate::encoding::Encodings;
pub use enrolment::{Enrolled, Match, mean_encoding};
use likeness_core::face::Scores;
use likeness_core::number::to_f32;

/// An experiment in which some people are enrolled and all others are strangers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdentificationSettings {
    /// K, the number of people to enrol. All with enough pictures, if there are fewer.
    pub people: usize,
    /// Pictures of each from which the mean encoding is made: 1 for one-shot learning. The others are searched for.
    pub pictures: usize,
    /// Number of times that other people are enrolled.
    pub rounds: u32,
}

/// The searches of an experiment.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Identification {
    /// The number of people who were enrolled.
    pub people: usize,
    /// Mated searches.
    pub mated: Vec<MatedSearch>,
    /// Non-mated searches: the squared distance to the nearest enrolled person.
    pub strangers: Vec<f32>,
}

/// A search for a person who is enrolled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MatedSearch {
    /// Whether the nearest enrolled person is the right one.
    pub is_right: bool,
    /// The squared distance to the nearest enrolled person.
    pub distance: f32,
}

impl Identification {
    /// Enrols people and searches for all pictures that were not used for that. The same seed gives the same choices.
    ///
    /// # Shapes
    /// - labels: one per encoding; pictures without a label or without an encoding are left out
    pub fn of(encodings: &Encodings, labels: &[u32], settings: &IdentificationSettings, seed: u64) -> Self {
        let mut found = Self::default();
        for round in 0..settings.rounds {
            let mut rng = generator(seed, Purpose::Identification, u64::from(round));
            let enrolled = Enrolled::of(encodings, labels, settings.people, settings.pictures, &mut rng);
            found.people = enrolled.labels.len();
            found.search(&enrolled, encodings, labels);
        }
        found
    }

    fn search(&mut self, enrolled: &Enrolled, encodings: &Encodings, labels: &[u32]) {
        for (i, (row, label)) in encodings.rows().iter().zip(labels).enumerate() {
            if enrolled.pictures.binary_search(&i).is_ok() {
                continue;
            }
            let Some(Match { label: named, distance }) = enrolled.nearest(row) else { continue };
            if enrolled.labels.contains(label) {
                self.mated.push(MatedSearch { is_right: named == *label, distance });
            } else {
                self.strangers.push(distance);
            }
        }
    }

    /// The rank-1 rate: how many enrolled people are named rightly if nobody is refused, 0..=1. `None` without mated searches.
    pub fn rank_one(&self) -> Option<f32> {
        part(&self.mated, |search| search.is_right)
    }

    /// The true-positive identification rate: how many enrolled people are named rightly if whoever is further away than the threshold is
    /// refused, 0..=1. `None` without mated searches.
    pub fn true_positives_at(&self, threshold: f32) -> Option<f32> {
        part(&self.mated, |search| search.is_right && search.distance <= threshold)
    }

    /// The false-positive identification rate: how many strangers are taken for one of the K people, 0..=1. `None` without strangers.
    pub fn false_positives_at(&self, threshold: f32) -> Option<f32> {
        part(&self.strangers, |distance| *distance <= threshold)
    }

    /// The largest threshold, a squared distance, at which at most this part of the strangers is let in.
    ///
    /// `None` if there are too few strangers to tell: fewer than one is expected to be let in.
    pub fn threshold_at(&self, rate: f32) -> Option<f32> {
        let scores = Scores { genuine: Vec::new(), impostor: self.strangers.clone() };
        scores.threshold_at_fmr(rate)
    }
}

/// The chance that a stranger is taken for one of K people, if each comparison errs independently: 1 − (1 − FMR)^K.
///
/// Comparisons of one stranger are not independent, so that somewhat fewer strangers are let in: at 1 % a study measured 60 % of them among
/// 100 people, where this says 63.4 %.
///
/// ```
/// use likeness_learn::identification::expected_false_positives;
///
/// assert!((expected_false_positives(0.01, 100) - 0.634).abs() < 1e-3);
/// ```
pub fn expected_false_positives(fmr: f32, people: u32) -> f32 {
    let rate = f64::from(fmr).clamp(0.0, 1.0);
    if people == 0 {
        return 0.0;
    }
    to_f32(-libm::expm1(f64::from(people) * libm::log1p(-rate)))
}

fn part<T>(all: &[T], counts: impl Fn(&T) -> bool) -> Option<f32> {
    let counted = all.iter().filter(|one| counts(one)).count();
    (!all.is_empty()).then(|| to_f32(counted as f64 / all.len() as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::Rectification;
    use crate::net::DIM;
    use likeness_core::rng::Rng;
    use proptest::prelude::*;

    const SETTINGS: IdentificationSettings = IdentificationSettings { people: 10, pictures: 1, rounds: 5 };

    /// Four pictures of each person around a place of their own.
    fn drawn(people: u32, noise: f32) -> (Encodings, Vec<u32>) {
        let labels: Vec<u32> = (0..people).flat_map(|person| [person; 4]).collect();
        let mut raw = Vec::new();
        for (i, label) in (0_u64..).zip(&labels) {
            let (mut person, mut view) = (Rng::new(u64::from(*label)), Rng::new(1_000_000 + i));
            raw.extend((0..DIM).map(|_| person.unit() - 0.5 + noise * (view.unit() - 0.5)));
        }
        (Encodings::new(&raw, Rectification::Plain), labels)
    }

    #[test]
    fn people_who_are_far_apart_are_all_named_and_no_stranger_is_let_in() {
        let (encodings, labels) = drawn(20, 0.1);
        let found = Identification::of(&encodings, &labels, &SETTINGS, 1);
        assert_eq!((found.people, found.mated.len(), found.strangers.len()), (10, 5 * 30, 5 * 40), "searches");
        assert_eq!((found.rank_one(), found.false_positives_at(0.05)), (Some(1.0), Some(0.0)), "no error");
        assert_eq!(found.true_positives_at(0.05), Some(1.0), "nor anyone refused");
        assert_eq!(found.true_positives_at(0.0), Some(0.0), "everyone is refused");
    }

    #[test]
    fn more_people_are_harder_and_more_pictures_easier_to_name() {
        let (encodings, labels) = drawn(200, 2.0);
        let rate = |people, pictures| {
            let settings = IdentificationSettings { people, pictures, rounds: 4 };
            Identification::of(&encodings, &labels, &settings, 3).rank_one().expect("searches")
        };
        assert!(
            rate(10, 1) > rate(100, 1) && rate(100, 1) < rate(100, 3),
            "{} {} {}",
            rate(10, 1),
            rate(100, 1),
            rate(100, 3)
        );
    }

    #[test]
    fn the_threshold_keeps_its_rate_and_still_names_some() {
        let (encodings, labels) = drawn(200, 1.0);
        let found = Identification::of(&encodings, &labels, &SETTINGS, 1);
        let threshold = found.threshold_at(0.01).expect("enough strangers");
        let (strangers, named) = (found.false_positives_at(threshold), found.true_positives_at(threshold));
        assert!(strangers <= Some(0.01) && strangers > Some(0.005), "{strangers:?}");
        assert!(named > Some(0.3) && named <= found.rank_one(), "{named:?}");
    }

    #[test]
    fn without_strangers_or_without_people_there_are_no_rates() {
        let (encodings, labels) = drawn(5, 0.1);
        let all = Identification::of(&encodings, &labels, &SETTINGS, 1);
        assert_eq!((all.people, all.strangers.len(), all.false_positives_at(1.0)), (5, 0, None), "all are enrolled");
        assert_eq!(all.threshold_at(0.5), None, "no stranger to measure with");
        let none = Identification::of(&encodings, &labels, &IdentificationSettings { pictures: 4, ..SETTINGS }, 1);
        assert_eq!((none.people, none.rank_one()), (0, None), "no picture is left to search for");
        let zero = Identification::of(&encodings, &labels, &IdentificationSettings { pictures: 0, ..SETTINGS }, 1);
        assert_eq!((zero.people, zero.rank_one()), (0, None), "nothing to enrol");
    }

    #[test]
    fn strangers_let_in_by_chance_follow_the_formula() {
        // Independent comparisons: K distances, each at or below the threshold with probability FMR.
        let (mut rng, rounds) = (Rng::new(5), 20_000);
        let let_in = (0..rounds).filter(|_| (0..50).filter(|_| rng.unit() < 0.01).count() > 0).count();
        let measured = let_in as f32 / 20_000.0;
        assert!((expected_false_positives(0.01, 50) - measured).abs() < 0.015, "{measured}");
    }

    proptest! {
        #[test]
        fn the_formula_is_that_of_brute_force(fmr in 0.0_f32..=1.0, people in 0_u32..300) {
            let none_matches = (0..people).fold(1.0_f64, |p, _| p * (1.0 - f64::from(fmr)));
            let found = expected_false_positives(fmr, people);
            prop_assert!((f64::from(found) - (1.0 - none_matches)).abs() < 1e-6, "{found} {none_matches}");
        }
    }
}
