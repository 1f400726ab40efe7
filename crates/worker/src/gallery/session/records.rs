//! The records of a gallery as they are read when it is opened.

use crate::gallery::error::GalleryError;
use crate::gallery::mirror::{self, GENERATION, Generation};
use crate::gallery::sealed_index::{INDEX, SealedIndex};
use crate::gallery::vault;
use crate::gallery::vault::lock::{LOCK, Lock};
use crate::ports::gallery::{GalleryPorts, GalleryStore as _, StoreName};
use likeness_core::gallery::record;
use likeness_core::gallery::record::{PersonRecord, hex};
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::GallerySettings;
use std::collections::BTreeMap;

/// The id of the settings in [`StoreName::Meta`] in galleries of version 0.2. They were not sealed.
pub const OLD_SETTINGS: &str = "settings";

type StoredRecords = Vec<(String, Vec<u8>)>;

/// All records but the thumbnails, opened.
#[derive(Debug)]
pub struct Records {
    /// The revision to which they belong.
    pub revision: u64,
    /// The random number of the gallery.
    pub gallery: u64,
    /// Whether settings are stored that are not sealed, as in galleries of version 0.2.
    pub has_old_settings: bool,
    /// The index; for a gallery of version 0.2, which has none, one of everything that is stored.
    pub index: SealedIndex,
    /// The people.
    pub people: Vec<PersonRecord>,
    /// Records of people that are not as the index lists them.
    pub left_out: usize,
}

impl Records {
    /// Reads and opens them.
    ///
    /// # Errors
    /// If a record cannot be read or opened, or is malformed.
    pub async fn read<D: GalleryPorts>(ports: &D, key: &D::Key) -> Result<Self, GalleryError> {
        let (revision, stored, meta) = consistent(ports).await?;
        let of = |id: &str| meta.iter().find(|(key, _)| key == id).map(|(_, bytes)| bytes.as_slice());
        let lock = Lock::parse(of(LOCK).ok_or(GalleryFailure::Absent)?)?;
        let generation = of(GENERATION).and_then(Generation::decode);
        let index = match of(INDEX) {
            Some(sealed) => open_index(ports, key, sealed).await?,
            None if lock.has_index() => copied_index(ports, key, generation).await?,
            None => first_index(ports, &stored, of(OLD_SETTINGS)).await?,
        };
        let gallery = match generation {
            Some(generation) => generation.gallery,
            None => vault::new_revision(ports.cipher())?,
        };
        let has_old_settings = of(OLD_SETTINGS).is_some();
        let is_sealed = of(INDEX).is_some() || lock.has_index();
        let (people, left_out) = accepted(ports, key, &index, stored, is_sealed).await?;
        Ok(Self { revision, gallery, has_old_settings, index, people, left_out })
    }
}

/// The people's records and the meta records of one revision.
async fn consistent<D: GalleryPorts>(ports: &D) -> Result<(u64, StoredRecords, StoredRecords), GalleryError> {
    for _ in 0..super::MAX_RETRIES {
        let (revision, meta) = ports.store().read_all(StoreName::Meta).await?;
        let (afterwards, people) = ports.store().read_all(StoreName::People).await?;
        if revision == afterwards {
            return Ok((revision, people, meta));
        }
    }
    Err(GalleryError::internal("other tabs keep changing the gallery"))
}

async fn open_index<D: GalleryPorts>(ports: &D, key: &D::Key, sealed: &[u8]) -> Result<SealedIndex, GalleryError> {
    Ok(SealedIndex::decode(&vault::open(ports, key, StoreName::Meta, INDEX, sealed).await?)?)
}

/// The index from the second copy. A gallery without its index cannot be trusted.
async fn copied_index<D: GalleryPorts>(
    ports: &D,
    key: &D::Key,
    generation: Option<Generation>,
) -> Result<SealedIndex, GalleryError> {
    use crate::ports::gallery::MirrorStore as _;
    let missing = || GalleryError::of(GalleryFailure::Damaged, "the sealed index is missing");
    let name = generation.ok_or_else(missing)?.sealed_name();
    let sealed = ports.mirror().read(&name).await?.ok_or_else(missing)?;
    open_index(ports, key, &sealed).await
}

/// The index of a gallery of version 0.2: everything that is stored.
async fn first_index<D: GalleryPorts>(
    ports: &D,
    people: &StoredRecords,
    settings: Option<&[u8]>,
) -> Result<SealedIndex, GalleryError> {
    let settings: Option<GallerySettings> = settings.and_then(|bytes| serde_json::from_slice(bytes).ok());
    let mut index = SealedIndex::default();
    index.settings = settings.unwrap_or_default().within_range();
    for (id, bytes) in people {
        index.put(StoreName::People, id, vault::nonce(bytes).unwrap_or_default())?;
    }
    for id in ports.store().ids(StoreName::Thumbnails).await? {
        if let Some(bytes) = ports.store().read(StoreName::Thumbnails, &id).await? {
            index.put(StoreName::Thumbnails, &id, vault::nonce(&bytes).unwrap_or_default())?;
        }
    }
    Ok(index)
}

/// The people in the records that the index lists, and how many records are not as it lists them or damaged. Such a record is
/// taken from the second copy if that has it.
async fn accepted<D: GalleryPorts>(
    ports: &D,
    key: &D::Key,
    index: &SealedIndex,
    stored: StoredRecords,
    is_sealed: bool,
) -> Result<(Vec<PersonRecord>, usize), GalleryError> {
    let unlisted = stored.iter().filter(|(id, _)| index.nonce(StoreName::People, id).is_none()).count();
    let mut stored: BTreeMap<String, Vec<u8>> = stored.into_iter().collect();
    let (mut people, mut left_out) = (Vec::with_capacity(stored.len()), unlisted);
    for (_, id, nonce) in index.records().filter(|(store_name, ..)| *store_name == StoreName::People) {
        let bytes = stored.remove(&id).filter(|bytes| vault::nonce(bytes) == Some(nonce));
        let mut found = match &bytes {
            Some(bytes) => undamaged(person(ports, key, &id, bytes).await, is_sealed)?,
            None => None,
        };
        if found.is_none()
            && let Some(copy) = mirror::record(ports, index, StoreName::People, &id).await
        {
            found = undamaged(person(ports, key, &id, &copy).await, is_sealed)?;
        }
        left_out += usize::from(found.is_none());
        people.extend(found);
    }
    Ok((people, left_out))
}

/// A record, or `None` if it is damaged: nobody else's is locked away for that. Without a sealed index, which only the right key
/// opens, the key may be that of another gallery; then nothing is left out.
fn undamaged(
    opened: Result<PersonRecord, GalleryError>,
    is_sealed: bool,
) -> Result<Option<PersonRecord>, GalleryError> {
    match opened {
        Err(error) if is_sealed && error.is_damage() => Ok(None),
        opened => opened.map(Some),
    }
}

/// The people in encrypted records, which are given with their ids. The benchmarks read them in this way.
///
/// # Errors
/// If a record cannot be decrypted or is malformed.
#[cfg(feature = "painting")]
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
