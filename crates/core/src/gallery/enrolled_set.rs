//! The unlocked gallery in memory: everyone who is enrolled, with their embeddings.
//!
//! Every change is first computed as a [`Changeset`], then stored by the caller, and only then applied, so that a
//! change that could not be stored never becomes visible.

mod import;

use super::embedding_version::EmbeddingVersion;
use super::index::FaceIndex;
use super::name::{self, NameError};
use super::record::{PersonRecord, PictureRecord};
use super::unit_length::of_unit_length;
use crate::gallery::person::MAX_PICTURES_PER_PERSON;
use crate::gallery::person::{Person, PersonId, PictureId, StoredPicture, UnixMs};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use thiserror::Error;

/// Why a change was rejected. Nothing was changed.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum EnrolledSetError {
    /// The name is invalid.
    #[error(transparent)]
    Name(#[from] NameError),
    /// No person has this id.
    #[error("no such person")]
    NoSuchPerson,
    /// No picture has this id.
    #[error("no such picture")]
    NoSuchPicture,
    /// A person cannot be merged with themselves.
    #[error("a person cannot be merged with itself")]
    SamePerson,
    /// A person may have at most [`MAX_PICTURES_PER_PERSON`] pictures.
    #[error("a person may have at most {MAX_PICTURES_PER_PERSON} pictures")]
    TooManyPictures,
}

/// Everyone who is enrolled, in memory.
///
/// ```
/// use likeness_core::backend::Backend;
/// use likeness_core::face::Embedding;
/// use likeness_core::gallery::embedding_version::EmbeddingVersion;
/// use likeness_core::gallery::enrolled_set::EnrolledSet;
/// use likeness_core::gallery::person::{PersonId, PictureId, UnixMs};
/// use likeness_core::gallery::record::PictureRecord;
///
/// let version = EmbeddingVersion { encoder: "0".repeat(64), preprocessing: 2, backend: Backend::Cpu };
/// let picture = PictureRecord {
///     id: PictureId(1),
///     at: UnixMs(0),
///     thumbnail: false,
///     embedding_version: version.clone(),
///     embedding: Embedding::new(&[0.1; 128])?,
/// };
/// let mut enrolled = EnrolledSet::new([], Some(version));
/// let changeset = enrolled.add(PersonId(7), "Ada", UnixMs(0), picture)?;
/// // Store `changeset.put`, then:
/// enrolled.apply(changeset);
/// assert_eq!(enrolled.person(PersonId(7))?.name, "Ada");
/// assert_eq!(enrolled.index().people(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct EnrolledSet {
    people: BTreeMap<PersonId, PersonRecord>,
    /// The version of the encoder in use. Without it, nothing is comparable.
    embedding_version: Option<EmbeddingVersion>,
    index: Arc<FaceIndex>,
}

/// What a change writes and deletes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changeset {
    /// New and changed people.
    pub put: Vec<PersonRecord>,
    /// Deleted people.
    pub remove: Vec<PersonId>,
    /// New pictures, whose thumbnails are to be written if they have one.
    pub new_pictures: BTreeSet<PictureId>,
    /// Pictures whose thumbnails are to be deleted.
    pub drop_thumbnails: Vec<PictureId>,
}

impl EnrolledSet {
    /// Creates the set from the stored records. Names that no longer meet today's rules are repaired, and embeddings of
    /// version 1 are scaled to unit length.
    pub fn new(people: impl IntoIterator<Item = PersonRecord>, embedding_version: Option<EmbeddingVersion>) -> Self {
        let people = people.into_iter().map(|person| (person.id, of_unit_length(with_valid_name(person)))).collect();
        let mut enrolled = Self { people, embedding_version, index: Arc::default() };
        enrolled.reindex();
        enrolled
    }

    /// Sets the encoder version whose embeddings are compared from now on.
    pub fn set_embedding_version(&mut self, embedding_version: EmbeddingVersion) {
        if self.embedding_version.as_ref() != Some(&embedding_version) {
            self.embedding_version = Some(embedding_version);
            self.reindex();
        }
    }

    /// The searchable index of all comparable embeddings.
    pub fn index(&self) -> &FaceIndex {
        &self.index
    }

    /// All records, by id.
    pub fn records(&self) -> impl ExactSizeIterator<Item = &PersonRecord> {
        self.people.values()
    }

    /// All people without their embeddings, sorted by name and then by id.
    pub fn people(&self) -> Vec<Person> {
        let mut people: Vec<Person> = self.people.values().map(|person| self.to_person(person)).collect();
        people.sort_by_key(|person| (person.name.to_lowercase(), person.id));
        people
    }

    fn to_person(&self, person: &PersonRecord) -> Person {
        let picture = |p: &PictureRecord| StoredPicture {
            id: p.id,
            at: p.at,
            thumbnail: p.thumbnail,
            comparable: self.compares(&p.embedding_version),
        };
        let pictures = person.pictures.iter().map(picture).collect();
        Person { id: person.id, name: person.name.clone(), consented_at: person.consented_at, pictures }
    }

    /// All comparable pictures with their owners, grouped by person, sorted by id.
    pub fn comparable(&self) -> impl Iterator<Item = (&PersonRecord, &PictureRecord)> {
        let pictures = self.people.values().flat_map(|person| person.pictures.iter().map(move |p| (person, p)));
        pictures.filter(|(_, picture)| self.compares(&picture.embedding_version))
    }

