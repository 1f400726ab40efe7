//! The command-line options of a training.

use anyhow::{Context as _, bail, ensure};
use lexopt::prelude::{Long, Short, ValueExt as _};
use likeness_learn::settings::{Miner, Objective, PairFeatures, TrainingSettings};
use std::path::PathBuf;

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
";

/// The options.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// What to do.
    pub settings: TrainingSettings,
    /// Steps between two measurements of the error rate.
    pub every: u32,
    /// The file that the net is written to.
    pub out: Option<PathBuf>,
    /// The file that the curve is written to.
    pub curve: Option<PathBuf>,
}

impl Options {
    /// Parses the arguments after the command. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or out of range.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let mut options = Self { settings: TrainingSettings::default(), every: 25, out: None, curve: None };
        let (mut loss, mut miner, mut margin) = ("triplet".to_owned(), Miner::SemiHard, None);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("loss") => loss = parser.value()?.string()?,
                Long("miner") => miner = of_name(&parser.value()?.string()?)?,
                Long("margin") => margin = Some(parser.value()?.parse()?),
                Long("people") => options.settings.people = parser.value()?.parse()?,
                Long("steps") => options.settings.steps = parser.value()?.parse()?,
                Long("difficulty") => options.settings.difficulty = parser.value()?.parse()?,
                Long("seed") => options.settings.seed = parser.value()?.parse()?,
                Long("every") => options.every = parser.value()?.parse()?,
                Long("out") => options.out = Some(parser.value()?.into()),
                Long("curve") => options.curve = Some(parser.value()?.into()),
                Long("root") => *root = parser.value()?.into(),
                Long("help") | Short('h') => return Ok(None),
                other => return Err(other.unexpected().into()),
            }
        }
        options.settings.objective = match loss.as_str() {
            "triplet" => Objective::Triplet { margin: margin.unwrap_or(0.2), miner },
            "contrastive" => Objective::Contrastive { margin: margin.unwrap_or(1.0) },
            "head" => Objective::BinarySimilarity(PairFeatures::AbsoluteDifference),
            "chi2" => Objective::BinarySimilarity(PairFeatures::ChiSquared),
            other => bail!("there is no loss {other}: triplet, contrastive, head or chi2"),
        };
        ensure!(options.every > 0, "--every is at least 1");
        ensure!(options.settings == options.settings.clone().within_range(), "an option is out of range; see --help");
        Ok(Some(options))
    }
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

    #[test]
    fn without_options_it_trains_as_the_page_does() {
        let options = parse(&[]).expect("well formed").expect("no help");
        assert_eq!(options.settings, TrainingSettings::default(), "the page's own");
        assert_eq!(parse(&["--help"]).expect("well formed"), None, "help");
    }

    #[test]
    fn every_loss_and_miner_has_a_name() {
        for (name, miner) in MINERS {
            let options = parse(&["--miner", name, "--margin", "0.5"]).expect("well formed").expect("no help");
            assert_eq!(options.settings.objective, Objective::Triplet { margin: 0.5, miner }, "{name}");
        }
        for loss in ["contrastive", "head", "chi2"] {
            let options = parse(&["--loss", loss]).expect("well formed").expect("no help");
            assert!(!matches!(options.settings.objective, Objective::Triplet { .. }), "{loss}");
        }
    }

    #[test]
    fn what_is_out_of_range_or_unknown_is_rejected() {
        for words in [["--loss", "none"], ["--miner", "none"], ["--margin", "9"], ["--people", "1"], ["--every", "0"]] {
            assert!(parse(&words).is_err(), "{words:?}");
        }
    }
}
