//! `cargo xtask`: one command for everything that is done to this repository. Continuous integration calls it too and
//! holds no logic of its own.

mod arguments;
mod bench;
mod browser_tests;
mod bundle;
mod check;
mod html;
mod lab;
mod playwright;
mod seal;
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
                       set up and run the tests, cheapest first: all of them, or the groups named
  build [--public-url URL] [--dev]
                       dist/, ready for a static host; works under any path unless a URL is given
  check                formatting, architecture, lints (native and wasm), documentation
  setup                install what the other commands need, saying what is done
  host DIR [--port 8080] [--under /sub/]
                       only the server: serve a folder as it is
  size                 sizes of the built page, against their budgets
  tidy                 the rules of the architecture and of the house style
  models import|verify the weights under models/: the face nets from their published package; `import vgg` describes
                       the compact VGGs, `import vgg19 --from FILE` adds VGG-19 itself for those who host the page
  evaluate ...         accuracy of the pipeline on labelled pairs; `evaluate --help` says more
  stylize ...          a photo in the style of pictures by the page's own engine; `stylize --help` says more
  bench ...            our nets beside those they are compared with, in one browser; `bench --help` says more
  seal                 the last step of a build by Trunk, which calls it: content security policy, versioned worker
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
        "seal" => alone(arguments, seal::run),
        "bench" => bench::run(&workspace, arguments),
        "models" => lab::models(&workspace, arguments),
        "evaluate" => lab::evaluate(&workspace, arguments),
        "stylize" => lab::stylize(&workspace, arguments),
        "" | "help" | "--help" | "-h" => {
            shell::print_line(HELP.trim_end());
            Ok(())
        }
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    }
}

/// Runs a command that takes no arguments, refusing any.
fn alone(arguments: Arguments, command: impl FnOnce() -> Result<()>) -> Result<()> {
    arguments.finish()?;
    command()
}
