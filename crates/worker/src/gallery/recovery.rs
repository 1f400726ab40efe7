//! Restores the gallery from its second copy if the database was lost or is older.

use super::error::GalleryError;
use super::mirror;
use super::mirror::{GENERATION, Generation, Listed};
use super::sealed_index::INDEX;
use super::vault;
use super::vault::lock;
use super::vault::lock::{LOCK, Lock};
use crate::ports::gallery::{GalleryPorts, GalleryStore as _, MirrorStore as _, StoreName, Transaction, Write};
use protocol::gallery::lock::{LockKind, NewLock, Recovery};
use std::collections::BTreeSet;

/// Bytes of records per transaction: the memory that restoring takes.
const CHUNK_BYTES: usize = 8 << 20;

/// Restores the gallery if the database has lost it or is older than the second copy; reports what happened.
///
/// # Errors
/// If the database cannot be read, or cannot be written although a second copy exists.
pub async fn recover<D: GalleryPorts>(ports: &D) -> Result<Option<Recovery>, GalleryError> {
    let lock = ports.store().read(StoreName::Meta, LOCK).await?;
    let present = if lock.is_some() { Some(Generation::read(ports).await?.unwrap_or_default()) } else { None };
    let lost = || ports.store().data_loss().map(|_| Recovery::Lost);
    // Without Cache Storage (a private window) there is no second copy.
    let Ok(generations) = mirror::generations(ports.mirror()).await else { return Ok(lost()) };
    let newer = |copy: &Generation| match present {
        None => true,
        Some(present) => copy.gallery == present.gallery && copy.number > present.number,
    };
    for generation in generations.into_iter().filter(newer) {
        if restore(ports, generation).await? {
            return Ok(Some(if present.is_some() { Recovery::Updated } else { Recovery::Restored }));
        }
    }
    Ok(if present.is_none() { lost() } else { None })
}

/// Writes a generation into the database, the lock last: until then there is no gallery, and the next visit starts again.
/// False if the copy is not complete.
async fn restore<D: GalleryPorts>(ports: &D, generation: Generation) -> Result<bool, GalleryError> {
    let listing = mirror::listing(ports.mirror(), generation).await?;
    let names: BTreeSet<String> = ports.mirror().names().await?.into_iter().collect();
    let lock = ports.mirror().read(&generation.lock_name()).await?;
    let sealed = ports.mirror().read(&generation.sealed_name()).await?;
    let (Some(lock), Some(sealed)) = (lock, sealed) else { return Ok(false) };
    if !listing.iter().all(|listed| names.contains(&listed.name())) {
        return Ok(false);
    }
    let expected = write_records(ports, &listing).await?;
    let mut last = unlisted(ports, &listing).await?;
    let (lock, browser_key) = restored_lock(ports, &lock).await?;
    let meta = |id: &str, bytes| Write { store_name: StoreName::Meta, id: id.to_owned(), bytes: Some(bytes) };
    last.extend([meta(LOCK, lock), meta(INDEX, sealed), meta(GENERATION, generation.bytes())]);
    let next_revision = vault::new_revision(ports.cipher())?;
    ports.store().apply(expected, Transaction { writes: last, browser_key, next_revision }).await?;
    Ok(true)
}

/// Writes the listed records in transactions of limited size; returns the revision afterwards.
async fn write_records<D: GalleryPorts>(ports: &D, listing: &[Listed]) -> Result<u64, GalleryError> {
    let mut revision = ports.store().revision().await?;
    let (mut writes, mut size) = (Vec::new(), 0);
    for (i, listed) in listing.iter().enumerate() {
        if let Some(bytes) = ports.mirror().read(&listed.name()).await? {
            size += bytes.len();
            writes.push(Write { store_name: listed.store_name, id: listed.id.clone(), bytes: Some(bytes) });
        }
        if size >= CHUNK_BYTES || i + 1 == listing.len() {
            let next_revision = vault::new_revision(ports.cipher())?;
            let transaction = Transaction { writes: std::mem::take(&mut writes), browser_key: None, next_revision };
            ports.store().apply(revision, transaction).await?;
            (revision, size) = (next_revision, 0);
        }
    }
    Ok(revision)
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
async fn restored_lock<D: GalleryPorts>(ports: &D, bytes: &[u8]) -> Result<RestoredLock<D::Key>, GalleryError> {
    let old = Lock::parse(bytes)?;
    let unchanged = || Ok((bytes.to_vec(), None));
    if old.kind == LockKind::Passphrase || ports.store().browser_key().await?.is_some() {
        return unchanged();
    }
    let raw = match old.recovery_name() {
        Some(name) => ports.mirror().read(&name).await?,
        None => None,
    };
    // Without a recovery key the records are restored all the same; opening reports the lost key.
    let Some(raw) = raw else { return unchanged() };
    let Ok(data_key) = lock::recover(ports, &old, &raw).await else { return unchanged() };
    let relocked = lock::relock(ports, &data_key, &NewLock::ThisBrowser).await?;
    if let Some((name, raw)) = &relocked.recovery_key {
        ports.mirror().write(name, raw).await?;
    }
    Ok((relocked.bytes, Some(relocked.browser_key)))
}
