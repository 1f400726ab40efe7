//! Status, progress and actions of a run.

use crate::components::failure_note::FailureNote;
use crate::state::Store;
use crate::state::learn::Slot;
use crate::state::learn::run::{Action, Phase};
use crate::state::learn::run_text;
use leptos::prelude::*;

/// What it is doing, how far it is, and the buttons that are allowed now.
#[component]
pub fn RunBar(
    /// The page's state.
    store: Store,
    /// Which run.
    #[prop(default = Slot::First)]
    which: Slot,
) -> impl IntoView {
    let run = store.learn.run(which);
    let status = Memo::new(move |_| run_text::status(&run.read()));
    let actions = Memo::new(move |_| run.read().actions());
    let running = store.is_painting_running();
    let failure = Signal::derive(move || match run.read().phase() {
        Phase::Failed(failure) => Some(failure.clone()),
        _ => None,
    });
    let button = move |(i, action): (usize, Action)| {
        let waits = move || matches!(action, Action::Train | Action::Again | Action::More) && !running.get();
        view! {
            <button class:primary=i == 0 disabled=waits on:click=move |_| store.learn.act(which, action)>
                {move || run_text::label(which, action)}
            </button>
        }
    };
    view! {
        <section class="card" aria-label=words::LEARN_TRAINING>
            <FailureNote failure />
            <div class="controls">{move || actions.get().into_iter().enumerate().map(button).collect_view()}</div>
            <div role="status" aria-label=words::LEARN_TRAINING>
                <p class="job-status">{move || status.get()}</p>
            </div>
            <RunProgress store which />
        </section>
    }
}

#[component]
fn RunProgress(store: Store, which: Slot) -> impl IntoView {
    let run = store.learn.run(which);
    let fraction = Memo::new(move |_| run_text::fraction(&run.read()));
    view! {
        <Show when=move || fraction.get().is_some()>
            <progress
                max="1"
                aria-label=words::LEARN_TRAINING_PROGRESS
                value=move || format!("{:.4}", fraction.get().unwrap_or_default())
            ></progress>
            <p class="small job-line">{move || run_text::progress_line(&run.read())}</p>
        </Show>
    }
}
