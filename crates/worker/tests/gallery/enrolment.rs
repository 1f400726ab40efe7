//! Keeping people: enrolling, renaming, merging, deleting.

use super::harness::{Harness, PASSPHRASE, unlock};
use likeness_core::face::quality_check::Criterion;
use likeness_core::face::report::Source;
use likeness_core::gallery::person::THUMBNAIL;
use likeness_core::gallery::person::UnixMs;
use pollster::block_on;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::EnrolmentTarget;
use protocol::gallery::{GalleryEvent, GalleryRequest};
use worker::ports::gallery::{StoreError, StoreName};

use super::harness::at;

#[test]
fn consent_is_stored_with_its_date_and_a_thumbnail_only_where_it_is_wished() {
    let mut stage = Harness::open();
    stage.enrol("Ada", 0.0);
    assert!(
        !stage.ports.store.records().keys().any(|(store_name, _)| *store_name == StoreName::Thumbnails),
        "not wished"
    );
    let mut wished = stage.enrolment("Bea", 2.0);
    wished.keep_thumbnail = true;
    stage.does(GalleryRequest::Enrol(wished));
    let people = stage.people();
    assert_eq!(people[0].consented_at, UnixMs(1_650_000_000_000), "when the tick was set");
    assert_eq!([0, 1].map(|i| people[i].pictures[0].thumbnail), [false, true], "the list says so");
    let pictures = people.iter().map(|person| person.pictures[0].id).collect();
    let (event, bytes) = stage.ask(GalleryRequest::Thumbnails { pictures }).expect("unlocked");
    assert_eq!(event, GalleryEvent::Thumbnails { pictures: vec![people[1].pictures[0].id] }, "the one that there is");
    assert_eq!(bytes.into_bytes().map(|bytes| bytes.len()), Some((THUMBNAIL * THUMBNAIL * 4) as usize), "RGBA");
    stage.does(GalleryRequest::DeletePerson { person: people[1].id });
    assert!(
        !stage.ports.store.records().keys().any(|(store_name, _)| *store_name == StoreName::Thumbnails),
        "it goes with the person"
    );
}

#[test]
fn a_poor_picture_is_refused_with_its_reason() {
    let mut stage = Harness::open();
    stage.analyzer.blur(true);
    let event = stage.look(GalleryRequest::Examine { source: Source::Photo }, &[(at(100.0), 0.0)]);
    let GalleryEvent::Examined { faces, .. } = event else { panic!("an examination: {event:?}") };
    let reasons: Vec<Criterion> = faces[0].checks.iter().filter(|c| !c.passed).map(|c| c.criterion).collect();
    assert_eq!(reasons, [Criterion::Sharpness], "blurred");
    let enrolment = stage.enrolment("Ada", 0.0);
    assert_eq!(stage.refuses(GalleryRequest::Enrol(enrolment)), GalleryFailure::PoorPicture, "strict here");
}

#[test]
fn each_face_of_a_group_is_offered() {
    let mut stage = Harness::open();
    let faces = [(at(0.0), 0.0), (at(200.0), 1.0), (at(400.0), 2.0)];
    let event = stage.look(GalleryRequest::Examine { source: Source::Photo }, &faces);
    let GalleryEvent::Examined { faces, .. } = event else { panic!("an examination: {event:?}") };
    assert_eq!(faces.iter().filter(|face| face.passed()).count(), 3, "{faces:?}");
}

#[test]
fn a_burst_keeps_the_best_frame_and_refuses_two_faces() {
    let mut stage = Harness::open();
    let frame = |stage: &mut Harness, first, faces: &[_]| {
        let event = stage.look(GalleryRequest::BurstFrame { first }, faces);
        let GalleryEvent::Burst { frames, passed, best, is_best, .. } = event else { panic!("a burst: {event:?}") };
        (frames, passed, best, is_best)
    };
    let (_, _, none, _) = frame(&mut stage, true, &[(at(0.0), 0.0), (at(300.0), 1.0)]);
    assert_eq!(none, None, "two faces");
    let (frames, passed, best, is_best) = frame(&mut stage, false, &[(at(0.0), 0.0)]);
    assert_eq!((frames, passed, is_best), (2, 1, true), "the first good one");
    stage.analyzer.blur(true);
    let (_, _, still, is_best) = frame(&mut stage, false, &[(at(0.0), 0.0)]);
    assert_eq!((still, is_best), (best, false), "a blurred one is none");
    let (frames, _, forgotten, _) = frame(&mut stage, true, &[]);
    assert_eq!((frames, forgotten), (1, None), "a new burst");
}

