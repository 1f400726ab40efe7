//! Starts the native programs of `crates/lab`, a separate package so that this one compiles quickly.

use crate::arguments::Arguments;
use crate::shell::Program;
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::path::Path;

/// `cargo xtask models import [encoder|vgg|vgg19]|verify [encoder]|project|default ENCODER`.
///
/// # Errors
/// If the argument is neither, or the program fails.
pub(crate) fn models(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    match arguments.positional().as_deref() {
        Some(command @ ("import" | "verify" | "project" | "default")) => run(workspace, command, arguments),
        _ => bail!("cargo xtask models import [encoder|vgg|vgg19]|verify [encoder]|project|default ENCODER"),
    }
}

/// `cargo xtask evaluate ...`.
///
/// # Errors
/// If the program fails.
pub(crate) fn evaluate(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    run(workspace, "evaluate", arguments)
}

/// `cargo xtask stylize ...`.
///
/// # Errors
/// If the program fails.
pub(crate) fn stylize(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    run(workspace, "stylize", arguments)
}

/// `cargo xtask learn ...`.
///
/// # Errors
/// If the program fails.
pub(crate) fn learn(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    run(workspace, "learn", arguments)
}

/// `cargo xtask see index|pace`.
///
/// # Errors
/// If the program fails.
pub(crate) fn see(workspace: &Workspace, arguments: Arguments) -> Result<()> {
    run(workspace, "see", arguments)
}

/// Writes the plan of a benchmark into a folder.
///
/// # Errors
/// If the program fails.
pub(crate) fn bench_plan(workspace: &Workspace, folder: &Path) -> Result<()> {
    program(workspace)?.args(["bench-plan", "--out"]).args([folder]).run()
}

/// `models verify` right after the native tests, which have compiled the program.
///
/// # Errors
/// If it cannot be built, or the weights differ from those in their package.
pub(crate) fn verify_as_tested(workspace: &Workspace) -> Result<()> {
    program(workspace)?.args(["verify"]).run()
}

fn run(workspace: &Workspace, command: &str, arguments: Arguments) -> Result<()> {
    program(workspace)?.args([command]).args(arguments.rest()).run()
}

/// The program, built with the whole workspace as the native tests are: built alone, the package's dependencies have fewer
/// features, and burn would be compiled again.
fn program(workspace: &Workspace) -> Result<Program> {
    Program::new(workspace, "cargo").split_args("build --quiet --workspace --exclude likeness --bins --tests").run()?;
    let path = workspace.target().join("debug/lab");
    Ok(Program::new(workspace, &path.to_string_lossy()))
}
