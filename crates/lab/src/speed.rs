//! Native speed of the kernels: single layers and whole nets with our kernels, without Winograd, and with burn's
//! operations, alternating on one device. `cargo xtask bench` measures them in a browser.

mod harness;

use crate::clock::Stopwatch;
use crate::device;
use crate::stylize::options::backend;
use anyhow::{Context as _, ensure};
use harness::Harness;
use lexopt::prelude::{Long, Short, Value, ValueExt as _};
use likeness_core::backend::Preference;
use likeness_core::bench::BenchItem;
use likeness_core::bench::layers::LAYERS;
use likeness_core::timing::median;
use likeness_nets::device::{Device, KernelSet, LoadOptions};
use std::path::{Path, PathBuf};
use worker::bench::Comparison;
use worker::ports::Clock as _;

/// The text of `--help`.
pub const HELP: &str = "\
speed [ITEM...]   times layers and nets natively, alternating between our kernels and burn's

ITEM           a name from `cargo xtask bench`: see-light-128, layer-3x3-64-64-32, ...; a part of a name selects all items
               that contain it; default all single layers
--rounds N     number of runs, 1 to 100; default 5
--backend B    cpu, or webgpu if built with the feature `gpu`; default cpu
";

/// The kernel sets to compare. The first is the reference for the others.
const KERNEL_SETS: [(&str, KernelSet); 3] =
    [("ours", KernelSet::Own), ("without Winograd", KernelSet::Direct), ("burn's", KernelSet::Burn)];

/// Largest accepted difference relative to our largest number: the tolerance for Winograd in the kernel tests.
pub const NUMBERS: f32 = 1e-4;

/// Largest accepted distance between gradients, relative to the length of ours, because units near the threshold of
/// their ReLU change a few pixels. The same as in `cargo xtask bench`.
pub const GRADIENT: f32 = 1e-2;

/// The command-line options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Parts of the names of items.
    pub items: Vec<String>,
    /// Number of rounds.
    pub rounds: usize,
    /// The backend to use.
    pub backend: Preference,
}

impl Options {
    /// Parses the arguments after `speed`. `None` if help is requested.
    ///
    /// # Errors
    /// If an argument is invalid.
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
        ensure!(!selected.is_empty(), "no item has such a name; the items are {}", keys());
        Ok(selected)
    }
}

/// Times all items and logs each result as soon as it is known.
///
/// # Errors
/// If there is no such device, a net cannot be read, or results are not finite or differ by more than [`NUMBERS`] or
/// [`GRADIENT`].
pub fn run(root: &Path, options: &Options, log: &dyn Fn(String)) -> anyhow::Result<()> {
    let items = options.selected()?;
    let device = device::open(options.backend, "speed")?;
    for item in items {
        let found = measure(root, item, options.rounds, &device)?;
        let rate = |ms: f64| match item {
            BenchItem::Layer(layer) => format!(", {:.1} GFLOP/s", layer.operations() as f64 / ms / 1e6),
            _ => String::new(),
        };
        let mut line = format!("{}: ours {:.3} ms{}", item.label(), found[0].ms, rate(found[0].ms));
        for (other, (name, _)) in found.iter().zip(KERNEL_SETS).skip(1) {
            let ratio = other.ms / found[0].ms;
            line += &format!(
                "; {name} takes {ratio:.2} times as long{}, deviation {:.0e}",
                rate(other.ms),
                other.deviation
            );
        }
        log(line);
    }
    Ok(())
}

/// The time of one kernel set.
struct Timing {
    /// Median over the rounds; for a layer, of a single evaluation.
    ms: f64,
    /// Deviation from the result of the first kernel set.
    deviation: f32,
}

fn measure(root: &Path, item: BenchItem, rounds: usize, device: &Device) -> anyhow::Result<Vec<Timing>> {
    let mut harnesses = Vec::new();
    for (_, kernels) in KERNEL_SETS {
        let options = LoadOptions::new(device.clone()).with_kernels(kernels);
        let harness = Harness::new(root, item, &options)?;
        // Compiles kernels and fills memory.
        let answer = harness.run()?;
        harnesses.push((kernels, harness, answer, Vec::new()));
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
        .map(|(kernels, _, answer, times)| {
            let deviation = deviation(item, &ours, &answer).with_context(|| format!("{}: {kernels:?}", item.key()))?;
            Ok(Timing { ms: median(&times).context("there is a round")?, deviation })
        })
        .collect()
}

/// The distance for gradients, the largest difference for everything else.
fn deviation(item: BenchItem, ours: &[f32], theirs: &[f32]) -> anyhow::Result<f32> {
    let Comparison { deviation, relative, .. } = Comparison::new(ours, theirs);
    let (deviation, allowed) =
        if matches!(item, BenchItem::StyleStep { .. }) { (relative, GRADIENT) } else { (deviation, NUMBERS) };
    let deviation = deviation.context("the results are not finite, or of different lengths")?;
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
    fn a_part_of_a_name_selects_all_items_with_it() {
        let options = parse(&["3x3-64", "encode"]).expect("well formed").expect("no help");
        let selected = options.selected().expect("they are there");
        assert!(selected.len() > 3 && selected.iter().all(|item| Harness::supports(*item)), "{selected:?}");
        assert!(parse(&["nothing-like-it"]).expect("well formed").expect("no help").selected().is_err(), "none");
    }

    #[test]
    fn results_that_are_not_finite_or_too_different_are_rejected() {
        let item = BenchItem::Layer(LAYERS[0]);
        assert!(deviation(item, &[1.0, 2.0], &[1.0, f32::NAN]).is_err(), "not a number");
        assert!(deviation(item, &[1.0, 2.0], &[1.0, 2.1]).is_err(), "too far");
        assert!(deviation(item, &[1.0, 2.0], &[1.0, 2.0]).is_ok(), "the same");
    }

    #[test]
    fn invalid_arguments_are_rejected() {
        for words in [["--rounds", "0"], ["--backend", "abacus"], ["--what", "1"]] {
            assert!(parse(&words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn a_layer_is_measured_with_all_kernel_sets_on_the_cpu() {
        let item = BenchItem::Layer(LAYERS[3]);
        let found = measure(Path::new("."), item, 1, &Device::flex()).expect("it runs");
        assert!(found.iter().all(|one| one.ms > 0.0 && one.deviation < 1e-4), "Winograd and direct convolution agree");
    }
}
