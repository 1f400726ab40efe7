//! The header of a block of people: JSON, read with limits that hold before anything is allocated.

use super::{MAX_PEOPLE, VERSION, hex};
use super::{PersonRecord, PictureRecord, RecordError};
use crate::format_version::format_version;
use crate::gallery::embedding_version::EmbeddingVersion;
use crate::gallery::name;
use crate::gallery::person::MAX_PICTURES_PER_PERSON;
use serde::de::{Error as _, IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

/// Everything around the list of people: `{"version":1,"people":[]}`.
const FRAME_BYTES: usize = 64;

/// A person without pictures: at most 320 bytes of name (80 characters of four bytes; a quotation mark or backslash takes
/// two) and 83 of the rest.
const PERSON_BYTES: usize = 512;

/// A picture: at most 194 bytes.
const PICTURE_BYTES: usize = 256;

/// The header.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header<'a> {
    pub(super) version: u32,
    #[serde(borrow, deserialize_with = "at_most::<MAX_PEOPLE, _, _>")]
    pub(super) people: Vec<PersonHeader<'a>>,
}

/// A person's part of the header.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonHeader<'a> {
    pub(super) id: String,
    pub(super) name: Cow<'a, str>,
    pub(super) consented_at: u64,
    #[serde(borrow, deserialize_with = "at_most::<MAX_PICTURES_PER_PERSON, _, _>")]
    pub(super) pictures: Vec<PictureHeader<'a>>,
}

/// A picture's part of the header.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PictureHeader<'a> {
    pub(super) id: String,
    pub(super) at: u64,
    pub(super) thumbnail: bool,
    #[serde(rename = "tag")]
    pub(super) embedding_version: Cow<'a, EmbeddingVersion>,
}

impl<'a> Header<'a> {
    /// The header of people; `has_thumbnail` says which pictures have a thumbnail.
    pub(super) fn of(
        people: impl IntoIterator<Item = &'a PersonRecord>,
        has_thumbnail: impl Fn(&PictureRecord) -> bool,
    ) -> Self {
        let picture = |p: &'a PictureRecord| PictureHeader {
            id: hex(p.id.0),
            at: p.at.0,
            thumbnail: has_thumbnail(p),
            embedding_version: Cow::Borrowed(&p.embedding_version),
        };
        let person = |person: &'a PersonRecord| PersonHeader {
            id: hex(person.id.0),
            name: Cow::Borrowed(&person.name),
            consented_at: person.consented_at.0,
            pictures: person.pictures.iter().map(picture).collect(),
        };
        Self { version: VERSION, people: people.into_iter().map(person).collect() }
    }

    /// Parses a header that is followed by the numbers of this many pictures. The version is read first, so that a newer
    /// header is not taken for a damaged one; then the length is bounded by what that many pictures and [`MAX_PEOPLE`] need.
    ///
    /// # Errors
    /// [`RecordError`] if it is of another version, too long, malformed or impossible.
    pub(super) fn parse(json: &'a [u8], pictures: usize) -> Result<Self, RecordError> {
        let malformed = |error: serde_json::Error| RecordError::Header(error.to_string());
        match format_version(json).map_err(malformed)? {
            VERSION => (),
            0 => return Err(RecordError::Impossible("a version that never existed")),
            found => return Err(RecordError::Version { found }),
        }
        if json.len() > most_bytes(pictures) {
            return Err(RecordError::Impossible("a header longer than its people need"));
        }
        let header: Self = serde_json::from_slice(json).map_err(malformed)?;
        header.check().map(|()| header)
    }

    fn check(&self) -> Result<(), RecordError> {
        let impossible = |is: bool, what| if is { Err(RecordError::Impossible(what)) } else { Ok(()) };
        let (mut people, mut pictures) = (BTreeSet::new(), BTreeSet::new());
        for person in &self.people {
            impossible(!people.insert(&person.id), "two people with the same id")?;
            impossible(!name::is_storable(&person.name), "an invalid name")?;
            for picture in &person.pictures {
                impossible(!pictures.insert(&picture.id), "two pictures with the same id")?;
                impossible(!picture.embedding_version.is_well_formed(), "a malformed encoder version")?;
            }
        }
        Ok(())
    }
}

/// The longest header of [`MAX_PEOPLE`] people with this many pictures: 10 MB, and 256 bytes for each picture.
const fn most_bytes(pictures: usize) -> usize {
    FRAME_BYTES + MAX_PEOPLE * PERSON_BYTES + pictures.saturating_mul(PICTURE_BYTES)
}

