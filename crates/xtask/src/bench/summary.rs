//! Summarises the times: quartiles, and the ratio of a peer's time to ours in each round.

use super::rounds::{Entry, Item, Peer, Rounds};
use anyhow::Result;
use likeness_core::timing::{Quartiles, quartiles};
use serde::Serialize;
use std::collections::BTreeMap;

/// Our name in the results.
const OURS: &str = "ours";

/// Largest deviation of a response, relative to the largest number of ours. Measured: see the table in docs/PERFORMANCE.md.
const FORWARD: f64 = 1e-5;
/// Largest distance of a gradient, relative to its length: a unit whose response is nearly zero may fall on either side of
/// its ReLU, which moves a few pixels and not the others. Measured between two programs in single precision: 7e-4 to 4e-3
/// (`docs/bench/cpu.json`); a wrong backward pass is off by about its own length.
const GRADIENT: f64 = 1e-2;
/// Largest distance between two encodings of one photo. Ours has unit length; face-api's is of another net, of a length up to
/// 1.6, so that the distance means nothing: the limit only rejects what is no encoding.
const ENCODINGS: f64 = 3.0;
/// Largest deviation of a layer computed in another basis (Winograd), as in `nets/tests/kernel`.
const LAYER: f64 = 1e-4;

/// The results of one browser.
#[derive(Debug, Serialize)]
pub(crate) struct Summary {
    backend: String,
    /// The adapter's name, if there is one.
    pub(crate) adapter: Option<String>,
    /// The browser's version.
    pub(crate) browser: String,
    user_agent: String,
    /// Number of processors that the browser reports.
    pub(crate) processors: Option<u32>,
    /// Load average over one minute, before the first item and at the end.
    pub(crate) load: [f64; 2],
    startup_ms: f64,
    /// The peers: name, version, backend.
    pub(crate) peers: BTreeMap<String, PeerLine>,
    /// The items, in order.
    pub(crate) items: Vec<ItemLine>,
}

/// A peer.
#[derive(Debug, Serialize)]
pub(crate) struct PeerLine {
    /// Its description, or why it did not run.
    pub(crate) what: String,
    open_ms: Option<f64>,
}

/// An item.
#[derive(Debug, Serialize)]
pub(crate) struct ItemLine {
    key: String,
    /// A description.
    pub(crate) label: String,
    pub(crate) kind: String,
    /// Multiplications and additions of a layer, term by term.
    pub(crate) operations: Option<f64>,
    /// Number of rounds in which every contestant ran.
    pub(crate) rounds: usize,
    /// Our times; `None` if it did not run.
    pub(crate) ours: Option<Times>,
    /// The peers, whether they ran or not.
    pub(crate) peers: BTreeMap<String, PeerResult>,
}

/// Times of one contestant.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Times {
    /// The first run, milliseconds.
    pub(crate) first_ms: f64,
    /// The rounds, milliseconds.
    pub(crate) quartiles: Quartiles,
}

/// A peer compared with ours.
#[derive(Debug, Serialize)]
pub(crate) struct PeerResult {
    /// Its times; `None` if it did not run.
    pub(crate) times: Option<Times>,
    /// The ratio of its time to ours in the same round; above 1 ours is faster.
    pub(crate) ratio: Option<Quartiles>,
    deviation: Option<f64>,
    distance: Option<f64>,
    relative: Option<f64>,
    /// Why it did not run.
    pub(crate) error: Option<String>,
}

impl Summary {
    /// Summarises the rounds.
    pub(crate) fn new(rounds: Rounds) -> Self {
        let Rounds { report, user_agent, browser, processors, load, peers, items } = rounds;
        Self {
            backend: report.backend,
            adapter: report.adapter,
            browser,
            user_agent,
            processors,
            load,
            startup_ms: report.startup_ms,
            peers: peers.into_iter().map(|(name, peer)| (name, PeerLine::new(peer))).collect(),
            items: items.into_iter().map(ItemLine::new).collect(),
        }
    }

    /// The summary as JSON.
    ///
    /// # Errors
    /// Never in practice.
    pub(crate) fn json(&self) -> Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// What did not run, or computed wrong results.
    pub(crate) fn wrong(&self) -> Vec<String> {
        let peers = self.peers.iter().filter(|(_, peer)| peer.open_ms.is_none());
        let mut wrong: Vec<String> = peers.map(|(name, peer)| format!("{name}: {}", peer.what)).collect();
        for item in &self.items {
            if item.ours.is_none() {
                wrong.push(format!("{}: ours did not run", item.key));
            }
            let peers = item.peers.iter();
            wrong.extend(
                peers.filter_map(|(name, peer)| Some(format!("{}, {name}: {}", item.key, peer.wrong(&item.kind)?))),
            );
        }
        wrong
    }
}

