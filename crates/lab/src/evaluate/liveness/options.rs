//! The command-line options of `evaluate liveness`.

use crate::evaluate::folder_options::FolderOptions;
use anyhow::{bail, ensure};
use lexopt::ValueExt as _;
use std::path::PathBuf;

/// The text of `--help`.
pub const HELP: &str = "\
evaluate liveness --images DIR --protocol nuaa|flat-warp   what the turn challenge accepts and refuses

--images DIR    nuaa: the folder with `live` and `photo`, in which a picture is named SUBJECT_xx_PLACE_SESSION_FRAME.jpg
                flat-warp: a folder of pictures of faces, searched with its folders
--protocol P    nuaa: sittings of people and of hand-held photos; flat-warp: pictures held as flat and bent photos, and
                synthetic heads
--limit N       nuaa: only the first N sittings; flat-warp: at most N pictures, spread evenly over all by name
--threads N     by default one per core
--out FILE      writes the figures as JSON
";

/// What is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// The sittings of the NUAA impostor pictures (Tan, Li, Liu, Jiang 2010).
    Nuaa,
    /// Pictures as photos that are held before a camera and turned, and synthetic heads.
    FlatWarp,
}

impl Protocol {
    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nuaa => "nuaa",
            Self::FlatWarp => "flat-warp",
        }
    }
}

/// The options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// What every evaluation of a folder has.
    pub folder: FolderOptions,
    /// What is run.
    pub protocol: Protocol,
    /// Maximum number of sittings or pictures.
    pub limit: Option<usize>,
}

impl Options {
    /// Everything in a folder, without writing anything.
    pub fn new(images: PathBuf, protocol: Protocol) -> Self {
        Self { folder: FolderOptions::new(images), protocol, limit: None }
    }

    /// Parses the arguments after `evaluate liveness`, among which `--root` is allowed too. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let (mut protocol, mut limit) = (None, None);
        let folder = FolderOptions::parse(parser, root, |name, parser| {
            match name {
                "protocol" => protocol = Some(parser.value()?.string()?),
                "limit" => limit = Some(parser.value()?.parse()?),
                _ => return Ok(false),
            }
            Ok(true)
        })?;
        let Some(folder) = folder else { return Ok(None) };
        let protocol = match protocol.as_deref() {
            Some("nuaa") => Protocol::Nuaa,
            Some("flat-warp") => Protocol::FlatWarp,
            Some(other) => bail!("there is no protocol {other}\n\n{HELP}"),
            None => bail!("--protocol is missing\n\n{HELP}"),
        };
        ensure!(limit != Some(0), "--limit must be at least 1");
        Ok(Some(Self { folder, protocol, limit }))
    }

    /// The command that reproduces the figures elsewhere, without paths of this machine.
    pub fn command(&self) -> String {
        let limit = self.limit.map_or(String::new(), |limit| format!(" --limit {limit}"));
        format!("cargo xtask evaluate liveness --images DIR --protocol {}{limit}", self.protocol.name())
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
        let options =
            parse("--images i --protocol flat-warp --limit 3 --threads 2").expect("well formed").expect("no help");
        assert_eq!((options.protocol, options.folder.threads), (Protocol::FlatWarp, 2), "{options:?}");
        let command = "cargo xtask evaluate liveness --images DIR --protocol flat-warp --limit 3";
        assert_eq!(options.command(), command, "no path of this machine");
    }

    #[test]
    fn incomplete_and_unknown_options_are_rejected() {
        for words in [
            "--images i",
            "--protocol nuaa",
            "--images i --protocol nod",
            "--images i --protocol nuaa --threads 0",
            "--images i --protocol nuaa --limit 0",
            "--images i --protocol nuaa extra",
        ] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help requires nothing else");
    }
}
