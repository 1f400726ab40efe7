//! What a training waits for, or why it cannot start.

use crate::components::failure_note::FailureNote;
use crate::components::start_progress::StartProgress;
use crate::state::Store;
use leptos::prelude::*;

/// Asks for the engine; its start, its failure, and why the last request was refused; usually nothing.
#[component]
pub fn EngineNote(
    /// The page's state.
    store: Store,
) -> impl IntoView {
    store.use_painting();
    let engine = store.engines.painting;
    let failure = Signal::derive(move || engine.read().failure().cloned());
    let has_failed = Memo::new(move |_| failure.read().is_some());
    view! {
        <StartProgress engine />
        <FailureNote failure />
        <Show when=move || has_failed.get()>
            <button class="primary" on:click=move |_| store.restart_painting()>
                {words::PAGE_TRY_AGAIN}
            </button>
        </Show>
        <FailureNote failure=store.learn.warning />
    }
}
