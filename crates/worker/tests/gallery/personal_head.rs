//! The lesson about a head of one's own: it goes on from request to request, and holds nothing once the gallery is locked or changed.

use crate::harness::{Harness, PASSPHRASE, SHIPPED, passphrase, unlock};
use likeness_learn::personal_head::trial::TrialReport;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::draft::{Enrolment, EnrolmentTarget};
use protocol::gallery::{AccessRequest, DraftRequest, GalleryEvent, GalleryRequest, HeadEvent, PeopleRequest};
use worker::ports::gallery_memory::MemoryPorts;

const FIRST: PeopleRequest = PeopleRequest::TryHead { first: true };
const MORE: PeopleRequest = PeopleRequest::TryHead { first: false };

/// An open gallery of these people, with three pictures each.
fn gallery(people: &[&str]) -> Harness {
    let mut harness = Harness::with_encoder(&MemoryPorts::default(), SHIPPED, &[]);
    harness.expect_event(AccessRequest::Create { lock: passphrase(PASSPHRASE) });
    for (name, place) in people.iter().zip([0.0, 10.0, 20.0]) {
        let (person, _) = harness.enrol(name, place);
        for nearby in [0.1, 0.2] {
            let target = EnrolmentTarget::Known { person };
            let enrolment = Enrolment { target, ..harness.enrolment(name, place + nearby) };
            harness.expect_event(DraftRequest::Enrol(enrolment));
        }
    }
    harness
}

fn head(harness: &mut Harness, request: PeopleRequest) -> HeadEvent {
    match harness.expect_event(request) {
        GalleryEvent::Head(event) => event,
        other => panic!("a head: {other:?}"),
    }
}

fn finished(harness: &mut Harness) -> TrialReport {
    let mut event = head(harness, FIRST);
    loop {
        match event {
            HeadEvent::Going { done, all, .. } => assert!(done < all, "{done} of {all}"),
            HeadEvent::Done(report) => return report,
            other => panic!("{other:?}"),
        }
        event = head(harness, MORE);
    }
}

#[test]
fn a_trial_goes_on_until_every_picture_was_left_out_and_names_nobody_new() {
    let mut harness = gallery(&["Ada", "Bea", "Cleo"]);
    let before = harness.people();
    let report = finished(&mut harness);
    assert_eq!((report.people, report.pictures, report.rounds), (3, 9, 3), "{report:?}");
    assert_eq!((report.plain.right, report.plain.count()), (9, 9), "{report:?}");
    assert_eq!(report.head.count(), 9, "{report:?}");
    assert_eq!(harness.people(), before, "nothing is stored");
    assert_eq!(finished(&mut harness), report, "the same gallery, the same result");
}

#[test]
fn a_request_to_begin_begins_anew() {
    let mut harness = gallery(&["Ada", "Bea"]);
    let HeadEvent::Going { done: first, .. } = head(&mut harness, FIRST) else { panic!("it goes") };
    let HeadEvent::Going { done: second, .. } = head(&mut harness, MORE) else { panic!("it goes on") };
    assert!(second > first, "{second} {first}");
    assert!(matches!(head(&mut harness, FIRST), HeadEvent::Going { done, .. } if done == first), "from the start");
}

#[test]
fn what_is_locked_or_changed_in_between_begins_anew() {
    let mut harness = gallery(&["Ada", "Bea", "Cleo"]);
    let HeadEvent::Going { done: first, all, .. } = head(&mut harness, FIRST) else { panic!("it goes") };
    harness.expect_event(AccessRequest::Lock);
    assert_eq!(harness.expect_failure(MORE), GalleryFailure::Locked, "no key, no embeddings");
    harness.expect_event(unlock(PASSPHRASE));
    assert!(matches!(head(&mut harness, MORE), HeadEvent::Going { done, .. } if done == first), "after a lock");
    head(&mut harness, MORE);
    let person = harness.people()[0].id;
    harness.expect_event(PeopleRequest::DeletePerson { person });
    let event = head(&mut harness, MORE);
    assert!(matches!(event, HeadEvent::Going { done, all: fewer, .. } if done == first && fewer == all), "{event:?}");
}

#[test]
fn a_small_gallery_and_another_encoder_are_refused() {
    let mut harness = gallery(&["Ada"]);
    assert_eq!(head(&mut harness, FIRST), HeadEvent::TooFew { people: 1 }, "one person");
    let mut other = Harness::open();
    assert_eq!(head(&mut other, FIRST), HeadEvent::OtherEncoder, "its strangers were not measured");
}

#[test]
fn only_the_beginning_shows_that_somebody_is_there() {
    let is_use = |request: PeopleRequest| GalleryRequest::from(request).is_use();
    assert!(is_use(FIRST) && !is_use(MORE), "the page goes on by itself");
}
