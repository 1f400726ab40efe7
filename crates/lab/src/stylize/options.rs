//! The command-line options of a style-transfer run.

use anyhow::{Context as _, bail, ensure};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use likeness_core::backend::Preference;
use likeness_core::manifest::ModelId;
use likeness_core::style::settings::{Colours, MAX_STYLES, PaintSettings, StartFrom};
use likeness_core::style::tap::Tap;
use std::path::PathBuf;
use std::str::FromStr;

/// The text of `--help`.
pub const HELP: &str = "\
stylize CONTENT STYLE [STYLE...] --out PNG   style transfer, as on the page

--out PNG           the painting, including its settings, which the page can load
--curve CSV         the costs, about every ten iterations
--size N            longer side in pixels, 64 to 2048; default 256
--steps N           iterations over all scales, 1 to 5000; default 200
--alpha A --beta B  weights of content and style, 0 to 1000; default 10 and 4 (textbook: 10 and 40)
--lambdas LIST      weight of each style layer, conv1_1 to conv5_1; default 0.2,0.2,0.2,0.2,0.2
--content-layer L   content layer: conv1_1 to conv5_1, or conv4_2; default conv4_2
--blend LIST        weight of each style picture; default equal
--stroke S          size of the strokes, 0.25 to 4; default 1
--variation V       weight of the total variation, 0 to 10; default 0
--protect-faces P   additional weight of content on faces, 0 to 1; default 0
--start FROM        content, noise, or mix:0.5 (the photo with that fraction of noise); default content
--seed N            seed of the noise; default 1
--colours HOW       painted, luminance or statistics; default painted
--model NET         vgg-light, vgg-balanced, or a file: packed by training/vgg, or the original VGG-19 in the naming of
                    torchvision or of the Oxford release; default depends on the backend
--backend B         cpu, or webgpu if built with the feature `gpu`; default cpu
";

/// The options.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The photo.
    pub content: PathBuf,
    /// The style pictures, at least one.
    pub styles: Vec<PathBuf>,
    /// The file that the painting is written to.
    pub out: PathBuf,
    /// The file that the costs are written to.
    pub curve: Option<PathBuf>,
    /// All settings except the net.
    pub settings: PaintSettings,
    /// The net.
    pub model: Model,
    /// The CPU or the GPU. Natively the program never chooses.
    pub backend: Preference,
}

/// The net to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Model {
    /// The manifest's default for the backend.
    Default,
    /// A net in the manifest.
    Listed(ModelId),
    /// A net from any file.
    File(PathBuf),
}

impl Options {
    /// The page's defaults, on the CPU.
    pub fn new(content: PathBuf, styles: Vec<PathBuf>, out: PathBuf) -> Self {
        let (settings, model) = (PaintSettings::default(), Model::Default);
        Self { content, styles, out, curve: None, settings, model, backend: Preference::Cpu }
    }

    /// Parses the arguments after the command. `None` if help is requested.
    ///
    /// # Errors
    /// If an option is unknown, malformed, missing or out of range.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let mut options = Self::new(PathBuf::new(), Vec::new(), PathBuf::new());
        let mut pictures = Vec::new();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("root") => *root = PathBuf::from(parser.value()?),
                Long("out") => options.out = PathBuf::from(parser.value()?),
                Long("curve") => options.curve = Some(PathBuf::from(parser.value()?)),
                Long("model") => options.model = model(&parser.value()?.string()?),
                Long("backend") => options.backend = backend(&parser.value()?.string()?)?,
                Long("help") | Short('h') => return Ok(None),
                Long(name) => {
                    let name = name.to_owned();
                    let value =
                        parser.value().map_err(|_| anyhow::anyhow!("--{name} is unknown or lacks its value"))?;
                    options.set(&name, &value.string()?)?;
                }
                Value(path) => pictures.push(PathBuf::from(path)),
                other @ Short(_) => return Err(other.unexpected().into()),
            }
        }
        let mut pictures = pictures.into_iter();
        options.content = pictures.next().with_context(|| format!("the photo is missing\n\n{HELP}"))?;
        options.styles = pictures.collect();
        options.checked().map(Some)
    }

    /// Sets one setting.
    fn set(&mut self, name: &str, value: &str) -> anyhow::Result<()> {
        let settings = &mut self.settings;
        match name {
            "size" => settings.size = number(name, value)?,
            "steps" => settings.iterations = number(name, value)?,
            "alpha" => settings.alpha = number(name, value)?,
            "beta" => settings.beta = number(name, value)?,
            "lambdas" => {
                let lambdas = list(name, value)?;
                settings.lambdas =
                    lambdas.try_into().ok().context("--lambdas takes five numbers, a style layer each")?;
            }
            "content-layer" => {
                let known = Tap::ALL.into_iter().find(|tap| tap.name() == value);
                settings.content = known.with_context(|| format!("--content-layer cannot be {value:?}"))?;
            }
            "blend" => settings.blend = list(name, value)?,
            "stroke" => settings.stroke = number(name, value)?,
            "variation" => settings.variation = number(name, value)?,
            "protect-faces" => settings.protect_faces = number(name, value)?,
            "seed" => settings.seed = number(name, value)?,
            "start" => settings.start = start(value)?,
            "colours" => settings.colours = colours(value)?,
            other => bail!("--{other} is unknown\n\n{HELP}"),
        }
        Ok(())
    }

    fn checked(self) -> anyhow::Result<Self> {
        ensure!(!self.styles.is_empty(), "a style picture is missing\n\n{HELP}");
        ensure!(self.styles.len() <= MAX_STYLES, "at most {MAX_STYLES} styles are blended");
        ensure!(self.settings.blend.len() <= self.styles.len(), "--blend has more weights than there are styles");
        ensure!(!self.out.as_os_str().is_empty(), "--out PNG is missing");
        let within = self.settings.clone().within_range();
        ensure!(within == self.settings, "an option is out of its range\n\n{HELP}");
        Ok(self)
    }
}

