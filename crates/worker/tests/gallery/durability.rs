//! What survives: a lost, an older and a damaged database, records put back, and a second copy that was cut off anywhere.

use super::harness::{Harness, PASSPHRASE, kind, passphrase, unlock};
use likeness_core::gallery::record::hex;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{GalleryState, NewLock, Passphrase, Recovery};
use protocol::gallery::{AccessRequest, GalleryNotice, GallerySettings, PeopleRequest};
use worker::ports::gallery::{StoreError, StoreName};
use worker::ports::gallery_memory::{MemoryPorts, MemoryStore};

/// A gallery with Ada and Bea in it, copied.
fn two() -> Harness {
    let mut harness = Harness::open();
    harness.enrol("Ada", 0.0);
    harness.enrol("Bea", 2.0);
    harness.copy();
    harness
}

/// The next visit.
fn visit(ports: &MemoryPorts) -> Harness {
    Harness::with_ports(ports)
}

fn people_blobs(ports: &MemoryPorts) -> usize {
    ports.mirror.blobs().keys().filter(|name| name.starts_with("people/")).count()
}

#[test]
fn a_lost_database_is_restored_from_the_second_copy_and_said_so_until_dismissed() {
    let harness = two();
    harness.ports.store.lose_everything();
    let mut later = visit(&harness.ports);
    let status = later.status();
    assert_eq!((status.state, status.recovery), (GalleryState::Locked, Some(Recovery::Restored)), "it is back");
    assert_eq!(status.people, 2, "all of it");
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.names(), ["Ada", "Bea"], "with the same passphrase");
    later.expect_event(AccessRequest::Dismiss(GalleryNotice::Recovery));
    assert_eq!(later.status().recovery, None, "read");
    later.enrol("Cleo", 4.0);
    later.copy();
    assert_eq!(later.status().copied, Some(true), "and copied again");
}

#[test]
fn a_database_lost_without_a_second_copy_is_not_called_a_gallery_that_was_never_created() {
    let harness = two();
    harness.ports.store.lose_everything();
    let mut later = visit(&MemoryPorts { store: harness.ports.store.clone(), ..MemoryPorts::default() });
    let status = later.status();
    assert_eq!((status.state, status.recovery), (GalleryState::Absent, Some(Recovery::Lost)), "said");
    assert_eq!(visit(&MemoryPorts::default()).status().recovery, None, "unlike a first visit");
}

#[test]
fn an_older_database_is_brought_up_to_date() {
    let mut harness = two();
    let older = harness.ports.store.snapshot();
    let ada = harness.people()[0].id;
    harness.expect_event(PeopleRequest::DeletePerson { person: ada });
    harness.enrol("Cleo", 4.0);
    harness.copy();
    harness.ports.store.put_back(&older);
    let mut later = visit(&harness.ports);
    assert_eq!(later.status().recovery, Some(Recovery::Updated), "said");
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.names(), ["Bea", "Cleo"], "Ada stays deleted");
}

#[test]
fn a_deleted_person_who_is_put_back_is_left_out() {
    let mut harness = two();
    let ada = harness.people()[0].id;
    let record = harness.ports.store.records()[&(StoreName::People, hex(ada.0))].clone();
    harness.expect_event(PeopleRequest::DeletePerson { person: ada });
    harness.copy();
    harness.ports.store.put_record(StoreName::People, &hex(ada.0), Some(record));
    let mut later = visit(&harness.ports);
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.names(), ["Bea"], "not in the sealed index");
    assert_eq!(later.status().left_out, 1, "said");
}

#[test]
fn an_older_or_missing_or_damaged_record_is_taken_from_the_second_copy() {
    let mut harness = two();
    let ada = harness.people()[0].id;
    let key = hex(ada.0);
    let older = harness.ports.store.records()[&(StoreName::People, key.clone())].clone();
    harness.expect_event(PeopleRequest::Rename { person: ada, name: "Ada Lovelace".into() });
    harness.copy();
    let mut damaged = harness.ports.store.records()[&(StoreName::People, key.clone())].clone();
    damaged[40] ^= 1;
    for bytes in [Some(older), None, Some(damaged)] {
        harness.ports.store.put_record(StoreName::People, &key, bytes);
        let mut later = visit(&harness.ports);
        later.expect_event(unlock(PASSPHRASE));
        assert_eq!(later.names(), ["Ada Lovelace", "Bea"], "the version that belongs to the gallery");
        assert_eq!(later.status().left_out, 0, "nothing is missing");
    }
}

