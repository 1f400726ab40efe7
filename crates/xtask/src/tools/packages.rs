//! The npm packages of `tests/e2e` (Playwright and axe for the tests, wasm-opt for the build), of `tests/bench` (the peers of
//! our nets) and of `tests/lighthouse`. None is part of the page.

use crate::shell::{Program, find, print_line};
use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

/// Installs the packages of a folder's `package-lock.json`, unless they are installed already.
///
/// # Errors
/// If Node.js is missing, or npm fails.
pub(crate) fn ensure(workspace: &Workspace, folder: &Path) -> Result<()> {
    for (program, package) in [("node", "nodejs"), ("npm", "npm")] {
        if find(workspace, program).is_none() {
            bail!(
                "{program} is missing; get Node.js 20 or later from https://nodejs.org, or run: apt-get install {package}"
            );
        }
    }
    let list = folder.join("package-lock.json");
    let lock = fs::read(&list).with_context(|| format!("{} cannot be read", list.display()))?;
    let stamp = folder.join("node_modules/.installed");
    let wanted = fingerprint(&lock);
    if current(&stamp, &wanted) {
        return Ok(());
    }
    print_line(&format!("the npm packages of {} are missing or outdated; installing them", folder.display()));
    Program::new(workspace, "npm")
        .args(["ci", "--no-fund", "--no-audit"])
        .inside(folder)
        // Debian's Chromium is used; Playwright's own would be another 170 MB.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .run()
        .with_context(|| format!("run: npm ci, in {}", folder.display()))?;
    fs::write(stamp, wanted).context("node_modules cannot be written")
}

fn current(stamp: &Path, wanted: &str) -> bool {
    fs::read_to_string(stamp).is_ok_and(|found| found == wanted)
}

fn fingerprint(lock: &[u8]) -> String {
    Sha256::digest(lock).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_files_name_no_registry_so_that_any_mirror_serves_them() {
        let workspace = Workspace::find().unwrap();
        for folder in [workspace.e2e(), workspace.bench(), workspace.lighthouse()] {
            let lock = fs::read_to_string(folder.join("package-lock.json")).unwrap();
            assert!(lock.contains("\"integrity\""), "packages are pinned by their hash");
            assert!(!lock.contains("\"resolved\""), "and by no address");
        }
    }

    #[test]
    fn packages_count_as_installed_only_for_the_list_they_were_installed_from() {
        let stamp = std::env::temp_dir().join(format!("likeness-stamp-{}", std::process::id()));
        assert!(!current(&stamp, &fingerprint(b"old")), "no stamp, nothing installed");
        fs::write(&stamp, fingerprint(b"old")).unwrap();
        assert!(current(&stamp, &fingerprint(b"old")), "the same list");
        assert!(!current(&stamp, &fingerprint(b"new")), "another list");
        fs::remove_file(&stamp).unwrap();
    }
}
