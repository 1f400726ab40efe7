//! The gallery's ports: the store of its records, their second copy, the cipher and the wall clock.

use likeness_core::gallery::person::UnixMs;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The store of a record. Ids are text; records are encrypted, except those in [`StoreName::Meta`].
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

/// A write or deletion of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// The store.
    pub store_name: StoreName,
    /// The id.
    pub id: String,
    /// The bytes; `None` deletes the record.
    pub bytes: Option<Vec<u8>>,
}

/// The changes of one transaction, which are made completely or not at all.
#[derive(Debug, Clone)]
pub struct Transaction<K> {
    /// The writes, in order.
    pub writes: Vec<Write>,
    /// A key to store with the records, or (`Some(None)`) to delete.
    pub browser_key: Option<Option<K>>,
    /// The revision afterwards; random, so that no two states of any gallery have the same revision.
    pub next_revision: u64,
}

impl<K> Default for Transaction<K> {
    fn default() -> Self {
        Self { writes: Vec::new(), browser_key: None, next_revision: 1 }
    }
}

/// The browser's report on its storage.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct StorageReport {
    /// Whether the browser guarantees not to delete it by itself; `None` if it does not say.
    pub persisted: Option<bool>,
    /// Bytes in use.
    pub used_bytes: Option<f64>,
    /// Bytes that this site may use.
    pub quota_bytes: Option<f64>,
}

/// Why a record could not be read or written. Nothing was changed.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// Another tab changed the gallery since it was read.
    #[error("the records changed in between")]
    Stale,
    /// The storage is full.
    #[error("the storage is full: {0}")]
    Full(String),
    /// Storage is unavailable.
    #[error("there is no storage: {0}")]
    Unavailable(String),
    /// Another tab has a connection with an older schema open.
    #[error("another connection holds the database")]
    Blocked,
    /// The schema is newer than this program.
    #[error("the database is newer than this program")]
    Newer,
    /// Another error.
    #[error("{0}")]
    Failed(String),
}

/// The store of the records.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait GalleryStore {
    /// A key that this store can hold.
    type Key: Clone + std::fmt::Debug;

    /// The revision of the records; 0 if there are none. It differs after every change.
    async fn revision(&self) -> Result<u64, StoreError>;

    /// Reads a record.
    async fn read(&self, store_name: StoreName, id: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Reads all records of a store by id, with the revision that they belong to.
    async fn read_all(&self, store_name: StoreName) -> Result<(u64, Vec<(String, Vec<u8>)>), StoreError>;

    /// The ids of all records of a store.
    async fn ids(&self, store_name: StoreName) -> Result<Vec<String>, StoreError>;

    /// The number of records in a store.
    async fn count(&self, store_name: StoreName) -> Result<u32, StoreError>;

    /// The stored key.
    async fn browser_key(&self) -> Result<Option<Self::Key>, StoreError>;

    /// Applies a transaction, completely or not at all, if the revision is still the expected one. If the future is dropped
    /// before it is ready, the transaction is applied completely or not at all as well; the revision says which.
    ///
    /// # Errors
    /// [`StoreError::Stale`] if it is not.
    async fn apply(&self, expected: u64, transaction: Transaction<Self::Key>) -> Result<(), StoreError>;

    /// Deletes the whole database.
    async fn destroy(&self) -> Result<(), StoreError>;

    /// The browser's report on its storage.
    async fn report(&self) -> StorageReport;

    /// The browser's message if it found the database damaged and deleted it since this store was opened.
    fn data_loss(&self) -> Option<String>;
}

/// A second copy of the sealed records, outside the database, as named blobs. A write that has returned replaces the blob
/// as a whole.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait MirrorStore {
    /// The names of all blobs.
    async fn names(&self) -> Result<Vec<String>, StoreError>;

    /// Reads a blob.
    async fn read(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Writes a blob.
    async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError>;

    /// Deletes a blob; one that does not exist counts as deleted.
    async fn delete(&self, name: &str) -> Result<(), StoreError>;

    /// Deletes all blobs.
    async fn destroy(&self) -> Result<(), StoreError>;
}