#[test]
fn without_a_second_copy_an_older_record_is_left_out_and_the_rest_opens() {
    let mut harness = Harness::open();
    let (ada, _) = harness.enrol("Ada", 0.0);
    harness.enrol("Bea", 2.0);
    let older = harness.ports.store.records()[&(StoreName::People, hex(ada.0))].clone();
    harness.expect_event(PeopleRequest::Rename { person: ada, name: "Ada Lovelace".into() });
    harness.ports.store.put_record(StoreName::People, &hex(ada.0), Some(older));
    let mut later = visit(&harness.ports);
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!((later.names(), later.status().left_out), (vec!["Bea".to_owned()], 1), "one record");
}

#[test]
fn a_missing_index_comes_from_the_second_copy_or_the_gallery_does_not_open() {
    let harness = two();
    harness.ports.store.put_record(StoreName::Meta, "index", None);
    let mut later = visit(&harness.ports);
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.names(), ["Ada", "Bea"], "from the second copy");
    let mut alone = visit(&MemoryPorts { store: harness.ports.store.snapshot(), ..MemoryPorts::default() });
    assert_eq!(kind(alone.request(unlock(PASSPHRASE))), GalleryFailure::Damaged, "or anything could be put back");
}

#[test]
fn whatever_part_of_the_copy_was_written_a_whole_gallery_can_be_restored() {
    for writes in 0..30 {
        let mut harness = two();
        let ada = harness.people()[0].id;
        harness.expect_event(PeopleRequest::DeletePerson { person: ada });
        harness.enrol("Cleo", 4.0);
        harness.ports.mirror.fail_after(Some(writes));
        harness.copy();
        harness.ports.mirror.fail_after(None);
        harness.ports.store.lose_everything();
        let mut later = visit(&harness.ports);
        later.expect_event(unlock(PASSPHRASE));
        let names = later.names();
        assert!(names == ["Ada", "Bea"] || names == ["Bea", "Cleo"], "cut off after {writes} writes: {names:?}");
        assert_eq!(later.status().left_out, 0, "complete");
    }
}

#[test]
fn a_restore_that_is_cut_off_starts_again_on_the_next_visit() {
    let harness = two();
    harness.ports.store.lose_everything();
    harness.ports.store.fail_writes(Some(StoreError::Full("a test".into())));
    assert_eq!(kind(visit(&harness.ports).request(AccessRequest::Status)), GalleryFailure::Full, "said");
    harness.ports.store.fail_writes(None);
    let mut later = visit(&harness.ports);
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.names(), ["Ada", "Bea"], "everybody");
}

#[test]
fn the_second_copy_reveals_no_more_than_the_database_and_forgets_who_was_deleted() {
    let mut harness = Harness::open();
    let (ada, _) = harness.enrol("Adelaide", 0.0);
    harness.copy();
    let shows = |bytes: &Vec<u8>| bytes.windows(8).any(|part| part == b"Adelaide");
    assert!(!harness.ports.mirror.blobs().values().any(shows), "sealed");
    assert_eq!(people_blobs(&harness.ports), 1, "one person");
    harness.expect_event(PeopleRequest::Rename { person: ada, name: "Ada".into() });
    harness.copy();
    assert_eq!(people_blobs(&harness.ports), 1, "the older version is gone");
    harness.expect_event(PeopleRequest::DeletePerson { person: ada });
    harness.copy();
    assert_eq!(people_blobs(&harness.ports), 0, "and the person");
}

#[test]
fn deleting_everything_deletes_the_second_copy_so_that_nothing_comes_back() {
    let mut harness = two();
    harness.expect_event(AccessRequest::DeleteEverything);
    assert!(harness.ports.mirror.blobs().is_empty(), "not a byte");
    let status = visit(&harness.ports).status();
    assert_eq!((status.state, status.recovery), (GalleryState::Absent, None), "it stays deleted");
}

