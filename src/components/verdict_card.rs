//! The verdict.

use super::failure_note::FailureNote;
use super::score_gauge::ScoreGauge;
use super::start_progress::StartProgress;
use super::verdict_details::VerdictDetails;
use crate::state::engine::EngineStatus;
use crate::state::headline::Headline;
use crate::state::side::SideView;
use leptos::prelude::*;
use likeness_core::face::matching::{Thresholds, Verdict};
use protocol::failure::Failure;

/// The data of the card.
#[derive(Debug, Clone, Copy)]
pub struct VerdictSources {
    /// The headline.
    pub headline: Signal<Headline>,
    /// The verdict.
    pub verdict: Signal<Option<Verdict>>,
    /// What the engine is doing.
    pub engine: Signal<EngineStatus>,
    /// The left side, for its timings.
    pub claim: Signal<SideView>,
    /// The right side, for its timings.
    pub probe: Signal<SideView>,
    /// A failure that stopped nothing.
    pub warning: Signal<Option<Failure>>,
}

/// The verdict in words, the distance on a gauge, and the numbers one click away. Announced when the decision changes,
/// not when the distance does.
#[component]
pub fn VerdictCard(
    /// The data of the card.
    sources: VerdictSources,
    /// Starts the engine again after it was given up.
    retry: Callback<()>,
) -> impl IntoView {
    let VerdictSources { headline, verdict, engine, claim, probe, warning } = sources;
    let headline = Memo::new(move |_| headline.get());
    let thresholds = Memo::new(move |_| limits(verdict.get(), &engine.read()));
    let distance = Memo::new(move |_| verdict.get().map(|verdict| verdict.distance));
    let failure = Signal::derive(move || engine.read().failure().cloned());
    let failed = Memo::new(move |_| engine.read().failure().is_some());
    view! {
        <section class="verdict" aria-label=words::VERDICT_ANSWER data-tone=move || headline.get().tone()>
            <div class="verdict-words" role="status" aria-label=words::VERDICT_LABEL>
                <h2>{move || headline.get().title().text()}</h2>
                <p>{move || headline.get().sentence()}</p>
            </div>
            <StartProgress engine />
            <Show when=move || failed.get()>
                <FailureNote failure />
                <button class="primary" on:click=move |_| retry.run(())>{words::PAGE_TRY_AGAIN}</button>
            </Show>
            <ScoreGauge thresholds distance />
            <p class="small caution">{words::VERDICT_CAUTION}</p>
            <VerdictDetails verdict claim probe />
            <FailureNote failure=warning />
        </section>
    }
}

/// The thresholds of the verdict, else those of the engine.
fn limits(verdict: Option<Verdict>, engine: &EngineStatus) -> Option<Thresholds> {
    verdict.map(|verdict| verdict.thresholds).or_else(|| engine.report().map(|report| report.thresholds))
}
