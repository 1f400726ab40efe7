//! An import reports its steps and can be cancelled at any of them; then nothing of the file is stored.

use super::harness::{Harness, kind};
use super::transfer::{OTHER, crowd, exported, file_of, import};
use likeness_core::gallery::person::ImportMode;
use likeness_nets::style::painting::Interrupt;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::{GalleryEvent, ImportStep, TransferRequest};
use std::cell::{Cell, RefCell};
use worker::gallery::watch::Watch;
use worker::ports::gallery_memory::Stall;

/// Records the steps, and cancels when it is asked for the `cancel_at`th time whether to go on.
struct Canceller {
    cancel_at: usize,
    asked: Cell<usize>,
    steps: RefCell<Vec<ImportStep>>,
}

impl Canceller {
    fn at(cancel_at: usize) -> Self {
        Self { cancel_at, asked: Cell::new(0), steps: RefCell::default() }
    }
}

impl Interrupt for Canceller {
    async fn should_continue(&self) -> bool {
        self.asked.set(self.asked.get() + 1);
        self.asked.get() < self.cancel_at
    }

    async fn interrupted(&self) {
        if self.asked.get() + 1 < self.cancel_at {
            std::future::pending().await
        }
    }
}

impl Watch for Canceller {
    fn on_step(&self, step: ImportStep) {
        self.steps.borrow_mut().push(step);
    }
}

/// A gallery of two people with a second copy.
fn two() -> Harness {
    let mut harness = Harness::open_elsewhere();
    harness.enrol("Cyd", 4.0);
    harness.enrol("Dora", 6.0);
    harness.copy();
    harness
}

/// Asserts that a cancelled import left everything as it was, and that the file can still be imported.
fn assert_untouched(to: &mut Harness, before: &MemoryState, file: &[u8]) {
    assert_eq!(state(to), *before, "not a byte, in either copy");
    assert_eq!(to.names(), ["Cyd", "Dora"], "as before");
    to.copy();
    assert_eq!(state(to), *before, "nor later");
    to.import(file, import(ImportMode::Merge, OTHER)).expect("it can still be imported");
    assert_eq!(to.names(), ["Ada", "Bea", "Cyd", "Dora"], "all of it");
}

type Records = std::collections::BTreeMap<(worker::ports::gallery::StoreName, String), Vec<u8>>;
type MemoryState = (Records, std::collections::BTreeMap<String, Vec<u8>>);

fn state(harness: &Harness) -> MemoryState {
    (harness.ports.store.records(), harness.ports.mirror.blobs())
}

#[test]
fn an_import_reports_its_steps_in_their_order() {
    let (mut to, never) = (two(), Canceller::at(usize::MAX));
    let (_, file) = exported();
    to.import_watched(&file, import(ImportMode::Merge, OTHER), &never).expect("not cancelled");
    let people = |done| ImportStep::People { done, all: 2 };
    let expected = [ImportStep::DerivingKey, ImportStep::Opening, people(0), people(1), people(2), ImportStep::Writing];
    assert_eq!(*never.steps.borrow(), expected, "each once");
}

#[test]
fn a_thousand_people_are_reported_in_a_hundred_messages_and_can_be_cancelled_between_any_two() {
    let (mut to, never) = (two(), Canceller::at(usize::MAX));
    let file = file_of(&crowd(1_000));
    to.import_watched(&file, import(ImportMode::Replace, OTHER), &never).expect("not cancelled");
    let is_people = |step: &&ImportStep| matches!(step, ImportStep::People { .. });
    assert_eq!(never.steps.borrow().iter().filter(is_people).count(), 101, "each percent, and the beginning");
    assert!(never.asked.get() > 1_000, "asked before each person: {}", never.asked.get());
}

#[test]
fn wherever_an_import_is_cancelled_nothing_of_the_file_is_stored() {
    let (_, file) = exported();
    for mode in [ImportMode::Merge, ImportMode::Replace] {
        let mut cancelled = 0;
        for cancel_at in 1.. {
            let (mut to, watch) = (two(), Canceller::at(cancel_at));
            let before = state(&to);
            let answer = to.import_watched(&file, import(mode, OTHER), &watch);
            if matches!(answer, Ok((GalleryEvent::Imported { .. }, _))) {
                break;
            }
            assert_eq!(kind(answer), GalleryFailure::Cancelled, "asked {cancel_at} times: {:?}", watch.steps.borrow());
            cancelled += 1;
            assert_untouched(&mut to, &before, &file);
        }
        assert!(cancelled >= 5, "after opening, after checking, before each person, before writing: {cancelled}");
    }
}

#[test]
fn an_import_is_cancelled_while_its_key_is_still_being_derived() {
    let (_, file) = exported();
    let mut to = two();
    let before = state(&to);
    to.ports.cipher.derive_endlessly(true);
    let answer = to.import_watched(&file, import(ImportMode::Merge, OTHER), &Canceller::at(1));
    assert_eq!(kind(answer), GalleryFailure::Cancelled, "without waiting for the key");
    to.ports.cipher.derive_endlessly(false);
    assert_untouched(&mut to, &before, &file);
}

#[test]
fn an_import_is_cancelled_while_it_is_being_written() {
    let (_, file) = exported();
    let mut to = two();
    let before = state(&to);
    to.ports.store.stall_writes(Some(Stall::BeforeCommit));
    let answer = to.import_watched(&file, import(ImportMode::Merge, OTHER), &WhileWriting::default());
    assert_eq!(kind(answer), GalleryFailure::Cancelled, "the transaction is given up");
    to.ports.store.stall_writes(None);
    assert_untouched(&mut to, &before, &file);
}

#[test]
fn an_import_that_the_database_has_committed_counts_as_imported() {
    let (_, file) = exported();
    let mut to = two();
    to.ports.store.stall_writes(Some(Stall::AfterCommit));
    let answer = to.import_watched(&file, import(ImportMode::Merge, OTHER), &WhileWriting::default());
    assert!(matches!(answer, Ok((GalleryEvent::Imported { .. }, _))), "cancelled too late: {answer:?}");
    to.ports.store.stall_writes(None);
    assert_eq!(to.names(), ["Ada", "Bea", "Cyd", "Dora"], "and is shown");
    to.enrol("Eve", 8.0);
    assert_eq!(to.people().len(), 5, "the gallery goes on from there");
}

#[test]
fn to_cancel_is_answered_even_if_there_is_no_import() {
    assert_eq!(two().expect_event(TransferRequest::CancelImport), GalleryEvent::Discarded, "nothing to cancel");
}

/// Cancels once the writing has begun.
#[derive(Default)]
struct WhileWriting(Cell<bool>);

impl Interrupt for WhileWriting {
    async fn should_continue(&self) -> bool {
        true
    }

    async fn interrupted(&self) {
        if !self.0.get() {
            std::future::pending().await
        }
    }
}

impl Watch for WhileWriting {
    fn on_step(&self, step: ImportStep) {
        self.0.set(step == ImportStep::Writing);
    }
}
