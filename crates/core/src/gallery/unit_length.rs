//! Embeddings from before preprocessing version 2, which were stored as dlib's net computed them and not of unit length.

use super::embedding_version::EmbeddingVersion;
use super::record::{PersonRecord, PictureRecord};

/// The preprocessing version whose embeddings have any length. Only dlib's net existed then.
const ANY_LENGTH: u32 = 1;

/// A person whose embeddings have unit length. Those of version 1 are scaled and become version 2: the net and everything
/// before it are the same, so that they are what version 2 computes for the same picture, but for rounding.
pub(super) fn of_unit_length(mut person: PersonRecord) -> PersonRecord {
    person.pictures.iter_mut().for_each(scale);
    person
}

/// The version that an embedding has once it has unit length.
pub(super) fn version_of_unit_length(version: &EmbeddingVersion) -> EmbeddingVersion {
    let preprocessing = match version.preprocessing {
        ANY_LENGTH => EmbeddingVersion::UNIT_LENGTH,
        other => other,
    };
    EmbeddingVersion { preprocessing, ..version.clone() }
}

fn scale(picture: &mut PictureRecord) {
    if picture.embedding_version.preprocessing == ANY_LENGTH {
        picture.embedding = picture.embedding.normalized();
        picture.embedding_version = version_of_unit_length(&picture.embedding_version);
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::person;
    use super::*;

    #[test]
    fn embeddings_of_version_1_are_scaled_once_and_others_are_left_as_they_are() {
        let current = person(1, "Ada", &[0.5]);
        assert_eq!(of_unit_length(current.clone()), current, "version 2");
        let mut old = current;
        old.pictures[0].embedding_version.preprocessing = ANY_LENGTH;
        let scaled = of_unit_length(old.clone());
        let (found, raw) = (&scaled.pictures[0].embedding, &old.pictures[0].embedding);
        assert!((found.norm() - 1.0).abs() < 1e-6, "unit length: {}", found.norm());
        assert!((found.values()[1] / found.values()[0] - raw.values()[1] / raw.values()[0]).abs() < 1e-6, "same angle");
        assert_eq!(scaled.pictures[0].embedding_version.preprocessing, 2, "as computed today");
        assert_eq!(of_unit_length(scaled.clone()), scaled, "once");
    }
}
