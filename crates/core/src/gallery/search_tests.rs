//! Tests of searching across encoders.

use super::super::embedding_version::tests::embedding_version;
use super::super::encoders::tests::encoder;
use super::super::record::PersonRecord;
use super::super::record::tests::{embedding, person};
use super::*;
use crate::gallery::person::PersonId;
use proptest::prelude::*;

const FALSE_ALARM: f32 = 1e-3;

fn of(version: char, mut person: PersonRecord) -> PersonRecord {
    person.pictures.iter_mut().for_each(|picture| picture.embedding_version = embedding_version(version));
    person
}

fn enrolled(people: Vec<PersonRecord>) -> EnrolledSet {
    EnrolledSet::new(people, [embedding_version('a'), embedding_version('b')])
}

/// A face at a position for the current encoder, and at another for the earlier one.
fn face(current: f32, earlier: f32) -> Encodings {
    Encodings::new(embedding(current)).with(embedding_version('b'), embedding(earlier))
}

/// The current encoder, and an earlier one whose distances are this many times as large.
fn search(people: Vec<PersonRecord>, scale: f32) -> Search {
    Search::new(&enrolled(people), &[encoder('a', 1.0), encoder('b', scale)], FALSE_ALARM).expect("calibrated")
}

fn known(found: &Found) -> Option<PersonId> {
    if let Identification::Known(hit) = found.identification { Some(hit.person) } else { None }
}

#[test]
fn a_person_of_an_earlier_encoder_is_named_by_its_own_threshold() {
    let search = search(vec![of('b', person(1, "Ada", &[0.0])), person(2, "Bea", &[-5.0])], 2.0);
    let near = search.identify(&face(7.0, 0.9));
    assert_eq!(known(&near), Some(PersonId(1)), "0.9 would be too far for the current encoder: {near:?}");
    let far = search.identify(&face(7.0, 1.3));
    assert_eq!(far.identification, Identification::Unknown, "too far for its own: {far:?}");
    let limits = (search.limits(), search.earlier_limits());
    assert!((limits.1[0].tau - 2.0 * limits.0.tau).abs() < 1e-4, "the same rate on its scale: {limits:?}");
}

#[test]
fn the_rank_is_that_of_the_false_match_rate_and_not_of_the_distance() {
    // 0.5 by the earlier encoder, whose distances are twice as large, means less than 0.3 by the current one.
    let search = search(vec![person(1, "Ada", &[0.0]), of('b', person(2, "Bea", &[0.0]))], 2.0);
    let found = search.identify(&face(0.3, 0.5));
    assert_eq!(found.best.map(|hit| (hit.person, hit.distance)), Some((PersonId(2), 0.5)), "the rarer one");
    assert_eq!(found.runner_up.map(|hit| (hit.person, hit.distance)), Some((PersonId(1), 0.3)), "as measured");
    // 0.3 by the current encoder is 0.6 on the scale of the earlier one.
    assert_eq!(known(&found), Some(PersonId(2)), "a lead of 0.1: {found:?}");
    let close = search.identify(&face(0.26, 0.5));
    assert_eq!(close.identification, Identification::Uncertain, "a lead of 0.02: {close:?}");
}

#[test]
fn a_face_that_the_earlier_encoder_has_not_seen_finds_only_people_of_the_current_one() {
    let search = search(vec![person(1, "Ada", &[0.0]), of('b', person(2, "Bea", &[0.0]))], 1.0);
    let found = search.identify(&Encodings::new(embedding(0.0)));
    assert_eq!((known(&found), found.runner_up), (Some(PersonId(1)), None), "Ada, and nobody else");
}

#[test]
fn the_thresholds_follow_the_people_of_all_encoders_together() {
    let alone = search(vec![person(1, "Ada", &[0.0])], 1.0).limits();
    let joint = search(vec![person(1, "Ada", &[0.0]), of('b', person(2, "Bea", &[0.0, 1.0]))], 1.0).limits();
    assert_eq!(
        (alone.people, joint.people),
        (1, 2),
        "each is a chance of a wrong name, whatever the number of pictures"
    );
    assert!(joint.tau < alone.tau, "{joint:?} {alone:?}");
}

#[test]
fn only_earlier_encoders_by_which_somebody_is_compared_have_thresholds_to_show() {
    let (ada, bea) = (person(1, "Ada", &[0.0]), of('b', person(2, "Bea", &[0.0])));
    assert_eq!(search(vec![ada.clone()], 2.0).earlier_limits(), [], "nobody is enrolled with the earlier one");
    assert_eq!(search(vec![ada, bea], 2.0).earlier_limits().len(), 1, "Bea is");
}

#[test]
fn without_a_tail_nothing_is_judged() {
    let none = |of| GalleryEncoder { impostors: None, ..encoder(of, 1.0) };
    let people = enrolled(vec![of('b', person(2, "Bea", &[0.0]))]);
    assert!(Search::new(&people, &[none('a'), encoder('b', 1.0)], FALSE_ALARM).is_none(), "of the current encoder");
    let search = Search::new(&people, &[encoder('a', 1.0), none('b')], FALSE_ALARM).expect("the current one has");
    assert_eq!(search.identify(&face(0.0, 0.0)).best, None, "of an earlier one: nobody is compared with it");
}

proptest! {
    /// One gallery whose people were enrolled with two encoders that agree gives the answers of one that has a single encoder.
    #[test]
    fn two_encoders_that_agree_answer_like_one(
        places in prop::collection::vec((any::<bool>(), -2.0_f32..2.0), 0..8), probe in -2.0_f32..2.0, scale in 0.5_f32..3.0,
    ) {
        let single = (1..).zip(&places).map(|(id, (_, place))| person(id, "x", &[*place])).collect();
        let mixed = (1..).zip(&places).map(|(id, (earlier, place))| {
            if *earlier { of('b', person(id, "x", &[place * scale])) } else { person(id, "x", &[*place]) }
        }).collect();
        let single = search(single, scale);
        let margin = single.limits().margin;
        let one = single.identify(&face(probe, probe * scale));
        let two = search(mixed, scale).identify(&face(probe, probe * scale));
        let ids = |found: &Found| (known(found), found.best.map(|hit| hit.person), found.runner_up.map(|hit| hit.person));
        // Each encoder demands its own lead; on its very edge rounding decides.
        let gap = |found: &Found| Some(found.runner_up?.distance - found.best?.distance);
        prop_assume!(gap(&one).is_none_or(|gap| (gap - margin).abs() > 1e-3));
        prop_assert_eq!(ids(&one), ids(&two));
    }

    #[test]
    fn one_encoder_answers_as_it_does_alone(places in prop::collection::vec(-2.0_f32..2.0, 0..8), probe in -2.0_f32..2.0) {
        let people: Vec<PersonRecord> = (1..).zip(&places).map(|(id, place)| person(id, "x", &[*place])).collect();
        let search = search(people.clone(), 1.0);
        let nearest = enrolled(people).index().nearest(&embedding(probe));
        let found = search.identify(&face(probe, probe));
        prop_assert_eq!(found.identification, identify(&nearest, &search.limits()));
        prop_assert_eq!((found.best, found.runner_up), (nearest.best, nearest.runner_up));
    }
}
