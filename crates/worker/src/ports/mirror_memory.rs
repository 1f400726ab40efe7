//! The second copy of the gallery in memory, for tests and native programs.

use super::gallery::{MirrorStore, StoreError};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Named blobs in memory. Clones share them, as two tabs share a cache.
#[derive(Debug, Clone, Default)]
pub struct MemoryMirror(Rc<SharedBlobs>);

#[derive(Debug, Default)]
struct SharedBlobs {
    blobs: RefCell<BTreeMap<String, Vec<u8>>>,
    /// Writes that still succeed; `None`: all of them.
    writes_left: Cell<Option<u32>>,
    /// Reads that still succeed; `None`: all of them.
    reads_left: Cell<Option<u32>>,
}

impl MemoryMirror {
    /// All blobs as stored.
    pub fn blobs(&self) -> BTreeMap<String, Vec<u8>> {
        self.0.blobs.borrow().clone()
    }

    /// Makes every write fail after this many more, as if the worker had been killed; `None`: writes succeed.
    pub fn fail_after(&self, writes: Option<u32>) {
        self.0.writes_left.set(writes);
    }

    /// Makes every read fail after this many more, as if the browser had closed its storage; `None`: reads succeed.
    pub fn fail_reads_after(&self, reads: Option<u32>) {
        self.0.reads_left.set(reads);
    }

    /// Replaces or deletes a blob, as a damaged disk could.
    pub fn put_blob(&self, name: &str, bytes: Option<Vec<u8>>) {
        let mut blobs = self.0.blobs.borrow_mut();
        match bytes {
            Some(bytes) => blobs.insert(name.to_owned(), bytes),
            None => blobs.remove(name),
        };
    }

    fn count_read(&self) -> Result<(), StoreError> {
        match self.0.reads_left.get() {
            Some(0) => Err(StoreError::Failed("a test".to_owned())),
            left => {
                self.0.reads_left.set(left.map(|left| left - 1));
                Ok(())
            }
        }
    }

    fn count_write(&self) -> Result<(), StoreError> {
        match self.0.writes_left.get() {
            Some(0) => Err(StoreError::Full("a test".to_owned())),
            left => {
                self.0.writes_left.set(left.map(|left| left - 1));
                Ok(())
            }
        }
    }
}

impl MirrorStore for MemoryMirror {
    async fn names(&self) -> Result<Vec<String>, StoreError> {
        self.count_read()?;
        Ok(self.0.blobs.borrow().keys().cloned().collect())
    }

    async fn read(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.count_read()?;
        Ok(self.0.blobs.borrow().get(name).cloned())
    }

    async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        self.count_write()?;
        self.0.blobs.borrow_mut().insert(name.to_owned(), bytes.to_vec());
        Ok(())
    }

    async fn delete(&self, name: &str) -> Result<(), StoreError> {
        self.count_write()?;
        self.0.blobs.borrow_mut().remove(name);
        Ok(())
    }

    async fn destroy(&self) -> Result<(), StoreError> {
        self.0.blobs.borrow_mut().clear();
        Ok(())
    }
}
