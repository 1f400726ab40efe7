//! Where things lie.

use anyhow::{Context as _, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The repository.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The repository that this program belongs to.
    ///
    /// # Errors
    /// Where its folder is gone.
    pub(crate) fn find() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&package).join("../..").canonicalize().context("the repository's folder is gone")?;
        Ok(Self { root })
    }

    /// The folder that holds the root `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What a static host is given.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The weights, copied to the site as they are.
    pub(crate) fn models(&self) -> PathBuf {
        self.root.join("models")
    }

    /// The end-to-end tests, and the folder of the npm packages.
    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// What we are measured against, with npm packages of its own.
    pub(crate) fn bench(&self) -> PathBuf {
        self.root.join("tests/bench")
    }

    /// Cargo's target folder.
    pub(crate) fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), |dir| self.root.join(dir))
    }

    /// Where programs are installed that the project needs and the machine lacks: `LIKENESS_TOOLS`, or a folder of the
    /// project's own in the user's cache.
    pub(crate) fn tools(&self) -> PathBuf {
        if let Some(dir) = env::var_os("LIKENESS_TOOLS") {
            return self.root.join(dir);
        }
        env::var_os("HOME")
            .map_or_else(|| self.target().join("tools"), |home| PathBuf::from(home).join(".cache/likeness/tools"))
    }

    /// Programs of the npm packages.
    pub(crate) fn npm_programs(&self) -> PathBuf {
        self.e2e().join("node_modules/.bin")
    }
}
