//! The set-up of a training as part of an address, and its course as a table. The weights are a file, not a link.

use super::run::Run;
use super::{FIRST_MINERS, MARGIN, miner_choice};
use crate::route::query;
use likeness_learn::curve::{CurvePoint, csv};
use likeness_learn::settings::{Miner, Objective, TrainingSettings};

/// The set-up as the query of a fragment; `None` if it does not learn from triplets at the margin of this page.
pub fn query(settings: &TrainingSettings) -> Option<String> {
    let Objective::Triplet { margin, miner } = settings.objective else { return None };
    let TrainingSettings { seed, people, difficulty, steps, .. } = settings;
    let triplets = miner_choice::key(miner);
    let is_ours = (margin - MARGIN).abs() < 1e-6;
    is_ours.then(|| format!("?seed={seed}&people={people}&difficulty={difficulty}&steps={steps}&triplets={triplets}"))
}

/// The set-up of an address's fragment, within what a training can do; `None` if it has none. What is unknown or unreadable stays as
/// it is on arrival.
pub fn settings(fragment: &str) -> Option<TrainingSettings> {
    if !fragment.contains('?') {
        return None;
    }
    let mut settings = TrainingSettings::default();
    for (key, value) in query::pairs(fragment) {
        match key {
            "seed" => settings.seed = value.parse().unwrap_or(settings.seed),
            "people" => settings.people = value.parse().unwrap_or(settings.people),
            "difficulty" => settings.difficulty = value.parse().unwrap_or(settings.difficulty),
            "steps" => settings.steps = value.parse().unwrap_or(settings.steps),
            "triplets" => {
                if let Some(miner) = miner_choice::of_key(value) {
                    settings.objective = Objective::Triplet { margin: MARGIN, miner };
                }
            }
            _ => {}
        }
    }
    Some(settings.within_range())
}

/// Which triplets an address's fragment names for each of two runs that are compared; as before where it names none.
pub fn miners(fragment: &str, before: [Miner; 2]) -> [Miner; 2] {
    let named = |key, before| query::value(fragment, key).and_then(miner_choice::of_key).unwrap_or(before);
    [named("a", before[0]), named("b", before[1])]
}

/// The end of the fragment that names them; empty for those that a visit begins with.
pub fn miners_query(miners: [Miner; 2]) -> String {
    if miners == FIRST_MINERS {
        return String::new();
    }
    query::of(["a", "b"].into_iter().zip(miners.map(|miner| miner_choice::key(miner).to_owned())))
}

/// The course of a run as comma-separated values: a line for each report of a batch, and one for each measurement on people held out,
/// in which what belongs to a batch is `NaN`.
pub fn table(run: &Run) -> String {
    let per_step = run.progress().map_or(0, |p| p.images / u64::from(p.step.max(1)));
    let measured = run.errors().iter().map(|(step, eer)| CurvePoint {
        step: *step,
        images: per_step * u64::from(*step),
        loss: f32::NAN,
        active: f32::NAN,
        spread: f32::NAN,
        eer: Some(*eer),
    });
    let mut all: Vec<CurvePoint> = run.points().iter().copied().chain(measured).collect();
    all.sort_by_key(|point| point.step);
    csv(&all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_restores_what_it_was_made_from() {
        let objective = Objective::Triplet { margin: MARGIN, miner: Miner::AllViolating };
        let all = TrainingSettings { seed: 42, people: 20, difficulty: 0.7, objective, steps: 100 };
        let query = query(&all).expect("triplets");
        assert_eq!(settings(&format!("#/learn/train{query}")), Some(all), "{query}");
        assert_eq!(settings("#/learn/train"), None, "no set-up");
    }

    #[test]
    fn a_link_that_was_tampered_with_stays_within_range() {
        let found =
            settings("#/learn/train?people=9999999&difficulty=NaN&steps=x&triplets=none&else=1&seed").expect("one");
        assert_eq!((found.people, found.steps, found.seed), (5_000, 750, 1), "clamped, or as on arrival");
        assert!((found.difficulty - 0.6).abs() < 1e-6, "{found:?}");
    }

    #[test]
    fn only_triplets_at_the_margin_of_the_page_are_shared() {
        let contrastive = Objective::Contrastive { margin: 0.2 };
        assert_eq!(query(&TrainingSettings { objective: contrastive, ..TrainingSettings::default() }), None, "no link");
        assert_eq!(table(&Run::default()).lines().count(), 1, "a run without a course is a header");
    }

    #[test]
    fn an_address_leads_back_to_the_triplets_of_both_runs() {
        for a in miner_choice::CHOICES {
            for b in miner_choice::CHOICES {
                let query = miners_query([a, b]);
                assert_eq!(miners(&format!("#/learn/triplets{query}"), FIRST_MINERS), [a, b], "{query}");
            }
        }
        let before = [Miner::Hardest, Miner::Course];
        assert_eq!(miners("#/learn/triplets?a=none", before), before, "unknown ones are ignored");
        assert_eq!(miners("#/learn/triplets?b=all", before), [Miner::Hardest, Miner::AllViolating], "one of them");
    }
}
