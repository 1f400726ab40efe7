//! Measures the time from navigation to the first verdict, ours and the rivals', over emulated lines.

use super::options::Options;
use crate::shell::Program;
use crate::site::Build;
use crate::tools::{self, Browser, Need};
use crate::workspace::Workspace;
use anyhow::{Context as _, Result};
use std::fs;

/// Runs it, prints the table and writes the figures as JSON. Needs a browser and npm packages only, unless it builds.
///
/// # Errors
/// If it cannot be run, or a contestant's verdict is wrong.
pub(super) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    tools::ensure_packages(workspace, &workspace.bench())?;
    let browser = Browser::ensure(workspace)?;
    if !options.no_build {
        tools::ensure(workspace, Need::Build)?;
        Build::default().run(workspace)?;
    }
    let out = options.out(&workspace.target().join("bench"), "start");
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    }
    Program::new(workspace, "node")
        .args([workspace.bench().join("start.mjs")])
        .args(["--site".as_ref(), workspace.dist().as_os_str()])
        .args(["--chromium".as_ref(), browser.chromium.as_os_str()])
        .args(["--out".as_ref(), out.as_os_str()])
        .args(options.rounds.map(|rounds| format!("--rounds={rounds}")))
        .run()
}
