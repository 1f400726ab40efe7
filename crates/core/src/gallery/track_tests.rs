//! Tests of the tracker.

use super::super::embedding_version::tests::embedding_version;
use super::super::record::tests::embedding as face;
use super::*;
use proptest::prelude::*;

const ADA: TrackLabel = TrackLabel::Known(PersonId(1));

fn tracker() -> Tracker {
    Tracker::new(TrackSettings::default())
}

fn at(x: f32) -> Rect {
    Rect::new(x, 50.0, 100.0, 120.0)
}

#[test]
fn a_face_that_moves_a_little_keeps_its_track_and_a_distant_one_gets_a_new_one() {
    let mut tracker = tracker();
    let first = tracker.associate(&[at(0.0), at(400.0)]);
    assert_eq!(tracker.associate(&[at(415.0), at(20.0)]), [first[1], first[0]], "by position, not by order");
    let third = tracker.associate(&[at(20.0), at(800.0)]);
    assert_eq!(third[0], first[0], "stayed");
    assert!(!first.contains(&third[1]), "new: {third:?}");
}

#[test]
fn the_box_with_the_best_overlap_keeps_the_track() {
    let mut tracker = tracker();
    let first = tracker.associate(&[at(0.0)]);
    let next = tracker.associate(&[at(40.0), at(5.0)]);
    assert_eq!(next[1], first[0], "the better overlap");
    assert!(next[0] != next[1], "one track per box: {next:?}");
}

#[test]
fn a_face_missing_for_too_long_is_forgotten() {
    let mut tracker = tracker();
    let first = tracker.associate(&[at(0.0)]);
    for _ in 0..tracker.settings.max_missed_frames {
        tracker.associate(&[]);
    }
    assert_eq!(tracker.mean_look(first[0]), None, "never encoded");
    assert!(tracker.associate(&[at(0.0)])[0] != first[0], "a new track");
}

#[test]
fn a_face_that_reappears_elsewhere_is_matched_by_its_embedding() {
    let mut tracker = tracker();
    let first = tracker.associate(&[at(0.0)])[0];
    for _ in 0..3 {
        assert_eq!(tracker.update(first, face(0.0)), first, "the same face");
        tracker.vote(first, ADA);
        tracker.associate(&[at(0.0)]);
    }
    tracker.associate(&[]);
    let elsewhere = tracker.associate(&[at(700.0)])[0];
    assert!(elsewhere != first, "no overlap");
    assert_eq!(tracker.update(elsewhere, face(0.1)), first, "the previous track");
    assert_eq!(tracker.label(first), ADA, "with its previous label");
    assert_eq!(tracker.associate(&[at(705.0)]), [first], "and its new place");
}

#[test]
fn a_track_is_identified_by_what_each_encoder_saw() {
    let mut tracker = tracker();
    let (earlier, number) = (embedding_version('b'), tracker.associate(&[at(0.0)])[0]);
    for place in [0.0, 0.2] {
        tracker.update(number, Encodings::new(face(place)).with(earlier.clone(), face(5.0 * place)));
    }
    let mean = tracker.mean_look(number).expect("two looks");
    assert!(mean.current().distance(&face(0.1).normalized()) < 1e-6, "the mean of the current encoder");
    assert!(
        mean.earlier(&earlier).is_some_and(|mean| mean.distance(&face(0.5).normalized()) < 1e-6),
        "and of the earlier one"
    );
}

#[test]
fn a_different_person_in_the_same_place_gets_a_new_track_without_a_label() {
    let mut tracker = tracker();
    let first = tracker.associate(&[at(0.0)])[0];
    for _ in 0..3 {
        tracker.update(first, face(0.0));
        tracker.vote(first, ADA);
    }
    assert_eq!(tracker.update(first, face(3.0)), first, "one outlier may be blur");
    assert!(tracker.mean_look(first).expect("encoded at").current().distance(&face(0.0)) < 1e-6, "and is ignored");
    let other = tracker.update(first, face(3.0));
    assert!(other != first, "two are a different person");
    assert_eq!(tracker.label(other), TrackLabel::Uncertain, "without a label so far");
    assert_eq!(tracker.associate(&[at(0.0)]), [other], "in the next frame");
}

#[test]
fn the_longest_waiting_track_is_encoded_first() {
    let mut tracker = tracker();
    let boxes = [at(0.0), at(200.0), at(400.0)];
    let numbers = tracker.associate(&boxes);
    assert_eq!(tracker.schedule(&numbers, 2).len(), 2, "two per frame");
    let mut encoded = std::collections::BTreeSet::new();
    for _ in 0..2 {
        let numbers = tracker.associate(&boxes);
        for place in tracker.schedule(&numbers, 2) {
            tracker.update(numbers[place], face(place as f32));
            encoded.insert(place);
        }
    }
    assert_eq!(encoded.len(), 3, "every face is encoded: {encoded:?}");
}

#[test]
fn a_changed_gallery_resets_labels() {
    let mut tracker = tracker();
    let number = tracker.associate(&[at(0.0)])[0];
    tracker.vote(number, ADA);
    tracker.vote(number, ADA);
    assert_eq!(tracker.label(number), ADA, "after two results");
    tracker.reset_labels();
    assert_eq!(tracker.label(number), TrackLabel::Uncertain, "labels are not carried over");
}

