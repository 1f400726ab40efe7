//! Two tabs: what another tab does between reading and writing.

use super::harness::{Harness, PASSPHRASE, passphrase, unlock};
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{NewLock, Passphrase};
use protocol::gallery::{AccessRequest, DraftRequest, GallerySettings};
use worker::ports::gallery_memory::MemoryPorts;

/// Lets another tab delete the gallery, create one with another passphrase and enrol Bea, just before the next write.
fn replace_before_next_write(harness: &Harness) {
    let mut other = Harness::with_ports(&harness.ports);
    harness.ports.store.before_next_write(move || {
        other.expect_event(AccessRequest::DeleteEverything);
        other.expect_event(AccessRequest::Create { lock: passphrase("that of the second one") });
        other.enrol("Bea", 2.0);
        other.copy();
    });
}

/// Whatever this tab was doing, the second gallery opens and has Bea in it.
fn assert_second_gallery_is_whole(ports: &MemoryPorts) {
    let mut later = Harness::with_ports(ports);
    later.expect_event(unlock("that of the second one"));
    assert_eq!(later.names(), ["Bea"], "as the other tab left it");
    assert_eq!(later.status().left_out, 0, "every record belongs to it");
}

#[test]
fn a_new_passphrase_is_not_set_on_the_gallery_that_another_tab_created_meanwhile() {
    let mut harness = Harness::open();
    harness.enrol("Ada", 0.0);
    replace_before_next_write(&harness);
    let current = Some(Passphrase(PASSPHRASE.into()));
    let change = AccessRequest::ChangeLock { current, lock: NewLock::ThisBrowser };
    assert_eq!(harness.expect_failure(change), GalleryFailure::WrongPassphrase, "it is not that of the second gallery");
    assert_second_gallery_is_whole(&harness.ports);
}

#[test]
fn a_person_and_a_setting_do_not_get_into_the_gallery_that_another_tab_created_meanwhile() {
    let mut harness = Harness::open();
    let enrolment = harness.enrolment("Ada", 0.0);
    replace_before_next_write(&harness);
    harness.request(DraftRequest::Enrol(enrolment)).expect_err("the gallery is gone");
    assert_second_gallery_is_whole(&harness.ports);
    let mut harness = Harness::open();
    replace_before_next_write(&harness);
    harness.request(GallerySettings { auto_lock_minutes: 0, false_alarm: 0.1 }).expect_err("the gallery is gone");
    assert_second_gallery_is_whole(&harness.ports);
}

#[test]
fn the_second_of_two_tabs_that_create_a_gallery_is_told_that_there_is_one() {
    let ports = MemoryPorts::default();
    let (mut first, mut second) = (Harness::with_ports(&ports), Harness::with_ports(&ports));
    ports.store.before_next_write(move || {
        first.expect_event(AccessRequest::Create { lock: passphrase(PASSPHRASE) });
        first.enrol("Ada", 0.0);
    });
    let create = AccessRequest::Create { lock: NewLock::ThisBrowser };
    assert_eq!(second.expect_failure(create), GalleryFailure::Exists, "the first one stays");
    second.expect_event(unlock(PASSPHRASE));
    assert_eq!(second.names(), ["Ada"], "whole");
}

#[test]
fn wrong_passphrases_of_two_tabs_count_together() {
    let harness = Harness::open();
    let (mut one, mut other) = (Harness::with_ports(&harness.ports), Harness::with_ports(&harness.ports));
    let guess = || unlock("not the passphrase");
    harness.ports.store.before_next_write(move || {
        assert_eq!(other.expect_failure(guess()), GalleryFailure::WrongPassphrase, "at the same time");
    });
    assert_eq!(one.expect_failure(guess()), GalleryFailure::WrongPassphrase, "the first");
    assert_eq!(one.status().wrong, 2, "neither guess was free");
}

#[test]
fn a_wrong_passphrase_does_not_count_against_a_gallery_created_meanwhile_or_make_one_appear() {
    let mut harness = Harness::open();
    harness.expect_event(AccessRequest::Lock);
    let mut other = Harness::with_ports(&harness.ports);
    harness.ports.store.before_next_write(move || drop(other.expect_event(AccessRequest::DeleteEverything)));
    assert_eq!(harness.expect_failure(unlock("not the passphrase")), GalleryFailure::WrongPassphrase, "it was then");
    assert!(harness.ports.store.records().is_empty(), "nothing is written after everything was deleted");
}

#[test]
fn settings_of_another_tab_are_seen_and_only_with_the_key() {
    let mut harness = Harness::open();
    let mut other = Harness::with_ports(&harness.ports);
    let settings = GallerySettings { auto_lock_minutes: 3, false_alarm: 1e-2 };
    assert_eq!(other.expect_failure(settings), GalleryFailure::Locked, "they are sealed with the gallery's key");
    other.expect_event(unlock(PASSPHRASE));
    other.expect_event(settings);
    assert_eq!(harness.status().auto_lock_minutes, 3, "seen by the first tab");
    harness.ports.wall_clock.advance(3 * 60_000);
    assert_eq!(harness.status().state, protocol::gallery::lock::GalleryState::Locked, "and kept");
}
