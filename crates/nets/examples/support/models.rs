//! The folder of weights.

use crate::Failure;
use likeness_core::manifest::Manifest;
use std::path::{Path, PathBuf};

/// The folder with `manifest.json` and the weights: `LIKENESS_MODELS`, or the repository's own.
pub(crate) fn folder() -> PathBuf {
    std::env::var_os("LIKENESS_MODELS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models"), PathBuf::from)
}

/// Reads a file, with its path in the error.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| format!("{} cannot be read: {error}", path.display()).into())
}

/// The manifest, which lists the nets and the measured thresholds.
pub(crate) fn manifest() -> Result<Manifest, Failure> {
    Ok(Manifest::parse(std::str::from_utf8(&read(&folder().join("manifest.json"))?)?)?)
}
