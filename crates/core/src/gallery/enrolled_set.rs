//! The unlocked gallery in memory: everyone who is enrolled, with their embeddings.
//!
//! Every change is first computed as a [`Changeset`], then stored by the caller, and only then applied, so that a
//! change that could not be stored never becomes visible.

mod import;

use super::embedding_version::EmbeddingVersion;
use super::encodings::Encodings;
use super::index::{FaceIndex, Hit, Nearest};
use super::label;
use super::name::{self, NameError};
use super::record::{MAX_PEOPLE, PersonRecord, PictureRecord};
use super::unit_length::of_unit_length;
use crate::face::embedding::Embedding;
use crate::gallery::person::MAX_PICTURES_PER_PERSON;
use crate::gallery::person::{Person, PersonId, PictureEncoder, PictureId, StoredPicture, UnixMs};
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
    /// A gallery may have at most [`MAX_PEOPLE`] people.
    #[error("a gallery may have at most {MAX_PEOPLE} people")]
    TooManyPeople,
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
    /// The encoders whose embeddings are compared, the current one first, each with the people whom it compares. Nobody is
    /// in two of them.
    indexes: Vec<(EmbeddingVersion, Arc<FaceIndex>)>,
    /// The labels that differ from the names.
    labels: BTreeMap<PersonId, String>,
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
    /// Creates the set from the stored records and the encoders whose embeddings are compared, the current one first. Names
    /// that no longer meet today's rules are repaired, and embeddings of version 1 are scaled to unit length.
    pub fn new(
        people: impl IntoIterator<Item = PersonRecord>,
        encoders: impl IntoIterator<Item = EmbeddingVersion>,
    ) -> Self {
        let valid = |person: PersonRecord| (person.id, of_unit_length(with_valid_name(person)));
        let people: BTreeMap<_, _> = people.into_iter().map(valid).collect();
        let labels = label::numbered(people.values());
        let mut enrolled = Self { people, indexes: Vec::new(), labels };
        enrolled.set_encoders(encoders);
        enrolled
    }

    /// Sets the encoders whose embeddings are compared from now on, the current one first.
    pub fn set_encoders(&mut self, encoders: impl IntoIterator<Item = EmbeddingVersion>) {
        let encoders: Vec<EmbeddingVersion> = encoders.into_iter().collect();
        if !self.indexes.iter().map(|(version, _)| version).eq(&encoders) {
            self.indexes = encoders.into_iter().map(|version| (version, Arc::default())).collect();
            self.reindex();
        }
    }

    /// The people who are compared by the current encoder; nobody before there is one.
    pub fn index(&self) -> Arc<FaceIndex> {
        self.indexes.first().map_or_else(Arc::default, |(_, index)| Arc::clone(index))
    }

    /// The people who are compared by this encoder: those who have a picture of it and of none before it.
    pub fn index_of(&self, version: &EmbeddingVersion) -> Arc<FaceIndex> {
        let found = self.indexes.iter().find(|(known, _)| known.is_comparable(version));
        found.map_or_else(Arc::default, |(_, index)| Arc::clone(index))
    }

    /// The encoder by which a person is compared: the first of which they have a picture, so that a person who was renewed is
    /// compared by the current one. `None` if no encoder compares them.
    pub fn encoder_of(&self, person: PersonId) -> Option<&EmbeddingVersion> {
        self.place_of(self.people.get(&person)?).map(|place| &self.indexes[place].0)
    }

    /// Whether a person is compared by an earlier encoder.
    pub fn is_enrolled_earlier(&self, person: PersonId) -> bool {
        self.people.get(&person).and_then(|person| self.place_of(person)).is_some_and(|place| place > 0)
    }

    /// The place of the encoder that compares a person.
    fn place_of(&self, person: &PersonRecord) -> Option<usize> {
        person.pictures.iter().filter_map(|picture| self.place(&picture.embedding_version)).min()
    }

    /// The place of an encoder among those that are compared.
    fn place(&self, version: &EmbeddingVersion) -> Option<usize> {
        self.indexes.iter().position(|(known, _)| known.is_comparable(version))
    }

    /// The two people nearest to a face, for each encoder that has encoded it. Distances of different encoders cannot be
    /// compared with each other ([`Search`](super::search::Search) orders them).
    pub fn nearest<'a>(&'a self, face: &'a Encodings) -> impl Iterator<Item = (&'a EmbeddingVersion, Nearest)> {
        self.indexes
            .iter()
            .enumerate()
            .filter_map(move |(place, (version, index))| Some((version, index.nearest(self.encoded_at(place, face)?))))
    }

    /// The comparison of a face with one person (1:1), by the person's own encoder; `None` if that encoder has not encoded the
    /// face, or the person has no picture that is compared.
    pub fn compare(&self, person: PersonId, face: &Encodings) -> Option<Hit> {
        let place = self.place_of(self.people.get(&person)?)?;
        self.indexes[place].1.compare(person, self.encoded_at(place, face)?)
    }

    /// A face by the encoder at a place, if that one has encoded it.
    fn encoded_at<'a>(&self, place: usize, face: &'a Encodings) -> Option<&'a Embedding> {
        if place == 0 { Some(face.current()) } else { face.earlier(&self.indexes[place].0) }
    }

    /// All records, by id.
    pub fn records(&self) -> impl ExactSizeIterator<Item = &PersonRecord> {
        self.people.values()
    }

    /// All people without their embeddings, sorted by name; of one name, in the order of their labels.
    pub fn people(&self) -> Vec<Person> {
        let mut people: Vec<&PersonRecord> = self.people.values().collect();
        people.sort_by_cached_key(|person| (person.name.to_lowercase(), label::enrolled_at(person), person.id));
        people.into_iter().map(|person| self.to_person(person)).collect()
    }

    /// The [`label`] of a person.
    ///
    /// # Errors
    /// [`EnrolledSetError::NoSuchPerson`].
    pub fn label(&self, id: PersonId) -> Result<&str, EnrolledSetError> {
        let person = self.person(id)?;
        Ok(self.labels.get(&id).unwrap_or(&person.name))
    }

    fn to_person(&self, person: &PersonRecord) -> Person {
        let picture = |p: &PictureRecord| StoredPicture {
            id: p.id,
            at: p.at,
            thumbnail: p.thumbnail,
            encoder: self.made_by(&p.embedding_version),
        };
        let pictures = person.pictures.iter().map(picture).collect();
        let PersonRecord { id, name, consented_at, .. } = person;
        let label = self.labels.get(id).unwrap_or(name).clone();
        Person { id: *id, name: name.clone(), label, consented_at: *consented_at, pictures }
    }

    /// All pictures of the current encoder with their owners, grouped by person, sorted by id.
    pub fn current(&self) -> impl Iterator<Item = (&PersonRecord, &PictureRecord)> {
        self.made_at(0)
    }

    /// All pictures of the encoder at a place with their owners, grouped by person.
    fn made_at(&self, place: usize) -> impl Iterator<Item = (&PersonRecord, &PictureRecord)> {
        let pictures = self.people.values().flat_map(|person| person.pictures.iter().map(move |p| (person, p)));
        pictures.filter(move |(_, picture)| self.place(&picture.embedding_version) == Some(place))
    }

    fn made_by(&self, version: &EmbeddingVersion) -> PictureEncoder {
        match self.place(version) {
            Some(0) => PictureEncoder::Current,
            Some(_) => PictureEncoder::Earlier,
            None => PictureEncoder::Other,
        }
    }

    /// Number of people who are compared by an earlier encoder.
    pub fn to_renew(&self) -> usize {
        self.indexes.iter().skip(1).map(|(_, index)| index.people()).sum()
    }

    /// Number of pictures of people whom no encoder compares.
    pub fn incomparable(&self) -> usize {
        let people = self.people.values().filter(|person| self.place_of(person).is_none());
        people.map(|person| person.pictures.len()).sum()
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
        self.labels = label::numbered(self.people.values());
        if moved {
            self.reindex();
        }
    }

    fn reindex(&mut self) {
        for place in 0..self.indexes.len() {
            let compared = self.made_at(place).filter(|(person, _)| self.place_of(person) == Some(place));
            let embeddings = compared.map(|(person, picture)| (person.id, &picture.embedding));
            self.indexes[place].1 = Arc::new(FaceIndex::new(embeddings));
        }
    }

    /// Adds a person with a first picture.
    ///
    /// # Errors
    /// If the name is invalid or there would be too many people.
    pub fn add(
        &self,
        id: PersonId,
        name: &str,
        consented_at: UnixMs,
        picture: PictureRecord,
    ) -> Result<Changeset, EnrolledSetError> {
        self.room_for(1)?;
        let new_pictures = BTreeSet::from([picture.id]);
        let person = PersonRecord { id, name: name::clean(name)?, consented_at, pictures: vec![picture] };
        Ok(Changeset { put: vec![person], new_pictures, ..Changeset::default() })
    }

    /// Whether this many more people can be enrolled.
    fn room_for(&self, new_people: usize) -> Result<(), EnrolledSetError> {
        // A larger gallery of an earlier version stays as it is; it only does not grow.
        if new_people > 0 && self.people.len() + new_people > MAX_PEOPLE {
            return Err(EnrolledSetError::TooManyPeople);
        }
        Ok(())
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

    /// Removes the pictures of a person that the current encoder did not make, once it has made another one of them.
    ///
    /// # Errors
    /// If there is no such person, or no picture that can be removed: nobody is left without one.
    pub fn remove_earlier(&self, id: PersonId) -> Result<Changeset, EnrolledSetError> {
        let mut person = self.person(id)?.clone();
        let (kept, gone): (Vec<_>, Vec<_>) =
            person.pictures.into_iter().partition(|p| self.made_by(&p.embedding_version) == PictureEncoder::Current);
        if kept.is_empty() || gone.is_empty() {
            return Err(EnrolledSetError::NoSuchPicture);
        }
        person.pictures = kept;
        let drop_thumbnails = gone.iter().map(|picture| picture.id).collect();
        Ok(Changeset { put: vec![person], drop_thumbnails, ..Changeset::default() })
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
