//! The browser's output: the time of every run.

use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The output of one browser.
#[derive(Debug, Deserialize)]
pub(crate) struct Rounds {
    /// Our engine's own report.
    pub(crate) report: Engine,
    /// The browser's name, as it reports it.
    #[serde(rename = "userAgent")]
    pub(crate) user_agent: String,
    /// Its version.
    pub(crate) browser: String,
    /// Number of processors that it reports.
    pub(crate) processors: Option<u32>,
    /// Load average over one minute, before the first item and at the end.
    pub(crate) load: [f64; 2],
    /// The peers.
    pub(crate) peers: BTreeMap<String, Peer>,
    /// The items.
    pub(crate) items: Vec<Item>,
}

/// The recorded part of our engine's report.
#[derive(Debug, Deserialize)]
pub(crate) struct Engine {
    /// `Cpu` or `WebGpu`.
    pub(crate) backend: String,
    /// The adapter's name, if there is one.
    pub(crate) adapter: Option<String>,
    /// Milliseconds from the start until its nets passed their self-tests.
    pub(crate) startup_ms: f64,
}

/// A peer.
#[derive(Debug, Deserialize)]
pub(crate) struct Peer {
    /// Name, version and backend.
    pub(crate) what: Option<String>,
    /// Milliseconds until it was ready.
    pub(crate) open_ms: Option<f64>,
    /// Why it did not run.
    pub(crate) error: Option<String>,
}

/// An item.
#[derive(Debug, Deserialize)]
pub(crate) struct Item {
    /// Its name.
    pub(crate) key: String,
    /// A description.
    pub(crate) label: String,
    /// The kind of work: `forward`, `paint`, `look`, `ours`, `layer`.
    pub(crate) kind: String,
    /// Multiplications and additions of a layer.
    pub(crate) operations: Option<f64>,
    /// Our results and those of the peers, by name.
    pub(crate) entries: BTreeMap<String, Entry>,
}

/// One contestant's runs of an item.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Entry {
    /// The first run, milliseconds.
    pub(crate) first_ms: Option<f64>,
    /// One run per round, milliseconds.
    pub(crate) times_ms: Vec<f64>,
    /// The largest difference from our numbers, relative to our largest number.
    pub(crate) deviation: Option<f64>,
    /// The same as a Euclidean distance.
    pub(crate) distance: Option<f64>,
    /// The same, relative to the length of our own numbers.
    pub(crate) relative: Option<f64>,
    /// Why it did not run.
    pub(crate) error: Option<String>,
}

impl Rounds {
    /// Parses the output of Node.js.
    ///
    /// # Errors
    /// If it is malformed.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        serde_json::from_str(text).context("the browser's output cannot be parsed")
    }
}
