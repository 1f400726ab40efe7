//! Restores the gallery from its second copy if the database was lost or is older.
//!
//! What restoring writes is not complete before its last transaction, which brings the lock. Until then the database holds a
//! mark: half of a restored gallery is never opened or replaced by a new one, whatever happens in between; the next request
//! or visit starts again. The second copy is only read.

use super::error::GalleryError;
use super::mirror;
use super::mirror::{GENERATION, Generation, Listed};
use super::sealed_index::INDEX;
use super::session::MAX_RETRIES;
use super::vault;
use super::vault::lock;
use super::vault::lock::{LOCK, Lock};
use crate::ports::gallery::{
    GalleryPorts, GalleryStore as _, MirrorStore as _, StoreError, StoreName, Transaction, Write,
};
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{LockKind, NewLock, Recovery};
use std::collections::BTreeSet;

/// Bytes of records per transaction: the memory that restoring takes.
const CHUNK_BYTES: usize = 8 << 20;

/// The id of the mark in [`StoreName::Meta`]: the generation that is being restored.
const RESTORING: &str = "restoring";

/// The result of comparing the database with the second copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// They were compared, and this happened to the database.
    Made(Option<Recovery>),
    /// The second copy cannot be read now; what is known without it.
    NotMade(Option<Recovery>),
}

/// How an attempt to restore a generation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Restored,
    /// The copy of this generation is not complete, or damaged.
    Unusable,
    /// Another tab wrote in between.
    Interfered,
}

/// Restores the gallery if the database has lost it or is older than the second copy.
///
/// # Errors
/// If the database cannot be read, or cannot be written although a second copy exists; [`GalleryFailure::Unrestored`] if the
/// copy of a gallery that is restored by half cannot be read any more. Nothing is lost then, and it can be tried again.
pub async fn recover<D: GalleryPorts>(ports: &D) -> Result<Comparison, GalleryError> {
    recover_in_chunks(ports, CHUNK_BYTES).await
}

/// Like [`recover`], with this many bytes of records per transaction.
///
/// # Errors
/// Like [`recover`].
pub async fn recover_in_chunks<D: GalleryPorts>(ports: &D, chunk_bytes: usize) -> Result<Comparison, GalleryError> {
    for _ in 0..MAX_RETRIES {
        if let Some(comparison) = attempt(ports, chunk_bytes).await? {
            return Ok(comparison);
        }
    }
    Err(GalleryError::internal("other tabs keep changing the database while it is restored"))
}

/// Compares once; `None` if another tab interfered.
async fn attempt<D: GalleryPorts>(ports: &D, chunk_bytes: usize) -> Result<Option<Comparison>, GalleryError> {
    let lock = ports.store().read(StoreName::Meta, LOCK).await?;
    let is_half = ports.store().read(StoreName::Meta, RESTORING).await?.is_some();
    let present = if lock.is_some() { Some(Generation::read(ports).await?.unwrap_or_default()) } else { None };
    let Ok(generations) = mirror::generations(ports.mirror()).await else {
        // Without Cache Storage (a private window) there is no second copy.
        return if is_half {
            Err(GalleryFailure::Unrestored.into())
        } else {
            Ok(Some(Comparison::NotMade(lost(ports))))
        };
    };
    let newer = |copy: &&Generation| match present {
        None => true,
        Some(present) => copy.gallery == present.gallery && copy.number > present.number,
    };
    let newer: Vec<&Generation> = generations.iter().filter(newer).collect();
    for generation in &newer {
        match restore(ports, **generation, chunk_bytes).await? {
            Outcome::Restored => {
                let recovery = if present.is_some() { Recovery::Updated } else { Recovery::Restored };
                return Ok(Some(Comparison::Made(Some(recovery))));
            }
            Outcome::Unusable => {}
            Outcome::Interfered => return Ok(None),
        }
    }
    if is_half {
        give_up(ports).await;
    }
    // There was a gallery, and nothing of its copy can be used.
    let is_lost = present.is_none() && (is_half || !newer.is_empty());
    let recovery = if is_lost { Some(Recovery::Lost) } else { lost(ports).filter(|_| present.is_none()) };
    Ok(Some(Comparison::Made(recovery)))
}

/// Removes the mark of a restore that cannot go on: what the database holds is all there is. If this fails, the next visit
/// comes here again.
async fn give_up<D: GalleryPorts>(ports: &D) {
    let mark = Write { store_name: StoreName::Meta, id: RESTORING.to_owned(), bytes: None };
    if let (Ok(revision), Ok(next_revision)) = (ports.store().revision().await, vault::new_revision(ports.cipher())) {
        let _ = applied(ports, revision, Transaction { writes: vec![mark], browser_key: None, next_revision }).await;
    }
}

/// What the browser reports about a database that it deleted.
fn lost<D: GalleryPorts>(ports: &D) -> Option<Recovery> {
    ports.store().data_loss().map(|_| Recovery::Lost)
}

