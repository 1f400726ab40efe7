//! `cargo xtask test`: all tests, cheapest first.

use crate::arguments::Arguments;
use crate::browser_tests;
use crate::check;
use crate::lab;
use crate::playwright::Project;
use crate::shell::Program;
use crate::site::Build;
use crate::size;
use crate::step::{Outcome, Step, Tally};
use crate::tools::{self, Browser, Engine, Need, PAGE_ARGUMENTS, WASM};
use crate::workspace::Workspace;
use anyhow::{Context as _, Result};
use std::path::Path;

const BUILD: &str = "build";

/// The groups of tests to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Groups {
    native: bool,
    browser: bool,
    e2e: bool,
    soak: bool,
    slow: bool,
}

impl Groups {
    /// Those named, or all if none is named. The soak tests run only on request, with the end-to-end tests; the slow ones
    /// only on request, with the native tests.
    fn from_arguments(arguments: &mut Arguments) -> Self {
        let [soak, slow] = ["--soak", "--slow"].map(|name| arguments.flag(name));
        let [native, browser, e2e] = ["--native", "--browser", "--e2e"].map(|name| arguments.flag(name));
        let all = !(native || browser || e2e);
        Self { native: native || all || slow, browser: browser || all, e2e: e2e || all || soak, soak, slow }
    }

    const fn need(self) -> Need {
        if self.browser || self.e2e { Need::Everything } else { Need::Target }
    }
}

/// Sets up and runs the tests. The last line is `N passed, N failed`, counting steps.
///
/// # Errors
/// If a step fails; the others run all the same.
pub(crate) fn run(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let groups = Groups::from_arguments(&mut arguments);
    arguments.finish()?;
    // Looked up now: a step may replace the file, and then the system no longer knows its name.
    let program = std::env::current_exe().context("the executable of this program is gone")?;
    let mut steps = vec![Step::new("setup", move || tools::ensure(workspace, groups.need()))];
    if groups.native {
        steps.extend(check::native(workspace));
        steps.extend(native(workspace));
    }
    if groups.slow {
        steps.push(Step::new("paintings at full size (minutes)", move || {
            let line = "test --workspace --exclude likeness --test style_quality -- --ignored --nocapture";
            Program::new(workspace, "cargo").split_args(line).run()
        }));
    }
    if groups.browser {
        steps.extend(check::wasm(workspace));
    }
    if groups.native && groups.browser {
        // Not if only a part was requested.
        steps.extend(check::supply(workspace));
    }
    if groups.browser || groups.e2e {
        // Before the browser tests, which reuse what it compiled.
        steps.push(Step::new(BUILD, move || Build::default().run(workspace)));
    }
    if groups.browser {
        steps.extend(browser(workspace));
    }
    if groups.e2e {
        steps.extend(end_to_end(workspace, groups.soak, &program));
    }
    Tally::of(steps).conclude()
}

fn native(workspace: &Workspace) -> Vec<Step<'_>> {
    let cargo = |line: &str| Program::new(workspace, "cargo").split_args(line).run();
    vec![
        Step::new("core", move || cargo("test --quiet --package likeness-core")),
        // The page's decisions are plain Rust. Its dependencies are compiled without optimisation: nothing here is slow.
        Step::new("page, natively", move || {
            cargo("test --quiet --package likeness --lib --config profile.dev.package.\"*\".opt-level=0")
        }),
        // The core was tested above; naming all packages keeps one set of features.
        Step::new("nets, engine, lab and commands", move || cargo("test --quiet --workspace --exclude likeness")),
        Step::maybe("weights against their package", move || verify_models(workspace)),
    ]
}

/// Imports the weights again and compares them, if the registry that publishes them can be reached.
fn verify_models(workspace: &Workspace) -> Result<Outcome> {
    let asked = Program::new(workspace, "npm").split_args("view @vladmandic/face-api@1.7.15 dist.integrity").read();
    match asked {
        Ok(_) => lab::verify_as_tested(workspace).map(|()| Outcome::Passed),
        Err(error) => Ok(Outcome::Skipped(format!("the npm registry cannot be reached ({error:#})"))),
    }
}

