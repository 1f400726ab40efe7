//! Checks our dependencies: licences, duplicate versions, sources and advisories. `deny.toml` says what is accepted, and why.

use crate::shell::Program;
use crate::step::{Outcome, Step};
use crate::tools::{DENY, WASM};
use crate::workspace::Workspace;
use anyhow::Result;

/// The dependency graphs that are checked: of the page and the worker, of the native programs, and of the build tool, which has its
/// own lock file.
const GRAPHS: [(&str, &str); 3] = [
    ("Cargo.toml", WASM),
    ("Cargo.toml", "x86_64-unknown-linux-gnu"),
    ("crates/bindgen/Cargo.toml", "x86_64-unknown-linux-gnu"),
];

/// The steps: first those that need the lock files only, then the advisories.
pub(crate) fn steps(workspace: &Workspace) -> Vec<Step<'_>> {
    vec![
        Step::new("licences, duplicate versions and sources of dependencies", move || {
            DENY.ensure(workspace)?;
            // An exception for one graph need not occur in the others.
            let line = "check --hide-inclusion-graph --allow unmatched-skip --allow unnecessary-skip \
                         --allow license-not-encountered --allow license-exception-not-encountered";
            judge(workspace, &format!("{line} licenses bans sources"))
        }),
        Step::maybe("advisories against dependencies", move || advisories(workspace)),
    ]
}

/// The database is on a host that not every machine can reach.
fn advisories(workspace: &Workspace) -> Result<Outcome> {
    DENY.ensure(workspace)?;
    if let Err(error) = deny(workspace, GRAPHS[0]).split_args("fetch db").read() {
        let reason = format!("{error:#}");
        let last = reason.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().trim();
        return Ok(Outcome::Skipped(format!("the advisory database cannot be reached ({last})")));
    }
    judge(workspace, "--offline check --hide-inclusion-graph advisories")?;
    Ok(Outcome::Passed)
}

fn judge(workspace: &Workspace, line: &str) -> Result<()> {
    GRAPHS.iter().try_for_each(|graph| deny(workspace, *graph).split_args(line).run())
}

fn deny(workspace: &Workspace, (manifest, target): (&str, &str)) -> Program {
    Program::new(workspace, "cargo-deny")
        .split_args("--config deny.toml --workspace --manifest-path")
        .args([manifest, "--target", target])
}