#[test]
fn a_face_is_remembered_for_as_many_frames_as_it_may_be_missing() {
    let mut tracker = tracker();
    let first = tracker.associate(&[at(0.0)]);
    for _ in 1..tracker.settings.max_missed_frames {
        tracker.associate(&[]);
    }
    assert_eq!(tracker.associate(&[at(0.0)]), first, "back in the last frame");
}

#[test]
fn two_faces_in_one_frame_are_two_people_however_alike() {
    let mut tracker = tracker();
    let first = tracker.associate(&[at(0.0)])[0];
    tracker.update(first, face(0.0));
    let both = tracker.associate(&[at(0.0), at(400.0)]);
    assert_eq!(tracker.update(both[1], face(0.0)), both[1], "a twin is not the one who is still there");
    assert_eq!(tracker.associate(&[at(0.0), at(400.0)]), both, "each has an own track");
}

#[test]
fn only_the_latest_looks_are_averaged() {
    let mut tracker = Tracker::new(TrackSettings { window: 2, ..TrackSettings::default() });
    let number = tracker.associate(&[at(0.0)])[0];
    for place in [0.9, 0.0, 0.2] {
        tracker.update(number, face(place));
    }
    let mean = tracker.mean_look(number).expect("three looks");
    assert!(mean.current().distance(&face(0.1).normalized()) < 1e-6, "of the last two: {:?}", mean.current().values());
}

#[test]
fn a_face_that_turned_out_to_be_somebody_else_has_just_been_encoded() {
    let mut tracker = tracker();
    let boxes = [at(0.0), at(400.0)];
    let numbers = tracker.associate(&boxes);
    tracker.update(numbers[0], face(0.0));
    tracker.update(numbers[1], face(5.0));
    for _ in 0..2 {
        let numbers = tracker.associate(&boxes);
        tracker.update(numbers[0], face(9.0));
    }
    let numbers = tracker.associate(&boxes);
    assert_eq!(tracker.schedule(&numbers, 1), [1], "the other has waited longer");
}

#[test]
fn nothing_of_a_face_outlasts_the_forgetting_of_all_tracks() {
    let mut tracker = tracker();
    let number = tracker.associate(&[at(0.0)])[0];
    tracker.update(number, face(0.0));
    tracker.vote(number, ADA);
    tracker.vote(number, ADA);
    tracker.clear();
    assert_eq!((tracker.label(number), tracker.mean_look(number)), (TrackLabel::Uncertain, None), "forgotten");
    let next = tracker.associate(&[at(0.0)])[0];
    assert_ne!(tracker.update(next, face(0.0)), number, "not even known by the look");
}

fn any_label() -> impl Strategy<Value = TrackLabel> {
    prop_oneof![Just(ADA), Just(TrackLabel::Known(PersonId(2))), Just(TrackLabel::Uncertain), Just(TrackLabel::Unknown)]
}

#[test]
fn the_first_box_is_followed_by_overlap_and_by_embedding() {
    let mut tracker = tracker();
    assert_eq!(tracker.follow_first(&[], None), None, "nobody");
    let first = tracker.follow_first(&[at(0.0)], Some(face(0.0).into()));
    assert_eq!(tracker.follow_first(&[at(9.0), at(300.0)], None), first, "by its box, in a frame that was not encoded");
    assert_eq!(tracker.follow_first(&[at(300.0)], Some(face(0.1).into())), first, "by its embedding, elsewhere");
    tracker.follow_first(&[at(300.0)], Some(face(9.0).into()));
    assert_ne!(
        tracker.follow_first(&[at(300.0)], Some(face(9.0).into())),
        first,
        "twice another face in the same place"
    );
}

proptest! {
    #[test]
    fn a_single_outlier_never_changes_the_label(steady in any_label(), odd in any_label(), every in 2_usize..6) {
        let mut tracker = tracker();
        let number = tracker.associate(&[at(0.0)])[0];
        tracker.vote(number, steady);
        tracker.vote(number, steady);
        for i in 0..60 {
            let answer = if i % every == 0 { odd } else { steady };
            prop_assert_eq!(tracker.vote(number, answer), steady, "at result {}", i);
        }
    }

    #[test]
    fn the_label_changes_at_most_every_third_vote_and_only_to_a_vote(
        answers in prop::collection::vec(any_label(), 0..60),
    ) {
        let mut tracker = tracker();
        let number = tracker.associate(&[at(0.0)])[0];
        let (mut label, mut since) = (TrackLabel::Uncertain, 0);
        for (i, answer) in answers.iter().enumerate() {
            let now = tracker.vote(number, *answer);
            since += 1;
            if now != label {
                prop_assert!(since >= 2, "result {i}");
                prop_assert_eq!(now, *answer);
                (label, since) = (now, 0);
            }
        }
    }

    #[test]
    fn track_ids_in_a_frame_are_unique(
        frames in prop::collection::vec(prop::collection::vec(0.0_f32..800.0, 0..6), 1..12),
    ) {
        let mut tracker = tracker();
        for frame in frames {
            let boxes: Vec<Rect> = frame.iter().map(|x| at(*x)).collect();
            let numbers = tracker.associate(&boxes);
            let distinct: std::collections::BTreeSet<u32> = numbers.iter().copied().collect();
            prop_assert_eq!(distinct.len(), boxes.len());
        }
    }
}
