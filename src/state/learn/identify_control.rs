//! Asks the worker how well the net of the first run names people: once for each net.

use super::LearnStore;
use super::among::Among;
use super::net_version::NetVersion;
use leptos::prelude::*;
use protocol::learn::{IdentificationRow, LearnRequest, RunId};

/// Pictures that each person is enrolled with.
const PICTURES: u32 = 1;

impl LearnStore {
    /// Measures how well a net names people, unless that is known or under way.
    pub fn identify(self, net: NetVersion) {
        let is_known = self.among.with_untracked(|found| found.as_ref().is_some_and(|found| found.net == net));
        if !is_known && self.identifies.get_value() != Some(net) {
            self.identifies.set_value(Some(net));
            self.send(LearnRequest::Identify { run: net.run, pictures: PICTURES }, None);
        }
    }

    /// It was measured.
    pub(super) fn identified(self, run: RunId, rows: &[IdentificationRow]) {
        if let Some(net) = self.identifies.get_value().filter(|net| net.run == run) {
            self.identifies.set_value(None);
            self.among.set(Some(Among { net, rows: rows.to_vec() }));
        }
    }
}