/// Why sealing or opening failed.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum CipherError {
    /// Cryptography is unavailable.
    #[error("no cryptography: {0}")]
    Unavailable(String),
    /// The key is wrong or the bytes were modified.
    #[error("the seal does not fit")]
    Refused,
    /// Another error.
    #[error("{0}")]
    Failed(String),
}

/// Length of a nonce in bytes.
pub const NONCE: usize = 12;

/// Length of a data key in bytes.
pub const DATA_KEY: usize = 32;

/// How a key is derived from a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyDerivation {
    /// PBKDF2-SHA-256, in exports and in locks of version 0.2.
    Pbkdf2 {
        /// Its rounds.
        rounds: u32,
    },
    /// Argon2id, which needs so much memory that graphics cards guess slowly, too.
    Argon2id(Argon2idCost),
}

/// What a derivation by Argon2id costs (RFC 9106), with one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Argon2idCost {
    /// Its memory, in KiB.
    pub memory_kib: u32,
    /// How often the memory is filled.
    pub passes: u32,
}

/// Authenticated encryption (AES-256-GCM), key derivation (Argon2id, PBKDF2-SHA-256) and random bytes.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait Cipher {
    /// A key that cannot be read.
    type Key: Clone + std::fmt::Debug;

    /// Fills a slice with random bytes.
    ///
    /// # Errors
    /// [`CipherError::Unavailable`].
    fn random(&self, bytes: &mut [u8]) -> Result<(), CipherError>;

    /// Derives a key from a passphrase.
    async fn derive(&self, passphrase: &str, salt: &[u8], derivation: KeyDerivation) -> Result<Self::Key, CipherError>;

    /// Imports a key that wraps others, from its bytes.
    async fn import(&self, raw: &[u8; DATA_KEY]) -> Result<Self::Key, CipherError>;

    /// A random key that can be stored but never read.
    async fn browser_key(&self) -> Result<Self::Key, CipherError>;

    /// A random data key, which only [`Self::wrap`] can read.
    async fn data_key(&self) -> Result<Self::Key, CipherError>;

    /// Seals a data key with another key, as [`Self::seal`] would seal its bytes, which are never in this program's memory.
    async fn wrap(
        &self,
        key: &Self::Key,
        nonce: &[u8; NONCE],
        open: &[u8],
        data_key: &Self::Key,
    ) -> Result<Vec<u8>, CipherError>;

    /// Opens a sealed data key. Only one that is `wrappable` can be wrapped again.
    async fn unwrap(
        &self,
        key: &Self::Key,
        nonce: &[u8; NONCE],
        open: &[u8],
        sealed: &[u8],
        wrappable: bool,
    ) -> Result<Self::Key, CipherError>;

    /// Seals `secret` and authenticates the associated data `open` with it. A nonce must be used only once.
    async fn seal(
        &self,
        key: &Self::Key,
        nonce: &[u8; NONCE],
        open: &[u8],
        secret: &[u8],
    ) -> Result<Vec<u8>, CipherError>;

    /// Opens sealed bytes.
    async fn open(
        &self,
        key: &Self::Key,
        nonce: &[u8; NONCE],
        open: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, CipherError>;
}

/// The date and time.
pub trait WallClock {
    /// Milliseconds since 1970.
    fn now(&self) -> UnixMs;
}

/// The ports of a gallery.
pub trait GalleryPorts {
    /// A key, as used by store and cipher.
    type Key: Clone + std::fmt::Debug;
    /// The store of the records.
    type Store: GalleryStore<Key = Self::Key>;
    /// The second copy of the records.
    type Mirror: MirrorStore;
    /// The cipher.
    type Cipher: Cipher<Key = Self::Key>;
    /// The date and time.
    type WallClock: WallClock;

    /// The store of the records.
    fn store(&self) -> &Self::Store;
    /// The second copy of the records.
    fn mirror(&self) -> &Self::Mirror;
    /// The cipher.
    fn cipher(&self) -> &Self::Cipher;
    /// The date and time.
    fn wall_clock(&self) -> &Self::WallClock;
}
