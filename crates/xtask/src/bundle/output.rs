//! The output of wasm-bindgen: a script, its wasm, and the scripts that it imports.

use super::index::Entry;
use super::staging_dir::{StagingDir, hash};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The file in its folder that identifies the inputs of the other files.
const STAMP: &str = ".made-from";
/// The folder of the scripts that its script imports.
const SNIPPETS: &str = "snippets";

/// The files that wasm-bindgen generated for a program, in their own folder.
#[derive(Debug)]
pub(crate) struct Output {
    folder: PathBuf,
    name: String,
}

impl Output {
    /// The output for a program of that name.
    pub(crate) fn new(folder: PathBuf, name: &str) -> Self {
        Self { folder, name: name.to_owned() }
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The wasm.
    pub(crate) fn wasm(&self) -> PathBuf {
        self.folder.join(format!("{}_bg.wasm", self.name))
    }

    fn script(&self) -> PathBuf {
        self.folder.join(format!("{}.js", self.name))
    }

    /// Whether the files exist and were made from these inputs.
    pub(crate) fn is_made_from(&self, what: &str) -> bool {
        fs::read_to_string(self.folder.join(STAMP)).is_ok_and(|stamp| stamp == what)
    }

    /// Records the inputs of the files, once all of them exist.
    ///
    /// # Errors
    /// If the record cannot be written.
    pub(crate) fn note(&self, made_from: &str) -> Result<()> {
        fs::write(self.folder.join(STAMP), made_from).context("the folder of a built program cannot be written")
    }

    /// Removes all files, so that no file of an earlier build remains.
    ///
    /// # Errors
    /// If that fails.
    pub(crate) fn clear(&self) -> Result<()> {
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder)?;
        }
        fs::create_dir_all(&self.folder).with_context(|| format!("{} cannot be created", self.folder.display()))
    }

    /// Adds the page's files to the staging folder, with the hash of both in their names.
    ///
    /// # Errors
    /// If one is missing.
    pub(crate) fn lay_page(&self, staging: &StagingDir) -> Result<Entry> {
        let [script, wasm] = self.contents()?;
        let hashed = format!("{}-{}", self.name, hash(&[&script, &wasm]));
        let snippets = self.folder.join(SNIPPETS);
        let entry = Entry {
            script: format!("{hashed}.js"),
            wasm: format!("{hashed}_bg.wasm"),
            snippets: if snippets.is_dir() { staging.add_folder(&snippets)? } else { Vec::new() },
        };
        staging.write(&entry.script, &script)?;
        staging.write(&entry.wasm, &wasm)?;
        Ok(entry)
    }

    /// Adds the worker's files and the loader that starts it to the staging folder. `finish_build` moves them into a folder named by their
    /// hash. It does not support snippets, and rejects a worker whose script imports any.
    ///
    /// # Errors
    /// If one is missing.
    pub(crate) fn lay_worker(&self, staging: &StagingDir) -> Result<()> {
        let [script, wasm] = self.contents()?;
        let name = &self.name;
        staging.write(&format!("{name}.js"), &script)?;
        staging.write(&format!("{name}_bg.wasm"), &wasm)?;
        staging.write(&format!("{name}_loader.js"), format!("import init from './{name}.js';await init();").as_bytes())
    }

    fn contents(&self) -> Result<[Vec<u8>; 2]> {
        let read = |file: PathBuf| fs::read(&file).with_context(|| format!("{} cannot be read", file.display()));
        Ok([read(self.script())?, read(self.wasm())?])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder for one test, and a program's output in it.
    fn made(test: &str, name: &str) -> (PathBuf, Output) {
        let folder = std::env::temp_dir().join(format!("likeness-output-{test}-{}", std::process::id()));
        let output = Output::new(folder.join("made"), name);
        output.clear().unwrap();
        fs::write(output.script(), "script").unwrap();
        fs::write(output.wasm(), "wasm").unwrap();
        (folder, output)
    }

    #[test]
    fn the_pages_names_change_with_the_script_the_wasm_and_nothing_else() {
        let (folder, output) = made("page", "likeness");
        let staging = StagingDir::open(&folder.join("dist")).unwrap();
        let first = output.lay_page(&staging).unwrap();
        assert_eq!(output.lay_page(&staging).unwrap(), first, "the same");
        assert_eq!(
            fs::read(staging.folder().join(&first.wasm)).unwrap(),
            b"wasm",
            "under the name that the page tells"
        );
        assert!(first.snippets.is_empty(), "there are none");
        fs::create_dir_all(output.folder().join("snippets/x")).unwrap();
        fs::write(output.folder().join("snippets/x/a.js"), "").unwrap();
        assert_eq!(output.lay_page(&staging).unwrap().snippets, ["snippets/x/a.js"], "now there is one");
        for file in [output.script(), output.wasm()] {
            fs::write(file, "other").unwrap();
            assert_ne!(output.lay_page(&staging).unwrap().script, first.script, "another content");
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_worker_keeps_its_names_and_gets_a_loader() {
        let (folder, output) = made("worker", "worker");
        let staging = StagingDir::open(&folder.join("dist")).unwrap();
        output.lay_worker(&staging).unwrap();
        let loader = fs::read_to_string(staging.folder().join("worker_loader.js")).unwrap();
        assert_eq!(loader, "import init from './worker.js';await init();", "which starts the script");
        assert!(
            staging.folder().join("worker.js").is_file() && staging.folder().join("worker_bg.wasm").is_file(),
            "both"
        );
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn files_are_kept_only_while_they_come_from_the_same() {
        let (folder, output) = made("kept", "likeness");
        assert!(!output.is_made_from("one"), "nobody said so");
        output.note("one").unwrap();
        assert!(output.is_made_from("one") && !output.is_made_from("two"), "by the note");
        output.clear().unwrap();
        assert!(!output.is_made_from("one") && !output.wasm().exists(), "nothing is left");
        fs::remove_dir_all(folder).unwrap();
    }
}
