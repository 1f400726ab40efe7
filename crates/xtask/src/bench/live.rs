//! Compares the rate of live recognition with a thousand enrolled people and with three.

use crate::playwright::Project;
use crate::workspace::Workspace;
use anyhow::{Context as _, Result};
use std::fs;
use std::path::Path;

/// Runs it and writes the figures as JSON. Fails if a thousand people cost more than a tenth of the rate.
///
/// # Errors
/// If it cannot be run, or if the cost is higher.
pub(super) fn run(workspace: &Workspace, rounds: Option<u32>, out: &Path) -> Result<()> {
    let program = std::env::current_exe().context("the executable of this program is gone")?;
    // Playwright runs in another folder.
    let out = std::path::absolute(out).with_context(|| format!("{} is not a file", out.display()))?;
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    }
    Project::Live
        .program(workspace, &program)?
        .env("LIKENESS_LIVE_ROUNDS", rounds.map(|rounds| rounds.to_string()).unwrap_or_default())
        .env("LIKENESS_LIVE_OUT", out)
        .run()
}
