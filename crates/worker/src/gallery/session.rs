//! An open gallery: its key, the sealed index, the enrolled people in memory, and how changes are stored.

pub mod records;

use super::error::GalleryError;
use super::mirror::{self, GENERATION, Generation};
use super::sealed_index::{INDEX, SealedIndex};
use super::vault;
use crate::ports::gallery::{GalleryPorts, GalleryStore as _, NONCE, StoreError, StoreName, Transaction, Write};
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::encoders::Encoders;
use likeness_core::gallery::enrolled_set::{Changeset, EnrolledSet};
use likeness_core::gallery::person::PictureId;
use likeness_core::gallery::record;
use likeness_core::gallery::record::hex;
use protocol::failure::gallery::GalleryFailure;
use records::Records;
use std::collections::BTreeMap;

/// Maximum number of attempts if other tabs change the gallery in between.
pub(super) const MAX_RETRIES: usize = 4;

/// An open gallery.
#[derive(Debug)]
pub struct Session<K> {
    key: K,
    revision: u64,
    gallery: u64,
    /// Settings of version 0.2, which were not sealed, are still stored.
    has_old_settings: bool,
    /// What belongs to the gallery, and its settings.
    pub index: SealedIndex,
    /// The enrolled people.
    pub enrolled: EnrolledSet,
    /// Records that were changed or put back outside this page, or lost. They are not used.
    pub left_out: usize,
}

impl<K: Clone> Session<K> {
    /// Reads and decrypts all records. The embeddings of these encoders are compared, the current one first.
    ///
    /// # Errors
    /// If a record cannot be read or decrypted, or is malformed.
    pub async fn open<D: GalleryPorts<Key = K>>(
        ports: &D,
        key: K,
        encoders: impl IntoIterator<Item = EmbeddingVersion>,
    ) -> Result<Self, GalleryError> {
        let Records { revision, gallery, has_old_settings, index, people, left_out } =
            Records::read(ports, &key).await?;
        let enrolled = EnrolledSet::new(people, encoders);
        Ok(Self { key, revision, gallery, has_old_settings, index, enrolled, left_out })
    }

    /// A new gallery with this lock, open. `revision` is that of the database without a lock; what is left of another
    /// gallery is deleted.
    ///
    /// # Errors
    /// [`GalleryFailure::Exists`] if another tab created a gallery in between; otherwise if it cannot be stored.
    pub async fn create<D: GalleryPorts<Key = K>>(
        ports: &D,
        key: K,
        gallery: u64,
        revision: u64,
        lock: Vec<u8>,
        browser_key: Option<K>,
    ) -> Result<Self, GalleryError> {
        let (index, enrolled) = (SealedIndex::default(), EnrolledSet::default());
        let mut session = Self { key, revision, gallery, has_old_settings: false, index, enrolled, left_out: 0 };
        let mut writes =
            vec![Write { store_name: StoreName::Meta, id: vault::lock::LOCK.to_owned(), bytes: Some(lock) }];
        if revision != 0 {
            for store_name in [StoreName::People, StoreName::Thumbnails] {
                let ids = ports.store().ids(store_name).await?;
                writes.extend(ids.into_iter().map(|id| Write { store_name, id, bytes: None }));
            }
        }
        match session.store(ports, writes, Some(browser_key), SealedIndex::default()).await {
            Ok(()) => Ok(session),
            Err(StoreFailure::Stale) => Err(GalleryFailure::Exists.into()),
            Err(StoreFailure::Other(error)) => Err(error),
        }
    }

    /// Reads everything again if another tab changed something; returns whether it did.
    ///
    /// # Errors
    /// Like [`Session::open`]; [`GalleryFailure::Absent`] if the gallery was deleted.
    pub async fn refresh<D: GalleryPorts<Key = K>>(
        &mut self,
        ports: &D,
        encoders: impl IntoIterator<Item = EmbeddingVersion>,
    ) -> Result<bool, GalleryError> {
        match ports.store().revision().await? {
            revision if revision == self.revision => Ok(false),
            0 => Err(GalleryFailure::Absent.into()),
            _ => {
                *self = Self::open(ports, self.key.clone(), encoders).await?;
                Ok(true)
            }
        }
    }

