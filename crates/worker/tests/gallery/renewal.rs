//! Galleries that were enrolled with an earlier encoder: naming their people with it, and renewing them.

use super::harness::{Harness, PASSPHRASE, at, unlock};
use super::recognition::{name, named, three};
use likeness_core::face::matching::Decision;
use likeness_core::face::report::Source;
use likeness_core::gallery::person::{Person, PictureEncoder, UnixMs};
use likeness_core::geometry::Point;
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::draft::{Enrolment, EnrolmentTarget};
use protocol::gallery::{AccessRequest, AnalysisRequest, DraftRequest, GalleryEvent, PeopleRequest};

const PHOTO: Source = Source::Photo;

/// Ada, Bea and Cyd, enrolled with `'a'`, on a page whose encoder is `'b'` by now and that offers `'a'`.
fn after_a_change() -> Harness {
    let harness = three();
    let mut newer = Harness::with_encoder(&harness.ports, 'b', &['a']);
    newer.expect_event(unlock(PASSPHRASE));
    newer
}

fn loaded() -> Harness {
    let mut harness = after_a_change();
    harness.load_missing_encoder();
    harness
}

fn person(harness: &mut Harness, name: &str) -> Person {
    harness.people().into_iter().find(|person| person.name == name).expect("enrolled")
}

fn renew(
    harness: &mut Harness,
    name: &str,
    face: Option<Point>,
    faces: &[(likeness_core::geometry::Rect, f32)],
) -> GalleryEvent {
    let person = person(harness, name).id;
    harness.analyze(AnalysisRequest::Renew { person, face }, faces)
}

#[test]
fn people_of_an_earlier_encoder_are_named_by_it_and_the_list_says_so() {
    let mut harness = loaded();
    let group = [(at(0.0), 0.1), (at(130.0), 2.1), (at(260.0), 4.1), (at(390.0), 9.0)];
    assert_eq!(named(&mut harness, PHOTO, &group), ["Ada", "Bea", "Cyd", "nobody"], "as before");
    let faces = harness.recognise(PHOTO, &group[..1]);
    assert!(faces[0].nearest.as_ref().is_some_and(|c| c.earlier && c.distance < 0.11), "its own distance: {faces:?}");
    let status = harness.status();
    assert_eq!((status.to_renew, status.incompatible), (3, 0), "all are to be renewed, none is lost");
    assert!(harness.people().iter().all(|p| p.needs_renewal() && p.is_compared()), "in the list");
}

#[test]
fn a_live_face_is_named_by_the_earlier_encoder_too() {
    let mut harness = loaded();
    let ada = [(at(50.0), 0.05)];
    assert_eq!(named(&mut harness, Source::Camera, &ada), ["not sure"], "not at the first look");
    assert_eq!(named(&mut harness, Source::Camera, &ada), ["Ada"], "two looks agree");
}

#[test]
fn a_gallery_opens_without_its_encoder_and_names_the_others() {
    let mut harness = after_a_change();
    harness.enrol("Dee", 6.0);
    let both = [(at(0.0), 0.1), (at(130.0), 6.1)];
    assert_eq!(named(&mut harness, PHOTO, &both), ["nobody", "Dee"], "Ada's encoder is not loaded yet");
    assert!(harness.status().earlier_loading, "and the page says so");
    let missing = harness.gallery.missing_encoder().expect("it is wanted");
    harness.gallery.encoder_failed(missing, Failure::new(FailureKind::ManifestUnreadable, "a test"));
    assert_eq!(harness.gallery.missing_encoder(), None, "not again and again");
    let status = harness.status();
    assert_eq!(status.earlier_failure.map(|f| f.kind), Some(FailureKind::ManifestUnreadable), "a notice");
    assert!(!status.earlier_loading, "no longer awaited");
    assert_eq!((status.to_renew, harness.names().len()), (3, 4), "nobody is lost");
    assert_eq!(named(&mut harness, PHOTO, &both), ["nobody", "Dee"], "the others are named");
    harness.expect_event(AccessRequest::Lock);
    harness.expect_event(unlock(PASSPHRASE));
    assert_eq!(harness.status().earlier_failure, None, "the next time");
    harness.load_missing_encoder();
    assert_eq!(named(&mut harness, PHOTO, &both), ["Ada", "Dee"], "it is tried again");
}

