//! The command-line options of a training.

use super::given::Given;
use super::{drawn, figures, photos};
use crate::stylize::options::backend;
use anyhow::{Context as _, bail, ensure};
use likeness_core::backend::Preference;
use likeness_learn::settings::{Miner, Objective, PairFeatures, TrainingSettings};
use std::path::PathBuf;
use std::thread;

/// The text of `--help`.
pub const HELP: &str = "\
learn   trains the lessons' net on people drawn by a program, and examines it on 200 that it never saw

--loss L         triplet, contrastive, head (|f_i - f_j|) or chi2; default triplet
--miner M        course, random, all, semi-hard or hardest; default semi-hard
--margin A       0.01 to 2; default 0.2, contrastive 1
--people N       to learn from, 2 to 5,000; default 1,000
--steps N        of 64 pictures; default 750
--difficulty Q   0 (passport photos) to 1.5; default 0.6
--seed S         default 1
--every N        steps between two measurements of the error rate; default 25
--out FILE       the net, which the page can load (safetensors)
--curve CSV      loss, active share, spread and error rate by step

learn --figures   the tables of docs/LEARN.md: ten trainings for each seed

--seeds LIST     default 1,2,3
--steps N, --difficulty Q, --every N   as above

learn --photos DIR --out FILE   trains a larger net on photos of your own, one sub-folder for each person: faces are found and aligned as
                                on the page; people held out are never trained on, and the net is examined on them

--out FILE       the net (safetensors). It is also the checkpoint: the same command goes on where it was interrupted. The faces
                 found are kept in FILE.chips
--held-out P     part of the people to hold out; default 0.2
--loss, --miner, --margin, --seed, --curve   as above
--steps N        of at least 64 pictures; default 1,000
--rate R         highest learning rate; default 0.001
--every N        steps between two measurements of the error rate; default 50
--save-every N   steps between two checkpoints; default 50
--minutes M      stop after M minutes; the same command goes on
--threads N      to find faces; by default one per core
--backend B      cpu, or webgpu if built with the feature `gpu`; default cpu
";

/// What to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Options {
    /// A training of the lessons' net on drawn people.
    Drawn(drawn::Options),
    /// Trainings for the tables of the documentation.
    Figures(figures::Options),
    /// A training of a larger net on photos.
    Photos(photos::Options),
}

impl Options {
    /// Parses the arguments after the command. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or out of range.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let Some(mut given) = Given::read(parser, &["figures"], root)? else { return Ok(None) };
        Ok(Some(if given.flag("figures") {
            let options = Self::Figures(figures_options(&mut given)?);
            given.end("learn --figures")?;
            options
        } else if let Some(folder) = given.path("photos") {
            let options = Self::Photos(photo_options(folder, &mut given)?);
            given.end("learn --photos")?;
            options
        } else {
            let options = Self::Drawn(drawn_options(&mut given)?);
            given.end("learn")?;
            options
        }))
    }
}

fn drawn_options(given: &mut Given) -> anyhow::Result<drawn::Options> {
    let default = TrainingSettings::default();
    let settings = TrainingSettings {
        seed: given.value("seed")?.unwrap_or(default.seed),
        people: given.value("people")?.unwrap_or(default.people),
        difficulty: given.value("difficulty")?.unwrap_or(default.difficulty),
        objective: objective(given)?,
        steps: given.value("steps")?.unwrap_or(default.steps),
    };
    ensure!(settings == settings.clone().within_range(), "an option is out of range; see --help");
    Ok(drawn::Options {
        settings,
        every: every(given, "every", 25)?,
        out: given.path("out"),
        curve: given.path("curve"),
    })
}

fn figures_options(given: &mut Given) -> anyhow::Result<figures::Options> {
    let default = TrainingSettings::default();
    let seeds: Vec<u64> = given.list("seeds")?.unwrap_or(vec![1, 2, 3]);
    let settings = TrainingSettings {
        difficulty: given.value("difficulty")?.unwrap_or(default.difficulty),
        steps: given.value("steps")?.unwrap_or(default.steps),
        ..default
    };
    ensure!(settings == settings.clone().within_range(), "an option is out of range; see --help");
    Ok(figures::Options { seeds, settings, every: every(given, "every", 25)? })
}

fn photo_options(folder: PathBuf, given: &mut Given) -> anyhow::Result<photos::Options> {
    let settings = TrainingSettings {
        seed: given.value("seed")?.unwrap_or(1),
        objective: objective(given)?,
        steps: given.value("steps")?.unwrap_or(1000),
        // Of drawn people; photos are as they are.
        difficulty: 0.0,
        ..TrainingSettings::default()
    };
    ensure!(settings == settings.clone().within_range(), "an option is out of range; see --help");
    let options = photos::Options {
        folder,
        settings,
        out: given.path("out").context("--out FILE is missing")?,
        held_out: given.value("held-out")?.unwrap_or(0.2),
        rate: given.value("rate")?.unwrap_or(1e-3),
        every: every(given, "every", 50)?,
        save_every: every(given, "save-every", 50)?,
        minutes: given.value("minutes")?,
        curve: given.path("curve"),
        threads: given.value("threads")?.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from)),
        backend: given.value::<String>("backend")?.map_or(Ok(Preference::Cpu), |name| backend(&name))?,
    };
    ensure!((0.0..1.0).contains(&options.held_out), "--held-out is a part of the people, 0 to 1");
    ensure!(options.rate > 0.0 && options.rate <= 1.0, "--rate is above 0 and at most 1");
    Ok(options)
}

