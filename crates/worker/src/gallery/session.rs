//! The gallery while it is open: its key, everybody in memory, and how a change gets from one to the other.

use super::error::GalleryError;
use super::vault;
use crate::ports::gallery::{Change, GalleryPorts, GalleryStore as _, StoreError, StoreName, Write};
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::enrolled_set::{Changeset, EnrolledSet};
use likeness_core::gallery::person::PictureId;
use likeness_core::gallery::record;
use likeness_core::gallery::record::{PersonRecord, hex};
use protocol::failure::gallery::GalleryFailure;
use std::collections::BTreeMap;

/// Times that a change is tried again because another tab was quicker.
const MAX_RETRIES: usize = 4;

/// An open gallery.
#[derive(Debug)]
pub struct Session<K> {
    key: K,
    state: u64,
    /// Everybody.
    pub album: EnrolledSet,
}

impl<K: Clone> Session<K> {
    /// Opens every record.
    ///
    /// # Errors
    /// Where a record cannot be read, opened, or is not well formed.
    pub async fn open<D: GalleryPorts<Key = K>>(
        doors: &D,
        key: K,
        tag: Option<EmbeddingVersion>,
    ) -> Result<Self, GalleryError> {
        let (state, records) = doors.store().read_all(StoreName::People).await?;
        let people = opened(doors, &key, &records).await?;
        Ok(Self { key, state, album: EnrolledSet::new(people, tag) })
    }

    /// Reads everything anew where another tab changed something; says whether.
    ///
    /// # Errors
    /// As [`Session::open`]; [`GalleryFailure::Absent`] where the gallery was deleted.
    pub async fn refresh<D: GalleryPorts<Key = K>>(
        &mut self,
        doors: &D,
        tag: Option<EmbeddingVersion>,
    ) -> Result<bool, GalleryError> {
        match doors.store().state().await? {
            state if state == self.state => Ok(false),
            0 => Err(GalleryFailure::Absent.into()),
            _ => {
                *self = Self::open(doors, self.key.clone(), tag).await?;
                Ok(true)
            }
        }
    }

    /// Works a change out, stores it in one transaction, and only then makes it. Where another tab was quicker it is worked
    /// out anew from what is there now. `thumbnails` are R, G, B.
    ///
    /// # Errors
    /// What the change refuses, or that it could not be stored; nothing is changed then.
    pub async fn commit<D: GalleryPorts<Key = K>, T>(
        &mut self,
        doors: &D,
        tag: Option<&EmbeddingVersion>,
        thumbnails: &BTreeMap<PictureId, Vec<u8>>,
        changeset: impl Fn(&EnrolledSet) -> Result<(Changeset, T), GalleryFailure>,
    ) -> Result<T, GalleryError> {
        for _ in 0..MAX_RETRIES {
            let (changeset, result) = changeset(&self.album)?;
            let writes = self.writes(doors, &changeset, thumbnails).await?;
            let next = vault::state(doors.cipher())?;
            match doors.store().apply(self.state, Change { writes, browser_key: None, next }).await {
                Ok(()) => {
                    self.album.apply(changeset);
                    self.state = next;
                    return Ok(result);
                }
                Err(StoreError::Stale) => drop(self.refresh(doors, tag.cloned()).await?),
                Err(error) => return Err(error.into()),
            }
        }
        Err(GalleryError::internal("another tab changes the gallery all the time"))
    }

    /// This tab changed something besides people, from one state to the next: nothing to read anew.
    pub const fn advance_revision(&mut self, from: u64, to: u64) {
        if self.state == from {
            self.state = to;
        }
    }

    async fn writes<D: GalleryPorts<Key = K>>(
        &self,
        doors: &D,
        changeset: &Changeset,
        thumbnails: &BTreeMap<PictureId, Vec<u8>>,
    ) -> Result<Vec<Write>, GalleryError> {
        let gone = |shelf, id: u64| Write { shelf, id: hex(id), bytes: None };
        let mut writes: Vec<Write> = changeset.remove.iter().map(|person| gone(StoreName::People, person.0)).collect();
        writes.extend(changeset.drop_thumbnails.iter().map(|picture| gone(StoreName::Thumbnails, picture.0)));
        for person in &changeset.put {
            let (id, secret) = (hex(person.id.0), record::encode(std::slice::from_ref(person)));
            let bytes = Some(vault::seal(doors, &self.key, StoreName::People, &id, &secret).await?);
            writes.push(Write { shelf: StoreName::People, id, bytes });
        }
        let pictures = changeset.put.iter().flat_map(|person| &person.pictures);
        for (picture, rgb) in pictures.filter_map(|picture| Some((picture.id, thumbnails.get(&picture.id)?))) {
            let id = hex(picture.0);
            let bytes = Some(vault::seal(doors, &self.key, StoreName::Thumbnails, &id, rgb).await?);
            writes.push(Write { shelf: StoreName::Thumbnails, id, bytes });
        }
        Ok(writes)
    }

    /// A thumbnail, R, G, B; `None` where there is none.
    ///
    /// # Errors
    /// Where it cannot be read or opened.
    pub async fn thumbnail<D: GalleryPorts<Key = K>>(
        &self,
        doors: &D,
        picture: PictureId,
    ) -> Result<Option<Vec<u8>>, GalleryError> {
        let id = hex(picture.0);
        let Some(bytes) = doors.store().read(StoreName::Thumbnails, &id).await? else {
            return Ok(None);
        };
        vault::open(doors, &self.key, StoreName::Thumbnails, &id, &bytes).await.map(Some)
    }
}

/// The people of sealed records, each beside its id.
///
/// # Errors
/// Where a record cannot be opened, or is not well formed.
pub(crate) async fn opened<D: GalleryPorts>(
    doors: &D,
    key: &D::Key,
    records: &[(String, Vec<u8>)],
) -> Result<Vec<PersonRecord>, GalleryError> {
    let mut people = Vec::with_capacity(records.len());
    for (id, bytes) in records {
        people.push(person(doors, key, id, bytes).await?);
    }
    Ok(people)
}

async fn person<D: GalleryPorts>(
    doors: &D,
    key: &D::Key,
    id: &str,
    bytes: &[u8],
) -> Result<PersonRecord, GalleryError> {
    let people = record::decode(&vault::open(doors, key, StoreName::People, id, bytes).await?)?;
    let [person] = <[PersonRecord; 1]>::try_from(people)
        .map_err(|_| GalleryError::of(GalleryFailure::Damaged, "a record of more or less than one person"))?;
    if hex(person.id.0) == id {
        Ok(person)
    } else {
        Err(GalleryError::of(GalleryFailure::Damaged, "a record of another id"))
    }
}
