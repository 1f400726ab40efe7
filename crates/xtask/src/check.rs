//! The checks that run nothing: formatting, architecture, spelling, lints, documentation, dependencies. Cheapest first.

mod dependencies;
mod spelling;

use crate::browser_tests;
use crate::shell::Program;
use crate::step::{Step, Tally};
use crate::tidy;
use crate::tools::{self, Need, PAGE_ARGUMENTS};
use crate::workspace::Workspace;
use anyhow::Result;

/// `cargo xtask check`.
///
/// # Errors
/// If a check fails; the others run all the same.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    tools::ensure(workspace, Need::Target)?;
    let mut steps = native(workspace);
    steps.extend(wasm(workspace));
    steps.extend(supply(workspace));
    Tally::of(steps).conclude()
}

/// The checks of the code that runs natively.
pub(crate) fn native(workspace: &Workspace) -> Vec<Step<'_>> {
    let cargo = |line: &str| Program::new(workspace, "cargo").split_args(line);
    vec![
        Step::new("formatting", move || {
            cargo("fmt --all -- --check").run()?;
            cargo("fmt --manifest-path crates/bindgen/Cargo.toml -- --check").run()
        }),
        Step::new("architecture and house style", move || tidy::run(workspace)),
        Step::new("lints, native", move || {
            cargo("clippy --quiet --workspace --exclude likeness --all-targets -- -D warnings").run()?;
            // In the profile and the folder in which it is compiled for use.
            cargo("clippy --quiet --release --locked --manifest-path crates/bindgen/Cargo.toml --target-dir")
                .args([workspace.target().join("tools").as_os_str()])
                .split_args("-- -D warnings")
                .run()
        }),
        Step::new("documentation", move || {
            cargo("doc --quiet --no-deps --package likeness-core --package likeness-nets")
                .env("RUSTDOCFLAGS", "-D warnings")
                .run()
        }),
    ]
}

/// The checks by programs that take minutes to compile if they are missing: spelling and dependencies.
pub(crate) fn supply(workspace: &Workspace) -> Vec<Step<'_>> {
    let mut steps = vec![spelling::step(workspace)];
    steps.extend(dependencies::steps(workspace));
    steps
}

/// The checks of the code that runs in a browser, in the profiles that it is built with, so that what is compiled for the host
/// (macros, build scripts) is compiled once.
pub(crate) fn wasm(workspace: &Workspace) -> Vec<Step<'_>> {
    let clippy = |line: &str, targets: &[String]| {
        Program::new(workspace, "cargo")
            .split_args("clippy --quiet --target wasm32-unknown-unknown")
            .split_args(line)
            .args(targets)
            .split_args("-- -D warnings")
            // Calls that panic in a browser are forbidden there only.
            .env("CLIPPY_CONF_DIR", workspace.root().join(".cargo/clippy-wasm"))
            .run()
    };
    vec![
        Step::new("lints, page", move || {
            clippy("--profile release --package likeness --all-targets", &PAGE_ARGUMENTS.map(str::to_owned))
        }),
        Step::new("lints, worker", move || {
            let mut tests = browser_tests::targets(&workspace.root().join("crates/worker"))?;
            // Named already, and cargo takes it only once.
            tests.retain(|target| target != "--lib");
            clippy(
                "--profile worker --features worker/gpu --features worker/programs --package worker --package likeness-nets --package likeness-core --package protocol --lib --bins",
                &tests,
            )
        }),
    ]
}