#[test]
fn a_second_name_for_one_face_is_asked_about_and_a_second_picture_is_not() {
    let mut stage = Harness::open();
    let (ada, _) = stage.enrol("Ada", 0.0);
    let mut again = stage.enrolment("Eve", 0.1);
    again.allow_duplicate = false;
    let event = stage.does(GalleryRequest::Enrol(again.clone()));
    let GalleryEvent::PossibleDuplicate { other, .. } = &event else { panic!("asked: {event:?}") };
    assert_eq!((other.person, other.name.as_str()), (ada, "Ada"), "whom it resembles");
    assert!((other.distance - 0.1).abs() < 1e-5, "and how much: {other:?}");
    again.allow_duplicate = true;
    stage.does(GalleryRequest::Enrol(again));
    assert_eq!(stage.names(), ["Ada", "Eve"], "enrolled anyway");
    let mut own = stage.enrolment("", 0.0);
    (own.target, own.allow_duplicate) = (EnrolmentTarget::Known { person: ada }, false);
    let eve = stage.people().into_iter().find(|person| person.name == "Eve").expect("enrolled").id;
    stage.does(GalleryRequest::DeletePerson { person: eve });
    assert!(matches!(stage.does(GalleryRequest::Enrol(own)), GalleryEvent::Enrolled { .. }), "their own face");
}

#[test]
fn a_full_disk_changes_nothing() {
    let mut stage = Harness::open();
    stage.enrol("Ada", 0.0);
    let before = stage.ports.store.records();
    stage.ports.store.fail_writes(Some(StoreError::Full("QuotaExceededError".into())));
    let enrolment = stage.enrolment("Bea", 2.0);
    assert_eq!(stage.refuses(GalleryRequest::Enrol(enrolment.clone())), GalleryFailure::Full, "no room");
    assert_eq!((stage.names(), stage.ports.store.records()), (vec!["Ada".to_owned()], before), "as before");
    stage.ports.store.fail_writes(None);
    stage.does(GalleryRequest::Enrol(enrolment));
    assert_eq!(stage.names(), ["Ada", "Bea"], "the draft still waited");
}

#[test]
fn two_tabs_lose_nothing_of_each_other() {
    let mut one = Harness::open();
    one.enrol("Ada", 0.0);
    let mut two = Harness::over(&one.ports);
    two.does(unlock(PASSPHRASE));
    one.enrol("Bea", 2.0);
    two.enrol("Cyd", 4.0);
    assert_eq!(one.names(), ["Ada", "Bea", "Cyd"], "the one sees the other's");
    assert_eq!(two.names(), ["Ada", "Bea", "Cyd"], "and the other way");
    let ada = one.people()[0].id;
    two.does(GalleryRequest::DeletePerson { person: ada });
    let Ok(Some(GalleryEvent::Changed(status))) = block_on(one.gallery.tick()) else { panic!("it is told") };
    assert_eq!(status.people, 2, "without being asked");
}

#[test]
fn a_gallery_deleted_in_another_tab_is_closed_here_and_never_written_into_the_next_one() {
    let mut one = Harness::open();
    one.enrol("Ada", 0.0);
    let mut two = Harness::over(&one.ports);
    two.does(unlock(PASSPHRASE));
    one.does(GalleryRequest::DeleteEverything);
    one.does(GalleryRequest::Create { lock: super::harness::passphrase("a fresh passphrase") });
    one.enrol("Bea", 2.0);
    assert_eq!(two.refuses(GalleryRequest::People), GalleryFailure::Locked, "what was open is gone");
    two.does(unlock("a fresh passphrase"));
    assert_eq!(two.names(), ["Bea"], "the new one");
}

#[test]
fn people_are_renamed_merged_and_deleted() {
    let mut stage = Harness::open();
    let ((ada, _), (bea, picture)) = (stage.enrol("Ada", 0.0), stage.enrol("Bea", 2.0));
    stage.does(GalleryRequest::Rename { person: ada, name: " Ada L. ".into() });
    assert_eq!(stage.names(), ["Ada L.", "Bea"], "without the spaces");
    assert_eq!(
        stage.refuses(GalleryRequest::Rename { person: ada, name: " ".into() }),
        GalleryFailure::NoName,
        "empty"
    );
    stage.does(GalleryRequest::Merge { from: bea, into: ada });
    assert_eq!(stage.people().iter().map(|p| p.pictures.len()).collect::<Vec<_>>(), [2], "one person, two pictures");
    stage.does(GalleryRequest::DeletePicture { picture });
    stage.does(GalleryRequest::DeletePerson { person: ada });
    assert_eq!(stage.names(), Vec::<String>::new(), "nobody");
    assert_eq!(stage.refuses(GalleryRequest::DeletePerson { person: ada }), GalleryFailure::NoSuchPerson, "twice");
    let mut later = Harness::over(&stage.ports);
    later.does(unlock(PASSPHRASE));
    assert_eq!(later.names(), Vec::<String>::new(), "nor after a reload");
}
