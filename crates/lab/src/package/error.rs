//! Why a package is not used.

use super::archive::ArchiveError;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a package is not used.
#[derive(Debug, Error)]
pub enum PackageError {
    /// The registry did not give the package.
    #[error("the registry is not reachable: {0}")]
    Unreachable(String),
    /// A file cannot be read.
    #[error("{} cannot be read: {source}", .path.display())]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The archive is damaged or lacks a file.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The tarball is not the one that was published.
    #[error("the tarball has the integrity {found}, not {expected}")]
    Integrity {
        /// As the registry stated it.
        expected: &'static str,
        /// Of the tarball that came.
        found: String,
    },
    /// A file is not the one that was pinned.
    #[error("{path} has the git blob id {found}, not {expected}")]
    Blob {
        /// Which file.
        path: &'static str,
        /// The pinned id.
        expected: &'static str,
        /// The id of the bytes that came.
        found: String,
    },
    /// A file that was not asked for when the package was opened.
    #[error("{0} was not taken from the package")]
    Absent(String),
}

/// Reads a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, PackageError> {
    fs::read(path).map_err(|source| PackageError::Read { path: path.to_owned(), source })
}
