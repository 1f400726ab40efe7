//! The second copy of the gallery, where damage to the database does not reach.
//!
//! | blob | content |
//! |---|---|
//! | `people/<id>/<nonce>`, `thumbnails/<id>/<nonce>` | a record, sealed as in the database |
//! | `lock/<generation>`, `sealed/<generation>` | the lock and the sealed index |
//! | `key/<salt>` | the recovery key, only if this browser opens the gallery |
//! | `index/<generation>` | text: which records belong to this generation |
//!
//! The index of a generation is written after everything that it lists and deleted before anything that it lists, so that
//! a generation with an index is complete at any time. Nothing is read from the page's memory: what the database has
//! committed is copied.

use super::error::GalleryError;
use super::sealed_index::{INDEX, SealedIndex};
use super::vault;
use super::vault::lock::{LOCK, Lock};
use crate::ports::gallery::{GalleryPorts, GalleryStore as _, MirrorStore, NONCE, StoreError, StoreName};
use likeness_core::gallery::record;
use likeness_core::hex::hex;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Maximum number of attempts if other tabs write their copies at the same time.
const MAX_RETRIES: usize = 4;

/// The id of the [`Generation`] in [`StoreName::Meta`].
pub const GENERATION: &str = "generation";

/// Which gallery this is, and how often it was changed: compared between the database and the second copy while the gallery
/// is locked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Generation {
    /// A random number for each gallery.
    pub gallery: u64,
    /// Counts the changes of people, lock and settings.
    pub number: u64,
}

impl Generation {
    /// The one that the database records; `None` if there is none, as in galleries of version 0.2.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn read<D: GalleryPorts>(ports: &D) -> Result<Option<Self>, GalleryError> {
        let bytes = ports.store().read(StoreName::Meta, GENERATION).await?;
        Ok(bytes.as_deref().and_then(Self::decode))
    }

    /// The one in these bytes of its record; `None` if they are malformed.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// The bytes of its record.
    pub fn bytes(self) -> Vec<u8> {
        // Two numbers, which JSON can always represent.
        serde_json::to_vec(&self).unwrap_or_default()
    }

    fn name(self) -> String {
        format!("{}-{:020}", record::hex(self.gallery), self.number)
    }

    fn parse(name: &str) -> Option<Self> {
        let (gallery, number) = name.split_once('-')?;
        Some(Self { gallery: record::parse_hex(gallery).ok()?, number: number.parse().ok()? })
    }

    pub(super) fn index_name(self) -> String {
        format!("index/{}", self.name())
    }

    pub(super) fn lock_name(self) -> String {
        format!("lock/{}", self.name())
    }

    pub(super) fn sealed_name(self) -> String {
        format!("sealed/{}", self.name())
    }
}

/// A record of a generation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its store.
    pub store_name: StoreName,
    /// Its id.
    pub id: String,
    /// Its nonce, in hexadecimal.
    nonce: String,
}

impl Listed {
    fn new(store_name: StoreName, id: String, nonce: [u8; NONCE]) -> Self {
        Self { store_name, id, nonce: hex(&nonce) }
    }

    /// The name of its blob.
    pub fn name(&self) -> String {
        format!("{}/{}/{}", self.store_name.name(), self.id, self.nonce)
    }

    fn parse(line: &str) -> Option<Self> {
        let mut parts = line.split('/');
        let (store_name, id, nonce) = (parts.next()?, parts.next()?, parts.next()?);
        let store_name = StoreName::ALL.into_iter().find(|s| *s != StoreName::Meta && s.name() == store_name)?;
        record::parse_hex(id).ok()?;
        Some(Self { store_name, id: id.to_owned(), nonce: nonce.to_owned() })
    }
}

/// The complete generations, newest first.
///
/// # Errors
/// If the second copy cannot be read.
pub async fn generations(mirror: &impl MirrorStore) -> Result<Vec<Generation>, StoreError> {
    let names = mirror.names().await?;
    let mut generations: Vec<_> =
        names.iter().filter_map(|name| Generation::parse(name.strip_prefix("index/")?)).collect();
    generations.sort_by_key(|generation| std::cmp::Reverse(generation.number));
    Ok(generations)
}

