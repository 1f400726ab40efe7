//! The format of an exported gallery: one encrypted file.
//!
//! | bytes | content |
//! |---|---|
//! | 8 | `LIKENESS` |
//! | 4 | format version, little-endian: 1 |
//! | 4 | rounds of PBKDF2-SHA-256, little-endian, 600,000 to 2,000,000 |
//! | 16 | salt |
//! | 12 | nonce |
//! | rest | AES-256-GCM of the contents with a tag of 16 bytes; the 44 bytes before are the associated data |
//!
//! The contents are the length of the people (4 bytes, little-endian), the people (see [`super::record`]), and then
//! each thumbnail: the picture's id (8 bytes, little-endian) and 96x96 pixels of R, G, B. There are as many thumbnails
//! as pictures that have one.
//!
//! This module only reads and writes bytes. It does not derive keys or encrypt.

mod writer;

pub use writer::Writer;

use super::record::{self, PersonRecord, RecordError};
use crate::gallery::person::PictureId;
use crate::gallery::person::THUMBNAIL_SIDE;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use thiserror::Error;

/// The first bytes of every file.
const MAGIC: [u8; 8] = *b"LIKENESS";

/// Format version.
const VERSION: u32 = 1;

/// Accepted number of rounds: at least what is considered safe (OWASP, 2023), and no more than a person waits for. Every
/// export so far has 600,000, which take a phone about a second; the most that a file may ask for take three times as long.
pub const ROUNDS: RangeInclusive<u32> = 600_000..=2_000_000;

/// Length of the header in bytes.
pub const HEADER_BYTES: usize = 44;

/// Maximum file size. 10,000 people with five pictures and a thumbnail each take 300 MB.
pub const MAX_FILE_BYTES: usize = 512 << 20;

/// Length of the authentication tag at the end of a file.
const TAG_BYTES: usize = 16;

/// Maximum size of the contents of a file.
const MAX_CONTENT_BYTES: usize = MAX_FILE_BYTES - HEADER_BYTES - TAG_BYTES;

/// Size of a thumbnail in bytes: R, G, B.
pub const THUMBNAIL_BYTES: usize = (THUMBNAIL_SIDE * THUMBNAIL_SIDE * 3) as usize;

/// The unencrypted header before the encrypted contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// Salt of PBKDF2.
    pub salt: [u8; 16],
    /// Nonce of AES-GCM.
    pub nonce: [u8; 12],
}

/// The decrypted contents of a file. The thumbnails are not copied out of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contents<'a> {
    /// All people.
    pub people: Vec<PersonRecord>,
    /// The RGB bytes of each thumbnail, [`THUMBNAIL_BYTES`] long.
    pub thumbnails: BTreeMap<PictureId, &'a [u8]>,
}

/// Why a file is rejected.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
pub enum ArchiveError {
    /// It does not start like an export.
    #[error("not an export")]
    NotAnExport,
    /// It has a newer format version.
    #[error("version {found}; this program supports version {VERSION}")]
    Newer {
        /// The version in the file.
        found: u32,
    },
    /// More people than a file may hold.
    #[error("{found} people are more than {}", record::MAX_PEOPLE)]
    Crowded {
        /// Actual number.
        found: usize,
    },
    /// More than [`MAX_FILE_BYTES`] bytes.
    #[error("{found} bytes are more than {MAX_FILE_BYTES}")]
    Huge {
        /// Actual length.
        found: usize,
    },
    /// The number of rounds is not accepted.
    #[error("{found} rounds of key derivation")]
    Rounds {
        /// The number in the file.
        found: u32,
    },
    /// The people are malformed.
    #[error(transparent)]
    People(#[from] RecordError),
    /// The thumbnails do not match the people.
    #[error("{0}")]
    Thumbnails(&'static str),
}

impl Header {
    /// The first [`HEADER_BYTES`] bytes of a file, which are also the associated data of its encryption.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&self.rounds.to_le_bytes());
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.nonce);
        bytes
    }

