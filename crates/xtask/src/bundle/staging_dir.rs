//! The staging folder: the next `dist/` while it is prepared and the old one is still served.

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Its name in `dist/`, the same as Trunk's.
const NAME: &str = ".stage";

/// A folder whose files replace those of `dist/` at the end of a build.
#[derive(Debug)]
pub(crate) struct StagingDir {
    dist: PathBuf,
    folder: PathBuf,
}

impl StagingDir {
    /// An empty staging folder.
    ///
    /// # Errors
    /// If it cannot be made.
    pub(crate) fn open(dist: &Path) -> Result<Self> {
        let folder = dist.join(NAME);
        // Left over from an interrupted build.
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be created", folder.display()))?;
        Ok(Self { dist: dist.to_owned(), folder })
    }

    /// Its path.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file.
    ///
    /// # Errors
    /// If that fails.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let file = self.folder.join(name);
        fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display()))
    }

    /// Adds a file with the hash of its content in its name, such as `icon-0123456789abcdef.svg`, and returns that name.
    ///
    /// # Errors
    /// If it cannot be read or written.
    pub(crate) fn add(&self, file: &Path) -> Result<String> {
        let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let [stem, ending] =
            [file.file_stem(), file.extension()].map(|part| part.unwrap_or_default().to_string_lossy());
        let name = format!("{stem}-{}.{ending}", hash(&[&bytes]));
        self.write(&name, &bytes)?;
        Ok(name)
    }

    /// Adds a file under its own name.
    ///
    /// # Errors
    /// If it cannot be read or written.
    pub(crate) fn add_unchanged(&self, file: &Path) -> Result<()> {
        let name = file.file_name().with_context(|| format!("{} has no name", file.display()))?;
        fs::copy(file, self.folder.join(name)).with_context(|| format!("{} cannot be copied", file.display()))?;
        Ok(())
    }

    /// Adds a folder with its content, under its own name; returns the names of the files, with forward slashes.
    ///
    /// # Errors
    /// If something cannot be read or written.
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

    /// Replaces the files of `dist/`.
    ///
    /// # Errors
    /// If something cannot be moved or removed.
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
        fs::remove_dir(&self.folder).context("the staging folder is not empty")
    }
}

/// The hash of these contents that goes into file names: sixteen hexadecimal digits.
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
        let folder = std::env::temp_dir().join(format!("likeness-staging-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("from/deep")).unwrap();
        fs::write(folder.join("from/a.css"), "p {}").unwrap();
        fs::write(folder.join("from/deep/b.bin"), [0, 1]).unwrap();
        folder
    }

    #[test]
    fn a_name_changes_with_the_content_and_only_with_it() {
        let folder = folder("name");
        let staging = StagingDir::open(&folder.join("dist")).unwrap();
        let name = staging.add(&folder.join("from/a.css")).unwrap();
        assert_eq!(name.len(), "a-0123456789abcdef.css".len(), "sixteen digits: {name}");
        assert_eq!(staging.add(&folder.join("from/a.css")).unwrap(), name, "the same content");
        assert_eq!(fs::read(staging.folder().join(&name)).unwrap(), b"p {}", "as it is");
        fs::write(folder.join("from/a.css"), "p { }").unwrap();
        assert_ne!(staging.add(&folder.join("from/a.css")).unwrap(), name, "another content");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn contents_that_are_cut_elsewhere_are_others() {
        assert_ne!(hash(&[b"ab", b"c"]), hash(&[b"a", b"bc"]), "the same bytes in other files");
    }

    #[test]
    fn a_folder_is_added_with_all_that_is_in_it() {
        let folder = folder("folder");
        let staging = StagingDir::open(&folder.join("dist")).unwrap();
        let names = staging.add_folder(&folder.join("from")).unwrap();
        assert_eq!(names, ["from/a.css", "from/deep/b.bin"], "by its own name, in order");
        assert_eq!(fs::read(staging.folder().join("from/deep/b.bin")).unwrap(), [0, 1], "as it is");
        assert!(staging.add_folder(&folder.join("nothing")).is_err(), "a folder that is not there");
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
        let staging = StagingDir::open(&dist).unwrap();
        staging.write("index.html", b"new").unwrap();
        staging.add_folder(&folder.join("from")).unwrap();
        assert!(dist.join("old.js").is_file(), "still served");
        staging.publish().unwrap();
        let mut names: Vec<_> = fs::read_dir(&dist).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["from", "index.html"], "the new ones, and nothing else");
        fs::remove_dir_all(folder).unwrap();
    }
}