impl PeerLine {
    fn new(Peer { what, open_ms, error }: Peer) -> Self {
        Self { what: what.or(error).unwrap_or_default(), open_ms }
    }
}

impl ItemLine {
    fn new(Item { key, label, kind, operations, mut entries }: Item) -> Self {
        let ours = entries.remove(OURS).unwrap_or_default();
        let peers = entries.into_iter().map(|(name, entry)| (name, PeerResult::new(&ours, entry))).collect();
        Self { key, label, kind, operations, rounds: ours.times_ms.len(), ours: Times::new(&ours), peers }
    }
}

impl Times {
    fn new(entry: &Entry) -> Option<Self> {
        Some(Self { first_ms: entry.first_ms?, quartiles: quartiles(&entry.times_ms)? })
    }
}

impl PeerResult {
    fn new(ours: &Entry, peer: Entry) -> Self {
        let ratios: Vec<f64> = peer.times_ms.iter().zip(&ours.times_ms).map(|(p, o)| p / o).collect();
        Self {
            times: Times::new(&peer),
            ratio: quartiles(&ratios),
            deviation: peer.deviation,
            distance: peer.distance,
            relative: peer.relative,
            error: peer.error,
        }
    }

    fn wrong(&self, kind: &str) -> Option<String> {
        if let Some(error) = &self.error {
            return Some(error.clone());
        }
        let (what, found, allowed) = match kind {
            "look" => ("its encoding is at a distance", self.distance, ENCODINGS),
            "layer" => ("its numbers deviate", self.deviation, LAYER),
            "paint" => ("its gradient lies apart", self.relative, GRADIENT),
            _ => ("its numbers deviate", self.deviation, FORWARD),
        };
        match found {
            None => Some("its numbers cannot be compared".to_owned()),
            Some(found) if found > allowed => Some(format!("{what} by {found:.1e}, {allowed:.0e} allowed")),
            Some(_) => None,
        }
    }

    /// The measured difference, as text.
    pub(crate) fn difference(&self, kind: &str) -> Option<String> {
        match kind {
            "look" => Some(format!("{:.2}", self.distance?)),
            "paint" => Some(format!("{:.0e}", self.relative?)),
            _ => Some(format!("{:.0e}", self.deviation?)),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The output of a browser with one peer and two items.
    pub(crate) fn rounds() -> Rounds {
        Rounds::parse(
            r#"{"report":{"backend":"Cpu","adapter":null,"startup_ms":900.0},"userAgent":"a browser","browser":"150.0",
            "processors":2,"load":[0.5,1.25],"peers":{"tfjs":{"what":"TensorFlow.js 4.22.0, wasm","open_ms":200.0}},
            "items":[{"key":"encode-1","label":"face encoder, one face","kind":"forward","rounds":3,"entries":{
              "ours":{"first_ms":40.0,"times_ms":[10.0,20.0,10.0],"deviation":null,"distance":null,"relative":null,"error":null},
              "tfjs":{"first_ms":90.0,"times_ms":[20.0,50.0,15.0],"deviation":1e-6,"distance":1e-5,"relative":1e-6,"error":null}}},
            {"key":"search","label":"search","kind":"ours","rounds":1,"entries":{
              "ours":{"first_ms":2.0,"times_ms":[1.5],"deviation":null,"distance":null,"relative":null,"error":null}}}]}"#,
        )
        .unwrap()
    }

    #[test]
    fn a_ratio_is_taken_within_a_round() {
        let summary = Summary::new(rounds());
        let ratio = summary.items[0].peers["tfjs"].ratio.unwrap();
        // 2, 2.5 and 1.5: the second round was slow for both.
        assert_eq!(ratio, Quartiles { lower: 1.75, median: 2.0, upper: 2.25 }, "{ratio:?}");
        let ours = Quartiles { lower: 10.0, median: 10.0, upper: 15.0 };
        assert_eq!(summary.items[0].ours.as_ref().unwrap().quartiles, ours, "and times by themselves");
        assert_eq!(summary.wrong(), Vec::<String>::new(), "everything ran, and to the same numbers");
    }

    #[test]
    fn other_numbers_and_a_peer_that_fails_are_told_of() {
        let mut rounds = rounds();
        let entry = rounds.items[0].entries.get_mut("tfjs").unwrap();
        entry.deviation = Some(0.5);
        let wrong = Summary::new(rounds).wrong().join("\n");
        assert!(wrong.contains("encode-1, tfjs") && wrong.contains("5.0e-1"), "{wrong}");
        let mut rounds = self::rounds();
        rounds.items[0].entries.get_mut("tfjs").unwrap().error = Some("no such kernel".to_owned());
        rounds.items[1].entries.clear();
        let wrong = Summary::new(rounds).wrong().join("\n");
        assert!(wrong.contains("no such kernel") && wrong.contains("search: ours did not run"), "{wrong}");
    }
}
