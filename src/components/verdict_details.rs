//! The details of the verdict.

use crate::explain::stage;
use crate::number_format;
use crate::state::side::SideView;
use leptos::ev::Event;
use leptos::prelude::*;
use likeness_core::face::matching::Verdict;
use likeness_core::timing::{Stage, StageTimings};
use wasm_bindgen::JsCast as _;

/// Distances, limits, error rates and times; updated only while it is open.
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
            <summary>{words::DETAILS_TITLE}</summary>
            <Show when=move || open.get()>
                {numbers}
                <TimingTable
                    claim=Signal::derive(move || timings(&claim.read()))
                    probe=Signal::derive(move || timings(&probe.read()))
                    compare=Signal::derive(move || verdict.get().map(|verdict| verdict.compare_ms))
                    frames_analyzed=Signal::derive(move || [claim, probe].map(|side| side.read().frames_analyzed()))
                />
            </Show>
        </details>
    }
}

/// The quantities of the textbook formulas.
#[component]
fn Numbers(verdict: Verdict) -> impl IntoView {
    let limits = verdict.thresholds;
    let rate = |rate| number_format::one_in(rate).unwrap_or_else(|| words::DETAILS_UNKNOWN.into());
    let number = |number: f32| words::details_number(number.into());
    view! {
        <dl>
            <dt>{words::DETAILS_DISTANCE}</dt>
            <dd>{move || number(verdict.distance)}</dd>
            <dt>{words::DETAILS_SQUARED}</dt>
            <dd>{move || number(verdict.squared)}</dd>
            <dt>{words::DETAILS_TAU}</dt>
            <dd>{move || number(limits.tau)}</dd>
            <dt>{words::DETAILS_FMR}</dt>
            <dd>{move || rate(limits.fmr)}</dd>
            <dt>{words::DETAILS_REJECT}</dt>
            <dd>{move || number(limits.reject_tau)}</dd>
            <dt>{words::DETAILS_REJECT_FMR}</dt>
            <dd>{move || rate(limits.reject_fmr)}</dd>
        </dl>
    }
}

/// Milliseconds per stage, one column per side.
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
                <th scope="row">{stage::name(stage)}</th>
                <td>{cell(claim, stage)}</td>
                <td>{cell(probe, stage)}</td>
            </tr>
        }
    });
    let total = |timings: Signal<StageTimings>| move || number_format::milliseconds(timings.read().total());
    view! {
        <table>
            <caption>{words::DETAILS_TIMES}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::DETAILS_STAGE}</th>
                    <th scope="col">{words::DETAILS_CLAIM}</th>
                    <th scope="col">{words::DETAILS_PROBE}</th>
                </tr>
            </thead>
            <tbody>
                {rows.collect_view()} <tr>
                    <th scope="row">{stage::name(Stage::Match)}</th>
                    <td colspan="2">{move || compare.get().map_or_else(dash, number_format::milliseconds)}</td>
                </tr> <tr>
                    <th scope="row">{words::DETAILS_TOTAL}</th>
                    <td>{total(claim)}</td>
                    <td>{total(probe)}</td>
                </tr> <tr>
                    <th scope="row">{words::DETAILS_ANALYSED}</th>
                    <td>{move || words::unit_number(frames_analyzed.get()[0].into())}</td>
                    <td>{move || words::unit_number(frames_analyzed.get()[1].into())}</td>
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
    found.map_or_else(dash, |(_, ms)| number_format::milliseconds(ms))
}

fn dash() -> String {
    "\u{2013}".to_owned()
}
