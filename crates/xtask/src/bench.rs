//! `cargo xtask bench`: our nets and others in one headless Chromium, in turns, on the same numbers, with outputs compared.
//!
//! Node.js drives the browser (`tests/bench`) and `lab bench-plan` writes the plan; this module sets up, summarises and records.
//! `docs/PERFORMANCE.md` says how it is measured.

mod live;
mod options;
mod record;
mod rounds;
mod start;
mod summary;
mod table;

use crate::arguments::Arguments;
use crate::lab;
use crate::shell::{Program, print_line};
use crate::site::Build;
use crate::tools::{self, Browser, Need};
use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use options::{BenchBackend, Options};
use rounds::Rounds;
use std::fs;
use summary::Summary;

const HELP: &str = "\
cargo xtask bench [--backend cpu|webgpu|all] [--quick] [--rounds N] [--items a,b | --layers] [--peers tfjs,...]
                  [--out FILE] [--record] [--no-build] [--live | --start]
  --quick     few rounds: shows only that everything runs
  --layers    single convolutions instead of nets: our kernels, those without Winograd, burn's
  --items     only these items; an unknown name lists all names
  --out       the output file, JSON (target/bench/BACKEND.json)
  --peers     some of tfjs, tfjs_hand, ort, faceapi; or our own nets with other kernels: burn, direct
  --record    write docs/bench/BACKEND.json and the table in docs/PERFORMANCE.md
  --no-build  use the existing dist/
  --live      instead: live recognition with 1,000 enrolled people compared with three, in frames per second
              (target/bench/live.json)
  --start     instead: from navigation to the first verdict, cold and warm, over emulated lines, with face-api's and human's
              own set-ups served beside ours (target/bench/start.json)
";

/// `cargo xtask bench`.
///
/// # Errors
/// If something is missing, our nets cannot be run, or a peer's output differs from ours.
pub(crate) fn run(workspace: &Workspace, mut arguments: Arguments) -> Result<()> {
    if arguments.flag("--help") {
        print_line(HELP.trim_end());
        return Ok(());
    }
    let options = Options::from_arguments(&mut arguments)?;
    arguments.finish()?;
    if options.start {
        return start::run(workspace, &options);
    }
    tools::ensure(workspace, Need::Everything)?;
    tools::ensure_packages(workspace, &workspace.bench())?;
    if !options.no_build {
        Build::default().run(workspace)?;
    }
    let folder = workspace.target().join("bench");
    if options.live {
        return live::run(workspace, options.rounds, &options.out.unwrap_or_else(|| folder.join("live.json")));
    }
    lab::bench_plan(workspace, &folder)?;
    let mut wrong = Vec::new();
    for backend in options.backends() {
        print_line(&format!("\n{}", backend.title()));
        let summary = measured(workspace, &options, *backend)?;
        let name = options.name(*backend);
        let out = options.out(&folder, &name);
        fs::write(&out, summary.json()?).with_context(|| format!("{} cannot be written", out.display()))?;
        print_line(&format!("\n{}\nfigures: {}", table::text(&summary), out.display()));
        if options.record {
            record::keep(workspace, &name, &summary)?;
        }
        wrong.extend(summary.wrong());
    }
    if !wrong.is_empty() {
        bail!("some results are wrong:\n  {}", wrong.join("\n  "));
    }
    Ok(())
}

fn measured(workspace: &Workspace, options: &Options, backend: BenchBackend) -> Result<Summary> {
    let browser = Browser::ensure(workspace)?;
    let folder = workspace.target().join("bench");
    let rounds = folder.join(format!("rounds-{}.json", options.name(backend)));
    Program::new(workspace, "node")
        .args([workspace.bench().join("run.mjs")])
        .args(["--site".as_ref(), workspace.dist().as_os_str()])
        .args(["--plan".as_ref(), folder.as_os_str()])
        .args(["--chromium".as_ref(), browser.chromium.as_os_str()])
        .args(["--out".as_ref(), rounds.as_os_str()])
        .args(["--backend", backend.name(), "--items", &options.items, "--peers", options.peers()])
        .args(options.layers.then_some("--layers"))
        .args(options.limits(backend).arguments())
        .run()?;
    let text = fs::read_to_string(&rounds).with_context(|| format!("{} cannot be read", rounds.display()))?;
    Ok(Summary::new(Rounds::parse(&text)?))
}
