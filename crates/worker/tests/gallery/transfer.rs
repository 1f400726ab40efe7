//! Export and import, including malicious files.

use super::harness::{Harness, kind};
use likeness_core::gallery::archive::{Header, ROUNDS, Writer};
use likeness_core::gallery::person::{ImportMode, PersonId, UnixMs};
use likeness_core::gallery::record::{MAX_PEOPLE, PersonRecord};
use pollster::block_on;
use proptest::prelude::*;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::Passphrase;
use protocol::gallery::{DraftRequest, GalleryEvent, PeopleRequest, TransferRequest};
use worker::ports::gallery::{Cipher as _, KeyDerivation, StoreName};
use worker::ports::gallery_memory::FakeCipher;

pub(crate) const OTHER: &str = "the file's own passphrase";

pub(crate) fn import(mode: ImportMode, passphrase: &str) -> TransferRequest {
    TransferRequest::Import { passphrase: Passphrase(passphrase.into()), mode }
}

/// A gallery of Ada, who has a thumbnail, and Bea; and its export.
pub(crate) fn exported() -> (Harness, Vec<u8>) {
    let mut harness = Harness::open();
    let mut ada = harness.enrolment("Ada", 0.0);
    ada.keep_thumbnail = true;
    harness.expect_event(DraftRequest::Enrol(ada));
    harness.enrol("Bea", 2.0);
    let (event, file) =
        harness.request(TransferRequest::Export { passphrase: Passphrase(OTHER.into()) }).expect("unlocked");
    assert!(matches!(event, GalleryEvent::Exported { people: 2, pictures: 2, .. }), "{event:?}");
    (harness, file.into_bytes().expect("the file is attached"))
}

#[test]
fn an_export_brings_everyone_to_another_gallery() {
    let (mut from, file) = exported();
    let mut to = Harness::open_elsewhere();
    to.enrol("Cyd", 4.0);
    let (event, _) = to.import(&file, import(ImportMode::Merge, OTHER)).expect("well formed");
    let GalleryEvent::Imported { report, status } = event else { panic!("imported: {event:?}") };
    assert_eq!((report.new_people, report.new_pictures, status.people), (2, 2, 3), "{report:?}");
    assert_eq!(to.names(), ["Ada", "Bea", "Cyd"], "merged");
    assert_eq!(to.people()[..2], from.people()[..], "with dates, consent and ids");
    let pictures = vec![to.people()[0].pictures[0].id];
    let (_, thumbnail) = to.request(PeopleRequest::Thumbnails { pictures: pictures.clone() }).expect("unlocked");
    let (_, original) = from.request(PeopleRequest::Thumbnails { pictures }).expect("unlocked");
    assert_eq!(thumbnail, original, "and the thumbnail");
    to.import(&file, import(ImportMode::Replace, OTHER)).expect("well formed");
    assert_eq!(to.names(), ["Ada", "Bea"], "replaced");
}

#[test]
fn a_file_that_does_not_open_changes_nothing() {
    let (_, file) = exported();
    let mut to = Harness::open_elsewhere();
    to.enrol("Cyd", 4.0);
    let before = to.ports.store.records();
    let wrong = kind(to.import(&file, import(ImportMode::Replace, "not the passphrase")));
    assert_eq!(wrong, GalleryFailure::ExportLocked, "a wrong passphrase");
    let none = kind(to.import(b"GIF89a", import(ImportMode::Replace, OTHER)));
    assert_eq!(none, GalleryFailure::NotAnExport, "a picture");
    let short = to.expect_failure(TransferRequest::Export { passphrase: Passphrase("short".into()) });
    assert_eq!(short, GalleryFailure::ShortPassphrase, "a file needs a passphrase as well");
    assert_eq!(to.ports.store.records(), before, "not a byte");
}

#[test]
fn a_merge_leaves_the_thumbnails_that_are_there() {
    let (mut from, file) = exported();
    let pictures = vec![from.people()[0].pictures[0].id];
    let thumbnails = |harness: &Harness| {
        let records = harness.ports.store.records().into_iter();
        records.filter(|((store_name, _), _)| *store_name == StoreName::Thumbnails).collect::<Vec<_>>()
    };
    let before = thumbnails(&from);
    from.enrol("Cyd", 4.0);
    let bea = from.people()[1].id;
    from.expect_event(PeopleRequest::DeletePerson { person: bea });
    let (event, _) = from.import(&file, import(ImportMode::Merge, OTHER)).expect("well formed");
    let GalleryEvent::Imported { report, .. } = event else { panic!("imported: {event:?}") };
    assert_eq!((report.new_people, report.new_pictures), (1, 1), "Bea comes back");
    assert_eq!((before.len(), thumbnails(&from)), (1, before), "Ada's thumbnail was not sealed again");
    assert!(from.request(PeopleRequest::Thumbnails { pictures }).is_ok(), "and opens");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn a_changed_or_shortened_file_is_refused_and_changes_nothing(
        at in any::<prop::sample::Index>(), by in 1_u8..=255, cut in any::<prop::sample::Index>(),
    ) {
        let (_, file) = exported();
        let mut to = Harness::open_elsewhere();
        let before = to.ports.store.records();
        let mut changed = file.clone();
        changed[at.index(file.len())] ^= by;
        prop_assert!(to.import(&changed, import(ImportMode::Replace, OTHER)).is_err());
        prop_assert!(to.import(&file[..cut.index(file.len())], import(ImportMode::Replace, OTHER)).is_err());
        prop_assert_eq!(to.ports.store.records(), before);
    }
}

/// A file of these people, as another gallery exports it.
pub(crate) fn file_of(people: &[PersonRecord]) -> Vec<u8> {
    let (cipher, contents) = (FakeCipher::seeded(7), Writer::new(people).expect("not too many").finish());
    let header = Header { rounds: *ROUNDS.start(), salt: [1; 16], nonce: [2; 12] };
    let sealed = block_on(async {
        let derivation = KeyDerivation::Pbkdf2 { rounds: header.rounds };
        let key = cipher.derive(OTHER, &header.salt, derivation).await.expect("a key");
        cipher.seal(&key, &header.nonce, &header.bytes(), &contents).await.expect("sealed")
    });
    [header.bytes(), sealed].concat()
}

/// This many people without pictures.
pub(crate) fn crowd(people: u64) -> Vec<PersonRecord> {
    let person = |id| PersonRecord {
        id: PersonId(1_000_000 + id),
        name: format!("Person {id}"),
        consented_at: UnixMs(0),
        pictures: vec![],
    };
    (0..people).map(person).collect()
}

#[test]
fn a_merge_beyond_the_limit_of_people_is_refused_before_anything_is_written() {
    let file = file_of(&crowd(MAX_PEOPLE as u64));
    let mut to = Harness::open_elsewhere();
    to.enrol("Cyd", 4.0);
    let before = to.ports.store.records();
    let refused = kind(to.import(&file, import(ImportMode::Merge, OTHER)));
    assert_eq!(refused, GalleryFailure::TooManyPeople, "20,001 people");
    assert_eq!(to.ports.store.records(), before, "not a byte");
    assert_eq!(to.names(), ["Cyd"], "nobody was added");
    to.import(&file, import(ImportMode::Replace, OTHER)).expect("as many as a gallery may have");
    let enrolment = to.enrolment("Dora", 6.0);
    assert_eq!(to.expect_failure(DraftRequest::Enrol(enrolment)), GalleryFailure::TooManyPeople, "nor is one enrolled");
    assert_eq!(to.people().len(), MAX_PEOPLE, "it is full");
}
