//! The open gallery in memory: everybody with their encodings, and what each change would make of it.
//!
//! A change is worked out first ([`Changeset`]), then stored, then applied: what could not be stored never shows.

use super::embedding_version::EmbeddingVersion;
use super::index::FaceIndex;
use super::name::{self, NameError};
use super::record::{PersonRecord, PictureRecord};
use crate::gallery::person::PICTURES;
use crate::gallery::person::{ImportMode, ImportReport, Person, PersonId, PictureId, StoredPicture, UnixMs};
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// Why a set cannot be changed as asked. Nothing was changed.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum EnrolledSetError {
    /// The name is none.
    #[error(transparent)]
    Name(#[from] NameError),
    /// Nobody has this id.
    #[error("no such person")]
    NoSuchPerson,
    /// No picture has this id.
    #[error("no such picture")]
    NoSuchPicture,
    /// A person cannot be merged with themselves.
    #[error("both entries are the same person")]
    SamePerson,
    /// A person may have [`PICTURES`] pictures.
    #[error("a person may have {PICTURES} pictures")]
    TooManyPictures,
}

/// Everybody, in memory.
#[derive(Debug, Clone, Default)]
pub struct EnrolledSet {
    people: BTreeMap<PersonId, PersonRecord>,
    /// The make of the encoder in use; without it nothing is compared.
    embedding_version: Option<EmbeddingVersion>,
    index: FaceIndex,
}

/// What a change writes and deletes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changeset {
    /// People as they are from now on.
    pub put: Vec<PersonRecord>,
    /// People who are gone.
    pub remove: Vec<PersonId>,
    /// Pictures whose thumbnails are gone.
    pub drop_thumbnails: Vec<PictureId>,
}

impl EnrolledSet {
    /// Opens with everybody that was stored.
    pub fn new(people: impl IntoIterator<Item = PersonRecord>, embedding_version: Option<EmbeddingVersion>) -> Self {
        let people = people.into_iter().map(|person| (person.id, person)).collect();
        let mut enrolled = Self { people, embedding_version, index: FaceIndex::default() };
        enrolled.reindex();
        enrolled
    }

    /// Compares with encodings of this make from now on.
    pub fn set_embedding_version(&mut self, embedding_version: EmbeddingVersion) {
        if self.embedding_version.as_ref() != Some(&embedding_version) {
            self.embedding_version = Some(embedding_version);
            self.reindex();
        }
    }

    /// The encodings that a face is compared with.
    pub const fn index(&self) -> &FaceIndex {
        &self.index
    }

    /// Everybody, by id.
    pub fn records(&self) -> impl ExactSizeIterator<Item = &PersonRecord> {
        self.people.values()
    }

    /// Everybody as the page sees them, by name and then by id.
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

    /// The encodings that are compared, people together, by id: person, picture, encoding.
    pub fn comparable(&self) -> impl Iterator<Item = (&PersonRecord, &PictureRecord)> {
        let pictures = self.people.values().flat_map(|person| person.pictures.iter().map(move |p| (person, p)));
        pictures.filter(|(_, picture)| self.compares(&picture.embedding_version))
    }

    fn compares(&self, embedding_version: &EmbeddingVersion) -> bool {
        self.embedding_version.as_ref().is_some_and(|ours| ours.is_comparable(embedding_version))
    }

    /// How many people there are.
    pub fn count(&self) -> usize {
        self.people.len()
    }

    /// How many pictures there are, of every make.
    pub fn pictures(&self) -> usize {
        self.people.values().map(|person| person.pictures.len()).sum()
    }

    /// A person.
    ///
    /// # Errors
    /// [`EnrolledSetError::NoSuchPerson`].
    pub fn person(&self, id: PersonId) -> Result<&PersonRecord, EnrolledSetError> {
        self.people.get(&id).ok_or(EnrolledSetError::NoSuchPerson)
    }

    /// Makes a change that was stored.
    pub fn apply(&mut self, changeset: Changeset) {
        for id in changeset.remove {
            self.people.remove(&id);
        }
        self.people.extend(changeset.put.into_iter().map(|person| (person.id, person)));
        self.reindex();
    }

    fn reindex(&mut self) {
        let encodings = self.comparable().map(|(person, picture)| (person.id, picture.id, &picture.embedding));
        self.index = FaceIndex::new(encodings);
    }

    /// Somebody new with a first picture.
    ///
    /// # Errors
    /// Where the name is none.
    pub fn add(
        &self,
        id: PersonId,
        name: &str,
        consented_at: UnixMs,
        picture: PictureRecord,
    ) -> Result<Changeset, EnrolledSetError> {
        let person = PersonRecord { id, name: name::clean(name)?, consented_at, pictures: vec![picture] };
        Ok(Changeset { put: vec![person], ..Changeset::default() })
    }

