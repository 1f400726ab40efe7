//! The names of the pictures of a folder in which each person has a folder: `PERSON/PICTURE.jpg`.

use super::liveness::sitting::pictures;
use anyhow::Context as _;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The pictures below a folder, relative to it, by name.
///
/// # Errors
/// If a folder cannot be read or a name is not Unicode.
pub fn below(folder: &Path) -> anyhow::Result<Vec<String>> {
    let relative = |path: PathBuf| -> anyhow::Result<String> {
        let path = path.strip_prefix(folder)?.to_str().context("a name is not Unicode")?;
        Ok(path.replace('\\', "/"))
    };
    pictures(folder)?.into_iter().map(relative).collect()
}

/// The person that a picture is of: its folder.
pub fn person(picture: &str) -> &str {
    picture.rsplit_once('/').map_or("", |(person, _)| person)
}

/// The people with several of these pictures, by name.
pub fn people_with_several(pictures: &[String]) -> Vec<&str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    pictures.iter().for_each(|picture| *counts.entry(person(picture)).or_default() += 1);
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(person, _)| person).collect()
}
