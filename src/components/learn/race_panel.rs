//! Two runs from one seed, each with its own triplets, and their curves over each other.

use super::run_curves::RunCurves;
use crate::components::wide_table::WideTable;
use crate::state::Store;
use crate::state::learn::curves::Measure;
use crate::state::learn::run::{Action, Run};
use crate::state::learn::{LearnStore, Slot, miner_choice, race, run_text};
use leptos::prelude::*;

/// The choices, the buttons, the curves and the numbers.
#[component]
pub fn RacePanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let learn = store.learn;
    let runs = Signal::derive(move || {
        let names = race::names(learn.miners.map(|miner| miner.get()));
        names.into_iter().zip(Slot::BOTH.map(|slot| learn.run(slot).get())).collect::<Vec<_>>()
    });
    let started = Memo::new(move |_| learn.run(Slot::Second).read().id().is_some());
    let shown = Signal::derive(move || {
        let mut runs = runs.get();
        // The curve of a single run, trained in another chapter, is no comparison.
        runs.truncate(if started.get() { 2 } else { 0 });
        runs
    });
    view! {
        <section class="card" aria-labelledby="race">
            <h2 id="race">{words::LEARN_RACE}</h2>
            <p>{words::LEARN_RACE_LEAD}</p>
            <div class="race-choices">{Slot::BOTH.map(|which| view! { <MinerChoice learn which /> })}</div>
            <RaceButtons store />
            <RaceStatus learn />
            <RunCurves runs=shown />
            <RaceTable runs=shown />
        </section>
    }
}

/// Which triplets a run learns from, and what is to be expected.
#[component]
fn MinerChoice(learn: LearnStore, which: Slot) -> impl IntoView {
    let (id, label) = if which == Slot::Second {
        ("miner-b", words::LEARN_RACE_MINER_B)
    } else {
        ("miner-a", words::LEARN_RACE_MINER_A)
    };
    let miner = learn.miner(which);
    let choose = move |event| {
        if let Some(miner) = miner_choice::of_key(&event_target_value(&event)) {
            learn.choose_miner(which, miner);
        }
    };
    let option = move |of| {
        view! {
            <option value=miner_choice::key(of) selected=move || miner.get() == of>
                {miner_choice::name(of)}
            </option>
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id prop:value=move || miner_choice::key(miner.get()) on:change=choose>
                {miner_choice::CHOICES.map(option)}
            </select>
            <p class="small">{move || miner_choice::effect(miner.get()).text()}</p>
        </div>
    }
}

#[component]
fn RaceButtons(store: Store) -> impl IntoView {
    let learn = store.learn;
    let running = store.is_painting_running();
    let actions = Memo::new(move |_| race::actions(&Slot::BOTH.map(|slot| learn.run(slot).get())));
    let button = move |(i, action): (usize, Action)| {
        let starts = matches!(action, Action::Train | Action::Again);
        let act = move |_| if starts { learn.train_both() } else { learn.act_on_both(action) };
        view! {
            <button class:primary=i == 0 disabled=move || starts && !running.get() on:click=act>
                {race::label(action)}
            </button>
        }
    };
    view! { <div class="controls">{move || actions.get().into_iter().enumerate().map(button).collect_view()}</div> }
}

/// A line for each run; it changes with their phases only.
#[component]
fn RaceStatus(learn: LearnStore) -> impl IntoView {
    let status = Memo::new(move |_| {
        let names = race::names(learn.miners.map(|miner| miner.get()));
        let lines = names.into_iter().zip(Slot::BOTH.map(|slot| run_text::status(&learn.run(slot).read())));
        lines
            .filter(|(_, status)| !status.is_empty())
            .map(|(name, status)| format!("{name}: {status}"))
            .collect::<Vec<_>>()
    });
    let line = |line: String| view! { <p class="small">{line}</p> };
    view! {
        <div role="status" aria-label=words::LEARN_RACE>
            {move || status.get().into_iter().map(line).collect_view()}
        </div>
    }
}

/// The numbers of now, for those who cannot see the charts.
#[component]
fn RaceTable(runs: Signal<Vec<(String, Run)>>) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let last = |measure: Measure, run: &Run| measure.points(run).last().map(|(_, value)| measure.text(*value));
        let cells =
            |measure: Measure| runs.read().iter().map(|(_, run)| last(measure, run).unwrap_or_default()).collect();
        Measure::ALL.map(|measure| (measure, cells(measure)))
    });
    let row = |(measure, cells): (Measure, Vec<String>)| {
        view! {
            <tr>
                <th scope="row">{measure.name()}</th>
                {cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
            </tr>
        }
    };
    view! {
        <WideTable
            label=words::LEARN_RACE_TABLE
            heads=&["", "A", "B"]
            class="narrow"
            hidden=Signal::derive(move || runs.read().is_empty())
        >
            {move || rows.get().map(row).collect_view()}
        </WideTable>
    }
}
