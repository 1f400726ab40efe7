//! What an examination found, as the messages say it.

use likeness_learn::encoding::Encodings;
use likeness_learn::held_out::HeldOut;
use likeness_learn::identification::{Identification, IdentificationSettings, expected_false_positives};
use likeness_learn::map::Map;
use likeness_learn::spread::spread;
use protocol::learn::{Evaluation, IdentificationRow};

/// Numbers of enrolled people; the first is the comparison one to one.
const ENROLLED: [u32; 9] = [1, 2, 5, 10, 20, 50, 100, 150, 200];

/// False matches one to one for which the threshold is set, and strangers let in among K that a safe threshold allows.
const RATE: f32 = 0.01;

/// Times that other people are enrolled: for few people more often, so that about as many are searched for.
fn rounds(enrolled: u32) -> u32 {
    (200 / enrolled).clamp(2, 40)
}

/// How well 200 people are told apart; `None` if there is nothing to compare.
pub(super) fn evaluation(
    held_out: &HeldOut,
    encodings: &Encodings,
    (step, trained_ms): (u32, f64),
    map: &Map,
) -> Option<Evaluation> {
    let found = held_out.evaluate(encodings)?;
    let crossing = found.roc.iter().find(|point| point.fmr >= 1.0 - point.tmr).or(found.roc.last())?;
    Some(Evaluation {
        step,
        trained_ms,
        eer: found.eer,
        eer_threshold: crossing.threshold,
        roc: found.roc.iter().map(|point| (point.threshold, point.fmr, point.tmr)).collect(),
        spread: spread(encodings.rows()),
        map: map.points.iter().map(|[x, y]| (*x, *y)).collect(),
        explained: map.explained.into(),
    })
}

/// Naming among more and more people, who are enrolled with `pictures` pictures each.
pub(super) fn identification(encodings: &Encodings, labels: &[u32], pictures: u32) -> Vec<IdentificationRow> {
    let among = |people: u32| {
        let pictures = usize::try_from(pictures).unwrap_or(1);
        let settings = IdentificationSettings { people: people as usize, pictures, rounds: rounds(people) };
        Identification::of(encodings, labels, &settings, 1)
    };
    let all = ENROLLED.map(|enrolled| (enrolled, among(enrolled)));
    let [(_, one), ..] = &all;
    let Some(one_to_one) = one.threshold_at(RATE) else { return Vec::new() };
    let fmr = one.false_positives_at(one_to_one).unwrap_or(RATE);
    let row = |(enrolled, found): &(u32, Identification)| {
        let safe_threshold = found.threshold_at(RATE)?;
        Some(IdentificationRow {
            enrolled: *enrolled,
            strangers: found.false_positives_at(one_to_one)?,
            strangers_by_formula: expected_false_positives(fmr, *enrolled),
            named: found.rank_one()?,
            safe_threshold,
            named_safely: found.true_positives_at(safe_threshold)?,
        })
    };
    all.iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;
    use likeness_learn::encoding::Rectification;
    use likeness_learn::net::DIM;

    fn people(count: u32, noise: f32) -> (Encodings, Vec<u32>) {
        let labels: Vec<u32> = (0..count).flat_map(|person| [person; 4]).collect();
        let mut raw = Vec::new();
        for (i, label) in (0_u64..).zip(&labels) {
            let (mut person, mut view) = (Rng::new(u64::from(*label)), Rng::new(1_000_000 + i));
            raw.extend((0..DIM).map(|_| person.unit() - 0.5 + noise * (view.unit() - 0.5)));
        }
        (Encodings::new(&raw, Rectification::Plain), labels)
    }

    #[test]
    fn the_more_people_are_enrolled_the_more_strangers_are_let_in_and_the_fewer_are_named() {
        let (encodings, labels) = people(400, 2.0);
        let rows = identification(&encodings, &labels, 1);
        assert_eq!(rows.iter().map(|row| row.enrolled).collect::<Vec<_>>(), ENROLLED, "every number");
        assert!((rows[0].strangers - RATE).abs() < 0.005, "one to one: {}", rows[0].strangers);
        for pair in rows.windows(2) {
            assert!(pair[1].strangers > pair[0].strangers, "{pair:?}");
            assert!(pair[1].strangers_by_formula > pair[0].strangers_by_formula, "{pair:?}");
            assert!(pair[1].named <= pair[0].named + 0.02, "{pair:?}");
            assert!(pair[1].safe_threshold <= pair[0].safe_threshold + 0.02, "{pair:?}");
        }
        assert!(rows.iter().all(|row| row.named_safely <= row.named + 1e-6), "a threshold names nobody more");
        let more = identification(&encodings, &labels, 3);
        assert!(more[6].named > rows[6].named, "three pictures are better than one");
    }

    #[test]
    fn the_threshold_of_an_evaluation_is_where_the_errors_cross() {
        let (encodings, _) = people(200, 2.0);
        let found = evaluation(&HeldOut::default(), &encodings, (7, 1.0), &Map::of(encodings.rows()))
            .expect("pairs of both kinds");
        let (_, fmr, tmr) = found.roc.iter().find(|(t, ..)| *t >= found.eer_threshold).copied().expect("a point");
        assert!((fmr - (1.0 - tmr)).abs() < 0.02, "{fmr} and {}", 1.0 - tmr);
        assert_eq!((found.map.len(), found.step), (800, 7), "one place each");
    }
}
