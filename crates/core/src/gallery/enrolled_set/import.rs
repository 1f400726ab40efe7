//! Imports people from a file.

use super::{Changeset, EnrolledSet, EnrolledSetError, with_valid_name};
use crate::gallery::person::{ImportMode, ImportReport, MAX_PICTURES_PER_PERSON, PersonId, PictureId};
use crate::gallery::record::{PersonRecord, PictureRecord};
use crate::gallery::unit_length::{of_unit_length, version_of_unit_length};
use std::collections::BTreeSet;

impl EnrolledSet {
    /// Imports people from a file. When merging, a person with a known id keeps the name used here and receives the
    /// missing pictures, up to the maximum per person. Nothing that is stored here is overwritten. Only what is stored is
    /// copied. Embeddings of version 1 are scaled to unit length.
    ///
    /// # Errors
    /// [`EnrolledSetError::TooManyPeople`] if merging would take the gallery beyond its limit.
    pub fn import(
        &self,
        file: &[PersonRecord],
        mode: ImportMode,
    ) -> Result<(Changeset, ImportReport), EnrolledSetError> {
        let known: BTreeSet<PictureId> =
            self.people.values().flat_map(|person| &person.pictures).map(|picture| picture.id).collect();
        let report = self.report(file, &known);
        match mode {
            ImportMode::Replace => Ok((self.replace(file, &known), report)),
            ImportMode::Merge => {
                self.room_for(file.iter().filter(|person| !self.people.contains_key(&person.id)).count())?;
                Ok(self.merge_file(file, &known, report))
            }
        }
    }

    /// The report before pictures are skipped.
    fn report(&self, file: &[PersonRecord], known: &BTreeSet<PictureId>) -> ImportReport {
        let pictures = || pictures_of(file);
        let is_compared =
            |picture: &PictureRecord| self.place(&version_of_unit_length(&picture.embedding_version)).is_some();
        ImportReport {
            people: count(file.len()),
            pictures: count(pictures().count()),
            new_people: count(file.iter().filter(|person| !self.people.contains_key(&person.id)).count()),
            new_pictures: count(pictures().filter(|picture| !known.contains(&picture.id)).count()),
            skipped: 0,
            incompatible: count(pictures().filter(|picture| !is_compared(picture)).count()),
        }
    }

    fn replace(&self, file: &[PersonRecord], known: &BTreeSet<PictureId>) -> Changeset {
        let replaced: BTreeSet<PersonId> = file.iter().map(|person| person.id).collect();
        let remove = self.people.keys().filter(|id| !replaced.contains(id)).copied().collect();
        let kept: BTreeSet<PictureId> = pictures_of(file).filter(|p| p.thumbnail).map(|p| p.id).collect();
        let drop_thumbnails = known.difference(&kept).copied().collect();
        let put = file.iter().cloned().map(with_valid_name).map(of_unit_length).collect();
        // Nothing that was stored here remains, so that every picture of the file is new.
        let new_pictures = pictures_of(file).map(|picture| picture.id).collect();
        Changeset { put, remove, new_pictures, drop_thumbnails }
    }

    fn merge_file(
        &self,
        file: &[PersonRecord],
        known: &BTreeSet<PictureId>,
        mut report: ImportReport,
    ) -> (Changeset, ImportReport) {
        let mut changeset = Changeset::default();
        for person in file {
            let here = self.people.get(&person.id);
            let room = MAX_PICTURES_PER_PERSON.saturating_sub(here.map_or(0, |here| here.pictures.len()));
            let missing = || person.pictures.iter().filter(|picture| !known.contains(&picture.id));
            let skipped = count(missing().count().saturating_sub(room));
            report.skipped += skipped;
            report.new_pictures -= skipped;
            if here.is_some() && (room == 0 || missing().next().is_none()) {
                continue;
            }
            changeset.new_pictures.extend(missing().take(room).map(|picture| picture.id));
            let stored = here.map_or(&[][..], |here| &here.pictures);
            let pictures = stored.iter().chain(missing().take(room)).cloned().collect();
            let PersonRecord { id, name, consented_at, .. } = here.unwrap_or(person);
            let person = PersonRecord { id: *id, name: name.clone(), consented_at: *consented_at, pictures };
            changeset.put.push(of_unit_length(with_valid_name(person)));
        }
        (changeset, report)
    }
}

fn pictures_of(file: &[PersonRecord]) -> impl Iterator<Item = &PictureRecord> {
    file.iter().flat_map(|person| &person.pictures)
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
