//! Writes the contents of an export into one buffer.

use super::{ArchiveError, MAX_CONTENT_BYTES, THUMBNAIL_BYTES};
use crate::gallery::person::PictureId;
use crate::gallery::record::{self, MAX_PEOPLE, PersonRecord};
use std::collections::BTreeSet;

/// The contents of an export while they are written: the people first, then the thumbnails, one after the other. Nobody
/// is copied, and the buffer is allocated once.
#[derive(Debug)]
pub struct Writer<'a> {
    people: Vec<&'a PersonRecord>,
    bytes: Vec<u8>,
    /// The length of the people in `bytes`, with their length before them.
    people_bytes: usize,
    /// Pictures whose thumbnail is in `bytes`.
    present: BTreeSet<PictureId>,
}

impl<'a> Writer<'a> {
    /// Writes the people.
    ///
    /// # Errors
    /// [`ArchiveError::Huge`] or [`ArchiveError::Crowded`] if no version could import the file again.
    pub fn new(people: impl IntoIterator<Item = &'a PersonRecord>) -> Result<Self, ArchiveError> {
        let people: Vec<&PersonRecord> = people.into_iter().collect();
        if people.len() > MAX_PEOPLE {
            return Err(ArchiveError::Crowded { found: people.len() });
        }
        let mut bytes = Vec::new();
        append_people(&mut bytes, &people, |picture| picture.thumbnail);
        let thumbnails = people.iter().flat_map(|person| &person.pictures).filter(|picture| picture.thumbnail).count();
        let more = thumbnails.saturating_mul(8 + THUMBNAIL_BYTES);
        let found = bytes.len().saturating_add(more);
        if found > MAX_CONTENT_BYTES {
            return Err(ArchiveError::Huge { found });
        }
        bytes.reserve_exact(more);
        Ok(Self { people, people_bytes: bytes.len(), bytes, present: BTreeSet::new() })
    }

    /// The pictures that are said to have a thumbnail, in the order in which [`Self::add`] expects them.
    pub fn expected(&self) -> impl Iterator<Item = PictureId> + use<'a> {
        let people = self.people.clone();
        let pictures = people.into_iter().flat_map(|person| &person.pictures);
        pictures.filter(|picture| picture.thumbnail).map(|picture| picture.id)
    }

    /// Appends a thumbnail, R, G, B; one of another length is left out.
    pub fn add(&mut self, picture: PictureId, rgb: &[u8]) {
        if rgb.len() == THUMBNAIL_BYTES && self.present.insert(picture) {
            self.bytes.extend_from_slice(&picture.0.to_le_bytes());
            self.bytes.extend_from_slice(rgb);
        }
    }

    /// The bytes to encrypt. If a thumbnail was not added, the people are written again without it.
    pub fn finish(mut self) -> Vec<u8> {
        if self.expected().any(|picture| !self.present.contains(&picture)) {
            let mut people = Vec::new();
            append_people(&mut people, &self.people, |picture| picture.thumbnail && self.present.contains(&picture.id));
            self.bytes.splice(..self.people_bytes, people);
        }
        self.bytes
    }
}

fn append_people(
    bytes: &mut Vec<u8>,
    people: &[&PersonRecord],
    has_thumbnail: impl Fn(&record::PictureRecord) -> bool,
) {
    bytes.extend_from_slice(&[0; 4]);
    record::encode_into(bytes, people.iter().copied(), has_thumbnail);
    let length = u32::try_from(bytes.len() - 4).unwrap_or(u32::MAX);
    bytes[..4].copy_from_slice(&length.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::super::Contents;
    use super::*;
    use crate::gallery::record::tests::person;

    #[test]
    fn the_buffer_is_allocated_once_for_all_thumbnails() {
        let people = [person(1, "Ada", &[0.0, 0.1]), person(2, "Bea", &[0.2])];
        let mut writer = Writer::new(&people).expect("small");
        let (capacity, at) = (writer.bytes.capacity(), writer.bytes.as_ptr());
        for picture in writer.expected() {
            writer.add(picture, &[7; THUMBNAIL_BYTES]);
        }
        let bytes = writer.finish();
        assert_eq!(
            (bytes.len(), bytes.capacity(), bytes.as_ptr()),
            (capacity, capacity, at),
            "neither grown nor moved"
        );
        assert_eq!(Contents::parse(&bytes).expect("well formed").thumbnails.len(), 2, "one each");
    }

    #[test]
    fn a_thumbnail_of_another_length_or_given_twice_is_left_out() {
        let people = [person(1, "Ada", &[0.0])];
        let mut writer = Writer::new(&people).expect("small");
        let [picture] = writer.expected().collect::<Vec<_>>()[..] else { panic!("one picture") };
        writer.add(picture, &[7; THUMBNAIL_BYTES - 1]);
        writer.add(picture, &[8; THUMBNAIL_BYTES]);
        writer.add(picture, &[9; THUMBNAIL_BYTES]);
        let bytes = writer.finish();
        let read = Contents::parse(&bytes).expect("well formed");
        assert_eq!(read.thumbnails[&picture], [8; THUMBNAIL_BYTES], "the first whole one");
    }

    #[test]
    fn an_export_that_could_not_be_imported_is_not_written() {
        let many: Vec<_> = (0..=MAX_PEOPLE as u64).map(|id| person(id, "a", &[])).collect();
        let refused = Writer::new(&many).expect_err("refused");
        assert_eq!(refused, ArchiveError::Crowded { found: MAX_PEOPLE + 1 }, "too many people");
        let ada = person(1, "Ada", &[0.0]);
        let refused = Writer::new(std::iter::repeat_n(&ada, MAX_PEOPLE)).expect_err("refused");
        assert!(matches!(refused, ArchiveError::Huge { found } if found > MAX_CONTENT_BYTES), "{refused:?}");
    }
}
