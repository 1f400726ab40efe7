//! `cargo xtask`: one command for all development tasks of this repository. Continuous integration calls it and has no logic of
//! its own.

mod arguments;
mod bench;
mod browser_tests;
mod bundle;
mod check;
mod finish_build;
mod html;
mod lab;
mod lighthouse;
mod playwright;
mod server;
mod shell;
mod site;
mod size;
mod step;
mod suite;
mod tidy;
mod tools;
mod workspace;

use anyhow::{Result, bail};
use arguments::Arguments;
use std::process::ExitCode;
use workspace::Workspace;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port 8080] [--under /sub/] [--dev]
                       set up, build, and serve the page at http://127.0.0.1:8080
  test [--native] [--browser] [--e2e] [--soak] [--slow]
                       set up and run all tests, or the named groups, cheapest first
  build [--public-url URL] [--dev]
                       build dist/ for a static host; works under any path unless a URL is given
  check                formatting, architecture, lints (native and wasm), documentation, spelling, dependencies
  setup                install the tools that the other commands need
  host DIR [--port 8080] [--under /sub/] [--gzip]
                       serve a folder, without building; `serve` compresses as most hosts do, this with --gzip
  size                 compare the sizes of the built page with their budgets
  tidy                 check the rules of the architecture and the house style
  models import|verify import or verify the weights in models/: the face nets from their published package; `import vgg`
                       adds the compact VGGs, `import vgg19 --from FILE` adds VGG-19 for your own site
  evaluate ...         measure the accuracy on labelled pairs; see `evaluate --help`
  stylize ...          stylise a photo with the page's own engine; see `stylize --help`
  learn ...            train the lessons' net, or a larger one on photos; see `learn --help`
  see index            find the nine photos of static/see that excite each unit of VGG-19 most
  see pace             measure what carrying a unit back and scanning a photo cost, in forward passes
  bench ...            compare our nets, or the time to a first verdict, with others in one browser; see `bench --help`
  lighthouse [--no-build] [--out DIR]
                       have Lighthouse judge the page as on a phone: an error if one of its four figures is below 95
  finish-build         the last step of a build, called by Trunk: content security policy, versioned worker
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            shell::warn(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let workspace = Workspace::find()?;
    let arguments = Arguments::new(words);
    match command.as_str() {
        "serve" => site::serve(&workspace, arguments),
        "test" => suite::run(&workspace, arguments),
        "build" => site::build_command(&workspace, arguments),
        "check" => alone(arguments, || check::run(&workspace)),
        "setup" => alone(arguments, || tools::ensure(&workspace, tools::Need::Everything)),
        "host" => site::host(arguments),
        "size" => alone(arguments, || size::run(&workspace)),
        "tidy" => alone(arguments, || tidy::run(&workspace)),
        "finish-build" => alone(arguments, finish_build::run),
        "bench" => bench::run(&workspace, arguments),
        "lighthouse" => lighthouse::run(&workspace, arguments),
        "models" => lab::models(&workspace, arguments),
        "evaluate" => lab::evaluate(&workspace, arguments),
        "stylize" => lab::stylize(&workspace, arguments),
        "learn" => lab::learn(&workspace, arguments),
        "see" => lab::see(&workspace, arguments),
        "" | "help" | "--help" | "-h" => {
            shell::print_line(HELP.trim_end());
            Ok(())
        }
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}

/// Runs a command that takes no arguments.
fn alone(arguments: Arguments, command: impl FnOnce() -> Result<()>) -> Result<()> {
    arguments.finish()?;
    command()
}
