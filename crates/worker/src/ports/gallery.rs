//! The gallery's doors: where records lie, what seals them, and which day it is.

use likeness_core::gallery::person::UnixMs;
use thiserror::Error;

/// Where a record lies. Ids are texts; what lies there is sealed, except on [`StoreName::Meta`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StoreName {
    /// Lock, settings, wrong passphrases: one record each, in the open.
    Meta,
    /// One record a person.
    People,
    /// One record a thumbnail.
    Thumbnails,
}

impl StoreName {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Meta, Self::People, Self::Thumbnails];

    /// Its name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::People => "people",
            Self::Thumbnails => "thumbnails",
        }
    }
}

/// A record to be written, or (without bytes) deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// Where.
    pub store_name: StoreName,
    /// Under which id.
    pub id: String,
    /// What; `None` deletes.
    pub bytes: Option<Vec<u8>>,
}

/// What one transaction does: all of it or nothing.
#[derive(Debug, Clone)]
pub struct Transaction<K> {
    /// The writes, in order.
    pub writes: Vec<Write>,
    /// A key to be kept beside the records, or (`Some(None)`) to be thrown away.
    pub browser_key: Option<Option<K>>,
    /// Names the state afterwards; random, so that no two states of any gallery share a name.
    pub next: u64,
}

impl<K> Default for Transaction<K> {
    fn default() -> Self {
        Self { writes: Vec::new(), browser_key: None, next: 1 }
    }
}

/// What the browser says about its storage.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct StorageReport {
    /// It promised not to clear it by itself; `None` where it does not say.
    pub persisted: Option<bool>,
    /// Bytes in use.
    pub used_bytes: Option<f64>,
    /// Bytes that may be used.
    pub quota_bytes: Option<f64>,
}

/// Why a record could not be read or written. Nothing was changed.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// Somebody else changed the gallery since it was read.
    #[error("the records changed in between")]
    Stale,
    /// The storage is full.
    #[error("the storage is full: {0}")]
    Full(String),
    /// There is no storage.
    #[error("there is no storage: {0}")]
    Unavailable(String),
    /// A connection with an older schema is open elsewhere.
    #[error("another connection holds the database")]
    Blocked,
    /// The schema is newer than this program.
    #[error("the database is newer than this program")]
    Newer,
    /// Something else.
    #[error("{0}")]
    Failed(String),
}

/// Where records lie. One [`Transaction`] is one transaction.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait GalleryStore {
    /// A key as this store can keep it.
    type Key: Clone + std::fmt::Debug;

    /// Names the state that the records are in; 0 where there are none. Another name means that somebody changed something.
    async fn revision(&self) -> Result<u64, StoreError>;

    /// A record.
    async fn read(&self, store_name: StoreName, id: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Everything on a shelf, by id, with the name of the state that it was read in.
    async fn read_all(&self, store_name: StoreName) -> Result<(u64, Vec<(String, Vec<u8>)>), StoreError>;

    /// How many records lie on a shelf.
    async fn count(&self, store_name: StoreName) -> Result<u32, StoreError>;

    /// The key that is kept here.
    async fn browser_key(&self) -> Result<Option<Self::Key>, StoreError>;

    /// Makes a change, all or nothing, if the state is still the expected one.
    ///
    /// # Errors
    /// [`StoreError::Stale`] where it is not.
    async fn apply(&self, expected: u64, change: Transaction<Self::Key>) -> Result<(), StoreError>;

    /// Deletes the whole database.
    async fn destroy(&self) -> Result<(), StoreError>;

    /// What the browser says about its storage.
    async fn report(&self) -> StorageReport;
}

/// Why something could not be sealed or opened.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum CipherError {
    /// There is no cryptography here.
    #[error("no cryptography: {0}")]
    Unavailable(String),
    /// The key is not the one it was sealed with, or the bytes were changed.
    #[error("the seal does not fit")]
    Refused,
    /// Something else.
    #[error("{0}")]
    Failed(String),
}

/// Bytes of a nonce.
pub const NONCE: usize = 12;

/// Bytes of a data key.
pub const DATA_KEY: usize = 32;

/// Seals and opens: AES-256-GCM, keys from PBKDF2-SHA-256, random bytes.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait Cipher {
    /// A key that gives nothing of itself away.
    type Key: Clone + std::fmt::Debug;

    /// Fills with random bytes.
    ///
    /// # Errors
    /// [`CipherError::Unavailable`].
    fn random(&self, bytes: &mut [u8]) -> Result<(), CipherError>;

    /// A key from a passphrase.
    async fn derive(&self, passphrase: &str, salt: &[u8], rounds: u32) -> Result<Self::Key, CipherError>;

    /// A key from its bytes.
    async fn import(&self, raw: &[u8; DATA_KEY]) -> Result<Self::Key, CipherError>;

    /// A random key that can be stored and never read.
    async fn browser_key(&self) -> Result<Self::Key, CipherError>;

    /// Seals bytes together with bytes in the open. A nonce is used once.
    async fn seal(
        &self,
        key: &Self::Key,
        nonce: &[u8; NONCE],
        open: &[u8],
        secret: &[u8],
    ) -> Result<Vec<u8>, CipherError>;

    /// Opens what was sealed.
    async fn open(
        &self,
        key: &Self::Key,
        nonce: &[u8; NONCE],
        open: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, CipherError>;
}

/// Tells the date.
pub trait WallClock {
    /// Milliseconds since 1970.
    fn now(&self) -> UnixMs;
}

/// The three doors of a gallery together.
pub trait GalleryPorts {
    /// A key of both.
    type Key: Clone + std::fmt::Debug;
    /// Where records lie.
    type Store: GalleryStore<Key = Self::Key>;
    /// What seals them.
    type Cipher: Cipher<Key = Self::Key>;
    /// Which day it is.
    type WallClock: WallClock;

    /// Where records lie.
    fn store(&self) -> &Self::Store;
    /// What seals them.
    fn cipher(&self) -> &Self::Cipher;
    /// Which day it is.
    fn wall_clock(&self) -> &Self::WallClock;
}
