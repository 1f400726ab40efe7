//! The new folder while it is laid out, beside the old one that is still served.

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Its name in `dist/`, which is Trunk's too.
const NAME: &str = ".stage";

/// A folder whose files become `dist/` all at once.
#[derive(Debug)]
pub(crate) struct Stage {
    dist: PathBuf,
    folder: PathBuf,
}

impl Stage {
    /// An empty one.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub(crate) fn open(dist: &Path) -> Result<Self> {
        let folder = dist.join(NAME);
        // What a build that was ended in the middle has left.
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(Self { dist: dist.to_owned(), folder })
    }

    /// Where it lies.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file.
    ///
    /// # Errors
    /// Where that fails.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let file = self.folder.join(name);
        fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display()))
    }

    /// Adds a file under a name with the hash of its content, `icon-0123456789abcdef.svg`, and returns that name.
    ///
    /// # Errors
    /// Where it cannot be read or written.
    pub(crate) fn add(&self, file: &Path) -> Result<String> {
        let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let [stem, ending] =
            [file.file_stem(), file.extension()].map(|part| part.unwrap_or_default().to_string_lossy());
        let name = format!("{stem}-{}.{ending}", hash(&[&bytes]));
        self.write(&name, &bytes)?;
        Ok(name)
    }

    /// Adds a folder with all that is in it, under its own name; returns the files' names, with forward slashes.
    ///
    /// # Errors
    /// Where something cannot be read or written.
    pub(crate) fn add_folder(&self, folder: &Path) -> Result<Vec<String>> {
        let name = folder.file_name().with_context(|| format!("{} has no name", folder.display()))?.to_string_lossy();
        let (mut files, mut waiting) = (Vec::new(), vec![(folder.to_owned(), name.into_owned())]);
        while let Some((from, to)) = waiting.pop() {
            fs::create_dir_all(self.folder.join(&to))?;
            for entry in fs::read_dir(&from).with_context(|| format!("{} cannot be read", from.display()))? {
                let path = entry?.path();
                let name = format!("{to}/{}", path.file_name().unwrap_or_default().to_string_lossy());
                if path.is_dir() {
                    waiting.push((path, name));
                } else {
                    fs::copy(&path, self.folder.join(&name))?;
                    files.push(name);
                }
            }
        }
        files.sort();
        Ok(files)
    }

    /// Puts the new files in the place of the old ones.
    ///
    /// # Errors
    /// Where something cannot be moved or removed.
    pub(crate) fn publish(self) -> Result<()> {
        for entry in fs::read_dir(&self.dist)? {
            let entry = entry?;
            if entry.file_name() == NAME {
                continue;
            }
            if entry.file_type()?.is_dir() { fs::remove_dir_all(entry.path())? } else { fs::remove_file(entry.path())? }
        }
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            fs::rename(entry.path(), self.dist.join(entry.file_name()))?;
        }
        fs::remove_dir(&self.folder).context("the stage is not empty")
    }
}

/// What names a version of these contents: sixteen digits.
pub(crate) fn hash(contents: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for bytes in contents {
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder for one test, with a file and a folder to add.
    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("likeness-stage-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("from/deep")).unwrap();
        fs::write(folder.join("from/a.css"), "p {}").unwrap();
        fs::write(folder.join("from/deep/b.bin"), [0, 1]).unwrap();
        folder
    }

    #[test]
    fn a_name_changes_with_the_content_and_only_with_it() {
        let folder = folder("name");
        let stage = Stage::open(&folder.join("dist")).unwrap();
        let name = stage.add(&folder.join("from/a.css")).unwrap();
        assert_eq!(name.len(), "a-0123456789abcdef.css".len(), "sixteen digits: {name}");
        assert_eq!(stage.add(&folder.join("from/a.css")).unwrap(), name, "the same content");
        assert_eq!(fs::read(stage.folder().join(&name)).unwrap(), b"p {}", "as it is");
        fs::write(folder.join("from/a.css"), "p { }").unwrap();
        assert_ne!(stage.add(&folder.join("from/a.css")).unwrap(), name, "another content");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn contents_that_are_cut_elsewhere_are_others() {
        assert_ne!(hash(&[b"ab", b"c"]), hash(&[b"a", b"bc"]), "the same bytes in other files");
    }

    #[test]
    fn a_folder_is_added_with_all_that_is_in_it() {
        let folder = folder("folder");
        let stage = Stage::open(&folder.join("dist")).unwrap();
        let names = stage.add_folder(&folder.join("from")).unwrap();
        assert_eq!(names, ["from/a.css", "from/deep/b.bin"], "by its own name, in order");
        assert_eq!(fs::read(stage.folder().join("from/deep/b.bin")).unwrap(), [0, 1], "as it is");
        assert!(stage.add_folder(&folder.join("nothing")).is_err(), "a folder that is not there");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_old_files_stay_until_the_new_ones_are_all_there() {
        let folder = folder("publish");
        let dist = folder.join("dist");
        fs::create_dir_all(dist.join("models")).unwrap();
        fs::create_dir_all(dist.join(".stage/left")).unwrap();
        for old in ["old.js", "models/old.bin"] {
            fs::write(dist.join(old), "old").unwrap();
        }
        let stage = Stage::open(&dist).unwrap();
        stage.write("index.html", b"new").unwrap();
        stage.add_folder(&folder.join("from")).unwrap();
        assert!(dist.join("old.js").is_file(), "still served");
        stage.publish().unwrap();
        let mut names: Vec<_> = fs::read_dir(&dist).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["from", "index.html"], "the new ones, and nothing else");
        fs::remove_dir_all(folder).unwrap();
    }
}
