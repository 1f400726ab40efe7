//! What a program is to a browser: a script, its wasm, and scripts that the first imports.

use super::index::Entry;
use super::stage::{Stage, hash};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// In its folder, what the files were made from.
const STAMP: &str = ".made-from";
/// In its folder, the scripts that its script imports.
const SNIPPETS: &str = "snippets";

/// The files that wasm-bindgen wrote for a program, in a folder of their own.
#[derive(Debug)]
pub(crate) struct Output {
    folder: PathBuf,
    name: String,
}

impl Output {
    /// Those of a program of that name.
    pub(crate) fn new(folder: PathBuf, name: &str) -> Self {
        Self { folder, name: name.to_owned() }
    }

    /// Where they lie.
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

    /// Whether the files are there and were made from that.
    pub(crate) fn is_made_from(&self, what: &str) -> bool {
        fs::read_to_string(self.folder.join(STAMP)).is_ok_and(|stamp| stamp == what)
    }

    /// Notes what the files were made from, once they are all there.
    ///
    /// # Errors
    /// Where the note cannot be written.
    pub(crate) fn note(&self, made_from: &str) -> Result<()> {
        fs::write(self.folder.join(STAMP), made_from).context("the folder of a built program cannot be written")
    }

    /// Removes all files, so that none stays that the next build does not make.
    ///
    /// # Errors
    /// Where that fails.
    pub(crate) fn clear(&self) -> Result<()> {
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder)?;
        }
        fs::create_dir_all(&self.folder).with_context(|| format!("{} cannot be made", self.folder.display()))
    }

    /// Puts the page's files into the stage, under names with the hash of both.
    ///
    /// # Errors
    /// Where one is missing.
    pub(crate) fn lay_page(&self, stage: &Stage) -> Result<Entry> {
        let [script, wasm] = self.contents()?;
        let hashed = format!("{}-{}", self.name, hash(&[&script, &wasm]));
        let snippets = self.folder.join(SNIPPETS);
        let entry = Entry {
            script: format!("{hashed}.js"),
            wasm: format!("{hashed}_bg.wasm"),
            snippets: if snippets.is_dir() { stage.add_folder(&snippets)? } else { Vec::new() },
        };
        stage.write(&entry.script, &script)?;
        stage.write(&entry.wasm, &wasm)?;
        Ok(entry)
    }

    /// Puts the worker's files into the stage, with the loader that starts it. `seal` moves them into a folder with a hash. It has
    /// no place for snippets, and refuses a worker whose script imports any.
    ///
    /// # Errors
    /// Where one is missing.
    pub(crate) fn lay_worker(&self, stage: &Stage) -> Result<()> {
        let [script, wasm] = self.contents()?;
        let name = &self.name;
        stage.write(&format!("{name}.js"), &script)?;
        stage.write(&format!("{name}_bg.wasm"), &wasm)?;
        stage.write(&format!("{name}_loader.js"), format!("import init from './{name}.js';await init();").as_bytes())
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
        let stage = Stage::open(&folder.join("dist")).unwrap();
        let first = output.lay_page(&stage).unwrap();
        assert_eq!(output.lay_page(&stage).unwrap(), first, "the same");
        assert_eq!(fs::read(stage.folder().join(&first.wasm)).unwrap(), b"wasm", "under the name that the page tells");
        assert!(first.snippets.is_empty(), "there are none");
        fs::create_dir_all(output.folder().join("snippets/x")).unwrap();
        fs::write(output.folder().join("snippets/x/a.js"), "").unwrap();
        assert_eq!(output.lay_page(&stage).unwrap().snippets, ["snippets/x/a.js"], "now there is one");
        for file in [output.script(), output.wasm()] {
            fs::write(file, "other").unwrap();
            assert_ne!(output.lay_page(&stage).unwrap().script, first.script, "another content");
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_worker_keeps_its_names_and_gets_a_loader() {
        let (folder, output) = made("worker", "worker");
        let stage = Stage::open(&folder.join("dist")).unwrap();
        output.lay_worker(&stage).unwrap();
        let loader = fs::read_to_string(stage.folder().join("worker_loader.js")).unwrap();
        assert_eq!(loader, "import init from './worker.js';await init();", "which starts the script");
        assert!(stage.folder().join("worker.js").is_file() && stage.folder().join("worker_bg.wasm").is_file(), "both");
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
