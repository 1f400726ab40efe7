//! The engine's ports in the browser.

use super::cache_mirror::CacheMirror;
use super::clock::PerformanceClock;
use super::crypto::{SubtleCipher, SubtleKey};
use super::fetch::SiteModels;
use super::gpu::NavigatorGpu;
use super::indexed_db::IndexedDbStore;
use super::messages::PostOutbox;
use super::wall_clock::DateClock;
use crate::ports::EnginePorts;
use crate::ports::gallery::GalleryPorts;
use std::rc::Rc;

/// The ports of the worker.
#[derive(Debug, Clone, Copy)]
pub struct WorkerPorts;

impl EnginePorts for WorkerPorts {
    type Models = Rc<SiteModels>;
    type Adapter = NavigatorGpu;
    type Clock = PerformanceClock;
    type Outbox = PostOutbox;
    type Gallery = BrowserPorts;
}

/// The ports of the gallery: IndexedDB, Cache Storage, WebCrypto, `Date`.
#[derive(Debug, Default)]
pub struct BrowserPorts {
    /// The records.
    pub store: IndexedDbStore,
    /// Their second copy.
    pub mirror: CacheMirror,
    cipher: SubtleCipher,
    wall_clock: DateClock,
}

impl BrowserPorts {
    /// Uses a database and a cache of other names, for tests.
    pub fn with_stores(store: IndexedDbStore, mirror: CacheMirror) -> Self {
        Self { store, mirror, cipher: SubtleCipher, wall_clock: DateClock }
    }
}

impl GalleryPorts for BrowserPorts {
    type Key = SubtleKey;
    type Store = IndexedDbStore;
    type Mirror = CacheMirror;
    type Cipher = SubtleCipher;
    type WallClock = DateClock;

    fn store(&self) -> &IndexedDbStore {
        &self.store
    }

    fn mirror(&self) -> &CacheMirror {
        &self.mirror
    }

    fn cipher(&self) -> &SubtleCipher {
        &self.cipher
    }

    fn wall_clock(&self) -> &DateClock {
        &self.wall_clock
    }
}
