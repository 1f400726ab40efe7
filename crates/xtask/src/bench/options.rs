//! What is asked of a bench.

use crate::arguments::Arguments;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Words of the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Options {
    backend: Vec<BenchBackend>,
    quick: bool,
    /// Rounds, where so many are asked for.
    pub(crate) rounds: Option<u32>,
    /// Names of items, with commas; empty: all.
    pub(crate) items: String,
    peers: Option<String>,
    /// Whether single layers are measured instead of nets.
    pub(crate) layers: bool,
    /// Where the figures go, where that is said.
    pub(crate) out: Option<PathBuf>,
    /// Whether the figures go into `docs/`.
    pub(crate) record: bool,
    /// Whether `dist/` is taken as it lies there.
    pub(crate) no_build: bool,
    /// Whether live recognition is measured, in place of the items.
    pub(crate) live: bool,
}

/// What everybody runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BenchBackend {
    /// The processor: WebAssembly with SIMD, one thread.
    Cpu,
    /// The GPU, or the software that stands in for it.
    WebGpu,
}

/// How much is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Runs of each before the rounds, the first among them.
    pub(crate) warm: u32,
    /// Most rounds.
    pub(crate) rounds: u32,
    /// Rounds whatever they take.
    pub(crate) least: u32,
    /// Seconds of an item after which no other round begins.
    pub(crate) seconds: u32,
}

impl FromStr for BenchBackend {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        [Self::Cpu, Self::WebGpu].into_iter().find(|backend| backend.word() == word).ok_or(())
    }
}

impl BenchBackend {
    /// The word of the command line, and of file names.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Cpu => "cpu",
            Self::WebGpu => "webgpu",
        }
    }

    /// What it is.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Cpu => "CPU: WebAssembly with SIMD, one thread",
            Self::WebGpu => "WebGPU",
        }
    }
}

impl Options {
    /// Takes what it knows.
    ///
    /// # Errors
    /// Where a value is malformed, or only part of the plan would be recorded.
    pub(crate) fn from_arguments(arguments: &mut Arguments) -> Result<Self> {
        let backend = match arguments.value::<String>("--backend")?.as_deref() {
            None => vec![BenchBackend::Cpu],
            Some("all") => vec![BenchBackend::Cpu, BenchBackend::WebGpu],
            Some(word) => match word.parse() {
                Ok(backend) => vec![backend],
                Err(()) => bail!("--backend is cpu, webgpu or all, not `{word}`"),
            },
        };
        let options = Self {
            backend,
            quick: arguments.flag("--quick"),
            rounds: arguments.value("--rounds")?,
            items: arguments.value("--items")?.unwrap_or_default(),
            peers: arguments.value("--peers")?,
            layers: arguments.flag("--layers"),
            out: arguments.value("--out")?,
            record: arguments.flag("--record"),
            no_build: arguments.flag("--no-build"),
            live: arguments.flag("--live"),
        };
        if options.out.is_some() && options.backend.len() > 1 {
            bail!("--out names one file, and there would be one for each backend");
        }
        if options.layers && !options.items.is_empty() {
            bail!("--items names what is measured; --layers is all layers");
        }
        if options.record && options.quick {
            bail!("a quick look is not worth recording");
        }
        let chosen = options.layers || options.peers.is_some() || !options.items.is_empty();
        if options.live && (chosen || options.quick || options.record || options.backend != [BenchBackend::Cpu]) {
            bail!("--live has one item and no peers, runs on the processor, and is recorded by hand");
        }
        Ok(options)
    }

    /// The backends, in order.
    pub(crate) fn backends(&self) -> &[BenchBackend] {
        &self.backend
    }

    /// Where the figures go.
    pub(crate) fn out(&self, folder: &Path, name: &str) -> PathBuf {
        self.out.clone().unwrap_or_else(|| folder.join(format!("{name}.json")))
    }

