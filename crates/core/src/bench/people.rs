//! Made-up people for the gallery benchmarks.

use super::uniform::uniform;
use crate::backend::Backend;
use crate::face::embedding::{DIM, Embedding};
use crate::gallery::embedding_version::EmbeddingVersion;
use crate::gallery::person::{PersonId, PictureId, UnixMs};
use crate::gallery::record::{PersonRecord, PictureRecord};

/// Number of people to search.
pub const GALLERY_PEOPLE: u32 = 10_000;

/// Number of people whose records are opened.
pub const UNLOCK_PEOPLE: u32 = 1_000;

/// Number of pictures per person.
pub const PICTURES: u64 = 5;

/// The embedding of a picture, of unit length. The embeddings are as far apart as those of different people.
pub fn embedding(picture: u64) -> Option<Embedding> {
    let values: Vec<f32> = uniform(picture, 0.45).take(DIM).collect();
    Embedding::new(&values).ok().map(|embedding| embedding.normalized())
}

/// All pictures of a number of people, in the form that the search index takes.
pub fn faces(people: u32) -> Vec<(PersonId, PictureId, Embedding)> {
    let pictures = 0..u64::from(people) * PICTURES;
    pictures.filter_map(|n| Some((PersonId(n / PICTURES), PictureId(n), embedding(n)?))).collect()
}

/// The record of a person.
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

/// The version of these embeddings.
pub fn embedding_version() -> EmbeddingVersion {
    EmbeddingVersion { encoder: "0".repeat(64), preprocessing: EmbeddingVersion::PREPROCESSING, backend: Backend::Cpu }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_embeddings_are_valid_and_far_apart() {
        let faces = faces(100);
        assert_eq!(faces.len(), 500, "all are valid");
        let nearest = faces.iter().skip(1).map(|(_, _, face)| Embedding::distance(&faces[0].2, face));
        let nearest = nearest.fold(f32::MAX, f32::min);
        assert!(nearest > 1.0, "different people: {nearest}");
    }

    #[test]
    fn a_record_holds_the_same_pictures_as_the_index() {
        let (record, faces) = (record(7), faces(8));
        let of_seven: Vec<&Embedding> = faces.iter().filter(|(p, _, _)| p.0 == 7).map(|(_, _, e)| e).collect();
        let in_record: Vec<&Embedding> = record.pictures.iter().map(|picture| &picture.embedding).collect();
        assert_eq!(of_seven, in_record, "the same five");
    }
}
