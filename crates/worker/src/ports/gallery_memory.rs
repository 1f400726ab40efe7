//! The gallery's ports in memory, for tests and native programs.

use super::gallery::{
    Cipher, CipherError, DATA_KEY, GalleryPorts, GalleryStore, KeyDerivation, NONCE, StorageReport, StoreError,
    StoreName, Transaction, WallClock, Write,
};
use super::mirror_memory::MemoryMirror;
use likeness_core::gallery::person::UnixMs;
use likeness_core::manifest::sha256;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

/// A key of [`FakeCipher`]: its bytes, unprotected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FakeKey([u8; DATA_KEY]);

/// Records in memory. Clones share them, as two tabs share a database.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore(Rc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    records: RefCell<BTreeMap<(StoreName, String), Vec<u8>>>,
    key: RefCell<Option<FakeKey>>,
    revision: Cell<u64>,
    failure: RefCell<Option<StoreError>>,
    /// Writes that succeed before the failure.
    writes_left: Cell<u32>,
    data_loss: RefCell<Option<String>>,
    before_write: Hook,
    stall: Cell<Option<Stall>>,
}

/// Where a write stops for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stall {
    /// Before it is committed.
    BeforeCommit,
    /// When it is committed, but before it is reported.
    AfterCommit,
}

/// What another tab does just before the next write.
#[derive(Default)]
struct Hook(RefCell<Option<Box<dyn FnOnce()>>>);

impl fmt::Debug for Hook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hook")
    }
}

impl MemoryStore {
    /// Makes every write fail with this error, for example as on a full disk; `None`: writes succeed.
    pub fn fail_writes(&self, failure: Option<StoreError>) {
        self.fail_writes_after(0, failure);
    }

    /// Makes every write after this many more fail with this error; `None`: writes succeed.
    pub fn fail_writes_after(&self, writes: u32, failure: Option<StoreError>) {
        self.0.writes_left.set(writes);
        self.0.failure.replace(failure);
    }

    /// Makes every write stop here for ever; `None`: writes end.
    pub fn stall_writes(&self, stall: Option<Stall>) {
        self.0.stall.set(stall);
    }

    /// Does something just before the next write, as another tab can.
    pub fn before_next_write(&self, action: impl FnOnce() + 'static) {
        self.0.before_write.0.replace(Some(Box::new(action)));
    }

    /// All records as stored.
    pub fn records(&self) -> BTreeMap<(StoreName, String), Vec<u8>> {
        self.0.records.borrow().clone()
    }

    /// Modifies the records of a store, as someone with access to the disk could.
    pub fn tamper(&self, store_name: StoreName, change: impl Fn(&mut Vec<u8>)) {
        self.0
            .records
            .borrow_mut()
            .iter_mut()
            .filter(|((s, _), _)| *s == store_name)
            .for_each(|(_, bytes)| change(bytes));
    }

    /// Loses the stored key, as a browser can.
    pub fn lose_key(&self) {
        self.0.key.replace(None);
    }

    /// Loses everything, as a browser does that finds its database damaged.
    pub fn lose_everything(&self) {
        self.put_back(&MemoryStore::default());
        self.0.data_loss.replace(Some("database was corrupt".to_owned()));
    }

    /// Another store with the same contents, which no longer changes with this one.
    #[must_use]
    pub fn snapshot(&self) -> Self {
        let snapshot = Self::default();
        snapshot.put_back(self);
        snapshot
    }

    /// Replaces everything by the contents of another store, as someone does who restores an older profile.
    pub fn put_back(&self, older: &Self) {
        self.0.records.replace(older.records());
        self.0.key.replace(older.0.key.borrow().clone());
        self.0.revision.set(older.0.revision.get());
    }

    /// Writes or deletes a single record, as someone with access to the disk could.
    pub fn put_record(&self, store_name: StoreName, id: &str, bytes: Option<Vec<u8>>) {
        let mut records = self.0.records.borrow_mut();
        match bytes {
            Some(bytes) => records.insert((store_name, id.to_owned()), bytes),
            None => records.remove(&(store_name, id.to_owned())),
        };
    }
}

impl GalleryStore for MemoryStore {
    type Key = FakeKey;

    async fn revision(&self) -> Result<u64, StoreError> {
        Ok(self.0.revision.get())
    }

