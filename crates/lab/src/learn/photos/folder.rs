//! The photos of a folder in which each person has a folder.

use super::chip::{Chips, Looked, Unusable};
use super::person::Person;
use super::photo_name::PhotoName;
use crate::evaluate::Progress;
use anyhow::{Context as _, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// What a folder gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collection {
    /// People with at least two usable photos, by name.
    pub people: Vec<Person>,
    /// What was left out, to be printed.
    pub lines: Vec<String>,
}

impl Collection {
    /// Looks for a face in every photo, or takes what an earlier run found.
    ///
    /// # Errors
    /// If the folder cannot be read, the nets cannot be loaded, or the chips cannot be kept.
    pub fn read(folder: &Path, chips: &Chips<'_>, progress: Progress<'_>) -> anyhow::Result<Self> {
        let photos = photos(folder)?;
        ensure!(!photos.is_empty(), "{} has no folders with photos; each person needs one", folder.display());
        let looked = chips.look(folder, &photos, progress)?;
        Ok(Self::of(&photos, looked))
    }

    /// Sorts what was found by person.
    pub fn of(photos: &[PhotoName], looked: Vec<Looked>) -> Self {
        let (mut people, mut faceless, mut unreadable) = (Vec::<Person>::new(), Vec::new(), Vec::new());
        for (photo, looked) in photos.iter().zip(looked) {
            if people.last().is_none_or(|person| person.name != photo.person) {
                people.push(Person { name: photo.person.clone(), chips: Vec::new() });
            }
            match (looked, people.last_mut()) {
                (Ok(chip), Some(person)) => person.chips.push(chip),
                (Err(Unusable::NoFace), _) => faceless.push(photo.path()),
                (Err(Unusable::Unreadable(why)), _) => unreadable.push(format!("{} ({why})", photo.path())),
                (Ok(_), None) => {}
            }
        }
        let (people, few): (Vec<Person>, Vec<Person>) = people.into_iter().partition(|person| person.chips.len() >= 2);
        let used: usize = people.iter().map(|person| person.chips.len()).sum();
        let few: Vec<String> = few.into_iter().map(|person| person.name).collect();
        let mut lines = vec![format!("{} photos; used: {used} of {} people", photos.len(), people.len())];
        lines.extend(left_out("photos without a face", &faceless));
        lines.extend(left_out("photos that cannot be read", &unreadable));
        lines.extend(left_out("people with fewer than 2 usable photos", &few));
        Self { people, lines }
    }
}

fn left_out(what: &str, names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| format!("left out, {what} ({}): {}", names.len(), names.join(", ")))
}

/// The photos of all people, by name. What lies beside the folders, and files whose names begin with a dot, are no photos.
fn photos(folder: &Path) -> anyhow::Result<Vec<PhotoName>> {
    let mut photos = Vec::new();
    for person in entries(folder)?.into_iter().filter(|path| path.is_dir()) {
        for photo in entries(&person)?.into_iter().filter(|path| path.is_file()) {
            photos.push(PhotoName { person: name(&person)?, file: name(&photo)? });
        }
    }
    Ok(photos)
}

fn entries(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let read = || format!("{} cannot be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(read)? {
        let path = entry.with_context(read)?.path();
        if !name(&path)?.starts_with('.') {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn name(path: &Path) -> anyhow::Result<String> {
    let name = path.file_name().and_then(|name| name.to_str());
    Ok(name.with_context(|| format!("the name of {} is not Unicode", path.display()))?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_counted_and_named() {
        let names = [("a", "1"), ("a", "2"), ("a", "3"), ("b", "1"), ("b", "2"), ("c", "1")];
        let photos = names.map(|(person, file)| PhotoName { person: person.to_owned(), file: file.to_owned() });
        let broken = Err(Unusable::Unreadable("no picture".to_owned()));
        let looked = vec![Ok(vec![1]), Err(Unusable::NoFace), Ok(vec![2]), Ok(vec![3]), broken, Ok(vec![4])];
        let found = Collection::of(&photos, looked);
        assert_eq!(found.people, [Person { name: "a".to_owned(), chips: vec![vec![1], vec![2]] }], "with two");
        let expected = [
            "6 photos; used: 2 of 1 people",
            "left out, photos without a face (1): a/2",
            "left out, photos that cannot be read (1): b/2 (no picture)",
            "left out, people with fewer than 2 usable photos (2): b, c",
        ];
        assert_eq!(found.lines, expected, "all others");
    }
}
