//! Enrolling, renaming, merging and deleting people.

use super::harness::{Harness, PASSPHRASE, unlock};
use likeness_core::face::quality_check::Criterion;
use likeness_core::face::report::Source;
use likeness_core::gallery::person::THUMBNAIL_SIDE;
use likeness_core::gallery::person::UnixMs;
use pollster::block_on;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::draft::EnrolmentTarget;
use protocol::gallery::{AccessRequest, AnalysisRequest, DraftRequest, GalleryEvent, PeopleRequest};
use worker::ports::gallery::{StoreError, StoreName};

use super::harness::at;

#[test]
fn consent_is_stored_with_its_date_and_a_thumbnail_only_if_requested() {
    let mut harness = Harness::open();
    harness.enrol("Ada", 0.0);
    assert!(
        !harness.ports.store.records().keys().any(|(store_name, _)| *store_name == StoreName::Thumbnails),
        "not wished"
    );
    let mut wished = harness.enrolment("Bea", 2.0);
    wished.keep_thumbnail = true;
    harness.expect_event(DraftRequest::Enrol(wished));
    let people = harness.people();
    assert_eq!(people[0].consented_at, UnixMs(1_650_000_000_000), "when the tick was set");
    assert_eq!([0, 1].map(|i| people[i].pictures[0].thumbnail), [false, true], "the list says so");
    let pictures = people.iter().map(|person| person.pictures[0].id).collect();
    let (event, bytes) = harness.request(PeopleRequest::Thumbnails { pictures }).expect("unlocked");
    assert_eq!(event, GalleryEvent::Thumbnails { pictures: vec![people[1].pictures[0].id] }, "the one that there is");
    assert_eq!(
        bytes.into_bytes().map(|bytes| bytes.len()),
        Some((THUMBNAIL_SIDE * THUMBNAIL_SIDE * 4) as usize),
        "RGBA"
    );
    harness.expect_event(PeopleRequest::DeletePerson { person: people[1].id });
    assert!(
        !harness.ports.store.records().keys().any(|(store_name, _)| *store_name == StoreName::Thumbnails),
        "it goes with the person"
    );
}

#[test]
fn a_poor_picture_is_refused_with_its_reason() {
    let mut harness = Harness::open();
    harness.analyzer.blur(true);
    let event = harness.analyze(AnalysisRequest::Examine { source: Source::Photo }, &[(at(100.0), 0.0)]);
    let GalleryEvent::Examined { faces, .. } = event else { panic!("an examination: {event:?}") };
    let reasons: Vec<Criterion> = faces[0].checks.iter().filter(|c| !c.passed).map(|c| c.criterion).collect();
    assert_eq!(reasons, [Criterion::Sharpness], "blurred");
    let enrolment = harness.enrolment("Ada", 0.0);
    assert_eq!(harness.expect_failure(DraftRequest::Enrol(enrolment)), GalleryFailure::PoorPicture, "strict here");
}

#[test]
fn each_face_of_a_group_can_be_enrolled() {
    let mut harness = Harness::open();
    let faces = [(at(0.0), 0.0), (at(200.0), 1.0), (at(400.0), 2.0)];
    let event = harness.analyze(AnalysisRequest::Examine { source: Source::Photo }, &faces);
    let GalleryEvent::Examined { faces, .. } = event else { panic!("an examination: {event:?}") };
    assert_eq!(faces.iter().filter(|face| face.passed()).count(), 3, "{faces:?}");
}

#[test]
fn a_burst_keeps_the_best_frame_and_refuses_two_faces() {
    let mut harness = Harness::open();
    let frame = |harness: &mut Harness, first, faces: &[_]| {
        let event = harness.analyze(AnalysisRequest::BurstFrame { first }, faces);
        let GalleryEvent::Burst { frames, passed, best, is_best, .. } = event else { panic!("a burst: {event:?}") };
        (frames, passed, best, is_best)
    };
    let (_, _, none, _) = frame(&mut harness, true, &[(at(0.0), 0.0), (at(300.0), 1.0)]);
    assert_eq!(none, None, "two faces");
    let (frames, passed, best, is_best) = frame(&mut harness, false, &[(at(0.0), 0.0)]);
    assert_eq!((frames, passed, is_best), (2, 1, true), "the first good one");
    harness.analyzer.blur(true);
    let (_, _, still, is_best) = frame(&mut harness, false, &[(at(0.0), 0.0)]);
    assert_eq!((still, is_best), (best, false), "a blurred one is none");
    let (frames, _, forgotten, _) = frame(&mut harness, true, &[]);
    assert_eq!((frames, forgotten), (1, None), "a new burst");
}