    async fn read(&self, store_name: StoreName, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.0.records.borrow().get(&(store_name, id.to_owned())).cloned())
    }

    async fn read_all(&self, store_name: StoreName) -> Result<(u64, Vec<(String, Vec<u8>)>), StoreError> {
        let records = self.0.records.borrow();
        let in_store = records.iter().filter(|((s, _), _)| *s == store_name);
        Ok((self.0.revision.get(), in_store.map(|((_, id), bytes)| (id.clone(), bytes.clone())).collect()))
    }

    async fn ids(&self, store_name: StoreName) -> Result<Vec<String>, StoreError> {
        let records = self.0.records.borrow();
        Ok(records.keys().filter(|(s, _)| *s == store_name).map(|(_, id)| id.clone()).collect())
    }

    async fn count(&self, store_name: StoreName) -> Result<u32, StoreError> {
        let count = self.0.records.borrow().keys().filter(|(s, _)| *s == store_name).count();
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    async fn browser_key(&self) -> Result<Option<FakeKey>, StoreError> {
        Ok(self.0.key.borrow().clone())
    }

    async fn apply(&self, expected: u64, transaction: Transaction<FakeKey>) -> Result<(), StoreError> {
        let action = self.0.before_write.0.take();
        if let Some(action) = action {
            action();
        }
        if let Some(failure) = self.0.failure.borrow().clone() {
            let left = self.0.writes_left.get();
            self.0.writes_left.set(left.checked_sub(1).ok_or(failure)?);
        }
        if self.0.revision.get() != expected {
            return Err(StoreError::Stale);
        }
        if self.0.stall.get() == Some(Stall::BeforeCommit) {
            std::future::pending::<()>().await;
        }
        for Write { store_name, id, bytes } in transaction.writes {
            self.put_record(store_name, &id, bytes);
        }
        if let Some(key) = transaction.browser_key {
            self.0.key.replace(key);
        }
        self.0.revision.set(transaction.next_revision);
        if self.0.stall.get() == Some(Stall::AfterCommit) {
            std::future::pending::<()>().await;
        }
        Ok(())
    }

    async fn destroy(&self) -> Result<(), StoreError> {
        self.0.records.borrow_mut().clear();
        self.0.key.replace(None);
        self.0.revision.set(0);
        Ok(())
    }

    async fn report(&self) -> StorageReport {
        StorageReport::default()
    }

    fn data_loss(&self) -> Option<String> {
        self.0.data_loss.borrow().clone()
    }
}

/// **Not encryption**: a fake that anyone can seal and open, but that rejects another key, another nonce and modified
/// bytes, as the real cipher does. The real one is tested in the browser.
#[derive(Debug, Clone, Default)]
pub struct FakeCipher(Rc<CipherState>);

#[derive(Debug, Default)]
struct CipherState {
    counter: Cell<u64>,
    is_endless: Cell<bool>,
}

impl FakeCipher {
    /// A cipher whose "random" bytes differ from those of the default.
    pub fn seeded(seed: u64) -> Self {
        Self(Rc::new(CipherState { counter: Cell::new(seed), is_endless: Cell::new(false) }))
    }

    /// Makes deriving a key take for ever, or no time.
    pub fn derive_endlessly(&self, is_endless: bool) {
        self.0.is_endless.set(is_endless);
    }

    fn pad(key: &FakeKey, nonce: &[u8; NONCE], length: usize) -> Vec<u8> {
        let block = |i: usize| sha256(&[&key.0[..], nonce, &i.to_le_bytes()].concat()).into_bytes();
        (0..length.div_ceil(64)).flat_map(block).take(length).collect()
    }

    fn auth_tag(key: &FakeKey, nonce: &[u8; NONCE], open: &[u8], secret: &[u8]) -> Vec<u8> {
        sha256(&[&key.0[..], nonce, &open.len().to_le_bytes(), open, secret].concat()).into_bytes()
    }

    fn key(bytes: &[u8]) -> FakeKey {
        let digest = sha256(bytes);
        let mut key = [0; DATA_KEY];
        key.copy_from_slice(&digest.as_bytes()[..DATA_KEY]);
        FakeKey(key)
    }
}

impl Cipher for FakeCipher {
    type Key = FakeKey;

    fn random(&self, bytes: &mut [u8]) -> Result<(), CipherError> {
        self.0.counter.set(self.0.counter.get() + 1);
        let stream = sha256(&self.0.counter.get().to_le_bytes()).into_bytes();
        bytes.iter_mut().zip(stream.iter().cycle()).for_each(|(byte, random)| *byte = *random);
        Ok(())
    }

