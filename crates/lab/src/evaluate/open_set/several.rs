//! Several pictures of a person: how often a stranger is near by each rule, and how often the person is not.

use super::rule::{Rule, Template};
use super::shuffle::shuffle;
use crate::evaluate::jackknife;
use crate::evaluate::people::{ImpostorPair, People};
use crate::evaluate::tail_fit::TailFit;
use likeness_core::rng::Rng;
use serde::Serialize;

/// At most so many choices of pictures of a person are compared with strangers, so that those with many pictures do not decide.
const CHOICES: usize = 3;

/// The rate at which comparisons are counted: many strangers are near at it.
pub const COUNTED_AT: f64 = 1e-2;

/// The rates per person at which refusals are counted.
pub const RATES: [f64; 3] = [1e-3, 1e-4, 1e-5];

/// One rule for one number of pictures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeveralPictures {
    /// Number of pictures of a person.
    pub pictures: usize,
    /// The rule.
    pub rule: Rule,
    /// People with so many pictures.
    pub people: usize,
    /// How many times as often a stranger is near the person as near one picture, where one in [`COUNTED_AT`] is near that.
    pub comparisons: f64,
    /// Its standard error by the jackknife over people.
    pub comparisons_error: f64,
    /// Exponent of the tail of these distances.
    pub exponent: f64,
    /// People who have a further picture.
    pub probed: usize,
    /// Share of their further pictures that are refused at thresholds of this rule for [`RATES`], every person counted alike.
    pub refused: [f64; 3],
}

/// Compares all rules with this many pictures of each person, on the same people.
pub fn compare(people: &People, pictures: usize) -> Vec<SeveralPictures> {
    let enrolled: Vec<(usize, Vec<usize>)> = (0..people.count())
        .map(|person| (person, people.pictures(person).iter().copied().filter(|p| people.is_encoded(*p)).collect()))
        .filter(|(_, of): &(usize, Vec<usize>)| of.len() >= pictures)
        .collect();
    let single = impostors(people, &enrolled, Rule::Least, 1);
    Rule::ALL
        .into_iter()
        .filter_map(|rule| {
            let own = impostors(people, &enrolled, rule, pictures);
            let fit = TailFit::of(&own)?;
            let ratio = |left_out: Option<usize>| ratio(&own, &single, left_out);
            let thresholds = RATES.map(|rate| fit.distance(rate));
            let (probed, refused) = refused(people, &enrolled, rule, pictures, thresholds);
            Some(SeveralPictures {
                pictures,
                rule,
                people: enrolled.len(),
                comparisons: ratio(None)?,
                comparisons_error: jackknife::error(|group| ratio(Some(group))),
                exponent: fit.exponent,
                probed,
                refused,
            })
        })
        .collect()
}

/// The distances of everybody else's pictures to each person by a rule.
fn impostors(people: &People, enrolled: &[(usize, Vec<usize>)], rule: Rule, count: usize) -> Vec<ImpostorPair> {
    let mut pairs = Vec::new();
    let mut rng = Rng::new(11);
    for (person, pictures) in enrolled {
        let mut choices = choices(pictures, count);
        shuffle(&mut choices, &mut rng);
        for choice in choices.iter().take(CHOICES) {
            let template = Template::new(people, choice);
            let others = (0..people.picture_count()).filter(|i| people.owner(*i) != *person && people.is_encoded(*i));
            pairs.extend(others.map(|picture| ImpostorPair {
                people: [*person, people.owner(picture)],
                distance: rule.distance(people, &template, picture),
            }));
        }
    }
    pairs
}

/// The share of `own` within the distance that a share of [`COUNTED_AT`] of `single` has, as a multiple of that share; without one
/// group of people.
fn ratio(own: &[ImpostorPair], single: &[ImpostorPair], left_out: Option<usize>) -> Option<f64> {
    let kept = |pairs: &[ImpostorPair]| -> Vec<f32> {
        let is_in =
            |pair: &&ImpostorPair| left_out.is_none_or(|g| pair.people.iter().all(|p| jackknife::group(*p) != g));
        let mut distances: Vec<f32> = pairs.iter().filter(is_in).map(|pair| pair.distance).collect();
        distances.sort_by(f32::total_cmp);
        distances
    };
    let (own, single) = (kept(own), kept(single));
    let within =
        single.partition_point(|distance| *distance <= at_rank(&single, COUNTED_AT)) as f64 / single.len() as f64;
    let near = own.partition_point(|distance| *distance <= at_rank(&single, COUNTED_AT)) as f64 / own.len() as f64;
    (within > 0.0).then_some(near / within)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a number of pairs")]
fn at_rank(sorted: &[f32], share: f64) -> f32 {
    sorted.get((sorted.len() as f64 * share) as usize).copied().unwrap_or(0.0)
}

/// People with a further picture, and the share of their further pictures that are refused at each threshold.
fn refused(
    people: &People,
    enrolled: &[(usize, Vec<usize>)],
    rule: Rule,
    count: usize,
    thresholds: [f64; 3],
) -> (usize, [f64; 3]) {
    let probed: Vec<&Vec<usize>> = enrolled.iter().map(|(_, of)| of).filter(|of| of.len() > count).collect();
    let mut refused = [0.0; 3];
    for pictures in &probed {
        let mut trials = Vec::new();
        for choice in choices(pictures, count) {
            let template = Template::new(people, &choice);
            let others = pictures.iter().filter(|picture| !choice.contains(picture));
            trials.extend(others.map(|picture| f64::from(rule.distance(people, &template, *picture))));
        }
        for (sum, threshold) in refused.iter_mut().zip(thresholds) {
            let beyond = trials.iter().filter(|distance| **distance > threshold).count();
            *sum += beyond as f64 / trials.len() as f64 / probed.len() as f64;
        }
    }
    (probed.len(), refused)
}

/// All choices of this many of the pictures.
fn choices(pictures: &[usize], count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let starts = pictures.iter().enumerate();
    starts
        .flat_map(|(at, first)| {
            let rest = choices(&pictures[at + 1..], count - 1);
            rest.into_iter().map(move |rest| [&[*first][..], &rest].concat())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_all_subsets_of_a_size() {
        assert_eq!(choices(&[4, 5, 6], 2), [[4, 5], [4, 6], [5, 6]], "three of three");
        assert_eq!(choices(&[1, 2, 3, 4, 5], 3).len(), 10, "ten of five");
        assert!(choices(&[1], 2).is_empty(), "too few");
    }

    #[test]
    fn two_pictures_that_are_alike_are_one_comparison_and_unlike_ones_are_two() {
        let pairs = |distances: &[f32]| -> Vec<ImpostorPair> {
            let pair = |(i, d): (usize, &f32)| ImpostorPair { people: [i % 40, 40 + i % 60], distance: *d };
            distances.iter().enumerate().map(pair).collect()
        };
        let single: Vec<f32> = (0..2_000_u16).map(|i| 0.2 + f32::from(i) / 2_000.0).collect();
        let least: Vec<f32> = (0..2_000_u16).map(|i| 0.2 + f32::from(i) / 4_000.0).collect();
        let same = ratio(&pairs(&single), &pairs(&single), None).expect("2,000 pairs");
        let twice = ratio(&pairs(&least), &pairs(&single), None).expect("2,000 pairs");
        assert!((same - 1.0).abs() < 1e-9 && (twice - 2.0).abs() < 0.1, "{same} {twice}");
    }
}
