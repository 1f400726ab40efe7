//! People as stored, and their byte format. The database holds one person per record, an export holds all of them.
//!
//! | bytes | content |
//! |---|---|
//! | 4 | length of the header, little-endian |
//! | header | JSON, UTF-8: version, people, and everything about each picture except its embedding |
//! | 512 per picture | its 128 numbers as little-endian f32, in the order of the header |
//!
//! No byte may be missing or left over. `docs/GALLERY.md` describes the header in full.
//!
//! ```
//! use likeness_core::gallery::person::{PersonId, UnixMs};
//! use likeness_core::gallery::record::{PersonRecord, decode, encode};
//!
//! let ada = PersonRecord { id: PersonId(7), name: "Ada".into(), consented_at: UnixMs(0), pictures: vec![] };
//! let bytes = encode(std::slice::from_ref(&ada));
//! assert_eq!(decode(&bytes)?, [ada]);
//! assert!(decode(&bytes[1..]).is_err());
//! # Ok::<(), likeness_core::gallery::record::RecordError>(())
//! ```

mod header;

pub use super::hex_id::hex;

use super::embedding_version::EmbeddingVersion;
use super::hex_id;
use crate::face::embedding::{DIM, Embedding};
use crate::gallery::person::{PersonId, PictureId, UnixMs};
use header::{Header, PersonHeader, PictureHeader};
use thiserror::Error;

/// Format version. It is part of the associated data that is authenticated with every record.
pub const VERSION: u32 = 1;

/// Maximum number of people in one block, and so in a gallery: a larger one could not be exported.
pub const MAX_PEOPLE: usize = 20_000;

/// Size of an embedding in bytes.
const EMBEDDING_BYTES: usize = DIM * 4;

/// A person with embeddings.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRecord {
    /// The person's id.
    pub id: PersonId,
    /// The name as entered.
    pub name: String,
    /// When the person's consent was confirmed.
    pub consented_at: UnixMs,
    /// Pictures, oldest first; at most [`MAX_PICTURES_PER_PERSON`](crate::gallery::person::MAX_PICTURES_PER_PERSON).
    pub pictures: Vec<PictureRecord>,
}

/// The embedding of a picture and its origin. The picture itself is never stored.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureRecord {
    /// The picture's id.
    pub id: PictureId,
    /// When it was enrolled.
    pub at: UnixMs,
    /// Whether a thumbnail is stored.
    pub thumbnail: bool,
    /// The encoder version that produced the embedding.
    pub embedding_version: EmbeddingVersion,
    /// The embedding.
    pub embedding: Embedding,
}

/// Why bytes are not valid records.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum RecordError {
    /// Bytes are missing or left over.
    #[error("{found} bytes instead of {expected}")]
    Length {
        /// The length according to the header.
        expected: u64,
        /// The actual length.
        found: u64,
    },
    /// The header is not valid JSON of the expected form.
    #[error("the header cannot be read: {0}")]
    Header(String),
    /// The format version is newer than this program.
    #[error("version {found}; this program supports version {VERSION}")]
    Version {
        /// The version in the header.
        found: u32,
    },
    /// The header contains something impossible.
    #[error("{0}")]
    Impossible(&'static str),
    /// The numbers are not an embedding.
    #[error("the embedding of picture {index}: {reason}")]
    Embedding {
        /// The position of the picture.
        index: usize,
        /// What is wrong with it.
        reason: String,
    },
}

/// Serialises people.
pub fn encode(people: &[PersonRecord]) -> Vec<u8> {
    let mut bytes = Vec::new();
    encode_into(&mut bytes, people, |picture| picture.thumbnail);
    bytes
}

