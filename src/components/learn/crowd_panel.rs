//! Runs that learn from 20, 100 and 1,000 people, one after the other, and their curves over each other.

use super::run_curves::RunCurves;
use crate::components::wide_table::WideTable;
use crate::number_format::grouped;
use crate::state::Store;
use crate::state::learn::curves::Measure;
use crate::state::learn::run::{Action, Run};
use crate::state::learn::{LearnStore, Slot, crowds, run_text};
use leptos::prelude::*;

/// What is compared.
const SHOWN: [Measure; 2] = [Measure::Loss, Measure::Eer];

/// The buttons, the progress, the curves and the numbers.
#[component]
pub fn CrowdPanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let learn = store.learn;
    let runs = Signal::derive(move || {
        let all = Slot::CROWDS.map(|slot| (crowds::name(slot), learn.run(slot).get()));
        all.into_iter().filter(|(_, run)| run.id().is_some()).collect::<Vec<(String, Run)>>()
    });
    let sentences = move || {
        let sentence = |slot: Slot| crowds::sentence(slot, &learn.run(slot).read());
        let line = |line: String| view! { <li>{line}</li> };
        Slot::CROWDS.into_iter().filter_map(sentence).map(line).collect_view()
    };
    view! {
        <section class="card" aria-labelledby="crowds">
            <h2 id="crowds">{words::LEARN_CROWD_RUNS}</h2>
            <p>{words::LEARN_CROWD_RUNS_LEAD}</p>
            <CrowdButtons store />
            <CrowdStatus learn />
            <RunCurves runs measures=&SHOWN />
            <ul>{sentences}</ul>
            <p>{words::LEARN_CROWD_MEANS}</p>
            <CrowdTable learn />
        </section>
    }
}

/// Start all, or control the one that is under way.
#[component]
fn CrowdButtons(store: Store) -> impl IntoView {
    let learn = store.learn;
    let running = store.is_painting_running();
    let current = Memo::new(move |_| {
        Slot::CROWDS.into_iter().find_map(|slot| {
            let run = learn.run(slot).read();
            run.is_under_way().then(|| (slot, run.actions()))
        })
    });
    let button = move |(slot, action): (Slot, Action)| {
        view! { <button on:click=move |_| learn.act(slot, action)>{run_text::label(slot, action)}</button> }
    };
    let controls = move || {
        let (slot, actions) = current.get()?;
        Some(actions.into_iter().map(|action| button((slot, action))).collect_view())
    };
    view! {
        <div class="controls">
            <Show when=move || current.read().is_none()>
                <button class="primary" disabled=move || !running.get() on:click=move |_| learn.train_crowds()>
                    {words::LEARN_CROWD_TRAIN}
                </button>
            </Show>
            {controls}
        </div>
    }
}

/// A line for each run; it changes with their phases only. The progress of the current one is beside it.
#[component]
fn CrowdStatus(learn: LearnStore) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let status = |slot: Slot| crowds::status(slot, &learn.run(slot).read());
        Slot::CROWDS.into_iter().filter_map(status).collect::<Vec<_>>()
    });
    let line = |line: String| view! { <p class="small">{line}</p> };
    let progress = move || {
        Slot::CROWDS.map(|slot| run_text::progress_line(&learn.run(slot).read())).into_iter().find(|l| !l.is_empty())
    };
    view! {
        <div role="status" aria-label=words::LEARN_CROWD_RUNS>
            {move || lines.get().into_iter().map(line).collect_view()}
        </div>
        <p class="small job-line">{progress}</p>
    }
}

/// The numbers of now, for those who cannot see the charts.
#[component]
fn CrowdTable(learn: LearnStore) -> impl IntoView {
    let row = move |slot: Slot| {
        let run = learn.run(slot);
        let last = move |measure: Measure| {
            let last = measure.points(&run.read()).last().map(|(_, value)| measure.text(*value));
            last.unwrap_or_else(|| "–".to_owned())
        };
        let step = move || run.read().progress().map_or_else(|| "–".to_owned(), |p| grouped(p.step.into()));
        view! {
            <tr>
                <th scope="row">{move || crowds::name(slot)}</th>
                <td>{step}</td>
                {SHOWN.map(|measure| view! { <td>{move || last(measure)}</td> })}
            </tr>
        }
    };
    view! {
        <WideTable
            label=words::LEARN_CROWD_RUNS
            heads=&[words::LEARN_CROWD_LEARNED, words::LEARN_ASK_STEPS, words::LEARN_LOSS, words::LEARN_EER]
            class="narrow"
        >
            {Slot::CROWDS.map(row)}
        </WideTable>
    }
}