fn number<T: FromStr>(name: &str, value: &str) -> anyhow::Result<T> {
    value.trim().parse().ok().with_context(|| format!("--{name} cannot be {value:?}"))
}

fn list(name: &str, value: &str) -> anyhow::Result<Vec<f32>> {
    value.split(',').map(|word| number(name, word)).collect()
}

fn start(value: &str) -> anyhow::Result<StartFrom> {
    Ok(match value.split_once(':') {
        None if value == "content" => StartFrom::Content,
        None if value == "noise" => StartFrom::Noise,
        Some(("mix", share)) => StartFrom::Mix(number("start mix", share)?),
        _ => bail!("--start is content, noise or mix:0.5, not {value:?}"),
    })
}

fn colours(value: &str) -> anyhow::Result<Colours> {
    Ok(match value {
        "painted" => Colours::Painted,
        "luminance" => Colours::Luminance,
        "statistics" => Colours::Statistics,
        _ => bail!("--colours is painted, luminance or statistics, not {value:?}"),
    })
}

fn model(value: &str) -> Model {
    match value {
        "vgg-light" => Model::Listed(ModelId::VggLight),
        "vgg-balanced" => Model::Listed(ModelId::VggBalanced),
        file => Model::File(PathBuf::from(file)),
    }
}

/// Parses `cpu` or `webgpu`.
pub(crate) fn backend(value: &str) -> anyhow::Result<Preference> {
    Ok(match value {
        "cpu" => Preference::Cpu,
        "webgpu" => Preference::WebGpu,
        _ => bail!("--backend is cpu or webgpu, not {value:?}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &str) -> anyhow::Result<Option<Options>> {
        Options::parse(&mut lexopt::Parser::from_args(words.split_whitespace()), &mut PathBuf::new())
    }

    #[test]
    fn every_option_reaches_the_settings() {
        let words = "photo.jpg a.jpg b.jpg --out o.png --size 96 --steps 30 --alpha 5 --beta 20 --lambdas 1,2,3,4,5 \
                     --content-layer conv3_1 --blend 3,1 --stroke 2 --variation 0.1 --protect-faces 0.5 --start mix:0.25 --seed 9 \
                     --colours luminance --model vgg-balanced --curve c.csv --backend webgpu";
        let found = parse(words).expect("well formed").expect("no help");
        let settings = PaintSettings {
            model: None,
            size: 96,
            iterations: 30,
            alpha: 5.0,
            beta: 20.0,
            lambdas: [1.0, 2.0, 3.0, 4.0, 5.0],
            content: Tap::Conv3_1,
            variation: 0.1,
            stroke: 2.0,
            blend: vec![3.0, 1.0],
            start: StartFrom::Mix(0.25),
            seed: 9,
            colours: Colours::Luminance,
            protect_faces: 0.5,
            ..PaintSettings::default()
        };
        let expected = Options {
            curve: Some("c.csv".into()),
            settings,
            model: Model::Listed(ModelId::VggBalanced),
            backend: Preference::WebGpu,
            ..Options::new("photo.jpg".into(), vec!["a.jpg".into(), "b.jpg".into()], "o.png".into())
        };
        assert_eq!(found, expected, "{words}");
    }

    #[test]
    fn the_default_settings_are_the_pages_on_the_cpu() {
        let found = parse("photo.jpg style.jpg --out o.png").expect("well formed").expect("no help");
        assert_eq!((found.settings, found.model), (PaintSettings::default(), Model::Default), "the page's own");
        assert_eq!(found.backend, Preference::Cpu, "natively");
        let own = parse("p s --out o --model my.safetensors --start noise").expect("well formed").expect("no help");
        assert_eq!(own.model, Model::File("my.safetensors".into()), "a file");
        assert_eq!(own.settings.start, StartFrom::Noise, "noise");
    }

    #[test]
    fn missing_unknown_and_out_of_range_options_are_rejected() {
        for words in [
            "--out o.png",
            "photo.jpg --out o.png",
            "photo.jpg style.jpg",
            "p a b c d e --out o.png",
            "p s --out o.png --size 32",
            "p s --out o.png --steps 0",
            "p s --out o.png --alpha many",
            "p s --out o.png --alpha NaN",
            "p s --out o.png --lambdas 1,2",
            "p s --out o.png --content-layer conv9_9",
            "p s --out o.png --blend 1,2",
            "p s --out o.png --start mix:2",
            "p s --out o.png --start photo",
            "p s --out o.png --colours grey",
            "p s --out o.png --backend gpu",
            "p s --out o.png --unknown 1",
            "p s --out o.png --seed",
        ] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--help").expect("well formed").is_none(), "help requires nothing else");
    }
}