    /// Computes a changeset, stores it in one transaction and then applies it in memory. If another tab changed the gallery
    /// in between, the changeset is computed again from the new state. `thumbnails` are R, G, B; those of pictures that the
    /// changeset does not add are not written.
    ///
    /// # Errors
    /// If `changeset` fails or cannot be stored; nothing was changed then.
    pub async fn commit<D: GalleryPorts<Key = K>, T>(
        &mut self,
        ports: &D,
        encoders: &Encoders,
        thumbnails: &BTreeMap<PictureId, &[u8]>,
        changeset: impl Fn(&EnrolledSet) -> Result<(Changeset, T), GalleryFailure>,
    ) -> Result<T, GalleryError> {
        self.change(ports, encoders, thumbnails, |enrolled, _| changeset(enrolled)).await
    }

    /// Changes the index without a change of the people: the settings, or what is known about backups.
    ///
    /// # Errors
    /// If it cannot be stored; nothing was changed then.
    pub async fn change_index<D: GalleryPorts<Key = K>>(
        &mut self,
        ports: &D,
        encoders: &Encoders,
        change: impl Fn(&mut SealedIndex),
    ) -> Result<(), GalleryError> {
        let only_the_index = |_: &EnrolledSet, index: &mut SealedIndex| {
            change(index);
            Ok((Changeset::default(), ()))
        };
        self.change(ports, encoders, &BTreeMap::new(), only_the_index).await
    }

    /// Computes a change of the people and of the index, and stores it; again from the new state if another tab changed the
    /// gallery in between.
    async fn change<D: GalleryPorts<Key = K>, T>(
        &mut self,
        ports: &D,
        encoders: &Encoders,
        thumbnails: &BTreeMap<PictureId, &[u8]>,
        compute: impl Fn(&EnrolledSet, &mut SealedIndex) -> Result<(Changeset, T), GalleryFailure>,
    ) -> Result<T, GalleryError> {
        for _ in 0..MAX_RETRIES {
            let mut index = self.index.clone();
            let (changeset, result) = compute(&self.enrolled, &mut index)?;
            let writes = self.writes(ports, &changeset, thumbnails).await?;
            let new_pictures = u32::try_from(changeset.new_pictures.len()).unwrap_or(u32::MAX);
            index.backup.new_pictures = index.backup.new_pictures.saturating_add(new_pictures);
            match self.store(ports, writes, None, index).await {
                Ok(()) => {
                    self.enrolled.apply(changeset);
                    return Ok(result);
                }
                Err(StoreFailure::Stale) => drop(self.refresh(ports, encoders.versions()).await?),
                Err(StoreFailure::Other(error)) => return Err(error),
            }
        }
        Err(GalleryError::internal("other tabs keep changing the gallery"))
    }

    /// Stores the index without a change, together with a new lock. False if another tab changed the gallery since it was
    /// read.
    ///
    /// # Errors
    /// If it cannot be stored; nothing was changed then.
    pub async fn replace_lock<D: GalleryPorts<Key = K>>(
        &mut self,
        ports: &D,
        lock: Vec<u8>,
        browser_key: Option<K>,
    ) -> Result<bool, GalleryError> {
        let write = Write { store_name: StoreName::Meta, id: vault::lock::LOCK.to_owned(), bytes: Some(lock) };
        match self.store(ports, vec![write], Some(browser_key), self.index.clone()).await {
            Ok(()) => Ok(true),
            Err(StoreFailure::Stale) => Ok(false),
            Err(StoreFailure::Other(error)) => Err(error),
        }
    }