    /// Parses the header of a file and returns the encrypted rest.
    ///
    /// # Errors
    /// [`ArchiveError`] if the file is not an export, is too large or too new, or demands too few or too many rounds.
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
        let (nonce, encrypted) = rest.split_first_chunk().ok_or(ArchiveError::NotAnExport)?;
        Ok((Self { rounds, salt: *salt, nonce: *nonce }, encrypted))
    }
}

fn number(bytes: &[u8]) -> Result<(u32, &[u8]), ArchiveError> {
    let (number, rest) = bytes.split_first_chunk().ok_or(ArchiveError::NotAnExport)?;
    Ok((u32::from_le_bytes(*number), rest))
}

impl<'a> Contents<'a> {
    /// Parses decrypted contents and validates everything.
    ///
    /// # Errors
    /// [`ArchiveError`] unless the bytes are exactly what [`Writer`] writes.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, ArchiveError> {
        let (block, mut rest) = record::split_block(bytes)?;
        let people = record::decode(block)?;
        let mut thumbnails = BTreeMap::new();
        for picture in people.iter().flat_map(|person| &person.pictures).filter(|picture| picture.thumbnail) {
            let (id, after) =
                rest.split_first_chunk::<8>().ok_or(ArchiveError::Thumbnails("a thumbnail is missing"))?;
            if u64::from_le_bytes(*id) != picture.id.0 {
                return Err(ArchiveError::Thumbnails("a thumbnail of a different picture"));
            }
            let (rgb, after) =
                after.split_at_checked(THUMBNAIL_BYTES).ok_or(ArchiveError::Thumbnails("a truncated thumbnail"))?;
            thumbnails.insert(picture.id, rgb);
            rest = after;
        }
        if rest.is_empty() {
            Ok(Self { people, thumbnails })
        } else {
            Err(ArchiveError::Thumbnails("extra bytes after the last thumbnail"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::person;
    use super::*;
    use proptest::prelude::*;

    const TEST_HEADER: Header = Header { rounds: 600_000, salt: [7; 16], nonce: [9; 12] };

    static RGB: [u8; THUMBNAIL_BYTES] = [5; THUMBNAIL_BYTES];

    /// Ada has two pictures, the first with a thumbnail, and Bea has none.
    fn contents() -> Contents<'static> {
        let thumbnails = BTreeMap::from([(PictureId(100), &RGB[..])]);
        Contents { people: vec![person(1, "Ada", &[0.0, 0.1]), person(2, "Bea", &[])], thumbnails }
    }

    fn bytes(contents: &Contents<'_>) -> Vec<u8> {
        let mut writer = Writer::new(&contents.people).expect("small");
        contents.thumbnails.iter().for_each(|(picture, rgb)| writer.add(*picture, rgb));
        writer.finish()
    }

    #[test]
    fn a_header_is_44_bytes_and_round_trips() {
        let file = [TEST_HEADER.bytes(), b"secret".to_vec()].concat();
        assert_eq!(Header::parse(&file), Ok((TEST_HEADER, &b"secret"[..])), "with the rest");
        assert_eq!(TEST_HEADER.bytes().len(), HEADER_BYTES, "as documented");
    }

    #[test]
    fn other_files_are_rejected_with_a_reason() {
        assert_eq!(Header::parse(b"\x89PNG\r\n"), Err(ArchiveError::NotAnExport), "a picture");
        assert_eq!(Header::parse(&TEST_HEADER.bytes()[..43]), Err(ArchiveError::NotAnExport), "cut off");
        let mut newer = TEST_HEADER.bytes();
        newer[8] = 2;
        assert_eq!(Header::parse(&newer), Err(ArchiveError::Newer { found: 2 }), "of a later version");
        assert_eq!(Header::parse(&newer[..12]), Err(ArchiveError::Newer { found: 2 }), "whatever it holds after that");
        for rounds in [0, 1_000, 599_999, 2_000_001, 10_000_000, u32::MAX] {
            let weak = Header { rounds, ..TEST_HEADER }.bytes();
            assert_eq!(
                Header::parse(&weak),
                Err(ArchiveError::Rounds { found: rounds }),
                "too little or too much work"
            );
        }
    }

    #[test]
    fn contents_round_trip_with_their_thumbnails() {
        assert_eq!(Contents::parse(&bytes(&contents())), Ok(contents()), "two people, one thumbnail");
        assert_eq!(Contents::parse(&bytes(&Contents::default())), Ok(Contents::default()), "no people");
    }

    #[test]
    fn a_missing_thumbnail_is_not_recorded() {
        let lost = Contents { thumbnails: BTreeMap::new(), ..contents() };
        let written = bytes(&lost);
        let read = Contents::parse(&written).expect("well formed");
        assert!(!read.people[0].pictures[0].thumbnail, "the picture says that it has none");
        let short = Contents { thumbnails: BTreeMap::from([(PictureId(100), &RGB[..5])]), ..contents() };
        assert!(
            Contents::parse(&bytes(&short)).expect("well formed").thumbnails.is_empty(),
            "five bytes are no thumbnail"
        );
    }

    #[test]
    fn missing_and_extra_bytes_are_rejected() {
        let bytes = bytes(&contents());
        for cut in [0, 3, 10, bytes.len() - THUMBNAIL_BYTES - 4, bytes.len() - 1] {
            assert!(Contents::parse(&bytes[..cut]).is_err(), "cut to {cut}");
        }
        assert!(Contents::parse(&[bytes.as_slice(), &[0]].concat()).is_err(), "a byte more");
        let mut other = bytes.clone();
        let at = bytes.len() - THUMBNAIL_BYTES - 8;
        other[at] ^= 1;
        assert_eq!(
            Contents::parse(&other),
            Err(ArchiveError::Thumbnails("a thumbnail of a different picture")),
            "under another id"
        );
    }

    #[test]
    fn a_file_that_is_larger_than_the_largest_export_is_refused_before_it_is_read() {
        let mut file = vec![0; MAX_FILE_BYTES + 1];
        assert_eq!(Header::parse(&file), Err(ArchiveError::Huge { found: MAX_FILE_BYTES + 1 }), "a byte more");
        file.pop();
        assert_eq!(Header::parse(&file), Err(ArchiveError::NotAnExport), "as large as allowed, it is read");
    }

    #[test]
    fn the_largest_contents_and_what_surrounds_them_are_the_largest_file() {
        // AES-GCM appends a tag of 16 bytes.
        assert_eq!(
            TEST_HEADER.bytes().len() + MAX_CONTENT_BYTES + 16,
            512 * 1024 * 1024,
            "no export is too large to import"
        );
    }

    #[test]
    fn a_thumbnail_is_a_square_of_96_pixels_of_three_bytes() {
        assert_eq!(THUMBNAIL_BYTES, 27_648, "stored files depend on it");
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_parsers_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let _ = Header::parse(&bytes);
            prop_assert!(Contents::parse(&bytes).is_err());
            let _ = Header::parse(&[&MAGIC[..], &bytes].concat());
        }

        #[test]
        fn changed_contents_are_rejected_or_round_trip(
            at in any::<prop::sample::Index>(), by in 1_u8..=255, cut in any::<prop::sample::Index>(),
        ) {
            let mut changed = bytes(&contents());
            let (at, cut) = (at.index(changed.len()), cut.index(changed.len()));
            prop_assert!(Contents::parse(&changed[..cut]).is_err(), "cut to {}", cut);
            changed[at] = changed[at].wrapping_add(by);
            if let Ok(read) = Contents::parse(&changed) {
                let again = bytes(&read);
                prop_assert_eq!(Contents::parse(&again), Ok(read));
            }
        }
    }
}
