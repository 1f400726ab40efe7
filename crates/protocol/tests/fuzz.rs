//! Messages between page and worker against changed JSON: reading one never panics, and what is read is written back alike.
//! `FUZZ_RUNS` asks for a longer run.

#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

#[path = "../../core/tests/fuzz/mutation.rs"]
mod mutation;

use likeness_core::face::report::Source;
use likeness_core::gallery::person::{ImportMode, PersonId, PictureId, UnixMs};
use mutation::fuzz;
use protocol::Event;
use protocol::Request;
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::draft::{Enrolment, EnrolmentTarget};
use protocol::gallery::lock::{NewLock, Passphrase};
use protocol::gallery::{
    AccessRequest, AnalysisRequest, DraftId, DraftRequest, GalleryEvent, GalleryRequest, GallerySettings,
    PeopleRequest, RequestId, TransferRequest,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

fn messages() -> Vec<GalleryRequest> {
    let passphrase = || Passphrase("four plain words here".to_owned());
    let target = EnrolmentTarget::New { name: "Zo\u{eb}".to_owned() };
    let (draft, consented_at) = (DraftId(7), UnixMs(1_700_000_000_000));
    let enrolment = Enrolment { draft, target, consented_at, keep_thumbnail: true, allow_duplicate: false };
    vec![
        AccessRequest::Create { lock: NewLock::Passphrase(passphrase()) }.into(),
        AccessRequest::Unlock { passphrase: None }.into(),
        GallerySettings::default().into(),
        PeopleRequest::Thumbnails { pictures: vec![PictureId(1), PictureId(u64::MAX)] }.into(),
        PeopleRequest::Rename { person: PersonId(3), name: "\"Ada\\".to_owned() }.into(),
        AnalysisRequest::Verify { person: PersonId(3), source: Source::Camera }.into(),
        GalleryRequest::EndLive,
        DraftRequest::Enrol(enrolment).into(),
        TransferRequest::Import { passphrase: passphrase(), mode: ImportMode::Merge }.into(),
    ]
}

fn json(message: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(message).expect("plain data")
}

/// A number that JSON cannot hold, read as infinity, is written as `null`; otherwise a message is written back alike.
fn check<M: DeserializeOwned + Serialize + PartialEq + Debug>(bytes: &[u8]) {
    if let Ok(message) = serde_json::from_slice::<M>(bytes)
        && let Ok(again) = serde_json::from_slice::<M>(&json(&message))
    {
        assert_eq!(again, message, "written back");
    }
}

#[test]
fn every_message_of_the_corpus_is_read_back() {
    for message in messages() {
        let message = Request::Gallery(RequestId(5), message);
        let again: Request = serde_json::from_slice(&json(&message)).expect("its own JSON");
        assert_eq!(again, message, "read back");
    }
}

#[test]
fn changed_requests_never_panic() {
    let corpus: Vec<Vec<u8>> = messages().into_iter().map(|m| json(&Request::Gallery(RequestId(5), m))).collect();
    fuzz(&corpus.iter().map(Vec::as_slice).collect::<Vec<_>>(), check::<Request>);
}

#[test]
fn changed_events_never_panic() {
    let failure = Failure::new(FailureKind::Gallery(GalleryFailure::Wait { seconds: 30 }), "too early");
    let events = [
        Event::Gallery(Some(RequestId(5)), GalleryEvent::Discarded),
        Event::Gallery(Some(RequestId(6)), GalleryEvent::Thumbnails { pictures: vec![PictureId(1)] }),
        Event::Gallery(Some(RequestId(7)), GalleryEvent::Failed(failure)),
    ];
    let corpus: Vec<Vec<u8>> = events.iter().map(json).collect();
    fuzz(&corpus.iter().map(Vec::as_slice).collect::<Vec<_>>(), check::<Event>);
}
