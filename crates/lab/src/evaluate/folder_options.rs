//! The options that every evaluation of a folder of pictures has: where they are, how many threads, where the figures go.

use anyhow::ensure;
use lexopt::Arg;
use lexopt::prelude::{Long, Short, ValueExt as _};
use std::path::PathBuf;
use std::thread;

/// The options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderOptions {
    /// The folder of the pictures.
    pub images: PathBuf,
    /// Number of threads.
    pub threads: usize,
    /// The file that the figures are written to.
    pub out: Option<PathBuf>,
}

impl FolderOptions {
    /// One thread per core, without writing anything.
    pub fn new(images: PathBuf) -> Self {
        Self { images, threads: thread::available_parallelism().map_or(1, usize::from), out: None }
    }

    /// Parses all arguments, among which `--root` is allowed too. `own` is given each that is none of these, by its name, and takes its
    /// value; it says whether there is such an option. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing.
    pub fn parse(
        parser: &mut lexopt::Parser,
        root: &mut PathBuf,
        mut own: impl FnMut(&str, &mut lexopt::Parser) -> anyhow::Result<bool>,
    ) -> anyhow::Result<Option<Self>> {
        let mut options = Self::new(PathBuf::new());
        while let Some(argument) = parser.next()? {
            match argument {
                Long("root") => *root = PathBuf::from(parser.value()?),
                Long("images") => options.images = PathBuf::from(parser.value()?),
                Long("threads") => options.threads = parser.value()?.parse()?,
                Long("out") => options.out = Some(PathBuf::from(parser.value()?)),
                Long("help") | Short('h') => return Ok(None),
                Long(name) => {
                    let name = name.to_owned();
                    if !own(&name, parser)? {
                        return Err(Arg::Long(&name).unexpected().into());
                    }
                }
                other => return Err(other.unexpected().into()),
            }
        }
        ensure!(!options.images.as_os_str().is_empty(), "--images DIR is missing");
        ensure!(options.threads > 0, "--threads must be at least 1");
        Ok(Some(options))
    }
}
