//! The rules for a single file.

use anyhow::Result;
use std::fs;
use std::path::Path;

/// Maximum number of lines of a Rust file, including its tests.
const MAX_LINES: usize = 400;

/// Folders without our own sources: outputs and third-party code. In a worktree `.git` is a file.
const EXCLUDED_DIRS: [&str; 9] =
    [".git", "target", "dist", "node_modules", "test-results", "playwright-report", ".cache", ".venv", "zxcvbn"];

/// File names that say nothing about the content.
const EMPTY_NAMES: [&str; 8] = ["utils", "util", "helpers", "helper", "common", "manager", "misc", "mod"];

/// Extensions of code files.
const CODE: [&str; 9] = ["rs", "ts", "js", "mjs", "css", "html", "py", "sh", "toml"];

/// Markers of unfinished work. In two parts each, or this file would contain them itself.
const UNFINISHED: [&str; 5] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("to", "do!"),
    concat!("unimple", "mented!"),
    concat!("db", "g!"),
];

/// Paths of a single machine.
const MACHINE_PATHS: [&str; 5] =
    [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/Use", "rs/"), concat!("/t", "mp/")];

/// Registry hosts, which a mirror may replace.
const REGISTRIES: [&str; 5] = [
    concat!("registry.npm", "js.org"),
    concat!("index.crates", ".io"),
    concat!("static.crates", ".io"),
    concat!("files.python", "hosted.org"),
    concat!("deb.deb", "ian.org"),
];

/// A text file of the repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    /// Path from the root, with forward slashes.
    pub(crate) path: String,
    /// Its content.
    pub(crate) text: String,
}

impl Source {
    /// Every text file outside the excluded folders.
    ///
    /// # Errors
    /// If a folder or a file cannot be read.
    pub(crate) fn all(root: &Path) -> Result<Vec<Self>> {
        let (mut sources, mut waiting) = (Vec::new(), vec![root.to_owned()]);
        while let Some(folder) = waiting.pop() {
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                let (path, kind) = (entry.path(), entry.file_type()?);
                if EXCLUDED_DIRS.iter().any(|name| entry.file_name() == *name) {
                    continue;
                }
                if kind.is_dir() {
                    waiting.push(path);
                } else if kind.is_file()
                    && let Ok(text) = String::from_utf8(fs::read(&path)?)
                {
                    let path = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
                    sources.push(Self { path, text });
                }
            }
        }
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(sources)
    }

    /// The file name without folders.
    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The extension: what follows the last dot of the name, unless that is its first character.
    pub(crate) fn ending(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The violations in this file.
    pub(crate) fn violations(&self) -> Vec<String> {
        let mut violations = Vec::new();
        let mut note = |what: String| violations.push(format!("{}: {what}", self.path));
        if self.ending() == "rs" {
            if !self.text.starts_with("//!") {
                note("does not begin with a `//!` comment about its content".to_owned());
            }
            let lines = self.text.lines().count();
            if lines > MAX_LINES {
                note(format!("has {lines} lines, more than {MAX_LINES}"));
            }
        }
        let stem = self.name().split('.').next().unwrap_or_default();
        if CODE.contains(&self.ending()) && EMPTY_NAMES.contains(&stem) {
            note(format!("`{stem}` says nothing about the content"));
        }
        for (number, line) in self.text.lines().enumerate() {
            if CODE.contains(&self.ending())
                && let Some(mark) = UNFINISHED.iter().find(|mark| holds_word(line, mark))
            {
                note(format!("line {}: `{mark}` is unfinished work", number + 1));
            }
            if let Some(path) = MACHINE_PATHS.iter().find(|path| line.contains(*path)) {
                note(format!("line {}: `{path}` is a path of a single machine", number + 1));
            }
            if let Some(host) = REGISTRIES.iter().find(|host| line.contains(*host)) {
                note(format!("line {}: `{host}` is the address of a registry; name the package", number + 1));
            }
        }
        violations
    }
}

/// Whether a line contains a marker that is not part of a longer word.
fn holds_word(line: &str, mark: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(mark).any(|(at, _)| {
        let after = line[at + mark.len()..].chars().next();
        !part(line[..at].chars().next_back()) && (mark.ends_with('!') || !part(after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn violations(path: &str, text: &str) -> Vec<String> {
        Source { path: path.to_owned(), text: text.to_owned() }.violations()
    }

    #[test]
    fn a_tidy_file_breaks_nothing() {
        assert!(violations("src/face.rs", "//! Faces.\n").is_empty(), "a header and a noun");
        assert!(violations("README.md", "any words, any length\n").is_empty(), "prose has no header");
    }

    #[test]
    fn a_rust_file_without_a_header_is_a_violation() {
        assert_eq!(violations("src/face.rs", "fn main() {}\n").len(), 1, "no `//!`");
        assert_eq!(violations("src/face.rs", "\n//! Late.\n").len(), 1, "not at the start");
    }

    #[test]
    fn a_file_over_400_lines_is_a_violation() {
        assert!(violations("src/a.rs", &"//! a\n".repeat(400)).is_empty(), "400 lines");
        assert_eq!(violations("src/a.rs", &"//! a\n".repeat(401)).len(), 1, "401 lines");
    }

    #[test]
    fn names_that_say_nothing_are_violations() {
        for name in ["mod.rs", "utils.rs", "helpers.ts", "common.rs", "manager.js", "helpers.spec.ts"] {
            assert_eq!(violations(&format!("src/{name}"), "//! x\n").len(), 1, "{name}");
        }
        assert!(violations("src/model.rs", "//! x\n").is_empty(), "`model` is a noun");
    }

    #[test]
    fn unfinished_work_is_a_violation() {
        for mark in UNFINISHED {
            assert_eq!(violations("src/a.rs", &format!("//! x\n// {mark}(y)\n")).len(), 1, "{mark}");
            assert!(violations("docs/a.md", mark).is_empty(), "{mark} in prose");
        }
        assert!(
            violations("src/a.rs", concat!("//! a", "db", "g!()\nconst TO", "DOS: u8 = 1;\n")).is_empty(),
            "longer words"
        );
    }

    #[test]
    fn machine_paths_and_registry_addresses_are_violations_in_any_file() {
        for bad in MACHINE_PATHS.iter().chain(&REGISTRIES) {
            assert_eq!(violations("docs/a.md", &format!("see {bad}x")).len(), 1, "{bad}");
        }
    }

    #[test]
    fn outputs_and_binaries_are_skipped() {
        let root = std::env::temp_dir().join(format!("likeness-source-{}", std::process::id()));
        fs::create_dir_all(root.join("dist")).unwrap();
        fs::create_dir_all(root.join("src/face")).unwrap();
        fs::write(root.join("dist/a.js"), "built").unwrap();
        fs::write(root.join("src/face/b.rs"), "//! b").unwrap();
        fs::write(root.join("src/c.bin"), [0xff, 0xfe]).unwrap();
        let paths: Vec<String> = Source::all(&root).unwrap().into_iter().map(|source| source.path).collect();
        assert_eq!(paths, ["src/face/b.rs"], "neither the output nor the binary");
        fs::remove_dir_all(root).unwrap();
    }
}
