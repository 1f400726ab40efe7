//! The files of a worker, in a folder named by their hash.

use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

/// A worker's files: the last starts the first, which fetches the second.
pub(crate) fn files(worker: &str) -> [String; 3] {
    [".js", "_bg.wasm", "_loader.js"].map(|end| format!("{worker}{end}"))
}

/// Moves the files of the worker of this name and returns the loader's address, relative to the page. They refer to each other by relative
/// addresses, so they need no change.
///
/// # Errors
/// If a file is missing, or refers to a file that is not moved.
pub(crate) fn version(staging: &Path, worker: &str) -> Result<String> {
    let files = files(worker);
    let mut hash = Sha256::new();
    for name in &files {
        let bytes = fs::read(staging.join(name)).with_context(|| format!("the build has no {name}"))?;
        if *name == files[0] && String::from_utf8_lossy(&bytes).contains("./snippets/") {
            bail!(
                "the worker uses JavaScript snippets, which its folder does not have; `finish-build` does not move them yet"
            );
        }
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    let folder: String = hash.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let folder = format!("{worker}-{folder}");
    fs::create_dir_all(staging.join(&folder))?;
    for name in &files {
        fs::rename(staging.join(name), staging.join(&folder).join(name))?;
    }
    Ok(format!("{folder}/{}", files[2]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn staged(name: &str, wasm: &[u8], script: &str) -> PathBuf {
        let staging = std::env::temp_dir().join(format!("likeness-worker-{name}-{}", std::process::id()));
        fs::create_dir_all(&staging).unwrap();
        fs::write(staging.join("worker.js"), script).unwrap();
        fs::write(staging.join("worker_bg.wasm"), wasm).unwrap();
        fs::write(staging.join("worker_loader.js"), "import init from './worker.js';await init();").unwrap();
        staging
    }

    #[test]
    fn the_folder_changes_with_the_content_and_only_with_it() {
        let names = [("a", &b"one"[..]), ("b", b"one"), ("c", b"two")].map(|(name, wasm)| {
            let staging = staged(name, wasm, "");
            let loader = version(&staging, "worker").unwrap();
            assert!(staging.join(&loader).is_file(), "the loader is where the address says");
            assert!(staging.join(&loader).with_file_name("worker_bg.wasm").is_file(), "the wasm is next to it");
            assert!(!staging.join("worker.js").exists(), "nothing stays under the old name");
            fs::remove_dir_all(staging).unwrap();
            loader
        });
        assert_eq!(names[0], names[1], "the same content, the same folder");
        assert_ne!(names[0], names[2], "another content, another folder");
        assert_eq!(names[0].len(), "worker-12345678/worker_loader.js".len(), "eight digits: {}", names[0]);
    }

    #[test]
    fn an_incomplete_worker_is_refused() {
        let staging = staged("incomplete", b"", "");
        fs::remove_file(staging.join("worker_bg.wasm")).unwrap();
        assert!(
            version(&staging, "worker").unwrap_err().to_string().contains("worker_bg.wasm"),
            "the missing file is named"
        );
        fs::remove_dir_all(staging).unwrap();
    }

    #[test]
    fn a_worker_with_snippets_is_refused_rather_than_broken() {
        let staging = staged("snippets", b"", "import { a } from './snippets/x/inline0.js';");
        assert!(version(&staging, "worker").is_err(), "its snippets would not be found");
        fs::remove_dir_all(staging).unwrap();
    }
}