fn browser(workspace: &Workspace) -> Vec<Step<'_>> {
    let root = workspace.root();
    vec![
        Step::new("size", move || size::run(workspace)).after(BUILD),
        Step::new("bench, its parts", move || {
            Program::new(workspace, "node").args(["--test", "tests/"]).inside(&workspace.bench()).run()
        }),
        Step::new("worker in a browser", move || {
            in_browser(workspace, "worker", &root.join("crates/worker"), "worker")
        }),
        Step::new("page in a browser", move || in_browser(workspace, "likeness", root, "release")),
    ]
}

/// Runs a package's wasm tests in headless Chromium, in the profile in which the build compiled its dependencies.
fn in_browser(workspace: &Workspace, package: &str, folder: &Path, profile: &str) -> Result<()> {
    let browser = Browser::ensure(workspace)?;
    let targets = browser_tests::targets(folder)?;
    anyhow::ensure!(!targets.is_empty(), "{package} has no browser tests");
    Program::new(workspace, "cargo")
        .args(["test", "--target", WASM, "--package", package, "--profile", profile])
        .args(if package == "likeness" { &PAGE_ARGUMENTS[..] } else { &["--features", "gpu"] })
        .args(targets)
        .env("CHROMEDRIVER", browser.driver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "900")
        .run()
}

fn end_to_end<'a>(workspace: &'a Workspace, soak: bool, program: &'a Path) -> Vec<Step<'a>> {
    let playwright = move |project: Project| project.program(workspace, program)?.run();
    let engine = move |engine: Engine| match engine.ensure(workspace) {
        Err(reason) => Ok(Outcome::Skipped(reason)),
        Ok(parts) => {
            let run = Project::Engine(engine).program(workspace, program)?;
            parts.iter().fold(run, |run, (variable, path)| run.env(variable, path)).run().map(|()| Outcome::Passed)
        }
    };
    let mut steps = vec![
        Step::new("end to end", move || playwright(Project::Page)).after(BUILD),
        Step::maybe("end to end, Firefox", move || engine(Engine::Firefox)).after(BUILD),
        Step::maybe("end to end, WebKitGTK", move || engine(Engine::WebKitGtk)).after(BUILD),
    ];
    if soak {
        steps.push(Step::new("soak, the gallery against its model", move || {
            Program::new(workspace, "cargo")
                .split_args("test --package worker --test gallery model")
                .env("LIKENESS_STEPS", "100000")
                .run()
        }));
        steps.push(Step::new("soak, the link and the mailbox against their model", move || {
            Program::new(workspace, "cargo")
                .split_args("test --package likeness --lib model_tests")
                .env("LIKENESS_STEPS", "100000")
                .run()
        }));
        steps.push(Step::new("soak", move || playwright(Project::Soak)).after(BUILD));
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(line: &str) -> Groups {
        Groups::from_arguments(&mut Arguments::new(line.split_whitespace().map(str::to_owned)))
    }

    #[test]
    fn without_a_word_everything_runs_but_the_soak_test() {
        let all = Groups { native: true, browser: true, e2e: true, soak: false, slow: false };
        assert_eq!(groups(""), all, "all of CI");
    }

    #[test]
    fn a_named_group_runs_alone() {
        let native = Groups { native: true, browser: false, e2e: false, soak: false, slow: false };
        assert_eq!(groups("--native"), native, "native");
        assert_eq!(groups("--native --slow"), Groups { slow: true, ..native }, "and its slow tests");
        assert_eq!(groups("--native").need(), Need::Target, "which needs no browser");
        assert_eq!(groups("--e2e").need(), Need::Everything, "these do");
    }

    #[test]
    fn the_soak_test_comes_with_what_it_was_asked_with() {
        let all = Groups { native: true, browser: true, e2e: true, soak: true, slow: false };
        assert_eq!(groups("--soak"), all, "all and the soak");
        let e2e = Groups { native: false, browser: false, ..all };
        assert_eq!(groups("--e2e --soak"), e2e, "e2e and soak");
    }
}
