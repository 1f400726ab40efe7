//! Counted answers, and the intervals of the rates.

use super::shuffle::below;
use crate::evaluate::interval::Interval;
use likeness_core::rng::Rng;
use std::collections::BTreeMap;

/// Drawn samples of people for an interval.
const SAMPLES: usize = 400;

/// Answers over many divisions, by the people they are about.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tally {
    /// Trials by stranger.
    strangers: BTreeMap<usize, u32>,
    /// Wrong names of strangers, by stranger and by the person who was named.
    named: BTreeMap<(usize, usize), u32>,
    /// Trials, right names and wrong names by enrolled person.
    probes: BTreeMap<usize, [u32; 3]>,
}

/// A share, and its interval.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Rate {
    /// The share, 0..=1.
    pub share: f64,
    /// Its 95 % interval by drawing people.
    pub interval: Interval,
    /// Number of trials; they repeat people and pictures.
    pub trials: u32,
}

impl Rate {
    /// The share of the other answers.
    pub fn complement(self) -> Self {
        let interval = Interval { lower: 1.0 - self.interval.upper, upper: 1.0 - self.interval.lower };
        Self { share: 1.0 - self.share, interval, ..self }
    }
}

impl Tally {
    /// Counts a picture of a stranger, and who was named in it.
    pub fn stranger(&mut self, stranger: usize, named: Option<usize>) {
        *self.strangers.entry(stranger).or_default() += 1;
        if let Some(named) = named {
            *self.named.entry((stranger, named)).or_default() += 1;
        }
    }

    /// Counts a picture of an enrolled person, and who was named in it.
    pub fn probe(&mut self, person: usize, named: Option<usize>) {
        let [trials, right, wrong] = self.probes.entry(person).or_default();
        *trials += 1;
        *right += u32::from(named == Some(person));
        *wrong += u32::from(named.is_some_and(|named| named != person));
    }

    /// The share of strangers' pictures in which somebody was named.
    pub fn stranger_rate(&self, people: usize) -> Rate {
        let named = |weights: &[f64]| -> f64 {
            self.named.iter().map(|((s, p), count)| f64::from(*count) * weights[*s] * weights[*p]).sum()
        };
        let all = |weights: &[f64]| -> f64 { self.strangers.iter().map(|(s, n)| f64::from(*n) * weights[*s]).sum() };
        Rate { trials: self.strangers.values().sum(), ..rate(people, named, all) }
    }

    /// The share of pictures of enrolled people in which they were named.
    pub fn right_rate(&self, people: usize) -> Rate {
        self.probe_rate(people, 1)
    }

    /// The share of pictures of enrolled people in which somebody else was named.
    pub fn wrong_rate(&self, people: usize) -> Rate {
        self.probe_rate(people, 2)
    }

    fn probe_rate(&self, people: usize, which: usize) -> Rate {
        let sum = |weights: &[f64], which: usize| -> f64 {
            self.probes.iter().map(|(p, counts)| f64::from(counts[which]) * weights[*p]).sum()
        };
        let trials = self.probes.values().map(|counts| counts[0]).sum();
        Rate { trials, ..rate(people, |weights| sum(weights, which), |weights| sum(weights, 0)) }
    }
}

/// A ratio of two sums that are weighted by people, with its interval: the quantiles over drawn samples of the people (Owen 2007,
/// "The pigeonhole bootstrap"), since the same people are compared in many divisions.
fn rate(people: usize, part: impl Fn(&[f64]) -> f64, whole: impl Fn(&[f64]) -> f64) -> Rate {
    // An empty sum is -0; adding 0 drops its sign.
    let of = |weights: &[f64]| part(weights) / whole(weights).max(f64::MIN_POSITIVE) + 0.0;
    let mut rng = Rng::new(7);
    let mut drawn: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let mut weights = vec![0.0; people];
            (0..people).for_each(|_| weights[below(people, &mut rng)] += 1.0);
            of(&weights)
        })
        .collect();
    drawn.sort_by(f64::total_cmp);
    let interval = Interval { lower: drawn[SAMPLES / 40], upper: drawn[SAMPLES - 1 - SAMPLES / 40] };
    Rate { share: of(&vec![1.0; people]), interval, trials: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_shares_of_the_trials_and_intervals_hold_them() {
        let mut tally = Tally::default();
        for person in 0..200 {
            tally.stranger(person, (person % 10 == 0).then_some(199 - person));
            tally
                .probe(person, if person % 20 == 0 { Some(199 - person) } else { Some(person).filter(|p| p % 2 == 1) });
        }
        let rates = [tally.stranger_rate(200), tally.right_rate(200), tally.wrong_rate(200)];
        for (rate, expected) in rates.iter().zip([0.1, 0.5, 0.05]) {
            assert!((rate.share - expected).abs() < 1e-12 && rate.trials == 200, "{rate:?} is not {expected}");
            assert!(rate.interval.lower < expected && rate.interval.upper > expected, "{rate:?}");
        }
        // 100 of 200 independent people: Wilson's interval is 0.43 to 0.57.
        let independent = Interval::wilson(0.5, 200);
        let width = (rates[1].interval.upper - rates[1].interval.lower) / (independent.upper - independent.lower);
        assert!((0.8..1.2).contains(&width), "as for independent people: {width}");
    }

    #[test]
    fn the_same_people_in_many_divisions_are_no_more_people() {
        let (mut once, mut often) = (Tally::default(), Tally::default());
        for repeat in 0..50 {
            for person in 0..100 {
                let named = (person % 5 == 0).then_some(99 - person);
                often.stranger(person, named);
                if repeat == 0 {
                    once.stranger(person, named);
                }
            }
        }
        assert_eq!(once.stranger_rate(100).interval, often.stranger_rate(100).interval, "the same interval");
    }
}
