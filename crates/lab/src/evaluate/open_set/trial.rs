//! Naming the people in the pictures of one division.

use super::rule::{Rule, Template};
use super::setting::{Setting, Strangers};
use super::split::Split;
use super::tally::Tally;
use crate::evaluate::people::People;
use likeness_core::gallery::identify::{Identification, identify};
use likeness_core::gallery::index::{Hit, Nearest};
use likeness_core::gallery::person::PersonId;

/// Names everybody in a division in one way, and counts.
pub fn run(people: &People, split: &Split, strangers: &Strangers, setting: Setting, chance: f32, tally: &mut Tally) {
    let comparisons = split.enrolled.iter().map(|(_, template)| comparisons(setting.rule, template.count())).sum();
    let limits = setting.limits(strangers, comparisons, chance);
    let named = |picture: usize| match identify(&nearest(people, &split.enrolled, setting.rule, picture), &limits) {
        Identification::Known(hit) => usize::try_from(hit.person.0).ok(),
        Identification::Uncertain | Identification::Unknown => None,
    };
    // Where no face is found nobody is compared; such a picture must not improve the rate.
    for picture in split.strangers.iter().filter(|picture| people.is_encoded(**picture)) {
        tally.stranger(people.owner(*picture), named(*picture));
    }
    for picture in &split.probes {
        tally.probe(people.owner(*picture), named(*picture));
    }
}

/// As how many comparisons with one picture a person counts.
fn comparisons(rule: Rule, pictures: usize) -> usize {
    match rule {
        Rule::Least => pictures,
        Rule::MeanOfTwoLeast | Rule::MeanEmbedding => pictures.min(1),
    }
}

/// The two people nearest to a picture, as core's index finds them by the rule of the page.
fn nearest(people: &People, enrolled: &[(usize, Template)], rule: Rule, picture: usize) -> Nearest {
    let mut hits: Vec<Hit> = enrolled
        .iter()
        .map(|(person, template)| {
            let id = u64::try_from(*person).unwrap_or(u64::MAX);
            Hit { person: PersonId(id), distance: rule.distance(people, template, picture) }
        })
        .filter(|hit| hit.distance.is_finite())
        .collect();
    hits.sort_by(|a, b| a.distance.total_cmp(&b.distance));
    Nearest { best: hits.first().copied(), runner_up: hits.get(1).copied() }
}
