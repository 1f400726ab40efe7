//! An exported gallery: one encrypted file.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `LIKENESS` |
//! | 4 | version of the form, little-endian: 1 |
//! | 4 | rounds of PBKDF2-SHA-256, little-endian, 600,000 to 10,000,000 |
//! | 16 | salt |
//! | 12 | nonce |
//! | rest | AES-256-GCM of the contents with a tag of 16 bytes; the 44 bytes before are the associated data |
//!
//! Contents: length of the people (4 bytes, little-endian), the people ([`super::record`]), then each thumbnail: the picture's
//! id (8 bytes, little-endian) and 96x96 pixels of R, G, B. There are as many thumbnails as pictures that have one.
//!
//! Keys are not made here: this is the form of the bytes and nothing else.

use super::record::{self, PersonRecord, RecordError};
use crate::gallery::person::PictureId;
use crate::gallery::person::THUMBNAIL;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use thiserror::Error;

/// First bytes of every file.
const MAGIC: [u8; 8] = *b"LIKENESS";

/// Version of the form.
const VERSION: u32 = 1;

/// Rounds that are accepted: the least that is safe (OWASP, 2023), and the most that a file may make a machine work.
pub const ROUNDS: RangeInclusive<u32> = 600_000..=10_000_000;

/// Bytes of the header.
pub const HEADER_BYTES: usize = 44;

/// Largest file: 10,000 people with five pictures and a thumbnail each are 300 MB.
pub const MAX_FILE_BYTES: usize = 512 << 20;

/// Bytes of a thumbnail: R, G, B.
pub const THUMBNAIL_BYTES: usize = (THUMBNAIL * THUMBNAIL * 3) as usize;

/// What is in the open before the sealed contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// Its salt.
    pub salt: [u8; 16],
    /// The nonce of AES-GCM.
    pub nonce: [u8; 12],
}

/// What is sealed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contents {
    /// Everybody.
    pub people: Vec<PersonRecord>,
    /// R, G, B of each thumbnail, [`THUMBNAIL_BYTES`] long.
    pub thumbnails: BTreeMap<PictureId, Vec<u8>>,
}

/// Why a file is refused.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum ArchiveError {
    /// It does not begin as exports do.
    #[error("this is no export")]
    NotAnExport,
    /// A later form.
    #[error("version {found}, this program knows {VERSION}")]
    Newer {
        /// What it says.
        found: u32,
    },
    /// More than [`MAX_FILE_BYTES`] bytes.
    #[error("{found} bytes are more than {MAX_FILE_BYTES}")]
    Huge {
        /// How many.
        found: usize,
    },
    /// A number of rounds that is not accepted.
    #[error("{found} rounds of key derivation")]
    Rounds {
        /// How many.
        found: u32,
    },
    /// The people in it are not well formed.
    #[error(transparent)]
    People(#[from] RecordError),
    /// The thumbnails do not fit the people.
    #[error("{0}")]
    Thumbnails(&'static str),
}

impl Header {
    /// The first [`HEADER_BYTES`] bytes of a file, and the associated data of its seal.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&self.rounds.to_le_bytes());
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.nonce);
        bytes
    }

    /// Reads a file's header and gives the sealed rest.
    ///
    /// # Errors
    /// [`ArchiveError`] where the file is no export, too large, too new, or asks for too little or too much work.
    pub fn parse(file: &[u8]) -> Result<(Self, &[u8]), ArchiveError> {
        if file.len() > MAX_FILE_BYTES {
            return Err(ArchiveError::Huge { found: file.len() });
        }
        let rest = file.strip_prefix(&MAGIC).ok_or(ArchiveError::NotAnExport)?;
        let (version, rest) = number(rest)?;
        if version != VERSION {
            return Err(if version == 0 { ArchiveError::NotAnExport } else { ArchiveError::Newer { found: version } });
        }
        let (rounds, rest) = number(rest)?;
        if !ROUNDS.contains(&rounds) {
            return Err(ArchiveError::Rounds { found: rounds });
        }
        let (salt, rest) = rest.split_first_chunk().ok_or(ArchiveError::NotAnExport)?;
        let (nonce, sealed) = rest.split_first_chunk().ok_or(ArchiveError::NotAnExport)?;
        Ok((Self { rounds, salt: *salt, nonce: *nonce }, sealed))
    }
}

fn number(bytes: &[u8]) -> Result<(u32, &[u8]), ArchiveError> {
    let (number, rest) = bytes.split_first_chunk().ok_or(ArchiveError::NotAnExport)?;
    Ok((u32::from_le_bytes(*number), rest))
}

impl Contents {
    /// The bytes that are sealed. A picture counts as having a thumbnail only where one of the right length is here.
    pub fn bytes(&self) -> Vec<u8> {
        let mut people = self.people.clone();
        let fits = |id: &PictureId| self.thumbnails.get(id).filter(|rgb| rgb.len() == THUMBNAIL_BYTES);
        for picture in people.iter_mut().flat_map(|person| &mut person.pictures) {
            picture.thumbnail = fits(&picture.id).is_some();
        }
        let block = record::encode(&people);
        let mut bytes = u32::try_from(block.len()).unwrap_or(u32::MAX).to_le_bytes().to_vec();
        bytes.extend_from_slice(&block);
        for picture in people.iter().flat_map(|person| &person.pictures) {
            if let Some(rgb) = fits(&picture.id) {
                bytes.extend_from_slice(&picture.id.0.to_le_bytes());
                bytes.extend_from_slice(rgb);
            }
        }
        bytes
    }