    /// What the figures are called: by the backend, and whether they are of single layers.
    pub(crate) fn name(&self, backend: BenchBackend) -> String {
        format!("{}{}", backend.word(), if self.layers { "-layers" } else { "" })
    }

    /// Names of peers, with commas; `burn` and `direct` are ourselves on other operations.
    pub(crate) fn peers(&self) -> &str {
        let usual = if self.layers { "direct,burn" } else { "tfjs,tfjs_hand,ort,faceapi,burn" };
        self.peers.as_deref().unwrap_or(usual)
    }

    /// How much is run on a backend. The GPU may be a software renderer, which takes seconds for what others do at once.
    pub(crate) fn limits(&self, backend: BenchBackend) -> Limits {
        let usual = match (backend, self.quick) {
            (BenchBackend::Cpu, false) => Limits { warm: 3, rounds: 40, least: 7, seconds: 25 },
            // The first run compiles; a software renderer has nothing else to warm.
            (BenchBackend::WebGpu, false) => Limits { warm: 1, rounds: 20, least: 3, seconds: 25 },
            (_, true) => Limits { warm: 1, rounds: 3, least: 2, seconds: 3 },
        };
        match self.rounds {
            Some(rounds) => Limits { rounds, least: rounds, ..usual },
            None => usual,
        }
    }
}

impl Limits {
    /// As the program in Node.js takes them.
    pub(crate) fn arguments(self) -> [String; 4] {
        let Self { warm, rounds, least, seconds } = self;
        [("warm", warm), ("rounds", rounds), ("least", least), ("seconds", seconds)].map(|(n, v)| format!("--{n}={v}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(line: &str) -> Result<Options> {
        Options::from_arguments(&mut Arguments::new(line.split_whitespace().map(str::to_owned)))
    }

    #[test]
    fn the_processor_is_measured_unless_something_else_is_asked_for() {
        assert_eq!(options("").unwrap().backends(), [BenchBackend::Cpu], "of which every machine has one");
        assert_eq!(options("--backend all").unwrap().backends(), [BenchBackend::Cpu, BenchBackend::WebGpu], "both");
        assert!(options("--backend cuda").is_err(), "no browser has that");
    }

    #[test]
    fn rounds_that_are_asked_for_are_run_whatever_they_take() {
        let limits = options("--rounds 9").unwrap().limits(BenchBackend::WebGpu);
        assert_eq!((limits.rounds, limits.least), (9, 9), "{limits:?}");
        assert!(limits.arguments().contains(&"--rounds=9".to_owned()), "and Node.js is told");
        assert!(options("--quick").unwrap().limits(BenchBackend::Cpu).rounds < limits.rounds, "a quick look");
    }

    #[test]
    fn what_would_overwrite_or_mislead_is_refused() {
        assert!(options("--backend all --out a.json").is_err(), "two into one file");
        assert!(options("--quick --record").is_err(), "a figure of three runs");
        assert!(options("--layers --items search").is_err(), "two choices");
        assert!(options("--live --record").is_err(), "the record has no place for it");
        for other in ["--items search", "--layers", "--peers burn", "--quick"] {
            assert!(options(&format!("--live {other}")).is_err(), "one or the other: {other}");
        }
        assert!(options("--live --rounds 3").unwrap().live, "how often may be said");
    }

    #[test]
    fn layers_are_compared_with_ourselves_on_other_operations_and_recorded_apart() {
        let layers = options("--layers --backend webgpu").unwrap();
        assert_eq!(
            (layers.peers(), layers.name(BenchBackend::WebGpu).as_str()),
            ("direct,burn", "webgpu-layers"),
            "both"
        );
        let nets = options("").unwrap();
        assert!(nets.peers().contains("tfjs") && nets.name(BenchBackend::Cpu) == "cpu", "{nets:?}");
        assert_eq!(options("--peers ort").unwrap().peers(), "ort", "whom one asks for");
    }
}