/// Appends people to a buffer without copying them first. `has_thumbnail` says which pictures have a thumbnail.
pub fn encode_into<'a, P: IntoIterator<Item = &'a PersonRecord>>(
    bytes: &mut Vec<u8>,
    people: P,
    has_thumbnail: impl Fn(&PictureRecord) -> bool,
) where
    P::IntoIter: Clone,
{
    let people = people.into_iter();
    let pictures: usize = people.clone().map(|person| person.pictures.len()).sum();
    let header = Header::of(people.clone(), has_thumbnail);
    let start = bytes.len() + 4;
    bytes.extend_from_slice(&[0; 4]);
    // This is plain data with string keys, written to memory, so that it cannot fail.
    let _ = serde_json::to_writer(&mut *bytes, &header);
    let length = u32::try_from(bytes.len() - start).unwrap_or(u32::MAX);
    bytes[start - 4..start].copy_from_slice(&length.to_le_bytes());
    bytes.reserve_exact(pictures * EMBEDDING_BYTES);
    for value in people.flat_map(|person| &person.pictures).flat_map(|picture| picture.embedding.values()) {
        bytes.extend_from_slice(&value.to_le_bytes());
    }
}

/// Deserialises people and validates everything: lengths, counts, names, numbers and norms.
///
/// # Errors
/// [`RecordError`] unless the bytes are exactly what [`encode`] writes.
pub fn decode(bytes: &[u8]) -> Result<Vec<PersonRecord>, RecordError> {
    let (header, numbers) = split_block(bytes)?;
    let before = bytes.len() - numbers.len();
    let header = Header::parse(header, numbers.len() / EMBEDDING_BYTES)?;
    let pictures: usize = header.people.iter().map(|p| p.pictures.len()).sum();
    if numbers.len() != pictures * EMBEDDING_BYTES {
        let expected = (before + pictures * EMBEDDING_BYTES) as u64;
        return Err(RecordError::Length { expected, found: bytes.len() as u64 });
    }
    let mut embeddings = numbers.chunks_exact(EMBEDDING_BYTES).enumerate().map(read_embedding);
    header.people.into_iter().map(|person| record_of(person, &mut embeddings)).collect()
}

/// Splits bytes that begin with the length of a block (4 bytes, little-endian) into that block and what follows it.
///
/// # Errors
/// [`RecordError::Length`] if the block is not complete.
pub fn split_block(bytes: &[u8]) -> Result<(&[u8], &[u8]), RecordError> {
    let found = bytes.len() as u64;
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or(RecordError::Length { expected: 4, found })?;
    let length = u32::from_le_bytes(*length);
    let block = usize::try_from(length).ok().and_then(|length| rest.split_at_checked(length));
    block.ok_or(RecordError::Length { expected: 4 + u64::from(length), found })
}

fn read_embedding((index, bytes): (usize, &[u8])) -> Result<Embedding, RecordError> {
    let (numbers, _) = bytes.as_chunks::<4>();
    let values: Vec<f32> = numbers.iter().map(|four| f32::from_le_bytes(*four)).collect();
    Embedding::new(&values).map_err(|error| RecordError::Embedding { index, reason: error.to_string() })
}

fn record_of(
    person: PersonHeader<'_>,
    embeddings: &mut impl Iterator<Item = Result<Embedding, RecordError>>,
) -> Result<PersonRecord, RecordError> {
    let mut pictures = Vec::with_capacity(person.pictures.len());
    for (picture, embedding) in person.pictures.into_iter().zip(embeddings) {
        let id = PictureId(parse_hex(&picture.id)?);
        let PictureHeader { at, thumbnail, embedding_version, .. } = picture;
        let embedding_version = embedding_version.into_owned();
        pictures.push(PictureRecord { id, at: UnixMs(at), thumbnail, embedding_version, embedding: embedding? });
    }
    let id = PersonId(parse_hex(&person.id)?);
    Ok(PersonRecord { id, name: person.name.into_owned(), consented_at: UnixMs(person.consented_at), pictures })
}

