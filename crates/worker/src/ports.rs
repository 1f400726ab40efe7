//! The interfaces to the outside world, each with an in-memory implementation for tests and native programs.

pub mod gallery;
pub mod gallery_memory;
pub mod mirror_memory;

pub use likeness_core::timing::Clock;

use crate::attachment::Attachment;
use gallery::GalleryPorts;
use gallery_memory::MemoryPorts;
use likeness_core::manifest::ModelEntry;
use likeness_nets::device::AdapterStatus;
use protocol::Event;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The types of the engine's ports.
pub trait EnginePorts {
    /// The source of the weights. A download that goes on between requests has its own handle to it.
    type Models: ModelSource + Clone + 'static;
    /// The query for a GPU.
    type Adapter: QueryAdapter;
    /// The time.
    type Clock: Clock;
    /// The destination of events.
    type Outbox: Outbox + Clone + 'static;
    /// The ports of the gallery.
    type Gallery: GalleryPorts;
}

/// The engine's ports.
#[derive(Debug)]
pub struct Ports<P: EnginePorts> {
    /// The source of the weights.
    pub models: P::Models,
    /// The query for a GPU.
    pub adapter: P::Adapter,
    /// The time.
    pub clock: P::Clock,
    /// The destination of events.
    pub outbox: P::Outbox,
    /// The ports of the gallery.
    pub gallery: P::Gallery,
}

/// Queries the GPU.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait QueryAdapter {
    /// Queries the adapter without opening a device.
    async fn query(&self) -> AdapterStatus;
}

/// The source of the weights.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait ModelSource {
    /// The text of `models/manifest.json`.
    ///
    /// # Errors
    /// The technical detail.
    async fn manifest(&self) -> Result<String, String>;

    /// The bytes of a weight file, unverified; reports progress.
    ///
    /// # Errors
    /// The technical detail.
    async fn fetch(&self, entry: &ModelEntry, progress: &dyn Fn(Progress)) -> Result<Vec<u8>, String>;

    /// Caches verified bytes for the next visit.
    ///
    /// # Errors
    /// The technical detail: the storage is full or unavailable. Nothing that was stored before is lost.
    async fn save(&self, entry: &ModelEntry, bytes: &[u8]) -> Result<(), String>;

    /// Deletes a damaged cached copy.
    async fn discard(&self, entry: &ModelEntry);
}

impl<T: ModelSource> ModelSource for Rc<T> {
    async fn manifest(&self) -> Result<String, String> {
        T::manifest(self).await
    }

    async fn fetch(&self, entry: &ModelEntry, progress: &dyn Fn(Progress)) -> Result<Vec<u8>, String> {
        T::fetch(self, entry, progress).await
    }

    async fn save(&self, entry: &ModelEntry, bytes: &[u8]) -> Result<(), String> {
        T::save(self, entry, bytes).await
    }

    async fn discard(&self, entry: &ModelEntry) {
        T::discard(self, entry).await;
    }
}

/// The progress of a download.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes so far.
    pub received: u64,
    /// They come from the cached copy.
    pub cached: bool,
}

/// The destination of events.
pub trait Outbox {
    /// Sends an event with its attachment.
    fn send(&self, event: Event, attachment: Attachment);
}

/// The in-memory implementations of all ports.
#[derive(Debug, Clone, Copy)]
pub struct InMemory;

impl EnginePorts for InMemory {
    type Models = MemoryModels;
    type Adapter = FixedAdapter;
    type Clock = ManualClock;
    type Outbox = MemoryOutbox;
    type Gallery = MemoryPorts;
}

/// A clock that a test advances.
#[derive(Debug, Clone, Default)]
pub struct ManualClock(Rc<Cell<f64>>);

impl ManualClock {
    /// Advances the time.
    pub fn advance(&self, ms: f64) {
        self.0.set(self.0.get() + ms);
    }
}

impl Clock for ManualClock {
    fn now_ms(&self) -> f64 {
        self.0.get()
    }
}

/// A fixed adapter status.
#[derive(Debug, Clone)]
pub struct FixedAdapter(pub AdapterStatus);

impl QueryAdapter for FixedAdapter {
    async fn query(&self) -> AdapterStatus {
        self.0.clone()
    }
}

/// Weights in memory, with a cache that a test can damage.
#[derive(Debug, Clone)]
pub struct MemoryModels {
    /// The text of `models/manifest.json`, or why it cannot be read.
    pub manifest: Result<String, String>,
    /// What the network returns, by file name.
    pub published: BTreeMap<String, Vec<u8>>,
    /// Cached files by name; consulted first.
    pub cache: Rc<RefCell<BTreeMap<String, Vec<u8>>>>,
    /// Caching fails as on a full disk.
    pub full: bool,
    /// While this is set, a download stalls after its first byte.
    pub stalled: Rc<Cell<bool>>,
}

impl Default for MemoryModels {
    fn default() -> Self {
        let manifest = Err("404 Not Found".to_owned());
        Self { manifest, published: BTreeMap::new(), cache: Rc::default(), full: false, stalled: Rc::default() }
    }
}

impl ModelSource for MemoryModels {
    async fn manifest(&self) -> Result<String, String> {
        self.manifest.clone()
    }

    async fn fetch(&self, entry: &ModelEntry, progress: &dyn Fn(Progress)) -> Result<Vec<u8>, String> {
        let cache = self.cache.borrow().get(&entry.file).cloned();
        let cached = cache.is_some();
        if !cached && self.stalled.get() {
            progress(Progress { received: 1, cached });
            std::future::pending::<()>().await;
        }
        let bytes = cache.or_else(|| self.published.get(&entry.file).cloned()).ok_or("404 Not Found")?;
        progress(Progress { received: bytes.len() as u64, cached });
        Ok(bytes)
    }

    async fn save(&self, entry: &ModelEntry, bytes: &[u8]) -> Result<(), String> {
        if self.full {
            return Err("QuotaExceededError".to_owned());
        }
        self.cache.borrow_mut().insert(entry.file.clone(), bytes.to_vec());
        Ok(())
    }

    async fn discard(&self, entry: &ModelEntry) {
        self.cache.borrow_mut().remove(&entry.file);
    }
}

/// Records the events.
#[derive(Debug, Clone, Default)]
pub struct MemoryOutbox(Rc<RefCell<Vec<Sent>>>);

/// An event and the bytes of its attachment.
pub type Sent = (Event, Option<Vec<u8>>);

impl MemoryOutbox {
    /// Removes the recorded events.
    pub fn drain(&self) -> Vec<Event> {
        self.drain_with_bytes().into_iter().map(|(event, _)| event).collect()
    }

    /// Removes the recorded events with the bytes of their attachments.
    pub fn drain_with_bytes(&self) -> Vec<Sent> {
        self.0.borrow_mut().drain(..).collect()
    }
}

impl Outbox for MemoryOutbox {
    fn send(&self, event: Event, attachment: Attachment) {
        self.0.borrow_mut().push((event, attachment.into_bytes()));
    }
}