    /// Applies writes together with the index that lists them.
    async fn store<D: GalleryPorts<Key = K>>(
        &mut self,
        ports: &D,
        mut writes: Vec<Write>,
        browser_key: Option<Option<K>>,
        mut index: SealedIndex,
    ) -> Result<(), StoreFailure> {
        index.generation += 1;
        for write in writes.iter().filter(|write| write.store_name != StoreName::Meta) {
            note(&mut index, write)?;
        }
        let generation = Generation { gallery: self.gallery, number: index.generation };
        let sealed = vault::seal(ports, &self.key, StoreName::Meta, INDEX, &index.encode()).await?;
        let meta = |id: &str, bytes| Write { store_name: StoreName::Meta, id: id.to_owned(), bytes };
        writes.extend([meta(INDEX, Some(sealed)), meta(GENERATION, Some(generation.bytes()))]);
        if self.has_old_settings {
            writes.push(meta(records::OLD_SETTINGS, None));
        }
        let next_revision = vault::new_revision(ports.cipher())?;
        match ports.store().apply(self.revision, Transaction { writes, browser_key, next_revision }).await {
            Ok(()) => {
                (self.revision, self.index, self.has_old_settings) = (next_revision, index, false);
                Ok(())
            }
            Err(StoreError::Stale) => Err(StoreFailure::Stale),
            Err(error) => Err(StoreFailure::Other(error.into())),
        }
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
        thumbnails: &BTreeMap<PictureId, &[u8]>,
    ) -> Result<Vec<Write>, GalleryError> {
        let gone = |store_name, id: u64| Write { store_name, id: hex(id), bytes: None };
        let mut writes: Vec<Write> = changeset.remove.iter().map(|person| gone(StoreName::People, person.0)).collect();
        writes.extend(changeset.drop_thumbnails.iter().map(|picture| gone(StoreName::Thumbnails, picture.0)));
        for person in &changeset.put {
            let (id, secret) = (hex(person.id.0), record::encode(std::slice::from_ref(person)));
            let bytes = Some(vault::seal(ports, &self.key, StoreName::People, &id, &secret).await?);
            writes.push(Write { store_name: StoreName::People, id, bytes });
        }
        let new = changeset.new_pictures.iter();
        for (picture, rgb) in new.filter_map(|picture| Some((picture, thumbnails.get(picture)?))) {
            let id = hex(picture.0);
            let bytes = Some(vault::seal(ports, &self.key, StoreName::Thumbnails, &id, rgb).await?);
            writes.push(Write { store_name: StoreName::Thumbnails, id, bytes });
        }
        Ok(writes)
    }

    /// A thumbnail as R, G, B; `None` if there is none, or only one that does not belong to the gallery.
    ///
    /// # Errors
    /// If it cannot be read or decrypted.
    pub async fn thumbnail<D: GalleryPorts<Key = K>>(
        &self,
        ports: &D,
        picture: PictureId,
    ) -> Result<Option<Vec<u8>>, GalleryError> {
        let id = hex(picture.0);
        let bytes = ports.store().read(StoreName::Thumbnails, &id).await?;
        let nonce = |bytes: &Vec<u8>| vault::nonce(bytes);
        let bytes = match bytes {
            Some(bytes) if self.index.holds(StoreName::Thumbnails, &id, nonce(&bytes)) => bytes,
            _ => match mirror::record(ports, &self.index, StoreName::Thumbnails, &id).await {
                Some(bytes) => bytes,
                None => return Ok(None),
            },
        };
        vault::open(ports, &self.key, StoreName::Thumbnails, &id, &bytes).await.map(Some)
    }
}

/// Why a transaction was not stored.
enum StoreFailure {
    /// Another tab changed the gallery since.
    Stale,
    /// Another error.
    Other(GalleryError),
}

impl From<GalleryError> for StoreFailure {
    fn from(error: GalleryError) -> Self {
        Self::Other(error)
    }
}

/// Notes a write in the index that is stored with it.
fn note(index: &mut SealedIndex, write: &Write) -> Result<(), GalleryError> {
    let Some(bytes) = &write.bytes else {
        index.remove(write.store_name, &write.id);
        return Ok(());
    };
    let nonce: [u8; NONCE] = vault::nonce(bytes).ok_or_else(|| GalleryError::internal("a record without a nonce"))?;
    Ok(index.put(write.store_name, &write.id, nonce)?)
}
