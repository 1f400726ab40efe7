//! How fast the nets run here: the plan of `cargo xtask bench`, without those it compares with.

use crate::components::failure_note::FailureNote;
use crate::components::start_progress::StartProgress;
use crate::components::wide_table::WideTable;
use crate::explain::failure;
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
    // Whoever leaves the page does not want it measured any more.
    on_cleanup(move || bench.cancel());
    view! {
        <div class="prose">
            <h1>"Bench"</h1>
            <p>
                "Runs each net of this page several times on built-in pictures and shows how long it takes in this browser:
                the first run, and the median of the others with the middle half of them. Nothing is sent anywhere."
            </p>
            <StartProgress engine=store.engine />
            <Controls store />
            <ResultsTable bench />
        </div>
    }
}

/// What to measure, the button, and how far it is.
#[component]
fn Controls(store: Store) -> impl IntoView {
    let bench = store.bench;
    let runs = store.is_running();
    let under_way = Memo::new(move |_| bench.course.read().is_under_way());
    let painting = Memo::new(move |_| store.style.job.read().is_under_way());
    let status = Memo::new(move |_| bench.course.read().status());
    let fraction = Memo::new(move |_| format!("{:.3}", bench.course.read().fraction()));
    let has_figures = Memo::new(move |_| !bench.course.read().done().is_empty());
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
            <legend>"Measure"</legend>
            <div class="options">{Scope::ALL.map(option)}</div>
        </fieldset>
        <p class="small" hidden=move || !painting.get()>
            "A painting is under way and would be measured with it. Stop it on the Style page first."
        </p>
        <div class="controls">
            <Show
                when=move || under_way.get()
                fallback=move || {
                    view! {
                        <button
                            class="primary"
                            disabled=move || !runs.get() || painting.get()
                            on:click=move |_| bench.begin()
                        >
                            "Start"
                        </button>
                    }
                }
            >
                <button on:click=move |_| bench.cancel()>"Cancel"</button>
            </Show>
            <button disabled=move || !has_figures.get() || under_way.get() on:click=move |_| bench.save()>
                "Save JSON"
            </button>
        </div>
        <FailureNote failure=bench.remark />
        <div role="status" aria-label="Bench">
            <p>{move || status.get()}</p>
        </div>
        <Show when=move || under_way.get()>
            <progress max="1" aria-label="Progress of the measurement" value=move || fraction.get()></progress>
            <p class="small">{move || bench.course.read().detail()}</p>
        </Show>
    }
}

/// What came out.
#[component]
fn ResultsTable(bench: BenchStore) -> impl IntoView {
    let rows = Memo::new(move |_| bench.course.read().done().to_vec());
    let failed = Memo::new(move |_| bench.course.read().failed().to_vec());
    let is_empty = move || rows.read().is_empty() && failed.read().is_empty();
    view! {
        <WideTable
            label="Table of times"
            heads=&["what", "median", "middle half", "first run", "runs"]
            hidden=Signal::derive(is_empty)
        >
            {move || rows.get().into_iter().map(row).collect_view()}
            {move || failed.get().into_iter().map(failed_row).collect_view()}
        </WideTable>
    }
}

fn row(item: ItemReport) -> impl IntoView {
    let times = item.quartiles;
    view! {
        <tr>
            <th scope="row">{item.item.label()}</th>
            <td>{milliseconds(times.median)}</td>
            <td>{format!("{} to {}", milliseconds(times.lower), milliseconds(times.upper))}</td>
            <td>{milliseconds(item.first_ms)}</td>
            <td>{item.times_ms.len()}</td>
        </tr>
    }
}

fn failed_row((item, failure): (BenchItem, Failure)) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{item.label()}</th>
            <td colspan="4">{failure::message(&failure).sentence} " " {failure.detail.clone()}</td>
        </tr>
    }
}
