//! The options of `cargo xtask bench`.

use crate::arguments::Arguments;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The options, as parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Options {
    backend: Vec<BenchBackend>,
    quick: bool,
    /// Number of rounds, if given.
    pub(crate) rounds: Option<u32>,
    /// Names of items, separated by commas; empty: all.
    pub(crate) items: String,
    peers: Option<String>,
    /// Whether to measure single layers instead of nets.
    pub(crate) layers: bool,
    /// The output file, if given.
    pub(crate) out: Option<PathBuf>,
    /// Whether to write the figures into `docs/`.
    pub(crate) record: bool,
    /// Whether to use the existing `dist/`.
    pub(crate) no_build: bool,
    /// Whether to measure live recognition instead of the items.
    pub(crate) live: bool,
    /// Whether to measure the time to a first verdict instead of the items.
    pub(crate) start: bool,
}

/// The backend that every contestant runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BenchBackend {
    /// The CPU: WebAssembly with SIMD, one thread.
    Cpu,
    /// The GPU, or a software renderer.
    WebGpu,
}

/// How many runs to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Warm-up runs of each item, including the first run.
    pub(crate) warm: u32,
    /// Maximum number of rounds.
    pub(crate) rounds: u32,
    /// Minimum number of rounds.
    pub(crate) least: u32,
    /// Seconds per item after which no further round begins.
    pub(crate) seconds: u32,
}

impl FromStr for BenchBackend {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        [Self::Cpu, Self::WebGpu].into_iter().find(|backend| backend.name() == name).ok_or(())
    }
}

impl BenchBackend {
    /// Its name in options and file names.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Cpu => "cpu",
            Self::WebGpu => "webgpu",
        }
    }

    /// A description.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Cpu => "CPU: WebAssembly with SIMD, one thread",
            Self::WebGpu => "WebGPU",
        }
    }
}

impl Options {
    /// Parses the arguments.
    ///
    /// # Errors
    /// If a value is malformed, or if only a part of the plan would be recorded.
    pub(crate) fn from_arguments(arguments: &mut Arguments) -> Result<Self> {
        let backend = match arguments.value::<String>("--backend")?.as_deref() {
            None => vec![BenchBackend::Cpu],
            Some("all") => vec![BenchBackend::Cpu, BenchBackend::WebGpu],
            Some(name) => match name.parse() {
                Ok(backend) => vec![backend],
                Err(()) => bail!("--backend is cpu, webgpu or all, not `{name}`"),
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
            start: arguments.flag("--start"),
        };
        options.checked()
    }

    /// Rejects options that exclude each other.
    fn checked(self) -> Result<Self> {
        if self.out.is_some() && self.backend.len() > 1 {
            bail!("--out names one file, but each backend writes its own");
        }
        if self.layers && !self.items.is_empty() {
            bail!("--items and --layers exclude each other: --layers measures all layers");
        }
        if self.record && self.quick {
            bail!("--quick and --record exclude each other: a quick run measures too little to record");
        }
        let chosen = self.layers || self.peers.is_some() || !self.items.is_empty();
        let other = chosen || self.quick || self.record || self.backend != [BenchBackend::Cpu];
        if self.live && (other || self.start) {
            bail!(
                "--live takes none of these options: it has one item and no peers, runs on the CPU, and is recorded by hand"
            );
        }
        if self.start && other {
            bail!(
                "--start takes none of these options: it has its own rivals, ours runs on the CPU, and it is recorded by hand"
            );
        }
        if self.start && self.rounds == Some(0) {
            bail!("without a round there is nothing to tell");
        }
        Ok(self)
    }

    /// The backends, in order.
    pub(crate) fn backends(&self) -> &[BenchBackend] {
        &self.backend
    }

    /// The output file.
    pub(crate) fn out(&self, folder: &Path, name: &str) -> PathBuf {
        self.out.clone().unwrap_or_else(|| folder.join(format!("{name}.json")))
    }

    /// The name of the figures: the backend, and whether they are of single layers.
    pub(crate) fn name(&self, backend: BenchBackend) -> String {
        format!("{}{}", backend.name(), if self.layers { "-layers" } else { "" })
    }

    /// Names of peers, separated by commas; `burn` and `direct` are our own nets with other kernels.
    pub(crate) fn peers(&self) -> &str {
        let usual = if self.layers { "direct,burn" } else { "tfjs,tfjs_hand,ort,faceapi,burn" };
        self.peers.as_deref().unwrap_or(usual)
    }

    /// How many runs to make on a backend. The GPU may be a software renderer, which takes seconds for each.
    pub(crate) fn limits(&self, backend: BenchBackend) -> Limits {
        let usual = match (backend, self.quick) {
            (BenchBackend::Cpu, false) => Limits { warm: 3, rounds: 40, least: 7, seconds: 25 },
            // The first run compiles; a software renderer needs no other warm-up.
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
    /// As arguments of the Node.js program.
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
    fn a_start_is_measured_by_itself_as_often_and_into_the_file_that_is_asked_for() {
        for other in ["--items search", "--layers", "--peers burn", "--quick", "--record", "--live", "--backend webgpu"]
        {
            assert!(options(&format!("--start {other}")).is_err(), "one or the other: {other}");
        }
        let start = options("--start --rounds 2 --out a.json --no-build").unwrap();
        assert!(start.start && start.no_build && start.rounds == Some(2), "{start:?}");
        assert_eq!(start.out(Path::new("bench"), "start"), Path::new("a.json"), "the file that was named");
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
