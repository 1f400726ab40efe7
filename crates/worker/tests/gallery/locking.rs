//! Locking and unlocking, wrong passphrases, two tabs.

use super::harness::{Harness, PASSPHRASE, at, passphrase, unlock};
use likeness_core::face::report::Source;
use pollster::block_on;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{GalleryState, LockKind, NewLock, Passphrase};
use protocol::gallery::{AccessRequest, AnalysisRequest, DraftRequest, GalleryEvent, GallerySettings, PeopleRequest};
use worker::ports::gallery::{StoreError, StoreName};
use worker::ports::gallery_memory::MemoryPorts;

#[test]
fn after_a_restart_unlocking_restores_everyone() {
    let mut harness = Harness::open();
    harness.enrol("Ada", 0.0);
    harness.enrol("Bea", 2.0);
    let mut later = Harness::with_ports(&harness.ports);
    let locked = later.status();
    assert_eq!(
        (locked.state, locked.people, locked.lock),
        (GalleryState::Locked, 2, Some(LockKind::Passphrase)),
        "closed"
    );
    assert_eq!(later.expect_failure(PeopleRequest::List), GalleryFailure::Locked, "nobody is shown");
    later.expect_event(unlock(PASSPHRASE));
    assert_eq!(later.names(), ["Ada", "Bea"], "everybody");
    assert_eq!(later.status().state, GalleryState::Unlocked, "open");
}

#[test]
fn locking_drops_everyone_and_every_draft() {
    let mut harness = Harness::open();
    let enrolment = harness.enrolment("Ada", 0.0);
    harness.expect_event(AccessRequest::Lock);
    assert_eq!(harness.expect_failure(DraftRequest::Enrol(enrolment.clone())), GalleryFailure::Locked, "locked");
    harness.expect_event(unlock(PASSPHRASE));
    assert_eq!(harness.expect_failure(DraftRequest::Enrol(enrolment)), GalleryFailure::DraftGone, "the draft is gone");
}

#[test]
fn five_wrong_passphrases_start_a_wait_across_reloads_and_the_correct_one_resets_it() {
    let mut harness = Harness::open();
    harness.expect_event(AccessRequest::Lock);
    for n in 1..=5 {
        assert_eq!(harness.expect_failure(unlock("not the passphrase")), GalleryFailure::WrongPassphrase, "number {n}");
    }
    let mut reloaded = Harness::with_ports(&harness.ports);
    assert_eq!(reloaded.expect_failure(unlock(PASSPHRASE)), GalleryFailure::Wait { seconds: 30 }, "the right one too");
    assert_eq!(reloaded.status().wrong, 5, "told");
    reloaded.ports.wall_clock.advance(30_000);
    reloaded.expect_event(unlock(PASSPHRASE));
    assert_eq!(reloaded.status().wrong, 0, "forgiven");
}

#[test]
fn on_a_full_disk_wrong_passphrases_still_count_and_the_correct_one_still_opens() {
    let mut harness = Harness::open();
    harness.enrol("Ada", 0.0);
    harness.expect_event(AccessRequest::Lock);
    assert_eq!(harness.expect_failure(unlock("not the passphrase")), GalleryFailure::WrongPassphrase, "written down");
    harness.ports.store.fail_writes(Some(StoreError::Full("a test".into())));
    for n in 2..=5 {
        assert_eq!(harness.expect_failure(unlock("not the passphrase")), GalleryFailure::WrongPassphrase, "number {n}");
    }
    assert_eq!(
        harness.expect_failure(unlock(PASSPHRASE)),
        GalleryFailure::Wait { seconds: 30 },
        "none of them was free"
    );
    harness.ports.wall_clock.advance(30_000);
    harness.expect_event(unlock(PASSPHRASE));
    assert_eq!(harness.names(), ["Ada"], "nobody is kept out because nothing can be written");
}

#[test]
fn a_passphrase_is_changed_without_rewriting_a_record() {
    let mut harness = Harness::open();
    harness.enrol("Ada", 0.0);
    let people = |harness: &Harness| -> Vec<_> {
        harness
            .ports
            .store
            .records()
            .into_iter()
            .filter(|((store_name, _), _)| *store_name == StoreName::People)
            .collect()
    };
    let before = people(&harness);
    let current = Some(Passphrase(PASSPHRASE.into()));
    harness.expect_event(AccessRequest::ChangeLock { current, lock: passphrase("another one entirely") });
    assert_eq!(people(&harness), before, "only the lock is written anew");
    harness.expect_event(AccessRequest::Lock);
    assert_eq!(
        harness.expect_failure(unlock(PASSPHRASE)),
        GalleryFailure::WrongPassphrase,
        "the old one is none any more"
    );
    harness.expect_event(unlock("another one entirely"));
    assert_eq!(harness.names(), ["Ada"], "the new one opens");
    let wrong =
        AccessRequest::ChangeLock { current: Some(Passphrase("guess guess".into())), lock: NewLock::ThisBrowser };
    assert_eq!(harness.expect_failure(wrong), GalleryFailure::WrongPassphrase, "who does not know it changes nothing");
}

#[test]
fn this_browser_opens_without_a_passphrase_until_it_loses_the_key() {
    let mut harness = Harness::with_ports(&MemoryPorts::default());
    harness.expect_event(AccessRequest::Create { lock: NewLock::ThisBrowser });
    harness.enrol("Ada", 0.0);
    let mut later = Harness::with_ports(&harness.ports);
    later.expect_event(AccessRequest::Unlock { passphrase: None });
    assert_eq!(later.names(), ["Ada"], "opened by the browser's key");
    later.expect_event(AccessRequest::Lock);
    later.ports.store.lose_key();
    assert_eq!(
        later.expect_failure(AccessRequest::Unlock { passphrase: None }),
        GalleryFailure::KeyLost,
        "nobody can open it"
    );
}

