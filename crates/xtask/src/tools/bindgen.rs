//! `crates/bindgen`: wasm-bindgen as the build needs it, compiled from this repository.

use crate::shell::{Program, print_line};
use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use std::path::PathBuf;

/// The program, compiled where it is missing or out of date.
///
/// # Errors
/// Where it does not compile.
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
        // Nearly always there is nothing to do, and nothing to say.
        cargo.read()?;
    } else {
        print_line("bindgen, which makes wasm ready for a browser, is missing; compiling it");
        cargo.run().context("run: cargo build --release --locked, in crates/bindgen")?;
    }
    if !program.is_file() {
        bail!("cargo was to build {}, and did not", program.display());
    }
    Ok(program)
}
