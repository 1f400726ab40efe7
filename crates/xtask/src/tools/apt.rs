//! Packages of the distribution: installed where this is Debian or its kin, and where one may.

use crate::shell::{Program, find, print_line};
use crate::workspace::Workspace;
use anyhow::Result;

/// Whether there is `apt-get`.
pub(crate) fn is_here(workspace: &Workspace) -> bool {
    find(workspace, "apt-get").is_some()
}

/// Installs packages, saying what for; does nothing where there is no `apt-get` or no right to use it.
///
/// # Errors
/// Where `apt-get` fails.
pub(crate) fn install(workspace: &Workspace, missing: &str, packages: &[&str]) -> Result<()> {
    if !is_here(workspace) || !is_root(workspace) {
        return Ok(());
    }
    print_line(&format!("{missing}; installing {} from the distribution", packages.join(", ")));
    let apt = || Program::new(workspace, "apt-get").env("DEBIAN_FRONTEND", "noninteractive");
    apt().args(["update"]).run()?;
    apt().args(["install", "-y", "--no-install-recommends"]).args(packages).run()
}

fn is_root(workspace: &Workspace) -> bool {
    Program::new(workspace, "id").args(["-u"]).read().is_ok_and(|id| id.trim() == "0")
}
