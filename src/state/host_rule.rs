//! What the host's settings change in what the page says and asks for.

use super::Store;
use leptos::prelude::*;
use likeness_core::face::matching::Verdict;
use likeness_core::manifest::EncoderNet;
use protocol::{EngineReport, Side};

impl Store {
    /// Whether the host asks for a turn of the head before an answer.
    pub fn requires_turn(self) -> Signal<bool> {
        Signal::derive(move || self.site.read().require_turn)
    }

    /// Whether the answer to the two pictures waits for the turn of the head.
    pub(super) fn owes_turn(self) -> Memo<bool> {
        Memo::new(move |_| {
            let (site, verdict, probe) = (self.site.read(), self.verdict.read(), self.probe.view.read());
            site.owes_turn(verdict.as_ref(), &probe, &self.turn.step.read())
        })
    }

    /// The verdict, unless it is withheld.
    pub fn shown_verdict(self) -> Signal<Option<Verdict>> {
        let owed = self.owes_turn();
        Signal::derive(move || self.verdict.get().filter(|_| !owed.get()))
    }

    /// A verdict by the host's threshold.
    pub(super) fn judged_by_host(self, verdict: Verdict) -> Verdict {
        let notices = Side::BOTH.map(|side| {
            let report = self.side(side).view.with_untracked(|view| view.report().cloned());
            report.map(|report| report.notices).unwrap_or_default()
        });
        self.site.with_untracked(|site| site.limits.judge(verdict, &notices.concat()))
    }

    /// The report of an engine, with the host's threshold.
    pub(super) fn by_host(self, report: EngineReport) -> EngineReport {
        let thresholds = self.site.with_untracked(|site| site.limits.of(report.thresholds));
        EngineReport { thresholds, ..report }
    }

    /// The encoder to start with: the visitor's choice, else the host's; `None`: that of the manifest.
    pub(super) fn encoder_by_host(self) -> Option<EncoderNet> {
        self.encoder_choice.get_untracked().or_else(|| self.site.with_untracked(|site| site.encoder))
    }
}
