//! What the command line of an evaluation says.

use anyhow::{Context as _, bail, ensure};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use likeness_core::face::alignment::Alignment;
use std::path::PathBuf;
use std::thread;
use worker::pipeline::PipelineSettings;

/// In place of a list: no look of that kind.
const NONE: &str = "none";

/// What `--help` shows.
pub const HELP: &str = "\
evaluate lfw --images DIR --pairs FILE   accuracy of the pipeline on labelled pairs of pictures

--images DIR    the folder that the paths in the list start from
--pairs FILE    pairs.txt of Labeled Faces in the Wild, or a CSV file that begins with `same,left,right`
--cache FILE    keeps what was found in each picture, so that a run that was stopped goes on where it was; what another build,
                other settings or other weights found is passed over
--out FILE      writes the figures as JSON
--limit N       only the first N pairs of each kind in each fold
--threads N     else as many as there are cores
--record        writes the thresholds into models/manifest.json
Variants, for comparison (not with --record):
--sides LIST    the detector's squares for the whole picture, such as 224 or 96,416
--near LIST     the detector's squares for the second look from near, or `none`
--upright       cuts the face without turning it
--mirror        averages the encodings of the chip and of its mirror image
";

/// The options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The folder that the pictures' paths start from.
    pub images: PathBuf,
    /// The list of pairs.
    pub pairs: PathBuf,
    /// Where findings are kept.
    pub cache: Option<PathBuf>,
    /// Where the figures go.
    pub out: Option<PathBuf>,
    /// Pairs of each kind in each fold.
    pub limit: Option<usize>,
    /// Threads that look at pictures.
    pub threads: usize,
    /// Write the thresholds into the manifest.
    pub record: bool,
    /// Detector squares other than the page's, pixels.
    pub sides: Option<Vec<u32>>,
    /// Squares of the near look other than the page's, pixels.
    pub near: Option<Vec<u32>>,
    /// Cut the face without turning it.
    pub upright: bool,
    /// Encode the mirror image too, which the page does not.
    pub mirror: bool,
}

impl Options {
    /// The page's pipeline on all pairs, keeping and writing nothing.
    pub fn new(images: PathBuf, pairs: PathBuf) -> Self {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let (cache, out, limit, record) = (None, None, None, false);
        let (sides, near, upright, mirror) = (None, None, false, false);
        Self { images, pairs, cache, out, limit, threads, record, sides, near, upright, mirror }
    }

