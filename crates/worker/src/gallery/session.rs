//! An open gallery: its key, the sealed index, the enrolled people in memory, and how changes are stored.

pub mod records;

use super::error::GalleryError;
use super::mirror::{self, GENERATION, Generation};
use super::sealed_index::{INDEX, SealedIndex};
use super::vault;
use super::watch::{PeopleCount, Watch, go_on};
use crate::interrupt::unless_interrupted;
use crate::ports::gallery::{GalleryPorts, GalleryStore as _, NONCE, StoreError, StoreName, Transaction, Write};
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::encoders::Encoders;
use likeness_core::gallery::enrolled_set::{Changeset, EnrolledSet};
use likeness_core::gallery::person::PictureId;
use likeness_core::gallery::record;
use likeness_core::gallery::record::hex;
use likeness_nets::style::painting::NeverInterrupt;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::ImportStep;
use records::Records;
use std::collections::BTreeMap;

/// Maximum number of attempts if other tabs change the gallery in between.
pub(super) const MAX_RETRIES: usize = 4;

/// What goes with a change of the people.
#[derive(Debug)]
pub struct ChangeContext<'a, W> {
    /// The encoders in use, if the gallery has to be read again.
    pub encoders: &'a Encoders,
    /// R, G, B of thumbnails; those of pictures that the change does not add are not written.
    pub thumbnails: &'a BTreeMap<PictureId, &'a [u8]>,
    /// Who follows the change and may cancel it.
    pub watch: &'a W,
}

/// What a transaction stores.
struct Pending<K> {
    writes: Vec<Write>,
    browser_key: Option<Option<K>>,
    index: SealedIndex,
}

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
        let pending = Pending { writes, browser_key: Some(browser_key), index: SealedIndex::default() };
        match session.store(ports, pending, &NeverInterrupt).await {
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
    /// in between, the changeset is computed again from the new state.
    ///
    /// # Errors
    /// If `changeset` fails, cannot be stored or is cancelled; nothing was changed then.
    pub async fn commit<D: GalleryPorts<Key = K>, T>(
        &mut self,
        ports: &D,
        context: &ChangeContext<'_, impl Watch>,
        changeset: impl Fn(&EnrolledSet) -> Result<(Changeset, T), GalleryFailure>,
    ) -> Result<T, GalleryError> {
        self.change(ports, context, |enrolled, _| changeset(enrolled)).await
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
        let context = ChangeContext { encoders, thumbnails: &BTreeMap::new(), watch: &NeverInterrupt };
        self.change(ports, &context, only_the_index).await
    }

    /// Computes a change of the people and of the index, and stores it; again from the new state if another tab changed the
    /// gallery in between.
    async fn change<D: GalleryPorts<Key = K>, T>(
        &mut self,
        ports: &D,
        context: &ChangeContext<'_, impl Watch>,
        compute: impl Fn(&EnrolledSet, &mut SealedIndex) -> Result<(Changeset, T), GalleryFailure>,
    ) -> Result<T, GalleryError> {
        for _ in 0..MAX_RETRIES {
            let mut index = self.index.clone();
            let (changeset, result) = compute(&self.enrolled, &mut index)?;
            let writes = self.writes(ports, &changeset, context).await?;
            let new_pictures = u32::try_from(changeset.new_pictures.len()).unwrap_or(u32::MAX);
            index.backup.new_pictures = index.backup.new_pictures.saturating_add(new_pictures);
            match self.store(ports, Pending { writes, browser_key: None, index }, context.watch).await {
                Ok(()) => {
                    self.enrolled.apply(changeset);
                    return Ok(result);
                }
                Err(StoreFailure::Stale) => drop(self.refresh(ports, context.encoders.versions()).await?),
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
        let pending = Pending { writes: vec![write], browser_key: Some(browser_key), index: self.index.clone() };
        match self.store(ports, pending, &NeverInterrupt).await {
            Ok(()) => Ok(true),
            Err(StoreFailure::Stale) => Ok(false),
            Err(StoreFailure::Other(error)) => Err(error),
        }
    }

    /// Applies writes together with the index that lists them. A write that is cancelled counts only if the database has
    /// committed it all the same: that is read afterwards, so that there is no doubt.
    async fn store<D: GalleryPorts<Key = K>>(
        &mut self,
        ports: &D,
        pending: Pending<K>,
        watch: &impl Watch,
    ) -> Result<(), StoreFailure> {
        let Pending { mut writes, browser_key, mut index } = pending;
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
        watch.on_step(ImportStep::Writing);
        go_on(watch).await?;
        let transaction = Transaction { writes, browser_key, next_revision };
        let applied = match unless_interrupted(ports.store().apply(self.revision, transaction), watch).await {
            Some(applied) => applied,
            None if ports.store().revision().await.map_err(GalleryError::from)? == next_revision => Ok(()),
            None => return Err(GalleryError::from(GalleryFailure::Cancelled).into()),
        };
        match applied {
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

    /// What a changeset writes: each person and each new thumbnail sealed.
    async fn writes<D: GalleryPorts<Key = K>>(
        &self,
        ports: &D,
        changeset: &Changeset,
        context: &ChangeContext<'_, impl Watch>,
    ) -> Result<Vec<Write>, GalleryError> {
        let gone = |store_name, id: u64| Write { store_name, id: hex(id), bytes: None };
        let mut writes: Vec<Write> = changeset.remove.iter().map(|person| gone(StoreName::People, person.0)).collect();
        writes.extend(changeset.drop_thumbnails.iter().map(|picture| gone(StoreName::Thumbnails, picture.0)));
        let mut count = PeopleCount::new(context.watch, changeset.put.len());
        for (done, person) in changeset.put.iter().enumerate() {
            count.report(done);
            go_on(context.watch).await?;
            let secret = record::encode(std::slice::from_ref(person));
            writes.push(self.sealed(ports, StoreName::People, person.id.0, &secret).await?);
            let new = person.pictures.iter().filter(|picture| changeset.new_pictures.contains(&picture.id));
            for (id, rgb) in new.filter_map(|picture| Some((picture.id.0, *context.thumbnails.get(&picture.id)?))) {
                writes.push(self.sealed(ports, StoreName::Thumbnails, id, rgb).await?);
            }
        }
        count.report(changeset.put.len());
        Ok(writes)
    }

    async fn sealed<D: GalleryPorts<Key = K>>(
        &self,
        ports: &D,
        store_name: StoreName,
        id: u64,
        secret: &[u8],
    ) -> Result<Write, GalleryError> {
        let id = hex(id);
        let bytes = Some(vault::seal(ports, &self.key, store_name, &id, secret).await?);
        Ok(Write { store_name, id, bytes })
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