/// Steps between two measurements, or two checkpoints.
fn every(given: &mut Given, name: &str, default: u32) -> anyhow::Result<u32> {
    let every = given.value(name)?.unwrap_or(default);
    ensure!(every > 0, "--{name} is at least 1");
    Ok(every)
}

/// What is minimised.
fn objective(given: &mut Given) -> anyhow::Result<Objective> {
    let loss = given.value::<String>("loss")?;
    let miner = given.value::<String>("miner")?.map_or(Ok(Miner::SemiHard), |name| of_name(&name))?;
    let margin = given.value("margin")?;
    Ok(match loss.as_deref().unwrap_or("triplet") {
        "triplet" => Objective::Triplet { margin: margin.unwrap_or(0.2), miner },
        "contrastive" => Objective::Contrastive { margin: margin.unwrap_or(1.0) },
        "head" => Objective::BinarySimilarity(PairFeatures::AbsoluteDifference),
        "chi2" => Objective::BinarySimilarity(PairFeatures::ChiSquared),
        other => bail!("there is no loss {other}: triplet, contrastive, head or chi2"),
    })
}

/// The names of the miners.
const MINERS: [(&str, Miner); 5] = [
    ("course", Miner::Course),
    ("random", Miner::Random),
    ("all", Miner::AllViolating),
    ("semi-hard", Miner::SemiHard),
    ("hardest", Miner::Hardest),
];

fn of_name(name: &str) -> anyhow::Result<Miner> {
    let found = MINERS.into_iter().find(|(known, _)| *known == name);
    Ok(found.with_context(|| format!("there is no miner {name}: course, random, all, semi-hard or hardest"))?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> anyhow::Result<Option<Options>> {
        Options::parse(&mut lexopt::Parser::from_args(words), &mut PathBuf::new())
    }

    fn drawn(words: &[&str]) -> drawn::Options {
        match parse(words).expect("well formed").expect("no help") {
            Options::Drawn(options) => options,
            other => panic!("drawn people, not {other:?}"),
        }
    }

    #[test]
    fn without_options_it_trains_as_the_page_does() {
        assert_eq!(drawn(&[]).settings, TrainingSettings::default(), "the page's own");
        assert_eq!(parse(&["--help"]).expect("well formed"), None, "help");
    }

    #[test]
    fn every_loss_and_miner_has_a_name() {
        for (name, miner) in MINERS {
            let options = drawn(&["--miner", name, "--margin", "0.5"]);
            assert_eq!(options.settings.objective, Objective::Triplet { margin: 0.5, miner }, "{name}");
        }
        for loss in ["contrastive", "head", "chi2"] {
            let options = drawn(&["--loss", loss]);
            assert!(!matches!(options.settings.objective, Objective::Triplet { .. }), "{loss}");
        }
    }

    #[test]
    fn figures_have_seeds_and_no_loss() {
        let found = parse(&["--figures", "--seeds", "4, 5", "--steps", "10"]).expect("well formed").expect("no help");
        let Options::Figures(options) = found else { panic!("figures, not {found:?}") };
        assert_eq!((options.seeds, options.settings.steps), (vec![4, 5], 10), "both");
        for words in [["--figures", "--loss=head"], ["--seeds", "1"], ["--figures", "--seeds="]] {
            assert!(parse(&words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn photos_need_a_file_for_the_net_and_have_options_of_their_own() {
        let words =
            ["--photos", "faces", "--out=net", "--held-out", "0.3", "--loss", "contrastive", "--minutes", "2.5"];
        let found = parse(&words).expect("well formed").expect("no help");
        let Options::Photos(options) = found else { panic!("photos, not {found:?}") };
        assert_eq!((options.folder, options.out), ("faces".into(), "net".into()), "both");
        assert_eq!(options.settings.objective, Objective::Contrastive { margin: 1.0 }, "the loss");
        assert!((options.held_out - 0.3).abs() < 1e-9 && options.minutes == Some(2.5), "numbers");
        for words in [
            &["--photos", "faces"][..],
            &["--photos", "faces", "--out", "net", "--people", "9"],
            &["--photos", "faces", "--out", "net", "--held-out", "1"],
            &["--photos", "faces", "--out", "net", "--backend", "abacus"],
            &["--held-out", "0.2"],
        ] {
            assert!(parse(words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn what_is_out_of_range_or_unknown_is_rejected() {
        for words in [["--loss", "none"], ["--miner", "none"], ["--margin", "9"], ["--people", "1"], ["--every", "0"]] {
            assert!(parse(&words).is_err(), "{words:?}");
        }
        assert!(
            parse(&["--none", "1"]).is_err() && parse(&["word"]).is_err() && parse(&["--seed"]).is_err(),
            "no such"
        );
    }
}