#[test]
fn a_copy_that_was_under_way_when_another_tab_deleted_everything_is_not_left_behind() {
    let mut harness = two();
    harness.enrol("Cleo", 4.0);
    Harness::with_ports(&harness.ports).expect_event(AccessRequest::DeleteEverything);
    harness.copy();
    assert!(harness.ports.mirror.blobs().is_empty(), "not a byte");
}

#[test]
fn a_full_disk_costs_the_second_copy_and_not_the_change() {
    let mut harness = Harness::open();
    harness.ports.mirror.fail_after(Some(0));
    harness.enrol("Ada", 0.0);
    harness.copy();
    assert_eq!(harness.status().copied, Some(false), "said");
    harness.ports.mirror.fail_after(None);
    harness.enrol("Bea", 2.0);
    harness.copy();
    assert_eq!((harness.status().copied, people_blobs(&harness.ports)), (Some(true), 2), "both, at the next change");
}

#[test]
fn a_gallery_that_this_browser_opens_is_restored_with_its_recovery_key() {
    let mut harness = Harness::with_ports(&MemoryPorts::default());
    harness.expect_event(AccessRequest::Create { lock: NewLock::ThisBrowser });
    harness.enrol("Ada", 0.0);
    harness.copy();
    for _ in 0..2 {
        harness.ports.store.lose_everything();
        let mut later = visit(&harness.ports);
        later.expect_event(AccessRequest::Unlock { passphrase: None });
        assert_eq!(later.names(), ["Ada"], "each time");
        later.copy();
    }
}

#[test]
fn the_recovery_key_goes_when_a_passphrase_takes_its_place() {
    let mut harness = Harness::with_ports(&MemoryPorts::default());
    harness.expect_event(AccessRequest::Create { lock: NewLock::ThisBrowser });
    harness.copy();
    let keys = |harness: &Harness| harness.ports.mirror.blobs().keys().filter(|n| n.starts_with("key/")).count();
    assert_eq!(keys(&harness), 1, "with the second copy");
    harness.expect_event(AccessRequest::ChangeLock { current: None, lock: passphrase(PASSPHRASE) });
    harness.copy();
    assert_eq!(keys(&harness), 0, "only the passphrase opens it now");
}

#[test]
fn a_new_gallery_is_never_replaced_by_the_copy_of_another() {
    let old = two();
    let mut ports = MemoryPorts { store: MemoryStore::default(), ..old.ports.clone() };
    let mut harness = Harness::open_elsewhere();
    harness.enrol("Dora", 6.0);
    ports.store = harness.ports.store.clone();
    let mut later = visit(&ports);
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.names(), ["Dora"], "although the copy has more generations");
}

#[test]
fn nobody_who_changes_the_profile_keeps_the_gallery_open_for_longer() {
    let mut harness = Harness::open();
    harness.expect_event(GallerySettings { auto_lock_minutes: 5, false_alarm: 1e-2 });
    let forged = br#"{"auto_lock_minutes":0,"false_alarm":0.1}"#.to_vec();
    harness.ports.store.put_record(StoreName::Meta, "settings", Some(forged));
    let mut later = visit(&harness.ports);
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.status().auto_lock_minutes, 5, "the settings are sealed");
}

#[test]
fn a_backup_is_asked_for_once_after_ten_pictures_without_an_export() {
    let mut harness = Harness::open();
    for n in 0..10_u8 {
        assert!(!harness.status().backup_due, "after {n} pictures");
        harness.enrol(&format!("Person {n}"), f32::from(n) * 0.5);
    }
    assert!(harness.status().backup_due, "after ten");
    let mut exported = visit(&harness.ports);
    exported.expect_event(unlock(PASSPHRASE));
    let passphrase = Passphrase(PASSPHRASE.into());
    exported.expect_event(protocol::gallery::TransferRequest::Export { passphrase });
    assert!(!exported.status().backup_due, "an export was made");
    let mut other = Harness::open();
    for n in 0..10_u8 {
        other.enrol(&format!("Person {n}"), f32::from(n) * 0.5);
    }
    other.expect_event(AccessRequest::Dismiss(GalleryNotice::Backup));
    other.enrol("Zoe", 6.0);
    assert!(!other.status().backup_due, "once");
}