/// The records that a generation lists.
///
/// # Errors
/// If the second copy cannot be read.
pub async fn listing(mirror: &impl MirrorStore, generation: Generation) -> Result<Vec<Listed>, StoreError> {
    let text = mirror.read(&generation.index_name()).await?.unwrap_or_default();
    Ok(String::from_utf8_lossy(&text).lines().filter_map(Listed::parse).collect())
}

/// The version of a record that belongs to the gallery, from the second copy; `None` if it is not there.
pub async fn record<D: GalleryPorts>(
    ports: &D,
    index: &SealedIndex,
    store_name: StoreName,
    id: &str,
) -> Option<Vec<u8>> {
    let nonce = index.nonce(store_name, id)?;
    let bytes = ports.mirror().read(&Listed::new(store_name, id.to_owned(), nonce).name()).await.ok()??;
    (vault::nonce(&bytes) == Some(nonce)).then_some(bytes)
}

/// Brings the second copy up to date with what the database has committed, and deletes what no longer belongs to the
/// gallery.
///
/// # Errors
/// If the database cannot be read or the second copy cannot be written; an older generation then remains, complete.
pub async fn sync<D: GalleryPorts>(ports: &D, index: &SealedIndex) -> Result<(), GalleryError> {
    for _ in 0..MAX_RETRIES {
        let Some(generation) = Generation::read(ports).await? else {
            // Another tab deleted the gallery. What this tab may have copied since must not bring it back.
            return Ok(ports.mirror().destroy().await?);
        };
        if generation.number != index.generation {
            return Ok(()); // Another tab has changed the gallery, and copies it.
        }
        if copy(ports, index, generation).await? && Generation::read(ports).await?.is_some() {
            return Ok(());
        }
    }
    Err(GalleryError::internal("other tabs keep changing the second copy"))
}

/// Copies a generation. False if another tab interfered.
async fn copy<D: GalleryPorts>(ports: &D, index: &SealedIndex, generation: Generation) -> Result<bool, GalleryError> {
    let mirror = ports.mirror();
    let before: BTreeSet<String> = mirror.names().await?.into_iter().collect();
    let mut wanted = BTreeSet::new();
    for (store_name, id, nonce) in index.records() {
        let name = Listed::new(store_name, id.clone(), nonce).name();
        if !before.contains(&name) {
            match ports.store().read(store_name, &id).await? {
                Some(bytes) if vault::nonce(&bytes) == Some(nonce) => mirror.write(&name, &bytes).await?,
                // A record that was left out when the gallery was opened: there is nothing to copy.
                _ => continue,
            }
        }
        wanted.insert(name);
    }
    let meta = ports.store().read_all(StoreName::Meta).await?.1;
    let of = |id: &str| meta.iter().find(|(key, _)| key == id).map(|(_, bytes)| bytes.as_slice());
    let (Some(lock), Some(sealed)) = (of(LOCK), of(INDEX)) else { return Ok(false) };
    if of(GENERATION) != Some(generation.bytes().as_slice()) {
        return Ok(false);
    }
    mirror.write(&generation.lock_name(), lock).await?;
    mirror.write(&generation.sealed_name(), sealed).await?;
    let lines: Vec<&str> = wanted.iter().map(String::as_str).collect();
    mirror.write(&generation.index_name(), lines.join("\n").as_bytes()).await?;
    wanted.extend([generation.lock_name(), generation.sealed_name(), generation.index_name()]);
    wanted.extend(Lock::parse(lock)?.recovery_name());
    // Indexes first: none may outlive what it lists.
    let (indexes, others): (Vec<_>, Vec<_>) = before.difference(&wanted).partition(|name| name.starts_with("index/"));
    for name in indexes.into_iter().chain(others) {
        mirror.delete(name).await?;
    }
    let after: BTreeSet<String> = mirror.names().await?.into_iter().collect();
    wanted.retain(|name| !name.starts_with("key/")); // Written before, and only if there was room.
    Ok(wanted.is_subset(&after))
}
