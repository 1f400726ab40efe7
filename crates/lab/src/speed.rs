//! How fast the kernels are natively: single layers and whole nets by our kernels, without Winograd, and by burn's own
//! operations, in turns on one device. What a browser makes of them is told by `cargo xtask bench`.

mod harness;

use crate::clock::Stopwatch;
use crate::stylize::options::backend;
use anyhow::{Context as _, bail, ensure};
use harness::Harness;
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use likeness_core::backend::{Backend, Preference};
use likeness_core::bench::BenchItem;
use likeness_core::bench::layers::LAYERS;
use likeness_core::timing::median;
use likeness_nets::device::{self, AdapterStatus, Device, KernelSet, LoadOptions};
use std::path::{Path, PathBuf};
use worker::bench::Comparison;
use worker::ports::Clock as _;

/// What `--help` shows.
pub const HELP: &str = "\
speed [ITEM...]   times layers and nets natively, by our kernels and by burn's, in turns on one device

ITEM           as `cargo xtask bench` names them: see-light-128, layer-3x3-64-64-32, ...; a part of a name stands for all that
               have it; else every single layer
--rounds N     how often each runs: 1 to 100, else 5
--backend B    cpu, or webgpu where this program was built with the feature `gpu`; else cpu
";

/// Whose operations are compared; the first is what the others are held against.
const KERNEL_SETS: [(&str, KernelSet); 3] =
    [("ours", KernelSet::Own), ("without Winograd", KernelSet::Direct), ("burn's", KernelSet::Burn)];

/// Largest difference accepted, relative to our largest number: what Winograd is allowed in the tests of the kernels.
pub const NUMBERS: f32 = 1e-4;

/// Distance of gradients accepted, relative to the length of ours: a unit at its ReLU moves a few pixels. As `cargo xtask
/// bench` has it.
pub const GRADIENT: f32 = 1e-2;

/// What the command line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Parts of names.
    pub items: Vec<String>,
    /// Rounds.
    pub rounds: usize,
    /// Where.
    pub backend: Preference,
}

