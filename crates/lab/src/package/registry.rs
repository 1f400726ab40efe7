//! Downloading packages through the registries' own clients, `npm` and `pip`.

use super::error::{PackageError, read};
use super::release::Release;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Downloads the tarball of a release from the npm registry.
///
/// # Errors
/// [`PackageError::Unreachable`] if `npm` is missing or fails.
pub fn npm_pack(release: &Release) -> Result<Vec<u8>, PackageError> {
    let folder = temporary()?;
    let mut npm = Command::new("npm");
    npm.args(["pack", "--loglevel=error", "--ignore-scripts", "--fetch-retries=1", release.name]);
    run(npm.current_dir(folder.path()))?;
    only_file(folder.path())
}

/// Downloads the wheel of a Python package (`name==1.2.3`) for this machine from PyPI.
///
/// # Errors
/// [`PackageError::Unreachable`] if `pip` is missing or fails.
pub fn pip_download(requirement: &str) -> Result<Vec<u8>, PackageError> {
    let folder = temporary()?;
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--retries=1", requirement]);
    run(pip.current_dir(folder.path()))?;
    only_file(folder.path())
}

fn temporary() -> Result<tempfile::TempDir, PackageError> {
    tempfile::tempdir().map_err(|source| PackageError::Read { path: std::env::temp_dir(), source })
}

fn run(command: &mut Command) -> Result<(), PackageError> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|e| PackageError::Unreachable(format!("{name} does not start: {e}")))?;
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let mut lines = words.lines().filter(|line| !line.trim().is_empty());
    let reason = lines.find(|line| line.starts_with("npm error") || line.to_lowercase().starts_with("error"));
    let reason = reason.or_else(|| words.lines().next_back()).unwrap_or("no reason given");
    Err(PackageError::Unreachable(format!("{name} failed: {reason}")))
}

/// The bytes of the only file in a folder.
fn only_file(folder: &Path) -> Result<Vec<u8>, PackageError> {
    let failed = |source| PackageError::Read { path: folder.to_owned(), source };
    let entry = fs::read_dir(folder).map_err(failed)?.next();
    let entry = entry.ok_or_else(|| PackageError::Unreachable("the client downloaded no file".to_owned()))?;
    read(&entry.map_err(failed)?.path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_or_failing_client_means_the_registry_cannot_be_reached() {
        for command in [&mut Command::new("no-such-program-anywhere"), Command::new("cargo").arg("no-such-command")] {
            let failure = run(command);
            assert!(matches!(failure, Err(PackageError::Unreachable(_))), "{command:?} gave {failure:?}");
        }
    }

    #[test]
    fn a_client_without_output_means_the_registry_cannot_be_reached() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(matches!(only_file(folder.path()), Err(PackageError::Unreachable(_))), "an empty folder");
        fs::write(folder.path().join("a.tgz"), b"bytes").expect("writable");
        assert_eq!(only_file(folder.path()).ok(), Some(b"bytes".to_vec()), "the one file");
    }
}
