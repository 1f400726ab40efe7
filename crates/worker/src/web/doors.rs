//! The gallery's doors in the browser.

use super::calendar::DateCalendar;
use super::indexed_db::IndexedDbStore;
use super::subtle::{SubtleCipher, SubtleKey};
use crate::ports::gallery::Doors;

/// IndexedDB, WebCrypto, `Date`.
#[derive(Debug, Default)]
pub struct BrowserDoors {
    /// Records.
    pub store: IndexedDbStore,
    cipher: SubtleCipher,
    calendar: DateCalendar,
}

impl BrowserDoors {
    /// Records in a database of another name, for tests.
    pub fn over(store: IndexedDbStore) -> Self {
        Self { store, cipher: SubtleCipher, calendar: DateCalendar }
    }
}

impl Doors for BrowserDoors {
    type Key = SubtleKey;
    type Store = IndexedDbStore;
    type Cipher = SubtleCipher;
    type Calendar = DateCalendar;

    fn store(&self) -> &IndexedDbStore {
        &self.store
    }

    fn cipher(&self) -> &SubtleCipher {
        &self.cipher
    }

    fn calendar(&self) -> &DateCalendar {
        &self.calendar
    }
}
