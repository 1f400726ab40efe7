//! Identifying people in frames and photos, and verifying a claimed identity.

use super::harness::{Harness, PASSPHRASE, at, embedding, unlock};
use likeness_core::face::matching::Decision;
use likeness_core::face::report::Source;
use likeness_core::gallery::index::FaceIndex;
use likeness_core::gallery::person::PersonId;
use likeness_core::gallery::recognition::{Candidate, Identity};
use likeness_core::gallery::recognition_csv::{TableRow, csv};
use protocol::gallery::draft::Enrolment;
use protocol::gallery::{AccessRequest, AnalysisRequest, DraftRequest, GalleryEvent, PeopleRequest};

pub(crate) fn name(identity: &Identity) -> &str {
    match identity {
        Identity::Known { name, .. } => name,
        Identity::Uncertain => "not sure",
        Identity::Unknown => "nobody",
    }
}

pub(crate) fn named(
    harness: &mut Harness,
    source: Source,
    faces: &[(likeness_core::geometry::Rect, f32)],
) -> Vec<String> {
    harness.recognise(source, faces).iter().map(|face| name(&face.identity).to_owned()).collect()
}

pub(crate) fn three() -> Harness {
    let mut harness = Harness::open();
    for (name, place) in [("Ada", 0.0), ("Bea", 2.0), ("Cyd", 4.0)] {
        harness.enrol(name, place);
    }
    harness
}

#[test]
fn three_people_are_identified_and_a_fourth_is_unknown() {
    let mut harness = three();
    let group = [(at(0.0), 0.1), (at(130.0), 2.1), (at(260.0), 4.1), (at(390.0), 9.0)];
    assert_eq!(named(&mut harness, Source::Photo, &group), ["Ada", "Bea", "Cyd", "nobody"], "in a photo");
    let faces = harness.recognise(Source::Photo, &group[..1]);
    let (nearest, runner_up) = (faces[0].nearest.as_ref(), faces[0].runner_up.as_ref());
    assert_eq!(nearest.map(|c| c.name.as_str()), Some("Ada"), "one click deeper");
    assert_eq!(runner_up.map(|c| c.name.as_str()), Some("Bea"), "and who was next");
}

#[test]
fn two_people_of_one_name_are_told_apart_in_every_answer_and_in_the_table() {
    let mut harness = three();
    harness.ports.wall_clock.advance(60_000);
    let mut enrolment = harness.enrolment("Ada", 6.0);
    enrolment.allow_duplicate = true;
    let event = harness.expect_event(DraftRequest::Enrol(enrolment));
    assert!(matches!(&event, GalleryEvent::Enrolled { label, .. } if label == "Ada (2)"), "said at once: {event:?}");
    let labels: Vec<String> = harness.people().into_iter().map(|person| person.label).collect();
    assert_eq!(labels, ["Ada", "Ada (2)", "Bea", "Cyd"], "in the list");
    let both = [(at(0.0), 0.1), (at(130.0), 6.1)];
    assert_eq!(named(&mut harness, Source::Photo, &both), ["Ada", "Ada (2)"], "in a photo");
    named(&mut harness, Source::Camera, &both);
    assert_eq!(named(&mut harness, Source::Camera, &both), ["Ada", "Ada (2)"], "in front of the camera");
    let found = Ok(harness.recognise(Source::Photo, &both));
    let table = csv(&[TableRow { file: "two.jpg".into(), found }]);
    assert!(table.contains(",known,Ada,") && table.contains(",known,Ada (2),"), "in the table: {table}");
    let duplicate = Enrolment { allow_duplicate: false, ..harness.enrolment("Zoe", 6.05) };
    let event = harness.expect_event(DraftRequest::Enrol(duplicate));
    let asks = |other: &Candidate| other.name == "Ada (2)";
    assert!(
        matches!(&event, GalleryEvent::PossibleDuplicate { other, .. } if asks(other)),
        "in the question: {event:?}"
    );
}

#[test]
fn a_live_name_comes_after_two_votes_and_survives_an_outlier() {
    let mut harness = three();
    let ada = [(at(50.0), 0.05)];
    let first = harness.recognise(Source::Camera, &ada);
    assert_eq!(name(&first[0].identity), "not sure", "not at the first look");
    let second = harness.recognise(Source::Camera, &ada);
    assert_eq!(name(&second[0].identity), "Ada", "two looks agree");
    let odd = harness.recognise(Source::Camera, &[(at(60.0), 9.0)]);
    assert_eq!((name(&odd[0].identity), odd[0].track), ("Ada", first[0].track), "one odd look changes nothing");
    for _ in 0..3 {
        harness.recognise(Source::Camera, &[(at(60.0), 9.0)]);
    }
    assert_eq!(named(&mut harness, Source::Camera, &[(at(60.0), 9.0)]), ["nobody"], "somebody else stands there now");
}

#[test]
fn in_a_crowd_every_face_gets_a_turn() {
    let mut harness = three();
    let crowd = [(at(0.0), 0.0), (at(130.0), 2.0), (at(260.0), 4.0), (at(390.0), 9.0)];
    let mut last = Vec::new();
    for _ in 0..6 {
        last = named(&mut harness, Source::Camera, &crowd);
    }
    assert_eq!(last, ["Ada", "Bea", "Cyd", "nobody"], "two faces a frame, six frames");
}