/// Reads a list of at most `MOST` entries and refuses a longer one at its first entry too many.
fn at_most<'de, const MOST: usize, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Vec<T>, D::Error> {
    from.deserialize_seq(Capped::<MOST, T>(PhantomData))
}

struct Capped<const MOST: usize, T>(PhantomData<T>);

impl<'de, const MOST: usize, T: Deserialize<'de>> Visitor<'de> for Capped<MOST, T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "a list of at most {MOST}")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Vec<T>, A::Error> {
        let mut list = Vec::new();
        while list.len() < MOST {
            match entries.next_element()? {
                Some(entry) => list.push(entry),
                None => return Ok(list),
            }
        }
        match entries.next_element::<IgnoredAny>()? {
            Some(_) => Err(A::Error::custom(format_args!("more than {MOST} entries"))),
            None => Ok(list),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::Backend;

    fn longest_picture() -> PictureHeader<'static> {
        let encoder = "f".repeat(64);
        let version = EmbeddingVersion { encoder, preprocessing: u32::MAX, backend: Backend::WebGpu };
        PictureHeader { id: hex(u64::MAX), at: u64::MAX, thumbnail: false, embedding_version: Cow::Owned(version) }
    }

    fn longest_person(name: &str) -> PersonHeader<'_> {
        PersonHeader { id: hex(u64::MAX), name: name.into(), consented_at: u64::MAX, pictures: vec![] }
    }

    #[test]
    fn no_header_that_is_written_is_longer_than_the_bound() {
        let bytes = |value: &dyn Fn() -> serde_json::Result<String>| value().expect("plain data").len() + ",".len();
        assert!(bytes(&|| serde_json::to_string(&longest_picture())) <= PICTURE_BYTES, "a picture");
        for letter in ["\u{10FFFD}", "\"", "\\"] {
            let name = letter.repeat(crate::gallery::person::MAX_NAME_CHARS);
            assert!(bytes(&|| serde_json::to_string(&longest_person(&name))) <= PERSON_BYTES, "a person, {letter}");
        }
        let empty = Header { version: u32::MAX, people: vec![] };
        assert!(bytes(&|| serde_json::to_string(&empty)) <= FRAME_BYTES, "nobody");
    }

    #[test]
    fn the_bound_is_10_mb_and_256_bytes_for_each_picture() {
        assert_eq!(most_bytes(0) / 1_000_000, 10, "{}", most_bytes(0));
        assert_eq!(most_bytes(7) - most_bytes(0), 7 * 256, "for seven pictures");
    }

    #[test]
    fn what_is_no_list_is_refused_with_what_it_should_be() {
        let refused = Header::parse(br#"{"version":1,"people":7}"#, 0).expect_err("refused").to_string();
        assert!(refused.contains("a list of at most 20000"), "{refused}");
    }

    #[test]
    fn a_header_of_spaces_is_refused_by_its_length() {
        let mut json = br#"{"version":1,"people":[]}"#.to_vec();
        json.resize(most_bytes(3), b' ');
        assert!(Header::parse(&json, 3).is_ok(), "as long as the bound");
        json.push(b' ');
        assert!(matches!(Header::parse(&json, 3), Err(RecordError::Impossible(_))), "a byte longer");
    }

    #[test]
    fn too_many_people_or_pictures_are_refused_at_the_first_too_many() {
        let person = serde_json::to_string(&longest_person("a")).expect("plain data");
        let people = |n: usize| format!(r#"{{"version":1,"people":[{}]}}"#, vec![person.as_str(); n].join(","));
        // They all have the same id, so that as many as are allowed get as far as the check of ids.
        let refused = |text: &str| Header::parse(text.as_bytes(), MAX_PEOPLE).expect_err("refused");
        assert_eq!(
            refused(&people(MAX_PEOPLE)),
            RecordError::Impossible("two people with the same id"),
            "not too many"
        );
        let RecordError::Header(why) = refused(&people(MAX_PEOPLE + 1)) else { panic!("refused while it is read") };
        assert!(why.contains("more than 20000 entries"), "{why}");
        let mut full = longest_person("a");
        full.pictures = (0..=MAX_PICTURES_PER_PERSON).map(|_| longest_picture()).collect();
        let text = serde_json::to_string(&Header { version: 1, people: vec![full] }).expect("plain data");
        let RecordError::Header(why) = refused(&text) else { panic!("refused while it is read") };
        assert!(why.contains("more than 20 entries"), "{why}");
    }
}
