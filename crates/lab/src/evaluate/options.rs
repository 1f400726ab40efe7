//! The command-line options of an evaluation.

use anyhow::{Context as _, bail, ensure};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use likeness_core::face::alignment::Alignment;
use likeness_core::manifest::EncoderNet;
use likeness_nets::face::PipelineSettings;
use std::path::PathBuf;
use std::thread;

/// Instead of a list of sides: skip this step.
const NONE: &str = "none";

/// The text of `--help`.
pub const HELP: &str = "\
evaluate lfw --images DIR --pairs FILE   accuracy of the pipeline on labelled pairs of pictures

--images DIR    the folder that the paths in the list are relative to
--pairs FILE    pairs.txt of Labeled Faces in the Wild, or a CSV file that starts with `same,left,right`
--cache FILE    stores the result of each picture, so that a run can be resumed; results of another build, other settings or
                other weights are ignored
--out FILE      writes the figures as JSON
--limit N       only the first N pairs of each kind in each fold
--threads N     by default one per core
--record        writes the thresholds into models/manifest.json
--encoder NAME  mobilefacenet or dlib; by default the default one of models/manifest.json
Variants, for comparison (not with --record):
--sides LIST    sides of the detector's input for the whole picture, such as 224 or 96,416
--refine LIST   sides of the detector's input for refining each face, or `none`
--upright       crops the face without rotating it
--mirror        averages the embeddings of the chip and of its mirror image
";

/// The options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The folder that the paths of the pictures are relative to.
    pub images: PathBuf,
    /// The list of pairs.
    pub pairs: PathBuf,
    /// The file that caches findings.
    pub cache: Option<PathBuf>,
    /// The file that the figures are written to.
    pub out: Option<PathBuf>,
    /// Maximum number of pairs of each kind in each fold.
    pub limit: Option<usize>,
    /// Number of threads.
    pub threads: usize,
    /// Whether to write the thresholds into the manifest.
    pub record: bool,
    /// The encoder, if not the default one.
    pub encoder: Option<EncoderNet>,
    /// Sides of the detector's input, instead of the page's, in pixels.
    pub sides: Option<Vec<u32>>,
    /// Sides of the detector's input for refinement, instead of the page's, in pixels.
    pub refine: Option<Vec<u32>>,
    /// Whether to crop the face without rotating it.
    pub upright: bool,
    /// Whether to encode the mirror image as well, which the page does not do.
    pub mirror: bool,
}

impl Options {
    /// The page's pipeline on all pairs, without storing or writing anything.
    pub fn new(images: PathBuf, pairs: PathBuf) -> Self {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let (cache, out, limit, record) = (None, None, None, false);
        let (sides, refine, upright, mirror) = (None, None, false, false);
        Self { images, pairs, cache, out, limit, threads, record, encoder: None, sides, refine, upright, mirror }
    }

    /// Parses the arguments after `evaluate`, among which `--root` is allowed too. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed or missing, or options contradict each other.
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
                Long("encoder") => options.encoder = Some(encoder(&parser.value()?.string()?)?),
                Long("sides") => options.sides = Some(sides(&parser.value()?.string()?)?),
                Long("refine") => options.refine = Some(refine(&parser.value()?.string()?)?),
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
        ensure!(self.threads > 0, "--threads must be at least 1");
        ensure!(self.limit != Some(0), "--limit must be at least 1");
        let is_whole = self.limit.is_none() && self.settings() == PipelineSettings::default();
        ensure!(!self.record || is_whole, "--record requires all pairs and the page's settings");
        Ok(self)
    }

    /// The settings of the pipeline.
    pub fn settings(&self) -> PipelineSettings {
        let page = PipelineSettings::default();
        PipelineSettings {
            photo_sides: self.sides.clone().unwrap_or(page.photo_sides),
            photo_refine_sides: self.refine.clone().unwrap_or(page.photo_refine_sides),
            alignment: if self.upright { Alignment::Upright } else { page.alignment },
            mirror: self.mirror || page.mirror,
            ..page
        }
    }

    /// The file name of the list.
    pub fn list(&self) -> String {
        self.pairs.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The command that reproduces the figures elsewhere, without paths of this machine.
    pub fn command(&self) -> String {
        let mut command = format!("cargo xtask evaluate lfw --images DIR --pairs {}", self.list());
        let list = |sides: &[u32]| sides.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
        let mut add = |option: &str, value: Option<String>| {
            command += &value.map_or(String::new(), |value| format!(" --{option} {value}"));
        };
        add("encoder", self.encoder.map(|net| net.key().to_owned()));
        add("limit", self.limit.map(|n| n.to_string()));
        add("sides", self.sides.as_deref().map(list));
        add("refine", self.refine.as_deref().map(|sides| if sides.is_empty() { NONE.to_owned() } else { list(sides) }));
        command += if self.upright { " --upright" } else { "" };
        command + if self.mirror { " --mirror" } else { "" } + if self.record { " --record" } else { "" }
    }
}

