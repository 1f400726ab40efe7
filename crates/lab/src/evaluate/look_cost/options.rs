//! The command-line options of `evaluate look-cost`.

use crate::evaluate::folder_options::FolderOptions;
use anyhow::ensure;
use lexopt::ValueExt as _;
use std::path::PathBuf;

/// The text of `--help`.
pub const HELP: &str = "\
evaluate look-cost --images DIR   what looking at a photo again costs: in tiles, turned, and in moved boxes; one picture at a time

--images DIR    a folder with a folder of pictures for each person
--limit N       so many pictures of each kind, spread over the folder; by default 12
--rounds N      runs of each look at each picture; by default 3
--out FILE      writes the figures as JSON
";

/// Pictures of each kind if nothing else is asked for.
const LIMIT: usize = 12;

/// Runs of each look if nothing else is asked for.
const ROUNDS: usize = 3;

/// The options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// What every evaluation of a folder has. The threads are not used: what is timed has the machine for itself.
    pub folder: FolderOptions,
    /// Number of pictures of each kind.
    pub limit: usize,
    /// Runs of each look at each picture.
    pub rounds: usize,
}

impl Options {
    /// Parses the arguments after `evaluate look-cost`, among which `--root` is allowed too. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let (mut limit, mut rounds) = (LIMIT, ROUNDS);
        let folder = FolderOptions::parse(parser, root, |name, parser| {
            match name {
                "limit" => limit = parser.value()?.parse()?,
                "rounds" => rounds = parser.value()?.parse()?,
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        ensure!(limit > 0 && rounds > 0, "--limit and --rounds must be at least 1");
        Ok(folder.map(|folder| Self { folder, limit, rounds }))
    }

    /// The command that reproduces the figures elsewhere, without paths of this machine.
    pub fn command(&self) -> String {
        format!("cargo xtask evaluate look-cost --images DIR --limit {} --rounds {}", self.limit, self.rounds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &str) -> anyhow::Result<Option<Options>> {
        Options::parse(&mut lexopt::Parser::from_args(words.split_whitespace()), &mut PathBuf::new())
    }

    #[test]
    fn options_become_a_command_that_repeats_them() {
        let options = parse("--images i --limit 4").expect("well formed").expect("no help");
        let expected = "cargo xtask evaluate look-cost --images DIR --limit 4 --rounds 3";
        assert_eq!(options.command(), expected, "no path");
    }

    #[test]
    fn incomplete_and_unknown_options_are_rejected() {
        for words in ["", "--images i --limit 0", "--images i --rounds 0", "--images i --record"] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help requires nothing else");
    }
}
