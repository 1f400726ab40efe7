//! How fast the nets run in this browser: the items of `cargo xtask bench`, without its peers.

use crate::components::failure_note::FailureNote;
use crate::components::start_progress::StartProgress;
use crate::components::wide_table::WideTable;
use crate::explain::{bench_item, failure};
use crate::number_format::milliseconds;
use crate::state::Store;
use crate::state::bench::BenchStore;
use crate::state::bench::run::Scope;
use leptos::prelude::*;
use likeness_core::bench::BenchItem;
use likeness_core::bench::report::ItemReport;
use protocol::failure::Failure;

/// A choice, a button, a bar, a table.
#[component]
pub fn BenchPage(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let bench = store.bench;
    store.use_painting();
    // Leaving the page ends the measurement.
    on_cleanup(move || bench.cancel());
    view! {
        <div class="prose">
            <h1>{words::BENCH_TITLE}</h1>
            <p>{words::BENCH_INTRO}</p>
            <StartProgress engine=store.engines.painting />
            <Controls store />
            <ResultsTable bench />
        </div>
    }
}

/// What to measure, the buttons, and the progress.
#[component]
fn Controls(store: Store) -> impl IntoView {
    let bench = store.bench;
    let engine_running = store.is_painting_running();
    let under_way = Memo::new(move |_| bench.run.read().is_under_way());
    let style_running = Memo::new(move |_| store.style.job.read().is_under_way());
    let status = Memo::new(move |_| bench.run.read().status());
    let fraction = Memo::new(move |_| format!("{:.3}", bench.run.read().fraction()));
    let has_figures = Memo::new(move |_| !bench.run.read().done().is_empty());
    let option = move |scope: Scope| {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name="scope"
                    prop:checked=move || bench.scope.get() == scope
                    disabled=move || under_way.get()
                    on:change=move |_| bench.scope.set(scope)
                />
                {scope.label()}
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{words::BENCH_MEASURE}</legend>
            <div class="options">{Scope::ALL.map(option)}</div>
        </fieldset>
        <p class="small" hidden=move || !style_running.get()>
            {words::BENCH_BUSY}
        </p>
        <div class="controls">
            <Show
                when=move || under_way.get()
                fallback=move || {
                    view! {
                        <button
                            class="primary"
                            disabled=move || !engine_running.get() || style_running.get()
                            on:click=move |_| bench.begin()
                        >
                            {words::BENCH_START}
                        </button>
                    }
                }
            >
                <button on:click=move |_| bench.cancel()>{words::BENCH_CANCEL}</button>
            </Show>
            <button disabled=move || !has_figures.get() || under_way.get() on:click=move |_| bench.save()>
                {words::BENCH_SAVE}
            </button>
        </div>
        <FailureNote failure=bench.warning />
        <div role="status" aria-label=words::BENCH_TITLE>
            <p>{move || status.get()}</p>
        </div>
        <Show when=move || under_way.get()>
            <progress max="1" aria-label=words::BENCH_PROGRESS value=move || fraction.get()></progress>
            <p class="small">{move || bench.run.read().detail()}</p>
        </Show>
    }
}

/// The results.
#[component]
fn ResultsTable(bench: BenchStore) -> impl IntoView {
    let rows = Memo::new(move |_| bench.run.read().done().to_vec());
    let failed = Memo::new(move |_| bench.run.read().failed().to_vec());
    let is_empty = move || rows.read().is_empty() && failed.read().is_empty();
    view! {
        <WideTable
            label=words::BENCH_TABLE
            heads=&[
                words::BENCH_WHAT,
                words::BENCH_MEDIAN,
                words::BENCH_RANGE,
                words::BENCH_FIRST,
                words::BENCH_RUNS,
            ]
            hidden=Signal::derive(is_empty)
        >
            {move || rows.get().into_iter().map(row).collect_view()}
            {move || failed.get().into_iter().map(failed_row).collect_view()}
        </WideTable>
    }
}

fn row(item: ItemReport) -> impl IntoView {
    let (times, runs) = (item.quartiles, item.times_ms.len());
    view! {
        <tr>
            <th scope="row">{move || bench_item::name(item.item)}</th>
            <td>{move || milliseconds(times.median)}</td>
            <td>{move || words::bench_from_to(&milliseconds(times.lower), &milliseconds(times.upper))}</td>
            <td>{move || milliseconds(item.first_ms)}</td>
            <td>{runs}</td>
        </tr>
    }
}

fn failed_row((item, failure): (BenchItem, Failure)) -> impl IntoView {
    let detail = failure.detail.clone();
    view! {
        <tr>
            <th scope="row">{move || bench_item::name(item)}</th>
            <td colspan="4">{move || failure::message(&failure).sentence} " " {detail}</td>
        </tr>
    }
}
