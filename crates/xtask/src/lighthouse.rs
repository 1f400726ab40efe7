//! `cargo xtask lighthouse`: serves the built page and has Lighthouse judge it, as on a phone with a simulated slow line.

mod report;

use crate::arguments::Arguments;
use crate::server::{Served, Site};
use crate::shell::{Program, print_line};
use crate::site::Build;
use crate::tools::{self, Browser, Need};
use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use report::Report;
use std::fs;
use std::path::{Path, PathBuf};

/// The least that each figure must be, of 100.
const LEAST: f64 = 95.0;

/// The forms of the report.
const KINDS: [&str; 2] = ["html", "json"];

/// `cargo xtask lighthouse`.
///
/// # Errors
/// If something is missing, Lighthouse fails, or a figure is too low.
pub(crate) fn run(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    let no_build = arguments.flag("--no-build");
    let out: Option<PathBuf> = arguments.value("--out")?;
    arguments.finish()?;
    let folder = workspace.root().join(out.unwrap_or_else(|| workspace.target().join("lighthouse")));
    tools::ensure_packages(workspace, &workspace.lighthouse())?;
    let browser = Browser::ensure(workspace)?;
    if !no_build {
        tools::ensure(workspace, Need::Build)?;
        Build::default().run(workspace)?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be created", folder.display()))?;
    let served = Served::start(Site::open(&workspace.dist(), "/")?.compressing())?;
    judge(workspace, &browser, &served.address(), &folder)?;
    drop(served);
    let report = folder.join("report.json");
    let text = fs::read_to_string(&report).with_context(|| format!("{} cannot be read", report.display()))?;
    let report = Report::parse(&text)?;
    print_line(&format!("\n{}\nreport: {}", report.text(LEAST), folder.join("report.html").display()));
    let low = report.below(LEAST);
    if !low.is_empty() {
        bail!("below {LEAST}: {}", low.join(", "));
    }
    Ok(())
}

/// Runs Lighthouse with its own settings, and names its two files.
fn judge(workspace: &Workspace, browser: &Browser, address: &str, folder: &Path) -> Result<()> {
    Program::new(workspace, "node")
        .args([workspace.lighthouse().join("node_modules/lighthouse/cli/index.js")])
        .args([address, "--quiet", "--no-enable-error-reporting", "--chrome-flags=--headless=new --no-sandbox"])
        .args(KINDS.map(|kind| format!("--output={kind}")))
        .args(["--output-path".as_ref(), folder.join("page").as_os_str()])
        .env("CHROME_PATH", &browser.chromium)
        .run()?;
    for kind in KINDS {
        let made = folder.join(format!("page.report.{kind}"));
        fs::rename(&made, folder.join(format!("report.{kind}")))
            .with_context(|| format!("{} is missing", made.display()))?;
    }
    Ok(())
}
