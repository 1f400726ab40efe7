//! The code for what is not about faces: painting, lessons, units, benchmarks. It is a part of their pages, and fetched with them.

use super::Store;
use crate::worker_link::message;
use js_sys::ArrayBuffer;
use protocol::Event;

/// What reads and handles the events of the subjects.
///
/// Two pointers: where the program is cut (ADR 16), what they point to goes with the pages that put them here.
#[derive(Debug, Clone, Copy)]
pub(super) struct SubjectCode {
    /// Reads any event.
    pub(super) read: fn(&str) -> Result<Event, String>,
    /// Handles an event of one of the subjects.
    pub(super) on_event: fn(Store, Event, Option<ArrayBuffer>),
}

impl SubjectCode {
    /// The code of this program. Whoever calls this has it fetched.
    pub(super) fn here() -> Self {
        Self { read: message::read, on_event }
    }
}

/// Passes on what the worker says about its subjects.
fn on_event(store: Store, event: Event, attachment: Option<ArrayBuffer>) {
    match event {
        Event::Style(event) => store.style.on_event(event, attachment),
        Event::Bench(event) => store.bench.on_event(&event),
        Event::Learn(event) => store.learn.on_event(&event, attachment),
        Event::See(event) => store.see.on_event(event, attachment),
        // This worker is asked for nothing else. Its gallery is always locked, and no concern of the page.
        Event::Ready { .. }
        | Event::Starting(_)
        | Event::Started(_)
        | Event::Detected { .. }
        | Event::Skipped { .. }
        | Event::Forgotten { .. }
        | Event::Gallery(..)
        | Event::Failed { .. } => {}
    }
}
