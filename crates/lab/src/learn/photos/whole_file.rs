//! Files that are written whole or not at all.

use anyhow::Context as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

/// Writes beside the file and then takes its place, so that whoever is interrupted leaves the file as it was.
///
/// # Errors
/// If it cannot be written.
pub(super) fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let beside = path.with_file_name(name);
    let write = || -> std::io::Result<()> {
        let mut file = File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    write().with_context(|| format!("{} cannot be written", path.display()))
}