#[test]
fn a_deleted_person_is_never_named_again_not_even_from_a_track() {
    let mut harness = three();
    for _ in 0..3 {
        assert!(!harness.recognise(Source::Camera, &[(at(50.0), 0.0)]).is_empty(), "there is a face");
    }
    let ada = harness.people()[0].id;
    harness.expect_event(PeopleRequest::DeletePerson { person: ada });
    for frame in 0..5 {
        let names = named(&mut harness, Source::Camera, &[(at(50.0), 0.0)]);
        assert!(names != ["Ada"], "frame {frame}: {names:?}");
    }
}

#[test]
fn the_threshold_tightens_as_the_gallery_grows() {
    let mut harness = Harness::open();
    let tau = |harness: &mut Harness| {
        let event = harness.expect_event(AccessRequest::Status);
        let GalleryEvent::Status(status) = event else { panic!("a status: {event:?}") };
        status.limits.expect("unlocked, with nets").tau
    };
    harness.enrol("Ada", 0.0);
    let one = tau(&mut harness);
    for n in 1_u8..30 {
        harness.enrol(&format!("Person {n}"), f32::from(n) * 0.3);
    }
    let thirty = tau(&mut harness);
    assert!(thirty < one - 0.08, "from {one} to {thirty}: one and a half decades of strangers more");
}

#[test]
fn embeddings_of_an_encoder_that_is_not_offered_are_not_compared() {
    let harness = three();
    let mut newer = Harness::with_encoder(&harness.ports, 'c', &[]);
    newer.expect_event(unlock(PASSPHRASE));
    assert_eq!(named(&mut newer, Source::Photo, &[(at(0.0), 0.0)]), ["nobody"], "however near the numbers are");
    let event = newer.expect_event(AccessRequest::Status);
    let GalleryEvent::Status(status) = event else { panic!("a status: {event:?}") };
    assert_eq!((status.pictures, status.incompatible), (3, 3), "kept, and told");
}

#[test]
fn a_claimed_identity_is_compared_with_that_person_only() {
    let mut harness = three();
    let (ada, bea) = (harness.people()[0].id, harness.people()[1].id);
    for (person, decision) in [(ada, Decision::Same), (bea, Decision::Different)] {
        let request = AnalysisRequest::Verify { person, source: Source::Photo };
        let event = harness.analyze(request, &[(at(100.0), 0.2)]);
        let GalleryEvent::Verified { verdict, report, .. } = event else { panic!("a verdict: {event:?}") };
        assert_eq!(verdict.map(|v| v.decision), Some(decision), "{person:?}");
        assert_eq!(report.faces.len(), 1, "the report of the look");
    }
    let event = harness.analyze(AnalysisRequest::Verify { person: ada, source: Source::Photo }, &[]);
    let GalleryEvent::Verified { verdict, .. } = event else { panic!("no verdict: {event:?}") };
    assert_eq!(verdict, None, "without a face");
}

#[test]
fn a_claimed_face_before_the_camera_is_followed_and_its_landmarks_are_reported() {
    let mut harness = three();
    let person = harness.people()[0].id;
    let mut look = |source, place| {
        let event = harness.analyze(AnalysisRequest::Verify { person, source }, &[(at(100.0), place)]);
        let GalleryEvent::Verified { report, .. } = event else { panic!("a verdict: {event:?}") };
        (report.track, report.landmarks.len())
    };
    let first = look(Source::Camera, 0.0);
    assert!(first.0.is_some() && first.1 == 68, "{first:?}");
    assert_eq!(look(Source::Camera, 0.1), first, "the same face");
    assert_eq!(look(Source::Photo, 0.1).0, None, "a photo");
    look(Source::Camera, 9.0);
    assert_ne!(look(Source::Camera, 9.0).0, first.0, "somebody else in the same place");
}

#[test]
fn a_recognised_face_has_landmarks_in_the_frames_in_which_it_is_read() {
    let mut harness = three();
    let crowd = [(at(0.0), 0.0), (at(130.0), 2.0), (at(260.0), 4.0)];
    let faces = harness.recognise(Source::Camera, &crowd);
    let read = faces.iter().filter(|face| face.landmarks.len() == 68).count();
    assert_eq!((faces.len(), read), (3, 2), "two faces a frame");
}

#[test]
fn the_similarity_of_three_pictures_is_a_matrix_of_nine() {
    let event = three().expect_event(PeopleRequest::Similarity);
    let GalleryEvent::Similarity(found) = event else { panic!("similarity: {event:?}") };
    assert_eq!((found.shown.len(), found.distances.len()), (3, 9), "three pictures");
    assert!((found.distances[1] - std::f32::consts::SQRT_2).abs() < 1e-5, "Ada and Bea: {:?}", found.distances);
}

/// Logs the native figure, without a limit; the one in wasm comes from `browser.rs`.
#[test]
fn ten_thousand_people_with_five_pictures_each_are_searched() {
    let place = |person: u64| (person % 997) as f32 * 0.009;
    let faces: Vec<_> = (0..10_000).map(|person| (PersonId(person), embedding(place(person)))).collect();
    let index = FaceIndex::new(faces.iter().flat_map(|(person, face)| [(*person, face); 5]));
    let start = std::time::Instant::now();
    let found = index.nearest(&embedding(place(123)));
    let took = start.elapsed();
    assert_eq!(found.best.map(|hit| hit.person), Some(PersonId(123)), "the first of those at this place");
    assert_eq!((index.people(), index.pictures()), (10_000, 50_000), "all of them");
    assert!(took.as_secs() < 10, "1:10,000 with five pictures each took {took:?}");
}
