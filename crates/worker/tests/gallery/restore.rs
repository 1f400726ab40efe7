//! Restoring the gallery from its second copy when that fails half-way or the copy is damaged: never without end, never with a
//! loss, always with a sentence.

use super::harness::{Harness, PASSPHRASE, kind, passphrase, unlock};
use pollster::block_on;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{GalleryState, NewLock, Recovery};
use protocol::gallery::{AccessRequest, GalleryEvent, PeopleRequest};
use worker::gallery::error::GalleryError;
use worker::gallery::recovery::{Comparison, recover_in_chunks};
use worker::ports::gallery::StoreError;
use worker::ports::gallery_memory::{MemoryPorts, MemoryStore};

/// A gallery of two people with a second copy; an older database of it had three, of whom one was deleted and one renamed.
fn world() -> (MemoryPorts, MemoryStore) {
    let mut harness = Harness::open();
    for (name, place) in [("Ada", 0.0), ("Bea", 2.0), ("Zoe", 4.0)] {
        harness.enrol(name, place);
    }
    harness.copy();
    let older = harness.ports.store.snapshot();
    let (bea, zoe) = (harness.people()[1].id, harness.people()[2].id);
    harness.expect_event(PeopleRequest::DeletePerson { person: zoe });
    harness.expect_event(PeopleRequest::Rename { person: bea, name: "Beatrice".into() });
    harness.copy();
    (harness.ports, older)
}

/// The database as a browser leaves it: lost, or that of an earlier day.
fn damage(ports: &MemoryPorts, older: Option<&MemoryStore>) {
    match older {
        Some(older) => ports.store.put_back(older),
        None => ports.store.lose_everything(),
    }
}

/// Asserts that the next visit brings back everything.
fn assert_restored(ports: &MemoryPorts, older: Option<&MemoryStore>, when: &str) {
    let mut later = Harness::with_ports(ports);
    let expected = if older.is_some() { Recovery::Updated } else { Recovery::Restored };
    assert_eq!(later.status().recovery, Some(expected), "{when}: said");
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(
        (later.names(), later.status().left_out),
        (vec!["Ada".into(), "Beatrice".into()], 0),
        "{when}: complete"
    );
    later.enrol("Cyd", 8.0);
    later.copy();
    assert_eq!(later.status().copied, Some(true), "{when}: and goes on");
}

/// What happened to a stored file; `None`: it is gone.
type Damage = fn(Vec<u8>) -> Option<Vec<u8>>;

#[test]
fn a_restore_that_fails_at_any_write_is_told_and_goes_on_at_the_next_visit() {
    let failures = [
        (StoreError::Full("a test".into()), GalleryFailure::Full),
        (StoreError::Unavailable("a test".into()), GalleryFailure::NoStorage),
        (StoreError::Blocked, GalleryFailure::HeldByOtherTab),
    ];
    for is_lost in [true, false] {
        for (error, said) in &failures {
            for writes in 0.. {
                let (ports, older) = world();
                let older = (!is_lost).then_some(&older);
                damage(&ports, older);
                ports.store.fail_writes_after(writes, Some(error.clone()));
                if block_on(recover_in_chunks(&ports, 1)).is_ok() {
                    assert_eq!(writes, 3, "a person each, and the lock");
                    break;
                }
                let when = format!("lost: {is_lost}, {said:?} after {writes} writes");
                assert_refused_without_a_loss(&ports, error, *said, &when);
                assert_restored(&ports, older, &when);
            }
        }
    }
}

/// Asserts that while writing fails each request is answered with the reason and the second copy is left as it is.
fn assert_refused_without_a_loss(ports: &MemoryPorts, error: &StoreError, said: GalleryFailure, when: &str) {
    let blobs = ports.mirror.blobs();
    ports.store.fail_writes(Some(error.clone()));
    let mut visit = Harness::with_ports(ports);
    for _ in 0..2 {
        assert_eq!(kind(visit.request(AccessRequest::Status)), said, "{when}: each request is answered");
    }
    let create = AccessRequest::Create { lock: passphrase("another passphrase") };
    assert_eq!(kind(visit.request(create)), said, "{when}: no other gallery takes its place");
    assert_eq!(ports.mirror.blobs(), blobs, "{when}: the copy is as it was");
    ports.store.fail_writes(None);
}

#[test]
fn half_of_a_restored_gallery_is_neither_opened_nor_replaced_while_its_copy_cannot_be_read() {
    for is_lost in [true, false] {
        let (ports, older) = world();
        let older = (!is_lost).then_some(&older);
        damage(&ports, older);
        ports.store.fail_writes_after(1, Some(StoreError::Full("a test".into())));
        assert!(block_on(recover_in_chunks(&ports, 1)).is_err(), "by half");
        ports.store.fail_writes(None);
        ports.mirror.fail_reads_after(Some(0));
        let mut visit = Harness::with_ports(&ports);
        let create = AccessRequest::Create { lock: passphrase("another passphrase") };
        for request in [AccessRequest::Status, unlock(PASSPHRASE), create] {
            assert_eq!(kind(visit.request(request)), GalleryFailure::Unrestored, "lost: {is_lost}");
        }
        ports.mirror.fail_reads_after(None);
        assert_restored(&ports, older, "readable again");
    }
}

