//! The command-line options of `evaluate personal-head`.

use crate::evaluate::folder_options::FolderOptions;
use anyhow::ensure;
use lexopt::ValueExt as _;
use std::path::PathBuf;

/// The text of `--help`.
pub const HELP: &str = "\
evaluate personal-head --images DIR   whether a linear head, learned from a gallery, names its people better than the embeddings as they are

--images DIR    a folder with a folder of pictures for each person
--cache FILE    stores the result of each picture, as `evaluate lfw` does
--galleries N   drawn at random; default 40
--enrolled N    people in each; default 5
--record        writes the distribution from which the page draws strangers
--threads N     by default one per core
--out FILE      writes the figures as JSON
";

/// The options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// What every evaluation of a folder has.
    pub folder: FolderOptions,
    /// The file that caches findings.
    pub cache: Option<PathBuf>,
    /// Number of galleries.
    pub galleries: u32,
    /// People in each.
    pub enrolled: usize,
    /// Whether the distribution is written.
    pub record: bool,
}

impl Options {
    /// 40 galleries of 5 people, without writing anything.
    pub fn new(images: PathBuf) -> Self {
        Self { folder: FolderOptions::new(images), cache: None, galleries: 40, enrolled: 5, record: false }
    }

    /// Parses the arguments after `evaluate personal-head`, among which `--root` is allowed too. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let mut options = Self::new(PathBuf::new());
        let folder = FolderOptions::parse(parser, root, |name, parser| {
            match name {
                "cache" => options.cache = Some(PathBuf::from(parser.value()?)),
                "galleries" => options.galleries = parser.value()?.parse()?,
                "enrolled" => options.enrolled = parser.value()?.parse()?,
                "record" => options.record = true,
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        ensure!(options.galleries > 0, "--galleries must be at least 1");
        ensure!(options.enrolled > 1, "--enrolled must be at least 2");
        Ok(folder.map(|folder| Self { folder, ..options }))
    }

    /// The command that reproduces the figures elsewhere, without paths of this machine.
    pub fn command(&self) -> String {
        let (galleries, enrolled) = (self.galleries, self.enrolled);
        format!("cargo xtask evaluate personal-head --images DIR --galleries {galleries} --enrolled {enrolled}")
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
        let options = parse("--images i --galleries 3 --enrolled 4 --record").expect("well formed").expect("no help");
        let command = "cargo xtask evaluate personal-head --images DIR --galleries 3 --enrolled 4";
        assert_eq!((options.command().as_str(), options.record), (command, true), "without what writes");
    }

    #[test]
    fn incomplete_and_unknown_options_are_rejected() {
        for words in ["", "--images i --galleries 0", "--images i --enrolled 1", "--images i --splits 3"] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help requires nothing else");
    }
}
