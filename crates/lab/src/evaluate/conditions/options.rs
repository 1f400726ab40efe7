//! The command-line options of `evaluate conditions`.

use crate::evaluate::folder_options::FolderOptions;
use anyhow::ensure;
use lexopt::ValueExt as _;
use std::path::PathBuf;

/// The text of `--help`.
pub const HELP: &str = "\
evaluate conditions --images DIR   where detection, landmarks and encoder give out: light, tilt, blur, size, compression, and by
                                   how light the skin is in the picture

--images DIR    a folder with a folder of pictures for each person
--limit N       only the first N people with several pictures are put through the conditions
--threads N     by default one per core
--out FILE      writes the figures as JSON
";

/// The options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// What every evaluation of a folder has.
    pub folder: FolderOptions,
    /// Maximum number of people.
    pub limit: Option<usize>,
}

impl Options {
    /// Parses the arguments after `evaluate conditions`, among which `--root` is allowed too. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let mut limit = None;
        let folder = FolderOptions::parse(parser, root, |name, parser| {
            if name == "limit" {
                limit = Some(parser.value()?.parse()?);
            }
            Ok(name == "limit")
        })?;
        ensure!(limit != Some(0), "--limit must be at least 1");
        Ok(folder.map(|folder| Self { folder, limit }))
    }

    /// The command that reproduces the figures elsewhere, without paths of this machine.
    pub fn command(&self) -> String {
        let limit = self.limit.map_or(String::new(), |limit| format!(" --limit {limit}"));
        format!("cargo xtask evaluate conditions --images DIR{limit}")
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
        let options = parse("--images i --limit 4 --threads 1").expect("well formed").expect("no help");
        assert_eq!(options.command(), "cargo xtask evaluate conditions --images DIR --limit 4", "no path");
    }

    #[test]
    fn incomplete_and_unknown_options_are_rejected() {
        for words in ["", "--images i --limit 0", "--images i --threads 0", "--images i --record"] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help requires nothing else");
    }
}
