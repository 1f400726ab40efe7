//! Paths in the repository.

use anyhow::{Context as _, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The repository.
#[derive(Debug, Clone)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The repository of this program.
    ///
    /// # Errors
    /// If its folder no longer exists.
    pub(crate) fn find() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&package).join("../..").canonicalize().context("the repository's folder is gone")?;
        Ok(Self { root })
    }

    /// The folder that holds the root `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The built site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The weights, copied to the site unchanged.
    pub(crate) fn models(&self) -> PathBuf {
        self.root.join("models")
    }

    /// The end-to-end tests, and the folder of the npm packages.
    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// The benchmark of `cargo xtask bench`, with its own npm packages.
    pub(crate) fn bench(&self) -> PathBuf {
        self.root.join("tests/bench")
    }

    /// Lighthouse, for `cargo xtask lighthouse`, as an npm package.
    pub(crate) fn lighthouse(&self) -> PathBuf {
        self.root.join("tests/lighthouse")
    }

    /// Cargo's target folder.
    pub(crate) fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), |dir| self.root.join(dir))
    }

    /// The folder for installed tools: `LIKENESS_TOOLS`, or the project's folder in the user's cache.
    pub(crate) fn tools(&self) -> PathBuf {
        if let Some(dir) = env::var_os("LIKENESS_TOOLS") {
            return self.root.join(dir);
        }
        env::var_os("HOME")
            .map_or_else(|| self.target().join("tools"), |home| PathBuf::from(home).join(".cache/likeness/tools"))
    }

    /// The programs of the npm packages.
    pub(crate) fn npm_programs(&self) -> PathBuf {
        self.e2e().join("node_modules/.bin")
    }
}
