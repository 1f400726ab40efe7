//! The doors to the world, each with an in-memory twin for tests and native programs.

pub mod gallery;
pub mod gallery_memory;

pub use likeness_core::timing::Clock;

use crate::attachment::Attachment;
use likeness_core::manifest::ModelEntry;
use likeness_nets::device::AdapterStatus;
use protocol::Event;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Asks what GPU there is.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait QueryAdapter {
    /// Looks without opening anything.
    async fn query(&self) -> AdapterStatus;
}

/// Where weights come from.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait ModelSource {
    /// The text of `models/manifest.json`.
    ///
    /// # Errors
    /// What went wrong, in technical words.
    async fn manifest(&self) -> Result<String, String>;

    /// The bytes of a weight file, unverified, with progress.
    ///
    /// # Errors
    /// What went wrong, in technical words.
    async fn fetch(&self, entry: &ModelEntry, progress: &dyn Fn(Progress)) -> Result<Vec<u8>, String>;

    /// Keeps verified bytes for the next visit.
    ///
    /// # Errors
    /// What went wrong, in technical words: the storage is full or not offered. Nothing stored before is lost.
    async fn keep(&self, entry: &ModelEntry, bytes: &[u8]) -> Result<(), String>;

    /// Throws a kept copy away, because it turned out to be damaged.
    async fn discard(&self, entry: &ModelEntry);
}

impl<T: ModelSource> ModelSource for Rc<T> {
    async fn manifest(&self) -> Result<String, String> {
        T::manifest(self).await
    }

    async fn fetch(&self, entry: &ModelEntry, progress: &dyn Fn(Progress)) -> Result<Vec<u8>, String> {
        T::fetch(self, entry, progress).await
    }

    async fn keep(&self, entry: &ModelEntry, bytes: &[u8]) -> Result<(), String> {
        T::keep(self, entry, bytes).await
    }

    async fn discard(&self, entry: &ModelEntry) {
        T::discard(self, entry).await;
    }
}

/// How far a download is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes so far.
    pub received: u64,
    /// They come from the kept copy.
    pub cached: bool,
}

/// Where events go.
pub trait Outbox {
    /// Sends an event with its attachment.
    fn send(&self, event: Event, attachment: Attachment);
}

/// A clock that a test moves.
#[derive(Debug, Clone, Default)]
pub struct ManualClock(Rc<Cell<f64>>);

impl ManualClock {
    /// Lets time pass.
    pub fn advance(&self, ms: f64) {
        self.0.set(self.0.get() + ms);
    }
}

impl Clock for ManualClock {
    fn now_ms(&self) -> f64 {
        self.0.get()
    }
}

/// A machine with a known GPU.
#[derive(Debug, Clone)]
pub struct FixedAdapter(pub AdapterStatus);

impl QueryAdapter for FixedAdapter {
    async fn query(&self) -> AdapterStatus {
        self.0.clone()
    }
}

/// Weights in memory, with a cache that can be damaged.
#[derive(Debug, Clone)]
pub struct MemoryModels {
    /// What `models/manifest.json` says, or why it cannot be read.
    pub manifest: Result<String, String>,
    /// What the network gives, by file name.
    pub published: BTreeMap<String, Vec<u8>>,
    /// What was kept, by file name; looked into first.
    pub cache: Rc<RefCell<BTreeMap<String, Vec<u8>>>>,
    /// Keeping fails as on a full disk.
    pub full: bool,
    /// The network has begun to answer and gives no more, as long as this is set.
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

    async fn keep(&self, entry: &ModelEntry, bytes: &[u8]) -> Result<(), String> {
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

/// Remembers what was sent.
#[derive(Debug, Clone, Default)]
pub struct MemoryOutbox(Rc<RefCell<Vec<Sent>>>);

/// An event and the bytes beside it.
pub type Sent = (Event, Option<Vec<u8>>);

impl MemoryOutbox {
    /// Takes everything sent so far.
    pub fn drain(&self) -> Vec<Event> {
        self.drain_with_bytes().into_iter().map(|(event, _)| event).collect()
    }

    /// Takes everything sent so far, with the bytes beside each.
    pub fn drain_with_bytes(&self) -> Vec<Sent> {
        self.0.borrow_mut().drain(..).collect()
    }
}

impl Outbox for MemoryOutbox {
    fn send(&self, event: Event, attachment: Attachment) {
        self.0.borrow_mut().push((event, attachment.into_bytes()));
    }
}
