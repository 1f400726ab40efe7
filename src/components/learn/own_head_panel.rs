//! A head of one's own: the button, the progress, and how pictures are named with and without it.

use crate::browser::address;
use crate::components::failure_note::FailureNote;
use crate::components::wide_table::WideTable;
use crate::number_format::{distance, grouped, percent};
use crate::route::Route;
use crate::state::Store;
use crate::state::gallery::access::Gate;
use crate::state::learn::own_head::{OwnHead, OwnHeadControl, gain};
use leptos::prelude::*;
use likeness_learn::personal_head::rule::Named;
use likeness_learn::personal_head::trial::TrialReport;
use protocol::gallery::HeadEvent;
use words::Text;

/// The trial, once the gallery is open.
#[component]
pub fn OwnHeadPanel(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    let gate = store.gate();
    let is_open = Memo::new(move |_| gate.get() == Gate::Open);
    view! {
        <Show when=move || is_open.get() fallback=Closed>
            <Trial store />
        </Show>
    }
}

/// Where the gallery is opened.
#[component]
fn Closed() -> impl IntoView {
    view! {
        <p class="hint">{words::LEARN_OWN_CLOSED}" "<a href=move || address::link(Route::People)>{words::LEARN_OWN_PEOPLE}</a></p>
    }
}

#[component]
fn Trial(store: Store) -> impl IntoView {
    let control = OwnHeadControl::new(store);
    let state = control.state;
    let is_under_way = Memo::new(move |_| state.read().is_under_way());
    let report = Memo::new(move |_| state.read().report().copied());
    let failure = Signal::derive(move || state.read().failure().cloned());
    let button = move || match (is_under_way.get(), report.get().is_some()) {
        (true, _) => words::LEARN_OWN_STOP,
        (false, true) => words::LEARN_OWN_AGAIN,
        (false, false) => words::LEARN_OWN_TRY,
    };
    let toggle = move |_| if is_under_way.get_untracked() { control.stop() } else { control.begin() };
    view! {
        <section class="card" aria-labelledby="own-head">
            <h2 id="own-head">{words::LEARN_OWN_RUN}</h2>
            <div class="controls">
                <button class=("primary", move || !is_under_way.get()) on:click=toggle>
                    {move || button().text()}
                </button>
            </div>
            <Progress state />
            <p role="status">{move || said(&state.read())}</p>
            <FailureNote failure />
            {move || report.get().map(|report| view! { <Found report /> })}
        </section>
    }
}

/// How far it is. Not a status: it changes several times a second.
#[component]
fn Progress(state: RwSignal<OwnHead>) -> impl IntoView {
    let going = move || match *state.read() {
        OwnHead::Said(HeadEvent::Going { done, all, loss, active }) => Some((done, all, loss, active)),
        _ => None,
    };
    let line = move |(done, all, loss, active): (u32, u32, f32, f32)| {
        let (loss, active) = (words::unit_hundredths(loss.into()), percent(active.into()));
        view! {
            <progress max=all.to_string() value=done.to_string() aria-label=words::LEARN_OWN_RUN></progress>
            <p class="small job-line">{words::learn_own_progress(done.into(), all.into(), &loss, &active)}</p>
        }
    };
    move || going().map(line)
}

/// What it comes to.
fn said(state: &OwnHead) -> String {
    match state {
        OwnHead::Said(HeadEvent::TooFew { people }) => words::learn_own_few((*people).into()),
        OwnHead::Said(HeadEvent::OtherEncoder) => words::LEARN_OWN_OTHER_ENCODER.into(),
        OwnHead::Said(HeadEvent::Done(report)) => match gain(report) {
            0 => words::LEARN_OWN_SAME.into(),
            more @ 1.. => words::learn_own_better(more.unsigned_abs()),
            fewer => words::learn_own_worse(fewer.unsigned_abs()),
        },
        OwnHead::Stopped => words::LEARN_OWN_STOPPED.into(),
        OwnHead::Idle | OwnHead::Asked | OwnHead::Failed(_) | OwnHead::Said(HeadEvent::Going { .. }) => String::new(),
    }
}

/// Both ways of naming.
#[component]
fn Found(report: TrialReport) -> impl IntoView {
    let ways = [report.plain, report.head];
    let count = |of: fn(&Named) -> u32| ways.map(|named| grouped(of(&named).into()));
    let rows = [
        (words::LEARN_OWN_RIGHT, count(|named| named.right)),
        (words::LEARN_OWN_WRONG, count(|named| named.wrong)),
        (words::LEARN_OWN_REFUSED, count(|named| named.refused)),
        (words::LEARN_OWN_OWN, ways.map(|named| distance(named.own))),
        (words::LEARN_OWN_OTHER, ways.map(|named| distance(named.other))),
    ];
    let row = |(of, cells): (Text, [String; 2])| {
        view! {
            <tr>
                <th scope="row">{of}</th>
                {cells.map(|cell| view! { <td>{cell}</td> })}
            </tr>
        }
    };
    let [first, last] = report.loss.map(|loss| words::unit_hundredths(loss.into()));
    view! {
        <h3>{words::learn_own_result(report.pictures.into(), report.people.into())}</h3>
        <WideTable
            label=words::LEARN_OWN_RUN
            heads=&[words::LEARN_OWN_BY, words::LEARN_OWN_PLAIN, words::LEARN_OWN_HEAD]
            class="narrow"
        >
            {rows.map(row)}
        </WideTable>
        <p>{words::learn_own_loss(&first, &last)}</p>
        <p class="small">{words::LEARN_OWN_DISTANCES}</p>
    }
}
