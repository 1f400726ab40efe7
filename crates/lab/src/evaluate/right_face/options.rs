//! The command-line options of `evaluate right-face`.

use crate::evaluate::folder_options::FolderOptions;
use std::path::PathBuf;

/// The text of `--help`.
pub const HELP: &str = "\
evaluate right-face --images DIR   of several faces in a picture, how often the person it is of is chosen

--images DIR    a folder with a folder of pictures for each person
--threads N     by default one per core
--out FILE      writes the figures as JSON
";

/// The options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// What every evaluation of a folder has.
    pub folder: FolderOptions,
}

impl Options {
    /// Parses the arguments after `evaluate right-face`, among which `--root` is allowed too. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let folder = FolderOptions::parse(parser, root, |_, _| Ok(false))?;
        Ok(folder.map(|folder| Self { folder }))
    }

    /// The command that reproduces the figures elsewhere, without paths of this machine.
    pub fn command(&self) -> String {
        "cargo xtask evaluate right-face --images DIR".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn incomplete_and_unknown_options_are_rejected() {
        let parse =
            |words: &str| Options::parse(&mut lexopt::Parser::from_args(words.split_whitespace()), &mut PathBuf::new());
        for words in ["", "--images i --threads 0", "--images i --pairs p", "--images i more"] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help requires nothing else");
        let options = parse("--images i --threads 3").expect("well formed").expect("no help");
        assert_eq!((options.folder.threads, options.folder.images), (3, PathBuf::from("i")), "as given");
    }
}
