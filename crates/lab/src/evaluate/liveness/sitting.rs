//! The sittings in the NUAA folders.

use anyhow::{Context as _, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A person or a photo before the camera for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Whether a person sits there, and not a photo.
    pub live: bool,
    /// What the names of its pictures have in common: subject, glasses, place and session.
    pub name: String,
    /// The pictures in the order of their numbers.
    pub pictures: Vec<PathBuf>,
}

impl Sitting {
    /// The species of attack as far as the names tell it: the third field, which stands for one way of holding a photo.
    pub fn species(&self) -> String {
        if self.live {
            return "live, not asked to turn".to_owned();
        }
        format!("hand-held photo, kind {}", self.name.split('_').nth(2).unwrap_or("?"))
    }

    /// The sittings below a folder with `live` and `photo`, in the order of their names.
    ///
    /// # Errors
    /// If a folder cannot be read, a picture has another name, or there are none.
    pub fn all(images: &Path) -> anyhow::Result<Vec<Self>> {
        let mut found = Vec::new();
        for (folder, live) in [("live", true), ("photo", false)] {
            let mut sittings: BTreeMap<String, Vec<(u32, PathBuf)>> = BTreeMap::new();
            for path in pictures(&images.join(folder))? {
                let (sitting, frame) = split(&path).with_context(|| format!("the name of {}", path.display()))?;
                sittings.entry(sitting).or_default().push((frame, path));
            }
            for (name, mut frames) in sittings {
                frames.sort_by_key(|(frame, _)| *frame);
                let pictures = frames.into_iter().map(|(_, path)| path).collect();
                found.push(Self { live, name, pictures });
            }
        }
        ensure!(!found.is_empty(), "{} contains no pictures", images.display());
        Ok(found)
    }
}

/// All JPEG and PNG files below a folder, by name.
///
/// # Errors
/// If a folder cannot be read.
pub fn pictures(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry?.path();
        let is_picture = path.extension().is_some_and(|end| ["jpg", "jpeg", "png"].iter().any(|e| end == *e));
        if path.is_dir() {
            found.extend(pictures(&path)?);
        } else if is_picture {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The sitting and the number of the frame in a name such as `0003_01_00_01_12.jpg`.
fn split(path: &Path) -> anyhow::Result<(String, u32)> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let (sitting, frame) = stem.rsplit_once('_').context("is not SUBJECT_xx_PLACE_SESSION_FRAME")?;
    ensure!(sitting.split('_').count() == 4, "is not SUBJECT_xx_PLACE_SESSION_FRAME");
    Ok((sitting.to_owned(), frame.parse().context("does not end in a number")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_are_grouped_by_sitting_and_ordered_by_number() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in
            ["live/0001/0001_00_00_01_3.jpg", "live/0001/0001_00_00_01_12.jpg", "photo/0001/0001_00_02_03_1.jpg"]
        {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("in a folder")).expect("writable");
            fs::write(path, []).expect("writable");
        }
        let found = Sitting::all(folder.path()).expect("two sittings");
        let names: Vec<_> = found.iter().map(|s| (s.live, s.name.as_str(), s.pictures.len())).collect();
        assert_eq!(names, [(true, "0001_00_00_01", 2), (false, "0001_00_02_03", 1)], "live first");
        assert!(found[0].pictures[0].ends_with("0001_00_00_01_3.jpg"), "3 before 12: {:?}", found[0].pictures);
        assert_eq!(found[1].species(), "hand-held photo, kind 02", "by the third field");
    }

    #[test]
    fn a_picture_of_another_name_is_reported() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir_all(folder.path().join("live")).expect("writable");
        fs::write(folder.path().join("live/holiday.jpg"), []).expect("writable");
        let error = Sitting::all(folder.path()).expect_err("not a sitting");
        assert!(format!("{error:#}").contains("holiday.jpg"), "{error:#}");
    }
}