    /// Reads what follows `evaluate`; `--root` may still come here. `None` where help is asked for.
    ///
    /// # Errors
    /// Where an option is unknown, malformed or missing, or options contradict each other.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let mut options = Self::new(PathBuf::new(), PathBuf::new());
        let mut protocol = None;
        while let Some(argument) = parser.next()? {
            match argument {
                Long("root") => *root = PathBuf::from(parser.value()?),
                Long("images") => options.images = PathBuf::from(parser.value()?),
                Long("pairs") => options.pairs = PathBuf::from(parser.value()?),
                Long("cache") => options.cache = Some(PathBuf::from(parser.value()?)),
                Long("out") => options.out = Some(PathBuf::from(parser.value()?)),
                Long("limit") => options.limit = Some(parser.value()?.parse()?),
                Long("threads") => options.threads = parser.value()?.parse()?,
                Long("record") => options.record = true,
                Long("sides") => options.sides = Some(sides(&parser.value()?.string()?)?),
                Long("near") => options.near = Some(near(&parser.value()?.string()?)?),
                Long("upright") => options.upright = true,
                Long("mirror") => options.mirror = true,
                Long("help") | Short('h') => return Ok(None),
                Value(value) if protocol.is_none() => protocol = Some(value.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        match protocol.as_deref() {
            Some("lfw") => options.checked().map(Some),
            Some(other) => bail!("there is no protocol {other}\n\n{HELP}"),
            None => bail!("the protocol is missing\n\n{HELP}"),
        }
    }

    fn checked(self) -> anyhow::Result<Self> {
        ensure!(!self.images.as_os_str().is_empty(), "--images DIR is missing");
        ensure!(!self.pairs.as_os_str().is_empty(), "--pairs FILE is missing");
        ensure!(self.threads > 0, "--threads 0 would do nothing");
        ensure!(self.limit != Some(0), "--limit 0 leaves no pairs");
        let is_whole = self.limit.is_none() && self.settings() == PipelineSettings::default();
        ensure!(!self.record || is_whole, "--record takes all pairs and the page's own settings");
        Ok(self)
    }

    /// What the pipeline does.
    pub fn settings(&self) -> PipelineSettings {
        let page = PipelineSettings::default();
        PipelineSettings {
            photo_sides: self.sides.clone().unwrap_or(page.photo_sides),
            photo_near_sides: self.near.clone().unwrap_or(page.photo_near_sides),
            alignment: if self.upright { Alignment::Upright } else { page.alignment },
            mirror: self.mirror || page.mirror,
            ..page
        }
    }

    /// The list's file name.
    pub fn list(&self) -> String {
        self.pairs.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The command that gives the same figures elsewhere: without what is this machine's own.
    pub fn command(&self) -> String {
        let mut command = format!("cargo xtask evaluate lfw --images DIR --pairs {}", self.list());
        let list = |sides: &[u32]| sides.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
        let mut add = |option: &str, value: Option<String>| {
            command += &value.map_or(String::new(), |value| format!(" --{option} {value}"));
        };
        add("limit", self.limit.map(|n| n.to_string()));
        add("sides", self.sides.as_deref().map(list));
        add("near", self.near.as_deref().map(|sides| if sides.is_empty() { NONE.to_owned() } else { list(sides) }));
        command += if self.upright { " --upright" } else { "" };
        command + if self.mirror { " --mirror" } else { "" } + if self.record { " --record" } else { "" }
    }
}

/// Squares of the near looks, which may be left out.
fn near(text: &str) -> anyhow::Result<Vec<u32>> {
    if text == NONE { Ok(vec![]) } else { sides(text) }
}

/// Squares such as `96,416`.
fn sides(text: &str) -> anyhow::Result<Vec<u32>> {
    let side = |word: &str| -> anyhow::Result<u32> {
        let side = word.trim().parse().with_context(|| format!("{word:?} is no square's side"))?;
        ensure!(side > 0 && side % 32 == 0, "the detector takes multiples of 32, not {side}");
        Ok(side)
    };
    text.split(',').map(side).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &str) -> anyhow::Result<Option<Options>> {
        Options::parse(&mut lexopt::Parser::from_args(words.split_whitespace()), &mut PathBuf::new())
    }

    #[test]
    fn options_become_settings_and_a_command_that_repeats_them() {
        let words = "lfw --images i --pairs p/list.csv --sides 224,416 --near 128 --mirror --limit 3 --threads 2";
        let options = parse(words).expect("well formed").expect("no help");
        let settings = options.settings();
        assert_eq!((settings.photo_sides, settings.photo_near_sides), (vec![224, 416], vec![128]), "as listed");
        assert!(settings.mirror && options.threads == 2, "{options:?}");
        assert_eq!(
            options.command(),
            "cargo xtask evaluate lfw --images DIR --pairs list.csv --limit 3 --sides 224,416 --near 128 --mirror",
            "no path of this machine"
        );
    }

    #[test]
    fn refinement_and_rotation_can_be_disabled() {
        let options = parse("lfw --images i --pairs list.csv --near none --upright").expect("well formed");
        let options = options.expect("no help");
        let settings = options.settings();
        assert_eq!((settings.photo_near_sides.len(), settings.alignment), (0, Alignment::Upright), "both left out");
        let command = "cargo xtask evaluate lfw --images DIR --pairs list.csv --near none --upright";
        assert_eq!(options.command(), command, "and the command says so");
    }

    #[test]
    fn without_variants_the_settings_are_the_page_s() {
        let options = parse("lfw --images i --pairs p --record").expect("well formed").expect("no help");
        assert_eq!(options.settings(), PipelineSettings::default(), "the page's own");
        assert!(options.record && options.threads > 0, "{options:?}");
    }

    #[test]
    fn what_contradicts_itself_or_lacks_something_is_refused() {
        for words in [
            "--images i --pairs p",
            "megaface --images i --pairs p",
            "lfw --images i",
            "lfw --pairs p",
            "lfw --images i --pairs p --threads 0",
            "lfw --images i --pairs p --limit 0",
            "lfw --images i --pairs p --sides 100",
            "lfw --images i --pairs p --near few",
            "lfw --images i --pairs p --sides none",
            "lfw --images i --pairs p --record --upright",
            "lfw --images i --pairs p --record --mirror",
            "lfw --images i --pairs p --record --limit 5",
            "lfw --images i --pairs p --unknown",
        ] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help needs nothing else");
    }
}
