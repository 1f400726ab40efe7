//! The output of wasm-bindgen: a script, its wasm, the scripts that it imports, and the chunks of a split program.

use super::index::Entry;
use super::staging_dir::{StagingDir, hash};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The file in its folder that identifies the inputs of the other files.
const STAMP: &str = ".made-from";
/// The folder of the scripts that its script imports.
const SNIPPETS: &str = "snippets";
/// The script of a split program that fetches its chunks.
const CHUNKS: &str = "chunks.js";

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

    /// The programs: the wasm, and the chunks of a split one.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub(crate) fn programs(&self) -> Result<Vec<PathBuf>> {
        let mut programs = Vec::new();
        for entry in fs::read_dir(&self.folder).with_context(|| format!("{} cannot be read", self.folder.display()))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "wasm") {
                programs.push(path);
            }
        }
        programs.sort();
        Ok(programs)
    }

    /// Adds the page's files to the staging folder, with one hash of all of them in their names: files of two builds never meet.
    ///
    /// # Errors
    /// If one is missing, or a chunk is fetched by no script.
    pub(crate) fn lay_page(&self, staging: &StagingDir) -> Result<Entry> {
        let (script, wasm) = (file_name(&self.script()), file_name(&self.wasm()));
        let mut files = vec![script.clone(), wasm.clone()];
        let split = self.folder.join(CHUNKS).is_file();
        files.extend(split.then(|| CHUNKS.to_owned()));
        files.extend(self.programs()?.iter().map(|file| file_name(file)).filter(|name| *name != wasm));
        let contents = files.iter().map(|name| self.content(name)).collect::<Result<Vec<_>>>()?;
        let hashed = format!("{}-{}", self.name, hash(&contents.iter().map(Vec::as_slice).collect::<Vec<_>>()));
        let names: Vec<String> = files.iter().map(|file| self.hashed_name(&hashed, file)).collect();
        let mut references = References::default();
        for ((file, name), content) in files.iter().zip(&names).zip(contents) {
            let content = if is_script(file) { references.renew(content, &files, &names)? } else { content };
            staging.write(name, &content)?;
        }
        if let Some(lost) = references.missing(&files[2..]) {
            bail!("no script of the page refers to its file {lost}");
        }
        let snippets = self.folder.join(SNIPPETS);
        let mut snippets = if snippets.is_dir() { staging.add_folder(&snippets)? } else { Vec::new() };
        snippets.extend(split.then(|| self.hashed_name(&hashed, CHUNKS)));
        Ok(Entry { script: names[0].clone(), wasm: names[1].clone(), snippets })
    }

    /// The name of a file in the site: that of the script begins with the program's, and so do all.
    fn hashed_name(&self, hashed: &str, file: &str) -> String {
        match file.strip_prefix(self.name.as_str()) {
            Some(rest) => format!("{hashed}{rest}"),
            None => format!("{hashed}_{file}"),
        }
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
        Ok([self.content(&file_name(&self.script()))?, self.content(&file_name(&self.wasm()))?])
    }

    fn content(&self, name: &str) -> Result<Vec<u8>> {
        let file = self.folder.join(name);
        fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))
    }
}

/// What the scripts of a page fetch: `from "./chunks.js"`, `new URL("./split_style.wasm"`.
#[derive(Debug, Default)]
struct References {
    found: BTreeSet<String>,
}

impl References {
    /// A script that refers to the files by their new names. The names under which the wasm imports stay as they are.
    fn renew(&mut self, script: Vec<u8>, files: &[String], names: &[String]) -> Result<Vec<u8>> {
        let mut script = String::from_utf8(script).context("a script of the page is not text")?;
        for (file, name) in files.iter().zip(names) {
            for before in ["from ", "new URL("] {
                let old = format!("{before}\"./{file}\"");
                if script.contains(&old) {
                    script = script.replace(&old, &format!("{before}\"./{name}\""));
                    self.found.insert(file.clone());
                }
            }
        }
        Ok(script.into_bytes())
    }

    /// A file that no script refers to.
    fn missing<'a>(&self, files: &'a [String]) -> Option<&'a String> {
        files.iter().find(|file| !self.found.contains(*file))
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn is_script(file: &str) -> bool {
    file.ends_with(".js")
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
    fn a_split_page_refers_to_its_chunks_by_their_new_names_and_fetches_none_at_its_start() {
        let (folder, output) = made("split", "likeness");
        let staging = StagingDir::open(&folder.join("dist")).unwrap();
        let write = |name: &str, text: &str| fs::write(output.folder().join(name), text).unwrap();
        fs::write(output.script(), "import * as a from \"./chunks.js\"; return { \"./chunks.js\": a };").unwrap();
        write("chunks.js", "import { b } from \"./likeness.js\"; fetch(new URL(\"./split_style.wasm\", c))");
        write("split_style.wasm", "style");
        let entry = output.lay_page(&staging).unwrap();
        let hashed = entry.script.strip_suffix(".js").unwrap();
        let laid = |name: &str| fs::read_to_string(staging.folder().join(format!("{hashed}{name}"))).unwrap();
        let script = format!("import * as a from \"./{hashed}_chunks.js\"; return {{ \"./chunks.js\": a }};");
        assert_eq!(laid(".js"), script, "its chunks, under the name that the wasm knows");
        assert!(laid("_chunks.js").contains(&format!("from \"./{hashed}.js\"")), "the program, not a second one");
        assert!(laid("_chunks.js").contains(&format!("\"./{hashed}_split_style.wasm\"")), "{}", laid("_chunks.js"));
        assert_eq!(laid("_split_style.wasm"), "style", "which is there");
        let start = [entry.preloads("./"), entry.script("./")].concat();
        assert!(start.contains("_chunks.js"), "what fetches them comes with the page: {start}");
        assert!(!start.contains("_split_"), "and no chunk: {start}");
        write("split_style.wasm", "other");
        assert_ne!(output.lay_page(&staging).unwrap().wasm, entry.wasm, "another chunk is another build");
        write("split_lost.wasm", "lost");
        assert!(output.lay_page(&staging).unwrap_err().to_string().contains("split_lost"), "never to be fetched");
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
