//! What the browser gives: the time of every run.

use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Everything from one browser.
#[derive(Debug, Deserialize)]
pub(crate) struct Rounds {
    /// Our engine's own report.
    pub(crate) report: Engine,
    /// What the browser says it is.
    #[serde(rename = "userAgent")]
    pub(crate) user_agent: String,
    /// Its version.
    pub(crate) browser: String,
    /// Processors that it tells of.
    pub(crate) processors: Option<u32>,
    /// Programs that wanted a processor, averaged over a minute: before the first item, and at the end.
    pub(crate) load: [f64; 2],
    /// Who ran beside us.
    pub(crate) peers: BTreeMap<String, Peer>,
    /// What was measured.
    pub(crate) items: Vec<Item>,
}

/// As much of our engine's report as is kept.
#[derive(Debug, Deserialize)]
pub(crate) struct Engine {
    /// `Cpu` or `WebGpu`.
    pub(crate) backend: String,
    /// The adapter's name where there is one.
    pub(crate) adapter: Option<String>,
    /// Milliseconds from its start to its nets being proven.
    pub(crate) startup_ms: f64,
}

/// A peer.
#[derive(Debug, Deserialize)]
pub(crate) struct Peer {
    /// Name, version, and what it runs on.
    pub(crate) what: Option<String>,
    /// Milliseconds until it could be used.
    pub(crate) open_ms: Option<f64>,
    /// Why it did not run.
    pub(crate) error: Option<String>,
}

/// An item.
#[derive(Debug, Deserialize)]
pub(crate) struct Item {
    /// Its name.
    pub(crate) key: String,
    /// What it is.
    pub(crate) label: String,
    /// What is done: `forward`, `paint`, `look`, `ours`, `layer`.
    pub(crate) kind: String,
    /// Multiplications and additions of a layer.
    pub(crate) operations: Option<f64>,
    /// Ours and the peers', by name.
    pub(crate) entries: BTreeMap<String, Entry>,
}

/// One contestant's runs of an item.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Entry {
    /// The first run, milliseconds.
    pub(crate) first_ms: Option<f64>,
    /// One run a round, milliseconds.
    pub(crate) times_ms: Vec<f64>,
    /// How far its numbers are from ours, relative to our largest.
    pub(crate) deviation: Option<f64>,
    /// The same as a Euclidean distance.
    pub(crate) distance: Option<f64>,
    /// The same, relative to the length of our own numbers.
    pub(crate) relative: Option<f64>,
    /// Why it did not run.
    pub(crate) error: Option<String>,
}

impl Rounds {
    /// Reads what Node.js wrote.
    ///
    /// # Errors
    /// Where it is malformed.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        serde_json::from_str(text).context("what the browser gave is not understood")
    }
}
