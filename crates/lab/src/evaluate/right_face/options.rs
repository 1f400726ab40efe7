//! The command-line options of `evaluate right-face`.

use anyhow::ensure;
use lexopt::prelude::{Long, Short};
use std::path::PathBuf;
use std::thread;

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
    /// The folder of the pictures.
    pub images: PathBuf,
    /// Number of threads.
    pub threads: usize,
    /// The file that the figures are written to.
    pub out: Option<PathBuf>,
}

impl Options {
    /// Parses the arguments after `evaluate right-face`, among which `--root` is allowed too. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let mut options = Self { images: PathBuf::new(), threads, out: None };
        while let Some(argument) = parser.next()? {
            match argument {
                Long("root") => *root = PathBuf::from(parser.value()?),
                Long("images") => options.images = PathBuf::from(parser.value()?),
                Long("threads") => options.threads = lexopt::ValueExt::parse(&parser.value()?)?,
                Long("out") => options.out = Some(PathBuf::from(parser.value()?)),
                Long("help") | Short('h') => return Ok(None),
                other => return Err(other.unexpected().into()),
            }
        }
        ensure!(!options.images.as_os_str().is_empty(), "--images DIR is missing");
        ensure!(options.threads > 0, "--threads must be at least 1");
        Ok(Some(options))
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
        assert_eq!((options.threads, options.images), (3, PathBuf::from("i")), "as given");
    }
}