    async fn derive(&self, passphrase: &str, salt: &[u8], derivation: KeyDerivation) -> Result<FakeKey, CipherError> {
        if self.0.is_endless.get() {
            std::future::pending::<()>().await;
        }
        let (a, b) = match derivation {
            KeyDerivation::Pbkdf2 { rounds } => (rounds, 0),
            KeyDerivation::Argon2id(cost) => (cost.memory_kib, cost.passes),
        };
        Ok(Self::key(&[passphrase.as_bytes(), salt, &a.to_le_bytes(), &b.to_le_bytes()].concat()))
    }

    async fn import(&self, raw: &[u8; DATA_KEY]) -> Result<FakeKey, CipherError> {
        Ok(FakeKey(*raw))
    }

    async fn browser_key(&self) -> Result<FakeKey, CipherError> {
        let mut bytes = [0; DATA_KEY];
        self.random(&mut bytes)?;
        Ok(FakeKey(bytes))
    }

    async fn data_key(&self) -> Result<FakeKey, CipherError> {
        self.browser_key().await
    }

    async fn wrap(
        &self,
        key: &FakeKey,
        nonce: &[u8; NONCE],
        open: &[u8],
        data_key: &FakeKey,
    ) -> Result<Vec<u8>, CipherError> {
        self.seal(key, nonce, open, &data_key.0).await
    }

    async fn unwrap(
        &self,
        key: &FakeKey,
        nonce: &[u8; NONCE],
        open: &[u8],
        sealed: &[u8],
        _wrappable: bool,
    ) -> Result<FakeKey, CipherError> {
        let raw = self.open(key, nonce, open, sealed).await?;
        raw.try_into().map(FakeKey).map_err(|_| CipherError::Failed("a data key of another length".to_owned()))
    }

    async fn seal(
        &self,
        key: &FakeKey,
        nonce: &[u8; NONCE],
        open: &[u8],
        secret: &[u8],
    ) -> Result<Vec<u8>, CipherError> {
        let pad = Self::pad(key, nonce, secret.len());
        let mut sealed: Vec<u8> = secret.iter().zip(pad).map(|(a, b)| a ^ b).collect();
        sealed.extend(Self::auth_tag(key, nonce, open, secret));
        Ok(sealed)
    }

    async fn open(
        &self,
        key: &FakeKey,
        nonce: &[u8; NONCE],
        open: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, CipherError> {
        let length = sealed.len().checked_sub(64).ok_or(CipherError::Refused)?;
        let secret: Vec<u8> = sealed[..length].iter().zip(Self::pad(key, nonce, length)).map(|(a, b)| a ^ b).collect();
        if Self::auth_tag(key, nonce, open, &secret) == sealed[length..] {
            Ok(secret)
        } else {
            Err(CipherError::Refused)
        }
    }
}

/// A wall clock that a test sets.
#[derive(Debug, Clone)]
pub struct ManualWallClock(Rc<Cell<u64>>);

impl Default for ManualWallClock {
    fn default() -> Self {
        Self(Rc::new(Cell::new(1_700_000_000_000)))
    }
}

impl ManualWallClock {
    /// Advances the time.
    pub fn advance(&self, ms: u64) {
        self.0.set(self.0.get() + ms);
    }

    /// Sets the clock back, as a user can.
    pub fn set_back(&self, ms: u64) {
        self.0.set(self.0.get() - ms);
    }
}

impl WallClock for ManualWallClock {
    fn now(&self) -> UnixMs {
        UnixMs(self.0.get())
    }
}

/// All ports in memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryPorts {
    /// The store.
    pub store: MemoryStore,
    /// The second copy.
    pub mirror: MemoryMirror,
    /// The fake cipher.
    pub cipher: FakeCipher,
    /// The wall clock.
    pub wall_clock: ManualWallClock,
}

impl GalleryPorts for MemoryPorts {
    type Key = FakeKey;
    type Store = MemoryStore;
    type Mirror = MemoryMirror;
    type Cipher = FakeCipher;
    type WallClock = ManualWallClock;

    fn store(&self) -> &MemoryStore {
        &self.store
    }

    fn mirror(&self) -> &MemoryMirror {
        &self.mirror
    }

    fn cipher(&self) -> &FakeCipher {
        &self.cipher
    }

    fn wall_clock(&self) -> &ManualWallClock {
        &self.wall_clock
    }
}
