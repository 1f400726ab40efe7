//! The wasm target of the Rust toolchain.

use crate::shell::{Program, find, print_line};
use crate::workspace::Workspace;
use anyhow::{Result, bail};
use std::path::Path;

/// The target of the page and the worker.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Arguments of cargo for everything that compiles the page for a browser: Leptos then shares code between views, which saves a
/// fifth of the page (ADR 9). Not in `.cargo/config.toml`, where it would also be a flag of the worker.
pub(crate) const PAGE_ARGUMENTS: [&str; 2] =
    ["--config", "target.wasm32-unknown-unknown.rustflags=['--cfg=erase_components']"];

/// Arguments of `cargo rustc` for the page that is split afterwards: its cuts, and the linker's notes on what refers to what.
pub(crate) const SPLIT_ARGUMENTS: [&str; 5] = ["--features", "split", "--", "-C", "link-arg=--emit-relocs"];

/// Adds the target if the toolchain lacks it.
///
/// # Errors
/// If it is missing and rustup is missing or fails.
pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    if installed(workspace)? {
        return Ok(());
    }
    print_line(&format!("the Rust target {WASM} is missing; adding it"));
    if find(workspace, "rustup").is_none() {
        bail!("the Rust target {WASM} is missing, and so is rustup to add it; get Rust from https://rustup.rs");
    }
    Program::new(workspace, "rustup").args(["target", "add", WASM]).run()?;
    if installed(workspace)? {
        return Ok(());
    }
    bail!("the Rust target {WASM} is still missing; run: rustup target add {WASM}")
}

/// Asks the compiler, because not every toolchain comes from rustup.
fn installed(workspace: &Workspace) -> Result<bool> {
    let libraries = Program::new(workspace, "rustc").args(["--print", "target-libdir", "--target", WASM]).read()?;
    Ok(Path::new(libraries.trim()).is_dir())
}
