//! The heavy native programs, which are in a package of their own so that this one stays light.

use crate::arguments::Arguments;
use crate::shell::Program;
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::path::Path;

/// `cargo xtask models import [vgg|vgg19]|verify`.
///
/// # Errors
/// Where the word is neither, or the program fails.
pub(crate) fn models(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    match arguments.word().as_deref() {
        Some(word @ ("import" | "verify")) => run(workspace, word, arguments),
        _ => bail!("cargo xtask models import [vgg|vgg19]|verify"),
    }
}

/// `cargo xtask evaluate ...`.
///
/// # Errors
/// Where the program fails.
pub(crate) fn evaluate(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    run(workspace, "evaluate", arguments)
}

/// `cargo xtask stylize ...`.
///
/// # Errors
/// Where the program fails.
pub(crate) fn stylize(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    run(workspace, "stylize", arguments)
}

/// Writes what a bench runs into a folder.
///
/// # Errors
/// Where the program fails.
pub(crate) fn bench_plan(workspace: &Workspace, folder: &Path) -> Result<()> {
    program(workspace)?.args(["bench-plan", "--out"]).args([folder]).run()
}

/// `models verify` right after the native tests, with what they compiled.
///
/// # Errors
/// Where it cannot be built, or the weights are not those of their package.
pub(crate) fn verify_as_tested(workspace: &Workspace) -> Result<()> {
    program(workspace)?.args(["verify"]).run()
}

fn run(workspace: &Workspace, command: &str, arguments: Arguments) -> Result<()> {
    program(workspace)?.args([command]).args(arguments.rest()).run()
}

/// The program, built with the whole workspace as the native tests are: built alone, the package's dependencies have fewer
/// features, and burn would be compiled again.
fn program(workspace: &Workspace) -> Result<Program> {
    Program::new(workspace, "cargo").words("build --quiet --workspace --exclude likeness --bins --tests").run()?;
    let path = workspace.target().join("debug/lab");
    Ok(Program::new(workspace, &path.to_string_lossy()))
}
