//! The command-line options of `evaluate drawn`.

use crate::evaluate::folder_options::FolderOptions;
use lexopt::ValueExt as _;
use std::path::PathBuf;

/// The text of `--help`.
pub const HELP: &str = "\
evaluate drawn --images DIR   how much of a face has one brightness, in photographs and in drawings, and which faces are said to be
                              drawn

--images DIR    a folder of photographs, with a folder of pictures for each person
--drawings DIR  a folder of other pictures, such as paintings, which get a row of their own
--people N      draws so many people; by default 60
--limit N       only the first N photographs
--threads N     by default one per core
--out FILE      writes the figures as JSON
";

/// People drawn if nothing else is asked for.
const PEOPLE: u64 = 60;

/// The options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// What every evaluation of a folder has.
    pub folder: FolderOptions,
    /// A folder of other pictures.
    pub drawings: Option<PathBuf>,
    /// Number of people drawn.
    pub people: u64,
    /// Maximum number of photographs.
    pub limit: Option<usize>,
}

impl Options {
    /// Parses the arguments after `evaluate drawn`, among which `--root` is allowed too. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let (mut drawings, mut people, mut limit) = (None, PEOPLE, None);
        let folder = FolderOptions::parse(parser, root, |name, parser| {
            match name {
                "drawings" => drawings = Some(PathBuf::from(parser.value()?)),
                "people" => people = parser.value()?.parse()?,
                "limit" => limit = Some(parser.value()?.parse()?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        Ok(folder.map(|folder| Self { folder, drawings, people, limit }))
    }

    /// The command that reproduces the figures elsewhere, without paths of this machine.
    pub fn command(&self) -> String {
        let drawings = if self.drawings.is_some() { " --drawings DIR" } else { "" };
        let people = if self.people == PEOPLE { String::new() } else { format!(" --people {}", self.people) };
        let limit = self.limit.map_or(String::new(), |limit| format!(" --limit {limit}"));
        format!("cargo xtask evaluate drawn --images DIR{drawings}{people}{limit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &str) -> anyhow::Result<Option<Options>> {
        Options::parse(&mut lexopt::Parser::from_args(words.split_whitespace()), &mut PathBuf::new())
    }

    #[test]
    fn options_become_a_command_that_repeats_them_without_paths() {
        for (words, command) in [
            ("--images i --threads 1", "cargo xtask evaluate drawn --images DIR"),
            (
                "--images i --drawings d --people 4 --limit 2",
                "cargo xtask evaluate drawn --images DIR --drawings DIR --people 4 --limit 2",
            ),
        ] {
            assert_eq!(parse(words).expect("well formed").expect("no help").command(), command, "{words}");
        }
    }

    #[test]
    fn incomplete_and_unknown_options_are_rejected() {
        for words in ["", "--images i --people few", "--images i --threads 0", "--images i --record"] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help requires nothing else");
    }
}