#[test]
fn a_short_passphrase_and_a_second_gallery_are_refused() {
    let mut harness = Harness::with_ports(&MemoryPorts::default());
    assert_eq!(harness.status().state, GalleryState::Absent, "none yet");
    let short = AccessRequest::Create { lock: passphrase("seven77") };
    assert_eq!(harness.expect_failure(short), GalleryFailure::ShortPassphrase, "seven characters");
    harness.expect_event(AccessRequest::Create { lock: passphrase(PASSPHRASE) });
    let second = AccessRequest::Create { lock: NewLock::ThisBrowser };
    assert_eq!(harness.expect_failure(second), GalleryFailure::Exists, "one is enough");
}

#[test]
fn it_locks_itself_after_the_idle_time_and_not_before() {
    let mut harness = Harness::open();
    harness.expect_event(GallerySettings { auto_lock_minutes: 5, false_alarm: 1e-2 });
    harness.ports.wall_clock.advance(4 * 60_000);
    assert_eq!(block_on(harness.gallery.tick()), Ok(None), "four minutes");
    harness.expect_event(AccessRequest::Status);
    harness.ports.wall_clock.advance(60_000);
    let Ok(Some(GalleryEvent::Status(told))) = block_on(harness.gallery.tick()) else { panic!("it tells") };
    assert_eq!(told.state, GalleryState::Locked, "asking how it is does not keep it open");
    let mut later = Harness::with_ports(&harness.ports);
    later.expect_event(unlock(PASSPHRASE));
    let limits = later.status().limits.expect("the nets are there");
    assert!((limits.false_alarm - 1e-2).abs() < 1e-9, "settings are kept: {limits:?}");
}

#[test]
fn a_laptop_that_wakes_up_finds_the_gallery_locked_whatever_it_asks_first() {
    let mut harness = Harness::open();
    harness.enrol("Ada", 0.0);
    harness.ports.wall_clock.advance(8 * 60 * 60_000);
    // No tick came while it slept.
    assert_eq!(harness.expect_failure(PeopleRequest::List), GalleryFailure::Locked, "nobody is shown");
    let Ok(Some(GalleryEvent::Status(told))) = block_on(harness.gallery.tick()) else { panic!("the page is told") };
    assert_eq!(told.state, GalleryState::Locked, "locked");
    assert_eq!(block_on(harness.gallery.tick()), Ok(None), "once");
}

#[test]
fn what_the_page_sends_by_itself_does_not_keep_the_gallery_open_and_a_key_press_does() {
    let mut harness = Harness::open();
    let picture = harness.enrol("Ada", 0.0).1;
    for minute in 1..=12 {
        harness.ports.wall_clock.advance(60_000);
        if minute == 5 {
            harness.expect_event(AccessRequest::KeepUnlocked);
        }
        harness.recognise(Source::Camera, &[(at(100.0), 0.0)]);
        harness.analyze(AnalysisRequest::BurstFrame { first: false }, &[(at(100.0), 0.0)]);
        harness.expect_event(PeopleRequest::Thumbnails { pictures: vec![picture] });
        harness.expect_event(PeopleRequest::List);
        assert_eq!(harness.status().state, GalleryState::Unlocked, "minute {minute}");
    }
    harness.ports.wall_clock.advance(3 * 60_000);
    assert_eq!(harness.expect_failure(PeopleRequest::List), GalleryFailure::Locked, "ten minutes after the key press");
}

#[test]
fn setting_the_clock_back_does_not_keep_the_gallery_open_for_longer() {
    let mut harness = Harness::open();
    harness.ports.wall_clock.set_back(24 * 60 * 60_000);
    assert_eq!(block_on(harness.gallery.tick()), Ok(None), "no time has passed");
    harness.ports.wall_clock.advance(10 * 60_000);
    assert_eq!(harness.expect_failure(PeopleRequest::List), GalleryFailure::Locked, "ten minutes by the new clock");
}

#[test]
fn no_stored_record_reveals_a_name_and_modified_records_are_not_used() {
    let mut harness = Harness::open();
    harness.enrol("Adelaide", 0.0);
    let shows = |bytes: &[u8]| bytes.windows(8).any(|part| part == b"Adelaide");
    assert!(!harness.ports.store.records().values().any(|bytes| shows(bytes)), "sealed");
    harness.expect_event(AccessRequest::Lock);
    harness.ports.store.tamper(StoreName::People, |bytes| bytes[40] ^= 1);
    harness.expect_event(unlock(PASSPHRASE));
    assert_eq!(harness.names(), Vec::<String>::new(), "one bit");
    assert_eq!(harness.status().left_out, 1, "said");
}

#[test]
fn delete_everything_leaves_nothing_and_works_when_locked() {
    let mut harness = Harness::open();
    harness.enrol("Ada", 0.0);
    harness.expect_event(AccessRequest::Lock);
    let event = harness.expect_event(AccessRequest::DeleteEverything);
    let GalleryEvent::Deleted(status) = event else { panic!("deleted: {event:?}") };
    assert_eq!(
        (status.state, status.people, status.lock),
        (GalleryState::Absent, 0, None),
        "counted after opening again"
    );
    assert!(harness.ports.store.records().is_empty(), "not a byte");
}
