//! A wasm program: compiled by cargo, made ready for a browser by wasm-bindgen, shrunk by wasm-opt.

use super::output::Output;
use crate::shell::{self, print_line};
use crate::tools::WASM;
use crate::workspace::Workspace;
use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// What a program is to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// It is the page.
    Page,
    /// The page starts it beside itself.
    Worker,
}

/// A program, as `index.html` describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Program {
    /// What it is to the page.
    pub(crate) role: Role,
    /// Its package's manifest, from the root.
    pub(crate) manifest: String,
    /// Its name in there, and that of its files.
    pub(crate) bin: String,
    /// Cargo's profile for a page to be hosted.
    pub(crate) release: String,
    /// Cargo's profile for a page to be looked at.
    pub(crate) dev: String,
    /// How far wasm-opt goes, as it says after `-O`.
    pub(crate) level: String,
    /// What else wasm-opt is told.
    pub(crate) flags: Vec<String>,
}

impl Program {
    /// Builds it. Where cargo's part is what it was before, so is the rest, and is kept.
    ///
    /// # Errors
    /// Where it does not compile, or a tool fails.
    pub(crate) fn build(&self, workspace: &Workspace, bindgen: &Path, dev: bool) -> Result<Output> {
        let wasm = self.compile(workspace, dev)?;
        let output = Output::new(self.folder(workspace, dev), &self.bin);
        let made_from = self.fingerprint(workspace, &[&wasm, bindgen], dev)?;
        if output.is_made_from(&made_from) {
            print_line(&format!("  {} is as it was", self.bin));
            return Ok(output);
        }
        output.clear()?;
        shell::Program::new(workspace, &bindgen.to_string_lossy())
            .args([wasm.as_os_str(), output.folder().as_os_str(), self.bin.as_ref()])
            .run()?;
        if !dev {
            self.shrink(workspace, &output)?;
        }
        output.note(&made_from)?;
        Ok(output)
    }

    /// Compiles it and returns the file.
    fn compile(&self, workspace: &Workspace, dev: bool) -> Result<PathBuf> {
        let profile = self.profile(dev);
        shell::Program::new(workspace, "cargo")
            .args(["build", "--target", WASM, "--manifest-path", &self.manifest])
            .args(["--profile", profile, "--bin", &self.bin])
            .run()?;
        // Cargo's oldest profile has a folder of another name.
        let folder = if profile == "dev" { "debug" } else { profile };
        let file = workspace.target().join(WASM).join(folder).join(&self.bin).with_extension("wasm");
        Ok(file)
    }

    fn profile(&self, dev: bool) -> &str {
        if dev { &self.dev } else { &self.release }
    }

    /// Where its files are kept between builds.
    fn folder(&self, workspace: &Workspace, dev: bool) -> PathBuf {
        let kind = if dev { "dev" } else { "release" };
        workspace.target().join("bundle").join(kind).join(&self.bin)
    }

    /// Lets wasm-opt make the wasm smaller, or faster.
    fn shrink(&self, workspace: &Workspace, output: &Output) -> Result<()> {
        let shrunk = output.wasm().with_extension("shrunk");
        shell::Program::new(workspace, "wasm-opt")
            .args([output.wasm().as_os_str(), "--output".as_ref(), shrunk.as_os_str()])
            .args(self.words())
            .run()?;
        fs::rename(shrunk, output.wasm()).context("wasm-opt wrote no file")
    }

    /// What wasm-opt is told beside its files.
    fn words(&self) -> impl Iterator<Item = String> {
        std::iter::once(format!("-O{}", self.level)).chain(self.flags.clone())
    }

    /// What its files follow from: what cargo and wasm-bindgen are, and which wasm-opt does what.
    fn fingerprint(&self, workspace: &Workspace, files: &[&Path], dev: bool) -> Result<String> {
        let mut hash = Sha256::new();
        let packages = workspace.e2e().join("package-lock.json");
        for file in files.iter().copied().chain((!dev).then_some(packages.as_path())) {
            let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        }
        for word in self.words().filter(|_| !dev) {
            hash.update(word);
            hash.update([0]);
        }
        Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program() -> Program {
        Program {
            role: Role::Page,
            manifest: "Cargo.toml".to_owned(),
            bin: "likeness".to_owned(),
            release: "release".to_owned(),
            dev: "dev".to_owned(),
            level: "z".to_owned(),
            flags: vec!["--enable-simd".to_owned()],
        }
    }

    #[test]
    fn its_files_follow_from_the_wasm_and_from_what_is_done_to_it() {
        let workspace = Workspace::find().unwrap();
        let folder = std::env::temp_dir().join(format!("likeness-program-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a.wasm");
        let print = |program: &Program, wasm: &str, dev| {
            fs::write(&file, wasm).unwrap();
            program.fingerprint(&workspace, &[&file], dev).unwrap()
        };
        let first = print(&program(), "one", false);
        assert_eq!(print(&program(), "one", false), first, "nothing changed");
        assert_ne!(print(&program(), "two", false), first, "another wasm");
        let faster = Program { level: "3".to_owned(), ..program() };
        assert_ne!(print(&faster, "one", false), first, "another level");
        assert_eq!(print(&faster, "one", true), print(&program(), "one", true), "which is no matter without wasm-opt");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn wasm_opt_is_told_its_level_first() {
        assert_eq!(program().words().collect::<Vec<_>>(), ["-Oz", "--enable-simd"], "then the rest");
    }
}
