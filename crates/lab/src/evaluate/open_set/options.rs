//! The command-line options of `evaluate open-set`.

use crate::evaluate::folder_options::FolderOptions;
use crate::evaluate::options::encoder;
use anyhow::ensure;
use lexopt::ValueExt as _;
use likeness_core::manifest::EncoderNet;
use std::path::PathBuf;

/// The text of `--help`.
pub const HELP: &str = "\
evaluate open-set --images DIR   how often strangers are named, and enrolled people, in galleries of K people

--images DIR    a folder with a folder of pictures for each person
--cache FILE    stores the result of each picture, as `evaluate lfw` does
--splits N      random divisions of the people into enrolled ones and two halves of strangers (200)
--encoder NAME  mobilefacenet or dlib; by default the default one of models/manifest.json
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
    /// Number of divisions.
    pub splits: u32,
    /// The encoder, if not the default one.
    pub encoder: Option<EncoderNet>,
}

impl Options {
    /// 200 divisions, without storing or writing anything.
    pub fn new(images: PathBuf) -> Self {
        Self { folder: FolderOptions::new(images), cache: None, splits: 200, encoder: None }
    }

    /// Parses the arguments after `evaluate open-set`, among which `--root` is allowed too. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let mut options = Self::new(PathBuf::new());
        let folder = FolderOptions::parse(parser, root, |name, parser| {
            match name {
                "cache" => options.cache = Some(PathBuf::from(parser.value()?)),
                "splits" => options.splits = parser.value()?.parse()?,
                "encoder" => options.encoder = Some(encoder(&parser.value()?.string()?)?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        ensure!(options.splits > 0, "--splits must be at least 1");
        Ok(folder.map(|folder| Self { folder, ..options }))
    }

    /// The command that reproduces the figures elsewhere, without paths of this machine.
    pub fn command(&self) -> String {
        let encoder = self.encoder.map_or(String::new(), |net| format!(" --encoder {}", net.key()));
        format!("cargo xtask evaluate open-set --images DIR --splits {}{encoder}", self.splits)
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
        let options = parse("--images i --splits 30 --encoder dlib --cache c").expect("well formed").expect("no help");
        let command = "cargo xtask evaluate open-set --images DIR --splits 30 --encoder dlib";
        assert_eq!(options.command(), command, "no path of this machine");
    }

    #[test]
    fn incomplete_and_unknown_options_are_rejected() {
        for words in ["", "--images i --splits 0", "--images i --threads 0", "--images i --encoder x", "--images i x"] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help requires nothing else");
    }
}