#[test]
fn a_second_name_for_one_face_needs_confirmation_and_a_second_picture_does_not() {
    let mut harness = Harness::open();
    let (ada, _) = harness.enrol("Ada", 0.0);
    let mut again = harness.enrolment("Eve", 0.1);
    again.allow_duplicate = false;
    let event = harness.expect_event(DraftRequest::Enrol(again.clone()));
    let GalleryEvent::PossibleDuplicate { other, .. } = &event else { panic!("asked: {event:?}") };
    assert_eq!((other.person, other.name.as_str()), (ada, "Ada"), "whom it resembles");
    assert!((other.distance - 0.1).abs() < 1e-5, "and how much: {other:?}");
    again.allow_duplicate = true;
    harness.expect_event(DraftRequest::Enrol(again));
    assert_eq!(harness.names(), ["Ada", "Eve"], "enrolled anyway");
    let mut own = harness.enrolment("", 0.0);
    (own.target, own.allow_duplicate) = (EnrolmentTarget::Known { person: ada }, false);
    let eve = harness.people().into_iter().find(|person| person.name == "Eve").expect("enrolled").id;
    harness.expect_event(PeopleRequest::DeletePerson { person: eve });
    assert!(matches!(harness.expect_event(DraftRequest::Enrol(own)), GalleryEvent::Enrolled { .. }), "their own face");
}

#[test]
fn two_people_of_one_name_are_two_people() {
    let mut harness = Harness::open();
    let (ada, _) = harness.enrol("Ada", 0.0);
    let (other, _) = harness.enrol("A\u{200B}da ", 4.0);
    assert_eq!((harness.names(), ada == other), (vec!["Ada".to_owned(), "Ada".to_owned()], false), "another person");
    let invisible = harness.enrolment("\u{202E}\u{200B}", 8.0);
    assert_eq!(harness.expect_failure(DraftRequest::Enrol(invisible)), GalleryFailure::NoName, "nothing to read");
}

#[test]
fn a_full_disk_changes_nothing() {
    let mut harness = Harness::open();
    harness.enrol("Ada", 0.0);
    let before = harness.ports.store.records();
    harness.ports.store.fail_writes(Some(StoreError::Full("QuotaExceededError".into())));
    let enrolment = harness.enrolment("Bea", 2.0);
    assert_eq!(harness.expect_failure(DraftRequest::Enrol(enrolment.clone())), GalleryFailure::Full, "no room");
    assert_eq!((harness.names(), harness.ports.store.records()), (vec!["Ada".to_owned()], before), "as before");
    harness.ports.store.fail_writes(None);
    harness.expect_event(DraftRequest::Enrol(enrolment));
    assert_eq!(harness.names(), ["Ada", "Bea"], "the draft still waited");
}

#[test]
fn two_tabs_do_not_overwrite_each_other_s_changes() {
    let mut one = Harness::open();
    one.enrol("Ada", 0.0);
    let mut two = Harness::with_ports(&one.ports);
    two.expect_event(unlock(PASSPHRASE));
    one.enrol("Bea", 2.0);
    two.enrol("Cyd", 4.0);
    assert_eq!(one.names(), ["Ada", "Bea", "Cyd"], "the one sees the other's");
    assert_eq!(two.names(), ["Ada", "Bea", "Cyd"], "and the other way");
    let ada = one.people()[0].id;
    two.expect_event(PeopleRequest::DeletePerson { person: ada });
    let Ok(Some(GalleryEvent::Changed(status))) = block_on(one.gallery.tick()) else { panic!("it is told") };
    assert_eq!(status.people, 2, "without being asked");
}

#[test]
fn a_gallery_deleted_in_another_tab_is_closed_here_and_never_written_into_the_next_one() {
    let mut one = Harness::open();
    one.enrol("Ada", 0.0);
    let mut two = Harness::with_ports(&one.ports);
    two.expect_event(unlock(PASSPHRASE));
    one.expect_event(AccessRequest::DeleteEverything);
    one.expect_event(AccessRequest::Create { lock: super::harness::passphrase("a fresh passphrase") });
    one.enrol("Bea", 2.0);
    assert_eq!(two.expect_failure(PeopleRequest::List), GalleryFailure::Locked, "what was open is gone");
    two.expect_event(unlock("a fresh passphrase"));
    assert_eq!(two.names(), ["Bea"], "the new one");
}

#[test]
fn people_are_renamed_merged_and_deleted() {
    let mut harness = Harness::open();
    let ((ada, _), (bea, picture)) = (harness.enrol("Ada", 0.0), harness.enrol("Bea", 2.0));
    harness.expect_event(PeopleRequest::Rename { person: ada, name: " Ada L. ".into() });
    assert_eq!(harness.names(), ["Ada L.", "Bea"], "without the spaces");
    assert_eq!(
        harness.expect_failure(PeopleRequest::Rename { person: ada, name: " ".into() }),
        GalleryFailure::NoName,
        "empty"
    );
    harness.expect_event(PeopleRequest::Merge { from: bea, into: ada });
    assert_eq!(harness.people().iter().map(|p| p.pictures.len()).collect::<Vec<_>>(), [2], "one person, two pictures");
    harness.expect_event(PeopleRequest::DeletePicture { picture });
    harness.expect_event(PeopleRequest::DeletePerson { person: ada });
    assert_eq!(harness.names(), Vec::<String>::new(), "nobody");
    assert_eq!(
        harness.expect_failure(PeopleRequest::DeletePerson { person: ada }),
        GalleryFailure::NoSuchPerson,
        "twice"
    );
    let mut later = Harness::with_ports(&harness.ports);
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.names(), Vec::<String>::new(), "nor after a reload");
}
