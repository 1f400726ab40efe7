//! Errors of packages.

use super::archive::ArchiveError;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a package is rejected.
#[derive(Debug, Error)]
pub enum PackageError {
    /// The registry did not provide the package.
    #[error("the registry cannot be reached: {0}")]
    Unreachable(String),
    /// A file cannot be read.
    #[error("{} cannot be read: {source}", .path.display())]
    Read {
        /// The path of the file.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// The archive is damaged or lacks a file.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The tarball is not the published one.
    #[error("the tarball has the integrity {found}, not {expected}")]
    Integrity {
        /// The integrity stated by the registry.
        expected: &'static str,
        /// The integrity of the tarball.
        found: String,
    },
    /// A file is not the expected one.
    #[error("{path} has the git blob id {found}, not {expected}")]
    Blob {
        /// The path of the file.
        path: &'static str,
        /// The expected id.
        expected: &'static str,
        /// The actual id.
        found: String,
    },
    /// The file was not requested when the package was opened.
    #[error("{0} was not extracted from the package")]
    Absent(String),
}

/// Reads a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, PackageError> {
    fs::read(path).map_err(|source| PackageError::Read { path: path.to_owned(), source })
}
