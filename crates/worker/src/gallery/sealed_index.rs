//! The sealed index: which version of each record belongs to the gallery. Without it, somebody who can write to the
//! browser's profile could put back a single record, for example that of a person who was deleted.
//!
//! | bytes | content |
//! |---|---|
//! | 4 | length of the header, little-endian |
//! | header | JSON: version, generation, settings, backup |
//! | 21 per record | store (1: people, 2: thumbnails), id (8 bytes, little-endian), nonce (12 bytes) |

use crate::ports::gallery::{NONCE, StoreName};
use likeness_core::format_version::format_version;
use likeness_core::gallery::person::UnixMs;
use likeness_core::gallery::record::{RecordError, hex, parse_hex, split_block};
use protocol::gallery::GallerySettings;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The id of its record in [`StoreName::Meta`].
pub const INDEX: &str = "index";

/// Format version.
const VERSION: u32 = 1;

/// Length of the entry of a record in bytes.
const ENTRY: usize = 1 + 8 + NONCE;

/// What belongs to the gallery.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SealedIndex {
    /// Counts the changes of people, lock and settings.
    pub generation: u64,
    /// The settings.
    pub settings: GallerySettings,
    /// What is known about backups.
    pub backup: Backup,
    records: BTreeMap<(StoreName, u64), [u8; NONCE]>,
}

/// The last export, and the reminder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    /// When the gallery was last exported; `None`: never.
    pub exported_at: Option<UnixMs>,
    /// Pictures that were enrolled since, or since the gallery was created.
    pub new_pictures: u32,
    /// The reminder was dismissed.
    pub reminded: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    version: u32,
    generation: u64,
    settings: GallerySettings,
    backup: Backup,
}

impl SealedIndex {
    /// Whether this version of a record belongs to the gallery.
    pub fn holds(&self, store_name: StoreName, id: &str, nonce: Option<[u8; NONCE]>) -> bool {
        nonce.is_some() && self.nonce(store_name, id) == nonce
    }

    /// The version of a record that belongs to the gallery; `None` if there is no such record.
    pub fn nonce(&self, store_name: StoreName, id: &str) -> Option<[u8; NONCE]> {
        self.records.get(&(store_name, parse_hex(id).ok()?)).copied()
    }

    /// Notes that a record was written.
    ///
    /// # Errors
    /// If the id is not one of a record.
    pub fn put(&mut self, store_name: StoreName, id: &str, nonce: [u8; NONCE]) -> Result<(), RecordError> {
        self.records.insert((store_name, parse_hex(id)?), nonce);
        Ok(())
    }

    /// Notes that a record was deleted.
    pub fn remove(&mut self, store_name: StoreName, id: &str) {
        if let Ok(id) = parse_hex(id) {
            self.records.remove(&(store_name, id));
        }
    }

    /// All records: store, id, nonce.
    pub fn records(&self) -> impl Iterator<Item = (StoreName, String, [u8; NONCE])> {
        self.records.iter().map(|((store_name, id), nonce)| (*store_name, hex(*id), *nonce))
    }

    /// The bytes to seal.
    pub fn encode(&self) -> Vec<u8> {
        let Self { generation, settings, backup, .. } = *self;
        let header = Header { version: VERSION, generation, settings, backup };
        // Plain data with string keys, which JSON can always represent.
        let header = serde_json::to_vec(&header).unwrap_or_default();
        let mut bytes = u32::try_from(header.len()).unwrap_or(u32::MAX).to_le_bytes().to_vec();
        bytes.extend_from_slice(&header);
        for ((store_name, id), nonce) in &self.records {
            bytes.push(code(*store_name));
            bytes.extend_from_slice(&id.to_le_bytes());
            bytes.extend_from_slice(nonce);
        }
        bytes
    }

