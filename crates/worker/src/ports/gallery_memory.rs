//! The gallery's doors in memory, for tests and native programs.

use super::gallery::{
    Change, Cipher, CipherError, DATA_KEY, GalleryPorts, GalleryStore, NONCE, StorageReport, StoreError, StoreName,
    WallClock,
};
use likeness_core::gallery::person::UnixMs;
use likeness_core::manifest::sha256;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A key of [`ToyCipher`]: its bytes in the open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToyKey([u8; DATA_KEY]);

/// Records in memory. Clones share them, as two tabs share a database.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore(Rc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    records: RefCell<BTreeMap<(StoreName, String), Vec<u8>>>,
    key: RefCell<Option<ToyKey>>,
    state: Cell<u64>,
    failure: RefCell<Option<StoreError>>,
}

impl MemoryStore {
    /// From now on every write fails so, as on a full disk; `None`: writes work.
    pub fn fail_writes(&self, failure: Option<StoreError>) {
        self.0.failure.replace(failure);
    }

    /// Every record as it lies there.
    pub fn records(&self) -> BTreeMap<(StoreName, String), Vec<u8>> {
        self.0.records.borrow().clone()
    }

    /// Changes a record from outside, as somebody with the disk could.
    pub fn tamper(&self, shelf: StoreName, change: impl Fn(&mut Vec<u8>)) {
        self.0.records.borrow_mut().iter_mut().filter(|((s, _), _)| *s == shelf).for_each(|(_, bytes)| change(bytes));
    }

    /// Loses the key that it kept, as a browser can.
    pub fn lose_key(&self) {
        self.0.key.replace(None);
    }
}

impl GalleryStore for MemoryStore {
    type Key = ToyKey;

    async fn state(&self) -> Result<u64, StoreError> {
        Ok(self.0.state.get())
    }

    async fn read(&self, shelf: StoreName, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.0.records.borrow().get(&(shelf, id.to_owned())).cloned())
    }

    async fn read_all(&self, shelf: StoreName) -> Result<(u64, Vec<(String, Vec<u8>)>), StoreError> {
        let records = self.0.records.borrow();
        let in_store = records.iter().filter(|((s, _), _)| *s == shelf);
        Ok((self.0.state.get(), in_store.map(|((_, id), bytes)| (id.clone(), bytes.clone())).collect()))
    }

    async fn count(&self, shelf: StoreName) -> Result<u32, StoreError> {
        let count = self.0.records.borrow().keys().filter(|(s, _)| *s == shelf).count();
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    async fn browser_key(&self) -> Result<Option<ToyKey>, StoreError> {
        Ok(self.0.key.borrow().clone())
    }

    async fn apply(&self, expected: u64, change: Change<ToyKey>) -> Result<(), StoreError> {
        if let Some(failure) = self.0.failure.borrow().clone() {
            return Err(failure);
        }
        if self.0.state.get() != expected {
            return Err(StoreError::Stale);
        }
        let mut records = self.0.records.borrow_mut();
        for write in change.writes {
            match write.bytes {
                Some(bytes) => drop(records.insert((write.shelf, write.id), bytes)),
                None => drop(records.remove(&(write.shelf, write.id))),
            }
        }
        if let Some(key) = change.browser_key {
            self.0.key.replace(key);
        }
        self.0.state.set(change.next);
        Ok(())
    }

    async fn destroy(&self) -> Result<(), StoreError> {
        self.0.records.borrow_mut().clear();
        self.0.key.replace(None);
        self.0.state.set(0);
        Ok(())
    }

    async fn report(&self) -> StorageReport {
        StorageReport::default()
    }
}

/// **Not encryption**: a stand-in whose seals anybody can make and open, but which refuses another key, another nonce and
/// changed bytes, as the real one does. The real one is tested in the browser.
#[derive(Debug, Clone, Default)]
pub struct ToyCipher(Rc<Cell<u64>>);

impl ToyCipher {
    /// One whose "random" bytes are others than those of the default.
    pub fn seeded(seed: u64) -> Self {
        Self(Rc::new(Cell::new(seed)))
    }

    fn pad(key: &ToyKey, nonce: &[u8; NONCE], length: usize) -> Vec<u8> {
        let block = |i: usize| sha256(&[&key.0[..], nonce, &i.to_le_bytes()].concat()).into_bytes();
        (0..length.div_ceil(64)).flat_map(block).take(length).collect()
    }

    fn auth_tag(key: &ToyKey, nonce: &[u8; NONCE], open: &[u8], secret: &[u8]) -> Vec<u8> {
        sha256(&[&key.0[..], nonce, &open.len().to_le_bytes(), open, secret].concat()).into_bytes()
    }

    fn key(bytes: &[u8]) -> ToyKey {
        let digest = sha256(bytes);
        let mut key = [0; DATA_KEY];
        key.copy_from_slice(&digest.as_bytes()[..DATA_KEY]);
        ToyKey(key)
    }
}

impl Cipher for ToyCipher {
    type Key = ToyKey;

    fn random(&self, bytes: &mut [u8]) -> Result<(), CipherError> {
        self.0.set(self.0.get() + 1);
        let stream = sha256(&self.0.get().to_le_bytes()).into_bytes();
        bytes.iter_mut().zip(stream.iter().cycle()).for_each(|(byte, random)| *byte = *random);
        Ok(())
    }

    async fn derive(&self, passphrase: &str, salt: &[u8], rounds: u32) -> Result<ToyKey, CipherError> {
        Ok(Self::key(&[passphrase.as_bytes(), salt, &rounds.to_le_bytes()].concat()))
    }

    async fn import(&self, raw: &[u8; DATA_KEY]) -> Result<ToyKey, CipherError> {
        Ok(ToyKey(*raw))
    }

    async fn browser_key(&self) -> Result<ToyKey, CipherError> {
        let mut bytes = [0; DATA_KEY];
        self.random(&mut bytes)?;
        Ok(ToyKey(bytes))
    }

    async fn seal(
        &self,
        key: &ToyKey,
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
        key: &ToyKey,
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

/// A calendar that a test turns.
#[derive(Debug, Clone)]
pub struct ManualWallClock(Rc<Cell<u64>>);

impl Default for ManualWallClock {
    fn default() -> Self {
        Self(Rc::new(Cell::new(1_700_000_000_000)))
    }
}

impl ManualWallClock {
    /// Lets time pass.
    pub fn advance(&self, ms: u64) {
        self.0.set(self.0.get() + ms);
    }

    /// Sets the clock back, as a person can.
    pub fn set_back(&self, ms: u64) {
        self.0.set(self.0.get() - ms);
    }
}

impl WallClock for ManualWallClock {
    fn now(&self) -> UnixMs {
        UnixMs(self.0.get())
    }
}

/// All three in memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryPorts {
    /// Records.
    pub store: MemoryStore,
    /// The stand-in for encryption.
    pub cipher: ToyCipher,
    /// The date.
    pub calendar: ManualWallClock,
}

impl GalleryPorts for MemoryPorts {
    type Key = ToyKey;
    type Store = MemoryStore;
    type Cipher = ToyCipher;
    type WallClock = ManualWallClock;

    fn store(&self) -> &MemoryStore {
        &self.store
    }

    fn cipher(&self) -> &ToyCipher {
        &self.cipher
    }

    fn calendar(&self) -> &ManualWallClock {
        &self.calendar
    }
}
