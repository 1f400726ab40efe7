//! Made-up people for the items of the gallery: as many numbers as real ones, and nobody's.

use super::uniform::uniform;
use crate::backend::Backend;
use crate::face::embedding::{DIM, Embedding};
use crate::gallery::embedding_version::EmbeddingVersion;
use crate::gallery::person::{PersonId, PictureId, UnixMs};
use crate::gallery::record::{PersonRecord, PictureRecord};

/// People that are searched.
pub const GALLERY_PEOPLE: u32 = 10_000;

/// People whose records are opened.
pub const UNLOCK_PEOPLE: u32 = 1_000;

/// Pictures of each.
pub const PICTURES: u64 = 5;

/// The encoding of a picture. Uniform numbers have the norm of a face's, about 1.5, and lie far apart as strangers do.
pub fn embedding(picture: u64) -> Option<Embedding> {
    let values: Vec<f32> = uniform(picture, 0.45).take(DIM).collect();
    Embedding::new(&values).ok()
}

/// Every picture of so many people with its person, as the search takes them.
pub fn faces(people: u32) -> Vec<(PersonId, PictureId, Embedding)> {
    let pictures = 0..u64::from(people) * PICTURES;
    pictures.filter_map(|n| Some((PersonId(n / PICTURES), PictureId(n), embedding(n)?))).collect()
}

/// A person's record.
pub fn record(person: u64) -> PersonRecord {
    let embedding_version = embedding_version();
    let picture = |n: u64| {
        let id = person * PICTURES + n;
        let (at, embedding_version) = (UnixMs(1_700_000_000_000), embedding_version.clone());
        Some(PictureRecord { id: PictureId(id), at, thumbnail: false, embedding_version, embedding: embedding(id)? })
    };
    let pictures = (0..PICTURES).filter_map(picture).collect();
    PersonRecord { id: PersonId(person), name: format!("Person {person}"), consented_at: UnixMs(0), pictures }
}

/// The make of these encodings.
pub fn embedding_version() -> EmbeddingVersion {
    EmbeddingVersion { encoder: "0".repeat(64), preprocessing: EmbeddingVersion::PREPROCESSING, backend: Backend::Cpu }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_made_up_picture_is_an_encoding_and_no_two_are_alike() {
        let faces = faces(100);
        assert_eq!(faces.len(), 500, "none was refused");
        let nearest = faces.iter().skip(1).map(|(_, _, face)| Embedding::distance(&faces[0].2, face));
        let nearest = nearest.fold(f32::MAX, f32::min);
        assert!(nearest > 1.0, "strangers: {nearest}");
    }

    #[test]
    fn a_record_holds_the_pictures_that_the_search_knows() {
        let (record, faces) = (record(7), faces(8));
        let of_seven: Vec<&Embedding> = faces.iter().filter(|(p, _, _)| p.0 == 7).map(|(_, _, e)| e).collect();
        let in_record: Vec<&Embedding> = record.pictures.iter().map(|picture| &picture.embedding).collect();
        assert_eq!(of_seven, in_record, "the same five");
    }
}
