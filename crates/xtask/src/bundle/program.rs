//! A wasm program: compiled by cargo, prepared for a browser by wasm-bindgen, shrunk by wasm-opt.

use super::output::Output;
use crate::shell::{self, print_line};
use crate::tools::{PAGE_ARGUMENTS, SPLIT_ARGUMENTS, WASM};
use crate::workspace::Workspace;
use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The role of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The page.
    Page,
    /// The worker, which the page starts.
    Worker,
}

/// A program that `index.html` describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Program {
    /// Its role.
    pub(crate) role: Role,
    /// Its package's manifest, from the root.
    pub(crate) manifest: String,
    /// Its name in that manifest and the name of its files.
    pub(crate) bin: String,
    /// Cargo's profile for a release.
    pub(crate) release: String,
    /// Cargo's profile for development.
    pub(crate) dev: String,
    /// Cargo's features that are on besides the default ones.
    pub(crate) features: Vec<String>,
    /// Whether the default features are on.
    pub(crate) has_default_features: bool,
    /// wasm-opt's optimisation level: what follows `-O`.
    pub(crate) level: String,
    /// Further options of wasm-opt.
    pub(crate) flags: Vec<String>,
}

impl Program {
    /// Builds it. If cargo's output is unchanged, the earlier files are kept.
    ///
    /// # Errors
    /// If it does not compile, or a tool fails.
    pub(crate) fn build(&self, workspace: &Workspace, bindgen: &Path, dev: bool) -> Result<Output> {
        let wasm = self.compile(workspace, dev)?;
        let output = Output::new(self.folder(workspace, dev), &self.bin);
        let made_from = self.fingerprint(workspace, &[&wasm, bindgen], dev)?;
        if output.is_made_from(&made_from) {
            print_line(&format!("{} is unchanged", self.bin));
            return Ok(output);
        }
        output.clear()?;
        shell::Program::new(workspace, &bindgen.to_string_lossy())
            .args([wasm.as_os_str(), output.folder().as_os_str(), self.bin.as_ref()])
            .args(self.is_split(dev).then_some("--split"))
            .run()?;
        if !dev {
            self.shrink(workspace, &output)?;
        }
        output.note(&made_from)?;
        Ok(output)
    }

    /// Compiles it and returns the wasm file.
    fn compile(&self, workspace: &Workspace, dev: bool) -> Result<PathBuf> {
        let profile = self.profile(dev);
        shell::Program::new(workspace, "cargo")
            .args(["rustc", "--target", WASM, "--manifest-path", &self.manifest])
            .args(["--profile", profile, "--bin", &self.bin])
            .args((!self.has_default_features).then_some("--no-default-features"))
            .args(self.features.iter().flat_map(|feature| ["--features", feature]))
            .args(if self.role == Role::Page { &PAGE_ARGUMENTS[..] } else { &[] })
            .args(if self.is_split(dev) { &SPLIT_ARGUMENTS[..] } else { &[] })
            .run()?;
        // The folder of the profile `dev` is called `debug`.
        let folder = if profile == "dev" { "debug" } else { profile };
        let file = workspace.target().join(WASM).join(folder).join(&self.bin).with_extension("wasm");
        Ok(file)
    }

    /// Whether the code of some of its pages is fetched later (ADR 16). While developing, one file is faster to build.
    fn is_split(&self, dev: bool) -> bool {
        self.role == Role::Page && !dev
    }

    fn profile(&self, dev: bool) -> &str {
        if dev { &self.dev } else { &self.release }
    }

    /// The folder of its files, kept between builds.
    fn folder(&self, workspace: &Workspace, dev: bool) -> PathBuf {
        let kind = if dev { "dev" } else { "release" };
        workspace.target().join("bundle").join(kind).join(&self.bin)
    }

    /// Optimises the wasm and its chunks with wasm-opt.
    fn shrink(&self, workspace: &Workspace, output: &Output) -> Result<()> {
        for file in output.programs()? {
            let shrunk = file.with_extension("shrunk");
            shell::Program::new(workspace, "wasm-opt")
                .args([file.as_os_str(), "--output".as_ref(), shrunk.as_os_str()])
                .args(self.wasm_opt_args())
                .run()?;
            fs::rename(shrunk, file).context("wasm-opt wrote no file")?;
        }
        Ok(())
    }

    /// The options of wasm-opt, without its files.
    fn wasm_opt_args(&self) -> impl Iterator<Item = String> {
        std::iter::once(format!("-O{}", self.level)).chain(self.flags.clone())
    }

    /// A hash of the inputs of its files: cargo's output, wasm-bindgen, wasm-opt and its options.
    fn fingerprint(&self, workspace: &Workspace, files: &[&Path], dev: bool) -> Result<String> {
        let mut hash = Sha256::new();
        let packages = workspace.e2e().join("package-lock.json");
        for file in files.iter().copied().chain((!dev).then_some(packages.as_path())) {
            let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        }
        for argument in self.wasm_opt_args().filter(|_| !dev) {
            hash.update(argument);
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
            features: vec![],
            has_default_features: true,
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
    fn only_the_page_for_visitors_is_split() {
        assert!(program().is_split(false), "the page");
        assert!(!program().is_split(true), "built quickly");
        assert!(!Program { role: Role::Worker, ..program() }.is_split(false), "the worker is needed whole");
    }

    #[test]
    fn wasm_opt_is_told_its_level_first() {
        assert_eq!(program().wasm_opt_args().collect::<Vec<_>>(), ["-Oz", "--enable-simd"], "then the rest");
    }
}