#[test]
fn a_locked_gallery_and_one_without_earlier_people_need_no_other_encoder() {
    let mut harness = after_a_change();
    harness.expect_event(AccessRequest::Lock);
    assert_eq!(harness.gallery.missing_encoder(), None, "locked");
    let ports = Harness::open().ports;
    let mut harness = Harness::with_encoder(&ports, 'b', &['a']);
    harness.expect_event(unlock(PASSPHRASE));
    harness.enrol("Dee", 6.0);
    assert_eq!(harness.gallery.missing_encoder(), None, "everybody is of the current one");
}

#[test]
fn a_face_of_two_encoders_is_named_after_the_rarer_distance() {
    let mut harness = loaded();
    harness.enrol("Dee", 0.4);
    // The distances of the current encoder are half as large.
    let faces = harness.recognise(PHOTO, &[(at(0.0), 0.15)]);
    let candidates = [&faces[0].nearest, &faces[0].runner_up].map(|c| c.clone().expect("two people"));
    let [ada, dee] = &candidates;
    assert_eq!([ada, dee].map(|c| (c.name.as_str(), c.earlier)), [("Ada", true), ("Dee", false)], "{faces:?}");
    assert!(ada.distance > dee.distance, "0.15 of the earlier encoder means less than 0.125 of the current one");
    let faces = harness.recognise(PHOTO, &[(at(0.0), 0.25)]);
    assert_eq!(faces[0].nearest.as_ref().map(|c| c.name.as_str()), Some("Dee"), "now she is nearer: {faces:?}");
}

#[test]
fn a_recognised_person_is_renewed_by_one_request_and_loses_nothing() {
    let mut harness = three();
    let ada = person(&mut harness, "Ada").id;
    let mut second = harness.enrolment("Ada", 0.02);
    (second.target, second.keep_thumbnail) = (EnrolmentTarget::Known { person: ada }, true);
    harness.expect_event(DraftRequest::Enrol(second));
    let mut harness = Harness::with_encoder(&harness.ports, 'b', &['a']);
    harness.expect_event(unlock(PASSPHRASE));
    harness.load_missing_encoder();
    let event = renew(&mut harness, "Ada", None, &[(at(100.0), 0.1)]);
    assert!(matches!(event, GalleryEvent::Enrolled { .. }), "no question: {event:?}");
    let ada = person(&mut harness, "Ada");
    let encoders: Vec<PictureEncoder> = ada.pictures.iter().map(|picture| picture.encoder).collect();
    assert_eq!(
        encoders,
        [PictureEncoder::Earlier, PictureEncoder::Earlier, PictureEncoder::Current],
        "none is dropped"
    );
    assert_eq!(ada.consented_at, UnixMs(1_650_000_000_000), "the consent that was given");
    assert!(ada.pictures[2].thumbnail, "as the person chose before");
    assert_eq!((ada.needs_renewal(), harness.status().to_renew), (false, 2), "Bea and Cyd are left");
    let faces = harness.recognise(PHOTO, &[(at(0.0), 0.12)]);
    assert_eq!(name(&faces[0].identity), "Ada", "by the current encoder");
    assert!(faces[0].nearest.as_ref().is_some_and(|c| !c.earlier), "{faces:?}");
    harness.expect_event(PeopleRequest::DeleteEarlierPictures { person: ada.id });
    assert_eq!(person(&mut harness, "Ada").pictures.len(), 1, "dropped on request");
}

#[test]
fn once_everybody_is_renewed_the_earlier_encoder_is_needed_no_more() {
    let mut harness = loaded();
    let earlier = super::harness::tag('a');
    assert!(harness.gallery.needs(&earlier), "three people");
    for (name, place) in [("Ada", 0.0), ("Bea", 2.0), ("Cyd", 4.0)] {
        renew(&mut harness, name, None, &[(at(100.0), place)]);
    }
    assert!(!harness.gallery.needs(&earlier), "nobody");
    assert_eq!(named(&mut harness, PHOTO, &[(at(0.0), 2.05)]), ["Bea"], "named all the same");
}