/// An encoder by its name.
///
/// # Errors
/// If there is none of this name.
pub fn encoder(name: &str) -> anyhow::Result<EncoderNet> {
    EncoderNet::named(name).with_context(|| format!("there is no encoder {name:?}; there are mobilefacenet and dlib"))
}

/// Sides for refinement, or `none`.
fn refine(text: &str) -> anyhow::Result<Vec<u32>> {
    if text == NONE { Ok(vec![]) } else { sides(text) }
}

/// A list of sides such as `96,416`.
fn sides(text: &str) -> anyhow::Result<Vec<u32>> {
    let side = |word: &str| -> anyhow::Result<u32> {
        let side = word.trim().parse().with_context(|| format!("{word:?} is not a side"))?;
        ensure!(side > 0 && side % 32 == 0, "the detector requires multiples of 32, not {side}");
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
        let words = "lfw --images i --pairs p/list.csv --sides 224,416 --refine 128 --mirror --limit 3 --threads 2";
        let options = parse(words).expect("well formed").expect("no help");
        let settings = options.settings();
        assert_eq!((settings.photo_sides, settings.photo_refine_sides), (vec![224, 416], vec![128]), "as listed");
        assert!(settings.mirror && options.threads == 2, "{options:?}");
        assert_eq!(
            options.command(),
            "cargo xtask evaluate lfw --images DIR --pairs list.csv --limit 3 --sides 224,416 --refine 128 --mirror",
            "no path of this machine"
        );
    }

    #[test]
    fn refinement_and_rotation_can_be_disabled() {
        let options = parse("lfw --images i --pairs list.csv --refine none --upright").expect("well formed");
        let options = options.expect("no help");
        let settings = options.settings();
        assert_eq!((settings.photo_refine_sides.len(), settings.alignment), (0, Alignment::Upright), "both left out");
        let command = "cargo xtask evaluate lfw --images DIR --pairs list.csv --refine none --upright";
        assert_eq!(options.command(), command, "and the command includes both");
    }

    #[test]
    fn the_default_settings_are_the_pages() {
        let options = parse("lfw --images i --pairs p --record").expect("well formed").expect("no help");
        assert_eq!(options.settings(), PipelineSettings::default(), "the page's own");
        assert!(options.record && options.threads > 0, "{options:?}");
    }

    #[test]
    fn contradictory_and_incomplete_options_are_rejected() {
        for words in [
            "--images i --pairs p",
            "megaface --images i --pairs p",
            "lfw --images i",
            "lfw --pairs p",
            "lfw --images i --pairs p --threads 0",
            "lfw --images i --pairs p --limit 0",
            "lfw --images i --pairs p --sides 100",
            "lfw --images i --pairs p --refine few",
            "lfw --images i --pairs p --sides none",
            "lfw --images i --pairs p --record --upright",
            "lfw --images i --pairs p --record --mirror",
            "lfw --images i --pairs p --record --limit 5",
            "lfw --images i --pairs p --encoder other",
            "lfw --images i --pairs p --unknown",
        ] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help requires nothing else");
    }
}