    /// Another picture of a person, who agreed anew.
    ///
    /// # Errors
    /// Where the person is not there or has too many pictures.
    pub fn add_picture(
        &self,
        id: PersonId,
        consented_at: UnixMs,
        picture: PictureRecord,
    ) -> Result<Changeset, EnrolledSetError> {
        let mut person = self.person(id)?.clone();
        if person.pictures.len() >= PICTURES {
            return Err(EnrolledSetError::TooManyPictures);
        }
        person.consented_at = consented_at.max(person.consented_at);
        person.pictures.push(picture);
        Ok(Changeset { put: vec![person], ..Changeset::default() })
    }

    /// Another name.
    ///
    /// # Errors
    /// Where the person is not there or the name is none.
    pub fn rename(&self, id: PersonId, name: &str) -> Result<Changeset, EnrolledSetError> {
        let person = PersonRecord { name: name::clean(name)?, ..self.person(id)?.clone() };
        Ok(Changeset { put: vec![person], ..Changeset::default() })
    }

    /// The pictures of one entry go to another, by date; the consent that counts is the later one.
    ///
    /// # Errors
    /// Where one is not there, both are one, or there would be too many pictures.
    pub fn merge(&self, from: PersonId, into: PersonId) -> Result<Changeset, EnrolledSetError> {
        if from == into {
            return Err(EnrolledSetError::SamePerson);
        }
        let (gone, mut person) = (self.person(from)?, self.person(into)?.clone());
        if gone.pictures.len() + person.pictures.len() > PICTURES {
            return Err(EnrolledSetError::TooManyPictures);
        }
        person.consented_at = person.consented_at.max(gone.consented_at);
        person.pictures.extend(gone.pictures.iter().cloned());
        person.pictures.sort_by_key(|picture| (picture.at, picture.id));
        Ok(Changeset { put: vec![person], remove: vec![from], ..Changeset::default() })
    }

    /// Without a picture.
    ///
    /// # Errors
    /// [`EnrolledSetError::NoSuchPicture`].
    pub fn remove_picture(&self, picture: PictureId) -> Result<Changeset, EnrolledSetError> {
        let owner = self.people.values().find(|person| person.pictures.iter().any(|p| p.id == picture));
        let mut person = owner.ok_or(EnrolledSetError::NoSuchPicture)?.clone();
        person.pictures.retain(|p| p.id != picture);
        Ok(Changeset { put: vec![person], drop_thumbnails: vec![picture], ..Changeset::default() })
    }

    /// Without a person.
    ///
    /// # Errors
    /// [`EnrolledSetError::NoSuchPerson`].
    pub fn remove_person(&self, id: PersonId) -> Result<Changeset, EnrolledSetError> {
        let drop_thumbnails = self.person(id)?.pictures.iter().map(|picture| picture.id).collect();
        Ok(Changeset { remove: vec![id], drop_thumbnails, ..Changeset::default() })
    }

    /// What a file brings. When merging, a person of a known id keeps their name here and gets the pictures that are
    /// missing, up to the most that one may have.
    pub fn import(&self, file: Vec<PersonRecord>, mode: ImportMode) -> (Changeset, ImportReport) {
        let pictures = || file.iter().flat_map(|person| &person.pictures);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut report = ImportReport {
            people: count(file.len()),
            pictures: count(pictures().count()),
            new_people: count(file.iter().filter(|person| !self.people.contains_key(&person.id)).count()),
            new_pictures: 0,
            left_out: 0,
            of_other_model: count(pictures().filter(|picture| !self.compares(&picture.embedding_version)).count()),
        };
        let known: BTreeSet<PictureId> =
            self.people.values().flat_map(|person| &person.pictures).map(|picture| picture.id).collect();
        report.new_pictures = count(pictures().filter(|picture| !known.contains(&picture.id)).count());
        if mode == ImportMode::Replace {
            let replaced: BTreeSet<PersonId> = file.iter().map(|person| person.id).collect();
            let remove = self.people.keys().filter(|id| !replaced.contains(id)).copied().collect();
            let kept: BTreeSet<PictureId> = pictures().filter(|p| p.thumbnail).map(|p| p.id).collect();
            let drop_thumbnails = known.difference(&kept).copied().collect();
            return (Changeset { put: file, remove, drop_thumbnails }, report);
        }
        let mut put = Vec::new();
        for mut person in file {
            person.pictures.retain(|picture| !known.contains(&picture.id));
            if let Some(here) = self.people.get(&person.id) {
                let room = PICTURES.saturating_sub(here.pictures.len());
                let left_out = person.pictures.len().saturating_sub(room);
                person.pictures.truncate(room);
                (report.left_out, report.new_pictures) =
                    (report.left_out + count(left_out), report.new_pictures - count(left_out));
                if person.pictures.is_empty() {
                    continue;
                }
                let pictures = here.pictures.iter().cloned().chain(person.pictures).collect();
                person = PersonRecord { pictures, ..here.clone() };
            }
            put.push(person);
        }
        (Changeset { put, ..Changeset::default() }, report)
    }
}

#[cfg(test)]
#[path = "enrolled_set_tests.rs"]
mod tests;