    fn compares(&self, embedding_version: &EmbeddingVersion) -> bool {
        self.embedding_version.as_ref().is_some_and(|ours| ours.is_comparable(embedding_version))
    }

    /// Number of people.
    pub fn count(&self) -> usize {
        self.people.len()
    }

    /// Number of pictures, comparable or not.
    pub fn pictures(&self) -> usize {
        self.people.values().map(|person| person.pictures.len()).sum()
    }

    /// The record of a person.
    ///
    /// # Errors
    /// [`EnrolledSetError::NoSuchPerson`].
    pub fn person(&self, id: PersonId) -> Result<&PersonRecord, EnrolledSetError> {
        self.people.get(&id).ok_or(EnrolledSetError::NoSuchPerson)
    }

    /// Applies a change that has been stored. The index is built again only if embeddings were added or removed.
    pub fn apply(&mut self, changeset: Changeset) {
        let mut moved = false;
        for id in changeset.remove {
            moved |= self.people.remove(&id).is_some_and(|person| !person.pictures.is_empty());
        }
        for person in changeset.put {
            let before = self.people.get(&person.id).map_or(&[][..], |before| &before.pictures);
            moved |= before != person.pictures;
            self.people.insert(person.id, person);
        }
        if moved {
            self.reindex();
        }
    }

    fn reindex(&mut self) {
        let embeddings = self.comparable().map(|(person, picture)| (person.id, picture.id, &picture.embedding));
        self.index = Arc::new(FaceIndex::new(embeddings));
    }

    /// Adds a person with a first picture.
    ///
    /// # Errors
    /// If the name is invalid.
    pub fn add(
        &self,
        id: PersonId,
        name: &str,
        consented_at: UnixMs,
        picture: PictureRecord,
    ) -> Result<Changeset, EnrolledSetError> {
        let new_pictures = BTreeSet::from([picture.id]);
        let person = PersonRecord { id, name: name::clean(name)?, consented_at, pictures: vec![picture] };
        Ok(Changeset { put: vec![person], new_pictures, ..Changeset::default() })
    }

    /// Adds a picture to a person, who has consented again.
    ///
    /// # Errors
    /// If there is no such person, or the person already has the maximum number of pictures.
    pub fn add_picture(
        &self,
        id: PersonId,
        consented_at: UnixMs,
        picture: PictureRecord,
    ) -> Result<Changeset, EnrolledSetError> {
        let mut person = self.person(id)?.clone();
        if person.pictures.len() >= MAX_PICTURES_PER_PERSON {
            return Err(EnrolledSetError::TooManyPictures);
        }
        person.consented_at = consented_at.max(person.consented_at);
        let new_pictures = BTreeSet::from([picture.id]);
        person.pictures.push(picture);
        Ok(Changeset { put: vec![person], new_pictures, ..Changeset::default() })
    }

    /// Renames a person.
    ///
    /// # Errors
    /// If there is no such person or the name is invalid.
    pub fn rename(&self, id: PersonId, name: &str) -> Result<Changeset, EnrolledSetError> {
        let person = PersonRecord { name: name::clean(name)?, ..self.person(id)?.clone() };
        Ok(Changeset { put: vec![person], ..Changeset::default() })
    }

    /// Merges one entry into another. The pictures are sorted by date; the later consent counts.
    ///
    /// # Errors
    /// If a person does not exist, both are the same, or there would be too many pictures.
    pub fn merge(&self, from: PersonId, into: PersonId) -> Result<Changeset, EnrolledSetError> {
        if from == into {
            return Err(EnrolledSetError::SamePerson);
        }
        let (gone, mut person) = (self.person(from)?, self.person(into)?.clone());
        if gone.pictures.len() + person.pictures.len() > MAX_PICTURES_PER_PERSON {
            return Err(EnrolledSetError::TooManyPictures);
        }
        person.consented_at = person.consented_at.max(gone.consented_at);
        person.pictures.extend(gone.pictures.iter().cloned());
        person.pictures.sort_by_key(|picture| (picture.at, picture.id));
        Ok(Changeset { put: vec![person], remove: vec![from], ..Changeset::default() })
    }

    /// Removes a picture.
    ///
    /// # Errors
    /// [`EnrolledSetError::NoSuchPicture`].
    pub fn remove_picture(&self, picture: PictureId) -> Result<Changeset, EnrolledSetError> {
        let owner = self.people.values().find(|person| person.pictures.iter().any(|p| p.id == picture));
        let mut person = owner.ok_or(EnrolledSetError::NoSuchPicture)?.clone();
        person.pictures.retain(|p| p.id != picture);
        Ok(Changeset { put: vec![person], drop_thumbnails: vec![picture], ..Changeset::default() })
    }

    /// Removes a person.
    ///
    /// # Errors
    /// [`EnrolledSetError::NoSuchPerson`].
    pub fn remove_person(&self, id: PersonId) -> Result<Changeset, EnrolledSetError> {
        let drop_thumbnails = self.person(id)?.pictures.iter().map(|picture| picture.id).collect();
        Ok(Changeset { remove: vec![id], drop_thumbnails, ..Changeset::default() })
    }
}

fn with_valid_name(person: PersonRecord) -> PersonRecord {
    PersonRecord { name: name::repaired(&person.name), ..person }
}

#[cfg(test)]
#[path = "enrolled_set_tests.rs"]
mod tests;
