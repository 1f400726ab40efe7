//! Builds and serves the page.

use crate::arguments::Arguments;
use crate::bundle::Bundle;
use crate::server::{self, Site};
use crate::tools::{self, Need};
use crate::workspace::Workspace;
use anyhow::{Context as _, Result};
use std::path::PathBuf;

/// How to build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Build {
    /// The address of the page. With the default, `./`, `dist/` works under any path.
    pub(crate) public_url: String,
    /// Faster to build, larger to load: for development.
    pub(crate) dev: bool,
}

impl Default for Build {
    fn default() -> Self {
        Self { public_url: "./".to_owned(), dev: false }
    }
}

impl Build {
    fn from_arguments(arguments: &mut Arguments) -> Result<Self> {
        let plain = Self::default();
        let public_url = arguments.value("--public-url")?.unwrap_or(plain.public_url);
        Ok(Self { public_url, dev: arguments.flag("--dev") })
    }

    /// Builds `dist/`.
    ///
    /// # Errors
    /// If something does not compile, or a file is missing.
    pub(crate) fn run(&self, workspace: &Workspace) -> Result<()> {
        // File names are appended to it.
        let slash = if self.public_url.ends_with('/') { "" } else { "/" };
        Bundle { base: &format!("{}{slash}", self.public_url), dev: self.dev }.build(workspace)
    }
}

/// `cargo xtask build`.
///
/// # Errors
/// If something is missing or the build fails.
pub(crate) fn build_command(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let build = Build::from_arguments(&mut arguments)?;
    arguments.finish()?;
    tools::ensure(workspace, Need::Build)?;
    build.run(workspace)
}

/// `cargo xtask serve`.
///
/// # Errors
/// If something is missing, the build fails or the port is in use.
pub(crate) fn serve(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let build = Build::from_arguments(&mut arguments)?;
    let place = Place::from_arguments(&mut arguments)?;
    arguments.finish()?;
    tools::ensure(workspace, Need::Build)?;
    build.run(workspace)?;
    place.host(workspace.dist(), true)
}

/// `cargo xtask host DIR`.
///
/// # Errors
/// If no folder is named, it does not exist, or the port is in use.
pub(crate) fn host(mut arguments: Arguments) -> Result<()> {
    let place = Place::from_arguments(&mut arguments)?;
    let compressing = arguments.flag("--gzip");
    let folder = arguments.positional().context("the folder is missing: cargo xtask host DIR")?;
    arguments.finish()?;
    place.host(PathBuf::from(folder), compressing)
}

/// The address that a site is served at.
#[derive(Debug)]
struct Place {
    port: u16,
    under: String,
}

impl Place {
    fn from_arguments(arguments: &mut Arguments) -> Result<Self> {
        let port = arguments.value("--port")?.unwrap_or(8080);
        let under = arguments.value("--under")?.unwrap_or_else(|| "/".to_owned());
        Ok(Self { port, under })
    }

    fn host(&self, folder: PathBuf, compressing: bool) -> Result<()> {
        let site = Site::open(&folder, &self.under)?;
        server::run(if compressing { site.compressing() } else { site }, self.port)
    }
}