    /// Parses bytes that were sealed.
    ///
    /// # Errors
    /// [`RecordError`] unless the bytes are what [`SealedIndex::encode`] writes.
    pub fn decode(bytes: &[u8]) -> Result<Self, RecordError> {
        let (header, entries) = split_block(bytes)?;
        let malformed = |error: serde_json::Error| RecordError::Header(error.to_string());
        let version = format_version(header).map_err(malformed)?;
        if version != VERSION {
            return Err(RecordError::Version { found: version });
        }
        let Header { generation, settings, backup, .. } = serde_json::from_slice(header).map_err(malformed)?;
        let (entries, left_over) = entries.as_chunks::<ENTRY>();
        if !left_over.is_empty() {
            return Err(RecordError::Impossible("a truncated entry of the index"));
        }
        let records = entries.iter().map(entry).collect::<Result<_, _>>()?;
        Ok(Self { generation, settings: settings.within_range(), backup, records })
    }
}

type Entry = ((StoreName, u64), [u8; NONCE]);

fn entry(bytes: &[u8; ENTRY]) -> Result<Entry, RecordError> {
    const MALFORMED: RecordError = RecordError::Impossible("a malformed entry of the index");
    let store_name = StoreName::ALL.into_iter().find(|s| *s != StoreName::Meta && code(*s) == bytes[0]);
    let (id, nonce) = bytes[1..].split_first_chunk::<8>().ok_or(MALFORMED)?;
    let nonce = nonce.try_into().map_err(|_| MALFORMED)?;
    Ok(((store_name.ok_or(MALFORMED)?, u64::from_le_bytes(*id)), nonce))
}

/// The number of a store in the format.
const fn code(store_name: StoreName) -> u8 {
    match store_name {
        StoreName::Meta => 0,
        StoreName::People => 1,
        StoreName::Thumbnails => 2,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn index(records: &[(bool, u64, [u8; NONCE])]) -> SealedIndex {
        let store_name = |thumbnail| if thumbnail { StoreName::Thumbnails } else { StoreName::People };
        let records = records.iter().map(|(thumbnail, id, nonce)| ((store_name(*thumbnail), *id), *nonce)).collect();
        SealedIndex { generation: 7, records, ..SealedIndex::default() }
    }

    #[test]
    fn only_the_version_that_was_written_last_belongs_to_the_gallery() {
        let mut index = SealedIndex::default();
        let id = hex(9);
        index.put(StoreName::People, &id, [1; NONCE]).expect("an id");
        index.put(StoreName::People, &id, [2; NONCE]).expect("an id");
        assert!(index.holds(StoreName::People, &id, Some([2; NONCE])), "the last one");
        assert!(!index.holds(StoreName::People, &id, Some([1; NONCE])), "an older one");
        assert!(!index.holds(StoreName::Thumbnails, &id, Some([2; NONCE])), "another store");
        index.remove(StoreName::People, &id);
        assert!(!index.holds(StoreName::People, &id, Some([2; NONCE])), "deleted");
        assert!(!index.holds(StoreName::People, &id, None), "a record without a nonce");
    }

    #[test]
    fn a_newer_index_is_called_newer() {
        let text = br#"{"version":2,"shards":[]}"#;
        let bytes = [&u32::try_from(text.len()).expect("short").to_le_bytes()[..], text].concat();
        assert_eq!(SealedIndex::decode(&bytes), Err(RecordError::Version { found: 2 }), "not damaged");
    }

    proptest! {
        #[test]
        fn an_index_round_trips(records in prop::collection::vec(any::<(bool, u64, [u8; NONCE])>(), 0..50)) {
            let index = index(&records);
            prop_assert_eq!(SealedIndex::decode(&index.encode()), Ok(index));
        }

        #[test]
        fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0_usize..200) {
            let _ = SealedIndex::decode(&bytes);
            let whole = index(&[(true, 1, [1; NONCE]), (false, 2, [2; NONCE])]).encode();
            let _ = SealedIndex::decode(&whole[..cut.min(whole.len())]);
        }
    }
}
