//! The rate of live recognition with a thousand people enrolled beside that with three.

use crate::playwright::Project;
use crate::workspace::Workspace;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;

/// Runs it and writes the figures as JSON; it fails where a thousand people cost more than a tenth of the rate.
///
/// # Errors
/// Where it cannot be run, or costs more.
pub(super) fn run(workspace: &Workspace, rounds: Option<u32>, out: &Path) -> Result<()> {
    let program = std::env::current_exe().context("this program's own file is gone")?;
    // Playwright runs in another folder.
    let out = std::path::absolute(out).with_context(|| format!("{} is no file", out.display()))?;
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    Project::Live
        .program(workspace, &program)?
        .env("LIKENESS_LIVE_ROUNDS", rounds.map(|rounds| rounds.to_string()).unwrap_or_default())
        .env("LIKENESS_LIVE_OUT", out)
        .run()
}
