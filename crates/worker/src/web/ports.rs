//! The gallery's doors in the browser.

use super::crypto::{SubtleCipher, SubtleKey};
use super::indexed_db::IndexedDbStore;
use super::wall_clock::DateClock;
use crate::ports::gallery::GalleryPorts;

/// IndexedDB, WebCrypto, `Date`.
#[derive(Debug, Default)]
pub struct BrowserPorts {
    /// Records.
    pub store: IndexedDbStore,
    cipher: SubtleCipher,
    calendar: DateClock,
}

impl BrowserPorts {
    /// Records in a database of another name, for tests.
    pub fn over(store: IndexedDbStore) -> Self {
        Self { store, cipher: SubtleCipher, calendar: DateClock }
    }
}

impl GalleryPorts for BrowserPorts {
    type Key = SubtleKey;
    type Store = IndexedDbStore;
    type Cipher = SubtleCipher;
    type WallClock = DateClock;

    fn store(&self) -> &IndexedDbStore {
        &self.store
    }

    fn cipher(&self) -> &SubtleCipher {
        &self.cipher
    }

    fn calendar(&self) -> &DateClock {
        &self.calendar
    }
}
