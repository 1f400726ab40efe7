//! The numbers behind the answer.

use crate::number_format;
use crate::state::side::SideView;
use leptos::ev::Event;
use leptos::prelude::*;
use likeness_core::face::matching::Verdict;
use likeness_core::timing::{Stage, StageTimings};
use wasm_bindgen::JsCast as _;

/// Distances, limits, error rates, and where the time went; kept up to date only while it is open.
#[component]
pub fn VerdictDetails(
    /// The answer.
    verdict: Signal<Option<Verdict>>,
    /// The left side.
    claim: Signal<SideView>,
    /// The right side.
    probe: Signal<SideView>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |event: Event| {
        let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        open.set(element.is_some_and(|element| element.has_attribute("open")));
    };
    let numbers = move || verdict.get().map(|verdict| view! { <Numbers verdict /> });
    view! {
        <details class="numbers" on:toggle=toggled>
            <summary>"The numbers behind it"</summary>
            <Show when=move || open.get()>
                {numbers}
                <TimingTable
                    claim=Signal::derive(move || timings(&claim.read()))
                    probe=Signal::derive(move || timings(&probe.read()))
                    compare=Signal::derive(move || verdict.get().map(|verdict| verdict.timings_ms))
                    frames_analyzed=Signal::derive(move || [claim, probe].map(|side| side.read().frames_analyzed()))
                />
            </Show>
        </details>
    }
}

/// The course's quantities.
#[component]
fn Numbers(verdict: Verdict) -> impl IntoView {
    let limits = verdict.thresholds;
    let rate = |rate| number_format::one_in(rate).unwrap_or_else(|| "unknown".to_owned());
    view! {
        <dl>
            <dt>"distance d"</dt>
            <dd>{format!("{:.4}", verdict.distance)}</dd>
            <dt>"d\u{b2} = \u{2016}f(x\u{2081}) \u{2212} f(x\u{2082})\u{2016}\u{b2}"</dt>
            <dd>{format!("{:.4}", verdict.squared)}</dd>
            <dt>"\u{3c4}: the same person up to"</dt>
            <dd>{format!("{:.4}", limits.tau)}</dd>
            <dt>"different people that pass at \u{3c4} (FMR)"</dt>
            <dd>{rate(limits.fmr)}</dd>
            <dt>"not sure up to"</dt>
            <dd>{format!("{:.4}", limits.reject_tau)}</dd>
            <dt>"different people up to there (FMR)"</dt>
            <dd>{rate(limits.reject_fmr)}</dd>
        </dl>
    }
}

/// Milliseconds a stage, side by side.
#[component]
fn TimingTable(
    claim: Signal<StageTimings>,
    probe: Signal<StageTimings>,
    compare: Signal<Option<f64>>,
    frames_analyzed: Signal<[u32; 2]>,
) -> impl IntoView {
    let cell = |timings: Signal<StageTimings>, stage: Stage| move || stage_time(&timings.read(), stage);
    let stages = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Match);
    let rows = stages.map(|stage| {
        view! {
            <tr>
                <th scope="row">{stage.name()}</th>
                <td>{cell(claim, stage)}</td>
                <td>{cell(probe, stage)}</td>
            </tr>
        }
    });
    let total = |timings: Signal<StageTimings>| move || number_format::milliseconds(timings.read().total());
    view! {
        <table>
            <caption>"Where the time went"</caption>
            <thead>
                <tr>
                    <th scope="col">"stage"</th>
                    <th scope="col">"should be"</th>
                    <th scope="col">"is"</th>
                </tr>
            </thead>
            <tbody>
                {rows.collect_view()} <tr>
                    <th scope="row">{Stage::Match.name()}</th>
                    <td colspan="2">{move || compare.get().map_or_else(absent, number_format::milliseconds)}</td>
                </tr> <tr>
                    <th scope="row">"one picture in all"</th>
                    <td>{total(claim)}</td>
                    <td>{total(probe)}</td>
                </tr> <tr>
                    <th scope="row">"pictures looked at"</th>
                    <td>{move || frames_analyzed.get()[0]}</td>
                    <td>{move || frames_analyzed.get()[1]}</td>
                </tr>
            </tbody>
        </table>
    }
}

fn timings(view: &SideView) -> StageTimings {
    view.report().map(|report| report.timings.clone()).unwrap_or_default()
}

fn stage_time(timings: &StageTimings, stage: Stage) -> String {
    let found = timings.stages().into_iter().find(|(s, _)| *s == stage);
    found.map_or_else(absent, |(_, ms)| number_format::milliseconds(ms))
}

fn absent() -> String {
    "\u{2013}".to_owned()
}
