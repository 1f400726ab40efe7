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
    wall_clock: DateClock,
}

impl BrowserPorts {
    /// Records in a database of another name, for tests.
    pub fn with_store(store: IndexedDbStore) -> Self {
        Self { store, cipher: SubtleCipher, wall_clock: DateClock }
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

    fn wall_clock(&self) -> &DateClock {
        &self.wall_clock
    }
}
