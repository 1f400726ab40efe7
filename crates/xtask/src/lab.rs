//! The heavy native programs, which are in a package of their own so that this one stays light.

use crate::arguments::Arguments;
use crate::shell::Program;
use crate::workspace::Workspace;
use anyhow::{Result, bail};

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

/// `models verify` right after the native tests, with what they compiled: built alone, the package's dependencies have fewer
/// features, and burn would be compiled again.
///
/// # Errors
/// Where it cannot be built, or the weights are not those of their package.
pub(crate) fn verify_as_tested(workspace: &Workspace) -> Result<()> {
    Program::new(workspace, "cargo").words("build --quiet --workspace --exclude likeness --bins --tests").run()?;
    let program = workspace.target().join("debug/lab");
    Program::new(workspace, &program.to_string_lossy()).args(["verify"]).run()
}

fn run(workspace: &Workspace, command: &str, arguments: Arguments) -> Result<()> {
    Program::new(workspace, "cargo")
        .args(["run", "--quiet", "--package", "lab", "--", command])
        .args(arguments.rest())
        .run()
}
