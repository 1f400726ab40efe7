//! Verification against a name: what a threshold of single pairs means for a person of whom several pictures are enrolled.

use super::rule::{Rule, Template};
use super::setting::{Setting, Strangers};
use super::shuffle::shuffle;
use super::tally::{Rate, Tally};
use crate::evaluate::people::People;
use likeness_core::rng::Rng;
use serde::Serialize;

/// The rates for which the thresholds of verification are set.
const RATES: [f32; 2] = [1e-2, 1e-3];

/// Numbers of pictures of a person.
const PICTURES: [usize; 3] = [1, 2, 3];

/// The rules that are compared: the page's before templates, and templates.
const RULES: [Rule; 2] = [Rule::Least, Rule::MeanEmbedding];

/// What was counted for one rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Verification {
    /// Number of enrolled pictures.
    pub pictures: usize,
    /// The distance to the person.
    pub rule: Rule,
    /// The false-match rate of two pictures that the threshold was set for.
    pub rate: f32,
    /// The share of other people's pictures that were accepted.
    pub strangers: Rate,
    /// The share of the person's further pictures that were refused.
    pub refused: Rate,
}

/// Counts over random divisions of the people: thresholds come from the pairs of one half, the other half is verified. `None` if there
/// are too few pairs.
pub fn of(people: &People, splits: u32) -> Option<Vec<Verification>> {
    let ways: Vec<(usize, Rule, f32)> = PICTURES
        .into_iter()
        .flat_map(|pictures| RULES.into_iter().flat_map(move |rule| RATES.map(|rate| (pictures, rule, rate))))
        .collect();
    let mut tallies = vec![Tally::default(); ways.len()];
    for seed in 0..u64::from(splits) {
        let mut order: Vec<usize> = (0..people.count()).collect();
        shuffle(&mut order, &mut Rng::new(seed));
        let (calibration, verified) = order.split_at(order.len() / 2);
        let strangers = Strangers::of(&people.impostor_pairs(calibration))?;
        for ((pictures, rule, rate), tally) in ways.iter().zip(&mut tallies) {
            let tau = Setting::PAGE.limits(&strangers, 1, *rate).tau;
            verify(
                people,
                verified,
                *pictures,
                seed,
                |template, face| rule.distance(people, template, face) <= tau,
                tally,
            );
        }
    }
    let row = |((pictures, rule, rate), tally): ((usize, Rule, f32), Tally)| Verification {
        pictures,
        rule,
        rate,
        strangers: tally.stranger_rate(people.count()),
        refused: tally.right_rate(people.count()).complement(),
    };
    Some(ways.into_iter().zip(tallies).map(row).collect())
}

/// Enrols so many drawn pictures of each of these people who has more, and compares all other pictures of these people with each. The
/// pictures are the same for every rule.
fn verify(
    people: &People,
    among: &[usize],
    pictures: usize,
    seed: u64,
    is_accepted: impl Fn(&Template, usize) -> bool,
    tally: &mut Tally,
) {
    let mut rng = Rng::new(seed);
    for person in among {
        let mut own = people.pictures(*person).to_vec();
        shuffle(&mut own, &mut rng);
        if own.len() <= pictures {
            continue;
        }
        let template = Template::new(people, &own[..pictures]);
        for probe in &own[pictures..] {
            tally.probe(*person, Some(*person).filter(|_| is_accepted(&template, *probe)));
        }
        let others = among.iter().filter(|other| *other != person).flat_map(|other| people.pictures(*other));
        for face in others.filter(|face| people.is_encoded(**face)) {
            tally.stranger(people.owner(*face), Some(*person).filter(|_| is_accepted(&template, *face)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::people::tests::on_a_line;

    #[test]
    fn a_stranger_who_is_accepted_and_a_person_who_is_refused_are_counted() {
        // Of 2 and 9 two pictures each are enough for one enrolled and one further picture.
        let people = on_a_line(&[&[2.0, 2.1], &[2.2], &[9.0, 4.0]]);
        let mut tally = Tally::default();
        verify(
            &people,
            &[0, 1, 2],
            1,
            0,
            |template, face| Rule::Least.distance(&people, template, face) <= 1.0,
            &mut tally,
        );
        let (strangers, right) = (tally.stranger_rate(3), tally.right_rate(3));
        assert_eq!((strangers.trials, right.trials), (6, 2), "three other pictures each, and one further picture each");
        assert!((strangers.share - 1.0 / 6.0).abs() < 1e-9, "the second is taken for the first: {strangers:?}");
        assert!((right.complement().share - 0.5).abs() < 1e-9, "the third is refused: {right:?}");
    }

    #[test]
    fn nobody_with_too_few_pictures_is_verified() {
        let people = on_a_line(&[&[2.0], &[2.2, 2.3]]);
        let mut tally = Tally::default();
        verify(&people, &[0, 1], 2, 0, |_, _| true, &mut tally);
        assert_eq!(tally, Tally::default(), "no picture would be left to verify");
    }
}