#[test]
fn pictures_of_a_person_who_was_not_renewed_are_not_dropped() {
    let mut harness = loaded();
    let ada = person(&mut harness, "Ada");
    let refused = harness.expect_failure(PeopleRequest::DeleteEarlierPictures { person: ada.id });
    assert_eq!((refused, person(&mut harness, "Ada")), (GalleryFailure::NoSuchPicture, ada), "nothing changed");
}

#[test]
fn a_face_that_is_not_theirs_renews_a_person_only_after_a_question() {
    let mut harness = loaded();
    let event = renew(&mut harness, "Ada", None, &[(at(100.0), 2.0)]);
    let GalleryEvent::NotRenewed { person: ada, draft: Some(draft), verdict, .. } = event else { panic!("{event:?}") };
    assert_eq!(verdict.map(|v| v.decision), Some(Decision::Different), "Bea's face");
    assert!(person(&mut harness, "Ada").needs_renewal(), "nothing was stored");
    let (target, consented_at) = (EnrolmentTarget::Known { person: ada }, UnixMs(1));
    let enrolment = Enrolment { draft, target, consented_at, keep_thumbnail: false, allow_duplicate: true };
    harness.expect_event(DraftRequest::Enrol(enrolment));
    assert!(!person(&mut harness, "Ada").needs_renewal(), "it was confirmed");
}

#[test]
fn a_poor_picture_renews_nobody_and_says_why() {
    let mut harness = loaded();
    harness.analyzer.blur(true);
    let event = renew(&mut harness, "Ada", None, &[(at(100.0), 0.0)]);
    let GalleryEvent::NotRenewed { draft: None, checks, .. } = event else { panic!("{event:?}") };
    assert_eq!(checks.iter().filter(|check| !check.passed).count(), 1, "not sharp");
    let event = renew(&mut harness, "Ada", None, &[]);
    assert!(matches!(event, GalleryEvent::NotRenewed { draft: None, .. }), "no face: {event:?}");
    assert!(person(&mut harness, "Ada").needs_renewal(), "neither was stored");
}

#[test]
fn of_several_faces_the_one_of_the_person_is_taken_or_the_one_that_was_chosen() {
    let group = [(at(0.0), 2.0), (at(200.0), 0.1), (at(400.0), 9.0)];
    let mut harness = loaded();
    let event = renew(&mut harness, "Ada", None, &group);
    assert!(matches!(event, GalleryEvent::Enrolled { .. }), "the second: {event:?}");
    let mut harness = loaded();
    let event = renew(&mut harness, "Ada", Some(Point::new(410.0, 60.0)), &group);
    assert!(matches!(event, GalleryEvent::NotRenewed { draft: Some(_), .. }), "the third: {event:?}");
}

#[test]
fn without_their_encoder_a_person_is_renewed_after_a_question() {
    let mut harness = after_a_change();
    let event = renew(&mut harness, "Ada", None, &[(at(100.0), 0.0)]);
    assert!(matches!(event, GalleryEvent::NotRenewed { draft: Some(_), verdict: None, .. }), "{event:?}");
}

#[test]
fn a_new_entry_for_a_person_of_an_earlier_encoder_is_asked_about() {
    let mut harness = loaded();
    let mut enrolment = harness.enrolment("Ada again", 0.1);
    enrolment.allow_duplicate = false;
    let event = harness.expect_event(DraftRequest::Enrol(enrolment));
    let GalleryEvent::PossibleDuplicate { other, .. } = event else { panic!("{event:?}") };
    assert_eq!((other.name.as_str(), other.earlier), ("Ada", true), "by her own encoder");
}

#[test]
fn a_claimed_name_is_verified_by_the_thresholds_of_the_encoder_of_that_person() {
    let mut harness = loaded();
    harness.enrol("Dee", 6.0);
    for (name, place, tau) in [("Ada", 0.3, 0.59), ("Dee", 6.3, 0.295)] {
        let person = person(&mut harness, name).id;
        let event = harness.analyze(AnalysisRequest::Verify { person, source: PHOTO }, &[(at(100.0), place)]);
        let GalleryEvent::Verified { verdict: Some(verdict), .. } = event else { panic!("{event:?}") };
        assert_eq!(verdict.decision, Decision::Same, "{name}");
        assert!((verdict.thresholds.tau - tau).abs() < 1e-6, "{name}: {verdict:?}");
    }
}