#[test]
fn a_copy_that_cannot_be_read_for_a_while_loses_nothing() {
    for is_lost in [true, false] {
        for reads in 0..12 {
            let (ports, older) = world();
            let older = (!is_lost).then_some(&older);
            let blobs = ports.mirror.blobs();
            damage(&ports, older);
            ports.mirror.fail_reads_after(Some(reads));
            let answer = block_on(recover_in_chunks(&ports, 1));
            ports.mirror.fail_reads_after(None);
            let when = format!("lost: {is_lost}, after {reads} reads: {answer:?}");
            assert_eq!(ports.mirror.blobs(), blobs, "{when}: only read");
            if let Ok(Comparison::Made(Some(_))) = answer {
                assert_stays_complete(&ports, &when);
            } else {
                assert_restored(&ports, older, &when);
            }
        }
    }
}

/// Asserts that records that could not be read are taken from the copy, in which they are and stay.
fn assert_stays_complete(ports: &MemoryPorts, when: &str) {
    for _ in 0..2 {
        let mut later = Harness::with_ports(ports);
        later.expect_event(unlock(PASSPHRASE));
        assert_eq!(later.names(), ["Ada", "Beatrice"], "{when}");
        assert_eq!(later.status().left_out, 0, "{when}");
        later.copy();
    }
}

#[test]
fn a_copy_that_cannot_be_read_at_first_is_compared_later_and_not_overwritten() {
    let (ports, _) = world();
    ports.store.lose_everything();
    ports.mirror.fail_reads_after(Some(0));
    let mut visit = Harness::with_ports(&ports);
    assert_eq!(visit.status().state, GalleryState::Absent, "nothing is known of it");
    ports.mirror.fail_reads_after(None);
    let create = AccessRequest::Create { lock: passphrase("another passphrase") };
    assert_eq!(kind(visit.request(create)), GalleryFailure::Exists, "it is back before another one is created");
    visit.expect_event(unlock(PASSPHRASE));
    assert_eq!(visit.names(), ["Ada", "Beatrice"], "complete");
}

#[test]
fn whichever_blob_of_the_copy_is_damaged_there_is_an_answer_and_the_others_are_kept() {
    let damages: [Damage; 4] = [
        |_| None,
        |_| Some(vec![]),
        |bytes| Some(bytes[..bytes.len() / 2].to_vec()),
        |mut bytes| {
            let last = bytes.len() - 1;
            bytes[last] ^= 1;
            Some(bytes)
        },
    ];
    for (name, bytes) in world().0.mirror.blobs() {
        for (i, damaged) in damages.iter().enumerate() {
            let (ports, _) = world();
            ports.store.lose_everything();
            ports.mirror.put_blob(&name, damaged(bytes.clone()));
            assert_answered(&ports, &name, &format!("damage {i} of {name}"));
        }
    }
}

/// Asserts that a gallery whose copy has a damaged blob of this name opens, or is said to be lost or damaged; that only a record
/// that is damaged itself is left out; and that it can be deleted or created again.
fn assert_answered(ports: &MemoryPorts, name: &str, when: &str) {
    let mut later = Harness::with_ports(ports);
    let status = later.status();
    if status.state == GalleryState::Absent {
        assert_eq!(status.recovery, Some(Recovery::Lost), "{when}: said");
        later.expect_event(AccessRequest::Create { lock: passphrase(PASSPHRASE) });
        return;
    }
    match later.request(unlock(PASSPHRASE)) {
        Ok(_) if name.starts_with("people/") => {
            assert_eq!((later.names().len(), later.status().left_out), (1, 1), "{when}: the other person");
        }
        Ok(_) => assert_eq!(later.names(), ["Ada", "Beatrice"], "{when}: everybody"),
        refused => {
            assert!(name.starts_with("lock/") || name.starts_with("sealed/"), "{when}: {refused:?}");
            let known = [GalleryFailure::Damaged, GalleryFailure::WrongPassphrase];
            assert!(known.contains(&kind(refused)), "{when}: a sentence");
        }
    }
    let event = later.expect_event(AccessRequest::DeleteEverything);
    assert!(matches!(event, GalleryEvent::Deleted(_)), "{when}: it can be deleted");
}

#[test]
fn two_tabs_that_restore_at_the_same_time_do_not_disturb_each_other() {
    let (ports, _) = world();
    ports.store.lose_everything();
    let other = ports.clone();
    ports.store.before_next_write(move || {
        assert!(block_on(recover_in_chunks(&other, 1)).is_ok(), "the other tab is faster");
    });
    assert_eq!(block_on(recover_in_chunks(&ports, 1)), Ok(Comparison::Made(None)), "there is nothing left to do");
    let mut later = Harness::with_ports(&ports);
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.names(), ["Ada", "Beatrice"], "complete");
}

#[test]
fn everything_can_be_deleted_whatever_is_wrong_with_what_is_stored() {
    let (ports, _) = world();
    ports.store.lose_everything();
    ports.store.fail_writes(Some(StoreError::Full("a test".into())));
    let mut visit = Harness::with_ports(&ports);
    assert!(matches!(visit.request(AccessRequest::Status), Err(GalleryError::Failure(_))), "it cannot be restored");
    assert!(visit.request(AccessRequest::DeleteEverything).is_ok(), "but deleted");
    assert!(ports.mirror.blobs().is_empty() && ports.store.records().is_empty(), "not a byte");
}

#[test]
fn without_room_for_another_recovery_key_a_gallery_of_this_browser_is_restored_all_the_same() {
    let mut harness = Harness::with_ports(&MemoryPorts::default());
    harness.expect_event(AccessRequest::Create { lock: NewLock::ThisBrowser });
    harness.enrol("Ada", 0.0);
    harness.copy();
    harness.ports.store.lose_everything();
    harness.ports.mirror.fail_after(Some(0));
    let mut later = Harness::with_ports(&harness.ports);
    later.expect_event(AccessRequest::Unlock { passphrase: None });
    assert_eq!(later.names(), ["Ada"], "it opens");
}