/// Writes a generation into the database, the lock last: until then there is no gallery, or the older one under a mark.
async fn restore<D: GalleryPorts>(
    ports: &D,
    generation: Generation,
    chunk_bytes: usize,
) -> Result<Outcome, GalleryError> {
    let listing = mirror::listing(ports.mirror(), generation).await?;
    let names: BTreeSet<String> = ports.mirror().names().await?.into_iter().collect();
    let stored_lock = ports.mirror().read(&generation.lock_name()).await?;
    let sealed = ports.mirror().read(&generation.sealed_name()).await?;
    let (Some(stored_lock), Some(sealed)) = (stored_lock, sealed) else { return Ok(Outcome::Unusable) };
    if !listing.iter().all(|listed| names.contains(&listed.name())) || vault::nonce(&sealed).is_none() {
        return Ok(Outcome::Unusable);
    }
    let parsed = match Lock::parse(&stored_lock) {
        Err(error) if error.is_damage() => return Ok(Outcome::Unusable),
        parsed => parsed?,
    };
    let Some(expected) = write_records(ports, generation, &listing, chunk_bytes).await? else {
        return Ok(Outcome::Interfered);
    };
    let mut writes = unlisted(ports, &listing).await?;
    let (lock, browser_key) = restored_lock(ports, parsed, stored_lock).await?;
    let meta = |id: &str, bytes| Write { store_name: StoreName::Meta, id: id.to_owned(), bytes };
    let generation = Some(generation.bytes());
    writes.extend([
        meta(LOCK, Some(lock)),
        meta(INDEX, Some(sealed)),
        meta(GENERATION, generation),
        meta(RESTORING, None),
    ]);
    let next_revision = vault::new_revision(ports.cipher())?;
    let applied = applied(ports, expected, Transaction { writes, browser_key, next_revision }).await?;
    Ok(if applied { Outcome::Restored } else { Outcome::Interfered })
}

/// Writes the mark, then the listed records in transactions of limited size; returns the revision afterwards, or `None` if
/// another tab interfered. A record that cannot be read stays in the copy, where opening looks for it.
async fn write_records<D: GalleryPorts>(
    ports: &D,
    generation: Generation,
    listing: &[Listed],
    chunk_bytes: usize,
) -> Result<Option<u64>, GalleryError> {
    let mark = Write { store_name: StoreName::Meta, id: RESTORING.to_owned(), bytes: Some(generation.bytes()) };
    let mut revision = ports.store().revision().await?;
    let (mut writes, mut size) = (vec![mark], 0);
    for listed in listing.iter().map(Some).chain([None]) {
        if let Some(listed) = listed
            && let Ok(Some(bytes)) = ports.mirror().read(&listed.name()).await
        {
            size += bytes.len();
            writes.push(Write { store_name: listed.store_name, id: listed.id.clone(), bytes: Some(bytes) });
        }
        if size >= chunk_bytes || (listed.is_none() && !writes.is_empty()) {
            let next_revision = vault::new_revision(ports.cipher())?;
            let transaction = Transaction { writes: std::mem::take(&mut writes), browser_key: None, next_revision };
            if !applied(ports, revision, transaction).await? {
                return Ok(None);
            }
            (revision, size) = (next_revision, 0);
        }
    }
    Ok(Some(revision))
}

/// Applies a transaction; false if another tab wrote in between.
async fn applied<D: GalleryPorts>(
    ports: &D,
    expected: u64,
    transaction: Transaction<D::Key>,
) -> Result<bool, GalleryError> {
    match ports.store().apply(expected, transaction).await {
        Ok(()) => Ok(true),
        Err(StoreError::Stale) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Deletes the records of the database that are not listed.
async fn unlisted<D: GalleryPorts>(ports: &D, listing: &[Listed]) -> Result<Vec<Write>, GalleryError> {
    let kept: BTreeSet<_> = listing.iter().map(|listed| (listed.store_name, listed.id.as_str())).collect();
    let mut writes = Vec::new();
    for store_name in [StoreName::People, StoreName::Thumbnails] {
        let ids = ports.store().ids(store_name).await?.into_iter();
        let gone = ids.filter(|id| !kept.contains(&(store_name, id.as_str())));
        writes.extend(gone.map(|id| Write { store_name, id, bytes: None }));
    }
    Ok(writes)
}

type RestoredLock<K> = (Vec<u8>, Option<Option<K>>);

/// The lock to store. The browser's key was lost with the database: the recovery key makes another.
async fn restored_lock<D: GalleryPorts>(
    ports: &D,
    old: Lock,
    bytes: Vec<u8>,
) -> Result<RestoredLock<D::Key>, GalleryError> {
    if old.kind == LockKind::Passphrase || ports.store().browser_key().await?.is_some() {
        return Ok((bytes, None));
    }
    let raw = match old.recovery_name() {
        Some(name) => ports.mirror().read(&name).await?,
        None => None,
    };
    // Without a recovery key the records are restored all the same; opening reports the lost key.
    let Some(raw) = raw else { return Ok((bytes, None)) };
    let Ok(data_key) = lock::recover(ports, &old, &raw).await else { return Ok((bytes, None)) };
    let relocked = lock::relock(ports, &data_key, &NewLock::ThisBrowser).await?;
    if let Some((name, raw)) = &relocked.recovery_key {
        // Where there is no room for it, the gallery opens all the same.
        let _ = ports.mirror().write(name, raw).await;
    }
    Ok((relocked.bytes, Some(relocked.browser_key)))
}
