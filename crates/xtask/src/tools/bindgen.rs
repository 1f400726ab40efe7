//! `crates/bindgen`: wasm-bindgen for the build, compiled from this repository.

use crate::shell::{Program, print_line};
use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use std::path::PathBuf;

/// The program; compiled if it is missing or out of date.
///
/// # Errors
/// If it does not compile.
pub(crate) fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    let manifest = workspace.root().join("crates/bindgen/Cargo.toml");
    let builds = workspace.target().join("tools");
    let program = builds.join("release").join(format!("bindgen{}", std::env::consts::EXE_SUFFIX));
    let cargo = Program::new(workspace, "cargo").args(["build", "--release", "--locked", "--manifest-path"]).args([
        manifest.as_os_str(),
        "--target-dir".as_ref(),
        builds.as_os_str(),
    ]);
    if program.is_file() {
        // Nearly always it is up to date, and nothing is printed.
        cargo.read()?;
    } else {
        print_line("compiling crates/bindgen, which prepares wasm for the browser");
        cargo.run().context("run: cargo build --release --locked, in crates/bindgen")?;
    }
    if !program.is_file() {
        bail!("cargo did not build {}", program.display());
    }
    Ok(program)
}