/// Parses an id from 16 lower-case hexadecimal digits.
///
/// # Errors
/// [`RecordError::Impossible`] if the text is anything else.
pub fn parse_hex(text: &str) -> Result<u64, RecordError> {
    hex_id::parse(text).ok_or(RecordError::Impossible("a malformed id"))
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::embedding_version::tests::embedding_version;
    use super::*;
    use crate::gallery::person::MAX_PICTURES_PER_PERSON;
    use proptest::prelude::*;

    /// An embedding with 1 in the first dimension and this position in the second.
    pub(in crate::gallery) fn embedding(place: f32) -> Embedding {
        let mut values = [0.0; DIM];
        (values[0], values[1]) = (1.0, place);
        Embedding::new(&values).expect("norm at least 1")
    }

    /// A person with pictures at these positions.
    pub(in crate::gallery) fn person(id: u64, name: &str, places: &[f32]) -> PersonRecord {
        let picture = |(i, place): (u64, &f32)| PictureRecord {
            id: PictureId(id * 100 + i),
            at: UnixMs(1_700_000_000_000 + i),
            thumbnail: i == 0,
            embedding_version: embedding_version('a'),
            embedding: embedding(*place),
        };
        let pictures = (0..).zip(places).map(picture).collect();
        PersonRecord { id: PersonId(id), name: name.to_owned(), consented_at: UnixMs(1_600_000_000_000), pictures }
    }

    fn two() -> Vec<PersonRecord> {
        vec![person(7, "Ada", &[0.0, 0.1]), person(u64::MAX / 200, "Zoë", &[0.5]), person(9, "Nobody yet", &[])]
    }

    #[test]
    fn records_round_trip_exactly() {
        assert_eq!(decode(&encode(&two())), Ok(two()), "three people, three pictures");
        assert_eq!(decode(&encode(&[])), Ok(vec![]), "no people");
    }

    #[test]
    fn the_bytes_follow_the_documented_format() {
        let bytes = encode(&two()[..1]);
        let length = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize;
        let header: serde_json::Value = serde_json::from_slice(&bytes[4..4 + length]).expect("JSON");
        assert_eq!(header["people"][0]["id"], "0000000000000007", "ids are hexadecimal");
        assert_eq!(bytes.len(), 4 + length + 2 * 512, "512 bytes a picture");
        assert_eq!(bytes[4 + length..8 + length], 1.0_f32.to_le_bytes(), "little-endian");
    }

    fn with_header(change: impl Fn(&mut Header<'_>)) -> Result<Vec<PersonRecord>, RecordError> {
        let people = two();
        let mut header = Header::of(&people, |picture| picture.thumbnail);
        change(&mut header);
        let text = serde_json::to_vec(&header).expect("plain data");
        let whole = encode(&people);
        let numbers = &whole[whole.len() - 3 * EMBEDDING_BYTES..];
        decode(&[&u32::try_from(text.len()).expect("short").to_le_bytes(), text.as_slice(), numbers].concat())
    }

    #[test]
    fn an_impossible_header_is_rejected() {
        assert_eq!(with_header(|_| ()), Ok(two()), "unchanged it is read");
        assert_eq!(with_header(|h| h.version = 2), Err(RecordError::Version { found: 2 }), "another version");
        let changes: [fn(&mut Header<'_>); 9] = [
            |h| h.version = 0,
            |h| h.people[1].id = h.people[0].id.clone(),
            |h| h.people[0].id = "7".into(),
            |h| h.people[0].id = "00000000000000ZZ".into(),
            |h| h.people[0].name = "".into(),
            |h| h.people[0].name = "x".repeat(81).into(),
            |h| h.people[0].name = " a".into(),
            |h| h.people[0].pictures[1].id = h.people[1].pictures[0].id.clone(),
            |h| h.people[0].pictures[0].embedding_version.to_mut().encoder = "sha".into(),
        ];
        for (i, change) in changes.into_iter().enumerate() {
            assert!(matches!(with_header(change), Err(RecordError::Impossible(_))), "change {i}");
        }
        assert!(with_header(|h| drop(h.people.pop())).is_ok(), "a person without pictures may be missing");
        assert!(
            matches!(with_header(|h| drop(h.people.remove(1))), Err(RecordError::Length { .. })),
            "too many numbers"
        );
    }

    fn block(header: &str, numbers: &[u8]) -> Vec<u8> {
        let length = u32::try_from(header.len()).expect("short").to_le_bytes();
        [&length, header.as_bytes(), numbers].concat()
    }

    #[test]
    fn a_newer_record_with_unknown_fields_is_called_newer_and_not_damaged() {
        let newer = block(r#"{"kind":"shards","version":2,"people":{"shards":[1]}}"#, b"anything");
        assert_eq!(decode(&newer), Err(RecordError::Version { found: 2 }), "its other fields are not read");
        let longer = format!(r#"{{"version":3,"rest":"{}"}}"#, "x".repeat(12 << 20));
        assert_eq!(decode(&block(&longer, &[])), Err(RecordError::Version { found: 3 }), "nor bounded by our limits");
        let unknown = block(r#"{"version":1,"people":[],"shards":[1]}"#, &[]);
        assert!(matches!(decode(&unknown), Err(RecordError::Header(_))), "an unknown field of this version is damage");
    }

    #[test]
    fn names_that_older_versions_stored_still_open() {
        // Version 0.2 accepted characters that are invisible or reorder the text around them, and every form of Unicode.
        for name in ["Zoe\u{308}", "a\u{202E}b", "\u{200B}", "a\u{200D}b"] {
            assert_eq!(decode(&encode(&[person(1, name, &[])])), Ok(vec![person(1, name, &[])]), "{name:?}");
        }
    }

    #[test]
    fn numbers_that_are_not_an_embedding_are_rejected() {
        for value in [f32::NAN, f32::INFINITY, 1e30] {
            let mut bytes = encode(&two());
            let at = bytes.len() - 4;
            bytes[at..].copy_from_slice(&value.to_le_bytes());
            assert!(matches!(decode(&bytes), Err(RecordError::Embedding { index: 2, .. })), "{value}");
        }
        let mut bytes = encode(&two());
        let at = bytes.len() - EMBEDDING_BYTES;
        bytes[at..].fill(0);
        assert!(matches!(decode(&bytes), Err(RecordError::Embedding { .. })), "all zero");
    }

    #[test]
    fn what_is_cut_off_is_told_in_bytes() {
        let whole = encode(&two());
        let (expected, cut) = (whole.len() as u64, &whole[..whole.len() - EMBEDDING_BYTES]);
        assert_eq!(decode(cut), Err(RecordError::Length { expected, found: cut.len() as u64 }), "the last picture");
        assert_eq!(split_block(&whole[..3]), Err(RecordError::Length { expected: 4, found: 3 }), "the length itself");
        let header = 4 + u64::from(u32::from_le_bytes([whole[0], whole[1], whole[2], whole[3]]));
        assert_eq!(split_block(&whole[..9]), Err(RecordError::Length { expected: header, found: 9 }), "the header");
    }

    #[test]
    fn the_room_for_a_header_follows_the_number_of_pictures_behind_it() {
        let block = |spaces: usize| {
            block(&format!("{}{}", r#"{"version":1,"people":[]}"#, " ".repeat(spaces)), &[0; EMBEDDING_BYTES])
        };
        let longest = 64 + MAX_PEOPLE * 512 + 256 - r#"{"version":1,"people":[]}"#.len();
        assert!(
            matches!(decode(&block(longest)), Err(RecordError::Length { .. })),
            "it is read, and nobody has the picture"
        );
        assert!(matches!(decode(&block(longest + 1)), Err(RecordError::Impossible(_))), "a byte more is not read");
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_are_rejected_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(decode(&bytes).is_err());
        }

        #[test]
        fn a_changed_byte_never_panics_and_a_lost_one_is_detected(at in 0_usize..2000, by in 1_u8..=255) {
            let mut bytes = encode(&two());
            let at = at % bytes.len();
            bytes[at] = bytes[at].wrapping_add(by);
            // A changed letter in a name is still a name. The encryption around the record detects that.
            if let Ok(people) = decode(&bytes) {
                prop_assert_eq!(decode(&encode(&people)), Ok(people));
            }
            bytes.remove(at);
            prop_assert!(decode(&bytes).is_err());
        }

        #[test]
        fn every_person_round_trips(
            name in "\\PC{1,40}", places in prop::collection::vec(-3.0_f32..3.0, 0..MAX_PICTURES_PER_PERSON), id in any::<u32>(),
        ) {
            if let Ok(name) = super::super::name::clean(&name) {
                let people = vec![person(u64::from(id), &name, &places)];
                prop_assert_eq!(decode(&encode(&people)), Ok(people));
            }
        }
    }
}
