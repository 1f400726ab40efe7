//! The packages that ours depend on: their licences, second versions, sources, and what is known against them. `deny.toml` says what is
//! accepted, and why.

use crate::shell::Program;
use crate::step::{Outcome, Step};
use crate::tools::{DENY, WASM};
use crate::workspace::Workspace;
use anyhow::Result;

/// What is judged: the page and the worker as they are shipped, the native programs, and the build's own tool, which has a lock file
/// of its own.
const GRAPHS: [(&str, &str); 3] = [
    ("Cargo.toml", WASM),
    ("Cargo.toml", "x86_64-unknown-linux-gnu"),
    ("crates/bindgen/Cargo.toml", "x86_64-unknown-linux-gnu"),
];

/// The steps: first what the lock files tell, then what the world does.
pub(crate) fn steps(workspace: &Workspace) -> Vec<Step<'_>> {
    vec![
        Step::new("licences, second versions and sources of dependencies", move || {
            DENY.ensure(workspace)?;
            // What is accepted in one graph need not occur in every other.
            let words = "check --hide-inclusion-graph --allow unmatched-skip --allow unnecessary-skip \
                         --allow license-not-encountered --allow license-exception-not-encountered";
            judge(workspace, &format!("{words} licenses bans sources"))
        }),
        Step::maybe("advisories against dependencies", move || advisories(workspace)),
    ]
}

/// The database lies at a host of source code, which not every machine reaches.
fn advisories(workspace: &Workspace) -> Result<Outcome> {
    DENY.ensure(workspace)?;
    if let Err(error) = deny(workspace, GRAPHS[0]).words("fetch db").read() {
        let reason = format!("{error:#}");
        let last = reason.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().trim();
        return Ok(Outcome::Skipped(format!("the database of advisories cannot be reached ({last})")));
    }
    judge(workspace, "--offline check --hide-inclusion-graph advisories")?;
    Ok(Outcome::Passed)
}

fn judge(workspace: &Workspace, words: &str) -> Result<()> {
    GRAPHS.iter().try_for_each(|graph| deny(workspace, *graph).words(words).run())
}

fn deny(workspace: &Workspace, (manifest, target): (&str, &str)) -> Program {
    Program::new(workspace, "cargo-deny")
        .words("--config deny.toml --workspace --manifest-path")
        .args([manifest, "--target", target])
}