    /// Reads what was sealed; nothing is believed.
    ///
    /// # Errors
    /// [`ArchiveError`] where it is not exactly what [`Contents::bytes`] writes.
    pub fn parse(bytes: &[u8]) -> Result<Self, ArchiveError> {
        let found = bytes.len() as u64;
        let short = |expected: u64| ArchiveError::People(RecordError::Length { expected, found });
        let (length, rest) = bytes.split_first_chunk::<4>().ok_or(short(4))?;
        let length = u32::from_le_bytes(*length);
        let split = usize::try_from(length).ok().and_then(|length| rest.split_at_checked(length));
        let (block, mut rest) = split.ok_or(short(4 + u64::from(length)))?;
        let people = record::decode(block)?;
        let mut thumbnails = BTreeMap::new();
        for picture in people.iter().flat_map(|person| &person.pictures).filter(|picture| picture.thumbnail) {
            let (id, after) =
                rest.split_first_chunk::<8>().ok_or(ArchiveError::Thumbnails("a thumbnail is missing"))?;
            if u64::from_le_bytes(*id) != picture.id.0 {
                return Err(ArchiveError::Thumbnails("a thumbnail of another picture"));
            }
            let (rgb, after) =
                after.split_at_checked(THUMBNAIL_BYTES).ok_or(ArchiveError::Thumbnails("half a thumbnail"))?;
            thumbnails.insert(picture.id, rgb.to_vec());
            rest = after;
        }
        if rest.is_empty() {
            Ok(Self { people, thumbnails })
        } else {
            Err(ArchiveError::Thumbnails("something follows the last thumbnail"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::person;
    use super::*;
    use proptest::prelude::*;

    const HEADER_OF_TEST: Header = Header { rounds: 600_000, salt: [7; 16], nonce: [9; 12] };

    /// Ada with two pictures, the first with a thumbnail, and Bea with none.
    fn contents() -> Contents {
        let thumbnails = BTreeMap::from([(PictureId(100), vec![5; THUMBNAIL_BYTES])]);
        Contents { people: vec![person(1, "Ada", &[0.0, 0.1]), person(2, "Bea", &[])], thumbnails }
    }

    #[test]
    fn a_header_is_44_bytes_and_comes_back() {
        let file = [HEADER_OF_TEST.bytes(), b"sealed".to_vec()].concat();
        assert_eq!(Header::parse(&file), Ok((HEADER_OF_TEST, &b"sealed"[..])), "with the rest");
        assert_eq!(HEADER_OF_TEST.bytes().len(), HEADER_BYTES, "as documented");
    }

    #[test]
    fn files_that_are_none_of_ours_are_told_apart() {
        assert_eq!(Header::parse(b"\x89PNG\r\n"), Err(ArchiveError::NotAnExport), "a picture");
        assert_eq!(Header::parse(&HEADER_OF_TEST.bytes()[..43]), Err(ArchiveError::NotAnExport), "cut off");
        let mut newer = HEADER_OF_TEST.bytes();
        newer[8] = 2;
        assert_eq!(Header::parse(&newer), Err(ArchiveError::Newer { found: 2 }), "of a later version");
        for rounds in [0, 1_000, 599_999, 10_000_001, u32::MAX] {
            let weak = Header { rounds, ..HEADER_OF_TEST }.bytes();
            assert_eq!(
                Header::parse(&weak),
                Err(ArchiveError::Rounds { found: rounds }),
                "too little or too much work"
            );
        }
    }

    #[test]
    fn contents_come_back_with_their_thumbnails() {
        assert_eq!(Contents::parse(&contents().bytes()), Ok(contents()), "two people, one thumbnail");
        assert_eq!(Contents::parse(&Contents::default().bytes()), Ok(Contents::default()), "nobody");
    }

    #[test]
    fn a_thumbnail_that_is_not_there_is_not_promised() {
        let lost = Contents { thumbnails: BTreeMap::new(), ..contents() };
        let read = Contents::parse(&lost.bytes()).expect("well formed");
        assert!(!read.people[0].pictures[0].thumbnail, "the picture says that it has none");
        let short = Contents { thumbnails: BTreeMap::from([(PictureId(100), vec![1; 5])]), ..contents() };
        assert!(
            Contents::parse(&short.bytes()).expect("well formed").thumbnails.is_empty(),
            "five bytes are no thumbnail"
        );
    }

    #[test]
    fn what_is_missing_or_left_over_is_noticed() {
        let bytes = contents().bytes();
        for cut in [0, 3, 10, bytes.len() - THUMBNAIL_BYTES - 4, bytes.len() - 1] {
            assert!(Contents::parse(&bytes[..cut]).is_err(), "cut to {cut}");
        }
        assert!(Contents::parse(&[bytes.as_slice(), &[0]].concat()).is_err(), "a byte more");
        let mut other = bytes.clone();
        let at = bytes.len() - THUMBNAIL_BYTES - 8;
        other[at] ^= 1;
        assert_eq!(
            Contents::parse(&other),
            Err(ArchiveError::Thumbnails("a thumbnail of another picture")),
            "under another id"
        );
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_parsers_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let _ = Header::parse(&bytes);
            prop_assert!(Contents::parse(&bytes).is_err());
            let _ = Header::parse(&[&MAGIC[..], &bytes].concat());
        }

        #[test]
        fn changed_contents_are_refused_or_read_as_something_that_can_be_written(
            at in any::<prop::sample::Index>(), by in 1_u8..=255, cut in any::<prop::sample::Index>(),
        ) {
            let mut bytes = contents().bytes();
            let (at, cut) = (at.index(bytes.len()), cut.index(bytes.len()));
            prop_assert!(Contents::parse(&bytes[..cut]).is_err(), "cut to {}", cut);
            bytes[at] = bytes[at].wrapping_add(by);
            if let Ok(read) = Contents::parse(&bytes) {
                prop_assert_eq!(Contents::parse(&read.bytes()), Ok(read));
            }
        }
    }
}
