//! An open gallery: its key, the enrolled people in memory, and how changes are stored.

use super::error::GalleryError;
use super::vault;
use crate::ports::gallery::{GalleryPorts, GalleryStore as _, StoreError, StoreName, Transaction, Write};
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::enrolled_set::{Changeset, EnrolledSet};
use likeness_core::gallery::person::PictureId;
use likeness_core::gallery::record;
use likeness_core::gallery::record::{PersonRecord, hex};
use protocol::failure::gallery::GalleryFailure;
use std::collections::BTreeMap;

/// Maximum number of attempts if other tabs change the gallery in between.
const MAX_RETRIES: usize = 4;

/// An open gallery.
#[derive(Debug)]
pub struct Session<K> {
    key: K,
    revision: u64,
    /// The enrolled people.
    pub enrolled: EnrolledSet,
}

impl<K: Clone> Session<K> {
    /// Reads and decrypts all records.
    ///
    /// # Errors
    /// If a record cannot be read or decrypted, or is malformed.
    pub async fn open<D: GalleryPorts<Key = K>>(
        ports: &D,
        key: K,
        embedding_version: Option<EmbeddingVersion>,
    ) -> Result<Self, GalleryError> {
        let (revision, records) = ports.store().read_all(StoreName::People).await?;
        let people = opened(ports, &key, &records).await?;
        Ok(Self { key, revision, enrolled: EnrolledSet::new(people, embedding_version) })
    }

    /// Reads everything again if another tab changed something; returns whether it did.
    ///
    /// # Errors
    /// Like [`Session::open`]; [`GalleryFailure::Absent`] if the gallery was deleted.
    pub async fn refresh<D: GalleryPorts<Key = K>>(
        &mut self,
        ports: &D,
        embedding_version: Option<EmbeddingVersion>,
    ) -> Result<bool, GalleryError> {
        match ports.store().revision().await? {
            revision if revision == self.revision => Ok(false),
            0 => Err(GalleryFailure::Absent.into()),
            _ => {
                *self = Self::open(ports, self.key.clone(), embedding_version).await?;
                Ok(true)
            }
        }
    }

    /// Computes a changeset, stores it in one transaction and then applies it in memory. If another tab changed the gallery
    /// in between, the changeset is computed again from the new state. `thumbnails` are R, G, B.
    ///
    /// # Errors
    /// If `changeset` fails or cannot be stored; nothing was changed then.
    pub async fn commit<D: GalleryPorts<Key = K>, T>(
        &mut self,
        ports: &D,
        embedding_version: Option<&EmbeddingVersion>,
        thumbnails: &BTreeMap<PictureId, Vec<u8>>,
        changeset: impl Fn(&EnrolledSet) -> Result<(Changeset, T), GalleryFailure>,
    ) -> Result<T, GalleryError> {
        for _ in 0..MAX_RETRIES {
            let (changeset, result) = changeset(&self.enrolled)?;
            let writes = self.writes(ports, &changeset, thumbnails).await?;
            let next_revision = vault::new_revision(ports.cipher())?;
            match ports.store().apply(self.revision, Transaction { writes, browser_key: None, next_revision }).await {
                Ok(()) => {
                    self.enrolled.apply(changeset);
                    self.revision = next_revision;
                    return Ok(result);
                }
                Err(StoreError::Stale) => drop(self.refresh(ports, embedding_version.cloned()).await?),
                Err(error) => return Err(error.into()),
            }
        }
        Err(GalleryError::internal("other tabs keep changing the gallery"))
    }

    /// This tab stored a transaction that changed no person: nothing needs to be read again.
    pub const fn advance_revision(&mut self, from: u64, to: u64) {
        if self.revision == from {
            self.revision = to;
        }
    }

    async fn writes<D: GalleryPorts<Key = K>>(
        &self,
        ports: &D,
        changeset: &Changeset,
        thumbnails: &BTreeMap<PictureId, Vec<u8>>,
    ) -> Result<Vec<Write>, GalleryError> {
        let gone = |store_name, id: u64| Write { store_name, id: hex(id), bytes: None };
        let mut writes: Vec<Write> = changeset.remove.iter().map(|person| gone(StoreName::People, person.0)).collect();
        writes.extend(changeset.drop_thumbnails.iter().map(|picture| gone(StoreName::Thumbnails, picture.0)));
        for person in &changeset.put {
            let (id, secret) = (hex(person.id.0), record::encode(std::slice::from_ref(person)));
            let bytes = Some(vault::seal(ports, &self.key, StoreName::People, &id, &secret).await?);
            writes.push(Write { store_name: StoreName::People, id, bytes });
        }
        let pictures = changeset.put.iter().flat_map(|person| &person.pictures);
        for (picture, rgb) in pictures.filter_map(|picture| Some((picture.id, thumbnails.get(&picture.id)?))) {
            let id = hex(picture.0);
            let bytes = Some(vault::seal(ports, &self.key, StoreName::Thumbnails, &id, rgb).await?);
            writes.push(Write { store_name: StoreName::Thumbnails, id, bytes });
        }
        Ok(writes)
    }

    /// A thumbnail as R, G, B; `None` if there is none.
    ///
    /// # Errors
    /// If it cannot be read or decrypted.
    pub async fn thumbnail<D: GalleryPorts<Key = K>>(
        &self,
        ports: &D,
        picture: PictureId,
    ) -> Result<Option<Vec<u8>>, GalleryError> {
        let id = hex(picture.0);
        let Some(bytes) = ports.store().read(StoreName::Thumbnails, &id).await? else {
            return Ok(None);
        };
        vault::open(ports, &self.key, StoreName::Thumbnails, &id, &bytes).await.map(Some)
    }
}

/// The people in encrypted records, which are given with their ids.
///
/// # Errors
/// If a record cannot be decrypted or is malformed.
pub(crate) async fn opened<D: GalleryPorts>(
    ports: &D,
    key: &D::Key,
    records: &[(String, Vec<u8>)],
) -> Result<Vec<PersonRecord>, GalleryError> {
    let mut people = Vec::with_capacity(records.len());
    for (id, bytes) in records {
        people.push(person(ports, key, id, bytes).await?);
    }
    Ok(people)
}

async fn person<D: GalleryPorts>(
    ports: &D,
    key: &D::Key,
    id: &str,
    bytes: &[u8],
) -> Result<PersonRecord, GalleryError> {
    let people = record::decode(&vault::open(ports, key, StoreName::People, id, bytes).await?)?;
    let [person] = <[PersonRecord; 1]>::try_from(people)
        .map_err(|_| GalleryError::of(GalleryFailure::Damaged, "a record of more or less than one person"))?;
    if hex(person.id.0) == id {
        Ok(person)
    } else {
        Err(GalleryError::of(GalleryFailure::Damaged, "a record of another id"))
    }
}