impl Options {
    /// Reads what follows `speed`; nothing where help is asked for.
    ///
    /// # Errors
    /// What is not understood.
    pub fn parse(parser: &mut lexopt::Parser, root: &mut PathBuf) -> anyhow::Result<Option<Self>> {
        let mut options = Self { items: Vec::new(), rounds: 5, backend: Preference::Cpu };
        while let Some(argument) = parser.next()? {
            match argument {
                Long("rounds") => options.rounds = parser.value()?.parse()?,
                Long("backend") => options.backend = backend(&parser.value()?.string()?)?,
                Long("root") => *root = PathBuf::from(parser.value()?),
                Long("help") | Short('h') => return Ok(None),
                Value(item) => options.items.push(item.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        ensure!((1..=100).contains(&options.rounds), "--rounds is 1 to 100");
        Ok(Some(options))
    }

    fn selected(&self) -> anyhow::Result<Vec<BenchItem>> {
        let layers = || LAYERS.map(BenchItem::Layer).into_iter();
        if self.items.is_empty() {
            return Ok(layers().collect());
        }
        let all: Vec<BenchItem> =
            BenchItem::all().into_iter().chain(layers()).filter(|i| Harness::supports(*i)).collect();
        let named = |item: &BenchItem| self.items.iter().any(|part| item.key().contains(part.as_str()));
        let selected: Vec<BenchItem> = all.iter().copied().filter(named).collect();
        let keys = || all.iter().map(|item| item.key()).collect::<Vec<_>>().join(", ");
        ensure!(!selected.is_empty(), "no item is called that; there are {}", keys());
        Ok(selected)
    }
}

/// Times every item, telling each as soon as it is known.
///
/// # Errors
/// Where there is no such device, a net cannot be read, or answers are no numbers or further apart than [`NUMBERS`] or
/// [`GRADIENT`].
pub fn run(root: &Path, options: &Options, log: &dyn Fn(String)) -> anyhow::Result<()> {
    let items = options.selected()?;
    let device = open(options.backend)?;
    for item in items {
        let found = measure(root, item, options.rounds, &device)?;
        let rate = |ms: f64| match item {
            BenchItem::Layer(layer) => format!(", {:.1} GFLOP/s", layer.operations() as f64 / ms / 1e6),
            _ => String::new(),
        };
        let mut line = format!("{}: ours {:.3} ms{}", item.label(), found[0].ms, rate(found[0].ms));
        for (other, (name, _)) in found.iter().zip(KERNEL_SETS).skip(1) {
            let ratio = other.ms / found[0].ms;
            line += &format!("; {name} {ratio:.2} times as long{}, apart {:.0e}", rate(other.ms), other.deviation);
        }
        log(line);
    }
    Ok(())
}

fn open(backend: Preference) -> anyhow::Result<Device> {
    let wants_gpu = backend == Preference::WebGpu;
    let open = pollster::block_on(device::open(backend, AdapterStatus::native()));
    match open.backend {
        Backend::Cpu if wants_gpu => bail!(
            "no GPU could be opened: {:?}; `cargo run --package lab --features gpu -- speed ...` is built with a GPU runtime",
            open.cpu_reason
        ),
        _ => Ok(open.device),
    }
}

/// Of one contestant.
struct Timing {
    /// Median of its rounds; of a layer, for doing it once.
    ms: f64,
    /// From the first contestant's answer.
    deviation: f32,
}

fn measure(root: &Path, item: BenchItem, rounds: usize, device: &Device) -> anyhow::Result<Vec<Timing>> {
    let mut harnesses = Vec::new();
    for (_, operations) in KERNEL_SETS {
        let options = LoadOptions::new(device.clone()).with_kernels(operations);
        let harness = Harness::new(root, item, &options)?;
        // Kernels are compiled, and memory is filled.
        let answer = harness.run()?;
        harnesses.push((operations, harness, answer, Vec::new()));
    }
    for round in 0..rounds {
        let first = round % harnesses.len();
        let (late, early) = harnesses.split_at_mut(first);
        for (_, harness, _, times) in early.iter_mut().chain(late) {
            let clock = Stopwatch::start();
            harness.run()?;
            times.push(clock.now_ms() / f64::from(item.repetitions_per_run()));
        }
    }
    let ours = harnesses[0].2.clone();
    harnesses
        .into_iter()
        .map(|(operations, _, answer, times)| {
            let deviation =
                deviation(item, &ours, &answer).with_context(|| format!("{}: {operations:?}", item.key()))?;
            Ok(Timing { ms: median(&times).context("there is a round")?, deviation })
        })
        .collect()
}

/// Of gradients the distance, of all else the largest difference.
fn deviation(item: BenchItem, ours: &[f32], theirs: &[f32]) -> anyhow::Result<f32> {
    let Comparison { deviation, relative, .. } = Comparison::new(ours, theirs);
    let (deviation, allowed) =
        if matches!(item, BenchItem::StyleStep { .. }) { (relative, GRADIENT) } else { (deviation, NUMBERS) };
    let deviation = deviation.context("answers are no numbers, or not as many")?;
    ensure!(deviation <= allowed, "{deviation:e} apart, {allowed:e} allowed");
    Ok(deviation)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> anyhow::Result<Option<Options>> {
        Options::parse(&mut lexopt::Parser::from_args(words), &mut PathBuf::new())
    }

    #[test]
    fn a_part_of_a_name_stands_for_all_that_have_it() {
        let options = parse(&["3x3-64", "encode"]).expect("well formed").expect("no help");
        let selected = options.selected().expect("they are there");
        assert!(selected.len() > 3 && selected.iter().all(|item| Harness::supports(*item)), "{selected:?}");
        assert!(parse(&["nothing-like-it"]).expect("well formed").expect("no help").selected().is_err(), "none");
    }

    #[test]
    fn an_answer_of_no_numbers_is_refused() {
        let item = BenchItem::Layer(LAYERS[0]);
        assert!(deviation(item, &[1.0, 2.0], &[1.0, f32::NAN]).is_err(), "not a number");
        assert!(deviation(item, &[1.0, 2.0], &[1.0, 2.1]).is_err(), "too far");
        assert!(deviation(item, &[1.0, 2.0], &[1.0, 2.0]).is_ok(), "the same");
    }

    #[test]
    fn nonsense_is_refused() {
        for words in [["--rounds", "0"], ["--backend", "abacus"], ["--what", "1"]] {
            assert!(parse(&words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn a_layer_is_measured_on_the_cpu_with_all_kernels_alike() {
        let item = BenchItem::Layer(LAYERS[3]);
        let found = measure(Path::new("."), item, 1, &Device::flex()).expect("it runs");
        assert!(found.iter().all(|one| one.ms > 0.0 && one.deviation < 1e-4), "Winograd and term by term agree");
    }
}
