//! The wasm target of the Rust toolchain.

use crate::shell::{Program, find, print_line};
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::path::Path;

/// The target that the page and the worker are compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds the target where the toolchain lacks it.
///
/// # Errors
/// Where it is missing and rustup is too, or rustup fails.
pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    if installed(workspace)? {
        return Ok(());
    }
    print_line(&format!("the Rust target {WASM} is missing; adding it"));
    if find(workspace, "rustup").is_none() {
        bail!("the Rust target {WASM} is missing and rustup is not there to add it; get Rust from https://rustup.rs");
    }
    Program::new(workspace, "rustup").args(["target", "add", WASM]).run()?;
    if installed(workspace)? {
        return Ok(());
    }
    bail!("the Rust target {WASM} is still missing; run: rustup target add {WASM}")
}

/// Asks the compiler itself, since not every toolchain comes from rustup.
fn installed(workspace: &Workspace) -> Result<bool> {
    let libraries = Program::new(workspace, "rustc").args(["--print", "target-libdir", "--target", WASM]).read()?;
    Ok(Path::new(libraries.trim()).is_dir())
}
