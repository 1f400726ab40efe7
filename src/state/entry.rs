//! The one entry for pictures that are pasted or dropped, on every page alike: who takes them, and what is said about the rest.

use crate::browser::arrival::Arrival;
use crate::explain::failure;
use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::failure::{Failure, FailureKind};
use std::fmt;
use std::rc::Rc;

/// A message about what arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryNote {
    /// This page has no use for pictures.
    NotHere,
    /// This page looks at the camera only.
    CameraOnly,
    /// The gallery is locked.
    Locked,
    /// There was no picture in it, and why.
    Refused(FailureKind),
    /// Photos were opened with the installed page.
    Opened,
    /// There was room for some.
    LeftOut {
        /// How many were taken.
        taken: usize,
        /// How many were not.
        left: usize,
    },
}

impl EntryNote {
    /// The message; `None` if everything was taken.
    pub const fn left_out(taken: usize, left: usize) -> Option<Self> {
        if left == 0 { None } else { Some(Self::LeftOut { taken, left }) }
    }

    /// The message in the current language.
    pub fn text(&self) -> String {
        match self {
            Self::NotHere => words::ENTRY_NOT_HERE.into(),
            Self::CameraOnly => words::ENTRY_CAMERA_ONLY.into(),
            Self::Locked => words::ENTRY_LOCKED.into(),
            Self::Refused(kind) => {
                let message = failure::message(&Failure::new(*kind, ""));
                format!("{} {}", message.sentence, message.next_step)
            }
            Self::Opened => words::ENTRY_OPENED.into(),
            Self::LeftOut { taken, left } => words::entry_left_out(*taken as u64, *left as u64),
        }
    }
}

/// What a page does with what arrived; it returns what is to be said.
type Take = Rc<dyn Fn(Arrival) -> Option<EntryNote>>;

/// The entry: the page that is shown registers what it does with pictures. Without one, they are not taken.
#[derive(Clone, Copy)]
pub struct Entry {
    /// What is said about the last arrival.
    pub note: RwSignal<Option<EntryNote>>,
    // The page's, and those of its parts, which come later and go first.
    takers: StoredValue<Vec<(u32, Take)>, LocalStorage>,
    // What arrived for a page that is not there yet.
    held: StoredValue<Option<Arrival>, LocalStorage>,
    last: StoredValue<u32>,
    opened: RwSignal<Option<Arrival>, LocalStorage>,
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry").finish_non_exhaustive()
    }
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            note: RwSignal::new(None),
            takers: StoredValue::new_local(vec![]),
            held: StoredValue::new_local(None),
            last: StoredValue::new(0),
            opened: RwSignal::new_local(None),
        }
    }
}

impl Entry {
    /// From now on, until the caller's owner ends, this is what happens with pictures.
    pub fn open(self, take: impl Fn(Arrival) -> Option<EntryNote> + 'static) {
        self.last.update_value(|last| *last = last.wrapping_add(1));
        let id = self.last.get_value();
        self.takers.update_value(|takers| takers.push((id, Rc::new(take))));
        on_cleanup(move || {
            let _ = self.takers.try_update_value(|takers| takers.retain(|(owner, _)| *owner != id));
        });
    }

    /// Holds what arrives until the caller's owner ends; it is for the page that is there by then.
    pub fn hold(self) {
        self.open(move |arrival| {
            self.held.set_value(Some(arrival));
            None
        });
        on_cleanup(move || {
            if let Some(arrival) = self.held.try_update_value(Option::take).flatten() {
                spawn_local(async move { self.arrive(arrival) });
            }
        });
    }

    /// Takes photos that were opened with the installed page, and keeps them until the message is gone: they may be meant for another
    /// page.
    pub fn open_with(self, arrival: Arrival) {
        self.arrive(arrival.clone());
        self.note.update(|note| *note = note.take().or(Some(EntryNote::Opened)));
        self.opened.set(Some(arrival));
    }

    /// The photos that were opened with the installed page, which another page may take too.
    pub fn opened(self) -> Option<Arrival> {
        self.opened.get()
    }

    /// Forgets the message, and what was opened.
    pub fn dismiss(self) {
        self.note.set(None);
        self.opened.set(None);
    }

    /// Something arrived that is for the page.
    pub fn arrive(self, arrival: Arrival) {
        self.opened.set(None);
        let take = self.takers.with_value(|takers| takers.last().map(|(_, take)| Rc::clone(take)));
        self.note.set(match take {
            Some(take) => take(arrival),
            None => Some(EntryNote::NotHere),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_counted_and_said() {
        assert_eq!(EntryNote::left_out(2, 0), None, "everything was taken");
        let text = EntryNote::left_out(2, 3).map(|note| note.text()).unwrap_or_default();
        assert!(text.contains('2') && text.contains('3'), "{text}");
    }

    #[test]
    fn a_page_that_takes_no_pictures_says_which_do() {
        let text = EntryNote::NotHere.text();
        assert!(text.contains("Verify") && text.contains("Style"), "{text}");
    }
}
